"""Beginnings of bodies, however they are worded, and the events that a passage dates: what feasts count from."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import NOMINAL, PRONOMINAL, TIME
from editlint.analysis.statements.assertion import is_asserted
from editlint.analysis.statements.late_pattern import LatePattern
from editlint.analysis.statements.scene import scene_of
from editlint.analysis.statements.told.passage import explicit_dates, is_point, teller_of
from editlint.language.en import told as en
from editlint.language.en.inflection import inflected, singular
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.article import Article
    from editlint.analysis.dates import DateMention
    from editlint.analysis.reading.known import Entity
    from editlint.analysis.reading.phrases import Phrase
    from editlint.analysis.reading.sentences import Clause, Read

STRICT, LOOSE = "strict", "loose"
_REACH = 60  # characters from an idiom to its date, on either side
_STARTS = frozenset(("start", "begin", "launch", "open", "create", "originate"))  # what may begin without being a body


class Beginning(NamedTuple):
    """A beginning or an event that a sentence dates.

    Attributes:
        date: when.
        sort: "strict" for a founding, "loose" for an opening or building, else the class of an event.
        phrase, entity: what it happened to, None when nothing tells or it is not sure.
        place: the prose offset of the word that tells it.
    """

    date: DateMention
    sort: str
    phrase: Phrase | None
    entity: Entity | None
    place: int


def beginnings_in(article: Article, read: Read) -> list[Beginning]:
    """The beginnings of a sentence, each date once, those by idiom last."""
    found: dict[int, Beginning] = {}
    for reader in (_by_verb, _by_noun, _by_idiom):
        for each in reader(article, read):
            if is_asserted(scene_of(article), each.place):
                found.setdefault(each.date.start, each)
    return sorted(found.values(), key=lambda each: each.date.start)


def events_in(article: Article, read: Read) -> list[Beginning]:
    """The events of a class that a sentence dates, by verb, noun and idiom, each date once."""
    found: dict[int, Beginning] = {}
    for clause in read.clauses:
        dates = dates_of_clause(clause)
        sort = event_verbs().get(clause.verb.lemma, "")
        if len(dates) == 1 and sort and _happened(clause):
            phrase = patient(clause)
            entity = teller_of(article).entity(phrase) if phrase is not None else None
            found.setdefault(dates[0].start, Beginning(dates[0], sort, phrase, entity, clause.verb.start))
    for phrase in read.phrases:
        sort = event_nouns().get(singular(phrase.head), "any" if phrase.head in en.ANY_EVENT else "") if phrase.head else ""
        date = date_of_noun(read, phrase) if sort else None
        if date is not None and en.ANOTHER.isdisjoint(phrase.words):
            found[date.start] = Beginning(date, sort, phrase, None, phrase.start)
    for told in _event_idioms().finditer(article.text, read.start, read.end):
        date = _nearest(article, read, told)
        if date is not None and date.start not in found:
            sort = en.EVENT_IDIOMS[told.group().lower()]
            clause_of = read.clause_at(told.start())
            subject = clause_of.subject if clause_of is not None else None
            found[date.start] = Beginning(date, sort, subject, None, told.start())
    return sorted(found.values(), key=lambda each: each.date.start)


def dates_of_clause(clause: Clause) -> list[DateMention]:
    """The dates that a clause says it happened at."""
    return [
        date
        for phrase in clause.adjuncts
        if phrase.kind == TIME and phrase.preposition.split(" ")[-1] in ("", "in", "on", "of", "during", "to", "from", "back to")
        for date in phrase.dates
        if is_point(date)
    ]


def patient(clause: Clause) -> Phrase | None:
    """What something was done to, or what did it where nothing was."""
    things = [it for it in clause.objects if it.kind in (NOMINAL, PRONOMINAL)]
    return clause.subject if clause.verb.passive or not things else things[0]


def date_of_noun(read: Read, phrase: Phrase) -> DateMention | None:
    """The date in a phrase of an event or right behind it: "the 1987 fire", "the fire of 1987", "its fire (1987)"."""
    inside = [it for it in phrase.dates if is_point(it)]
    if len(inside) == 1:
        return inside[0]
    for index, part in enumerate(read.behind(phrase.end)):
        if index > 4 or not hasattr(part, "kind") and not hasattr(part, "tag") and getattr(part, "lemma", "") not in ("hold", "complete"):
            return None
        if getattr(part, "kind", "") == TIME:
            own = [it for it in part.dates if is_point(it)]  # type: ignore[union-attr]
            return own[0] if len(own) == 1 and index <= 4 else None
    return None


def _happened(clause: Clause) -> bool:
    verb = clause.verb
    return not (verb.negated or verb.modal or verb.shape == "to")


def _by_verb(article: Article, read: Read) -> Iterator[Beginning]:
    for clause in read.clauses:
        lemma = clause.verb.lemma
        sort = STRICT if lemma in en.FOUNDING_VERBS else LOOSE if lemma in en.OPENING_VERBS else ""
        dates = dates_of_clause(clause) if sort and _happened(clause) else []
        if len(dates) == 1:
            phrase = patient(clause)
            sort = LOOSE if lemma in _STARTS else sort
            yield Beginning(dates[0], sort, phrase, teller_of(article).entity(phrase) if phrase is not None else None, clause.verb.start)


def _by_noun(article: Article, read: Read) -> Iterator[Beginning]:
    for phrase in read.phrases:
        if phrase.head in en.FOUNDING_NOUNS:
            date = date_of_noun(read, phrase)
            if date is not None:
                yield Beginning(date, LOOSE, None, teller_of(article).owner(phrase), phrase.start)


def _by_idiom(article: Article, read: Read) -> Iterator[Beginning]:
    for told in _idioms().finditer(article.text, read.start, read.end):
        date = _nearest(article, read, told)
        clause = read.clause_at(told.start())
        if date is not None and (clause is None or not clause.verb.negated):
            phrase = clause.subject if clause is not None else None
            entity = teller_of(article).entity(phrase) if phrase is not None else None
            yield Beginning(date, STRICT, phrase, entity, told.start())


def _nearest(article: Article, read: Read, told: re.Match[str]) -> DateMention | None:
    """The date that a wording is nearest to: the one behind it, else the one before it."""
    after = explicit_dates(article, told.end(), min(read.end, told.end() + _REACH))
    before = explicit_dates(article, max(read.start, told.start() - _REACH), told.start())
    chosen = after[0] if after else before[-1] if before else None
    between = article.text[told.end() : chosen.start] if after and chosen is not None else ""
    return None if ";" in between or (chosen is not None and chosen.bound == "last") else chosen


@cache
def _idioms() -> LatePattern:
    several = sorted(en.FOUNDING_IDIOMS, key=len, reverse=True)
    return LatePattern(r"\b(?:" + "|".join(several) + r")\b", re.IGNORECASE)


@cache
def _event_idioms() -> LatePattern:
    return LatePattern(r"\b(?:" + "|".join(sorted(en.EVENT_IDIOMS, key=len, reverse=True)) + r")\b", re.IGNORECASE)


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
