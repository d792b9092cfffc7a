"""The spellings that a simple pattern stands for: "OAuth2?" is "OAuth2" or "OAuth"."""

from __future__ import annotations

import re
from functools import lru_cache

_MOST = 64  # of a pattern that has more it cannot be said which spelling is meant
_ATOM = re.compile(r"\(\?:|\((?!\?)|[|)]|\\(?P<escaped>[\W_])|(?P<plain>[^\\\[\]{}.*+^$()|?])")


def spelling_like(pattern: str, text: str) -> str:
    """The spelling of a pattern that is the text but for its case, or the pattern itself."""
    return next((each for each in spellings(pattern) if each.lower() == text.lower()), pattern)


@lru_cache(maxsize=4096)
def spellings(pattern: str) -> tuple[str, ...]:
    """All spellings that a pattern stands for, or none where they are too many or more than a list can say."""
    read = _alternatives(pattern, 0)
    return tuple(read[0]) if read is not None and read[1] == len(pattern) else ()


def _alternatives(pattern: str, place: int) -> tuple[list[str], int] | None:
    """The spellings of what stands between a place and the end of its group, with where that is."""
    done: list[str] = []
    branch = [""]
    while place < len(pattern):
        atom = _ATOM.match(pattern, place)
        if atom is None:
            return None
        if atom[0] == ")":
            break
        place = atom.end()
        if atom[0] == "|":
            done += branch
            branch = [""]
            continue
        choices = [atom["escaped"] or atom["plain"] or ""]
        if atom[0].startswith("("):
            inner = _alternatives(pattern, place)
            if inner is None or pattern[inner[1] : inner[1] + 1] != ")":
                return None
            choices, place = inner[0], inner[1] + 1
        if pattern[place : place + 1] == "?":
            choices, place = [*choices, ""], place + 1
        branch = [start + choice for start in branch for choice in choices]
        if len(branch) > _MOST:
            return None
    return done + branch, place
