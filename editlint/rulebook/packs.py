"""Which rule files there are: the built-in packs, those of plug-ins, and those of the house. Reads no rule."""

from __future__ import annotations

import os

from editlint.errors import EditlintError, Location
from editlint.values import NamedTuple

NOT_PACKS = ("lists", "facts")


class RuleFile(NamedTuple):
    """A rule file: the rule's name comes from where it lies."""

    name: str
    path: str


def builtin_folder() -> str:
    """The folder of the built-in packs: inside the installed package, or beside it in a checkout."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    beside = os.path.join(os.path.dirname(package), "rules")
    inside = os.path.join(package, "rules")
    return inside if os.path.isdir(inside) else beside


def find_rule_files(folder: str) -> list[RuleFile]:
    """The rule files of a folder of packs, sorted by name.

    A file in a folder belongs to the pack of that folder's name; one that lies directly in `folder` to the pack that
    `folder` is called, or, where that is only “rules”, to the pack of the folder above.
    """
    folder = os.path.abspath(folder)
    own = os.path.basename(folder)
    if own == "rules":
        own = os.path.basename(os.path.dirname(folder))
    found: list[RuleFile] = []
    for entry in _entries(folder):
        if entry.is_dir() and entry.name not in NOT_PACKS and not entry.name.startswith((".", "_")):
            found += [
                RuleFile(f"{entry.name}.{_stem(each)}", each.path) for each in _entries(entry.path) if _is_yaml(each)
            ]
        elif _is_yaml(entry):
            found.append(RuleFile(f"{own}.{_stem(entry)}", entry.path))
    return sorted(found)


def name_of(path: str) -> str:
    """The name of the rule that a single file holds, by the same reckoning."""
    folder, file = os.path.split(os.path.abspath(path))
    pack = os.path.basename(folder)
    if pack == "rules":
        pack = os.path.basename(os.path.dirname(folder))
    return f"{pack}.{file.rsplit('.', 1)[0]}"


def find_list_files(folder: str) -> list[str]:
    """The shared word lists of a folder of packs."""
    lists = os.path.join(folder, "lists")
    return sorted(entry.path for entry in _entries(lists) if _is_yaml(entry))


def find_fact_files(folder: str) -> list[str]:
    """The fact files that ship with a folder of packs."""
    facts = os.path.join(folder, "facts")
    return sorted(entry.path for entry in _entries(facts) if _is_yaml(entry))


def _entries(folder: str) -> list[os.DirEntry[str]]:
    if not os.path.isdir(folder):
        return []
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError as error:
        raise EditlintError(f"cannot read the folder {folder}: {error.strerror}", location=Location(folder)) from None


def _is_yaml(entry: os.DirEntry[str]) -> bool:
    return entry.name.endswith((".yml", ".yaml")) and not entry.name.startswith((".", "_")) and entry.is_file()


def _stem(entry: os.DirEntry[str]) -> str:
    return entry.name.rsplit(".", 1)[0]
