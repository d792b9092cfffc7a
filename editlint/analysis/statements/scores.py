"""Scores of games: what the parts of a game come to, who won by which score, and how many scored.

A score has no sides of its own: whichever way round they may be meant, one way that fits is enough.
"""

from __future__ import annotations

import re
from itertools import pairwise, product
from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT
from editlint.language.en import scores as en
from editlint.language.en.parts import AND, BE
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.reading.items import Item
    from editlint.analysis.statements.cells import Cells

FINAL, PART, TOGETHER, OPEN = "final", "part", "together", ""
_APART = en.AHEAD | en.BEHIND
_PARTLY = en.WINNERS | en.PARTIAL
_SCORE = re.compile(r"(?<![\w,£$€/–-])(?<!\d\.)(\d{1,3})[-–](\d{1,3})(?![\w/–-]|[.,]\d)")
_GAME = en.WINNING | en.DRAWING | en.LOSING | en.LEADING | en.SCORING
_HIGHEST = 250
_REACH = 6  # items between a verb and its score


class Side(NamedTuple):
    """What one side scored: the number and its prose offsets."""

    value: int
    start: int
    end: int


class Score(NamedTuple):
    """A score.

    Attributes:
        start, end: prose offsets.
        first, second: its two numbers as they stand.
        role: "final", "part" of a game or of a tie, "together" of two games, "" when nothing tells.
        won: 1 where the verb before it says that the first number is the higher, 0 where it says nothing, 2 for a draw.
        added: it tells what was added to another score.
        lead: 1 where the one who is told of has the higher number of it, -1 the lower, 0 where nothing tells.
    """

    start: int
    end: int
    first: Side
    second: Side
    role: str
    won: int = 0
    added: bool = False
    lead: int = 0


class Sum(NamedTuple):
    """What one side scored in the end, and in the parts that do not come to it; `grown` where one part is told only."""

    parts: tuple[Side, ...]
    whole: Side

    @property
    def grown(self) -> bool:
        """Whether only one earlier score is told."""
        return len(self.parts) == 1


def may_score(text: str) -> bool:
    """Whether the text of a sentence has two numbers with a dash between them that may be a score."""
    return _SCORE.search(text) is not None


def scores_of(cells: Cells) -> list[Score]:
    """The scores in a sentence about a game, in order."""
    bases = {item.base for item in cells.items if item.base}
    words = {item.lower for item in cells.items}
    if bases.isdisjoint(_GAME) and words.isdisjoint(_PARTLY):
        return []
    read = cells.read
    places = [
        (
            Side(int(m[1]), m.start(1) + read.start, m.end(1) + read.start),
            Side(int(m[2]), m.start(2) + read.start, m.end(2) + read.start),
        )
        for m in _SCORE.finditer(read.text)
        if int(m[1]) <= _HIGHEST >= int(m[2])
    ]
    found = _chained(read.text, read.start, [_score(cells.items, *place, places) for place in places])
    return sorted([*found, *_additions(cells)], key=lambda score: score.start) if found else []


def _score(items: Sequence[Item], first: Side, second: Side, places: Sequence[tuple[Side, Side]]) -> Score:
    start, end = first.start, second.end
    low = max((other.end for _, other in places if other.end <= start), default=0)
    high = min((other.start for other, _ in places if other.start >= end), default=items[-1].end + 1)
    before = [item for item in items if low <= item.start and item.end <= start]
    behind = _up_to_mark([item for item in items if item.start >= end and item.end <= high])
    words = {item.lower for item in (*_clause_of(before)[-_REACH:], *behind)}
    role, won = _role(before, words, behind), 0
    alone = not any(one.start - end in (1, 2) or start - other.end in (1, 2) for one, other in places)
    if alone and role in (FINAL, OPEN):
        won = _won(before, behind)
    return Score(start, end, first, second, role, won, lead=_lead(before, behind))


def _chained(text: str, offset: int, scores: list[Score]) -> list[Score]:
    """The scores, those of a list being of parts where its first is: "the quarters went 7-3, 0-7, 10-3 and 7-0"."""
    for at in range(1, len(scores)):
        one, other = scores[at - 1], scores[at]
        between = text[one.end - offset : other.start - offset]
        if one.role == other.role == PART and one.lead and not other.lead:
            scores[at] = other._replace(lead=one.lead)  # "up 10-7 at the break and 17-14 by the hour"
        if one.role == PART and between.strip(" ,") in ("", AND):
            scores[at - 1 : at + 1] = [one._replace(added=True), other._replace(role=PART, won=0, added=True)]
    return scores


