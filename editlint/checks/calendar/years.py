"""Years that no calendar of ours has reached, and that another digit less or more would make one of ours."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from editlint.analysis.dates.triggers import find_numbers
from editlint.checks.base import Hit, Proposal
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from editlint.analysis.article import Article

_YEAR_SLOT = LatePattern(
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)(?: \d{1,2})?,?) $"
)
_NO_YEAR = LatePattern(r" ?[\d%$£€]|,\d| [a-z]+s\b|[-–.:]\d|\w")


def find(article: Article, options: Mapping[str, Any]) -> Iterator[Hit]:
    """As in "in 20022" and "May 3, 2205"."""
    text = article.text
    for start, end in find_numbers(text):
        if end - start not in (4, 5) or (end - start == 4 and text[start] in "01"):
            continue
        year = text[start:end]
        likely = _likely_years(article, year, options)
        if likely and _YEAR_SLOT.search(text, max(0, start - 24), start) and not _NO_YEAR.match(text, end):
            proposals = (Proposal(f"change “{year}” to “{each}”", ((start, end, each),)) for each in likely)
            yield Hit(start, end, {"likely": " or ".join(likely)}, proposals=tuple(proposals))


def _likely_years(article: Article, year: str, options: Mapping[str, Any]) -> list[str]:
    """The years that may be meant: a doubled digit taken out, or two neighbours swapped; none when it may be right."""
    if len(year) == 5:
        likely = [year[:at] + year[at + 1 :] for at in range(1, 5) if year[at] == year[at - 1]]
    elif int(year) >= 2100 and int(year) >= _latest(article) + options["beyond"]:
        likely = [year[:at] + year[at + 1] + year[at] + year[at + 2 :] for at in range(3)]
    else:
        return []
    return [each for each in dict.fromkeys(likely) if 1800 <= int(each) <= _latest(article) + options["ahead"]]


def _latest(article: Article) -> int:
    """The year up to which an article's own dates reach."""
    return article.remember("latest year", _latest_year)


def _latest_year(article: Article) -> int:
    years = [m.year for m in article.dates if m.explicit and m.year is not None and m.year < dt.MAXYEAR]
    if article.published is not None:
        years.append(article.published.year)
    return max((year for year in years if year < 2100), default=2000)
