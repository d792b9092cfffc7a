"""Events of a class that a sentence dates: "the fire of 1992", "flames gutted the hall in 1992"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.statements.histories.telling import complement
from editlint.analysis.statements.told.beginnings import Beginning
from editlint.analysis.statements.told.dating import (
    date_of_noun,
    dates_of_clause,
    dates_told,
    happened,
    is_usable,
    nearest_date,
    patient,
    wordings,
)
from editlint.analysis.statements.told.passage import teller_of
from editlint.language.en import happenings as en_events
from editlint.language.en.inflection import inflected, singular

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.dates import DateMention
    from editlint.analysis.late_pattern import LatePattern
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.phrases import Phrase
    from editlint.analysis.reading.sentences import Read

ANY = "any"


def events_in(article: Prose, read: Read) -> list[Beginning]:
    """The events of a class that a sentence dates, by noun, verb and idiom, each date once."""
    found: dict[int, Beginning] = {}
    for reader in (_by_day, _by_noun, _by_subject, _by_idiom, _by_verb):
        for each in reader(article, read):
            found.setdefault(each.date.start, each)
    return sorted(found.values(), key=lambda each: each.date.start)


def _by_day(article: Prose, read: Read) -> Iterator[Beginning]:
    """As in "on 9 February, the night of the fire": a day that is said to be that of an event."""
    for phrase in read.phrases:
        of = complement(read, phrase, "of") if phrase.head in en_events.DATED_OF else None
        sort = class_of(of) if of is not None and not phrase.dates else ""
        gap = article.text[max(0, phrase.start - 2) : phrase.start]
        dates = [it for it in read.dates if it.end == phrase.start - 2 and is_usable(it)]
        if sort and gap == ", " and dates and of is not None:
            yield Beginning(dates[0], sort, of, None, of.start)


def _by_noun(article: Prose, read: Read) -> Iterator[Beginning]:
    for phrase in read.phrases:
        sort = class_of(phrase)
        date = date_of_noun(read, phrase) if sort else None
        if date is not None and en_events.ANOTHER.isdisjoint(phrase.words) and _is_its(article, read, phrase, date):
            yield Beginning(date, sort, phrase, None, phrase.start)


def _by_subject(article: Prose, read: Read) -> Iterator[Beginning]:  # noqa: ARG001  one contract for all readers
    """As in "an explosion killed nine on 9 May 1955": the event is the subject of what it did."""
    for clause in read.clauses:
        subject, dates = clause.subject, dates_of_clause(clause)
        if subject is None or len(dates) != 1 or clause.verb.lemma not in en_events.DONE_BY_EVENTS:
            continue
        sort = class_of(subject)
        if sort and happened(clause) and not any(subject in it.objects for it in read.clauses):
            yield Beginning(dates[0], sort, subject, None, subject.start)


def _by_idiom(article: Prose, read: Read) -> Iterator[Beginning]:
    for told in event_idioms().finditer(article.text, read.start, read.end):
        date = nearest_date(article, read, told)
        if date is not None:
            clause = read.clause_at(told.start())
            subject = clause.subject if clause is not None else None
            yield Beginning(date, idiom_class(article.text, told.start(), told.end()), subject, None, told.start())


def _by_verb(article: Prose, read: Read) -> Iterator[Beginning]:
    for clause in read.clauses:
        dates = dates_told(article.text, read, clause)
        sort = event_verbs().get(clause.verb.lemma, "")
        if len(dates) == 1 and sort and happened(clause):
            phrase = patient(clause)
            entity = teller_of(article).entity(phrase) if phrase is not None else None
            yield Beginning(dates[0], sort, phrase, entity, clause.verb.start)


def _is_its(article: Prose, read: Read, noun: Phrase, date: DateMention) -> bool:
    """Whether a date behind a noun is not that of the clause: "announced the arrest in May" is open."""
    if date.start < noun.end or article.text.endswith(" of ", 0, date.start):
        return True
    between = article.text[noun.end : date.start]
    if "," in between or "(" in between or noun.preposition.split(" ")[-1] in en_events.AT_AN_EVENT:
        return True
    clause = read.clause_at(noun.start)
    if any(0 <= noun.start - it.verb.end <= 1 for it in read.clauses):
        return False
    if noun.preposition == "of":
        before = [it for it in read.phrases if it.end < noun.start]
        return bool(before) and before[-1].preposition.split(" ")[-1] in en_events.AT_AN_EVENT
    return clause is None or (clause.subject == noun and date.start < clause.verb.start)


def class_of(phrase: Phrase) -> str:
    """The class of event that a phrase names, "any" for a disaster of any kind, "" for none."""
    if not phrase.head:
        return ""
    own = event_nouns().get(singular(phrase.head), "")
    if phrase.proper and not own:
        return next((event_nouns()[word] for word in phrase.words if word in event_nouns()), "")
    if not own and phrase.head in en_events.FRAMES_OF_EVENTS:
        own = next((event_nouns()[word] for word in reversed(phrase.words[:-1]) if word in event_nouns()), "")
    return own or (ANY if phrase.head in en_events.ANY_EVENT else "")


@cache
def event_idioms() -> LatePattern:
    """The wordings that tell an event without a verb or noun of its class."""
    return wordings(en_events.EVENT_IDIOMS)


@cache
def _class_of_idiom() -> dict[str, LatePattern]:
    by_class: dict[str, list[str]] = {}
    for wording, name in en_events.EVENT_IDIOMS.items():
        by_class.setdefault(name, []).append(wording)
    return {name: wordings(several) for name, several in by_class.items()}


def idiom_class(text: str, start: int, end: int) -> str:
    """The class of the event that an idiom in a stretch of prose tells, "" for none."""
    return next((name for name, pattern in _class_of_idiom().items() if pattern.search(text, start, end)), "")


@cache
def event_verbs() -> dict[str, str]:
    """The class of event that a verb tells; of two, the first."""
    found: dict[str, str] = {}
    for name, verbs, _ in en_events.EVENT_CLASSES:
        for verb in verbs.split():
            found.setdefault(verb, name)
    return found


@cache
def event_nouns() -> dict[str, str]:
    """The class of event that a noun tells; of two, the first."""
    found: dict[str, str] = {}
    for name, _, nouns in en_events.EVENT_CLASSES:
        for noun in nouns.split():
            found.setdefault(noun, name)
    return found


@cache
def classes_of_words() -> dict[str, str]:
    """The class of event that each form of a verb or noun tells."""
    found = {form: name for verb, name in event_verbs().items() for form in inflected(verb, "verb")}
    return {**found, **event_nouns(), **dict.fromkeys(en_events.ANY_EVENT, ANY)}
