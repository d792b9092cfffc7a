"""Where an article may tell changes: what states them is loaded for the sentences and passages that may."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from editlint.analysis.statements.change_candidates import candidates
from editlint.analysis.statements.change_cues import may_be_like, may_be_on, may_change, may_share
from editlint.analysis.statements.figures import AMOUNTS
from editlint.analysis.statements.joined_words import taken_apart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.prose import Prose
    from editlint.analysis.statements.change_passages import Passage
    from editlint.analysis.statements.statement import Statement

_FEWEST = 2
_MOST = 24  # figures of a sentence; where there are more it is a table, and the work grows with their square


def find_changes(article: Prose) -> list[Statement]:
    """What an article states of changes between two figures, within sentences and over them."""
    reading = article.reading
    several = [index for index in sorted(reading.numbered) if reading.most_quantities(index) >= _FEWEST]
    told = [index for index in several if _may_be_told(article, index)]
    found: list[Statement] = []
    if told:
        from editlint.analysis.statements.change_statements import stated_changes

        found += [each for index in told for each in stated_changes(article, index)]
    passages = _passages(article)
    first = next(passages, None)
    if first is None:
        return found
    from editlint.analysis.statements.passage_changes import stated_in_passages

    return found + list(stated_in_passages(article, chain((first,), passages), found))


def _passages(article: Prose) -> Iterator[Passage]:
    """The passages round each sentence that may tell the way or the size of a change, in order."""
    for index, signing in candidates(article):
        from editlint.analysis.statements.change_passages import passages_round

        yield from passages_round(article, index, signing=signing)


def _may_be_told(article: Prose, index: int) -> bool:
    """Whether a sentence may tell a change by itself, read only when its words and numbers ask for it."""
    reading = article.reading
    words = reading.words_of(index)
    cued = may_change(words)
    if not (cued or "on" in words):
        return False
    read = reading.sentence(index)
    if not (cued or may_share(read.text, taken_apart(words))):
        return False
    amounts = [quantity for quantity in read.quantities if quantity.kind in AMOUNTS]
    if not _FEWEST <= len(amounts) <= _MOST or not (cued or may_be_on(words, amounts)) or not may_be_like(amounts):
        return False
    from editlint.analysis.statements.change_bases import has_base, may_have_base  # few sentences come so far

    pieces = taken_apart(words)
    return may_have_base(pieces, amounts) and has_base(read, pieces, amounts)
