"""Which names of a file's own are charsets: what a stranger's file names is looked up here and nowhere else."""

from __future__ import annotations

import codecs

# Codecs of Python that write programs and host names down. Their decoders refuse, or take the square of the time.
_NO_CHARSETS = ("idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape")


def charset_of(name: str) -> str:
    """Python's name of a charset, whose decoder takes any bytes where it may replace; "" for what is none."""
    try:
        b"?".decode(name, "replace")
        known = codecs.lookup(name).name
    except (LookupError, ValueError):
        return ""
    return "" if known in _NO_CHARSETS else known