def _up_to_mark(items: Sequence[Item]) -> list[Item]:
    """The items up to the next mark, verb or word that joins clauses."""
    stops = (tags.MARK, tags.VERB, tags.AUXILIARY, tags.COORDINATOR, tags.SUBORDINATOR)
    stop = next((at for at, item in enumerate(items) if item.tag in stops), len(items))
    return list(items[:stop])


def _clause_of(before: Sequence[Item]) -> Sequence[Item]:
    """The last of some items from the word on that joins their clause to another one."""
    joints = (tags.COORDINATOR, tags.SUBORDINATOR)
    start = max((at + 1 for at, item in enumerate(before) if item.tag in joints), default=0)
    return before[start:]


def _role(before: Sequence[Item], words: set[str], behind: Sequence[Item]) -> str:
    if words & en.AGGREGATE:
        return TOGETHER
    if not en.GAMES.isdisjoint(item.lower for item in behind):
        return OPEN
    verb = next((item.base for item in reversed(before) if item.base), "")
    if behind and behind[0].lower in en.WINNERS:
        return FINAL
    if not {item.lower for item in behind} & en.PARTIAL and verb in en.WINNING:
        return PART if words & en.LEG else FINAL
    if words & en.PARTIAL or verb in en.LEADING:
        return PART
    return FINAL if verb in en.DRAWING | en.LOSING else OPEN


def _won(before: Sequence[Item], behind: Sequence[Item]) -> int:
    """What the verb before a score says of its order."""
    if behind and behind[0].lower in en.WINNERS:
        return 1
    if behind and (behind[0].tag == tags.NOUN or not {item.lower for item in behind}.isdisjoint(en.GAMES)):
        return 0
    if before and before[-1].tag in (tags.DETERMINER, tags.POSSESSIVE):
        return 0
    near = before[-_REACH:]
    for at in range(len(near) - 1, -1, -1):
        item = near[at]
        if item.tag in (tags.SUBORDINATOR, tags.RELATIVE, tags.NEGATION, tags.MODAL):
            return 0
        if item.tag == tags.VERB:
            helped = at > 0 and near[at - 1].tag == tags.AUXILIARY and near[at - 1].base == BE
            if item.base in en.WINNING and not helped and "g" not in item.features:
                return 1
            return 2 if item.base in en.DRAWING and not helped else 0
    return 0


def _lead(before: Sequence[Item], behind: Sequence[Item]) -> int:
    """Whether the words beside a score say that the one told of is ahead or behind."""
    if behind and behind[0].lower in _APART:
        return 1 if behind[0].lower in en.AHEAD else -1
    for item in reversed(before[-_REACH:]):
        if item.lower in en.AHEAD or item.base in en.WINNING or item.lower in en.BEHIND or item.base in en.LOSING:
            return 1 if item.lower in en.AHEAD or item.base in en.WINNING else -1
    return 0


def _same_side(items: Sequence[Item], one: Score, other: Score) -> bool:
    """Whether two scores are told of one side: the first opens the sentence, or nobody is named between them."""
    if items[0].lower in _APART:
        return True
    between = [item for item in items if one.end <= item.start and item.end <= other.start]
    named = [item for item in between if item.tag in (tags.NOUN, tags.PRONOUN, tags.POSSESSIVE)]
    return all(item.lower in en.PARTIAL | en.PLACES for item in named)


def _additions(cells: Cells) -> Iterator[Score]:
    """What sides added, in so many words: "scored 10 more to Harriers' 12", "added 20 points without reply"."""
    stream = cells.stream(COUNT)
    for cell in stream:
        words = {*cells.behind(cell, 4), *cells.before(cell, 1)}
        if _is_scored(cells.items, cell.item) and words & en.UNANSWERED:
            start, end = cell.start, cell.quantity.end
            yield Score(start, end, Side(int(cell.quantity.value), start, end), Side(0, start, end), PART, added=True)
    for one, other in pairwise(stream):
        between = cells.items[one.item + 1 : other.item]
        words = {item.lower for item in between}
        told = any(item.tag in (tags.VERB, tags.AUXILIARY) for item in between)
        if words & en.AGAINST and words & en.ADDED and not told and _is_scored(cells.items, one.item):
            first, second = (Side(int(each.quantity.value), each.start, each.quantity.end) for each in (one, other))
            yield Score(one.start, other.quantity.end, first, second, PART, added=True)


