"""The kinds of rule about statements that need a source and have none: figures, superlatives, accusations, articles.

A statement has a source when its sentence or a neighbour in the paragraph holds a frame of attribution with somebody
or some document in it, a quotation or a link.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis import attributions as at
from editlint.analysis.attributions.names import names_of
from editlint.analysis.attributions.reading import reading_of
from editlint.analysis.quotations import WORDS_OF_OTHERS
from editlint.analysis.unsourced import find_figures, find_superlatives, is_sourced
from editlint.checks.base import Hit, Option
from editlint.documents.document import PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.analysis.article import Article
    from editlint.checks.base import Rule


class UnsourcedFigureCheck:
    """Reports figures that no source stands behind."""

    kind = "unsourced-figure"
    options = ()
    values = ()

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:  # noqa: ARG002  the protocol's
        """Shares, sums and large or rounded numbers without a source near: the first of each sentence."""
        past = 0
        for start, end in find_figures(article):
            if start < past or is_sourced(article, start):
                continue
            sentence = article.sentence_at(start)
            past = sentence.end if sentence is not None else end
            yield Hit(start, end)


class UnsourcedSuperlativeCheck:
    """Reports superlatives and firsts that no source stands behind."""

    kind = "unsourced-superlative"
    options = ()
    values = ()

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:  # noqa: ARG002  the protocol's
        """Words such as "the largest" and "the only", without a source near."""
        for start, end in find_superlatives(article):
            if not is_sourced(article, start):
                yield Hit(start, end)


class UnattributedAllegationCheck:
    """Reports accusations of crime against a named person that the reporter makes in his own voice."""

    kind = "unattributed-allegation"
    options = (
        Option("verbs", "texts", required=True, doc="verbs of crime in the past tense", cues=True),
        Option("settled", "texts", required=True, doc="words of court and of doubt that excuse them", cues=True),
    )
    values = ("person", "verb")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """A named person, a verb of crime, no source near it, and no word of court or of doubt in the article."""
        reading = reading_of(article)
        verbs, settled = frozenset(rule.options["verbs"]), frozenset(rule.options["settled"])
        cues = [index for index, word in enumerate(reading.lower) if word in verbs]
        if not cues or any(word in settled for word in reading.lower):
            return
        names = names_of(article)
        for index in cues:
            person = names.person_at.get(index - 1, "") if index else ""
            if not person or reading.gap(index - 1) != " " or reading.mark_of[index] >= 0:
                continue
            start, end = reading.starts[index - 1], reading.ends[index]
            if is_sourced(article, start):
                continue
            yield Hit(start, end, values={"person": person, "verb": reading.forms[index]})


class NoSourceCheck:
    """Reports an article of some length that names no source at all."""

    kind = "no-source-at-all"
    options = (Option("words", "integer", 250, "words of prose from which an article needs a source"),)
    values = ("words",)

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The first paragraph of an article without a frame, a quotation or a link."""
        if article.document.links or any(
            each.source_class != at.NONE and each.standing in at.UTTERED for each in article.attributions
        ):
            return
        if any(quotation.kind in WORDS_OF_OTHERS for quotation in article.quotations):
            return
        count = len(article.words)
        opening = next((block for block in article.blocks if block.kind == PARAGRAPH), None)
        if opening is not None and count >= rule.options["words"]:
            first = next((each for each in article.sentences if each.start >= opening.start), None)
            end = first.end if first is not None else opening.end
            yield Hit(opening.start, end, values={"words": count}, data={"of": "article"})


CHECKS = (UnsourcedFigureCheck(), UnsourcedSuperlativeCheck(), UnattributedAllegationCheck(), NoSourceCheck())
