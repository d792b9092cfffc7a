"""The members of a list that have no number, and what the members say of each other."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT, Quantity
from editlint.analysis.statements.cells import Cell, Cells
from editlint.language.en import parts as en

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.reading.items import Item

_ENDS = frozenset((";", ")", ":", "—", "–", "-"))
_TOLD = (tags.VERB, tags.AUXILIARY, tags.MODAL)


def members_in_words(cells: Cells, parts: Sequence[Cell]) -> tuple[list[Cell], bool]:
    """Members of a list without a number: single things ("a parrot") as cells, and whether there are others."""
    if parts[0].unit != COUNT:
        return [], False
    singles, untold = _before(cells.items, parts[0].item)
    items, last = cells.items, parts[-1].item
    for at in range(parts[0].item, len(items) - 1):
        item, following = items[at], items[at + 1]
        if at > last and (item.lower in _ENDS or item.tag in (*_TOLD, tags.QUANTITY)):
            break
        closing = at > last and item.tag == tags.COORDINATOR
        if (item.lower != "," and item.tag != tags.COORDINATOR) or not _opens_member(items, at + 1, last=closing):
            continue
        if following.lower in en.SINGLE and items[at + 2].lower not in en.GROUPS:
            singles.append(_single(following, at + 1, items[at + 2].lower))
        elif at < last or following.tag != tags.NOUN or following.form[:1].isupper():
            untold = True
    return singles, untold


def _before(items: Sequence[Item], at: int) -> tuple[list[Cell], bool]:
    """The members before the first number of a list: "a farmer and two sons", "the driver, two cooks"."""
    joint = at - 1
    while joint > 0 and items[joint].tag in (tags.DETERMINER, tags.POSSESSIVE):
        joint -= 1
    first = joint - 1
    while first >= 0 and items[first].tag == tags.NOUN:
        first -= 1
    if joint < 1 or first == joint - 1 or not _joins(items, joint, first):
        return [], False
    if first >= 0 and items[first].lower in en.SINGLE and items[first + 1].lower not in en.GROUPS:
        return [_single(items[first], first, items[joint - 1].lower)], False
    return [], True


def _joins(items: Sequence[Item], joint: int, first: int) -> bool:
    """Whether an "and", or a comma in a list that a colon opens, stands behind a noun with its article."""
    if items[joint].lower == en.AND:
        return True
    opener = items[first - 1].lower if first > 0 and items[first].tag in (tags.DETERMINER, tags.POSSESSIVE) else ""
    opened = opener in _ENDS or opener in en.COMPOSED_WITH
    return items[joint].lower == "," and (opened or (first >= 0 and items[first].lower in _ENDS))


def _single(item: Item, at: int, noun: str) -> Cell:
    quantity = Quantity(item.start, item.end, COUNT, 1, 1, 1, modifier_start=item.start)
    return Cell(quantity, COUNT, at, noun, noun, closing=False, nested=False, whole=False, depth=0)


def _opens_member(items: Sequence[Item], at: int, *, last: bool) -> bool:
    """Whether a member of a list without any number begins here: a noun, with no verb before the next mark.

    A verb may follow the `last` one: "two men and a woman were seen".
    """
    if items[at].tag not in (tags.NOUN, tags.DETERMINER, tags.POSSESSIVE):
        return False
    for place in range(at, len(items)):
        item = items[place]
        if item.lower in _ENDS or item.lower == "," or item.tag == tags.COORDINATOR:
            return place > at + (items[at].tag != tags.NOUN)
        if item.tag in (*_TOLD, tags.QUANTITY) or (last and item.tag == tags.PREPOSITION):
            return last and item.tag != tags.QUANTITY and items[at].lower in en.SINGLE
    return at + 1 < len(items) or items[at].tag == tags.NOUN


def words_of(cells: Cells, cell: Cell) -> set[str]:
    """The words of the member of a list that a number stands in: from the mark or number before it to the next one."""
    low, high = cell.item, cell.item + 1
    while low > 0 and not _bounds(cells.items[low - 1]):
        low -= 1
    while high < len(cells.items) and not _bounds(cells.items[high]):
        high += 1
    return {item.lower for item in cells.items[low:high]}


def _bounds(item: Item) -> bool:
    return item.tag in (tags.MARK, tags.QUANTITY, tags.COORDINATOR)


def opposed(cells: Cells, parts: Sequence[Cell]) -> bool:
    """Whether two members of a list say opposite things, so that nobody is in both: "yes" and "no", men and women."""
    words = [words_of(cells, part) for part in parts]
    sides = [
        [(at, side) for at, pair in enumerate(en.OPPOSITES) for side in (0, 1) if pair[side] & each] for each in words
    ]
    return any(
        (at, 1 - side) in other for one, other in pairwise(sides) for at, side in one if (at, 1 - side) not in one
    )
