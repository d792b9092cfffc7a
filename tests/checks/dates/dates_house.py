"""Runs the built-in rules of the dates pack over texts, with the shipped facts or others."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING

from editlint.analysis.facts import NO_FACTS, Facts
from editlint.checks.registry import Registry
from editlint.documents import parse
from editlint.engine.linter import Linter
from editlint.engine.report import ReportBuilder
from editlint.rulebook.facts_file import load_facts
from editlint.rulebook.load import load_rulebook
from editlint.rulebook.packs import builtin_folder, find_fact_files
from editlint.source import Source

if TYPE_CHECKING:
    from editlint.model import Violation


@lru_cache(maxsize=1)
def shipped_facts() -> Facts:
    return load_facts(find_fact_files(builtin_folder()), version="test", use_cache=False)


@lru_cache(maxsize=1)
def _rules():
    registry = Registry()
    book = load_rulebook([builtin_folder()], registry.kinds, version="test", use_cache=False)
    return registry, {name: rule for name, rule in book.rules.items() if rule.pack == "dates"}


@lru_cache(maxsize=4)
def _linter(known: bool, strict: bool) -> Linter:
    registry, rules = _rules()
    active = [rule for rule in rules.values() if strict or rule.profile != "strict"]
    return Linter(active, registry, shipped_facts if known else lambda: NO_FACTS)


def found(
    text: str, published: dt.date | None = None, *, known: bool = True, strict: bool = False, format_name: str = "text"
) -> list[Violation]:
    """The violations of the dates pack in a text."""
    outcome = _linter(known, strict).lint(parse(Source(text, "a"), format_name), as_of=published)
    assert not outcome.problems, outcome.problems
    return list(outcome.violations)


def rules_of(text: str, published: dt.date | None = None, **settings: bool) -> set[str]:
    """The names of the rules that object to a text, without the pack."""
    return {violation.rule.partition(".")[2] for violation in found(text, published, **settings)}


def run_of(texts: list[str], *, known: bool = False) -> list[Violation]:
    """The violations of a run over several articles named a0, a1 and so on."""
    registry, rules = _rules()
    linter = _linter(known, False)
    outcomes = [
        linter.lint(parse(Source(text, f"a{number}"), "text")).at(f"a{number}") for number, text in enumerate(texts)
    ]
    report = ReportBuilder(rules, [*rules, "dates"], registry).report(outcomes)
    assert not report.problems, report.problems
    return list(report.violations)
