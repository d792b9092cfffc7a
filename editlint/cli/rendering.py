"""A report as lines, all of them or none: an article that a format fails on is left out and named, the others stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.engine.faults import fault, problem_of
from editlint.errors import EditlintError
from editlint.reporters.registry import reporter

if TYPE_CHECKING:
    from editlint.engine.run import Run
    from editlint.model import Problem, Report, Violation
    from editlint.reporters.look import Look
    from editlint.reporters.registry import Render


def rendered(run: Run, report: Report, name: str, look: Look) -> tuple[list[str], list[Problem]]:
    """The lines of a report in the format of that name, and what kept some of it, or all, from being there."""
    render = reporter(name, run.plugins.reporters)
    rules = run.rulebook.rules
    try:
        return list(render(report, rules, look)), []
    except EditlintError as error:
        return [], [problem_of(error)]
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001  what was found must not be lost with one article's part of it
        problems = _culprits(run, report, name, render, look) or [fault("", f"in the output format “{name}”", error)]
    left_out = {each.path for each in problems}
    kept = tuple(each for each in report.violations if each.path not in left_out)
    if "" in left_out or len(kept) == len(report.violations):
        return [], problems
    rest = report._replace(violations=kept, problems=(*report.problems, *problems))
    return list(render(rest, rules, look)), problems


def _culprits(run: Run, report: Report, name: str, render: Render, look: Look) -> list[Problem]:
    """The articles of which the format fails on the violations, each by itself."""
    by_path: dict[str, list[Violation]] = {}
    for violation in report.violations:
        by_path.setdefault(violation.path, []).append(violation)
    problems = []
    for path, own in by_path.items():
        try:
            list(render(report._replace(violations=tuple(own)), run.rulebook.rules, look))
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001  as above
            problems.append(fault(path, f"in the output format “{name}”", error))
    return problems
