"""A period and the dates around it: those of the thing that is of the period.

And months beside "that half of the year".
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import NOMINAL, PRONOMINAL, TIME, Joint, Phrase, Verb
from editlint.analysis.statements.lengths import is_by_itself
from editlint.analysis.statements.points import Point, dated_points
from editlint.analysis.statements.statement import DATE, Amount
from editlint.language.en import periods as en

if TYPE_CHECKING:
    from editlint.analysis.dates import DateMention
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.sentences import Read

ANY_YEAR = 2001  # for parts of a year that is not told
_KINDS = ("decade", "century", "quarter")
_LIST = 3  # months that make a quarter when all are named


def dates_of_passage(article: Prose, read: Read, place: int, *, dated: bool) -> list[Point]:
    """The dates around a period that may lie in it: wrong only if none does. Empty where another is named too."""
    reads = [read]
    for index in (read.index - 1, read.index + 1):
        if 0 <= index < len(article.sentences) and article.sentences[index].block == read.block:
            reads.append(article.reading.sentence(index))
    if sum(date.kind in _KINDS for each in reads for date in each.dates) > dated:
        return []
    if not dated:
        return _months_around(reads)
    thing = _thing_of(read, place)
    if thing is None:
        return []
    points = [(each, point) for each in reads for point in dated_points(each) if point.sort == "date"]
    if not points or not all(is_by_itself(each, point) for each, point in points):
        return []
    named = [thing, *_equated(read, thing)]
    made = [point for each, point in points if any(_tells_of(each, point, it) for it in named)]
    made = made or [point for each, point in points if each is read and _is_work(read, thing, point)]
    return [*made, *(point for _, point in points if point not in made)] if made else []


def _thing_of(read: Read, place: int) -> Phrase | None:
    """What is of a period: "the 17th-century hall", "a relic of the early twentieth century"; None for a mere when."""
    holder = next((it for it in read.phrases if it.start <= place < it.end), None)
    if holder is None:
        return None
    clause = read.clause_at(place)
    if clause is not None and clause.verb.lemma == "date" and clause.subject is not None and not clause.objects:
        return clause.subject  # "the play dates from the early years of the century"
    if holder.kind == NOMINAL and holder.head not in en.PERIODS:
        return holder
    following = next(iter(read.behind(holder.end)), None)
    if holder.kind == TIME and any("-" in date.text for date in holder.dates) and isinstance(following, Phrase):
        return following if following.start == holder.end + 1 and following.kind == NOMINAL else None
    before = [it for it in read.phrases if it.end <= holder.start and it.head not in en.MODS]
    near = bool(before) and before[-1].kind == NOMINAL and not _apart(read, before[-1], holder)
    of = holder.preposition or next((it.preposition for it in read.phrases if it.head in en.MODS), "")
    return before[-1] if near and of == "of" and before[-1].head not in {*en.PARTS, *en.GROWN} else None


def _is_work(read: Read, thing: Phrase, point: Point) -> bool:
    """Whether a date is that of a work named behind what it is: "its first 20th-century picture, Dusk, of 1897"."""
    between = read.between(thing.end, point.start)
    opened = bool(between) and isinstance(between[0], Joint) and between[0].lower in (",", ":", "(")
    named = [part for part in between if isinstance(part, Phrase) and part.proper and not part.preposition]
    plain = not any(isinstance(part, Verb) for part in between)
    return point.start > thing.end and opened and len(named) == 1 and plain


def _apart(read: Read, before: Phrase, holder: Phrase) -> bool:
    """Whether more than "the late" stands between two phrases."""
    return any(getattr(part, "head", "") not in en.MODS for part in read.between(before.end, holder.start))


def _equated(read: Read, thing: Phrase) -> list[Phrase]:
    """What is said to be a thing: the noun before it as an apposition, the subject of "is a survivor of"."""
    before = [it for it in read.phrases if it.end <= thing.start]
    while len(before) > 1 and before[-1].kind == TIME:
        before.pop()  # "The arena dates to 1967, a saucer of the Seventies"
    before = before[-1:]
    between = read.between(before[0].end, thing.start) if before else []
    between = [part for part in between if not (isinstance(part, Phrase) and part.kind == TIME)]
    between = [part for part in between if not isinstance(part, Verb)]
    apposed = [isinstance(part, Joint) and part.lower == "," for part in between] == [True]
    found = before if apposed and thing.determiner in ("a", "an") and not thing.preposition else []
    behind = [it for it in read.phrases if it.start >= thing.end][:1]
    links = [getattr(part, "lower", "") for part in read.between(thing.end, behind[0].start)] if behind else []
    if links == [","] and behind[0].proper and not behind[0].preposition:
        found = [*found, behind[0]]  # "a 16th-century smith, Jan Olm, cast the bell in"
    for clause in read.clauses:
        copula = clause.verb.lemma in en.BEING and not clause.verb.negated
        if copula and clause.subject is not None and any(it.start == thing.start for it in clause.objects):
            found = [*found, clause.subject]
    return found


def _tells_of(read: Read, point: Point, thing: Phrase) -> bool:
    """Whether a date says when the thing of a period was made.

    By its noun, a pronoun, or a part of it ("their first single").
    """
    clause = read.clause_at(point.start)
    phrase = next((it for it in read.phrases if it.start <= point.start < it.end), None)
    if (
        clause is None
        or phrase is None
        or phrase.kind != TIME
        or phrase.preposition.split(" ")[-1] not in ("", "in", "on", "between", "from", "to", "about", "around")
    ):
        return False
    verb, subject = clause.verb, clause.subject
    if verb.lemma == "date" and clause.objects:
        subject = clause.objects[0]  # "coins date it to 1340"
    if verb.negated or verb.modal or (verb.lemma not in en.MAKING and verb.lemma not in en.APPEARING):
        return False
    if subject is None:  # "Painted in 1652, the portrait is ..."
        return verb.passive and clause.start == read.start
    if subject.head in en.OF_HOUSES and subject.start != thing.start:
        return True
    if subject.start == thing.start or subject.kind == PRONOMINAL or subject.head == thing.head:
        return subject.kind != PRONOMINAL or subject.head in en.PRONOUNS
    return subject.determiner in en.OWN or (verb.shape == "ed" and verb.start == read.start)


def _months_around(reads: list[Read]) -> list[Point]:
    """The months of a passage, where it names those of one stretch and no others."""
    told = [(each, months_of(each)) for each in reads]
    told = [(each, months) for each, months in told if months]
    if len(told) != 1 or not stand_together(*told[0]):
        return []
    return [month_as_point(date) for date in told[0][1]]


def months_of(read: Read) -> list[DateMention]:
    """The months of a sentence that are told without a year."""
    return [date for date in read.dates if date.kind in ("month", "month-year") and date.month is not None]


def stand_together(read: Read, months: list[DateMention]) -> bool:
    """Whether months are the ends of one stretch, or all of a quarter.

    As in "between April and June", "April, May and June".
    """
    if len(months) == _LIST:
        return [date.month for date in months] in en.QUARTERS
    if len(months) != _LIST - 1:
        return False
    if months[0].bound == "first":
        return True
    phrase = next((it for it in read.phrases if it.start <= months[0].start < it.end), None)
    between = read.between(months[0].end, months[1].start)
    links = [part for part in between if isinstance(part, Joint)]
    listed = all(isinstance(part, Joint) or getattr(part, "head", "") in en.MONTHS for part in between)
    ranged = phrase is not None and phrase.preposition in ("between", "from")
    return ranged or (listed and bool(links) and links[-1].lower == "and")


def month_as_point(date: DateMention) -> Point:
    """A month of a year that is not told."""
    assert date.month is not None
    first = dt.date(ANY_YEAR, date.month, 1)
    return Point(date.start, date.end, date.text, "", Amount(first.toordinal(), last_day(date.month).toordinal(), DATE))


def last_day(month: int) -> dt.date:
    """The last day of a month of that year."""
    following = dt.date(ANY_YEAR + month // 12, month % 12 + 1, 1)
    return following - dt.timedelta(1)
