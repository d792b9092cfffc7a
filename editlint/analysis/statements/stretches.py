"""The numbers of a sentence with those of its neighbours in the paragraph, where what is told once can be joined.

A link by nothing but being the only candidate is weaker than one by the construction of a sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT, FRACTION, Quantity
from editlint.analysis.statements.cells import SHARE
from editlint.analysis.statements.relations import MOST_OF
from editlint.language.en import passage_parts as en
from editlint.values import cached_property

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.items import Item
    from editlint.analysis.statements.cells import Cell, Cells
    from editlint.analysis.statements.numbered import Numbered

_MOST_NOUNS = 4  # items between the two numbers of such a share


class Stretch:
    """A sentence with numbers and the sentences beside it."""

    def __init__(self, article: Prose, numbered: Numbered, index: int) -> None:
        self._article, self._numbered, self._index = article, numbered, index

    @cached_property
    def current(self) -> Cells:
        """The sentence."""
        return self._numbered.cells(self._index)

    @cached_property
    def sentences(self) -> Sequence[Cells]:
        """It and those with numbers right before and behind it in its paragraph, in order."""
        return [self._numbered.cells(at) for at in self._numbered.near(self._index, 1, 1)]

    @cached_property
    def cells(self) -> Sequence[Cell]:
        """Its numbers in order of place."""
        return [cell for cells in self.sentences for cell in merged(cells)]

    @cached_property
    def own(self) -> Sequence[Cell]:
        """The numbers of the current sentence."""
        return merged(self.current)

    @cached_property
    def before(self) -> Cells | None:
        """The sentence right before the current one in its paragraph, with numbers or without."""
        return self._neighbour(self._index - 1)

    @cached_property
    def after(self) -> Cells | None:
        """The sentence right behind the current one in its paragraph, with numbers or without."""
        return self._neighbour(self._index + 1)

    def _neighbour(self, at: int) -> Cells | None:
        sentences = self._article.sentences
        if not 0 <= at < len(sentences) or sentences[at].block != sentences[self._index].block:
            return None
        return self._numbered.cells(at)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of its sentences with numbers."""
        return frozenset(item.lower for cells in self.sentences for item in cells.items)

    def of(self, cell: Cell) -> Cells:
        """The sentence that a number stands in."""
        return next(cells for cells in self.sentences if cells.read.start <= cell.start < cells.read.end)

    def items_between(self, one: Cell, other: Cell) -> Iterator[Item]:
        """The items between two numbers of which the first stands before the other."""
        for cells in self.sentences:
            for item in cells.items:
                if item.start >= one.quantity.end and item.end <= other.quantity.modifier_start:
                    yield item


def merged(cells: Cells) -> list[Cell]:
    """The numbers of a sentence, "one tree in ten" as one share."""
    found: list[Cell] = []
    for cell in cells.all:
        last = found[-1] if found else None
        share = _one_in(cells, last, cell) if last is not None else None
        if share is not None:
            found[-1] = share
        else:
            found.append(cell)
    return found


def _one_in(cells: Cells, one: Cell, other: Cell) -> Cell | None:
    """The share that "in" with nouns before it makes of two counts; None for others."""
    few, of = one.quantity, other.quantity
    if not (one.unit == other.unit == COUNT and 0 < few.value < of.value <= MOST_OF):
        return None
    behind = cells.items[other.item + 1 : other.item + 2]
    if other.noun and not behind[0].base:
        return None  # "one nest in three gave chicks" counts no gifts
    between = cells.items[one.item + 1 : other.item]
    if not 1 < len(between) <= _MOST_NOUNS or between[-1].lower not in ("in", "of", "out of"):
        return None
    of_all = between[-1].lower != "in" and between[-2].lower != "out"
    if of_all or any(item.tag != tags.NOUN and item.lower != "out" for item in between[:-1]):
        return None
    value = few.value / of.value
    share = Quantity(
        few.start,
        of.end,
        FRACTION,
        value,
        value,
        value,
        modifier=few.modifier,
        modifier_start=few.modifier_start,
        grain=value,
    )
    return one._replace(quantity=share, unit=SHARE, noun="", name="")


def determined(cells: Cells, cell: Cell) -> str:
    """The determiner, or the word for all of it, right before a number ("the entire £5m": "entire"); "" for none."""
    at = cell.item - 1
    if at < 0:
        return ""
    before = cells.items[at]
    if before.lower in en.EVERY or before.tag in (tags.DETERMINER, tags.POSSESSIVE):
        past = cells.items[at - 3 : at] if at > 2 else []
        if [item.lower for item in past][-3:] in (["every", "one", "of"], ["each", "one", "of"]):
            return "every"
        return before.lower
    every = cells.items[max(0, at - 2) : at + 1]
    if before.tag == tags.QUANTITY or before.lower == "of":
        return "every" if any(item.lower.startswith("every") for item in every) else ""
    return ""


def says_again(items: Sequence[Item]) -> bool:
    """Whether words among these announce that something is said in another way."""
    words = [item.lower for item in items if item.tag != tags.MARK]
    return not en.RESTATING.isdisjoint(words) or any(
        tuple(words[at : at + len(phrase)]) == phrase for phrase in en.AGAIN for at in range(len(words))
    )
