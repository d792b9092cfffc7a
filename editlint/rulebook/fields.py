"""Reads typed fields out of YAML nodes and notes each mistake where it stands, so that all are shown at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from editlint.errors import did_you_mean
from editlint.rulebook.yaml_nodes import LIST, MAPPING, TEXT, Node, YamlFile
from editlint.visible import steering

if TYPE_CHECKING:
    from editlint.rulebook.rule import Option

LONGEST_NUMBER = 20  # digits
_TRUE = ("true", "yes", "on")
_FALSE = ("false", "no", "off")


class Fields:
    """Typed access to the nodes of one YAML file."""

    def __init__(self, file: YamlFile) -> None:
        self.file = file
        self.meant: set[str] = set()  # keys that misspelt ones were taken for: nobody needs to be told that they lack

    def mapping(self, node: Node, what: str, known: Iterable[str], hint: str = "") -> dict[str, Node]:
        """The values of a mapping by key. Unknown keys are mistakes; `known` names those that may stand there.

        `hint` goes with a key that resembles none of them.
        """
        if node.kind != MAPPING:
            self.file.error(f"{what} must be a mapping of keys to values", node)
            return {}
        names = list(known)
        found: dict[str, Node] = {}
        for key, value in node.pairs:
            if key.text in names:
                found[key.text] = value
            elif key.kind == TEXT:
                help_text = did_you_mean(key.text, names)
                self.meant.update(name for name in names if f"“{name}”" in help_text)
                help_text = help_text or hint or f"known keys: {', '.join(names)}"
                self.file.error(f"unknown key “{key.text}” in {what}", key, hint=help_text)
        return found

    def text(self, node: Node | None, what: str, default: str = "") -> str:
        """A text; an empty one is a mistake."""
        if node is None:
            return default
        if node.kind != TEXT:
            self.file.error(f"{what} must be a text", node)
        elif not node.text.strip():
            self.file.error(f"{what} is empty", node)
        return node.text

    def words(self, node: Node | None, what: str) -> str:
        """A text that people are shown: no character in it may steer a terminal."""
        text = self.text(node, what)
        hidden = steering(text.replace("\n", " ").replace("\t", " "))
        if hidden:
            self.file.error(f"{what} holds the control character U+{ord(hidden):04X}", node, hint="take it out")
        return text

    def texts(self, node: Node | None, what: str) -> list[str]:
        """A list of texts; a single text stands for a list of one."""
        if node is None:
            return []
        if node.kind == TEXT:
            return [self.text(node, what)]
        if node.kind != LIST:
            self.file.error(f"{what} must be a list of texts", node)
            return []
        return [self.text(item, f"each of {what}") for item in node.items]

    def choice(
        self, node: Node | None, what: str, choices: Iterable[str], default: str, hints: Mapping[str, str] = {}
    ) -> str:
        """One word of several. `hints` has what to say of a word that is none of them, where something is known."""
        if node is None:
            return default
        names = list(choices)
        value = self.text(node, what)
        if value in names:
            return value
        if value.strip():  # what is empty has been told of
            hint = hints.get(value) or did_you_mean(value, names) or f"one of: {', '.join(names)}"
            self.file.error(f"{what} cannot be “{value}”", node, hint=hint)
        return default

    def boolean(self, node: Node | None, what: str, *, default: bool = False) -> bool:
        """A truth value."""
        if node is None:
            return default
        word = node.text.lower()
        if node.kind != TEXT or word not in _TRUE + _FALSE:
            self.file.error(f"{what} must be true or false", node)
        return word in _TRUE

    def number(self, node: Node, what: str, *, whole: bool = False) -> float | int:
        """A number."""
        if len(node.text) > LONGEST_NUMBER and node.text.lstrip("+-").isdecimal():
            self.file.error(f"{what} is too large", node)
            return 0
        try:
            return int(node.text) if whole else float(node.text)
        except ValueError:
            self.file.error(f"{what} must be a {'whole ' if whole else ''}number", node)
            return 0

    def option(self, option: Option, node: Node) -> Any:
        """The value of a declared option."""
        what = f"option “{option.name}”"
        if option.type == "text":
            if option.choices:
                return self.choice(node, what, option.choices, str(option.default or ""))
            return self.text(node, what)
        if option.type == "texts":
            values = self.texts(node, what)
            if option.choices:
                for item in node.items:
                    self.choice(item, f"each of {what}", option.choices, "")
            self._no_duplicates(node, what)
            return values
        if option.type in ("integer", "number"):
            value = self.number(node, what, whole=option.type == "integer")
            if refusal := option.refusal(value):
                self.file.error(f"{what} {refusal}", node)
            return value
        if option.type == "boolean":
            return self.boolean(node, what)
        if option.type == "mapping":
            if node.kind != MAPPING:
                self.file.error(f"{what} must be a mapping of texts to texts", node)
                return {}
            return {key.text: self.plain(value) for key, value in node.pairs}
        return self.plain(node)

    def plain(self, node: Node) -> Any:
        """A node as plain texts, lists and dictionaries."""
        if node.kind == TEXT:
            return node.text
        if node.kind == LIST:
            return [self.plain(item) for item in node.items]
        return {key.text: self.plain(value) for key, value in node.pairs}

    def _no_duplicates(self, node: Node, what: str) -> None:
        seen: dict[str, Node] = {}
        for item in node.items:
            if item.kind == TEXT and item.text in seen:
                first = seen[item.text].line
                self.file.error(f"“{item.text}” is given twice in {what}", item, hint=f"it stands on line {first}")
            seen[item.text] = item
