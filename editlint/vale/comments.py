"""Comments in a text that switch rules off and on again.

`vale off`, `vale on`, `vale Style = NO`, `vale Style.Rule = YES`, `vale Style.Rule["this", "that"] = NO` and
`vale styles = One, Two`. A switch holds from its comment to the one that turns it back. In Vale it holds for whole
blocks besides: for the one that a comment stands in, and what is left off at the end of the file is off in all of it
for what looks at the whole file.
"""

from __future__ import annotations

import json
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
        keys = [each for each in (_ALL, rule, f"{rule}[{match}]") if each in self._turns]
        turns = [self._turns[each] for each in keys] + [self._style_turns(style)]
        if any(_is_off(sorted(each), start) for each in turns):
            return True
        if not self._as_vale:
            return False
        if block.order < 0:
            return self.off
        number = self._read_at[block.order] if block.order < len(self._read_at) else self._number
        return any(_was_off(each, number) for each in turns)

    def _style_turns(self, style: str) -> list[_Turn]:
        turns = list(self._turns.get(style, ()))
        turns += [turn._replace(off=style not in chosen) for turn, chosen in self._chosen]
        return sorted(turns, key=lambda turn: turn.number)


def _with_matches(name: str) -> tuple[str, str]:
    """What stands before a list of matches in brackets, and the list; no list where the name of no rule is before."""
    opening = name.rfind("[", 0, -2)
    rule = name[:opening]
    if opening < 0 or not name.endswith("]") or "." not in rule[1:-1]:
        return name, ""
    return rule, name[opening:]


def _texts(listed: str) -> list[str]:
    try:
        values = json.loads(listed)
    except ValueError:
        return []
    return [each for each in values if isinstance(each, str)] if isinstance(values, list) else []


def _is_off(turns: list[_Turn], place: int) -> bool:
    """Whether a switch is off at an offset of the source; `turns` are in the order of their places."""
    index = bisect_right(turns, place, key=lambda turn: turn.place) - 1
    return index >= 0 and turns[index].off


def _was_off(turns: list[_Turn], number: int) -> bool:
    """Whether a switch was off when so many comments had been read."""
    index = bisect_right(turns, number, key=lambda turn: turn.number) - 1
    return index >= 0 and turns[index].off
