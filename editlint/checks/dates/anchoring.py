"""Kinds of rule about dates that hang in the air: no publication date to count from, no year to stand in.

With a publication date both are silent; it is the reader of a page without one who cannot know what "yesterday" was.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.analysis.statements.late_pattern import LatePattern
from editlint.analysis.statements.scene import scene_of
from editlint.checks.base import Hit, Option
from editlint.documents.document import TABLE_CELL
from editlint.language.en.dates import ATTACK_DAYS, ATTACK_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from editlint.analysis.article import Article
    from editlint.analysis.dates import DateMention
    from editlint.checks.base import Rule

_COUNTED = ("deictic", "unit", "ago", "weekday", "week-of", "window")
_FIRST_IN = LatePattern(
    r"\b(?:first|second|third|last|biggest|largest|highest|lowest|worst|best|longest|shortest|deadliest|deepest|strongest|"
    r"hottest|coldest|driest|wettest)(?: [\w’'-]+){1,4} (?:in|for) (?:the )?$",
    re.IGNORECASE,
)


class UnanchoredCheck:
    """A time that counts from a publication date which nobody knows."""

    kind = "unanchored"
    options = (Option("recent", "texts", (), "nouns with which “recent” speaks of one event", cues=True),)
    values: tuple[str, ...] = ()

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """In an article without a publication date: yesterday, last week, the first in five years, a recent visit."""
        if article.published is not None:
            return
        for mention in article.dates:
            if mention.kind in _COUNTED and mention.earliest is None and mention.anchor == "published":
                yield Hit(mention.start, mention.end)
        yield from _firsts(article)
        yield from _recent(article, rule.options["recent"])


def _firsts(article: Article) -> Iterator[Hit]:
    """Records that count back from the day of writing: "first visit in five years"."""
    for measure in scene_of(article).durations:
        if measure.kind != "span" or measure.direction not in ("in", "for") or measure.number is None:
            continue
        start = max(0, measure.start - 60)
        found = _FIRST_IN.search(article.text, start, measure.start)
        if found is not None and not re.search(r"[.;:!?\n]", found.group()):
            yield Hit(found.start(), measure.end)


def _recent(article: Article, nouns: Iterable[str]) -> Iterator[Hit]:
    words = article.words
    wanted = {form for noun in nouns for form in (noun, f"{noun}s")}
    for index in scene_of(article).word_positions("recent"):
        if index + 1 < len(words) and words.lower[index + 1] in wanted:
            yield Hit(words.starts[index], words.ends[index + 1])


_YEAR_BESIDE = LatePattern(r",? (?:of )?(?:the )?(?:last|this|next|that|same|following|previous) year\b")


def _is_known(article: Article, mention: DateMention) -> bool:
    """Whether a day of an attack goes by its month and number alone, as September 11 does."""
    return (mention.month, mention.day) in ATTACK_DAYS and not ATTACK_WORDS.isdisjoint(article.words.distinct)


class MissingYearCheck:
    """A day or a month that nothing gives a year to."""

    kind = "missing-year"
    options: tuple[Option, ...] = ()
    values: tuple[str, ...] = ()

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:  # noqa: ARG002  the protocol's
        """Days without a year in an article without a publication date; the two ends of a range as one."""
        if article.published is not None:
            return
        opened = -1
        for mention in article.dates:
            open_day = mention.kind == "month-day" and mention.earliest is None and mention.anchor == "published"
            open_day = (
                open_day and not _YEAR_BESIDE.match(article.text, mention.end) and not _is_known(article, mention)
            )
            if mention.bound == "first" and open_day:
                opened = mention.start
            elif open_day and article.blocks[article.document.block_index(mention.start)].kind != TABLE_CELL:
                yield Hit(opened if mention.bound == "last" and opened >= 0 else mention.start, mention.end)
                opened = -1


CHECKS = (UnanchoredCheck(), MissingYearCheck())
