"""Fuzz what rules are written in: random patterns and phrases against texts pumped from themselves.

What is promised: a pattern is refused, or it takes no more than `WORST` nanoseconds a character, whatever the text. A
phrase is refused at its place, or is ready within the time of a rule.
"""

from __future__ import annotations

import random
import re
import signal
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

from editlint.checks.pattern.sought import pattern_mistake, sought
from editlint.errors import EditlintError
from editlint.rulebook.cues import expand, fill, lists_in
from editlint.vale.dialect import Refused, compiled
from editlint.vale.finder import PlainFinder
from editlint.vale.model import Block, Pattern
from editlint.vale.preparation import prepared
from editlint.vale.scan import PatternSet, Scan

WORST = 20_000  # nanoseconds a character: two seconds for 100,000
_LENGTH = 2500  # characters of a text at which a window is seen to work
_USUAL = 0.05  # seconds for what `_pace` does
_LIMIT = 1.0  # seconds for the first look at an input, or at a text
_again: list[float] = []  # seconds that went into measuring again
_CHARACTERS = ["a", "b", "c", " ", "1", "x", "é", ".", ",", "-", "A", "\n", "s", "ſ", "漢"]
_SETS = [
    ("\\w", "ab1é漢"), ("\\d", "12"), ("\\s", " \n"), (".", "ab x."), ("[ab]", "ab"), ("[a-z]", "abx"), ("[^a]", "b ."),
    ("[^,]", "a b"), ("\\W", " ,."), ("[a-c1]", "abc1"), ("[^\\x00-\\x7f]", "é漢"), ("[\\w ]", "a b"), ("[sS]", "sS"),
]  # fmt: skip
_COUNTS = ["*", "+", "?", "{2}", "{0,3}", "{1,4}", "{2,}", "{0,9}", "{3,20}", "{0,60}", "{5,200}", "{0,1000}"]
_FLAGS = [0, re.IGNORECASE, re.MULTILINE | re.IGNORECASE, re.DOTALL, re.ASCII, re.MULTILINE]
_ANCHORS = ["^", "$", "\\b", "\\B", "\\A", "\\Z"]


class Part(NamedTuple):
    """A part of a pattern, with a way to make texts that it matches (as far as that can be told of a part)."""

    source: str
    text: Callable[[random.Random], str]
    units: tuple[Callable[[random.Random], str], ...] = ()  # what it repeats


def part(chance: random.Random, depth: int, groups: list[int]) -> Part:
    """A random part of a pattern; `groups` counts those that keep their text."""
    kind = chance.random()
    if depth <= 0 or kind < 0.3:
        return _single(chance)
    if kind < 0.5:
        return _repeated(chance, part(chance, depth - 1, groups))
    if kind < 0.68:
        return _row([part(chance, depth - 1, groups) for _ in range(chance.randint(2, 4))])
    if kind < 0.82:
        return _choice(chance, [part(chance, depth - 1, groups) for _ in range(chance.randint(2, 5))])
    return _special(chance, depth, groups)


def _single(chance: random.Random) -> Part:
    if chance.random() < 0.55:
        character = chance.choice(_CHARACTERS)
        return Part(re.escape(character), lambda _: character)
    if chance.random() < 0.1:
        return Part(chance.choice(_ANCHORS), lambda _: "")
    source, members = chance.choice(_SETS)
    return Part(source, lambda now: now.choice(members))


def _repeated(chance: random.Random, inner: Part) -> Part:
    count = chance.choice(_COUNTS)
    manner = chance.choice(["", "", "", "", "?", "+"])
    least = {"*": 0, "+": 1, "?": 0}.get(count) or int((re.findall(r"\d+", count) or ["0"])[0])
    made = lambda now: "".join(inner.text(now) for _ in range(least + now.randint(0, 2) * (count != "?")))  # noqa: E731
    return Part(f"(?:{inner.source}){count}{manner}", made, (inner.text, *inner.units))


def _row(parts: list[Part]) -> Part:
    units = tuple(unit for each in parts for unit in each.units)
    return Part("".join(p.source for p in parts), lambda now: "".join(p.text(now) for p in parts), units)


