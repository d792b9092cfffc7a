"""Where an article may name a period: asked of its words and dates, before anything is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.language.en import periods as en
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.dates import DateMention
    from editlint.analysis.prose import Prose

KINDS = ("decade", "century", "quarter")
CUT = ("year", "month-year")  # periods where they are cut: "early 2014"
SEASON = LatePattern(en.SEASON, re.IGNORECASE)
AGAIN = LatePattern(r"\b(?:that|the same) (?P<kind>decade|century)\b", re.IGNORECASE)
HALF_OF = LatePattern(en.HALF_OF, re.IGNORECASE)
REIGN = LatePattern(en.REIGN)
_DAY_NEAR = LatePattern(en.DAY_NEAR)
_MONTH_PART = LatePattern(en.BEFORE_MONTH, re.IGNORECASE)
_NEAR = 120  # characters behind a part of a month in which its day has to stand


def sentences_of_periods(article: Prose) -> Sequence[int]:
    """The sentences that name a period and more than that, in order."""
    return article.remember("periods", _find)


def _find(article: Prose) -> Sequence[int]:
    places = [date.start for date in article.dates if date.kind in KINDS]
    places += [date.start for date in article.dates if date.kind in CUT and (date.mod or _is_cut(article, date))]
    places += [date.start for date in article.dates if _may_be_cut(article, date)]
    if article.dates:
        places += [article.words.starts[place] for place in article.words.places(frozenset((*en.ERAS, "months")))]
        for block in article.blocks_holding(en.SEASONS):
            places += [found.start() for found in SEASON.finditer(article.text, block.start, block.end)]
        if not article.words.distinct.isdisjoint(en.LENGTHS):
            places += [found.start() for found in AGAIN.finditer(article.text)]
        if "reign" in article.words.distinct:
            places += [found.start() for found in REIGN.finditer(article.text)]
        for block in article.blocks_holding(en.LENGTHS):
            places += [found.start() for found in HALF_OF.finditer(article.text, block.start, block.end)]
    return sorted(article.reading.indexes(places) | _parts_of_years(article))


_PARTS = frozenset((*en.PARTS, *(f"{part}s" for part in en.PARTS)))
_OF_YEARS = en.OF_YEARS | {"calendar"}


def _parts_of_years(article: Prose) -> set[int]:
    """The sentences that may name a part of a year: "the second half of the year"."""
    reading = article.reading
    words = ((index, reading.words_of(index)) for index in reading.holding(_PARTS))
    return {at for at, own in words if not (_OF_YEARS.isdisjoint(own) or en.ORDINALS.keys().isdisjoint(own))}


def _may_be_cut(article: Prose, date: DateMention) -> bool:
    """Whether a part of a month is named: "early January", "late in October"."""
    if date.kind not in ("month", "month-year") or not _DAY_NEAR.search(article.text, date.end, date.end + _NEAR):
        return False
    return bool(date.mod) or _MONTH_PART.search(article.text, max(0, date.start - 20), date.start) is not None


def _is_cut(article: Prose, date: DateMention) -> bool:
    return article.text.endswith((" months of ", " weeks of ", " days of "), 0, date.start)
