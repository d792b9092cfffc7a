"""The kind `readability`: a formula's value over a limit, for an article, a section or a paragraph.

The hit stands on the first sentence of what is measured; the evidence names the sentences that drive the value.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from editlint.analysis.readability import DEFAULT_FORMULA, OWN, TEXTSTAT, measure
from editlint.analysis.readability.counts import count_stretch, less
from editlint.analysis.readability.formulas import FORMULAS
from editlint.analysis.readability.parts import first_running_block, paragraphs, sections, whole
from editlint.checks.base import Evidence, Hit, Option
from editlint.plural import counted
from editlint.rulebook.rule import OptionMistake

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.analysis.readability import Readability
    from editlint.analysis.readability.parts import Part
    from editlint.analysis.sentences import Sentence
    from editlint.rulebook.rule import Rule

_PARTS = {"article": whole, "section": sections, "paragraph": paragraphs}
_SHOWN = 3  # sentences named as evidence


def _number_formulas() -> tuple[str, ...]:
    from editlint.analysis.readability.textstat_values import NAMES

    return tuple(sorted(set(NAMES) - {"difficult_words_list", "text_standard"}))


_DIGITS = 1  # behind the point, of values as they are compared and printed


class ReadabilityCheck:
    """Compares a formula's value with a limit."""

    kind = "readability"
    options = (
        Option("formula", "text", DEFAULT_FORMULA, "a formula by textstat's name", choices=_number_formulas()),
        Option("max", "number", None, "the highest value that is good"),
        Option("min", "number", None, "the lowest value that is good, for formulas that rise with ease"),
        Option("of", "text", "article", "what is measured", choices=tuple(_PARTS)),
        Option("min_words", "integer", 100, "less running text than that is not measured"),
        Option("sentences", "text", OWN, "whose sentence boundaries count", choices=(OWN, TEXTSTAT)),
    )
    values = ("value", "limit", "formula", "part")

    def validate(self, options: Mapping[str, Any]) -> Iterable[OptionMistake]:
        """A limit must be given."""
        if options["max"] is None and options["min"] is None:
            yield OptionMistake("max", "a rule of this kind needs “max” or “min”")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The parts of an article whose value is beyond the limit."""
        options = rule.options
        for part in _PARTS[options["of"]](article):
            measured = measure(article, part.first, part.after)
            first = first_running_block(article, part)
            if first is None or measured.counts.words < options["min_words"]:
                continue
            value = measured.grade(options["formula"], sentences=options["sentences"])
            value = round(value, _DIGITS)  # what is printed decides: no grade of 17.0 is above 17
            if _passed_limit(value, options) is not None:
                yield _hit(article, part, first, value, options)


def _passed_limit(value: float, options: Mapping[str, Any]) -> float | None:
    """The limit that a value is beyond, or None."""
    for name, beyond in (("max", float.__gt__), ("min", float.__lt__)):
        if options[name] is not None:
            limit = round(float(options[name]), _DIGITS)
            if beyond(value, limit):
                return limit
    return None


def _hit(article: Article, part: Part, first: int, value: float, options: Mapping[str, Any]) -> Hit:
    limit = _passed_limit(value, options) or 0.0
    opening = article.sentences_of(first, first + 1)[0]
    formula = options["formula"]
    values = {
        "value": f"{value:.1f}",
        "limit": f"{limit:g}",
        "formula": formula.replace("_", " "),
        "part": options["of"],
    }
    return Hit(
        opening.start,
        opening.end,
        values,
        evidence=tuple(_drivers(article, part, formula, higher=value > limit)),
        data={"formula": formula, "of": options["of"], "value": value, "limit": limit},
    )


def _drivers(article: Article, part: Part, formula: str, *, higher: bool) -> Iterable[Evidence]:
    """The sentences without which the value would be best, at most three, the heaviest first.

    A formula that needs more than counts is explained by the Flesch-Kincaid grade.
    """
    measured = measure(article, part.first, part.after)
    compute = FORMULAS.get(formula)
    name = formula if compute is not None else DEFAULT_FORMULA
    better = 1.0 if higher or compute is None else -1.0
    weighed = sorted(
        (
            (-better * gain, sentence.start, sentence, words, without)
            for sentence, words, without, gain in _weights(article, part, measured, name)
        ),
        key=lambda row: row[:2],
    )
    for loss, _, sentence, words, without in weighed[:_SHOWN]:
        if loss < 0:
            said = f"{counted(words, 'word')}; without this sentence the {name.replace('_', ' ')} is {without:.1f}"
            yield Evidence(sentence.start, sentence.end, said)


def _weights(
    article: Article, part: Part, measured: Readability, name: str
) -> Iterable[tuple[Sentence, int, float, float]]:
    """For each sentence of a part: its words, the value without it, and by how much it raises the value."""
    compute = FORMULAS[name]
    with_all = compute(measured.counts)
    for sentence in article.sentences_of(part.first, part.after):
        counts = count_stretch(article, sentence.start, sentence.end)
        rest = less(measured.counts, counts)
        if counts.words and rest.words and rest.sentences:
            without = compute(rest)
            yield sentence, counts.words, without, with_all - without


CHECKS = (ReadabilityCheck(),)
