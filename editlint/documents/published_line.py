"""The line of a web page that says when it was published, as readers see it near the headline.

Many papers give the day nowhere else. Only a line counts that says nothing but “Published”, a time and a full date.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from editlint.documents.document import HEADING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.documents.document import Document

_ABOVE, _BELOW = 2, 6  # blocks round the headline: section and label, deck, byline and buttons
_LONGEST = 120  # characters of such a line
_REGIONS = ("", "header")


def published_line(page: Document) -> str:
    """The date in the line near a page's only headline that says when it was published; "" for none, or several."""
    if "ublished" not in page.text and "PUBLISHED" not in page.text:
        return ""
    headlines = [at for at, block in enumerate(page.blocks) if block.kind == HEADING and block.level == 1]
    if len(headlines) != 1:
        return ""
    days = {found["date"] for line in _near(page, headlines[0]) if (found := _pattern().fullmatch(line))}
    return days.pop() if len(days) == 1 else ""


def _near(page: Document, headline: int) -> Iterator[str]:
    for block in page.blocks[max(0, headline - _ABOVE) : headline + _BELOW + 1]:
        if block.region in _REGIONS:
            lines = page.text[block.start : block.end].split("\n")
            yield from (line.strip() for line in lines if len(line) <= _LONGEST)


@cache
def _pattern() -> re.Pattern[str]:
    from editlint.language.en.dates import MONTH_ABBREVIATIONS, MONTHS, WEEKDAY_ABBREVIATIONS, WEEKDAYS

    months = "|".join(sorted({*MONTHS, *MONTH_ABBREVIATIONS}, key=lambda name: (-len(name), name)))
    weekdays = "|".join(sorted({*WEEKDAYS, *WEEKDAY_ABBREVIATIONS}, key=lambda name: (-len(name), name)))
    time = r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?"
    date = (
        rf"(?:(?:{weekdays})\.?,? )?"
        rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:{months})\.?,? \d{{4}}|(?:{months})\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})"
    )
    label = r"(?:first )?published(?: on| at)?:?"
    return re.compile(rf"{label} (?:{time}(?:,| on)? )?(?P<date>{date})(?:,? (?:at )?{time})?", re.IGNORECASE)
