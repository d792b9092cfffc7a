"""Finds all that is opaque in a text, in order, none overlapping another: one walk from sign to sign.

Code of Markdown is passed over, so that a brace in it opens nothing; so are comments of HTML, which talk to tools.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from editlint.documents.opaque import Ends, Opaque
from editlint.documents.reviews import find_reviews
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_SIGNS = ("{{", "{%", "{#", "<%", "<?", '="', "='", "=”", "[url=")
_MARKDOWN_SIGNS = ("{", "$$", "\\\\", "[[", "[!", ":::", "!!!", "???", "===", "$\\", "^", "_", "*[")
_WALK = LatePattern(r"\{[{%#]|<[%?]|<!--|\[[a-z]")
_MARKDOWN_SIGN = r"`+|~{3,}|\{|<[%?]|<!--|\[[a-z!\[]|!\[\[|\$|\\\\[(\[]|:{3,}|!!!|\?\?\?|===|\*(?=\[)"
_MARKDOWN_WALK = LatePattern(_MARKDOWN_SIGN)
_MDX_WALK = LatePattern(_MARKDOWN_SIGN + r"|<[A-Za-z/>]|^(?:import|export)\b", re.MULTILINE)
_FENCE_START = LatePattern(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*\Z")


def find_opaque(text: str, begin: int = 0, *, dialect: str = "", wiki: bool = False) -> Sequence[Opaque]:
    """What is opaque in a text from `begin` on.

    Args:
        text: the source.
        begin: where the article begins, behind its front matter.
        dialect: "markdown", "mdx", or "" for formats with no signs of their own.
        wiki: whether `[[…]]` is a link.
    """
    signs = (*_SIGNS, *_MARKDOWN_SIGNS) if dialect else _SIGNS
    found: Iterable[Opaque] = ()
    if dialect == "mdx" or any(sign in text for sign in signs):
        if "\r" in text:
            text = text.replace("\r\n", " \n").replace("\r", "\n")
        found = _Walk(text, dialect, wiki=wiki).stretches(begin)
    return _in_order([*found, *find_reviews(text, begin)])


def _in_order(found: list[Opaque]) -> Sequence[Opaque]:
    kept: list[Opaque] = []
    for each in sorted(found):
        if each.end > each.start and (not kept or each.start >= kept[-1].end):
            kept.append(each)
    return kept


class _Walk:
    """One walk over one text."""

    def __init__(self, text: str, dialect: str, *, wiki: bool) -> None:
        self._text = text
        self._dialect = dialect
        self._wiki = wiki
        self._ends = Ends(text)
        self._braces: Mapping[int, int] = {}
        if dialect == "mdx":
            from editlint.documents import mdx

            self._braces = mdx.matching_braces(text)

    def stretches(self, begin: int) -> Iterator[Opaque]:
        """The stretches from `begin` on."""
        pattern = {"": _WALK, "markdown": _MARKDOWN_WALK, "mdx": _MDX_WALK}[self._dialect]
        at = begin
        while sign := pattern.search(self._text, at):
            start, at = sign.start(), sign.end()
            if sign.group()[0] in "`~":
                at = self._after_code(start, sign.group())
            elif sign.group() == "<!--":
                at = min(len(self._text), self._ends.next("-->", at))
            elif not _escaped(self._text, start):
                for stretch in self._at(start, sign.group()):
                    yield stretch
                    at = max(at, stretch.end)

    def _at(self, at: int, sign: str) -> Iterable[Opaque]:
        """What begins at a sign."""
        from editlint.documents.templates import shortcode_at, template_at

        template = template_at(self._text, at, self._ends) if sign[0] in "{<" else None
        if template is None and sign[0] == "[" and sign[1:2].islower():
            template = shortcode_at(self._text, at)
        if template is not None:
            return (template,)
        return self._of_markdown(at, sign) if self._dialect else ()

    def _of_markdown(self, at: int, sign: str) -> Iterable[Opaque]:
        from editlint.documents import extensions, mdx

        text = self._text
        if sign.startswith(("[", "![")):
            return extensions.bracket_at(text, at, wiki=self._wiki)
        if self._dialect == "mdx":
            if sign[0] == "<":
                return mdx.tag_at(text, at, self._braces)
            if sign in ("import", "export"):
                return _one(mdx.module_code_at(text, at, self._braces))
        if sign[0] == "{":
            found = extensions.attributes_at(text, at, self._ends)
            if found is None and self._dialect == "mdx":
                found = mdx.expression_at(text, at, self._braces)
            return _one(found)
        if sign == "*":
            return _one(extensions.abbreviation_at(text, at))
        if sign[0] == "$":
            return _one(extensions.maths_at(text, at, self._ends))
        return _one(extensions.tex_at(text, at) if sign[0] == "\\" else extensions.admonition_at(text, at))

    def _after_code(self, at: int, ticks: str) -> int:
        """The offset behind the code that begins at a run of ticks or tildes, or behind the run where none does."""
        text, after = self._text, at + len(ticks)
        if len(ticks) >= 3 and _opens_fence(text, at):
            closing = _closing_fence(ticks)
            _, end = self._ends.next_match(f"fence {ticks}", closing, after)
            if end <= len(text):
                return end
        if ticks[0] == "~":
            return after
        name = f"ticks {len(ticks)}"
        start, end = self._ends.next_match(name, re.compile(rf"(?<!`){ticks}(?!`)"), after)
        return end if start < self._ends.paragraph(after) else after


def _one(found: Opaque | None) -> Sequence[Opaque]:
    return () if found is None else (found,)


def _escaped(text: str, at: int) -> bool:
    before = text[max(0, at - 20) : at]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _opens_fence(text: str, at: int) -> bool:
    line = text.rfind("\n", max(0, at - 300), at) + 1
    return (line > 0 or at <= 300) and _FENCE_START.match(text, line, at) is not None


def _closing_fence(ticks: str) -> re.Pattern[str]:
    return re.compile(rf"^[ \t>]*{ticks}{re.escape(ticks[0])}*[ \t]*$", re.MULTILINE)
