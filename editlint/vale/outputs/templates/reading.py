"""Reads a template: its actions become a tree. What is not understood is refused with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.errors import did_you_mean
from editlint.vale.outputs.templates.nodes import Branch, Call, Command, Jump, Operand, Output, Pipeline, Template, Text
from editlint.vale.outputs.templates.tokens import TemplateText, Token

if TYPE_CHECKING:
    from collections.abc import Collection

DEEPEST = 50  # brackets and branches within each other
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_CONSTANTS = {"true": True, "false": False, "nil": None}
_BRANCHES = ("if", "with", "range")
_SPECIAL = (*_BRANCHES, "else", "end", "define", "template", "block", "break", "continue")


def read_template(text: str, path: str, functions: Collection[str]) -> Template:
    """A template made ready to run.

    Raises:
        EditlintError: it is not in Go's language, or calls a function that there is not.
    """
    reader = _Reader(TemplateText(text, path), functions)
    body, ended = reader.body(())
    if ended:
        raise reader.source.error(f"“{ended}” belongs to nothing", reader.token.at)
    return Template(body, reader.defined)


class _Reader:
    def __init__(self, source: TemplateText, functions: Collection[str]) -> None:
        self.source = source
        self.functions = functions
        self.tokens = [*source.tokens(), Token("stop", "", len(source.text))]
        self.at = 0
        self.defined: dict[str, tuple[Any, ...]] = {}
        self.depth = 0
        self.loops = 0  # how many there are around

    @property
    def token(self) -> Token:
        return self.tokens[self.at]

    def body(self, ends: tuple[str, ...]) -> tuple[tuple[Any, ...], str]:
        """Nodes up to one of some words, and which word it was; "" at the end of the text."""
        nodes: list[Any] = []
        start = self.token.at
        while self.token.kind != "stop":
            if self.token.kind == "text":
                nodes.append(Text(self.token.text))
                self.at += 1
                continue
            self._skip_space()
            word = self.token.text if self.token.kind == "name" else ""
            if word in ends or word in ("end", "else"):
                return tuple(nodes), word
            node = self._action(word)
            if node is not None:
                nodes.append(node)
        if ends:
            raise self.source.error("an “end” is missing", start, "each if, range, with and define needs one")
        return tuple(nodes), ""

    def _action(self, word: str) -> Any:
        if word in _BRANCHES:
            return self._branch(word)
        at = self.token.at
        if word in ("break", "continue"):
            if not self.loops:
                raise self.source.error(f"“{word}” stands outside of a range", at)
            self._next()
            self._end()
            return Jump(word, at)
        if word in ("define", "block"):
            return self._definition(word)
        if word == "template":
            self._next()
            name = self._name()
            pipeline = None if self._peek().kind == "end" else self._pipeline()
            self._end()
            return Call(name, pipeline, at)
        if self.token.kind == "end":
            raise self.source.error("an action is empty", at)
        pipeline = self._pipeline()
        self._end()
        return Output(pipeline)

    def _branch(self, kind: str) -> Branch:
        self._deeper()
        branch = self._read_branch(kind)
        self.depth -= 1
        return branch

    def _deeper(self) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.source.error("this is nested too deeply", self.token.at)

    def _read_branch(self, kind: str) -> Branch:
        self._next()
        pipeline = self._pipeline()
        self._end()
        self.loops += kind == "range"
        body, ended = self.body(("end", "else"))
        self.loops -= kind == "range"
        otherwise: tuple[Any, ...] = ()
        if ended == "else":
            self._next()
            following = self._peek()
            if following.kind == "name" and following.text in ("if", "with"):
                return Branch(kind, pipeline, body, (self._branch(following.text),))
            self._end()
            otherwise, ended = self.body(("end",))
        self._close(ended)
        return Branch(kind, pipeline, body, otherwise)

    def _close(self, ended: str) -> None:
        if ended != "end":
            raise self.source.error("an “end” is missing", self.token.at)
        self._next()
        self._end()

    def _definition(self, word: str) -> Call | None:
        at = self.token.at
        self._next()
        name = self._name()
        pipeline = self._pipeline() if word == "block" else None
        self._end()
        loops, self.loops = self.loops, 0
        body, ended = self.body(("end",))
        self.loops = loops
        self._close(ended)
        self.defined[name] = body
        return Call(name, pipeline, at) if word == "block" else None

    def _name(self) -> str:
        token = self._peek()
        if token.kind != "string":
            raise self.source.error("the name of a template is missing", token.at, 'as in: {{template "row" .}}')
        self._next()
        return str(_constant(token))

    def _pipeline(self) -> Pipeline:
        at = self._peek().at
        variables, declares = self._variables()
        commands = [self._command()]
        while self._peek().text == "|":
            self._next()
            commands.append(self._command())
        return Pipeline(tuple(commands), variables, declares, at)

    def _variables(self) -> tuple[tuple[str, ...], bool]:
        """The variables that a pipeline is put into: “$a :=”, “$i, $a :=” or “$a =”."""
        start = self.at
        names: list[str] = []
        while self._peek().kind == "variable":
            names.append(self.token.text)
            self._next()
            sign = self._peek().text
            if sign in (":=", "="):
                self._next()
                return tuple(names), sign == ":="
            if sign != ",":
                break
            self._next()
        self.at = start
        return (), False

    def _command(self) -> Command:
        operands: list[Operand] = []
        while (token := self._peek()).kind != "end" and token.text not in ("|", ")"):
            operands.append(self._operand())
        if not operands:
            raise self.source.error("a value is missing", self._peek().at)
        return Command(tuple(operands))

    def _operand(self) -> Operand:
        token = self._peek()
        self.at += 1
        kind, value = token.kind, None
        fields: list[str] = []
        if kind in ("string", "number", "char"):
            kind, value = "constant", _constant(token)
        elif kind == "field":
            kind, fields = "dot", [token.text[1:]]
        elif kind == "variable":
            value = token.text
        elif kind == "name":
            kind, value = self._word(token)
        elif token.text == "(":
            self._deeper()
            kind, value = "group", self._pipeline()
            self.depth -= 1
            if self._peek().text != ")":
                raise self.source.error("a bracket is not closed", token.at)
            self.at += 1
        elif kind != "dot":
            raise self.source.error(
                f"“{token.text}” is not understood" if token.text else "a value is missing", token.at
            )
        while self.token.kind == "field" and kind not in ("constant", "function"):
            fields.append(self.token.text[1:])
            self.at += 1
        return Operand(kind, value, tuple(fields), token.at)

    def _word(self, token: Token) -> tuple[str, Any]:
        if token.text in _CONSTANTS:
            return "constant", _CONSTANTS[token.text]
        if token.text not in self.functions:
            hint = did_you_mean(token.text, list(self.functions)) or "see docs/vale.md for those that there are"
            wrong = "stands in the wrong place" if token.text in _SPECIAL else "is no function that is known here"
            raise self.source.error(f"“{token.text}” {wrong}", token.at, hint)
        return "function", token.text

    def _peek(self) -> Token:
        self._skip_space()
        return self.token

    def _next(self) -> None:
        self.at += 1

    def _skip_space(self) -> None:
        while self.token.kind == "space":
            self.at += 1

    def _end(self) -> None:
        token = self._peek()
        if token.kind != "end":
            raise self.source.error(f"“{token.text}” is one word too many", token.at)
        self.at += 1


def _constant(token: Token) -> Any:
    text = token.text
    if token.kind == "number":
        plain = text.replace("_", "")
        return float(plain) if any(each in plain for each in ".eE") and "x" not in plain.lower() else int(plain, 0)
    if text[0] == "`":
        return text[1:-1]
    unquoted = _unescaped(text[1:-1])
    return ord(unquoted[0]) if token.kind == "char" else unquoted


def _unescaped(text: str) -> str:
    parts: list[str] = []
    at = 0
    while at < len(text):
        char = text[at]
        at += 1
        if char != "\\":
            parts.append(char)
            continue
        sign = text[at]
        digits = {"x": 2, "u": 4, "U": 8}.get(sign, 0)
        value = text[at + 1 : at + 1 + digits]
        if digits and len(value) == digits and all(each in "0123456789abcdefABCDEF" for each in value):
            parts.append(chr(min(int(value, 16), 0x10FFFF)))
            at += 1 + digits
        else:
            parts.append(_ESCAPES.get(sign, sign))
            at += 1
    return "".join(parts)
