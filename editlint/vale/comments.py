"""Comments in a text that switch rules off and on again.

`vale off`, `vale on`, `vale Style = NO`, `vale Style.Rule = YES`, `vale Style.Rule["this", "that"] = NO` and
`vale styles = One, Two`. A switch holds from its comment to the one that turns it back. In Vale it holds for whole
blocks besides: for the one that a comment stands in, and what is left off at the end of the file is off in all of it
for what looks at the whole file.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.vale.model import Block

_ALL = ""  # the key of `vale off`, which no rule has
_VALUES = {"YES": False, "NO": True, "on": False, "off": True}


class _Turn(NamedTuple):
    """A switch is turned: at an offset of the source, by the comment of a number in the order of reading."""

    place: int
    number: int
    off: bool


class Comments:
    """The switches of one file, read comment by comment in the order of its blocks."""

    def __init__(self, *, as_vale: bool) -> None:
        self.off = False  # whether all rules are off here
        self._as_vale = as_vale
        self._turns: dict[str, list[_Turn]] = {}
        self._chosen: list[tuple[_Turn, frozenset[str]]] = []  # the styles that alone are on from there
        self._switches: dict[str, _Switch] = {}  # made when all has been read
        self._number = 0
        self._read_at: list[int] = []  # how many comments had been read when each block ended

    def read(self, text: str, place: int) -> None:
        """Read the text of a comment that stands at an offset of the source."""
        text = text.strip()
        if not text.startswith("vale "):
            return
        self._number += 1
        if text in ("vale off", "vale on"):
            self.off = text == "vale off"
            self._turn(_ALL, place, off=self.off)
            return
        name, _, value = text.removeprefix("vale ").rpartition(" = ")
        rule, matches = _with_matches(name)
        if matches and value in ("YES", "NO"):
            for match in _texts(matches):
                self._turn(f"{rule}[{match}]", place, off=_VALUES[value])
        elif name and value in _VALUES and not name.startswith(".") and not name.endswith("."):
            self._turn(name, place, off=_VALUES[value])
        elif text.startswith(("vale style = ", "vale styles = ")):
            styles = frozenset(text.partition(" = ")[2].split(", "))
            self._chosen.append((_Turn(place, self._number, off=True), styles))

    def _turn(self, key: str, place: int, *, off: bool) -> None:
        self._turns.setdefault(key, []).append(_Turn(place, self._number, off))

    def end_block(self) -> int:
        """Note that a block ends here; its number in the order of blocks."""
        self._read_at.append(self._number)
        return len(self._read_at) - 1

    def is_off(self, rule: str, block: Block, start: int, end: int, match: str) -> bool:  # noqa: ARG002  the protocol
        """Whether an alert of a rule at these source offsets is switched off."""
        if not self._number:
            return False
        style = rule.partition(".")[0]
        switches = [self._switch(key) for key in (_ALL, style, rule, f"{rule}[{match}]")]
        if any(each.is_off(start) for each in switches if each):
            return True
        if not self._as_vale:
            return False
        if block.order < 0:
            return self.off
        number = self._read_at[block.order] if block.order < len(self._read_at) else self._number
        return any(each.was_off(number) for each in switches if each)

    def _switch(self, key: str) -> _Switch | None:
        """The switch of a style, a rule or a match of a rule, if any comment turns it."""
        if key in self._switches:
            return self._switches[key]
        turns = self._turns.get(key)
        if key and "." not in key and self._chosen:
            chosen = [turn._replace(off=key not in styles) for turn, styles in self._chosen]
            turns = sorted([*(turns or ()), *chosen], key=lambda turn: turn.number)
        if not turns:
            return None  # nothing is kept of what no comment names: matches of rules are many
        self._switches[key] = _Switch(turns)
        return self._switches[key]


class _Switch:
    """All turns of one switch, in the order of reading and in that of their places; footnotes are read out of place."""

    def __init__(self, turns: list[_Turn]) -> None:
        placed = sorted(turns)
        self._places = [turn.place for turn in placed]
        self._off_from = [turn.off for turn in placed]
        self._numbers = [turn.number for turn in turns]
        self._off_after = [turn.off for turn in turns]

    def is_off(self, place: int) -> bool:
        """Whether it is off at an offset of the source."""
        index = bisect_right(self._places, place) - 1
        return index >= 0 and self._off_from[index]

    def was_off(self, number: int) -> bool:
        """Whether it was off when so many comments had been read."""
        index = bisect_right(self._numbers, number) - 1
        return index >= 0 and self._off_after[index]


def _with_matches(name: str) -> tuple[str, str]:
    """What stands before a list of matches in brackets, and the list; no list where the name of no rule is before."""
    opening = name.rfind("[", 0, -2)
    rule = name[:opening]
    if opening < 0 or not name.endswith("]") or "." not in rule[1:-1]:
        return name, ""
    return rule, name[opening:]


def _texts(listed: str) -> list[str]:
    import json

    try:
        values = json.loads(listed)
    except (ValueError, RecursionError):
        return []
    return [each for each in values if isinstance(each, str)] if isinstance(values, list) else []
