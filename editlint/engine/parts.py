"""Lints the articles of a file that is divided: each alone, as if it lay in a file of its own, places in the file.

An article that cannot be read is a problem with its line; where the file breaks off, what stands before it counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.documents.collections.parts import LONGEST, Flaw
from editlint.engine.outcome import Outcome
from editlint.errors import EditlintError
from editlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from editlint.documents.collections.parts import Part

    LintParts = Callable[[Iterable[Part]], Iterator[Outcome]]

SHOWN = 10  # problems of one file


def lint_divided(divided: Iterator[Part | Flaw], lint: LintParts) -> Outcome:
    """The outcome of a file: its articles as `parts`, and what kept others from being read.

    Args:
        divided: what the file's format gives.
        lint: the outcomes of articles, in their order.
    """
    problems: list[Problem] = []
    parts = tuple(lint(_readable(divided, problems)))
    shown = problems[:SHOWN]
    if len(problems) > SHOWN:
        shown.append(Problem("", f"the same file has {len(problems) - SHOWN} more articles that cannot be read"))
    if parts:
        return Outcome(problems=tuple(shown), parts=parts)
    return Outcome(problems=tuple(shown), unread=bool(shown), unchecked="" if shown else "holds no article")


def _readable(divided: Iterator[Part | Flaw], problems: list[Problem]) -> Iterator[Part]:
    """The articles that can be read; what is wrong with the others is noted as they come."""
    try:
        for each in divided:
            if isinstance(each, Flaw):
                problems.append(Problem("", _at(each.line, each.message), each.hint))
            elif len(each.text) > LONGEST:
                said = f"“{each.name}” has {len(each.text):,} characters, and is passed over: no article has {LONGEST:,}"
                problems.append(Problem("", _at(each.origin.line, said)))
            else:
                yield each
    except EditlintError as error:
        problems.insert(0, Problem("", error.message, error.hint))


def _at(line: int, message: str) -> str:
    return f"line {line}: {message}" if line else message
