"""Mutants of a rule: one cue taken out, one threshold moved. A test that notices none of them says nothing.

A cue is covered when some case comes out differently without it; the same holds for thresholds, which are moved by one
(whole numbers) or by a quarter (others) in both directions.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from editlint.engine.fixes import apply_fixes
from editlint.errors import EditlintError, Location
from editlint.testing.runner import Bench, Failure, RuleTests
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.model import Violation
    from editlint.rulebook.rule import Option, Rule
    from editlint.rulebook.yaml_nodes import Node, YamlFile
    from editlint.testing.cases import Case


class Mutant(NamedTuple):
    """A changed rule: what was changed, where it stands, and the words by which a case that notices may be found."""

    what: str
    rule: Rule
    location: Location
    words: frozenset[str]


def survivors(bench: Bench, tests: RuleTests, *, cues_only: bool = False) -> list[Failure]:
    """The mutants that no case notices: alternatives without a test, and with `cues_only` False thresholds too."""
    if tests.rule is None or tests.file is None:
        return []
    cases = [case for case in tests.cases if not case.xfail]
    return [
        Failure(tests.name, mutant.what, "no test notices", mutant.location)
        for mutant in mutants(bench, tests.rule, tests.file)
        if not (cues_only and not mutant.words) and not _noticed(bench, tests, mutant, cases)
    ]


def mutants(bench: Bench, rule: Rule, file: YamlFile) -> Iterator[Mutant]:
    """Every mutant of a rule's options as they stand in its file."""
    kind = bench.kinds[rule.kind]
    node = file.root.get("options") if file.root is not None else None
    if node is None:
        return
    for option in kind.options:
        value = node.get(option.name)
        if value is None:
            continue
        for what, changed, at, words in _changes(option, rule.options[option.name], value):
            options: dict[str, Any] = {
                each.name: rule.options[each.name] for each in kind.options if each.name in rule.options
            }
            options[option.name] = changed
            try:
                compiled = dict(kind.compile(options)) if kind.compile else options
            except EditlintError:
                continue  # the rule cannot even be written without it
            yield Mutant(what, rule._replace(options=compiled), file.location(at), words)


def _changes(option: Option, value: Any, node: Node) -> Iterator[tuple[str, Any, Node, frozenset[str]]]:
    if option.cues and isinstance(value, dict):
        for key, _ in node.pairs:
            rest = {name: each for name, each in value.items() if name != key.text}
            yield f"without “{key.text}”", rest, key, _words(key.text)
    elif option.cues and isinstance(value, (list, tuple)):
        for index, item in enumerate(node.items):
            rest_of_list = [*value[:index], *value[index + 1 :]]
            yield f"without “{item.text}”", rest_of_list, item, _words(item.text)
    elif option.type == "integer":
        for moved in (value - 1, value + 1):
            yield f"{option.name} {moved} instead of {value}", moved, node, frozenset()
    elif option.type == "number":
        for moved in (value * 0.75, value * 1.25):
            yield f"{option.name} {moved:g} instead of {value:g}", moved, node, frozenset()


def _words(cue: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]{3,}", cue.lower())) or frozenset(("",))


def _noticed(bench: Bench, tests: RuleTests, mutant: Mutant, cases: Sequence[Case]) -> bool:
    """Whether a case comes out differently; those that share words with the cue are tried first."""
    assert tests.rule is not None

    def relevance(case: Case) -> int:
        text = case.text.lower()
        return -sum(word in text for word in mutant.words)

    for case in sorted(cases, key=relevance):
        if case.options and set(case.options) & _changed_options(tests.rule, mutant.rule):
            continue  # the case sets the option itself
        facts = bench.facts(tests.file, case)
        rule = mutant.rule
        if case.options:
            rule = bench.configured(rule, case)
        got = bench.lint(rule, case, case.text, case.format, facts)
        want = [tuple(span) for span in case.spans]
        if [(v.start, v.end) for v in got] != want or _speaks_otherwise(case, got) or _writes_otherwise(case, got):
            return True
    return False


def _changed_options(rule: Rule, mutant: Rule) -> set[str]:
    return {name for name in rule.options if rule.options[name] != mutant.options.get(name)}


def _speaks_otherwise(case: Case, got: Sequence[Violation]) -> bool:
    """Whether a message or a severity differs from one that the case demands."""
    return any(
        name in expected and str(expected[name]) != str(getattr(violation, name))
        for expected, violation in zip(case.expect, got, strict=False)
        for name in ("message", "severity")
    )


def _writes_otherwise(case: Case, got: Sequence[Violation]) -> bool:
    """Whether the fixes make another text than the one that the case demands."""
    return case.fix is not None and apply_fixes(case.text, got, unsafe=True).text.rstrip("\n") != case.fix.rstrip("\n")
