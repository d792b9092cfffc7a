"""Texts of every format that is text: each is read soundly, twice to the same, and linted without a defect."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from editlint.documents import parse
from editlint.source import Source
from fuzzing import prose
from fuzzing.mutations import mutated
from fuzzing.promises import check_document, check_outcome, strict

if TYPE_CHECKING:
    import random

_LINTED = 0.06  # of the inputs: linting takes ten times as long as reading
_AGAIN = 0.3  # of those
_DAYS = (
    None,
    None,
    *(dt.date(year, 5, 3) for year in (1, 1950, 1990, 2012, 2024, 2030, 9999)),
    dt.date.min,
    dt.date.max,
)


def one(chance: random.Random) -> None:
    """One mutated article."""
    name = chance.choice(prose.FORMATS)
    text = mutated(chance, prose.article(chance, name), prose.tokens(name), (prose.article(chance, name),))
    document = parse(Source(text, "a"), name)
    check_document(document)
    again = parse(Source(text, "a"), name)
    assert (again.text, again.pieces, again.blocks) == (document.text, document.pieces, document.blocks)
    if chance.random() < _LINTED:
        strict().as_of = chance.choice(_DAYS)
        try:
            _lint(text, name, again=chance.random() < _AGAIN)
        finally:
            strict().as_of = None


def _lint(text: str, name: str, *, again: bool) -> None:
    source = Source(text, "a")
    outcome = strict().lint_source(source, name)
    check_outcome(outcome, source)
    if again:
        assert strict().lint_source(Source(text, "a"), name) == outcome
