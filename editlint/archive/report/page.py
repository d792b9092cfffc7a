"""The page itself: the sections one below the other, in a frame that lets nothing in from outside."""

from __future__ import annotations

import os
from string import Template
from typing import TYPE_CHECKING

from editlint.archive.report import rule_sections, sections
from editlint.archive.report.charts import HIGHEST
from editlint.archive.report.markup import paragraph, section
from editlint.archive.report.summary import extent, sentences
from editlint.plural import counted
from editlint.reporters.html_shell import page_file, policy
from editlint.version import __version__
from editlint.visible import as_xml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.archive.report.findings import Findings

TITLE = "The archive"
_FOLDER = os.path.dirname(__file__)
_PARTS = (
    ("years", "Years", sections.years),
    ("trends", "Trends", rule_sections.growing),
    ("rules", "Rules", rule_sections.rules),
    ("trust", "Trust", rule_sections.trust),
    ("sections", "Sections", sections.sections),
    ("authors", "Authors", sections.authors),
    ("sources", "Sources", sections.sources),
    ("readability", "Readability", sections.readability),
    ("between", "Between articles", sections.contradicting),
    ("worst", "Worst articles", sections.worst),
)


def page(found: Findings) -> str:
    """The whole page."""
    style = page_file("page.css") + page_file("report.css", _FOLDER)
    script = page_file("report.js", _FOLDER)
    parts = [(name, title, write(found)) for name, title, write in _PARTS]
    shown = [(name, title, html) for name, title, html in parts if html]
    return Template(page_file("report.html", _FOLDER)).substitute(
        title=as_xml(TITLE),
        policy=policy(style, script),
        style=style,
        script=script,
        version=__version__,
        extent=as_xml(extent(found)),
        short="".join(f"<li>{as_xml(each)}</li>" for each in sentences(found)),
        links="".join(f'<li><a href="#{name}">{title}</a></li>' for name, title, _ in shown),
        parts="".join(html for _, _, html in shown),
        method=section("method", "How this was counted", *map(paragraph, _method(found))),
    )


def _method(found: Findings) -> Iterator[str]:
    figures = found.figures
    yield (
        "A note is what one rule says of one place. An error is wrong, a warning needs a decision, a suggestion is "
        "advice. Bounds hold 95 times in 100; they are wide where few articles are behind a figure. In a chart they "
        f"are the strokes, which are cut off at {HIGHEST} times the height of its highest point."
    )
    if figures.unread:
        yield f"Not counted: {counted(figures.unread, 'article')} that could not be read or hold no words."
    if found.set_aside:
        yield (
            f"Not counted: {counted(found.set_aside, 'piece')} of the work that failed and was set aside. "
            "“editlint archive run” tries it again."
        )
    if figures.suppressed:
        yield f"Not counted: {counted(figures.suppressed, 'note')} that the articles themselves keep silent."
