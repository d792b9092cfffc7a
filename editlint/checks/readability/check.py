"""The kind `readability`: a measure of a stretch beyond a limit, or beyond what it was in the version before.

Measured is an article, a section, a paragraph, the lede or a sentence. A hit stands on what is measured, or on its
first sentence where that would be most of the article; the evidence names what drives the value. Formulas rank
different articles roughly, but two versions of one article well: that is where a number may decide.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from editlint.analysis.readability import DEFAULT_FORMULA, OWN, TEXTSTAT
from editlint.analysis.readability.counts import RUNNING_TEXT
from editlint.analysis.readability.measured_parts import lede, paragraphs, sections, whole
from editlint.checks.base import Evidence, Hit, Option
from editlint.checks.readability.drivers import SHOWN, drivers
from editlint.checks.readability.text_measures import (
    COUNTED,
    DIGITS,
    SHOWN_AS,
    WORDS,
    Measured,
    TextStretch,
    measured_by_formula,
)
from editlint.rulebook.rule import OptionMistake

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.analysis.text.sentences import Sentence
    from editlint.rulebook.rule import Rule

_PARTS = {"article": whole, "section": sections, "paragraph": paragraphs, "lede": lede}
_SENTENCE = "sentence"
_SHORT = ("paragraph", "lede", _SENTENCE)  # stretches that are marked as a whole
_LEAST = 100  # words that a formula needs to say anything, unless a rule says otherwise


def _formulas() -> tuple[str, ...]:
    from editlint.analysis.readability.textstat_values import NAMES

    return (*COUNTED, *sorted(set(NAMES) - {"difficult_words_list", "text_standard"}))


class ReadabilityCheck:
    """Compares a measure with a limit."""

    kind = "readability"
    formerly: Mapping[str, str] = {
        "length": "it is “readability” with “formula: words”",
        "style-share": "it is “readability” with “formula: passives” or “formula: nominals”",
        "readability-change": "it is “readability” with “max_rise”",
    }
    options = (
        Option(
            "formula",
            "text",
            DEFAULT_FORMULA,
            "words, passives (percent of sentences), nominals (percent of words), or a formula by textstat's name",
            choices=_formulas(),
        ),
        Option("max", "number", None, "the highest value that is good"),
        Option("min", "number", None, "the lowest value that is good, for formulas that rise with ease"),
        Option("max_rise", "number", None, "by how much a version may be above the one before it"),
        Option("of", "text", "article", "what is measured", choices=(*_PARTS, _SENTENCE)),
        Option("min_words", "integer", None, f"less text than that is not measured; default: {_LEAST} for a formula"),
        Option("min_sentences", "integer", 0, "fewer sentences than that are not measured"),
        Option("sentences", "text", OWN, "whose sentence boundaries a formula counts", choices=(OWN, TEXTSTAT)),
    )
    values = ("value", "limit", "before", "formula", "part", "count", "total", "examples")

    def validate(self, options: Mapping[str, Any]) -> Iterable[OptionMistake]:
        """A limit must be given, and fit what is measured."""
        if all(options[name] is None for name in ("max", "min", "max_rise")):
            yield OptionMistake("max", "a rule of this kind needs “max”, “min” or “max_rise”")
        if options["max_rise"] is not None and options["of"] != "article":
            yield OptionMistake("max_rise", "only whole articles are compared with the version before")
        if options["of"] == _SENTENCE and options["formula"] not in COUNTED:
            hint = f"one of: {', '.join(COUNTED)}"
            yield OptionMistake("formula", "a formula needs more than a sentence", hint)

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The stretches of an article whose value is beyond a limit."""
        options = rule.options
        if options["max"] is None and options["min"] is None and article.previous is None:
            return  # there is nothing to compare it with
        for stretch in _stretches(article, options["of"], _least(options)):
            found = _measured(article, stretch, options)
            if found is None:
                continue
            limit = _passed_limit(found.value, options)
            if limit is not None:
                yield _hit(article, stretch, found, limit, options)
            elif options["max_rise"] is not None:
                yield from _risen(article, found, options)