def _choice(chance: random.Random, parts: list[Part]) -> Part:
    if chance.random() < 0.15:
        parts = [*parts, Part("", lambda _: "")]
    if chance.random() < 0.15:
        parts *= chance.choice([2, 3, 10])
    units = tuple(unit for each in parts for unit in each.units)
    return Part(f"(?:{'|'.join(p.source for p in parts)})", lambda now: now.choice(parts).text(now), units)


def _special(chance: random.Random, depth: int, groups: list[int]) -> Part:
    inner = part(chance, depth - 1, groups)
    kind = chance.randint(0, 9)
    if kind < 3:
        groups.append(1)
        return inner._replace(source=f"({inner.source})")
    if kind == 3 and groups:
        return Part(f"(?:\\{chance.randint(1, len(groups))})", inner.text, inner.units)
    if kind == 4 and groups:
        return inner._replace(source=f"(?({chance.randint(1, len(groups))}){inner.source}|{_single(chance).source})")
    if kind == 5:
        return inner._replace(source=f"(?>{inner.source})")
    if kind == 6:
        return inner._replace(source=f"(?{chance.choice(['i', 's', '-i', 'a', 'm'])}:{inner.source})")
    if kind < 9:
        ahead = chance.choice(["=", "!"])
        return Part(f"(?{ahead}{inner.source})", inner.text if ahead == "=" else lambda _: "", inner.units)
    look = chance.choice(["<=", "<!"])
    ways = "|".join(_single(chance).source for _ in range(chance.randint(1, 3)))
    return Part(f"(?{look}(?:{ways}){{{chance.choice([1, 3, 12])}}})", lambda _: "")


