"""All statements of an article, in order of place, by attribute and by subject."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING

from editlint.analysis.statements.change_statements import find_changes
from editlint.analysis.statements.conversions import find_conversions
from editlint.analysis.statements.games import find_games
from editlint.analysis.statements.histories.finding import find_histories
from editlint.analysis.statements.histories.life_spans import find_life_spans
from editlint.analysis.statements.orders import find_orders
from editlint.analysis.statements.passage_parts import find_all_parts
from editlint.analysis.statements.passage_rates import find_all_rates
from editlint.analysis.statements.periods import find_periods
from editlint.analysis.statements.places import find_places
from editlint.analysis.statements.spans import find_spans
from editlint.analysis.statements.told.feasts import find_told_feasts
from editlint.analysis.statements.told.lives import find_told_ages
from editlint.analysis.statements.told.siblings import find_told_gaps
from editlint.analysis.statements.told.twice import find_told_twice
from editlint.analysis.statements.told.two_ages import find_told_pairs
from editlint.values import cached_property

if TYPE_CHECKING:
    from editlint.analysis.prose import Prose
    from editlint.analysis.statements.statement import Statement

Finder = Callable[["Prose"], "Iterable[Statement]"]

FINDERS: tuple[Finder, ...] = (  # each knows one way of stating things
    find_changes,
    find_conversions,
    find_games,
    find_histories,
    find_life_spans,
    find_orders,
    find_all_parts,
    find_all_rates,
    find_periods,
    find_places,
    find_spans,
    find_told_ages,
    find_told_pairs,
    find_told_gaps,
    find_told_feasts,
    find_told_twice,
)


class Statements:
    """The statements of an article; those that two finders gave alike are there once."""

    def __init__(self, statements: Iterable[Statement] = ()) -> None:
        self._all = tuple(_ordered(set(statements)))

    def __iter__(self) -> Iterator[Statement]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    @cached_property
    def attributes(self) -> frozenset[str]:
        """What it states of things: a law of which it states less cannot be broken."""
        return frozenset(self._by_attribute)

    def of(self, attribute: str) -> tuple[Statement, ...]:
        """The statements of an attribute, in order of place."""
        return self._by_attribute.get(attribute, ())

    def by_subject(self, attribute: str) -> Mapping[str, tuple[Statement, ...]]:
        """The statements of an attribute by the key of their subject, subjects in order of their first statement."""
        if attribute not in self._by_subject:
            self._by_subject[attribute] = _grouped(self.of(attribute), "subject")
        return self._by_subject[attribute]

    @cached_property
    def _by_attribute(self) -> Mapping[str, tuple[Statement, ...]]:
        return _grouped(self._all, "attribute")

    @cached_property
    def _by_subject(self) -> dict[str, Mapping[str, tuple[Statement, ...]]]:
        return {}


def find_statements(article: Prose) -> Statements:
    """What the finders find in an article."""
    return Statements(statement for find in FINDERS for statement in find(article))


def _ordered(statements: Iterable[Statement]) -> Iterator[Statement]:
    """By place; what stands at one place in an order that depends on nothing but what it says."""
    for _, alike in groupby(sorted(statements, key=_place), key=_place):
        several = list(alike)
        yield from sorted(several, key=_words) if len(several) > 1 else several


def _place(statement: Statement) -> tuple[object, ...]:
    return (statement.start, statement.end, statement.attribute, statement.when or ())


def _words(statement: Statement) -> str:
    return repr(statement._replace(when=None))


def _grouped(statements: Iterable[Statement], field: str) -> Mapping[str, tuple[Statement, ...]]:
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        found.setdefault(getattr(statement, field), []).append(statement)
    return {key: tuple(members) for key, members in found.items()}
