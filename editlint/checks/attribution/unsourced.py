"""The kind `unsourced`: claims that need a source and have none, and articles that have none at all.

A claim has a source when its sentence or a neighbour in the paragraph holds a frame of attribution with somebody or
some document in it, a quotation or a link. What is a claim stands in the rule.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from editlint.analysis import attributions as at
from editlint.analysis.attributions.names import names_of
from editlint.analysis.attributions.tokens import tokens_of
from editlint.analysis.quotations import WORDS_OF_OTHERS
from editlint.analysis.unsourced import COUNTS, SUMS, find_figures, find_superlatives, is_sourced
from editlint.checks.base import Hit, Option
from editlint.documents.document import PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from editlint.analysis.article import Article
    from editlint.checks.base import Rule


class UnsourcedCheck:
    """Reports the claims of a rule that no source stands behind."""

    kind = "unsourced"
    formerly: Mapping[str, str] = {
        "unsourced-figure": "it is “unsourced” with “figures: true”",
        "unsourced-superlative": "it is “unsourced” with “superlatives”",
        "unattributed-allegation": "it is “unsourced” with “verbs” and “settled”",
        "no-source-at-all": "it is “unsourced” with “words”",
    }
    options = (
        Option("figures", "boolean", default=False, doc="whether shares, sums and large or rounded numbers are claims"),
        Option("counts", "integer", COUNTS, "from which number a figure is a statistic"),
        Option("sums", "integer", SUMS, "from which sum of money it is one"),
        Option("superlatives", "texts", [], "claims behind “the”: the largest", cues=True),
        Option("graded", "texts", [], "claims behind “the most” and “the least”: the most popular", cues=True),
        Option("records", "texts", [], "claims behind “a record”: a record number", cues=True),
        Option("verbs", "texts", [], "deeds that are claims behind the name of a person: stole", cues=True),
        Option("settled", "texts", [], "words of an article in which such deeds are no claims: court", cues=True),
        Option("once", "boolean", default=False, doc="whether the first claim of a sentence stands for all of it"),
        Option("words", "integer", 0, "words from which an article without any source is reported; 0: none is"),
    )
    values = ("person", "verb", "words")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The claims without a source near, and the opening of an article that names no source."""
        options, past = rule.options, 0
        for claim in chain(_figures(article, options), _superlatives(article, options), _deeds(article, options)):
            if claim.start < past or is_sourced(article, claim.start):
                continue
            if options["once"]:
                sentence = article.sentence_at(claim.start)
                past = sentence.end if sentence is not None else claim.end
            yield claim
        if options["words"]:
            yield from _without_any(article, options["words"])


def _figures(article: Article, options: Mapping[str, Any]) -> Iterator[Hit]:
    if options["figures"]:
        for start, end in find_figures(article, options["counts"], options["sums"]):
            yield Hit(start, end)


def _superlatives(article: Article, options: Mapping[str, Any]) -> Iterator[Hit]:
    classes = [options[name] for name in ("superlatives", "graded", "records")]
    if any(classes):
        for start, end in find_superlatives(article, *classes):
            yield Hit(start, end)


def _deeds(article: Article, options: Mapping[str, Any]) -> Iterator[Hit]:
    """What a named person is said to have done, but in an article with a word of court or of doubt."""
    if not options["verbs"] or article.words.distinct.isdisjoint(options["verbs"]):
        return
    tokens = tokens_of(article)
    deeds, settled = frozenset(options["verbs"]), frozenset(options["settled"])
    if not settled.isdisjoint(tokens.lower):
        return
    names = names_of(article)
    for index in [number for number, word in enumerate(tokens.lower) if number and word in deeds]:
        person = names.person_at.get(index - 1, "")
        if person and tokens.gaps[index - 1] == " " and tokens.mark_of[index] < 0:
            values = {"person": person, "verb": tokens.forms[index]}
            yield Hit(tokens.starts[index - 1], tokens.ends[index], values=values)


def _without_any(article: Article, least: int) -> Iterator[Hit]:
    """The first sentence of an article of some length without a frame, a quotation or a link."""
    count = len(article.words)
    opening = next((block for block in article.blocks if block.kind == PARAGRAPH), None)
    if opening is None or count < least or article.document.links:
        return
    if any(each.source_class != at.NONE and each.standing in at.UTTERED for each in article.attributed):
        return
    if not any(quotation.kind in WORDS_OF_OTHERS for quotation in article.quotations):
        first = next((each for each in article.sentences if each.start >= opening.start), None)
        end = first.end if first is not None else opening.end
        yield Hit(opening.start, end, values={"words": count}, data={"of": "article"})


CHECKS = (UnsourcedCheck(),)
