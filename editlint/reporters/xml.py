"""Text for XML. Five characters: the standard library's way costs the import of half the network."""

from __future__ import annotations

from editlint.visible import steering

_NAMES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"}


def escape(text: str) -> str:
    """Text for XML content and attributes; characters that XML 1.0 cannot hold become U+FFFD."""
    return "".join(_NAMES.get(char) or _written(char) for char in text)


def _written(char: str) -> str:
    if not _allowed(char):
        return "\ufffd"
    return f"&#x{ord(char):x};" if steering(char) and char not in "\t\n\r" else char


def _allowed(char: str) -> bool:
    return char in "\t\n\r" or " " <= char <= "\ud7ff" or "\ue000" <= char <= "\ufffd" or char > "\uffff"
