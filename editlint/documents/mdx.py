"""MDX: imports and exports, JSX tags and expressions in braces, which are code of the page and no text of the article.

What stands between two tags is prose in Markdown. Elements of HTML go to their own reader, without their expressions.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.documents.opaque import CODE, COMMENT, MARKUP, TEMPLATE, Opaque
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_MODULE_CODE = LatePattern(
    r"import\s+(?:[\"'{*]|\w+\s*,|\w+\s+from\s)|export\s+(?:const|let|var|default|function|async|class|\{|\*)"
)
_TAG_NAME = LatePattern(r"</?\s*([A-Za-z][\w.:-]*)?")
_ATTRIBUTE_TEXT = LatePattern(r"[^{}<>\"'/]+|/(?!>)")
_BRACES = re.compile(r"[{}]")
_LONGEST_TAG = 5_000


def matching_braces(text: str) -> Mapping[int, int]:
    """The place of the closing brace by that of its opening one."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for brace in _BRACES.finditer(text):
        if brace.group() == "{":
            opened.append(brace.start())
        elif opened:
            pairs[opened.pop()] = brace.start()
    return pairs


def expression_at(text: str, at: int, braces: Mapping[int, int]) -> Opaque | None:
    """The expression or comment in braces at `at`."""
    closed = braces.get(at)
    if closed is None:
        return None
    comment = text.startswith("/*", at + 1) and text.startswith("*/", closed - 2)
    return Opaque(at, closed + 1, COMMENT if comment else TEMPLATE)


def module_code_at(text: str, at: int, braces: Mapping[int, int]) -> Opaque | None:
    """The import or export that begins a line at `at`."""
    if (at and text[at - 1] != "\n") or not _MODULE_CODE.match(text, at):
        return None
    end = at
    while True:
        line_end = text.find("\n", end)
        line_end = len(text) if line_end < 0 else line_end
        brace = text.find("{", end, line_end)
        if brace < 0 or brace not in braces or braces[brace] <= line_end:
            return Opaque(at, line_end, CODE)
        end = braces[brace]


def tag_at(text: str, at: int, braces: Mapping[int, int]) -> Iterator[Opaque]:
    """What is to be hidden of the tag at `at`: all of a component, of an element of HTML its expressions."""
    name = _TAG_NAME.match(text, at)
    end = _end_of_tag(text, name.end(), braces) if name else 0
    if name is None or not end:
        return
    if not name.group(1):
        yield Opaque(at, end, MARKUP)  # a fragment: `<>`, `</>`
        return
    if not (name.group(1)[0].isupper() or "." in name.group(1)):
        yield from _attributes(name.end(), end, text)
        return
    yield Opaque(at, end, TEMPLATE if text.startswith("/>", end - 2) else MARKUP)


def _attributes(start: int, end: int, text: str) -> Iterator[Opaque]:
    inner = end - 2 if text.startswith("/>", end - 2) else end - 1
    if "{" in text[start:inner]:
        at = start + len(text[start:inner]) - len(text[start:inner].lstrip())
        yield Opaque(at, inner, TEMPLATE)  # a word of the tag


def _end_of_tag(text: str, at: int, braces: Mapping[int, int]) -> int:
    """Where a tag ends whose name ends at `at`: past strings and expressions; 0 when it does not."""
    limit = at + _LONGEST_TAG
    while at < min(len(text), limit):
        char = text[at]
        if char == ">":
            return at + 1
        if char in "\"'":
            at = text.find(char, at + 1, limit) + 1
        elif char == "{":
            at = braces.get(at, -1) + 1
        elif char in "<}":
            return 0
        else:
            plain = _ATTRIBUTE_TEXT.match(text, at)
            at = plain.end() if plain else at + 1
        if not at:
            return 0
    return 0
