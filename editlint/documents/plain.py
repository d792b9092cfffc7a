"""Plain text as newsrooms keep it: paragraphs by blank lines or one a line, wrapped or not, lists, and headings.

Nothing in plain text says what a line is, so its shape decides: width, indent, marker, end punctuation, neighbours.
Comments in the manner of HTML are understood where they stand on lines of their own.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.documents.builder import ProseBuilder
from editlint.documents.document import HEADING, LIST_ITEM, PARAGRAPH, Document
from editlint.documents.finding import find_opaque
from editlint.documents.front_matter import find_front_matter
from editlint.documents.opaque import mask
from editlint.language.en.dates import MONTH_ABBREVIATIONS, MONTHS, WEEKDAY_ABBREVIATIONS, WEEKDAYS
from editlint.language.en.newsroom_lines import LABELS, LEADING_WORDS, TIME_STAMPS
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.source import Source

_LINE = re.compile(r"[^\r\n]+")
_COMMENT = LatePattern(r"(?:\A|(?<=[\r\n]))[^\S\r\n]*<!--")
_REST_BLANK = LatePattern(r"[^\S\r\n]*(?:[\r\n]|\Z)")
_MARKER = re.compile(r"(?:[-*•‣◦▪●·–]|\(?\d{1,3}[.)]|\(?[a-z][)])[^\S\r\n]+(?=\S)")
_RULE = re.compile(r"[\W_]+")
_RULERS = "-*_=~#•·.—–+"
_ONE_NEWLINE = ("", "\n", "\r\n", "\r")
_OPENERS = "\"'“‘«„"
_CLOSERS = "\"'”’»)]*_ \t"
_ENDS = ".!?…,;-–—"
_CALENDAR = frozenset({*MONTHS, *MONTH_ABBREVIATIONS, *WEEKDAYS, *WEEKDAY_ABBREVIATIONS})
_WIDEST_WRAP = 120  # nobody wraps text by hand at more
_NARROWEST_WRAP = 40
_LONGEST_HEADING = 16  # words
_HASHTAG = re.compile(r"(?:^|\s)#\w")


class _Line(NamedTuple):
    """A line with something on it: source offsets without the white space round it."""

    start: int
    end: int
    indent: int
    gap: bool  # a blank line, a rule or a comment stands before it
    marker: int  # the length of a list marker, 0 when there is none
    underlined: int = 0  # level of the heading that a row of "=" or "-" below makes of it


def parse_plain(source: Source) -> Document:
    """The document that a source of plain text holds."""
    text = source.text
    front_matter = find_front_matter(text)
    opaque = find_opaque(text, front_matter.end if front_matter else 0)
    masked = mask(text, opaque, visible=True) if opaque else text
    builder = ProseBuilder(source, opaque, masked, visible=True)
    begin = int(text.startswith("\ufeff"))
    if front_matter:
        begin = front_matter.end
        builder.skip("front-matter", 0, begin)
    if front_matter:
        from editlint.documents.titles import add_titles

        add_titles(builder, source.text, front_matter)
    comments = _comments(text, begin)
    _add_blocks(builder, text, _lines(text, begin, comments), comments)
    return builder.document("text", front_matter=front_matter)


def _comments(text: str, begin: int) -> list[tuple[int, int]]:
    """Where comments stand that have their lines for themselves."""
    found: list[tuple[int, int]] = []
    opening = _COMMENT.search(text, begin) if "<!--" in text else None
    while opening is not None:
        end = text.find("-->", opening.end()) + 3
        if end < 3:
            break
        if _REST_BLANK.match(text, end):
            found.append((opening.end() - 4, end))
        opening = _COMMENT.search(text, end)
    return found


def _lines(text: str, begin: int, comments: Sequence[tuple[int, int]]) -> list[_Line]:
    """The lines of a text that hold prose."""
    lines: list[_Line] = []
    upcoming = iter([*comments, (len(text) + 1, 0)])
    comment_start, comment_end = next(upcoming)
    last_end, gap = begin, True
    for found in _LINE.finditer(text, begin):
        opening, end = found.span()
        while comment_end and opening >= comment_end:
            comment_start, comment_end = next(upcoming)
            gap = True
        line = found.group()
        content = line.strip()
        if text[last_end:opening] not in _ONE_NEWLINE:
            gap = True
        last_end = end
        if not content or end > comment_start:
            gap = True
        elif content[0] in _RULERS and _RULE.fullmatch(content):
            if lines and not gap and content[0] in "=-" and len(content) > 2 and not lines[-1].marker:
                lines[-1] = lines[-1]._replace(underlined=1 if content[0] == "=" else 2)
            gap = True
        else:
            indent = len(line) - len(line.lstrip())
            start = opening + indent
            marker = _MARKER.match(text, start, end)
            width = marker.end() - start if marker else 0
            lines.append(_Line(start, start + len(content), indent, gap, width))
            gap = False
    return lines


def _add_blocks(builder: ProseBuilder, text: str, lines: Sequence[_Line], comments: Sequence[tuple[int, int]]) -> None:
    """Group lines into blocks and say what each is, with the comments at their places between them."""
    width = _wrap_width(text, lines)
    pending = list(reversed(comments))
    indents: list[int] = []
    at = 0
    while at < len(lines):
        first = lines[at]
        while pending and pending[-1][0] < first.start:
            _add_comment(builder, text, pending.pop())
        until = at + 1
        while until < len(lines) and _continues(text, lines[until - 1], lines[until], first, width):
            until += 1
        builder.prose(first.start + first.marker, lines[until - 1].end)
        if first.marker:
            while indents and indents[-1] >= first.indent:
                indents.pop()
            indents.append(first.indent)
            builder.end_block(LIST_ITEM, len(indents))
        else:
            indents.clear()
            level = _heading_level(text, lines, at, until)
            builder.end_block(HEADING if level else PARAGRAPH, level)
        at = until
    while pending:
        _add_comment(builder, text, pending.pop())


def _add_comment(builder: ProseBuilder, text: str, comment: tuple[int, int]) -> None:
    start, end = comment
    builder.comment(start, end, text[start + 4 : end - 3])


def _wrap_width(text: str, lines: Sequence[_Line]) -> int:
    """The width to which the text has been wrapped by hand, 0 when it has not been.

    What tells is a line in the middle of a sentence: wrapped text has filled it, a list of short lines has not.
    """
    pairs = [
        (line, following)
        for line, following in pairwise(lines)
        if not following.gap and not line.marker and not following.marker and line.end - line.start <= _WIDEST_WRAP
    ]
    width = max((line.end - line.start + line.indent for line, _ in pairs), default=0)
    cut = [pair for pair in pairs if not _ends_sentence(text, pair[0])]
    full = sum(_is_full(text, line, following, width) for line, following in cut)
    return width if width >= _NARROWEST_WRAP and cut and full >= 0.6 * len(cut) else 0


def _ends_sentence(text: str, line: _Line) -> bool:
    return text[max(line.start, line.end - 8) : line.end].rstrip(_CLOSERS)[-1:] in (".", "!", "?", "…", ":")


def _is_full(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Whether the first word of the next line would not have fitted into this one."""
    word = text[following.start : min(following.end, following.start + _WIDEST_WRAP)].split(maxsplit=1)[0]
    return line.end - line.start + line.indent + 1 + len(word) > width


