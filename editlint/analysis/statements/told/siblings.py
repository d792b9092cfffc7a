"""Two persons whose ages a passage tells, and how far they are said to be apart: "41", "57", "six years older"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import NOMINAL
from editlint.analysis.reading.quantity import COUNT
from editlint.analysis.statements.assertion import is_asserted
from editlint.analysis.statements.scene import scene_of
from editlint.analysis.statements.statement import Amount, Statement
from editlint.analysis.statements.told.ages import BARE, BESIDE, PREDICATE, ToldAge
from editlint.analysis.statements.told.gap_places import (
    COMPARED,
    TWIN,
    sentences_of_gaps,
    tells_birth,
    tells_older,
    tells_twin,
)
from editlint.analysis.statements.told.passage import (
    Passage,
    explicit_dates,
    is_relative,
    may_be_person,
    subject_at,
    teller_of,
)
from editlint.language.en import told as en
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.sentences import Read

GAP, OLDER, YOUNGER = "told-gap", "told-older-age", "told-younger-age"
_MOST = 40  # years between two whom one compares
_NEAR = 11  # years by which a gap is mistaken, at most
_FAR = 20  # and a digit of its tens
_BEHIND = LatePattern(r"(?: [\w’'-]+){0,3} (?:" + "|".join(COMPARED) + r")\b")
_BEFORE = LatePattern(r"\b(?:" + "|".join(COMPARED) + ") by $")
_LEAD = 16  # characters in which that stands


class Gap(NamedTuple):
    """How many years two persons of a passage are told to be apart, and where that stands."""

    start: int
    end: int
    years: int


def find_told_gaps(article: Prose) -> Iterator[Statement]:
    """The ages of an article that are those of two persons who are told to be some years apart."""
    for at in sentences_of_gaps(article):
        read = article.reading.sentence(at)
        found = [
            *(_apart(article, read) if tells_older(article, at) else ()),
            *(_twins(read) if tells_twin(article, at) else ()),
            *(_parents(read) if tells_birth(article, at) else ()),
        ]
        if len(found) == 1 and is_asserted(scene_of(article), found[0].start):
            yield from _linked(article, at, found[0])


def _apart(article: Prose, read: Read) -> Iterator[Gap]:
    """As in "nine years the younger", "a dozen years older", "his elder by six years"."""
    text = article.text
    for it in read.quantities:
        exact = it.unit == "year" and it.low == it.high == int(it.value) and 0 < it.value <= _MOST
        told = exact and (
            _BEHIND.match(text, it.end) or _BEFORE.search(text, max(read.start, it.start - _LEAD), it.start)
        )
        if told and _is_of_a_person(article, read.index, it.start):
            end = it.end - (len(text[it.start : it.end]) - len(text[it.start : it.end].rsplit(" ", 1)[0]))
            yield Gap(it.start, end, int(it.value))


def _twins(read: Read) -> Iterator[Gap]:
    """As in "her twin, Luis": no years apart."""
    for phrase in read.phrases:
        if phrase.kind == NOMINAL and phrase.determiner in _WHOSE and TWIN in phrase.words:
            yield Gap(phrase.start, phrase.end, 0)


_WHOSE = frozenset(("his", "her", "'s", "’s", "their", "my"))


def _parents(read: Read) -> Iterator[Gap]:
    """As in "I had her at 17", "she became a mother at 17": how old one was at the birth of the other."""
    for clause in read.clauses:
        if clause.verb.negated or clause.verb.modal or clause.verb.lemma not in en.BEARING:
            continue
        borne = [it for it in clause.objects if it.head in en.BORNE]
        at = [it for it in clause.adjuncts if it.preposition == "at" and not it.head and len(it.quantities) == 1]
        if borne and len(at) == 1 and at[0].quantities[0].kind == COUNT:
            number = at[0].quantities[0]
            if _YOUNGEST <= number.value <= _MOST + _NEAR and number.value == int(number.value):
                yield Gap(number.start, number.end, int(number.value))


_YOUNGEST = 12  # years at which one has a child


def _is_of_a_person(article: Prose, at: int, place: int) -> bool:
    """Whether somebody is said to be older, and not something."""
    phrase, entity = subject_at(teller_of(article), article.reading.sentence(at), place)
    if phrase is None or is_relative(phrase) or phrase.head in ("he", "she", "who"):
        return True
    return may_be_person(entity) if entity is not None else phrase.proper


def _linked(article: Prose, at: int, gap: Gap) -> Iterator[Statement]:
    from editlint.analysis.statements.told.near_lives import numbers_in

    passage = Passage(article, at)
    told = [age for read in passage.reads() for age in numbers_in(article, read)]
    ages = [age for age in told if not (age.start < gap.end and gap.start < age.end)]
    dates = explicit_dates(article, passage.start, passage.end)
    apart = len({article.reading.index_at(age.start) for age in ages}) > 1
    if len(ages) != 2 or (dates and apart) or not _of_two(article, *ages):
        return
    if not gap.years and ages[0].start > gap.start:
        return  # "her twin, Luis, 45", and nobody before whose twin he is
    if any(_is_not_compared(article, at, age) for age in ages):
        return
    younger, older = _ordered(article, at, gap.end, ages) or sorted(ages, key=lambda age: age.low)
    missed = abs(older.low - younger.low - gap.years)
    if BARE in (younger.sort, older.sort) and not (missed <= _NEAR or missed == _FAR):
        return
    key, text = f"told gap {gap.start}", article.text
    yield _stated(article, key, OLDER, older)
    yield _stated(article, key, YOUNGER, younger)
    amount = (Amount(gap.years, gap.years, "year"),)
    style = "digits" if text[gap.start].isdigit() else "words"
    yield Statement(key, "", GAP, amount, gap.start, gap.end, text[gap.start : gap.end], style=style)


def _is_not_compared(article: Prose, at: int, age: ToldAge) -> bool:
    """Whether an age is of a relative, and somebody else is compared: "older than her brother. Her husband is 40"."""
    words = article.reading.words_of(at)
    kin = en.RELATIVES & set(age.phrase.words) if age.phrase is not None and is_relative(age.phrase) else set()
    return "than" in words and bool(kin) and kin.isdisjoint(words)


def _ordered(article: Prose, at: int, end: int, ages: Sequence[ToldAge]) -> Sequence[ToldAge] | None:
    """The younger and the older, where the words say which: "Nan, two years his senior and, at 38, a deputy"."""
    behind = article.text[end : end + _WORDS].lower().split()[1:3]
    sentence = article.sentences[at]
    own = [age for age in ages if sentence.start <= age.start < sentence.end]
    if len(own) != 1 or own[0].start < end or behind[:1] not in (["his"], ["her"]):
        return None
    other = next(age for age in ages if age is not own[0])
    return (own[0], other) if behind[1:] == ["junior"] else (other, own[0])


_WORDS = 28  # characters of "years his senior"


def _of_two(article: Prose, one: ToldAge, other: ToldAge) -> bool:
    """Whether two ages are of one day and of two persons."""
    if any(age.sort not in (BESIDE, PREDICATE, BARE) or age.low != age.high for age in (one, other)):
        return False
    one, other = sorted((one, other), key=lambda age: age.start)
    together = article.sentence_at(one.start) == article.sentence_at(other.start)  # "67 when he was called, at 25"
    if any(
        article.text[it.end : it.end + 12].lower().split()[:1] in _WHEN
        for it in ((other,) if together else (one, other))
    ):
        return False
    return one.entity is None or other.entity is None or one.entity.key != other.entity.key


_WHEN = tuple([word] for word in en.WHEN)


def _stated(article: Prose, key: str, attribute: str, age: ToldAge) -> Statement:
    text = article.text[age.start : age.end]
    name = age.entity.name if age.entity is not None else ""
    style = "digits" if text[:1].isdigit() else "words"
    return Statement(key, name, attribute, (Amount(age.low, age.high, "year"),), age.start, age.end, text, style=style)
