"""The names by which the articles of one file are told apart: their headlines, else what else they are known by."""

from __future__ import annotations

_LONGEST = 120


class Names:
    """Gives each article of a file a name that no other has. `count` are the articles before the first."""

    def __init__(self, count: int = 0) -> None:
        self._given: set[str] = set()
        self.count = count

    def name(self, *candidates: str) -> str:
        """The first candidate that says anything; the article's number where none does, or where it is taken."""
        self.count += 1
        said = next((shown for each in candidates if (shown := _shown(each))), "")
        number = f"item {self.count}"
        name = said or number
        if name in self._given:
            name = f"{name} ({number})"
        self._given.add(name)
        return name


def _shown(text: str) -> str:
    text = " ".join(text[: 4 * _LONGEST].split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
