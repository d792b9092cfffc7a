"""The day on which an article was published, as the article itself tells it.

Front matter speaks first, then the page's metadata, then a dateline or a date that stands alone at the top. Only a
full date counts: a day without a year would have to be guessed. The clock is never asked.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from editlint.documents.document import HEADING
from editlint.values import LatePattern

if TYPE_CHECKING:
    from editlint.documents.document import Document

# Names that site generators and newsroom systems give the date, the day of appearance before other dates.
_FRONT_MATTER = (
    "published",
    "publishDate",
    "publishdate",
    "publish_date",
    "publish-date",
    "published_at",
    "publishedAt",
    "published_on",
    "published_date",
    "publication_date",
    "publicationDate",
    "pubDate",
    "pubdate",
    "pub_date",
    "datePublished",
    "date_published",
    "date",
    "Date",
)
_TOP_BLOCKS = 6  # title, deck, byline, dateline: a date further down belongs to the story
_LONGEST_DATELINE = 140
_POST = LatePattern(r"(?:^|/)_posts/(?:[^/]+/)*(\d{4}-\d{1,2}-\d{1,2})-[^/]*$")
_FIGURE = LatePattern(r"\d")
_YEAR = LatePattern(r"\d{4}")
_NUMERIC = LatePattern(r"\s*(\d{4})(?:([-/.]?)(\d{2})\2(\d{2})|([-/.])(\d{1,2})\5(\d{1,2}))(?!\d)")
_YEAR_LAST = LatePattern(r"\s*(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})(?!\d)")
_EARLIEST, _LATEST = 631_152_000, 4_102_444_800  # seconds from 1970 to 1990 and to 2100: other numbers are no days
_EPOCH = LatePattern(r"\s*(?P<seconds>\d{9,10})(?:\d{3}|\.\d{1,9})?\s*")


def publication_date(document: Document) -> dt.date | None:
    """The publication date of a document, or None when nothing tells it.

    A time of day and its zone are left aside: the day is the one that the article writes.
    """
    for name in _FRONT_MATTER:
        if name in document.front_matter:
            day = read_date(document.front_matter[name])
            if day is not None:
                return day
    said = read_date(document.metadata.get("published", ""))
    return said or _in_file_name(document.source.path) or _told_dateline(document) or _dateline(document)


def _in_file_name(path: str) -> dt.date | None:
    """The day that the name of a post of Jekyll begins with: by its rule, the day on which it appears."""
    post = _POST.search(path.replace("\\", "/")) if "_posts" in path else None
    return read_date(post[1]) if post else None


def unread_date(document: Document) -> tuple[str, str] | None:
    """Name and value of a date in the front matter that is no day of the calendar, where none of them is one."""
    written = [(name, document.front_matter[name]) for name in _FRONT_MATTER if name in document.front_matter]
    if any(read_date(value) for _, value in written):
        return None
    return next(((name, value) for name, value in written if isinstance(value, str) and tells_no_day(value)), None)


def tells_no_day(value: str) -> bool:
    """Whether a piece of metadata has figures, as a date would, but is none that can be read."""
    return bool(_FIGURE.search(value)) and read_date(value) is None


def read_date(value: Any) -> dt.date | None:
    """The full date that a piece of metadata gives; None for anything else.

    It may be in ISO 8601, RFC 2822, in words, or in seconds or milliseconds since 1970 (then it is the day in UTC). Of
    a date in figures that ends with the year, the day comes first where full stops stand between them; with other
    signs it is a date only if it can be read in one way.
    """
    text = str(value)
    numeric = _NUMERIC.match(text)
    if numeric:
        month, day = numeric.group(3) or numeric.group(6), numeric.group(4) or numeric.group(7)
        return _day(int(numeric.group(1)), int(month), int(day))
    backwards = _YEAR_LAST.match(text)
    if backwards:
        return _of_figures(int(backwards[1]), int(backwards[3]), int(backwards[4]), dots=backwards[2] == ".")
    epoch = _EPOCH.fullmatch(text)
    if epoch and _EARLIEST <= int(epoch["seconds"]) < _LATEST:
        return dt.datetime.fromtimestamp(int(epoch["seconds"]), dt.UTC).date()
    written = _pattern("date").match(text) if len(text) <= _LONGEST_DATELINE and _may_tell_day(text) else None
    return _written(written) if written else None


def _told_dateline(document: Document) -> dt.date | None:
    """The day of a dateline that stands apart from the text."""
    told = str(document.metadata.get("dateline", ""))[:_LONGEST_DATELINE].strip(" —–-")
    found = _pattern("dateline").match(f"{told} —") if told and _may_tell_day(told) else None
    return _written(found) if found else None


def _dateline(document: Document) -> dt.date | None:
    """The date at the top of the text: of a dateline, or alone in its block, "Published" or a byline before it."""
    article = [block for block in document.blocks[: 4 * _TOP_BLOCKS] if not block.region]
    entries: list[
        dt.date | None
    ] = []  # dates before a dash, without place or agency: one is a dateline, two a chronicle
    for block in article[:_TOP_BLOCKS]:
        text = document.text[block.start : min(block.end, block.start + _LONGEST_DATELINE)]
        if block.kind == HEADING or not _YEAR.search(text) or not _may_tell_day(text):
            continue
        found = _pattern("alone").fullmatch(text) if block.end - block.start == len(text) else None
        if found:
            return _written(found)
        found = _pattern("dateline").match(text)
        if found and (found["place"] or found["agency"] or found["weekday"]):
            return _written(found)
        if found and not found["sentence"]:
            entries.append(_written(found))
    return entries[0] if len(entries) == 1 else None


def _written(found: re.Match[str]) -> dt.date | None:
    from editlint.language.en.dates import MONTH_ABBREVIATIONS, MONTHS

    parts = found.groupdict()
    if parts.get("iso"):
        return read_date(parts["iso"])
    name = (parts["month"] or parts["month2"]).capitalize()
    month = MONTHS.get(name) or MONTH_ABBREVIATIONS[name]
    return _day(int(parts["year"] or parts["year2"]), month, int(parts["day"] or parts["day2"]))


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _of_figures(first: int, second: int, year: int, *, dots: bool) -> dt.date | None:
    """A date of which a year ends the figures, and the order of day and month is not said."""
    day_first, month_first = _day(year, second, first), _day(year, first, second)
    if dots or month_first is None:
        return day_first
    return month_first if day_first in (None, month_first) else None


def _may_tell_day(text: str) -> bool:
    """Whether the beginning of the name of a month stands in a text, or a date in figures may."""
    lower = text.lower()
    return "-" in lower or any(month in lower for month in _beginnings_of_months())


@cache
def _beginnings_of_months() -> frozenset[str]:
    from editlint.language.en.dates import MONTH_ABBREVIATIONS, MONTHS

    return frozenset(name[:3].lower() for name in (*MONTHS, *MONTH_ABBREVIATIONS))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Of a date in words at the start of a text, of a date alone in a block, or of a dateline."""
    from editlint.language.en.dates import MONTH_ABBREVIATIONS, MONTHS, WEEKDAY_ABBREVIATIONS, WEEKDAYS

    months = "|".join(sorted({*MONTHS, *MONTH_ABBREVIATIONS}, key=lambda name: (-len(name), name)))
    weekdays = "|".join(sorted({*WEEKDAYS, *WEEKDAY_ABBREVIATIONS}, key=lambda name: (-len(name), name)))
    date = (
        rf"(?:(?P<weekday>(?i:{weekdays}))\b\.?,?\s+)?(?:"
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<month>(?i:{months}))\b\.?,?\s+(?P<year>\d{{4}})\b"
        rf"|(?P<month2>(?i:{months}))\b\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year2>\d{{4}})\b"
        r"|(?P<iso>\d{4}-\d\d-\d\d)\b)"
    )
    time = r"(?:[\s,|•·–—-]*(?:at\s+)?\d{1,2}(?:[:.]\d\d){1,2}(?:\s*[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,5}\)?)?)?"
    label = r"(?:(?i:first\s+published|published|posted|publication\s+date|date)(?:\s+on)?\s*:?\s+)?"
    byline = r"(?:[Bb]y\s+[^\d]{3,60}?[\s,|•·–—-]+)?"
    place = r"(?P<place>(?:[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3},\s+){0,2})"
    agency = r"(?P<agency>\s*(?:\([^()]{2,40}\)|/[^/]{2,40}/))?"
    patterns = {
        "date": rf"\s*{date}",
        "alone": rf"{byline}{label}{date}{time}[\s.|]*",
        "dateline": rf"{place}{date}{agency}(?:\s*(?:[—–]|--?\s)|(?P<sentence>\s+)(?=[A-Z]))",
    }
    return re.compile(patterns[name])
