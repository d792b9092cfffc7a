"""The values of front matter as blocks: those that are text, each with the place at which it is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from editlint.vale.blocks.walker import Passage
from editlint.vale.model import Block, Stretch
from editlint.vale.scopes import selects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.documents.front_matter import FrontMatter
    from editlint.vale.blocks.settings import TextSettings
    from editlint.vale.blocks.walker import Walker

_TOML_TEXT = re.compile(r"""^[ \t]*(?:"([^"\n]+)"|'([^'\n]+)'|([\w-]+))[ \t]*=[ \t]*(\"{3}|'{3}|"|')""", re.MULTILINE)
_TOML_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)
_ENTRY = re.compile(r"([A-Za-z_][\w-]*):(?:[ ]+([^ \t].*))?")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_NUMBER_OR_LIST = re.compile(r"-?\d{1,15}|\[[\w ,-]*\]")
_NESTED = re.compile(r"(?:[ ]+(?:- )?|- )\w[\w .-]*\r?$", re.MULTILINE)
_NO_TEXT = frozenset(("true", "false", "yes", "no", "on", "off", "null"))
_YAML_TEXT = "tag:yaml.org,2002:str"
_YAML_DATE = "tag:yaml.org,2002:timestamp"
_ESCAPE = re.compile(r"\\(?:x..|u.{4}|U.{8}|\s+|.)", re.DOTALL)


def front_matter_blocks(
    front_matter: FrontMatter, text: str, walker: Walker, settings: TextSettings
) -> Iterator[Passage]:
    """A block for every name whose value is text, in the order of the file."""
    for key, value, start, end in _texts(front_matter, text):
        stretches = _aligned(value, text, start, end)
        scope = f"text.frontmatter.{key}{walker.extension}"
        block = Block(scope, value, stretches, order=walker.comments.end_block())
        if not selects(settings.ignored_scopes, block):
            yield Passage(block, prose=False)


def _texts(front_matter: FrontMatter, text: str) -> Iterator[tuple[str, str, int, int]]:
    """The names whose values are text, with these and the places in the source at which they are written."""
    if front_matter.fence == "+++":
        yield from _toml(front_matter, text)
    else:  # JSON can be read as YAML
        simple = simple_texts(front_matter.raw)
        for key, value, start, end in yaml_texts(front_matter.raw) if simple is None else simple:
            yield key, value, front_matter.start + start, front_matter.start + end


def simple_texts(raw: str) -> list[tuple[str, str, int, int]] | None:
    """The names of YAML whose values are text, with these and their places, where every line can be read in one way.

    None where one cannot: loading a parser of YAML costs more than all else that is done to an article.
    """
    found: list[tuple[str, str, int, int]] = []
    nested = False  # whether lines of the value of a name may follow
    at = 0
    for line in raw.splitlines(keepends=True):
        entry = _ENTRY.fullmatch(line.rstrip(" \r\n"))
        if entry is None:
            if not (nested and _NESTED.match(line)) and line.strip():
                return None
        else:
            value = entry[2] or ""
            nested = not value
            quoted = int(value[:1] in ("'", '"'))
            text = _simple_text(value) if value else ""
            if text is None:
                return None
            if text:
                begin = at + entry.start(2) + quoted
                found.append((entry[1], text, begin, begin + len(text)))
        at += len(line)
    return found


def _simple_text(value: str) -> str | None:
    """The text that a value of YAML is on one line, "" for a value that is no text; None where that is not plain."""
    if value[0] in "'\"":
        inner = value[1:-1]
        plain = len(value) > 2 and value[-1] == value[0] and not set(inner) & {value[0], "\\"}
        return inner if plain and inner == inner.strip() else None
    if _NUMBER_OR_LIST.fullmatch(value):
        return ""
    if _DATE.fullmatch(value):
        return value
    if not (value[0].isascii() and value[0].isalpha()) or value[-1] == ":":
        return None
    if any(sign in value for sign in (": ", "#", "  ", "\t")):
        return None
    return "" if value.lower() in _NO_TEXT else value


def yaml_texts(raw: str) -> Iterator[tuple[str, str, int, int]]:
    """The names of YAML whose values are text, with these and their places."""
    import yaml

    try:
        root: Any = yaml.compose(raw, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, RecursionError, ValueError):
        return
    if not isinstance(root, yaml.MappingNode):
        return
    for key, value in root.value:
        if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode):
            text = value.value
            if value.tag in (_YAML_TEXT, _YAML_DATE) and text.strip():
                yield key.value, text, value.start_mark.index, value.end_mark.index


def _toml(front_matter: FrontMatter, text: str) -> Iterator[tuple[str, str, int, int]]:
    if front_matter.error:
        return
    start, end = front_matter.start, front_matter.start + len(front_matter.raw)
    table = _TOML_TABLE.search(text, start, end)
    for found in _TOML_TEXT.finditer(text, start, table.start() if table else end):
        key = found[1] or found[2] or found[3]
        value = front_matter.get(key)
        if isinstance(value, str) and value.strip():
            yield key, value, found.start(4), end


def _aligned(value: str, text: str, start: int, end: int) -> list[Stretch]:
    """Where the characters of a value come from that is written between two offsets.

    Both are read side by side: a character that stands in both is itself, white space stands for white space, an
    escape for one character. What fits in no way, such as the marks around a value, is passed over.
    """
    stretches: list[Stretch] = []
    at, place = 0, start
    while at < len(value) and place < end:
        if value[at].isspace() and text[place].isspace():
            first = place
            while place < end and text[place].isspace():
                place += 1
            stretches.append(Stretch(at, 1, first, place))
            at += 1
        elif value[at] == text[place]:
            first, begin = at, place
            while at < len(value) and place < end and value[at] == text[place] and not value[at].isspace():
                at += 1
                place += 1
            stretches.append(Stretch(first, at - first, begin, place))
        elif text[place] == "\\" and (escape := _ESCAPE.match(text, place, end)):
            if not escape.group()[1:].isspace():
                stretches.append(Stretch(at, 1, place, escape.end()))
                at += 1
            place = escape.end()
        else:
            place += 1
    return stretches or [Stretch(0, len(value), start, end)]
