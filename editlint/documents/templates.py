"""Code of template languages in an article: Liquid, Nunjucks, Jinja, Twig, Handlebars, Hugo, ERB, PHP, WordPress.

A tag ends at its own closing sign in the same paragraph, before another tag begins. Text between two tags is prose,
but for tags whose content is code or a comment. Nothing is evaluated.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from editlint.documents.opaque import CODE, COMMENT, MARKUP, TEMPLATE, Opaque
from editlint.values import LatePattern

if TYPE_CHECKING:
    from editlint.documents.opaque import Ends

# What opens a tag, longest first, and what closes it.
_CLOSERS = (
    ("{{<", ">}}"),
    ("{{%", "%}}"),
    ("{{{", "}}}"),
    ("{{", "}}"),
    ("{%", "%}"),
    ("<%", "%>"),
    ("<?php", "?>"),
    ("<?=", "?>"),
)
_COMMENTS = (("{{!--", "--}}"), ("{{/*", "*/}}"), ("{#-", "#}"), ("{# ", "#}"), ("{#\n", "#}"), ("<%--", "--%>"))
_INSIDE = ("{{", "{%")
_NAME = LatePattern(r"(?:\{%|\{\{[<%])[-+~]?\s*(\w[\w-]*)")
# Tags of generators and their themes whose content is no text of the article.
_CODE_TAGS = frozenset(
    (
        *("highlight", "codeblock", "code", "prism", "mermaid", "plantuml", "graphviz", "chart", "katex", "math"),
        *(
            "code-toggle",
            "code-block",
            "command",
            "console",
            "output",
            "terminal",
            "latex",
            "mathjax",
            "schema",
            "javascript",
            "stylesheet",
            "style",
            "script",
            "css",
            "js",
        ),
    )
)
_LONGEST_COMMENT = 20_000
# WordPress: a name with attributes in square brackets, or the BBCode of a link.
_SHORTCODE = LatePattern(
    r"\[(?:[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*"
    r"(?:\s+[a-z_-]+\s?=\s?(?:\"[^\"\]\n]*\"|'[^'\]\n]*'|[“”″][^“”″\]\n]*[“”″]|[^\s\]\"'“”″]+))+\s*/?|[a-z]+=https?:[^\]\s]*)\](?![(\[])"
)


def template_at(text: str, at: int, ends: Ends) -> Opaque | None:
    """The tag that begins at `at`, with its content where that is code or a comment."""
    for opener, closer in _COMMENTS:
        if text.startswith(opener, at):
            closed = ends.next(closer, at + len(opener))
            if closed < at + _LONGEST_COMMENT and closed < len(text):
                return Opaque(at, closed + len(closer), COMMENT)
    for opener, closer in _CLOSERS:
        if text.startswith(opener, at):
            end = _end_of_tag(text, at + len(opener), closer, ends)
            return _with_content(text, at, end, ends) if end else None
    return None


def shortcode_at(text: str, at: int) -> Opaque | None:
    """The shortcode with attributes, of WordPress and its kin, that begins at `at`."""
    found = _SHORTCODE.match(text, at, at + 2000)
    return Opaque(at, found.end(), TEMPLATE) if found else None


def _end_of_tag(text: str, inner: int, closer: str, ends: Ends) -> int:
    """Where a tag ends, 0 when it does not."""
    closed = ends.next(closer, inner)
    if closed > min(ends.paragraph(inner), len(text)) or text.startswith("`", inner):
        return 0
    if closer != "?>" and any(ends.next(sign, inner) < closed for sign in _INSIDE):
        return 0
    if "```" in text[inner:closed]:
        return 0
    return closed + len(closer)


def _with_content(text: str, at: int, end: int, ends: Ends) -> Opaque:
    name = _NAME.match(text, at, end)
    if name is not None and (name.group(1) in _CODE_TAGS or name.group(1) == "comment"):
        kind = COMMENT if name.group(1) == "comment" else CODE
        style = text[at : at + 3] if text[at + 1] == "{" else text[at : at + 2]
        closed, after = ends.next_match(f"end {style} {name.group(1)}", _end_tag(style, name.group(1)), end)
        if closed < len(text):
            inline = "\n" not in text[at:after] and kind == CODE
            return Opaque(at, after, TEMPLATE if inline else kind)
    return Opaque(at, end, MARKUP if text.startswith("<?php", at) else TEMPLATE)


@cache
def _end_tag(style: str, name: str) -> re.Pattern[str]:
    if style == "{%":
        return re.compile(rf"\{{%[-+~]?\s*end_?{name}\s*[-+~]?%\}}")
    closer = ">" if style.endswith("<") else "%"
    return re.compile(rf"{re.escape(style)}\s*/\s*{name}\s*{closer}\}}\}}")
