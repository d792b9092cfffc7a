"""Files of people: what a rewriting keeps, what it refuses, and what is no file at all and is never waited for."""

from __future__ import annotations

import fcntl
import os
import resource
import socket
import stat
import subprocess
import sys
from multiprocessing import get_context

import pytest

from editlint.cli import main
from editlint.engine.rewrite import create, draft, mend, rewrite
from editlint.engine.writing_over import name_beside

BAD = "# Harbour\n\nThe the mayor spoke. She she left.\n"
GOOD = "# Harbour\n\nThe mayor spoke. She left.\n"
FIX = ("--select", "wording.repeated-word", "--fix", "--unsafe-fixes", "--no-cache")
AS_ROOT = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can do this")
FORK = get_context("fork")


def in_child(command, prepare):
    """How a command ends in a forked process that `prepare` has made ready."""

    def live():
        prepare()
        os._exit(main(command))

    process = FORK.Process(target=live)
    process.start()
    process.join(60)
    assert process.exitcode is not None, "it hangs"
    return process.exitcode


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_fix_keeps_mode_attributes_and_the_link_that_leads_to_the_file(cli, write, tmp_path):
    write("real/a.md", BAD)
    real = tmp_path / "real" / "a.md"
    real.chmod(0o640)
    try:
        os.setxattr(real, "user.desk", b"city")
    except OSError:
        pytest.skip("this file system has no attributes")
    (tmp_path / "a.md").symlink_to("real/a.md")
    assert cli(*FIX, "a.md").code == 0
    assert real.read_text() == (tmp_path / "a.md").read_text() == GOOD
    assert (tmp_path / "a.md").is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert os.getxattr(real, "user.desk") == b"city"
    assert names(tmp_path / "real") == ["a.md"]


def test_all_names_of_a_file_stay_one_file(cli, write, tmp_path):
    write("a.md", BAD)
    os.link(tmp_path / "a.md", tmp_path / "b.md")
    assert cli(*FIX, "a.md").code == 0
    assert (tmp_path / "b.md").read_text() == GOOD
    assert os.path.samefile(tmp_path / "a.md", tmp_path / "b.md")
    assert names(tmp_path) == ["a.md", "b.md"]


@AS_ROOT
def test_root_leaves_a_file_to_its_owner(cli, write, tmp_path):
    write("a.md", BAD)
    os.chown(tmp_path / "a.md", 1234, 4321)
    assert cli(*FIX, "a.md").code == 0
    status = (tmp_path / "a.md").stat()
    assert (status.st_uid, status.st_gid) == (1234, 4321)
    assert (tmp_path / "a.md").read_text() == GOOD


def test_a_read_only_file_is_refused_to_everybody_and_the_others_are_fixed(cli, write, tmp_path):
    for name in ("a.md", "b.md"):
        write(name, BAD)
    (tmp_path / "a.md").chmod(0o444)
    result = cli(*FIX, ".")
    assert result.code == 2
    assert "cannot write a.md: it is read-only (its mode is 444)\n" in result.err
    assert (tmp_path / "a.md").read_text() == BAD
    assert (tmp_path / "b.md").read_text() == GOOD
    assert names(tmp_path) == ["a.md", "b.md"]


@pytest.mark.parametrize("command", [("baseline", "update", "."), ("--report", "json:out.json", ".")])
def test_what_else_is_written_is_kept_as_fixes_keep_it(cli, write, tmp_path, command):
    name = ".editlint-baseline.jsonl" if command[0] == "baseline" else "out.json"
    write("a.md", BAD)
    write(".editlint.yml", "select: [wording.repeated-word]\n")
    write(f"kept/{name}", '{"editlint_baseline": 2}\n')
    kept = tmp_path / "kept" / name
    kept.chmod(0o600)
    (tmp_path / name).symlink_to(kept)
    cli(*command)
    assert "repeated-word" in kept.read_text()
    assert (tmp_path / name).is_symlink()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    kept.chmod(0o400)
    write("a.md", BAD + BAD.replace("mayor", "clerk"))
    before = kept.read_bytes()
    refused = cli(*command)
    assert (refused.code, "read-only" in refused.err) == (2, True)
    assert kept.read_bytes() == before


