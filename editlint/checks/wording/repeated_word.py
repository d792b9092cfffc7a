"""The kind `repeated-word`: the same word twice in a row, as a slip of the hand leaves it ("the the").

Capitalised pairs are names (Duran Duran), numbers and single letters may well stand twice, and the pairs that a rule
allows are English.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress, count, islice
from operator import eq
from typing import TYPE_CHECKING

from editlint.checks.base import Hit, Option, Proposal
from editlint.language.en.function_words import SAFE_TO_DROP

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.rulebook.rule import Rule


class RepeatedWordCheck:
    """Finds doubled words and proposes to keep one."""

    kind = "repeated-word"
    options = (Option("allow", "texts", [], "words that may stand twice in a row", cues=True),)
    values: tuple[str, ...] = ()

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The doubled words of an article; three in a row are one hit."""
        words = article.words
        lower = words.lower
        pairs = list(compress(count(), map(eq, lower, islice(lower, 1, None))))
        if not pairs:
            return
        allowed = frozenset(rule.options["allow"])
        end = -1
        for index in pairs:
            last = index + 1
            if index < end or not _joined(article, index) or lower[index] in allowed or not _is_slip(article, index):
                continue
            if article.text[max(0, words.starts[index] - 1) : words.starts[index]] in ("-", "/", "_", ".", "$"):
                continue  # an option or a path: "--list list"
            while last + 1 < len(lower) and lower[last + 1] == lower[index] and _joined(article, last):
                last += 1
            end = last
            yield _hit(article, index, last)


def _joined(article: Article, index: int) -> bool:
    """Whether nothing but a space or a line break stands between a word and the next."""
    words = article.words
    return article.text[words.ends[index] : words.starts[index + 1]] in (" ", "\n")


def _is_slip(article: Article, index: int) -> bool:
    """Whether a doubled word can be a slip.

    A name, a number, a letter and an abbreviation ("GET get") are none, nor is a name beside its kind, as in "the Acme
    Module module".
    """
    forms = article.words.forms
    first, second = forms[index], forms[index + 1]
    if second.lower() in SAFE_TO_DROP:
        return True
    if first[0].isupper() and index and _joined(article, index - 1):
        return False
    return first.isalpha() and len(first) > 1 and second.islower() and not first.isupper()


def _hit(article: Article, first: int, last: int) -> Hit:
    words = article.words
    start, end, word = words.starts[first], words.ends[last], words.forms[first]
    # “the The Independent”: which of the two capitals is meant is for a person to say.
    safe = word.lower() in SAFE_TO_DROP and words.forms[last].islower()
    proposal = Proposal(f"keep one “{word}”", ((start, end, word),), safe)
    return Hit(start, end, proposals=(proposal,))


CHECKS = (RepeatedWordCheck(),)
