"""What a client is to see of one state of an open article. Runs on the worker."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.uris import from_fs_path

from editlint.integrations.server.diagnostics import remarks
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.engine.session import Reading
    from editlint.integrations.server.articles import Read
    from editlint.integrations.server.diagnostics import Describer
    from editlint.integrations.server.neighbours import Neighbours
    from editlint.integrations.server.texts import OpenText
    from editlint.integrations.server.workspace import Workspace
    from editlint.model import Severity, Violation


class Described(NamedTuple):
    """The diagnostics of one version of an article, and what there is to say beside them.

    Attributes:
        text: what they are of.
        violations: those of the diagnostics, one for one up to their number; behind them stand remarks on the whole.
        diagnostics: what is shown.
        said: what goes to the client's log, each with its kind.
        concerned: paths of other articles of which what is shown may be another now.
    """

    text: OpenText
    violations: tuple[Violation, ...]
    diagnostics: list[types.Diagnostic]
    said: tuple[tuple[str, types.MessageType], ...] = ()
    concerned: frozenset[str] = frozenset()


def describe(read: Read, neighbours: Neighbours, describer: Describer, floor: Severity) -> Described:
    """Describe what was found in a text, beside its neighbours, from a severity up."""
    text = read.text
    if read.reading is None:
        gone = frozenset(neighbours.drop(text.path))
        trouble = [read.trouble] if read.trouble else []
        said = tuple((each, types.MessageType.Error) for each in trouble)
        return Described(text, (), list(remarks(trouble)), said, gone)
    outcome = read.reading.outcome
    concerned = neighbours.put(outcome) if text.path else set()
    report = neighbours.report(outcome, read.run) or read.reading.report
    shown = tuple(each for each in report.violations if each.severity.rank <= floor.rank)
    diagnostics = [describer.violation(each, read.run, text.uri, text) for each in shown]
    crashed = [each for each in report.problems if each.path == text.path and each not in read.run.problems]
    diagnostics += remarks([*(each.message for each in crashed), *_unchecked(read.reading)])
    general = [each for each in read.run.problems if not each.path]  # what is wrong in a file is told there
    told = [("\n".join(filter(None, each[1:])), types.MessageType.Error) for each in (*crashed, *general)]
    told += [(each, types.MessageType.Info) for each in report.notices]
    return Described(text, shown, diagnostics, tuple(told), frozenset(concerned))


def _unchecked(reading: Reading) -> Iterator[str]:
    """Why the silence of most rules is no approval of a text."""
    said = reading.outcome.unchecked.removeprefix(reading.outcome.path or "standard input").strip()
    if said and reading.article.text.strip():
        yield f"this article {said}"


def describe_file(
    path: str, desk: Workspace, neighbours: Neighbours, describer: Describer, floor: Severity
) -> list[types.Diagnostic]:
    """The diagnostics of an article that is not open, as its file is, beside its neighbours; none of no file."""
    run = desk.run_for(path)
    if not os.path.isfile(path) or desk.is_excluded(path, run):
        return []
    outcome = run.lint_file(path)
    report = neighbours.report(outcome, run) or run.report_builder.report([outcome], run.problems)
    shown = [each for each in report.violations if each.severity.rank <= floor.rank]
    found = [describer.violation(each, run, from_fs_path(path) or "", None) for each in shown]
    return [*found, *remarks([each.message for each in report.problems if each.path == path])]
