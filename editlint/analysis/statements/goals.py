"""The goals that a sentence tells one by one: "Dahl scored twice and Krog once", "a header by Lund"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT, Quantity
from editlint.language.en import games as en

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.reading.items import Item
    from editlint.analysis.reading.sentences import Read

_GOALS = en.GOAL | {"goals"}
_BY = (["by"], ["from"], ["through"])
_OBJECT = 6  # items from a verb of scoring to the goal that it tells


def told_goals(read: Read) -> Iterator[tuple[int, int, int, str]]:
    """The goals of a sentence: how many, and the place of what tells them."""
    items, taken = read.items, -1
    for at, item in enumerate(items):
        if at <= taken:
            continue
        lower = item.lower
        number = en.SEVERAL.get(lower, 0)
        if lower == "hat" and items[at + 1 : at + 2] and items[at + 1].lower == "trick":
            number = 3
        if lower in _GOALS and at and [it.lower for it in items[at + 1 : at + 2]] in _BY:
            led = items[at - 1].value
            if isinstance(led, Quantity) and led.kind == COUNT and _listed_names(items[at + 2 :]) == 1:
                yield int(led.value), item.start, item.end, item.form  # “two goals by Lund”
                continue
        if lower in ("third", "second", "fourth", "another", "one") and _names_behind(items, at):
            number = 1  # “and a third by Lund”
        few = item.value.value if isinstance(item.value, Quantity) and item.value.kind == COUNT else 0
        if 1 < few <= 3 and [it.lower for it in items[at + 1 : at + 2]] in _BY and items[at + 2 : at + 3]:
            number = int(few) if items[at + 2].form[:1].isupper() else 0  # “with two from Lee”
        if lower == "once":
            number = _names(items[max(0, at - 8) : at])
        if lower == "own" and items[at + 1 : at + 2] and items[at + 1].lower in ("goal", "goals"):
            number, taken = 1, at + 1
        if lower == "only" and items[at + 1 : at + 2] and items[at + 1].lower in en.GOAL:
            number, taken = 1, at + 1
        if number:
            yield number, item.start, item.end, item.form
            taken = max(taken, at)
            continue
        if lower == "goals" and [it.lower for it in items[at + 1 : at + 2]] in _BY:
            count = _listed_names(items[at + 2 :])
            if count > 1:
                yield count, item.start, item.end, item.form
            continue
        got = item.base == "get" and any(it.lower in ("goal", "goals") for it in items[at + 1 : at + 5])
        if [it.lower for it in items[at + 1 : at + 3]] == ["up", "to"]:
            continue  # “the goals added up to a win”
        verb = item.tag == tags.VERB or (item.tag == tags.NOUN and lower == "scoring" and at > 0)
        if got or (item.base in en.SCORING and verb):
            count, taken = _by_verb(items, at)
            if count:
                yield count, item.start, item.end, item.form
        elif lower in en.GOAL and _is_single(items, at):
            yield 1, item.start, item.end, item.form


def _names_behind(items: Sequence[Item], at: int) -> bool:
    """Whether "by Lund" or "from Lund" stands right behind an item."""
    return [it.lower for it in items[at + 1 : at + 2]] in _BY and _listed_names(items[at + 2 :]) == 1


def _listed_names(items: Sequence[Item]) -> int:
    """How many names a list gives: "Ito, Franks and Bell"."""
    count, joined = 0, True
    for item in items:
        if item.tag == tags.NOUN and item.form[:1].isupper():
            count, joined = count + joined, False
        elif item.lower in (",", "and"):
            joined = True
        else:
            break
    return count


def is_unclear(read: Read) -> bool:
    """Whether a sentence tells a goal of which the scorer was not found."""
    told = {start for _, start, _, _ in told_goals(read)}
    items = read.items
    for at, item in enumerate(items):
        up = [it.lower for it in items[at + 1 : at + 2]] == ["up"]
        verb = item.base in en.SCORING and item.tag == tags.VERB and not up
        led = any(it.start in told for it in items[max(0, at - _OBJECT) : at])
        if (verb or item.lower in en.GOAL) and item.start not in told and not led:
            denied = any(it.tag == tags.NEGATION or it.lower in ("no", "nobody") for it in items[max(0, at - 4) : at])
            if not denied:
                return True
    return False


def _by_verb(items: Sequence[Item], at: int) -> tuple[int, int]:
    """How many goals a verb of scoring tells, by the names before it, and the index of the last item that tells it."""
    before = items[max(0, at - 8) : at]
    names = _names(before)
    stop = next(
        (
            place
            for place in range(at + 1, len(items))
            if items[place].tag in (tags.VERB, tags.SUBORDINATOR, tags.COORDINATOR)
            or items[place].lower in (";", "before")
        ),
        len(items),
    )
    behind = items[at + 1 : stop]
    lower = [item.lower for item in behind]
    if any(item.tag == tags.NEGATION or item.lower in ("no", "nobody") for item in before) or any(
        word in en.NOT_NOW for word in lower
    ):
        return 0, stop - 1
    for place, word in enumerate(lower):
        if word in en.SEVERAL or (word == "hat" and lower[place + 1 : place + 2] == ["trick"]):
            return (en.SEVERAL.get(word, 3)), at + 1 + place
    if lower[:3] == ["in", "each", "half"] or "either" in lower:
        return 2, stop - 1
    rest = items[at + 1 :]
    for place, item in enumerate(rest):
        if (
            item.lower == "and"
            and _listed_names(rest[place + 1 :])
            and [it.lower for it in rest[place + 2 : place + 3]] == ["for"]
        ):
            return names + 1, at + 1 + place  # “Ames scoring for them and Lund for the visitors”
    return names, stop - 1


def _names(before: Sequence[Item]) -> int:
    """How many names stand right before a verb: "Doyle, Quill and Marsh"."""
    count, inside = 0, False
    for item in reversed(before):
        if item.tag == tags.NOUN and item.form[:1].isupper():
            count += not inside
            inside = True
        elif item.lower in (",", "and"):
            inside = False
        elif item.tag in (tags.AUXILIARY, tags.ADVERB):
            continue
        else:
            break
    return count


def _is_single(items: Sequence[Item], at: int) -> bool:
    """Whether a noun for a goal is told of with a scorer: "a header from Ames", "a late penalty by Lund"."""
    behind = [item.lower for item in items[at + 1 : at + 2]]
    if [item.lower for item in items[at + 1 : at + 3]] == ["in", "reply"]:
        return True
    named = items[at + 2].form[:1].isupper() if at + 2 < len(items) else False
    scorer = items[at - 1].form[:1].isupper() if at else False
    followed = any(item.lower in ("followed", "added") for item in items[:at])
    if at > 1 and items[at - 1].tag == tags.DETERMINER and items[at - 2].form[:1].isupper():
        return True  # “Ames struck twice and Lund a penalty”
    return (behind in (["by"], ["from"]) and named) or (scorer and followed)
