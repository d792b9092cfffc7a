"""What is known before an article is read: well-known dated events, and the facts of the house.

A fact has a name with aliases and the interval in which it happened. Names are compared folded (`fold_name`), so that
"Battles of Khalkhin Gol" and "the battle of Khalkhin Gol" meet.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple


class Fact(NamedTuple):
    """A dated fact.

    Attributes:
        name: as an editor writes it.
        aliases: other names of the same thing.
        kind: "event", "birth", "death", "founding", "person" or "name".
        start, end: first and last day, inclusive; equal for one day. A birth has start == end.
        reference: where this can be looked up.
        origin: the file and line that states it, for messages ("facts/house.yml:12"), or "known events".
    """

    name: str
    aliases: tuple[str, ...]
    kind: str
    start: dt.date
    end: dt.date
    reference: str
    origin: str


class Facts:
    """Facts by folded name."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self.all = tuple(facts)
        self._by_name: dict[str, Fact] = {}
        for fact in self.all:
            for name in (fact.name, *fact.aliases):
                self._by_name[fold_name(name)] = fact

    def find(self, name: str) -> Fact | None:
        """The fact of that name, whatever its case, article or number."""
        return self._by_name.get(fold_name(name))

    @property
    def folded_names(self) -> Iterable[str]:
        """Every folded name, for scanning."""
        return self._by_name.keys()


def fold_name(name: str) -> str:
    """Lower case, without a leading article, dashes as spaces, "battles of" as "battle of"."""
    words = name.lower().replace("’", "'").replace("–", " ").replace("-", " ").split()
    if words and words[0] in ("the", "a", "an"):
        words = words[1:]
    if len(words) > 1 and words[1] == "of" and len(words[0]) > 4:
        words[0] = words[0].removesuffix("s")
    return " ".join(words)


NO_FACTS = Facts(())
