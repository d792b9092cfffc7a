"""The same articles give the same bytes, whatever is round the run: a table of variants against one reference.

Each variant runs the program anew with every report at once. Where environments of other Pythons lie beside the
project, as `scripts/check` makes them, they must give the same bytes, too.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from editlint.reporters.registry import BUILT_IN

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
_REPORTS = tuple(name for name in BUILT_IN if name not in ("full", "concise"))
_LOCALE = ("LANG", "LC_ALL", "LC_CTYPE", "PYTHONUTF8", "PYTHONIOENCODING")


def _articles() -> dict[str, str | bytes]:
    """Articles that contradict themselves and each other, in several formats, with names and words of many scripts."""
    found: dict[str, str | bytes] = {}
    for number in range(4):
        found[f"bridge-{number}.md"] = (
            f"---\ntitle: Bridge {number}\ndate: 2023-0{number + 1}-05\n---\n\nThe Harbor Bridge was opened in 193{number}."
            f" The Harbor Bridge is {200 + number} metres long. Ann Smith was born in 196{number}.\n"
        )
    told = "The mayor of İstanbul, Kemal Şahin, 45, said on Tuesday, March 15, 2023, that that it was 12 percent."
    found["İstanbul ılık.md"] = f"# İSTANBUL\n\n{told}\n\nKemal Şahin was born in 1990.\n"
    found["deep/Straße GROẞE.txt"] = "Über ﬁnd ǅ the the 𝕋𝕙𝕖. He was born in 1990 and died in 1980, aged 12.\n"
    found["deep/er/page.html"] = f"<html><body><article><p>{told}</p><p>{told * 3}</p></article></body></html>"
    found["several.csv"] = f'id,title,body\n1,One,"{told}"\n2,Two,"He was born in 1990 and died in 1980."\n'
    found["broken.md"] = "---\ntitle: [\n---\nThe the body.\n"
    found["no-text.txt"] = b"Caf\xe9 the the"
    found["late.md"] = "\n\n".join(f"On Monday, March {day}, 2023, {day}00 of {day}50 came." for day in range(1, 12))
    found["boats.md"] = (ROOT / "examples/newsroom/opinion/late-boats.md").read_bytes()
    return found


_REVERSED = sorted(_articles(), reverse=True)


class Variant(NamedTuple):
    """What is otherwise than in the reference."""

    options: tuple[str, ...] = ()
    environment: Mapping[str, str] = MappingProxyType({})
    flags: tuple[str, ...] = ()
    python: str = sys.executable
    paths: tuple[str, ...] = (".", "several.csv")
    cache: str = "cache"  # "cold": an empty one; "half": the reference's without every second file
    folder: str = "made"  # "moved": another folder, filled in another order at another time
    umask: int = 0o022


_PLAIN = Variant()
ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "utf-8"}
MIXED = Variant(("--no-cache",), {**ASCII, "PYTHONHASHSEED": "4", "TZ": "Asia/Kathmandu"}, ("-O",))
VARIANTS = {
    "the cache of a run before, a narrow terminal": Variant(environment={"COLUMNS": "40", "TERM": "dumb"}),
    "half of that cache, hashes of 1": Variant(environment={"PYTHONHASHSEED": "1"}, cache="half"),
    "one process, hashes of 0, no assertions": Variant(
        ("--jobs", "1", "--no-cache"), {"PYTHONHASHSEED": "0"}, ("-OO",)
    ),
    "more processes than articles, the first time zone": Variant(
        ("--jobs", "99", "--no-cache"), {"TZ": "Pacific/Kiritimati"}
    ),
    "names of files in ASCII, hashes of 4, another time zone": MIXED,
    "a Turkish locale, articles named one by one, the last first": Variant(
        ("--no-cache",), {"LC_ALL": "tr_TR.UTF-8"}, paths=tuple(_REVERSED)
    ),
    "another folder, filled in another order, for nobody else": Variant(cache="cold", folder="moved", umask=0o077),
}


class Place(NamedTuple):
    """Where the articles lie twice, and what a run of them needs."""

    folder: Path

    def run(self, command: tuple[str, ...], variant: Variant = _PLAIN) -> tuple[int, bytes, bytes]:
        """Exit code and both outputs of a command."""
        if os.name == "nt" and (variant.umask != 0o022 or "LC_ALL" in variant.environment):
            pytest.skip("there are neither locales nor modes here")
        environment = {name: value for name, value in os.environ.items() if name not in _LOCALE}
        environment |= {
            "PYTHONPATH": str(ROOT),
            "LANG": "C.UTF-8",
            "EDITLINT_CACHE_DIR": str(self.cache(variant.cache)),
        }
        mask: dict[str, Any] = {} if os.name == "nt" else {"umask": variant.umask}
        done = subprocess.run(
            [variant.python, *variant.flags, "-m", "editlint", *command],
            check=False, capture_output=True, cwd=self.folder / variant.folder, stdin=subprocess.DEVNULL,
            env={**environment, **variant.environment}, **mask,
        )  # fmt: skip
        return done.returncode, done.stdout, done.stderr

    def cache(self, name: str) -> Path:
        """A folder for caches; those of the name "cold" and "half" are made anew."""
        path = self.folder / name
        if name != "cache":
            shutil.rmtree(path, ignore_errors=True)
        if name == "half":
            shutil.copytree(self.folder / "cache", path)
            for number, each in enumerate(sorted(each for each in path.rglob("*") if each.is_file())):
                if number % 2:
                    each.unlink()
        return path

    def reports(self, variant: Variant) -> dict[str, bytes]:
        """All that a check says and writes, by the names of reports."""
        out = self.folder / "reports"
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        written = [f"--report={name}:../reports/{name}" for name in _REPORTS]
        options = ("--as-of", "2024-01-02", *written, *variant.options)
        code, said, complained = self.run(("check", *options, "--", *variant.paths), variant)
        found = {name: (out / name).read_bytes() for name in _REPORTS}
        return found | {"full": said, "standard error": complained, "exit code": str(code).encode()}


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    folder = tmp_path_factory.mktemp("steady")
    articles = _articles()
    for name, order in (("made", sorted(articles)), ("moved", sorted(articles, reverse=True))):
        for article in order:
            path = folder / name / article
            path.parent.mkdir(parents=True, exist_ok=True)
            content = articles[article]
            path.write_bytes(content.encode() if isinstance(content, str) else content)
            os.utime(path, (10**9, 10**9) if name == "moved" else None)
    return Place(folder)


@pytest.fixture(scope="module")
def reference(place):
    found = place.reports(Variant())
    assert found["full"].count(b"\n -->") + found["full"].count(b"fix:") > 10
    assert found["exit code"] == b"2"  # one file is no text
    return found


@pytest.mark.parametrize("name", VARIANTS)
def test_reports_are_the_same_bytes(place, reference, name):
    assert place.reports(VARIANTS[name]) == reference


def _other_pythons() -> list[str]:
    found = [ROOT / ".venv/bin/python", *sorted(ROOT.glob(".venvs/*/bin/python"))]
    return [str(each) for each in found if each.exists() and not os.path.samefile(each.parent.parent, sys.prefix)]


def test_every_python_that_is_here_gives_the_same_bytes(place, reference):
    for python in _other_pythons():
        assert place.reports(Variant(python=python, cache="cold")) == reference


def test_json_is_utf8_whatever_terminals_are(place):
    ascii_alone = Variant(environment={**ASCII, "PYTHONIOENCODING": "ascii"})
    for command in (("sources", "--format", "json", "İstanbul ılık.md"), ("facts", "--format", "yaml", "bridge-1.md")):
        assert place.run(command, ascii_alone)[:2] == place.run(command)[:2]


@pytest.mark.parametrize(
    "command",
    [
        ("facts", "--format", "json", "İstanbul ılık.md"),
        ("stats", "late.md"),
        ("check", "--diff", "late.md", "deep"),
    ],
    ids=" ".join,
)
def test_what_commands_say_is_the_same_bytes(place, command):
    assert place.run(command, MIXED._replace(options=(), paths=())) == place.run(command)


def test_what_is_written_is_the_same_bytes(place):
    written = []
    for folder, variant in (("made", Variant()), ("moved", MIXED)):
        shutil.copytree(place.folder / folder, place.folder / "written")
        here = variant._replace(folder="written", options=())
        (place.folder / "written" / "no-text.txt").unlink()
        assert place.run(("baseline", "create", "."), here)[0] == 0
        place.run(("check", "--fix", "--unsafe-fixes", "--no-baseline", "."), here)
        files = [each for each in (place.folder / "written").rglob("*") if each.is_file()]
        written.append({str(each.relative_to(place.folder)): each.read_bytes() for each in files})
        shutil.rmtree(place.folder / "written")
    assert written[0] == written[1]
    assert any(name.endswith(".editlint-baseline.jsonl") for name in written[0])
    assert b"Wednesday" in written[0][os.path.join("written", "İstanbul ılık.md")]
