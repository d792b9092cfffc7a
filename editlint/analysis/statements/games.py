"""Results told twice: a score, and its margin, its sets, its goals or the runs and wickets that it was won by.

The two stand in one passage with one result; a score that is told of a part of a game is none.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import COUNT, Quantity
from editlint.analysis.statements.statement import Amount, Statement
from editlint.language.en import games as en
from editlint.language.en.quantities import SMALL
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.items import Item
    from editlint.analysis.reading.sentences import Read

SETS, SETS_PLAYED = "sets", "sets-played"
MARGIN, DIFFERENCE = "margin", "difference"
GOALS, SCORED = "goals-told", "goals-scored"
_SCORE = LatePattern(r"(?<![\w,£$€/–-])(?<!\d\.)(\d{1,3})[-–](\d{1,3})(?![\w/–-]|[.,]\d)")
_GAELIC = LatePattern(r"(?<![\w–-])(\d{1,2})[-–](\d{1,2}) to (\d{1,2})[-–](\d{1,2})(?![\w–-])")
_NAMED = LatePattern(r"(?:[A-Z][\w'’]+ )+(\d{1,3}),? (?:[A-Z][\w'’]+ )+(\d{1,3})(?=[:.;,])")
_INNINGS = LatePattern(
    r"(?<![\w.,-])(\d{2,3})(?: for |-)(\w+)(?![\w-])|(?<![\w.,-])(\d{2,3}) all out"
    r"|(?:all out|bowled out|dismissed|skittled(?: out)?|were out|restricted to)(?: [A-Z]\w+)?"
    r" (?:for )?(\d{2,3})(?! for |-)"
)
_RECORD = LatePattern(r"\b(?:record|improved|moved|dropped|fell|slipped|are|is) [^.;]*$|\((?:now )?$")
_LOST = LatePattern(r"(?:loss of|losing|lost) (?:only |just )?(\w+) wickets?")
_WORD = LatePattern(r"[a-z-]+")
_TO, _STRAIGHT, _TENS = frozenset(("to",)), frozenset(("straight",)), frozenset(SMALL)
_POINTS = 3  # of a goal in Gaelic games
_MOST_GOALS = 12  # of a game whose goals are told one by one
_WICKETS = 10
_WIDE = 3  # sentences behind a score in which its goals are told
_PAIR = 2


class _Result(NamedTuple):
    """A score: its two numbers and its prose offsets."""

    first: int
    second: int
    start: int
    end: int


def find_games(article: Prose) -> Iterator[Statement]:
    """The results that an article tells twice, each pair a subject of its own."""
    words, reading = article.words, article.reading
    if words.distinct.isdisjoint(en.CUES):
        return
    scored = _scored(article)
    cued = reading.holding(en.CUES) | (reading.holding(en.APART) & scored)
    named: dict[int, bool] = {}
    for index in sorted(cued):
        near = _near(article, index)
        for at in near:
            if at not in named:
                named[at] = at in scored or _NAMED.search(article.text, *article.sentences[at][:2]) is not None
        if not any(named[at] for at in near):
            continue
        reads = [reading.sentence(at) for at in near]
        own = reading.sentence(index)
        for found in (_margin(own, reads), _sets(own, reads), _goals(own, reads), _clash(own, reads)):
            if found is not None:
                yield from found


def _clash(own: Read, reads: Sequence[Read]) -> Iterator[Statement] | None:
    """What a result cannot be by what else is told of the game."""
    from editlint.analysis.statements.games_again import lost_set, reply_to_nil, shut_out

    if not any(word in read.text for read in reads for word in en.CLASHING):
        return None
    result = _one_result(reads)
    clash = reply_to_nil(reads, result) if result is not None else None
    clash = clash or shut_out(reads) or lost_set(reads)
    if clash is None or not own.start <= clash.start < own.end:
        return None
    key = f"again {clash.start}"
    told, known = _text_at(reads, clash.start, clash.end), _text_at(reads, clash.known_start, clash.known_end)
    return iter(
        (
            _said(key, GOALS, (clash.value,), clash.start, clash.end, told),
            _said(key, SCORED, clash.known, clash.known_start, clash.known_end, known),
        )
    )


def _text_at(reads: Sequence[Read], start: int, end: int) -> str:
    read = next(read for read in reads if read.start <= start < read.end)
    return read.text[start - read.start : end - read.start]


def _scored(article: Prose) -> set[int]:
    """The indexes of the sentences in which a score, or runs and wickets, may stand."""
    words, reading = article.words, article.reading
    told = frozenset(filter(_SCORE.fullmatch, words.numerals)) | en.INNINGS
    places = [words.starts[at] for at in words.places(told)]
    for block in article.blocks_holding("–"):
        places += [match.start() for match in _SCORE.finditer(article.text, block.start, block.end)]
    tens = words.distinct & _TENS
    tens |= {word for word in words.hyphened if not _TENS.isdisjoint(word.split("-"))}
    places += [words.starts[at] for at in words.places(_TO) if tens and _is_worded(words.lower, at, tens)]
    places += [words.starts[at] for at in words.places(_STRAIGHT)]
    return reading.indexes(places)


def _is_worded(lower: Sequence[str], at: int, tens: frozenset[str]) -> bool:
    """Whether numbers in words stand on both sides of a word."""
    beside = (*lower[at - 1 : at], *lower[at + 1 : at + 2])
    return len(beside) == _PAIR and tens.issuperset(beside)


def _near(article: Prose, index: int) -> list[int]:
    """A sentence with the one before and those behind it in its paragraph."""
    block = article.sentences[index].block
    wide = range(max(0, index - 2), min(index + _WIDE + 1, len(article.sentences)))
    return [at for at in wide if article.sentences[at].block == block]


def _results(read: Read) -> list[_Result]:
    """The scores of a sentence that are of no part of a game."""
    from editlint.analysis.statements.games_again import worded_results

    text, start = read.text, read.start
    gaelic = _GAELIC.search(text)
    if gaelic is not None:
        goals, points, others, more = (int(each) for each in gaelic.groups())
        sums = (_POINTS * goals + points, _POINTS * others + more)
        return [_Result(*sums, gaelic.start() + start, gaelic.end() + start)]
    found = [_Result(*each) for each in worded_results(read)]
    for match in (*_SCORE.finditer(text), *_NAMED.finditer(text)):
        beside = _WORD.findall(text[max(0, match.start() - 40) : match.end() + 40].lower())
        right = _WORD.findall(text[match.end() : match.end() + 10].lower())[:1]
        record = _RECORD.search(text[max(0, match.start() - 40) : match.start()])
        if record is None and en.PARTIAL.isdisjoint(beside) and en.SO_FAR.isdisjoint(right):
            found.append(_Result(int(match[1]), int(match[2]), match.start(1) + start, match.end(2) + start))
    return found


def _one_result(reads: Sequence[Read]) -> _Result | None:
    """The only score of a passage."""
    found = [result for read in reads for result in _results(read)]
    every = [
        match
        for read in reads
        for match in _SCORE.finditer(read.text)
        if _RECORD.search(read.text[max(0, match.start() - 40) : match.start()]) is None
    ]
    return found[0] if len(found) == 1 and len(every) <= (2 if _GAELIC.search(reads[0].text) else 1) else None


def _margin(own: Read, reads: Sequence[Read]) -> Iterator[Statement] | None:
    """A margin beside its score: "the six-point win", "won by 17 runs", "by four wickets"."""
    counted = [it for it in own.quantities if it.kind == COUNT]
    for at, item in enumerate(own.items) if counted else ():
        quantity = item.value
        if quantity is None or not isinstance(quantity, Quantity) or quantity.kind != COUNT:
            continue
        glued = own.text[quantity.end - own.start :].lstrip("-").partition(" ")[0] if quantity.attributive else ""
        unit = _unit_of_margin(own.items, at, glued)
        near = [read for read in reads if abs(read.index - own.index) <= 1]
        if unit == "run":
            near = list(reads)
        if unit in ("wicket", "run"):
            return _cricket(near, quantity, unit, own.text[quantity.start - own.start : quantity.end - own.start])
        result = (_one_result(near) or _own_score(own)) if unit else None
        if result is not None:
            gap = abs(result.first - result.second)
            written = own.text[quantity.start - own.start : quantity.end - own.start]
            score = _written(near, result)
            if (gap and 0.5 <= quantity.value / gap <= 2) or abs(gap - quantity.value) <= 2:
                key = f"margin {quantity.start}"
                return iter(
                    (
                        _said(key, MARGIN, (quantity.value,), quantity.start, quantity.end, written),
                        _said(key, DIFFERENCE, (gap,), result.start, result.end, score),
                    )
                )
    return None


def _own_score(read: Read) -> _Result | None:
    """The only score of a sentence, whatever part of the game it is of."""
    found = [
        _Result(int(it[1]), int(it[2]), it.start(1) + read.start, it.end(2) + read.start)
        for it in _SCORE.finditer(read.text)
    ]
    return found[0] if len(found) == 1 else None


def _unit_of_margin(items: Sequence[Item], at: int, glued: str) -> str:
    """What a margin is counted in, `glued` to it or behind it; "" where a number is none."""
    behind = [item.lower for item in items[at + 1 : at + 3]]
    before = [item.lower for item in items[max(0, at - 3) : at]]
    unit = behind[0].removesuffix("s") if behind else ""
    if unit in en.UNITS and [item.lower for item in items[max(0, at - 3) : at]][-3:-1] == ["the", "margin"]:
        return unit  # “the margin, 55 runs”
    if (
        unit in en.UNITS
        and behind[1:] != []
        and behind[1] in en.APART
        and not en.PARTIAL.isdisjoint(it.lower for it in items)
    ):
        return unit  # “15 points up at the break, at 42-27”
    attributive = items[at].value.attributive  # type: ignore[union-attr]
    if unit == "wicket" and (before[-1:] == ["with"] or behind[1:] in (["in"], ["left"], ["remaining"], ["standing"])):
        return unit
    if attributive:
        named = glued if glued in ("run", "wicket") else "point"
        return named if not en.WIN.isdisjoint(behind) else ""
    if unit in en.UNITS and before[-1:] == ["by"] and not en.GAME.isdisjoint(item.base or item.lower for item in items):
        return unit
    return unit if before[-2:] == ["margin", "of"] and unit in en.UNITS else ""


def _cricket(reads: Sequence[Read], margin: Quantity, unit: str, written: str) -> Iterator[Statement] | None:
    """A win by runs or wickets beside the totals of both sides."""
    from editlint.analysis.statements.games_again import targets

    totals = [match for read in reads for match in _innings(read)]
    if unit == "wicket":
        if any(each[2] < margin.start and _is_on_the_way(reads, each[2]) for each in totals):
            return None  # what the winners made is not told
        totals = [each for each in totals if not _is_of_first_side(reads, each[2])]
        lost = {wickets for _, wickets, _, _ in totals if wickets is not None}
        finals = [each for each in totals if each[1] is not None]
        if len(finals) != 1 or not lost or len(totals) > _PAIR:
            return None
        _, wickets, start, end = finals[0]
        left = _WICKETS - (wickets or 0)
        pair = (left, start, end)
    else:
        made = (
            _made(reads)
            + [each for read in reads for each in targets(read)]
            + [(runs, start, end) for runs, _, start, end in totals if not _is_on_the_way(reads, start)]
        )
        values = sorted({runs for runs, _, _ in made})
        gaps = {two - one for one in values for two in values if two > one}
        if not _PAIR <= len(values) <= _PAIR + 1 or margin.value in gaps:
            return None
        gap = min(gaps, key=lambda each: abs(each - margin.value))
        if not 0.5 <= margin.value / gap <= 2:
            return None
        start, end = made[-1][1], made[-1][2]
        pair = (gap, start, end)
    if pair[0] == margin.value:
        return None
    key = f"margin {margin.start}"
    text = next(
        read.text[pair[1] - read.start : pair[2] - read.start] for read in reads if read.start <= pair[1] < read.end
    )
    return iter(
        (
            _said(key, MARGIN, (margin.value,), margin.start, margin.end, written),
            _said(key, DIFFERENCE, (pair[0],), pair[1], pair[2], text),
        )
    )


def _is_on_the_way(reads: Sequence[Read], place: int) -> bool:
    """Whether a total is one of an innings that goes on: "were well placed at 112 for five"."""
    read = next(read for read in reads if read.start <= place < read.end)
    return read.text[: place - read.start].lower().split()[-1:] in en.POINT_OF


def _is_of_first_side(reads: Sequence[Read], place: int) -> bool:
    """Whether a total is one that a side "had made" before: the win by wickets is the other side's."""
    read = next(read for read in reads if read.start <= place < read.end)
    words = read.text[: place - read.start].lower().split()[-_WIDE:]
    return en.HAD in words


