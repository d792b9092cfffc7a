"""From verdicts to precision: how often a rule is right, between which bounds, and what that means for this house.

Nothing here changes a configuration. What is advised follows from bounds, and from `LEAST` verdicts at the least, so a
rule of which too few notes have been read is told to be read on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.archive.report.intervals import Interval, share
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from editlint.archive.sampling_entries import Entry

DEMANDS = {
    "error": 0.98,
    "warning": 0.85,
    "suggestion": 0.5,
}  # of its notes that must be right, by what a rule calls them
_GRAVEST = tuple(DEMANDS)
WANTED = 0.85  # of the notes of a rule that is to be switched on, whatever it calls them
LEAST = 10  # notes of which somebody has to have said whether they are right, before anything is advised
FARTHEST = 2000  # notes that nobody reads to find out about one rule
OFF, LOWER, ON, KEEP, READ_ON = "off", "lower", "on", "keep", "read on"


class Advice(NamedTuple):
    """What to do about a rule.

    Attributes:
        kind: OFF, LOWER (to `severity`), ON, KEEP, or READ_ON (`more` notes).
        severity: what its notes should be called, for LOWER.
        more: how many more notes have to be read until the bounds tell, if they turn out as those read so far; 0 when
            more than `FARTHEST` would be needed.
    """

    kind: str
    severity: str = ""
    more: int = 0


class Precision(NamedTuple):
    """How often a rule is right in this archive, in what it calls one severity.

    Attributes:
        rule, severity: its name, and what these notes are called.
        active: whether it runs by the configuration of the house.
        right, wrong, unsure: the verdicts. What nobody is sure of counts for neither side.
        unread: how many entries of the list wait for a verdict.
        left: how many such notes of the archive have no verdict.
        share: the part that is right.
        advice: what to do.
    """

    rule: str
    severity: str
    active: bool
    right: int
    wrong: int
    unsure: int
    unread: int
    left: int
    share: Interval
    advice: Advice

    @property
    def read(self) -> int:
        """How many notes have a verdict that counts."""
        return self.right + self.wrong


def precision(
    entries: Iterable[Entry], active: Mapping[str, str], totals: Mapping[tuple[str, str], int]
) -> list[Precision]:
    """The precision of each rule that has an entry, by name; of a rule that calls its notes several things, of each.

    Args:
        entries: of a reading list.
        active: by rule, the severity of those that run by the configuration of the house.
        totals: by rule and severity, how many notes the archive has.
    """
    known: dict[str, list[str]] = {}
    for rule, severity in sorted(totals, key=lambda each: (-totals[each], each)):
        known.setdefault(rule, []).append(severity)
    groups: dict[tuple[str, str], list[Entry]] = {}
    for each in entries:
        groups.setdefault((each.rule, _severity_now(each, known.get(each.rule, ()))), []).append(each)
    return [
        _of_group(rule, severity, own, active.get(rule), totals.get((rule, severity), 0))
        for (rule, severity), own in sorted(groups.items(), key=lambda each: (each[0][0], _GRAVEST.index(each[0][1])))
    ]


def _severity_now(entry: Entry, known: Sequence[str]) -> str:
    """What a note is called: as the list has it, unless the archive, linted anew, has no such notes of its rule."""
    return entry.severity if entry.severity in known or not known else known[0]


def _of_group(rule: str, severity: str, entries: Sequence[Entry], house: str | None, total: int) -> Precision:
    """Of notes of one severity. Where the house has come to call them less since the archive was linted, of that."""
    said = [each.verdict for each in entries]
    right, wrong = said.count("accept"), said.count("reject")
    own = max(severity, house or severity, key=_GRAVEST.index)
    bounds = share(right, right + wrong)
    advise = _of_inactive if house is None else _of_active
    advice = advise(own, right, right + wrong)
    if right + wrong < LEAST:
        advice = Advice(READ_ON, more=max(LEAST - right - wrong, advice.more))
    unread = said.count("")
    return Precision(
        rule=rule,
        severity=own,
        active=house is not None,
        right=right,
        wrong=wrong,
        unsure=said.count("unsure"),
        unread=unread,
        left=max(total - len(said) + unread, 0),
        share=bounds,
        advice=advice,
    )


def _of_active(severity: str, right: int, read: int) -> Advice:
    """Off where not even half can be right, else down to the gravest severity whose demand can still be met."""
    bounds = share(right, read)
    if bounds.low >= DEMANDS[severity]:
        return Advice(KEEP)
    if bounds.high >= DEMANDS[severity]:
        return Advice(READ_ON, more=_more(right, read, DEMANDS[severity]))
    lower = next((each for each, demand in DEMANDS.items() if demand <= bounds.high), "")
    return Advice(LOWER, lower) if lower else Advice(OFF)


def _of_inactive(severity: str, right: int, read: int) -> Advice:
    """On where it is surely right often enough to be seen every day."""
    demand = max(DEMANDS[severity], WANTED)
    bounds = share(right, read)
    if bounds.low >= demand:
        return Advice(ON)
    return Advice(KEEP) if bounds.high < demand else Advice(READ_ON, more=_more(right, read, demand))


def _more(right: int, read: int, demand: float) -> int:
    """How many more notes until the bounds lie on one side of a demand, at the rate so far (at first: all right)."""
    for more in range(1, FARTHEST + 1):
        whole = read + more
        bounds = share(round(whole * right / read) if read else whole, whole)
        if bounds.low >= demand or bounds.high < demand:
            return more
    return 0
