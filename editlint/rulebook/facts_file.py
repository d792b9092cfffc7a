"""YAML to facts: the shipped known events and the files of the house, with every mistake shown where it stands.

A file holds one key, `facts`, with a list; each entry has a name, a kind and days. The decoded facts of a set of files
are kept in the user's cache. Nothing is fetched: a reference is a text for people.
"""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, overload

from editlint.analysis.facts import KNOWN_EVENTS, Fact, FactIndex, Facts, index_of

if TYPE_CHECKING:
    from editlint.rulebook.fields import Fields
    from editlint.rulebook.yaml_nodes import Node, YamlFile

KEYS = ("name", "aliases", "kind", "start", "end", "reference")
KINDS = ("event", "birth", "death", "founding", "person", "name")
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def load_facts(
    shipped: Sequence[str], house: Sequence[str] = (), *, version: str, root: str = "", use_cache: bool = True
) -> Facts:
    """The facts of the shipped files and those of the house, which replace shipped ones of the same name and kind.

    Origins in the house are given relative to `root`, the folder of the configuration.

    Raises:
        EditlintErrors: a file has mistakes.
        EditlintError: a file cannot be read.
    """
    import marshal
    import sys

    from editlint.cachefiles import cache_folder, digest, read_cache, write_cache

    stats = [(path, os.stat(path)) for path in (*shipped, *house) if os.path.exists(path)]
    key = digest(version, sys.version_info[:3], root, tuple(house), [(p, s.st_size, s.st_mtime_ns) for p, s in stats])
    path = os.path.join(cache_folder(), "facts", f"{key}.bin")
    if use_cache:
        cached = _unpack(read_cache(path))
        if cached is not None:
            return cached
    facts = [fact for each in shipped for fact in read_facts(each, origin=KNOWN_EVENTS)]
    facts += [fact for each in house for fact in read_facts(each, root=root)]
    if use_cache:
        rows = [marshal.dumps(_plain(fact)) for fact in facts]
        starts, names = index_of(facts)
        write_cache(path, marshal.dumps((rows, dict(starts), dict(names))))
    return Facts(facts)


def read_facts(path: str, *, origin: str = "", root: str = "") -> list[Fact]:
    """The facts of one file. Their origin is the file, relative to `root`, and line of each, unless another is given.

    Raises:
        EditlintErrors: the file has mistakes.
        EditlintError: it cannot be read.
    """
    from editlint.rulebook.fields import Fields
    from editlint.rulebook.yaml_nodes import read_yaml

    file = read_yaml(path)
    facts: list[Fact] = []
    if file.root is None:
        if not file.errors:
            file.error("the file holds no facts", hint="begin with the key “facts:” and a list below it")
    else:
        top = Fields(file).mapping(file.root, "a file of facts", ("facts",))
        if "facts" in top:
            shown = os.path.relpath(path, root).replace(os.sep, "/") if root else path
            facts = decode_facts(file, top["facts"], origin=origin, shown=shown)
        elif not file.errors:
            file.error("the file has no key “facts”", file.root)
    file.raise_errors()
    return facts


def decode_facts(file: YamlFile, node: Node, *, origin: str = "", shown: str = "") -> list[Fact]:
    """The facts of a list in a YAML file; mistakes are noted in the file. A person gives a birth and a death."""
    from editlint.rulebook.fields import Fields
    from editlint.rulebook.yaml_nodes import LIST

    if node.kind != LIST:
        file.error("facts must be a list", node)
        return []
    fields = Fields(file)
    return [
        fact
        for item in node.items
        for fact in _decode_fact(fields, item, origin or f"{shown or file.path}:{item.line}")
    ]


def _decode_fact(fields: Fields, node: Node, origin: str) -> list[Fact]:
    given = fields.mapping(node, "a fact", KEYS)
    if not given:
        return []
    file = fields.file
    if "name" not in given:
        file.error("a fact needs a name", node)
    name = fields.text(given.get("name"), "the name of a fact").strip()
    aliases = tuple(alias.strip() for alias in fields.texts(given.get("aliases"), "aliases"))
    kind = fields.choice(given.get("kind"), "the kind of a fact", KINDS, "event")
    reference = fields.text(given.get("reference"), "a reference")
    if kind == "name":
        return [Fact(name, aliases, kind, dt.date.min, dt.date.max, reference, origin)]
    first = days_in(fields, given.get("start"), "start")
    last = days_in(fields, given.get("end"), "end")
    if first is None:
        if "start" not in given:
            file.error(f"the fact “{name}” has no start", node, hint="give a day, as in “start: 1944-06-06”, or a year")
        return []
    if last is not None and last[1] < first[0]:
        file.error("a fact ends before it starts", given["end"])
        return []
    if kind == "person":
        born = Fact(name, aliases, "birth", *first, reference, origin)
        return [born] if last is None else [born, Fact(name, aliases, "death", *last, reference, origin)]
    return [Fact(name, aliases, kind, first[0], (last or first)[1], reference, origin)]


def days_in(fields: Fields, node: Node | None, what: str) -> tuple[dt.date, dt.date] | None:
    """The days that a text such as 1944-06-06, 1944-06, 1944 or 1944-06-04/1944-06-06 stands for."""
    if node is None:
        return None
    text = fields.text(node, what)
    parts = [days_of(part.strip()) for part in text.split("/")]
    found = [part for part in parts if part is not None]
    if len(found) != len(parts) or len(parts) > 2 or found[0][0] > found[-1][1]:
        hint = "write 1944-06-06, 1944-06, 1944, or two of them with a slash between"
        fields.file.error(f"“{text}” is no date", node, hint=hint)
        return None
    return found[0][0], found[-1][1]


def days_of(text: str) -> tuple[dt.date, dt.date] | None:
    """The days of a text such as 1944-06-06, 1944-06 or 1944; None where it is no such."""
    from calendar import monthrange  # facts are decoded once and kept

    match = _DAY.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if month is None:
            return dt.date(year or 0, 1, 1), dt.date(year or 0, 12, 31)
        first = dt.date(year or 0, month, day or 1)
    except ValueError:
        return None
    if day is not None:
        return first, first
    return first, first.replace(day=monthrange(first.year, month)[1])


def _plain(fact: Fact) -> tuple[Any, ...]:
    return (*fact[:3], fact.start.toordinal(), fact.end.toordinal(), *fact[5:])


def _unpack(data: bytes | None) -> Facts | None:
    """The facts of a cache file; None when there is none or it is damaged."""
    import marshal

    if data is None:
        return None
    try:
        rows, *index = marshal.loads(data)  # noqa: S302  our own cache, in the user's folder
        return Facts(_KeptFacts(rows), FactIndex(*index))
    except (ValueError, EOFError, TypeError):
        return None


class _KeptFacts(Sequence[Fact]):
    """Facts that are unpacked when they are asked for: an article names hardly any."""

    def __init__(self, rows: Sequence[bytes]) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, number: int) -> Fact: ...

    @overload
    def __getitem__(self, number: slice) -> Sequence[Fact]: ...

    def __getitem__(self, number: int | slice) -> Fact | Sequence[Fact]:
        import marshal

        if isinstance(number, slice):
            return _KeptFacts(self._rows[number])
        name, aliases, kind, start, end, *rest = marshal.loads(self._rows[number])  # noqa: S302  our own cache
        return Fact(name, aliases, kind, dt.date.fromordinal(start), dt.date.fromordinal(end), *rest)
