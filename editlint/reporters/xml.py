"""Text for XML. Five characters: the standard library's way costs the import of half the network."""

from __future__ import annotations

_NAMES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"}


def escape(text: str) -> str:
    """Text for XML content and attributes; characters that XML 1.0 cannot hold become U+FFFD."""
    return "".join(_NAMES.get(char, char) if _allowed(char) else "\ufffd" for char in text)


def _allowed(char: str) -> bool:
    return char in "\t\n\r" or " " <= char <= "\ud7ff" or "\ue000" <= char <= "\ufffd" or char > "\uffff"
