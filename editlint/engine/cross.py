"""What the articles of one run say against each other. Runs once, over statements alone: no text is read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.checks.base import CrossHit, StatedAt, Statement
from editlint.errors import in_words, where
from editlint.model import Problem, Related, Violation
from editlint.rulebook.message import seen, worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from editlint.checks.registry import Registry
    from editlint.engine.outcome import Outcome, Stated
    from editlint.rulebook.rule import Rule

Group = list[tuple[int, "Stated"]]


def compare_articles(
    outcomes: Sequence[Outcome], rules: Mapping[str, Rule], registry: Registry, problems: list[Problem]
) -> dict[int, list[Violation]]:
    """The contradictions between articles, by the index of the article to which they belong."""
    found: dict[int, list[Violation]] = {}
    for (rule_name, _, _), group in sorted(_groups(outcomes).items()):
        if len({index for index, _ in group}) < 2 or rule_name not in rules:
            continue
        rule = rules[rule_name]
        try:
            for index, violation in _contradictions(rule, group, registry):
                found.setdefault(index, []).append(violation)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001  one rule must not take the others down, nor end the run
            message = f"rule {rule.name} crashed comparing articles: {in_words(error)}{where(error)}"
            problems.append(Problem(group[0][1].place.path, message))
    return found


def _contradictions(rule: Rule, group: Group, registry: Registry) -> Iterator[tuple[int, Violation]]:
    """The violations of a rule among statements of one subject, with the indexes of their articles."""
    compare = getattr(registry.check(rule.kind), "compare", None)
    if compare is None:
        return
    at = {StatedAt(index, _statement(stated)): stated for index, stated in group}
    for hit in compare(rule, list(at)):
        yield hit.at.article, _violation(rule, hit, at)


def _groups(outcomes: Sequence[Outcome]) -> dict[tuple[str, str, str], Group]:
    groups: dict[tuple[str, str, str], Group] = {}
    for index, outcome in enumerate(outcomes):
        for stated in outcome.statements:
            groups.setdefault((stated.rule, stated.topic, stated.key), []).append((index, stated))
    return groups


def _statement(stated: Stated) -> Statement:
    return Statement(stated.topic, stated.key, stated.value, stated.place.start, stated.place.end)


def _violation(rule: Rule, hit: CrossHit, at: Mapping[StatedAt, Stated]) -> Violation:
    own = at[hit.at]
    return Violation(
        *own.place,
        rule=rule.name,
        severity=rule.severity,
        tags=rule.tags,
        message=seen(hit.message) if hit.message else worded(rule.message, {"match": seen(own.match), **hit.values}),
        match=own.match,
        related=tuple(_related(hit, at)),
        data={**hit.data, "place": own.described} if own.described else dict(hit.data),
        excerpt=own.excerpt,
        excerpt_start=own.excerpt_start,
    )


def _related(hit: CrossHit, at: Mapping[StatedAt, Stated]) -> Iterator[Related]:
    for other, message in hit.against:
        stated = at[other]
        yield Related(*stated.place, message=message, excerpt=stated.excerpt, place=stated.described)
