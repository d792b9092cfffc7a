"""The tables as others read them: names, types and meanings, and that nothing in an article keeps it out of them."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
from math import inf
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

duckdb = pytest.importorskip("duckdb")
pa = pytest.importorskip("pyarrow")

from editlint.analysis.clipping import ClippedSource, ClippedStatement, Clipping  # noqa: E402
from editlint.analysis.passage_keys import KeyedPassage  # noqa: E402
from editlint.analysis.statements.statement import Amount  # noqa: E402
from editlint.archive.sources.filed import Filed  # noqa: E402
from editlint.archive.store import encoded  # noqa: E402
from editlint.archive.tables import SCHEMAS, TABLES, rows  # noqa: E402
from editlint.cli import main  # noqa: E402
from editlint.engine.outcome import Outcome, Stated  # noqa: E402
from editlint.model import Place, Related, Severity, Violation  # noqa: E402

BODY = (
    "Ana Ruiz, the mayor of Torres, was born in 1961. In 1990 Ruiz, aged 35, bought the yard, said Carl Holm. "
    "The Torres Bank was founded in 1951, and its 60th anniversary was in 2001. It has more than 30 branches."
)
RECORD = {"title": "A yard", "body": BODY, "date": "2024-05-02", "url": "https://example.org/1", "section": "Local"}

texts = st.text(st.characters() | st.sampled_from("\0\ud800\udc00"), max_size=20)
counts = st.integers(0, 2**31 - 1)
numbers = st.floats() | st.integers(-(10**400), 10**400) | st.sampled_from([inf, -inf, 2**53 + 1, 10**400])
places = st.builds(Place, texts, *[counts] * 6)
amounts = st.builds(Amount, numbers, numbers, texts | st.just("date"))
statements = st.builds(
    ClippedStatement,
    *[texts] * 4,
    counts,
    texts,
    st.lists(amounts, min_size=1, max_size=3).map(tuple),
    texts,
    st.none() | amounts,
    texts,
    numbers,
    *[texts] * 2,
    places,
    texts,
)
passages = st.builds(KeyedPassage, st.lists(st.integers(0, 2**63 - 1)).map(tuple), counts, texts, places)
clippings = st.builds(
    Clipping,
    *[texts] * 2,
    st.just("") | st.dates().map(dt.date.isoformat),
    *[texts] * 3,
    *[counts] * 2,
    st.floats(),
    st.lists(statements, max_size=2).map(tuple),
    st.lists(st.builds(ClippedSource, texts, texts, counts, counts), max_size=1).map(tuple),
    st.lists(passages, max_size=1).map(tuple),
)
compared = st.builds(Stated, texts, texts, texts, st.tuples(texts, st.floats()), places, texts, counts, match=texts)


def run(tmp_path, *records, name="out"):
    path, out = tmp_path / "stories.jsonl", tmp_path / name
    path.write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    assert main(["archive", "run", str(path), "--out", str(out), "--isolated", "--jobs", "1", "--select", "dates"]) == 0
    return out


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    """The results of an article and of one that cannot be read."""
    return run(tmp_path_factory.mktemp("archive"), RECORD, {"title": "No text"})


def test_no_column_needs_quotation_marks():
    reserved = {
        name
        for (name,) in duckdb.sql(
            "select keyword_name from duckdb_keywords() where keyword_category = 'reserved'"
        ).fetchall()
    }
    assert not reserved & {name for schema in SCHEMAS.values() for name in schema.names}


def test_each_column_says_what_it_means_in_the_file_itself(out):
    import pyarrow.parquet as pq

    for name, table in TABLES.items():
        [path] = (out / name).glob("*.parquet")
        schema = pq.read_schema(path)
        assert schema.metadata[b"meaning"].decode() == table.meaning
        assert [field.metadata[b"meaning"].decode() for field in schema] == [it.meaning for it in table.columns]
        assert schema.equals(SCHEMAS[name])


def test_the_page_of_tables_has_each_column():
    page = (Path(__file__).parents[2] / "docs" / "archive-tables.md").read_text(encoding="utf-8")
    for name, table in TABLES.items():
        section = page.partition(f"## {name}\n")[2].partition("\n## ")[0]
        assert table.meaning in section
        rows_of_page = [line.split(" | ") for line in section.splitlines() if line.startswith("| `")]
        assert [(row[0], row[-1]) for row in rows_of_page] == [
            (f"| `{each.name}`", f"{each.meaning} |") for each in table.columns
        ]


def test_days_are_dates_and_numbers_are_numbers(out):
    found = duckdb.sql(
        "select published, subject, kind, described, earliest, latest from "
        f"'{out}/statements/*.parquet' join '{out}/statistics/*.parquet' using (shard, number) "
        "where attribute = 'born' and subject <> ''"
    )
    assert found.fetchall() == [
        (dt.date(2024, 5, 2), "ana ruiz", "person", "mayor of Torres", dt.date(1961, 1, 1), dt.date(1961, 12, 31))
    ]
    held = f"select readings[1].low, held_from from '{out}/statements/*.parquet' where attribute = 'age'"
    assert duckdb.sql(held).fetchall() == [(35.0, dt.date(1990, 1, 1))]


def test_an_article_that_cannot_be_read_has_its_row(out):
    found = duckdb.sql(f"select number, words is null, problem <> '' from '{out}/statistics/*.parquet' order by all")
    assert found.fetchall() == [(0, False, False), (1, True, True)]


def test_nul_and_halves_of_pairs_do_not_keep_an_article_out(tmp_path):
    odd = {**RECORD, "title": "A \0 yard \ud83d", "body": f"{BODY} The \ud83d \0 was {'9' * 400} old in {'9' * 20}."}
    out = run(tmp_path, odd, {**RECORD, "url": "https://example.org/2"})
    found = duckdb.sql(f"select title, problem from '{out}/statistics/*.parquet' order by number").fetchall()
    assert [problem for _, problem in found] == ["", ""]
    assert "�" in found[0][0]


@settings(max_examples=15, deadline=None)
@given(clippings, st.lists(compared, max_size=1), texts)
def test_whatever_a_clipping_holds_can_be_written(clipping, stated, text):
    related = Related(text, 1, 1, 1, 1, 0, 0, text * 500)
    found = Violation(text, 1, 1, 1, 1, 0, 0, text, Severity.ERROR, (), text * 500, text, (related,), excerpt=text)
    filed = Filed(text, text, 1, text, Outcome(statements=tuple(stated), clipping=clipping))
    files = encoded(rows("0" * 32, iter(((filed, (found,), 0, text),))))
    for name, data in files.items():
        assert pa.parquet.read_table(pa.BufferReader(data)).schema.equals(SCHEMAS[name])


_WRITE = """
import sys
from editlint.cli import main
sys.exit(main(["archive", "run", sys.argv[1], "--out", sys.argv[2], "--isolated", "--jobs", "1", "--select", "dates"]))
"""


def test_every_process_writes_the_same_bytes(tmp_path):
    here = run(
        tmp_path,
        *({**RECORD, "url": f"https://example.org/{n}", "author": ["Olga Braun", f"Carl Holm {n}"]} for n in range(3)),
    )
    there, seed = tmp_path / "there", "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    command = [sys.executable, "-c", _WRITE, str(tmp_path / "stories.jsonl"), str(there)]
    subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True)
    written = [
        {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*.parquet")} for out in (here, there)
    ]
    assert len(written[0]) >= len(SCHEMAS)
    assert written[0] == written[1]
