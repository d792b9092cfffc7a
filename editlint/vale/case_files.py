"""The tests that rules of Vale carry: texts, and what linting them must say; in a rule file, or in a file beside it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.errors import EditlintError, Location
from editlint.rulebook.yaml_nodes import LIST, MAPPING, TEXT, Node, YamlFile, read_yaml
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

KEYS = ("name", "about", "input", "format", "rule", "want", "contains", "absent")
_TEST_FILES = (".test.yml", ".test.yaml")


class Case(NamedTuple):
    """A text with what must come of it.

    Attributes:
        rule: the file of the one rule that is run, "" for those that the configuration names.
        want: all that is said, line by line; None where that is not asked.
        contains: a part of what is said; `absent`: parts that must not be said.
        path: the file that it was read from.
    """

    name: str
    text: str
    extension: str
    rule: str
    want: str | None
    contains: str
    absent: tuple[str, ...]
    path: str

    def reason(self, said: str) -> str:
        """Why it fails; "" where it does not."""
        if self.want is not None and said.strip() != self.want.strip():
            return "output does not match"
        if self.contains and self.contains not in said:
            return f'output does not contain "{self.contains}"'
        found = next((each for each in self.absent if each in said), "")
        return f'output contains "{found}"' if found else ""


def find_case_files(paths: Iterable[str]) -> list[str]:
    """The files that may hold cases: those that are named, and all YAML below named folders.

    Raises:
        EditlintError: a path is not there.
    """
    found: list[str] = []
    for path in paths:
        if not os.path.exists(path):
            raise EditlintError(f"there is no file or folder {path}", location=Location(path))
        if not os.path.isdir(path):
            found.append(path)
            continue
        for where, folders, names in os.walk(path):
            folders[:] = [name for name in folders if not name.startswith(".")]
            found += [os.path.normpath(os.path.join(where, name)) for name in names if name.endswith((".yml", ".yaml"))]
    return sorted(found)


def read_cases(path: str) -> list[Case]:
    """The cases of a file; none where it is neither a file of tests nor a rule that has some.

    Raises:
        EditlintError: a case cannot be run; with its place.
    """
    beside = path.endswith(_TEST_FILES)
    try:
        file = read_yaml(path)
        file.raise_errors()
    except EditlintError:
        if beside:
            raise
        return []  # some YAML that is not for us
    cases, own = _nodes(file, beside=beside)
    names: set[str] = set()
    found = [case for node in cases for case in _case(file, node, own, names)]
    file.raise_errors()
    return found


def _nodes(file: YamlFile, *, beside: bool) -> tuple[tuple[Node, ...], str]:
    """The nodes of the cases, and the rule that they are for unless they say otherwise."""
    root = file.root
    if root is None:
        return (), ""
    if beside:
        if root.kind != LIST:
            file.error("a file of tests is a list of cases", root, hint="- name: …")
        return (root.items if root.kind == LIST else ()), ""
    tests = root.get("tests") if root.kind == MAPPING and root.get("extends") is not None else None
    return (tests.items if tests is not None and tests.kind == LIST else ()), os.path.basename(file.path)


def _case(file: YamlFile, node: Node, own: str, names: set[str]) -> Iterator[Case]:
    if node.kind != MAPPING:
        file.error("a case is a mapping with a name and an input", node)
        return
    texts = {key.text: value.text for key, value in node.pairs if value.kind == TEXT}
    absent = node.get("absent")
    name = texts.get("name", "")
    if not name:
        file.error("every case needs a name", node)
    elif name in names:
        file.error(f"two cases are called “{name}”", node)
    names.add(name)
    excluded = tuple(each.text for each in (absent.items if absent.kind == LIST else (absent,))) if absent else ()
    if "want" not in texts and not texts.get("contains") and not excluded:
        file.error(f"“{name}” needs one of want, contains or absent", node)
    rule = texts.get("rule") or own
    yield Case(
        name,
        texts.get("input", ""),
        "." + (texts.get("format") or "md").lstrip("."),
        os.path.join(os.path.dirname(file.path), rule) if rule else "",
        texts.get("want"),
        texts.get("contains", ""),
        excluded,
        file.path,
    )
