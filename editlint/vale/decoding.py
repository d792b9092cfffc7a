"""The values of a rule file, taken as kindly as Vale takes them: a text where a list is wanted, "3" where a number is.

Texts stay as they are written, also those that YAML would take for numbers or truth values.
"""

from __future__ import annotations

import re
from typing import Any

from editlint.errors import did_you_mean
from editlint.rulebook.yaml_nodes import LIST, MAPPING, Node, YamlFile
from editlint.vale.rule_keys import ACTION, NUMBER, STEP, STEPS, TABLE, TEXT, TEXTS, TRUTH, WHOLE

_TRUE = frozenset({"1", "t", "T", "TRUE", "true", "True"})
_FALSE = frozenset({"0", "f", "F", "FALSE", "false", "False", ""})
_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_WHOLE = re.compile(r"[-+]?(?:0[xX][0-9a-fA-F]+|0[oO]?[0-7]+|0[bB][01]+|[0-9]+)")
_LARGEST = 10**15  # a count or threshold that is larger was never meant
_NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")


def is_null(node: Node) -> bool:
    """Whether a value says nothing, so that the key is as if it were not there."""
    return node.plain and node.text in _NULL


def decoded(node: Node, kind: str, file: YamlFile, key: str) -> Any:
    """The value as its kind asks for; None with a mistake noted in the file where it cannot be that."""
    if kind == TEXT:
        return _text(node, file, key)
    if kind == TEXTS:
        return _texts(node, file, key)
    if kind == TRUTH:
        return _truth(node, file, key)
    if kind in (WHOLE, NUMBER):
        return _number(node, file, key, whole=kind == WHOLE)
    if kind == TABLE:
        return _table(node, file, key)
    if kind == ACTION:
        return _action(node, file, key)
    return _steps(node, file, key)


def _text(node: Node, file: YamlFile, key: str) -> str | None:
    if node.kind in (LIST, MAPPING):
        file.error(f"{key}: a text is expected, not a {node.kind}", node)
        return None
    return "" if is_null(node) else node.text


def _texts(node: Node, file: YamlFile, key: str) -> list[str] | None:
    if is_null(node):
        return []
    items = node.items if node.kind == LIST else (node,)
    texts = [_text(item, file, key) for item in items]
    return None if None in texts else [text or "" for text in texts]


def _truth(node: Node, file: YamlFile, key: str) -> bool | None:
    if node.kind in (LIST, MAPPING) or node.text not in _TRUE | _FALSE | _NULL:
        number = _plain_number(node)
        if number is not None:
            return number != 0
        file.error(f"{key}: true or false is expected", node, hint="write true or false")
        return None
    return node.text in _TRUE


def _plain_number(node: Node) -> float | None:
    text = node.text.replace("_", "")
    return float(text) if node.plain and _NUMBER.fullmatch(text) else None


def _number(node: Node, file: YamlFile, key: str, *, whole: bool) -> float | None:
    number = None if node.kind in (LIST, MAPPING) else _read_number(node, whole=whole)
    if number is None or abs(number) > _LARGEST:
        file.error(f"{key}: {WHOLE if whole else NUMBER} is expected", node)
        return None
    return int(number) if whole else number


def _read_number(node: Node, *, whole: bool) -> float | None:
    """The number that a text is, written in one of the many ways of YAML."""
    text = node.text.replace("_", "") if node.plain else node.text
    if text in _NULL:
        return 0
    if _WHOLE.fullmatch(text):
        return _whole(text)
    if _NUMBER.fullmatch(text) and (node.plain or not whole):
        return float(text)
    return int(text.lower() == "true") if node.plain and text.lower() in ("true", "false") else None


def _whole(text: str) -> int:
    """The number that a text means in YAML, where a zero in front of other digits stands for octal ones."""
    sign, digits = (-1, text[1:]) if text[0] == "-" else (1, text.lstrip("+"))
    if digits.isdecimal():
        return sign * int(digits, 8 if digits[0] == "0" and not set(digits) & {"8", "9"} else 10)
    return sign * int(digits, 0)


def _table(node: Node, file: YamlFile, key: str) -> dict[str, str] | None:
    if is_null(node):
        return {}
    tables = node.items if node.kind == LIST else (node,)
    merged: dict[str, str] = {}
    for table in tables:
        if table.kind != MAPPING:
            file.error(f"{key}: {TABLE} is expected", table, hint="write “found: replacement”, one on a line")
            return None
        for name, value in table.pairs:
            text = _text(value, file, f"{key}: {name.text}")
            if text is None:
                return None
            merged[name.text] = text
    return merged


def _action(node: Node, file: YamlFile, key: str) -> dict[str, Any] | None:
    if is_null(node):
        return {}
    if node.kind != MAPPING:
        file.error(f"{key}: a mapping with a name is expected", node, hint="write “action: {name: replace}”")
        return None
    action: dict[str, Any] = {}
    for name, value in node.pairs:
        field = name.text.lower()
        if field == "name":
            action["name"] = _text(value, file, "action: name")
        elif field == "params":
            action["params"] = _texts(_flat(value), file, "action: params")
        else:
            file.error(f"action: unknown key “{name.text}”", name, hint=did_you_mean(field, ["name", "params"]))
    return None if None in action.values() else action


def _flat(node: Node) -> Node:
    """A list of lists as one list: the steps of an edit, each with what it takes."""
    if node.kind != LIST:
        return node
    items = [inner for item in node.items for inner in (item.items if item.kind == LIST else (item,))]
    return node._replace(items=tuple(items))


def _steps(node: Node, file: YamlFile, key: str) -> list[dict[str, Any]] | None:
    steps = []
    for item in node.items if node.kind == LIST else ():
        if item.kind != MAPPING:
            file.error(f"{key}: a mapping is expected", item, hint="write “- pattern: …” or “- tag: …”")
            return None
        step = {}
        for name, value in item.pairs:
            field = name.text.lower()
            if field in STEP and not is_null(value):
                step[field] = decoded(value, STEP[field], file, f"{key}: {field}")
        steps.append(step)
    if node.kind != LIST:
        file.error(f"{key}: {STEPS} is expected", node)
        return None
    return None if any(None in step.values() for step in steps) else steps