def _is_scored(items: Sequence[Item], at: int) -> bool:
    """Whether a verb of scoring stands before a number."""
    return any(item.base in en.SCORING for item in items[max(0, at - 4) : at])


def sums_of(cells: Cells, scores: Sequence[Score]) -> Iterator[Sum]:
    """The parts of games that do not come to their whole, among scores that are told together, in order."""
    if any(item.lower == en.SETS for item in cells.items):
        return  # "through in three sets, 6-4 3-6 7-5"
    together = [score for score in scores if score.role == TOGETHER]
    finals = [score for score in scores if score.role == FINAL]
    parts = [score for score in scores if score.role == PART]
    if len(together) == 1 and len(scores) == 3:
        yield from _unless_fit([score for score in scores if score is not together[0]], together[0])
    elif len(finals) == 1 and len(scores) == len(parts) + 1 and not together:
        if len(parts) > 1 and any(part.added for part in parts):
            yield from _unless_fit(parts, finals[0])
        elif parts and not any(part.added for part in parts):
            for part in parts:
                pair = sorted((part, finals[0]), key=lambda score: score.start)
                inside = part.start >= cells.read.start and finals[0].start >= cells.read.start
                one_side = inside and part.lead and finals[0].lead and _same_side(cells.items, *pair)
                yield from _unless_grown(part, finals[0], one_side=bool(one_side))


def _unless_fit(parts: Sequence[Score], whole: Score) -> Iterator[Sum]:
    """The sides that no way of taking the scores explains, by the way that explains most."""
    best: list[Sum] | None = None
    for way in product(*(((part.first, part.second), (part.second, part.first)) for part in parts)):
        sides = list(zip(*way, strict=True))
        wrong = [
            Sum(side, goals)
            for side, goals in zip(sides, (whole.first, whole.second), strict=True)
            if sum(each.value for each in side) != goals.value
        ]
        if best is None or len(wrong) < len(best):
            best = wrong
    yield from best or ()


def _unless_grown(part: Score, whole: Score, *, one_side: bool) -> Iterator[Sum]:
    """The sides that had more before than in the end, whichever way round the scores may be taken."""
    (low, high), (less, more) = sorted((part.first, part.second)), sorted((whole.first, whole.second))
    straight, crossed = ((low, less), (high, more)), ((low, more), (high, less))
    ways = [straight, crossed]
    if one_side:
        ways = [straight if part.lead == whole.lead else crossed]
    wrong = [[Sum((one,), other) for one, other in way if one.value > other.value] for way in ways]
    if all(wrong):
        yield from min(wrong, key=len)


def scorers_beyond(cells: Cells, scores: Sequence[Score]) -> Iterator[tuple[Score, tuple[tuple[int, int], ...]]]:
    """Winning scores with more scorers than goals: the score and the places of the names."""
    for score in scores:
        if score.role != FINAL or score.won != 1:
            continue
        names = _scorers(cells.items)
        if len(names) > max(score.first.value, score.second.value):
            yield score, tuple(names)


def _scorers(items: Sequence[Item]) -> list[tuple[int, int]]:
    """The names behind "with goals from", each a run of words with capitals; none where one scored twice."""
    at = next((at for at, item in enumerate(items) if item.lower.removesuffix("s") in en.GOALS), -1)
    if at < 0 or at + 1 >= len(items) or items[at + 1].lower not in en.SCORERS_AFTER:
        return []
    names: list[tuple[int, int]] = []
    joined = True
    for item in items[at + 2 :]:
        if item.lower in en.SEVERAL:
            return []
        if item.tag == tags.NOUN and item.form[:1].isupper():
            names = [*names, (item.start, item.end)] if joined else [*names[:-1], (names[-1][0], item.end)]
            joined = False
        elif item.lower in (",", AND):
            joined = True
        else:
            break
    return names
