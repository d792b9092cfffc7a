"""Whether a stretch of markup can go by itself: what it opens it closes, and it closes nothing else."""

from __future__ import annotations

from editlint.values import LatePattern

_TAGGED = frozenset({"html", "html-template", "astro", "markdown", "mdx"})
_TAG = r"<(?P<closes>/?)(?P<name>[A-Za-z][\w:.-]*)(?P<rest>[\s/][^<>]*)?>"
_SIGN = LatePattern(r"\\(?P<end>begin|end)\b|(?P<bracket>[{}\[\]])")
_TAG_OR_SIGN = LatePattern(rf"{_TAG}|\\(?P<end>begin|end)\b|(?P<bracket>[{{}}\[\]])")
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_LEFT_OPEN = frozenset(  # HTML lets their end tags be left out
    {"p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option"}
)
_OPENER = {"}": "{", "]": "[", "end": "begin"}


def is_balanced(markup: str, format_name: str, *, closed: bool) -> bool:
    """Whether every tag, brace, bracket and LaTeX environment in it has its other end in it.

    Unless all must be `closed`, tags whose end tags HTML lets be left out need none.
    """
    is_tagged = format_name in _TAGGED
    opened: list[str] = []
    for found in (_TAG_OR_SIGN if is_tagged else _SIGN).finditer(markup):
        name = found["name"] if is_tagged else None
        if name is None:
            sign = found["end"] or found["bracket"]
            if sign not in _OPENER:
                opened.append(sign)
            elif not opened or opened.pop() != _OPENER[sign]:
                return False
        elif found["closes"]:
            while opened and opened[-1] != f"<{name.lower()}" and opened[-1][1:] in _LEFT_OPEN:
                opened.pop()
            if not opened or opened.pop() != f"<{name.lower()}":
                return False
        elif not (found["rest"] or "").endswith("/") and name.lower() not in _VOID:
            opened.append(f"<{name.lower()}")
    return not opened or (not closed and all(each[1:] in _LEFT_OPEN for each in opened))
