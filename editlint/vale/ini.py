"""The form of Vale's configuration files: sections, keys and values with their places, not what they mean.

A key that stands twice keeps all its values, in their order. Quotation marks round a value are taken off, a backslash
at the end of a line goes on with the next one, and “#” or “;” begin a comment at the start of a line or behind a space.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.errors import EditlintError, EditlintErrors, Location
from editlint.files import read_bytes
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

CORE = ""  # the section above all headings


class Value(NamedTuple):
    """What stands behind a key, and where the key is."""

    text: str
    at: Location


class Key(NamedTuple):
    """A key with its values, in the order of their lines."""

    name: str
    values: tuple[Value, ...]

    @property
    def first(self) -> Value:
        """The value of one that is wanted once: in one file the first counts."""
        return self.values[0]


class Section(NamedTuple):
    """A heading with what stands below it, wherever in the file that is."""

    name: str
    at: Location
    keys: tuple[Key, ...]


class Ini(NamedTuple):
    """One file: its sections in the order of their first headings."""

    path: str
    sections: tuple[Section, ...]


def read_ini(path: str) -> Ini:
    """Read a configuration file.

    Raises:
        EditlintError: it cannot be read.
        EditlintErrors: lines that are neither a heading, nor a key with a value, nor a comment.
    """
    from editlint.source import decode

    return parse_ini(decode(read_bytes(path), path).text, path)


def parse_ini(text: str, path: str) -> Ini:
    """The sections of a text.

    Raises:
        EditlintErrors: as `read_ini`.
    """
    reader = _Reader(text, path)
    reader.run()
    if reader.errors:
        raise EditlintErrors(reader.errors)
    sections = (Section(name, at, _keys(found)) for name, (at, found) in reader.sections.items())
    return Ini(path, tuple(sections))


def _keys(found: dict[str, list[Value]]) -> tuple[Key, ...]:
    return tuple(Key(name, tuple(values)) for name, values in found.items())


class _Reader:
    """Reads line by line; what cannot be read is noted, and the lines behind it are read all the same."""

    def __init__(self, text: str, path: str) -> None:
        self.lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self.path = path
        self.errors: list[EditlintError] = []
        self.sections: dict[str, tuple[Location, dict[str, list[Value]]]] = {}
        self.keys = self._section(CORE, Location(path))

    def run(self) -> None:
        numbered = iter(enumerate(self.lines, 1))
        for number, line in numbered:
            bare = line.strip()
            if not bare or bare[0] in "#;":
                continue
            if bare[0] == "[":
                self._heading(number, line, bare)
            else:
                self._entry(number, line, bare, numbered)

    def _heading(self, number: int, line: str, bare: str) -> None:
        end = bare.rfind("]")
        at = self._location(number, line, bare)
        if end < 0:
            self._error("a heading is not closed", at, "write it as [*.md]")
            return
        name = bare[1:end].strip()
        self.keys = self._section(CORE if name == "DEFAULT" else name, at)

    def _section(self, name: str, at: Location) -> dict[str, list[Value]]:
        return self.sections.setdefault(name, (at, {}))[1]

    def _entry(self, number: int, line: str, bare: str, numbered: Iterator[tuple[int, str]]) -> None:
        at = self._location(number, line, bare)
        name, rest = _split_key(bare)
        if name is None:
            self._error("neither a heading, nor a key with a value", at, "write a key as NAME = VALUE")
            return
        value = self._value(rest, numbered)
        at = at._replace(end_column=at.column + len(name))
        texts = self.keys.setdefault(name, [])
        if value not in [each.text for each in texts]:
            texts.append(Value(value, at))

    def _value(self, rest: str, numbered: Iterator[tuple[int, str]]) -> str:
        text = rest.strip()
        for fence in ('"""', "`"):
            if text.startswith(fence):
                return self._fenced(text[len(fence) :], fence, numbered)
        while text.endswith("\\"):
            more = next(numbered, (0, ""))[1].strip()
            text = text[:-1] + more
            if not more:
                break
        for sign in (" #", " ;"):
            head, found, _ = text.partition(sign)
            if found:
                text = head.strip()
                break
        quoted = len(text) > 1 and text[0] == text[-1] and text[0] in "'\"" and text.count(text[0]) == 2
        return text[1:-1] if quoted else text

    def _fenced(self, text: str, fence: str, numbered: Iterator[tuple[int, str]]) -> str:
        parts = [text]
        while fence not in parts[-1]:
            line = next(numbered, None)
            if line is None:
                break
            parts.append(line[1])
        return "\n".join(parts).partition(fence)[0]

    def _location(self, number: int, line: str, bare: str) -> Location:
        column = line.index(bare[0]) + 1
        return Location(self.path, number, column, column + len(bare), line)

    def _error(self, message: str, at: Location, hint: str) -> None:
        self.errors.append(EditlintError(message, hint=hint, location=at))


def _split_key(bare: str) -> tuple[str | None, str]:
    """The key of a line and what is behind its sign; None where there is no sign."""
    if bare[0] in '"`':
        end = bare.find(bare[0], 1)
        rest = bare[end + 1 :].lstrip() if end > 0 else ""
        return (bare[1:end], rest[1:]) if rest[:1] in ("=", ":") else (None, "")
    ends = [at for at in (bare.find("="), bare.find(":")) if at > 0]
    if not ends:
        return None, ""
    end = min(ends)
    return bare[:end].rstrip(), bare[end + 1 :]


def listed(values: Iterator[str] | list[str], *, escapes: bool = False) -> tuple[str, ...]:
    r"""The members of lists with commas, each once. With `escapes`, “\,” is a comma that belongs to its member."""
    found: dict[str, None] = {}
    for value in values:
        for each in _split_escaped(value) if escapes else value.split(","):
            if each.strip():
                found[each.strip()] = None
    return tuple(found)


def _split_escaped(text: str) -> Iterator[str]:
    member = ""
    at = 0
    while at < len(text):
        char = text[at]
        if char == "\\" and at + 1 < len(text):
            member += "," if text[at + 1] == "," else text[at : at + 2]
            at += 1
        elif char == ",":
            yield member
            member = ""
        else:
            member += char
        at += 1
    yield member
