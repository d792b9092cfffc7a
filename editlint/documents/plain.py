"""Plain text as newsrooms keep it: paragraphs by blank lines or one a line, wrapped or not, lists, and headings.

Nothing in plain text says what a line is, so its shape decides: width, indent, marker, end punctuation, neighbours.
Comments in the manner of HTML are understood where they stand on lines of their own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.documents.builder import ProseBuilder
from editlint.documents.document import HEADING, LIST_ITEM, PARAGRAPH, Document
from editlint.documents.finding import find_opaque
from editlint.documents.front_matter import find_front_matter
from editlint.documents.hard_lines import CLOSERS, WIDEST, continues, line_between, wrap_width
from editlint.documents.opaque import mask
from editlint.language.en.dates import MONTH_ABBREVIATIONS, MONTHS, WEEKDAY_ABBREVIATIONS, WEEKDAYS
from editlint.language.en.newsroom_lines import LABELS, LEADING_WORDS, TIME_STAMPS
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.documents.hard_lines import Line
    from editlint.source import Source

_LINE = re.compile(r"[^\r\n]+")
_COMMENT = LatePattern(r"(?:\A|(?<=[\r\n]))[^\S\r\n]*<!--")
_REST_BLANK = LatePattern(r"[^\S\r\n]*(?:[\r\n]|\Z)")
_RULE = re.compile(r"[\W_]+")
_RULERS = "-*_=~#•·.—–+"
_ONE_NEWLINE = ("", "\n", "\r\n", "\r")
_OPENERS = "\"'“‘«„"
_ENDS = ".!?…,;-–—"
_CALENDAR = frozenset({*MONTHS, *MONTH_ABBREVIATIONS, *WEEKDAYS, *WEEKDAY_ABBREVIATIONS})
_LONGEST_HEADING = 16  # words
_HASHTAG = re.compile(r"(?:^|\s)#\w")


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


def _lines(text: str, begin: int, comments: Sequence[tuple[int, int]]) -> list[Line]:
    """The lines of a text that hold prose."""
    lines: list[Line] = []
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
            lines.append(line_between(text, opening, end, gap=gap))
            gap = False
    return lines


def _add_blocks(builder: ProseBuilder, text: str, lines: Sequence[Line], comments: Sequence[tuple[int, int]]) -> None:
    """Group lines into blocks and say what each is, with the comments at their places between them."""
    width = wrap_width(text, lines)
    pending = list(reversed(comments))
    indents: list[int] = []
    at = 0
    while at < len(lines):
        first = lines[at]
        while pending and pending[-1][0] < first.start:
            _add_comment(builder, text, pending.pop())
        until = at + 1
        while until < len(lines) and continues(text, lines[until - 1], lines[until], first, width):
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


def _heading_level(text: str, lines: Sequence[Line], at: int, until: int) -> int:
    """1 for the title, 2 for another heading, 0 for what is none."""
    line = lines[at]
    if until == at + 1 and line.underlined:
        return line.underlined
    if until > at + 1 or until == len(lines):
        return 0
    apart_before = line.gap or lines[at - 1].end - lines[at - 1].start > WIDEST
    apart_after = lines[until].gap or lines[until].end - lines[until].start > WIDEST
    if not (apart_before and apart_after and reads_as_heading(text[line.start : line.end])):
        return 0
    return 1 if at == 0 else 2


def reads_as_heading(line: str) -> bool:
    """Whether a line that stands alone is worded as a heading, not as a sentence, a byline, a date or a label."""
    if len(line) > 10 * _LONGEST_HEADING:
        return False
    core = line.rstrip(CLOSERS)
    words = core.split()
    if not words or len(words) > _LONGEST_HEADING or core[-1] in _ENDS or "_" in words[0]:
        return False
    if line[0] in _OPENERS and line[-1] in CLOSERS:
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
