"""What `pyproject.toml` asks for and what the lock files hold, as scripts read them. Asks no registry."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
_PIN = re.compile(r"([A-Za-z0-9._-]+)==([^\s;]+)(?: ; ([^\\]+?))?(?: \\)?")
_HASH = re.compile(r"    --hash=sha256:([0-9a-f]{64})(?: \\)?")
_VIA = re.compile(r"    #(?: via|  )(?: (.+))?")


class Lock(NamedTuple):
    """A lock file, and what it is made for: extras ("all" for each), groups, or what builds the package."""

    path: Path
    extras: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    builds: bool = False


_FOLDER = ROOT / "scripts" / "locks"
_ELSEWHERE = ("archive", "desk", "grammar", "lsp", "markup", "pytest", "watch", "web")  # extras of scripts/check
LOCKS = (
    Lock(_FOLDER / "build.txt", builds=True),
    Lock(_FOLDER / "development.txt", ("all",), ("dev",)),
    Lock(_FOLDER / "tests.txt", _ELSEWHERE, ("test",)),
)


class Pin(NamedTuple):
    """One version of one package. `marker` says where it is meant, `via` which others ask for it."""

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]
    via: tuple[str, ...]


def project() -> dict[str, Any]:
    """`pyproject.toml`."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def asked_by(lock: Lock) -> list[Requirement]:
    """What `pyproject.toml` asks for directly in the case that a lock file is for."""
    settings = project()
    if lock.builds:
        return [Requirement(each) for each in (*settings["build-system"]["requires"], "setuptools")]
    own = settings["project"]
    asked = [Requirement(each) for each in own["dependencies"]]
    for extra in lock.extras:
        asked += _of_extra(own["optional-dependencies"], extra)
    for group in lock.groups:
        asked += _of_group(settings["dependency-groups"], group)
    return asked


def _of_extra(extras: dict[str, list[str]], name: str) -> Iterator[Requirement]:
    for each in map(Requirement, extras[name]):
        if each.name == "editlint":
            for inner in sorted(each.extras):
                yield from _of_extra(extras, inner)
        else:
            yield each


def _of_group(groups: dict[str, list[Any]], name: str) -> Iterator[Requirement]:
    for each in groups[name]:
        if isinstance(each, str):
            yield Requirement(each)
        else:
            yield from _of_group(groups, each["include-group"])


def pins_of(lock: Lock) -> list[Pin]:
    """The pins of a lock file; one version of a package may hold here and another one there.

    Raises:
        ValueError: a line of it is none that a lock file has.
    """
    found: list[list[Any]] = []
    for number, line in enumerate(lock.path.read_text(encoding="utf-8").splitlines(), 1):
        if pin := _PIN.fullmatch(line):
            found.append([canonicalize_name(pin[1]), pin[2], pin[3] or "", [], []])
        elif found and (hashed := _HASH.fullmatch(line)):
            found[-1][3].append(hashed[1])
        elif found and (via := _VIA.fullmatch(line)):
            if via[1]:
                found[-1][4].append(via[1].partition(" (")[0])
        elif line and not line.startswith("#"):
            raise ValueError(f"{lock.path.name}, line {number}: no pin and no hash: {line[:60]}")
    return [Pin(name, version, marker, tuple(hashes), tuple(via)) for name, version, marker, hashes, via in found]


def disagreements(lock: Lock) -> list[str]:
    """What pyproject.toml asks for and a lock file does not hold; pins that nobody asks for or that have no hash."""
    name = f"scripts/locks/{lock.path.name}"
    try:
        pins = pins_of(lock)
    except (OSError, ValueError) as error:
        return [f"{name} cannot be read: {error}"]
    asked = asked_by(lock)
    wrong = [f"{name} has no hash of {pin.name} {pin.version}" for pin in pins if not pin.hashes]
    for each in asked:
        fit = [pin for pin in pins if pin.name == canonicalize_name(each.name)]
        if not fit:
            wrong.append(f"{name} lacks {each.name}, which pyproject.toml asks for")
        wrong += [
            f"{name} pins {pin.name} {pin.version}, and pyproject.toml asks for {each.name}{each.specifier}"
            for pin in fit
            if not each.specifier.contains(pin.version, prereleases=True)
        ]
    return wrong + _needless(name, pins, {canonicalize_name(each.name) for each in asked})


def _needless(name: str, pins: list[Pin], asked: set[str]) -> list[str]:
    """Pins that nothing leads to from what is asked for."""
    reached = set(asked)
    while new := {pin.name for pin in pins if reached.intersection(pin.via)} - reached:
        reached |= new
    return [f"{name} pins {pin.name}, for which nothing asks" for pin in pins if pin.name not in reached]
