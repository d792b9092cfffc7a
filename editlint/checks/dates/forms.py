"""Kinds of rule about how dates and times are written: mixed orders, decades, ordinals, years, times said twice."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from editlint.analysis.statements.known import known_between
from editlint.analysis.statements.late_pattern import LatePattern
from editlint.analysis.statements.wording import ordinal
from editlint.checks.base import Evidence, Hit, Proposal
from editlint.documents.document import BLOCK_QUOTE, CAPTION, LIST_ITEM, PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.analysis.article import Article
    from editlint.analysis.dates import DateMention
    from editlint.checks.base import Option, Rule

_PROSE = (PARAGRAPH, LIST_ITEM, BLOCK_QUOTE, CAPTION)
_MONTH_FIRST = LatePattern(r"(?:\w+day,? )?(?P<month>(?!\w+day\b)[A-Z][a-z]+\.?) (?P<day>\d{1,2})(?P<year>,? \d{4})?")
_DAY_FIRST = LatePattern(r"(?:\w+day,? )?(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]+\.?)(?P<year>,? \d{4})?")


class MixedFormatCheck:
    """Day before month in one place, month before day in another."""

    kind = "mixed-format"
    options: tuple[Option, ...] = ()
    values = ("usual",)

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:  # noqa: ARG002  the protocol's
        """The dates in the order that fewer dates of the article have; where both are as many, the later order."""
        month_first: list[DateMention] = []
        day_first: list[DateMention] = []
        for mention in article.dates:
            if mention.kind in ("full-date", "month-day") and not mention.bound and self._counts(article, mention):
                if _MONTH_FIRST.fullmatch(mention.text):
                    month_first.append(mention)
                elif _DAY_FIRST.fullmatch(mention.text):
                    day_first.append(mention)
        if not month_first or not day_first:
            return
        usual, odd = _usual_and_odd(month_first, day_first)
        for mention in odd:
            yield Hit(
                mention.start,
                mention.end,
                {"usual": usual[0].text},
                evidence=(Evidence(usual[0].start, usual[0].end, "the order of the other dates"),),
                proposals=(_reordered(mention),),
            )

    def _counts(self, article: Article, mention: DateMention) -> bool:
        if article.blocks[article.document.block_index(mention.start)].kind not in _PROSE:
            return False
        if article.in_quotation(mention.start, mention.end):
            return False
        if re.match(r"[ -](?:\d|[A-Z])", article.text[mention.end : mention.end + 3]):
            return False
        near = known_between(article, max(0, mention.start - 60), min(len(article.text), mention.end + 40))
        return not any(name.start <= mention.start < name.end for name in near)


def _usual_and_odd(one: list[DateMention], other: list[DateMention]) -> tuple[list[DateMention], list[DateMention]]:
    if len(one) == len(other):
        return (one, other) if one[0].start < other[0].start else (other, one)
    return (one, other) if len(one) > len(other) else (other, one)


def _reordered(mention: DateMention) -> Proposal:
    found = _MONTH_FIRST.fullmatch(mention.text)
    if found is not None:
        parts = f"{found['day']} {found['month']}" + (found["year"] or "").replace(",", "")
    else:
        found = _DAY_FIRST.fullmatch(mention.text)
        assert found is not None
        year = (found["year"] or "").strip(", ")
        parts = f"{found['month']} {found['day']}" + (f", {year}" if year else "")
    lead = mention.text[: min(found.start("month"), found.start("day"))]
    return Proposal(f"write “{lead}{parts}”", ((mention.start, mention.end, lead + parts),))


_APOSTROPHE = LatePattern(r"(\d{2,4})[’']s")


class DecadeCheck:
    """A decade with an apostrophe."""

    kind = "decade"
    options: tuple[Option, ...] = ()
    values = ("reason",)

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:  # noqa: ARG002  the protocol's
        """As in "the 1990's"."""
        for mention in article.dates:
            found = _APOSTROPHE.fullmatch(mention.text) if mention.kind == "decade" else None
            if found is not None and article.text[max(0, mention.start - 6) : mention.start].endswith(
                ("the ", "early ", "late ", "mid-", "mid ")
            ):
                text = f"{found.group(1)}s" if len(found.group(1)) == 4 else f"’{found.group(1)}s"
                reason = "a plural takes no apostrophe"
                proposal = Proposal(f"write “{text}”", ((mention.start, mention.end, text),))
                yield Hit(mention.start, mention.end, {"reason": reason}, proposals=(proposal,))


_NUMBER = LatePattern(r"\d+")


def _numbers(article: Article) -> list[tuple[int, int]]:
    """Where the runs of figures of an article stand: found once for all kinds that look at figures."""
    return article.remember("figures", lambda each: [match.span() for match in _NUMBER.finditer(each.text)])


class OrdinalSuffixCheck:
    """An ordinal in figures with the wrong letters."""

    kind = "ordinal-suffix"
    options: tuple[Option, ...] = ()
    values = ("right",)

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:  # noqa: ARG002  the protocol's
        """As in "the 21th"."""
        text = article.text
        for start, end in _numbers(article):
            letters = text[end : end + 2]
            if letters not in ("st", "nd", "rd", "th") or _glued(text, start, end + 2) or _is_weight(text, end):
                continue
            said, right = text[start : end + 2], ordinal(int(text[start:end]))
            if right != said:
                proposal = Proposal(f"write “{right}”", ((start, end + 2, right),), safe=True)
                yield Hit(start, end + 2, {"right": right}, proposals=(proposal,))


_POUNDS = LatePattern(r"st \d{1,2} ?(?:lb|pound)")


def _is_weight(text: str, end: int) -> bool:
    """Whether the letters behind a number are stones: "11st 6lb"."""
    return _POUNDS.match(text, end) is not None


def _glued(text: str, start: int, end: int) -> bool:
    """Whether a number belongs to a longer word or number: a model, a version, a decimal."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return before.isalnum() or before in tuple(".,-_") or after.isalnum() or after == "_"


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


_AGAIN = (" in the morning", " in the afternoon", " in the evening", " at night", " noon", " midnight")
_HOUR = LatePattern(r"(?<![\d:.])(?:\d{1,2}(?:[:.]\d\d)? ?(?:a\.?m\.?|p\.?m\.?|AM|PM))$")
_TWELVE = LatePattern(r"(?<![\d:.])12$")


class RedundantTimeCheck:
    """A time of day that is said twice."""

    kind = "redundant-time"
    options: tuple[Option, ...] = ()
    values = ("again",)

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:  # noqa: ARG002  the protocol's
        """As in "7 a.m. in the morning" and "12 noon"."""
        text = article.text
        for again in _AGAIN:
            at = text.find(again)
            while at >= 0:
                end = at + len(again)
                twelve = again in (" noon", " midnight")
                hour = (_TWELVE if twelve else _HOUR).search(text, max(0, at - 12), at)
                if hour is not None and not text[end : end + 1].isalnum():
                    cut = (hour.start(), at + 1) if twelve else (at, end)
                    proposal = Proposal(f"leave out “{text[slice(*cut)].strip()}”", ((*cut, ""),), safe=True)
                    yield Hit(hour.start(), end, {"again": text[slice(*cut)].strip()}, proposals=(proposal,))
                at = text.find(again, end)


CHECKS = (MixedFormatCheck(), DecadeCheck(), OrdinalSuffixCheck(), YearTypoCheck(), RedundantTimeCheck())
