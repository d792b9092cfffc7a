"""Two ages of the one person of a passage: "was 17 when he signed. That was 2009. He turned 40 last Tuesday".

Each has its time, by a date of its sentence or, for the later one, the day of publication. Nobody else may be
named, and every other date of the passage is a further reading of both times.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.dates.intervals import day_at
from editlint.analysis.mentions.known import PERSON
from editlint.analysis.reading.phrases import PRONOMINAL
from editlint.analysis.statements.assertion import is_asserted
from editlint.analysis.statements.scene import scene_of
from editlint.analysis.statements.statement import Amount, Statement
from editlint.analysis.statements.told.age_places import words_of_ages
from editlint.analysis.statements.told.ages import BESIDE, BIRTHDAY, PREDICATE, ToldAge, ages_in, can_tell_age
from editlint.analysis.statements.told.births import births_of
from editlint.analysis.statements.told.lives import (
    genders_agree,
    has_relative,
    is_of_now,
)
from editlint.analysis.statements.told.passage import (
    Passage,
    dated_statement,
    days,
    explicit_dates,
    is_named,
    is_relative,
    may_be_person,
    persons_in,
    published_statement,
    teller_of,
)
from editlint.language.en import told as en

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.dates import DateMention
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.sentences import Read

FIRST, FIRST_AT, LATER, LATER_AT = "told-first-age", "told-first-at", "told-later-age", "told-later-at"
_FARTHEST = 50  # years by which an age that was written wrongly may be wrong
_NEXT = 3  # sentences between the two ages, at most
_DATED = 10  # characters between an age and its own date
_SHORT = 40  # characters of a sentence that only says when


def find_told_pairs(article: Prose) -> Iterator[Statement]:
    """The pairs of ages of an article that are of one person at two times."""
    index, starts = scene_of(article).sentence_index, article.words.starts
    dated = {index(date.start) for date in article.dates if date.explicit}
    words = {index(starts[at]) for at in words_of_ages(article)} - {-1} if dated else set[int]()
    told = cache(lambda at: at in words and can_tell_age(article.text, *article.sentences[at][:2]))
    for at in sorted(words):
        if dated.isdisjoint((at, at + 1)) or not told(at):
            continue
        near = [it for it in range(at, at + _NEXT + 1) if told(it)]
        reads = [
            article.reading.sentence(it) for it in near if article.sentences[it].block == article.sentences[at].block
        ]
        ages = [(read, age) for read in reads for age in ages_in(article, read)]
        if len(ages) == 2 and ages[0][0].index == at:
            ordered = not _is_of_news(*ages[0]) and _in_order(article, ages[0][1], ages[1][1])
            first, later = ages if ordered else reversed(ages)
            yield from [*_linked(article, *first, *later)] or _linked(article, *later, *first)


def _is_of_news(read: Read, age: ToldAge) -> bool:
    """Whether the clause of an age tells of a day near publication: "came home on Monday, his 70th birthday"."""
    clause = read.clause_at(age.start)
    if clause is None:
        return False
    behind = [date for it in clause.adjuncts if it.start > clause.verb.start for date in it.dates]
    return any(date.anchor == "published" for date in behind)


def _in_order(article: Prose, first: ToldAge, later: ToldAge) -> bool:
    """Whether the first of two ages is not that of now, before one with a clause that says when: "68, was 11 when"."""
    dated = [bool(explicit_dates(article, it.end, it.end + _DATED)) for it in (first, later)]
    if any(dated) and not all(
        dated
    ):  # "wed at 19 in 1952, she was 24 by the time": of two the dated one is the earlier
        return dated[0]
    return _says_when(article, first) or not _says_when(article, later)


def _says_when(article: Prose, age: ToldAge) -> bool:
    behind = article.text[age.end : age.end + 12].lower().split()
    return bool(behind) and behind[0] in en.WHEN


def _linked(article: Prose, read: Read, first: ToldAge, other: Read, later: ToldAge) -> Iterator[Statement]:
    passage = Passage(article, read.index)
    if any(passage.first <= it.sentence <= passage.last for it in births_of(article)):
        return
    if not _of_one(article, passage, (read, first), (other, later)):
        return
    one = _first_at(article, read, first, other)
    if one is None:
        return
    two = _later_at(article, other, later, one)
    if two is not None and _passed(one, two) < 0 and two.readings[0].low >= 0 and two.start >= 0:
        told = [it for it in explicit_dates(article, other.start, other.end) if it.start == two.start]
        first, later = later, first
        two = dated_statement(article, "", LATER_AT, [one])
        one = told[0]
    if two is None or _far(first, later, one, two):
        return
    rest = tuple(days(it) for it in passage.dated if it.start != one.start)
    key = f"told pair {later.start}"
    dated = dated_statement(article, key, FIRST_AT, [one])
    assert dated is not None
    yield dated._replace(readings=tuple(dict.fromkeys((*dated.readings, *rest))))
    yield two._replace(subject=key, readings=tuple(dict.fromkeys((*two.readings, *rest))))
    yield _age(article, key, FIRST, first)
    yield _age(article, key, LATER, later)


def _age(article: Prose, key: str, attribute: str, age: ToldAge) -> Statement:
    text = article.text[age.start : age.end]
    style = "ordinal" if age.sort == BIRTHDAY else "digits" if text[:1].isdigit() else "words"
    readings = (Amount(age.low, age.high, "year"),)
    name = age.entity.name if age.entity is not None else ""
    return Statement(key, name, attribute, readings, age.start, age.end, text, style=style)


def _of_one(article: Prose, passage: Passage, *told: tuple[Read, ToldAge]) -> bool:
    """Whether two ages can only be of one person."""
    for read, age in told:
        if age.sort not in (BESIDE, PREDICATE, BIRTHDAY) or not is_asserted(scene_of(article), age.start):
            return False
        if is_relative(age.phrase) or has_relative(article, read, age):
            return False
        phrase = None if _is_dateline(read, age) else age.phrase
        if phrase is not None and phrase.kind == PRONOMINAL and phrase.head not in ("he", "she", "who", "him", "her"):
            return False
        if phrase is not None and phrase.kind != PRONOMINAL and not may_be_person(age.entity):
            return False
    one, other = (age._replace(entity=None) if _is_dateline(read, age) else age for read, age in told)
    persons = {(it.entity.key, it.entity.name) for it in (one, other) if it.entity is not None and is_named(it.entity)}
    if len(persons) > 1:
        return False
    named = {key for read in passage.reads() for key in _named_in(article, read)}
    named |= {it.entity.key for it in (one, other) if it.entity is not None and is_named(it.entity)}
    return len(named) == 1 and genders_agree(one, other)


def _is_dateline(read: Read, age: ToldAge) -> bool:
    """Whether the place before the news was read as who is of an age: "LESNA, May 6 - Luis Torres ... died"."""
    phrase = age.phrase
    return phrase is not None and phrase.start == read.start and read.text[: phrase.end - phrase.start].isupper()


def _named_in(article: Prose, read: Read) -> set[str]:
    """The persons that a sentence names, also as those whose something is."""
    teller = teller_of(article)
    owners = [teller.owner(phrase) for phrase in read.phrases if phrase.possessor is not None]
    named = {it.key for it in owners if it is not None and it.kind == PERSON and is_named(it)}
    return named | persons_in(teller, read).keys()


def _first_at(article: Prose, read: Read, age: ToldAge, other: Read) -> DateMention | None:
    """The date of an age: the one of its sentence, or of the next, which says only when.

    Of two dates of a sentence with both ages, the first is that of the earlier one.
    """
    from editlint.analysis.statements.told.near_lives import dates_of_age

    if age.sort == BESIDE:
        return None
    own = dates_of_age(article, read, age)
    if own:
        return own[0] if len(own) == 1 + (other is read and len(own) > 1) else None
    clause = read.clause_at(age.start)
    if clause is None or not clause.verb.past or read.index + 1 >= len(article.sentences):
        return None
    start, end, block = article.sentences[read.index + 1]
    following = explicit_dates(article, start, end)
    says = article.text[start:end].lower().startswith(en.SAYING_WHEN) and end - start <= _SHORT
    return following[0] if says and len(following) == 1 and block == read.block else None


def _later_at(article: Prose, read: Read, age: ToldAge, first: DateMention) -> Statement | None:
    """When the later age holds: at another date of its sentence, else on the day of publication."""
    from editlint.analysis.statements.told.dying import tells_dying

    if _is_of_news(read, age):
        return published_statement(article, "", LATER_AT)  # "who left in 1994 came home on Monday, at 70"
    own: Sequence[DateMention] = [it for it in explicit_dates(article, read.start, read.end) if it.start != first.start]
    if own:
        return dated_statement(article, "", LATER_AT, own) if len(own) == 1 else None
    if article.published is None:
        return None
    if _says_when(article, age):
        return None
    before = article.text[max(0, age.start - 5) : age.start].lower()
    if before.endswith("now ") or is_of_now(article, read, age) or (tells_dying(read) and _is_news(read)):
        return published_statement(article, "", LATER_AT)
    return None


def _is_news(read: Read) -> bool:
    return any(date.anchor == "published" or date.kind == "weekday" for date in read.dates)


def _passed(one: DateMention, two: Statement) -> int:
    return day_at(two.readings[0].low).year - (one.year or 0)


def _far(first: ToldAge, later: ToldAge, one: DateMention, two: Statement) -> bool:
    """Whether two ages are of two persons: the later one is earlier in life, or they lie very far apart."""
    passed = _passed(one, two)
    return passed < 0 or abs(later.low - first.low - passed) > _FARTHEST
