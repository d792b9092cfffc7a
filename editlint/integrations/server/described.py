"""What a client is to see of one state of an open article. Runs on the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from editlint.integrations.server.diagnostics import remarks
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.integrations.server.articles import Read
    from editlint.integrations.server.diagnostics import Describer
    from editlint.integrations.server.texts import OpenText
    from editlint.model import Severity, Violation


class Described(NamedTuple):
    """The diagnostics of one version of an article, and what there is to say beside them.

    `violations` are those of the diagnostics, one for one up to their number; behind them stand remarks on the article
    as a whole. `said` is for the client's log, each with its kind.
    """

    version: int
    violations: tuple[Violation, ...]
    diagnostics: list[types.Diagnostic]
    said: tuple[tuple[str, types.MessageType], ...]


def describe(text: OpenText, read: Read, describer: Describer, floor: Severity) -> Described:
    """Describe what was found in a text, from this severity up."""
    if read.reading is None:
        return Described(read.version, (), [], ())
    report = read.reading.report
    shown = tuple(each for each in report.violations if each.severity.rank <= floor.rank)
    diagnostics = [describer.violation(each, read.run, text.uri, text) for each in shown]
    crashed = [each for each in report.problems if each.path == text.path]
    diagnostics += remarks([each.message for each in crashed])
    said = [("\n".join(filter(None, each[1:])), types.MessageType.Error) for each in crashed]
    said += [(each, types.MessageType.Info) for each in report.notices]
    return Described(read.version, shown, diagnostics, tuple(said))
