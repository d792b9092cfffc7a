"""A number with its sentence, and what its own words say of it: it is the rest, a sum, all of something, a member."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT, DURATION, FRACTION
from editlint.analysis.statements.division import value_of
from editlint.analysis.statements.stretches import determined
from editlint.language.en import ledger as en
from editlint.language.en import parts, passage_parts
from editlint.language.en.returning import HUMAN
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.reading.items import Item
    from editlint.analysis.statements.cells import Cell, Cells

_NEAR = 5  # items round a number that say what it is
_PEOPLE = HUMAN | parts.PERSONS | passage_parts.PEOPLE | parts.SEXES
_OPENERS = frozenset((":", "—", "–", "-", "("))
_LABEL = (tags.NOUN, tags.DETERMINER, tags.POSSESSIVE, tags.ADVERB, tags.PREPOSITION)


class Entry(NamedTuple):
    """A number with the sentence that it stands in."""

    cells: Cells
    cell: Cell

    @property
    def unit(self) -> str:
        """What it can be added to: years to months."""
        return en.SCALES.get(self.cell.unit, (self.cell.unit, 1))[0]

    @property
    def value(self) -> float:
        """The number as it is said, shares in per cent, lengths of time in the smaller unit."""
        return value_of(self.cell) * en.SCALES.get(self.cell.unit, ("", 1))[1]

    @property
    def scaled(self) -> Cell:
        """Its cell, a length of time in the smaller unit."""
        if self.cell.unit not in en.SCALES:
            return self.cell
        unit, by = en.SCALES[self.cell.unit]
        said = self.cell.quantity
        quantity = said._replace(value=said.value * by, low=said.low * by, high=said.high * by, grain=by, unit=unit)
        return self.cell._replace(quantity=quantity, unit=unit)

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.cell.start

    @property
    def words_before(self) -> list[str]:
        """The last words before it in its sentence, marks and adverbs left out."""
        near = self.cells.items[max(0, self.cell.item - _NEAR) : self.cell.item]
        return [item.lower for item in near if item.tag != tags.MARK and item.lower not in en.MERE]

    @property
    def near(self) -> set[str]:
        """The words round it."""
        return {item.lower for item in self.cells.items[max(0, self.cell.item - _NEAR) : self.cell.item + _NEAR]}

    @property
    def close(self) -> set[str]:
        """The words right before and behind it, up to a mark."""
        return {*self.cells.before(self.cell, 3), *self.cells.behind(self.cell, 3)}

    @property
    def leading(self) -> set[str]:
        """All words before it in its sentence."""
        return {item.lower for item in self.cells.items[: self.cell.item]}


def closes(entry: Entry) -> bool:
    """Whether a number is said to be the rest: "the other two", "the last 9 per cent", "everyone else, 5 per cent"."""
    cell, words = entry.cell, entry.words_before
    behind = entry.cells.behind(cell, 1)
    if cell.closing or words[-2:] in en.ELSE or (behind == ("others",) and words[-1:] == ["the"]):
        return True
    if words[-1:] in (["a"], ["an"]) and cell.quantity.kind == FRACTION:
        words = words[:-1]  # "the rest, a quarter"
    if words[-1:] and words[-1] in parts.REST and words[-2:-1] and words[-2] in en.DEFINITE:
        return True  # "the rest, just 7 per cent"
    if words[-2:] in en.WHAT_REMAINS or words[-3:] in en.WHAT_IS_LEFT:
        return True
    if cell.unit != COUNT and (not en.LEAVING.isdisjoint(words) or _is_of_the_last(entry)):
        return True
    if words[-1:] in en.LEAVES and not cell.noun:
        return True
    if words[-1:] not in en.LAST or cell.unit == DURATION:
        return False
    determined_so = words[-2:-1] and words[-2] in en.DEFINITE
    return bool(determined_so) and (cell.unit != COUNT or not cell.noun)


def _is_of_the_last(entry: Entry) -> bool:
    """Whether what a share or a sum is told of is the last of all: "the one remaining region gave 20 per cent"."""
    items = entry.cells.items[: entry.cell.item]
    start = next((at for at in range(len(items) - 1, -1, -1) if items[at].tag == tags.QUANTITY), -1) + 1
    words = [item.lower for item in items[start:]]
    pairs = list(pairwise(["", *words]))
    behind = [item.lower for item in entry.cells.items[entry.cell.item + 1 :]]
    if any(
        word in en.MAKING_UP and not en.THE_REST.isdisjoint(behind[at + 1 : at + 4]) for at, word in enumerate(behind)
    ):
        return True  # "the don't-knows, at 11 per cent, made up the total"
    return any(list(pair) in en.ELSE for pair in pairs) or any(
        (one in en.DEFINITE or one == "one") and other in en.REMAINING for one, other in pairs
    )


def totals(entry: Entry) -> bool:
    """Whether words beside a number show it to be the sum of others."""
    cells, cell = entry.cells, entry.cell
    behind, before = cells.behind(cell, _NEAR), cells.before(cell, _NEAR)
    near = *cells.before(cell, 2 * _NEAR), *behind
    if any(near[at : at + len(words)] == words for words in parts.TOTAL_BEHIND for at in range(len(near))):
        return True
    if not en.TOTALS.isdisjoint(before) or not en.TOTALS.isdisjoint(behind[:2]):
        return True
    if before[-1:] and before[-1] in en.RESULTS:
        return sum(_leads_to_number(cells, at, before[-1]) for at in range(len(cells.items) - 1)) == 1
    if before[-1:] in (("to",), ("at",)) and not en.COMING_TO.isdisjoint(before):
        return True
    return _is_called_a_total(cells, cell)


def _is_called_a_total(cells: Cells, cell: Cell) -> bool:
    """Whether "total," stands right before a number, or "All told" opens the sentence whose first number it is."""
    items = cells.items[: cell.item]
    if len(items) > 1 and items[-1].lower in (",", ":", "(", "—", "–") and items[-2].lower in en.TOTALS:
        return True
    words = tuple(item.lower for item in items[:2])
    opens = words in parts.TOTAL_BEHIND or words[:1] in parts.TOTAL_BEHIND
    behind = cells.items[cell.item + 1 : cell.item + 4]
    over = len(behind) > 2 and behind[0].lower in en.OVER and behind[1].lower in en.DEFINITE and _is_time(behind[2])
    return over or (opens and all(item.tag != tags.QUANTITY for item in items))


def _is_time(item: Item) -> bool:
    """Whether a word or a number is of a time: "over the two days", "across the weekend"."""
    return item.tag == tags.DATE or item.lower in en.WHOLE_TIMES or getattr(item.value, "kind", "") == DURATION


def _leads_to_number(cells: Cells, at: int, word: str) -> bool:
    """Whether a word stands at an index and right before a number: "made £8m in May and made £9m in June"."""
    return cells.items[at].lower == word and cells.items[at + 1].tag == tags.QUANTITY


def divides(entry: Entry) -> int:
    """How plainly a number is said to be all of something: 2 behind "of" or "all", 1 with an article or a group."""
    determiner = determined(entry.cells, entry.cell)
    if entry.cell.whole or determiner in en.EVERY:
        return 2
    before = [item.lower for item in entry.cells.items[max(0, entry.cell.item - 3) : entry.cell.item]]
    if before == ["all", "of", "the"]:
        return 2
    of_group = len(before) > 1 and before[-1] == "of" and before[-2] in en.COLLECTIVES  # "a herd of 160"
    grouped = entry.cell.noun in en.COLLECTIVES or of_group
    definite = determiner in en.DEFINITE or (entry.cell.quantity.attributive and determiner in ("a", "an"))
    return grouped + definite


def opens(entry: Entry) -> bool:
    """Whether a colon, a dash, a bracket, "that is" or "of those" stands right before a number with its label."""
    items, at = entry.cells.items, entry.cell.item - 1
    if entry.cell.nested and (entry.cells.partitive(entry.cell) or _is_of_which(entry)):
        return True
    words = [item.lower for item in items[max(0, at - 2) : at + 1]]
    if any(pair in en.OF_THOSE or pair in en.NAMELY for pair in pairwise(words)) or not en.LISTING.isdisjoint(words):
        return True
    behind = items[entry.cell.item + 1 : entry.cell.item + 2]
    alone = [item.lower for item in behind] == [")"]
    while at >= 0 and items[at].tag in _LABEL and entry.cell.item - at < _NEAR:
        at -= 1
    if at >= 1 and items[at].lower == "," and (items[at - 2].lower, items[at - 1].lower) in en.OF_THOSE:
        return True
    return at > 0 and items[at].lower in _OPENERS and not alone


def _is_of_which(entry: Entry) -> bool:
    """Whether "of which" stands between the number before and a number: "£73m, of which farms will see £40m"."""
    items, at = entry.cells.items, entry.cell.item - 1
    while at > 0 and items[at].tag != tags.QUANTITY:
        if items[at].lower in parts.OF_WHICH and items[at - 1].lower == parts.OF:
            return True
        at -= 1
    return False


def is_person(noun: str) -> bool:
    """Whether a noun, in the singular, can name somebody."""
    return noun in _PEOPLE or noun.endswith(("er", "or", "ist", "man", "ian", "ee", "ant", "holder"))
