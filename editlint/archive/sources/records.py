"""A record as an article that is filed: what its fields say of it, and what linting it gave or what was in the way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from editlint.analysis.publication import read_date, tells_no_day
from editlint.archive.sources.filed import Filed
from editlint.documents.bounds import LONGEST
from editlint.documents.collections.parts import Flaw
from editlint.engine.outcome import Outcome
from editlint.engine.parts import lint_part
from editlint.model import Problem
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from editlint.archive.shards import Fields
    from editlint.documents.collections.parts import Part
    from editlint.engine.run import Run

_LONGEST_VALUE = 40  # characters that are shown
_NO_DATE = re.compile(r"\d{1,2}|[^1-9]*")


class Told(NamedTuple):
    """What the named fields of a record say; "" for what is not asked for, or not there.

    Attributes:
        id, date, url: as of `Fields`.
        lacking: what is wrong with them, in words.
    """

    id: str
    date: str
    url: str
    lacking: tuple[str, ...]


def told(fields: Fields, record: Callable[[], Mapping[str, Any]]) -> Told:
    """What a record says in the fields that are asked for. The record is looked at only if there are any."""
    if not (fields.id or fields.date or fields.url):
        return Told("", "", "", ())
    values = record()
    found = [value_of(values, name) if name else "" for name in (fields.id, fields.date, fields.url)]
    asked = (fields.id, fields.date, fields.url)
    lacking = [f"it has no field “{name}”" for name, said in zip(asked, found, strict=True) if name and not said]
    day = found[1]
    if day and read_date(day) is None:
        lacking.append(f"“{_shown(day)}” in its field “{fields.date}” is no day (YYYY-MM-DD)")
    return Told(found[0], day, found[2], tuple(lacking))


def value_of(record: Any, name: str) -> str:
    """What a field says; a name with full stops leads into objects."""
    if not isinstance(record, dict):
        return ""
    if name in record:
        value = record[name]
        return "" if value is None or isinstance(value, (dict, list)) else str(value).strip()
    first, _, rest = name.partition(".")
    return value_of(record.get(first), rest) if rest else ""


def file_part(run: Run, path: str, part: Part, said: Told, line: int = 0) -> Filed:
    """An article of a file, linted, with places in the file; `line` is where it begins, 0 for where the part does."""
    known = {"published": said.date, "url": said.url}
    lacking = said.lacking if said.date else (*said.lacking, *_undated(run, part))
    part = part._replace(metadata={**part.metadata, **{name: value for name, value in known.items() if value}})
    line = line or part.origin.line
    url = part.metadata.get("url", "")
    name = said.id or url or f"{path}#{line}"
    if part.size > LONGEST:
        wrong = f"“{part.name}” has {part.size:,} characters, and is passed over: no article has {LONGEST:,}"
        return Filed(name, path, line, url, _unread(path, line, wrong))
    outcome = lint_part(run, part, path).at(path)
    problems = tuple(Problem(path, f"line {line}: {each}") for each in lacking)
    return Filed(name, path, line, url, outcome._replace(problems=(*outcome.problems, *problems)))


def _undated(run: Run, part: Part) -> Iterator[str]:
    """What is wrong with the date in a field that was found by its usual name.

    Zeros alone are how databases write that there is none, and a figure or two is no date but a mark that is set.
    """
    day = part.metadata.get("published", "")
    if run.as_of is None and tells_no_day(day) and not _NO_DATE.fullmatch(day):
        yield f"from its date “{_shown(day)}” no day can be told (YYYY-MM-DD)"


def _shown(value: str) -> str:
    return value if len(value) <= _LONGEST_VALUE else f"{value[:_LONGEST_VALUE]} …"


def file_flaw(path: str, flaw: Flaw, name: str = "") -> Filed:
    """What stands in a file where an article should."""
    name = name or (f"{path}#{flaw.line}" if flaw.line else path)
    return Filed(name, path, max(1, flaw.line), "", _unread(path, flaw.line, flaw.message, flaw.hint))


def too_long(line: int, noun: str, size: int) -> Flaw:
    """A record that is longer than any article."""
    return Flaw(line, f"the {noun} has {size:,} bytes, and is passed over: no article has so many")


def file_nothing(path: str) -> Filed:
    """A file without an article."""
    return Filed(path, path, 1, "", _unread(path, 0, "it holds no article"))


def _unread(path: str, line: int, said: str, hint: str = "") -> Outcome:
    return Outcome(problems=(Problem(path, f"line {line}: {said}" if line else said, hint),), unread=True, path=path)
