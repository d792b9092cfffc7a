"""The settings that stand before an article: between lines of `---` (YAML) or `+++` (TOML), or a JSON object.

They are read when somebody asks for one, not before: most runs never do. Every value is text as it is written, in
lists and mappings, so that `no` is a word and `1.10` is not 1.1. A mistake in them is a value, never an exception.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from editlint.documents.bounds import LONGEST_FRONT_MATTER
from editlint.values import LatePattern, cached_property

_OPENING = LatePattern(r"\ufeff?(?:[ \t]*\r?\n){0,20}(---|\+\+\+)[ \t]*\r?\n(?![ \t\r]*\n(?!\s{0,200}[a-z_]\w*:\s))")
_JSON_OPENING = LatePattern(r"\ufeff?\{\s*(?=\")")
_LONE_CR = re.compile(r"\r(?!\n)")
_KEY = LatePattern(r"^[\w\"'][^:=\r\n]{0,100}[:=]", re.MULTILINE)
_CLOSING = {
    "---": LatePattern(r"^(?:---|\.\.\.)[ \t]*(?=\r?$)", re.MULTILINE),
    "+++": LatePattern(r"^\+\+\+[ \t]*(?=\r?$)", re.MULTILINE),
}
_MOST_VALUES = 10_000
_SIMPLE_VALUE = LatePattern(r"""(["']?)(\w(?:[\w ,.+/-]|:(?=\w))*)\1""")


class FrontMatter(Mapping[str, Any]):
    """The front matter of one article as a mapping.

    Attributes:
        raw: the text between the fences, or the JSON object.
        fence: "---", "+++", or "{" for JSON.
        start: the offset in the source at which `raw` begins.
        end: the offset in the source at which the article begins.
    """

    def __init__(self, raw: str, fence: str, start: int, end: int, first_line: int = 1) -> None:
        self.raw = raw
        self._first_line = first_line  # of the source, on which `raw` begins
        self.start = start
        self.end = end
        self.fence = fence

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
            if "_read" in self.__dict__:  # a name may be written so that it does not occur
                return self._read[0][key]
            raise KeyError(key)
        simple = self._simple(key)
        return self._read[0][key] if simple is None else simple

    def __contains__(self, key: object) -> bool:
        if not isinstance(key, str) or not self._occurs(key):
            return "_read" in self.__dict__ and key in self._read[0]
        return self._simple(key) is not None or key in self._read[0]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read[0])

    def __len__(self) -> int:
        return len(self._read[0])

    def __bool__(self) -> bool:
        return True

    def _occurs(self, key: str) -> bool:
        """Whether `key` may be a name here; False is certain."""
        if self.fence != "---":
            return key in self.raw
        return key in self.raw and re.search(rf"(?<![\w-]){re.escape(key)}[\"']?\s*:", self.raw) is not None

    def _simple(self, key: str) -> str | None:
        """The value of a line `key: value` of YAML with neither marks nor further lines, else None."""
        if self.fence != "---":
            return None
        found = re.findall(rf"^{re.escape(key)}:(.*)$(?!(?:\r?\n)+[ \t])", self.raw, re.MULTILINE)
        value = _SIMPLE_VALUE.fullmatch(found[0].strip()) if len(found) == 1 else None
        return value.group(2) if value else None

    @cached_property
    def _read(self) -> tuple[Mapping[str, Any], str]:
        if len(self.raw) > LONGEST_FRONT_MATTER:
            return {}, f"the front matter has more than {LONGEST_FRONT_MATTER:,} characters and is not read"
        if self.fence == "---":
            return _yaml(self.raw, self._first_line)
        return _toml(self.raw) if self.fence == "+++" else _json(self.raw)

    def line_of(self, key: str) -> int:
        """The line of the source on which the name stands first, or 0."""
        found = re.search(rf"^[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*[:=]", self.raw, re.MULTILINE)
        return self._first_line + self.raw.count("\n", 0, found.start()) if found else 0


def find_front_matter(text: str) -> FrontMatter | None:
    """The front matter that `text` begins with, or None. Without a `name:` in it, it is a rule and not a fence."""
    if not text[:80].lstrip("\ufeff \t\r\n").startswith(("---", "+++", "{")):
        return None
    if _JSON_OPENING.match(text):
        return _json_front_matter(text)
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
    first_line = text.count("\n", 0, opening.end()) + 1
    return FrontMatter(raw, fence, opening.end(), closing.end(), first_line)


def _json_front_matter(text: str) -> FrontMatter | None:
    """The JSON object at the top of an article, if it has its lines for itself."""
    from json import JSONDecoder

    start = int(text[0] == "\ufeff")
    try:
        _, end = JSONDecoder(parse_int=str, parse_float=str).raw_decode(text, start)
    except (ValueError, RecursionError):
        return None
    return FrontMatter(text[start:end], "{", start, end) if text[end : end + 1] in ("\n", "\r", "") else None


def one_newline_a_line(text: str) -> str:
    """The text with newlines for lone carriage returns, which ended lines on old systems; offsets stay."""
    return _LONE_CR.sub("\n", text) if "\r" in text else text


def _yaml(raw: str, first_line: int) -> tuple[Mapping[str, Any], str]:
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        values = yaml.load(raw, Loader=loader)  # noqa: S506  the base loader makes text, lists and mappings only
        if "*" in raw and not _is_small(values):
            return {}, f"the front matter is more than {_MOST_VALUES:,} values when its aliases are written out"
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f" at line {mark.line + first_line}" if mark else ""
        return {}, f"the front matter is not YAML{place}: {getattr(error, 'problem', None) or error}"
    except (RecursionError, TypeError, ValueError):  # nested too deep; a list as a name; characters of no meaning
        return {}, "the front matter is not YAML that can be read"
    if values in (None, ""):
        return {}, ""
    if not isinstance(values, dict):
        return {}, "the front matter is no list of names with values"
    return values, ""


def _toml(raw: str) -> tuple[Mapping[str, Any], str]:
    import tomllib

    try:
        values = tomllib.loads(raw.replace("\r\n", "\n"), parse_float=str)
        return {key: _as_text(value) for key, value in values.items()}, ""
    except tomllib.TOMLDecodeError as error:
        return {}, f"the front matter is not TOML: {error}"
    except ValueError:
        return {}, "the front matter holds a number of too many digits"
    except RecursionError:
        return {}, "the front matter is not TOML: it is nested too deep"


def _json(raw: str) -> tuple[Mapping[str, Any], str]:
    import json

    try:
        values = json.loads(raw, parse_int=str, parse_float=str)
        return {key: _as_text(value) for key, value in values.items()}, ""
    except (ValueError, RecursionError):
        return {}, "the front matter is not JSON that can be read"


def _is_small(values: Any) -> bool:
    """Whether values are at most so many when each alias is a copy: an alias can stand for a list of aliases."""
    count = 0
    left = [values]
    while left:
        value = left.pop()
        count += 1
        if count > _MOST_VALUES:
            return False
        if isinstance(value, dict):
            left += value.values()
        elif isinstance(value, list):
            left += value[:_MOST_VALUES]
    return True


def _as_text(value: Any) -> Any:
    """A value of TOML or JSON with text in place of numbers, dates and truth values."""
    if isinstance(value, dict):
        return {key: _as_text(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_as_text(inner) for inner in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
