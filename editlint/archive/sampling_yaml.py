"""A reading list as YAML: one entry below the other, for any editor of text.

What people write behind `comment:` is taken as it stands, colons, quotation marks and all. The rest is read as YAML
with positions, so that a slip is shown where it is.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from editlint.archive.sampling_entries import ABOUT, Entry, Given, entries_of
from editlint.rulebook.yaml_nodes import LIST, MAPPING, TEXT, YamlFile
from editlint.visible import as_yaml, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from editlint.rulebook.yaml_nodes import Node

_HEAD = f"""\
# A reading list. Read each note and write a verdict behind “verdict:”.
#   {ABOUT}
# Behind “comment:” is room for what you want to say. All else is for reading.
# A new sampling into this file keeps every verdict and comment and adds new notes.
"""
_TYPED = re.compile(r"^(?P<lead>[ ]*(?:-[ ]+)?)(?P<name>verdict|comment):[ \t]*(?P<said>\S.*)$")
_WRITTEN = re.compile(r"""\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|[|>][-+0-9]*""")  # quoted, or a text on the lines below


def written(entries: Iterable[Entry], titles: Mapping[str, str]) -> str:
    """The text of a list.

    Args:
        entries: those of one rule next to each other.
        titles: by rule, what stands above its entries.
    """
    parts = [_HEAD]
    before = ""
    for each in entries:
        if each.rule != before:
            parts.append(f"\n# {_line(titles.get(each.rule, each.rule))}\n")
            before = each.rule
        lines = [f"{name}: {_scalar(name, value)}".rstrip() for name, value in each._asdict().items()]
        parts.append("\n- " + "\n  ".join(lines) + "\n")
    return "".join(parts)


def read(text: str, path: str) -> list[Entry]:
    """The entries of a text.

    Raises:
        EditlintErrors: it has mistakes.
    """
    file = YamlFile("\n".join(_with_comments_quoted(text.splitlines())), path)
    file.raise_errors()
    given = list(_given(file))
    file.raise_errors()
    return entries_of(given)


def _given(file: YamlFile) -> Iterator[Given]:
    root = file.root
    if root is None:
        return
    if root.kind != LIST:
        file.error("a reading list is a list of entries", root, hint="each begins with “- key:”")
        return
    for item in root.items:
        if item.kind != MAPPING:
            file.error("this is no entry", item, hint="an entry begins with “- key:”")
            continue
        yield _entry(file, item)


def _entry(file: YamlFile, item: Node) -> Given:
    values, places = {}, {}
    for key, value in item.pairs:
        if key.text not in Entry._fields:
            file.error(f"an entry has no “{key.text}”", key, hint=f"it has {', '.join(Entry._fields)}")
        elif value.kind != TEXT:
            file.error(f"“{key.text}” must be a text", value)
        values[key.text], places[key.text] = value.text, file.location(value if value.text else key)
    return Given(values, places, file.location(item))


def _with_comments_quoted(lines: list[str]) -> Iterator[str]:
    """The lines, with comments in quotation marks and a space behind each colon: who types here thinks of no YAML."""
    for at, line in enumerate(lines):
        found = _TYPED.match(line)
        following = lines[at + 1] if at + 1 < len(lines) else ""
        if found is None:
            yield line
            continue
        said = found["said"].rstrip(" \t")
        if found["name"] == "comment" and not _WRITTEN.fullmatch(said) and not _goes_on(following, len(found["lead"])):
            said = _quoted(said)
        yield f"{found['lead']}{found['name']}: {said}"


def _goes_on(line: str, indent: int) -> bool:
    return bool(line.strip()) and len(line) - len(line.lstrip(" ")) > indent


def _scalar(name: str, value: str) -> str:
    if not value:
        return ""
    plain = name in ("key", "rule", "severity", "verdict") and re.fullmatch(r"[\w.-]+", value)
    return value if plain else _quoted(value)


def _quoted(value: str) -> str:
    """A text in the quotation marks of JSON, which are those of YAML, without what steers or breaks a line."""
    return as_yaml(json.dumps(value, ensure_ascii=False))


def _line(text: str) -> str:
    return visible(" ".join(text.split()))
