"""Lengths of time and their two points: "from 2008 to 2016, ten years", "five years later, in 1984".

One of the points may be told in several ways: then every one is a reading, and the length is wrong only when none fits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.statements.assertion import is_asserted
from editlint.analysis.statements.lengths import IN_UNITS, LASTS, Length, lengths_of
from editlint.analysis.statements.scene import scene_of
from editlint.analysis.statements.statement import Amount, Statement
from editlint.analysis.statements.stating import Subject, state_number
from editlint.language.en import spans as en

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.statements.points import Point

BEGAN, ENDED = "began", "ended"


def find_spans(article: Prose) -> Iterator[Statement]:
    """The lengths of time whose two points an article tells, with those points."""
    for length in lengths_of(article):
        from editlint.analysis.statements.ends import ends_of  # what few articles need is loaded for them alone
        from editlint.analysis.statements.passages import ends_in_passage
        from editlint.analysis.statements.taken_lengths import is_taken

        sure = ends_of(article, length)
        if sure and length.quantity.unit in en.OF_A_DAY and _are_days(length, *sure):
            sure = None
        ends = sure or (None if _leads_to_weekday(length) else ends_in_passage(article, length))
        if ends is not None and sure is None and is_taken(article, length, ends[0][0], ends[1][0]):
            continue
        if ends is not None and is_asserted(scene_of(article), length.quantity.start) and not _sits(length, *ends):
            yield from _statements(article, length, *ends, sure=sure is not None)


def _leads_to_weekday(length: Length) -> bool:
    """Whether a length counts to a weekday of its sentence: "The count, on Monday, came a week after that"."""
    return length.counts and any(point.sort == "weekday" for point in length.sentence.points)


def _are_days(length: Length, *ends: Sequence[Point]) -> bool:
    """Whether hours would lie between days: of weekdays none are told, and of dates those of everybody's work."""
    sorts = {it[0].sort for it in ends if it}
    return "weekday" in sorts or (not length.counts and "clock" not in sorts)


def _statements(
    article: Prose, length: Length, began: list[Point], ended: list[Point], *, sure: bool
) -> Iterator[Statement]:
    if began and ended and sure and length.counts and began[0].amount.low > ended[0].amount.high:
        from editlint.analysis.statements.orders import state_order

        yield from state_order(began[0], ended[0])  # "two days before the fire of 28 June, on 30 June"
        return
    began = [point for point in began if ended and point.amount.low <= ended[0].amount.high] or began[:1]
    if not began or not ended:
        return
    subject = Subject(f"span {length.quantity.start}", "")
    lasts = _lasts(subject, length, article.text)
    if not sure:
        counted_in_days = _room_in_days(length, began[0], ended[0])
        if counted_in_days is not None:
            lasts = _in_days(lasts, *counted_in_days)
        lasts = lasts._replace(attribute=lasts.attribute.replace("lasts", "told"))
    elif length.counts:
        end = length.end_of_next if length.touching and length.next not in en.SINCE else length.quantity.end
        counted = lasts.attribute.replace("lasts", "apart")
        lasts = lasts._replace(attribute=counted, end=end, text=article.text[lasts.start : end])
    elif _is_part(length, began[0]):
        lasts = lasts._replace(attribute=lasts.attribute.replace("lasts", "spent"))
    yield lasts
    yield began[0].statement(subject, BEGAN, began)
    yield ended[0].statement(subject, ENDED, ended)


def _sits(length: Length, began: Sequence[Point], ended: Sequence[Point]) -> bool:
    """Whether a length counts the days on which a court or a school sits: three from Thursday to Monday."""
    if length.quantity.unit != "day" or not began or not ended:
        return False
    if en.SITTING.isdisjoint(item.lower for item in length.read.items):
        return False
    days = range(int(began[0].amount.low), int(ended[0].amount.low) + 1)
    if began[0].sort == "day":  # of a year that is not told
        return 0 <= len(days) - len(days) // 7 * 2 - length.quantity.value <= 2
    return sum(day % 7 not in (6, 0) for day in days) == length.quantity.value


def _room_in_days(length: Length, first: Point, last: Point) -> tuple[float, float] | None:
    """How many days a unit of a few weeks or months has, and what room to leave, where both ends are days."""
    unit, size = IN_UNITS.get(length.quantity.unit, (length.quantity.unit, 1))
    exact = first.amount.low == first.amount.high and last.amount.low == last.amount.high
    told, days = length.quantity.value * size, last.amount.low - first.amount.low
    few = exact and told <= en.FEW.get(unit, 0) and abs(told - days / en.DAYS[unit]) < en.PLAINLY_OFF
    return (en.DAYS[unit], en.ROOM_IN_DAYS[unit]) if few else None


def _in_days(lasts: Statement, days: float, room: float) -> Statement:
    """A length of a few weeks or months told in days, with the room that "a week" leaves."""
    readings = tuple(Amount(it.low * days - room, it.high * days + room, "day") for it in lasts.readings)
    return lasts._replace(attribute=LASTS["day"], readings=readings, style="")


def _is_part(length: Length, first: Point) -> bool:
    """Whether a length need not fill the time in which it lies: "four years in all, between 1980 and 1995"."""
    start, end = length.quantity.start - 30, length.quantity.end + 15
    if {item.lower for item in length.read.items if start <= item.start < end} & en.SUMMED:
        return True
    if length.clause is not None and length.clause.verb.lemma in en.WHOLE:
        return False
    before = [part for part in length.read.phrases if part.start <= first.start]
    between = bool(before) and before[-1].preposition == "between"
    return between and length.phrase is not None and length.phrase.determiner not in ("the", "those", "these")


def _lasts(subject: Subject, length: Length, text: str) -> Statement:
    quantity = length.quantity
    unit, size = IN_UNITS.get(quantity.unit, (quantity.unit, 1))
    stated = state_number(subject, LASTS[unit], quantity, text)
    rooms = en.ROOM_OF_ONE if quantity.value == 1 else en.ROOM_OF_PARTS if quantity.value < 1 else en.ROOM
    room = rooms.get(quantity.unit, 0)
    start = quantity.modifier_start  # "more than 30 years" is wrong as a whole
    return stated._replace(
        readings=tuple(Amount(it.low * size - room, it.high * size + room, unit) for it in stated.readings),
        grain=min(stated.grain, 1),
        start=start,
        text=text[start : quantity.end],
        style=stated.style if size == 1 else "",
    )
