"""Signs of Markdown's extensions that its parser does not know. They are marks, not words.

Attribute lists, formulas, admonitions, callouts, wiki links and roles: what they are laid on stays prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from editlint.documents.opaque import BOX, CODE, COMMENT, MARKUP, MATH, TEMPLATE, Opaque
from editlint.values import LatePattern

if TYPE_CHECKING:
    from editlint.documents.opaque import Ends

# kramdown's `{: .lead}` anywhere, Pandoc's `{.lead #id key="value"}` and `{=html}` behind what it is laid on.
_KRAMDOWN = LatePattern(r"\{:(?::|/)?[^{}\n]{0,500}\}")
_ATTRIBUTES = LatePattern(r"\{ ?(?:[.#][\w-]|[\w-]+=|=\w)[^{}\n]{0,500}\}|\{-\}")
_CONTENTS = LatePattern(r"(?:\A|\n)(?P<item>[ \t]*(?:[-*+]|\d{1,3}\.)[ \t][^\n]*\n)\Z")
# What an abbreviation stands for, shown to who points at it: kramdown, PHP Markdown Extra, markdown-it.
_ABBREVIATION = LatePattern(r"\*\[[^\[\]^\n][^\[\]\n]{0,200}\]:[^\n*]{0,1000}$", re.MULTILINE)
_ROLE = LatePattern(r"\{[a-z][\w:.+-]{0,40}\}(?=`)")
_LINE_START = re.compile(r"[ \t>]*\Z")
_ADMONITION = LatePattern(r":{3,}[ \t]*(?:\{[^{}\n]{0,300}\}|[\w-]+)?[^\n]{0,300}")
_INDENTED = LatePattern(
    r"(?:!!!|\?\?\?\+?|===[!+]?)[ \t]+(?:[a-z][\w-]*(?: [a-z]+)*)?[ \t]*(?:\"[^\"\n]{0,300}\")?"
    r"(?=[ \t]*\n(?:[ \t]*\n)?(?:[ ]{4}|\t))"
)
_CALLOUT = LatePattern(r"\[!\w[\w -]{0,40}(?:\|[^\]\n]{0,80})?\][-+]?")
_WIKI = LatePattern(r"(!?)\[\[(?:([^\[\]|\n]{1,200})\|)?([^\[\]|\n]{1,200})\]\]")
_BLOCK_MATH = re.compile(r"\$\$[ \t]*\n")
_INLINE_MATH = LatePattern(r"\$\$(?! )[^$\n]{1,500}(?<! )\$\$|(?<![\w\\$])\$(?![\s$])[^$\n`]{0,200}[^\s$\\]\$(?![\w$])")
_MATHS = LatePattern(r"\\[a-zA-Z]|[\^_=]|^\$\$[^$]")
_TEX = LatePattern(r"\\\\\[[^\n]{1,500}?\\\\\]|\\\\\([^\n]{1,300}?\\\\\)")


def attributes_at(text: str, at: int, ends: Ends) -> Opaque | None:
    """The attribute list at a brace; of kramdown also a comment, and an item that a contents list replaces."""
    kramdown = _KRAMDOWN.match(text, at)
    if kramdown:
        if kramdown.group() == "{::comment}":
            closed = ends.next("{:/comment}", at)
            return Opaque(at, min(closed + len("{:/comment}"), len(text)), COMMENT) if closed < len(text) else None
        item = _CONTENTS.search(text, max(0, at - 200), at) if kramdown.group().startswith("{:toc") else None
        return Opaque(item.start("item") if item else at, kramdown.end(), MARKUP)
    role = _ROLE.match(text, at)
    if role:
        return Opaque(at, role.end(), MARKUP)
    found = _ATTRIBUTES.match(text, at)
    if found is None:
        return None
    laid_on = text[at - 1 : at] in ("]", ")", "`", "*", "_", '"', ">") if at else False
    ends_line = text[found.end() : found.end() + 1] in ("", "\n")
    return Opaque(at, found.end(), MARKUP) if laid_on or ends_line else None


def abbreviation_at(text: str, at: int) -> Opaque | None:
    """The line at `at` that says what an abbreviation stands for."""
    found = _ABBREVIATION.match(text, at) if at_line_start(text, at) else None
    return Opaque(at, found.end(), MARKUP) if found else None


def admonition_at(text: str, at: int) -> Opaque | None:
    """The line at `at` that opens or closes a box: its marks, its type and its title."""
    if not at_line_start(text, at):
        return None
    found = _ADMONITION.match(text, at)
    if found:
        return Opaque(at, found.end(), MARKUP)
    found = _INDENTED.match(text, at)
    return Opaque(at, found.end(), BOX) if found else None


def bracket_at(text: str, at: int, *, wiki: bool) -> Iterator[Opaque]:
    """The callout or the wiki link at a bracket; of a link, the words that it shows stay prose."""
    callout = _CALLOUT.match(text, at)
    if callout and at_line_start(text, at) and ">" in text[text.rfind("\n", 0, at) + 1 : at]:
        yield Opaque(at, callout.end(), MARKUP)
    found = _WIKI.match(text, at) if wiki else None
    if found is None:
        return
    if found.group(1):
        yield Opaque(at, found.end(), TEMPLATE)
    else:
        yield Opaque(at, found.start(3), MARKUP)
        yield Opaque(found.end(3), found.end(), MARKUP)


def maths_at(text: str, at: int, ends: Ends) -> Opaque | None:
    """The formula at a dollar sign: between `$$` on lines of their own, or in a sentence and worded as one."""
    if _BLOCK_MATH.match(text, at) and at_line_start(text, at):
        closed = ends.next("\n$$", at)
        return Opaque(at, closed + 3, CODE) if closed < min(len(text), at + 10_000) else None
    found = _INLINE_MATH.match(text, at)
    return Opaque(at, found.end(), MATH) if found and _MATHS.search(found.group()) else None


def tex_at(text: str, at: int) -> Opaque | None:
    """The formula between brackets of TeX whose backslashes are escaped, as Markdown needs them."""
    found = _TEX.match(text, at)
    return Opaque(at, found.end(), MATH) if found else None


def at_line_start(text: str, at: int) -> bool:
    """Whether nothing but white space and marks of block quotes stands before an offset in its line."""
    line = text.rfind("\n", max(0, at - 300), at) + 1
    return (line > 0 or at <= 300) and _LINE_START.match(text, line, at) is not None
