"""What an article states: of whom or what, which attribute, which value, where, when and how firmly."""

from __future__ import annotations

from editlint.values import NamedTuple

DATE = "date"  # the unit of a value that is a stretch of the calendar, counted in days (`date.toordinal`)


class Amount(NamedTuple):
    """One reading of a value: everything from `low` to `high`, both inclusive, in a unit.

    A date is the days that it may be, as ordinals, in the unit "date": "1939" is 1 January to 31 December of it.
    """

    low: float
    high: float
    unit: str = ""


class Standing(NamedTuple):
    """How a statement stands.

    Attributes:
        asserted: told as a fact by the article or the speaker; False for what is planned, denied, asked or supposed.
        speaker: who says so in quotation marks, "" for the article itself.
    """

    asserted: bool = True
    speaker: str = ""


TOLD = Standing()


class Statement(NamedTuple):
    """One thing that is stated.

    Attributes:
        subject: the key of who or what it is about. Statements with one key are about one thing.
        name: the subject as a reader knows it, for messages ("Torres", "the yard", "passengers"); "" when nameless.
        attribute: which of the attributes of `language/<lang>/frames` ("born", "age", "changed-from", "part").
        readings: what the words can mean; several where that is open. A contradiction needs all of them to fail.
        start, end: prose offsets of the value: what a reader would correct.
        text: what stands there.
        when: the days at which it holds ("aged 34 in 1956": 1956), None when nothing tells or it always holds.
        when_start, when_end: prose offsets of what tells it, -1 when nothing does or the publication date does.
        standing: how firmly, and by whom.
        style: how the value is written, for a correction in the same manner: "digits", "words", "ordinal", "date",
            "clock" or "" when no correction can be written there.
        grain: the step to which the value is rounded.
        origin: where it comes from when the article does not state it itself: "publication date", "known events", the
            file and line of a fact of the house; else "". Its place is then that of the name, or -1.
    """

    subject: str
    name: str
    attribute: str
    readings: tuple[Amount, ...]
    start: int
    end: int
    text: str
    when: Amount | None = None
    when_start: int = -1
    when_end: int = -1
    standing: Standing = TOLD
    style: str = ""
    grain: float = 1
    origin: str = ""
