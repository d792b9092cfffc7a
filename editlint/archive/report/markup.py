"""Tables that sort, figures with their tables, and numbers as people read them."""

from __future__ import annotations

import datetime as dt
from math import isfinite
from typing import TYPE_CHECKING

from editlint.analysis.facts import describe_days
from editlint.values import NamedTuple
from editlint.visible import as_xml, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from editlint.archive.report.intervals import Interval


class Cell(NamedTuple):
    """A cell of a table: HTML, by what it sorts where that is a number, and whether it holds words all the same."""

    html: str
    value: float | None = None
    words: bool = False


def shown(said: str) -> str:
    """A text of an article as HTML; what would turn the line round is written out."""
    return as_xml(visible(said))


def text(said: str) -> Cell:
    """A cell of words."""
    return Cell(shown(said))


def number(value: int) -> Cell:
    """A cell with a count."""
    return Cell(f"{value:,}", value)


def rate(of: Interval) -> Cell:
    """A cell with a rate."""
    return Cell(decimal(of.value), of.value)


def between(of: Interval, *, percent: bool = False) -> Cell:
    """A cell with the bounds of a figure, where anything is known of them."""
    if not isfinite(of.high):
        return Cell("–", 0.0)
    show = percentage if percent else decimal
    return Cell(f"{show(of.low)} to {show(of.high)}", of.low)


def decimal(value: float) -> str:
    """A rate with as many places as it deserves: 0.003, 0.35, 3.12, 28.4."""
    if not value:
        return "0"
    places = 3 if abs(value) < 0.01 else 2 if abs(value) < 10 else 1
    return f"{value:,.{places}f}".replace("-", "−")


def percentage(value: float) -> str:
    """A share as people say it: 98 %, 98.3 %, never 100 % for what is less."""
    shown = value * 100
    if 0 < shown < 1 or 99 < shown < 100:
        shown = min(max(shown, 0.1), 99.9)
        return f"{shown:.1f} %"
    return f"{shown:.0f} %"


def day(iso: str) -> str:
    """An ISO date as a newsroom writes it, "" for none."""
    if not iso:
        return ""
    date = dt.date.fromisoformat(iso)
    return describe_days(date, date)


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """A table whose first column names its rows. Where scripts run, a click sorts it."""
    listed = list(rows)
    numeric = [each.value is not None and not each.words for each in listed[0]] if listed else [False] * len(heads)
    top = "".join(
        f'<th scope="col"{_class(at > 0 and numeric[at])}>{as_xml(head)}</th>' for at, head in enumerate(heads)
    )
    body = "".join(_row(row) for row in listed)
    return (
        f'<div class="wide" tabindex="0" role="region" aria-label="{as_xml(caption)}"><table class="sorts">'
        f"<caption>{as_xml(caption)}</caption><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(cells: Sequence[Cell]) -> str:
    first, *rest = cells
    inner = "".join(
        f"<td{_class(each.value is not None and not each.words)}{_value(each)}>{each.html}</td>" for each in rest
    )
    return f'<tr><th scope="row"{_value(first)}>{first.html}</th>{inner}</tr>\n'


def _class(numeric: bool) -> str:
    return ' class="n"' if numeric else ""


def _value(cell: Cell) -> str:
    return "" if cell.value is None else f' data-v="{cell.value:.9g}"'


def figure(title: str, picture: str, kind: str = "years") -> str:
    """A chart under its title; nothing where there is none."""
    return f'<figure class="{kind}"><figcaption>{as_xml(title)}</figcaption>{picture}</figure>' if picture else ""


def behind(summary: str, content: str) -> str:
    """What is folded away behind one line."""
    return f"<details><summary>{as_xml(summary)}</summary>{content}</details>"


def section(name: str, title: str, *content: str) -> str:
    """A section of the page with a name that links lead to."""
    return f'<section id="{name}"><h2>{as_xml(title)}</h2>{"".join(content)}</section>\n'


def paragraph(said: str) -> str:
    """A paragraph of plain words."""
    return f"<p>{as_xml(said)}</p>"
