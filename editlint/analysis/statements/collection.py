"""All statements of an article, in order of place, by attribute and by subject.

A finder and all that it reads with is loaded when an article may state something of its sort, not before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from itertools import groupby
from typing import TYPE_CHECKING

from editlint.analysis.statements import gates
from editlint.values import cached_property

if TYPE_CHECKING:
    from editlint.analysis.prose import Prose
    from editlint.analysis.statements.statement import Statement


class Finder:
    """One way of stating things, loaded for the articles that may state something in it.

    Attributes:
        room: the module of it, below this package.
        __name__: what it is called there.
        may_find: asks an article for what it cannot do without; None where it loads little by itself.
    """

    def __init__(self, room: str, name: str, may_find: Callable[[Prose], bool] | None = None) -> None:
        self.room, self.__name__, self.may_find = room, name, may_find

    def __call__(self, article: Prose) -> Iterable[Statement]:
        """What it finds in an article."""
        if self.may_find is not None and not self.may_find(article):
            return ()
        return self.find(article)

    @cached_property
    def find(self) -> Callable[[Prose], Iterable[Statement]]:
        """The finder by itself, loaded once, which asks nothing beforehand."""
        find: Callable[[Prose], Iterable[Statement]]
        find = getattr(import_module(f"{__package__}.{self.room}"), self.__name__)
        return find


FINDERS: tuple[Callable[[Prose], Iterable[Statement]], ...] = (  # each knows one way of stating things
    Finder("change_finding", "find_changes", gates.has_numbers),
    Finder("conversions", "find_conversions", gates.has_numbers),
    Finder("games", "find_games", gates.may_tell_games),
    Finder("histories.finding", "find_histories"),
    Finder("histories.life_spans", "find_life_spans", gates.may_tell_life_spans),
    Finder("orders", "find_orders", gates.may_tell_orders),
    Finder("passage_parts", "find_all_parts", gates.has_number),
    Finder("passage_rates", "find_all_rates", gates.has_numbers),
    Finder("periods", "find_periods", gates.may_tell_periods),
    Finder("places", "find_places", gates.may_tell_places),
    Finder("spans", "find_spans", gates.may_tell_lengths),
    Finder("told.lives", "find_told_ages", gates.may_tell_ages),
    Finder("told.two_ages", "find_told_pairs", gates.may_tell_two_ages),
    Finder("told.siblings", "find_told_gaps", gates.may_tell_gaps),
    Finder("told.feasts", "find_told_feasts", gates.may_tell_feasts),
    Finder("told.twice", "find_told_twice", gates.may_tell_twice),
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
