"""Votes over several sentences: the two counts there, and by how many it was won; all who sat, and how they voted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT
from editlint.analysis.statements.division import sum_of, value_of
from editlint.analysis.statements.stretches import Stretch, determined
from editlint.language.en import passage_parts as en
from editlint.language.en import votes
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.statements.cells import Cell, Cells

_LEAST_VOTES = 2


class Margin(NamedTuple):
    """By how many a vote was won, with its two counts."""

    margin: Cell
    more: Cell
    fewer: Cell


def margin_in(stretch: Stretch) -> Margin | None:
    """The margin of the current sentence and the only two counts that it can lie between."""
    margins = [cell for cell in stretch.current.stream(COUNT) if _is_margin(stretch.current, cell)]
    if len(margins) != 1 or en.VOTE_WORDS.isdisjoint(stretch.words):
        return None
    counts = [
        cell
        for cells in stretch.sentences
        for cell in cells.stream(COUNT, paired=True)
        if cell is not margins[0] and not _is_members(cell)
    ]
    counts = _named_pair(stretch, counts) or counts
    if len(counts) != 2 or any(cell.quantity.modifier for cell in (*counts, margins[0])):
        return None
    if not _polled(stretch, counts):
        return None
    fewer, more = sorted(counts, key=value_of)
    known = (value_of(more) - value_of(fewer), (value_of(more) - value_of(fewer)) / 2, value_of(more), sum_of(counts))
    if value_of(margins[0]) in known or value_of(margins[0]) > value_of(more):
        return None
    return Margin(margins[0], more, fewer) if value_of(fewer) >= _LEAST_VOTES else None


def _is_margin(cells: Cells, cell: Cell) -> bool:
    """Whether a number is by how much one is in or out: "a majority of 12", "beaten by 2,104"."""
    before = cells.items[max(0, cell.item - 4) : cell.item]
    if not before or cell.closing or cell.nested:
        return False
    if before[-1].lower == "of" and len(before) > 1 and before[-2].lower in votes.MARGINS:
        return not any(item.lower in votes.NOT_THE_MARGIN for item in before)
    noun = cell.noun in ("", "vote", "ballot")
    to = cells.behind(cell, 3)
    return (
        before[-1].lower == "by"
        and noun
        and any(item.base in en.BEATEN for item in before[:-1])
        and "to" not in to
        and "against" not in to
    )


def _is_members(cell: Cell) -> bool:
    """Whether a number counts those who may vote, or sit."""
    return cell.noun in votes.SEATS | votes.VOTERS | {"year", "day", "week", "month", "hour", "time", "point"}


def _polled(stretch: Stretch, counts: Sequence[Cell]) -> bool:
    """Whether two counts are those of two sides: joined by "to", or each said to be votes."""
    one, other = counts
    between = list(stretch.items_between(one, other))
    words = [item.lower for item in between]
    if words in (["to"], ["votes", "to"], ["-"], ["–"], ["against"]) or (
        not words and stretch.of(one) is stretch.of(other)
    ):
        return True
    cells = stretch.of(one)
    listed = cells is stretch.of(other) and cells.glue(one, other).listed
    if listed and all(_is_named(cells, cell) for cell in counts):
        return True  # "Jasmin Odell 8,412, Peter Crake 7,905"
    told = [_is_polled(stretch.of(cell), cell) for cell in counts]
    same = "vote" in (one.noun, other.noun) and {one.noun, other.noun} <= {"", "vote", "ballot"}
    return all(told) and same


def _is_polled(cells: Cells, cell: Cell) -> bool:
    """Whether a count is said to be votes, or stands alone behind its verb."""
    if cell.noun in ("vote", "ballot"):
        return True
    before = cells.items[cell.item - 1] if cell.item else None
    return not cell.noun and before is not None and before.tag in (tags.VERB, tags.AUXILIARY)


def _named_pair(stretch: Stretch, counts: Sequence[Cell]) -> list[Cell]:
    """The only two counts that stand right behind a name, in one list; none where there are others."""
    named = [cell for cell in counts if _is_named(stretch.of(cell), cell)]
    if len(named) != 2 or stretch.of(named[0]) is not stretch.of(named[1]):
        return []
    return named if stretch.of(named[0]).glue(*named).listed else []


def _is_named(cells: Cells, cell: Cell) -> bool:
    """Whether a count stands alone right behind a name."""
    before = cells.items[cell.item - 1] if cell.item else None
    return before is not None and not cell.noun and before.tag == tags.NOUN and before.form[:1].isupper()


class Roll(NamedTuple):
    """All who could vote, with the counts of the sides."""

    members: Cell
    votes: tuple[Cell, ...]


def roll_in(stretch: Stretch) -> Roll | None:
    """The only count of all members of a stretch, and the counts of the sides, which are more than they."""
    sides = [(cell, _side(stretch.current, cell)) for cell in stretch.current.stream(COUNT)]
    told = [cell for cell, side in sides if side]
    if len({side for _, side in sides if side}) != len(told) or len(told) < 2:
        return None
    bodies = [
        cell
        for cells in stretch.sentences
        for cell in cells.all
        if cell.unit == COUNT and cell not in told and cell.noun in votes.SEATS | votes.VOTERS
    ]
    others = [cell for cell in stretch.cells if cell.unit == COUNT and cell not in told]
    if len(bodies) != 1 or others != bodies or bodies[0] in stretch.current.all:
        return None
    if determined(stretch.of(bodies[0]), bodies[0]) not in ("all", "the", "every", "its"):
        return None
    if any(cell.quantity.modifier for cell in (*told, bodies[0])):
        return None
    over = value_of(bodies[0]) < sum_of(told) <= 2 * value_of(bodies[0])
    return Roll(bodies[0], tuple(told)) if over else None


def _side(cells: Cells, cell: Cell) -> str:
    """How those of a count voted, by the word right behind it and what it counts; "" where that is not told."""
    near = cells.items[cell.item + 1 : cell.item + 4]
    for item in near:
        if item.tag in (tags.MARK, tags.QUANTITY, tags.COORDINATOR):
            break
        for words, side in ((en.FOR, "for"), (en.AGAINST, "against"), (en.ABSTAINED, "abstained")):
            if item.lower in words:
                return side
    return ""
