"""An article of an archive with what linting it gave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.engine.outcome import Outcome


class Filed(NamedTuple):
    """An article that was linted.

    Attributes:
        id: what tells it from all others: what the field for it says, else its address, else its path and number.
        path: the file.
        line: the 1-based line at which it begins there.
        url: its address as the record has it, "" for none.
        outcome: what linting it gave, without parts, with a clipping.
    """

    id: str
    path: str
    line: int
    url: str
    outcome: Outcome
