"""Inline marks of AsciiDoc: which stretches of a paragraph are marks, and what stands in their place.

Marks may stand inside of each other, so each is told as two stretches that vanish, not as an element with a content.
Every search is bounded or goes over the text once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

GONE = "gone"
OBJECT = "object"
CODE = "code"
TEXT = "text"
LINK = "link"
LINK_END = "link-end"
RAISED = "raised"
RAISED_END = "raised-end"
NOTE = "note"
NOTE_END = "note-end"
BREAK = "break"


class Sign(NamedTuple):
    """A stretch of the source that is no text as it stands; `value` is the text in its place, or a link's target."""

    start: int
    end: int
    kind: str
    value: str = ""


_INSIDE = r"[^\]\\]{0,800}+(?:\\.[^\]\\]{0,800}+){0,9}+"
_ANY_SIGN = LatePattern(r"[\\+`*_#^~{&<\[(]|--")
_SPANS = LatePattern(
    r"\\(?P<escaped>[*_`#^~{+<\[\\]|https?:|\w+:)"
    r"|(?P<pass>\+{3}.{1,500}?\+{3}|pass:[a-z,]{0,20}\[" + _INSIDE + r"\]|\$\$.{1,500}?\$\$)"
    r"|(?P<double>\"`)(?=\S)|(?P<double_end>(?<=\S)`\")|(?P<single>(?<![\w'])'`)(?=\S)|(?P<single_end>(?<=\S)`')"
    r"|(?P<code>``[^`]{1,2000}``|(?<![\w`\"'])`(?! )[^`]{1,2000}(?<![\s`])`(?![\w`]))"
    r"|(?P<plus>\+\+[^+]{1,2000}\+\+|(?<![\w+])\+(?![\s+])[^+]{0,2000}[^\s+]\+(?![\w+]))"
    r"|(?P<note>footnote(?:ref)?:[\w-]{0,80}\[)"
    r"|(?P<math>(?:stem|latexmath|asciimath|icon|image|kbd|anchor):[^\s\[\]]{0,500}\[" + _INSIDE + r"\])"
    r"|(?P<shown>(?:btn|menu|indexterm2|abbr):[^\s\[\]]{0,200}\[)"
    r"|(?P<index>indexterm:\[" + _INSIDE + r"\]|\(\(\((?:[^()]|\([^()]*\)){1,500}\)\)\))"
    r"|(?P<struck>\[\.?line-through\](?P<hashes>\#{1,2})[^#]{1,1000}(?P=hashes))"
    r"|(?P<term>\(\((?=[^()]{1,200}\)\)))"
    r"|(?P<link>(?:link|xref|mailto):[^\s\[\]]{0,1000}\[|\bhttps?://[^\s\[\]<>]{1,1000}\[)"
    r"|(?P<url>\b(?:https?|ftp)://[^\s\[\]<>]{1,1000})"
    r"|<<(?P<to>[^<>,\n]{1,200})(?:,\s*(?P<words>[^<>]{1,500}))?>>"
    r"|(?P<anchor>\[\[[\w:.-]{1,100}(?:,[^\]\n]{0,200})?\]\]|\[[^\[\]\n]{1,100}\](?=[#*_`^~]))"
    r"|\{(?P<attribute>[\w][\w-]{0,80}(?::[^{}\n]{0,100})?)\}"
    r"|(?P<entity>&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,10});)"
    r"|(?P<dash>(?<=\w)--(?=\w)|(?<= )--(?= |\n))"
    r"|(?P<raised>[\^~](?=[^\s^~]{1,60}[\^~]))"
    r"|(?P<break>[ \t]\+(?=[ \t]*(?:\r?\n|\r)))"
    r"|(?P<closing>\])"
    r"|(?P<quote>\*{1,2}|_{1,2}|\#{1,2})",
    re.DOTALL,
)
_NAMED = {
    "nbsp": " ",
    "sp": " ",
    "empty": "",
    "blank": "",
    "zwsp": "",
    "wj": "",
    "apos": "'",
    "quot": '"',
    "lsquo": "‘",
    "rsquo": "’",
    "ldquo": "“",
    "rdquo": "”",
    "deg": "°",
    "plus": "+",
    "amp": "&",
    "lt": "<",
    "gt": ">",
    "startsb": "[",
    "endsb": "]",
    "asterisk": "*",
    "tilde": "~",
    "caret": "^",
    "backtick": "`",
    "vbar": "|",
}
_SETTINGS = re.compile(r"\^?(?:,[ \w.-]{1,40}=.*)?\Z", re.DOTALL)
_QUOTES = {"double": "“", "double_end": "”", "single": "‘", "single_end": "’"}


def is_plain(text: str) -> bool:
    """Whether a text has nothing in it that could be a mark."""
    return _ANY_SIGN.search(text) is None


def find_signs(text: str, start: int, end: int, attributes: Mapping[str, str]) -> list[Sign]:
    """The signs of the source between two offsets, in order; `attributes` are those that are set, plain ones."""
    if _ANY_SIGN.search(text, start, end) is None:
        return []
    return sorted(_Walk(text, start, end, attributes).signs())


