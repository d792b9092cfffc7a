"""When an age holds: at the date of its clause, of the clause that says when, else at the time of publication.

Where that is open nothing is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import TIME, Joint, Phrase
from editlint.analysis.statements.histories.telling import dates_of, in_brackets, time_of
from editlint.language.en import histories as en

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.reading.sentences import Clause, Read
    from editlint.analysis.statements.histories.telling import Teller, When

_OLD_NEWS = 400  # days before publication beyond which a date is one of history


def when_aged(teller: Teller, read: Read, clause: Clause, *, beside: bool = False) -> tuple[When | None, bool]:
    """The day at which an age that a clause tells holds, and whether that is the day of a death."""
    clauses = list(read.clauses)
    at = clauses.index(clause)
    told = _date_before(teller, read, clause)
    if told is not None:
        return told, False
    for other in [clause] if beside else _telling_when(teller, clauses, at):
        if other.verb.lemma in en.DYING and (other is clause or _same(teller, other, clause)):
            return time_of(teller, other), True
        found = time_of(teller, other, up_to=not beside) or _named_by(teller, other, clause)
        if found is not None:
            return found, False
        if any(
            date.start not in teller.aside and not in_brackets(read, date.start)
            for date in dates_of(other.adjuncts, up_to=True)
        ):
            return None, False
    if any(other.opener in en.WHEN for other in clauses[at : at + 2]) and not beside:
        return None, False
    verb = clause.verb
    now = (
        not verb.past
        or (beside and is_news(teller, read))
        or (verb.lemma == "turn" and is_news(teller, read) and not verb.modal)
    )
    if verb.lemma == "turn" and verb.past:
        return None, False
    return (teller.now(), False) if now else (None, False)


def _named_by(teller: Teller, other: Clause, clause: Clause) -> When | None:
    """The date in the subject of a clause that says when: "when the 1944 raid came"."""
    subject = other.subject if other is not clause else None
    date = subject.dates[0] if subject is not None and len(subject.dates) == 1 else None
    return teller.when(date) if date is not None and date.explicit else None


def _date_before(teller: Teller, read: Read, clause: Clause) -> When | None:
    """The date that a clause with "when" is set beside: "until 1919, when he was 88"."""
    if clause.opener != "when":
        return None
    parts = list(read.between(read.start, clause.verb.start))
    at = max((index for index, part in enumerate(parts) if isinstance(part, Joint) and part.lower == "when"), default=0)
    before = [part for part in parts[max(0, at - 2) : at] if not (isinstance(part, Joint) and part.lower == ",")]
    last = before[-1] if before else None
    return (
        teller.when(last.dates[0])
        if isinstance(last, Phrase) and last.kind == TIME and last.dates[0].explicit
        else None
    )


def _telling_when(teller: Teller, clauses: list[Clause], at: int) -> Iterator[Clause]:
    """The clauses whose dates are those of a clause: its own, the one that says when, the one that it says when for."""
    clause = clauses[at]
    yield clause
    following = clauses[at + 1] if at + 1 < len(clauses) else None
    if following is not None and (following.opener in en.WHEN or _by_the_time(clause)):
        yield following
        beyond = clauses[at + 2] if at + 2 < len(clauses) else None
        gap = teller.text[following.verb.end : beyond.verb.start] if beyond is not None else ","
        if beyond is not None and not beyond.opener and "," not in gap and not list(dates_of(following.adjuncts)):
            yield beyond  # "when the dyke that he had argued for was closed, in 1976"
    if at == 1 and clauses[0].opener in en.WHEN and not clause.opener:
        yield clauses[0]
    if clause.opener in en.WHEN and clause.parent >= 0:
        yield clauses[clause.parent]
    elif clause.opener in en.WHEN and following is not None:
        yield following


def _by_the_time(clause: Clause) -> bool:
    return any(phrase.head in en.WHEN for phrase in clause.adjuncts)


def _same(teller: Teller, one: Clause, other: Clause) -> bool:
    if one.subject is None or other.subject is None:
        return False
    first, second = teller.entity(one.subject), teller.entity(other.subject)
    return first is not None and second is not None and first.key == second.key


def is_news(teller: Teller, read: Read) -> bool:
    """Whether a sentence tells of the days of publication: it and its paragraph so far have no old date."""
    if teller.published is None:
        return False
    first = teller.article.blocks[read.block].start
    day = teller.published.toordinal()
    for date in teller.scene.between(first, read.end):
        told = date.explicit and date.latest is not None and day - date.latest.toordinal() > _OLD_NEWS
        if told and not in_brackets(read, date.start) and date.start not in teller.aside:
            return False
    return True


def then_or_now(teller: Teller, when: When) -> bool:
    """Whether an age beside a name may be of two days: "Ruiz, 86, made the film in 1973"."""
    return teller.published is not None and teller.published.toordinal() - when.amount.high > _OLD_NEWS
