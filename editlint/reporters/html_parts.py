"""Parts of the page: the text of an article with marks laid into it, and the overview with its chart."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.documents.document import OBJECT
from editlint.model import Severity
from editlint.reporters.html_desk import block_id
from editlint.reporters.xml import escape
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from editlint.documents.document import Block, Document
    from editlint.model import Report
    from editlint.reporters.html import Numbered

_TAGS = {"heading": "p", "block-quote": "blockquote", "list-item": "p"}
BAR_WIDTH = 260  # of the longest bar, in CSS pixels


class Mark(NamedTuple):
    """A stretch of prose to mark: what a violation is about, or with no severity what it points to as evidence."""

    start: int
    end: int
    number: int
    severity: str
    anchor: str


class Pointed(NamedTuple):
    """A place that a violation points to as evidence: its anchor, and the violation's number."""

    anchor: str
    number: int


def article_text(
    document: Document, numbered: Sequence[Numbered], evidence: Mapping[tuple[int, int], Pointed], index: int
) -> str:
    """The article block by block with its marks. Each id is given once, to the first stretch of its mark."""
    marks = [
        Mark(*document.prose_span(v.start, v.end), number, str(v.severity), f"m{number}") for number, v in numbered
    ]
    marks += [Mark(*document.prose_span(*span), each.number, "", each.anchor) for span, each in evidence.items()]
    marks = sorted(mark for mark in marks if mark.end > mark.start)
    used: set[str] = set()
    parts = []
    for position, block in enumerate(document.blocks):
        own = [mark for mark in marks if mark.start < block.end and mark.end > block.start]
        parts.append(_block(document, block, own, used, block_id(index, position)))
    return "\n".join(parts)


def _block(document: Document, block: Block, marks: Sequence[Mark], used: set[str], name: str) -> str:
    tag = _TAGS.get(block.kind, "p")
    classes = f"{block.kind} l{block.level}" if block.kind == "heading" else block.kind
    role = f' role="heading" aria-level="{min(6, max(3, block.level + 2))}"' if block.kind == "heading" else ""
    inner = "".join(_stretches(document.text, block, marks, used))
    return f'<{tag} class="{classes}" id="{name}"{role}>{inner}</{tag}>'


def _stretches(text: str, block: Block, marks: Sequence[Mark], used: set[str]) -> Iterator[str]:
    """The block cut at every start and end of a mark, each stretch in the marks that cover it."""
    cuts = {block.start, block.end}
    for mark in marks:
        cuts |= {max(block.start, mark.start), min(block.end, mark.end)}
    edges = sorted(cuts)
    for start, end in pairwise(edges):
        shown = escape(text[start:end]).replace("\n", "<br>").replace(OBJECT, "<code>…</code>")
        yield _marked(shown, [mark for mark in marks if mark.start <= start and mark.end >= end], used)


def _marked(shown: str, covering: Sequence[Mark], used: set[str]) -> str:
    """A stretch as a link to the note that is about it, worst first, or to the note that points to it."""
    if not covering:
        return shown
    ranks = {str(severity): severity.rank for severity in Severity}
    ordered = sorted(covering, key=lambda mark: (ranks.get(mark.severity, len(ranks)), mark.number))
    first, *others = [mark.anchor for mark in ordered if mark.anchor not in used] or [""]
    used.update(mark.anchor for mark in ordered)
    own = [mark for mark in ordered if mark.severity] or ordered
    numbers = " ".join(dict.fromkeys(str(mark.number) for mark in own))
    classes = f"mark {own[0].severity}" if own[0].severity else "evidence"
    name = f' id="{first}"' if first else ""
    link = f'<a class="{classes}"{name} href="#n{own[0].number}" data-v="{numbers}">{shown}</a>'
    return "".join(f'<span id="{anchor}"></span>' for anchor in others) + link


def overview(report: Report, ids: Mapping[str, str]) -> str:
    """A bar chart of packs by severity and a table of articles."""
    if not report.violations:
        return ""
    counts: dict[str, dict[str, int]] = {}
    for violation in report.violations:
        row = counts.setdefault(violation.rule.split(".")[0], {})
        row[violation.severity] = row.get(violation.severity, 0) + 1
    return _chart(counts) + _table(report, ids)


def _chart(counts: Mapping[str, Mapping[str, int]]) -> str:
    rows = sorted(counts.items(), key=lambda row: (-sum(row[1].values()), row[0]))
    longest = max(sum(row.values()) for _, row in rows)
    height = 24 * len(rows)
    bars = []
    for index, (pack, row) in enumerate(rows):
        y = 24 * index
        bars.append(f'<text x="96" y="{y + 15}" text-anchor="end" fill="currentColor">{escape(pack)}</text>')
        x = 104.0
        for severity in Severity:
            width = row.get(severity, 0) * BAR_WIDTH / longest
            if width:
                bars.append(f'<rect x="{x:.1f}" y="{y + 3}" width="{width:.1f}" height="16" fill="var(--{severity})"/>')
            x += width
        bars.append(f'<text x="{x + 6:.1f}" y="{y + 15}" fill="currentColor">{sum(row.values())}</text>')
    said = "; ".join(f"{pack} {sum(row.values())}" for pack, row in rows)
    legend = " ".join(f'<span class="key {severity}">{severity}</span>' for severity in Severity)
    width = 104 + BAR_WIDTH + 40
    return (
        f"<figure><figcaption>Violations by pack: {legend}</figcaption>"
        f'<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="{escape(said)}"'
        f' font-family="system-ui, sans-serif" font-size="13">{"".join(bars)}</svg></figure>'
    )


def _table(report: Report, ids: Mapping[str, str]) -> str:
    heads = "".join(f'<th scope="col">{severity}</th>' for severity in Severity)
    counts: dict[tuple[str, str], int] = {}
    for violation in report.violations:
        key = (violation.path, violation.severity)
        counts[key] = counts.get(key, 0) + 1
    rows = []
    for path, anchor in ids.items():
        cells = "".join(f'<td class="n">{counts.get((path, severity), 0)}</td>' for severity in Severity)
        name = escape(path or "standard input")
        rows.append(f'<tr><th scope="row"><a href="#{anchor}">{name}</a></th>{cells}</tr>')
    return f'<table><thead><tr><th scope="col">article</th>{heads}</tr></thead><tbody>{"".join(rows)}</tbody></table>'
