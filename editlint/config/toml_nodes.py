"""The `[tool.editlint]` table of a pyproject.toml as the same nodes that YAML gives, so that one reader serves both.

The standard library's parser tells no positions; a key's line is found by its own table header and name, which TOML
allows only once, so the place is exact for keys written one to a line.
"""

from __future__ import annotations

import re
from typing import Any

from editlint.errors import EditlintError, Location
from editlint.files import read_file
from editlint.rulebook.yaml_nodes import LIST, MAPPING, TEXT, Node, YamlFile


def read_toml(path: str) -> YamlFile:
    """The table as a file of nodes.

    Raises:
        EditlintError: the file cannot be read or is not valid TOML.
    """
    import tomllib

    try:
        text = read_file(path).decode("utf-8")
        data = tomllib.loads(text)
    except OSError as error:
        raise EditlintError(f"cannot read {path}: {error.strerror}", location=Location(path)) from None
    except UnicodeDecodeError:
        raise EditlintError("not UTF-8", location=Location(path)) from None
    except RecursionError:
        raise EditlintError("not valid TOML: nested too deeply", location=Location(path)) from None
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+), column (\d+)", str(error))
        line, column = (int(at.group(1)), int(at.group(2))) if at else (0, 0)
        raise EditlintError(f"not valid TOML: {error}", location=Location(path, line, column)) from None
    except ValueError:  # the one other thing that it trips over
        raise EditlintError("not valid TOML: a number is too large", location=Location(path)) from None
    result = YamlFile("", path)
    result.text, result.lines = text, [line.removesuffix("\r") for line in text.split("\n")]  # as TOML has them
    tool = data.get("tool", {})
    table = tool.get("editlint", {}) if isinstance(tool, dict) else {}
    result.root = as_node(table, result.lines, ("tool", "editlint"), 1, 1)
    return result


def as_node(value: Any, lines: list[str], table: tuple[str, ...], line: int, column: int) -> Node:
    """A plain value as a node; keys are looked up in `lines` for their places."""
    if isinstance(value, dict):
        pairs = []
        for key, each in value.items():
            at, col = _find(lines, table, key) or (line, column)
            name = Node(TEXT, at, col, col + len(key), text=key)
            pairs.append((name, as_node(each, lines, (*table, key), at, col)))
        return Node(MAPPING, line, column, column + 1, pairs=tuple(pairs))
    if isinstance(value, list):
        items = tuple(as_node(each, lines, table, line, column) for each in value)
        return Node(LIST, line, column, column + 1, items=items)
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return Node(TEXT, line, column, column + max(1, len(text)), text=text)


def _find(lines: list[str], table: tuple[str, ...], key: str) -> tuple[int, int] | None:
    """The 1-based line and column of a key in a table, or of the table's own header."""
    current: tuple[str, ...] = ()
    own = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*=""")
    for number, line in enumerate(lines, 1):
        header = re.match(r"\s*\[+([^\]]+)\]", line)
        if header:
            current = tuple(part.strip().strip("\"'") for part in header.group(1).split("."))
            if current == (*table, key):
                return number, line.index("[") + 1
        elif current == table and own.match(line):
            return number, len(line) - len(line.lstrip()) + 1
    return None
