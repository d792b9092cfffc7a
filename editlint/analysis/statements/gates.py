"""What an article cannot do without to state something of a sort, asked before the finder of it is loaded.

Each question is implied by the finder behind it, from the same tables, and by far cheaper: the words of an article, and
how near to each other its dates stand. A finder that may find something decides again for each sentence.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.statements.clock_places import tells_clock
from editlint.analysis.statements.period_places import sentences_of_periods
from editlint.analysis.statements.time_places import sentences_of_lengths
from editlint.analysis.statements.told.age_places import words_of_ages
from editlint.analysis.statements.told.feast_places import FEWEST_YEARS, places_near_feasts, places_of_feasts
from editlint.analysis.statements.told.gap_places import sentences_of_gaps
from editlint.tables import kept

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.analysis.dates import DateMention
    from editlint.analysis.prose import Prose

_ODD_LETTERS = ("\u0131", "\u0130", "\u017f")  # are an i or s to a pattern that ignores case, but not to `lower`
_PAIR = 2
_A_PASSAGE = 4  # sentences between two dates of one passage, at most, and between a feast and its year
_OF_A_COURSE = 2  # sentences between two dates that words put in an order, at most


def has_number(article: Prose) -> bool:
    """Whether an article holds a number, dates excepted."""
    return bool(article.reading.numbered)


def has_numbers(article: Prose) -> bool:
    """Whether it holds two, which is the least that a change, a conversion or a rate is told by."""
    return article.reading.most_together(article.reading.numbered) >= _PAIR


def may_tell_games(article: Prose) -> bool:
    """Results that are told twice: a word of games, and a score in figures or in words."""
    words, (cues, scores) = article.words, _games()
    if cues.isdisjoint(words.distinct):
        return False
    told = words.numerals or not scores.isdisjoint(words.distinct)
    return bool(told) or any(not scores.isdisjoint(word.split("-")) for word in words.hyphened)


def may_tell_places(article: Prose) -> bool:
    """Places with the number of those ahead: a place, and a word that tells of others."""
    words = article.words
    places, openers, cues = _places()
    if cues.isdisjoint(words.distinct):
        return False
    return not places.isdisjoint(words.distinct) or any(word.partition("-")[0] in openers for word in words.hyphened)


def may_tell_life_spans(article: Prose) -> bool:
    """The two ends of a life: two dates with their years, next to each other."""
    return any(first.explicit and last.explicit for first, last in pairwise(article.dates))


def may_tell_periods(article: Prose) -> bool:
    """Periods with what lies in them: a sentence names one."""
    return bool(sentences_of_periods(article))


def may_tell_orders(article: Prose) -> bool:
    """Dates that words put in an order: two in a sentence or near by, or times of day, or the date of a death."""
    dates = article.dates
    if dates and not _orders().isdisjoint(article.words.distinct):
        return True
    return _are_near(article, dates, _OF_A_COURSE) or tells_clock(article.text)


def may_tell_lengths(article: Prose) -> bool:
    """Lengths of time with their ends: a sentence with one, and two points in time near by."""
    return bool(sentences_of_lengths(article))


def may_tell_ages(article: Prose) -> bool:
    """Ages beside a birth: a birth with its year."""
    return _tells_year(article) and _may_tell_birth(article)


def may_tell_two_ages(article: Prose) -> bool:
    """Two ages of one person: a date with its year in the sentence of the first, or in the next."""
    if not _tells_year(article):
        return False
    starts = article.sentence_starts
    dated = {bisect_right(starts, date.start) for date in article.dates if date.explicit}
    aged = {bisect_right(starts, article.words.starts[at]) for at in words_of_ages(article)}
    return any(at in dated or at + 1 in dated for at in aged)


def may_tell_gaps(article: Prose) -> bool:
    """Two ages and how far they are apart: a sentence says that somebody is older, a twin or a parent."""
    return bool(sentences_of_gaps(article))


def may_tell_feasts(article: Prose) -> bool:
    """Counted feasts beside what they count from: a date with its year, and near it a word of a count."""
    if not _tells_year(article):
        return False
    if places_of_feasts(article):
        return True
    years = [date.year for date in article.dates if date.year is not None]
    until = max([*years, article.published.year if article.published is not None else 0])
    if not years or until - min(years) < FEWEST_YEARS:
        return False
    words, starts = article.words, article.sentence_starts
    told = {bisect_right(starts, words.starts[at]) for at in places_near_feasts(article)}
    told |= {bisect_right(starts, date.start) for date in article.dates if date.text.startswith("this ")}
    dated = {bisect_right(starts, date.start) for date in article.dates if date.explicit}
    return any(not dated.isdisjoint(range(at - _A_PASSAGE, at + _A_PASSAGE + 1)) for at in told)


def may_tell_twice(article: Prose) -> bool:
    """An event with two dates: two of one passage that may be points in time."""
    points = [it for it in article.dates if it.explicit or it.month is not None or it.kind == "weekday"]
    return _are_near(article, points, _A_PASSAGE)


def _tells_year(article: Prose) -> bool:
    return any(date.explicit for date in article.dates)


def _may_tell_birth(article: Prose) -> bool:
    """Whether a word of birth stands there, in whatever case, or a life in brackets."""
    words, plain = _births()
    if not words.isdisjoint(article.words.distinct) or any(map(article.folded.__contains__, plain)):
        return True
    if any(first.bound == "first" and last.bound == "last" for first, last in pairwise(article.dates)):
        return True
    return not article.text.isascii() and any(letter in article.text for letter in _ODD_LETTERS)


def _are_near(article: Prose, dates: Iterable[DateMention], most: int) -> bool:
    """Whether two dates stand in sentences of one paragraph with less than so many others between them."""
    sentences, starts = article.sentences, article.sentence_starts
    places = [bisect_right(starts, date.start) - 1 for date in dates]
    return any(
        other - one <= most and sentences[one].block == sentences[other].block for one, other in pairwise(places)
    )


@kept
def _games() -> tuple[frozenset[str], frozenset[str]]:
    """Words of games, and words of which a score without figures has one."""
    from editlint.language.en.games import CUES, INNINGS
    from editlint.language.en.quantities import SMALL

    return CUES, INNINGS | SMALL.keys() | {"straight"}


@kept
def _places() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Words for a place, those that may open one of two words, and those for the others."""
    from editlint.language.en.places import ALONE, CUES, PLACES

    return PLACES | ALONE, PLACES, CUES


@kept
def _orders() -> frozenset[str]:
    """Words by which one date, or a time of day in other words, may be put in an order."""
    from editlint.language.en.orders import AFTER_DEATH
    from editlint.language.en.stages import DEATHS

    return AFTER_DEATH | DEATHS | {"same"}


@kept
def _births() -> tuple[frozenset[str], tuple[str, ...]]:
    """Forms of the verbs of arriving, and texts of which one stands in a wording of a birth."""
    from editlint.language.en.inflection import inflected
    from editlint.language.en.told import ARRIVING, BIRTH_PHRASES, BIRTH_WORDS, YEAR_CHILDREN

    arrivals = frozenset(form for verb in ARRIVING for form in inflected(verb, "verb"))
    return arrivals | YEAR_CHILDREN, (*BIRTH_WORDS, *BIRTH_PHRASES, "(b")
