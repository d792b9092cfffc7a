"""One article as an editor's proof: the text with its marks, each note beside its passage, evidence linked both ways.

The notes of a block stand before it in the page and float into the margin; on a narrow screen they open below it.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.model import Severity
from editlint.plural import counted
from editlint.reporters.html_desk import desk
from editlint.reporters.html_marks import Mark, Writer
from editlint.reporters.html_words import counts, quote
from editlint.values import NamedTuple
from editlint.visible import as_xml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from editlint.analysis.galley import Galley
    from editlint.documents.document import Block
    from editlint.model import Related, Violation
    from editlint.rulebook.rule import Rule

_TAGS = {"block-quote": "blockquote"}
_NOTE_LINE = 34  # characters of a note in one line of the margin
_TEXT_LINE = 70
_SHORT = 60  # characters of a match that a note at the other end repeats
_DRIFT = 9  # lines that a note may stand below its passage; beyond, the text waits for its notes


class NumberedNote(NamedTuple):
    """A violation with its number in the report."""

    number: int
    violation: Violation


class Sheet(NamedTuple):
    """An article to show.

    Attributes:
        ordinal: its number on the page, from 1.
        path: of the file; "" for standard input.
        level: of its headline in the page, 1 or 2.
        numbered: its violations, in order.
        pointing: what violations of any article point to in it, by place, with the message about the place.
        where: the page of each path of the report relative to this one, "" for this very page.
        rules: the rules by name.
    """

    ordinal: int
    path: str
    level: int
    numbered: Sequence[NumberedNote]
    pointing: Mapping[tuple[int, int], Sequence[tuple[NumberedNote, str]]]
    where: Mapping[str, str]
    rules: Mapping[str, Rule]


class Placed(NamedTuple):
    """A note with the prose that it is about; `start` is -1 where that is not to be seen."""

    start: int
    html: str
    length: int


def proof(sheet: Sheet, galley: Galley | None) -> Iterator[str]:
    """The section of an article; without a galley its notes alone."""
    name = as_xml(sheet.path or "standard input")
    writer = Writer(galley, _marks(sheet, galley)) if galley is not None else None
    rows = list(_rows(sheet, galley, writer)) if galley is not None and writer is not None else []
    used = writer.used if writer is not None else set[str]()
    loose = [_note(each, sheet, used) for each in sheet.numbered if f"m{each.number}" not in used]
    yield f'<section class="sheet" id="a{sheet.ordinal}" aria-labelledby="t{sheet.ordinal}">'
    yield f'<p class="slug">{_slug(sheet, galley)}</p>'
    first_is_headline = bool(galley is not None and _is_headline(galley))
    if not first_is_headline:
        title = as_xml(galley.headline) if galley is not None and galley.headline else name
        yield f'<h{sheet.level} class="headline" id="t{sheet.ordinal}">{title}</h{sheet.level}>'
    if first_is_headline:
        yield f'<div class="text">{rows.pop(0)}</div>'
    if galley is not None:
        yield desk(galley, sheet.ordinal)
    if loose:
        yield f'<ol class="notes loose" aria-label="Notes on what is not to be seen">{"".join(loose)}</ol>'
    yield "\n".join(['<div class="text">', *rows, "</div></section>"])


def _slug(sheet: Sheet, galley: Galley | None) -> str:
    parts = [f"<b>{as_xml(sheet.path or 'standard input')}</b>"]
    if galley is not None:
        words = sum(part.words for part in galley.paragraphs)
        parts += [f'<time datetime="{galley.published}">{galley.published}</time>'] if galley.published else []
        parts += [counted(words, "word")] if words else []
    parts.append(counts([each.violation for each in sheet.numbered]))
    return " · ".join(parts)


def _is_headline(galley: Galley) -> bool:
    if not galley.blocks or galley.blocks[0].kind != "heading":
        return False
    first = galley.blocks[0]
    return " ".join(galley.text[first.start : first.end].split()) == galley.headline


def _marks(sheet: Sheet, galley: Galley) -> list[Mark]:
    marks = []
    for number, v in sheet.numbered:
        start, end = galley.spans.get((v.start, v.end), (0, 0))
        marks.append(Mark(start, end, number, str(v.severity), f"m{number}", f"n{number}"))
    for place, pointing in sheet.pointing.items():
        start, end = galley.spans.get(place, (0, 0))
        name = anchor(sheet.path, *place)
        marks.append(Mark(start, end, pointing[0][0].number, "", name, f"c{name}"))
    return [mark for mark in marks if mark.end > mark.start]


def anchor(path: str, start: int, end: int) -> str:
    """The id of a place that is evidence for something."""
    from editlint.cachefiles import digest

    return f"e{digest(path)[:6]}-{start}-{end}"


def _rows(sheet: Sheet, galley: Galley, writer: Writer) -> Iterator[str]:
    """Each block with the notes that are about it. A note belongs to the block in which its mark begins."""
    texts = [writer.inner(block) for block in galley.blocks]
    placed = sorted(_placed(sheet, galley, writer.used), key=lambda note: note.start)
    at = level = 0
    behind = 0.0  # lines by which the notes so far reach below the text
    for position, (block, (inner, rules)) in enumerate(zip(galley.blocks, texts, strict=True)):
        own: list[Placed] = []
        while at < len(placed) and placed[at].start < block.end:
            own.append(placed[at])
            at += 1
        waits = bool(own) and behind > _DRIFT
        behind = 0.0 if waits else behind
        behind = max(0.0, behind + _margin_lines(own) - 1 - (block.end - block.start) / _TEXT_LINE)
        level = _level(block, level, sheet.level) if block.kind == "heading" else level
        title = position == 0 and _is_headline(galley)
        yield _row(sheet, block, position, (inner, rules), own, waits=waits, level=sheet.level if title else level)


def _margin_lines(notes: Sequence[Placed]) -> float:
    return sum((3 + note.length / _NOTE_LINE) * 0.7 for note in notes)


def _level(block: Block, before: int, top: int) -> int:
    """The level of a heading in the page: below the headline, and never more than one deeper than the last."""
    return min(6, max(top + 1, block.level + top - 1), (before or top) + 1)


def _row(
    sheet: Sheet,
    block: Block,
    position: int,
    shown: tuple[str, str],
    notes: Sequence[Placed],
    *,
    waits: bool,
    level: int,
) -> str:
    inner, rules = shown
    name = f"a{sheet.ordinal}-b{position}"
    cards = f'<ol class="notes" aria-label="Notes">{"".join(note.html for note in notes)}</ol>' if notes else ""
    classes = "row wait" if waits else "row"
    if block.kind == "heading":
        title = level == sheet.level
        own = f' class="headline" id="t{sheet.ordinal}"' if title else f' class="heading l{block.level}"'
        text = f"<h{level}{own}>{inner}</h{level}>"
    else:
        tag = _TAGS.get(block.kind, "p")
        text = f'<{tag} class="{block.kind} l{min(block.level, 4)}">{inner}</{tag}>'
    return f'<div class="{classes}" id="{name}">{cards}{rules}{text}</div>'


def _placed(sheet: Sheet, galley: Galley, used: set[str]) -> Iterator[Placed]:
    for each in sheet.numbered:
        v = each.violation
        if f"m{each.number}" in used:
            length = len(v.message) + sum(20 + len(related.message) for related in v.related)
            yield Placed(galley.spans[v.start, v.end].start, _note(each, sheet, used), length)
    for place, pointing in sheet.pointing.items():
        name = anchor(sheet.path, *place)
        if name in used:
            html = _counter_note(name, pointing, sheet)
            yield Placed(galley.spans[place].start, html, sum(20 + len(message) for _, message in pointing))


def _note(each: NumberedNote, sheet: Sheet, used: set[str]) -> str:
    """What a violation says. What it is about may lie outside the text, as in a link: then it is quoted."""
    number, v = each
    marked = f"m{number}" in used
    line = f'<a href="#m{number}">{_place(v)}</a>' if marked else _place(v)
    lines = [f'<p class="label"><b>{v.severity}</b> {line}</p>', f"<p>{as_xml(v.message)}</p>"]
    if not marked and v.match:
        lines.append(f'<p class="see">{quote(v.match)}</p>')
    lines += [f'<p class="see">See {_link(v, related, sheet, used)}</p>' for related in v.related]
    lines += [f'<p class="fix">{"Fix" if fix.safe else "Possible fix"}: {as_xml(fix.title)}</p>' for fix in v.fixes]
    lines.append(_about(v, sheet.rules.get(v.rule)))
    head = f'<li class="{v.severity}" id="n{number}" tabindex="-1" data-v="{number}" data-severity="{v.severity}"'
    return f'{head} data-rule="{as_xml(v.rule)}">{"".join(lines)}</li>'


def _place(v: Violation) -> str:
    """Where a violation stands, in the words that its file knows."""
    return as_xml(str(v.data.get("place") or f"line {v.line}"))


def _about(v: Violation, rule: Rule | None) -> str:
    """The rule's name; its summary and what to do about it fold out."""
    name = as_xml(v.rule)
    if rule is None:
        return f'<p class="rule">{name}</p>'
    return f'<details class="rule"><summary>{name}</summary>{as_xml(f"{rule.summary} {rule.help}".strip())}</details>'


