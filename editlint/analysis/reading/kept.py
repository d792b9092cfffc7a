"""What was found of a sentence, at the place where the sentence stood, and the same at the place where it stands now.

A sentence is read from its own text, the dates in it and the marks next to it, wherever it stands: a version of an
article takes what the version before has read, with other offsets where something before it has changed.
"""

from __future__ import annotations

from operator import is_
from typing import TYPE_CHECKING, Any, TypeVar

from editlint.analysis.reading.clauses import Clause
from editlint.analysis.reading.item import DATE, Item
from editlint.analysis.reading.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from editlint.analysis.dates import DateMention
    from editlint.analysis.reading.phrases import Part
    from editlint.analysis.reading.quantity import Quantity

T = TypeVar("T")

_BEFORE, _BEHIND = 2, 8  # characters beside a sentence that its reading may see: a dash, a sign of percent, a full stop
_made = tuple.__new__  # a sentence has many of these values: all their places are given, none has to be filled


class KeptSentence:
    """What has been found of a sentence so far, None where nobody has asked.

    Attributes:
        start: where it stood.
        dates: the dates in it.
        quantities, items, parts, clauses: as in `Read`.
    """

    def __init__(self, start: int, dates: Sequence[DateMention]) -> None:
        self.start, self.dates = start, dates
        self.quantities: Sequence[Quantity] | None = None
        self.items: Sequence[Item] | None = None
        self.parts: Sequence[Part] | None = None
        self.clauses: Sequence[Clause] | None = None

    def at(self, start: int, dates: Sequence[DateMention]) -> KeptSentence:
        """The same of an equal sentence that stands elsewhere, whose dates are equal but for their places."""
        by = start - self.start
        if not by and all(map(is_, self.dates, dates)):
            return self
        moved, move = KeptSentence(start, dates), _Move(by, self.dates, dates)
        if self.quantities is not None:
            moved.quantities = [move.quantity(each) for each in self.quantities]
        if self.items is not None:
            moved.items = [move.item(each) for each in self.items]
        if self.parts is not None:
            moved.parts = [move.part(each) for each in self.parts]
        if self.clauses is not None:
            moved.clauses = [move.clause(each) for each in self.clauses]
        return moved


def key_of(text: str, start: int, end: int, dates: Sequence[DateMention], most: int) -> Hashable:
    """All that the reading of a sentence depends on: its text and the marks beside it, its dates, its numbers."""
    told = tuple([(date[0] - start, date[1] - start, *date[2:]) for date in dates])
    return "sentence", text[max(0, start - _BEFORE) : start], text[start:end], text[end : end + _BEHIND], told, most


class _Move:
    """Values of a sentence with offsets so much higher; what is one value before is one behind it."""

    def __init__(self, by: int, dates: Sequence[DateMention], moved: Sequence[DateMention]) -> None:
        self._by = by
        self._done: dict[int, Any] = {id(old): new for old, new in zip(dates, moved, strict=True)}

    def quantity(self, quantity: Quantity) -> Quantity:
        """A number."""
        return self._once(quantity, self._quantity)

    def item(self, item: Item) -> Item:
        """A word, a mark, a date or a number."""
        by, value = self._by, item[7]
        if value is None:  # most
            return _made(Item, (item[0] + by, item[1] + by, *item[2:]))
        moved = self._done[id(value)] if item.tag == DATE else self.quantity(value)  # type: ignore[arg-type]
        return _made(Item, (item[0] + by, item[1] + by, *item[2:7], moved))

    def part(self, part: Part) -> Part:
        """A phrase, a verb group or what joins them."""
        return self._once(part, self._phrase if isinstance(part, Phrase) else self._plain)

    def clause(self, clause: Clause) -> Clause:
        """A verb group with what belongs to it."""
        by, part = self._by, self.part
        verb, subject, objects, adjuncts, loose, opener, parent, start, end = clause
        return _made(
            Clause,
            (
                part(verb),
                subject and part(subject),
                tuple(map(part, objects)),
                tuple(map(part, adjuncts)),
                tuple(map(part, loose)),
                opener,
                parent,
                start + by,
                end + by,
            ),
        )

    def _once(self, value: T, moved: Callable[[T], T]) -> T:
        """A value moved; again the same where it has been before."""
        done = self._done
        if id(value) not in done:
            done[id(value)] = moved(value)
        return done[id(value)]  # type: ignore[no-any-return]

    def _quantity(self, quantity: Quantity) -> Quantity:
        by = self._by
        return quantity._replace(
            start=quantity.start + by, end=quantity.end + by, modifier_start=quantity.modifier_start + by
        )

    def _plain(self, part: Any) -> Any:
        """A verb group or a joint: values with two offsets."""
        by = self._by
        return _made(type(part), (part[0] + by, part[1] + by, *part[2:]))

    def _phrase(self, phrase: Any) -> Any:
        by, possessor = self._by, phrase.possessor
        return phrase._replace(
            start=phrase.start + by,
            end=phrase.end + by,
            quantities=tuple(map(self.quantity, phrase.quantities)),
            dates=tuple([self._done[id(date)] for date in phrase.dates]),
            possessor=possessor and (possessor[0] + by, possessor[1] + by),
            preposition_start=phrase.preposition_start + by,
        )
