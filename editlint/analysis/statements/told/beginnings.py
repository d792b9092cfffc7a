"""Beginnings of bodies, however they are worded, and the events that a passage dates: what feasts count from."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.mentions.known import PERSON
from editlint.analysis.reading.phrases import NOMINAL
from editlint.analysis.statements.assertion import is_asserted
from editlint.analysis.statements.scene import scene_of
from editlint.analysis.statements.told.dating import (
    date_of_noun,
    dates_of_clause,
    happened,
    is_usable,
    nearest_date,
    patient,
    wordings,
)
from editlint.analysis.statements.told.passage import teller_of
from editlint.language.en import histories as en_histories
from editlint.language.en import told as en
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.dates import DateMention
    from editlint.analysis.mentions.known import Entity
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.phrases import Phrase
    from editlint.analysis.reading.sentences import Clause, Read
    from editlint.values import LatePattern

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


def beginnings_in(article: Prose, read: Read) -> list[Beginning]:
    """The beginnings of a sentence, each date once, those by idiom last."""
    found: dict[int, Beginning] = {}
    for reader in (_by_verb, _by_noun, _by_first, _by_idiom):
        for each in reader(article, read):
            if is_asserted(scene_of(article), each.place):
                found.setdefault(each.date.start, each)
    return sorted(found.values(), key=lambda each: each.date.start)


def begun(clause: Clause) -> Phrase | None:
    """What begins by a clause: its object where that is a body, else its subject, of which "its doors" are a part."""
    found = patient(clause)
    if found is None or found == clause.subject:
        return clause.subject
    whole = found.head in en.GENERIC_BODIES | en.BEGUN_WITH or found.proper
    return found if whole and found.determiner not in ("its", "their") else clause.subject


def _by_verb(article: Prose, read: Read) -> Iterator[Beginning]:
    for clause in read.clauses:
        lemma = clause.verb.lemma
        sort = STRICT if lemma in en.FOUNDING_VERBS else LOOSE if lemma in en.OPENING_VERBS else ""
        dates = dates_of_clause(clause) if sort and happened(clause) else []
        if len(dates) == 1 and not _is_of_a_part(clause):
            phrase = begun(clause)
            entity = teller_of(article).entity(phrase) if phrase is not None else None
            yield Beginning(dates[0], LOOSE if lemma in _STARTS else sort, phrase, entity, clause.verb.start)


def _is_of_a_part(clause: Clause) -> bool:
    """Whether what is begun is something of the subject's, which did not begin with it: "its Leeds office"."""
    found = patient(clause)
    if found is None or found == clause.subject or found.determiner not in ("its", "their"):
        return False
    return found.head not in en.BEGUN_WITH and "first" not in found.words


def _by_noun(article: Prose, read: Read) -> Iterator[Beginning]:
    for phrase in read.phrases:
        if phrase.head in en.FOUNDING_NOUNS:
            date = date_of_noun(read, phrase)
            if date is not None:
                yield Beginning(date, LOOSE, None, teller_of(article).owner(phrase), phrase.start)


def _by_first(article: Prose, read: Read) -> Iterator[Beginning]:
    """As in "the first of them was run in 1974", "its first session on 10 March", "was first played in 1949"."""
    for clause in read.clauses:
        since = [it.dates[0] for it in clause.adjuncts if it.preposition == "since" and len(it.dates) == 1]
        words = set(article.text[clause.start : clause.end].lower().split())
        lasting = words & (en_histories.EACH | en_histories.YEARLY) or words & _PERFECT
        if lasting and len(since) == 1 and is_usable(since[0]):
            entity = teller_of(article).entity(clause.subject) if clause.subject is not None else None
            yield Beginning(since[0], LOOSE, clause.subject, entity, clause.verb.start)
        subject = clause.subject
        first = subject is not None and "first" in subject.words and subject.kind == NOMINAL
        before = article.text[max(0, clause.verb.start - _ADVERB) : clause.verb.end].lower().split()
        if (first or "first" in before) and happened(clause) and subject is not None:
            dates = dates_of_clause(clause)
            entity = teller_of(article).entity(subject) if not first else None
            if len(dates) == 1:
                yield Beginning(dates[0], LOOSE, subject, entity, clause.verb.start)
    done = {phrase for clause in read.clauses for phrase in clause.objects}
    for phrase in read.phrases:
        if "first" in phrase.words and phrase.kind == NOMINAL and phrase.possessor is not None and phrase not in done:
            date = date_of_noun(read, phrase)
            if date is not None:
                yield Beginning(date, LOOSE, phrase, None, phrase.start)


_PERFECT = frozenset(("has", "have"))
_ADVERB = 7  # characters in which "first" stands before a verb


def _by_idiom(article: Prose, read: Read) -> Iterator[Beginning]:
    for told in _idioms().finditer(article.text, read.start, read.end):
        date = nearest_date(article, read, told.start(), told.end())
        clause = read.clause_at(told.start())
        if date is not None and (clause is None or not clause.verb.negated):
            phrase = begun(clause) if clause is not None else None
            entity = teller_of(article).entity(phrase) if phrase is not None else None
            if not told.group().endswith("born") or entity is None or entity.kind != PERSON:
                yield Beginning(date, STRICT, phrase, entity, told.start())


@cache
def _idioms() -> LatePattern:
    done = [f"{verb.strip()} {whose} first" for verb in en.FIRST_DONE.split("|") for whose in en.WHOSE_FIRST]
    return wordings((*en.FOUNDING_IDIOMS, *done))
