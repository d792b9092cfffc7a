"""The `[tool.editlint]` table of a pyproject.toml as the same nodes that YAML gives, so that one reader serves both.

The standard library's parser tells no positions; a key's line is found by its own table header and name, which TOML
allows only once, so the place is exact for keys written one to a line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from editlint.errors import EditlintError, Location
from editlint.files import read_bytes
from editlint.rulebook.yaml_nodes import DEEPEST, LIST, MAPPING, TEXT, Node, YamlFile

Places = Mapping[tuple[str, ...], tuple[int, int]]

_HEADER = re.compile(r"\s*+\[++([^\[\]]++)\]")
_KEY = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=]+))\s*=""")
# Tables that a dotted key lays into each other: the parser takes their square.
_NAME = r"""(?:[^\s."'=\[\]{},]{1,200}+|"[^"\n]{0,200}+"|'[^'\n]{0,200}+')"""
_DEEP_KEY = re.compile(rf"(?<![\w.-])(?:{_NAME}[ \t]*+\.[ \t]*+){{{DEEPEST},}}+")


def read_toml(path: str) -> YamlFile:
    """The table as a file of nodes.

    Raises:
        EditlintError: the file cannot be read or is not valid TOML.
    """
    import tomllib

    data = read_bytes(path)
    try:
        text = data.decode("utf-8")
        lines = [line.removesuffix("\r") for line in text.split("\n")]  # as TOML has them
        root = as_node(_table_of(text), places_of(lines), ("tool", "editlint"), 1, 1)
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
    result.text, result.lines, result.root = text, lines, root
    return result


def _table_of(text: str) -> Any:
    """The table of ours.

    Raises:
        RecursionError: a key is longer than what it names could be deep.
        ValueError: it is no TOML.
    """
    import tomllib

    if _DEEP_KEY.search(text):
        raise RecursionError
    tool = tomllib.loads(text).get("tool", {})
    return tool.get("editlint", {}) if isinstance(tool, dict) else {}


def as_node(value: Any, places: Places, table: tuple[str, ...], line: int, column: int) -> Node:
    """A plain value as a node; keys are looked up in `places` for their own.

    Raises:
        RecursionError: values lie in each other deeper than anybody writes them.
    """
    if len(table) > DEEPEST:
        raise RecursionError
    if isinstance(value, dict):
        pairs = []
        for key, each in value.items():
            at, col = places.get((*table, key), (line, column))
            name = Node(TEXT, at, col, col + len(key), text=key)
            pairs.append((name, as_node(each, places, (*table, key), at, col)))
        return Node(MAPPING, line, column, column + 1, pairs=tuple(pairs))
    if isinstance(value, list):
        items = tuple(as_node(each, places, table, line, column) for each in value)
        return Node(LIST, line, column, column + 1, items=items)
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return Node(TEXT, line, column, column + max(1, len(text)), text=text)


def places_of(lines: list[str]) -> Places:
    """The 1-based line and column of each key and of each table's own header, by the names that lead there."""
    places: dict[tuple[str, ...], tuple[int, int]] = {}
    current: tuple[str, ...] = ()
    for number, line in enumerate(lines, 1):
        if header := _HEADER.match(line):
            current = tuple(part.strip().strip("\"'") for part in header.group(1).split("."))
            places.setdefault(current, (number, line.index("[") + 1))
        elif key := _KEY.match(line):
            name = next(each for each in key.groups() if each is not None)
            places.setdefault((*current, name), (number, len(line) - len(line.lstrip()) + 1))
    return places
