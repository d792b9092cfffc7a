"""What a desk asks of an article beside its violations: who is cited, what is stated, and where it is hard to read.

All are drawn from the analysis, fold away, and judge nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.plural import counted
from editlint.reporters.html_facts import fact_details
from editlint.reporters.html_places import anchor, line_link
from editlint.visible import as_xml

if TYPE_CHECKING:
    from editlint.analysis.galley import Galley, ShownParagraph, ShownSource

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


def desk(galley: Galley, index: int) -> str:
    """The source sheet, the fact sheet and the plot of grades of the article of that number on the page."""
    parts = (_source_details(galley, index), fact_details(galley, index), _grade_plot(galley, index))
    return f'<div class="desk">{"".join(parts)}</div>'


def _source_details(galley: Galley, index: int) -> str:
    """The source sheet, folded: each source with its places, and what has none."""
    rows = [_source(galley, index, source) for source in galley.sources]
    for title, spans in (
        ("Figures without a source", galley.figures),
        ("Quotations without a speaker", galley.quotations),
    ):
        if spans:
            said = "; ".join(f"{line_link(galley, index, start)} {_words(galley, start, end)}" for start, end in spans)
            rows.append(f"<li><b>{title}</b>: {said}</li>")
    if not rows:
        return "<p>No sources.</p>"
    named = sum(source.source_class in NAMED for source in galley.sources)
    total = len(galley.sources)
    head = f"Sources: {named} named" if named == total else f"Sources: {total}, {named} named"
    without = len(galley.figures) + len(galley.quotations)
    head += f"; {counted(without, 'place')} without a source" if without else ""
    return f'<details class="sources"><summary>{head}</summary><ul>{"".join(rows)}</ul></details>'


def _source(galley: Galley, index: int, source: ShownSource) -> str:
    places = ", ".join(line_link(galley, index, start) for start in source.starts)
    kind = CLASSES.get(source.source_class, source.source_class)
    times = f", {len(source.starts)} times" if len(source.starts) > 1 else ""
    return f"<li><b>{as_xml(source.name)}</b> ({as_xml(kind)}){times}: {places}</li>"


def _words(galley: Galley, start: int, end: int, room: int = 60) -> str:
    text = " ".join(galley.text[start:end].split())
    return "“" + as_xml(text if len(text) <= room else f"{text[:room].rsplit(' ', 1)[0]} …") + "”"


def _grade_plot(galley: Galley, index: int) -> str:
    """A bar for the grade of each paragraph, linked to it; nothing for fewer than three paragraphs."""
    parts = galley.paragraphs
    if len(parts) < 3:
        return ""
    step = min(BAR + 3, WIDTH / len(parts))
    hardest = max(part.grade for part in parts)
    top = min(TOP, max(LOWEST_TOP, hardest))
    bars = "".join(_bar(galley, index, part, number, step, top) for number, part in enumerate(parts))
    level = _y(galley.grade, top)
    said = f"Grade of {len(parts)} paragraphs: the article {galley.grade:.1f}, the hardest {hardest:.1f}"
    width = step * len(parts)
    line = f'<line x1="0" x2="{width:.1f}" y1="{level:.1f}" y2="{level:.1f}"/>'
    return (
        f'<figure class="grades"><figcaption>Grade by paragraph, up to {hardest:.1f}; the article (line)'
        f' {galley.grade:.1f}</figcaption><svg viewBox="0 0 {width:.1f} {HEIGHT}" width="{width:.0f}"'
        f' height="{HEIGHT}" role="group" aria-label="{said}">{bars}{line}</svg></figure>'
    )


def _bar(galley: Galley, index: int, part: ShownParagraph, number: int, step: float, top: float) -> str:
    y = _y(part.grade, top)
    title = as_xml(f"Paragraph {number + 1}: grade {part.grade:.1f}, {counted(part.words, 'word')}: {part.title}")
    return (
        f'<a href="#{anchor(galley, index, part.start)}" aria-label="{title}"><title>{title}</title>'
        f'<rect x="{number * step:.1f}" y="{y:.1f}" width="{step * 0.85:.1f}" height="{HEIGHT - y:.1f}"/></a>'
    )


def _y(grade: float, top: float) -> float:
    """Where a grade lies in a plot that reaches up to `top`: never less than two pixels above the ground."""
    return HEIGHT - max(2.0, min(max(grade, 0.0), top) / top * HEIGHT)
