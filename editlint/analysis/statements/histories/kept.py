"""When a feast is kept: at its date, at that of its clause, on the article's own day, or about publication."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import Joint, Phrase
from editlint.analysis.statements.histories.telling import When, complement, date_behind, time_of
from editlint.analysis.statements.statement import Amount
from editlint.language.en import histories as en

if TYPE_CHECKING:
    from editlint.analysis.reading.sentences import Clause, Read
    from editlint.analysis.statements.histories.telling import Teller

_YEAR = 366  # days


def kept(teller: Teller, read: Read, phrase: Phrase, clause: Clause | None) -> When | None:
    """When a feast is kept: at the date behind it or of its clause, else about the time of publication."""
    if is_moved(read):
        return None
    date = date_behind(read, phrase) if not phrase.dates else None
    if date is not None and date.explicit and complement(read, phrase, "of") is None:
        return teller.when(date)
    after = _set_off(teller, read, phrase)
    if after is not None:
        return after
    return of_clause(teller, clause) if clause is not None else None


def is_moved(read: Read) -> bool:
    """Whether a feast is told to be kept in another year than its own: "a year late", "the postponed centenary"."""
    words = [item.lower for item in read.items]
    late = any(two in en.OFF_TIME and one.endswith(en.YEARS) for one, two in pairwise(words))
    return late or not en.MOVED.isdisjoint(words)


def of_clause(teller: Teller, clause: Clause) -> When | None:
    """The date of a clause, else about the time of publication where it tells of the present."""
    when = time_of(teller, clause)
    if when is not None:
        return when
    dates = [
        date
        for it in clause.adjuncts
        if it.preposition.split(" ")[-1] not in ("since", "of")
        for date in it.dates
        if date.start not in teller.aside
    ]
    if any(date.explicit or clause.verb.past for date in dates):
        return None
    own = _own_story(teller, clause)
    if own is not None:
        return own
    now = teller.now()
    if now is None or (clause.verb.past and clause.verb.lemma != "have" and not _perfect(teller, clause)):
        return None
    low, high, unit = now.amount
    return When(Amount(low - _YEAR // 2, high + _YEAR // 2, unit), -1, -1)


def _own_story(teller: Teller, clause: Clause) -> When | None:
    """The day that the opening of an article tells of, where a clause goes on with that: "The opening is on"."""
    day = teller.scene.own_day.mention if teller.scene.own_day is not None else None
    subject = _taken_up(teller, clause) if day is not None else None
    if day is None or subject is None or subject.proper:
        return None
    sentence = teller.scene.sentence(day.start)
    words = teller.text[sentence.start : sentence.end].lower().split()
    return teller.when(day) if any(word.startswith(subject.head[:_STEM]) for word in words) else None


def _taken_up(teller: Teller, clause: Clause) -> Phrase | None:
    """The subject of a clause, or one before it in the sentence, that takes up what was told: "the visit"."""
    read = teller.article.reading.at(clause.start)
    before = [it.subject for it in read.clauses if it.start < clause.start] if read is not None else []
    subjects = [it for it in (clause.subject, *reversed(before)) if it is not None]
    return next((it for it in subjects if it.determiner in en.GOING_ON), None)


_STEM = 4  # letters by which "the opening" is known as what was opened


def _perfect(teller: Teller, clause: Clause) -> bool:
    return teller.text[clause.verb.start : clause.verb.end].lower().startswith(("has ", "have "))


def _set_off(teller: Teller, read: Read, phrase: Phrase) -> When | None:
    """The date behind a feast and a comma: "On the 30th anniversary of the fall, in 1982,"."""
    comma = False
    for part in read.behind(phrase.end):
        if isinstance(part, Joint):
            if part.lower != "," or comma:
                return None
            comma = True
        elif isinstance(part, Phrase):
            if comma and part.dates and part.preposition in ("in", "on", ""):
                return teller.when(part.dates[0])
            if comma or part.dates:
                return None
        else:
            return None
    return None
