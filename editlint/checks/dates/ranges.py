"""The kind `reversed-range`: ranges that run backwards."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.statements.arithmetic import days_of
from editlint.analysis.statements.histories.life_spans import is_life
from editlint.analysis.statements.late_pattern import LatePattern
from editlint.checks.base import Hit, Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from editlint.analysis.article import Article
    from editlint.analysis.dates import DateMention
    from editlint.checks.base import Option, Rule

# Words before a range that give a reason to run backwards: a date that moves, a look back.
_MOVES = LatePattern(
    r"\b(?:mov|bring|brought|forward|chang|shift|advanc|revis|postpon|delay|back|revers|count|push|cut|reduc|reschedul|"
    r"compar|adjust|correct|updat|switch|lower|trim|scal)[^\s.]*(?:[\s.]+[^\s.]+){0,6}[\s.]*$",
    re.IGNORECASE,
)
LOOK_BACK = LatePattern(r" (?:level|rate|price|baseline|standard|figure)| and (?:back|before)", re.IGNORECASE)


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


class ReversedRangeCheck:
    """A range whose end lies before its start."""

    kind = "reversed-range"
    options: tuple[Option, ...] = ()
    values = ("first", "last")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:  # noqa: ARG002  the protocol's
        """Ranges of years, months and days that run backwards, life spans in parentheses left aside."""
        for first, last in _ends_of_ranges(article):
            if self._backwards(article, first, last):
                yield Hit(
                    first.start,
                    last.end,
                    {"first": first.text, "last": last.text},
                    proposals=(_swapped(first, last),),
                    data={"first": first.value, "last": last.value},
                )

    def _backwards(self, article: Article, first: DateMention, last: DateMention) -> bool:
        start, end = days_of(first), days_of(last)
        if first.explicit and last.explicit:
            wrong = start is not None and end is not None and end.last < start.first
            wrong = wrong and not is_life(article, first, last)
        else:
            gap = article.text[first.end : last.start].strip()
            same_month = first.month is not None and first.month == last.month and gap in ("-", "–", "—", "to")
            wrong = same_month and not first.explicit and (last.day or 99) < (first.day or 0)
        if not wrong or "fiscal-year" in (first.kind, last.kind) or "decade" in (first.kind, last.kind):
            return False
        before = article.text[max(0, first.start - 70) : first.start]
        moved = before.lower().endswith("from ") and _MOVES.search(before) is not None
        return not moved and not LOOK_BACK.match(article.text, last.end)


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


CHECKS = (ReversedRangeCheck(),)
