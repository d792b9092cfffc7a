"""Proper names in running text: runs of capitalised words, and which of them stand alone later as surnames.

Headings are left out (their capitals say nothing), and so is what the publishing system left. No name is looked up
anywhere: a name is what the article itself writes with capitals where it need not.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.documents.document import HEADING
from editlint.values import NamedTuple, cached_property

if TYPE_CHECKING:
    from editlint.analysis.carried import Carried
    from editlint.analysis.prose import Prose

LONGEST_NAME = 6  # words; longer runs are titles of works or headlines


class NameMention(NamedTuple):
    """A run of capitalised words.

    Attributes:
        start, end: prose offsets, without a title before it and without a possessive ending.
        words: the words of the name as written, possessive endings taken off.
        title: the title before it ("Mr", "President"), "" when there is none.
        initial: whether it begins a sentence, where its first capital proves nothing.
    """

    start: int
    end: int
    words: tuple[str, ...]
    title: str
    initial: bool


class Names:
    """The names of an article in order, and how often each word occurs in them."""

    def __init__(self, mentions: Sequence[NameMention]) -> None:
        self.mentions = mentions
        self._wordings: dict[str, dict[tuple[str, ...], None]] = {}

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many mentions hold each word."""
        counts: dict[str, int] = {}
        for mention in self.mentions:
            for word in mention.words:
                counts[word] = counts.get(word, 0) + 1
        return counts

    @cached_property
    def by_word(self) -> dict[str, list[NameMention]]:
        """The mentions that hold each word, words and mentions in the order of the text."""
        table: dict[str, list[NameMention]] = {}
        for mention in self.mentions:
            for word in dict.fromkeys(mention.words):
                table.setdefault(word, []).append(mention)
        return table

    def wordings(self, word: str) -> Mapping[tuple[str, ...], None]:
        """The different names that hold a word, however often each is mentioned."""
        if word not in self._wordings:
            self._wordings[word] = dict.fromkeys(mention.words for mention in self.by_word[word])
        return self._wordings[word]

    @cached_property
    def full(self) -> dict[str, list[NameMention]]:
        """Mentions of two words and more by their last word: "Ruiz" for "Ana Ruiz"."""
        table: dict[str, list[NameMention]] = {}
        for mention in self.mentions:
            if len(mention.words) > 1:
                table.setdefault(mention.words[-1], []).append(mention)
        return table

    @cached_property
    def single(self) -> dict[str, list[NameMention]]:
        """Mentions of one word by that word."""
        table: dict[str, list[NameMention]] = {}
        for mention in self.mentions:
            if len(mention.words) == 1:
                table.setdefault(mention.words[0], []).append(mention)
        return table


def find_names(article: Prose) -> Names:
    """The names of an article, found once."""
    return article.remember("names", _find)


def words_of_names(article: Prose) -> list[str]:
    """All words of which the names of an article may consist, each once, and others: told without finding a name.

    A word that is capitalised because it begins something is in a name only behind another word of the run, which has a
    capital or is a particle. All stand here without possessive endings.
    """
    forms, lower = article.words.forms, article.words.lower
    openers, joining = _openers(), particles()
    told = dict.fromkeys([forms[at] for at in article.words.capitals if lower[at] not in openers])
    behind = [at for at in article.words.capitals if at and lower[at] in openers]
    told.update(dict.fromkeys([forms[at] for at in behind if forms[at - 1][0].isupper() or forms[at - 1] in joining]))
    told.update(dict.fromkeys([forms[at] for at in article.words.places(joining)]))
    return list(dict.fromkeys([form[:-2] if form[-2:] in _POSSESSIVES else form for form in told]))


def _find(article: Prose) -> Names:
    from editlint.analysis.residue import residue_spans

    left = residue_spans(article)
    starts, ends = [span.start for span in left], [span.end for span in left]
    written = frozenset(article.words.forms)
    mentions: list[NameMention] = []
    for index, (block, (first, last)) in enumerate(zip(article.blocks, article.block_words, strict=True)):
        before = bisect_right(starts, block.start) - 1
        if block.kind == HEADING or (before >= 0 and block.start < ends[before]):
            continue
        if article.carried is None:
            mentions += _scan(article, first, last, written)
        else:
            mentions += _scan_again(article, index, written, article.carried)
    return Names(mentions)


class _BlockNames(NamedTuple):
    """The names of a block that began at `start`, and whether the words that were asked for are written small."""

    start: int
    found: list[NameMention]
    small: Mapping[str, bool]


