"""The dates of a version of an article, of which most stood in the version before.

A grammar looks at the words round its trigger: its block, some words before it and some behind it. What else it asks is
asked of the whole text, and taken down (`DatedPassage.asked`). Where both are as they were, so is what it read. The
years that dates lend each other, and what they count from, are found anew each time.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from editlint.analysis.dates.find import candidates_of, find_dates, told_dates
from editlint.analysis.dates.passage import DatedPassage
from editlint.analysis.dates.triggers import find_triggers
from editlint.values import NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from editlint.analysis.carried import Carried
    from editlint.analysis.dates.candidate import Candidate
    from editlint.analysis.dates.mention import DateMention
    from editlint.documents.document import Block

_BEFORE, _BEHIND = 300, 300  # characters beside a block that grammars may see, and more of them where words are long
_WORDS = 8  # before a block, at least


class _Candidates(NamedTuple):
    """What was read in a block, with offsets from its start, and the answers of the whole text that it rests on."""

    found: tuple[Candidate, ...]
    answers: Mapping[str, bool | None]


def dates_again(
    text: str, blocks: Sequence[Block], texts: Sequence[str], published: dt.date | None, carried: Carried
) -> Sequence[DateMention]:
    """What `find_dates` gives, of blocks and their texts; mentions that are just as they were are the same values."""
    passage = DatedPassage(text)
    triggers = find_triggers(text)
    candidates: list[Candidate] = []
    low = 0
    for block, own in zip(blocks, texts, strict=True):
        high = bisect_left(triggers, (block.end,), low)
        if high > low:
            found = _candidates(passage, block, own, triggers[low:high], carried)
            if found and (found[0].start < block.start or max(each.end for each in found) > block.end):
                return find_dates(text, published)  # a date across two blocks: what one reads, the other must not
            candidates += found
        low = high
    before = {date: date for date in carried.of("dates", list) or ()}
    dates = [before.get(date, date) for date in told_dates(passage, candidates, published)]
    carried.keep("dates", dates)
    return dates


def _candidates(
    passage: DatedPassage, block: Block, own: str, triggers: Sequence[tuple[int, int, str, str]], carried: Carried
) -> list[Candidate]:
    """What the grammars read in a block."""
    text, start = passage.text, block.start
    first = _far_before(text, start)
    key = "dates", text[first:start], own, text[block.end : block.end + _BEHIND]
    known = carried.of(key, _Candidates)
    if known is None or any(passage.answer(question) != said for question, said in known.answers.items()):
        passage.asked.clear()
        found = candidates_of(passage, triggers)
        answers = {question: passage.answer(question) for question in passage.asked}
        carried.keep(key, _Candidates(tuple([_moved(each, -start) for each in found]), answers))
        return found
    carried.keep(key, known)
    return [_moved(each, start) for each in known.found]


def _far_before(text: str, start: int) -> int:
    """Where the text begins that grammars behind an offset may see."""
    first = max(0, start - _BEFORE)
    while first and len(text[first:start].split()) <= _WORDS:
        first = max(0, first - _BEFORE)
    return first


def _moved(candidate: Candidate, by: int) -> Candidate:
    return candidate._replace(start=candidate.start + by, end=candidate.end + by)
