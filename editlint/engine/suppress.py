"""The author's own word: comments and front matter that silence named rules, for a reason.

`<!-- editlint: ignore[rule, pack] reason -->` on a line of its own is for the next block, at the end of a line for that
line; `disable[...]` and `enable[...]` bracket a stretch; front matter `editlint: {ignore: [...]}` is for the file.
Vale's `<!-- vale off -->` and `<!-- vale Style.Rule = NO -->` are understood. There is no blanket form of our own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from editlint.engine.outcome import Suppression
from editlint.model import Place
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.documents.document import Comment, Document

_OURS = LatePattern(r"editlint:\s*(ignore|disable|enable)\s*\[([^\]]*)\]\s*(.*)", re.DOTALL)
_MEANT = re.compile(r"editlint\s*[:-]")  # for us, but in no form that we know
_VALE = LatePattern(r"vale\s+(?:(on|off)|([\w.-]+)\s*=\s*(YES|NO))\s*$", re.IGNORECASE)
EVERYTHING = "ALL"


def find_suppressions(document: Document) -> Iterator[Suppression]:
    """The suppressions of a document, in order of their comments."""
    yield from _of_front_matter(document)
    last_line = len(document.source.line_starts)
    open_from: dict[str, tuple[Comment, str, bool]] = {}
    for comment in document.comments:
        ours = _OURS.match(comment.text)
        vale = None if ours else _VALE.match(comment.text)
        if (ours and not _names(ours.group(2))) or (not ours and _MEANT.match(comment.text)):
            yield _misspelt(" ".join(comment.text.split()), document.source.place(comment.start, comment.end))
        elif ours:
            action, names, reason = ours.group(1), _names(ours.group(2)), ours.group(3).strip()
            if action == "ignore":
                yield _ignore(document, comment, names, reason)
            else:
                yield from _switch(document, open_from, comment, names, reason, off=action == "disable", foreign=False)
        elif vale:
            names = (vale.group(2) or EVERYTHING,)
            off = (vale.group(1) or vale.group(3)).lower() in ("off", "no")
            yield from _switch(document, open_from, comment, names, "", off=off, foreign=True)
    for name, (comment, reason, foreign) in open_from.items():
        yield _suppression(document, comment, (name,), reason, last_line, foreign=foreign)


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _misspelt(text: str, place: Place) -> Suppression:
    """What was meant to silence something and names no rule: it hides no line, and the report says so."""
    return Suppression((text,), 1, 0, text, place)


def _ignore(document: Document, comment: Comment, names: tuple[str, ...], reason: str) -> Suppression:
    place = document.source.place(comment.start, comment.end)
    line_text = document.source.line(place.line)
    alone = line_text.strip().startswith(document.source.text[comment.start : comment.start + 4])
    if alone and comment.block < len(document.blocks):
        block = document.blocks[comment.block]
        target = document.place(block.start, block.end)
        return Suppression(names, target.line, target.end_line, reason, place)
    return Suppression(names, place.line, place.end_line, reason, place)


def _switch(
    document: Document,
    open_from: dict[str, tuple[Comment, str, bool]],
    comment: Comment,
    names: tuple[str, ...],
    reason: str,
    *,
    off: bool,
    foreign: bool,
) -> Iterator[Suppression]:
    """Open a stretch for each name, or close and yield it."""
    for name in names:
        if off:
            open_from.setdefault(name, (comment, reason, foreign))
        elif name in open_from:
            start, why, _ = open_from.pop(name)
            line = document.source.position(comment.start)[0]
            yield _suppression(document, start, (name,), why, line, foreign=foreign)


def _suppression(
    document: Document, comment: Comment, names: tuple[str, ...], reason: str, last_line: int, *, foreign: bool
) -> Suppression:
    place = document.source.place(comment.start, comment.end)
    return Suppression(names, place.line, last_line, reason, place, foreign)


def _of_front_matter(document: Document) -> Iterator[Suppression]:
    wishes: Any = document.front_matter.get("editlint")
    if wishes is None:
        return
    place = Place("", 1, 1, 1, 1, 0, 0)
    if not isinstance(wishes, dict) or not wishes.keys() <= {"ignore", "reason"}:
        yield _misspelt("editlint in the front matter", place)
        return
    names = wishes.get("ignore", [])
    names = [names] if isinstance(names, str) else names
    reason = str(wishes.get("reason", "front matter"))
    last_line = len(document.source.line_starts)
    if isinstance(names, (list, tuple)):
        for name in names:
            yield Suppression((str(name),), 1, last_line, reason, place)
