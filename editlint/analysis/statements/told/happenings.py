"""Events of a class that a sentence dates, by verb, noun or idiom: "the fire of 1992", "flames gutted the hall in 1992"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.statements.late_pattern import LatePattern
from editlint.analysis.statements.told.beginnings import Beginning
from editlint.analysis.statements.told.dating import date_of_noun, dates_of_clause, happened, nearest_date, patient, wordings
from editlint.analysis.statements.told.passage import teller_of
from editlint.language.en import told as en
from editlint.language.en.inflection import inflected, singular

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.analysis.dates import DateMention
    from editlint.analysis.reading.phrases import Phrase
    from editlint.analysis.reading.sentences import Clause, Read

ANY = "any"


def events_in(article: Article, read: Read) -> list[Beginning]:
    """The events of a class that a sentence dates, by verb, noun and idiom, each date once."""
    found: dict[int, Beginning] = {}
    for told in event_idioms().finditer(article.text, read.start, read.end):
        date = nearest_date(article, read, told)
        if date is not None:
            sort = idiom_class(article.text, told.start(), told.end())
            clause_of = read.clause_at(told.start())
            subject = clause_of.subject if clause_of is not None else None
            found[date.start] = Beginning(date, sort, subject, None, told.start())
    for clause in read.clauses:
        dates = dates_of_clause(clause)
        sort = event_verbs().get(clause.verb.lemma, "")
        if len(dates) == 1 and sort and happened(clause):
            phrase = patient(clause)
            entity = teller_of(article).entity(phrase) if phrase is not None else None
            found.setdefault(dates[0].start, Beginning(dates[0], sort, phrase, entity, clause.verb.start))
        of_subject = class_of(clause.subject) if clause.subject is not None else ""
        told = of_subject and clause.subject is not None and clause.start <= clause.subject.start
        whole = told and clause.subject is not None and not any(_governs(it, clause.subject) for it in read.clauses)
        if len(dates) == 1 and whole and happened(clause) and clause.verb.lemma in en.DONE_BY_EVENTS:
            assert clause.subject is not None
            found[dates[0].start] = Beginning(dates[0], of_subject, clause.subject, None, clause.subject.start)
    for phrase in read.phrases:
        sort = class_of(phrase)
        date = date_of_noun(read, phrase) if sort else None
        if date is not None and en.ANOTHER.isdisjoint(phrase.words) and _is_its(article, read, phrase, date):
            found[date.start] = Beginning(date, sort, phrase, None, phrase.start)
    return sorted(found.values(), key=lambda each: each.date.start)


def _governs(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is the object of a clause: "when announcing the arrest ... identified him"."""
    return phrase in clause.objects


def _is_its(article: Article, read: Read, noun: Phrase, date: DateMention) -> bool:
    """Whether a date behind a noun is not that of the clause: "announced the arrest in May" is open."""
    if date.start < noun.end or article.text.endswith(" of ", 0, date.start):
        return True
    between = article.text[noun.end : date.start]
    if "," in between or "(" in between or noun.preposition.split(" ")[-1] in en.AT_AN_EVENT:
        return True
    clause = read.clause_at(noun.start)
    if any(0 <= noun.start - it.verb.end <= 1 for it in read.clauses):
        return False
    if noun.preposition == "of":
        before = [it for it in read.phrases if it.end < noun.start]
        return bool(before) and before[-1].preposition.split(" ")[-1] in en.AT_AN_EVENT
    return clause is None or (clause.subject == noun and date.start < clause.verb.start)


def class_of(phrase: Phrase) -> str:
    """The class of event that a phrase names, "any" for a disaster of any kind, "" for none."""
    if not phrase.head:
        return ""
    own = event_nouns().get(singular(phrase.head), "")
    if phrase.proper and not own:
        return next((event_nouns()[word] for word in phrase.words if word in event_nouns()), "")
    if not own and phrase.head in en.FRAMES_OF_EVENTS:
        own = next((event_nouns()[word] for word in reversed(phrase.words[:-1]) if word in event_nouns()), "")
    return own or (ANY if phrase.head in en.ANY_EVENT else "")


@cache
def event_idioms() -> LatePattern:
    """The wordings that tell an event without a verb or noun of its class."""
    return wordings(en.EVENT_IDIOMS)


@cache
def _class_of_idiom() -> dict[str, LatePattern]:
    by_class: dict[str, list[str]] = {}
    for wording, name in en.EVENT_IDIOMS.items():
        by_class.setdefault(name, []).append(wording)
    return {name: wordings(several) for name, several in by_class.items()}


def idiom_class(text: str, start: int, end: int) -> str:
    """The class of the event that an idiom in a stretch of prose tells, "" for none."""
    return next((name for name, pattern in _class_of_idiom().items() if pattern.search(text, start, end)), "")


@cache
def event_verbs() -> dict[str, str]:
    """The class of event that a verb tells; of two, the first."""
    found: dict[str, str] = {}
    for name, verbs, _ in en.EVENT_CLASSES:
        for verb in verbs.split():
            found.setdefault(verb, name)
    return found


@cache
def event_nouns() -> dict[str, str]:
    """The class of event that a noun tells; of two, the first."""
    found: dict[str, str] = {}
    for name, _, nouns in en.EVENT_CLASSES:
        for noun in nouns.split():
            found.setdefault(noun, name)
    return found


@cache
def forms_of_events() -> frozenset[str]:
    """All forms of the verbs and nouns of events."""
    verbs = {form for verb in event_verbs() for form in inflected(verb, "verb")}
    return frozenset(verbs | set(event_nouns()) | en.ANY_EVENT)