def _innings(read: Read) -> Iterator[tuple[int, int | None, int, int]]:
    """The totals of a sentence that its words give as one, with the wickets lost: "214 all out", "188 for six"."""
    lost = _LOST.search(read.text)
    if lost is not None and lost[1].lower() in en.WICKETS:
        yield 0, en.WICKETS[lost[1].lower()], lost.start() + read.start, lost.end() + read.start
    for match in _INNINGS.finditer(read.text):
        runs = next(each for each in (match[1], match[3], match[4]) if each)
        wickets = en.WICKETS.get(match[2].lower()) if match[2] else _WICKETS
        behind = read.text[match.end() : match.end() + 20].lower() if match[1] else ""
        if wickets is not None and not any(word in behind for word in en.AT_A_POINT):
            yield int(runs), wickets if match[2] else None, match.start() + read.start, match.end() + read.start


def _made(reads: Sequence[Read]) -> list[tuple[int, int, int]]:
    """The totals that a side is said to have made: "made 231"."""
    found = []
    for read in reads:
        for at, item in enumerate(read.items):
            value = item.value
            made = at and read.items[at - 1].base in en.MAKING
            if made and isinstance(value, Quantity) and value.kind == COUNT and value.value > _WICKETS:
                behind = read.items[at + 1].lower if at + 1 < len(read.items) else ""
                if behind not in ("for", "all"):
                    found.append((int(value.value), value.start, value.end))
    return found


