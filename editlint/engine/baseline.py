"""A baseline: what was there when the newsroom began, kept by the sentence's content so that it survives moved lines.

One line of JSON an entry, sorted, so that two branches merge. A rule that measures (a grade, a length) is kept with its
value: only a worse one is reported. An entry that no longer fits anything is stale and said to be.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.cachefiles import digest
from editlint.errors import EditlintError, Location
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.model import Report, Violation

NAME = ".editlint-baseline.jsonl"
VERSION = 1


class Entry(NamedTuple):
    """Violations of one rule in one sentence of one file that are known.

    `beyond` is by how much a measured figure is beyond its limit, or None for rules that do not measure.
    """

    path: str
    rule: str
    key: str
    times: int
    beyond: float | None
    excerpt: str


class Status(NamedTuple):
    """What a baseline means for a report: what is new, what it hides, and entries that fit nothing any more."""

    new: tuple[Violation, ...]
    hidden: int
    stale: tuple[Entry, ...]


def read(path: str) -> list[Entry]:
    """The entries of a baseline file.

    Raises:
        EditlintError: it cannot be read, or a line is no entry.
    """
    import json

    try:
        with open(path, encoding="utf-8") as file:
            lines = file.read().splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise EditlintError(f"cannot read the baseline {path}: {error}", location=Location(path)) from None
    entries = []
    for number, line in enumerate(lines, 1):
        try:
            values = json.loads(line)
            if "editlint_baseline" in values:
                continue
            fields = (values["path"], values["rule"], values["key"], int(values["times"]))
            entries.append(Entry(*fields, values.get("beyond"), values.get("excerpt", "")))
        except (ValueError, KeyError, TypeError):
            hint = "restore it from git, or write a new one with “editlint baseline create”"
            at = Location(path, number, 1, 2, line)
            raise EditlintError("this line is no entry of a baseline", hint=hint, location=at) from None
    return entries


def write(path: str, entries: Iterable[Entry]) -> None:
    """Put a baseline file in place in one step.

    Raises:
        EditlintError: it cannot be written.
    """
    import json

    lines = [json.dumps({"editlint_baseline": VERSION})]
    for entry in sorted(entries, key=lambda e: (e.path, e.rule, e.key)):
        values = {name: value for name, value in entry._asdict().items() if value is not None}
        lines.append(json.dumps(values, ensure_ascii=False))
    temporary = f"{path}.{os.getpid()}.tmp"
    try:
        with open(temporary, "w", encoding="utf-8", newline="\n") as file:
            file.write("\n".join(lines) + "\n")
        os.replace(temporary, path)
    except OSError as error:
        raise EditlintError(f"cannot write the baseline {path}: {error.strerror}") from None


def entries_of(violations: Iterable[Violation], root: str) -> list[Entry]:
    """The entries that would hide these violations."""
    grouped: dict[tuple[str, str, str], list[Violation]] = {}
    for violation in violations:
        grouped.setdefault(_key(violation, root), []).append(violation)
    return [
        Entry(*key, len(same), _beyond(same[0]), " ".join(same[0].match.split())[:80])
        for key, same in sorted(grouped.items())
    ]


def compare(violations: Iterable[Violation], entries: Iterable[Entry], root: str, checked: Iterable[str]) -> Status:
    """Hold violations against a baseline. Only entries for files in `checked` can be stale."""
    known = {(entry.path, entry.rule, entry.key): entry for entry in entries}
    left = {key: entry.times for key, entry in known.items()}
    new: list[Violation] = []
    hidden = 0
    for violation in violations:
        key = _key(violation, root)
        if left.get(key, 0) > 0 and not _worse(violation, known[key]):
            left[key] -= 1
            hidden += 1
        else:
            new.append(violation)
    files = {_relative(path, root) for path in checked}
    stale = [known[key] for key, count in left.items() if count == known[key].times and known[key].path in files]
    return Status(tuple(new), hidden, tuple(sorted(stale, key=lambda e: (e.path, e.rule, e.key))))


def apply(report: Report, status: Status) -> Report:
    """The report without what the baseline hides."""
    return report._replace(violations=status.new, suppressed=report.suppressed + status.hidden)


def _key(violation: Violation, root: str) -> tuple[str, str, str]:
    """By content; what is measured of a whole article is known by rule and file alone, whichever sentence it names."""
    whole = violation.data.get("of") == "article"
    return _relative(violation.path, root), violation.rule, "article" if whole else _content(violation)


def _content(violation: Violation) -> str:
    sentence = " ".join((violation.excerpt or violation.match).split())
    return digest(sentence, " ".join(violation.match.split()))[:16]


def _beyond(violation: Violation) -> float | None:
    """By how much a measured figure is beyond its limit; None for rules that do not measure."""
    value, limit = violation.data.get("value"), violation.data.get("limit")
    if not isinstance(value, (int, float)) or not isinstance(limit, (int, float)):
        return None
    return round(abs(value - limit), 2)


def _worse(violation: Violation, entry: Entry) -> bool:
    value = _beyond(violation)
    return value is not None and entry.beyond is not None and value > entry.beyond


def _relative(path: str, root: str) -> str:
    return os.path.relpath(path, root or ".").replace(os.sep, "/")
