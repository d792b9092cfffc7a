"""`--fix`, `--diff` and `--unsafe-fixes`."""

from __future__ import annotations

import os
import stat

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
