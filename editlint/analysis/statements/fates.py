"""What befell those of a count: "nine people died", "the seven deaths", "all eight of the men killed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.language.en import fates as en
from editlint.language.en.inflection import singular

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.reading.items import Item
    from editlint.analysis.statements.ledger import Entry

_REACH = 6  # items between a count and what befell it
_BACK = 3


def fate_of_definite(entry: Entry) -> tuple[str, bool]:
    """The fate that a definite count names, and whether it may be of some only: "the 14 hurt", "the six hurt in it"."""
    items, at = entry.cells.items, entry.cell.item + 1
    words = [item.lower for item in items[at : at + 3]]
    if words[:2] in (["of", "those"], ["of", "the"]) and len(words) == 3:
        at += 2
    if items[at : at + 1] and items[at].tag == tags.NOUN and _fate_at(items, at) == "":
        at += 1
    if items[at : at + 1] and items[at].lower in en.WHO:
        at += 1
    while items[at : at + 1] and items[at].tag in (tags.AUXILIARY, tags.ADVERB) and not _fate_at(items, at):
        at += 1
    fate = _fate_at(items, at) if at < len(items) else ""
    behind = [item for item in items[at + 1 : at + 4] if item.tag not in (tags.NOUN, tags.POSSESSIVE)][:1]
    restricted = bool(behind) and (behind[0].tag == tags.RELATIVE or behind[0].lower in en.RESTRICTING)
    return fate, restricted


def fates_near(entry: Entry) -> set[str]:
    """What befell those of a count, by the words up to the next mark or number, and those right before it."""
    return set(_behind(entry)) | set(_before(entry))


def _behind(entry: Entry) -> Iterator[str]:
    items, at = entry.cells.items, entry.cell.item
    for place in range(at + 1, min(len(items), at + 1 + _REACH)):
        if items[place].tag in (tags.MARK, tags.QUANTITY, tags.SUBORDINATOR, tags.DATE):
            break
        if items[place].tag == tags.COORDINATOR and place > at + 2:
            break
        fate = _fate_at(items, place)
        if fate:
            yield fate


def _before(entry: Entry) -> Iterator[str]:
    items, at = entry.cells.items, entry.cell.item
    for place in range(at - 1, max(-1, at - 1 - _BACK), -1):
        if items[place].tag in (tags.MARK, tags.QUANTITY):
            break
        fate = en.DONE_TO.get(items[place].base or items[place].lower) or en.DONE_TO.get(items[place].lower)
        if fate:
            yield fate
    words = [item.lower for item in items[max(0, at - _BACK) : at]]
    for phrase, fate in en.DONE_IN_WORDS.items():
        if tuple(words[-len(phrase) :]) == phrase:
            yield fate


def _fate_at(items: Sequence[Item], at: int) -> str:
    """The fate that a word tells, or two with it; "" for none."""
    lower = items[at].lower
    if lower == "held" and items[at + 1 : at + 2] and items[at + 1].lower in en.HELD_OTHERWISE:
        return ""
    fate = en.FATES.get(lower) or en.FATES.get(singular(lower))
    if fate:
        return fate
    words = tuple(item.lower for item in items[at : at + 4])
    for phrase, told in en.IN_WORDS.items():
        if words[: len(phrase)] == phrase:
            return told
    return ""


__all__ = ["fate_of_definite", "fates_near"]
