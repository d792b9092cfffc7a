"""Numbers with their nouns, as everything that people read has them: "1 source", "2 sources"."""

from __future__ import annotations


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun, in the singular for one. `plural` is for nouns that take another ending than “s”."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
