"""What is found in an article beside violations: each value of the public reading has its place, each sheet is made."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import editlint
from editlint.analysis.article import Article
from editlint.analysis.fact_sheet import fact_sheet
from editlint.analysis.galley import galley_of, pack, unpack
from editlint.analysis.source_sheet import source_sheet
from editlint.analysis.statistics import figures, paragraph_figures
from editlint.documents import parse
from editlint.source import Source
from fuzzing import prose
from fuzzing.mutations import mutated
from fuzzing.promises import strict

if TYPE_CHECKING:
    import random

_PARTS = ("", "speaker_", "cue_", "source_", "claim_", "when_")
_DAYS = (None, None, dt.date(1950, 5, 3), dt.date(1990, 6, 6), dt.date(2024, 5, 3), dt.date.min, dt.date.max)


def one(chance: random.Random) -> None:
    """One article."""
    name = chance.choice(prose.FORMATS)
    text = prose.article(chance, name, most=3)
    if chance.random() < 0.7:
        text = mutated(chance, text, prose.tokens(name))
    text, published = text.removeprefix("\ufeff"), chance.choice(_DAYS)
    document = editlint.parse(text, format=name, published=published)
    length = len(document.source)
    for kind in ("blocks", "sentences", "quotations", "attributions", "dates", "statements", "topics"):
        for value in getattr(document, kind):
            _check_places(value, length)
    for formula in ("flesch_kincaid_grade", "lix", "smog_index"):
        assert isinstance(getattr(document.readability, formula), (int, float))
    _check_sheets(text, name, published)


def _check_places(value: object, length: int) -> None:
    """Offsets of the source, or -1 twice for what has no place in it."""
    for part in _PARTS:
        start, end = getattr(value, f"{part}start", None), getattr(value, f"{part}end", None)
        if start is not None and end is not None:
            assert 0 <= start <= end <= length or (start, end) == (-1, -1), (part, value)


def _check_sheets(text: str, name: str, published: dt.date | None) -> None:
    article = Article(parse(Source(text, "a"), name), as_of=published, facts_from=lambda: strict().facts)
    fact_sheet(article)
    source_sheet(article)
    figures(article)
    paragraph_figures(article)
    galley = galley_of(article, [(0, len(text))])
    assert unpack(pack(galley)) == galley
