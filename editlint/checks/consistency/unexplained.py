"""The kind `unexplained`: a surname without its first name, letters nobody explains.

Nothing here knows who or what is meant: it compares the article with itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING, Any

from editlint.analysis.mentions.names import NameMention, find_names
from editlint.checks.base import Hit, Option
from editlint.documents.document import HEADING

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.documents.document import Block
    from editlint.rulebook.rule import Rule

_LEFT_OUT = ("of", "the", "and", "for", "in", "on", "de", "to", "&")  # when letters are taken from a name


_NAMES, _LETTERS = "names", "letters"


class UnexplainedCheck:
    """Finds a person who speaks by surname alone, or letters that stand for something which the article never says."""

    kind = "unexplained"
    formerly: Mapping[str, str] = {
        "unintroduced-name": "it is “unexplained” with “of: names”",
        "undefined-acronym": "it is “unexplained” with “of: letters”",
    }
    options = (
        Option("of", "text", required=True, doc="what the article must explain", choices=(_NAMES, _LETTERS)),
        Option("allow", "texts", [], "names that everybody knows by one word", cues=True),
        Option("verbs", "texts", [], "what stands behind the name of somebody who speaks", cues=True),
        Option("known", "texts", [], "abbreviations that your readers know", cues=True),
        Option("common", "texts", [], "abbreviations that all readers know", cues=True),
        Option("min_letters", "integer", 3, "of what stands for a name, at least"),
        Option("max_letters", "integer", 7, "of what stands for a name, at most"),
    )
    values: tuple[str, ...] = ()

    def about_words(self, options: Mapping[str, Any]) -> bool:
        """Whether it objects to letters, and not to what is told of a person."""
        return options.get("of") == _LETTERS

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The first mention of each."""
        return (_surnames if rule.options["of"] == _NAMES else _letters)(article, rule.options)


def _surnames(article: Article, options: Mapping[str, Any]) -> Iterator[Hit]:
    names = find_names(article)
    known = {word for mention in names.mentions if len(mention.words) > 1 or mention.title for word in mention.words}
    known.update(options["allow"], _heading_words(article))
    verbs = frozenset(options["verbs"])
    for word, mentions in names.single.items():
        if word in known or not word.isalpha() or word.isupper() or word.endswith("s"):
            continue
        if not any(_stands_as_place(article, m) for m in mentions) and any(
            _speaks(article, m, verbs) for m in mentions
        ):
            yield Hit(mentions[0].start, mentions[0].end)


def _letters(article: Article, options: Mapping[str, Any]) -> Iterator[Hit]:
    words = article.words
    seen: dict[str, list[int]] = {}
    for index in words.capitals:
        form = words.forms[index].removesuffix("s")
        if options["min_letters"] <= len(form) <= options["max_letters"] and form.isalpha() and form.isupper():
            seen.setdefault(form, []).append(index)
    known = {*options["common"], *options["known"]}
    unknown = {form: places for form, places in seen.items() if form not in known}
    if not unknown:
        return
    spelt = _spelt_out(article, unknown)
    written = frozenset(words.forms)
    for form, places in unknown.items():
        if form in spelt or form.lower() in written or any(_is_explained(article, index) for index in places):
            continue
        first = next((index for index in places if _is_in_text(article, index)), None)
        if first is not None:
            yield Hit(words.starts[first], words.ends[first])


def _is_in_text(article: Article, index: int) -> bool:
    """Whether letters stand in a sentence: in no headline, in no line that shouts, and not as its first word."""
    block = article.blocks[article.document.block_index(article.words.starts[index])]
    return block.kind != HEADING and not _in_capitals(article, index) and not _opens_line(article, block, index)


def _speaks(article: Article, mention: NameMention, verbs: frozenset[str]) -> bool:
    """Whether a verb of reporting follows the name."""
    words = article.words
    index = words.index_at(mention.end)
    following = words.lower[index] if index < len(words) else ""
    return following in verbs and article.text[mention.end : words.starts[index]] == " "


def _stands_as_place(article: Article, mention: NameMention) -> bool:
    """Whether the name stands as persons' names do not: after an article, a place's preposition, a relation, a job."""
    from editlint.language.en.names import BEFORE_OTHER_NAMES

    before = article.text[max(0, mention.start - 20) : mention.start]
    if before[-1:] in "#@/–-&" or (before[-1:] == " " and before[-2:-1].isalnum() and mention.initial is False):
        word = before.split()[-1].lower() if before.split() else ""
        return word in BEFORE_OTHER_NAMES or before[-1:] in "#@/–-&"
    return False


def _heading_words(article: Article) -> frozenset[str]:
    return frozenset(
        word
        for block in article.blocks
        if block.kind == HEADING
        for word in article.text[block.start : block.end].split()
    )


def _in_capitals(article: Article, index: int) -> bool:
    """Whether the word before or after stands in capitals too: a line that shouts."""
    forms = article.words.forms
    return any(0 <= at < len(forms) and len(forms[at]) > 1 and forms[at].isupper() for at in (index - 1, index + 1))


def _opens_line(article: Article, block: Block, index: int) -> bool:
    """Whether a word in capitals is the place of a dateline or the speaker before a colon."""
    words = article.words
    after = article.text[words.ends[index] : words.ends[index] + 3]
    return words.starts[index] == block.start and after.startswith((":", ",", " (", " —", " –", " - ", " --", "—", "–"))


def _is_explained(article: Article, index: int) -> bool:
    """Whether a word stands in brackets, or has its meaning in brackets behind it."""
    start, end = article.words.starts[index], article.words.ends[index]
    return article.text[start - 1 : start] == "(" or article.text.startswith(" (", end)


def _spelt_out(article: Article, wanted: Iterable[str]) -> frozenset[str]:
    """Those of the wanted letters that are the initials of some run of words with a capital at its head."""
    openings = frozenset(form[:size] for form in wanted for size in range(1, len(form) + 1))
    found: set[str] = set()
    forms = article.words.forms
    for index in article.words.capitals:
        letters = ""
        for part in chain.from_iterable(word.split("-") for word in forms[index : index + 10]):
            if part and (part[0].isupper() or part.lower() not in _LEFT_OUT):
                letters += part[0].upper()
                if letters not in openings:
                    break
                found.add(letters)
    return frozenset(found)


CHECKS = (UnexplainedCheck(),)
