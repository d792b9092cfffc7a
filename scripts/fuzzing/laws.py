"""Laws of the kind `arithmetic`: refused at a place in the law, or tried on what an article states."""

# ruff: noqa: E501  samples and what has a meaning in them
from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.article import Article
from editlint.checks.arithmetic.relation import RelationError, parse_relation
from editlint.checks.registry import Registry
from editlint.documents import parse
from editlint.engine.linter import Linter
from editlint.model import Severity
from editlint.rulebook.rule import Rule
from editlint.source import Source
from fuzzing import rule_files
from fuzzing.mutations import mutated
from fuzzing.promises import check_outcome, strict
from fuzzing.yaml_texts import written

if TYPE_CHECKING:
    import random

_ATTRIBUTES = (
    *("age", "born", "died", "began", "ended", "founded", "lasts-years", "part", "total", "changed-from", "changed-to", "changed-by"),
    *("count", "share", "votes-for", "happened", "nothing-of-this", "sum", "years"),
)  # fmt: skip
_TOKENS = (
    "(",
    ")",
    ",",
    "=",
    "!=",
    "<=",
    " within ",
    "1",
    "%",
    " over",
    " under",
    "years(",
    "sum(",
    "x",
    "t",
    "-",
    "*",
    "/",
    "0",
    "age(x)",
    "1e9",
)
_ARTICLE = """\
Ana Ruiz, who was born in 1961, bought the yard in 1990, aged 35. She died in 2020 at the age of 58, after 12 years.

Sales rose from 200 to 250 tons, by 20 percent. Of the 30 ferries, 12 are old, 10 are new and 9 are being repaired.
The war lasted from 1914 to 1918, three years in all. The bank, founded in 1951, kept its 50th anniversary in 2003.
"""


def one(chance: random.Random) -> None:
    """One law."""
    law = _side(chance, 0) + chance.choice((" = ", " != ", " < ", " <= ", " > ", " >= ", " ", "=")) + _side(chance, 0)
    law += chance.choice(("", "", " within 1", " within 5%", " within 2 over", " within 0 under", " within"))
    if chance.random() < 0.3:
        law = mutated(chance, law, _TOKENS)
    mistake = _mistake(law)
    if mistake is not None:
        assert mistake.message
        assert 0 <= mistake.offset <= len(law), mistake.offset
    else:
        assert parse_relation(law).slots
        if chance.random() < 0.2:
            options = {"relation": [law], "across": "warning", "archive": [law]}
            rule_files.read(
                written({"summary": "a", "kind": "arithmetic", "message": "{sum}", "options": options}), chance
            )
        else:
            _try(law)


def _mistake(law: str) -> RelationError | None:
    try:
        parse_relation(law)
    except RelationError as error:
        return error
    return None


def _try(law: str) -> None:
    """Hold the law against an article that is read once."""
    options = {"relation": [law], "reports": "", "unless": [], "swaps": False, "across": "", "archive": []}
    rule = Rule(
        name="house.law", summary="a", why="", references=(), severity=Severity.ERROR, tags=(), kind="arithmetic",
        options=options, profile="standard", scope=(), not_in=(), message="{sum}", help="", path="",
    )  # fmt: skip
    outcome = Linter((rule,), _registry(), lambda: strict().facts).lint_article(_article())
    check_outcome(outcome, _article().document.source)


@cache
def _article() -> Article:
    return Article(parse(Source(_ARTICLE, "a.md"), "markdown"), facts_from=lambda: strict().facts)


@cache
def _registry() -> Registry:
    return Registry()


def _side(chance: random.Random, depth: int) -> str:
    way = chance.randrange(8 if depth < 3 else 4)
    name = chance.choice(_ATTRIBUTES)
    if way == 0:
        return chance.choice(("1", "0", "12", "1.5", "25%", "9" * 25, "t", "x"))
    if way == 1:
        return f"{chance.choice(('sum', 'count'))}({name}(x))"
    if way in (2, 3):
        return f"{name}({chance.choice(('x', 'x, t', 'x, u', 'q', 'x, x', ''))})"
    if way == 4:
        return f"{chance.choice(('years', 'days', 'months', 'year', 'minutes'))}({_side(chance, depth + 1)}, {_side(chance, depth + 1)})"
    if way == 5:
        return f"year({_side(chance, depth + 1)})"
    if way == 6:
        return f"({_side(chance, depth + 1)} {chance.choice('+-*/')} {_side(chance, depth + 1)})"
    return f"-{_side(chance, depth + 1)}"
