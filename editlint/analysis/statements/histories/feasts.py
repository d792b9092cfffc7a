"""What is counted from a beginning: anniversaries, jubilees, editions, "N years since", whose they are and when.

The attribute says what is counted from: "birthday" from a birth, "years-begun" from any beginning of its subject,
"years-since" from what happened to it (subjects are events there), "edition" from the first one on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import NOMINAL, Phrase
from editlint.analysis.reading.quantity import ORDINAL
from editlint.analysis.statements.histories.kept import kept, of_clause
from editlint.analysis.statements.histories.known_facts import event_named, stated_fact
from editlint.analysis.statements.histories.named_feasts import Feast, named_feast
from editlint.analysis.statements.histories.telling import When, complement, date_behind, event_key, time_of
from editlint.analysis.statements.matching import verb_role
from editlint.analysis.statements.statement import Amount, Statement
from editlint.language.en import histories as en
from editlint.language.en.inflection import singular
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.facts import Fact
    from editlint.analysis.reading.quantity import Quantity
    from editlint.analysis.reading.sentences import Clause, Read
    from editlint.analysis.statements.histories.milestones import Milestone
    from editlint.analysis.statements.histories.telling import Teller
    from editlint.language.frames import Frames

SINCE, YEARS_BEGUN, YEARS_EMBARKED, BIRTHDAY, EDITION = (
    "years-since",
    "years-begun",
    "years-embarked",
    "birthday",
    "edition",
)
COUNTED_SINCE = frozenset(("since", "after", "from"))
_YEAR = 366  # days


class _Of(NamedTuple):
    """What is counted from: its key and name, the attribute of the count, and the fact that is known of it."""

    key: str
    name: str
    attribute: str
    fact: Fact | None = None


def feasts_of(teller: Teller, read: Read, frames: Frames, known: Sequence[Milestone]) -> Iterator[Statement]:
    """The counts of a sentence. `known` are the milestones told up to the end of it, in order."""
    for phrase in read.phrases:
        feast = named_feast(teller.text, phrase) if phrase.kind == NOMINAL else None
        if feast is not None:
            yield from _feast(teller, read, frames, known, phrase, feast)
    for phrase in read.phrases:
        yield from _recurring(teller, read, phrase)
        for quantity in phrase.quantities:
            if is_ordinal(teller.text, quantity):
                yield from _edition(teller, read, phrase, quantity)
            elif counts_years(teller.text, quantity):
                yield from _since(teller, read, frames, known, phrase, quantity)


def is_ordinal(text: str, quantity: Quantity) -> bool:
    """Whether a number is a place in an order."""
    return quantity.kind == ORDINAL or text[quantity.end : quantity.end + 2] in ("st", "nd", "rd", "th")


def counts_years(text: str, quantity: Quantity) -> bool:
    """Whether a number is one of years."""
    return quantity.unit == "year" or text[quantity.start : quantity.end].endswith((" years", " year"))


def _feast(
    teller: Teller, read: Read, frames: Frames, known: Sequence[Milestone], phrase: Phrase, feast: Feast
) -> Iterator[Statement]:
    nearly = teller.text[max(0, phrase.start - _ABOUT) : phrase.start].lower().split()[-1:]
    if any(it.modifier for it in phrase.quantities) or "month" in phrase.words or not en.ABOUT.isdisjoint(nearly):
        return
    clause = read.clause_at(phrase.start)
    of = _counted_from(teller, read, frames, known, phrase, clause, birthday=feast.birthday)
    dated = _dated_itself(teller, read, phrase) if of is None or of.fact is None else None
    if dated is not None:
        of = _Of(dated.subject, dated.name, SINCE)
        teller.aside.add(dated.start)
    when = kept(teller, read, phrase, clause)
    event = complement(read, phrase, "of")
    if event is not None and dated is None and (of is None or of.fact is None):
        days = _kept_and_happened(teller, read, phrase, event, when, feast)
        if days is not None:
            when, dated = days[0], _happened(teller, event, days[1])
            of = _Of(dated.subject, dated.name, SINCE)
    if when is not None and of is not None and of.fact is not None:
        if _is_of_event(when, of.fact):
            return  # "the 40th anniversary of the strike, a 1939 conflict": the year is not that of the feast
        yield stated_fact(of.fact, of.key, of.name, "began")
    if when is not None and dated is not None:
        yield dated
    if of is not None and when is not None:
        yield _count(of, feast.numbers, feast.start, feast.end, teller.text[feast.start : feast.end], when)


def _is_of_event(when: When, fact: Fact) -> bool:
    """Whether a date is that of the event itself, not of a day on which it is kept."""
    return fact.start.toordinal() <= when.amount.high and when.amount.low <= fact.end.toordinal()


def _counted_from(
    teller: Teller,
    read: Read,
    frames: Frames,
    known: Sequence[Milestone],
    phrase: Phrase,
    clause: Clause | None,
    *,
    birthday: bool,
) -> _Of | None:
    """What a feast is that of: of its owner's beginning, of the event behind "of", of the subject that keeps it."""
    of = complement(read, phrase, "of")
    fact = event_named(teller.article, of.start, _end_of_name(read, of)) if of is not None else None
    if fact is not None:
        return _Of(f"fact {fact.name}", fact.name, YEARS_BEGUN, fact)
    if of is not None:
        whose = teller.entity(of) if birthday else None
        if whose is not None and whose.kind in ("person", ""):
            return _Of(whose.key, whose.name, BIRTHDAY)
        return _event(teller, read, frames, known, of)
    entity = teller.owner(phrase) or teller.keeper(phrase, clause)
    keeps = clause is not None and clause.verb.lemma in en.KEEPING and phrase.possessor is None
    if entity is None and keeps and clause is not None and clause.subject is not None:
        entity = teller.entity(clause.subject)
    if entity is None:
        return None
    if birthday and entity.kind in ("person", ""):
        return _Of(entity.key, entity.name, BIRTHDAY)
    embarked = {it.statement.subject for it in known if it.statement.attribute in en.EMBARKINGS}
    fact = teller.article.facts.find(entity.name, "founding") if entity.name[:1].isupper() else None
    if fact is not None:
        return _Of(f"fact {fact.name}", entity.name, YEARS_BEGUN, fact)
    key = next((each for each in entity.key.split("+") if each in embarked), "")  # of a couple: whoever married
    return _Of(key, entity.name, YEARS_EMBARKED) if key else _Of(entity.key, entity.name, YEARS_BEGUN)


