"""The measures of time beside dates: durations, ages and anniversaries, as values.

They count time and name no day of the calendar by themselves; statements put them together with dates. Found by
`find_durations`, `find_ages` and `find_anniversaries`, each sorted by start and free of overlaps.
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


class AgeMention(NamedTuple):
    """How old someone or something is said to be.

    Attributes:
        start, end: prose offsets of the phrase that tells the age ("aged 48", "48-year-old", "at the age of 17",
            "turned 50"); of the number alone for "Maria Ruiz, 48, said" and "when he was 17". `text` stands there.
        number: the age in units, the lower bound for "in her 80s" (80).
        unit: "year", "month", "week" or "day".
        kind: "year-old" (48-year-old, 48 years old, 48 years of age), "aged" (aged 48, age 48), "at-age" (at 48
            years, at the age of 48: an age in the past or to come, not today's), "turn" (turned 48), "apposition"
            (Ruiz, 48, said) or "decade" (in her 80s).
        modifier: "", "about", "more" or "less", as in `DurationMention`.
        approximate: whether there is a modifier, or the kind is "decade".
        noun: a noun that an attributive age has before it modifies, in lower case ("firm" of "the 70-year-old firm"),
            or "" where none follows.
    """

    start: int
    end: int
    text: str
    number: float
    unit: str
    kind: str
    modifier: str = ""
    approximate: bool = False
    noun: str = ""


class AnniversaryMention(NamedTuple):
    """A counted return of a day: "the 85th anniversary of", "her 50th birthday", "the centenary", "golden jubilee".

    Attributes:
        start, end: prose offsets from the ordinal to the noun ("85th anniversary", "centenary"). `text` stands there.
        number: how many units have passed; None where no number is said ("the anniversary").
        unit: "year", "month", "week" or "day" ("the six-month anniversary").
        kind: "anniversary", "birthday" or "jubilee" (also centenary, bicentennial and the like are "anniversary").
        of: prose offset right after "of" when "of ..." follows, where the event begins, else None.
        modifier: "", "about", "more" or "less" ("nearly the 100th anniversary").
    """

    start: int
    end: int
    text: str
    number: int | None
    unit: str
    kind: str
    of: int | None = None
    modifier: str = ""
