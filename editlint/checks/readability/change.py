"""The kind `readability-change`: a version that reads harder than the one before it.

Formulas rank different articles roughly, but two versions of one article well, so this is where a number may decide.
It speaks only where there is a version to compare with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.readability import DEFAULT_FORMULA
from editlint.analysis.readability.formulas import FORMULAS
from editlint.analysis.statistics import change
from editlint.checks.base import Hit, Option

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.analysis.article import Article
    from editlint.analysis.sentences import Sentence
    from editlint.rulebook.rule import Rule


class ReadabilityChangeCheck:
    """Compares the grades of two versions."""

    kind = "readability-change"
    options = (
        Option("formula", "text", DEFAULT_FORMULA, "a formula by textstat's name", choices=tuple(sorted(FORMULAS))),
        Option("max_rise", "number", 1.0, "by how much a version may read harder, in the formula's unit"),
        Option("min_words", "integer", 100, "less running text than that is not compared"),
    )
    values = ("before", "after", "formula")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The longest new sentence, when the whole reads harder than before."""
        before = article.previous
        least = rule.options["min_words"]
        if before is None or min(before.readability.counts.words, article.readability.counts.words) < least:
            return
        formula = rule.options["formula"]
        changed = change(before, article, formula)
        sentence = _longest_new(before, article)
        rise = round(round(changed.after, 1) - round(changed.before, 1), 1)  # of the values that are printed
        if rise > rule.options["max_rise"] and sentence is not None:
            values = {
                "before": f"{changed.before:.1f}",
                "after": f"{changed.after:.1f}",
                "formula": formula.replace("_", " "),
            }
            data = {"formula": formula, "of": "article", "value": round(changed.after, 2)}
            yield Hit(sentence.start, sentence.end, values, data=data)


def _longest_new(before: Article, after: Article) -> Sentence | None:
    """The longest sentence that was not there before: the likeliest cause."""
    old = {before.text[sentence.start : sentence.end] for sentence in before.sentences}
    new = [sentence for sentence in after.sentences if after.text[sentence.start : sentence.end] not in old]
    return max(new, key=lambda sentence: (sentence.end - sentence.start, -sentence.start), default=None)


CHECKS = (ReadabilityChangeCheck(),)
