"""`editlint archive run --engine dask` on a real cluster: the local engine's bytes, whoever is killed meanwhile."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from contextlib import chdir

import pytest

pytest.importorskip("pyarrow")
distributed = pytest.importorskip("distributed", reason="needs the extra “dask”: pip install 'editlint[dask]'")

import psutil  # noqa: E402
from archive import dask_cluster  # noqa: E402
from archive.killing import files_of, run_in_child, warm_up  # noqa: E402
from archive.test_resume_failing import dangerous  # noqa: E402
from conftest import Result  # noqa: E402

from editlint.archive.engines import engine_of  # noqa: E402
from editlint.archive.running import run_archive  # noqa: E402
from editlint.archive.tables import SCHEMAS  # noqa: E402
from editlint.cli import main  # noqa: E402
from editlint.cli.archive_run import command_parser  # noqa: E402
from editlint.cli.options import settings_of  # noqa: E402

BODY = "Ana Ruiz, who was born in 1961, bought the yard in 1990, aged 35. The Torres Bank was founded in 1951."
SHARDS = 8
TABLES = len(SCHEMAS) + 1  # and a receipt
CRASHING = "crashing.jsonl"  # has an article that ends its process
pytestmark = [
    pytest.mark.skipif(not os.path.isdir("/proc/self/cwd"), reason="needs paths that mean another file in a worker"),
    pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork"),
]


class Cluster:
    """A scheduler and two workers on loopback, in processes of their own."""

    def __init__(self):
        path = os.pathsep.join(each for each in sys.path if each)
        environment = {**os.environ, "PYTHONPATH": path, "PYTHONWARNINGS": "ignore"}
        self.process = subprocess.Popen(
            [sys.executable, dask_cluster.__file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environment,
        )
        self.address = self.process.stdout.readline().strip()
        assert self.address
        self.client = distributed.Client(self.address, set_as_default=False)

    def workers(self):
        """The processes of the workers, none of which is only starting: Dask gives up one that ends before it works."""
        return list(self.client.run(os.getpid).values())

    def whole(self):
        """Return when both workers are there, as they are some time after the last one was killed."""
        self.client.wait_for_workers(2)
        return self

    def end(self):
        self.client.close()
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


@pytest.fixture(scope="module")
def one_cluster():
    cluster = Cluster()
    yield cluster
    cluster.end()


@pytest.fixture
def cluster(one_cluster):
    return one_cluster.whole()


def write(path, bodies):
    lines = (json.dumps({"title": f"Story {n}", "body": body, "date": "2024-05-02"}) for n, body in enumerate(bodies))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """A folder of sources, each a shard, one with an article that ends its process, and the local engine's results."""
    folder = tmp_path_factory.mktemp("cluster")
    for shard in range(1, SHARDS + 1):
        bodies = [f"{BODY} It is story {n} of {shard}." for n in range(2)]
        write(folder / f"{shard}.jsonl", bodies)
    write(folder / CRASHING, [BODY, f"{BODY} CRASH", BODY])
    with chdir(folder):
        warm_up("1.jsonl")
        assert run_in_child(["archive", "run", *sources(), CRASHING, "--out", "whole", *RULES], dangerous) == 0
        return folder, results("whole")


RULES = ["--isolated", "--select", "dates"]


def sources():
    return [f"{shard}.jsonl" for shard in range(1, SHARDS + 1)]


def results(out):
    return {name: data for name, data in files_of(out).items() if not name.startswith("memory")}


def is_whole(found, archive):
    """Whether these are the results of all sources but the crashing one, as this machine has made them."""
    receipts = [name for name in found if name.startswith("receipts")]
    return found.items() <= archive[1].items() and len(receipts) == SHARDS and len(found) == SHARDS * TABLES


def run_with(engine, out, progress):
    """What `editlint archive run` does, with somebody who watches each shard come in."""
    args = command_parser().parse_args([*sources(), "--out", str(out), *RULES])
    return run_archive(args.sources, args.out, engine, settings_of(args, args.sources[0]), progress=progress)


@pytest.fixture
def cli_here(capsys):
    """Run a command line in the folder that is current."""

    def run(*args):
        capsys.readouterr()
        try:
            code = main([str(each) for each in args])
        except SystemExit as stop:
            code = stop.code
        return Result(code, *capsys.readouterr())

    return run


@pytest.fixture(autouse=True)
def _there(archive, monkeypatch):
    monkeypatch.chdir(archive[0])


