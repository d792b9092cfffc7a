"""`--fix`, `--diff` and `--unsafe-fixes`."""

from __future__ import annotations

import os
import stat
import subprocess
import sys

import pytest

BAD = "# Harbour\r\n\r\nThe the mayor spoke. She she left.\r\n"
GOOD = "# Harbour\r\n\r\nThe mayor spoke. She left.\r\n"
RULE = "wording.repeated-word"


def test_fix_keeps_bom_newlines_and_permissions(cli, write, tmp_path):
    write("a.md", b"\xef\xbb\xbf" + BAD.encode())
    os.chmod(tmp_path / "a.md", 0o640)
    result = cli("--select", RULE, "--fix", "--unsafe-fixes", "a.md")
    assert (result.code, "fixed 2 violations in 1 file" in result.err) == (0, True)
    assert (tmp_path / "a.md").read_bytes() == b"\xef\xbb\xbf" + GOOD.encode()
    assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md"]


def test_diff_shows_and_changes_nothing(cli, write, tmp_path):
    write("a.md", BAD.replace("\r", ""))
    result = cli("--select", RULE, "--diff", "--unsafe-fixes", "a.md")
    assert result.code == 1
    assert "-The the mayor spoke. She she left." in result.out
    assert "+The mayor spoke. She left." in result.out
    assert (tmp_path / "a.md").read_text() == BAD.replace("\r", "")


def test_a_suppressed_violation_is_not_fixed(cli, write, tmp_path):
    text = f"<!-- editlint: ignore[{RULE}] a poem -->\n\nThe the mayor spoke.\n"
    write("a.md", text)
    assert cli("--select", RULE, "--fix", "--unsafe-fixes", "a.md").code == 0
    assert (tmp_path / "a.md").read_text() == text


def test_a_file_that_cannot_be_written_stays(cli, write, tmp_path, monkeypatch):
    write("a.md", BAD)

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.replace", refuse)
    result = cli("--select", RULE, "--no-cache", "--fix", "--unsafe-fixes", "a.md")
    assert result.code == 2
    assert "cannot write a.md" in result.err
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]
    assert (tmp_path / "a.md").read_bytes() == BAD.encode()


def fix(cli, *paths):
    return cli("--select", RULE, "--fix", "--unsafe-fixes", *paths)


def test_a_link_stays_and_the_file_that_it_names_is_fixed(cli, write, tmp_path):
    write("desk/a.md", BAD)
    os.symlink(os.path.join("desk", "a.md"), tmp_path / "front.md")
    assert fix(cli, "front.md").code == 0
    assert os.readlink(tmp_path / "front.md") == os.path.join("desk", "a.md")
    assert (tmp_path / "desk" / "a.md").read_bytes() == GOOD.encode()


def test_all_names_of_a_file_are_fixed(cli, write, tmp_path):
    write("a.md", BAD)
    os.link(tmp_path / "a.md", tmp_path / "b.txt")
    assert fix(cli, "a.md").code == 0
    assert (tmp_path / "a.md").samefile(tmp_path / "b.txt")
    assert (tmp_path / "b.txt").read_bytes() == GOOD.encode()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away")
def test_a_fixed_file_stays_its_owners(cli, write, tmp_path):
    write("a.md", BAD)
    os.chown(tmp_path / "a.md", 1234, 4321)
    os.chmod(tmp_path / "a.md", 0o2640)
    before = (tmp_path / "a.md").stat()
    assert fix(cli, "a.md").code == 0
    after = (tmp_path / "a.md").stat()
    assert (tmp_path / "a.md").read_bytes() == GOOD.encode()
    assert (after.st_uid, after.st_gid, after.st_mode) == (1234, 4321, before.st_mode)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit to the size of files")
@pytest.mark.parametrize("names", [["a.md"], ["a.md", "b.txt"]], ids=["one name", "two names"])
def test_a_disk_that_takes_no_more_leaves_the_article_whole(write, tmp_path, names):
    text = BAD + "She she left.\r\n" * 2000
    write("a.md", text)
    for other in names[1:]:
        os.link(tmp_path / "a.md", tmp_path / other)
    script = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000))\n"
        "from editlint.cli import main; sys.exit(main())"
    )
    options = ["--select", RULE, "--fix", "--unsafe-fixes", "--no-cache", "a.md"]
    done = subprocess.run(
        [sys.executable, "-B", "-c", script, *options], cwd=tmp_path, capture_output=True, text=True, check=False
    )  # -B: a compiled module must not be cut off for all that come after
    assert done.returncode == 2
    assert "cannot write a.md: File too large" in done.stderr
    assert (tmp_path / "a.md").read_bytes() == text.encode()
    assert sorted(path.name for path in tmp_path.iterdir()) == names


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("notes.org", "Teh ferry.\n\n#+begin_src python\nteh = 1\n#+end_src\n"),
        ("a.yaml", "note: teh ferry\n"),
    ],
)
def test_a_format_that_nobody_knows_is_read_and_never_fixed(cli, write, tmp_path, name, text):
    write(name, text)
    result = cli("--fix", "--unsafe-fixes", name)
    assert (tmp_path / name).read_text() == text
    notice = f"{name}: editlint does not know this format; read as plain text, nothing is fixed"
    assert result.err.count(notice) == 1
    assert "misspelling" in result.out
    again = cli(name, "--format", "json")
    assert again.err.count(notice) == 1
    assert '"fixes": []' in again.out


def test_a_format_that_nobody_knows_is_not_found_in_a_folder(cli, write):
    write("notes.org", "Teh ferry.\n")
    write("a.txt", "The ferry.\n")
    result = cli(".")
    assert "does not know" not in result.err
    assert result.code == 0