def test_a_file_that_has_changed_meanwhile_is_not_written(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("newer")
    for known in (b"older", b"old", b"much older"):
        with pytest.raises(OSError, match="changed since it was read"):
            rewrite(str(path), b"fixed", known=known)
    assert path.read_text() == "newer"
    assert names(tmp_path) == ["a.md"]


def test_of_two_that_write_one_file_the_second_is_told(cli, write, tmp_path):
    write("a.md", BAD)
    with draft(str(tmp_path / "a.md")) as first:
        result = cli(*FIX, "a.md")
        assert (result.code, "another process is writing it" in result.err) == (2, True)
        first.file.write(b"first\n")
        first.put_in_place()
    assert (tmp_path / "a.md").read_text() == "first\n"
    assert names(tmp_path) == ["a.md"]


def test_a_draft_of_a_killed_process_is_taken_away_and_a_link_in_its_place_not_followed(cli, write, tmp_path):
    write("a.md", BAD)
    write("victim", "mine")
    with draft(str(tmp_path / "a.md")):
        (name,) = set(names(tmp_path)) - {"a.md", "victim"}
    (tmp_path / name).write_text("half")
    assert cli(*FIX, "a.md").code == 0
    write("a.md", BAD)
    (tmp_path / name).symlink_to("victim")
    assert cli(*FIX, "a.md").code == 0
    assert (tmp_path / "a.md").read_text() == GOOD
    assert (tmp_path / "victim").read_text() == "mine"
    assert names(tmp_path) == ["a.md", "victim"]


def test_a_name_as_long_as_names_can_be(cli, write, tmp_path):
    name = "a" * 252 + ".md"
    write(name, BAD)
    assert cli(*FIX, name).code == 0
    assert (tmp_path / name).read_text() == GOOD


@pytest.mark.parametrize("named", ["once", "twice"])
def test_where_the_disk_is_full_the_old_content_stays(write, tmp_path, monkeypatch, named):
    monkeypatch.chdir(tmp_path)
    text = BAD + "Critics say no.\n" * 4096
    write("a.md", text)
    if named == "twice":
        os.link(tmp_path / "a.md", tmp_path / "b.md")
    before = names(tmp_path)

    def little_room():
        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))

    assert in_child([*FIX, "--quiet", "a.md"], little_room) == 2
    assert (tmp_path / "a.md").read_text() == text
    assert names(tmp_path) == before


