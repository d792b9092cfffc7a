"""The same case in other clothes: what a rule says must not depend on newlines, neighbours, markup or quote marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.documents import parse
from editlint.model import Span
from editlint.source import Source
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from editlint.rulebook.rule import Rule
    from editlint.testing.cases import Case

BEFORE = "Snow fell in the hills.\n\n"
EMOJI = "😀 "


class Variant(NamedTuple):
    """A text and the spans that must be hit in it."""

    name: str
    text: str
    spans: tuple[Span, ...]
    format: str
    prefix: int = 0  # so many characters before may be part of the first hit: an emoji belongs to its sentence


def variants(case: Case, rule: Rule) -> Iterator[Variant]:
    """The variants of a case that make sense for its text and for the rule's scope."""
    text, spans = case.text, case.spans
    plain = case.format == "markdown" and parse(Source(text), "markdown").text == text.strip()
    for name in case.variants:
        if name == "crlf":
            if "\n" in text.strip() and "\r" not in text:
                yield _mapped(name, text, spans, case.format, lambda char: "\r\n" if char == "\n" else char)
        elif name == "quotes":
            yield from _quotes(case)
        elif not plain:
            continue
        elif name == "paragraph-before":
            yield _shifted(name, BEFORE, text, spans)
        elif name == "emoji":
            yield _shifted(name, EMOJI, text, spans)._replace(prefix=len(EMOJI))
        elif name == "html":
            yield _html(text.rstrip(), spans)
        elif name == "list-item" and _allowed(rule, "list-item") and "\n" not in text.strip():
            yield Variant(name, f"- {text}", _moved(spans, 2), "markdown")
        elif name == "block-quote" and "\n" not in text.strip():
            silent = not _allowed(rule, "block-quote") or "quotation" in rule.not_in
            yield Variant(name, f"> {text}", () if silent else _moved(spans, 2), "markdown")
        elif name == "code":
            yield Variant(name, f"```\n{text.rstrip()}\n```\n", (), "markdown")


def _allowed(rule: Rule, kind: str) -> bool:
    return (not rule.scope or kind in rule.scope) and kind not in rule.not_in


def _moved(spans: Sequence[Span], by: int) -> tuple[Span, ...]:
    return tuple(Span(span.start + by, span.end + by) for span in spans)


def _shifted(name: str, before: str, text: str, spans: Sequence[Span]) -> Variant:
    return Variant(name, before + text, _moved(spans, len(before)), "markdown")


def _mapped(name: str, text: str, spans: Sequence[Span], format_name: str, change: Callable[[str], str]) -> Variant:
    """Each character changed by itself, and the spans moved with them."""
    offsets = [0]
    parts = []
    for char in text:
        parts.append(change(char))
        offsets.append(offsets[-1] + len(parts[-1]))
    ends = len(text)
    moved = tuple(Span(offsets[min(s.start, ends)], offsets[min(s.end, ends)]) for s in spans)
    return Variant(name, "".join(parts), moved, format_name)


def _html(text: str, spans: Sequence[Span]) -> Variant:
    """Each paragraph of the text as an HTML paragraph. The first newline of a gap stands for the tags."""
    tags = "</p>\n<p>"
    escapes = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\v": ""}
    single = text.replace("\n\n", "\f\v")
    inner = _mapped("html", single, spans, "html", lambda char: tags if char == "\f" else escapes.get(char, char))
    return Variant("html", f"<p>{inner.text}</p>", _moved(inner.spans, len("<p>")), "html")


def _quotes(case: Case) -> Iterator[Variant]:
    """Curly for straight or straight for curly marks: as many characters, so that spans stay."""
    if case.format == "html":
        return
    straight = case.text.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'})
    if straight != case.text:
        yield Variant("quotes", straight, case.spans, case.format)
    elif '"' in case.text or "'" in case.text:
        opened = re.sub(r'(^|[\s(\[—–])"', "\\1“", case.text).replace('"', "”")
        curly = re.sub(r"(^|[\s(\[—–“])'(?=\w)", "\\1‘", opened).replace("'", "’")
        yield Variant("quotes", curly, case.spans, case.format)
