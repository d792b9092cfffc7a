"""`editlint archive query DIR`: SQL that only reads, what is stated of somebody, and the index behind it."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys

import pytest

duckdb = pytest.importorskip("duckdb")

from editlint.archive.memory.index import INDEX, bring_up_to_date, opened, state_of  # noqa: E402
from editlint.cli import main  # noqa: E402

BODY = "Pilot Ana Ruiz, who was born in Lima in {}, sold the yard at Olm."


def write(path, first, last):
    records = [
        {
            "date": f"20{10 + n:02}-05-02",
            "title": f"Story {n}",
            "body": BODY.format(1963 if n == 1 else 1961),
            "url": f"https://example.org/{n}",
        }
        for n in range(first, last)
    ]
    path.write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    return str(path)


def run(out, *sources):
    return main(["archive", "run", *sources, "--out", str(out), "--isolated", "--jobs", "1"])


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """An archive of six articles out of two files."""
    folder = tmp_path_factory.mktemp("house")
    assert run(folder / "archive", write(folder / "a.jsonl", 0, 3), write(folder / "b.jsonl", 3, 6)) == 0
    return folder / "archive"


@pytest.fixture
def archive(made, tmp_path):
    """A copy of it, to be damaged."""
    return shutil.copytree(made, tmp_path / "archive")


@pytest.fixture
def ask(capsys):
    """Ask, and return the exit code with what was printed."""

    def call(folder, *question):
        capsys.readouterr()
        code = main(["archive", "query", str(folder), *question])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


def test_sql_over_the_tables_in_each_format(made, ask):
    sql = "select title, words from statistics order by title limit 2"
    assert ask(made, sql)[1].splitlines() == ["title    words", "Story 0     15", "Story 1     15"]
    assert list(csv.reader(io.StringIO(ask(made, sql, "--format", "csv")[1])))[1] == ["Story 0", "15"]
    assert json.loads(ask(made, sql, "--format", "json")[1]) == [
        {"title": "Story 0", "words": 15},
        {"title": "Story 1", "words": 15},
    ]
    assert json.loads(ask(made, "select 1 where false", "--format", "json")[1]) == []


def test_no_question_is_answered_with_the_tables(made, ask):
    _, said, _ = ask(made)
    assert "statistics: 6 rows" in said
    assert "contradictions: 0 rows" in said


def test_what_is_not_shown_is_counted(made, ask):
    _, said, more = ask(made, "select title from statistics", "--limit", "2")
    assert len(said.splitlines()) == 3
    assert "4 more rows" in more


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("select nope from statistics", "SQL:1:8"),
        ("select\n  title\nfrom nowhere", "SQL:3:6"),
        ("selec 1", "SQL:1:1"),
        ("select '" + "x" * 300 + "', nope from statistics", "SQL:1:312"),
        ("select 1; select 2", "one question at a time"),
        ("-- nothing", "the SQL is empty"),
        ("select * from read_text('/etc/hosts')", "only the archive is read: not “/etc/hosts”"),
        ("select * from read_csv('https://example.org/x.csv')", "not “https://example.org/x.csv”"),
        ("-- an extension\ninstall /* now */ httpfs", "“install” is no question"),
        ("copy (select 1) to '{}/x.csv'", "only read"),
        ("explain analyze copy (select 1) to '{}/x.csv'", "only read"),
        ("attach '{}/x.db'", "only read"),
        ("create table x as select 1", "only read"),
        ("set memory_limit = '9GB'", "only read"),
        ("pragma version", "only read"),
        ("select * from statistics where title = ?", "the SQL has a mistake"),
        ("select (title)::int from statistics", "the SQL has a mistake"),
    ],
)
def test_sql_that_is_wrong_or_wants_more_than_to_read(sql, said, archive, ask):
    before = sorted(os.listdir(archive))
    code, out, shown = ask(archive, sql.replace("{}", str(archive)))
    assert (code, said in shown) == (2, True), shown
    assert out == ""
    assert sorted(os.listdir(archive)) == before


def test_what_is_stated_of_somebody(made, ask):
    _, said, _ = ask(made, "--about", "ana ruiz", "--format", "json")
    told = json.loads(said)
    born = [(each["value"], each["articles"], each["first"], each["last"]) for each in told if each["fact"] == "born"]
    assert born == [("1961", 5, "2010-05-02", "2015-05-02"), ("1963", 1, "2011-05-02", "2011-05-02")]


@pytest.mark.parametrize(("name", "hint"), [("Ruiz", "Ana Ruiz"), ("Ana Riuz", "Ana Ruiz")])
def test_a_name_that_nobody_has_is_answered_with_those_like_it(name, hint, made, ask):
    code, _, said = ask(made, "--about", name)
    assert (code, f"no article states anything of “{name}”" in said, hint in said) == (2, True, True)


def test_contradictions_in_the_formats_of_reports(archive, ask):
    assert "has not been judged" in ask(archive, "--contradictions")[2]
    assert main(["archive", "judge", str(archive)]) == 0
    _, said, _ = ask(archive, "--contradictions")
    assert "1963 here, 1961 elsewhere" in said
    assert "in 1 of 6 articles" in said
    assert "see: https://example.org/0: born 1961" in said
    found = json.loads(ask(archive, "--contradictions", "--format", "json")[1])["violations"]
    assert [each["match"] for each in found if each["rule"] == "dates.conflict"] == ["1963"]


def test_a_judgement_says_when_the_archive_has_changed_since(archive, tmp_path, ask):
    assert main(["archive", "judge", str(archive)]) == 0
    changed = "has changed since it was judged"
    assert changed not in ask(archive, "--contradictions")[2]
    correct = ["archive", "correct", str(archive), "Ana Ruiz", "born", "1961", "--reference", "register"]
    assert main(correct) == 0
    assert changed in ask(archive, "--contradictions")[2]
    assert main(["archive", "judge", str(archive)]) == 0
    assert run(archive, write(tmp_path / "c.jsonl", 6, 8)) == 0
    assert changed in ask(archive, "--contradictions")[2]
    page = tmp_path / "page.html"
    assert (
        main(["archive", "judge", str(archive)]) == main(["archive", "report", str(archive), "--out", str(page)]) == 0
    )
    assert "has changed since" not in page.read_text(encoding="utf-8")


def test_an_archive_without_contradictions_was_judged_all_the_same(tmp_path, ask):
    assert run(tmp_path / "out", write(tmp_path / "a.jsonl", 2, 5)) == 0
    assert main(["archive", "judge", str(tmp_path / "out")]) == 0
    assert "No violations in 3 articles" in ask(tmp_path / "out", "--contradictions")[1]


def test_one_question_at_a_time(made, ask):
    assert ask(made, "select 1", "--about", "Ana Ruiz")[0] == 2
    assert "did you mean “json”" in ask(made, "select 1", "--format", "jsn")[2]


def numbers(folder):
    with opened(str(folder)) as index:
        names = ("articles", "statements", "comparisons", "shards")
        return [index.execute(f"select count(*) from {name}").fetchall()[0][0] for name in names]


def test_the_index_grows_and_shrinks_with_the_archive(archive, tmp_path):
    folder, before = str(archive), numbers(archive)
    assert state_of(folder).is_fresh
    assert not bring_up_to_date(folder)
    assert run(archive, write(tmp_path / "c.jsonl", 6, 7)) == 0
    assert numbers(archive)[0] == before[0] + 1
    receipts = sorted((archive / "receipts").iterdir())
    receipts[0].unlink()
    assert bring_up_to_date(folder)
    changed = numbers(archive)
    (archive / INDEX).unlink()
    assert bring_up_to_date(folder)
    assert numbers(archive) == changed


@pytest.mark.parametrize("damage", [b"", b"no database", None])
def test_a_damaged_index_is_made_anew(damage, archive, ask):
    path = archive / INDEX
    before = numbers(archive)
    path.write_bytes(damage if damage is not None else path.read_bytes()[:9000])
    assert ask(archive, "--about", "Ana Ruiz")[0] == 0
    assert numbers(archive) == before


def test_an_index_of_another_version_is_made_anew(archive, ask):
    with duckdb.connect(str(archive / INDEX)) as index:
        index.execute("update about set version = 'another'")
    assert ask(archive, "--about", "Ana Ruiz")[0] == 0
    assert state_of(str(archive)).is_fresh


def test_an_index_that_another_program_writes_is_said_to_be_held(archive, ask):
    code = f"import duckdb; c = duckdb.connect({str(archive / INDEX)!r}); print('held', flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout.readline() == "held\n"
        code, _, said = ask(archive, "--about", "Ana Ruiz")
        assert (code, "another program holds" in said) == (2, True), said
        assert ask(archive, "select 1")[0] == 0, "SQL needs no index"
        holder.communicate("\n")


def test_tables_that_are_broken_or_of_another_version_are_said_to_be(archive, ask):
    for path in (archive / "statements").iterdir():
        path.write_bytes(b"no parquet")
    (archive / INDEX).unlink()
    for question in (["--about", "Ana Ruiz"], ["select count(*) from statements"]):
        code, _, said = ask(archive, *question)
        assert (code, "cannot be read" in said) == (2, True), said
    assert not [name for name in os.listdir(archive) if name.startswith(INDEX)]


def test_a_shard_that_is_being_written_does_not_count(archive, ask):
    for table in ("statistics", "statements"):
        path = next((archive / table).iterdir())
        shutil.copy(path, path.with_name("0" * 32 + ".parquet"))
    assert "6" in ask(archive, "select count(*) from statistics")[1]


@pytest.mark.parametrize("folder", ["nowhere", "."])
def test_a_folder_that_is_no_archive(folder, tmp_path, monkeypatch, ask):
    monkeypatch.chdir(tmp_path)
    for question in ([], ["select 1"], ["--about", "Ana Ruiz"], ["--contradictions"]):
        code, _, said = ask(folder, *question)
        assert (code, "no archive" in said) == (2, True), said
    (tmp_path / "receipts").mkdir()
    assert "holds nothing yet" in ask(".", "select 1")[2]
    assert "holds nothing yet" in ask(".", "--about", "Ana Ruiz")[2]


def test_without_the_extra_it_is_said_what_to_install(made):
    code = (
        "import sys; sys.modules['duckdb'] = None\n"
        "from editlint.cli import main\n"
        f"sys.exit(main(['archive', 'query', {str(made)!r}, 'select 1']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, "pip install 'editlint[archive]'" in done.stderr) == (2, True), done.stderr
