"""Statements about wholes and parts, shares, votes, scores, ranks and counts that return, in groups.

Each group has a key of its own, by the place where it begins: nothing is joined over groups.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import FRACTION
from editlint.analysis.statements.cells import SHARE, Cell, Cells
from editlint.analysis.statements.division import range_of, value_of
from editlint.analysis.statements.portions import Twice, may_be_subsets, may_be_twice, shares_twice, subsets_of
from editlint.analysis.statements.rankings import may_rank, rankings_of
from editlint.analysis.statements.returning import counts_again, may_be_named, may_come_back, names_counted
from editlint.analysis.statements.scores import Score, Side, may_score, scorers_beyond, scores_of, sums_of
from editlint.analysis.statements.statement import Amount, Statement
from editlint.analysis.statements.votes import Ballot, ballots_of, bodies_of, margins_of, may_vote
from editlint.language.en.parts import SINGLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from editlint.analysis.reading.quantity import Quantity
    from editlint.analysis.statements.numbered import NumberedPassage

_LOOSE_WORDS = 0.07  # and one in words, by its own size
_FROM_BELOW, _FROM_ABOVE = frozenset(("more", "over")), frozenset(("less", "nearly"))  # bounds that are firm
_NEARLY = 0.02  # how much less than said "nearly" may be, beyond what the quantity allows


def find_parts(text: str, passages: Iterable[NumberedPassage]) -> Iterator[Statement]:
    """What the sentences with numbers of an article state of wholes and parts. `text` is its prose.

    A sentence is read only where its words and numbers may tell something: each way of it is asked for that first.
    """
    scored: list[tuple[int, Score]] = []
    for passage in passages:
        ways = [told for may_tell, told in _WAYS if may_tell(passage)]
        may_be_scored = may_score(passage.text)
        if not (ways or may_be_scored) or not passage.is_counted:
            continue
        for told in ways:
            yield from told(text, passage)
        if may_be_scored:
            yield from _of_scores(text, passage.current, scored)


def _state(key: str, attribute: str, cell: Cell, text: str, amount: Amount | None = None) -> Statement:
    quantity = cell.quantity
    said = text[quantity.start : quantity.end]
    style = "digits" if any(letter.isdigit() for letter in said) else "words"
    if quantity.kind == FRACTION or said.lower() in SINGLE:
        style = ""  # no other number can be written in its place
    grain = min(quantity.grain, 1) if cell.unit == SHARE else quantity.grain
    return Statement(
        key,
        cell.name,
        attribute,
        (amount or range_of(cell),),
        quantity.start,
        quantity.end,
        said,
        style=style,
        grain=grain,
    )


def _of_subsets(text: str, passage: NumberedPassage) -> Iterator[Statement]:
    for subset in subsets_of(passage.current):
        yield from _of_subset(text, *subset)


def _of_subset(text: str, some: Cell, every: Cell) -> Iterator[Statement]:
    """A count, and that of all which it is of."""
    key = f"subset {some.start}"
    yield _state(key, "some-of", some, text)
    yield _state(key, "all-of", every, text)


def _of_shares(text: str, passage: NumberedPassage) -> Iterator[Statement]:
    for twice in shares_twice(passage.current):
        yield from _of_share(text, twice)


def _of_share(text: str, twice: Twice) -> Iterator[Statement]:
    """A share in words and in figures."""
    start, end, low, high, figures = twice[:5]
    key = f"share {start}"
    loose = 0 if twice.firm else _LOOSE_WORDS
    below = 0 if twice.modifier in _FROM_BELOW else _NEARLY if twice.modifier == "nearly" else loose
    above = 0 if twice.modifier in _FROM_ABOVE else loose
    amount = Amount(max(0, low * (1 - below)), min(high * (1 + above), 100), "percent")
    yield Statement(key, "", "share-in-words", (amount,), start, end, text[start:end])
    yield _state(key, "share-in-figures", figures, text)


def _of_votes(text: str, passage: NumberedPassage) -> Iterator[Statement]:
    """The counts of a vote by what they won or lost, the margin, and the body that voted."""
    ballots, margins = ballots_of(passage.current), list(margins_of(passage.current))
    for ballot in ballots:
        yield from _of_ballot(text, ballot)
    if len(ballots) == 1:
        yield from _body(text, ballots[0], [each for cells in passage.sentences for each in bodies_of(cells.items)])
    if len(margins) == 1:
        told = ballots or (ballots_of(passage.last) if passage.last else [])
        votes = [value_of(told[0].first), value_of(told[0].second)] if len(told) == 1 else []
        if votes and value_of(margins[0]) < sum(votes):
            yield from _margin(text, told[0], margins[0])


def _body(text: str, ballot: Ballot, bodies: Sequence[Quantity]) -> Iterator[Statement]:
    """The number of all who can vote, and the counts of those who did."""
    if len(bodies) != 1:
        return
    key, body = f"body {ballot.first.start}", bodies[0]
    said = text[body.start : body.end]
    yield Statement(key, "", "members", (Amount(body.low, body.high),), body.start, body.end, said)
    for cell in (ballot.first, ballot.second, *ballot.abstained):
        yield _state(key, "vote", cell, text)


def _of_ballot(text: str, ballot: Ballot) -> Iterator[Statement]:
    sides = (ballot.first, ballot.second) if ballot.stance >= 0 else (ballot.second, ballot.first)
    if ballot.outcome > 0:
        yield from _pair(text, ("votes-for", sides[0]), ("votes-against", sides[1]), falls=True)
    elif ballot.outcome < 0 and ballot.stance and not ballot.open:
        yield from _pair(text, ("votes-for", sides[1]), ("votes-against", sides[0]), falls=True)


def _margin(text: str, ballot: Ballot, margin: Cell) -> Iterator[Statement]:
    """The margin with the larger and the smaller count."""
    key = f"margin {margin.start}"
    high, low = sorted((ballot.first, ballot.second), key=value_of, reverse=True)
    yield _state(key, "margin", margin, text)
    yield _state(key, "more-votes", high, text)
    yield _state(key, "fewer-votes", low, text)


def _pair(text: str, one: tuple[str, Cell], other: tuple[str, Cell], *, falls: bool) -> Iterator[Statement]:
    """Two numbers of which the first has to be no smaller than the other, or no larger."""
    key = f"{one[0]} {one[1].start} {other[1].start}"
    ending = "" if falls else "-rising"
    for attribute, cell in (one, other):
        quantity = cell.quantity
        said = None if quantity.modifier else Amount(quantity.value, quantity.value, quantity.unit)
        yield _state(key, attribute + ending, cell, text, said)


def _of_rankings(text: str, passage: NumberedPassage) -> Iterator[Statement]:
    """Two figures of a ranking."""
    for ranking in rankings_of(passage):
        pair = ("ranked-before", ranking.before), ("ranked-behind", ranking.behind)
        yield from _pair(text, *pair, falls=ranking.falls)


def _of_scores(text: str, cells: Cells, scored: list[tuple[int, Score]]) -> Iterator[Statement]:
    """Scores that are no sum of their parts, or not in the order that the verb says. `scored` are those told before."""
    scores = scores_of(cells)
    index = cells.read.index
    near = [score for at, score in scored if at == index - 1]
    scored += [(index, score) for score in scores]
    for found in sums_of(cells, [*near, *scores]) if scores else ():
        key = f"score {found.whole.start}"
        yield _goals(key, "final-score-after" if found.grown else "final-score", found.whole, text)
        for part in found.parts:
            yield _goals(key, "score-before" if found.grown else "part-score", part, text)
    for score in scores:
        key = f"order {score.start}"
        if score.won:
            yield _goals(key, "winner-score" if score.won == 1 else "drawn-score", score.first, text)
            yield _goals(key, "loser-score" if score.won == 1 else "drawn-score-against", score.second, text)
    for score, names in scorers_beyond(cells, scores):
        key = f"scorers {score.start}"
        yield _goals(key, "goals", max(score.first, score.second), text)
        start, end = names[0][0], names[-1][1]
        yield Statement(key, "", "scorers", (Amount(len(names), len(names)),), start, end, text[start:end])


def _goals(key: str, attribute: str, side: Side, text: str) -> Statement:
    value, start, end = side
    return Statement(key, "", attribute, (Amount(value, value),), start, end, text[start:end], style="digits")


def _of_names(text: str, passage: NumberedPassage) -> Iterator[Statement]:
    """A count of people or places, and the names of them."""
    for cell, names in names_counted(passage.current):
        key = f"names {cell.start}"
        yield _state(key, "count-said", cell, text)
        for start, end in names:
            yield Statement(key, cell.name, "named", (Amount(1, 1),), start, end, text[start:end])


def _of_counts(text: str, passage: NumberedPassage) -> Iterator[Statement]:
    """A count of people or things, and another one of the same."""
    for again in counts_again(passage):
        key = f"again {again.cell.start}"
        yield _state(key, "count-again", again.cell, text)
        for part in again.parts:
            yield _state(key, "earlier-count" if len(again.parts) == 1 else "earlier-counts", part, text)


# What a sentence may tell, each way with a look at its words and numbers that tells whether it has to be read.
_WAYS = (
    (may_be_subsets, _of_subsets),
    (may_be_twice, _of_shares),
    (may_vote, _of_votes),
    (may_rank, _of_rankings),
    (may_be_named, _of_names),
    (may_come_back, _of_counts),
)
