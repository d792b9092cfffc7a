"""Compiled patterns outlive the process, and whatever lies in their file, patterns are compiled right."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from editlint import patterncache

PATTERNS = [
    (r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<month>May|June)\b", re.IGNORECASE),
    (r"[“”]([^“”]+)[“”],? (?:said|says)", 0),
    (r"^\W*(?:\(a\)|\d\.)\s", re.MULTILINE),
]
TEXT = "1. “We sail on 2ND june”, said Ana.\n(a) “No.” says Bo, 3 May"

# Compiling is forbidden in this process: only what `restore` brings can be had.
CHILD = """
import re, sys
from editlint.patterncache import restore
restore()
re._compiler.compile = lambda pattern, flags: sys.exit(f"compiled anew: {pattern!r}")
for pattern, flags in PATTERNS:
    print([(m.span(), m.groupdict(), m.groups()) for m in re.compile(pattern, flags).finditer(TEXT)])
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("EDITLINT_CACHE_DIR", str(tmp_path))
    return tmp_path / "patterns"


def compile_all():
    re.purge()
    return [re.compile(pattern, flags) for pattern, flags in PATTERNS]


def test_another_process_needs_to_compile_nothing(folder):
    compiled = compile_all()
    patterncache.keep({})
    script = CHILD.replace("PATTERNS", repr(PATTERNS)).replace("TEXT", repr(TEXT))
    done = subprocess.run(
        [sys.executable, "-c", script], check=False, capture_output=True, text=True, env=dict(os.environ)
    )
    assert done.returncode == 0, done.stderr
    expected = [[(m.span(), m.groupdict(), m.groups()) for m in each.finditer(TEXT)] for each in compiled]
    assert done.stdout.splitlines() == [repr(each) for each in expected]


def test_what_is_kept_is_added_to(folder):
    compile_all()
    patterncache.keep({})
    first = patterncache.restore()
    assert set(first) >= {(pattern, int(flags)) for pattern, flags in PATTERNS}
    re.compile("a pattern of a later run")
    patterncache.keep(first)
    assert set(patterncache.restore()) == {*first, ("a pattern of a later run", 0)}


def test_nothing_is_written_when_nothing_is_new(folder):
    compile_all()
    patterncache.keep({})
    kept = patterncache.restore()
    (file,) = folder.iterdir()
    file.unlink()
    patterncache.keep(kept)
    assert list(folder.iterdir()) == []


def test_more_patterns_than_fit_leave_the_newest(folder, monkeypatch):
    monkeypatch.setattr(patterncache, "MOST", 4)
    compile_all()
    patterncache.keep({})
    kept = patterncache.restore()
    re.purge()
    for number in range(2):
        re.compile(f"later {number}")
    patterncache.keep(kept)
    assert set(patterncache.restore()) == {("later 0", 0), ("later 1", 0)}


@pytest.mark.parametrize("damage", [b"", b"not marshal at all", b"[\x01\x00\x00\x00N", "shortened", "wrong code"])
def test_a_damaged_file_is_as_none(folder, damage):
    compile_all()
    patterncache.keep({})
    (file,) = folder.iterdir()
    whole = file.read_bytes()
    if damage == "shortened":
        damage = whole[: len(whole) // 2]
    elif damage == "wrong code":
        import marshal

        damage = marshal.dumps(
            {key: (parts[0], b"\xff" * 8, *parts[2:]) for key, parts in marshal.loads(whole).items()}
        )
    file.write_bytes(damage)
    re.purge()
    assert patterncache.restore() == {}
    assert re.compile(*PATTERNS[0]).search(TEXT)["month"] == "june"


def test_without_a_folder_to_write_all_goes_on(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("EDITLINT_CACHE_DIR", str(tmp_path / "file"))
    compile_all()
    patterncache.keep({})
    assert patterncache.restore() == {}
