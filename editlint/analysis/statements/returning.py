"""Counts of the same people or things that come back, and counts with the names behind them.

"Five boys and two girls ... all eight children", "two sons, Ole, Jan and Nils".
A count comes back with "the" or "all" before it and nothing behind its noun that restricts it. Where any sum of the
counts before it fits, a word of change stands between, or others of the kind are told of, nothing is stated.
"""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT, Quantity
from editlint.analysis.statements.cells import Cell
from editlint.analysis.statements.division import value_of
from editlint.analysis.statements.members import members_in_words
from editlint.language.en import returning as en
from editlint.language.en.parts import AND, SINGLE
from editlint.language.en.quantities import ORDINALS
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.reading.items import Item
    from editlint.analysis.statements.cells import Cells
    from editlint.analysis.statements.numbered import Numbered, NumberedPassage

_CHANGED = en.CHANGED | ORDINALS.keys()
_REACH = 3  # sentences back; as far as `numbered` looks
_LEAD = 20  # characters before a count: "another", "an additional"
_MOST_NAMES = 12
_FARTHEST = 1.5  # counts farther apart than this are of different people
_NO_NAME = frozenset((tags.MARK, tags.QUANTITY, tags.DATE, tags.PRONOUN, tags.COORDINATOR))
_OPENS_NAMES = frozenset((",", ":", "(", "—", "–", "-"))
_DEFINITE = LatePattern(rf"(?<![^\W_])(?:{'|'.join(sorted(en.DEFINITE))})[\W_]+\Z", re.IGNORECASE)
# A mark behind which a name or, after a colon, a thing follows: whatever is no small letter may begin a name.
_LISTED = LatePattern(
    rf"[{re.escape(''.join(sorted(_OPENS_NAMES - {':'})))}][\W_]*"
    rf"(?:(?i:{'|'.join(sorted(en.BEFORE_NAMES))})[\W_]+)?[^\W\d_a-z]|:"
)
_ENDS_NAMES = frozenset((",", ")", ";", "—", "–", "-"))


class Again(NamedTuple):
    """A count that comes back, and the counts of those whom it means."""

    cell: Cell
    parts: tuple[Cell, ...]


def may_come_back(passage: NumberedPassage) -> bool:
    """Whether "the" or "all" stands right before a count of a sentence that nothing bounds."""
    text, start = passage.text, passage.start
    return any(not it.modifier and _DEFINITE.search(text, 0, it.start - start) for it in passage.counts)


def may_be_named(passage: NumberedPassage) -> bool:
    """Whether a count of a sentence, or "the trio", may have a list with "and" behind a mark, of names or of things."""
    words = passage.words
    if AND not in words or _LISTED.search(passage.text) is None:
        return False
    return not en.SIZES.keys().isdisjoint(words) or any(
        2 <= it.value <= _MOST_NAMES and not it.modifier for it in passage.counts
    )


def counts_again(passage: NumberedPassage) -> Iterator[Again]:
    """The counts in a sentence that come back to another count of the same."""
    cells, numbered = passage.current, passage.numbered
    for cell in cells.all:
        if not _returns(cells, cell):
            continue
        window = list(numbered.before(passage.index, _REACH))
        if any(each.start < cell.start for each in cells.all):
            window.append(cells)
        found = _antecedent(window, cell)
        if found and not _open(numbered, window, cell, found) and not _told_so(numbered, passage.index, cell):
            yield Again(cell, found)


def _told_so(numbered: Numbered, index: int, cell: Cell) -> bool:
    """Whether any count before is the same number: it may be that one which is meant."""
    return numbered.is_counted_before(cell.quantity.value, index)


def _counts(cell: Cell) -> bool:
    return cell.unit == COUNT


