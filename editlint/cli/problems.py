"""What kept something from being done, said on standard error; and the exit code that goes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.cli import FAILED, OK
from editlint.cli.streams import complain
from editlint.errors import EditlintError, Location, render

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.model import Problem


def say_problems(problems: Iterable[Problem]) -> int:
    """Say each; the exit code is that of a failure when there is one."""
    code = OK
    for problem in problems:
        complain(_rendered(problem))
        code = FAILED
    return code


def _rendered(problem: Problem) -> str:
    if problem.message.startswith("error:"):
        return problem.message  # it has been rendered where its place was known
    at = Location(problem.path) if problem.path else None
    return render(EditlintError(problem.message, hint=problem.hint, location=at))