def test_a_write_that_was_killed_half_way_over_a_file_with_two_names_is_taken_back(tmp_path):
    path, other = tmp_path / "a.md", tmp_path / "b.md"
    old, new = b"old " * 50, b"brand new " * 30
    path.write_bytes(old)
    os.link(path, other)

    def killed_half_way():
        write = os.write

        def half(descriptor, data):
            write(descriptor, data[: len(data) // 2])
            os._exit(9)

        os.write = half
        rewrite(str(path), new)

    process = FORK.Process(target=killed_half_way)
    process.start()
    process.join()
    assert process.exitcode == 9
    assert path.read_bytes() not in (old, new)
    mend(str(path))
    assert path.read_bytes() == other.read_bytes() == old
    rewrite(str(path), new)
    assert other.read_bytes() == new
    assert names(tmp_path) == ["a.md", "b.md"]


def test_what_somebody_has_written_since_is_not_taken_back(tmp_path, cli, write):
    write("a.md", "edited by hand")
    way_back = name_beside(str(tmp_path / "a.md"), "editlint-back")
    with open(way_back, "wb") as note:
        note.write((3).to_bytes(8, "big") * 2 + b"old" + b"new")
    result = cli(*FIX, "a.md")
    assert (result.code, "edited since" in result.err) == (2, True)
    assert (tmp_path / "a.md").read_text() == "edited by hand"
    assert os.path.exists(way_back)


def test_a_file_is_made_whole_and_over_nothing(tmp_path):
    create(str(tmp_path / "new"), b"text")
    with pytest.raises(FileExistsError):
        create(str(tmp_path / "new"), b"other")
    (tmp_path / "nowhere").symlink_to("not there")
    create(str(tmp_path / "nowhere"), b"text")
    assert (tmp_path / "not there").read_bytes() == b"text"
    assert names(tmp_path) == ["new", "not there", "nowhere"]


def bound(path):
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(path)


NO_FILES = {
    "a pipe": (os.mkfifo, "it is a pipe, not a file"),
    "a socket": (bound, "it is a socket, not a file"),
    "a device": (lambda path: os.symlink("/dev/zero", path), "it is a device, not a file"),
    "a link to itself": (lambda path: os.symlink(path, path), "there is no file"),
    "more than is read": (lambda path: (open(path, "wb").close(), os.truncate(path, 4 << 30)), "more than 1,024 MB"),
}


@pytest.mark.parametrize("kind", NO_FILES)
def test_what_is_no_file_is_refused_by_name_and_the_others_are_read(cli, write, tmp_path, monkeypatch, kind):
    monkeypatch.chdir(tmp_path)
    make, said = NO_FILES[kind]
    write("good.md", BAD)
    make("a.md")
    result = cli("--select", "wording.repeated-word", "--no-cache", "a.md", "good.md")
    assert (result.code, said in result.err) == (2, True)
    assert "defect" not in result.err
    assert ("good.md:3:1" in result.out) == (kind != "a link to itself")  # which is no path at all, as a misspelt one
    assert cli(*FIX, "a.md").code == 2


@pytest.mark.parametrize("kind", ["a pipe", "a socket", "a device", "a link to itself"])
def test_in_a_folder_it_is_passed_over(cli, write, tmp_path, monkeypatch, kind):
    monkeypatch.chdir(tmp_path)
    write("good.md", BAD)
    NO_FILES[kind][0]("a.md")
    result = cli("--select", "wording.repeated-word", "--no-cache", ".")
    assert (result.code, result.err) == (1, "")
    assert "good.md:3:1" in result.out


@pytest.mark.parametrize(
    ("name", "config"),
    [
        (".editlint.yml", None),
        ("own.yml", ("--config", "own.yml")),
        ("own.toml", ("--config", "own.toml")),
        ("pyproject.toml", None),
        ("known.jsonl", ("--baseline", "known.jsonl")),
        (".editlint-baseline.jsonl", None),
        (".gitignore", None),
        ("facts.yml", "facts: [facts.yml]\n"),
        ("words.txt", "dictionary: [words.txt]\n"),
        ("rules/house/plain.yml", "packs: [rules]\n"),
        ("rules/lists/words.yml", "packs: [rules]\n"),
    ],
)
def test_a_pipe_in_place_of_what_a_run_reads_holds_nothing_up(cli, write, tmp_path, name, config):
    write("a.md", BAD)
    os.makedirs((tmp_path / name).parent, exist_ok=True)
    os.mkfifo(tmp_path / name)
    if isinstance(config, str):
        write(".editlint.yml", config)
    result = cli(
        "--no-cache", "a.md", "--select", "wording.repeated-word", *(config if isinstance(config, tuple) else ())
    )
    assert result.code in (1, 2)
    assert "defect" not in result.err
    assert result.code == 1 or "pipe" in result.err or f"there is no configuration file {name}" in result.err


def test_a_pipe_among_the_sources_of_an_archive_is_set_aside(cli, tmp_path):
    pytest.importorskip("pyarrow")
    os.mkfifo(tmp_path / "articles.jsonl")
    result = cli("archive", "run", "articles.jsonl", "--out", "results", "--isolated", "--jobs", "1")
    assert (result.code, "it is a pipe, not a file" in result.err) == (2, True)


def test_a_pipe_as_a_configuration_of_vale_holds_nothing_up(cli, write, tmp_path):
    write("a.md", BAD)
    os.mkfifo(tmp_path / ".vale.ini")
    result = cli("vale", "a.md")
    assert (result.code, "no config file found" in result.err) == (2, True)
    named = cli("vale", "--config", ".vale.ini", "a.md")
    assert (named.code, "defect" in named.err) == (2, False)


@pytest.mark.parametrize("path", ["/dev/stdin", "/dev/fd/0"])
def test_what_a_shell_hands_over_by_a_name_of_dev_is_read(cli, path):
    told, tell = os.pipe()
    os.write(tell, BAD.encode())
    os.close(tell)
    command = [sys.executable, "-m", "editlint", "--isolated", "--select", "wording.repeated-word", "--no-cache", path]
    done = subprocess.run(command, stdin=told, capture_output=True, text=True, check=False, timeout=60)
    os.close(told)
    assert (done.returncode, f"{path}:3:1" in done.stdout) == (1, True)


def test_a_file_that_becomes_a_folder_or_goes_before_it_is_opened_is_a_problem_of_its_own(
    cli, write, tmp_path, monkeypatch
):
    from editlint.engine import discover

    for name in ("a.md", "b.md", "c.md"):
        write(name, BAD)
    entries = discover._entries

    def changing(folder):
        found = entries(folder)
        for entry in found:
            entry.is_file()
        (tmp_path / "a.md").unlink()
        (tmp_path / "b.md").unlink()
        (tmp_path / "b.md").mkdir()
        return found

    monkeypatch.setattr(discover, "_entries", changing)
    result = cli("--select", "wording.repeated-word", "--no-cache", ".")
    assert result.code == 2
    assert "cannot read a.md: No such file or directory" in result.err
    assert "cannot read b.md: Is a directory" in result.err
    assert "c.md:3:1" in result.out


STREAMS = {
    "a full disk on standard output": (["a.md"], ">/dev/full", 2),
    "standard input closed": (["a.md"], "<&-", 1),
    "standard input closed that is to be read": (["-"], "<&-", 2),
    "standard output closed": (["a.md"], ">&-", 1),
    "standard error closed": (["a.md"], "2>&-", 1),
    "all closed": (["a.md"], "<&- >&- 2>&-", 1),
    "a missing file with standard error closed": (["none.md"], "2>&-", 2),
    "a missing file with a full disk on standard error": (["none.md"], "2>/dev/full", 2),
    "a fix with all closed": ([*FIX, "a.md"], "<&- >&- 2>&-", 0),
}


@pytest.mark.parametrize("kind", STREAMS)
def test_streams_that_cannot_be_used_leave_the_exit_code_right(write, tmp_path, kind):
    command, redirected, code = STREAMS[kind]
    write("a.md", BAD)
    line = f'"$@" {redirected}'
    program = [sys.executable, "-m", "editlint", *command, "--isolated", "--select", "wording.repeated-word"]
    done = subprocess.run(
        ["sh", "-c", line, "sh", *program], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == code, done.stderr
    assert "defect" not in done.stderr
    assert "Traceback" not in done.stderr


def test_a_draft_is_locked_as_long_as_it_is_open(tmp_path):
    with draft(str(tmp_path / "a.md")) as made:
        (name,) = names(tmp_path)
        with open(tmp_path / name, "rb") as other, pytest.raises(BlockingIOError):
            fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
        made.file.write(b"text")
        made.put_in_place()
    assert names(tmp_path) == ["a.md"]
