"""Contradictions between articles: what several of them state of one subject, under the laws of the rules.

A rule names in its option `archive` the laws that hold between articles of different days. Values that cannot hold
together are weighed by how many articles agree with each, and the one with the fewest is reported, of two that are
alike the later one. Of two who may only share a name nothing is said.
"""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING, Any

from editlint.analysis.mentions.known import PERSON
from editlint.analysis.reading.units import convert
from editlint.analysis.statements.collection import Statements
from editlint.archive.memory.judging_namesakes import LIKELY, SURE, certainty
from editlint.archive.memory.judging_values import Value, in_words_of, latest_versions, values_of
from editlint.archive.memory.wording import Told, cross_violation, message_of, told
from editlint.checks.arithmetic.relation import attributes_of, parse_relation
from editlint.checks.arithmetic.solver import Contradiction, find_contradictions
from editlint.model import Severity
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from editlint.archive.memory.kept import KeptArticle, KeptStatement
    from editlint.checks.arithmetic.relation import Relation
    from editlint.model import Place, Violation
    from editlint.rulebook.rule import Rule

ARCHIVE = "archive"  # the option of a rule
MOST_COMBINATIONS = 4_000  # of values under one law; a subject of whom more is said is many
MOST_REPORTED = 20  # articles with one and the same mistake
_SHARED_NAME = 2  # mistakes about one subject, from which its name is that of several


class CrossContradiction(NamedTuple):
    """Statements of several articles that cannot hold together.

    Attributes:
        rule: whose law it is.
        severity: a warning where it is sure that one and the same is meant, else a suggestion.
        message: what is wrong, with how many articles say otherwise, and the first of them with its date.
        own: the statement that is reported.
        others: those that contradict it, from at least one other article.
        data: for machines: the law, how many articles agree with each side, the subject.
    """

    rule: Rule
    severity: Severity
    message: str
    own: Told
    others: tuple[Told, ...]
    data: Mapping[str, Any]

    def violation(self) -> Violation:
        """It as a violation of the article whose statement is reported."""
        return cross_violation(self.rule, self.severity, self.message, self.own, self.others, self.data)


class _Conflict(NamedTuple):
    """Values that break a law together."""

    rule: Rule
    found: Contradiction
    values: tuple[Value, ...]


class _Against(NamedTuple):
    """What a statement is held against: how sure it is that one and the same is meant, and who says what else."""

    sure: int
    conflict: _Conflict
    partners: tuple[tuple[Value, KeptStatement], ...]


def archive_laws(rules: Iterable[Rule]) -> dict[str, list[Relation]]:
    """The laws between articles by the name of their rule."""
    found = {rule.name: [parse_relation(text) for text in rule.options.get(ARCHIVE, ())] for rule in rules}
    return {name: laws for name, laws in found.items() if laws}


def rules_of_archive(rules: Mapping[str, Rule]) -> dict[str, Rule]:
    """Those of the rules that have laws between articles."""
    return {name: rule for name, rule in rules.items() if rule.options.get(ARCHIVE)}


def archive_attributes(rules: Iterable[Rule]) -> frozenset[str]:
    """All attributes that such laws name: no other statement is looked at."""
    return frozenset(name for rule in rules for text in rule.options.get(ARCHIVE, ()) for name in attributes_of(text))


def contradictions(rules: Mapping[str, Rule], kept: Sequence[KeptStatement]) -> Iterator[CrossContradiction]:
    """What contradicts each other among the statements of one subject from several articles.

    Args:
        rules: the active rules by name.
        kept: statements with the same `subject`, in any order; what an article contradicts in itself is left to the
            linter.
    """
    told_here = latest_versions(kept)
    if len({each.article for each in told_here}) < 2:
        return
    values = values_of(told_here, archive_attributes(rules.values()))
    stated = {value.statement.attribute for value in values}
    agreeing = {value.statement.start: set(value.witnesses) for value in values}
    conflicts: list[_Conflict] = []
    for rule in rules.values():
        for text in rule.options.get(ARCHIVE, ()):
            if stated.issuperset(attributes_of(text)):
                conflicts += _broken(rule, parse_relation(text), values, agreeing)
    yield from _reported(conflicts, values, {place: len(articles) for place, articles in agreeing.items()})


def _broken(
    rule: Rule, relation: Relation, values: Sequence[Value], agreeing: dict[int, set[object]]
) -> Iterator[_Conflict]:
    """The sets of values that break a law; what fits is counted as agreeing."""
    slots: dict[str, int] = {}
    for slot in relation.slots:
        slots[slot.attribute] = slots.get(slot.attribute, 0) + 1
    by_attribute = {name: [each for each in values if each.statement.attribute == name] for name in slots}
    groups = [list(combinations(by_attribute[name], number)) for name, number in slots.items()]
    tries = 1
    for group in groups:
        tries *= len(group)
    if not 0 < tries <= MOST_COMBINATIONS:
        return
    for chosen in product(*groups):
        members = tuple(each for some in chosen for each in some)
        found = find_contradictions(Statements(each.statement for each in members), [relation], convert=convert)
        if found:
            yield _Conflict(rule, found[0], members)
        else:
            for one in members:
                agreeing[one.statement.start].update(*(each.witnesses for each in members))


