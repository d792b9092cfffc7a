"""The numbers of a sentence and of those before it in its paragraph, as the entries of one account.

What makes one of them a whole, the rest or a member of a list is told by its own words (`ledger_entries`); which of
them belong together is weighed by those that ask.
"""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT, FRACTION, MONEY, Quantity
from editlint.analysis.statements.cells import SHARE, Cell, Cells
from editlint.analysis.statements.division import fits
from editlint.analysis.statements.ledger_entries import Entry, closes, divides, is_person, opens, totals
from editlint.analysis.statements.stretches import merged
from editlint.language.en import ledger as en
from editlint.language.en import parts
from editlint.language.en.inflection import singular
from editlint.values import cached_property

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.statements.numbered import Numbered

_LIMITING = parts.NEGATIVE | en.ONLY
_BACK = 2  # sentences before one that it may belong to
_MOST = 9  # entries that are combined
_FAR = 7  # words from "nothing" to "but"
_NEAR = 5  # items round a number that say what it is
_EXACT = 1e-6
_LARGE = 100  # steps of its own: no such number is the sum of two others by chance
_SMALL = 20  # the sum of two smaller numbers is any number


class Ledger:
    """A sentence with those before it in its paragraph.

    Attributes:
        current: the sentence.
        sentences: it and those with numbers among the two before it, in order.
        entries: their numbers, in order of place.
    """

    def __init__(self, article: Prose, numbered: Numbered, index: int) -> None:
        self._article, self._numbered, self._index = article, numbered, index
        self.sentences = [numbered.cells(at) for at in numbered.near(index, _BACK, 0)]
        self.current = self.sentences[-1]
        self.entries = _with_units([Entry(cells, cell) for cells in self.sentences for cell in _cells_of(cells)])

    def of_unit(self, unit: str) -> list[Entry]:
        """The numbers of one unit; none where the current sentence has none of them, or where there are too many."""
        found = [each for each in self.entries if each.unit == unit and not each.cells.is_paired(each.cell)]
        return found if len(found) <= _MOST and any(each.cells is self.current for each in found) else []

    def resumed(self, unit: str) -> bool:
        """Whether the sentence right behind the current one goes on with the rest, or with a sum, in the same unit."""
        behind = self._index + 1
        if behind >= len(self._article.sentences) or not self._numbered.joined(behind, self._index):
            return False
        cells = self._numbered.cells(behind)
        entries = [Entry(cells, cell) for cell in _cells_of(cells)]
        return any(each.unit == unit and (closes(each) or totals(each)) for each in entries)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of its sentences."""
        return frozenset([item.lower for cells in self.sentences for item in cells.items])

    @cached_property
    def words_behind(self) -> list[str]:
        """The words of the sentence right behind the current one in its paragraph."""
        return self._words_at(self._index + 1)

    @cached_property
    def exhausted(self) -> bool:
        """Whether the current sentence, or the one right behind it, says that nothing has been left out."""
        if any(_exhausts(cells) for cells in self.sentences):
            return True
        return not parts.NEGATIVE.isdisjoint(self.words_behind) and _exhausts(self._numbered.cells(self._index + 1))

    @cached_property
    def overlapping(self) -> bool:
        """Whether its sentences, or the one right behind, say that one thing may count in several of its numbers."""
        words = [*[item.lower for cells in self.sentences for item in cells.items], *self.words_behind]
        if not en.OVERLAPS.isdisjoint(words):
            return True
        maybe = [list(told) for told in en.SEVERAL_AT_ONCE if told[0] in words]
        return any(words[at : at + len(told)] == told for told in maybe for at in range(len(words)))

    @cached_property
    def leaves_rest(self) -> bool:
        """Whether its sentences tell of a rest without its number: "29 were made, six refused and the rest put off"."""
        return any(
            one.lower == "the" and rest.lower in en.UNTOLD_REST and tags.QUANTITY not in {each.tag for each in behind}
            for cells in self.sentences
            for at, (one, rest) in enumerate(pairwise(cells.items))
            for behind in [cells.items[at + 2 : at + 5]]
        )

    @cached_property
    def chosen(self) -> bool:
        """Whether whoever was asked had one answer, by the sentences right before and behind, and the current one."""
        for at in (self._index - 1, self._index, self._index + 1):
            words = self._words_at(at)
            if any(
                word in en.SINGLE and not en.CHOICES.isdisjoint(words[place + 1 : place + 3])
                for place, word in enumerate(words)
            ):
                return True
        return False

    def _words_at(self, index: int) -> list[str]:
        """The words of a sentence of the paragraph in lower case; none for one outside."""
        sentences = self._article.sentences
        if not 0 <= index < len(sentences) or sentences[index].block != sentences[self._index].block:
            return []
        start, end, _ = sentences[index]
        return self._numbered.words_between(start, end)


def _with_units(entries: list[Entry]) -> list[Entry]:
    """The numbers, the rest with the unit of those before it where it is left out: "60 per cent ... the other 30"."""
    unit: tuple[str, Quantity] | None = None
    for at, entry in enumerate(entries):
        cell = entry.cell
        if cell.unit != COUNT:
            unit = cell.unit, cell.quantity
        elif not _may_take(unit, entry, entries[:at]):
            unit = unit if cell.noun else None
        elif unit is not None:
            quantity = cell.quantity._replace(kind=unit[1].kind, unit=unit[1].unit)
            entries[at] = Entry(entry.cells, cell._replace(quantity=quantity, unit=unit[0]))
    return entries


def _may_take(unit: tuple[str, Quantity] | None, entry: Entry, before: Sequence[Entry]) -> bool:
    """Whether a count is of nothing, and the rest, and no larger count is told before it that it may be of."""
    if unit is None or entry.cell.noun or unit[1].kind == FRACTION or not closes(entry):
        return False
    return all(each.cell.unit != COUNT or each.value < entry.value for each in before)


def _exhausts(cells: Cells) -> bool:
    words = [item.lower for item in cells.items]
    if any(word in en.NOTHING and not en.EXCEPT.isdisjoint(words[at + 1 : at + _FAR]) for at, word in enumerate(words)):
        return True
    near = any(
        word in _LIMITING and not en.NOTHING_MORE.isdisjoint(words[at + 1 : at + _NEAR])
        for at, word in enumerate(words)
    )
    near = near or any(
        word in parts.NEGATIVE and not en.MISSING.isdisjoint(words[at + 1 : at + _NEAR])
        for at, word in enumerate(words)
    )
    only = any(
        one in en.ONLY and words[max(0, at - 1)] in en.DEFINITE and other in en.SHARERS
        for at, (one, other) in enumerate(pairwise(words))
    )
    return (near or only) and not any(word in en.DENYING for word in words)


def _cells_of(cells: Cells) -> Iterator[Cell]:
    """The numbers of a sentence, with those of members of a group: "a 90-man roster"."""
    found = [cell for cell in merged(cells) if not (_is_one_by_one(cells, cell) or _is_age(cells, cell))]
    yield from sorted([*found, *_groups(cells)], key=lambda cell: cell.start)


def _is_age(cells: Cells, cell: Cell) -> bool:
    """Whether a bounded number that counts nothing is how old somebody is: "were over eighty"."""
    before = cells.items[cell.item - 1 : cell.item]
    bound = cell.quantity.modifier in ("more", "less") and cell.unit == COUNT and not cell.noun
    return bound and bool(before) and before[0].base == parts.BE


def _is_one_by_one(cells: Cells, cell: Cell) -> bool:
    """Whether "one" counts nothing: "one after another", "one of them"."""
    behind = cells.items[cell.item + 1 : cell.item + 2]
    return cell.quantity.value == 1 and bool(behind) and behind[0].lower in en.ONE_BY_ONE


def _groups(cells: Cells) -> Iterator[Cell]:
    for at, item in enumerate(cells.items):
        quantity = item.value
        if (
            quantity is not None
            and isinstance(quantity, Quantity)
            and quantity.attributive
            and quantity.kind in (COUNT, MONEY)
        ):
            behind = [singular(each.lower) for each in cells.items[at + 1 : at + 4]]
            noun = next((word for word in behind if word in en.COLLECTIVES), "")
            unit = quantity.unit or quantity.kind
            yield Cell(quantity, unit, at, noun, noun, closing=False, nested=not noun, whole=False, depth=0)


def listed(entries: Sequence[Entry]) -> bool:
    """Whether numbers are the members of one list: of one sentence, with commas or "and" between each two."""
    cells = entries[0].cells
    if any(each.cells is not cells for each in entries):
        return False
    return all(
        any(item.lower in (",", ";") or item.tag == tags.COORDINATOR for item in cells.glue(one.cell, other.cell).items)
        for one, other in pairwise(entries)
    )


def list_weight(members: Sequence[Entry]) -> int:
    """How much numbers look like a list that is complete: its length, and "and" before the last."""
    if not listed(members):
        return 0
    glue = members[0].cells.glue(members[-2].cell, members[-1].cell)
    joined = any(item.tag == tags.COORDINATOR for item in glue.items)
    return 1 + (len(members) > 2) + (len(members) > 3) + joined


def combined(pool: Sequence[Entry], fewest: int = 2) -> Iterator[tuple[Entry, ...]]:
    """Every choice of at least so many of some numbers."""
    for size in range(fewest, len(pool) + 1):
        yield from combinations(pool, size)


def fit(whole: Entry, members: Sequence[Entry]) -> bool:
    """Whether numbers can add up to another one."""
    return fits(whole.scaled, [each.scaled for each in members])


def is_sum(whole: Entry, pool: Sequence[Entry]) -> bool:
    """Whether a number is, as it is said, the sum of some of those of a pool, or one of them."""
    others = [each for each in pool if each is not whole and each.value <= whole.value]
    return any(_is_exact(whole, chosen) for chosen in combined(others, 1))


def adds_up(pool: Sequence[Entry]) -> bool:
    """Whether any of some numbers is the sum of others of them: not of its fellows in a list, and no small one."""
    for whole in pool:
        smaller = [each for each in pool if each.value < whole.value]
        if whole.value >= _SMALL and any(
            _is_exact(whole, chosen) and (_is_exact_number(whole) or not _fellows(whole, chosen))
            for chosen in combined(smaller)
        ):
            return True
    return False


def _is_exact_number(entry: Entry) -> bool:
    """Whether a number has so many figures that no two others come to it by chance."""
    return entry.cell.quantity.value >= _LARGE * entry.cell.quantity.grain


def _is_exact(whole: Entry, chosen: Sequence[Entry]) -> bool:
    return abs(sum(each.value for each in chosen) - whole.value) < _EXACT


def _fellows(whole: Entry, chosen: Sequence[Entry]) -> bool:
    """Whether a number is a member of the list that others are of."""
    every = sorted([whole, *chosen], key=lambda each: each.start)
    if whole.cell.whole or any(whole.cells.seconds(whole.cell, each) for each in whole.cells.all):
        return False  # "14 of the 30 came, nine by bus and five on foot"
    return listed(every) and not any(opens(each) or totals(each) or each.cell.whole for each in every[1:])


__all__ = [
    "SHARE",
    "Entry",
    "Ledger",
    "adds_up",
    "closes",
    "combined",
    "divides",
    "fit",
    "is_person",
    "is_sum",
    "list_weight",
    "listed",
    "opens",
    "totals",
]
