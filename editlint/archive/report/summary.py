"""The archive in a few sentences: what somebody must know who reads nothing else."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from editlint.analysis.facts import describe_days
from editlint.archive.report.findings import plain_name
from editlint.archive.report.intervals import share
from editlint.archive.report.markup import decimal, percentage
from editlint.plural import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.archive.report.findings import Findings
    from editlint.archive.report.trends import Trend

_SURE = 30  # articles, of which a share or a mean is told
_OFTEN = 10  # notes


def extent(found: Findings) -> str:
    """How much there is, and from when."""
    figures = found.figures
    notes = figures.articles.notes
    said = f"{counted(notes.articles, 'article')}, {counted(notes.words, 'word')}"
    if figures.first:
        days = describe_days(dt.date.fromisoformat(figures.first), dt.date.fromisoformat(figures.last))
        said += f", published {days}"
    return f"{said}."


def sentences(found: Findings) -> Iterator[str]:
    """What stands out, most telling first."""
    figures = found.figures
    whole = figures.articles
    if not whole.notes.words:
        return
    by_severity = ", ".join(
        f"{decimal(sums.rate().value)} {name}"
        for name, sums in (("errors", whole.errors), ("warnings", whole.warnings), ("suggestions", whole.suggestions))
    )
    yield (
        f"{counted(whole.notes.notes, 'note')}, {decimal(whole.notes.rate().value)} in 1,000 words: {by_severity}. "
        f"Nothing is said of {counted(figures.quiet, 'article')} ({percentage(figures.quiet / whole.notes.articles)})."
    )
    if figures.rules and figures.rules[0].notes >= _OFTEN:
        most = figures.rules[0]
        part = most.articles / whole.notes.articles
        yield (
            f"Said most often: “{plain_name(found.rules, most.rule)}” {counted(most.notes, 'note')}, "
            f"in {percentage(part)} of the articles."
        )
    for trends, word in ((found.trends.growing, "grown"), (found.trends.shrinking, "shrunk")):
        if trends:
            yield f"Has {word} most: “{plain_name(found.rules, trends[0].figures.rule)}” {changed(trends[0])}."
    yield from _sources(found)
    yield from _grades(found)
    if found.contradicted:
        yield f"Between articles: {counted(found.contradicted, 'note')} on what contradicts or was published twice."


def changed(trend: Trend) -> str:
    """How a rate has changed: “from 0.8 to 1.6 in 1,000 words, 2.0 times as many”."""
    before, after = trend.before.value, trend.after.value
    said = f"from {decimal(before)} to {decimal(after)} in 1,000 words"
    if not before:
        return f"{said}, unknown before"
    if not after:
        return f"{said}, gone"
    times = after / before
    if times >= 1.5:
        return f"{said}, {times:,.1f} times as many"
    return f"{said}, {abs(times - 1) * 100:.0f} % {'more' if times > 1 else 'fewer'}"


def _sources(found: Findings) -> Iterator[str]:
    citing = list(found.figures.citing.values())
    articles = sum(each.articles for each in citing)
    if articles < _SURE:
        return
    mostly = sum(each.mostly for each in citing)
    said = f"Of the articles that cite anybody, {percentage(mostly / articles)} rest on sources without a name"
    years = [(year, each) for year, each in found.figures.citing.items() if each.articles >= _SURE]
    if len(years) > 1:
        (first, before), (last, after) = years[0], years[-1]
        one, other = share(before.mostly, before.articles), share(after.mostly, after.articles)
        if one.high < other.low or other.high < one.low:
            said += f": {percentage(one.value)} in {first}, {percentage(other.value)} in {last}"
    yield f"{said}."


def _grades(found: Findings) -> Iterator[str]:
    articles = {int(each.name): each.notes.articles for each in found.figures.years}
    years = [(year, each) for year, each in found.figures.grades.items() if articles[year] >= _SURE]
    if len(years) < 2:
        return
    (first, before), (last, after) = years[0], years[-1]
    if before.high < after.low or after.high < before.low:
        word = "harder" if after.value > before.value else "easier"
        yield f"Articles have become {word} to read: grade {before.value:.1f} in {first}, {after.value:.1f} in {last}."