def _reported(
    conflicts: Sequence[_Conflict], values: Sequence[Value], agreeing: Mapping[int, int]
) -> Iterator[CrossContradiction]:
    """Each wrong value with the conflict that shows it best, weakest values first: what they explain is explained."""
    own_mistakes = _own_mistakes(conflicts)
    open_conflicts = [each for each in conflicts if own_mistakes.isdisjoint(it.statement.start for it in each.values)]
    culprits: list[tuple[Value, list[_Conflict]]] = []
    for value in sorted(values, key=lambda it: (it.settled, agreeing[it.statement.start], -it.statement.start)):
        own = [each for each in open_conflicts if value in each.values]
        if own and not value.settled:
            culprits.append((value, own))
            open_conflicts = [each for each in open_conflicts if value not in each.values]
    told = {(value.kept[0].article, value.kept[0].statement.place) for value, _ in culprits}
    shared = len(told) > max(_SHARED_NAME, len(values) // 4)
    places: set[tuple[KeptArticle, Place]] = set()  # "died aged 81" is an age, too
    for value, own in culprits:
        for found in _of_value(value, own, values, agreeing, shared=shared):
            if (found.own.article, found.own.place) not in places:
                places.add((found.own.article, found.own.place))
                yield found


def _own_mistakes(conflicts: Sequence[_Conflict]) -> set[int]:
    """The places of values by which an article contradicts itself: of each conflict the one that the fewest say."""
    found: set[int] = set()
    for conflict in conflicts:
        articles = [{each.article for each in value.kept} for value in conflict.values]
        if set.intersection(*articles):
            fewest = min(value.articles for value in conflict.values)
            weakest = [value for value in conflict.values if value.articles == fewest and not value.settled]
            found.update(value.statement.start for value in weakest if len(weakest) == 1)
    return found


def _of_value(
    value: Value, conflicts: Sequence[_Conflict], values: Sequence[Value], agreeing: Mapping[int, int], *, shared: bool
) -> Iterator[CrossContradiction]:
    """A violation for each article that says a wrong value, against what most articles say, by the shortest sum."""
    ranked = sorted(
        conflicts,
        key=lambda it: (
            not any(each.settled for each in it.values),
            len(it.values),
            len(set(it.found.relation.attributes)),
            -sum(agreeing[each.statement.start] for each in it.values if each is not value),
        ),
    )
    least = LIKELY if not shared else SURE
    for kept in value.kept[:MOST_REPORTED]:
        found: list[tuple[tuple[bool, int, int], _Against]] = []
        for conflict in ranked:
            partners = _partners(kept, value, conflict)
            if not partners:
                continue
            sure = certainty(kept, [each for _, each in partners], conflict.found._replace(own=value.statement), values)
            settled = any(each.settled for each, _ in partners)
            weight = settled, min(agreeing[each.statement.start] for each, _ in partners), sure
            found.append((weight, _Against(sure, conflict, partners)))
        fit = [each for each in found if each[1].sure >= least]
        if fit:
            best, most = (max(some, key=lambda it: it[0]) for some in (fit, found))
            if kept.statement.kind != PERSON and not shared and most[0] > best[0]:
                best = most[0], most[1]._replace(sure=LIKELY)  # of a body that is meant, what most say of it
            yield _contradiction(value, kept, best[1], agreeing)


def _partners(kept: KeptStatement, value: Value, conflict: _Conflict) -> tuple[tuple[Value, KeptStatement], ...]:
    """Who says the other values; nobody where the article itself says them all, which its own violations tell."""
    others = [each for each in conflict.values if each is not value]
    if all(any(it.article == kept.article for it in other.kept) for other in others):
        return ()
    found = []
    for other in others:
        theirs = next((it for it in other.kept if it.article != kept.article), other.kept[0])
        found.append((other, theirs))
    return tuple(found) if any(it.article != kept.article for _, it in found) else ()


def _contradiction(
    value: Value, kept: KeptStatement, against: _Against, agreeing: Mapping[int, int]
) -> CrossContradiction:
    sure, conflict, partners = against
    found = _as_said(conflict, value, kept, partners)
    severity = max(conflict.rule.severity, Severity.WARNING if sure == SURE else Severity.SUGGESTION, key=_rank)
    other, _ = partners[0]
    number = agreeing[other.statement.start]
    return CrossContradiction(
        conflict.rule,
        severity,
        message_of(conflict.rule, found, kept, [each for _, each in partners], number),
        told(kept),
        tuple(told(each, more=it.articles - 1) for it, each in partners),
        {
            "archive": True,
            "subject": kept.statement.subject,
            "relation": found.relation.text,
            "agreeing": [agreeing[value.statement.start], number],
        },
    )


def _as_said(
    conflict: _Conflict, value: Value, kept: KeptStatement, partners: Sequence[tuple[Value, KeptStatement]]
) -> Contradiction:
    """The contradiction in the words and at the days of the articles that it tells of: of one value many speak."""
    said = {each.statement: in_words_of(it, each.statement.start) for each, it in ((value, kept), *partners)}
    relation = conflict.found.relation
    found = find_contradictions(Statements(said.values()), [relation], convert=convert) if len(said) > 1 else []
    if not found:  # by half a year they may fit in
        return conflict.found._replace(own=value.statement)
    return found[0]._replace(own=said[value.statement])


def _rank(severity: Severity) -> int:
    return severity.rank
