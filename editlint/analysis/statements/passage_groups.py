"""The groups of numbers of a passage that are related: a sum, a count of votes, an order, shares, scores.

What is certain of a number and its neighbours stands in `ledger` and its like; here what they find becomes statements.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import FRACTION
from editlint.analysis.statements.cells import SHARE, Cell
from editlint.analysis.statements.division import finest, range_of, step_of_part, value_of, whole_range
from editlint.analysis.statements.ledger_portions import portion_in
from editlint.analysis.statements.ledger_returns import return_in
from editlint.analysis.statements.ledger_shares import hundred_in
from editlint.analysis.statements.ledger_sums import account_in
from editlint.analysis.statements.ledger_votes import margin_in, roll_in, side_in
from editlint.analysis.statements.passage_games import goals_in, record_in
from editlint.analysis.statements.passage_orders import orders_in
from editlint.analysis.statements.passage_shares import said_twice
from editlint.analysis.statements.statement import Amount, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.statements.ledger import Ledger
    from editlint.analysis.statements.relations import Relations
    from editlint.analysis.statements.stretches import Stretch

_LOOSE_WORDS = 0.05  # how loosely a share is put into words, by its own size,
_LEAST_LOOSE = 1.5  # and in points at least
_LOOSE_POINTS = 1.0


def groups_of(text: str, told: Relations, stretch: Stretch, ledger: Ledger) -> Iterator[Sequence[Statement]]:
    """The groups of statements of a stretch, each about one subject, of the relations that may be told there."""
    yield from _of_shares(text, told, stretch, ledger)
    roll = roll_in(ledger) if told.rolls else None
    total = account_in(ledger) if roll is None and told.accounts else None
    if total is not None:
        step = step_of_part(finest((total.whole, *total.parts)), len(total.parts))
        amount = whole_range(total.whole, total.parts)
        key = f"division {total.whole.start}"
        yield [
            _state(key, "total", total.whole, text, amount),
            *(_state(key, "part", part, text, range_of(part, step)) for part in total.parts),
        ]
    if told.games:
        yield from _of_games(text, stretch)
    back = return_in(ledger) if told.returns else None
    if back is not None:
        yield _told(text, (("told-again", back.again), ("told-before", back.earlier)))
    margin = margin_in(ledger) if told.margins else None
    if margin is not None:
        counts = ("told-more-votes", margin.more), ("told-fewer-votes", margin.fewer)
        yield _told(text, (("told-margin", margin.margin), *counts))
    side = side_in(ledger) if roll is None and told.sides else None
    if side is not None:
        yield _told(text, (("told-again", side[0]), ("told-before", side[1])))
    if roll is not None:
        members, vote = ("all-members", "all-votes") if roll.full else ("told-members", "told-vote")
        yield _told(text, ((members, roll.members), *((vote, each) for each in roll.votes)))
    for order in orders_in(stretch) if told.orders else ():
        ending = "" if order.falls else "-rising"
        pair = (f"told-ahead{ending}", order.before), (f"told-behind{ending}", order.behind)
        yield _told(text, pair)


def _of_games(text: str, stretch: Stretch) -> Iterator[Sequence[Statement]]:
    for found in (record_in(stretch), goals_in(stretch)):
        if found:
            yield _told(text, (("total", found[0]), *(("part", part) for part in found[1:])))


def _of_shares(text: str, told: Relations, stretch: Stretch, ledger: Ledger) -> Iterator[Sequence[Statement]]:
    portion = portion_in(ledger) if told.portions else None
    if portion is not None:
        share, count, whole = portion
        key = f"told portion {share.start}"
        yield [
            _state(key, "share-of-whole", share, text, _loose(share)),
            _state(key, "count-of-share", count, text),
            _state(key, "whole-of-share", whole, text),
        ]
    shares = hundred_in(ledger) if told.hundreds else ()
    if shares:
        key = f"told shares {shares[-1].start}"
        before = "shares-before" if len(shares) > 2 else "share-before"
        named = [("last-share", shares[-1]), *((before, cell) for cell in shares[:-1])]
        yield [_state(key, name, cell, text, _exact(cell)) for name, cell in named]
    twice = said_twice(stretch) if told.twice else None
    if twice is not None:
        words, figures = twice
        quantity = words.quantity
        slack = max(_LEAST_LOOSE, quantity.value * 100 * _LOOSE_WORDS)
        low, high = quantity.low * 100 - slack, min(100, quantity.high * 100 + slack)
        key = f"told share {words.start}"
        start, end = quantity.modifier_start, quantity.end
        yield [
            Statement(key, "", "told-in-words", (Amount(low, high, "percent"),), start, end, text[start:end]),
            _state(key, "told-in-figures", figures, text),
        ]


def _told(text: str, named: Sequence[tuple[str, Cell]]) -> Sequence[Statement]:
    key = f"{named[0][0]} {named[0][1].start}"
    return [_state(key, attribute, cell, text) for attribute, cell in named]


def _loose(share: Cell) -> Amount:
    """A share as loosely as it is put."""
    quantity = share.quantity
    if quantity.kind == FRACTION:
        return Amount(quantity.low * (1 - _LOOSE_WORDS), quantity.high * (1 + _LOOSE_WORDS))
    slack = _LOOSE_POINTS * min(quantity.grain, 1)
    return Amount(quantity.low - slack, quantity.high + slack, "percent")


def _exact(share: Cell) -> Amount | None:
    """A share in figures as it is said; what rounding leaves open is told by the rule."""
    if share.quantity.kind == FRACTION or share.quantity.modifier:
        return None
    return Amount(value_of(share), value_of(share), "percent")


def _state(key: str, attribute: str, cell: Cell, text: str, amount: Amount | None = None) -> Statement:
    quantity = cell.quantity
    said = text[quantity.start : quantity.end]
    style = "digits" if any(letter.isdigit() for letter in said) else "words"
    if quantity.kind == FRACTION or quantity.attributive or said in ("a", "an"):
        style = ""  # no other number can be written in its place
    grain = min(quantity.grain, 1) if cell.unit == SHARE else quantity.grain
    readings = (amount or range_of(cell),)
    return Statement(key, cell.name, attribute, readings, quantity.start, quantity.end, said, style=style, grain=grain)
