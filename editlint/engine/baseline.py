"""A baseline: what was there when the newsroom began, known again by what `identity` says, not by its line.

One line of JSON an entry, sorted, so that two branches merge. A rule that measures (a grade, a length) is kept with its
value: only a worse one is reported. An entry that no longer fits anything is stale and said to be.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from editlint.cachefiles import digest
from editlint.engine.identity import ARTICLE, identity, sentence_and_match
from editlint.engine.rewrite import rewrite
from editlint.errors import EditlintError, Location, unwritable
from editlint.files import read_file
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from editlint.model import Report, Violation

    _Key = tuple[str, str, str]

VERSION = 2  # 1 knew every violation by its sentence; its entries are still found
_SHOWN = 80  # characters of what a violation is about


class BaselineEntry(NamedTuple):
    """Violations of one rule in one sentence or passage of one file, or in all of it, that are known.

    `beyond` is by how much a measured figure is beyond its limit, or None for rules that do not measure.
    """

    path: str
    rule: str
    key: str
    times: int
    beyond: float | None
    excerpt: str


class Status(NamedTuple):
    """What a baseline means for a report.

    Attributes:
        new: what is reported: violations that are not known, and those that have become worse.
        known: what the baseline hides.
        stale: entries that fit nothing any more.
        outgrown: entries whose violation is worse by its measure than it was.
    """

    new: tuple[Violation, ...]
    known: tuple[Violation, ...]
    stale: tuple[BaselineEntry, ...]
    outgrown: tuple[BaselineEntry, ...]


def read(path: str) -> list[BaselineEntry]:
    """The entries of a baseline file.

    Raises:
        EditlintError: it cannot be read, or a line is no entry.
    """
    import json

    try:
        # What else breaks a line may stand in a name or an excerpt.
        *lines, rest = read_file(path).decode("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        said = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise EditlintError(f"cannot read the baseline {path}: {said}", location=Location(path)) from None
    entries = []
    for number, line in enumerate([*lines, rest] if rest else lines, 1):
        try:
            values = json.loads(line)
            if "editlint_baseline" in values:
                _check_version(values["editlint_baseline"], path)
                continue
            entries.append(_entry(values))
        except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
            hint = "restore it from git, or write a new one with “editlint baseline create”"
            at = Location(path, number, 1, 2, line)
            raise EditlintError("this line is no entry of a baseline", hint=hint, location=at) from None
    return entries


def _entry(values: Mapping[str, Any]) -> BaselineEntry:
    """The entry of a line.

    Raises:
        KeyError, TypeError, ValueError, OverflowError: it is none.
    """
    path, rule, key, excerpt = values["path"], values["rule"], values["key"], values.get("excerpt", "")
    beyond = values.get("beyond")
    if not all(isinstance(each, str) for each in (path, rule, key, excerpt)):
        raise TypeError
    return BaselineEntry(path, rule, key, int(values["times"]), None if beyond is None else float(beyond), excerpt)


def _check_version(version: object, path: str) -> None:
    if isinstance(version, int) and version > VERSION:
        hint = "upgrade editlint, or write it anew with “editlint baseline update”"
        raise EditlintError(f"the baseline {path} is of a later editlint", hint=hint, location=Location(path, 1))


def write(path: str, entries: Iterable[BaselineEntry]) -> None:
    """Put a baseline file in place in one step.

    Raises:
        EditlintError: it cannot be written.
    """
    import json

    lines = [json.dumps({"editlint_baseline": VERSION})]
    for entry in sorted(entries, key=lambda e: (e.path, e.rule, e.key)):
        values = {name: value for name, value in entry._asdict().items() if value is not None}
        lines.append(json.dumps(values, ensure_ascii=False))
    try:
        # The name of a file may hold bytes that are no UTF-8; their halves of pairs become escapes of JSON.
        rewrite(path, ("\n".join(lines) + "\n").encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise unwritable(path, error, what="the baseline ") from None


def entries_of(violations: Iterable[Violation], root: str) -> list[BaselineEntry]:
    """The entries that would hide these violations."""
    grouped: dict[_Key, list[Violation]] = {}
    for violation in violations:
        grouped.setdefault(_key(violation, root), []).append(violation)
    return [BaselineEntry(*key, len(same), _worst(same), _shown(same[0])) for key, same in sorted(grouped.items())]


def compare(
    violations: Iterable[Violation], entries: Iterable[BaselineEntry], root: str, checked: Iterable[str]
) -> Status:
    """Hold violations against a baseline. Only entries for files in `checked` can be stale."""
    entries = list(entries)
    known = {(entry.path, entry.rule, entry.key): entry for entry in entries}
    left = {key: entry.times for key, entry in known.items()}
    met: dict[_Key, bool] = {}  # keys that fit something, and whether they hide it
    found = list(violations)
    keys = [next((key for key in _keys(violation, root) if key in known), None) for violation in found]
    hides = [
        key is not None and _take(violation, key, known, left, met) for violation, key in zip(found, keys, strict=True)
    ]
    spare: dict[_Key, list[_Key]] = {}
    for key, entry in known.items():
        spare.setdefault((entry.path, entry.rule, entry.excerpt), []).append(key)
    for index, violation in enumerate(found):  # where the sentence was edited: the same words, in the same file
        if keys[index] is None:
            same = spare.get((_relative(violation.path, root), violation.rule, _shown(violation)), ())
            hides[index] = any(left[key] > 0 and _take(violation, key, known, left, met) for key in same)
    files = {_relative(path, root) for path in checked}
    return Status(
        tuple(violation for violation, hidden in zip(found, hides, strict=True) if not hidden),
        tuple(violation for violation, hidden in zip(found, hides, strict=True) if hidden),
        tuple(sorted(entry for key, entry in known.items() if key not in met and entry.path in files)),
        tuple(sorted(known[key] for key, hidden in met.items() if not hidden)),
    )


def _take(
    violation: Violation, key: _Key, known: Mapping[_Key, BaselineEntry], left: dict[_Key, int], met: dict[_Key, bool]
) -> bool:
    """Whether the entry of that key hides a violation; it can as often as it was counted."""
    hidden = left[key] > 0 and not _worse(violation, known[key])
    left[key] -= hidden
    met[key] = met.get(key, False) or hidden
    return hidden


def apply(report: Report, status: Status) -> Report:
    """The report without what the baseline hides."""
    return report._replace(violations=status.new, suppressed=report.suppressed + len(status.known))


def _key(violation: Violation, root: str) -> _Key:
    known_by = identity(violation)
    key = ARTICLE if known_by == (ARTICLE,) else digest(*known_by)[:16]
    return _relative(violation.path, root), violation.rule, key


def _keys(violation: Violation, root: str) -> Iterator[_Key]:
    """The key of a violation, and the one that it had in version 1."""
    path, rule, key = _key(violation, root)
    yield path, rule, key
    yield path, rule, digest(*sentence_and_match(violation))[:16]


def _shown(violation: Violation) -> str:
    return " ".join(violation.match.split())[:_SHOWN]


def _measure(violation: Violation) -> float | None:
    """By how much a figure is beyond its limit, as exactly as it is printed; None for rules that do not measure."""
    data = violation.data
    value, limit = data.get("value", data.get("words")), data.get("limit")
    if not isinstance(value, (int, float)) or not isinstance(limit, (int, float)):
        return None
    return round(abs(value - limit), 1)


def _worst(violations: Iterable[Violation]) -> float | None:
    return max((value for value in map(_measure, violations) if value is not None), default=None)


def _worse(violation: Violation, entry: BaselineEntry) -> bool:
    value = _measure(violation)
    return value is not None and entry.beyond is not None and value > round(entry.beyond, 1)


def _relative(path: str, root: str) -> str:
    return os.path.relpath(path, root or ".").replace(os.sep, "/")
