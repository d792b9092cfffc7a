"""Seasons that a passage gives to what it dates elsewhere: "frost on 9 May ... no autumn frost"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.statements.period_told import any_year, season_days
from editlint.language.en import periods as en
from editlint.language.en.inflection import singular

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.dates import DateMention
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.phrases import Phrase
    from editlint.analysis.reading.sentences import Read
    from editlint.analysis.statements.points import Point
    from editlint.analysis.statements.statement import Amount


def linked_seasons(article: Prose, read: Read) -> Iterator[tuple[Phrase, Amount, list[Point]]]:
    """The seasons of a sentence with the dates of what is of them."""
    told = [season for season in en.SEASONS if article.holds(season)]
    if not told or not en.SOUTHERN.isdisjoint(article.words.distinct):
        return
    for phrase in read.phrases:
        words = (*phrase.words, *(word for date in phrase.dates for word in date.text.lower().split()))
        name = next((word for word in words if word in en.SEASONS), "")
        if not name:
            continue
        spent = phrase.head in (name, "")
        dates = _spent(article, read, phrase) if spent else _repeated(article, read, phrase)
        dates = dates or _came(read, phrase, name)
        points = [point for date in dates if (point := any_year(date)) is not None]
        if points:
            yield phrase, season_days(name, dates[0].month or 1), points


def _spent(article: Prose, read: Read, season: Phrase) -> list[DateMention]:
    """The months of a sentence that says that somebody passed a season somewhere."""
    clause = read.clause_at(season.start)
    if clause is None or clause.verb.lemma not in en.SPENDING or season.preposition or season.start < clause.verb.end:
        return []
    words = article.reading.words_of(read.index)
    return [] if not words.isdisjoint(en.CONTRASTS_OF_TIME) else _months(read)


def _came(read: Read, weather: Phrase, season: str) -> list[DateMention]:
    """The one date of the clause that tells what weather of a season did: "a spring storm took the roof off on"."""
    head = singular(weather.head)
    months = _months(read)
    clause = next((it for it in read.clauses if it.subject == weather), None)
    if clause is None or head not in en.OF_WEATHER or (season, head) in en.TYPES or len(months) != 1:
        return []
    plain = clause.verb.past and not clause.verb.negated and not clause.verb.modal
    dated = any(it.start <= months[0].start < it.end for it in clause.adjuncts)
    return months if plain and dated else []


def _repeated(article: Prose, read: Read, thing: Phrase) -> list[DateMention]:
    """The one date of the sentence before or behind that tells of the same thing, or of its anniversary."""
    head = singular(thing.head)
    if head in en.NO_SEASON or thing.head in en.NO_SEASON or _months(read):
        return []
    around: list[tuple[Read, DateMention]] = []
    for index in (read.index - 2, read.index - 1, read.index + 1, read.index + 2):
        if 0 <= index < len(article.sentences) and article.sentences[index].block == read.block:
            told = article.reading.sentence(index)
            around += [(told, date) for date in _months(told)]
    if len(around) != 1:
        return []
    told, date = around[0]
    words = article.reading.words_of(told.index)
    again = not words.isdisjoint({head, thing.head}) or (head in en.KEPT_YEARLY and "anniversary" in words)
    return [date] if again and words.isdisjoint(en.LOOKING_BACK) else []


def _months(read: Read) -> list[DateMention]:
    return [date for date in read.dates if date.month and date.kind not in ("holiday", "season")]
