"""Rankings: figures of several things in the order that the text says they have.

A superlative gives the direction; without one, figures that neither rise nor fall all the way contradict the order.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import DURATION
from editlint.language.en import rankings as en
from editlint.language.en.parts import BE, OF
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.reading.items import Item
    from editlint.analysis.statements.cells import Cell, Cells
    from editlint.analysis.statements.numbered import NumberedPassage


_GRADED = en.HIGHEST | en.LOWEST | en.QUICKEST
_ORDERING = en.THEN | en.BEFORE | en.ORDER
_PLACED = _ORDERING | en.NEXT | en.PLACES.keys()
_SECOND = frozenset(word for word, place in en.PLACES.items() if place == 2)
_TIMES = frozenset(("second", "minute", "hour"))


class Ranking(NamedTuple):
    """Two figures of which the first is said to come before the second: `falls` where it has to be the higher."""

    before: Cell
    behind: Cell
    falls: bool


class Ranked(NamedTuple):
    """A figure with its place: 1 for the first, 0 where the text gives none."""

    cell: Cell
    place: int


def may_rank(passage: NumberedPassage) -> bool:
    """Whether a sentence has a word that puts one thing behind another, and two figures or a second place."""
    words = passage.words
    if _PLACED.isdisjoint(words):
        return False
    second = passage.has_last and not _SECOND.isdisjoint(words)
    return second or passage.numbered.most_cells(passage.index) > 1


def rankings_of(passage: NumberedPassage) -> Iterator[Ranking]:
    """The pairs of neighbours in the rankings of a sentence, with the sentence before where that opens the ranking."""
    current = passage.current
    for unit in current.units:
        stream = [cell for cell in current.stream(unit) if _may_rank(current, cell)]
        lead = None
        if len(stream) == 1 and _placed(current, stream[0]) == 2 and passage.last is not None:
            before = passage.last.stream(unit)
            lead = before[0] if len(before) == 1 else None
        if len(stream) < 2 and lead is None:
            continue
        direction = _direction(passage.sentences if lead else [current], unit)
        if lead is not None and direction is not None:
            yield Ranking(lead, stream[0], direction)
        elif len(stream) > 1:
            titled = (
                stream[0].noun and len({cell.noun for cell in stream if cell.noun}) > 1
            )  # "the three busiest ports"
            yield from _within(current, stream[1:] if titled else stream, direction)


def _may_rank(cells: Cells, cell: Cell) -> bool:
    """Whether a figure may be what somebody is placed by: no part, no whole, no lead, no count of a pair."""
    if cell.nested or cell.whole or not en.APART.isdisjoint(cells.behind(cell, 1)):
        return False  # "30 ahead of Ruiz"
    if cells.before(cell, 1) in (("by",), ("a",)):
        return False  # "led by two", "a closing round of 70 to share second place": a margin, one of several
    beside = (*cells.before(cell, 1), *cells.behind(cell, 1))
    at = cell.item + 2
    paired = cells.behind(cell, 1) == ("to",) and at < len(cells.items) and cells.items[at].tag == tags.QUANTITY
    second = cells.before(cell, 1) == ("to",) and cell.item > 1 and cells.items[cell.item - 2].tag == tags.QUANTITY
    if "to" in beside and (paired or second):
        return False  # "on the first count, by 91 to 80"
    return not any(each.item < cell.item and cells.seconds(each, cell) for each in cells.all)


def _within(cells: Cells, stream: Sequence[Cell], direction: bool | None) -> Iterator[Ranking]:
    if not _is_ranking(cells, stream):
        return
    ranked = [Ranked(cell, _placed(cells, cell)) for cell in stream]
    places = [each.place for each in ranked if each.place]
    if len(set(places)) == 1 and ranked[0].place > 1 and (len(ranked) > 2 or ranked[0].place > 2):
        return  # "fourth with 14, below A (17)"
    if places != sorted(places):
        ranked = sorted(ranked, key=lambda each: each.place) if all(each.place for each in ranked) else []
    timed = bool(ranked) and len(places) == len(ranked) and all(each.cell.unit in _TIMES for each in ranked)
    if direction is None and timed:
        direction = False
    elif direction is None and len(ranked) > 2:
        values = [each.cell.quantity.value for each in ranked]
        steps = [two - one for one, two in pairwise(values) if one != two]
        direction = sum(step < 0 for step in steps) >= sum(step > 0 for step in steps)
        if len(ranked) == 3 and len({step < 0 for step in steps}) > 1:
            direction = values[0] > values[-1] if abs(steps[0]) > abs(steps[-1]) else direction
    elif direction is None:
        return
    for one, two in pairwise(ranked):
        yield Ranking(one.cell, two.cell, direction)


def _is_ranking(cells: Cells, stream: Sequence[Cell]) -> bool:
    """Whether words between the figures put them in order, and none compares one thing at two times."""
    items = cells.items[stream[0].item + 1 :]
    words = {item.lower for item in items}
    if words & en.NOT_COMPARED or any(
        item.tag == tags.DATE and any(letter.isdigit() for letter in item.lower) for item in items
    ):
        return False
    nouns = {cell.noun for cell in stream if cell.noun}
    if len(nouns) > 1 or any(item.lower in en.CONDITIONS or item.tag == tags.MODAL for item in cells.items):
        return False
    if any(one.lower == "trailed" and other.lower == "by" for one, other in pairwise(items)):
        return False
    return bool(words & _ORDERING) or bool(_place_in(items)) or _goes_on(items)


def _goes_on(items: Sequence[Item]) -> bool:
    """Whether "next" or "then" puts one behind another: beside a verb of place, or behind a mark and before a name."""
    for at, item in enumerate(items):
        if item.lower not in en.NEXT:
            continue
        before, behind = items[at - 1 : at], items[at + 1 : at + 2]
        placing = any(each.base in en.PLACING | {BE} for each in (*before, *behind))
        led = (
            bool(before)
            and before[0].tag in (tags.MARK, tags.COORDINATOR)
            and bool(behind)
            and behind[0].tag in (tags.NOUN, tags.PREPOSITION)
        )
        if placing or led:
            return True
    return False


def _direction(sentences: Sequence[Cells], unit: str) -> bool | None:
    """Whether figures fall from the first place on: by the one superlative, or word for the head, before them."""
    found: set[bool] = set()
    for cells in sentences:
        stream = cells.stream(unit)
        stop = stream[-1].item if stream else 0
        for at, item in enumerate(cells.items[:stop]):
            following = cells.items[at + 1].tag if at + 1 < len(cells.items) else tags.MARK
            graded = at and cells.items[at - 1].tag in (tags.DETERMINER, tags.POSSESSIVE)
            if item.lower in en.AMOUNTS and not graded and following == tags.NOUN:
                continue  # "most boats" are more than half of them
            if item.lower in en.HIGHEST:
                found.add(True)
            elif item.lower in en.LOWEST or (
                item.lower in en.QUICKEST and any(cell.quantity.kind == DURATION for cell in stream)
            ):
                found.add(False)
        if any(
            item.lower in en.BEFORE and cells.items[at + 1 : at + 2] and cells.items[at + 1].lower == OF
            for at, item in enumerate(cells.items)
        ):
            found.add(not any(cell.quantity.kind == DURATION for cell in stream))
    return found.pop() if len(found) == 1 else None


def _placed(cells: Cells, cell: Cell) -> int:
    """The place that a figure is said to have, by the words of its member of the list; 0 for none."""
    low = high = cell.item
    while low > 0 and not _ends_member(cells.items[low - 1]):
        low -= 1
    while high + 1 < len(cells.items) and not _ends_member(cells.items[high + 1]):
        high += 1
    return _place_in(cells.items[low : cell.item]) or _place_in(cells.items[cell.item + 1 : high + 1])


def _ends_member(item: Item) -> bool:
    """Whether another member of a list, or another clause, begins behind an item."""
    figure = item.tag == tags.QUANTITY and item.lower not in en.PLACES
    return figure or item.tag == tags.COORDINATOR or item.lower in (";", ":")


def _place_in(items: Sequence[Item]) -> int:
    for at, item in enumerate(items):
        place = en.PLACES.get(item.lower, 0)
        if not place:
            continue
        behind = items[at + 1].lower if at + 1 < len(items) else ""
        placing = at > 0 and items[at - 1].base in en.PLACING
        graded = behind in _GRADED
        named = (
            at > 0 and items[at - 1].tag == tags.NOUN and items[at - 1].form[:1].isupper() and behind in en.AFTER_PLACE
        )
        if behind in en.PLACE_NOUNS or placing or graded or named or item.lower in en.PLACE_ITSELF:
            return place
    return 0
