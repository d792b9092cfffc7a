"""Whatever becomes of the files of the caches, a report is the same, and they are whole again afterwards."""

from __future__ import annotations

import os
import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editlint.cachefiles import read_cache, write_cache

ARTICLE = "# The quay\n\nThe mayor, Ana Ruiz, said on Tuesday, May 1, 2024 that the quay will open. Critics say no.\n"


@pytest.fixture
def caches(tmp_path, monkeypatch, cli, write):
    """The folder of the caches after a run, and the report that a run gives."""
    monkeypatch.setenv("EDITLINT_CACHE_DIR", str(tmp_path / "caches"))
    write("a.md", ARTICLE)
    first = cli("a.md")
    assert "dates.weekday-mismatch" in first.out
    return tmp_path / "caches", first


def files_of(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


def flipped(whole: bytes) -> bytes:
    middle = len(whole) * 2 // 3
    return whole[:middle] + bytes([whole[middle] ^ 0x01]) + whole[middle + 1 :]


@pytest.mark.parametrize(
    "damage",
    [flipped, lambda whole: whole[: len(whole) // 2], lambda whole: b"", lambda whole: b"\xff" * 40],
    ids=["a flipped bit", "cut off", "empty", "other content"],
)
def test_a_damaged_cache_is_as_if_absent_and_written_anew(cli, caches, damage):
    folder, first = caches
    parts = {"results", "rules", "facts", "plugins"}  # what else is kept is read once a process
    assert parts <= {path.relative_to(folder).parts[0] for path in files_of(folder)}
    for path in files_of(folder):
        path.write_bytes(damage(path.read_bytes()))
        assert read_cache(str(path)) is None
    assert cli("a.md") == first
    # By part: where a folder of Python's path has changed meanwhile, a new file stands beside the damaged one.
    whole = {path.relative_to(folder).parts[0] for path in files_of(folder) if read_cache(str(path))}
    assert whole >= parts


def test_each_bit_of_a_kept_result_counts(cli, caches):
    folder, first = caches
    (kept,) = files_of(folder / "results")
    whole = kept.read_bytes()
    for at in range(0, len(whole), 97):
        kept.write_bytes(whole[:at] + bytes([whole[at] ^ (1 << at % 8)]) + whole[at + 1 :])
        assert cli("a.md") == first


def test_a_file_of_another_name_is_no_answer(cli, caches, write):
    folder, first = caches
    (kept,) = files_of(folder / "results")
    write("b.md", "The quay is open.\n")
    cli("b.md")
    (other,) = (path for path in files_of(folder / "results") if path != kept)
    shutil.copy(other, kept)
    assert cli("a.md") == first


def test_a_folder_where_a_file_should_be_is_slow_and_no_more(cli, caches):
    folder, first = caches
    for path in files_of(folder):
        path.unlink()
        path.mkdir()
    assert cli("a.md") == first
    assert files_of(folder) == []  # nothing is left of the attempts either


@pytest.mark.parametrize("place", ["a file", "nowhere"])
def test_without_a_folder_for_caches_the_report_is_the_same(cli, caches, monkeypatch, tmp_path, place):
    _, first = caches
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("EDITLINT_CACHE_DIR", str(tmp_path / "file") if place == "a file" else os.devnull + "/none")
    assert cli("a.md") == first


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=200), at=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_what_is_kept_comes_back_whole_or_not_at_all(tmp_path, data, at, bit):
    path = tmp_path / "kept"
    assert write_cache(str(path), data)
    assert read_cache(str(path)) == data
    whole = path.read_bytes()
    at %= len(whole)
    path.write_bytes(whole[:at] + bytes([whole[at] ^ (1 << bit)]) + whole[at + 1 :])
    assert read_cache(str(path)) is None
