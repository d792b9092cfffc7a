"""Notes drawn from an archive for people to read: the same ones for the same seed, whatever order shards were made in.

A note is drawn by a hash of what it is known by (its article, its rule, its fingerprint), so that a new run of the same
articles draws the same, and a grown archive changes few.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.archive import sampling_csv, sampling_yaml
from editlint.archive.sampling_entries import Entry
from editlint.archive.sampling_places import articles_at, told_places
from editlint.engine.rewrite import rewrite
from editlint.errors import EditlintError, Location, did_you_mean, unwritable
from editlint.files import read_bytes
from editlint.plural import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from duckdb import DuckDBPyConnection as Connection

SUFFIXES = (".yml", ".yaml", ".csv")
_LONGEST = 600  # characters of a sentence that somebody reads
_DRAWN = """
with drawn as (
    select unnest(min_by(
        {'shard': shard, 'number': number, 'rule': rule, 'fingerprint': fingerprint},
        md5(concat_ws(chr(31), ?, id, rule, fingerprint)), ?), recursive := true)
    from told join statistics using (shard, number) where list_contains(?, rule) group by rule
)
select distinct on (key) concat('n', left(md5(concat_ws(chr(31), id, rule, fingerprint)), 16)) as key, rule, severity,
    message, match, excerpt, path, v.line, id, url, title, cast(published as varchar), v.shard, v.number, related
from drawn join told as v using (shard, number, rule, fingerprint) join statistics using (shard, number)
order by key, v.line, col
"""


def rules_of(connection: Connection, wanted: Sequence[str]) -> dict[str, int]:
    """How many notes each of the wanted rules has; packs are taken for all of their rules, none for all that there are.

    Raises:
        EditlintError: the archive has no note of a rule.
    """
    rows = connection.execute("select rule, count(*) from told group by rule order by rule").fetchall()
    counts = dict(rows)
    for name in wanted:
        if not any(_names(name, rule) for rule in counts):
            hint = did_you_mean(name, list(counts)) or "“editlint archive report” counts the notes of each"
            raise EditlintError(f"the archive has no note of the rule “{name}”", hint=hint)
    return {rule: number for rule, number in rows if not wanted or any(_names(name, rule) for name in wanted)}


def notes_of(connection: Connection) -> dict[tuple[str, str], int]:
    """By rule and severity, how many notes there are."""
    rows = connection.execute("select rule, severity, count(*) from told group by rule, severity").fetchall()
    return {(rule, severity): number for rule, severity, number in rows}


def _names(name: str, rule: str) -> bool:
    return name in (rule, rule.split(".", maxsplit=1)[0])


def draw(connection: Connection, rules: Iterable[str], each: int, seed: str = "") -> list[Entry]:
    """Some notes of each rule, without verdicts."""
    rows = connection.execute(_DRAWN, [seed, each, list(rules)]).fetchall()
    places = [(each["path"], each["line"]) for *_, related in rows for each in related or ()]
    articles = articles_at(connection, places)
    return [
        _entry(told_places((shard, number), row[6], related or (), articles), *row)
        for *row, shard, number, related in rows
    ]


def merged(drawn: Iterable[Entry], kept: Iterable[Entry]) -> list[Entry]:
    """A new sample with what people have written so far: nothing of that is lost. In an order that stays the same."""
    found = {each.key: each for each in drawn}
    for old in kept:
        if old.verdict or old.comment:
            found[old.key] = found.get(old.key, old)._replace(verdict=old.verdict, comment=old.comment)
    return sorted(found.values(), key=lambda each: (each.rule, each.key))


def read_list(path: str) -> list[Entry]:
    """The entries of a reading list.

    Raises:
        EditlintError: it is not there, cannot be read, or has mistakes.
    """
    data = read_bytes(path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        hint = "save it as UTF-8 (in Excel: “CSV UTF-8”)"
        raise EditlintError("this is no UTF-8", hint=hint, location=Location(path, line, 1)) from None
    return sampling_csv.read(text, path) if _is_table(path) else sampling_yaml.read(text, path)


def write_list(path: str, entries: Sequence[Entry], titles: Mapping[str, str]) -> None:
    """Put a reading list in place in one step.

    Raises:
        EditlintError: it cannot be written, or its name does not say how.
    """
    text = sampling_csv.written(entries) if _is_table(path) else sampling_yaml.written(entries, titles)
    try:
        rewrite(path, text.encode("utf-8", "replace"))
    except OSError as error:
        raise unwritable(path, error) from None


def _is_table(path: str) -> bool:
    suffix = os.path.splitext(path)[1].lower()
    if suffix not in SUFFIXES:
        hint = "name it .yml for an editor of text, .csv for a spreadsheet"
        raise EditlintError(f"a reading list is YAML or CSV, and {path} is called neither", hint=hint)
    return suffix == ".csv"


def title_of(rule: str, severity: str, about: str, entries: int, total: int) -> str:
    """What stands above the entries of a rule."""
    return f"{rule} ({severity}): {about} {entries:,} of {counted(total, 'note')}."


def _entry(
    see: str,
    key: str,
    rule: str,
    severity: str,
    message: str,
    match: str,
    excerpt: str,
    path: str,
    line: int,
    article: str,
    url: str,
    title: str,
    published: str,
) -> Entry:
    place = f"{path} line {line}"
    names = dict.fromkeys(filter(None, (title, published, url or (article if article != path else ""), place)))
    return Entry(key, rule, severity, *map(_shown, (message, match, excerpt, see, "; ".join(names))))


def _shown(text: str) -> str:
    """A text on one line, no longer than somebody reads."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
