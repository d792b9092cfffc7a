"""Whether a number comes back to what was told: what is new in a sentence is not put as these are.

"With 46 per cent of it in hand", "Shedding 18 per cent", "the 9 per cent that failed", "put the figure at 20 per cent".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.statements.stretches import determined
from editlint.language.en import parts, passage_parts
from editlint.language.en import resumed as en
from editlint.language.en.changes import COMPARATIVES
from editlint.language.en.inflection import singular
from editlint.language.en.reporting_verbs import REPORTING_FORMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.reading.items import Item
    from editlint.analysis.statements.ledger import Entry

_REST = parts.REST | en.GRADED
_LEAD = 4  # items before a number that say how it is meant
_FAR = 10  # items between what is put and how
_TOLD = (tags.VERB, tags.AUXILIARY, tags.MODAL)
_BEFORE_NUMBER = (tags.DETERMINER, tags.ADVERB, tags.POSSESSIVE)


def resumes(entry: Entry) -> bool:
    """Whether a number is put as one that is known."""
    items, at = entry.cells.items, entry.cell.item - 1
    if is_compared(entry):
        return False
    if at >= 0 and items[at].lower == "that" and (at == 0 or _leads_to_that(items, at - 1)):
        return True  # "Replacing that 20 per cent"
    first = at
    while first >= 0 and items[first].tag in _BEFORE_NUMBER and items[first].lower not in en.POINTING:
        first -= 1
    return (
        _is_definite(entry)
        or _is_behind(items, first)
        or _is_put_as(items, first)
        or _is_supplement(items, first)
        or opens_with_that(entry)
        or is_apposed(entry)
        or _is_said_again(items[max(0, first - _LEAD) : first + 1])
    )


def points(entry: Entry) -> bool:
    """Whether "that" or "this" stands right before a number."""
    return entry.cells.before(entry.cell, 1) in (("that",), ("this",))


def is_compared(entry: Entry) -> bool:
    """Whether a number is by how much one thing is more than another: "a quarter smaller", "20 per cent off"."""
    behind = [item.lower for item in entry.cells.items if item.start >= entry.cell.quantity.end][:1]
    return bool(behind) and (
        behind[0] in passage_parts.OTHER_SHARES or behind[0] in COMPARATIVES or behind[0] in en.OFF
    )


def _leads_to_that(items: Sequence[Item], at: int) -> bool:
    if items[at].tag == tags.VERB:
        return items[at].lower not in REPORTING_FORMS and items[at].base not in en.TELLING
    return _is_participle(items, at) or items[at].tag in (tags.PREPOSITION, tags.TO)


def _is_participle(items: Sequence[Item], at: int) -> bool:
    """Whether a word is a form in -ing, which a capital hides at the start of a sentence."""
    return "g" in items[at].features or (at == 0 and items[at].lower.endswith("ing"))


def _is_definite(entry: Entry) -> bool:
    """Whether "the" or "that" points at a number that is not told of as one of several."""
    determiner = determined(entry.cells, entry.cell)
    before = entry.cells.items[max(0, entry.cell.item - 3) : entry.cell.item]
    other = any(item.lower in _REST for item in before)
    return determiner in en.DEFINITE and not other and not entry.cell.closing


def _is_behind(items: Sequence[Item], at: int) -> bool:
    """Whether a number hangs on what only goes with the clause: "With", "At", "Shedding", "Deprived of"."""
    if at < 0:
        return False
    lead = at - 1
    while lead >= 0 and items[lead].tag == tags.ADVERB:
        lead -= 1  # "and even with 60 per cent"
    word, opens = items[at], lead < 0 or _opens(items[lead])
    if word.base and at and items[at - 1].tag == tags.TO:
        return at == 1  # "To lose 45 per cent of it is ..."
    if word.lower in en.GOING_WITH and opens:
        return at == 0 or word.lower != "at"
    if word.tag == tags.PREPOSITION and at and (_is_participle(items, at - 1) or "n" in items[at - 1].features):
        return at == 1 or _opens(items[at - 2])
    if not _is_participle(items, at):
        return False
    return opens or items[at - 1].tag == tags.PREPOSITION or items[at - 1].base in en.ENDURING


def _opens(item: Item) -> bool:
    """Whether what leads to a clause can begin behind an item; behind a comma stands what is new."""
    return item.tag in (tags.COORDINATOR, tags.SUBORDINATOR, tags.RELATIVE) or item.lower in en.QUOTING


def _is_put_as(items: Sequence[Item], at: int) -> bool:
    """Whether a number is said to be how another one is put: "which he gave in the margin as 57 per cent"."""
    if at < 1:
        return False
    if items[at].lower == parts.OF and singular(items[at - 1].lower) in en.FIGURES:
        return True  # "a figure of 57 per cent"
    if items[at].lower not in en.PUT_AS:
        return False
    near = items[max(0, at - _FAR) : at]
    return any(item.base in en.PUTTING or singular(item.lower) in en.FIGURES for item in near)


def _is_said_again(items: Sequence[Item]) -> bool:
    """Whether words right before a number say that it is told in another way: "in other words 40 per cent"."""
    words = tuple(item.lower for item in items if item.tag != tags.MARK)
    tails = (words[-len(phrase) :] for phrase in passage_parts.AGAIN)
    last = words[:-1] if words[-1:] == ("that",) else words  # "meaning that 25 per cent"
    return any(tail in passage_parts.AGAIN for tail in tails) or not en.AGAIN.isdisjoint(last[-1:])


def _is_supplement(items: Sequence[Item], at: int) -> bool:
    """Whether a clause that only explains leads to a number: "it being half", "that is 9", "That a third of it ..."."""
    words = tuple(item.lower for item in items[max(0, at - 1) : at + 1])
    return words in en.EXPLAINING


def opens_with_that(entry: Entry) -> bool:
    """Whether a clause with "that" opens the sentence as what is known: "That a third of it should go is ..."."""
    items, at = entry.cells.items, entry.cell.item
    clause = items[0].lower == "that" and 1 < at < _FAR and items[1].tag not in (*_TOLD, tags.MARK)
    told = [item for item in items[at + 1 :] if item.tag in _TOLD]
    return clause and bool(told)


def is_apposed(entry: Entry) -> bool:
    """Whether a share with what it is of stands behind a mark, and no verb up to the next one or the end."""
    items, at = entry.cells.items, entry.cell.item - 1
    while at >= 0 and items[at].tag in (tags.ADVERB, tags.DETERMINER):
        at -= 1
    again = at > 0 and items[at].lower in parts.SAME and items[at - 1].lower in en.MARKS
    if at < 1 or not (items[at].lower in en.MARKS or again):
        return False
    behind = [item for item in items if item.start >= entry.cell.quantity.end]
    end = next((place for place, item in enumerate(behind) if item.tag == tags.MARK), len(behind))
    inner = behind[:end]
    if [item.lower for item in inner[:1]] == [parts.OF] and inner[1:2] and inner[1].lower in en.ALL_THERE_IS:
        return True  # "a third of all that he had"
    if inner and inner[0].tag == tags.TO:
        return True  # "40 per cent, to be exact,"
    if any(item.tag in (*_TOLD, tags.QUANTITY, tags.COORDINATOR) for item in inner):
        return False
    return (
        not inner
        or again
        or (inner[0].lower == parts.OF and inner[1:2] != [] and inner[1].lower not in passage_parts.PRONOUNS)
    )


__all__ = ["is_apposed", "is_compared", "points", "resumes"]
