"""The values that travel from step to step: immutable, made of plain parts, importing nothing of ours.

Positions are Unicode code points, starts inclusive and ends exclusive; lines and columns are 1-based.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from editlint.values import NamedTuple


class Severity(StrEnum):
    """How much a violation matters: an error is wrong, a warning needs a decision, a suggestion is advice."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for a suggestion."""
        return _RANKS[self.value]


_RANKS = {"error": 0, "warning": 1, "suggestion": 2}


class Span(NamedTuple):
    """A stretch of text from `start` up to, not including, `end`."""

    start: int
    end: int


class Edit(NamedTuple):
    """Put `text` in place of the source between `start` and `end`."""

    start: int
    end: int
    text: str


class Fix(NamedTuple):
    """A correction. `safe` means that it can change neither meaning nor facts nor another's words."""

    title: str
    safe: bool
    edits: tuple[Edit, ...]


class Place(NamedTuple):
    """A stretch of a file in every unit that a report needs."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int


class Related(NamedTuple):
    """The other side of a contradiction, or evidence for a violation, with what it says.

    `place` says in words where that is, in a file whose lines nobody sees.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int
    message: str
    excerpt: str = ""
    place: str = ""

    @property
    def is_address(self) -> bool:
        """Whether `path` is the address of a page: its lines are those of the source, which nobody sees there."""
        return self.path.startswith(("http://", "https://"))


class Violation(NamedTuple):
    """What a rule has to say about one place of an article.

    `excerpt` is the source of the sentence round the span, `excerpt_start` its offset: reporters show it and
    baselines recognise it. `fixes` are in order of preference.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int
    rule: str
    severity: Severity
    tags: tuple[str, ...]
    message: str
    match: str
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()
    fingerprint: str = ""
    data: Mapping[str, Any] = {}
    excerpt: str = ""
    excerpt_start: int = 0


class Problem(NamedTuple):
    """What kept a file, a rule or a plug-in from doing its work: reported, never fatal to the others."""

    path: str
    message: str
    hint: str = ""


class Report(NamedTuple):
    """The outcome of a run: violations in order of path and place, and what could not be checked.

    `files` counts the articles that were read, `unread` those that could not be, and `unchecked` those of the read ones
    on which most rules had to be silent: they are empty, or in a language that the rules do not know. `suppressed`
    counts violations that a comment, the front matter or a baseline hid. `galleys` holds, by path, what a page shows of
    each article that is spoken of; it is made only when a report of pages was asked for.
    """

    violations: tuple[Violation, ...]
    files: int
    suppressed: int = 0
    problems: tuple[Problem, ...] = ()
    notices: tuple[str, ...] = ()
    unread: int = 0
    unchecked: int = 0
    galleys: Mapping[str, bytes] = {}

    def count(self, severity: Severity) -> int:
        """How many violations have this severity."""
        return sum(v.severity == severity for v in self.violations)
