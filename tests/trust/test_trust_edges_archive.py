"""What comes to an archive from outside: questions, an index that others have changed, and records that are traps."""

from __future__ import annotations

import json
import shutil

import pytest

duckdb = pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")

from editlint.archive.memory.index import INDEX, state_of  # noqa: E402
from editlint.cli import main  # noqa: E402

SECRET = "a-word-of-nobody-else"
BODY = "Pilot Ana Ruiz, who was born in Lima in 1961, sold the yard at Olm."


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A folder with an archive of one shard, whose sources are traps, and a file that is no part of it."""
    folder = tmp_path_factory.mktemp("edges")
    (folder / "secret.txt").write_text(SECRET, encoding="utf-8")
    ids = [
        "../../x",
        str(folder / "x"),
        "a\0b",
        "\ud800",
        "http://127.0.0.1:1/x",
        "\x1b[31m",
        "'; drop table x; --",
        10**30,
    ]
    lines = [json.dumps({"id": each, "title": "t", "date": "2011-05-02", "body": BODY}) for each in ids]
    (folder / "ids.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    before = _files(folder)
    command = ["archive", "run", str(folder / "ids.jsonl"), "--out", str(folder / "archive")]
    assert main([*command, "--isolated", "--jobs", "1"]) == 0
    return folder, before


def _files(folder):
    return {each.relative_to(folder): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def test_ids_are_names_and_never_paths(made, capfd):
    folder, before = made
    assert {name: data for name, data in _files(folder).items() if name.parts[0] != "archive"} == before
    assert main(["archive", "query", str(folder / "archive"), "select count(*) as articles from statistics"]) == 0
    assert "8" in capfd.readouterr().out
    assert main(["archive", "query", str(folder / "archive"), "select id from statistics"]) == 0
    assert "\x1b" not in capfd.readouterr().out


QUESTIONS = [
    *(f"with x as (copy violations to '{place}') from x" for place in ("{}/x", "{}/archive/x", "editlint://x")),
    "with x as (copy violations to 'editlint://{key}') from x",
    "from (with x as (copy violations to '{}/x') from x)",
    "with x as (insert into violations values (1) returning *) from x",
    "from query('with x as (copy violations to ''{}/x'') from x')",
    "from query('from read_text(''{}/secret.txt'')')",
    "from json_execute_serialized_sql(json_serialize_sql('from read_text(''{}/secret.txt'')'))",
    *(f"from read_text('{place}')" for place in ("{}/secret.txt", "{}/archive/../secret.txt", "file://{}/secret.txt")),
    *(f"from read_text('editlint://{place}')" for place in ("../secret.txt", "{}/secret.txt", "violations/../../secret.txt")),
    "from '{}/secret.txt'",
    "from read_csv('{}/secret.txt')",
    "from sniff_csv('{}/secret.txt')",
    "from read_parquet('{}/archive/violations/*.parquet')",
    "from glob('{}/*')",
    "from read_csv('http://127.0.0.1:1/x')",
    "from duckdb_secrets()",
    "copy violations to '{}/x'",
    "export database '{}/x'",
    "attach '{}/x'",
    "update extensions",
    "set enable_external_access = true",
    "pragma enable_profiling",
    "load '{}/x'",
    "install httpfs",
    "call pragma_version()",
    "explain analyze copy violations to '{}/x'",
    "select 1; copy violations to '{}/x'",
]  # fmt: skip


def test_no_question_reads_or_writes_a_file(made, capfd):
    folder, _ = made
    archive = folder / "archive"
    key = next((archive / "violations").iterdir()).stem
    before = _files(folder)
    for question in QUESTIONS:
        sql = question.replace("{}", str(folder)).replace("{key}", f"violations/{key}")
        code = main(["archive", "query", str(archive), sql])
        said = capfd.readouterr()
        if "read_text('editlint:" in question and code == 0:  # there is no file of that name among the tables
            assert said.out.split() == ["filename", "content", "size", "last_modified"]
        else:
            assert (code, said.err[:7]) == (2, "error: "), sql
        assert SECRET not in said.out + said.err
        assert "Traceback" not in said.err
    assert _files(folder) == before


CHANGES = {
    "a view that reads": "alter table statements rename to told; create view statements as select told.* replace "
    "((select content from read_text('{}')) as text) from told",
    "a table that stands elsewhere": "create schema z; create table z.statements as from statements; "
    "drop table statements; create view statements as from z.statements",
    "a macro for a function": "create macro list_contains(a, b) as (select count(*) > 0 from read_text('{}'))",
    "a default": "alter table shards alter shard set default (error('x'))",
    "a column that is worked out": "drop table shards; "
    "create table shards (shard varchar, more varchar generated always as (upper(shard)))",
    "another table": "create table more (a int)",
    "an index": "create index i on shards (shard)",
}


@pytest.mark.parametrize("change", CHANGES)
def test_an_index_with_words_of_its_own_is_made_anew(made, tmp_path, capfd, change):
    folder = shutil.copytree(made[0] / "archive", tmp_path / "archive")
    assert state_of(str(folder)).is_fresh
    with duckdb.connect(str(folder / INDEX)) as connection:
        for each in CHANGES[change].replace("{}", str(made[0] / "secret.txt")).split("; "):
            connection.execute(each)
    assert not state_of(str(folder)).usable
    assert main(["archive", "query", str(folder), "--about", "Ana Ruiz"]) == 0
    said = capfd.readouterr()
    assert SECRET not in said.out + said.err
    assert "1961" in said.out
    assert state_of(str(folder)).is_fresh


def test_a_row_that_unpacks_beyond_any_article_is_passed_over(tmp_path):
    import pyarrow as pa
    import pyarrow.parquet as pq
    from archive.sourced import sourced

    table = pa.table({"id": ["a", "b"], "body": ["word " * 9_000_000, "The the mill is shut."]})
    pq.write_table(table, tmp_path / "packed.parquet", compression="zstd")
    assert (tmp_path / "packed.parquet").stat().st_size < 100_000
    done = sourced(tmp_path, tmp_path / "packed.parquet")
    assert [each[:31] for each in done.problems] == ["line 1: the row has 45,000,009 "]
    assert len(done.filed) == 2
    assert len(done.filed[1].outcome.violations) == 1
