"""Which corrections of a misspelt word are worth offering, and in which order: the nearest come first.

A dictionary offers “Thursday” for “tuesday” beside “Tuesday”. What differs in capitals, accents or spaces alone is what
was meant, and then nothing else is offered; of the others those that need hardly more letters than the nearest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_BEYOND = 1  # letters more than the nearest takes


def nearest(word: str, offered: Sequence[str]) -> list[str]:
    """The corrections that make sense, the nearest first and otherwise in the order in which they are offered."""
    plain = _plain(word)
    measured = sorted(((distance(plain, _plain(each)), index) for index, each in enumerate(offered)))
    if not measured:
        return []
    least = measured[0][0]
    limit = least + _BEYOND if least else 0
    return [offered[index] for far, index in measured if far <= limit]


def _plain(word: str) -> str:
    """A word without what is no letter, capitals and accents."""
    import unicodedata

    return "".join(each for each in unicodedata.normalize("NFD", word.casefold()) if each.isalnum())


def distance(one: str, other: str) -> int:
    """How many letters must be added, left out, changed or swapped with their neighbour to get from one to the other.

    Optimal string alignment, as in Boytsov, “Indexing methods for approximate dictionary searching” (2011).
    """
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        current = [row]
        for column, another in enumerate(other, 1):
            cost = min(last[column] + 1, current[-1] + 1, last[column - 1] + (letter != another))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == another:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        before, last = last, current
    return last[-1]
