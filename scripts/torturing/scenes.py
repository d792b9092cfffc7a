"""What is killed: commands that write, each with the folder that it works in, and what must hold of it afterwards."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from torturing.children import run

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from torturing.children import Ended

ARTICLES = {
    f"{name}.md": f"# The {name}\n\nThe the mayor, Ana Ruiz, said on Tuesday, May 1, 2024 that the {name} will open. "
    f"She she, who was born in 1961, bought it in 1990, aged 35. The bank was was founded in 1951."
    f"\n\n{'Critics say no. ' * 6}\n"
    for name in ("quay", "yard", "mill")
}
_WORD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>The the '
    "mayor said on Tuesday, May 1, 2024 that it will open.</w:t></w:r></w:p></w:body></w:document>"
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
_FIX = ("--fix", "--unsafe-fixes", "--select", "wording.repeated-word", "--exit-zero", "--quiet")
_LEFT = (".tmp", ".editlint", ".editlint-back", ".editlint-new", ".editlint-old")


class Scene(NamedTuple):
    """A command and the folder that it works in.

    Attributes:
        name: as the table shows it.
        command: of `editlint`.
        share: its part of all kills.
        kept: files that are exactly old or exactly new at each moment, by their pattern.
        at_once: whether they are so right after a kill, or after the next run, which mends them.
        says_the_same: whether the next run says what an undisturbed one says; an archive tells of what is done.
        forgotten: parts of the cache that are missing, each with how often.
    """

    name: str
    command: tuple[str, ...]
    share: int
    kept: str = ""
    at_once: bool = True
    says_the_same: bool = True
    forgotten: tuple[tuple[str, float], ...] = (("results", 1.0),)


SCENES = (
    Scene(
        "lint, with a cache",
        (".", "--isolated", "--quiet"),
        30,
        forgotten=(
            ("results", 1.0),
            ("plugins", 0.7),
            ("tables", 0.3),
            ("frames", 0.3),
            ("facts", 0.1),
            ("rules", 0.04),
        ),
    ),
    Scene("--fix", (".", "--isolated", *_FIX), 26, "*.md"),
    Scene("--fix of files with two names", ("named", "--isolated", *_FIX), 8, "*/*.md", at_once=False),
    Scene("baseline update", ("baseline", "update", "."), 14, "*.jsonl"),
    Scene(
        "--report",
        (".", "--isolated", "--report", "json:out.json", "--report", "html:out.html", "--quiet"),
        10,
        "out.json",
    ),
    Scene("--comment", ("story.docx", "--isolated", "--comment", "--quiet"), 6, "story*.docx"),
    Scene(
        "archive run",
        ("archive", "run", "sources", "--out", "results", "--isolated", "--jobs", "2", "--select", "dates.age"),
        6,
        "results/receipts/*.json",
        says_the_same=False,
    ),
)


def build(folder: str, scene: Scene) -> None:
    """Lay down what a scene needs."""
    for name, text in ARTICLES.items():
        if scene.name != "--fix of files with two names":
            Path(folder, name).write_text(text)
        else:
            for place in ("named", "other"):
                os.makedirs(os.path.join(folder, place), exist_ok=True)
            Path(folder, "named", name).write_text(text)
            os.link(os.path.join(folder, "named", name), os.path.join(folder, "other", name))
    if scene.name == "baseline update":
        Path(folder, ".editlint.yml").write_text("select: [wording.repeated-word, dates.age]\n")
        Path(folder, ".editlint-baseline.jsonl").write_text('{"editlint_baseline": 2}\n')
    if scene.name == "--report":
        Path(folder, "out.json").write_text("{}\n")
    if scene.name == "--comment":
        with zipfile.ZipFile(os.path.join(folder, "story.docx"), "w") as file:
            file.writestr("[Content_Types].xml", _TYPES)
            file.writestr("_rels/.rels", _RELATIONS)
            file.writestr("word/document.xml", _WORD)
    if scene.name == "archive run":
        os.mkdir(os.path.join(folder, "sources"))
        for year in range(2001, 2004):
            lines = [json.dumps({"title": f"{year}", "body": ARTICLES["quay.md"], "date": f"{year}-05-01"})] * 2
            Path(folder, "sources", f"{year}.jsonl").write_text("\n".join(lines) + "\n")


def environment(home: str, cache: str) -> dict[str, str]:
    """What a run may know of the world."""
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH", "LANG", "TZ") if name in os.environ}
    return kept | {"HOME": home, "EDITLINT_CACHE_DIR": cache}


def forget(cache: str, scene: Scene, rng: random.Random) -> None:
    """Take away parts of a cache, as if their rules, packages or articles had changed."""
    for part, chance in scene.forgotten:
        if rng.random() < chance:
            shutil.rmtree(os.path.join(cache, part), ignore_errors=True)


def contents(folder: str, pattern: str) -> dict[str, bytes]:
    """The bytes of files by their path in a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in Path(folder).glob(pattern) if path.is_file()}


def left_over(*folders: str) -> list[str]:
    """What looks like a draft that nobody has taken away."""
    return [
        os.path.join(where, name)
        for folder in folders
        for where, inner, names in os.walk(folder)
        for name in (*inner, *names)
        if name.endswith(_LEFT)
    ]


class Stage:
    """A scene in folders of its own: as it was, how an undisturbed run leaves it, and what that says."""

    def __init__(self, scene: Scene, folder: str, cache: str) -> None:
        self.scene = scene
        self.folder = os.path.join(folder, "desk")
        self.cache = os.path.join(folder, "cache")
        self.home = os.path.join(folder, "home")
        self._before, self._full = os.path.join(folder, "before"), cache
        os.makedirs(self._before)
        os.makedirs(self.home)
        build(self._before, scene)
        self.old = contents(self._before, scene.kept) if scene.kept else {}
        self.key = os.path.join(os.path.dirname(cache), "home")
        self.reset(None)
        self.said = self.run()
        self.new = contents(self.folder, scene.kept) if scene.kept else {}
        self.whole = contents(self.folder, "**/*.parquet")

    def reset(self, rng: random.Random | None) -> None:
        """Lay all down anew; of the cache, only what is not to be forgotten."""
        for folder, source in ((self.folder, self._before), (self.cache, self._full), (self.home, self.key)):
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(source, folder, copy_function=_copier())
        if rng is not None:
            forget(self.cache, self.scene, rng)

    def environment(self) -> dict[str, str]:
        """Of its runs."""
        return environment(self.home, self.cache)

    def run(self) -> Ended:
        """An undisturbed run."""
        return run(self.scene.command, self.folder, self.environment())


def _copier() -> Callable[[str, str], object]:
    """Copies files, and lets those that were one be one again."""
    known: dict[tuple[int, int], str] = {}

    def copy(source: str, target: str) -> object:
        status = os.stat(source)
        same = known.setdefault((status.st_dev, status.st_ino), target)
        return shutil.copy2(source, target) if same == target else os.link(same, target)

    return copy
