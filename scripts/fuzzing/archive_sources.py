"""Sources of an archive with spoilt records, rows and packings: cut and read to articles or reasons, none passed over."""

# ruff: noqa: E501  samples and what has a meaning in them
from __future__ import annotations

import bz2
import csv
import gzip
import io
import json
import os
from functools import cache
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from editlint.archive.shards import Fields, Job
from editlint.archive.sources import cut, lint
from editlint.archive.sources.copies import put_away
from editlint.config.settings import Settings
from editlint.engine.run import Run
from editlint.errors import EditlintError
from fuzzing import prose
from fuzzing.mutations import encoded, mutated, mutated_bytes
from fuzzing.promises import check_error, check_no_defect

if TYPE_CHECKING:
    import random

    from editlint.archive.sources.filed import Filed

_RULES = Settings(select=("dates.age", "wording.repeated-word"))
_TOKENS = (
    *('"', "{", "}", "[", "]", ",", ":", "\n", "\n\n", "\\n", "\\ud800", "null", "1e999", "9" * 30, "\r\n", "\r", '""', ";", "\t", "\x00", "\ufeff"),
    *("<item>", "</item>", "<![CDATA[", "]]>", "&a;", "&lt;", "<!-- ", "-->", "</rss>", "WARC/1.0\r\n", "Content-Length: 5\r\n", "\r\n\r\n"),
)  # fmt: skip


def one(chance: random.Random) -> None:
    """One file."""
    kind = chance.choice(sorted(_MAKERS))
    data = _MAKERS[kind](chance)
    whole = kind == "jsonl"
    packing = chance.choice(("", "", "", ".gz", ".bz2")) if kind != "parquet" else ""
    if packing:
        data = gzip.compress(data) if packing == ".gz" else bz2.compress(data)
        if chance.random() < 0.5:
            data, whole = mutated_bytes(chance, data), False
    path = f"a.{kind}{packing}"
    with open(path, "wb") as file:
        file.write(data)
    lines = (
        []
        if not whole
        else (data if not packing else (gzip if packing == ".gz" else bz2).decompress(data)).split(b"\n")
    )
    try:
        filed = _filed(path)
        assert filed == _filed(path)
        for each in filed:
            check_no_defect(each.outcome)
        if whole:
            assert len(filed) == max(1, sum(bool(line.strip()) for line in lines)), [each.line for each in filed]
    finally:
        os.unlink(path)


def _filed(path: str) -> list[Filed]:
    """The articles of a file, and the reasons of what cannot be read in the place of others."""
    job, run = Job(_RULES, None, Fields(), os.path.abspath("out"), "stamp"), _run()
    found: list[Filed] = []
    for shard in cut(run, job, [path]):
        assert 0 <= shard.start <= shard.stop, shard
        try:
            found += lint(run, job, shard)
        except EditlintError as error:
            check_error(error, {})
        put_away(job, shard)
    return found


@cache
def _run() -> Run:
    return Run(_RULES, use_cache=False)


def _record(chance: random.Random) -> dict[str, Any]:
    title, date = chance.choice(prose.SENTENCES)[:50], chance.choice(("2024-05-03", "soon", ""))
    return {"title": title, "body": prose.article(chance, "text"), "date": date, "id": chance.choice(("a", "", "b/c"))}


def _lines(chance: random.Random) -> bytes:
    text = "".join(f"{json.dumps(_record(chance))}\n" for _ in range(chance.randint(1, 4)))
    return mutated(chance, text, _TOKENS).encode("utf-8", "replace")


def _table(chance: random.Random) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, ("id", "title", "body", "date"))
    writer.writeheader()
    writer.writerows(_record(chance) for _ in range(chance.randint(1, 4)))
    return encoded(chance, mutated(chance, out.getvalue(), _TOKENS))


def _items(chance: random.Random) -> bytes:
    items = "".join(
        f"<item><title>{each['title'].replace('&', '')}</title><description>&lt;p&gt;{each['body'].replace('&', '')}</description></item>\n"
        for each in (_record(chance) for _ in range(chance.randint(1, 4)))
    )
    text = f'<?xml version="1.0"?>\n<rss version="2.0"><channel><title>A</title><language>en</language>\n{items}</channel></rss>\n'
    return encoded(chance, mutated(chance, text, _TOKENS))


def _parquet(chance: random.Random) -> bytes:
    rows = [_record(chance) for _ in range(chance.randint(0, 4))]
    for row in rows:
        if chance.random() < 0.2:
            row["body"] = None
    columns: dict[str, Any] = {name: [row[name] for row in rows] for name in ("title", "body", "date", "id")}
    if chance.random() < 0.2:
        columns[chance.choice(sorted(columns))] = chance.choice(
            ([1] * len(rows), [b"\xff"] * len(rows), [["a"]] * len(rows), [{"a": 1}] * len(rows))
        )
    if chance.random() < 0.1:
        columns.pop("body")
    sink = pa.BufferOutputStream()
    compression = chance.choice(("zstd", "snappy", "none"))
    pq.write_table(pa.table(columns), sink, compression=compression)
    data = sink.getvalue().to_pybytes()
    return mutated_bytes(chance, data) if chance.random() < 0.7 else data


def _web_archive(chance: random.Random) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=False)
    for number in range(chance.randint(1, 3)):
        page = mutated(chance, prose.article(chance, "html"), prose.tokens("html")).encode("utf-8", "replace")
        kind = chance.choice(("text/html; charset=utf-8", "text/html", "image/png", "text/html; charset=x"))
        headers = StatusAndHeaders(chance.choice(("200 OK", "404 No")), [("Content-Type", kind)], protocol="HTTP/1.1")
        dated = {
            "WARC-Date": "2024-05-03T10:00:00Z",
            "WARC-Record-ID": f"<urn:uuid:00000000-0000-0000-0000-00000000000{number}>",
        }
        record = writer.create_warc_record(
            f"https://a.example/{number}", "response", payload=io.BytesIO(page), http_headers=headers, warc_headers_dict=dated
        )  # fmt: skip
        writer.write_record(record)
    data = out.getvalue()
    if chance.random() < 0.5:
        return mutated(chance, data.decode("latin-1"), _TOKENS).encode("latin-1", "replace")
    return mutated_bytes(chance, data) if chance.random() < 0.6 else data


_MAKERS = {"jsonl": _lines, "csv": _table, "rss": _items, "parquet": _parquet, "warc": _web_archive}
