"""Editlint: a linter for articles. Importing it loads nothing heavy; each name is fetched on first use."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from editlint.version import __version__

if sys.version_info < (3, 11):  # noqa: UP036  the installer asks for it; who runs a checkout without it is told, too
    raise ImportError("editlint needs Python 3.11 or newer; this is Python " + sys.version.split()[0])

__all__ = [
    "Document",
    "EditlintError",
    "Report",
    "Severity",
    "Violation",
    "__version__",
    "hookimpl",
    "lint_paths",
    "lint_text",
    "parse",
]

if TYPE_CHECKING:
    from editlint.api import Document, lint_paths, lint_text, parse
    from editlint.errors import EditlintError
    from editlint.model import Report, Severity, Violation
    from editlint.plugins.markers import hookimpl

_HOMES = {
    "Document": "editlint.api",
    "EditlintError": "editlint.errors",
    "Report": "editlint.model",
    "Severity": "editlint.model",
    "Violation": "editlint.model",
    "hookimpl": "editlint.plugins.markers",
    "lint_paths": "editlint.api",
    "lint_text": "editlint.api",
    "parse": "editlint.api",
}


def __getattr__(name: str) -> Any:
    """Load a public name from its room on first use (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module 'editlint' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
