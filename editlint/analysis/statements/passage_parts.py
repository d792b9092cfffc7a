"""Wholes, parts, shares, votes and counts whose numbers stand in sentences of their own.

What the constructions of sentences tell has been found before, by `parts`. Here numbers are joined because nothing else
in their passage can be meant; a number that is in one group already is left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.statements.numbered import numbered_of
from editlint.analysis.statements.stretch_look import AROUND, StretchCues, StretchLook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.prose import Prose
    from editlint.analysis.statements.statement import Statement

_OF_VOTES = frozenset(("told-margin", "told-members", "all-members"))
_OF_SCORES = ("winner-score", "loser-score", "drawn-score")
_FEWEST = 2  # numbers of a passage that can be related


def find_all_parts(article: Prose) -> Iterator[Statement]:
    """What an article states of wholes and parts, within sentences and over them."""
    numbered = numbered_of(article)
    passages = list(numbered)
    known: list[Statement] = []
    if passages:
        from editlint.analysis.statements.parts import find_parts  # what few articles need is loaded for them alone

        known = list(find_parts(article.text, passages))
    yield from known
    beside = ("ranked", "some-of", "all-of", *_OF_SCORES)  # an order is told beside others
    taken = {each.start for each in known if not each.attribute.startswith(beside)}
    cues = StretchCues(article, numbered)
    around = article.reading.most_near(*AROUND)
    for index in numbered.indexes:
        if around[index] < _FEWEST:
            continue
        look = StretchLook(cues, index)
        if not look.may_relate():
            continue
        from editlint.analysis.statements.relations import Relations

        told = Relations(numbered, look)
        if not told.any():
            continue
        from editlint.analysis.statements.ledger import Ledger  # what few articles need is loaded for them alone
        from editlint.analysis.statements.passage_groups import groups_of
        from editlint.analysis.statements.stretches import Stretch

        stretch, ledger = Stretch(article, numbered, index), Ledger(article, numbered, index)
        if len(ledger.entries) < _FEWEST and len(stretch.cells) < _FEWEST:
            continue
        for group in groups_of(article.text, told, stretch, ledger):
            reported = group[:1] if group[0].attribute in _OF_VOTES else group  # the counts of a vote are in others
            if taken.isdisjoint(statement.start for statement in reported):
                yield from group
