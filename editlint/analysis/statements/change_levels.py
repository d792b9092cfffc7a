"""The numbers of a passage as levels that something had, and as sizes of what changed between two of them."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from editlint.analysis.reading.items import DETERMINER, MARK, NOUN, POSSESSIVE, VERB
from editlint.analysis.reading.quantity import (
    COUNT,
    DURATION,
    FACTOR,
    FRACTION,
    MEASURE,
    MONEY,
    ORDINAL,
    PERCENT,
    Quantity,
)
from editlint.analysis.reading.units import convert, dimension, is_money
from editlint.language.en import changes as en
from editlint.language.en import passage_changes as words
from editlint.language.en.inflection import singular
from editlint.language.en.quantities import PARTS
from editlint.language.en.votes import VOTING_FORMS
from editlint.language.frames import frames_of
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.reading.items import Item
    from editlint.analysis.reading.sentences import Read

LEVELS = (COUNT, MONEY, MEASURE, PERCENT, DURATION)
_PARTS = (FRACTION, FACTOR)
_POINTS = ("point", "basis-point")
_DEGREE = "degree"
_INDEX = _HUNDRED = 100
_FEWEST = 5  # things that are counted over and over; fewer are told one by one
_NEAR = 4  # items between a size and the word of change that it belongs to
_PAIR = 2
_APART = 20  # times by which a level and what became of it may lie apart
_TIMES = 5  # times by which a level and what became of it may lie apart where one has no unit


class Level(NamedTuple):
    """A number of a passage.

    Attributes:
        quantity: the number.
        read: its sentence.
        at: the index of its item there.
        noun: what it counts, in the singular, "" where nothing stands there.
        size: it tells by how much, or to what part, something changed.
    """

    quantity: Quantity
    read: Read
    at: int
    noun: str
    size: bool


def _is_person(noun: str) -> bool:
    from editlint.analysis.statements.ledger_entries import is_person

    return is_person(noun)


def levels_of(read: Read) -> list[Level]:
    """The numbers of a sentence that tell how much there is or by how much it changed, in order. Found once."""
    return read.remember("levels", lambda read: list(_find(read)))


def _find(read: Read) -> Iterator[Level]:
    items = read.items
    for at, item in enumerate(items):
        quantity = _part(items, at) if item.lower in PARTS else item.value
        if quantity is None or not isinstance(quantity, Quantity) or quantity.kind not in (*LEVELS, *_PARTS):
            continue
        if (quantity.kind == DURATION and not _is_length(items, at)) or _is_year(items, at):
            continue
        if not en.RANGING.isdisjoint(item.lower for item in items[max(0, at - _NEAR) : at]):
            continue  # "anywhere from 10% to 99%"
        if quantity.kind == MEASURE and not words.OFF.isdisjoint(item.lower for item in items[at + 1 : at + 2]):
            continue  # "11 feet above flood stage"
        if (
            _is_split(items, at)
            or _is_of_vote(items, at)
            or _is_name(items, at)
            or _is_joined(read, quantity)
            or _is_nested(items, at)
        ):
            continue
        size = _is_size(items, at, quantity)
        if quantity.attributive and not size:
            continue
        yield Level(_below_zero(items, at, quantity), read, at, _noun(items, at, quantity), size)


def _is_year(items: Sequence[Item], at: int) -> bool:
    """Whether a number is a year: "by 2021"."""
    word = items[at].lower
    bare = word.isdigit() and len(word) == len("2021") and word[:2] in ("18", "19", "20")
    return bare and at > 0 and items[at - 1].lower in words.IN_YEAR


def _is_length(items: Sequence[Item], at: int) -> bool:
    """Whether a time is a level, "a wait of 40 days", and tells no when: "40 days ago", "in 40 days"."""
    before = items[at - 1].lower if at else ""
    behind = items[at + 1].lower if at + 1 < len(items) else ""
    measured = before in words.MEASURED or (at > 0 and items[at - 1].base in words.LASTING)
    return measured and behind not in words.FROM_THEN


def _part(items: Sequence[Item], at: int) -> object:
    """The number of an item, "a third" behind "of" or "by" as a part: "a drop of a third, he said"."""
    item, before = items[at], [each.lower for each in items[max(0, at - 3) : at]]
    compared = at + 1 < len(items) and items[at + 1].lower in en.COMPARATIVES  # "a third dearer"
    single = before[-1:] in (["a"], ["one"]) and (compared or not {"of", "by"}.isdisjoint(before[:-1]))
    if not single or (isinstance(item.value, Quantity) and item.value.kind not in (ORDINAL, COUNT)):
        return item.value
    value, start = 1 / PARTS[item.lower], items[at - 1].start
    return Quantity(start, item.end, FRACTION, value, value, value, modifier_start=start, grain=value)


def _is_name(items: Sequence[Item], at: int) -> bool:
    """Whether a bare number names something: "Route 40", "No. 5", "aged 40"."""
    before = items[at - 1] if at else None
    if before is None or getattr(items[at].value, "kind", "") != COUNT:
        return False
    if before.lower == en.OF and at > 1 and _is_person(items[at - 2].lower):
        return True  # "a widow of 81"
    named = before.tag == NOUN and before.form[:1].isupper() and items[at].form.isdigit() and at > 1
    return named or before.lower in words.NAMING or before.lower in en.NUMBERED


def _is_joined(read: Read, quantity: Quantity) -> bool:
    """Whether another number is joined to one by a dash, as in a score or a range: "2-1", "5–10 per cent"."""
    low, high = quantity.start - read.start, quantity.end - read.start
    text = read.text
    behind = text[high : high + 1] in ("-", "–") and text[high + 1 : high + 2].isdigit()
    inside = any(mark in text[low:high].strip("-–") for mark in "-–") and quantity.kind != COUNT
    ranged = inside and not quantity.attributive and text[low:high][-1:].isdigit()
    return behind or ranged or (text[low - 1 : low] in ("-", "–") and text[low - 2 : low - 1].isdigit())


def _is_split(items: Sequence[Item], at: int) -> bool:
    """Whether a number is one of the two into which a vote splits a hundred: "by 82 per cent to 18"."""
    for first in (at, at - 2):
        told = items[first : first + 3] if first >= 0 else ()
        if len(told) == 3 and told[1].lower in words.SPLIT_BY:
            one, other = told[0].value, told[2].value
            if isinstance(one, Quantity) and isinstance(other, Quantity) and PERCENT in (one.kind, other.kind):
                return abs(one.value + other.value - _HUNDRED) <= 1
    return False


def _is_of_vote(items: Sequence[Item], at: int) -> bool:
    """Whether a number is one of the two counts of a vote: "by 14 votes to nine"."""
    for first in (at, at - 3):
        told = items[first : first + 4] if first >= 0 else ()
        if len(told) == 4 and told[1].lower in VOTING_FORMS and told[2].lower in words.SPLIT_BY:
            return isinstance(told[0].value, Quantity) and isinstance(told[3].value, Quantity)
    return False


def _is_nested(items: Sequence[Item], at: int) -> bool:
    """Whether a number is a part of another one, or did not change: "40 of them", "including 40", "steady at 40"."""
    before = items[at - 1].lower if at else ""
    behind = [item.lower for item in items[at + 1 : at + 3]]
    if any(item.lower in words.UNCHANGED for item in items[max(0, at - 3) : at]):
        return True
    if before in words.GRADES or (before.endswith("est") and before not in words.NO_GRADES):
        return True  # “the top 10 per cent”
    if behind == ["of", "the"] and getattr(items[at].value, "kind", "") == COUNT:
        return True
    if behind == ["of", "them"]:
        return any(isinstance(item.value, Quantity) for item in items[:at])
    return before in words.INCLUDING or (behind[:1] == ["of"] and behind[1:] != [] and behind[1] in words.OF_THEM)


def _below_zero(items: Sequence[Item], at: int, quantity: Quantity) -> Quantity:
    """A number, that of a temperature below zero with its sign: "minus nine"."""
    if not at or items[at - 1].lower != words.MINUS or quantity.kind not in (COUNT, MEASURE):
        return quantity
    turned = quantity._replace(value=-quantity.value, low=-quantity.high, high=-quantity.low)
    return turned if quantity.unit else turned._replace(kind=MEASURE, unit=_DEGREE)


def _noun(items: Sequence[Item], at: int, quantity: Quantity) -> str:
    """What a count counts: the last of the nouns right behind it."""
    if quantity.kind != COUNT:
        return ""
    stop = at + 1
    while stop < len(items) and items[stop].tag in (NOUN, POSSESSIVE):
        stop += 1
    behind = items[at + 1 : stop]
    told = next((item for item in reversed(behind) if _is_counted(item.lower)), None)
    if told is None and behind and behind[-1].form[:1].isupper():
        told = behind[-1]  # "10,000 Inuit"
    return singular(told.lower) if told is not None else ""


def _is_counted(word: str) -> bool:
    return (word.endswith("s") and not word.endswith("'s")) or word in en.PLURALS


def is_change(word: str) -> bool:
    """Whether a word is a noun of change, or a comparative."""
    frames = frames_of("en").by_noun.get(singular(word), ())
    return any(attribute.startswith("changed") for frame in frames for attribute, _ in frame.states)


def _is_size(items: Sequence[Item], at: int, quantity: Quantity) -> bool:
    """Whether a number tells by how much something changed: "by 40", "a rise of 40", "the 40-point gain"."""
    if quantity.unit in _POINTS:
        return True
    behind, before = items[at + 1 : at + 3], list(items[max(0, at - 4) : at])
    while before and before[-1].lower in _LOOSE:
        before.pop()
    last = before[-1].lower if before else ""
    if quantity.kind == FACTOR:
        return True
    if last == "by":
        won = len(before) >= _PAIR and (before[-2].base in words.WON or before[-2].lower == "and")
        return not won  # “won by 80 votes, and by 90 a year later”
    if any(is_change(item.lower) for item in behind[: 2 if quantity.attributive else 1]):
        return True
    compared = [item.lower for item in behind if item.lower in en.COMPARATIVES]
    if compared and behind[0].tag != MARK and (quantity.kind != COUNT or behind[0].lower in en.COMPARATIVES):
        return True
    if last == "of" and any(is_change(item.lower) for item in before[:-1]):
        return True
    if last == "extra":
        return True
    if last in en.PARTICLES and last not in ("higher", "lower"):
        return len(before) < _PAIR or before[-2].base not in words.MAKING
    return _is_object(items, at) or (quantity.kind in (FRACTION, PERCENT) and _is_gone(items, at))


def _is_gone(items: Sequence[Item], at: int) -> bool:
    """Whether a part is what is there no longer: "shut half of its shops", "a third of the birds have gone"."""
    before = [item for item in items[max(0, at - 3) : at] if item.lower not in (*_LOOSE, *en.OBJECT_PARTICLES)]
    if before and before[-1].tag == VERB and before[-1].base in words.REMOVING:
        return True
    if [item.lower for item in items[at + 1 : at + 2]] != ["of"]:
        return False
    verb = next((item for item in items[at + 2 : at + 8] if item.tag in (VERB, MARK)), None)
    return verb is not None and verb.base in words.LOSS and "n" in verb.features


def _is_object(items: Sequence[Item], at: int) -> bool:
    """Whether a number stands right behind a verb of change as its object: "shed 10 per cent", "fell 12p"."""
    before = [item for item in items[max(0, at - 2) : at] if item.tag != DETERMINER and item.lower not in _LOOSE]
    last = before[-1] if before else None
    if last is None or last.tag != VERB or last.base in words.COLLECTING:
        return False
    if sum(item.base == last.base for item in items) > 1:
        return False  # “it lost £3m, after losing £5m the year before”
    return any(frame.gives for frame in frames_of("en").by_verb.get(last.base, ()))


_LOOSE = frozenset(("about", "nearly", "almost", "some", "just", "only", "another", "more", "than", "a", "an"))


def pairs_of(levels: Sequence[Level]) -> list[tuple[Level, Level]]:
    """All pairs of numbers of one unit, where none has a third."""
    kinds: dict[tuple[str, str], list[Level]] = {}
    told = [level for level in levels if not level.size and level.quantity.kind in LEVELS]
    for level in _with_units([level for level in told if level not in _shared(levels)]):
        unit = level.quantity.unit
        kinds.setdefault((level.quantity.kind, dimension(unit) if is_money(unit) else unit), []).append(level)
    counts = kinds.get((COUNT, ""))
    if counts is not None and len(counts) > _PAIR:
        kinds[COUNT, ""] = _of_one_noun([level for level in counts if level.quantity.value >= _FEWEST])
    if any(len(members) > _PAIR for members in kinds.values()):
        return []
    found = [members for members in kinds.values() if len(members) == _PAIR]
    return [(one, _in_coin_of(one, other)) for one, other in found if _are_levels(one, other)]


def _shared(levels: Sequence[Level]) -> list[Level]:
    """The bare numbers behind the only share of their sentence: "she took 45 per cent, he 30 and they 25"."""
    shares = [level for level in levels if level.quantity.unit == "percent"]
    one = shares[0] if len(shares) == 1 else None
    if one is None or (one.at and one.read.items[one.at - 1].lower == "by"):
        return []  # "fell by 40 per cent: 150 came in May, only 90 now"
    bare = [it for it in levels if it.read is one.read and it.quantity.kind == COUNT and not it.noun]
    return bare if len(bare) > 1 and all(one.at < it.at for it in bare) else []


def _of_one_noun(counts: list[Level]) -> list[Level]:
    """The counts, without the only one of another noun beside two of one."""
    nouns = [level.noun for level in counts]
    several = {noun for noun in nouns if noun and nouns.count(noun) == _PAIR}
    if len(counts) == _PAIR or len(several) != 1:
        return counts
    return [level for level in counts if level.noun in several or not level.noun]


def _with_units(levels: Sequence[Level]) -> list[Level]:
    """The levels, a bare number with the unit of the one that has any: "30 cents in January and 24 in July"."""
    bare = [level for level in levels if level.quantity.kind == COUNT and not level.noun]
    named = [level for level in levels if level.quantity.kind in (MONEY, MEASURE, PERCENT)]
    if any(level.noun for level in levels if level.quantity.kind == COUNT) or len(bare) != 1 or len(named) != 1:
        return list(levels)
    given = named[0].quantity
    low, high = sorted((abs(given.value), abs(bare[0].quantity.value)))
    if high > _TIMES * low or (given.kind == PERCENT and bare[0].read is not named[0].read):
        return list(levels)
    quantity = bare[0].quantity._replace(kind=given.kind, unit=given.unit, per=given.per)
    return [level._replace(quantity=quantity) if level is bare[0] else level for level in levels]


def _in_coin_of(one: Level, other: Level) -> Level:
    """The other level in the unit of the first: 120 pence for the £1.20 that 20p became."""
    given, unit = other.quantity, one.quantity.unit
    ends = [convert(value, given.unit, unit) for value in (given.value, given.low, given.high)]
    if given.unit == unit or not all(ends):
        return other
    value, low, high = (each[0] for each in ends)
    return other._replace(quantity=given._replace(value=value, low=low, high=high, unit=unit))


def may_hold_pair(numbers: Sequence[Quantity]) -> bool:
    """Whether two of some numbers can be a level and what became of it, by what they are; no clause is read for it.

    One with a hyphen, or of points, is a size or nothing.
    """
    levels = [it for it in numbers if not it.attributive and it.unit not in _POINTS]
    return any(_may_be_levels(*pair) for pair in combinations(levels, _PAIR))


def _may_be_levels(first: Quantity, second: Quantity) -> bool:
    """Whether two numbers can be a level and what became of it, by their units and sizes."""
    units = (first.unit, second.unit)
    if first.kind == second.kind == MONEY:
        units = (dimension(first.unit), dimension(second.unit))
    alike = first.kind == second.kind and units[0] == units[1]
    low, high = sorted((abs(first.value), abs(second.value)))
    if first.value == -second.value:
        return alike or COUNT in (first.kind, second.kind)
    if not alike:  # the bare number takes the unit of the other
        return COUNT in (first.kind, second.kind) and low < high <= _TIMES * low
    return low < high < _APART * low and (low > 1 or first.kind != COUNT)


def _are_levels(one: Level, other: Level) -> bool:
    first, second = one.quantity, other.quantity
    if not 1 / _APART < second.value / (first.value or 1) < _APART or first.value == second.value:
        return False
    same = not one.noun or not other.noun or one.noun == other.noun or {one.noun, other.noun} <= words.PEOPLE
    if first.kind == COUNT and not (one.noun and one.noun == other.noun):
        same = same and min(first.value, second.value) >= _FEWEST
    rates = first.per == second.per or "" in (first.per, second.per)
    if any(level.quantity.value == _INDEX and _is_index(level.read) for level in (one, other)):
        return False
    return same and rates and not _is_range(first) and not _is_range(second)


def _is_index(read: Read) -> bool:
    """Whether 100 may be the base of an index."""
    return any(item.lower == "index" for item in read.items)


def _is_range(quantity: Quantity) -> bool:
    return quantity.modifier == "" and quantity.high - quantity.low > 1.01 * quantity.grain
