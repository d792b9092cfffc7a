"""Source code: its comments are the text.

One walk over the source from sign to sign, past strings; no language is parsed. Comments on lines that follow each
other at one column are one text; one of several lines loses the indentation that its lines share, and the star before
each of them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from editlint.vale.blocks.walker import Passage, Piece
from editlint.vale.model import Block, Stretch
from editlint.vale.scopes import selects
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.vale.blocks.settings import TextSettings
    from editlint.vale.blocks.walker import Walker

_DOUBLE = r'"(?:[^"\\\n]++|\\.)*+"?'
_SINGLE = r"'(?:[^'\\\n]++|\\.)*+'?"
_CHARACTER = r"'(?:[^'\\\n]|\\.[^'\n]{0,8})'"
_TEMPLATE = r"`(?:[^`\\]++|\\.)*+`?"


class _Language(NamedTuple):
    """What begins a comment up to the end of the line, what encloses one, and what strings look like."""

    lines: tuple[str, ...]
    enclosed: tuple[tuple[str, str], ...] = ()
    strings: tuple[str, ...] = (_DOUBLE, _SINGLE)
    documented: tuple[str, ...] = ()  # the marks of strings that are comments where a statement begins


_STARS = (("/*", "*/"),)
_TRIPLE = ('"""', "'''")
_C = _Language(("//",), _STARS, (_DOUBLE, _CHARACTER))
_SCRIPT = _Language(("//",), _STARS, (_DOUBLE, _SINGLE, _TEMPLATE))
_HASH = _Language(("#",))
LANGUAGES = {
    "c": _C,
    "clj": _Language((";",), (), (_DOUBLE,)),
    "cpp": _C,
    "css": _Language((), _STARS),
    "ex": _HASH,
    "go": _Language(("//",), _STARS, (_DOUBLE, _CHARACTER, r"`[^`]*`?")),
    "groovy": _SCRIPT,
    "hs": _Language(("--",), (("{-", "-}"),), (_DOUBLE, _CHARACTER)),
    "java": _C,
    "jl": _Language(("#",), (("#=", "=#"),), (_DOUBLE, _CHARACTER), ('"""',)),
    "js": _SCRIPT,
    "kt": _C,
    "lua": _Language(("--",), (("--[[", "]]"),)),
    "php": _Language(("//", "#"), _STARS),
    "proto": _C,
    "ps1": _Language(("#",), (("<#", "#>"),)),
    "py": _Language(("#",), (), (_DOUBLE, _SINGLE), _TRIPLE),
    "r": _HASH,
    "rb": _Language(("#",), (("\n=begin", "\n=end"),)),
    "rs": _Language(("//",), _STARS, (_DOUBLE, _CHARACTER)),
    "ts": _SCRIPT,
}
_MARK = re.compile(r"[#/;\-!]+[ \t]*")
_STAR = re.compile(r"[ \t]*\*(?=\s|$)")
_INDENT = re.compile(r"[ \t]*")


class _Comment(NamedTuple):
    """A comment without its marks, at two offsets of the source; `column` is where its mark stands in its line."""

    start: int
    end: int
    enclosed: bool
    column: int = -1
    line: int = -1


def read_code(walker: Walker, text: str, name: str, settings: TextSettings) -> None:
    """Read the comments of a source in a language that is known by its name in LANGUAGES."""
    for group in _joined(_comments(text, LANGUAGES[name])):
        enclosed = group[0].enclosed and text.count("\n", group[0].start, group[0].end) > 1
        pieces = _without_indent(text, group[0]) if enclosed else list(_lines(text, group))
        scope = f"text.comment.{'block' if enclosed else 'line'}{walker.extension}"
        stretches: list[Stretch] = []
        length = 0
        for each in pieces:
            stretches.append(Stretch(length, len(each.text), each.start, each.end))
            length += len(each.text)
        block = Block(scope, "".join(each.text for each in pieces), stretches, order=walker.comments.end_block())
        if block.text.strip() and not selects(settings.ignored_scopes, block):
            divided = not settings.as_vale
            walker.passages.append(Passage(block, running=divided, summed=divided, prose=divided))


