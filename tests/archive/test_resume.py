"""`editlint archive run` that is killed, and goes on: the same bytes as of a run that nobody disturbed."""

from __future__ import annotations

import json

import pytest

pytest.importorskip("pyarrow")

from archive.killing import RUN, WORKER, Blow, files_of, run_in_child, warm_up

from editlint.cli import main

BODY = "Ana Ruiz, who was born in 1961, bought the yard in 1990, aged 35. The Torres Bank was founded in 1951."


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """Four sources of two articles, each a shard, and what an undisturbed run makes of them."""
    folder = tmp_path_factory.mktemp("archive")
    sources = []
    for year in range(2001, 2005):
        path = folder / f"{year}.jsonl"
        lines = (json.dumps({"title": f"{year} {n}", "body": BODY, "date": f"{year}-05-0{n}"}) for n in (1, 2))
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        sources.append(str(path))
    warm_up(*sources)
    assert main(command(sources, folder / "whole")) == 0
    return sources, files_of(folder / "whole")


def receipts(out):
    """The receipts that lie there, each with what would be another for a file that is put anew."""
    found = ((path.name, path.stat()) for path in out.glob("receipts/*.json"))
    return {name: (status.st_ino, status.st_mtime_ns) for name, status in found}


def command(sources, out):
    return ["archive", "run", *sources, "--out", str(out), "--isolated", "--jobs", "2", "--select", "dates.age"]


RUN_KILLED = [
    *(Blow("was put", n) for n in range(1, 14)),
    *(Blow("half written", n) for n in (1, 5, 6, 7, 12)),
    *(Blow("about to be put", n) for n in (6, 11, 12)),
    *(Blow("article", n) for n in (1, 2, 4, 5)),
    *(Blow("was put", n, victims=(RUN, WORKER)) for n in (3, 6, 8)),
    *(Blow("half written", n, victims=(RUN, WORKER)) for n in (2, 10)),
]
WORKERS_KILLED = [  # two each: what three processes were at when they were killed is set aside, and rightly so
    *(Blow("was put", *n, victims=(WORKER,)) for n in ((1, 8), (13, 20), (6, 12), (18, 24))),
    *(Blow("half written", *n, victims=(WORKER,)) for n in ((2, 9), (16, 23))),
    *(Blow("about to be put", *n, victims=(WORKER,)) for n in ((6, 11), (17, 24))),
    *(Blow("article", *n, victims=(WORKER,)) for n in ((1, 4), (7, 8))),
]


def test_a_run_that_is_killed_goes_on_and_repeats_nothing(archive, tmp_path):
    sources, whole = archive
    number = 0
    for blow in RUN_KILLED:
        before = receipts(tmp_path / f"{number}")
        if run_in_child(command(sources, tmp_path / f"{number}"), blow.prepare) == 0:  # it ended before
            assert files_of(tmp_path / f"{number}") == whole
            blow.again()
            number += 1
            assert run_in_child(command(sources, tmp_path / f"{number}"), blow.prepare) == -9
        else:
            assert before.items() <= receipts(tmp_path / f"{number}").items()
        assert blow.struck == 1
    assert main(command(sources, tmp_path / f"{number}")) == 0
    assert files_of(tmp_path / f"{number}") == whole


@pytest.mark.parametrize("blow", WORKERS_KILLED, ids=lambda blow: blow.kind)
def test_workers_that_are_killed_are_replaced(archive, tmp_path, blow):
    sources, whole = archive
    assert run_in_child(command(sources, tmp_path), blow.prepare) == 0
    assert blow.struck == len(blow.numbers)
    assert files_of(tmp_path) == whole


def test_fifty_moments():
    assert len(RUN_KILLED) + sum(len(blow.numbers) for blow in WORKERS_KILLED) == 50
