"""The settings that stand before an article between two lines of `---` (YAML) or `+++` (TOML).

They are read when somebody asks for one, not before: most runs never do. Every value is text as it is written, in
lists and mappings, so that `no` is a word and `1.10` is not 1.1. A mistake in them is a value, never an exception.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

_OPENING = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n(?![ \t]*\r?\n)")
_LONE_CR = re.compile(r"\r(?!\n)")
_KEY = re.compile(r"^[\w\"'][^:=\r\n]{0,100}[:=]", re.MULTILINE)
_CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*\r?$", re.MULTILINE),
}
_SIMPLE_VALUE = re.compile(r"""(["']?)(\w(?:[\w ,.+/-]|:(?=\w))*)\1""")


class FrontMatter(Mapping[str, Any]):
    """The front matter of one article as a mapping.

    Attributes:
        raw: the text between the fences.
        end: the offset in the source at which the article begins.
    """

    def __init__(self, raw: str, fence: str, end: int) -> None:
        self.raw = raw
        self.end = end
        self._fence = fence

    @property
    def error(self) -> str:
        """Why it cannot be read, or an empty string."""
        return self._read[1]

    @property
    def known_error(self) -> str:
        """Why it cannot be read, if anything has had to read the whole of it by now; else an empty string."""
        return self.error if "_read" in self.__dict__ else ""

    def __getitem__(self, key: str) -> Any:
        # Loading a parser of YAML costs more than all else that is done to an article: not for a name that does not
        # occur, nor for a value that can only be read in one way.
        if not self._occurs(key):
            raise KeyError(key)
        simple = self._simple(key)
        return self._read[0][key] if simple is None else simple

    def __contains__(self, key: object) -> bool:
        if not isinstance(key, str) or not self._occurs(key):
            return False
        return self._simple(key) is not None or key in self._read[0]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read[0])

    def __len__(self) -> int:
        return len(self._read[0])

    def __bool__(self) -> bool:
        return True

    def _occurs(self, key: str) -> bool:
        """Whether `key` may be a name here; False is certain."""
        if self._fence != "---":
            return True
        return key in self.raw and re.search(rf"(?<![\w-]){re.escape(key)}[\"']?\s*:", self.raw) is not None

    def _simple(self, key: str) -> str | None:
        """The value of a line `key: value` of YAML with neither marks nor further lines, else None."""
        if self._fence != "---":
            return None
        found = re.findall(rf"^{re.escape(key)}:(.*)$(?!(?:\r?\n)+[ \t])", self.raw, re.MULTILINE)
        value = _SIMPLE_VALUE.fullmatch(found[0].strip()) if len(found) == 1 else None
        return value.group(2) if value else None

    @cached_property
    def _read(self) -> tuple[Mapping[str, Any], str]:
        return _yaml(self.raw) if self._fence == "---" else _toml(self.raw)


def find_front_matter(text: str) -> FrontMatter | None:
    """The front matter that `text` begins with, or None. Without a `name:` in it, it is a rule and not a fence."""
    if not text.startswith(("---", "+++", "\ufeff")):
        return None
    text = one_newline_a_line(text)
    opening = _OPENING.match(text)
    if opening is None:
        return None
    fence = opening.group(1)
    closing = _CLOSING[fence].search(text, opening.end())
    if closing is None:
        return None
    raw = text[opening.end() : closing.start()]
    if raw.strip() and not _KEY.search(raw):
        return None
    return FrontMatter(raw, fence, closing.end())


def one_newline_a_line(text: str) -> str:
    """The text with newlines for lone carriage returns, which ended lines on old systems; offsets stay."""
    return _LONE_CR.sub("\n", text) if "\r" in text else text


def _yaml(raw: str) -> tuple[Mapping[str, Any], str]:
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        values = yaml.load(raw, Loader=loader)  # noqa: S506  the base loader makes text, lists and mappings only
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f" at line {mark.line + 2}" if mark else ""
        return {}, f"the front matter is not YAML{place}: {getattr(error, 'problem', None) or error}"
    except (RecursionError, TypeError, ValueError):
        return {}, "the front matter is not YAML that can be read"
    if values in (None, ""):
        return {}, ""
    if not isinstance(values, dict):
        return {}, "the front matter is no list of names with values"
    return values, ""


def _toml(raw: str) -> tuple[Mapping[str, Any], str]:
    import tomllib

    try:
        return {key: _as_text(value) for key, value in tomllib.loads(raw.replace("\r\n", "\n")).items()}, ""
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return {}, f"the front matter is not TOML: {error}"


def _as_text(value: Any) -> Any:
    """A value of TOML with text in place of numbers, dates and truth values."""
    if isinstance(value, dict):
        return {key: _as_text(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_as_text(inner) for inner in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
