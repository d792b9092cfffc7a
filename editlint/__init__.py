"""Editlint: a linter for articles. Importing it loads nothing heavy; each name is fetched on first use."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from editlint.version import __version__

if sys.version_info < (3, 11):  # noqa: UP036  the installer asks for it; who runs a checkout without it is told, too
    raise ImportError("editlint needs Python 3.11 or newer; this is Python " + sys.version.split()[0])

__all__ = [
    "Article",
    "Check",
    "CrossCheck",
    "CrossHit",
    "Document",
    "EditlintError",
    "Evidence",
    "Format",
    "Hit",
    "KnownEvidence",
    "Look",
    "Option",
    "OptionMistake",
    "ParsedDocument",
    "Proposal",
    "ProseBuilder",
    "Report",
    "Rule",
    "Severity",
    "Source",
    "StatedAt",
    "Statement",
    "Violation",
    "__version__",
    "hookimpl",
    "lint_paths",
    "lint_text",
    "parse",
]

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.api import Document, lint_paths, lint_text, parse
    from editlint.checks.base import (
        Check,
        CrossCheck,
        CrossHit,
        Evidence,
        Hit,
        KnownEvidence,
        Proposal,
        StatedAt,
        Statement,
    )
    from editlint.documents import Format
    from editlint.documents.builder import ProseBuilder
    from editlint.documents.document import Document as ParsedDocument
    from editlint.errors import EditlintError
    from editlint.model import Report, Severity, Violation
    from editlint.plugins.markers import hookimpl
    from editlint.reporters.look import Look
    from editlint.rulebook.rule import Option, OptionMistake, Rule
    from editlint.source import Source

_HOMES = {
    "Article": "editlint.analysis.article",
    "Check": "editlint.checks.base",
    "CrossCheck": "editlint.checks.base",
    "CrossHit": "editlint.checks.base",
    "Document": "editlint.api",
    "EditlintError": "editlint.errors",
    "Evidence": "editlint.checks.base",
    "Format": "editlint.documents",
    "Hit": "editlint.checks.base",
    "KnownEvidence": "editlint.checks.base",
    "Look": "editlint.reporters.look",
    "Option": "editlint.rulebook.rule",
    "OptionMistake": "editlint.rulebook.rule",
    "ParsedDocument": "editlint.documents.document",
    "Proposal": "editlint.checks.base",
    "ProseBuilder": "editlint.documents.builder",
    "Report": "editlint.model",
    "Rule": "editlint.rulebook.rule",
    "Severity": "editlint.model",
    "Source": "editlint.source",
    "StatedAt": "editlint.checks.base",
    "Statement": "editlint.checks.base",
    "Violation": "editlint.model",
    "hookimpl": "editlint.plugins.markers",
    "lint_paths": "editlint.api",
    "lint_text": "editlint.api",
    "parse": "editlint.api",
}
_RENAMED = {"ParsedDocument": "Document"}  # what a format yields; `Document` is the API's view of an article


def __getattr__(name: str) -> Any:
    """Load a public name from its room on first use (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module 'editlint' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), _RENAMED.get(name, name))
