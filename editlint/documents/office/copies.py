"""How a copy with comments of ours is known, as long as nobody has saved it anew: by a mark that only we write."""

from __future__ import annotations

import re

from editlint.documents.office.package import Package
from editlint.errors import EditlintError

MARK = b"<!--editlint-->"  # word processors drop it when they save
_HOLDERS = re.compile(r"(?:.*/)?comments[\w-]*\.xml|content\.xml", re.IGNORECASE)


def is_untouched(data: bytes) -> bool:
    """Whether the bytes of a file are those of a copy that editlint has written."""
    try:
        package = Package(data, "")
        return any(MARK in package.read(name) for name in package.names if _HOLDERS.fullmatch(name))
    except EditlintError:
        return False