def _end_of_name(read: Read, of: Phrase) -> int:
    """Where a name that begins with a phrase ends: "Battle of Midway"."""
    inner = complement(read, of, "of")
    return (inner or of).end


def _dated_itself(teller: Teller, read: Read, phrase: Phrase) -> Statement | None:
    """When the event was that a feast is of, if it says so itself: "of the flood of 1945", "of the 1945 flood"."""
    of = complement(read, phrase, "of")
    date = of.dates[0] if of is not None and len(of.dates) == 1 else None
    links = (" of ", " in ", " on ") if of is not None and of.head in en.DAYS_OF else (" of ",)
    if of is not None and date is None and teller.text.startswith(links, of.end):
        date = next((it for it in read.dates if it.start == of.end + _OF), None)
    when = teller.when(date) if date is not None and date.explicit else None
    if of is None or when is None:
        return None
    return _happened(teller, of, when)


def _happened(teller: Teller, of: Phrase, when: When) -> Statement:
    """When the event that a feast is of was."""
    name, said = teller.text[of.start : of.end], teller.text[when.start : when.end]
    key = event_key(f"phrase {of.start}", "event")
    return Statement(key, name, "happened", (when.amount,), when.start, when.end, said, style="date")


def _kept_and_happened(
    teller: Teller, read: Read, phrase: Phrase, event: Phrase, when: When | None, feast: Feast
) -> tuple[When, When] | None:
    """The day of a feast and that of its event, where the one date before is the first and the one behind the second.

    "In 2014 it fell on the 25th anniversary of her rescue in 1994": the date before is the later one, and the
    count is nearly what lies between them.
    """
    before = [teller.when(it) for it in read.dates if it.explicit and it.end <= phrase.start]
    behind = date_behind(read, event)
    if when is None or when.start < feast.end:
        when = teller.when(behind) if behind is not None and behind.explicit else None
    told = before[0] if len(before) == 1 else None
    if told is None or when is None or not teller.text.endswith((" in ", " on "), 0, when.start):
        return None
    years = (told.amount.low - when.amount.low) / _YEAR
    near = any(abs(years - number) <= max(_LEAST_SLIP, number / _SLIP) for number in feast.numbers)
    return (told, when) if years >= 1 and near else None


_LEAST_SLIP, _SLIP = 2, 4  # years, and the part of the count, by which a count is taken for a slip
_OF = len(" of ")
_ABOUT = 14  # characters before a feast in which it may be said to be about that


