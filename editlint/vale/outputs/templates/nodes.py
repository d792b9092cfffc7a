"""What a template is made of, once it has been read."""

from __future__ import annotations

from typing import Any

from editlint.values import NamedTuple


class Operand(NamedTuple):
    """A value, with the fields that are asked of it. `kind`: constant, dot, variable, function, group."""

    kind: str
    value: Any
    fields: tuple[str, ...]
    at: int


class Command(NamedTuple):
    """A value, or a function with what it is given."""

    operands: tuple[Operand, ...]


class Pipeline(NamedTuple):
    """Commands, each of which is given what the one before it yields; `variables` take what comes out.

    `declares` is whether they are new ones.
    """

    commands: tuple[Command, ...]
    variables: tuple[str, ...]
    declares: bool
    at: int


class Text(NamedTuple):
    """What is written as it is."""

    text: str


class Output(NamedTuple):
    """A pipeline whose value is written, unless it goes into a variable."""

    pipeline: Pipeline


class Branch(NamedTuple):
    """An if, a with or a range: what to do where its value is not empty, and what else."""

    kind: str
    pipeline: Pipeline
    body: tuple[Any, ...]
    otherwise: tuple[Any, ...]


class Jump(NamedTuple):
    """A break or a continue."""

    kind: str
    at: int


class Call(NamedTuple):
    """Another template, with the value that it gets for its dot."""

    name: str
    pipeline: Pipeline | None
    at: int


class Template(NamedTuple):
    """A whole template, with those that are defined in it."""

    body: tuple[Any, ...]
    defined: dict[str, tuple[Any, ...]]
