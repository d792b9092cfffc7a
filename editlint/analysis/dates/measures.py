"""The measures of time beside dates: durations, as values.

They count time and name no day of the calendar by themselves. Found by `find_durations`, sorted by start and free of
overlaps.
"""

from __future__ import annotations

from editlint.values import NamedTuple


class DurationMention(NamedTuple):
    """A counted stretch of time, with the word that says how it lies.

    Attributes:
        start, end: prose offsets from the number, or what bounds it, to the unit or the direction after it ("nearly
            five years ago", "the ten years since", "the past two years", "eight-year"), without a preposition before
            it. `text` is what stands there.
        number: how many units; None for "several", "many", "few"; halves as 0.5 and 1.5.
        unit: "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade" or "century".
        kind: "distance" (to a point: five years ago, two days later, three weeks after, in five years' time),
            "window" (the past five years, the next ten days, the five years since), "attributive" (a five-year term),
            "span" (all others: for five years, eight years).
        direction: "ago", "earlier", "later", "before", "after", "since", "hence" (from now, in five years' time),
            "for", "in", "within", "over", "every", "past" (also last, previous), "next" (also coming, following) or
            "".
        modifier: "" (exact as far as the words say), "about" (about, some, roughly, almost, nearly), "more" (more
            than, over, at least) or "less" (less than, under, up to).
        approximate: whether there is a modifier or no exact number.
        anaphoric: the point it is counted from lies in the text before ("two years later"), not the publication date.
        head: the word after an attributive one, in lower case ("term" of "a five-year term"), else "".
    """

    start: int
    end: int
    text: str
    number: float | None
    unit: str
    kind: str
    direction: str = ""
    modifier: str = ""
    approximate: bool = False
    anaphoric: bool = False
    head: str = ""
