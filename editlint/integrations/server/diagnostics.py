"""Violations and mistakes in files as diagnostics. Runs on the worker; says nothing to the client."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.uris import from_fs_path

from editlint.engine.article_files import read_source
from editlint.errors import EditlintError
from editlint.integrations.server.positions import Positions
from editlint.integrations.server.rule_links import link_to
from editlint.model import Severity
from editlint.visible import visible, visible_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from editlint.engine.run import Run
    from editlint.integrations.server.texts import OpenText
    from editlint.model import Related, Violation

SOURCE = "editlint"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.SUGGESTION: types.DiagnosticSeverity.Information,
}
_FILE_AND_LINE = re.compile(r"(.+):(\d+)")


class Describer:
    """Puts violations into the protocol's words, for one client.

    Args:
        encoding: the unit of characters.
        related: whether the client shows related places; what it cannot show goes into the message.
        open_text: the open text of a path, None where it is not open.
    """

    def __init__(self, encoding: str, *, related: bool, open_text: Callable[[str], OpenText | None]) -> None:
        self._encoding = encoding
        self._related = related
        self._open_text = open_text
        self._closed: dict[str, tuple[tuple[int, int], Positions]] = {}

    def violation(self, violation: Violation, run: Run, uri: str, own: OpenText | None) -> types.Diagnostic:
        """The diagnostic of a violation in the text with this address, which is `own` where it is open."""
        rule = run.active.get(violation.rule)
        link = link_to(rule) if rule is not None else ""
        told, places = [visible(violation.message)], []
        for each in violation.related:
            where = self._location(each, violation, run, uri, own)
            if where is not None and self._related:
                places.append(types.DiagnosticRelatedInformation(where, visible(each.message)))
            else:
                told.append(visible(_as_text(each)))
        return types.Diagnostic(
            range=self._range(violation, run, own),
            message="\n".join(told),
            severity=_SEVERITIES[violation.severity],
            code=violation.rule,
            code_description=types.CodeDescription(link) if link else None,
            source=SOURCE,
            tags=[types.DiagnosticTag.Unnecessary] if _is_superfluous(violation) else None,
            related_information=places or None,
            data={"fingerprint": violation.fingerprint},
        )

    def _location(
        self, related: Related, violation: Violation, run: Run, uri: str, own: OpenText | None
    ) -> types.Location | None:
        """Where evidence lies; None where it lies in no text."""
        if related.is_address:
            start = types.Position(0, 0)
            return types.Location(related.path, types.Range(start, start))
        if related.line and related.path == violation.path:
            return types.Location(uri, self._range(related, run, own))
        if related.line:
            other = self._open_text(related.path)
            address = other.uri if other is not None else from_fs_path(related.path) or ""
            return types.Location(address, self._range(related, run, other))
        found = _FILE_AND_LINE.fullmatch(related.path)
        file = os.path.join(run.settings.root, found[1]) if found else ""
        if not found or not os.path.isfile(file):
            return None
        start = types.Position(int(found[2]) - 1, 0)
        return types.Location(from_fs_path(file) or "", types.Range(start, start))

    def _range(self, place: Related | Violation, run: Run, own: OpenText | None) -> types.Range:
        if own is not None:
            return own.range(place.start, place.end)
        return self.positions(place.path, run).range(place.start, place.end)

    def positions(self, path: str, run: Run) -> Positions:
        """The positions of a file that is not open; of none that can be read, those of an empty text."""
        try:
            stat = os.stat(path)
            stamp = (stat.st_mtime_ns, stat.st_size)
        except OSError:
            stamp = (0, 0)
        kept = self._closed.get(path)
        if kept is None or kept[0] != stamp:
            try:
                text = read_source(path, run.formats).text
            except EditlintError:
                text = ""
            kept = self._closed[path] = (stamp, Positions(text, self._encoding))
        return kept[1]

    def mistake(self, error: EditlintError, line: str = "") -> types.Diagnostic:
        """The diagnostic of a mistake in a file, `line` being the text of its line where that is known."""
        at = error.location
        number, first, last = (at.line, at.column, at.end_column) if at is not None else (0, 0, 0)
        positions = Positions(at.source_line if at is not None and at.source_line else line, self._encoding)
        place = positions.range(max(0, first - 1), max(0, first - 1, last - 1))
        row = max(0, number - 1)
        return types.Diagnostic(
            types.Range(types.Position(row, place.start.character), types.Position(row, place.end.character)),
            visible_lines(f"{error.message}\n{error.hint}" if error.hint else error.message),
            severity=types.DiagnosticSeverity.Error,
            source=SOURCE,
        )


def remarks(said: list[str]) -> Iterator[types.Diagnostic]:
    """What kept rules from looking at an article, at its first line."""
    for each in said:
        start = types.Position(0, 0)
        yield types.Diagnostic(
            types.Range(start, start), visible(each), severity=types.DiagnosticSeverity.Information, source=SOURCE
        )


def _as_text(related: Related) -> str:
    if related.place:
        where = related.place
    elif related.line and not related.is_address:
        where = f"{os.path.basename(related.path)}, line {related.line}" if related.path else f"line {related.line}"
    else:
        where = related.path
    return f"{where}: {related.message}" if where else related.message


def _is_superfluous(violation: Violation) -> bool:
    """Whether what is marked is to go: left-overs, and what a safe fix takes out whole."""
    whole = (violation.start, violation.end, "")
    return violation.rule.startswith("residue.") or any(
        fix.safe and [tuple(edit) for edit in fix.edits] == [whole] for fix in violation.fixes
    )
