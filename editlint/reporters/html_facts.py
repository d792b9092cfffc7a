"""The fact sheet of an article on a page: of whom or what it states which figure, date or age, folded away."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.plural import counted
from editlint.reporters.html_places import line_link
from editlint.visible import as_xml

if TYPE_CHECKING:
    from editlint.analysis.fact_sheet import FactSubject, SheetFact
    from editlint.analysis.galley import Galley


def fact_details(galley: Galley, index: int) -> str:
    """The fact sheet of the article of that number on the page; nothing where nothing is stated."""
    if not galley.facts:
        return ""
    total = sum(len(subject.facts) for subject in galley.facts)
    head = f"Facts: {total} about {counted(len(galley.facts), 'subject')}"
    columns = "".join(f'<th scope="col">{name}</th>' for name in ("SheetFact", "Value", "When", "Line"))
    bodies = "".join(_subject(galley, index, subject) for subject in galley.facts)
    table = f"<table><thead><tr>{columns}</tr></thead>{bodies}</table>"
    return f'<details class="facts"><summary>{head}</summary>{table}</details>'


def _subject(galley: Galley, index: int, subject: FactSubject) -> str:
    name = as_xml(subject.name) if subject.named else f"“{as_xml(subject.name)}”"
    starts = {id(fact) for before, fact in pairwise(subject.facts) if before.group != fact.group}
    rows = "".join(_row(galley, index, fact, starts=id(fact) in starts) for fact in subject.facts)
    return f'<tbody><tr><th scope="rowgroup" colspan="4">{name}</th></tr>{rows}</tbody>'


def _row(galley: Galley, index: int, fact: SheetFact, *, starts: bool) -> str:
    """A fact; the first of a further thing that goes by the same name is set off from those before."""
    remark = f" <i>({as_xml(fact.remark)})</i>" if fact.remark else ""
    row = '<tr class="next">' if starts else "<tr>"
    cells = (as_xml(fact.attribute), as_xml(fact.value) + remark, as_xml(fact.when))
    return f"{row}{''.join(f'<td>{cell}</td>' for cell in cells)}<td>{line_link(galley, index, fact.start)}</td></tr>"
