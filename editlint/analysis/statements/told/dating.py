"""The date that a clause, a noun or a wording is told of, in a passage that may word it anyhow."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from operator import itemgetter
from typing import TYPE_CHECKING

from editlint.analysis.dates.intervals import day_at
from editlint.analysis.reading.phrases import NOMINAL, PRONOMINAL, TIME, Joint, Phrase, Verb
from editlint.analysis.statements.histories.telling import is_counted_to
from editlint.analysis.statements.points import Point, point_of
from editlint.analysis.statements.scene import scene_of
from editlint.analysis.statements.statement import DATE, Amount
from editlint.language.en import happenings as en
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from editlint.analysis.dates import DateMention
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.sentences import Clause, Read

    Usable = Callable[[DateMention], bool]

_REACH = 60  # characters from a wording to its date, on either side
_FARTHEST = 4  # parts between a noun and its date
_AT = frozenset(("", "in", "on", "at", "of", "during", "to", "from", "back to"))


def is_usable(date: DateMention) -> bool:
    """Whether a date is a point, with its year or without."""
    return date.kind != "weekday" and not date.mod and is_told(date)


def is_told(date: DateMention) -> bool:
    """Whether a date is a point, be it only a weekday or a part of a month."""
    if date.mod and (date.mod == "APPROX" or not date.month):
        return False
    known = date.explicit or date.month is not None or date.kind == "weekday"
    return known and point_told(date) is not None


def point_told(date: DateMention) -> Point | None:
    """A date as a point, a month without its year as all days of it in some year."""
    if date.kind == "holiday" and date.explicit and date.earliest is not None and date.latest is not None:
        days = Amount(date.earliest.toordinal(), date.latest.toordinal(), DATE)
        return Point(date.start, date.end, date.text, "date", days)
    if date.kind != "month" or date.explicit or date.month is None:
        return point_of(date)
    first = dt.date(_YEAR, date.month, 1)
    last = dt.date(_YEAR, date.month, monthrange(_YEAR, date.month)[1])
    return Point(date.start, date.end, date.text, "day", Amount(first.toordinal(), last.toordinal(), DATE))


def without_year(point: Point) -> Point | None:
    """A date as a day, or days of a month, of some year; None where it is longer."""
    first, last = (day_at(day) for day in point.amount[:2])
    if (first.year, first.month) != (last.year, last.month) or (first.month, first.day) == (2, 29):
        return None
    days = [dt.date(_YEAR, first.month, min(it.day, monthrange(_YEAR, first.month)[1])) for it in (first, last)]
    return point._replace(sort="day", amount=Amount(days[0].toordinal(), days[1].toordinal(), DATE))


_YEAR = 2001  # any year that is no leap year, as for days without a year


def dates_told(text: str, read: Read, clause: Clause, usable: Usable = is_usable) -> list[DateMention]:
    """The dates of a clause, or of "it was in June 1961 that" before it."""
    if is_counted_to(text, clause):
        return []
    own = dates_of_clause(clause, usable)
    at = read.clauses.index(clause)
    before = read.clauses[at - 1] if at else None
    if own or before is None or before.verb.lemma != "be" or before.subject is None or before.subject.head != "it":
        return own
    gap = read.text[before.verb.end - read.start : (clause.subject or clause.verb).end - read.start]
    return dates_of_clause(before, usable) if " that " in gap and not before.objects else own


def dates_of_clause(clause: Clause, usable: Usable = is_usable) -> list[DateMention]:
    """The dates that a clause says it happened at."""
    return [
        date
        for phrase in clause.adjuncts
        if phrase.kind == TIME and phrase.preposition.split(" ")[-1] in _AT
        for date in phrase.dates
        if usable(date)
    ]


def patient(clause: Clause) -> Phrase | None:
    """What something was done to, or what did it where nothing was."""
    things = [it for it in clause.objects if it.kind in (NOMINAL, PRONOMINAL)]
    return clause.subject if clause.verb.passive or not things else things[0]


def date_of_noun(read: Read, phrase: Phrase, usable: Usable = is_usable) -> DateMention | None:
    """The date in a phrase of an event or right behind it: "the 1987 fire", "the fire of 1987", "its fire (1987)"."""
    inside = [it for it in phrase.dates if usable(it)]
    if len(inside) == 1:
        return inside[0]
    for index, part in enumerate(read.behind(phrase.end)):
        if index > _FARTHEST or (isinstance(part, Verb) and part.lemma not in en.HELD):
            return None
        if isinstance(part, Joint) and part.lower not in (",", "(", "which", "that"):
            return None
        if isinstance(part, Phrase) and part.kind == TIME:
            own = [it for it in part.dates if usable(it)]
            return own[0] if len(own) == 1 else None
    return None


def happened(clause: Clause) -> bool:
    """Whether a clause tells what came to pass: not what is denied, planned or possible."""
    verb = clause.verb
    return not (verb.negated or verb.modal or verb.shape == "to")


def nearest_date(article: Prose, read: Read, start: int, end: int, usable: Usable = is_usable) -> DateMention | None:
    """The date that a wording is nearest to, behind it or before it; what stands in another clause is far."""
    after = _dates(article, end, min(read.end, end + _REACH), usable)
    before = _dates(article, max(read.start, start - _REACH), start, usable)
    near = [(_gap(article.text, end, date.start), date) for date in after[:1]]
    near += [(_gap(article.text, date.end, start), date) for date in before[-1:]]
    distance, chosen = min(near, default=(_REACH, None), key=itemgetter(0))
    return chosen if distance < _REACH and chosen is not None and chosen.bound != "last" else None


def _gap(text: str, start: int, end: int) -> int:
    """How far two stretches are from each other, in characters; more where a clause begins between them."""
    return end - start + _CLAUSE * len(_BREAK.findall(text[start:end].lower()))


_CLAUSE = 40  # characters that the beginning of a clause counts
_BREAK = LatePattern(
    r"; |, and |, but |, it |, he |, she |, they | when | who | before | after | since | until | while | as "
)


def _dates(article: Prose, start: int, end: int, usable: Usable) -> list[DateMention]:
    return [date for date in scene_of(article).between(start, end) if usable(date)]


_GAP = r"(?: [\w’'-]+){1,5} "


def wordings(idioms: Iterable[str]) -> LatePattern:
    """A pattern for idioms, the longest first; "…" stands for one to five words."""
    several = sorted(idioms, key=len, reverse=True)
    return LatePattern(r"\b(?:" + "|".join(_GAP.join(it.split(" … ")) for it in several) + r")\b", re.IGNORECASE)
