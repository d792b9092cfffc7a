"""The kind `holiday-told`: a sentence that tells of one feast and of one day, which is no day of that feast."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from editlint.analysis.statements.scene import scene_of
from editlint.checks.base import Evidence, Hit
from editlint.language.en import holidays as en

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from editlint.analysis.article import Article
    from editlint.analysis.dates import DateMention
    from editlint.analysis.sentences import Sentence
    from editlint.checks.base import Option, Rule

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_ASIDE = 12  # characters between a feast and a day that stand beside each other: another kind compares those


class HolidayToldCheck:
    """A feast and the day of its sentence, which is another one."""

    kind = "holiday-told"
    options: tuple[Option, ...] = ()
    values = ("holiday", "date", "actual")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:  # noqa: ARG002  the contract of a kind
        """The sentences with one feast and one day that is none of those on which it is kept."""
        days = [date for date in article.dates if date.month and date.day and not date.mod]
        for index, own in Counter(article.reading.index_at(date.start) for date in days).items():
            sentence = article.sentences[index]
            alone = own == 1 and index >= 0
            feasts = list(_names().finditer(article.text, *sentence[:2])) if alone else []
            if len(feasts) != 1:
                continue
            feast, date = feasts[0], next(it for it in days if it.start >= sentence.start)
            if _is_told_of_the_day(article, sentence, feast, date):
                yield from _compare(feast.group("name").replace("’", "'"), feast, date)


@lru_cache(maxsize=1)
def _names() -> re.Pattern[str]:
    names = sorted(en.KEPT_ON, key=lambda name: (-len(name), name))
    told = "|".join(re.escape(name).replace("'", "['’]") for name in names)
    return re.compile(rf"\b(?P<name>{told})(?![\w’'-])(?: (?P<held>[a-z]+))?")


def _is_told_of_the_day(article: Article, sentence: Sentence, feast: re.Match[str], date: DateMention) -> bool:
    """Whether a sentence can only tell of what happened on a feast, and says on which day that was."""
    text = article.text
    start, end = feast.span("name")
    if date.bound or start <= date.start < end or min(abs(date.start - end), abs(start - date.end)) < _ASIDE:
        return False
    words = set(re.findall(r"[a-z]+", text[sentence.start : sentence.end].lower()))
    if words & en.NOT_THAT_DAY or text[sentence.start : sentence.end].rstrip().endswith("?"):
        return False
    on = text[max(0, date.start - 3) : date.start].lower() == "on " or date.start == sentence.start
    on_feast = text[max(0, start - 3) : start].lower() == "on "
    others = [it for it in scene_of(article).between(sentence.start, sentence.end) if it.start != date.start]
    others = [it for it in others if it.kind not in ("holiday", "year")]
    drawing = start == sentence.start and feast.group("held") in en.DRAWING
    return on and not others and (on_feast or drawing or feast.group("held") in en.HELD)


def _compare(name: str, feast: re.Match[str], date: DateMention) -> Iterator[Hit]:
    if (date.month, date.day) in en.KEPT_ON[name]:
        return
    month, day = en.KEPT_ON[name][0]
    actual = f"{_MONTHS[month - 1]} {day}" if len(en.KEPT_ON[name]) == 1 else "another day"
    start, end = feast.span("name")
    yield Hit(
        date.start,
        date.end,
        {"holiday": name, "date": date.text, "actual": actual},
        evidence=(Evidence(start, end, f"{name} is {actual}"),),
    )


CHECKS = (HolidayToldCheck(),)
