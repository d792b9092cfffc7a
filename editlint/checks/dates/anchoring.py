"""The kind `unanchored`: a time that hangs in the air, for want of a publication date to count from or to be the year.

With a publication date it is silent; it is the reader of a page without one who cannot know what "yesterday" was.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from editlint.analysis.statements.scene import scene_of
from editlint.checks.base import Hit, Option
from editlint.language.en.dates import ATTACK_DAYS, ATTACK_WORDS
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from editlint.analysis.article import Article
    from editlint.analysis.dates import DateMention
    from editlint.checks.base import Rule

_FORMS = ("deictic", "unit", "ago", "weekday", "window", "month-day")
_YEAR_BESIDE = LatePattern(r",? (?:of )?(?:the )?(?:last|this|next|that|same|following|previous) year\b")


class UnanchoredCheck:
    """A time of which only the publication date could tell when it was, in an article without one."""

    kind = "unanchored"
    formerly: Mapping[str, str] = {"missing-year": "it is “unanchored” with “forms: [month-day]”"}
    options = (
        Option("forms", "texts", [], "forms of dates that count", choices=_FORMS, cues=True),
        Option("recent", "texts", [], "nouns with which “recent” speaks of one event", cues=True),
        Option("records", "texts", [], "what counts back from today: the first such thing in years", cues=True),
    )
    values: tuple[str, ...] = ()

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """In an article without a publication date: yesterday, 3 May, the first in five years, a recent visit."""
        if article.published is not None:
            return
        yield from _dates(article, frozenset(rule.options["forms"]))
        if rule.options["records"]:
            yield from _records(article, tuple(rule.options["records"]))
        if rule.options["recent"]:
            yield from _recent(article, rule.options["recent"])


def _dates(article: Article, forms: frozenset[str]) -> Iterator[Hit]:
    """The dates that hang in the air; the two ends of a range of days as one."""
    opened = -1
    for mention in article.dates:
        if mention.kind not in forms or mention.earliest is not None or mention.anchor != "published":
            continue
        if mention.kind == "month-day":
            if _YEAR_BESIDE.match(article.text, mention.end) or _is_known(article, mention):
                continue
            if mention.bound == "first":
                opened = mention.start
                continue
        yield Hit(opened if mention.bound == "last" and opened >= 0 else mention.start, mention.end)
        opened = -1


def _is_known(article: Article, mention: DateMention) -> bool:
    """Whether a day of an attack goes by its month and number alone, as September 11 does."""
    return (mention.month, mention.day) in ATTACK_DAYS and not ATTACK_WORDS.isdisjoint(article.words.distinct)


@lru_cache(maxsize=8)
def _counting_back(records: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(map(re.escape, records))})(?: [\w’'-]+){{1,4}} (?:in|for) (?:the )?$", re.IGNORECASE
    )


def _records(article: Article, records: tuple[str, ...]) -> Iterator[Hit]:
    """Records that count back from the day of writing: "first visit in five years"."""
    for measure in scene_of(article).durations:
        if measure.kind != "span" or measure.direction not in ("in", "for") or measure.number is None:
            continue
        found = _counting_back(records).search(article.text, max(0, measure.start - 60), measure.start)
        if found is not None and not re.search(r"[.;:!?\n]", found.group()):
            yield Hit(found.start(), measure.end)


def _recent(article: Article, nouns: Iterable[str]) -> Iterator[Hit]:
    words = article.words
    wanted = {form for noun in nouns for form in (noun, f"{noun}s")}
    for index in scene_of(article).word_positions("recent"):
        if index + 1 < len(words) and words.lower[index + 1] in wanted:
            yield Hit(words.starts[index], words.ends[index + 1])


CHECKS = (UnanchoredCheck(),)
