"""The numbers of a sentence and of those before it in its paragraph, as the entries of one account.

What makes one of them a whole, the rest or a member of a list is told here, by its own words; which of them belong
together is weighed by those that ask.
"""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT, DURATION, MONEY, Quantity
from editlint.analysis.statements.cells import SHARE, Cell, Cells
from editlint.analysis.statements.division import fits, value_of
from editlint.analysis.statements.stretches import determined, merged
from editlint.language.en import ledger as en
from editlint.language.en import parts, passage_parts
from editlint.language.en.inflection import singular
from editlint.language.en.returning import HUMAN
from editlint.values import NamedTuple, cached_property

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.statements.numbered import Numbered

_BACK = 2  # sentences before one that it may belong to
_MOST = 9  # entries that are combined
_NEAR = 5  # items round a number that say what it is
_EXACT = 1e-6
_SMALL = 20  # the sum of two smaller numbers is any number
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


class Ledger:
    """A sentence with those before it in its paragraph.

    Attributes:
        current: the sentence.
        sentences: it and those with numbers among the two before it, in order.
        entries: their numbers, in order of place.
    """

    def __init__(self, article: Prose, numbered: Numbered, index: int) -> None:
        self._article, self._numbered, self._index = article, numbered, index
        near = range(max(0, index - _BACK), index)
        before = [numbered.cells(at) for at in near if numbered.joined(at, index)]
        self.current = numbered.cells(index)
        self.sentences = [*before, self.current]
        self.entries = [Entry(cells, cell) for cells in self.sentences for cell in _cells_of(cells)]

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
        return frozenset(item.lower for cells in self.sentences for item in cells.items)

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
        words = [*(item.lower for cells in self.sentences for item in cells.items), *self.words_behind]
        if not en.OVERLAPS.isdisjoint(words):
            return True
        return any(words[at : at + len(told)] == list(told) for told in en.SEVERAL_AT_ONCE for at in range(len(words)))

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


def _exhausts(cells: Cells) -> bool:
    words = [item.lower for item in cells.items]
    near = any(
        word in parts.NEGATIVE | en.ONLY and not en.NOTHING_MORE.isdisjoint(words[at + 1 : at + _NEAR])
        for at, word in enumerate(words)
    )
    return near and not any(word in en.DENYING for word in words)


def _cells_of(cells: Cells) -> Iterator[Cell]:
    """The numbers of a sentence, with those of members of a group: "a 90-man roster"."""
    found = [cell for cell in merged(cells) if not _is_one_by_one(cells, cell)]
    yield from sorted([*found, *_groups(cells)], key=lambda cell: cell.start)


def _is_one_by_one(cells: Cells, cell: Cell) -> bool:
    """Whether "one" counts nothing: "one after another", "one of them"."""
    behind = cells.items[cell.item + 1 : cell.item + 2]
    return cell.quantity.value == 1 and bool(behind) and behind[0].lower in en.ONE_BY_ONE


def _groups(cells: Cells) -> Iterator[Cell]:
    for at, item in enumerate(cells.items):
        quantity = item.value
        if isinstance(quantity, Quantity) and quantity.attributive and quantity.kind in (COUNT, MONEY):
            behind = [singular(each.lower) for each in cells.items[at + 1 : at + 4]]
            noun = next((word for word in behind if word in en.COLLECTIVES), "")
            unit = quantity.unit or quantity.kind
            yield Cell(quantity, unit, at, noun, noun, closing=False, nested=not noun, whole=False, depth=0)


def closes(entry: Entry) -> bool:
    """Whether a number is said to be the rest: "the other two", "the last 9 per cent", "everyone else, 5 per cent"."""
    cell, words = entry.cell, entry.words_before
    behind = entry.cells.behind(cell, 1)
    if cell.closing or words[-2:] in en.ELSE or (behind == ("others",) and words[-1:] == ["the"]):
        return True
    if words[-1:] and words[-1] in parts.REST and words[-2:-1] and words[-2] in en.DEFINITE:
        return True  # "the rest, just 7 per cent"
    if words[-2:] in en.WHAT_REMAINS or words[-3:] in en.WHAT_IS_LEFT:
        return True
    if "leaving" in words and cell.unit != COUNT:
        return True
    if words[-1:] in en.LEAVES and not cell.noun:
        return True
    if words[-1:] not in en.LAST or cell.unit == DURATION:
        return False
    determined_so = words[-2:-1] and words[-2] in en.DEFINITE
    return bool(determined_so) and (cell.unit != COUNT or not cell.noun)


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
    return before[-1:] == ("to",) and not en.COMING_TO.isdisjoint(before)


def _leads_to_number(cells: Cells, at: int, word: str) -> bool:
    """Whether a word stands at an index and right before a number: "made £8m in May and made £9m in June"."""
    return cells.items[at].lower == word and cells.items[at + 1].tag == tags.QUANTITY


def divides(entry: Entry) -> int:
    """How plainly a number is said to be all of something: 2 behind "of" or "all", 1 with an article or a group."""
    determiner = determined(entry.cells, entry.cell)
    if entry.cell.whole or determiner in en.EVERY:
        return 2
    grouped = entry.cell.noun in en.COLLECTIVES
    definite = determiner in en.DEFINITE or (entry.cell.quantity.attributive and determiner in ("a", "an"))
    return grouped + definite


def opens(entry: Entry) -> bool:
    """Whether a colon, a dash, a bracket, "that is" or "of those" stands right before a number with its label."""
    items, at = entry.cells.items, entry.cell.item - 1
    if entry.cell.nested and entry.cells.partitive(entry.cell):
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


def is_person(noun: str) -> bool:
    """Whether a noun, in the singular, can name somebody."""
    return noun in _PEOPLE or noun.endswith(("er", "or", "ist", "man", "ian", "ee", "ant", "holder"))


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
            _is_exact(whole, chosen) and not _fellows(whole, chosen) for chosen in combined(smaller)
        ):
            return True
    return False


def _is_exact(whole: Entry, chosen: Sequence[Entry]) -> bool:
    return abs(sum(each.value for each in chosen) - whole.value) < _EXACT


def _fellows(whole: Entry, chosen: Sequence[Entry]) -> bool:
    """Whether a number is a member of the list that others are of."""
    every = sorted([whole, *chosen], key=lambda each: each.start)
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
