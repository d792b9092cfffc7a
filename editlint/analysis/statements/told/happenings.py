"""Events of a class that a sentence dates: "the fire of 1992", "flames gutted the hall in 1992"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.statements.histories.telling import complement
from editlint.analysis.statements.told.beginnings import Beginning
from editlint.analysis.statements.told.dating import (
    date_of_noun,
    dates_of_clause,
    dates_told,
    happened,
    is_told,
    nearest_date,
    patient,
    wordings,
)
from editlint.analysis.statements.told.passage import teller_of
from editlint.language.en import happenings as en_events
from editlint.language.en.event_idioms import EVENT_IDIOMS
from editlint.language.en.inflection import inflected, singular
from editlint.tables import kept
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.dates import DateMention
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.phrases import Phrase
    from editlint.analysis.reading.sentences import Clause, Read
    from editlint.analysis.statements.histories.telling import Teller

ANY = "any"
_AT_THAT = ("during", "at", "of")
_GIVEN = LatePattern(en_events.GIVEN_AS, re.IGNORECASE)


def events_in(article: Prose, read: Read, *, named: bool = True) -> list[Beginning]:
    """The events of a class that a sentence dates, by noun, verb and idiom, each date once.

    Without `named` nobody asks whom a phrase means, for which paragraphs would be read.
    """
    found: dict[tuple[int, str], Beginning] = {}
    teller = teller_of(article) if named else None
    for reader in (_by_day, _by_noun, _by_subject, _by_idiom, _by_verb):
        for each in reader(article, read, teller):
            found.setdefault((each.date.start, each.sort), each)
    return sorted(found.values(), key=lambda each: each.date.start)


def _by_day(article: Prose, read: Read, teller: Teller | None) -> Iterator[Beginning]:
    """A day that is said to be that of an event.

    As in "on 9 February, the night of the fire", "the date of the fire as 9 February", "the evening she died, 9 May".
    """
    for phrase in read.phrases:
        if phrase.head not in en_events.DATED_OF or phrase.dates:
            continue
        of, clause = complement(read, phrase, "of"), _said_of_day(read, phrase)
        if of is not None and (sort := class_of(of)):
            date = _day_before(article, read, phrase) or _day_given(article, read, of.end)
            if date is not None:
                yield Beginning(date, sort, of, None, of.start)
        elif clause is not None and (sort := event_verbs().get(clause.verb.lemma, "")):
            date = _day_before(article, read, phrase) or _day_given(article, read, clause.verb.end)
            entity = teller.entity(clause.subject) if clause.subject is not None and teller is not None else None
            if date is not None:
                yield Beginning(date, sort, clause.subject, entity, clause.verb.start)


def _said_of_day(read: Read, day: Phrase) -> Clause | None:
    """The clause right behind a day or a night: "the evening she died"."""
    for clause in read.clauses:
        subject = clause.subject
        near = subject is not None and 0 <= subject.start - day.end <= len(" that ")
        if near and subject is not None and subject.end < clause.verb.start and happened(clause):
            return clause
    return None


def _day_before(article: Prose, read: Read, day: Phrase) -> DateMention | None:
    dates = [it for it in read.dates if it.end == day.start - 2 and is_told(it)]
    return dates[0] if dates and article.text[day.start - 2 : day.start] == ", " else None


def _day_given(article: Prose, read: Read, end: int) -> DateMention | None:
    """The date behind what a day is of, with "as", "was" or a comma between."""
    behind = [it for it in read.dates if it.start >= end][:1]
    given = [it for it in behind if is_told(it) and _GIVEN.fullmatch(article.text, end, it.start)]
    return given[0] if given else None


# One contract for all readers: some need no article or teller.
def _by_noun(article: Prose, read: Read, _: Teller | None) -> Iterator[Beginning]:
    for phrase in read.phrases:
        sort = class_of(phrase)
        date = own_date(article, read, phrase) if sort else None
        if date is not None and en_events.ANOTHER.isdisjoint(phrase.words):
            yield Beginning(date, sort, phrase, None, phrase.start)
        elif sort and date is None and not phrase.preposition and not phrase.determiner:
            yield from _dated_before(read, phrase, sort)


def _dated_before(read: Read, phrase: Phrase, sort: str) -> Iterator[Beginning]:
    """As in "Tuesday's raid", "the Dec. 18, 2019, crash": what stands between a date and its noun is no determiner."""
    for it in read.phrases:
        between = read.text[it.end - read.start : phrase.start - read.start]
        owned = between in ("'s ", "’s ") and it.preposition.split(" ")[-1] in _AT_THAT  # not "after Monday's raid"
        if it.dates and (owned or (between == ", " and it.determiner in en_events.DEMONSTRATIVE)):
            noun = phrase._replace(determiner="'s" if owned else it.determiner)
            yield Beginning(it.dates[-1], sort, noun, None, phrase.start)


def _by_subject(_article: Prose, read: Read, _: Teller | None) -> Iterator[Beginning]:
    """As in "an explosion killed nine on 9 May 1955": the event is the subject of what it did."""
    for clause in read.clauses:
        subject, dates = clause.subject, dates_of_clause(clause, is_told)
        if subject is None or len(dates) != 1 or clause.verb.lemma not in en_events.DONE_BY_EVENTS:
            continue
        sort = class_of(subject)
        if sort and happened(clause) and not any(subject in it.objects for it in read.clauses):
            yield Beginning(dates[0], sort, subject, None, subject.start)


def _by_idiom(article: Prose, read: Read, _: Teller | None) -> Iterator[Beginning]:
    for told in event_idioms(article, read.start, read.end):
        date = nearest_date(article, read, told.start, told.end, is_told)
        if date is not None:
            clause = read.clause_at(told.start)
            subject = clause.subject if clause is not None else None
            yield Beginning(date, told.sort, subject, None, told.start)


def _by_verb(article: Prose, read: Read, teller: Teller | None) -> Iterator[Beginning]:
    for clause in read.clauses:
        sort = event_verbs().get(clause.verb.lemma, "")
        dates = dates_told(article.text, read, clause, is_told) if sort and happened(clause) else ()
        if len(dates) == 1:
            phrase = patient(clause)
            entity = teller.entity(phrase) if phrase is not None and teller is not None else None
            yield Beginning(dates[0], sort, phrase, entity, clause.verb.start)


def own_date(article: Prose, read: Read, noun: Phrase) -> DateMention | None:
    """The date of a noun of an event that is not that of its clause."""
    date = date_of_noun(read, noun, is_told)
    if date is None or not en_events.NOT_YET.isdisjoint(article.text[noun.end : date.start].lower().split()):
        return None
    return date if _is_its(article, read, noun, date) else None


def _is_its(article: Prose, read: Read, noun: Phrase, date: DateMention) -> bool:
    """Whether a date behind a noun is not that of the clause: "announced the arrest in May" is open."""
    if date.start < noun.end or article.text.endswith(" of ", 0, date.start):
        return True
    between = article.text[noun.end : date.start]
    if "," in between or "(" in between or noun.preposition.split(" ")[-1] in en_events.AT_AN_EVENT:
        return True
    clause = read.clause_at(noun.start)
    if _is_no_time_of(read, clause, noun):
        return True
    if any(0 <= noun.start - it.verb.end <= 1 for it in read.clauses):
        return False
    if noun.preposition == "of":
        before = [it for it in read.phrases if it.end < noun.start]
        known = bool(before) and before[-1].head in en_events.RECORDS
        return known or (bool(before) and before[-1].preposition.split(" ")[-1] in en_events.AT_AN_EVENT)
    return clause is None or date.start < clause.verb.start


def _is_no_time_of(read: Read, clause: Clause | None, noun: Phrase) -> bool:
    """Whether a date behind a noun cannot be that of the clause: "has paid for the loss" has none of its own."""
    told = [it for it in read.clauses if it.verb.finite and it.verb.start < noun.start]
    verb = told[-1].verb if told and (clause is None or clause.verb.shape == "to") else clause.verb if clause else None
    return verb is not None and verb.finite and not verb.past and not verb.modal


def class_of(phrase: Phrase) -> str:
    """The class of event that a phrase names, "any" for a disaster of any kind, "" for none."""
    if not phrase.head:
        return ""
    own = event_nouns().get(singular(phrase.head), "")
    if phrase.proper and not own:
        return next((event_nouns()[word] for word in phrase.words if word in event_nouns()), "")
    if not own and phrase.head in en_events.FRAMES_OF_EVENTS:
        own = next((event_nouns()[word] for word in reversed(phrase.words[:-1]) if word in event_nouns()), "")
    if own or phrase.head in en_events.ANY_EVENT:
        return own or ANY
    return phrase.head if phrase.head in en_events.GENERIC else ""


class Idiom(NamedTuple):
    """A wording that tells an event of a class, where it stands."""

    start: int
    end: int
    sort: str


def event_idioms(article: Prose, start: int, end: int) -> Iterator[Idiom]:
    """The wordings between two offsets that tell an event without a verb or noun of its class."""
    words, known = article.words, _idioms_by_word()
    lower = words.lower
    first = words.index_at(start)
    for place, idioms in enumerate(map(known.get, lower[first : words.index_at(end)]), first):
        if idioms is None:
            continue
        at, behind = words.starts[place], "".join(lower[place + 1 : place + 2])
        for idiom, sort, second in idioms:
            if second and not behind.startswith(second):
                continue
            stop = _end_of(article.text, at, end, idiom)
            if stop:
                yield Idiom(at, stop, sort)


def _end_of(text: str, start: int, end: int, idiom: str) -> int:
    """Where an idiom that begins at an offset ends, 0 where another wording stands there."""
    if "…" in idiom:
        told = wordings([idiom]).match(text, start, end)
        return told.end() if told is not None else 0
    stop = start + len(idiom)
    if stop > end or text[stop - 1].lower() != idiom[-1] or text[stop : stop + 1].isalnum():
        return 0
    return stop if text[start:stop].lower().replace("’", "'") == idiom else 0


def idiom_class(article: Prose, start: int, end: int) -> str:
    """The class of the event that the first idiom between two offsets tells, "" for none."""
    return next((it.sort for it in event_idioms(article, start, end)), "")


@cache
def _idioms_by_word() -> dict[str, list[tuple[str, str, str]]]:
    """The idioms by their first word, each with its class, and with its second word where that is one to look for."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for name, idioms in EVENT_IDIOMS.items():
        for idiom in idioms:
            first, _, rest = idiom.partition(" ")
            second = rest.partition(" ")[0]
            found.setdefault(first, []).append((idiom, name, second if second.isalpha() else ""))
    return found


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


@kept
def classes_of_words() -> dict[str, str]:
    """The class of event that each form of a verb or noun tells."""
    found = {form: name for verb, name in event_verbs().items() for form in inflected(verb, "verb")}
    generic = {noun: noun for noun in en_events.GENERIC}
    return {**generic, **found, **event_nouns(), **dict.fromkeys(en_events.ANY_EVENT, ANY)}
