"""For people: each violation with its sentence, the evidence and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.reporters.concise import header_parts, summary
from editlint.reporters.excerpt import excerpt
from editlint.reporters.folding import folded
from editlint.reporters.look import Part
from editlint.visible import without_orders

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from editlint.model import Fix, Related, Report, Violation
    from editlint.reporters.look import Look
    from editlint.rulebook.rule import Rule


def render(report: Report, rules: Mapping[str, Rule], look: Look) -> Iterator[str]:
    """The lines of the report."""
    for violation in report.violations:
        yield from folded(header_parts(violation, look, rules.get(violation.rule)), look)
        if violation.data.get("article"):
            yield from _note("in:", f"“{violation.data['article']}”", look)
        yield from _sentence(violation, look)
        if violation.data.get("place"):
            yield from _note("place:", violation.data["place"], look)
        for related in violation.related:
            yield from _evidence(violation, related, look)
        rule = rules.get(violation.rule)
        if rule is not None and rule.help:
            yield from _note("help:", " ".join(rule.help.split()), look)
        for fix in violation.fixes:
            yield from _note("fix:", _offer(fix), look)
        yield ""
    yield from summary(report, look)


def _sentence(violation: Violation, look: Look) -> Iterator[str]:
    gutter = " " * len(str(violation.line))
    text, offset = violation.excerpt, violation.excerpt_start
    if not text:
        return
    above = text.rfind("\n", 0, max(0, violation.start - offset)) + 1  # the number is that of the span's line
    text, offset = text[above:], offset + above
    room = look.width - len(gutter) - 4 if look.width else 0
    start, match = violation.start - offset, violation.match
    spelt = match and text.startswith(match, start)  # in base64 the words are shorter than their source
    cut = excerpt(text, start, start + len(match) if spelt else violation.end - offset, room)
    low, high = cut.marked
    shown = cut.text[:low] + look.paint(cut.text[low:high], "bold") + cut.text[high:]
    bar = look.paint("|", "dim")
    line = f" {look.paint(str(violation.line), 'dim')} {bar} {shown}"
    yield without_orders(line, begins=True)  # it is made of parts that were harmless each
    yield f" {gutter} {bar} {look.paint(cut.carets, str(violation.severity))}"


def _evidence(violation: Violation, related: Related, look: Look) -> Iterator[str]:
    if not related.line or related.is_address:
        yield from _note("see:", f"{related.path}: {related.message}", look)
        return
    same = related.path == violation.path
    place = related.place or f"line {related.line}"
    if not same:
        place = f"{related.path}, {place}" if related.place else f"{related.path}:{related.line}:{related.column}"
    yield from _note("see:", f"{place}: {related.message}", look)


def _note(name: str, text: str, look: Look) -> Iterator[str]:
    return folded((Part(name, "dim"), Part(text)), look, lead="  ")


def _offer(fix: Fix) -> str:
    return fix.title if fix.safe else f"{fix.title} (unsafe: needs --unsafe-fixes)"
