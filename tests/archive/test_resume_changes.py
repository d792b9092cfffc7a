"""`editlint archive run` again: over sources that have changed, after other rules, beside another run, stopped."""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
from pathlib import Path

import pytest

duckdb = pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")

from archive.killing import FORK, WORKER, Blow, files_of, run_in_child, warm_up  # noqa: E402

from editlint.archive import at_work, store  # noqa: E402
from editlint.cli import main  # noqa: E402

BODY = "Ana Ruiz, who was born in 1961, bought the yard in 1990, aged 35."


@pytest.fixture(scope="module", autouse=True)
def _warm(tmp_path_factory):
    path = tmp_path_factory.mktemp("warm") / "stories.jsonl"
    write(path, 2)
    warm_up(str(path))


def write(path, count):
    lines = [json.dumps({"title": f"Story {n}", "body": BODY, "date": "2024-05-02"}) for n in range(count)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The current folder, with two articles in files of their own and two sources of records."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "stories").mkdir()
    for name in ("one", "two"):
        (tmp_path / "stories" / f"{name}.md").write_text(f"# {name}\n\n{BODY}\n", encoding="utf-8")
    write(tmp_path / "a.jsonl", 2)
    write(tmp_path / "b.jsonl", 3)
    return tmp_path


def command(*sources, select="dates.age", jobs=1):
    return ["archive", "run", *sources, "--out", "out", "--isolated", "--jobs", str(jobs), "--select", select]


def run(*sources, **options):
    return main(command(*sources, **options))


def articles():
    """How many articles the tables have of each file."""
    found = duckdb.sql("select path, count(*) from 'out/statistics/*.parquet' group by path order by path").fetchall()
    return {os.path.basename(path): count for path, count in found}


def test_a_source_that_has_grown_is_there_once(folder):
    assert run("a.jsonl", "b.jsonl") == 0
    write(folder / "a.jsonl", 4)
    assert run("a.jsonl") == 0
    assert articles() == {"a.jsonl": 4, "b.jsonl": 3}


def test_a_file_that_is_gone_from_a_folder_takes_its_article_along(folder, capsys):
    run("stories", "a.jsonl")
    (folder / "stories" / "one.md").unlink()
    capsys.readouterr()
    assert run("stories") == 0
    assert articles() == {"two.md": 1, "a.jsonl": 2}
    assert "1 shard done; 1 replaced, or gone with their articles" in capsys.readouterr().out


def test_a_folder_that_is_empty_all_at_once_takes_nothing_along(folder, capsys):
    run("stories", "a.jsonl")
    for path in (folder / "stories").iterdir():
        path.unlink()
    assert run("stories", "a.jsonl") == 2
    assert "error: stories holds no article any more, but 1 shard of results is of it" in capsys.readouterr().err
    assert articles() == {"one.md": 1, "two.md": 1, "a.jsonl": 2}


def test_a_source_is_known_by_where_it_lies(folder, capsys):
    run("stories")
    capsys.readouterr()
    assert run(str(folder / "stories")) == 0
    assert articles() == {"one.md": 1, "two.md": 1}


def test_a_part_of_a_source_is_not_read_beside_it(folder, capsys):
    run("stories")
    assert run(os.path.join("stories", "one.md")) == 2
    assert "lies in" in capsys.readouterr().err
    assert run("stories", os.path.join("stories", "one.md"), "stories") == 0
    assert articles() == {"one.md": 1, "two.md": 1}


def test_other_rules_do_everything_again_and_say_so_at_the_start(folder, capsys):
    run("a.jsonl", "b.jsonl")
    capsys.readouterr()
    assert run("a.jsonl", select="residue") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "1 shard of an earlier configuration will be replaced"
    assert lines[-1] == "1 shard done; 1 replaced, or gone with their articles"
    assert duckdb.sql("select count(*) from 'out/violations/*.parquet'").fetchall() == [(3,)]
    assert articles() == {"a.jsonl": 2, "b.jsonl": 3}


def test_a_kill_while_old_shards_are_taken_away_leaves_no_halves(folder):
    run("a.jsonl", "b.jsonl")
    killed = Blow("was taken away", 3)  # two notes of what processes were at, then the first receipt
    assert run_in_child(command("a.jsonl", "b.jsonl", select="residue"), killed.prepare) == -9
    assert articles() != {"a.jsonl": 2, "b.jsonl": 3}
    assert run("a.jsonl", "b.jsonl", select="residue") == 0
    assert articles() == {"a.jsonl": 2, "b.jsonl": 3}
    assert duckdb.sql("select count(*) from 'out/violations/*.parquet'").fetchall() == [(0,)]


def test_a_file_of_results_that_is_lost_is_made_again(folder):
    run("a.jsonl", "b.jsonl")
    whole = files_of("out")
    lost, cut = sorted(Path("out/violations").iterdir())
    lost.unlink()
    cut.write_bytes(cut.read_bytes()[:100])
    assert run("a.jsonl", "b.jsonl") == 0
    assert files_of("out") == whole


def test_files_of_somebody_else_stay(folder):
    (folder / "out" / "sources").mkdir(parents=True)
    (folder / "out" / "sources" / "house.parquet").write_bytes(b"ours")
    run("a.jsonl")
    assert (folder / "out" / "sources" / "house.parquet").read_bytes() == b"ours"


def test_results_are_no_articles(folder, capsys):
    assert run("stories") == 0
    assert run(".") == 0
    assert articles() == {"one.md": 1, "two.md": 1, "a.jsonl": 2, "b.jsonl": 3}
    assert main(["archive", "run", ".", "--out", "."]) == 2
    assert "error: the folder of results is the source" in capsys.readouterr().err


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_stopped_keeps_what_is_done(folder, capfd, sent):
    stopped = Blow("article", 3, sent=sent)
    assert run_in_child(command("a.jsonl", "b.jsonl"), stopped.prepare) == 130
    assert "stopped: what is done is kept, and the same command goes on from here" in capfd.readouterr().err
    assert articles() == {"a.jsonl": 2}
    assert not [name for name in files_of("out") if name.startswith("at-work") or name.endswith(".tmp")]
    assert run("a.jsonl", "b.jsonl") == 0
    assert articles() == {"a.jsonl": 2, "b.jsonl": 3}


def test_a_library_that_is_missing_is_named(folder, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "filelock", None)
    assert run("a.jsonl") == 2
    assert capsys.readouterr().err == "error: an archive needs filelock\n  = help: pip install 'editlint[archive]'\n"


def test_two_runs_into_one_folder(folder, capsys, monkeypatch):
    at_it, go_on = FORK.Event(), FORK.Event()

    def prepare():
        begin = at_work.AtWork.begin

        def beginning(noted):
            at_it.set()
            go_on.wait()
            return begin(noted)

        at_work.AtWork.begin = beginning

    first = FORK.Process(target=lambda: os._exit(run_in_child(command("a.jsonl"), prepare)))
    first.start()
    at_it.wait()
    monkeypatch.setattr(store, "_PATIENCE", 0)
    assert run("b.jsonl") == 2
    assert f"error: another run is at work in {folder / 'out'}" in capsys.readouterr().err
    go_on.set()
    first.join()
    assert first.exitcode == 0
    assert run("b.jsonl") == 0
    assert articles() == {"a.jsonl": 2, "b.jsonl": 3}


def test_a_disk_without_room_stops_the_run_and_leaves_nothing_half_done(folder, capfd):
    def full():
        resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))

    assert run_in_child(command("a.jsonl", "b.jsonl"), full) == 2
    assert "error: cannot write " in capfd.readouterr().err
    assert files_of("out") == {}
    assert run("a.jsonl", "b.jsonl") == 0
    assert articles() == {"a.jsonl": 2, "b.jsonl": 3}