def _event(teller: Teller, read: Read, frames: Frames, known: Sequence[Milestone], phrase: Phrase) -> _Of | None:
    """What a phrase names: an event of somebody or something ("the collapse of the bridge"), or a body itself."""
    found = frames.by_noun.get(singular(phrase.head), ())
    if found and not phrase.proper:
        attribute = found[0].states[0][0]
        of = complement(read, phrase, "of")
        entity = teller.entity(of) if of is not None else teller.owner(phrase)
        if entity is not None:
            return _Of(event_key(entity.key, attribute), f"the {phrase.head} of {entity.name}", SINCE)
        if of is not None or phrase.possessor is not None or phrase.determiner not in ("the", "this", "that"):
            return None
        same = [it.statement for it in known if it.statement.attribute == attribute]
        keys = {it.subject for it in same}
        return _Of(event_key(same[0].subject, attribute), f"the {phrase.head}", SINCE) if len(keys) == 1 else None
    if phrase.head in en.EVENT_NOUNS and phrase.determiner in ("the", "this", "that"):
        return _last_event(known, phrase)
    entity = teller.entity(phrase)
    return _Of(entity.key, entity.name, YEARS_BEGUN) if entity is not None else None


def _last_event(known: Sequence[Milestone], phrase: Phrase) -> _Of | None:
    """What was told last that "the disaster" can take up."""
    sudden = [it.statement for it in known if it.statement.attribute in en.SUDDEN]
    if len({(it.subject, it.attribute) for it in sudden}) != 1:
        return None
    return _Of(event_key(sudden[0].subject, sudden[0].attribute), f"the {phrase.head}", SINCE)


def _edition(teller: Teller, read: Read, phrase: Phrase, quantity: Quantity) -> Iterator[Statement]:
    """As in "its 25th year", "the 50th edition of the marathon", "the 50th annual marathon"."""
    head = singular(phrase.head)
    if head not in en.EDITIONS and en.YEARLY.isdisjoint(phrase.words):
        return
    clause = read.clause_at(phrase.start)
    if clause is None:
        return
    if head in en.EDITIONS:
        of = complement(read, phrase, "of")
        entity = teller.entity(of) if of is not None else teller.owner(phrase) or teller.keeper(phrase, clause)
    else:
        entity = teller.entity(phrase)
    if entity is None or entity.kind == "person":
        return
    if head != "year" and not en.RECURRING & set(entity.name.lower().split()):
        return  # a paper has an edition a day, and a series two seasons a year
    when = kept(teller, read, phrase, clause)
    if when is not None:
        text = teller.text[quantity.start : phrase.end]
        yield _count(
            _Of(entity.key, entity.name, EDITION), (int(quantity.value),), quantity.start, phrase.end, text, when
        )


_NUMBERED = LatePattern(r"(?:the )?(\d{1,3})(?:st|nd|rd|th) ", re.IGNORECASE)


def _once_a_year(phrase: Phrase) -> bool:
    return singular(phrase.head) in en.ONCE_A_YEAR or phrase.head in en.ONCE_A_YEAR


def _recurring(teller: Teller, read: Read, phrase: Phrase) -> Iterator[Statement]:
    """As in "the 40th Kelso Book Fair opens": the name of what comes back with its number."""
    found = _NUMBERED.match(teller.text, phrase.start, phrase.end) if _once_a_year(phrase) else None
    entity = teller.entity(phrase) or teller.named(found.end(), phrase.end) if found is not None else None
    when = kept(teller, read, phrase, read.clause_at(phrase.start)) if entity is not None else None
    if found is not None and entity is not None and when is not None:
        text = teller.text[found.start(1) : phrase.end]
        yield _count(
            _Of(entity.key, entity.name, EDITION), (int(found.group(1)),), found.start(1), phrase.end, text, when
        )


