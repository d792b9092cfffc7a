"""What a desk asks of an article beside its violations: who is cited, and where it is hard to read.

Both are drawn from the analysis, fold away, and judge nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from editlint.reporters.xml import escape

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.analysis.source_sheet import CitedSource
    from editlint.analysis.statistics import PartFigures

CLASSES = {
    "named-person": "person",
    "named-body": "body",
    "document": "document",
    "described": "described, not named",
    "vague-group": "unnamed group",
    "vague-quantity": "unnamed number of people",
    "report": "report without an owner",
}
NAMED = ("named-person", "named-body", "document")
HEIGHT = 56  # of the plot of grades, in CSS pixels
WIDTH = 560
LOWEST_TOP = 10.0  # the grade at the upper edge of a plot whose paragraphs are all easy
TOP = 20.0  # beyond it nobody tells degrees apart
BAR = 22.0  # the widest bar


def block_id(index: int, block: int) -> str:
    """The id of a block of the article of that number on the page."""
    return f"a{index}-b{block}"


def desk(article: Article, index: int) -> str:
    """The plot of grades and the source sheet of the article of that number on the page."""
    return f'<div class="desk">{grade_plot(article, index)}{source_details(article, index)}</div>'


def source_details(article: Article, index: int) -> str:
    """The source sheet, folded: each source with its places, and what has none."""
    from editlint.analysis.source_sheet import source_sheet

    sheet = source_sheet(article)
    rows = [_source(article, index, source) for source in sheet.sources]
    for title, spans in (
        ("Figures without a source", sheet.unsourced_figures),
        ("Quotations without a speaker", sheet.unsourced_quotations),
    ):
        if spans:
            said = "; ".join(f"{_line(article, index, start)} {_words(article, start, end)}" for start, end in spans)
            rows.append(f"<li><b>{title}</b>: {said}</li>")
    if not rows:
        return '<p class="meta">No sources.</p>'
    named = sum(source.source_class in NAMED for source in sheet.sources)
    head = f"Sources: {named} named" if named == len(sheet.sources) else f"Sources: {len(sheet.sources)}, {named} named"
    without = len(sheet.unsourced_figures) + len(sheet.unsourced_quotations)
    head += f"; {without} {'place' if without == 1 else 'places'} without a source" if without else ""
    return f'<details class="sheet"><summary>{head}</summary><ul>{"".join(rows)}</ul></details>'


def _source(article: Article, index: int, source: CitedSource) -> str:
    places = ", ".join(_line(article, index, each.start) for each in source.citations)
    kind = CLASSES.get(source.source_class, source.source_class)
    count = len(source.citations)
    times = f", {count} times" if count > 1 else ""
    return f"<li><b>{escape(source.name)}</b> ({kind}){times}: {places}</li>"


def _line(article: Article, index: int, start: int) -> str:
    line = article.document.place(start, start + 1).line
    return f'<a href="#{_anchor(article, index, start)}">line {line}</a>'


def _words(article: Article, start: int, end: int, room: int = 60) -> str:
    text = " ".join(article.text[start:end].split())
    return "“" + escape(text if len(text) <= room else f"{text[:room].rsplit(' ', 1)[0]} …") + "”"


def grade_plot(article: Article, index: int) -> str:
    """A bar for the grade of each paragraph, linked to it; nothing for fewer than three paragraphs."""
    from editlint.analysis.statistics import paragraph_figures

    parts = [part for part in paragraph_figures(article) if part.words]
    if len(parts) < 3:
        return ""
    overall = article.readability.grade()
    step = min(BAR + 3, WIDTH / len(parts))
    hardest = max(part.grade for part in parts)
    top = min(TOP, max(LOWEST_TOP, hardest))
    bars = "".join(_bar(article, index, part, number, step, top) for number, part in enumerate(parts))
    level = _y(overall, top)
    said = f"Grade of {len(parts)} paragraphs: the article {overall:.1f}, the hardest {hardest:.1f}"
    width = step * len(parts)
    line = f'<line x1="0" x2="{width:.1f}" y1="{level:.1f}" y2="{level:.1f}"/>'
    return (
        f'<figure class="grades"><figcaption>Grade by paragraph, up to {hardest:.1f}; the article (line): {overall:.1f}'
        f'</figcaption><svg viewBox="0 0 {width:.1f} {HEIGHT}" width="{width:.0f}" height="{HEIGHT}" role="group"'
        f' aria-label="{said}">{bars}{line}</svg></figure>'
    )


def _bar(article: Article, index: int, part: PartFigures, number: int, step: float, top: float) -> str:
    y = _y(part.grade, top)
    title = escape(f"Paragraph {number + 1}: grade {part.grade:.1f}, {part.words} words: {part.title}")
    return (
        f'<a href="#{_anchor(article, index, part.start)}" aria-label="{title}"><title>{title}</title>'
        f'<rect x="{number * step:.1f}" y="{y:.1f}" width="{step * 0.85:.1f}" height="{HEIGHT - y:.1f}"/></a>'
    )


def _anchor(article: Article, index: int, start: int) -> str:
    """The id of the block in which a place lies."""
    return block_id(index, bisect_right(article.blocks, start, key=lambda block: block.start) - 1)


def _y(grade: float, top: float) -> float:
    """Where a grade lies in a plot that reaches up to `top`: never less than two pixels above the ground."""
    return HEIGHT - max(2.0, min(max(grade, 0.0), top) / top * HEIGHT)
