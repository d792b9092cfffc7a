"""What a grammar reads at one place before the anchors are known: the parts of a date as the words give them.

Candidates become `DateMention`s in `resolve`, which alone knows the publication date and the dates before.
"""

from __future__ import annotations

from editlint.values import NamedTuple


class Candidate(NamedTuple):
    """The parts that a mention itself names.

    Attributes:
        start, end: prose offsets.
        kind: as in `DateMention`.
        value: a TIMEX3 value that needs no anchor, else "".
        year: negative for years before Christ. month, day, weekday: as in `DateMention`.
        steps: how many from the anchor in units; for weekdays, months and seasons -1 last, 0 this, 1 next.
            Of a numeric date with open order, its first number times 100 plus its second.
        unit: "day" to "century", or a TIMEX3 season.
        anchor: "published" or "text" where the mention says from where it counts, else "".
        mod: "START", "MID", "END", "APPROX" or "".
        rule: of a holiday (see `HOLIDAYS`).
        lent: the year that the other end of a range names ("28 February to 2 March 2023").
    """

    start: int
    end: int
    kind: str
    value: str = ""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    steps: float | None = None
    unit: str = ""
    anchor: str = ""
    mod: str = ""
    rule: tuple[int | str, ...] = ()
    lent: int | None = None
