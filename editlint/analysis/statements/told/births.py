"""Births, however they are worded: a word for being born with a date, a life in brackets, "a 1951 baby"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.mentions.known import PERSON, UNKNOWN
from editlint.analysis.reading.phrases import NOMINAL, PRONOMINAL, Phrase
from editlint.analysis.statements.scene import scene_of
from editlint.analysis.statements.told.passage import explicit_dates, is_point, is_relative, subject_at, teller_of
from editlint.language.en import told as en
from editlint.language.en.inflection import inflected
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.dates import DateMention
    from editlint.analysis.mentions.known import Entity
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.sentences import Clause, Read
    from editlint.analysis.text.sentences import Sentence

_REACH = 80  # characters from a word of birth to its date
_WIDE = 400  # characters on either side in which a date before a word of birth has to be the only one
_BORNE = 12  # characters between a word of birth and who is brought into the world
_SHORTEST_LIFE = 18  # years of a life in brackets; a shorter span is that of an office or a work


class Birth(NamedTuple):
    """A birth that an article dates.

    Attributes:
        date: when.
        death: the date of the death that stands in the same brackets, None for none.
        sentence: the index of the one that tells it.
        place: prose offset of what tells it.
        phrase: the phrase that stands for who was born, None for none.
        entity: who that is, None when not sure.
    """

    date: DateMention
    death: DateMention | None
    sentence: int
    place: int
    phrase: Phrase | None
    entity: Entity | None


def births_of(article: Prose) -> Sequence[Birth]:
    """The births of an article, in order of place, each date once."""
    return article.remember("told-births", _find)


def _find(article: Prose) -> Sequence[Birth]:
    if not any(date.explicit for date in article.dates):
        return ()
    found: dict[int, Birth] = {}
    for birth in (*_worded(article), *_bracketed(article), *_of_year(article), *_arriving(article), *_nominal(article)):
        found.setdefault(birth.date.start, birth)
    return sorted(found.values(), key=lambda birth: birth.date.start)


_WORDED = LatePattern(
    r"(?:\b(?:" + "|".join((*en.BIRTH_WORDS, *(re.escape(it) for it in en.BIRTH_PHRASES))) + r")\b|\(b\.? )",
    re.IGNORECASE,
)
_BETWEEN = LatePattern(
    r"[;\n]|\b(?:died|d\.|death|joined|moved|married|won|until|and was|he was|she was|but)\b", re.IGNORECASE
)


def _worded(article: Prose) -> Iterator[Birth]:
    text = article.text
    for sentence, told in _words_of_birth(article):
        after = explicit_dates(article, told.end(), min(sentence.end, told.end() + _REACH))
        date = after[0] if after and not _BETWEEN.search(text, told.end(), after[0].start) else None
        if date is None:
            own = explicit_dates(
                article, max(sentence.start, told.start() - _WIDE), min(sentence.end, told.end() + _WIDE)
            )
            day = _is_day(text, told)  # "gives 3 April 1954 as her birth date"
            own = [it for it in own if it.end <= told.start()][-1:] if day else own
            near = (
                (told.group().lower() not in ("birth", "birthday", "birthplace") or day)
                and len(own) == 1
                and 0 <= told.start() - own[0].end <= _REACH
                and not after
            )
            date = own[0] if near and not _BETWEEN.search(text, own[0].end, told.start()) else None
        if date is None or date.bound == "last" or _is_no_birth(article, told):
            continue
        yield _birth(article, date, told.start(), told.group().startswith("("))


def _nominal(article: Prose) -> Iterator[Birth]:
    """As in "the Bible has her arriving at Candlemas 1903"."""
    text = article.text
    for told in _HAVING.finditer(text) if "arriving" in article.words.distinct else ():
        dates = explicit_dates(article, told.end(), told.end() + _REACH // 2)
        if dates and article.sentence_at(told.start()) == article.sentence_at(dates[0].start):
            yield _birth(article, dates[0], told.start(), bracket=False)._replace(phrase=None, entity=None)


_HAVING = LatePattern(r"\b(?:has|have|had|puts?) (?:him|her) (?:as )?(?:arriving|born|being born|coming into)\b")


def _is_day(text: str, told: re.Match[str]) -> bool:
    """Whether a word of birth is that of a day: "her birth date", "the year of his birth"."""
    return (
        text.startswith(" date", told.end())
        or _DAY_OF.search(text, max(0, told.start() - _LEAD), told.end()) is not None
    )


_LEAD = 24  # characters before "birth" in "the year of her birth"
_DAY_OF = LatePattern(r"\b(?:year|date|day|month) of (?:his |her |their )?birth$")


def _words_of_birth(article: Prose) -> Iterator[tuple[Sentence, re.Match[str]]]:
    """The words of birth in sentences that say a date, each with its sentence."""
    for index in sorted(article.reading.indexes(date.start for date in article.dates if date.explicit)):
        sentence = article.sentences[index]
        for told in _WORDED.finditer(article.text, sentence.start, sentence.end):
            if not article.text.endswith("-", 0, told.start()):  # "Lima-born Ana Ruiz, 29, who came here in 2016"
                yield sentence, told


def _is_no_birth(article: Prose, told: re.Match[str]) -> bool:
    """Whether a word of birth is of a feast or of a giving of birth: "her 60th birthday", "gave birth"."""
    before = article.text[max(0, told.start() - 24) : told.start()].lower().split()
    word = told.group().lower()
    if word == "birthday":
        is_told = article.text.startswith((" is ", " was ", " falls on ", " fell on "), told.end())
        return not is_told and (not before[-1:] or before[-1] != "date")
    return (
        word == "birth"
        and not _is_day(article.text, told)
        and not told.group().lower().endswith(("him", "her"))
        and (before[-1:] in (["gave"], ["give"], ["giving"], ["of"], ["since"]) and "date" not in before)
    )


def _birth(article: Prose, date: DateMention, place: int, bracket: bool) -> Birth:
    read = article.reading.at(place)
    phrase: Phrase | None = None
    entity: Entity | None = None
    teller = teller_of(article)
    if read is not None and bracket:
        phrase = _host(read, place)
        entity = teller.entity(phrase) if phrase is not None else None
    elif read is not None:
        phrase, entity = subject_at(teller, read, place)
        if any(it.head in ("him", "her") and abs(it.end - place) < _BORNE for it in read.phrases):
            phrase, entity = None, None  # "whose mother brought him into the world"
        elif phrase is not None and not phrase.start < place and not _opens(read, place):
            phrase, entity = None, None
        elif phrase is not None and phrase.possessor is not None and phrase.start <= place < phrase.end:
            entity, phrase = teller.owner(phrase), None  # "Ruiz's birth certificate"
    return Birth(date, None, read.index if read is not None else -1, place, phrase, entity)


def _opens(read: Read, place: int) -> bool:
    """Whether a sentence begins with a word of birth: "Born in 1931, she ..."."""
    return place - read.start < 12


def _host(read: Read, place: int) -> Phrase | None:
    """The phrase right before an opening bracket."""
    before = [it for it in read.phrases if it.end <= place]
    return before[-1] if before and place - before[-1].end <= 2 else None


def _bracketed(article: Prose) -> Iterator[Birth]:
    """Lives in brackets behind a name: "(1922-2004)"."""
    text = article.text
    dates = article.dates
    for first, last in pairwise(dates):
        if (
            first.bound != "first"
            or last.bound != "last"
            or not (first.explicit and last.explicit and first.year and last.year)
        ):
            continue
        opening = text.rfind("(", max(0, first.start - 60), first.start)
        if opening < 0 or ")" in text[opening : first.start] or last.year - first.year < _SHORTEST_LIFE:
            continue
        if text[last.end : last.end + 1] != ")" or first.earliest is None or last.earliest is None:
            continue
        read = article.reading.at(first.start)
        host = _host(read, opening + 1) if read is not None else None
        entity = teller_of(article).entity(host) if host is not None else None
        if (
            read is None
            or host is None
            or not host.proper
            or (entity is not None and entity.kind not in (PERSON, UNKNOWN))
        ):
            continue
        plain = first._replace(bound="")
        yield Birth(plain, last._replace(bound=""), read.index, opening, host, entity)


def _of_year(article: Prose) -> Iterator[Birth]:
    """As in "a 1951 baby", "a child of 1951", "the 1951-born potter"."""
    if en.YEAR_CHILDREN.isdisjoint(article.words.distinct) and "-born" not in article.text:
        return
    for date in article.dates:
        if not is_point(date) or date.kind != "year":
            continue
        before = article.text[max(0, date.start - 20) : date.start].lower().split()
        after = article.text[date.end : date.end + 12].lower()
        word = after.split(" ")[1].rstrip(".,;)") if after.startswith(" ") and len(after) > 1 else ""
        if (
            after.startswith("-born")
            or (word in en.YEAR_CHILDREN and before[-1:] in (["a"], ["an"], ["the"]))
            or (before[-1:] == ["of"] and before[-2:-1] and before[-2] in en.YEAR_CHILDREN)
        ):
            read = article.reading.at(date.start)
            if read is not None:
                phrase, entity = subject_at(teller_of(article), read, date.start)
                if phrase is not None and phrase.start <= date.start < phrase.end:
                    phrase, entity = None, None  # "a 1951 baby" says of somebody what they are
                yield Birth(date, None, read.index, date.start, phrase, entity)


@cache
def _arrivals() -> frozenset[str]:
    return frozenset(form for verb in en.ARRIVING for form in inflected(verb, "verb"))


def _arriving(article: Prose) -> Iterator[Birth]:
    """As in "a boy who arrived on 26 December 1979", "she was delivered by candlelight in 1968"."""
    places = article.words.places(_arrivals())
    for index in sorted({scene_of(article).sentence_index(article.words.starts[at]) for at in places} - {-1}):
        read = article.reading.sentence(index)
        for clause in read.clauses if any(map(is_point, read.dates)) else ():
            if clause.verb.lemma in en.ARRIVING and _can_be_born(clause):
                dates = [date for it in clause.adjuncts for date in it.dates if is_point(date)]
                if len(dates) == 1:
                    subject = clause.subject
                    entity = teller_of(article).entity(subject) if subject is not None else None
                    yield Birth(dates[0], None, index, clause.verb.start, subject, entity)


def _can_be_born(clause: Clause) -> bool:
    """Whether a clause of arriving can be a birth: a person, and no place, goods or company that it is of."""
    subject, verb = clause.subject, clause.verb
    if verb.lemma in en.BAPTISING:
        return (verb.passive or verb.shape == "ed") and not verb.negated and not is_relative(subject)
    if subject is None or verb.negated or verb.modal or not verb.past or is_relative(subject):
        return False
    if verb.lemma == "deliver" and not verb.passive:
        return False
    person = (
        subject.kind == PRONOMINAL
        or subject.head in ("who", "he", "she", "boy", "girl", "baby")
        or clause.opener in ("who", "where")
    )
    placed = any(
        it.kind == NOMINAL and it.preposition in ("in", "at", "from", "to") and it.proper for it in clause.adjuncts
    )
    return person and not placed and not any(it.kind == NOMINAL for it in clause.objects)
