"""Rules run over a file: each rule over the blocks that its scope selects, in Vale's order, with its limits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from editlint.rulebook.message import shortened
from editlint.vale.messages import formatted
from editlint.vale.model import Alert
from editlint.vale.rule_finder import Ready

if TYPE_CHECKING:
    from editlint.vale.model import Block, Found, Pattern, Text, ValeRule
    from editlint.vale.rule_finder import RuleFinder
    from editlint.vale.scan import Cut, Scan

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
        for number in group.concerned(scan.found):
            ready, needed = group.rules[number]
            alerts += _of_rule(ready, text, scan.blocks_for(needed), scan)
        for ready, needed in group.rules if scan.cuts else ():
            alerts += [
                _cut(ready.rule, group.patterns.patterns[cut.pattern], cut, scan.blocks[cut.block])
                for cut in scan.cuts
                if cut.pattern in needed
            ]
    alerts.sort(key=lambda alert: (alert.start, alert.rule.name, alert.end))
    return alerts


def _of_rule(ready: Ready, text: Text, blocks: Sequence[Block], scan: Scan) -> Iterator[Alert]:
    rule, check = ready
    memory: dict[str, Any] = {"counts": text.counts}
    places: set[int] = set()
    for block in blocks:
        matches = () if check.needs is None else scan.matches(check.needs, block)
        if check.needs is not None and not matches:
            continue
        for found in check.run(block, matches, scan, memory):
            alert = _alert(rule, found, block)
            if alert.start in places or text.switches.is_off(rule.name, block, alert.start, alert.end, alert.match):
                continue
            if 0 < rule.limit <= len(places):
                return
            places.add(alert.start)
            yield alert


def _alert(rule: ValeRule, found: Found, block: Block) -> Alert:
    """What was found, as a place in the source with a finished message."""
    start, end = (0, 0) if found.document else block.source_span(found.start, found.end)
    action = rule.action if found.params is None else rule.action._replace(params=found.params)
    return Alert(
        rule,
        rule.level,
        start,
        end,
        block.text[found.start : found.end],
        formatted(rule.message, found.values).replace("\n", " "),
        formatted(rule.description, found.values),
        action,
        found.suggestions,
    )


def _cut(rule: ValeRule, pattern: Pattern, cut: Cut, block: Block) -> Alert:
    """What is said of a rule that does not see all of a block, at its beginning."""
    how = f"no match of more than {cut.limit} characters was looked for" if cut.limit else "not all of it was looked at"
    start = block.source_span(0, 0).start
    whole = shortened("|".join(pattern.tokens) or pattern.before)
    message = f"{how} in a text of {len(block.text)} characters: on it “{whole}” of {rule.name} could take for ever"
    return Alert(rule, rule.level, start, start, "", message, is_notice=True)
