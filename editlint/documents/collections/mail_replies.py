"""The older mail below a reply: lines that nobody can mend any more, and that are no part of the story.

It begins with a line that says who wrote it when, with a rule “Original Message”, or with the headers of that mail.
What somebody forwards is the story itself: of a mail that forwards one, or has hardly a word above, all is read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.documents.document import OBJECT
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_RULE = re.compile(r"-{2,9} ?original message ?-{2,9}", re.IGNORECASE)
_HEADER = re.compile(r"\*?(from|sent|date|to|cc|subject):\*? ?\S", re.IGNORECASE)
_HEADERS = 3  # so many lines of headers begin a mail
_ADDRESS = re.compile(f"[@{OBJECT}]")  # in HTML all of it is one sign
_DAY_OR_ADDRESS = re.compile(rf"[\d@{OBJECT}]")
_WRAPPED = 3  # lines that a mail program makes at most of the one that says who wrote
_NEAR = 4  # lines in which an attribution and what is quoted follow each other
_FEWEST_WORDS = 20  # above the older mail: with fewer, what was sent is what stands below


class Line(NamedTuple):
    """A line of a mail: its offsets, how deep it is quoted, and its words without white space round them."""

    start: int
    end: int
    depth: int
    words: str


def older_lines(lines: Sequence[Line], *, forwarded: bool) -> Iterator[Line]:
    """The lines of a mail that belong to an older one, in order.

    Args:
        lines: the text of a mail.
        forwarded: whether the mail forwards another one, of which quoted lines alone are left out.
    """
    words = told = 0
    quoted = False  # whether a line has said that what is quoted below is an older mail
    for index, line in enumerate(lines):
        if line.depth:
            if quoted:
                yield line
            continue
        if told:
            told -= 1
            yield line
            continue
        count = _attribution(lines, index)
        if count and _is_quoted(lines, index + count):
            quoted, told = True, count - 1
            yield line
        elif not forwarded and words >= _FEWEST_WORDS and _begins_mail(lines, index, count):
            yield from lines[index:]
            return
        words += len(line.words.split())


def blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """A text with white space in some stretches, which keeps the places of all others."""
    parts, at = [], 0
    for start, end in spans:
        parts += [text[at:start], "".join(sign if sign in "\r\n" else " " for sign in text[start:end])]
        at = end
    return "".join((*parts, text[at:]))


def _attribution(lines: Sequence[Line], index: int) -> int:
    """How many lines from an index on say “On Thu, May 2, 2024, Tom Hale <th@example.com> wrote:”; 0 for none."""
    if not lines[index].words.startswith("On "):
        return 0
    own = lines[index : index + _WRAPPED]
    for count, line in enumerate(own, 1):
        if line.depth or not line.words:
            return 0
        if line.words.endswith(" wrote:"):
            return count if any(_DAY_OR_ADDRESS.search(each.words) for each in own[:count]) else 0
    return 0


def _is_quoted(lines: Sequence[Line], index: int) -> bool:
    """Whether the next line that is not blank is quoted, and is not far."""
    near = lines[index : index + _NEAR]
    return next((bool(line.depth) for line in near if line.depth or line.words), False)


def _begins_mail(lines: Sequence[Line], index: int, attribution: int) -> bool:
    """Whether an older mail begins at a line: with a rule, its headers, or one to three lines with an address."""
    if attribution:
        return any(_ADDRESS.search(line.words) for line in lines[index : index + attribution])
    if _RULE.fullmatch(lines[index].words):
        return True
    names = [found[1].lower() for line in lines[index : index + _HEADERS] if (found := _HEADER.match(line.words))]
    return len({*names}) == _HEADERS and names[0] == "from"
