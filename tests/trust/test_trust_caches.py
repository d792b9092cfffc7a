"""Whatever lies in a folder of caches, a report is the same; and nothing in it leads a write elsewhere."""

from __future__ import annotations

import marshal
import os
import random
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from editlint.cachefiles import key_path, read_cache, write_cache

ARTICLE = "# The quay\n\nThe mayor, Ana Ruiz, said on Tuesday, May 1, 2024 that the quay will open. Critics say no.\n"
KINDS = ("results", "rules", "facts", "plugins", "frames", "tables")
LINT = [sys.executable, "-m", "editlint", "a.md", "--isolated"]


class Desk:
    """An article, a cache that a first run has filled, and what that said."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.cache, self.home = folder / "desk", folder / "cache", folder / "home"
        self.folder.mkdir()
        self.home.mkdir()
        (self.folder / "a.md").write_text(ARTICLE)
        self.environment = os.environ | {"HOME": str(self.home), "EDITLINT_CACHE_DIR": str(self.cache)}
        self.environment |= {"XDG_STATE_HOME": "", "EDITLINT_CACHE_KEY": ""}
        self.first = self.said()
        assert "dates.weekday-mismatch" in self.first[1]
        assert {path.relative_to(self.cache).parts[0] for path in self.files()} == set(KINDS)

    def files(self) -> list[Path]:
        return sorted(path for path in self.cache.rglob("*") if path.is_file() and not path.is_symlink())

    def said(self, **more: str) -> tuple[int, str, str]:
        done = subprocess.run(
            LINT, cwd=self.folder, env=self.environment | more, capture_output=True, text=True, check=False, timeout=120
        )
        return done.returncode, done.stdout, done.stderr


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    return Desk(tmp_path_factory.mktemp("caches"))


@pytest.fixture
def in_use(desk, monkeypatch):
    """The same cache, read by this process."""
    for name in ("HOME", "EDITLINT_CACHE_DIR", "XDG_STATE_HOME", "EDITLINT_CACHE_KEY"):
        monkeypatch.setenv(name, desk.environment[name])
    return desk


def test_a_flipped_bit_anywhere_is_seen(in_use):
    rng = random.Random(14)
    for path in in_use.files():
        whole = path.read_bytes()
        assert read_cache(str(path)) is not None
        size = len(whole)
        for region in range(24):  # each region of the file, and the seal at its beginning
            at = rng.randrange(region * size // 24, max(region * size // 24 + 1, (region + 1) * size // 24))
            at = at if region else rng.randrange(16)
            path.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << rng.randrange(8)]) + whole[at + 1 :])
            assert read_cache(str(path)) is None, (path, at)
        path.write_bytes(whole)


HOSTILE = {
    "marshalled by somebody else": lambda whole: marshal.dumps({"editlint": [1]} | {str(n): n for n in range(9)}),
    "a marshal that crashes": lambda whole: whole[:16] + b"\xdb\xff\xff\xff\x7f" * 40,
    "cut off": lambda whole: whole[: len(whole) // 2],
    "empty": lambda whole: b"",
    "longer": lambda whole: whole + b"x",
    "of a version before seals": lambda whole: whole[12:],
}


def test_what_nobody_has_sealed_is_never_unpacked(in_use):
    for path in in_use.files():
        whole = path.read_bytes()
        for content in HOSTILE.values():
            path.write_bytes(content(whole))
            assert read_cache(str(path)) is None
        path.write_bytes(whole)


def test_of_every_kind_damaged_at_once_the_report_is_the_same_and_all_is_made_anew(desk):
    for path in desk.files():
        whole = path.read_bytes()
        path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
        before = path.read_bytes()
        assert before != whole
    assert desk.said() == desk.first
    assert desk.said() == desk.first


ODD = {
    "a folder": os.mkdir,
    "a pipe": os.mkfifo,
    "an endless device": lambda path: os.symlink("/dev/zero", path),
    "a link to itself": lambda path: os.symlink(os.path.basename(path), path),
    "a link to a pipe": lambda path: (os.mkfifo(f"{path}.pipe"), os.symlink(f"{path}.pipe", path)),
    "4 GB of nothing": lambda path: (open(path, "wb").close(), os.truncate(path, 4 << 30)),
}


@pytest.mark.parametrize("kind", ODD)
def test_what_is_no_file_of_ours_never_holds_a_run_up(in_use, kind):
    for number, path in enumerate(in_use.files()):
        aside = path.with_name(f"{number}.aside")
        path.rename(aside)
        ODD[kind](str(path))
        assert read_cache(str(path)) is None
        if kind != "a folder":  # which nothing replaces
            data = aside.read_bytes()[16:]
            assert write_cache(str(path), data)
            assert read_cache(str(path)) == data
            assert stat.S_ISREG(path.lstat().st_mode)
            path.unlink()
        else:
            assert not write_cache(str(path), b"new")
            path.rmdir()
        path.with_name(f"{path.name}.pipe").unlink(missing_ok=True)
        aside.rename(path)


def test_nothing_is_written_through_a_link(in_use, tmp_path):
    victim = tmp_path / "victim"
    victim.write_text("mine")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    part = in_use.cache / "laid"
    part.mkdir()
    (part / "entry").symlink_to(victim)
    (part / "entry.tmp").symlink_to(victim)  # the name of a draft, which can be guessed
    (in_use.cache / "led").symlink_to(elsewhere)
    assert write_cache(str(part / "entry"), b"new")
    assert not write_cache(str(in_use.cache / "led" / "entry"), b"new")
    assert victim.read_text() == "mine"
    assert list(elsewhere.iterdir()) == []
    assert sorted(path.name for path in part.iterdir()) == ["entry"]


def test_what_a_killed_process_left_goes_with_the_next_write(in_use):
    path = in_use.cache / "left" / "entry"
    path.parent.mkdir()
    path.with_name("entry.tmp").write_bytes(b"half")
    assert write_cache(str(path), b"whole")
    assert [each.name for each in path.parent.iterdir()] == ["entry"]


def test_the_key_is_the_users_alone_and_lies_in_no_cache(desk):
    key = desk.home / ".local" / "state" / "editlint" / "cache.key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert key.read_bytes() not in b"".join(path.read_bytes() for path in desk.files())
    key.chmod(0o644)  # by now somebody else may have read it
    old = key.read_bytes()
    assert desk.said() == desk.first
    assert key.read_bytes() != old
    assert stat.S_IMODE(key.stat().st_mode) == 0o600


def test_without_a_place_for_a_key_there_is_no_cache_and_the_same_report(desk, tmp_path):
    said = desk.said(HOME="/dev/null", EDITLINT_CACHE_DIR=str(tmp_path / "cache"))
    assert said == desk.first
    assert not (tmp_path / "cache").exists()


def test_a_cache_of_another_user_counts_only_under_the_same_given_key(in_use, tmp_path, monkeypatch):
    path = str(in_use.cache / "given" / "entry")
    monkeypatch.setenv("EDITLINT_CACHE_KEY", "a secret of the house")
    assert write_cache(path, b"ours")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert read_cache(path) == b"ours"
    monkeypatch.setenv("EDITLINT_CACHE_KEY", "a guess")
    assert read_cache(path) is None
    monkeypatch.setenv("EDITLINT_CACHE_KEY", "")
    assert read_cache(path) is None
    assert str(tmp_path) in key_path()