def texts(chance: random.Random, whole: Part, length: int) -> Iterator[str]:
    """Texts that are hard for a pattern: what it repeats, over and over, and an end that does not fit."""
    units = [unit(chance) for unit in chance.sample(whole.units, min(3, len(whole.units)))]
    units += [chance.choice(_CHARACTERS), whole.text(chance)]
    units = [unit for unit in dict.fromkeys(units) if unit]
    if len(units) > 1:
        units.append("".join(chance.choices(units, k=3)))
    for unit in units:
        pumped = unit * (length // len(unit))
        start = whole.text(chance) if chance.random() < 0.5 else ""
        yield (start + pumped)[:length] + chance.choice(["", "!", "\0", "\n", unit[:1]])
    yield "".join(chance.choices("".join(units) or "a", k=length))


def inputs(chance: random.Random) -> Iterator[tuple[str, int, Part]]:
    """Random patterns with flags, without end."""
    while True:
        groups: list[int] = []
        whole = part(chance, chance.randint(1, 4), groups)
        flags = int(chance.choice(_FLAGS))
        try:
            re.compile(whole.source, flags)
        except (re.error, OverflowError, RecursionError):
            continue
        yield whole.source, flags, whole


class _OutOfTime(Exception):  # noqa: N818  it says what happened
    pass


def timed(run: Callable[[], object], seconds: float) -> float:
    """How long something takes, in processor time; no longer than so many seconds, then infinite."""

    def stop(*_: object) -> None:
        raise _OutOfTime

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    started = time.process_time()
    try:
        run()
    except _OutOfTime:
        return float("inf")
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return time.process_time() - started


def _holds(run: Callable[[str], object], text: str, said: str, spare: float = 0.0) -> None:
    """See that something is done with a text within its bound; what is too slow is measured again."""
    bound = max(WORST * 1e-9 * len(text), 0.02) + spare
    took = timed(lambda: run(text), _LIMIT)
    if took > bound:  # the machine may be busy: what is known to take a while is measured beside it
        begun = time.process_time()
        took = min(timed(lambda: run(text), 5 * _LIMIT) / _pace() for _ in range(4))
        _again.append(time.process_time() - begun)
    assert took <= bound, f"{took:.3f} s for {len(text)} characters {text[:30]!r}: {said}"


def elsewhere() -> float:
    """Measuring again is no part of what an input takes."""
    return -sum(_again)


def _pace() -> float:
    """How much slower than usual this machine is at this moment, 1 at least."""
    took = timed(lambda: re.search(r"(?:\wb?)+X", "a" * 2000), _LIMIT)
    return max(1.0, took / _USUAL)


def pattern_one(chance: random.Random) -> bool:
    """One pattern of a rule; whether it was accepted."""
    pattern, flags, whole = next(inputs(chance))
    mistakes: list[object] = []
    took = timed(lambda: mistakes.append(pattern_mistake(pattern, flags)), 3 * _LIMIT)
    assert took <= 2.0, f"{took:.2f} s to look at {pattern!r}"
    if mistakes[0] is not None:
        return False
    ready = sought(pattern, flags, {})
    for text in texts(chance, whole, _LENGTH):
        _holds(lambda t: [None for _ in ready.matches(t, 0, len(t))], text, f"{pattern!r}, {flags}")
    return True


def vale_one(chance: random.Random) -> bool:
    """One pattern of a style of Vale; whether it was accepted."""
    pattern, _, whole = next(inputs(chance))
    styled = Pattern((pattern,), chance.choice(["(?m)(?:%s)", "(?i)\\b(?:%s)\\b", "%s"]))
    try:
        units = prepared(styled)
    except Refused:
        return False
    ready = PatternSet([(styled, units)])

    def scan(text: str) -> None:
        block = Block("text", text, ())
        list(Scan(ready, [block], PlainFinder()).matches(styled, block))

    scan("a")
    for text in texts(chance, whole, _LENGTH):
        _holds(scan, text, f"Vale {pattern!r}", spare=0.1)
    return True


def alone_one(chance: random.Random) -> bool:
    """One expression that stands alone, such as one of TokenIgnores."""
    pattern, _, whole = next(inputs(chance))
    try:
        ready = compiled(pattern)
    except Refused:
        return False
    for text in texts(chance, whole, _LENGTH):
        _holds(lambda t: [None for _ in ready.finditer(t)], text, f"alone {pattern!r}", spare=0.1)
    return True


_PIECES = [
    "a", "bc ", " ", "word ", "(a|b)", "(a|b|c|d) ", "[s]", "[very ]", "{date} ", "{few} ", "{many} ", "walk~ ", "-",
    "’", "* ", "\\(", "a((b|c)|d)", "[[x]y] ",
]  # fmt: skip
_WRONG = ["(", ")", "[", "]", "|", "{", "}", "~", "*", "\\", "{none}", "{", "(((", "[" * 30]
_LISTS = {"few": ("one", "two"), "many": tuple(f"w{number}" for number in range(3000))}


def phrase_one(chance: random.Random) -> bool:
    """One phrase and its replacement; whether both were accepted."""
    pieces = chance.choices(_PIECES, k=chance.randint(1, 7))
    if chance.random() < 0.2:
        pieces.insert(chance.randint(0, len(pieces)), chance.choice(_WRONG))
    cue = "".join(pieces) * chance.choice([1, 1, 1, 1, 1, 2, 30, 1000])
    replacement = "".join(chance.choices([*pieces, *_PIECES], k=chance.randint(1, 6)))

    def run() -> None:
        lists_in(cue)
        for expansion in expand(cue, _LISTS)[:50]:
            fill(replacement, expansion, _LISTS)

    try:
        took = timed(run, 3 * _LIMIT)
    except EditlintError:
        return False
    assert took <= 2.0, f"{took:.2f} s for the phrase {cue[:60]!r}"
    return True


TARGETS: dict[str, tuple[Callable[[random.Random], bool], int]] = {
    "pattern": (pattern_one, 6),
    "vale": (vale_one, 3),
    "alone": (alone_one, 1),
    "phrase": (phrase_one, 2),
}


def one(chance: random.Random) -> None:
    """One random input of one of the languages.

    Raises:
        AssertionError: a promise is broken.
    """
    run, _ = chance.choices(list(TARGETS.values()), weights=[weight for _, weight in TARGETS.values()])[0]
    run(chance)
