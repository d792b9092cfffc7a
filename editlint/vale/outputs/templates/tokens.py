"""The text of a template in Go's language, cut into what is written as it is and the words of its actions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.errors import EditlintError, Location
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

_ACTION = re.compile(r"\{\{(-\s)?(\s*/\*.*?\*/\s*)?", re.DOTALL)
_WORD = re.compile(
    r"""(?P<space>\s+)|(?P<string>"(?:[^"\\\n]|\\.)*"|`[^`]*`)|(?P<char>'(?:[^'\\\n]|\\.)+')
    |(?P<number>[+-]?(?:0[xX][0-9a-fA-F_]+|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?))|(?P<variable>\$\w*)
    |(?P<field>\.\w+)|(?P<dot>\.)|(?P<name>[A-Za-z_]\w*)|(?P<sign>:=|[=|(),])""",
    re.VERBOSE,
)


class Token(NamedTuple):
    """A piece of a template: its kind, its text, and where it starts. An action ends with a token of kind “end”."""

    kind: str
    text: str
    at: int


class TemplateText:
    """A template's text, which knows the places of its mistakes."""

    def __init__(self, text: str, path: str) -> None:
        self.text = text
        self.path = path

    def error(self, message: str, at: int, hint: str = "") -> EditlintError:
        """A mistake at an offset."""
        from editlint.source import Source

        source = Source(self.text)
        line, column = source.position(min(at, len(self.text)))
        location = Location(self.path, line, column, column + 1, source.line(line))
        return EditlintError(f"the template cannot be used: {message}", hint=hint, location=location)

    def tokens(self) -> Iterator[Token]:
        """Its tokens in order.

        Raises:
            EditlintError: an action is not closed, or holds what is no word of the language.
        """
        at, trim = 0, False
        while True:
            match = _ACTION.search(self.text, at)
            plain = self.text[at : match.start() if match else len(self.text)]
            plain = plain.lstrip() if trim else plain
            if match is not None and match[1]:
                plain = plain.rstrip()
            if plain:
                yield Token("text", plain, at)
            if match is None:
                return
            if match[2]:
                at, trim = self._end_of_comment(match)
            else:
                at, trim = yield from self._action(match.end(), match.start())

    def _end_of_comment(self, match: re.Match[str]) -> tuple[int, bool]:
        end = match.end()
        trims = self.text.startswith("-}}", end)
        if not trims and not self.text.startswith("}}", end):
            raise self.error("a comment has an action to itself", end, "as in: {{/* a comment */}}")
        return end + (3 if trims else 2), trims

    def _action(self, at: int, start: int) -> Generator[Token, None, tuple[int, bool]]:
        while at < len(self.text):
            if self.text.startswith("}}", at):
                yield Token("end", "", at)
                return at + 2, False
            if self.text.startswith("-}}", at) and self.text[at - 1].isspace():
                yield Token("end", "", at)
                return at + 3, True
            match = _WORD.match(self.text, at)
            if match is None:
                raise self.error(f"“{self.text[at]}” is not understood", at)
            kind = match.lastgroup or ""
            yield Token(kind, match[0], at)
            at = match.end()
        raise self.error("an action is not closed", start, "write }} at its end")