def _counter_note(name: str, pointing: Sequence[tuple[NumberedNote, str]], sheet: Sheet) -> str:
    """The other end: a place that is evidence, with the violations that point to it."""
    numbers = " ".join(dict.fromkeys(str(each.number) for each, _ in pointing))
    lines = ['<p class="label"><b>evidence</b></p>']
    for (number, v), message in pointing:
        file = "" if v.path == sheet.path else f"{os.path.basename(v.path)}, "
        link = f'<a href="{as_xml(sheet.where.get(v.path, ""))}#n{number}">{as_xml(file)}{_place(v)}</a>'
        said = f"{as_xml(message)}; " if message else ""
        match = f", {quote(v.match)}" if len(v.match) <= _SHORT else ""
        lines.append(f'<p>{said}for {link}{match} <span class="rule">{as_xml(v.rule)}</span></p>')
    return f'<li class="counter" id="c{name}" tabindex="-1" data-v="{numbers}">{"".join(lines)}</li>'


def _link(v: Violation, related: Related, sheet: Sheet, used: set[str]) -> str:
    """The way to a piece of evidence; quoted where it is not to be seen in the same article."""
    message = as_xml(related.message)
    if not related.line:
        return f"{as_xml(related.path)}: {message}"
    if related.is_address:
        said = f": {quote(related.excerpt)}" if related.excerpt else ""
        return f'<a href="{as_xml(related.path)}">{as_xml(related.path)}</a>: {message}{said}'
    same = related.path == v.path
    file = "" if same else f"{os.path.basename(related.path)}, "
    place = as_xml(file + (related.place or f"line {related.line}"))
    name = anchor(related.path, related.start, related.end)
    page = sheet.where.get(related.path)
    if name in used or (not same and page is not None):
        place = f'<a href="{as_xml(page or "")}#{name}">{place}</a>'
    said = f": {quote(related.excerpt)}" if related.excerpt and name not in used else ""
    return f"{place}: {message}{said}"


def worst_first(sheet_violations: Sequence[Violation]) -> tuple[int, ...]:
    """A key that puts the article with more errors first, then more warnings, then more suggestions."""
    return tuple(-sum(v.severity == severity for v in sheet_violations) for severity in Severity)