class _Written:
    """The words of an article, which takes down for which it was asked."""

    def __init__(self, forms: frozenset[str]) -> None:
        self._forms = forms
        self.asked: dict[str, bool] = {}

    def __contains__(self, word: object) -> bool:
        found = self.asked[str(word)] = word in self._forms
        return found


def _scan_again(article: Prose, index: int, written: frozenset[str], carried: Carried) -> Sequence[NameMention]:
    """What `_scan` gives: of a block's text, and of the rest whether words that open a sentence stand there small."""
    key, start = ("names", article.block_texts[index]), article.blocks[index].start
    known = carried.of(key, _BlockNames)
    if known is None or any((word in written) != small for word, small in known.small.items()):
        asked = _Written(written)
        known = _BlockNames(start, _scan(article, *article.block_words[index], asked), asked.asked)
    elif by := start - known.start:
        moved = [each._replace(start=each.start + by, end=each.end + by) for each in known.found]
        known = known._replace(start=start, found=moved)
    carried.keep(key, known)
    return known.found


def _scan(article: Prose, first: int, last: int, written: Container[str]) -> list[NameMention]:
    mentions: list[NameMention] = []
    lower, openers = article.words.lower, _openers()
    capitals = article.words.capitals_between(first, last)
    end = first
    for index, following in pairwise([*capitals, last + 2]):
        if index < end:
            continue
        if following > index + 2:  # neither another capital nor a particle before one: the commonest case
            end = index + 1
            if lower[index] in openers:
                continue
        else:
            end = _run_end(article, index, last)
        mention = _mention(article, index, end, written)
        if mention is not None:
            mentions.append(mention)
    return mentions


def _run_end(article: Prose, index: int, last: int) -> int:
    """The word after a run of capitalised words, particles inside it included."""
    words, text = article.words, article.text
    end = index + 1
    while end < last and not _possessive(words.forms[end - 1]):
        gap = text[words.ends[end - 1] : words.starts[end]]
        if gap == " (" and end + 1 < last and text[words.ends[end] : words.starts[end + 1]] == ") ":
            if not (words.forms[end][0].isupper() and words.forms[end + 1][0].isupper()):
                break
            end += 2  # "Ana (Ruiz) Torres"
            continue
        if gap != " " and not (gap == ". " and len(words.forms[end - 1]) <= 3):
            break
        if words.forms[end][0].isupper():
            end += 1
        elif words.forms[end] in particles() and end + 1 < last and words.forms[end + 1][0].isupper():
            end += 2
        else:
            break
    return end


def _mention(article: Prose, index: int, end: int, written: Container[str]) -> NameMention | None:
    words = article.words
    initial = begins_sentence(article.text, words.starts[index])
    if initial and (words.lower[index] in written or words.lower[index] in _openers()):
        index, initial = index + 1, False
    title = ""
    while index < end and words.forms[index] in _titles():
        title = words.forms[index]
        index, initial = index + 1, False
    while index < end and words.lower[index] in _openers():
        index += 1
    if index >= end or end - index > LONGEST_NAME:
        return None
    names = [words.forms[i] for i in range(index, end)]
    stop = words.ends[end - 1]
    if _possessive(names[-1]):
        names[-1] = names[-1][:-2]
        stop -= 2
    return NameMention(words.starts[index], stop, tuple(names), title, initial)


_POSSESSIVES = ("'s", "’s")


def _possessive(form: str) -> bool:
    return form.endswith(_POSSESSIVES)


def begins_sentence(text: str, start: int) -> bool:
    """Whether a word at an offset begins a sentence or what stands for one, so that its capital proves nothing."""
    at = start - 1
    while at >= 0 and text[at] in " \"'“‘([—–":
        at -= 1
    return at < 0 or text[at] in ".!?:;\n…•"


@cache
def particles() -> frozenset[str]:
    """Words in small letters that stand inside names: "de", "van"."""
    from editlint.language.en.person_names import PARTICLES

    return frozenset(PARTICLES)


@cache
def _titles() -> frozenset[str]:
    from editlint.language.en.person_names import TITLES

    return frozenset(TITLES)


@cache
def _openers() -> frozenset[str]:
    """Words that are capitalised only because they begin something."""
    from editlint.language.en.function_words import SAFE_TO_DROP
    from editlint.language.en.names import OPENERS

    return SAFE_TO_DROP | OPENERS
