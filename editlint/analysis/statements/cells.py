"""The numbers of a sentence as cells of a list: each with what it counts, and how it hangs on those before it.

Numbers are compared only within one unit. What joins two cells is told by the items between them.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT, DURATION, FRACTION, MEASURE, MONEY, ORDINAL, PERCENT, Quantity
from editlint.language.en import parts as en
from editlint.language.en.inflection import singular
from editlint.language.en.quantities import PARTS
from editlint.values import NamedTuple, cached_property

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.reading.items import Item
    from editlint.analysis.reading.sentences import Read

SHARE = "share"
_ADDED = frozenset((COUNT, PERCENT, MONEY, MEASURE, DURATION, FRACTION))
_OPENERS = frozenset((":", "(", "[", "—", "–", "-"))
_SEPARATORS = frozenset((",", ";"))
_JOINTS = frozenset(("-", "–"))
_DASHES = frozenset(("—", "–", "-"))
_REST_MARKS = frozenset((",", "(", "—", "–"))
_CLOSERS = {"(": ")", "[": "]"}


class Cell(NamedTuple):
    """A number in its sentence.

    Attributes:
        quantity: the number.
        unit: what it can be added to: a kind or a unit, "share" for fractions and percentages.
        item: index of its item in the sentence, that of "a" for "a parrot".
        noun: what it counts, in the singular; "" where it stands alone.
        name: the same as it is written, for messages.
        closing: it is said to be the rest.
        nested: it is a part of the number before it: "two of them", "including six".
        whole: it opens its clause as what is divided: "Of the 350 jobs".
        depth: how many brackets are open.
    """

    quantity: Quantity
    unit: str
    item: int
    noun: str
    name: str
    closing: bool
    nested: bool
    whole: bool
    depth: int

    @property
    def start(self) -> int:
        """Where the number begins, without its modifier."""
        return self.quantity.start


class Glue(NamedTuple):
    """What stands between two cells.

    Attributes:
        items: all of it.
        listed: only what stands between two members of a list.
        opens: a colon, a dash or a bracket after which the second one stands.
        told: a verb stands between that and the second one.
        last: the word right before the second one, "" when a mark is.
        verbs: the base forms of its verbs, and of the nouns that may be verbs.
        partitive: "of which", "of whom", "of them" is in it.
        composed: it is a verb that leads from a whole to its parts: "made up of".
    """

    items: Sequence[Item]
    listed: bool
    opens: bool
    told: bool
    last: str
    verbs: frozenset[str]
    partitive: bool
    composed: bool


class Cells:
    """The cells of one sentence."""

    def __init__(self, read: Read) -> None:
        self.read = read
        self.items = read.items
        self.grouped = False  # whether a share names a group of people
        self._glued: dict[tuple[int, int], Glue] = {}
        self.all = self._with_units(list(self._found()))
        self._paired = {cell.item for cell in self.all if self.is_paired(cell)}

    def _found(self) -> Iterator[Cell]:
        depth = 0
        for at, item in enumerate(self.items):
            if item.tag == tags.MARK:
                depth = max(0, depth + (item.lower in _CLOSERS) - (item.lower in _CLOSERS.values()))
            if item.value is None and item.lower not in PARTS:
                continue
            quantity = item.value if isinstance(item.value, Quantity) else None
            if quantity is None or quantity.kind == ORDINAL:
                quantity = self._fraction(at) if item.lower in PARTS else None
            if quantity is None:
                continue
            if self._names_a_group(at, quantity):
                self.grouped = True
                continue
            if quantity.kind == COUNT and self._is_age(at):
                continue
            if may_be_cell(quantity):
                name = "" if self._told_by_verb(at) else self._noun(at, quantity)
                yield Cell(
                    quantity,
                    _unit(quantity),
                    at,
                    singular(name),
                    name,
                    self._closing(at),
                    self._nested(at),
                    self._whole(at),
                    depth,
                )

    def _is_age(self, at: int) -> bool:
        """Whether a number stands between marks behind the name of somebody: "Tim Ruiz, 34", "his daughter Bea, 13"."""
        behind = self.items[at + 1 : at + 2]
        alone = not behind or behind[0].tag in (tags.MARK, tags.COORDINATOR)
        before = self.items[at - 1].lower if at else ""
        if before == "at" and (alone or behind[0].tag == tags.PRONOUN):
            return True  # "won in 2008 at 36", "At 36 she won"
        if alone and at > 1 and before in en.WAS and self.items[at - 2].lower in en.HE_OR_SHE:
            return True  # "he was 36"
        if at < 3 or not alone or self.items[at - 1].lower != "," or not self.items[at - 2].form[:1].isupper():
            return False
        from editlint.language.en.first_names import FIRST_NAMES
        from editlint.language.en.told import RELATIVES

        named = {self.items[at - 3].lower, self.items[at - 2].lower}
        return self.items[at - 3].lower in RELATIVES or not named.isdisjoint(FIRST_NAMES)

    def _names_a_group(self, at: int, quantity: Quantity) -> bool:
        """Whether a share says who somebody is: "the richest 5 per cent"."""
        before = self.items[at - 1].lower if at else ""
        return quantity.kind in (PERCENT, FRACTION) and (before in en.GRADES or before.endswith("est"))

    def _with_units(self, found: list[Cell]) -> list[Cell]:
        """The cells with the unit of those before them where it is left out: "6,000 acres of bog, 2,200 of heath"."""
        last = 0
        for at in range(1, len(found)):
            one, cell = found[last], found[at]
            measured = one.quantity.kind in (PERCENT, MEASURE, MONEY, DURATION)
            if self.items[cell.item - 1].lower == en.OF and cell.unit == COUNT and not cell.noun:
                continue  # "a bachelor of 70"
            last = at
            if not measured or cell.unit != COUNT or cell.noun or cell.nested:
                continue
            glue = self.glue(one, cell)
            following = self.items[cell.item + 1] if cell.item + 1 < len(self.items) else None
            ends = following is None or following.tag in (tags.MARK, tags.PREPOSITION, tags.COORDINATOR)
            ends = ends or (following is not None and following.lower.endswith("ing"))
            if any(self.seconds(cell, each) for each in found[at + 1 : at + 2]):
                continue  # "65 per cent of the seats; it holds 11 of the 20"
            aside = any(item.tag in (tags.RELATIVE, tags.SUBORDINATOR) for item in glue.items)
            ends = ends and not (aside and glue.told)  # "the 5 per cent went to an aunt, who kept two"
            level = cell.depth == one.depth or (cell.depth > one.depth and glue.opens)
            if (glue.listed or glue.opens) and ends and level and (following is None or following.lower != "("):
                quantity = cell.quantity._replace(kind=one.quantity.kind, unit=one.quantity.unit)
                found[at] = cell._replace(quantity=quantity, unit=one.unit)
        return found

    def _noun(self, at: int, quantity: Quantity) -> str:
        """The last word of the noun phrase that a number opens: what it counts."""
        if quantity.kind not in (COUNT, PERCENT, MONEY):
            return ""
        stop = at + 1
        while stop < len(self.items) and self.items[stop].tag in (tags.NOUN, tags.POSSESSIVE):
            stop += 1
        if stop > at + 2 and self.items[stop - 1].lower in en.POSTPOSED:
            stop -= 1  # "seven members present"
        head = self.items[stop - 1]
        if stop == at + 1 or head.tag != tags.NOUN or (head.form[:1].isupper() and not head.lower.endswith("s")):
            return ""  # "five Danish"
        return head.lower

    def _told_by_verb(self, at: int) -> bool:
        """Whether the form behind a number that may be a verb is the verb: no other one is in its clause."""
        items, following = self.items, self.items[at + 1 : at + 2]
        if not following or following[0].tag != tags.NOUN or following[0].features in ("", "s"):
            return False
        for item in items[at + 2 :]:
            if item.tag in (tags.MARK, tags.COORDINATOR, tags.SUBORDINATOR, tags.RELATIVE):
                break
            if item.tag in (tags.VERB, tags.AUXILIARY, tags.MODAL):
                return False
        before = items[at - 1] if at else None
        opens = before is None or before.tag in (tags.MARK, tags.COORDINATOR, tags.DETERMINER)
        return opens or (before is not None and before.lower in en.REST)

    def _fraction(self, at: int) -> Quantity | None:
        """A part that only its neighbours show to be one: "a third", "the remaining quarter" beside other shares."""
        item = self.items[at]
        under = PARTS.get(item.lower) if at and item.tag in (tags.NOUN, tags.QUANTITY) else None
        before = self.items[at - 1]
        if under is None or item.lower.endswith("s") or not (before.lower in en.SINGLE or before.lower in en.REST):
            return None
        following = self.items[at + 1].tag if at + 1 < len(self.items) else tags.MARK
        shares = any(each.kind in (PERCENT, FRACTION) for each in self.read.quantities)
        opener = self.items[at - 2].lower if at > 1 else ""
        either = (
            opener in en.SAME
            or (following in (tags.MARK, tags.VERB, tags.AUXILIARY, tags.MODAL) and before.lower in en.REST)
            or (
                following == tags.MARK
                and (opener in _OPENERS | _SEPARATORS or (at > 1 and self.items[at - 2].base == en.BE))
            )
        )
        listed = opener in en.SEPARATORS and before.lower in en.SINGLE and self._has_fraction()
        if (following in (tags.NOUN, tags.QUANTITY) and not listed) or not (shares or either):
            return None
        start = before.start if before.lower in en.SINGLE else item.start
        return Quantity(
            start, item.end, FRACTION, 1 / under, 1 / under, 1 / under, modifier_start=start, grain=1 / under
        )

    def _has_fraction(self) -> bool:
        return any(each.kind == FRACTION for each in self.read.quantities)

    def _closing(self, at: int) -> bool:
        """Whether "other", "remaining" or "the rest," stands right before it."""
        behind = (at + 1 < len(self.items) and self.items[at + 1].lower in en.LEFT) or self._to_the_rest(at + 1)
        while at > 0 and self.items[at - 1].tag in (tags.MARK, tags.ADVERB, tags.PREPOSITION, tags.AUXILIARY):
            if self.items[at - 1].lower not in en.BEFORE_REST | _REST_MARKS:
                break
            at -= 1
        if at < 2 or self.items[at - 1].lower not in en.REST:
            return behind
        return self.items[at - 2].tag in (tags.DETERMINER, tags.POSSESSIVE) and self.items[at - 2].lower not in (
            "no",
            "any",
            "some",
        )

    def _to_the_rest(self, at: int) -> bool:
        """Whether "to the rest" stands at an item and ends its clause."""
        behind = self.items[at : at + 4]
        if not behind or behind[0].tag != tags.PREPOSITION:
            return False
        named = [item for item in behind[1:] if item.tag != tags.DETERMINER]
        return bool(named) and named[0].lower in en.REST and (len(named) == 1 or named[1].tag == tags.MARK)

    def _nested(self, at: int) -> bool:
        """Whether it tells of a part of the number before it."""
        behind = self.items[at + 1 : at + 3]
        if at and self.items[at - 1].lower in (":", "—", "–", "-"):
            return False
        if len(behind) == 2 and behind[0].lower == en.OF and behind[1].lower in en.PARTITIVE:
            return True
        for place in range(at - 1, -1, -1):
            item = self.items[place]
            if item.lower in en.OF_WHICH and place and self.items[place - 1].lower == en.OF:
                return True
            if item.tag == tags.QUANTITY or item.lower in (";", ":", ")"):
                return False
            if item.lower in en.SUBSET:
                return True
        return False

    def partitive(self, cell: Cell) -> bool:
        """Whether "of them" stands behind it or "of which" before it."""
        before, behind = self.before(cell, 2), self.behind(cell, 2)
        return any(len(pair) == 2 and pair[0] == en.OF and pair[1] in en.PARTITIVE for pair in (before, behind))

    def _whole(self, at: int) -> bool:
        """Whether it opens its clause behind "of"."""
        first = at - 1
        while first > 0 and self.items[first].tag in (tags.DETERMINER, tags.POSSESSIVE):
            first -= 1
        if first > 0 and self.items[first - 1].lower == en.OUT:
            first -= 1
        opens = first == 0 or (
            first > 0 and self.items[first - 1].tag in (tags.MARK, tags.COORDINATOR, tags.SUBORDINATOR)
        )
        return opens and self.items[first].lower in en.OUT_OF

    def stream(self, unit: str, *, paired: bool = False) -> list[Cell]:
        """The cells of one unit, those of scores such as "43-5" only where they are asked for."""
        return [cell for cell in self.all if cell.unit == unit and (paired or cell.item not in self._paired)]

    def is_paired(self, cell: Cell) -> bool:
        """Whether a hyphen joins a number with another one."""
        text, offset = self.read.text, self.read.start
        before, behind = (
            text[max(0, cell.start - offset - 2) : cell.start - offset],
            text[cell.quantity.end - offset :][:2],
        )
        return (before[-1:] in _JOINTS and before[:1].isdigit()) or (behind[:1] in _JOINTS and behind[1:].isdigit())

    @cached_property
    def units(self) -> Sequence[str]:
        """The units of the cells, each once."""
        return list(dict.fromkeys(cell.unit for cell in self.all))

    def glue(self, one: Cell, other: Cell) -> Glue:
        """What stands between two cells, the first before the second."""
        key = one.item, other.item
        if key not in self._glued:
            self._glued[key] = self._glue(one, other)
        return self._glued[key]

    def _glue(self, one: Cell, other: Cell) -> Glue:
        between = self.items[one.item + 1 : other.item]
        words = [item.lower for item in between]
        marks = [item for item in between if item.tag == tags.MARK and item.lower not in ("“", "”", '"')]
        dashes = sum(mark.lower in _DASHES for mark in marks)
        opens = other.depth > one.depth or any(mark.lower == ":" for mark in marks) or dashes % 2 == 1
        joined = any(item.tag == tags.COORDINATOR for item in between) or any(
            mark.lower in _SEPARATORS for mark in marks
        )
        last = words[-1] if words and between[-1].tag != tags.MARK else ""
        labelled = one.depth == other.depth == 1 and ")" in words
        if labelled and any(item.tag == tags.VERB for item in between):
            labelled, joined = False, False
        free = en.NO_PART_AFTER.isdisjoint(words[-1:]) and (labelled or not opens)
        verbs = frozenset(item.base for item in between if item.base)
        own = 2 if words[:1] == [en.OF] and words[1:2] and words[1] in en.PARTITIVE else 0  # "seven of them novels"
        partitive = any(a == en.OF and b in en.PARTITIVE for a, b in pairwise(words[own:]))
        composed = not verbs.isdisjoint(en.COMPOSITION) and last in en.COMPOSED_WITH
        divided = any(item.tag == tags.VERB and item.base in en.DIVIDING for item in between)
        listed = joined and free and not (partitive or one.whole or composed or divided)
        opener = max((at for at, item in enumerate(between) if item.lower in _OPENERS), default=0)
        told = any(item.tag in (tags.VERB, tags.AUXILIARY) for item in between[opener:])
        return Glue(between, listed, opens and not labelled, told, last, verbs, partitive, composed)

    def seconds(self, cell: Cell, other: Cell) -> bool:
        """Whether the words between a number and the next lead to what the first one is of: "14 of the 12"."""
        between = self.items[cell.item + 1 : other.item]
        of = next((at for at, item in enumerate(between) if item.lower == en.OF), -1)
        inner = (tags.DETERMINER, tags.NOUN, tags.POSSESSIVE, tags.DATE)
        return 0 <= of <= 1 and all(item.tag in inner for item in between[of + 1 :])

    def of_what(self, cell: Cell) -> tuple[str, ...]:
        """The first words of what a number is said to be "of", none for nothing."""
        behind = self.behind(cell, 3)
        return behind[1:] if behind[:1] == (en.OF,) else ()

    def behind(self, cell: Cell, count: int) -> tuple[str, ...]:
        """The words behind a cell up to a mark, at most so many."""
        words: list[str] = []
        for item in self.items[cell.item + 1 : cell.item + 1 + count]:
            if item.tag == tags.MARK:
                break
            words.append(item.lower)
        return tuple(words)

    def before(self, cell: Cell, count: int) -> tuple[str, ...]:
        """The words before a cell, back to a mark, at most so many."""
        words: list[str] = []
        for item in reversed(self.items[max(0, cell.item - count) : cell.item]):
            if item.tag == tags.MARK:
                break
            words.insert(0, item.lower)
        return tuple(words)


def may_be_cell(quantity: Quantity) -> bool:
    """Whether a number is one that can be compared with others."""
    return quantity.kind in _ADDED and not quantity.attributive and not quantity.per


def _unit(quantity: Quantity) -> str:
    if quantity.kind in (PERCENT, FRACTION):
        return SHARE if quantity.unit in ("", "percent") else quantity.unit
    return quantity.unit or quantity.kind
