"""The sections of the page about rules: how often each speaks, what grows and shrinks, how far each can be trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.archive.report.charts import LEAST_YEARS, bars, by_year
from editlint.archive.report.findings import plain_name
from editlint.archive.report.intervals import THOUSAND
from editlint.archive.report.markup import (
    Cell,
    between,
    decimal,
    figure,
    number,
    paragraph,
    percentage,
    section,
    table,
    text,
)
from editlint.archive.report.summary import changed
from editlint.archive.report.trends import LEAST_ARTICLES
from editlint.archive.sampling_advice import block, sentence, tally
from editlint.archive.sampling_precision import KEEP, LOWER, OFF, ON, READ_ON
from editlint.plural import counted
from editlint.visible import as_xml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.archive.report.findings import Findings
    from editlint.archive.report.trends import Trend
    from editlint.archive.sampling_precision import Precision

_BARS = 12
_CHARTS = 6
_RANKS = {"error": 0.0, "warning": 1.0, "suggestion": 2.0}


def rules(found: Findings) -> str:
    """Every rule that speaks, most often first."""
    figures = found.figures
    if not figures.rules:
        return section("rules", "Rules", paragraph("No rule has anything to say."))
    words, articles = figures.articles.notes.words, figures.articles.notes.articles
    top = [
        (plain_name(found.rules, each.rule).rstrip("."), each.notes / words * THOUSAND)
        for each in figures.rules[:_BARS]
    ]
    rows = (
        [
            _rule(found, each.rule),
            number(each.notes),
            Cell(decimal(each.notes / words * THOUSAND), each.notes / words * THOUSAND),
            _severity(each.severity),
            number(each.articles),
            Cell(percentage(each.articles / articles), each.articles / articles),
        ]
        for each in figures.rules
    )
    heads = ("what is wrong", "notes", "in 1,000 words", "severity", "articles", "of all articles")
    label = f"Notes in 1,000 words, by rule: most for “{top[0][0]}”, {decimal(top[0][1])}"
    return section(
        "rules",
        "Rules",
        figure("What is said most often, in 1,000 words", bars(top, label, "bar"), "bars"),
        table("Notes by rule", heads, rows),
    )


def _rule(found: Findings, name: str) -> Cell:
    return Cell(f"{as_xml(plain_name(found.rules, name))}<small>{as_xml(name)}</small>")


def _severity(name: str) -> Cell:
    return Cell(f'<span class="{as_xml(name)}">{as_xml(name)}</span>', _RANKS.get(name), words=True)


def growing(found: Findings) -> str:
    """What grows and what shrinks, where that is sure."""
    told = found.trends
    if not told.earlier:
        return section("trends", "What grows, what shrinks", paragraph("That takes dated articles of two years."))
    if not (told.growing or told.shrinking):
        said = f"{told.earlier} against {told.later}: no rule has surely changed."
        return section("trends", "What grows, what shrinks", paragraph(said))
    strongest = sorted((*told.growing, *told.shrinking), key=lambda each: -abs(each.change.value))[:_CHARTS]
    return section(
        "trends",
        "What grows, what shrinks",
        paragraph(
            f"{told.earlier} against {told.later}. A rule stands here when there is enough to say so: at least "
            f"{LEAST_ARTICLES} articles in either stretch, and a difference that chance makes in fewer than one "
            f"archive of twenty. Of {counted(told.unsure, 'other rule')} nothing sure can be said."
        ),
        f'<div class="charts">{"".join(_chart(found, each) for each in strongest)}</div>',
        _trends(found, "More than before", told.growing),
        _trends(found, "Less than before", told.shrinking),
    )


def _chart(found: Findings, trend: Trend) -> str:
    years = found.figures.charted({year: sums.rate() for year, sums in trend.figures.years.items()})
    if len(years) < LEAST_YEARS:
        return ""
    name = plain_name(found.rules, trend.figures.rule).rstrip(".")
    return figure(name, by_year(years, f"“{name}” in 1,000 words, by year: {changed(trend)}", trend.figures.severity))


def _trends(found: Findings, caption: str, trends: Sequence[Trend]) -> str:
    if not trends:
        return ""
    rows = (
        [
            _rule(found, each.figures.rule),
            Cell(decimal(each.before.value), each.before.value),
            Cell(decimal(each.after.value), each.after.value),
            between(each.change),
            text(changed(each).partition("words, ")[2]),
        ]
        for each in trends
    )
    heads = ("what is wrong", found.trends.earlier, found.trends.later, "change lies between", "in words")
    return table(f"{caption}, in 1,000 words", heads, rows)


def trust(found: Findings) -> str:
    """How far each rule can be trusted, where people have read notes; nothing else."""
    if not found.precision:
        return ""
    rows = (_precision(found, each) for each in sorted(found.precision, key=_urgency))
    heads = ("what is wrong", "severity", "right", "wrong", "unsure", "of 100 are right", "between", "for this house")
    settings = block(found.precision, found.configuration)
    said = "\n".join(map(as_xml, settings.split("\n")))
    advised = f"<p>As settings, to be copied if you agree:</p><pre><code>{said}</code></pre>"
    said = f"From the reading list: {tally(found.precision)}. The bounds hold 95 times in 100."
    return section(
        "trust",
        "How far to trust each rule",
        paragraph(said),
        table("Verdicts by rule", heads, rows),
        advised if settings else "",
    )


def _urgency(each: Precision) -> tuple[bool, int]:
    """What is to be changed comes first, what nobody has read last."""
    return not each.read, (OFF, LOWER, ON, READ_ON, KEEP).index(each.advice.kind)


def _precision(found: Findings, each: Precision) -> list[Cell]:
    known = bool(each.read)
    return [
        _rule(found, each.rule),
        _severity(each.severity),
        number(each.right),
        number(each.wrong),
        number(each.unsure),
        Cell(f"{each.share.value * 100:.0f}", each.share.value) if known else Cell("–", -1.0),
        Cell(f"{each.share.low * 100:.0f} to {each.share.high * 100:.0f}", each.share.low)
        if known
        else Cell("–", -1.0),
        text(sentence(each)),
    ]
