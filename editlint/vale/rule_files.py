"""A style's YAML file to a rule, with all that is wrong in it said at once; a rule may stand on another one.

`extends: Style.Rule` takes that rule and lays the file's own keys over it: a plain key replaces, `key+` adds to a list
or a mapping, `key-` takes entries out of one.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

from editlint.errors import EditlintError, Location, did_you_mean
from editlint.rulebook.yaml_nodes import LIST, MAPPING, Node, YamlFile, read_yaml
from editlint.vale.actions import what_is_wrong
from editlint.vale.decoding import decoded, is_null
from editlint.vale.model import LEVELS, Action, ValeRule
from editlint.vale.rule_keys import CHECKS, HEADER, LENIENT, SCOPES, TABLE, TEXTS

MOST_ANCESTORS = 10  # deeper chains are cycles

_Values = dict[str, Any]


def read_rule(path: str, name: str, styles: Sequence[str] = (), changes: Mapping[str, str] | None = None) -> ValeRule:
    """Read the file of a rule.

    Args:
        path: the file.
        name: style and rule, as in "Microsoft.Adverbs".
        styles: the folders in which styles lie, for rules that stand on others, and for dictionaries.
        changes: what the configuration says of the rule's keys instead of the file.

    Raises:
        EditlintError: the file cannot be read, or (EditlintErrors) holds mistakes; each has its place.
    """
    file = read_yaml(path)
    values = _flattened(file, styles, ())
    for key, text in (changes or {}).items():
        _change(values, key, text, file)
    rule = _rule(values, name, file)._replace(styles=tuple(styles))
    file.raise_errors()
    return rule


def location(rule: ValeRule, key: str, index: int = -1, offset: int = 0) -> Location:
    """Where the value of a key stands in the file of a rule: the whole of it or one of its entries, or a place in that.

    Values that come from another rule's file have no place in this one, and are told of at its `extends`.
    """
    file = read_yaml(rule.path)
    pairs = file.root.pairs if file.root is not None else ()
    found = next((value for name, value in pairs if name.text.lower().rstrip("+-") == key), None)
    if found is None:
        return file.location(next((value for name, value in pairs if name.text == "extends"), None))
    inner: tuple[Node, ...] = (found,) if found.kind not in (LIST, MAPPING) else found.items
    if found.kind == MAPPING:
        inner = tuple(name for name, _ in found.pairs)
    elif key in ("swap", "either"):
        inner = tuple(name for item in found.items for name, _ in item.pairs)
    return file.location(inner[index] if 0 <= index < len(inner) else found, offset)


def _flattened(file: YamlFile, styles: Sequence[str], seen: tuple[str, ...]) -> _Values:
    """The values of a file with those of the rules that it stands on; `extends` is the check at the bottom."""
    file.raise_errors()
    if file.root is None or file.root.kind != MAPPING:
        raise EditlintError(
            "a rule file holds keys with values", hint="begin with “extends: existence”", location=Location(file.path)
        )
    nodes = {name.text.lower(): (name, value) for name, value in file.root.pairs if name.text.lower() != "tests"}
    extends = nodes.get("extends", (None, None))[1]
    base = _base(file, extends, styles, seen)
    if base is None:
        return {}
    edits = [key for key in nodes if key.endswith(("+", "-"))]
    if edits and len(base) == 1:
        for key in edits:
            file.error(f"“{key}” changes a rule, and this one extends none", nodes[key][0], hint="take the sign away")
        return {}
    values = dict(base)
    for key, (name, value) in nodes.items():
        if key != "extends":
            _lay_over(values, key, name, value, nodes, file)
    return values


def _base(file: YamlFile, extends: Node | None, styles: Sequence[str], seen: tuple[str, ...]) -> _Values | None:
    """What a file starts from: the name of a check alone, or all values of another rule."""
    names = sorted(CHECKS)
    if extends is None or is_null(extends):
        file.error("“extends” is missing", file.root, hint=f"name a check: {', '.join(names)}")
        return None
    wanted = extends.text
    if wanted in CHECKS:
        return {"extends": wanted}
    if "." not in wanted:
        hint = did_you_mean(wanted, names) or f"one of: {', '.join(names)}"
        file.error(f"there is no check “{wanted}”", extends, hint=hint)
        return None
    if wanted.startswith("Vale."):
        file.error(f"{wanted} is built in and has no file to extend", extends)
    elif wanted in seen:
        file.error(f"{wanted} extends itself", extends, hint=" -> ".join([*seen, wanted]))
    elif len(seen) >= MOST_ANCESTORS:
        file.error(f"more than {MOST_ANCESTORS} rules extend each other", extends)
    else:
        return _ancestor(file, extends, styles, (*seen, wanted))
    return None


def _ancestor(file: YamlFile, extends: Node, styles: Sequence[str], seen: tuple[str, ...]) -> _Values | None:
    style, *parts = extends.text.split(".")
    inner = os.path.join(style, *parts) + ".yml"
    path = next((path for folder in styles if os.path.isfile(path := os.path.join(folder, inner))), None)
    if path is None:
        file.error(f"there is no rule “{extends.text}”", extends, hint=f"it would be {inner} in the folder of styles")
        return None
    ancestor = read_yaml(path)
    values = _flattened(ancestor, styles, seen)
    ancestor.raise_errors()
    return values


def _lay_over(
    values: _Values, key: str, name: Node, value: Node, nodes: Mapping[str, tuple[Node, Node]], file: YamlFile
) -> None:
    """Add one key of a file to the values below it."""
    plain = key.rstrip("+-")
    known = HEADER | CHECKS[values["extends"]]
    if plain not in known:
        if plain == "code":
            file.error("“code” is gone", name, hint="write “scope: raw”")
        elif values["extends"] not in LENIENT:
            hint = did_you_mean(plain, [*known, "tests"]) or f"known: {', '.join(known)}"
            file.error(f"unknown key “{name.text}” in a rule that extends {values['extends']}", name, hint=hint)
        return
    kind = known[plain]
    if key == plain:
        taken = decoded(value, kind, file, plain)
        if taken is not None:
            values[plain] = taken
    elif plain in nodes:
        file.error(f"“{key}” changes what “{plain}” replaces", name, hint="keep one of the two")
    else:
        _edit(values, key, plain, kind, name, value, file)


def _edit(values: _Values, key: str, plain: str, kind: str, name: Node, value: Node, file: YamlFile) -> None:
    """Add to a list or a mapping of the rule below, or take entries out of it."""
    if plain not in values:
        file.error(f"“{key}”: the rule below has no “{plain}”", name)
    elif kind not in (TEXTS, TABLE):
        file.error(f"“{key}”: “{plain}” is one value", name, hint=f"write “{plain}” to replace it")
    elif key.endswith("+"):
        added = decoded(value, kind, file, plain)
        if added is not None:
            values[plain] = {**values[plain], **added} if kind == TABLE else [*values[plain], *added]
    else:
        rest = values[plain].copy()
        for entry in decoded(value, TEXTS, file, plain) or ():
            if entry not in rest:
                file.error(f"“{key}”: the rule below has no entry “{entry}”", value)
            elif kind == TABLE:
                del rest[entry]
            else:
                rest.remove(entry)
        values[plain] = rest


def _change(values: _Values, key: str, text: str, file: YamlFile) -> None:
    """Set a key as the configuration says."""
    known = HEADER | CHECKS.get(values.get("extends", ""), {})
    kind = known.get(key.lower())
    if kind is None:
        file.error(f"the configuration sets “{key}”, which the rule does not know", hint=did_you_mean(key, [*known]))
        return
    taken = decoded(Node("text", 1, 1, 1, text=text, plain=True), kind, file, key)
    if taken is not None:
        values[key.lower()] = taken


def _rule(values: _Values, name: str, file: YamlFile) -> ValeRule:
    """The rule that the values make, with what is wrong in its header noted."""
    extends = values.get("extends", "")
    if "message" not in values and extends:
        file.error("“message” is missing", file.root, hint="say what is wrong; %s is what was found")
    level = values.get("level", "warning")
    if level not in LEVELS:
        hint = did_you_mean(level, list(LEVELS)) or f"one of: {', '.join(LEVELS)}"
        file.error(f"there is no level “{level}”", _value(file, "level"), hint=hint)
    action = Action(values.get("action", {}).get("name", ""), _params(values))
    wrong = what_is_wrong(action, extends)
    if wrong:
        file.error(f"action: {wrong}", _value(file, "action"))
    scope = tuple(values.get("scope") or ())
    for selector in scope:
        if "doc(" in selector:
            hint = "name a scope instead, such as heading.h2, or the class of an element as in class.note"
            file.error(
                f"scope “{selector}” takes elements by CSS, which is not read here", _value(file, "scope"), hint=hint
            )
        elif " " in selector.removeprefix("~").partition(".")[0] and "&" not in selector:
            file.error(f"scope “{selector}” holds a space", _value(file, "scope"), hint="join scopes with “&”")
    return ValeRule(
        name=name,
        extends=extends,
        message=_unquoted(values.get("message", ""), extends, action),
        level=level,
        scope=_scope(extends, scope),
        link=values.get("link", ""),
        description=values.get("description", ""),
        limit=values.get("limit", 0),
        action=action,
        keys={key: value for key, value in values.items() if key not in HEADER or key == "matchcase"},
        path=file.path,
    )


def _value(file: YamlFile, key: str) -> Node | None:
    pairs = file.root.pairs if file.root is not None else ()
    return next((value for name, value in pairs if name.text.lower() == key), None)


def _params(values: _Values) -> tuple[str, ...] | None:
    params = values.get("action", {}).get("params")
    return None if params is None else tuple(params)


def _unquoted(message: str, extends: str, action: Action) -> str:
    """The message of a substitution whose replacements bring quotation marks of their own: without the first ones."""
    if extends == "substitution" and action.name == "replace" and not action.params:
        for quoted in ("'%s'", '"%s"'):
            if message.count(quoted) == 2:
                message = message.replace(quoted, "%s", 1)
    return message


def _scope(extends: str, scope: tuple[str, ...]) -> tuple[str, ...]:
    if extends in SCOPES:
        return SCOPES[extends]
    if extends == "sequence":
        return tuple(map(_of_sentences, scope)) or ("sentence",)
    return scope or ("text",)


def _of_sentences(selector: str) -> str:
    """A selector that holds for the sentences of what it holds for."""
    first, dot, rest = selector.partition(".")
    if first == "sentence":
        return selector
    if first == "paragraph":
        return f"sentence{dot}{rest}"
    return f"sentence & {selector}"