def _sets(own: Read, reads: Sequence[Read]) -> Iterator[Statement] | None:
    """A number of sets beside the sets themselves: "needed two sets to win 6-4, 3-6, 7-5"."""
    played = next((read for read in (own, *reads) if abs(read.index - own.index) <= 1 and _sets_of(read)), None)
    scores = _sets_of(played) if played is not None else []
    if played is None:
        return None
    straight = own.text.lower().replace("-", " ").find("straight set")
    if straight >= 0:
        start, end = own.start + straight, own.start + straight + len("straight")
        won = sum(int(match[1]) > int(match[2]) for match in scores)
        return _of_sets(own, played, max(won, 1), start, end) if 0 < won < len(scores) else None
    for at, item in enumerate(own.items):
        quantity = item.value
        if not isinstance(quantity, Quantity) or quantity.kind != COUNT or not _PAIR <= quantity.value <= _PAIR + 3:
            continue
        before = own.items[max(0, at - 4) : at]
        if not own.text[quantity.end - own.start :].lstrip(" -").startswith("set"):
            continue
        spent = any(it.base in en.SPENDING or it.lower in ("in", "over", "inside") for it in before)
        if quantity.value == len(scores) or not (spent or quantity.attributive):
            return None
        return _of_sets(own, played, quantity.value, quantity.start, quantity.end)
    return None