def _returns(cells: Cells, cell: Cell) -> bool:
    """Whether a count is of people or things told of before, and of all of them."""
    items, at = cells.items, cell.item
    if not _counts(cell) or cell.closing or cell.nested or at == 0 or cell.quantity.modifier:
        return False
    if items[at - 1].lower not in en.DEFINITE or (cell.noun and cell.noun == cell.name):
        return False
    every = items[at - 1].lower in en.EVERY
    if not cell.noun:  # "All eight were unhurt", "The six say"
        return at == 1 and at + 1 < len(items) and items[at + 1].tag in (tags.AUXILIARY, tags.VERB)
    head = next((k for k in range(at + 1, min(len(items), at + 4)) if items[k].lower == cell.name), -1)
    if head != at + 1:
        return False  # "the four young men" may be some of them
    if head + 1 >= len(items):
        return True
    following = items[head + 1]
    if every and following.tag == tags.PREPOSITION and following.lower in en.AFTER_ALL:
        return True
    if following.tag in (tags.AUXILIARY, tags.MODAL, tags.ADVERB) or following.lower in (",", ".", ";"):
        return following.tag != tags.MARK or not any(i.tag == tags.RELATIVE for i in items[head + 2 : head + 3])
    if following.tag != tags.VERB or "g" in following.features:
        return False
    before = items[at - 2] if at > 1 else None
    opens = before is None or before.tag in (tags.MARK, tags.COORDINATOR, tags.SUBORDINATOR, tags.PREPOSITION)
    later = any(item.tag in (tags.VERB, tags.AUXILIARY, tags.MODAL) for item in items[head + 2 :])
    return every or "n" not in following.features or (opens and not later)


def _antecedent(window: Sequence[Cells], cell: Cell) -> tuple[Cell, ...]:
    """The counts in the nearest sentence that tells of those whom a count means: one, or several that "and" joins."""
    for cells in reversed(window):
        fitting = [
            each
            for each in cells.all
            if each.start < cell.start and _counts(each) and not each.nested and _may_be(cells, each, cell)
        ]
        if not fitting:
            continue
        run = [fitting[0]]
        for one, other in pairwise(fitting):
            glue = cells.glue(one, other)
            if not glue.listed or glue.verbs:
                return ()
            run.append(other)
        singles, untold = members_in_words(cells, run)
        if untold:
            return ()
        return tuple(sorted([*run, *singles], key=lambda each: each.start))
    return ()


def _may_be(cells: Cells, cell: Cell, again: Cell) -> bool:
    """Whether a count can be of those whom a later noun means."""
    bases = {item.base for item in cells.items if item.base}
    if not again.noun:
        return cell.noun in en.HUMAN
    if cell.noun == again.noun:
        return True
    if again.noun in en.ROLES:
        return cell.noun in en.HUMAN and bool(bases & en.ROLES[again.noun])
    if again.noun in en.ANYBODY and cell.noun in en.HUMAN:
        return True
    if again.noun in en.MEMBERS:
        words = {item.lower for item in cells.items}
        return cell.noun in en.HUMAN and not words.isdisjoint(en.MEMBERS[again.noun])
    return False


def _open(numbered: Numbered, window: Sequence[Cells], cell: Cell, found: Sequence[Cell]) -> bool:
    """Whether another reading is left: a sum that fits, other counts of the kind, or a word of change."""
    said, total = cell.quantity.value, sum(value_of(each) for each in found)
    if (
        said == total
        or max(said, total) > _FARTHEST * min(said, total)
        or any(each.quantity.modifier for each in found)
    ):
        return True
    words = numbered.words_between(found[0].start - _LEAD, cell.start)
    if not _CHANGED.isdisjoint(words):
        return True  # "a tenth died"
    singles = sum(word in SINGLE for word in words) - sum(each.quantity.value == 1 for each in found)
    if total < said <= total + singles and cell.noun in en.HUMAN | en.ANYBODY:
        return True
    near = [each for cells in window for each in cells.all if _counts(each) and each.start < cell.start][-6:]
    return any(
        sum(value_of(each) for each in chosen) == said
        for size in range(2, len(near) + 1)
        for chosen in combinations(near, size)
    )


