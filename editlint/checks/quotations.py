"""The kinds of rule about one quotation: none without a speaker, none that waits too long for its speaker."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.analysis.citations import is_cited
from editlint.analysis.quotations import SPEECH
from editlint.analysis.quotations.entries import is_entry
from editlint.analysis.quotations.marks import OPENING_MARKS
from editlint.analysis.quotations.nearby import somebody_near
from editlint.checks.base import Evidence, Hit, Option
from editlint.documents.document import CAPTION, HEADING, TABLE_CELL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.analysis.article import Article
    from editlint.analysis.quotations import Quotation
    from editlint.checks.base import Rule

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NOT_STORY = frozenset((HEADING, CAPTION, TABLE_CELL))


class MissingSpeakerCheck:
    """Reports speech that nobody is said to have spoken."""

    kind = "missing-speaker"
    options = (Option("words", "integer", 8, "words that a quotation has at least"),)
    values = ()

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """Speech without a speaker in its sentence, its paragraph or the one before, and without a citation."""
        for quotation in article.quotations:
            if quotation.kind != SPEECH or quotation.speaker:
                continue
            if article.blocks[article.document.block_index(quotation.start)].kind in _NOT_STORY:
                continue
            if len(_words(article, quotation)) < rule.options["words"] or not _is_introduced(article, quotation):
                continue
            if is_entry(article, quotation) or is_cited(article, quotation.end) or _is_left_open(article, quotation):
                continue
            if not somebody_near(article, quotation):
                yield Hit(quotation.start, quotation.end)


def _is_introduced(article: Article, quotation: Quotation) -> bool:
    """Whether a quotation stands by itself or after a pause: not a wording, “...”, in a sentence of the reporter's."""
    before = article.text[max(0, quotation.start - 4) : quotation.start].rstrip(" \"“‘'«„[")
    return before[-1:] in (":", ",", ".", "!", "?", "", "\n", "”")


def _is_left_open(article: Article, quotation: Quotation) -> bool:
    """Whether a mark was never closed, nor does the next paragraph go on: then nobody knows where the speech ends."""
    block = article.document.block_index(quotation.start)
    if quotation.end < article.blocks[block].end:
        return False
    after = article.blocks[block + 1 : block + 2]
    return not after or article.text[after[0].start] not in OPENING_MARKS


class LateSpeakerCheck:
    """Reports speech that runs on for several sentences before its speaker is named."""

    kind = "late-speaker"
    options = (Option("words", "integer", 45, "words that may be spoken before the speaker is given"),)
    values = ("words", "speaker")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """Speech whose speaker comes after more than so many words, and was not speaking before."""
        before = ""
        for quotation in article.quotations:
            if quotation.kind != SPEECH:
                continue
            late = quotation.cue_start >= quotation.end and quotation.distance == "sentence"
            if late and (quotation.name or quotation.speaker) != before:
                count = len(_words(article, quotation))
                if count > rule.options["words"] and _runs_on(article, quotation):
                    yield Hit(
                        quotation.start,
                        quotation.end,
                        values={"words": count, "speaker": quotation.speaker},
                        evidence=(Evidence(quotation.speaker_start, quotation.speaker_end, "only here the speaker"),),
                    )
            before = quotation.name or quotation.speaker


def _runs_on(article: Article, quotation: Quotation) -> bool:
    """Whether a second sentence begins inside a quotation."""
    sentence = article.sentence_at(quotation.start)
    return sentence is not None and sentence.end < quotation.end


def _words(article: Article, quotation: Quotation) -> list[str]:
    return _WORD.findall(article.text[quotation.start : quotation.end])


CHECKS = (MissingSpeakerCheck(), LateSpeakerCheck())
