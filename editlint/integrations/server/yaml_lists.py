"""Adds a member to a list of a YAML file and leaves all else, comments and order included, as it is.

What comes out is read again: a file that would not say the same and the new member is never given.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from editlint.errors import EditlintError, Location
from editlint.rulebook.yaml_nodes import LIST, MAPPING, TEXT, Node, YamlFile

if TYPE_CHECKING:
    from collections.abc import Sequence

_PLAIN = re.compile(r"[^\W\d_][\w’./-]*")
_NEWLINE = re.compile(r"\r\n|\r|\n")


def with_member(text: str, path: str, key: str, member: str) -> str:
    """The text of a YAML file whose list under a key at its top has one member more, at its end.

    Raises:
        EditlintErrors: the file has mistakes.
        EditlintError: the list is written in a way that cannot be added to safely.
    """
    file = YamlFile(text, path)
    file.raise_errors()
    after = _added(file, key, scalar(member))
    if after is not None:
        made = YamlFile(after, path)
        if not made.errors and _plain(made.root) == _expected(file.root, key, member):
            return after
    hint = f"write {scalar(member)} below “{key}” by hand"
    raise EditlintError(f"cannot add to “{key}” in {path}", hint=hint, location=Location(path))


def scalar(text: str) -> str:
    """A text as a value of YAML, in quotation marks where it needs them."""
    if _PLAIN.fullmatch(text) and text.lower() not in ("null", "true", "false", "yes", "no", "on", "off", "y", "n"):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _added(file: YamlFile, key: str, member: str) -> str | None:
    """The text with the member; None where the file is no mapping over several lines."""
    lines = _Lines(file.text)
    if file.root is None:
        return lines.appended(f"{key}:", f"  - {member}")
    if file.root.kind != MAPPING or lines.at(file.root) == "{":
        return None
    name, node = next(((name, value) for name, value in file.root.pairs if name.text == key), (None, None))
    if name is None or node is None:
        return lines.appended(f"{key}:", f"  - {member}")
    if node.kind == TEXT and not node.block:
        if node.plain and not node.text:
            return lines.below(name, f"  - {member}")
        return lines.replaced(node, f"[{lines.written(node)}, {member}]")
    if node.kind != LIST:
        return None
    if lines.at(node) == "[":
        if not node.items:
            return lines.replaced(node, f"[{member}]") if "]" in lines.written(node) else None
        return lines.behind(node.items[-1], f", {member}")
    last = node.items[-1]
    return lines.below(last, " " * (node.column - 1) + f"- {member}") if last.kind == TEXT and not last.block else None


class _Lines:
    """The lines of a text, each with its newline."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = text.splitlines(keepends=True)
        found = _NEWLINE.search(text)
        self._newline = found[0] if found else "\n"

    def at(self, node: Node) -> str:
        """The sign at which a node begins."""
        return self._lines[node.line - 1][node.column - 1 : node.column]

    def written(self, node: Node) -> str:
        """A node of one line as it is written."""
        return self._lines[node.line - 1][node.column - 1 : node.end_column - 1]

    def replaced(self, node: Node, text: str) -> str:
        line = self._lines[node.line - 1]
        return self._with(node.line, f"{line[: node.column - 1]}{text}{line[node.end_column - 1 :]}")

    def behind(self, node: Node, text: str) -> str:
        line = self._lines[node.line - 1]
        return self._with(node.line, f"{line[: node.end_column - 1]}{text}{line[node.end_column - 1 :]}")

    def below(self, node: Node, text: str) -> str:
        line = self._lines[node.line - 1]
        ended = line if line.endswith(("\n", "\r")) else line + self._newline
        return self._with(node.line, f"{ended}{text}{self._newline}")

    def appended(self, *lines: str) -> str:
        glue = "" if not self._text or self._text.endswith(("\n", "\r")) else self._newline
        return self._text + glue + "".join(f"{line}{self._newline}" for line in lines)

    def _with(self, number: int, line: str) -> str:
        return "".join([*self._lines[: number - 1], line, *self._lines[number:]])


def _plain(node: Node | None) -> Any:
    if node is None:
        return {}
    if node.kind == MAPPING:
        return {key.text: _plain(value) for key, value in node.pairs}
    return [_plain(each) for each in node.items] if node.kind == LIST else node.text


def _expected(root: Node | None, key: str, member: str) -> Any:
    values = _plain(root)
    given = values.get(key) or []
    return values | {key: [*(given if isinstance(given, list) else [given]), member]}


def members(root: Node | None, key: str) -> Sequence[str]:
    """The texts of the list under a key at the top of a file; a text alone stands for a list of it."""
    node = root.get(key) if root is not None and root.kind == MAPPING else None
    if node is None:
        return ()
    return [each.text for each in (node.items if node.kind == LIST else (node,)) if each.kind == TEXT and each.text]
