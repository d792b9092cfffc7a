"""Shares of one whole that nobody writes: what comes to 100 per cent where nothing is left out."""

from __future__ import annotations

from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.statements.cells import SHARE, Cell, Cells
from editlint.analysis.statements.division import Division, sum_of
from editlint.analysis.statements.members import opposed
from editlint.analysis.statements.totals import runs_of
from editlint.language.en import parts as en

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.statements.numbered import Passage

_LIKELY = (80, 140)  # per cent: what is farther from the whole is said of other things


def shares_of(passage: Passage) -> Iterator[Division]:
    """The lists of shares in a sentence that come to a whole."""
    cells = passage.current
    if cells.grouped:
        return  # "the top 10 per cent own half of it, the other 40 per cent a third"
    stream = [cell for cell in cells.stream(SHARE) if not cell.nested]
    for run in runs_of(cells, stream):
        if _different(cells, run) or any(cell.quantity.modifier in ("more", "less") for cell in run):
            continue
        last = run[-1]
        words = {item.lower for item in cells.items[last.item + 1 :]}
        survey = len(run) > 2 and not en.RESIDUAL.isdisjoint(words)
        over = nothing_else(words) or _is_all(passage.negation)
        if last.closing or survey or over or (len(run) == 2 and opposed(cells, run) and _exclusive(cells, run)):
            found = hundred(run, exact=True)
        else:
            found = hundred(run, exact=False) if _exclusive(cells, run) or opposed(cells, run) else None
        if found is not None:
            yield found


def _is_all(following: Cells | None) -> bool:
    """Whether the next sentence says that nothing has been left out."""
    return following is not None and nothing_else({item.lower for item in following.items})


def nothing_else(words: set[str]) -> bool:
    """Whether words say that nothing has been left out: "there was nothing else"."""
    return not en.NEGATIVE.isdisjoint(words) and not en.ELSE.isdisjoint(words)


def _exclusive(cells: Cells, run: Sequence[Cell]) -> bool:
    """Whether only one can have each share: no verb tells of them, or one of having and going."""
    told = [item for item in cells.items[: run[-1].item] if item.tag == tags.VERB or item.base in en.EXCLUSIVE]
    if told:
        return all(item.base in en.EXCLUSIVE for item in told)
    being = any(item.tag == tags.AUXILIARY for item in cells.items[: run[-1].item])
    return not being and any(item.lower == ":" for item in cells.items[: run[0].item])


def hundred(parts: Sequence[Cell], *, exact: bool) -> Division | None:
    """Shares that come to 100 per cent, or nearly."""
    if not _LIKELY[0] <= sum_of(parts) <= _LIKELY[1] or any(part.quantity.high == inf for part in parts):
        return None
    return Division(None, tuple(parts), exact)


def _different(cells: Cells, run: Sequence[Cell]) -> bool:
    """Whether shares are of different wholes or of different times."""
    wholes = {cells.of_what(cell) for cell in run} - {()}
    dated = any(item.tag == tags.DATE for one, other in pairwise(run) for item in cells.glue(one, other).items)
    return len(wholes) > 1 or dated
