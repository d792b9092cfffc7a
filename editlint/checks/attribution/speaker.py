"""The kind `speaker`: speech without a speaker, or with one who comes too late."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.analysis.citations import is_cited
from editlint.analysis.quotations import SPEECH
from editlint.analysis.text.marks import OPENING_MARKS
from editlint.checks.base import Evidence, Hit, Option
from editlint.documents.document import CAPTION, HEADING, TABLE_CELL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from editlint.analysis.article import Article
    from editlint.analysis.quotations import Quotation
    from editlint.checks.base import Rule

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NOT_STORY = frozenset((HEADING, CAPTION, TABLE_CELL))


_MISSING, _LATE = "missing", "late"


class SpeakerCheck:
    """Reports speech of which the reader does not learn, or not in time, whose it is."""

    kind = "speaker"
    formerly: Mapping[str, str] = {
        "missing-speaker": "it is “speaker” with “of: missing”",
        "late-speaker": "it is “speaker” with “of: late”",
    }
    options = (
        Option("of", "text", required=True, doc="what is wrong with the speaker", choices=(_MISSING, _LATE)),
        Option("words", "integer", 8, "words that a quotation has at least; more than them may not wait for a speaker"),
    )
    values = ("words", "speaker")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """Speech of some length without a speaker near it, or whose speaker comes behind it and was not speaking."""
        before = ""
        for quotation in article.quotations:
            if quotation.kind != SPEECH:
                continue
            speaker, before = before, quotation.name or quotation.speaker
            if rule.options["of"] == _MISSING:
                wrong, least = not quotation.speaker, rule.options["words"]
            else:
                wrong, least = before != speaker and _comes_late(article, quotation), rule.options["words"] + 1
            words = len(_WORD.findall(article.text, quotation.start, quotation.end)) if wrong else 0
            if not wrong or words < least:
                continue
            if quotation.speaker:
                shown = Evidence(quotation.speaker_start, quotation.speaker_end, "only here the speaker")
                yield Hit(quotation.start, quotation.end, {"words": words, "speaker": quotation.speaker}, (shown,))
            elif _is_nobodys(article, quotation):
                yield Hit(quotation.start, quotation.end, {"words": words, "speaker": ""})


def _is_nobodys(article: Article, quotation: Quotation) -> bool:
    """Whether words stand by themselves in a story, and no speaker in their paragraph or before it, and no citation."""
    from editlint.analysis.quotations.entries import is_entry
    from editlint.analysis.quotations.nearby import somebody_near

    if article.blocks[article.document.block_index(quotation.start)].kind in _NOT_STORY:
        return False
    if not _is_introduced(article, quotation) or is_entry(article, quotation) or is_cited(article, quotation.end):
        return False
    return not _is_left_open(article, quotation) and not somebody_near(article, quotation)


def _comes_late(article: Article, quotation: Quotation) -> bool:
    """Whether the speaker comes behind words in which a second sentence begins."""
    if quotation.cue_start < quotation.end or quotation.distance != "sentence":
        return False
    sentence = article.sentence_at(quotation.start)
    return sentence is not None and sentence.end < quotation.end


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


CHECKS = (SpeakerCheck(),)