def test_the_cluster_gives_what_this_machine_gives(archive, cluster, cli_here, tmp_path):
    done = cli_here(
        "archive",
        "run",
        *sources(),
        CRASHING,
        "--out",
        tmp_path,
        *RULES,
        "--engine",
        "dask",
        "--address",
        cluster.address,
    )
    assert done.code == 0, done.err
    assert results(tmp_path) == archive[1]
    again = cli_here(
        "archive", "run", *sources(), "--out", tmp_path, *RULES, "--engine", "dask", "--address", cluster.address
    )
    assert "nothing is new" in again.out


def test_workers_that_are_killed_lose_nothing(archive, cluster, tmp_path):
    workers = cluster.workers()

    def kill(tally):
        if tally.done == 3:
            for process in workers:
                os.kill(process, signal.SIGKILL)

    tally = run_with(engine_of("dask", address=cluster.address), tmp_path, kill)
    assert (tally.done, tally.aside) == (SHARDS, 0)
    assert not set(workers) & set(cluster.whole().workers())
    assert is_whole(results(tmp_path), archive)


def test_a_shard_that_ends_each_worker_is_set_aside_and_its_neighbours_are_done(cluster, cli_here, tmp_path):
    shutil.copy("3.jsonl", tmp_path / "deadly.jsonl")
    out = tmp_path / "out"
    command = ["archive", "run", "1.jsonl", tmp_path / "deadly.jsonl", "4.jsonl", "5.jsonl", "--out", out, *RULES]
    done = cli_here(*command, "--engine", "dask", "--address", cluster.address)
    assert done.code == 2
    assert "deadly.jsonl: 3 processes ended while reading or writing it" in done.err
    assert "3 shards done; 1 set aside" in done.out
    assert len(os.listdir(out / "set-aside")) == 1


@pytest.mark.parametrize(
    ("source", "out", "said"),
    [
        ("/proc/self/cwd/1.jsonl", "out", "does not see the source /proc/self/cwd/1.jsonl"),
        ("1.jsonl", "/proc/self/cwd/out", "does not see the folder of results /proc/self/cwd/out"),
    ],
)
def test_workers_without_the_folders_are_found_out_at_once(cluster, cli_here, tmp_path, source, out, said):
    os.chdir(tmp_path)
    tmp_path.joinpath("1.jsonl").write_text(json.dumps({"body": BODY}) + "\n", encoding="utf-8")
    done = cli_here("archive", "run", source, "--out", out, *RULES, "--engine", "dask", "--address", cluster.address)
    assert done.code == 2
    assert done.err.count(said) == 2
    assert done.err.startswith(f"error: 2 of 2 workers at {cluster.address} cannot do this work:\n")
    assert not os.path.exists("out/set-aside")


def test_workers_of_another_version_are_found_out_at_once(cluster, cli_here, tmp_path, monkeypatch):
    monkeypatch.setattr("editlint.archive.stamps.__version__", "0.0.1")
    done = cli_here(
        "archive", "run", "1.jsonl", "--out", tmp_path, *RULES, "--engine", "dask", "--address", cluster.address
    )
    assert done.code == 2
    assert done.err.count("has another version of editlint, of its plug-ins or of the rules") == 2


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--engine", "dask"], "error: --engine dask needs the --address of a scheduler\n"),
        (["--engine", "ray"], "the engine for clusters is dask; docs/scale.md has"),
        (["--engine", "dask", "--address", "nonsense"], "error: no Dask scheduler answers at nonsense: missing port"),
        (["--engine", "dask", "--address", "tcp://h:1", "--jobs", "2"], "error: --jobs is for the local engine\n"),
        (["--address", "tcp://h:1"], "error: --address is for a cluster\n"),
    ],
)
def test_what_is_said_wrong_is_answered(cli_here, tmp_path, options, said):
    done = cli_here("archive", "run", "1.jsonl", "--out", tmp_path / "out", *RULES, *options)
    assert done.code == 2
    assert said in done.err


def test_a_run_whose_scheduler_is_killed_says_so_and_goes_on_elsewhere(archive, cluster, tmp_path):
    family = psutil.Process(cluster.process.pid).children(recursive=True)

    def kill(tally):
        if tally.done == 3:
            cluster.process.kill()

    with pytest.raises(Exception, match="has gone") as error:
        run_with(engine_of("dask", address=cluster.address), tmp_path, kill)
    assert "the same command goes on from here" in error.value.hint
    assert not psutil.wait_procs(family, timeout=60)[1], "a worker lives on"
    kept = len(os.listdir(tmp_path / "receipts"))
    assert kept >= 3
    command = ["archive", "run", *sources(), "--out", str(tmp_path), *RULES]
    assert run_in_child(command, dangerous) == 0
    assert is_whole(results(tmp_path), archive)
