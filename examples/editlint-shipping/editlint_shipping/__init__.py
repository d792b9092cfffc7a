"""A sample plug-in: every hook of editlint once. Heavy work belongs inside the functions, not here."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from editlint import hookimpl

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from editlint.analysis.article import Article
    from editlint.checks.base import Check, Hit
    from editlint.documents import Format
    from editlint.documents.document import Document
    from editlint.model import Report
    from editlint.reporters.look import Look
    from editlint.rulebook.rule import Rule
    from editlint.source import Source

_PARTS = re.compile(r"^#.*$|(?:^(?!#)[^\S\n]*\S.*\n?)+", re.MULTILINE)
_SHIP = re.compile(r"\b(?:MV|MS|SS|HMS)\s+[A-Z]\w+")


def ships(article: Article) -> list[tuple[int, int]]:
    """The names of ships with their prefix: prose offsets. An analysis: computed once, shared by all rules."""
    return [match.span() for match in _SHIP.finditer(article.text)]


class ShipCheck:
    """The kind `ship-prefix`: a ship that is named with its prefix more than once."""

    kind = "ship-prefix"
    options = ()
    values = ()

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """Every mention of the same prefixed name after its first."""
        from editlint.checks.base import Evidence, Hit

        first: dict[str, tuple[int, int]] = {}
        for start, end in article.analysis("ships"):
            name = article.text[start:end]
            if name in first:
                yield Hit(start, end, evidence=(Evidence(*first[name], "the first mention"),))
            first.setdefault(name, (start, end))


def parse_bulletin(source: Source) -> Document:
    """A port's bulletin: lines that begin with a hash are remarks, all others paragraphs, parted by blank lines.

    The builder keeps the way back: what is added as prose is found again at its line and column, and what is not
    added cannot be changed by a fix.
    """
    from editlint.documents.builder import ProseBuilder

    builder = ProseBuilder(source)
    for part in _PARTS.finditer(source.text):
        if part.group().startswith("#"):
            builder.skip("comment", part.start(), part.end())
        else:
            builder.prose(part.start(), part.end())
            builder.end_block("paragraph")
    return builder.document("bulletin")


def render_desk(report: Report, rules: Mapping[str, Rule], look: Look) -> Iterator[str]:
    """One line an article: how much the harbour desk has to look at."""
    counts: dict[str, int] = {}
    for violation in report.violations:
        counts[violation.path] = counts.get(violation.path, 0) + 1
    yield from (f"{path}: {count} to look at" for path, count in sorted(counts.items()))


@hookimpl
def editlint_checks() -> Iterable[Check]:
    """The kind of rule."""
    return [ShipCheck()]


@hookimpl
def editlint_rule_packs() -> Iterable[str]:
    """The folder of packs."""
    return [str(Path(__file__).parent / "rules")]


@hookimpl
def editlint_formats() -> Iterable[Format]:
    """The format of bulletins."""
    from editlint.documents import Format

    return [Format("bulletin", (".bulletin",), parse_bulletin)]


@hookimpl
def editlint_analyses() -> Mapping[str, Callable[..., Any]]:
    """The analysis, by the name under which checks ask for it."""
    return {"ships": ships}


@hookimpl
def editlint_reporters() -> Mapping[str, Callable[..., Any]]:
    """The output format."""
    return {"desk": render_desk}


@hookimpl
def editlint_default_config() -> Mapping[str, Any]:
    """Settings that hold where the user's own say nothing."""
    return {"rules": {"shipping.prefix-once": "suggestion"}}
