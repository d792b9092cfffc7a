"""The files of the house that an editor adds to from an article: its dictionary and its facts.

A change is worked out whole before anything is written, the configuration last, so that it never names what is not
there. Where no configuration is, one is begun in the innermost root.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.engine.rewrite import rewrite
from editlint.errors import EditlintError, unwritable
from editlint.integrations.server.yaml_lists import members, with_member
from editlint.rulebook.facts_file import decode_facts
from editlint.rulebook.yaml_nodes import YamlFile
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from editlint.analysis.statements.proposals import SourcedFact

CONFIG, FACTS = ".editlint.yml", os.path.join("house", "facts.yml")


class Change(NamedTuple):
    """A file before and after; `before` is None where there is none yet."""

    path: str
    before: str | None
    after: str


def can_take_words(config: str) -> bool:
    """Whether words can be added by way of a configuration file: "" for none, which can be begun."""
    return not config.endswith(".toml")


def with_word(word: str, config: str, read: Callable[[str], str | None]) -> list[Change]:
    """What adds a word to the dictionary of the house: to its first file of words, else to the configuration itself.

    Args:
        word: a word.
        config: the path of the configuration file, which need not be there yet.
        read: the text of a file as it stands, None where there is none.

    Raises:
        EditlintError: the configuration has mistakes, or is written in a way that cannot be added to safely.
    """
    before = read(config)
    file = YamlFile(before or "", config)
    file.raise_errors()
    for each in members(file.root, "dictionary"):
        path = os.path.normpath(os.path.join(os.path.dirname(config), each))
        words = read(path) if each.endswith(".txt") else None
        if words is not None:
            return [Change(path, words, _with_line(words, word))]
    return [Change(config, before, with_member(before or "", config, "dictionary", word))]


def with_fact(fact: SourcedFact, config: str, read: Callable[[str], str | None]) -> list[Change]:
    """What adds a fact to the first file of facts of the house, which is begun where there is none.

    Args:
        fact: what an article dates, and where.
        config: the path of the configuration file, which need not be there yet.
        read: the text of a file as it stands, None where there is none.

    Raises:
        EditlintError: a file has mistakes, or is written in a way that cannot be added to safely.
    """
    configured = read(config)
    file = YamlFile(configured or "", config)
    file.raise_errors()
    named = members(file.root, "facts")
    path = os.path.normpath(os.path.join(os.path.dirname(config), named[0] if named else FACTS))
    before = read(path)
    changes = [Change(path, before, _with_entry(before, path, fact))]
    if not named:
        shown = FACTS.replace(os.sep, "/")
        changes.append(Change(config, configured, with_member(configured or "", config, "facts", shown)))
    return changes


def _with_entry(before: str | None, path: str, fact: SourcedFact) -> str:
    from editlint.analysis.statements.proposals import facts_as_yaml

    head, entry = facts_as_yaml([fact]).split("\n", 1)
    given = before or ""
    file = YamlFile(given, path)
    file.raise_errors()
    listed = file.root.get("facts") if file.root is not None else None
    if listed is not None and listed.items:
        indent = " " * (listed.column - 1)
        entry = "".join(f"{indent}{line[2:]}\n" for line in entry.splitlines())
        made = _with_line(given, entry.rstrip("\n"))
    else:
        made = _with_line(given if file.root is None else "", f"{head}\n{entry}".rstrip("\n"))
    after = YamlFile(made, path)
    node = after.root.get("facts") if after.root is not None else None
    known = len(listed.items) if listed is not None else 0
    if after.errors or node is None or len(node.items) != known + 1 or not decode_facts(after, node) or after.errors:
        hint = "write it there by hand: editlint facts --format yaml shows it"
        raise EditlintError(f"cannot add to the facts in {path}", hint=hint)
    return made


def _with_line(text: str, line: str) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    glue = "" if not text or text.endswith(("\n", "\r")) else newline
    return text + glue + line.replace("\n", newline) + newline


def write(changes: Iterable[Change]) -> None:
    """Put the files in place, each in one step, in their order.

    Raises:
        EditlintError: one cannot be written; those before it are there, and nothing names what is not.
    """
    for each in changes:
        try:
            if each.before is None:
                os.makedirs(os.path.dirname(each.path), exist_ok=True)
            rewrite(each.path, each.after.encode("utf-8"))
        except OSError as error:
            raise unwritable(each.path, error) from None