@cache
def _signs(language: _Language) -> re.Pattern[str]:
    """What begins a comment or is a string; the longest signs first."""
    enclosed = [f"(?P<e{index}>{re.escape(each[0])})" for index, each in enumerate(language.enclosed)]
    documented = [f"(?P<d{index}>{re.escape(each)})" for index, each in enumerate(language.documented)]
    lines = [re.escape(each) for each in language.lines]
    line = [f"(?P<line>{'|'.join(lines)})"] if lines else []
    return re.compile("|".join([*enclosed, *documented, *line, *language.strings]), re.DOTALL)


def _comments(text: str, language: _Language) -> Iterator[_Comment]:
    signs = _signs(language)
    at = line = counted = 0
    if text.startswith("#!"):
        at = text.find("\n")
        if at < 0:
            return
    while found := signs.search(text, at):
        kind = found.lastgroup or ""
        line += text.count("\n", counted, found.start())
        counted = found.start()
        column = found.start() - text.rfind("\n", 0, found.start()) - 1 if kind == "line" else -1
        if kind == "line":
            end = text.find("\n", found.end())
            at = len(text) if end < 0 else end
            mark = _MARK.match(text, found.start(), at)
            yield _Comment(mark.end() if mark else found.end(), at, enclosed=False, column=column, line=line)
        elif kind:
            documented = kind[0] == "d"
            closer = language.documented[int(kind[1:])] if documented else language.enclosed[int(kind[1:])][1]
            close = text.find(closer, found.end())
            end = len(text) if close < 0 else close
            at = min(len(text), end + len(closer))
            if not documented or _begins_statement(text, found.start()):
                yield _Comment(found.end(), end, enclosed=True)
        else:
            at = found.end()


def _begins_statement(text: str, at: int) -> bool:
    """Whether nothing but white space stands before an offset in its line, or the letter that says a string is raw."""
    line = text.rfind("\n", max(0, at - 200), at) + 1
    return text[line:at].strip() in ("", "r", "R", "u", "@doc", "@doc raw")


def _joined(comments: Iterator[_Comment]) -> Iterator[list[_Comment]]:
    """The comments, those of lines that follow each other at one column together."""
    group: list[_Comment] = []
    for each in comments:
        last = group[-1] if group else None
        if last and not each.enclosed and (last.line, last.column) == (each.line - 1, each.column):
            group.append(each)
            continue
        if group:
            yield group
        group = [each]
    if group:
        yield group


def _lines(text: str, group: list[_Comment]) -> Iterator[Piece]:
    """The text of comments on lines, or of one that is enclosed and has but one line or two."""
    for index, each in enumerate(group):
        start, end = each.start, each.end
        if index:
            yield Piece("\n", group[index - 1].end, group[index - 1].end + 1)
        else:
            while start < end and text[start] in " \t*!":
                start += 1
        while end > start and text[end - 1] in " \t\r":
            end -= 1
        if end > start:
            yield from _with_newlines(text, start, end)


def _without_indent(text: str, comment: _Comment) -> list[Piece]:
    """The text of a comment of several lines without the white space that its lines begin with in common."""
    starts: list[tuple[int, int, int]] = []  # begin of a line, of its text, its end
    at = comment.start
    while at <= comment.end:
        end = text.find("\n", at, comment.end)
        end = comment.end if end < 0 else end
        star = _STAR.match(text, at, end)
        indent = _INDENT.match(text, star.end() if star else at, end)
        starts.append((at, indent.end() if indent else at, end))
        at = end + 1
    filled = [inner - begin for begin, inner, end in starts[1:] if text[inner:end].strip()]
    common = min(filled, default=0)
    pieces: list[Piece] = []
    for index, (begin, inner, end) in enumerate(starts):
        first = inner if index == 0 else min(begin + common, inner)
        if first < end:
            pieces += _with_newlines(text, first, end)
        if index + 1 < len(starts):
            pieces.append(Piece("\n", end, end + 1))
    return pieces


def _with_newlines(text: str, start: int, end: int) -> Iterator[Piece]:
    """A stretch of source whose carriage returns are dropped at the ends of lines."""
    while start < end:
        stop = text.find("\r", start, end)
        stop = end if stop < 0 else stop
        if stop > start:
            yield Piece(text[start:stop], start, stop)
        start = stop + 1
