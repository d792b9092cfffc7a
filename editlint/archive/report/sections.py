"""The sections of the page about groups of articles: years, sections, authors, readability, sources, the worst."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.archive.report.charts import bars, by_year
from editlint.archive.report.figures import SHOWN
from editlint.archive.report.findings import plain_name
from editlint.archive.report.intervals import THOUSAND, share
from editlint.archive.report.markup import (
    Cell,
    behind,
    between,
    day,
    decimal,
    figure,
    number,
    paragraph,
    percentage,
    rate,
    section,
    shown,
    table,
    text,
)
from editlint.archive.report.places import link, place_link
from editlint.archive.report.trends import LEAST_ARTICLES
from editlint.plural import counted
from editlint.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.archive.report.figures import Group
    from editlint.archive.report.findings import Findings
    from editlint.archive.report.worst import Between, Note, WorstArticle

_HEADS = ("notes", "between", "errors", "warnings", "suggestions", "articles", "words")
_SEVERITIES = ("errors", "warnings", "suggestions")
_BARS = 10
_YEARS = 20  # that a sentence lists


def years(found: Findings) -> str:
    """Notes by year, a chart for each severity."""
    figures = found.figures
    if not figures.years:
        return section("years", "Year by year", paragraph("No article tells its day of publication."))
    charts = "".join(
        figure(
            f"{name.capitalize()} in 1,000 words",
            by_year(
                figures.charted({int(each.name): getattr(each, name).rate() for each in figures.years}),
                f"{name.capitalize()} in 1,000 words, by year: {_ends(figures.years, name)}",
                name[:-1],
            ),
        )
        for name in _SEVERITIES
    )
    told = [f"{counted(figures.undated, 'article')} without a day of publication are not in here."][: figures.undated]
    if charts and figures.slight:
        slight = ", ".join(str(year) for year in figures.slight[:_YEARS])
        told.append(f"Years with hardly an article are in the tables, and in no chart: {slight}.")
    return section(
        "years",
        "Year by year",
        f'<div class="charts">{charts}</div>',
        _groups("Notes by year", "year", figures.years),
        *map(paragraph, told),
    )


def _ends(groups: Sequence[Group], name: str) -> str:
    first, last = groups[0], groups[-1]
    before, after = (decimal(getattr(each, name).rate().value) for each in (first, last))
    return f"{before} in {first.name}, {after} in {last.name}"


def sections(found: Findings) -> str:
    """Notes by section of the paper."""
    return _named(found, "section", "Sections", found.figures.sections)


def authors(found: Findings) -> str:
    """Notes by author."""
    return _named(found, "author", "Authors", found.figures.authors)


def _named(found: Findings, kind: str, title: str, groups: Sequence[Group]) -> str:
    named = [each for each in groups if each.name]
    if not named:
        return section(f"{kind}s", title, paragraph(f"No article names its {kind}."))
    likely = [each for each in named if each.notes.articles >= LEAST_ARTICLES] or named
    graves = sorted(((visible(each.name), _grave(each)) for each in likely), key=lambda each: -each[1])[:_BARS]
    title_of_bars = f"Errors and warnings in 1,000 words: the {kind}s with most of them"
    label = f"{title_of_bars}. First {graves[0][0]}, {decimal(graves[0][1])}"
    more = found.figures.more[kind]
    rest = [f"The {SHOWN} with most words are shown; {more:,} more are not."] if more else []
    return section(
        f"{kind}s",
        title,
        figure(title_of_bars, bars(graves, label, "bar"), "bars"),
        _groups(f"Notes by {kind}", kind, groups),
        *map(paragraph, rest),
    )


def _grave(group: Group) -> float:
    return (group.errors.notes + group.warnings.notes) / group.notes.words * THOUSAND


def _groups(caption: str, kind: str, groups: Sequence[Group]) -> str:
    rows = (
        [
            _name(kind, each.name),
            rate(each.notes.rate()),
            between(each.notes.rate()),
            *(rate(getattr(each, name).rate()) for name in _SEVERITIES),
            number(each.notes.articles),
            number(each.notes.words),
        ]
        for each in groups
    )
    return table(f"{caption}, in 1,000 words", (kind, *_HEADS), rows)


def _name(kind: str, name: str) -> Cell:
    if not name:
        return Cell(f"<i>no {kind} given</i>")
    return Cell(shown(name), float(name)) if kind == "year" else text(name)


def readability(found: Findings) -> str:
    """Grades through the years."""
    grades = found.figures.grades
    if not grades:
        return section("readability", "Readability", paragraph("No dated article has running text."))
    years = list(grades)
    label = (
        f"Mean grade by year: {grades[years[0]].value:.1f} in {years[0]}, {grades[years[-1]].value:.1f} in {years[-1]}"
    )
    rows = (
        [Cell(str(year), year), Cell(f"{each.value:.1f}", each.value), between(each)] for year, each in grades.items()
    )
    return section(
        "readability",
        "Readability",
        paragraph("The grade is the number of school years that a text asks of its readers (Flesch and Kincaid)."),
        figure("Mean grade of an article", by_year(found.figures.charted(grades), label, "link")),
        behind("The figures", table("Mean grade of an article", ("year", "grade", "between"), rows)),
    )


def sources(found: Findings) -> str:
    """Whose word articles rest on."""
    citing = found.figures.citing
    if not citing:
        return section("sources", "Sources", paragraph("No dated article cites anybody."))
    shares = {year: share(each.mostly, each.articles) for year, each in citing.items()}
    years = list(shares)
    ends = f"{percentage(shares[years[0]].value)} in {years[0]}, {percentage(shares[years[-1]].value)} in {years[-1]}"
    rows = (
        [
            Cell(str(year), year),
            number(each.articles),
            Cell(percentage(shares[year].value), shares[year].value),
            between(shares[year], percent=True),
            Cell(percentage(each.only / each.articles), each.only / each.articles),
        ]
        for year, each in citing.items()
    )
    heads = ("year", "articles that cite", "rest on unnamed sources", "between", "name no source")
    return section(
        "sources",
        "Sources",
        paragraph(
            "Of the articles that cite anybody: how many rest on sources without a name (officials, critics, some, "
            "reports), because they cite them more often than named ones."
        ),
        figure(
            "Articles that rest on unnamed sources",
            by_year(
                found.figures.charted(shares),
                f"Articles that rest on unnamed sources, by year: {ends}",
                "warning",
                percent=True,
            ),
        ),
        behind("The figures", table("Articles that rest on unnamed sources", heads, rows)),
    )


def worst(found: Findings) -> str:
    """The articles with most errors and warnings for their length."""
    listed = found.worst
    if not listed.articles:
        return section("worst", "Worst articles", paragraph("No article has an error or a warning."))
    items = "".join(_worst_article(found, each) for each in listed.articles)
    return section(
        "worst",
        "Worst articles",
        paragraph(
            "Most errors and warnings in 1,000 words, of the articles with at least "
            f"{counted(listed.least_words, 'word')} and {listed.least_notes} errors or warnings."
        ),
        f'<ol class="worst">{items}</ol>',
    )


def _worst_article(found: Findings, each: WorstArticle) -> str:
    article = each.article
    grave = article.errors + article.warnings
    about = ", ".join(filter(None, (day(article.published), article.section, article.author)))
    said = (
        f"{decimal(grave * 1000 / article.words)} in 1,000 words: {counted(article.errors, 'error')}, "
        f"{counted(article.warnings, 'warning')} in {counted(article.words, 'word')}"
    )
    notes = "".join(f"<li>{_note(found, note, each)}</li>" for note in each.notes)
    total = grave + article.suggestions
    rest = f"<p>{total - len(each.notes):,} more.</p>" if total > len(each.notes) else ""
    inner = f'<ul class="found">{notes}</ul>{rest}'
    return (
        f"<li><b>{link(article, found.folder)}</b><small>{shown(about)}</small><small>{said}</small>"
        f"{behind(counted(total, 'note'), inner)}</li>\n"
    )


def _note(found: Findings, note: Note, each: WorstArticle) -> str:
    place = place_link(each.article, found.folder, note)
    where = f"{os.path.basename(each.article.path)}, line {note.line:,}"
    return (
        f'<span class="{shown(note.severity)}">{shown(note.severity)}</span> {shown(note.message)} '
        f"<small>{place} {shown(where)} · {shown(plain_name(found.rules, note.rule))}</small>"
    )


def contradicting(found: Findings) -> str:
    """What one article says against another; nothing where there is none."""
    if not found.between:
        return ""
    items = "".join(_between(found, each) for each in found.between)
    more = found.contradicted - len(found.between)
    rest = paragraph(f"{more:,} more are in the table “contradictions”.") if more else ""
    old = " The archive has changed since this was judged." if found.outdated else ""
    return section(
        "between",
        "Between articles",
        paragraph(f"What one article says against another, or says again.{old}"),
        f'<ul class="found">{items}</ul>{rest}',
    )


def _between(found: Findings, each: Between) -> str:
    note, article = each.note, each.article
    others = "".join(f"<small>{shown(message)}</small>" for _, _, message in each.others)
    when = f", {day(article.published)}" if article.published else ""
    return (
        f'<li><span class="{shown(note.severity)}">{shown(note.severity)}</span> {shown(note.message)} '
        f"<small>{link(article, found.folder, note)}{shown(when)}</small>{others}</li>\n"
    )