def _continues(text: str, line: _Line, following: _Line, first: _Line, width: int) -> bool:
    """Whether a line goes on with the sentence or paragraph of the line before."""
    if following.gap or following.marker or line.underlined:
        return False
    if line.end - line.start > _WIDEST_WRAP:
        return False
    if first.marker and following.indent > first.indent:
        return True
    if following.indent > line.indent + 1 and not first.marker:
        return False
    if width and _is_full(text, line, following, width):
        return True
    return text[following.start].islower() or text[line.end - 1] in ",;"


def _heading_level(text: str, lines: Sequence[_Line], at: int, until: int) -> int:
    """1 for the title, 2 for another heading, 0 for what is none."""
    line = lines[at]
    if until == at + 1 and line.underlined:
        return line.underlined
    if until > at + 1 or until == len(lines):
        return 0
    apart_before = line.gap or lines[at - 1].end - lines[at - 1].start > _WIDEST_WRAP
    apart_after = lines[until].gap or lines[until].end - lines[until].start > _WIDEST_WRAP
    if not (apart_before and apart_after and reads_as_heading(text[line.start : line.end])):
        return 0
    return 1 if at == 0 else 2


def reads_as_heading(line: str) -> bool:
    """Whether a line that stands alone is worded as a heading, not as a sentence, a byline, a date or a label."""
    if len(line) > 10 * _LONGEST_HEADING:
        return False
    core = line.rstrip(_CLOSERS)
    words = core.split()
    if not words or len(words) > _LONGEST_HEADING or core[-1] in _ENDS or "_" in words[0]:
        return False
    if line[0] in _OPENERS and line[-1] in _CLOSERS:
        return False
    if (
        line[0].islower()
        or not (line[0].isalnum() or line[0] in _OPENERS)
        or "://" in line
        or "@" in line
        or _HASHTAG.search(line)
    ):
        return False
    if core[-1] == ":" and any(word[0].islower() and len(word) > 3 for word in words):
        return False  # it announces a list or a quotation
    label, colon, _ = line.partition(":")
    if (colon and label.lower() in LABELS) or (words[0].lower() in LEADING_WORDS and len(words) > 1):
        return False
    stamped = line.lower().startswith(TIME_STAMPS) and any(word[0].isdecimal() for word in words)
    return not stamped and not _is_date(words)


def _is_date(words: Sequence[str]) -> bool:
    """Whether a line says when, and nothing else: names of months and days, numbers, a time zone."""
    names = [word for word in (word.strip(",.|()") for word in words) if word.isalpha()]
    known = [name.capitalize() in _CALENDAR for name in names]
    zones = [name.isupper() or name in ("at", "am", "pm") for name in names]
    return not names or (any(known) and all(map(bool.__or__, known, zones)))
