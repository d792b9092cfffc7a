"""Two persons whose ages a passage tells, and how far they are said to be apart: "41", "57", "six years older"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.dates.numbers import cardinal
from editlint.analysis.late_pattern import LatePattern
from editlint.analysis.statements.assertion import is_asserted
from editlint.analysis.statements.scene import scene_of
from editlint.analysis.statements.statement import Amount, Statement
from editlint.analysis.statements.told.ages import BESIDE, PREDICATE, ToldAge, ages_in
from editlint.analysis.statements.told.passage import (
    Passage,
    explicit_dates,
    is_relative,
    may_be_person,
    subject_at,
    teller_of,
)
from editlint.language.en import told as en

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.prose import Prose

GAP, OLDER, YOUNGER = "told-gap", "told-older-age", "told-younger-age"
_MOST = 40  # years between two whom one compares
_NUMBER = r"(?P<n>\d{1,2}|[a-z]+(?:-[a-z]+)?)"
_APART = LatePattern(
    _NUMBER
    + r" years? (?:older|younger|(?:(?:his|her|their|the)(?: [a-z]+)? |[\w’'-]+[’']s )(?:senior|junior|elder))\b"
    r"|\b(?:older|elder|younger|senior|junior) by (?P<m>\d{1,2}|[a-z]+(?:-[a-z]+)?) years?\b"
)


def find_told_gaps(article: Prose) -> Iterator[Statement]:
    """The ages of an article that are those of two persons who are told to be some years apart."""
    starts, index = article.words.starts, scene_of(article).sentence_index
    for at in sorted({index(starts[each]) for each in article.words.places(en.COMPARING)} - {-1}):
        start, end, _ = article.sentences[at]
        found = [*_APART.finditer(article.text, start, end)]
        told = found[0].group("n") or found[0].group("m") if len(found) == 1 else ""
        years = cardinal(told.lower()) if told else None
        if years is None or not 0 < years <= _MOST or not is_asserted(scene_of(article), found[0].start()):
            continue
        if _is_of_a_person(article, at, found[0].start()):
            group = "n" if found[0].group("n") else "m"
            yield from _linked(article, at, int(years), found[0].start(group), found[0].end(group))


def _is_of_a_person(article: Prose, at: int, place: int) -> bool:
    """Whether somebody is said to be older, and not something."""
    phrase, entity = subject_at(teller_of(article), article.reading.sentence(at), place)
    if phrase is None or is_relative(phrase) or phrase.head in ("he", "she", "who"):
        return True
    return may_be_person(entity) if entity is not None else phrase.proper


def _linked(article: Prose, at: int, years: int, start: int, end: int) -> Iterator[Statement]:
    passage = Passage(article, at)
    ages = [age for read in passage.reads() for age in ages_in(article, read) if not age.start <= start < age.end]
    dates = explicit_dates(article, passage.start, passage.end)
    if len(ages) != 2 or dates or not _of_two(article, *ages):
        return
    younger, older = _ordered(article, at, end, ages) or sorted(ages, key=lambda age: age.low)
    key, text = f"told gap {start}", article.text
    yield _stated(article, key, OLDER, older)
    yield _stated(article, key, YOUNGER, younger)
    amount = (Amount(years, years, "year"),)
    yield Statement(
        key, "", GAP, amount, start, end, text[start:end], style="digits" if text[start].isdigit() else "words"
    )


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
    if any(age.sort not in (BESIDE, PREDICATE) or age.low != age.high for age in (one, other)):
        return False
    if any(article.text[age.end : age.end + 12].lower().split()[:1] in _WHEN for age in (one, other)):
        return False
    return one.entity is None or other.entity is None or one.entity.key != other.entity.key


_WHEN = tuple([word] for word in en.WHEN)


def _stated(article: Prose, key: str, attribute: str, age: ToldAge) -> Statement:
    text = article.text[age.start : age.end]
    name = age.entity.name if age.entity is not None else ""
    style = "digits" if text[:1].isdigit() else "words"
    return Statement(key, name, attribute, (Amount(age.low, age.high, "year"),), age.start, age.end, text, style=style)
