"""One measure in two units: "200 pounds (91 kilograms)", "about 14 miles, or 23km".

Two measures of one dimension side by side in a bracket, between dashes or after "or" are one. Money is no measure:
rates of exchange change. Times are none either: "three days (24 hours)" may be working time.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

from editlint.analysis.dates.triggers import find_numbers
from editlint.analysis.reading.items import NOUN
from editlint.analysis.reading.quantity import COUNT, MEASURE, Quantity
from editlint.analysis.reading.units import convert, dimension, forms
from editlint.analysis.statements.slips import is_slip
from editlint.analysis.statements.statement import Amount, Statement
from editlint.language.en import conversions as en
from editlint.language.en.changes import COMPARATIVES
from editlint.language.en.units import RATES
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.items import Item
    from editlint.analysis.reading.sentences import Read

MEASURED, CONVERTED = "measured", "converted"
_NO_CONVERSION = frozenset(("", "time", "share", "points", "data", "angle", "frequency"))
_CLAUSE_ENDS = (")", "]", ";", ":")
_CLOSING = ")],;/—–."
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_DEGREES = {"degree-celsius": 1.0, "degree-fahrenheit": 1.8}  # of a difference of temperatures
_BARE = "degree"
_MOST_LOOSE = 0.05  # of a round number: 1,000 is 950 to 1,050
_EXACT = 20  # numbers from here on are no rough guess
_WORD = LatePattern(r"[a-z]+")
_FEW = 4  # words
_LOOSELY = LatePattern(
    r"\b(?:a (?:shade|little|touch|bit|whisker) (?:over|under|more than|less than)|just (?:over|under|shy of)"
    r"|roughly|nearly|almost|about|some|close to|more than|not quite)$"
)
_LONGEST_JOINT = 48  # characters
_EXACT_FIGURES = 3  # of a number that is no guess
_NEAR_PAIR = 2.0  # how far two measures of a passage are apart at most, where words name readers of the second one
_FAR_PAIR = 6.0  # and where words say that it is the first one again


def find_conversions(article: Prose) -> Iterator[Statement]:
    """The measures that an article gives in two units, each pair as a subject of its own."""
    for index in _sentences(article):
        read = article.reading.sentence(index)
        measures = _measures(article.text, read)
        found = False
        for first, second in pairwise(measures):
            if _is_conversion(article.text, read.end, first, second):
                found = True
                yield from _stated(article.text, first, second)
        taken = list(_taken_up(article, read, measures))
        yield from taken
        if not found and not taken:
            yield from _only_pair(article, read, measures)


def _only_pair(article: Prose, read: Read, measures: Sequence[Quantity]) -> Iterator[Statement]:
    """The only two measures of a passage that are of two systems, where words name readers of the other one.

    "The path is 26 miles long. Continental walkers should be ready for 32 kilometres."
    """
    behind = read.index + 1
    reads = [read]
    if len(measures) not in (1, 2):
        return
    if len(measures) == 1:
        if behind >= len(article.sentences) or article.sentences[behind].block != read.block:
            return
        if not article.reading.most_quantities(behind):
            return
        reads.append(article.reading.sentence(behind))
    told = [each for it in reads for each in _measures(article.text, it)]
    if len(told) != 2 or not _are_of_two_systems(*told):
        return
    between = [item for it in reads for item in it.items if told[0].end <= item.start < told[1].modifier_start]
    words = {item.lower for item in between}
    if not words.isdisjoint(en.NOT_AGAIN_PASSAGE):
        return
    near = _ratio(*told)
    around = {item.lower for item in reads[-1].items}
    audience = near < _NEAR_PAIR and not around.isdisjoint(en.READERS)
    if audience or (near < _FAR_PAIR and _tells_again(between)) or _is_slip(*told):
        yield from _stated(article.text, *told)


def _is_slip(one: Quantity, other: Quantity) -> bool:
    """Whether all but one figure of a measure are those of another one: 2,785 litres beside 1,000 gallons."""
    values = convert(one.value, one.unit, other.unit)
    if not values or other.value <= 0 or len(f"{other.value:.6g}".strip("0").replace(".", "")) < _EXACT_FIGURES:
        return False
    grain = other.grain or 1
    return is_slip(other.value, round(values[0] / grain) * grain)


def _tells_again(items: Sequence[Item]) -> bool:
    """Whether words say that a measure is put in another way: "told him that he now owned", "calls"."""
    return any(item.base in en.PUTTING or item.lower in en.SCALES for item in items)


def _ratio(one: Quantity, other: Quantity) -> float:
    """How far two measures are apart, by the larger one."""
    values = convert(one.value, one.unit, other.unit)
    if not values or values[0] <= 0 or other.value <= 0:
        return inf
    return max(values[0] / other.value, other.value / values[0])


def _measures(text: str, read: Read) -> list[Quantity]:
    """The measures of a sentence, those of temperatures with their sign: "(minus 20 Fahrenheit)"."""
    found = [quantity for quantity in read.quantities if quantity.kind == MEASURE]
    found = sorted([*found, *_named_degrees(read, found)], key=lambda each: each.start)
    scales = {quantity.unit for quantity in found} & _DEGREES.keys()
    if len(scales) == 1:
        other = next(iter(_DEGREES.keys() - scales))  # “18 degrees, or 64 Fahrenheit”
        found = [it._replace(unit=other) if it.unit == _BARE else it for it in found]
    return [_below_zero(it) if _is_below_zero(text, it) else it for it in found]


def _named_degrees(read: Read, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """The one bare number beside the name of a scale of temperatures: "51 in the Fahrenheit of her youth"."""
    lower = read.text.lower()
    told = {unit for name, unit in en.TEMPERATURES.items() if name in lower}
    told -= {quantity.unit for quantity in found}
    if len(told) != 1:
        return
    bare = [
        item.value
        for item, behind in pairwise((*read.items, read.items[-1]))
        if isinstance(item.value, Quantity) and item.value.kind == COUNT and behind.tag != NOUN
    ]
    if len(bare) == 1:
        yield bare[0]._replace(kind=MEASURE, unit=next(iter(told)))


def _is_below_zero(text: str, quantity: Quantity) -> bool:
    return quantity.value > 0 and quantity.unit in _DEGREES and text[: quantity.start].endswith("minus ")


def _below_zero(quantity: Quantity) -> Quantity:
    start = quantity.start - len("minus ")
    return quantity._replace(
        start=start, modifier_start=start, value=-quantity.value, low=-quantity.high, high=-quantity.low
    )


def _taken_up(article: Prose, read: Read, measures: Sequence[Quantity]) -> Iterator[Statement]:
    """The measure of a sentence that the next one gives again in another unit: "It is 8km long. That is five miles"."""
    behind = read.index + 1
    if len(measures) != 1 or behind >= len(article.sentences) or not article.reading.most_quantities(behind):
        return
    following = article.reading.sentence(behind)
    again = _measures(article.text, following) if following.block == read.block else []
    if len(again) != 1 or not _are_of_two_systems(measures[0], again[0]):
        return
    before = [item.lower for item in following.items if item.start < again[0].modifier_start]
    said = following.text.lower().startswith(en.IN_OTHER_WORDS)
    those = before[-1:] != [] and before[-1] in en.DEFINITE  # “the 160 kilograms”, “swam those five miles”
    is_it = before[:1] != [] and before[0] in en.TAKING_UP and not en.TELLING.isdisjoint(before)
    if said or those or (is_it and len(before) <= _FEW):
        yield from _stated(article.text, measures[0], again[0])


def _sentences(article: Prose) -> Iterable[int]:
    """The indexes of the sentences in which at least two units stand."""
    text, words, reading = article.text, article.words, article.reading
    inches = [at + 1 for at in words.figures if words.lower[at + 1 : at + 2] == [_INCH]]
    places = [words.starts[index] for index in (*words.places(_unit_words()), *inches)]
    if _may_be_glued(text):
        places += [match.start() for match in _glued().finditer(text)]
    counts: dict[int, int] = {}
    for place in places:
        index = reading.index_at(place)
        counts[index] = counts.get(index, 0) + 1
    return sorted(
        it
        for it, count in counts.items()
        if it >= 0 and ((count > 1 and reading.most_quantities(it) > 1) or counts.get(it + 1))
    )


@cache
def _unit_words() -> frozenset[str]:
    known = forms()
    single = {word.split(" ")[-1] for word, unit in known.words.items() if dimension(unit) not in _NO_CONVERSION}
    return frozenset(single | {sign.lower() for sign in _signs()} | {rate.lower() for rate in RATES}) - {_INCH}


_INCH = "in"  # a unit right behind figures only
_NOUNS = ("foot", "mile", "metre", "meter", "pound", "inch", "acre", "yard", "kilometre")


@cache
def _glued() -> re.Pattern[str]:
    """A unit right at its number, which words do not tell apart: "15kg", "six-foot"."""
    signs = "|".join(sorted(map(re.escape, {*_signs(), *RATES}), key=len, reverse=True))
    nouns = "|".join(_NOUNS)
    return re.compile(rf"[\d-](?:(?<=\d)(?:{signs})(?!\w)|(?<=\w-)(?:{nouns})\b)")  # the set first: quickly looked for


def _may_be_glued(text: str) -> bool:
    """Whether one of those nouns stands behind a hyphen, or how a sign begins right at a number."""
    beginnings = _beginnings()
    return any(f"-{noun}" in text for noun in _NOUNS) or any(
        text[end : end + 1] in beginnings for _, end in find_numbers(text)
    )


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(sign[0] for sign in (*_signs(), *RATES))


def _signs() -> list[str]:
    return [sign for sign, unit in forms().signs.items() if dimension(unit) not in _NO_CONVERSION]


def _is_conversion(text: str, end: int, first: Quantity, second: Quantity) -> bool:
    """Whether two measures that follow each other are one in two units."""
    if first.unit == second.unit or first.per != second.per or second.modifier_start - first.end > _LONGEST_JOINT:
        return False
    if dimension(first.unit) != dimension(second.unit) or dimension(first.unit) in _NO_CONVERSION:
        return False
    joint = text[first.end : second.modifier_start].strip().lower()
    rest = text[second.end : second.end + _LONGEST_JOINT]
    bare = joint[joint.find(",") :] if first.attributive and "," in joint and " " not in joint.split(",")[0] else joint
    if _are_of_two_systems(first, second) and (_is_aside(joint, rest) or _is_aside(bare, rest)):
        return True
    if _restates(joint) and (first.unit in en.METRIC) != (second.unit in en.METRIC):
        return not _is_step(text[second.end : min(end, second.end + _LONGEST_JOINT)])
    if joint not in en.JOINTS:
        return False
    if joint in en.ALTERNATIVES and text[second.end : second.end + 4] == " of ":
        # “640 acres or 259 hectares of moor”, not “a pint or a litre of milk”
        return max(first.value, second.value) >= _EXACT
    return _ends_behind(text[second.end : min(end, second.end + _LONGEST_JOINT)])


def _are_of_two_systems(first: Quantity, second: Quantity) -> bool:
    """Whether of two measures of one dimension only one is metric."""
    alike = dimension(first.unit) == dimension(second.unit) and first.per == second.per
    return (
        alike
        and dimension(first.unit) not in _NO_CONVERSION
        and (first.unit in en.METRIC) != (second.unit in en.METRIC)
    )


def _is_aside(joint: str, rest: str) -> bool:
    """Whether a measure stands in a bracket, between dashes or marks behind what the first one is of.

    "25 acres of it (10 hectares)", "20kg of grain - 44 pounds -", "60 metres, close to 200 feet down".
    """
    joint = _LOOSELY.sub("", joint).rstrip()
    if joint.endswith(", or"):
        joint = joint.removesuffix(" or")
    mark = joint[-1:]
    of = joint[:-1].strip(" -")
    if not of.isascii() or any(each in of for each in ",;:()") or len(of.split()) > _FEW or mark not in en.OPENING:
        return False
    if of and not (of.startswith("of ") or of in en.DIMENSIONS or mark == ","):
        return False
    close = rest.lstrip(" ")
    if close.startswith(en.TO_OTHERS):
        return True
    if mark == "(":
        return close[:1] == ")"
    if mark == ",":
        return close[:1] in (",", ".") if of.startswith("of ") else not of and _ends_behind(rest)
    return close[:1] in (mark, "-", "–", "—", ".", ",")


def _ends_behind(rest: str) -> bool:
    """Whether nothing but a dimension stands between a measure and the mark behind it: "(1,083 feet tall)"."""
    rest = rest.lstrip(" -")
    word = rest[: len(rest) - len(rest.lstrip(_LETTERS))]
    mark = rest[len(word) :].lstrip()[:1]
    return (not word or word in en.DIMENSIONS) and (not mark or mark in _CLOSING)


def _restates(joint: str) -> bool:
    """Whether the words between two measures only say that the second is the first again: "which Americans know as"."""
    words = _WORD.findall(joint.partition(", which")[2] or joint)
    return (
        not any(mark in joint for mark in _CLAUSE_ENDS)
        and not en.NOT_AGAIN.intersection(words)
        and bool(en.AGAIN.intersection(words))
    )


def _is_step(rest: str) -> bool:
    """Whether a comparative stands behind a measure, which then is a difference: "two inches taller"."""
    words = rest.split(None, 1)
    return bool(words) and words[0].strip(".,;:)") in COMPARATIVES


def _stated(text: str, first: Quantity, second: Quantity) -> Iterator[Statement]:
    key = f"measure {first.start}"
    yield _statement(text, key, MEASURED, first, [_rounded(first)])
    readings = [_rounded(second)]
    if first.unit in _DEGREES and second.unit in _DEGREES and _is_difference(text, first, second):
        step = _rounded(second)  # “it fell by 5C (9F)”: from the freezing point 5C is not 9F but 41F
        shift = 32.0 if second.unit == "degree-fahrenheit" else -32 / 1.8
        readings.append(Amount(step.low + shift, step.high + shift, second.unit))
    yield _statement(text, key, CONVERTED, second, readings)


def _is_difference(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether degrees are told as a difference by the words around them: "fell by 5C (9F)", "5C (9F) above"."""
    before = text[max(0, first.modifier_start - 30) : first.modifier_start].lower().split()[-3:]
    behind = text[second.end : second.end + 24].lower().replace(")", " ").split()[:2]
    return not en.DIFFERENCES.isdisjoint((*before, *behind))


def _rounded(quantity: Quantity) -> Amount:
    """What a measure allows when it is as exact as its last figure or a multiple of five, large ones not by much."""
    low, high, value = quantity.low, quantity.high, quantity.value
    if quantity.modifier:
        low = high = value  # “about” and “more than” hold for both units
    step = max(quantity.grain, 5) if value % 5 == 0 and quantity.grain >= 1 else quantity.grain
    loose = min(step / 2, max(0.5, abs(value) * _MOST_LOOSE)) if step >= 1 else step / 2
    return Amount(min(low, value - loose), max(high, value + loose), quantity.unit)


def _statement(text: str, key: str, attribute: str, quantity: Quantity, readings: list[Amount]) -> Statement:
    written = text[quantity.start : quantity.end]
    return Statement(key, "", attribute, tuple(readings), quantity.start, quantity.end, written, grain=quantity.grain)