def _stretches(article: Article, of: str, least: float = 0) -> list[TextStretch]:
    """The stretches of running text that have more words than `least`."""
    blocks, ends = article.blocks, article.words.ends
    shortest = 2 * least  # a word takes two characters: most stretches are told by their length
    if of == _SENTENCE:
        places = [(start, end, block, block + 1) for start, end, block in article.sentences if end - start > shortest]
    else:
        parts = [(blocks[first].start, blocks[after - 1].end, first, after) for first, after, _ in _PARTS[of](article)]
        places = [part for part in parts if part[1] - part[0] > shortest]
    last = len(ends) - 1
    more = int(least)  # the words before the one that is too many
    return [
        TextStretch(start, end, first, after)
        for start, end, first, after in places
        if (least <= 0 or ((word := bisect_right(ends, start) + more) <= last and ends[word] <= end))
        and any(block.kind in RUNNING_TEXT for block in blocks[first:after])
    ]


def _least(options: Mapping[str, Any]) -> float:
    """More than how many words a stretch has that is worth counting."""
    only_long = options["formula"] == WORDS and options["min"] is None and options["max"] is not None
    return options["max"] if only_long else 0


def _measured(article: Article, stretch: TextStretch, options: Mapping[str, Any]) -> Measured | None:
    """The value of a stretch, or None where there is too little of it."""
    count = COUNTED.get(options["formula"])
    least = options["min_words"]
    if least is None:
        least = 0 if count is not None else _LEAST
    if article.words.index_at(stretch.end) - article.words.index_at(stretch.start) < least:
        return None  # not all of these may be running text
    if count is not None:
        found = count(article, stretch)
    else:
        found = measured_by_formula(article, stretch, options["formula"], options["sentences"])
    return found if found.words >= least and found.sentences >= options["min_sentences"] else None


def _passed_limit(value: float, options: Mapping[str, Any]) -> float | None:
    """The limit that a value is beyond, or None."""
    for name, sign in (("max", 1), ("min", -1)):
        if options[name] is not None:
            limit = round(float(options[name]), DIGITS)
            if sign * value > sign * limit:
                return limit
    return None


def _risen(article: Article, found: Measured, options: Mapping[str, Any]) -> Iterable[Hit]:
    """The longest new sentence, when the whole is further up than in the version before."""
    previous = article.previous
    stretch = next(iter(_stretches(previous, options["of"])), None) if previous is not None else None
    if previous is None or stretch is None:
        return
    before = _measured(previous, stretch, options)
    sentence = _longest_new(previous, article)
    if before is None or sentence is None or round(found.value - before.value, DIGITS) <= options["max_rise"]:
        return
    limit = round(before.value + options["max_rise"], DIGITS)
    values = {**_values(article, found, limit, options), "before": before.shown}
    yield Hit(sentence.start, sentence.end, values, data=_data(found, limit, options))


def _longest_new(before: Article, after: Article) -> Sentence | None:
    """The longest sentence that was not there before: the likeliest cause."""
    old = {before.text[sentence.start : sentence.end] for sentence in before.sentences}
    new = [sentence for sentence in after.sentences if after.text[sentence.start : sentence.end] not in old]
    return max(new, key=lambda sentence: (sentence.end - sentence.start, -sentence.start), default=None)


def _hit(article: Article, stretch: TextStretch, found: Measured, limit: float, options: Mapping[str, Any]) -> Hit:
    formula = options["formula"]
    start, end = stretch.start, stretch.end
    if formula not in (WORDS, "nominals") or options["of"] not in _SHORT:
        opening = _opening(article, stretch)
        start, end = opening.start, opening.end
    evidence: Iterable[Evidence]
    if formula in COUNTED:
        evidence = (Evidence(*place, SHOWN_AS[formula]) for place in found.places[:SHOWN])
    else:
        evidence = drivers(article, stretch, formula, higher=found.value > limit)
    return Hit(start, end, _values(article, found, limit, options), tuple(evidence), data=_data(found, limit, options))


def _opening(article: Article, stretch: TextStretch) -> Sentence:
    """The first sentence of running text."""
    sentences = article.sentences_of(stretch.first, stretch.after)
    return next(sentence for sentence in sentences if article.blocks[sentence.block].kind in RUNNING_TEXT)


def _values(article: Article, found: Measured, limit: float, options: Mapping[str, Any]) -> dict[str, object]:
    return {
        "value": found.shown,
        "limit": f"{limit:g}",
        "formula": options["formula"].replace("_", " "),
        "part": options["of"],
        "before": "",
        "count": found.counted,
        "total": found.total,
        "examples": ", ".join(f"“{article.text[start:end]}”" for start, end in found.places[:SHOWN]),
    }


def _data(found: Measured, limit: float, options: Mapping[str, Any]) -> dict[str, object]:
    return {"formula": options["formula"], "of": options["of"], "value": found.value, "limit": limit}


CHECKS = (ReadabilityCheck(),)
