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
_YAML_TEXT = "tag:yaml.org,2002:str"
_YAML_DATE = "tag:yaml.org,2002:timestamp"
_ESCAPE = re.compile(r"\\(?:x..|u.{4}|U.{8}|\s+|.)", re.DOTALL)


def front_matter_blocks(
    front_matter: FrontMatter, text: str, walker: Walker, settings: TextSettings
) -> Iterator[Passage]:
    """A block for every name whose value is text, in the order of the file."""
    if front_matter.fence == "---":
        values = _yaml(front_matter.raw, front_matter.start)
    elif front_matter.fence == "+++":
        values = _toml(front_matter, text)
    else:
        values = iter(())
    for key, value, start, end in values:
        stretches = _aligned(value, text, start, end)
        scope = f"text.frontmatter.{key}{walker.extension}"
        block = Block(scope, value, stretches, order=walker.comments.end_block())
        if not selects(settings.ignored_scopes, block):
            yield Passage(block, prose=False)


def _yaml(raw: str, begin: int) -> Iterator[tuple[str, str, int, int]]:
    import yaml

    try:
        root: Any = yaml.compose(raw, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError):
        return
    if not isinstance(root, yaml.MappingNode):
        return
    for key, value in root.value:
        if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode):
            text = value.value
            if value.tag in (_YAML_TEXT, _YAML_DATE) and text.strip():
                yield key.value, text, begin + value.start_mark.index, begin + value.end_mark.index


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
