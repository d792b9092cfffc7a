"""Runs of capitals as names: titles set apart, "Battle of Carrow" made one, nouns with a capital left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.mentions.names import find_names
from editlint.language.en.dating import OFFICES
from editlint.language.en.first_names import FIRST_NAMES
from editlint.language.en.mentions import (
    BODY_HEADS,
    EVENT_HEADS,
    PLACE_HEADS,
    ROLES,
    SHORTENED,
    SUFFIXES,
    TITLES,
)
from editlint.language.en.titles import HALF_TITLES, SURE_TITLES
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.prose import Prose
    from editlint.analysis.text.words import Words

_CALLED = TITLES | ROLES
_OFFICES = OFFICES - {"secretary"} | {"premier"}
_HEADS = BODY_HEADS | EVENT_HEADS | PLACE_HEADS
JOINING = frozenset(["of", "for"])
_BEFORE_POINTS = _CALLED | SHORTENED
_LONGEST = 8  # words of a name


class NameRun(NamedTuple):
    """A run of capitals: word indexes, offsets, titles, words, and whether only a sentence's start may explain it."""

    first: int
    last: int
    start: int
    end: int
    titles: tuple[str, ...]
    parts: tuple[str, ...]
    initial: bool


def find_runs(article: Prose) -> list[NameRun]:
    """The names as they stand in an article, in order."""
    return _joined(article, _runs(article))


def _runs(article: Prose) -> list[NameRun]:
    """The names that stand in the text, with the titles and roles before them set apart."""
    words, text, found = article.words, article.text, []
    for mention in find_names(article).mentions:
        first = words.index_at(mention.start)
        parts = tuple([word.lower().replace("’", "'") for word in mention.words])
        last, end = first + len(parts), mention.end
        for index in range(first + 1, last):
            if text[words.ends[index - 1]] == "." and _ends_sentence(words, index - 1):
                last, end = index, words.ends[index - 1]
                parts = parts[: last - first]
                break
        front = first
        past = _past_titles(parts)
        first, parts = first + past, parts[past:]
        while front > 0 and words.lower[front - 1] in _CALLED and _touches(text, words, front):
            front -= 1
        titles = tuple(words.lower[front:first])
        found.append(NameRun(first, last, words.starts[first], end, titles, parts, mention.initial and not titles))
    return found


def _ends_sentence(words: Words, index: int) -> bool:
    """Whether the point after a word inside a run is no initial's and no abbreviation's: "PMF. In"."""
    form = words.forms[index]
    return len(form) > 1 and "." not in form and words.lower[index] not in _BEFORE_POINTS


def _past_titles(parts: tuple[str, ...]) -> int:
    """How many words of a run stand before the name: "Foreign Minister", "Halden Mayor"."""
    past = 0
    for at, word in enumerate(parts[:-1]):
        sure = word in _OFFICES or (word in SURE_TITLES and at + 2 < len(parts))
        if sure and parts[at + 1] not in SUFFIXES:
            past = at + 1
    while past < len(parts) - 1 and parts[past] in _CALLED:
        past += 1
    return 0 if past and HALF_TITLES.issuperset(parts[:past]) else past


def _touches(text: str, words: Words, index: int) -> bool:
    """Whether a word stands right before the one at an index, with a blank or an abbreviation's point between."""
    gap = text[words.ends[index - 1] : words.starts[index]]
    return gap == " " or (gap == ". " and len(words.forms[index - 1]) <= 4)


def _joined(article: Prose, runs: list[NameRun]) -> list[NameRun]:
    """The runs with "Battle of Carrow" and "Institute for Marine Research" made one."""
    words, text = article.words, article.text
    found: list[NameRun] = []
    for run in runs:
        before = found[-1] if found else None
        if before is not None and before.parts[-1] in _HEADS and not run.titles and len(before.parts) < _LONGEST:
            between = words.lower[before.last : run.first]
            wanted = between[:1] and between[0] in JOINING and between[1:] in ([], ["the"])
            if wanted and text[before.end : run.start].strip(" ").count(" ") == len(between) - 1:
                parts = (*before.parts, *between, *run.parts)
                found[-1] = before._replace(last=run.last, end=run.end, parts=parts, initial=False)
                continue
        found.append(run)
    return [run for run in found if _names(words, run)]


def _names(words: Words, run: NameRun) -> bool:
    """Whether a run is a name, and no title or noun with a capital: "the Supreme Leader", "Vice President"."""
    if _CALLED.issuperset(run.parts) and (len(run.parts) > 1 or not run.titles or run.parts[0] in ROLES):
        return False
    if run.parts[-1] in _CALLED and run.first and words.lower[run.first - 1] == "the":
        return False
    if run.parts[-1] in _OFFICES and len(run.parts) > 1 and run.parts[0] not in FIRST_NAMES:
        return False  # "Chess Federation President"
    return len(run.parts) > 1 or bool(run.titles) or run.parts[0] not in _HEADS


def head_of(parts: tuple[str, ...]) -> str:
    """The word of a name that can stand for it as a common noun: "orchestra", "battle" of "battle of carrow"."""
    return parts[0] if parts[0] in _HEADS and not JOINING.isdisjoint(parts) else parts[-1]
