"""Statements about wholes and parts, shares, votes, scores, ranks and counts that return: what their finders see, in groups.

Each group has a key of its own, by the place where it begins: nothing is joined over groups.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import FRACTION
from editlint.analysis.statements.cells import SHARE, Cell, Cells
from editlint.analysis.statements.closings import closed_divisions, untold_divisions
from editlint.analysis.statements.division import Division, finest, range_of, value_of, whole_range
from editlint.analysis.statements.portions import portions_of, shares_twice
from editlint.analysis.statements.rankings import rankings_of
from editlint.analysis.statements.returning import counts_again, names_counted
from editlint.analysis.statements.scores import Score, Side, scorers_beyond, scores_of, sums_of
from editlint.analysis.statements.shares import shares_of
from editlint.analysis.statements.statement import Amount, Statement
from editlint.analysis.statements.totals import divisions_of
from editlint.analysis.statements.votes import Ballot, ballots_of, bodies_of, margins_of
from editlint.language.en import parts as en
from editlint.language.en.quantities import PARTS, SMALL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from editlint.analysis.article import Article

_NUMBERS = frozenset(SMALL) - {"zero", "one"} | frozenset(PARTS) | {"dozen", "hundred", "thousand", "million"}
_LOOSE_SHARE = 1.0  # points by which a share in figures may be off its count
_LOOSE_WORDS = 0.07  # and one in words, by its own size
_NEARLY = 0.06  # how much less than said "nearly" may be, beyond what the quantity allows


def find_parts(article: Article) -> Iterator[Statement]:
    """What an article states of wholes and parts."""
    numbered = _numbered(article)
    known: dict[int, Cells] = {}

    def cells(index: int) -> Cells:
        if index not in known:
            known[index] = Cells(article.reading.sentence(index))
        return known[index]

    scored: list[tuple[int, Score]] = []
    for index in sorted(numbered):
        current = cells(index)
        before = [cells(each) for each in range(max(0, index - 2), index) if _joined(article, each, index)]
        earlier = before[-1].all if before and before[-1].read.index == index - 1 else []
        passage = [*before, current]
        within = list(divisions_of(current))
        divided = {part for each in within for part in each.parts}
        shares = [each for each in shares_of(current, _after(article, cells, index)) if divided.isdisjoint(each.parts)]
        for division in (*within, *shares, *closed_divisions(passage), *untold_divisions(passage)):
            yield from _of_division(article.text, division)
        for portion in portions_of(current, earlier):
            yield from _of_portion(article.text, *portion)
        for twice in shares_twice(current):
            yield from _of_share(article.text, twice.start, twice.end, twice.low, twice.high, twice.figures)
        yield from _of_votes(article.text, passage)
        for ranking in rankings_of(passage):
            yield from _pair(article.text, ("ranked-before", ranking.before), ("ranked-behind", ranking.behind), falls=ranking.falls)
        yield from _of_scores(article.text, current, scored)
        yield from _of_names(article.text, current)
    yield from _of_counts(article, [cells(index) for index in sorted(numbered)])


def _numbered(article: Article) -> dict[int, int]:
    """The sentences with a number in figures or in words, and how many of them."""
    words, starts = article.words, [sentence.start for sentence in article.sentences]
    wanted = frozenset(
        word for word in words.distinct if word[0].isdigit() or not _NUMBERS.isdisjoint(word.split("-"))
    )
    places = words.places(wanted)
    found = Counter(bisect_right(starts, words.starts[place]) - 1 for place in places)
    found.pop(-1, None)
    return found


def _after(article: Article, cells: Callable[[int], Cells], index: int) -> Cells | None:
    """The sentence behind another one, where it stands in the same paragraph and may say that nothing is left out."""
    after = index + 1
    if after >= len(article.sentences) or not _joined(article, index, after):
        return None
    start, end, _ = article.sentences[after]
    words = article.text[start:end].lower().split()
    return cells(after) if not en.NEGATIVE.isdisjoint(words) else None


def _joined(article: Article, one: int, other: int) -> bool:
    """Whether two sentences stand in one paragraph."""
    return article.sentences[one].block == article.sentences[other].block


def _state(key: str, attribute: str, cell: Cell, text: str, amount: Amount | None = None) -> Statement:
    quantity = cell.quantity
    said = text[quantity.start : quantity.end]
    style = "digits" if any(letter.isdigit() for letter in said) else "words"
    if quantity.kind == FRACTION or said in ("a", "an"):
        style = ""  # no other number can be written in its place
    grain = min(quantity.grain, 1) if cell.unit == SHARE else quantity.grain
    return Statement(
        key, cell.name, attribute, (amount or range_of(cell),), quantity.start, quantity.end, said, style=style, grain=grain
    )


def _of_division(text: str, division: Division) -> Iterator[Statement]:
    """A total with its parts, or the last share with those before it."""
    parts, whole = division.parts, division.whole
    key = f"division {parts[0].start}"
    if whole is not None:
        step = finest((whole, *parts))
        yield _state(key, "total" if division.exact else "most", whole, text, whole_range(whole, parts))
        for part in parts:
            yield _state(key, "part" if division.exact else "part-at-most", part, text, range_of(part, step))
        return
    last = "last-share" if division.exact else "last-share-at-most"
    before = "shares-before" if len(parts) > 2 else "share-before"
    for attribute, part in ((last, parts[-1]), *((before, part) for part in parts[:-1])):
        quantity = part.quantity
        exact = quantity.kind != FRACTION and not quantity.modifier
        yield _state(key, attribute, part, text, Amount(quantity.value, quantity.value, "percent") if exact else None)


def _of_portion(text: str, share: Cell, count: Cell, whole: Cell) -> Iterator[Statement]:
    """A share of a whole and the count that it is."""
    key, quantity = f"portion {share.start} {count.start}", share.quantity
    if quantity.kind == FRACTION:
        nearly = _NEARLY if quantity.modifier == "nearly" else 0
        amount = Amount(quantity.low * (1 - _LOOSE_WORDS - nearly), quantity.high * (1 + _LOOSE_WORDS))
    else:
        slack = _LOOSE_SHARE * min(quantity.grain, 1)
        amount = Amount(quantity.low - slack, quantity.high + slack, "percent")
    yield _state(key, "share-of-whole", share, text, amount)
    yield _state(key, "count-of-share", count, text)
    yield _state(key, "whole-of-share", whole, text)


def _of_share(text: str, start: int, end: int, low: float, high: float, figures: Cell) -> Iterator[Statement]:
    """A share in words and in figures."""
    key = f"share {start}"
    loose = 0 if text[start:end].lower() in en.SHARE_WORDS else _LOOSE_WORDS
    amount = Amount(max(0, low * (1 - loose)), min(high * (1 + loose), 100), "percent")
    yield Statement(key, "", "share-in-words", (amount,), start, end, text[start:end])
    yield _state(key, "share-in-figures", figures, text)


def _of_votes(text: str, passage: Sequence[Cells]) -> Iterator[Statement]:
    """The counts of a vote by what they won or lost, the margin, and the body that voted."""
    current = passage[-1]
    ballots = ballots_of(current)
    for ballot in ballots:
        yield from _of_ballot(text, ballot)
    bodies = [quantity for cells in passage for quantity in bodies_of(cells.items)]
    if len(ballots) == 1 and len(bodies) == 1:
        key, ballot = f"body {ballots[0].first.start}", ballots[0]
        body = bodies[0]
        yield Statement(
            key, "", "members", (Amount(body.low, body.high),), body.start, body.end, text[body.start : body.end]
        )
        for cell in (ballot.first, ballot.second, *ballot.abstained):
            yield _state(key, "vote", cell, text)
    margins = list(margins_of(current))
    told = ballots or [each for cells in passage[-2:-1] for each in ballots_of(cells)]
    if len(margins) == len(told) == 1 and value_of(margins[0]) < value_of(told[0].first) + value_of(told[0].second):
        yield from _margin(text, told[0], margins[0])


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
    yield _state(key, one[0] + ending, one[1], text)
    yield _state(key, other[0] + ending, other[1], text)


def _of_scores(text: str, cells: Cells, scored: list[tuple[int, Score]]) -> Iterator[Statement]:
    """Scores that are no sum of their parts, or not in the order that the verb says. `scored` are those told before."""
    scores = scores_of(cells)
    index = cells.read.index
    near = [score for at, score in scored if at == index - 1]
    scored += [(index, score) for score in scores]
    for found in sums_of([*near, *scores]) if scores else ():
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
        for start, end in names:
            yield Statement(key, "", "scorer", (Amount(1, 1),), start, end, text[start:end])


def _goals(key: str, attribute: str, side: Side, text: str) -> Statement:
    value, start, end = side
    return Statement(key, "", attribute, (Amount(value, value),), start, end, text[start:end], style="digits")


def _of_names(text: str, cells: Cells) -> Iterator[Statement]:
    """A count of people or places, and the names of them."""
    for cell, names in names_counted(cells):
        key = f"names {cell.start}"
        yield _state(key, "count-said", cell, text)
        for start, end in names:
            yield Statement(key, cell.name, "named", (Amount(1, 1),), start, end, text[start:end])


def _of_counts(article: Article, sentences: Sequence[Cells]) -> Iterator[Statement]:
    """A count of people or things, and another one of the same."""
    for again in counts_again(sentences, article.sentences):
        key = f"again {again.cell.start}"
        yield _state(key, "count-again", again.cell, article.text)
        if len(again.parts) == 1:
            yield _state(key, "count-before", again.parts[0], article.text)
        for part in again.parts if len(again.parts) > 1 else ():
            yield _state(key, "counted-before", part, article.text)
