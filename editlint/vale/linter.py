"""Rules run over a file: each rule over the blocks that its scope selects, in Vale's order, with its limits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from editlint.vale.messages import formatted
from editlint.vale.model import Alert
from editlint.vale.rule_finder import Ready

if TYPE_CHECKING:
    from editlint.vale.model import Block, Check, Found, Match, Text, ValeRule
    from editlint.vale.rule_finder import RuleFinder
    from editlint.vale.scan import Scan

__all__ = ["Ready", "lint"]


def lint(rules: Sequence[Ready], text: Text, finder: RuleFinder) -> list[Alert]:
    """The alerts of a file, by line, column and rule.

    A rule says one thing about one place, and no more than `limit` of them, those of the first blocks.
    """
    alerts: list[Alert] = []
    plan = finder.plan(rules)
    blocks = text.blocks_of(plan.kinds)
    for group in plan.groups:
        scan = finder.scan(group, blocks)
        for ready in group.rules:
            alerts += _of_rule(ready, text, scan)
    alerts.sort(key=lambda alert: (alert.start, alert.rule.name, alert.end))
    return alerts


def _of_rule(ready: Ready, text: Text, scan: Scan) -> Iterator[Alert]:
    rule, check = ready
    memory: dict[str, Any] = {"counts": text.counts}
    places: set[int] = set()
    for block, matches in _looked_at(check, scan):
        for found in check.run(block, matches, scan, memory):
            alert = _alert(rule, found, block)
            if alert.start in places or text.switches.is_off(rule.name, block, alert.start, alert.end, alert.match):
                continue
            if 0 < rule.limit <= len(places):
                return
            places.add(alert.start)
            yield alert


def _looked_at(check: Check, scan: Scan) -> Iterator[tuple[Block, Sequence[Match]]]:
    """The blocks in which there may be something to do for a check, with the matches that it needs."""
    if check.needs is not None:
        for block in scan.blocks_for((check.needs,)):
            matches = scan.matches(check.needs, block)
            if matches:
                yield block, matches
    else:
        for block in scan.blocks_for(check.also) if check.also else scan.blocks:
            yield block, ()


def _alert(rule: ValeRule, found: Found, block: Block) -> Alert:
    """What was found, as a place in the source with a finished message."""
    start, end = (0, 0) if found.document else block.source_span(found.start, found.end)
    action = rule.action if found.params is None else rule.action._replace(params=found.params)
    return Alert(
        rule=rule,
        level=rule.level,
        start=start,
        end=end,
        match=block.text[found.start : found.end],
        message=formatted(rule.message, found.values).replace("\n", " "),
        description=formatted(rule.description, found.values),
        action=action,
        suggestions=found.suggestions,
    )
