"""The headline that an article has in its front matter: a heading like one in the text, each character in its place.

Only what is written in one way is read: a value on one line, plain or in quotes, or a block of lines. Where the same
headline stands in the text again, it is one headline.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.documents.document import FRONT_MATTER, HEADING
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.documents.builder import ProseBuilder
    from editlint.documents.front_matter import FrontMatter

_LEVELS = {"title": 1, "headline": 1, "subtitle": 2, "subheadline": 2, "dek": 2, "deck": 2, "standfirst": 2}
_NAMES = "|".join(_LEVELS)
_VALUE = r"(?P<value>\S[^\r\n]*?)(?<![ \t])[ \t]*+,?[ \t]*+(?=\r?$)"
_BELOW = r"(?P<below>(?:\r?\n(?:[ \t][^\r\n]*)?)*)"
_SETTINGS = {
    "---": LatePattern(
        rf"^(?P<name>{_NAMES}):[ \t]+(?P<value>\S[^\r\n]*?)(?<![ \t])[ \t]*+(?=\r?$){_BELOW}", re.MULTILINE
    ),
    "+++": LatePattern(rf"^(?P<name>{_NAMES})[ \t]*=[ \t]*{_VALUE}(?P<below>)", re.MULTILINE),
    "{": LatePattern(rf"^(?:[ \t]{{0,2}}|\{{ *)\"(?P<name>{_NAMES})\"[ \t]*:[ \t]*{_VALUE}(?P<below>)", re.MULTILINE),
}
_TOML_TABLE = LatePattern(r"^\[", re.MULTILINE)
_DOUBLE = LatePattern(r"\"((?:[^\"\\]|\\.)*)\"[ \t]*(?:#.*)?")
_SINGLE = LatePattern(r"'((?:[^']|'')*)'[ \t]*(?:#.*)?")
_ESCAPE = LatePattern(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)|''")
_ESCAPES = {"n": " ", "t": " ", "r": " ", "_": " ", "N": " ", "0": "", "a": "", "b": "", "e": "", "f": "", "v": ""}
_NO_PLAIN = "\"'&*!|>%@`{}[],#"
_BLOCK = LatePattern(r"[|>][+-]?[ \t]*(?:#.*)?")
_LINE = re.compile(r"[ \t]*(\S[^\r\n]*)")
_LETTERS = re.compile(r"[\W_]+")
_TAGS = re.compile(r"<[^<>]{0,300}>")
_HEAD_LINES = 40  # so far down a headline of the text is looked for


class Chunk(NamedTuple):
    """A stretch of a value in the front matter and the text that it stands for; offsets in the raw front matter."""

    start: int
    end: int
    text: str


def add_titles(builder: ProseBuilder, text: str, front_matter: FrontMatter) -> None:
    """Add the headlines of the front matter as headings, but for those that the text repeats."""
    seen: set[str] = set()
    for name, chunks in _values(front_matter):
        key = _key("".join(chunk.text for chunk in chunks))
        if not key or key in seen:
            continue
        seen.add(key)
        if key in _head_lines(text, front_matter.end):
            continue
        for chunk in chunks:
            start, end = front_matter.start + chunk.start, front_matter.start + chunk.end
            if chunk.end - chunk.start == len(chunk.text):
                builder.verbatim(chunk.text, start)
            else:
                builder.replaced(chunk.text, start, end)
        builder.end_block(HEADING, _LEVELS[name], FRONT_MATTER)


def _head_lines(text: str, begin: int) -> set[str]:
    lines = text[begin : begin + 4000].splitlines()[:_HEAD_LINES]
    return {_key(_TAGS.sub("", line)) for line in lines}


def _key(line: str) -> str:
    return _LETTERS.sub("", line).lower()


def _values(front_matter: FrontMatter) -> Iterator[tuple[str, list[Chunk]]]:
    """The values of the names of headlines, in order, each in stretches."""
    raw = front_matter.raw
    table = _TOML_TABLE.search(raw) if front_matter.fence == "+++" else None
    for found in _SETTINGS[front_matter.fence].finditer(raw, 0, table.start() if table else len(raw)):
        chunks = list(_value(raw, found, front_matter.fence))
        if chunks:
            yield found["name"], chunks


def _value(raw: str, found: re.Match[str], fence: str) -> Iterator[Chunk]:
    start, end = found.span("value")
    quoted = _DOUBLE.fullmatch(raw, start, end) or (_SINGLE.fullmatch(raw, start, end) if fence != "{" else None)
    more = found["below"].strip()
    if fence == "---" and _BLOCK.fullmatch(raw, start, end):
        yield from _lines(raw, *found.span("below"))
    elif more:
        return  # a value that goes on below: its breaks and indents mean what only a parser knows
    elif quoted:
        yield from _unescaped(raw, *quoted.span(1), quoted.group()[0])
    elif fence == "---":
        plain = raw[start:end].partition(" #")[0].rstrip()
        if plain[0] not in _NO_PLAIN and not plain.startswith(("- ", "? ", ": ")) and ": " not in f"{plain} ":
            yield Chunk(start, start + len(plain), plain)


def _lines(raw: str, start: int, end: int) -> Iterator[Chunk]:
    """The lines of a block scalar, with a space for each break."""
    last = 0
    for line in _LINE.finditer(raw, start, end):
        if last:
            yield Chunk(last, line.start(1), " ")
        last = line.start(1) + len(line.group(1).rstrip())
        yield Chunk(line.start(1), last, raw[line.start(1) : last])


def _unescaped(raw: str, start: int, end: int, mark: str) -> Iterator[Chunk]:
    at = start
    for escape in _ESCAPE.finditer(raw, start, end):
        if (escape.group() == "''") != (mark == "'"):
            continue
        if escape.start() > at:
            yield Chunk(at, escape.start(), raw[at : escape.start()])
        yield Chunk(escape.start(), escape.end(), _meant(escape.group()))
        at = escape.end()
    if end > at:
        yield Chunk(at, end, raw[at:end])


def _meant(escape: str) -> str:
    if escape == "''":
        return "'"
    sign, digits = escape[1], escape[2:]
    if digits:
        code = int(digits, 16)
        return chr(code) if code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd"
    return _ESCAPES.get(sign, sign)
