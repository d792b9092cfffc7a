"""Mutated rule files with their tests: a rule or located mistakes, and a rule that has none runs."""

# ruff: noqa: E501  samples and what has a meaning in them
from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from editlint.engine.linter import Linter
from editlint.errors import EditlintErrors
from editlint.rulebook.decode import decode_rule
from editlint.rulebook.yaml_nodes import YamlFile
from editlint.source import Source
from editlint.testing.cases import read_cases
from editlint.testing.runner import Bench
from fuzzing import prose
from fuzzing.mutations import mutated
from fuzzing.promises import check_errors, check_outcome, strict
from fuzzing.yaml_texts import TOKENS

if TYPE_CHECKING:
    import random

    from editlint.rulebook.rule import Rule

_RULES = (
    """\
summary: Say who says so.
why: |
  Readers weigh a claim by its source.
references: ["House book, sources"]
severity: warning
tags: [sourcing, vague]
profile: strict
kind: phrase
options:
  phrases: [a source close to, "{reporting-verb} that", "some (say|said)", "[very] unique"]
  except: [very unique ferry]
  unless_near: [minutes]
  within: 8 words
scope: [paragraph, list-item]
message: "“{match}” names no source."
help: Name it.
tests:
  valid:
    - The mayor, Ana Ruiz, said so.
    - {name: near, text: A ferry., published: 2024-05-03, variants: [crlf]}
  invalid:
    - "[[Some say]] so."
    - text: "[[Some said]] no."
      expect: [{message: "“Some said” names no source.", line: 1}]
      fix: Ruiz said no.
""",
    """\
summary: One sign will do.
kind: pattern
severity: suggestion
options:
  patterns: ['[!?]{2,}', '\\b(?P<hit>a+)b\\b']
  replace: {'(\\d+) percent': '\\1%', '(?i)colour': color}
  except: ["a!!b"]
  case: true
  safe: yes
not_in: [quotation, heading]
message: "“{match}”: write “{replacement}”."
tests:
  valid: [One!, Two?]
  invalid: ["No[[!!]]", "So[[?!]]"]
""",
    """\
summary: An age that the dates contradict.
kind: arithmetic
options:
  relation:
    - age(x, t) = years(born(x), t) within 1
    - sum(part(q)) = total(q) within 2% over
  unless: [about]
  across: warning
message: "{sum}, but the text says “{said}” of {name}."
tests: {valid: [a b, c d], invalid: ["[[e f]]", "[[g h]]"]}
""",
    "extends: existence\nmessage: \"Avoid '%s'.\"\nlevel: error\nignorecase: true\ntokens:\n  - very\n  - 'un(?=ique)'\n",
    "summary: Grade.\nkind: readability\noptions: {formula: lix, max: 3, of: paragraph, min_words: 2}\nmessage: '{value}'\n",
    "summary: Forms.\nkind: form-mix\noptions: {one: '(colou)r', other: '(colo)r', quoted: true}\nmessage: 'a {match}'\n",
)  # fmt: skip


def one(chance: random.Random) -> None:
    """One mutated rule file."""
    text = mutated(chance, chance.choice(_RULES), TOKENS, _RULES)
    read(text, chance)


def read(text: str, chance: random.Random) -> None:
    """A rule file as it is read, and run where there is nothing wrong with it."""
    bench = _bench()
    try:
        file = YamlFile(text, "house/rule.yml")
        rule = decode_rule(file, "house.rule", bench.kinds, bench.lists)
        if file.root is not None and chance.random() < 0.5:
            read_cases(file)
    except EditlintErrors as errors:
        check_errors(errors.each(), {"house/rule.yml": text})
        return
    assert (rule is None) <= bool(file.errors), "no rule, and nothing said"
    check_errors(file.errors, {"house/rule.yml": text})
    if rule is not None and rule.kind not in ("languagetool", "vale", "topic-drift"):
        lint_with(rule, prose.article(chance, "markdown"))


def lint_with(rule: Rule, text: str) -> None:
    """Lint an article with one rule."""
    registry = _bench().registry
    source = Source(text, "a.md")
    linter = Linter((rule,), registry, lambda: strict().facts)
    from editlint.documents import parse

    check_outcome(linter.lint(parse(source, "markdown")), source)


@cache
def _bench() -> Bench:
    return Bench()
