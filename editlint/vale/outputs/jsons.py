"""`--output=JSON`: alerts by file, in the layout of Go's encoder; and mistakes, which go to standard error."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from editlint.vale.outputs.lines import as_line
from editlint.visible import as_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.errors import EditlintError
    from editlint.vale.outputs.shown import LintedFile, Shown

_ESCAPED = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def render(files: Sequence[LintedFile]) -> str:
    """All alerts; files without any are left out."""
    alerts: dict[str, list[dict[str, Any]]] = {}
    for file in files:
        if file.alerts:
            alerts.setdefault(file.path, []).extend(map(_alert, file.alerts))
    return go_json(dict(sorted(alerts.items(), key=lambda item: item[0].encode("utf-8", "surrogateescape")))) + "\n"


def _alert(alert: Shown) -> dict[str, Any]:
    params = alert.action.params
    return {
        "Action": {"Name": alert.action.name, "Params": None if params is None else list(params)},
        "Span": [alert.column, alert.last],
        "Check": alert.check,
        "Description": alert.description,
        "Link": alert.link,
        "Message": alert.message,
        "Severity": alert.severity,
        "Match": alert.match,
        "Line": alert.line,
    }


def render_errors(errors: Sequence[EditlintError]) -> str:
    """Mistakes as one object, with the place of the first, where it has one; the others are in its text."""
    first, *others = errors
    text = "\n".join([first.message, *(as_line(each) for each in others)])
    at = first.location
    if at is None or not at.line:
        return go_json({"Code": "E100", "Text": text})
    return go_json({"Line": at.line, "Path": at.path, "Text": text, "Code": "E201", "Span": at.column})


def go_json(value: object) -> str:
    """JSON as Go lays it out, with the signs of markup escaped."""
    text = json.dumps(value, indent=2, ensure_ascii=False)
    for char, escape in _ESCAPED.items():
        text = text.replace(char, escape)
    return as_json(text)
