"""Games over a stretch: how many were played, won, drawn and lost; all goals of a score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import COUNT
from editlint.analysis.statements.division import sum_of, value_of
from editlint.language.en import passage_parts as en
from editlint.language.en import scores as games
from editlint.language.en.inflection import singular

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.statements.cells import Cell, Cells
    from editlint.analysis.statements.stretches import Stretch

_NEAR = 2.0  # numbers of goals farther apart than this are of different games


def record_in(stretch: Stretch) -> tuple[Cell, ...]:
    """The games played, won, drawn and lost where they do not come to their number, in this order; none for others."""
    cells = stretch.current
    by_result: dict[str, list[Cell]] = {}
    for cell in cells.stream(COUNT):
        before = cells.items[cell.item - 1].base if cell.item else ""
        result = en.RESULTS.get(before, "played" if cell.noun in en.MATCHES else "")
        if result and not cell.quantity.modifier:
            by_result.setdefault(result, []).append(cell)
    if any(len(by_result.get(result, ())) != 1 for result in ("played", "won", "drawn", "lost")):
        return ()
    played, *parts = (by_result[result][0] for result in ("played", "won", "drawn", "lost"))
    total, said = sum_of(parts), value_of(played)
    near = max(total, said) <= _NEAR * min(total, said)
    return (played, *parts) if near and total != said else ()


def goals_in(stretch: Stretch) -> tuple[Cell, ...]:
    """All goals of a game and what each side scored, where they do not come to them; none for others."""
    cells = stretch.current
    told = [cell for cell in cells.stream(COUNT) if _counts_goals(cells, cell) and not cell.quantity.modifier]
    every = [cell for cell in told if cell.item and cells.items[cell.item - 1].lower == "all"]
    scores = [pair for each in stretch.sentences if each.read.index <= cells.read.index for pair in _pairs(each)]
    if len(told) != 1 or told != every or len(scores) != 1 or not any(map(_is_game, stretch.sentences)):
        return ()
    whole, sides = every[0], scores[0]
    total, said = sum_of(sides), value_of(whole)
    one_side = said in [value_of(side) for side in sides]
    near = max(total, said) <= _NEAR * min(total, said) if said and total else False
    return (whole, *sides) if near and total != said and not one_side else ()


def _counts_goals(cells: Cells, cell: Cell) -> bool:
    """Whether a count is of goals: "all four goals", "all four of their goals"."""
    of = cells.behind(cell, 4)
    return cell.noun in games.GOALS or (of[:1] == ("of",) and any(singular(word) in games.GOALS for word in of))


def _is_game(cells: Cells) -> bool:
    verbs = games.WINNING | games.LOSING | games.DRAWING
    return any(item.base in verbs or item.lower in games.WINNERS for item in cells.items)


def _pairs(cells: Cells) -> list[Sequence[Cell]]:
    """The scores of a sentence: two counts with a hyphen between them."""
    counts = cells.stream(COUNT, paired=True)
    text, offset = cells.read.text, cells.read.start
    found: list[Sequence[Cell]] = []
    for at in range(len(counts) - 1):
        one, other = counts[at : at + 2]
        if text[one.quantity.end - offset : other.start - offset] in ("-", "\u2013"):
            found.append((one, other))
    return found