def names_counted(cells: Cells) -> Iterator[tuple[Cell, tuple[tuple[int, int], ...]]]:
    """Counts with another number of names, or of things after a colon, right behind them."""
    for cell in (*cells.stream(COUNT), *_sizes(cells)):
        said = cell.quantity.value
        if not cell.noun or cell.noun == cell.name or cell.quantity.modifier or not 2 <= said <= _MOST_NAMES:
            continue
        opened = _list_opens(cells, cell)
        before = [each for each in cells.all if each.start < cell.start]
        if before and cells.seconds(before[-1], cell):
            continue  # "four of the five"
        if opened < 0 or not en.IN_PIECES.isdisjoint(cells.before(cell, 1)):
            continue
        if cells.items[opened + 1 : opened + 2] and cells.items[opened + 1].lower in en.BEFORE_NAMES:
            opened += 1
        members = _members(cells.items, opened + 1, things=cells.items[opened].lower == ":")
        if len(members) > 1 and len(members) not in (said, 2 * said):
            yield cell, tuple(members)


def _sizes(cells: Cells) -> Iterator[Cell]:
    """The nouns of a sentence that are counts by themselves: "the trio"."""
    for at, item in enumerate(cells.items):
        if item.lower in en.SIZES:
            said = en.SIZES[item.lower]
            quantity = Quantity(item.start, item.end, COUNT, said, said, said, modifier_start=item.start)
            yield Cell(quantity, COUNT, at, item.lower, "", closing=False, nested=False, whole=False, depth=0)


def _list_opens(cells: Cells, cell: Cell) -> int:
    """The index of the mark behind a count, its noun and what that is of; -1 for none."""
    for at in range(cell.item + 1, min(len(cells.items), cell.item + 8)):
        item = cells.items[at]
        if item.lower in _OPENS_NAMES:
            return at
        if item.tag not in (tags.NOUN, tags.PREPOSITION, tags.DETERMINER, tags.POSSESSIVE):
            return -1
    return -1


def _members(items: Sequence[Item], at: int, *, things: bool) -> list[tuple[int, int]]:
    """The members of a list of names, or of things, that begins at an item; none where it is not sure to end."""
    members: list[tuple[int, int]] = []
    kinds: set[bool] = set()
    last = False
    while (stop := _one_member(items, at, things=things)) > 0:
        members.append((items[at].start, items[stop - 1].end))
        kinds.add(items[at].form[:1].isupper())
        if last:
            return members if len(kinds) == 1 and _is_closed(items, stop, things=things) else []
        joint = [item.lower for item in items[stop : stop + 2]]
        last = AND in joint[:1] or joint == [",", AND]
        if not last and joint[:1] != [","]:
            return []
        at = stop + (2 if joint == [",", AND] else 1)
    return []


def _is_closed(items: Sequence[Item], at: int, *, things: bool) -> bool:
    """Whether a list ends at an item: with the sentence, at a mark behind which no name follows, or at a verb."""
    if at >= len(items):
        return True
    if items[at].lower in _ENDS_NAMES:
        return at + 1 >= len(items) or items[at].lower != "," or not items[at + 1].form[:1].isupper()
    return not things and items[at].tag in (tags.VERB, tags.AUXILIARY, tags.MODAL)


def _one_member(items: Sequence[Item], at: int, *, things: bool) -> int:
    """The index behind the member that begins at an item, -1 for none."""
    stop = at
    while stop < len(items) and (
        (
            items[stop].tag not in _NO_NAME
            and (items[stop].form[:1].isupper() or (things and items[stop].tag == tags.NOUN))
        )
        or (things and stop == at and items[stop].tag in (tags.DETERMINER, tags.POSSESSIVE))
    ):
        stop += 1
    return stop if stop > at and items[stop - 1].tag not in (tags.DETERMINER, tags.POSSESSIVE) else -1
