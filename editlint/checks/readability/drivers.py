"""Which sentences drive the value of a formula: those without which it would be best."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from editlint.analysis.readability import DEFAULT_FORMULA, measure
from editlint.analysis.readability.counts import count_stretch, less
from editlint.analysis.readability.formulas import FORMULAS
from editlint.checks.base import Evidence
from editlint.plural import counted

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.analysis.text.sentences import Sentence
    from editlint.checks.readability.text_measures import TextStretch

SHOWN = 3  # places named as evidence


def drivers(article: Article, stretch: TextStretch, formula: str, *, higher: bool) -> Iterable[Evidence]:
    """The sentences without which the value would be best, the heaviest first.

    A formula that needs more than counts is explained by the Flesch-Kincaid grade.
    """
    compute = FORMULAS.get(formula)
    name = formula if compute is not None else DEFAULT_FORMULA
    better = 1.0 if higher or compute is None else -1.0
    weighed = sorted(
        (
            (-better * gain, sentence.start, sentence, words, without)
            for sentence, words, without, gain in _weights(article, stretch, name)
        ),
        key=lambda row: row[:2],
    )
    for loss, _, sentence, words, without in weighed[:SHOWN]:
        if loss < 0:
            said = f"{counted(words, 'word')}; without this sentence the {name.replace('_', ' ')} is {without:.1f}"
            yield Evidence(sentence.start, sentence.end, said)


def _weights(article: Article, stretch: TextStretch, name: str) -> Iterable[tuple[Sentence, int, float, float]]:
    """For each sentence of a stretch: its words, the value without it, and by how much it raises the value."""
    compute = FORMULAS[name]
    whole = measure(article, stretch.first, stretch.after).counts
    with_all = compute(whole)
    for sentence in article.sentences_of(stretch.first, stretch.after):
        counts = count_stretch(article, sentence.start, sentence.end)
        rest = less(whole, counts)
        if counts.words and rest.words and rest.sentences:
            without = compute(rest)
            yield sentence, counts.words, without, with_all - without
