"""Votes in a passage: the two counts and by how many it was won; all who sat, and how many voted each way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT, Quantity
from editlint.analysis.statements.cells import Cell
from editlint.analysis.statements.ledger import Entry, Ledger
from editlint.analysis.statements.stretches import determined
from editlint.language.en import ledger as en
from editlint.language.en import passage_parts, votes
from editlint.language.en.inflection import singular
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_ABSTAINING = passage_parts.ABSTAINED | en.ABSTAINING
_OF_VOTING = passage_parts.FOR | passage_parts.AGAINST | passage_parts.VOTE_WORDS | en.DECIDED
_LEAST = 2
_NEAR = 5  # items round a number that say what it is
_FARTHEST = 4.0  # a margin farther from the difference is of another vote


class Margin(NamedTuple):
    """By how many a vote was won, with its two counts."""

    margin: Cell
    more: Cell
    fewer: Cell


class Roll(NamedTuple):
    """All who could vote, with the counts of the sides; whether all of them were there."""

    members: Cell
    votes: tuple[Cell, ...]
    full: bool


def margin_in(ledger: Ledger) -> Margin | None:
    """The margin of a passage and the only two counts that it can lie between."""
    if passage_parts.VOTE_WORDS.isdisjoint(ledger.words):
        return None
    entries = [*_counts(ledger), *_attributive(ledger, en.MARGINS)]
    margins = [each for each in entries if _is_margin(each)]
    counts = [each for each in entries if each not in margins and (_side(each) or not _is_other(each))]
    paired = [each for each in counts if each.cells.is_paired(each.cell)]
    counts = paired if len(paired) == 2 else counts
    if len(margins) != 1 or len(counts) != 2 or ledger.current not in (margins[0].cells, counts[1].cells):
        return None
    said, (fewer, more) = margins[0], sorted(counts, key=lambda each: each.value)
    if any(each.cell.quantity.modifier for each in (said, more, fewer)) or fewer.value < _LEAST:
        return None
    apart = more.value - fewer.value
    known = apart, apart / 2, more.value, more.value + fewer.value, fewer.value
    if said.value in known or not apart / _FARTHEST < said.value < apart * _FARTHEST:
        return None
    return Margin(said.cell, more.cell, fewer.cell) if _are_votes(counts) else None


def _counts(ledger: Ledger) -> list[Entry]:
    return [each for each in ledger.entries if each.unit == COUNT and not each.cell.quantity.attributive]


def _attributive(ledger: Ledger, nouns: frozenset[str]) -> list[Entry]:
    """The numbers before a noun of a kind, joined with a hyphen: "the 272-vote margin", "a 15-seat board"."""
    found: list[Entry] = []
    for cells in ledger.sentences:
        for at, item in enumerate(cells.items):
            quantity = item.value
            if isinstance(quantity, Quantity) and quantity.attributive and quantity.kind == COUNT:
                behind = [singular(each.lower).split("-")[-1] for each in cells.items[at + 1 : at + _NEAR]]
                noun = next((word for word in behind if word in nouns), "")
                if noun:
                    found.append(Entry(cells, _cell(quantity, at, noun)))
    return found


def _cell(quantity: Quantity, at: int, noun: str) -> Cell:
    return Cell(quantity, COUNT, at, noun, noun, closing=False, nested=False, whole=False, depth=0)


def _is_margin(entry: Entry) -> bool:
    """Whether a number is by how much one is in or out: "a majority of 12", "beaten by 2,104"."""
    cells, cell = entry.cells, entry.cell
    if cell.quantity.attributive:
        return True
    before = cells.items[max(0, cell.item - 4) : cell.item]
    if cells.behind(cell, 1) and cells.behind(cell, 1)[0] in en.AHEAD_BY and not cell.noun:
        return True
    if en.TO_SPARE.issubset(cells.behind(cell, 4)):
        return True
    if not before or cell.closing or cell.nested:
        return False
    if len(before) > 1 and before[-1].lower == "," and before[-2].lower in en.MARGINS:
        return True
    if before[-1].lower == "of" and len(before) > 1 and before[-2].lower in en.MARGINS:
        return not any(item.lower in votes.NOT_THE_MARGIN for item in before)
    if before[-1].lower != "by" or cell.noun not in ("", "vote", "ballot"):
        return False
    to = {"to", "against"} & set(cells.behind(cell, 3))
    return not to and any(item.base in passage_parts.BEATEN for item in before[:-1])


def _is_other(entry: Entry) -> bool:
    """Whether a count is not one of votes: of those who may vote, or sit, or of time and things."""
    return entry.cell.noun in votes.SEATS | votes.VOTERS | en.NO_VOTES or entry.cell.noun.endswith("year")


def _are_votes(counts: Sequence[Entry]) -> bool:
    """Whether two counts are those of two sides: joined by "to", alone behind names or verbs, or said to be votes."""
    one, other = counts
    told = [each.cell.noun in ("vote", "ballot") for each in counts]
    if all(each.cells.is_paired(each.cell) for each in counts):
        return True
    if one.cells is other.cells:
        between = one.cells.items[one.cell.item + 1 : other.cell.item]
        words = [item.lower for item in between if item.tag != tags.DETERMINER]
        if words in (["to"], ["votes", "to"], ["against"], ["votes", "against"]) or (any(told) and "to" in words[:2]):
            return True
    if all(_is_named(each) for each in counts) or all(told):
        return True
    if {_side(each) for each in counts} == {"for", "against"}:
        return True
    return any(told) and all(said or _is_alone(each) for said, each in zip(told, counts, strict=True))


def _is_named(entry: Entry) -> bool:
    """Whether a count stands alone behind a name, or behind the bracket behind a name."""
    items, at = entry.cells.items, entry.cell.item - 1
    if at > 1 and items[at].lower in (")", ":"):
        at -= 1
        while at > 0 and items[at].lower != "(":
            at -= 1
        at -= 1
    before = items[at] if at >= 0 else None
    return before is not None and not entry.cell.noun and before.tag == tags.NOUN and before.form[:1].isupper()


def _is_told_of_name(entry: Entry) -> bool:
    """Whether a count stands behind a name, or a name and its verb: "Orr had 23 and Webb 22"."""
    items, at = entry.cells.items, entry.cell.item - 1
    told = at > 0 and items[at].tag in (tags.VERB, tags.AUXILIARY)
    return _is_named(entry) or (told and not entry.cell.noun and items[at - 1].form[:1].isupper())


def _is_alone(entry: Entry) -> bool:
    before = entry.cells.items[entry.cell.item - 1] if entry.cell.item else None
    return not entry.cell.noun and before is not None and before.tag in (tags.VERB, tags.AUXILIARY, tags.NOUN)


def roll_in(ledger: Ledger) -> Roll | None:
    """The only count of all who could vote in a passage, and the counts of how they did, which do not fit it."""
    if ledger.words.isdisjoint(_OF_VOTING):
        return None
    told = [each for each in _counts(ledger) if not _is_of_winners(each)]
    paired = [each for each in told if _is_pair(each, told)]
    sides = [each for each in told if _side(each) and each not in paired and not _is_parted(each, told)]
    named = [each for each in told if _is_told_of_name(each)] if not (paired or sides) and _is_full(ledger) else []
    used = [*paired, *sides, *named]
    bodies = [
        *(each for each in told if each not in used and _is_body(each, used)),
        *_attributive(ledger, votes.BODIES),
    ]
    away = [each for each in told if _is_away(each, bodies)]
    kinds = {_side(each) for each in sides}
    if len(bodies) != 1 or len(used) < 2 or len(kinds) != len(sides) or len(paired) not in (0, 2):
        return None
    if paired and kinds & {"for", "against"}:
        return None
    body, cast = bodies[0], [*away, *(each for each in used if each not in away)]
    full = _is_full(ledger)
    every = (body, *cast)
    if any(each.cell.quantity.modifier for each in every) or all(each.cells is not ledger.current for each in every):
        return None
    total = sum(each.value for each in cast)
    fits = total == body.value or (total < body.value and not full) or not body.value / 2 < total < body.value * 2
    return None if fits else Roll(body.cell, tuple(each.cell for each in cast), full)


def side_in(ledger: Ledger) -> tuple[Cell, Cell] | None:
    """A count of those "in the majority", or the minority, with the count of a vote that it is not."""
    told = _counts(ledger)
    paired = [each for each in told if _is_pair(each, told)]
    sides = [each for each in told if each not in paired and _is_of_winners(each)]
    if len(paired) != 2 or len(sides) != 1 or all(each.cells is not ledger.current for each in (*paired, sides[0])):
        return None
    most = "majority" in sides[0].cells.behind(sides[0].cell, 4)
    meant = (max if most else min)(paired, key=lambda each: each.value)
    return (sides[0].cell, meant.cell) if meant.value != sides[0].value else None


def _is_parted(entry: Entry, told: Sequence[Entry]) -> bool:
    """Whether another count is of some of those of a count: the nine in "seven of the nine"."""
    return any(
        each.cells is entry.cells and each.start < entry.start and each.cells.seconds(each.cell, entry.cell)
        for each in told
    )


def _is_full(ledger: Ledger) -> bool:
    """Whether all who could vote did: they were all there, or nobody was away, or no vote was lost."""
    words = ledger.words
    if not en.PRESENT.isdisjoint(words) and not en.COMPLETE.isdisjoint(words):
        return en.ABSENT.isdisjoint({*words, *ledger.words_behind}) or not en.NOBODY.isdisjoint(words)
    return not en.NOBODY.isdisjoint(words) and not en.UNCAST.isdisjoint(words)


def _is_body(entry: Entry, used: Sequence[Entry]) -> bool:
    """Whether a count is of all who could vote: by its noun with an article, as the first, or by a group near it."""
    items, at = entry.cells.items, entry.cell.item
    near = {singular(item.lower) for item in items[at + 1 : at + _NEAR + 1]}
    named = entry.cell.noun in votes.SEATS | votes.VOTERS
    if named and (_is_definite(entry) or entry.start < min((each.start for each in used), default=0)):
        return True
    out_of = [item.lower for item in items[max(0, at - 2) : at]][-2:]
    if out_of[-1:] == ["out of"] or out_of == ["out", "of"]:
        return True
    return _is_definite(entry) and not near.isdisjoint(votes.BODIES)


def _is_away(entry: Entry, bodies: Sequence[Entry]) -> bool:
    """Whether a count is of those of a body who did not vote: "three of the twelve were ill"."""
    of_body = any(each.cells is entry.cells and entry.cells.seconds(entry.cell, each.cell) for each in bodies)
    return (of_body and not en.AWAY.isdisjoint(item.lower for item in entry.cells.items)) or _is_absent(entry)


def _is_absent(entry: Entry) -> bool:
    """Whether a count ends in being away: "the other seven were absent"."""
    behind = entry.cells.items[entry.cell.item + 1 :][:2]
    return len(behind) > 1 and behind[0].tag == tags.AUXILIARY and behind[1].lower in en.AWAY


def _is_of_winners(entry: Entry) -> bool:
    """Whether a count is of those on one side: "the six judges in the majority"."""
    behind = entry.cells.behind(entry.cell, 4)
    return not en.SIDES.isdisjoint(behind) and "in" in behind


def _is_definite(entry: Entry) -> bool:
    return determined(entry.cells, entry.cell) in ("all", "the", "every", "its", "'s") or entry.cell.whole


def _is_pair(entry: Entry, told: Sequence[Entry]) -> bool:
    """Whether a count is one of two that "to" or a hyphen joins: "by 24 votes to 23", "a 7-4 vote"."""
    for other in told:
        if other is entry or other.cells is not entry.cells:
            continue
        first, last = sorted((entry, other), key=lambda each: each.start)
        words = [item.lower for item in first.cells.items[first.cell.item + 1 : last.cell.item]]
        hyphen = not words and first.cells.is_paired(first.cell) and last.cells.is_paired(last.cell)
        counted = len(words) == 2 and words[1] == "to" and entry.cells.items[first.cell.item + 1].tag == tags.NOUN
        if hyphen or counted or words in (["to"], ["-"], ["–"]):
            return True
    return False


def _side(entry: Entry) -> str:
    """How those of a count voted, by the words right behind it and what it counts; "" where that is not told."""
    items, at = entry.cells.items, entry.cell.item + 1
    whole = next((place for place in range(at, min(len(items), at + 3)) if items[place].tag == tags.QUANTITY), -1)
    if whole > 0 and items[at].lower == "of":
        at = whole + 1  # "seven of the nine directors backed it"
    for item in items[at : at + _NEAR - 1]:
        if item.tag in (tags.MARK, tags.QUANTITY, tags.COORDINATOR):
            break
        for words, side in (
            (passage_parts.FOR, "for"),
            (passage_parts.AGAINST, "against"),
            (_ABSTAINING, "abstained"),
        ):
            if item.lower in words:
                return side
    return ""
