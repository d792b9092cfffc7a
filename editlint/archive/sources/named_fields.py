"""Whether a file has the fields that were named for it: what nobody finds there is said before the file is read on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from editlint.documents.collections.records import listed
from editlint.errors import EditlintError, Location, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.archive.shards import Fields

_DEEPEST = 5  # objects in objects, of which fields are named


def asked(fields: Fields) -> list[str]:
    """The names that were given, each once."""
    return [*dict.fromkeys(name for name in (fields.body, fields.id, fields.date, fields.url) if name)]


def look_in_lines(data: bytes, path: str, fields: Fields) -> None:
    """Look for the fields in the objects with which a file of JSONL begins.

    Raises:
        EditlintError: no object has one of them.
    """
    lacking = asked(fields)
    there: dict[str, None] = {}
    for line in data.splitlines() if lacking else ():
        try:
            values = json.loads(line)
        except (ValueError, RecursionError):
            continue  # whoever reads the record says what is wrong with it
        if isinstance(values, dict):
            lacking = [name for name in lacking if not _has(values, name)]
            if not lacking:
                return
            there.update(dict.fromkeys(_names(values)))
    if there:
        raise lacks(path, "field", lacking[0], list(there))


def lacks(path: str, noun: str, name: str, there: Sequence[str]) -> EditlintError:
    """What is said of a name that a file does not have; a nested one is compared with those beside it."""
    hint = did_you_mean(name, list(there)) or f"give one of the {noun}s that are there"
    said = f"{path}: there is no {noun} “{name}”; the {noun}s are: {listed(there)}"
    return EditlintError(said, hint=hint, location=Location(path))


def _has(values: Any, name: str) -> bool:
    """Whether a record has a field, whatever it says; a name with full stops leads into objects."""
    if not isinstance(values, dict):
        return False
    first, _, rest = name.partition(".")
    return name in values or (bool(rest) and _has(values.get(first), rest))


def _names(values: dict[str, Any], lead: str = "", depth: int = 1) -> Iterator[str]:
    for name, value in values.items():
        yield f"{lead}{name}"
        if isinstance(value, dict) and depth < _DEEPEST:
            yield from _names(value, f"{lead}{name}.", depth + 1)
