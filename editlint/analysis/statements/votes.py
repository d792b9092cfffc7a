"""Votes: the two counts of a division, what came of it, by how many, and how many could vote at all.

The counts are a pair: "by 38 votes to 51", "31 in favour and 28 opposed", "9,204 votes against 8,911 for Falk".
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT, FRACTION, Quantity
from editlint.analysis.statements.cells import SHARE, Cell, Cells
from editlint.language.en import votes as en
from editlint.language.en.inflection import inflected, singular
from editlint.language.en.parts import OF
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.reading.items import Item
    from editlint.analysis.statements.numbered import Numbered, NumberedPassage

_DECIDED = en.CARRIED | en.ELECTED | en.REJECTED
_OF_VOTES = en.VOTES | en.VOTERS
_CUES = _OF_VOTES | en.PLURAL_VOTERS | en.BODIES | en.MARGINS | {f"{word}s" for word in en.VOTES}
_OF_MARGINS = en.MARGINS | {en.BY}


class Ballot(NamedTuple):
    """A division.

    Attributes:
        first, second: its two counts, in order of place.
        stance: 1 where the first is said to be in favour, -1 where it is opposed, 0 where the order alone tells.
        abstained: counts of those who did not vote.
        outcome: 1 carried or elected, -1 lost, 0 not told.
        outcome_at: prose offsets of the word that tells it.
        open: another share than half may have been needed.
    """

    first: Cell
    second: Cell
    stance: int
    abstained: tuple[Cell, ...]
    outcome: int
    outcome_at: tuple[int, int]
    open: bool


def may_vote(passage: NumberedPassage) -> bool:
    """Whether a sentence may tell of a division, or the margin of one that the sentence before it tells of."""
    numbered, words = passage.numbered, passage.words
    if _may_divide(numbered, passage.index):
        return True
    return not _OF_MARGINS.isdisjoint(words) and passage.has_last and _may_divide(numbered, passage.index - 1)


def _may_divide(numbered: Numbered, index: int) -> bool:
    """Whether a sentence has a word for a vote, or for who votes, and two counts."""
    return not _words_of_votes().isdisjoint(numbered.words_in(index)) and len(numbered.counts(index)) > 1


@cache
def _words_of_votes() -> frozenset[str]:
    """The words of `_CUES`, and all forms of the verbs of voting, those that no list has too."""
    return _CUES.union(*((*inflected(verb, "verb"), f"{verb}ed") for verb in en.VOTING))


def ballots_of(cells: Cells) -> list[Ballot]:
    """The divisions that a sentence tells of."""
    if not _is_vote(cells):
        return []
    stream = [cell for cell in cells.stream(COUNT, paired=True) if not cell.quantity.modifier]
    margins = list(margins_of(cells))  # "a majority of 540, against 1,210 before"
    found: list[Ballot] = []
    for one, other in pairwise(stream):
        stance = _stance(cells, one, other)
        if stance is not None and not (found and found[-1].second is one) and one not in margins:
            found.append(_ballot(cells, one, other, stance))
    return found


def _is_vote(cells: Cells) -> bool:
    words, bases = [item.lower for item in cells.items], [item.base for item in cells.items if item.base]
    return not (_CUES.isdisjoint(words) and en.VOTING.isdisjoint(bases))


def _stance(cells: Cells, one: Cell, other: Cell) -> int | None:
    """Whether two counts are those of a division, and which of them is in favour; None where they are none."""
    between = cells.items[one.item + 1 : other.item]
    joint = cells.read.text[one.quantity.end - cells.read.start : other.start - cells.read.start]
    if joint in ("-", "–"):
        return (
            0
            if _voting_before(cells, one) or any(item.base in en.CARRIED for item in cells.items[: one.item])
            else None
        )
    if (
        one.name.lower() in en.POLLED
        and not other.noun
        and cells.glue(one, other).listed
        and between[-1].tag == tags.NOUN
    ):
        return 0  # "Lund polled 6,017 votes and Orr 5,884"
    sides = (_side(cells, one), _side(cells, other))
    if sides in ((1, -1), (-1, 1)):
        return sides[0]
    words = [item.lower for item in between if item.tag not in (tags.MARK, tags.ADVERB)]
    if any(item.lower in (";", ":") for item in between) or any(
        item.tag in (tags.VERB, tags.AUXILIARY, tags.COORDINATOR) for item in between
    ):
        return None
    place = next((at for at, word in enumerate(words) if word in en.BETWEEN_COUNTS), -1)
    counted = [singular(word) for word in words[: max(place, 0)]]
    if place < 0 or any(word not in _OF_VOTES for word in counted):
        return None
    before = cells.before(one, 1)
    led = (
        not en.LEADING_TO.isdisjoint(before) or any(word in en.VOTES for word in counted) or _voting_before(cells, one)
    )
    return 0 if led and (place == len(words) - 1 or any(i.tag == tags.POSSESSIVE for i in between)) else None


def _voting_before(cells: Cells, cell: Cell) -> bool:
    """Whether the verb right before a count is one of voting: "voted 14 to nine"."""
    return any(item.base in en.VOTING for item in cells.items[max(0, cell.item - 2) : cell.item])


def _side(cells: Cells, cell: Cell) -> int:
    """1 for a count of those in favour, -1 of those against, by the words up to the next mark or member."""
    near = cells.items[cell.item + 1 : cell.item + 7]
    for at, item in enumerate(near):
        following = near[at + 1] if at + 1 < len(near) else None
        if item.tag in (tags.MARK, tags.QUANTITY, tags.COORDINATOR):
            return 0
        if following is not None and (following.tag == tags.QUANTITY or following.form[:1].isupper()):
            continue  # "9,204 votes against 8,911 for Mr Falk"
        if item.lower in en.IN_FAVOUR:
            return 1
        if item.lower in en.OPPOSED:
            return -1
    return 0


def _ballot(cells: Cells, one: Cell, other: Cell, stance: int) -> Ballot:
    outcome, at = _outcome(cells, one) if one.item > 1 else _outcome_behind(cells, other)
    abstained = tuple(
        cell
        for cell in cells.stream(COUNT)
        if cell.item > other.item and not en.ABSTAINING.isdisjoint(cells.behind(cell, 3)) and not _is_of(cells, cell)
    )
    words = {item.lower for item in cells.items}
    shares = any(cell.unit == SHARE and cell.quantity.kind == FRACTION for cell in cells.all)
    return Ballot(one, other, stance, abstained, outcome, at, shares or not en.MORE_THAN_HALF.isdisjoint(words))


def _is_of(cells: Cells, whole: Cell) -> bool:
    """Whether a count is what one before it is of: "two of the club's 30 members were absent"."""
    return any(each.item < whole.item and cells.seconds(each, whole) for each in cells.all)


def _outcome(cells: Cells, one: Cell) -> tuple[int, tuple[int, int]]:
    """What came of it, by the verb of the clause that leads to the counts."""
    for item in reversed(cells.items[: one.item]):
        if item.lower in (";", ":") or item.tag in (tags.SUBORDINATOR, tags.NEGATION):
            break
        known = item.tag == tags.VERB or (item.base and item.features)
        if known and item.base in _DECIDED:
            either = item.base in en.REJECTED & en.ELECTED and not _is_passive(cells, item)
            outcome = 0 if either else -1 if item.base in en.REJECTED else 1
            return outcome, (item.start, item.end)
    return 0, (0, 0)


def _is_passive(cells: Cells, verb: Item) -> bool:
    """Whether a form of "be" stands right before a verb: "the motion was defeated"."""
    at = cells.items.index(verb)
    return at > 0 and cells.items[at - 1].base == "be"


def _outcome_behind(cells: Cells, other: Cell) -> tuple[int, tuple[int, int]]:
    """What came of it, by the first verb behind counts that open their sentence: "By 16 votes to 17 it adopted ..."."""
    for item, behind in pairwise(cells.items[other.item + 1 :]):
        if item.base in en.VOTING and behind.tag == tags.TO:
            return 1, (item.start, item.end)  # "By 16 votes to 14 the club voted to stay"
        if item.tag == tags.VERB:
            known = item.base in en.CARRIED and "d" in item.features
            return (1, (item.start, item.end)) if known else (0, (0, 0))
        if item.tag not in (tags.NOUN, tags.DETERMINER, tags.POSSESSIVE, tags.QUANTITY, tags.ADVERB):
            break
    return 0, (0, 0)


def margins_of(cells: Cells) -> Iterator[Cell]:
    """The numbers that a sentence gives as the margin of a vote: "a majority of 540"."""
    for cell in cells.stream(COUNT):
        before = cells.items[max(0, cell.item - 4) : cell.item]
        if not (len(before) > 1 and before[-1].lower == OF and before[-2].lower in en.MARGINS) and not _by(cells, cell):
            continue
        if any(item.lower in en.NOT_THE_MARGIN for item in before[:-2]) or not en.BETWEEN_COUNTS.isdisjoint(
            cells.behind(cell, 2)
        ):
            continue
        yield cell


def _by(cells: Cells, cell: Cell) -> bool:
    """Whether a number is by how much one is in or out: "so he is in by 233", "she won by 233 votes"."""
    behind = cells.behind(cell, 2)
    ends = not behind or (singular(behind[0]) in en.VOTES and len(behind) == 1)
    told = any(item.base in en.BEING_IN for item in cells.items[max(0, cell.item - 5) : cell.item])
    return cells.before(cell, 1) == (en.BY,) and ends and told


def bodies_of(items: Sequence[Item]) -> Iterator[Quantity]:
    """The numbers of members that a sentence gives of the body that votes: "the 21-member council"."""
    for at, item in enumerate(items):
        quantity = item.value
        if isinstance(quantity, Quantity) and quantity.kind == COUNT and _is_body(items, at, quantity):
            yield quantity


def _is_body(items: Sequence[Item], at: int, quantity: Quantity) -> bool:
    """Whether a number is that of all who can vote."""
    behind = items[at + 1 : at + 6]
    if quantity.attributive:
        return any(item.lower.split("-")[-1] in en.BODIES for item in behind)
    before = items[at - 1] if at else None
    if before is not None and before.lower == OF:
        return at > 1 and items[at - 2].lower in en.BODIES  # "the board of nine"
    if before is None or not behind or singular(behind[0].lower) not in en.SEATS:
        return False
    if before.base in en.HAVING or before.lower in en.HAVING:  # "the council has 21 members"
        return any(item.lower in en.BODIES for item in items[max(0, at - 5) : at])
    if before.tag == tags.POSSESSIVE:  # "the council's 21 members"
        return any(item.lower in en.BODIES for item in items[at - 2 : at])
    following = behind[1] if len(behind) > 1 else None
    if before.tag != tags.DETERMINER or following is None:
        return False
    if following.lower == OF:  # "the 25 members of the board"
        return any(item.lower in en.BODIES for item in behind[2:])
    return at == 1 and following.tag == tags.VERB and following.base in en.DECIDING  # "The nine judges ruled"