def test_a_shard_that_ends_process_after_process_is_set_aside_and_tried_again(folder, capfd):
    killed = Blow("half written", 1, 2, 3, victims=(WORKER,))
    assert run_in_child(command("a.jsonl", "b.jsonl"), killed.prepare) == 2
    said = capfd.readouterr()
    assert "1 shard done; 1 set aside" in said.out
    assert "error: 1 shard could not be done, and is set aside:" in said.err
    assert "a.jsonl: 3 processes ended while reading or writing it" in said.err
    assert "the same command tries it again; out/set-aside has the reason" in said.err
    assert articles() == {"b.jsonl": 3}
    [note] = Path("out/set-aside").iterdir()
    assert json.loads(note.read_text())["error"] == "3 processes ended while reading or writing it"
    assert run("a.jsonl", "b.jsonl") == 0
    assert not list(Path("out/set-aside").iterdir())
    assert articles() == {"a.jsonl": 2, "b.jsonl": 3}


def test_the_note_of_a_shard_that_has_changed_goes_with_it(folder):
    killed = Blow("half written", 1, 2, 3, victims=(WORKER,))
    assert run_in_child(command("a.jsonl"), killed.prepare) == 2
    write(folder / "a.jsonl", 4)
    assert run("a.jsonl") == 0
    assert not list(Path("out/set-aside").iterdir())
