"""How a reader takes a statement: as a fact of the article, or as denied, planned, asked; and in whose words.

The report that it stands in tells, else the verb of its clause. Several statements of an article share one look at it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from editlint.analysis.attributions.attribution import (
    ASKED,
    DENIED,
    NONE,
    PLANNED,
    POSSIBLE,
    STATED,
    SUPPOSED,
    VAGUE_QUANTITY,
)
from editlint.analysis.quotations.quotation import WORDS_OF_OTHERS
from editlint.language.en import standing as en
from editlint.values import LatePattern

if TYPE_CHECKING:
    from editlint.analysis.attributions.attribution import Attribution
    from editlint.analysis.reading.clauses import Clause
    from editlint.analysis.statements.statement import Statement
    from editlint.analysis.story import Story

UNASSERTED = "unasserted"
_TAKES_BACK = LatePattern(en.TAKES_BACK_BEFORE, re.IGNORECASE)
_CLOSING = "”\"’')] \n"  # what may stand behind the mark that ends a sentence
_DEEPEST = 3  # claims in each other that are looked at


class Tellings:
    """The reports and quotations of an article, by place."""

    def __init__(self, article: Story) -> None:
        self._article = article
        self._claims = sorted(
            (frame.claim_start, frame.claim_end, _standing_of(frame))
            for frame in article.attributions
            if frame.claim_end > frame.claim_start
        )
        self._quotations = [each for each in article.quotations if each.kind in WORDS_OF_OTHERS]

    def standing(self, statement: Statement) -> str:
        """How a statement stands: one of the standings of attributions, or UNASSERTED where that cannot be told."""
        reported = self._reported(statement)
        if reported != STATED:
            return reported
        if is_taken_back(self._article, statement.start):
            return DENIED
        clause, governor = self._clause(statement)
        if clause is not None and _is_planned(clause, governor):
            return PLANNED
        return STATED if statement.standing.asserted else self._why(statement, clause)

    def speaker(self, statement: Statement) -> tuple[str, bool]:
        """Who says a statement in quotation marks, "" for nobody known, and whether it stands in them."""
        if statement.standing.speaker:
            return statement.standing.speaker, True
        index = bisect_right(self._quotations, statement.start, key=lambda each: each.start) - 1
        if index < 0 or statement.end > self._quotations[index].end:
            return "", False
        quotation = self._quotations[index]
        return quotation.name or quotation.speaker, True

    def _reported(self, statement: Statement) -> str:
        """How the closest report that takes something back stands to a statement; STATED for none."""
        last = bisect_right(self._claims, statement.start, key=lambda claim: claim[0])
        for _, end, standing in reversed(self._claims[max(0, last - _DEEPEST) : last]):
            if statement.end <= end and standing != STATED:
                return standing
        return STATED

    def _clause(self, statement: Statement) -> tuple[Clause | None, Clause | None]:
        """The clause of a statement and the one that it hangs on."""
        read = self._article.reading.at(statement.start)
        clause = read.clause_at(statement.start) if read is not None else None
        if read is None or clause is None:
            return None, None
        return clause, read.clauses[clause.parent] if clause.parent >= 0 else None

    def _why(self, statement: Statement, clause: Clause | None) -> str:
        """Why a statement that the article does not assert is none of its facts."""
        sentence = self._article.sentence_at(statement.start)
        if sentence is not None and self._article.text[sentence.start : sentence.end].rstrip(_CLOSING).endswith("?"):
            return ASKED
        if clause is None:
            return UNASSERTED
        if clause.verb.negated:
            return DENIED
        if clause.opener in en.CLAUSES_SUPPOSED:
            return SUPPOSED
        return POSSIBLE if clause.verb.modal in en.MAY else UNASSERTED


def is_taken_back(article: Story, place: int) -> bool:
    """Whether the sentence behind the one at a place says that it is wrong."""
    sentence = article.sentence_at(place)
    return sentence is not None and _TAKES_BACK.match(article.text, sentence.end) is not None


def _standing_of(frame: Attribution) -> str:
    """How a claim stands; what is only said, by some or by nobody, is none of the article's facts."""
    nobody = frame.source_class in (NONE, VAGUE_QUANTITY) and frame.cue in en.HEARSAY
    return UNASSERTED if nobody and frame.standing == STATED else frame.standing


def _is_planned(clause: Clause, governor: Clause | None) -> bool:
    """Whether something is told as to come: "will rise", "is expected to rise"."""
    if clause.verb.modal in en.WILL:
        return True
    return clause.verb.shape == "to" and governor is not None and governor.verb.form in en.PLANNING
