"""A length of time where it stands in its sentence: what is before and behind it, and what else the sentence dates."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import TIME, Joint, Phrase, Verb
from editlint.analysis.reading.quantity import COUNT, DURATION, Quantity
from editlint.analysis.statements.points import Point, clock_points, dated_points, ranges_of
from editlint.analysis.statements.time_places import SAME, sentences_of_lengths
from editlint.language.en import spans as en
from editlint.values import cached_property

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.items import Item
    from editlint.analysis.reading.sentences import Clause, Read

LASTS = {
    "minute": "lasts-minutes",
    "hour": "lasts-hours",
    "day": "lasts-days",
    "week": "lasts-weeks",
    "month": "lasts-months",
    "year": "lasts-years",
}
IN_UNITS = {"night": ("day", 1), "fortnight": ("week", 2), "decade": ("year", 10), "century": ("year", 100)}


def lengths_of(article: Prose) -> list[Length]:
    """The lengths of time of an article that may have two ends, in order of their sentences."""
    found: list[Length] = []
    for index in sentences_of_lengths(article):
        timed = TimedSentence(article, article.reading.sentence(index))
        found += [Length(timed, length) for length in timed.lengths]
    return found


class TimedSentence:
    """A sentence with its points in time and its lengths, each found once."""

    def __init__(self, article: Prose, read: Read) -> None:
        self.article, self.read = article, read

    @cached_property
    def lengths(self) -> Sequence[Quantity]:
        """Its lengths of time, those told by one word for what was told before among them: "In that fortnight"."""
        found = [it for it in self.read.quantities if it.kind == DURATION and (it.unit in LASTS or it.unit in IN_UNITS)]
        seasons = not en.YEARS.isdisjoint(self.article.reading.words_of(self.read.index))
        for phrase in self.read.phrases if seasons else ():
            if phrase.head in en.YEARS and len(phrase.quantities) == 1 and phrase.quantities[0].kind == COUNT:
                count = phrase.quantities[0]
                found.append(count._replace(kind=DURATION, unit="year", end=phrase.end))
        for date in self.read.dates:
            unit = date.text.rsplit(" ", 1)[-1].lower()
            anew = date.text.lower().startswith("the same")  # "the same day" is no length
            if date.kind == SAME and not anew and (unit in LASTS or unit in IN_UNITS):
                found.append(Quantity(date.start, date.end, DURATION, 1, 1, 1, unit, modifier_start=date.start))
        return sorted(found)

    @cached_property
    def points(self) -> Sequence[Point]:
        """Its dates that are points, in order."""
        return dated_points(self.read)

    @cached_property
    def clocks(self) -> Sequence[Point]:
        """Its times of day, in order."""
        return clock_points(self.article, self.read)

    def begins_again(self, last: Clause) -> bool:
        """Whether what ended begins again: "stopped in May, resumed in June and was done in July"."""
        again = en.REVERSALS.get(last.verb.lemma, ())
        return any(it.verb.lemma in again and it.verb.start > last.verb.start for it in self.read.clauses)

    @cached_property
    def ranges(self) -> Sequence[tuple[Point, Point]]:
        """Its stretches told by their two ends."""
        return ranges_of(self.read, sorted([*self.points, *self.clocks]))


class Length:
    """A length of time and its surroundings.

    Attributes:
        sentence, read: where it stands.
        quantity: how long it is said to be.
        before, behind: the next few words on either side, in lower case, marks included.
        exact: whether it is "to the day", which is passed over.
        next: the first word behind it, brackets and commas passed over; `touching` says that there are none.
        clause, phrase: what it belongs to, None for none.
    """

    def __init__(self, sentence: TimedSentence, quantity: Quantity) -> None:
        self.sentence, self.read, self.quantity = sentence, sentence.read, quantity
        items = self.read.items
        at = bisect_left([item.end for item in items], quantity.end)
        self.before = [item.lower for item in items[max(0, at - 3) : at]]
        behind = items[at + 1 : at + 7]
        self.exact = tuple(item.lower for item in behind[:2]) == en.TO_THE and _is_exact(behind)
        behind = behind[3:] if self.exact else behind
        self.behind = [item.lower for item in behind[:3]]
        self.end_of_next = behind[0].end if behind else quantity.end
        if self.behind[:2] == ["on", "from"]:
            self.behind[0] = "after"  # "28 years on from the flood"
        self.next = next((word for word in self.behind if word not in (",", "(", "”", "“")), "")
        self.touching = self.behind[:1] == [self.next]
        self.clause: Clause | None = self.read.clause_at(quantity.start)
        self.phrase = next((it for it in self.read.phrases if it.start <= quantity.start < it.end), None)

    @property
    def counts(self) -> bool:
        """Whether it counts from one point to another, and is no length of what happened."""
        return self.next in en.COUNTING and not (self.next == "on" and not self.closes)

    @property
    def closes(self) -> bool:
        """Whether the word behind it ends its clause: "two years on, ..."."""
        return len(self.behind) < 2 or self.behind[1] in (",", ";", ")", "and", "but", ".")

    @property
    def opens(self) -> bool:
        """Whether it opens its sentence, but for such as "Now"."""
        before = self.read.between(self.read.start, self.quantity.modifier_start)
        return (
            all(isinstance(part, Joint) or part.end - part.start <= len("Today") for part in before) and len(before) < 3
        )

    @property
    def is_of_now(self) -> bool:
        """Whether the sentence is told in the present or the perfect, apart from what follows "since"."""
        return any(
            clause.verb.finite
            and not (clause.verb.past or clause.verb.modal)
            and clause.opener not in en.SINCE | en.AFTER
            and clause.verb.start > self.quantity.start - 1
            for clause in self.read.clauses
        )

    def stands_beside(self, point: Point) -> bool:
        """Whether nothing but marks and adverbs stands between it and a date that is no part of a noun phrase."""
        low, high = sorted(((self.quantity.modifier_start, self.quantity.end), (point.start, point.end)))
        between = self.read.between(low[1], high[0])
        return is_by_itself(self.read, point) and all(
            isinstance(part, Joint) and part.lower not in (";", ":", "and", "but", "or") for part in between
        )

    def is_apart(self, point: Point) -> bool:
        """Whether a semicolon stands between it and a date behind it, where another thing is told."""
        between = self.read.between(self.quantity.end, point.start)
        return any(isinstance(part, Joint) and part.lower == ";" for part in between)

    def chain_start(self) -> int:
        """Where the last other length before it in its sentence ends: the story goes on from there."""
        ends = [it.end for it in self.sentence.lengths if it.end <= self.quantity.modifier_start and not it.attributive]
        return ends[-1] if ends else self.read.start


def _is_exact(behind: Sequence[Item]) -> bool:
    return len(behind) > 2 and behind[2].lower in en.TO_THE_DAY


def is_as_far(length: Length, one: Point, other: Point) -> bool:
    """Whether two dates are as far from each other as a length says, but for one of its units."""
    apart = sorted((abs(one.amount.low - other.amount.high), abs(one.amount.high - other.amount.low)))
    unit = en.DAYS[length.quantity.unit]
    return apart[0] - unit <= length.quantity.value * unit <= apart[1] + unit


def is_by_itself(read: Read, point: Point) -> bool:
    """Whether a date is a phrase of its own and not part of one: "the 2003 law", "1990 levels"."""
    phrase = next((it for it in read.phrases if it.start <= point.start < it.end), None)
    return phrase is None or phrase.kind == TIME or point.sort == "clock"


def verbs_between(read: Read, start: int, end: int) -> list[Verb]:
    """The verb groups between two offsets."""
    return [part for part in read.between(start, end) if isinstance(part, Verb)]


__all__ = [
    "IN_UNITS",
    "LASTS",
    "Length",
    "Phrase",
    "TimedSentence",
    "is_as_far",
    "is_by_itself",
    "lengths_of",
    "verbs_between",
]
