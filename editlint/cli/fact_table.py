"""The fact sheet for people: a heading for each subject, its facts in columns below it, folded to fit."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from editlint.plural import counted
from editlint.reporters.clusters import width_of
from editlint.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.fact_sheet import FactSubject, SheetFact
    from editlint.reporters.look import Look

_HEAD = ("fact", "value", "when", "line")
_WIDTH = 80  # columns where the reader's are not known
_WIDEST = 100  # beyond it the eye loses the line
_NARROWEST = 40
_COLUMNS = (22, 34, 26)  # the most that a column takes at 80
_INDENT, _GAP = "  ", "  "


def fact_table(name: str, article: Article, sheet: Sequence[FactSubject], look: Look) -> Iterator[str]:
    """The lines of one article."""
    facts = [fact for subject in sheet for fact in subject.facts]
    about = f" about {counted(len(sheet), 'subject')}" if sheet else ""
    yield look.paint(visible(name), "path") + f": {counted(len(facts), 'fact')}{about}"
    if not facts:
        return
    rows = {id(fact): _row(article, fact) for fact in facts}
    room = max(_NARROWEST, min(look.width or _WIDTH, _WIDEST))
    widths = _widths([_HEAD, *rows.values()], room)
    yield look.paint(next(_laid_out(_HEAD, widths)), "dim")
    for subject in sheet:
        name = subject.name if subject.named else f"“{subject.name}”"
        yield from (look.paint(line, "bold") for line in _folded(visible(name), room))
        before: list[SheetFact] = []
        for _, group in groupby(subject.facts, key=lambda fact: fact.group):
            members = list(group)
            if before and max(len(before), len(members)) > 1:
                yield ""  # keeps groups of several lines apart
            for fact in members:
                yield from _laid_out(rows[id(fact)], widths)
            before = members


def _row(article: Article, fact: SheetFact) -> tuple[str, ...]:
    value = f"{fact.value} ({fact.remark})" if fact.remark else fact.value
    line = article.document.place_in_file(fact.start, fact.end).line
    return tuple(visible(cell) for cell in (fact.attribute, value, fact.when, str(line)))


def _widths(rows: Iterable[Sequence[str]], room: int) -> tuple[int, ...]:
    """How wide each column is: as wide as its cells, within its share of the room."""
    widest = [max(map(width_of, column)) for column in zip(*rows, strict=True)]
    room -= len(_INDENT) + 3 * len(_GAP) + widest[3]
    limits = [limit * room // sum(_COLUMNS) for limit in _COLUMNS]
    widths = [min(wide, limit) for wide, limit in zip(widest, limits, strict=False)]
    left = room - sum(widths)
    for column in (1, 0, 2):  # what others do not need goes first to the value
        more = min(left, widest[column] - widths[column])
        widths[column] += more
        left -= more
    return (*widths, widest[3])


def _laid_out(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """A row on as many lines as its longest cell needs; the number of the line stands on the first, at the right."""
    cells = [list(_folded(cell, width)) for cell, width in zip(row[:3], widths, strict=False)]
    for at in range(max(map(len, cells))):
        line = _INDENT
        for cell, width in zip(cells, widths, strict=False):
            part = cell[at] if at < len(cell) else ""
            line += part + " " * (width - width_of(part)) + _GAP
        yield (line + (row[3].rjust(widths[3]) if at == 0 else "")).rstrip()


def _folded(text: str, width: int) -> Iterator[str]:
    """A text on lines of at most so many columns, between words where it can be."""
    line = ""
    for word in text.split(" "):
        joined = f"{line} {word}" if line else word
        if line and width_of(joined) > width:
            yield line
            joined = word
        line = joined
        while width_of(line) > width:
            cut = _cut(line, width)
            yield line[:cut]
            line = line[cut:]
    yield line


def _cut(text: str, width: int) -> int:
    """How many characters, one at least, fit into so many columns."""
    used = 0
    for at, char in enumerate(text):
        used += width_of(char)
        if used > width and at:
            return at
    return len(text)
