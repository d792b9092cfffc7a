"""What copies with comments of ours have in common: who speaks in them, and how one is known."""

from __future__ import annotations

import re

from editlint.documents.office.package import Package
from editlint.errors import EditlintError

AUTHOR = "editlint"
MARK = b"<!--editlint-->"  # word processors drop it when they save
_HOLDERS = re.compile(r"(?:.*/)?comments[\w-]*\.xml|content\.xml", re.IGNORECASE)


def is_untouched(data: bytes) -> bool:
    """Whether the bytes of a file are those of a copy that editlint has written."""
    try:
        package = Package(data, "")
        return any(MARK in package.read(name) for name in package.names if _HOLDERS.fullmatch(name))
    except EditlintError:
        return False
