"""Ranges that run backwards."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from editlint.analysis.statements.arithmetic import days_of
from editlint.checks.base import Hit, Proposal
from editlint.checks.calendar.excuses import is_excused, is_followed
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from editlint.analysis.article import Article
    from editlint.analysis.dates import DateMention

_BARE_DAY = LatePattern(r"(?<!\d)\d{1,2}(?!\d)")


def _ends_of_ranges(article: Article) -> Iterator[tuple[DateMention, DateMention]]:
    for first, last in pairwise(article.dates):
        if (first.bound == "first" and last.bound == "last") or _joined(article.text, first, last):
            yield first, last


_COUNTED_FROM = LatePattern(r"\b(?:years?|months|weeks|days|term|period|decades) from $")


def _joined(text: str, first: DateMention, last: DateMention) -> bool:
    """Whether the words make two dates the ends of a stretch: "between ... and ...", "the years from ... to ..."."""
    gap, before = text[first.end : last.start], text[max(0, first.start - 16) : first.start]
    if gap == " and ":
        return before[-8:].lower() == "between "
    return gap in (" to ", " until ", " through ") and _COUNTED_FROM.search(before) is not None


def find(article: Article, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Ranges of years, months and days that run backwards for no reason, life spans in parentheses left aside."""
    for first, last in _ends_of_ranges(article):
        if _backwards(article, first, last) and not _has_reason(article, first, last, options):
            yield Hit(
                first.start,
                last.end,
                {"first": first.text, "last": last.text},
                proposals=(_swapped(first, last),),
                data={"first": first.value, "last": last.value},
            )


def _is_life(article: Article, first: DateMention, last: DateMention) -> bool:
    from editlint.analysis.statements.histories.life_spans import is_life  # of ranges that run backwards alone

    return is_life(article, first, last)


def _backwards(article: Article, first: DateMention, last: DateMention) -> bool:
    start, end = days_of(first), days_of(last)
    if first.explicit and last.explicit:
        wrong = start is not None and end is not None and end.last < start.first
        wrong = wrong and not _is_life(article, first, last)
    else:
        gap = article.text[first.end : last.start].strip()
        same_month = first.month is not None and first.month == last.month and gap in ("-", "–", "—", "to")
        wrong = same_month and not first.explicit and (last.day or 99) < (first.day or 0)
    return wrong and not {"fiscal-year", "decade"} & {first.kind, last.kind}


def _has_reason(article: Article, first: DateMention, last: DateMention, options: Mapping[str, Any]) -> bool:
    """Whether a date is moved "from" one day to another, or a range is a look back."""
    moved = article.text[max(0, first.start - 5) : first.start].lower() == "from "
    return (moved and is_excused(article, first.start, options)) or is_followed(article, last.end, options["then"])


def _swapped(first: DateMention, last: DateMention) -> Proposal:
    one, other = _BARE_DAY.search(first.text), _BARE_DAY.search(last.text)
    if first.day is None or last.day is None or one is None or other is None or first.explicit:
        edits = ((first.start, first.end, last.text), (last.start, last.end, first.text))
        return Proposal(f"swap “{first.text}” and “{last.text}”", edits)
    edits = (
        (first.start + one.start(), first.start + one.end(), other.group()),
        (last.start + other.start(), last.start + other.end(), one.group()),
    )
    return Proposal(f"swap {one.group()} and {other.group()}", edits)
