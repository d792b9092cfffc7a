"""Divisions over several sentences: a list that opens the sentence behind its whole, and what "the other two" closes.

The rest is the rest of something near: where any number before it fits with some of those between, nothing is stated.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import COUNT
from editlint.analysis.statements.cells import SHARE, Cell, Cells
from editlint.analysis.statements.division import (
    CERTAIN,
    MOST_BETWEEN,
    Division,
    may_close,
    range_of,
    sum_of,
    value_of,
)
from editlint.analysis.statements.members import members_in_words
from editlint.analysis.statements.shares import hundred
from editlint.analysis.statements.totals import division, nearly_all, runs_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.statements.numbered import Passage

_FIRST = 2  # words before a number that opens its sentence


def closed_divisions(passage: Passage) -> Iterator[Division]:
    """Divisions over sentences that follow each other, which "the other two" in the last of them closes."""
    for closing in passage.current.all:
        if not closing.closing or closing.nested:
            continue
        sentences = passage.sentences
        before = [
            (cells, cell)
            for cells in sentences
            for cell in cells.all
            if cell.unit == closing.unit and cell.start < closing.start
        ]
        close = _closed_shares if closing.unit == SHARE else _closed_count
        found = close(sentences, closing, before)
        if found is not None:
            yield found


def _closed_count(sentences: Sequence[Cells], closing: Cell, before: Sequence[tuple[Cells, Cell]]) -> Division | None:
    """The nearest number with a noun that the numbers behind it, which have none, and the rest add up to, or not."""
    parts: list[Cell] = []
    whole = None
    for _, cell in reversed(before):
        if cell.noun and not cell.nested and value_of(cell) > closing.quantity.value:
            whole = cell
            break
        if cell.noun and cell.noun != closing.noun:
            return None
        parts.insert(0, cell)
    told = [part for part in parts if not part.nested]
    if whole is None or not told or any(may_close(each, closing, [it for _, it in before]) for _, each in before):
        return None
    if all(part in sentences[-1].all for part in (*told, whole)):
        return None  # within one sentence: the lists have been looked at
    total, said = sum_of((*told, closing)), value_of(whole)
    if not CERTAIN[0] <= total / said <= CERTAIN[1] or (total < said and not _all_told(sentences, whole)):
        return None
    return Division(whole, (*told, closing), exact=True)


def _all_told(sentences: Sequence[Cells], whole: Cell) -> bool:
    """Whether each sentence behind that of the whole tells of a part by its number: none is told by a name."""
    behind = [cells for cells in sentences if cells.read.start > whole.start]
    return all(
        cells.all and cells.all[0].item <= _FIRST and not members_in_words(cells, cells.all[-1:])[1] for cells in behind
    )


def _closed_shares(sentences: Sequence[Cells], closing: Cell, before: Sequence[tuple[Cells, Cell]]) -> Division | None:
    """Shares in two sentences that the rest closes, and that do not come to 100 per cent."""
    near = sentences[-2:-1]
    parts = [cell for cells, cell in before if cells in near and cells.of_what(cell)]
    every = [cell for _, cell in before]
    same = any(cell in sentences[-1].all for cell in every)
    if not parts or same or any(may_close(whole, closing, every) for whole in every):
        return None
    few = every[-MOST_BETWEEN:]
    chosen = [each for size in range(1, len(few) + 1) for each in combinations(few, size)]
    if any(_about_hundred((*each, closing)) for each in chosen):
        return None
    return hundred((*parts, closing), exact=True)


def _about_hundred(parts: Sequence[Cell]) -> bool:
    low, high = sum(range_of(part).low for part in parts), sum(range_of(part).high for part in parts)
    return low <= 100 <= high


def resumed_divisions(passage: Passage) -> Iterator[Division]:
    """A list that "of that" opens, and the number of the sentence before that it divides."""
    current = passage.current
    for cell in current.all:
        if not current.partitive(cell) or any(
            each.unit == cell.unit and each.start < cell.start for each in current.all
        ):
            continue
        wholes = [each for each in (passage.last.stream(cell.unit) if passage.last else ()) if not each.nested]
        stream = [each for each in current.stream(cell.unit) if each is cell or not each.nested]
        runs = [run for run in runs_of(current, stream) if run[0] is cell and (len(run) > 2 or run[-1].closing)]
        if len(wholes) == 1 and runs:
            found = division(current, wholes[0], runs[0], (), CERTAIN)
            if found is not None and nearly_all(found):
                yield found


def untold_divisions(passage: Passage) -> Iterator[Division]:
    """A list without nouns that opens a sentence, and the number of the sentence before that it divides."""
    current = passage.current
    stream = [cell for cell in current.stream(COUNT) if not cell.nested]
    runs = runs_of(current, stream)
    if len(runs) != 1 or runs[0][0].item > 1 or any(cell.noun for cell in runs[0]) or passage.last is None:
        return
    run, wholes = runs[0], [cell for cell in passage.last.stream(COUNT) if cell.noun and not cell.nested]
    if len(run) < 3 or len(wholes) != 1 or run[-1].closing or stream[-1] is not run[-1]:
        return
    found = division(current, wholes[0], run, (), CERTAIN)
    if found is not None and nearly_all(found):
        yield found
