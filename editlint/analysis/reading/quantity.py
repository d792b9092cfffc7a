"""A number as a text gives it, with what it measures and how exactly it is said."""

from __future__ import annotations

from editlint.values import NamedTuple

COUNT, PERCENT, MONEY, MEASURE, DURATION, FRACTION, ORDINAL, CLOCK, FACTOR = (
    "count",  # 46, six, a dozen, 1.2 million, "the other 39" and whatever is counted stands after it
    "percent",  # 39 per cent, 4.5%, percentage points (unit "point"), basis points (unit "basis-point")
    "money",
    "measure",  # 31 feet, 5,000 acres, 20°C
    "duration",  # nine days, a fortnight, three-day
    "fraction",  # half, two-thirds, a quarter of, one in five, nine in ten
    "ordinal",  # 125th, third, and "bicentenary" is none: words of that kind are frames
    "clock",  # 7 a.m., 19:30, noon: minutes after midnight
    "factor",  # doubled is a verb and none; twice, threefold, "four times": how often as much
)


class Quantity(NamedTuple):
    """A stretch of prose that gives a number.

    Attributes:
        start, end: prose offsets of the number with its unit, without what modifies it.
        kind: one of the kinds of this module.
        value: the number in `unit`: 1_200_000 for "1.2 million", 39 for "39 per cent", 0.4 for "two-fifths", 420 for
            "7 a.m.", 12 for "a dozen".
        low, high: what the words allow, both inclusive: 46 is 46; "about 500" is 450 to 550; "1.2 million" is as exact
            as its last digit (1.15 to 1.25 million); "more than 30" is 30 to infinity; "nearly 60" is 54 to 60.
        unit: "" for counts, fractions and factors; else a name of `language/en/units`: "percent", "point",
            "basis-point", "dollar", "pound-sterling", "euro", "mile", "pound", "kilogram", "acre", "day", "year",
            "minute" (of clocks and durations) and so on, always in the singular.
        modifier: "" (as exact as written), "about", "nearly" (a little less), "more", "less" (bound included).
        modifier_start: where the modifier begins ("more than"), else `start`.
        per: the unit or noun that it is a rate of ("£15 an hour": "hour", "60 miles per hour": "hour"), else "".
        grain: the step to which it is rounded as written: 1 for 46, 100 for 2,300, 0.1 for 4.5, 100_000 for
            "1.2 million". Words count as written ("a dozen" has 1).
        attributive: whether it stands before a noun with a hyphen ("three-day event", "5,000-acre farm").
    """

    start: int
    end: int
    kind: str
    value: float
    low: float
    high: float
    unit: str = ""
    modifier: str = ""
    modifier_start: int = 0
    per: str = ""
    grain: float = 1
    attributive: bool = False
