"""The kind `misspelling`: words that are commonly spelt wrong, each with the word that is meant.

A word with a capital inside a sentence is a name and is left alone, and so is any form that the article itself uses as
a name. This is no dictionary: what is not on the list is never reported.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from editlint.checks.base import Hit, Option, Proposal
from editlint.checks.known_words import DICTIONARY, plain, words_of
from editlint.language.en.misspellings import ALSO_NAMES, MISSPELLINGS
from editlint.tables import kept

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.analysis.article import Article
    from editlint.rulebook.rule import Rule

_ROOM = 50_000  # words beyond that are looked up anew each time: a long run stays small
_SHORTEST_STEM = 3
_BEGINNING = 5  # letters by which most words are told to begin with no stem


class MisspellingCheck:
    """Looks every word up in the list of misspellings."""

    kind = "misspelling"
    in_residue = True  # a word is misspelt wherever readers can see it, in a teaser too
    options = (Option("allow", "texts", [], "forms that the house spells so"), DICTIONARY)
    values = ("right",)

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The misspelt words, each with its correction."""
        words, wrong = article.words, corrections()
        found = frozenset(filter(wrong.__getitem__, words.distinct - wrong.right))
        if not found:
            return
        allowed = words_of(rule.options["allow"]) | words_of(rule.options["dictionary"])
        for index in words.places(found):
            form, lower = words.forms[index], words.lower[index]
            right = wrong[lower]
            if plain(lower) in allowed or (not right[0].isupper() and _is_name(article, index)):
                continue
            corrected = _in_case_of(form, right)
            start, end = words.starts[index], words.ends[index]
            proposal = Proposal(f"write “{corrected}”", ((start, end, corrected),), safe=True)
            yield Hit(start, end, {"right": corrected}, proposals=(proposal,))


class Corrections(dict[str, str]):
    """The right form by the wrong one in lower case, "" for every other word; worked out as words are met.

    Attributes:
        right: words that were met and are not on the list: almost all.
    """

    def __init__(self) -> None:
        super().__init__()
        self.right: set[str] = set()
        self._lines = _lines()
        self._beginnings, self._longest = _look()

    def __missing__(self, word: str) -> str:
        right = "" if word in self.right else self._look_up(word)
        if len(self) + len(self.right) < _ROOM:
            if right:
                self[word] = right
            else:
                self.right.add(word)
        return right

    def _look_up(self, word: str) -> str:
        known = self._beginnings
        if not (word[:_BEGINNING] in known or word[:4] in known or word[:_SHORTEST_STEM] in known):
            return ""
        for length in range(min(len(word), self._longest), _SHORTEST_STEM - 1, -1):
            for line in self._lines.get(word[:length], ()):
                right, _, endings = line[: line.index(" = ")].partition("(")
                if word[length:] in endings[:-1].split("|"):
                    return right + word[length:]
        return ""


@kept
def _lines() -> dict[str, list[str]]:
    """The lines of the list by wrong stem: a tenth of the cost of writing all forms out."""
    found: dict[str, list[str]] = {}
    for line in MISSPELLINGS.split("\n")[1:-1]:
        for stem in line[line.index("=") + 2 :].lower().split(" "):
            found.setdefault(stem, []).append(line)
    return found


@kept
def _look() -> tuple[frozenset[str], int]:
    """How the stems begin, and how long the longest is: a word may be as long as its article."""
    lines = _lines()
    return frozenset(stem[:_BEGINNING] for stem in lines), max(map(len, lines))


@cache
def corrections() -> Corrections:
    """The list, read once a process."""
    return Corrections()


def _is_name(article: Article, index: int) -> bool:
    """Whether a word stands for a name: with a capital inside a sentence, here or anywhere else in the article."""
    words = article.words
    form = words.forms[index]
    if form.isupper() and len(form) > 1:
        return False
    if form[0].isupper() and (words.lower[index] in ALSO_NAMES or not _opens_sentence(article, index)):
        return True
    capitals = article.remember("places of capitals", _capitals)
    places = capitals.get(form.capitalize())
    if places is None:
        return False
    while places and _opens_sentence(article, places[-1]):  # which says nothing, and need not be asked again
        places.pop()
    return bool(places)


def _capitals(article: Article) -> dict[str, list[int]]:
    """The indexes of the words with a capital, by form; whoever asks drops those that open sentences."""
    places: dict[str, list[int]] = {}
    for index in article.words.capitals:
        places.setdefault(article.words.forms[index], []).append(index)
    return places


def _opens_sentence(article: Article, index: int) -> bool:
    """Whether no word of its sentence stands before a word."""
    words = article.words
    sentence = article.sentence_at(words.starts[index])
    return sentence is None or index == 0 or words.starts[index - 1] < sentence.start


def _in_case_of(form: str, right: str) -> str:
    """The right word with the capitals of the wrong one."""
    if form.isupper() and len(form) > 1:
        return right.upper()
    return right[0].upper() + right[1:] if form[0].isupper() else right


CHECKS = (MisspellingCheck(),)