def _sets_of(read: Read) -> list[re.Match[str]]:
    """The sets of a match that a sentence lists, at least two; [] for none."""
    scores = list(_SCORE.finditer(read.text))
    if len(scores) < _PAIR or any(not _is_set(int(match[1]), int(match[2])) for match in scores):
        return []
    between = [read.text[one.end() : two.start()] for one, two in pairwise(scores)]
    return scores if all(each.strip(" ,") in ("", "and") for each in between) else []


def _of_sets(own: Read, played: Read, number: float, start: int, end: int) -> Iterator[Statement]:
    key, scores = f"sets {start}", _sets_of(played)
    first, last = scores[0].start(), scores[-1].end()
    yield _said(key, SETS, (number,), start, end, own.text[start - own.start : end - own.start])
    text = played.text[first:last]
    yield _said(key, SETS_PLAYED, (len(scores),), first + played.start, last + played.start, text)


def _is_set(one: int, other: int) -> bool:
    low, high = sorted((one, other))
    return low < high and high in (*range(6, 8), *range(10, 31)) and (high > 7 or low < 7)


def _goals(own: Read, reads: Sequence[Read]) -> Iterator[Statement] | None:
    """A score beside goals that are told one by one, more than it has, or all that there were."""
    from editlint.analysis.statements.goals import is_unclear, told_goals

    near = [read for read in reads if read.index >= own.index - 1]
    result = _one_result(near)
    if result is None or not any(read.start <= result.start < read.end for read in near):
        return None
    total = result.first + result.second
    if not 0 < total <= _MOST_GOALS:
        return None
    told = [goal for read in near for goal in told_goals(read)]
    count = sum(goal[0] for goal in told)
    if not told:
        return None
    words = " ".join(item.lower for read in near for item in read.items)
    closed = any(each in words for each in en.CLOSING)
    alone = any(each in words for each in en.ONE_SIDE)
    fits = {total} if closed and not alone else {total, result.first, result.second}
    if any(each in words for each in en.ALL_OF_ONE):
        closed, fits = True, {result.first, result.second}
    if alone and not closed:
        closed = True
    lone = [goal for goal in told if goal[3].lower() == "only"]
    if lone:
        told, count, closed, fits = lone, 1, True, {total}
    unsure = not lone and any(is_unclear(read) for read in near)
    wrong = count not in fits and (count > min(fits) or not unsure) if closed else total < count <= total + _PAIR
    if not wrong or abs(count - total) > _PAIR + 1:
        return None
    key = f"goals {result.start}"
    text = _written(near, result)
    values = tuple(sorted(fits)) if closed else (total,)
    return iter(
        (
            _said(key, GOALS, (count,), told[0][1], told[0][2], told[0][3]),
            _said(key, SCORED, values, result.start, result.end, text),
        )
    )


def _written(reads: Sequence[Read], result: _Result) -> str:
    read = next(read for read in reads if read.start <= result.start < read.end)
    return read.text[result.start - read.start : result.end - read.start]


def _said(key: str, attribute: str, values: Sequence[float], start: int, end: int, text: str) -> Statement:
    return Statement(key, "", attribute, tuple(Amount(value, value) for value in values), start, end, text)
