"""Tokens of which it must be known which one matched: each is a group, and the only one of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editlint.vale.model import Match

_CAPTURES = re.compile(r"(?<!\\)\((?!\?)")


def alternative(token: str) -> str:
    """A token as a group that holds no other ones, as these would be counted with those of its neighbours."""
    if token.count("(") != token.count("(?") + token.count("\\("):
        token = _CAPTURES.sub("(?:", token)
    return f"({token})"


def which(match: Match) -> int:
    """The index of the alternative that matched."""
    if match.token >= 0:
        return match.token
    return next((index for index, text in enumerate(match.groups) if text is not None), 0)