class _Walk:
    """One walk over one paragraph."""

    def __init__(self, text: str, start: int, end: int, attributes: Mapping[str, str]) -> None:
        self._text, self._start, self._end = text, start, end
        self._attributes = attributes
        self._open: dict[str, int] = {}  # where a mark was opened that is not closed yet
        self._brackets: list[tuple[str, int]] = []  # macros whose text goes on: kind, where the text begins

    def signs(self) -> Iterator[Sign]:
        """All signs; pairs of marks come when they close."""
        at = self._start
        while found := _SPANS.search(self._text, at, self._end):
            name = found.lastgroup or ""
            if name in ("to", "words"):
                yield from self._reference(found)
            else:
                yield from getattr(self, f"_{name.removesuffix('_end')}")(found)
            at = found.end()

    def _escaped(self, found: re.Match[str]) -> Iterator[Sign]:
        yield Sign(found.start(), found.start() + 1, GONE)

    def _pass(self, found: re.Match[str]) -> Iterator[Sign]:
        yield Sign(*found.span(), OBJECT)

    _math = _pass

    def _double(self, found: re.Match[str]) -> Iterator[Sign]:
        yield Sign(*found.span(), TEXT, _QUOTES[found.lastgroup or "double"])

    _single = _double

    def _code(self, found: re.Match[str]) -> Iterator[Sign]:
        yield Sign(*found.span(), CODE)

    def _plus(self, found: re.Match[str]) -> Iterator[Sign]:
        width = 2 if found.group().startswith("++") else 1
        yield Sign(found.start(), found.start() + width, GONE)
        yield Sign(found.end() - width, found.end(), GONE)

    def _note(self, found: re.Match[str]) -> Iterator[Sign]:
        yield from self._bracket(found, NOTE, NOTE_END, "")

    def _shown(self, found: re.Match[str]) -> Iterator[Sign]:
        yield from self._bracket(found, GONE, GONE, "")

    def _link(self, found: re.Match[str]) -> Iterator[Sign]:
        yield from self._bracket(found, LINK, LINK_END, found.group()[:-1].removeprefix("link:"))

    def _bracket(self, found: re.Match[str], kind: str, kind_of_end: str, value: str) -> Iterator[Sign]:
        """A macro and the text in its brackets, which may have marks of its own."""
        closing = re.compile(_INSIDE + r"\]", re.DOTALL).match(self._text, found.end(), self._end)
        if closing is None:
            return
        inner = self._text[found.end() : closing.end() - 1]
        if not inner.strip():
            yield Sign(found.start(), closing.end(), OBJECT if kind == LINK else GONE)
            return
        self._brackets.append((kind_of_end, closing.end()))
        yield Sign(*found.span(), kind, value)

    def _closing(self, found: re.Match[str]) -> Iterator[Sign]:
        if not self._brackets or self._brackets[-1][1] > found.end():
            return
        kind, end = self._brackets.pop()
        if end < found.end():
            return
        start = found.start()
        if kind == LINK_END:
            settings = _SETTINGS.search(self._text, max(self._start, start - 500), start)
            start = settings.start() if settings else start
        yield Sign(start, end, kind)

    def _index(self, found: re.Match[str]) -> Iterator[Sign]:
        yield Sign(*found.span(), GONE)

    _anchor = _struck = _index

    def _term(self, found: re.Match[str]) -> Iterator[Sign]:
        closing = self._text.find("))", found.end(), self._end)
        yield Sign(*found.span(), GONE)
        yield Sign(closing, closing + 2, GONE)

    def _url(self, _: re.Match[str]) -> Iterator[Sign]:
        return iter(())

    def _reference(self, found: re.Match[str]) -> Iterator[Sign]:
        if found["words"]:
            yield Sign(found.start(), found.start("words"), GONE)
            yield Sign(found.end("words"), found.end(), GONE)
        else:
            yield Sign(*found.span(), OBJECT)

    def _attribute(self, found: re.Match[str]) -> Iterator[Sign]:
        name = found["attribute"].lower()
        if name.startswith("set:"):
            yield Sign(*found.span(), GONE)
            return
        said = _NAMED.get(name, self._attributes.get(name))
        if said is None:
            yield Sign(*found.span(), OBJECT)
        else:
            yield Sign(*found.span(), TEXT if said else GONE, said)

    def _entity(self, found: re.Match[str]) -> Iterator[Sign]:
        from html import unescape

        said = unescape(found.group())
        if said != found.group():
            yield Sign(*found.span(), TEXT, said)

    def _dash(self, found: re.Match[str]) -> Iterator[Sign]:
        yield Sign(*found.span(), TEXT, "—")

    def _raised(self, found: re.Match[str]) -> Iterator[Sign]:
        mark = found.group()
        closing = self._text.find(mark, found.end(), min(self._end, found.end() + 61))
        if closing > 0 and not self._text[found.end() : closing].count(" "):
            yield Sign(*found.span(), RAISED if mark == "^" else GONE)
            yield Sign(closing, closing + 1, RAISED_END if mark == "^" else GONE)

    def _break(self, found: re.Match[str]) -> Iterator[Sign]:
        yield Sign(*found.span(), BREAK)

    def _quote(self, found: re.Match[str]) -> Iterator[Sign]:
        """A mark of emphasis: one that stands at the edges of words, or a double one anywhere."""
        mark = found.group()
        before = self._text[found.start() - 1 : found.start()] if found.start() > self._start else " "
        after = self._text[found.end() : found.end() + 1] if found.end() < self._end else " "
        double = len(mark) == 2
        opened = self._open.get(mark)
        closes = not before.isspace() and (double or not (after.isalnum() or after == "_"))
        if opened is not None and closes and opened + len(mark) < found.start():
            del self._open[mark]
            yield Sign(opened, opened + len(mark), GONE)
            yield Sign(*found.span(), GONE)
        elif opened is None and not after.isspace() and (double or not (before.isalnum() or before in "&;:}")):
            self._open[mark] = found.start()
