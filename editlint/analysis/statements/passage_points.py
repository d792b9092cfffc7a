"""The two points of a passage: which of its dates or times of day they are, in which order, and how far apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.statements.points import FIRST_MONDAY, Point, in_order, lend_year, play_points
from editlint.language.en import spans as en

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.statements.lengths import Length, TimedSentence

_DAY = 1440  # minutes
_WEEK = 7 * _DAY


def points_of(article: Prose, sentences: Sequence[TimedSentence], *, clock: bool) -> list[Point]:
    """The points of a passage of one sort, in order."""
    points = sorted(point for each in sentences for point in (*each.points, *each.clocks))
    if clock and not any(each.clocks for each in sentences):
        return [point for each in sentences for point in play_points(article, each.read)]
    return _alike(_on_weekdays(article, points) if clock else points, clock=clock)


def _on_weekdays(article: Prose, points: list[Point]) -> list[Point]:
    """Times of day with the weekdays beside them, where all have one: minutes from the first Monday on."""
    found: list[Point] = []
    weekdays = [point for point in points if point.sort == "weekday"]
    for point in points:
        if point.sort != "clock":
            continue
        beside = [
            it
            for it in weekdays
            if article.text[min(point.end, it.end) : max(point.start, it.start)] in (" on ", ", ", " ", " at ")
        ]
        if len(beside) != 1:
            return points
        minutes = (beside[0].amount.low - FIRST_MONDAY) * _DAY
        part = article.text[beside[0].end : beside[0].end + len(" afternoon")].strip(" ,.;").partition(" ")[0]
        low, high = point.amount.low, point.amount.high
        low, high = (low, low) if part == "morning" else (high, high) if part in en.LATE else (low, high)
        amount = point.amount._replace(low=low + minutes, high=high + minutes)
        found.append(point._replace(amount=amount))
    if len(found) == 2 and found[1].amount.high < found[0].amount.low:
        amount = found[1].amount
        found[1] = found[1]._replace(amount=amount._replace(low=amount.low + _WEEK, high=amount.high + _WEEK))
    return found


def is_slip(length: Length, first: Point, last: Point) -> bool:
    """Whether a length is not the time between two points, but so near that nothing else can well be meant."""
    value = length.quantity.value
    nearest = _nearest(length, first, last)
    tens = value >= en.TENS and nearest >= en.TENS and abs(value - round(nearest)) % en.TENS in (0, 1, 9)
    return is_near(length, first, last) or (tens and value > 1 and max(value, nearest) < 100)


def is_near(length: Length, first: Point, last: Point) -> bool:
    """Whether a length is that between two points but for a part of it."""
    nearest, value = _nearest(length, first, last), length.quantity.value
    slip = en.SLIP_OF_CLOCKS if first.sort == "clock" else en.SLIP
    return value > 1 and nearest > 0 and max(value / nearest, nearest / value) <= slip


def _nearest(length: Length, first: Point, last: Point) -> float:
    """What of the time between two points is the nearest to a length, in its unit; 0 for none."""
    unit, value = en.DAYS[length.quantity.unit], length.quantity.value
    scale = _DAY if first.sort == "clock" else 1
    least, most = (
        (last.amount.low - first.amount.high) / scale / unit,
        (last.amount.high - first.amount.low) / scale / unit,
    )
    return (min(max(value, least), most) or most) if most > 0 else 0


def are_near(length: Length, first: Point, last: Point) -> bool:
    """Whether a length is of the size of the time between two points: nobody takes a day for ten years."""
    days = length.quantity.value * en.DAYS[length.quantity.unit]
    most, least = (last.amount.high - first.amount.low), (last.amount.low - first.amount.high)
    if first.sort == "clock":
        most, least = most / _DAY, least / _DAY
    return most > 0 and days <= max(most, 0.01) * en.TIMES_OFF and days * en.TIMES_OFF >= least


def _alike(points: list[Point], *, clock: bool) -> list[Point]:
    """The times of day, or the dates; days without a year get that of the date beside them."""
    if clock:
        clocks = [point for point in points if point.sort == "clock"]
        zoned = {any(word.isupper() and len(word) > 2 for word in point.text.split()) for point in clocks}
        return clocks if len(zoned) == 1 else []
    dated = [point for point in points if point.sort == "date"]
    days = [point for point in points if point.sort == "day"]
    if dated and len(days) == 1 and dated[0].is_a_year:
        return dated  # "built in 1903, it will reopen on 14 June": nothing says that the day is of that year
    if dated and days:
        return sorted([*dated, *(lend_year(day, dated[0]) for day in days)])
    return dated or days or [point for point in points if point.sort == "weekday"]


def ordered(points: list[Point]) -> tuple[Point, Point] | None:
    """Two points, the earlier first; None where a date lies before the other in no reading."""
    first, last = points
    if first.sort in ("date", "clock") and last.amount.high < first.amount.low:
        return (last, first) if first.sort == "date" else _over_midnight(first, last)
    if first.sort == "day" and 0 < first.amount.low - last.amount.high <= en.SAME_YEAR:
        return last, first  # told backwards; a season over the new year is longer
    return in_order(first, last)


def _over_midnight(first: Point, last: Point) -> tuple[Point, Point] | None:
    """A time of day with one of the next day, where both halves of the day are told."""
    if first.amount.low != first.amount.high or last.amount.low != last.amount.high:
        return None
    return first, last._replace(amount=last.amount._replace(low=last.amount.low + _DAY, high=last.amount.high + _DAY))
