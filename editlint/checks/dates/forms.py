"""Kinds of rule about how dates and times are written: mixed orders, decades, ordinals, years, times said twice."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from editlint.analysis.statements.late_pattern import LatePattern
from editlint.checks.base import Hit, Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.analysis.article import Article
    from editlint.checks.base import Option, Rule

_NUMBER = LatePattern(r"\d+")


def _numbers(article: Article) -> list[tuple[int, int]]:
    """Where the runs of figures of an article stand: found once for all kinds that look at figures."""
    return article.remember("figures", lambda each: [match.span() for match in _NUMBER.finditer(each.text)])


_YEAR_SLOT = LatePattern(
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)(?: \d{1,2})?,?) $"
)
_NO_YEAR = LatePattern(r" ?[\d%$£€]|,\d| [a-z]+s\b|[-–.:]\d|\w")
_FUTURE_YEARS = 150


class YearTypoCheck:
    """A year that no calendar of ours has reached, and that another digit less or more would make one of ours."""

    kind = "year-typo"
    options: tuple[Option, ...] = ()
    values = ("likely",)

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:  # noqa: ARG002  the protocol's
        """As in "in 20022" and "May 3, 2205"."""
        text = article.text
        for start, end in _numbers(article):
            if end - start not in (4, 5) or (end - start == 4 and text[start] in "01"):
                continue
            year = text[start:end]
            likely = _likely_years(article, year)
            if likely and _YEAR_SLOT.search(text, max(0, start - 24), start) and not _NO_YEAR.match(text, end):
                options = (Proposal(f"change “{year}” to “{each}”", ((start, end, each),)) for each in likely)
                yield Hit(start, end, {"likely": " or ".join(likely)}, proposals=tuple(options))


def _likely_years(article: Article, year: str) -> list[str]:
    """The years that may be meant: a doubled digit taken out, or two neighbours swapped; none when it may be right."""
    if len(year) == 5:
        options = [year[:at] + year[at + 1 :] for at in range(1, 5) if year[at] == year[at - 1]]
    elif int(year) >= 2100 and int(year) >= _latest(article) + _FUTURE_YEARS:
        options = [year[:at] + year[at + 1] + year[at] + year[at + 2 :] for at in range(3)]
    else:
        return []
    return [each for each in dict.fromkeys(options) if _ours(article, each)]


def _latest(article: Article) -> int:
    """The year up to which an article's own dates reach."""
    return article.remember("latest year", _latest_year)


def _latest_year(article: Article) -> int:
    years = [m.year for m in article.dates if m.explicit and m.year is not None and m.year < dt.MAXYEAR]
    if article.published is not None:
        years.append(article.published.year)
    return max((year for year in years if year < 2100), default=2000)


def _ours(article: Article, year: str) -> bool:
    return 1800 <= int(year) <= _latest(article) + 30


CHECKS = (YearTypoCheck(),)
