"""Inline marks of reStructuredText, found by the expressions of docutils: which stretches of a text are what."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from editlint.documents.rst_directives import RAISED_ROLES, SHOWN_ROLES, TITLED_ROLES
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS = ("*", "`", "|", "_", "[")
_SIGN_OF_CODE = re.compile(r"[_.()=/<>\[\]{}\\:#$@]|\A--?\w")
SHOWN = "shown"
RAISED = "raised"
OBJECT = "object"
CODE = "code"
NOTHING = "nothing"
SUBSTITUTION = "substitution"


class Mark(NamedTuple):
    """A construct of inline markup: offsets in the text of a paragraph.

    `kind` says what takes its place in the prose: SHOWN is the text from `begin` to `finish`, RAISED such
    text in superscript, OBJECT and CODE one OBJECT, NOTHING the mark of a footnote, SUBSTITUTION what is defined for
    the name between the two. `target` is that of a link.
    """

    start: int
    end: int
    kind: str
    begin: int
    finish: int
    target: str = ""


@cache
def _patterns() -> tuple[Any, Any]:
    from docutils.frontend import get_default_settings
    from docutils.parsers.rst import Parser, states
    from docutils.utils.punctuation_chars import match_chars

    inliner = states.Inliner()
    inliner.init_customizations(get_default_settings(Parser))
    return inliner.patterns, match_chars


def find_marks(text: str) -> Iterator[Mark]:
    """The constructs in the text of a paragraph, in order."""
    if not any(mark in text for mark in _MARKS):
        return
    patterns, _ = _patterns()
    text = re.sub(r"\\(.)", "\0\\1", text, flags=re.DOTALL) if "\\" in text else text
    ends = _Ends(text)
    at = 0
    while found := patterns.initial.search(text, at):
        mark = _mark(text, found, ends)
        if mark is not None:
            yield mark
        at = mark.end if mark else max(found.end(), at + 1)


class _Ends:
    """The next ends of constructs; a kind that has none from some place on is not sought again."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._none: set[str] = set()

    def next(self, name: str, at: int) -> re.Match[str] | None:
        """The end of a construct of that kind whose text begins at `at`; None where there is none, or no text."""
        if name in self._none:
            return None
        found: re.Match[str] | None = getattr(_patterns()[0], name).search(self._text, at)
        if found is None:
            self._none.add(name)
        return found if found and found.start(1) > at else None


def _mark(text: str, found: re.Match[str], ends: _Ends) -> Mark | None:
    if found["refend"]:
        return Mark(found.start("refname"), found.end("refend"), SHOWN, *found.span("refname"))
    if found["fnend"]:
        kind = OBJECT if found["citationlabel"] else NOTHING
        return Mark(found.start(), found.end("fnend"), kind, *found.span("footnotelabel"))
    group = "start" if found["start"] else "backquote"
    start, begin = found.start(group), found.end(group)
    if start and begin < len(text) and _patterns()[1](text[start - 1], text[begin]):
        return None  # a mark in quotation marks or brackets of its own is none
    if group == "backquote":
        return _interpreted(text, found.start("role"), begin, found["role"], ends)
    name = {"*": "emphasis", "**": "strong", "``": "literal", "_`": "target", "|": "substitution_ref"}[found["start"]]
    end = ends.next(name, begin)
    if end is None:
        return None
    kind = {"literal": CODE, "substitution_ref": SUBSTITUTION}.get(name, SHOWN)
    return Mark(start, end.end(1), kind, begin, end.start(1))


def _interpreted(text: str, start: int, begin: int, role: str, ends: _Ends) -> Mark | None:
    end = ends.next("interpreted_or_phrase_ref", begin)
    if end is None:
        return None
    finish = end.start(1)
    role = (role or end["role"] or "").strip(":").lower()
    inner = text[begin:finish]
    embedded = _patterns()[0].embedded_link.search(inner)
    shown = begin + embedded.start() if embedded else finish
    if end["refend"] or (embedded and role in TITLED_ROLES):
        target = inner[embedded.start() :].strip(" \n<>") if embedded else ""
        return Mark(start, end.end(1), SHOWN if shown > begin else OBJECT, begin, shown, target)
    if role in SHOWN_ROLES or (not role and not _is_like_code(inner)):
        return Mark(start, end.end(1), RAISED if role in RAISED_ROLES else SHOWN, begin, finish)
    return Mark(start, end.end(1), CODE, begin, finish)


def _is_like_code(text: str) -> bool:
    """Whether what stands in backquotes without a role is one word that no title of a work looks like."""
    return len(text.split()) == 1 and _SIGN_OF_CODE.search(text) is not None
