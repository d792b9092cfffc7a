"""One place, one verdict: where several rules object to the same words, one speaks and names the others.

Only rules about wording compete (`about_words` of their kind): that a date is impossible and that its sentence is long
are two findings, whatever their places. The order is in docs/writing-rules.md; nothing is dropped without a trace.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

from editlint.rulebook.packs import builtin_folder
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from editlint.checks.registry import Registry
    from editlint.model import Violation
    from editlint.rulebook.rule import Rule

HOUSE, BUILT_IN, BORROWED = 0, 1, 2
MOST_WORDS = 4  # of a stretch that is one place with its parts; in a longer one, two rules may mean two things
MOST_CHARACTERS = 60


class Settling:
    """Decides between the rules of a run. Made once for a set of rules."""

    def __init__(self, rules: Iterable[Rule], registry: Registry) -> None:
        own = builtin_folder()
        self._origins: dict[str, int] = {}
        self._never_beaten: set[str] = set()
        for rule in rules:
            kind = registry.check(rule.kind)
            if getattr(kind, "never_beaten", False):
                self._never_beaten.add(rule.name)
            if registry.about_words(rule):
                at_home = BORROWED if getattr(kind, "borrowed", False) else BUILT_IN
                self._origins[rule.name] = at_home if rule.path.startswith(own) else HOUSE

    def settle(self, violations: Sequence[Violation]) -> list[Violation]:
        """The violations of one article in order of place, each place of words with one of them.

        The others of a place are named in the `data` of the one that speaks, as `also`.
        """
        ordered = _without_repeats(
            sorted(violations, key=lambda v: (v.start, v.end, v.rule, v.severity.rank, v.message))
        )
        rivals = [(self._rank(v), at) for at, v in enumerate(ordered) if v.rule in self._origins]
        if len(rivals) < 2:
            return ordered
        winners = _Winners(ordered)
        lost: dict[int, list[Violation]] = {}
        for _, at in sorted(rivals):
            winner = winners.of_place(ordered[at])
            if winner is None or ordered[at].rule in self._never_beaten:
                winners.add(at)
            else:
                lost.setdefault(winner, []).append(ordered[at])
        beaten = {id(each) for several in lost.values() for each in several}
        return [
            _naming(violation, lost.get(at, ())) for at, violation in enumerate(ordered) if id(violation) not in beaten
        ]

    def _rank(self, violation: Violation) -> _Rank:
        length = violation.end - violation.start
        return _Rank(
            self._origins[violation.rule], violation.severity.rank, -length, not violation.fixes, violation.rule
        )


class _Rank(NamedTuple):
    """The order of rivals, the first speaks: whose rule it is; the graver, the longer, what has a remedy, by name."""

    origin: int
    severity: int
    shorter: int
    without_fix: bool
    rule: str


class _Winners:
    """Those that speak so far, to be found by their places."""

    def __init__(self, violations: Sequence[Violation]) -> None:
        self._all = violations
        self._same: dict[tuple[int, int], int] = {}
        self._short: list[tuple[int, int, int]] = []

    def add(self, at: int) -> None:
        violation = self._all[at]
        self._same[violation.start, violation.end] = at
        if _is_short(violation):
            insort(self._short, (violation.start, violation.end, at))

    def of_place(self, rival: Violation) -> int | None:
        """The index of the one that has the rival's place."""
        same = self._same.get((rival.start, rival.end))
        if same is not None or not _is_short(rival):
            return same
        for place in range(bisect_left(self._short, (rival.start - MOST_CHARACTERS, 0, 0)), len(self._short)):
            start, end, at = self._short[place]
            if start >= rival.end:
                break
            contains = start <= rival.start and rival.end <= end
            if (contains or (rival.start <= start and end <= rival.end)) and self._may_answer(at, rival):
                return at
        return None

    def _may_answer(self, at: int, rival: Violation) -> bool:
        """Whether one may speak for another that has not quite its place: none that is less grave."""
        return self._all[at].severity.rank <= rival.severity.rank


def _is_short(violation: Violation) -> bool:
    return violation.end - violation.start <= MOST_CHARACTERS and len(violation.match.split()) <= MOST_WORDS


def _naming(violation: Violation, others: Sequence[Violation]) -> Violation:
    if not others:
        return violation
    also = tuple({"rule": each.rule, "message": each.message} for each in others)
    return violation._replace(data={**violation.data, "also": also})


def _without_repeats(ordered: Sequence[Violation]) -> list[Violation]:
    """One violation where the same rule hits the same span twice."""
    kept: list[Violation] = []
    for violation in ordered:
        last = kept[-1] if kept else None
        if last is None or (last.rule, last.start, last.end) != (violation.rule, violation.start, violation.end):
            kept.append(violation)
    return kept