def _since(
    teller: Teller, read: Read, frames: Frames, known: Sequence[Milestone], phrase: Phrase, quantity: Quantity
) -> Iterator[Statement]:
    """As in "marks 20 years of the theatre", "30 years after the collapse"."""
    clause = read.clause_at(phrase.start) or next(iter(read.clauses), None)
    if clause is None or quantity.low != quantity.high:
        return
    behind = next((it for it in read.behind(phrase.end) if isinstance(it, Phrase) and it.head != "day"), None)
    event = next(
        (it for it in read.clauses if it.opener in COUNTED_SINCE and it.subject is not None and it.subject == behind),
        None,
    )
    if event is not None:
        main = next(
            (
                it
                for it in (clause, *read.clauses)
                if it.opener not in en.TAKING_UP and it.verb.finite and it is not event
            ),
            None,
        )
        if main is not None:
            yield from _since_clause(teller, frames, main, event, quantity)
        return
    dated = _dated_event(teller, read, behind) if behind is not None and behind.kind == NOMINAL else None
    if dated is not None:
        teller.aside.add(dated.start)
    when = of_clause(teller, clause) or (
        teller.now() if en.TODAY & set(read.text.lower().replace(",", " ").split()) else None
    )
    if behind is None or behind.kind != NOMINAL or when is None:
        return
    low, high, unit = when.amount
    loose = when._replace(amount=Amount(low - _YEAR // 2, high + _YEAR // 2, unit)) if when.start >= 0 else when
    text = teller.text[quantity.start : quantity.end]
    if dated is not None:
        yield dated
    found = _Of(dated.subject, dated.name, SINCE) if dated else _since_what(teller, read, frames, known, phrase, behind)
    if found is not None:
        yield _count(found, (int(quantity.value),), quantity.start, quantity.end, text, loose)


def _dated_event(teller: Teller, read: Read, phrase: Phrase) -> Statement | None:
    """When the event was that a phrase with "since" names, if it says so itself: "since the fire of April 2010"."""
    date = date_behind(read, phrase) if phrase.preposition.split(" ")[-1] in COUNTED_SINCE else None
    when = teller.when(date) if date is not None and date.explicit else None
    if when is None:
        return None
    name, said = teller.text[phrase.start : phrase.end], teller.text[when.start : when.end]
    key = event_key(f"phrase {phrase.start}", "event")
    return Statement(key, name, "happened", (when.amount,), when.start, when.end, said, style="date")


def _since_what(
    teller: Teller, read: Read, frames: Frames, known: Sequence[Milestone], phrase: Phrase, behind: Phrase
) -> _Of | None:
    """What years are counted from: the event behind "since", or the beginning of who celebrates them."""
    clause = read.clause_at(phrase.start) or next(iter(read.clauses), None)
    last = behind.preposition.split(" ")[-1]
    keeps = clause is not None and clause.verb.lemma in en.TURNING and phrase in clause.objects
    if last in COUNTED_SINCE or (keeps and last == "of" and (behind.determiner or behind.proper)):
        return _event(teller, read, frames, known, behind)
    if keeps and last in ("in", "as", "of") and clause is not None and clause.subject is not None:
        entity = teller.entity(clause.subject)
        return _Of(entity.key, entity.name, YEARS_BEGUN) if entity is not None else None
    return None


def _since_clause(
    teller: Teller, frames: Frames, clause: Clause, event: Clause, quantity: Quantity
) -> Iterator[Statement]:
    """As in "it is 25 years since the last tram left, in September 2000": the clause is the event, and may date it."""
    when = time_of(teller, clause) or (None if clause.verb.past else teller.now())
    if when is None or quantity.low != quantity.high:
        return
    text = teller.text[quantity.start : quantity.end]
    dated = time_of(teller, event)
    low, high, unit = when.amount
    loose = when._replace(amount=Amount(low - _YEAR // 2, high + _YEAR // 2, unit))
    of = _Of(
        event_key(f"clause {event.verb.start}", event.verb.lemma), teller.text[event.start : event.verb.end], SINCE
    )
    if dated is not None:
        said = teller.text[dated.start : dated.end]
        yield Statement(of.key, of.name, "happened", (dated.amount,), dated.start, dated.end, said, style="date")
    else:
        frame = next(iter(frames.by_verb.get(event.verb.lemma, ())), None)
        about = verb_role(event, frame.about) if frame is not None else None
        entity = teller.entity(about) if about is not None else None
        if frame is None or entity is None:
            return
        of = of._replace(key=event_key(entity.key, frame.states[0][0]))
    yield _count(of, (int(quantity.value),), quantity.start, quantity.end, text, loose)


def _count(of: _Of, numbers: Sequence[int], start: int, end: int, text: str, when: When) -> Statement:
    return Statement(
        of.key,
        of.name,
        of.attribute,
        tuple(Amount(number, number, "year") for number in numbers),
        start,
        end,
        text,
        when=when.amount,
        when_start=when.start,
        when_end=when.end,
        style="ordinal",
    )
