"""What has been published before, as a run knows it: something that holds articles against it, whoever keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from editlint.checks.registry import Registry
    from editlint.engine.outcome import Outcome
    from editlint.model import Problem, Violation
    from editlint.rulebook.rule import Rule


class Memory(Protocol):
    """Holds articles against what was published before. Their outcomes carry clippings."""

    def against(
        self,
        outcomes: Sequence[Outcome],
        rules: Mapping[str, Rule],
        registry: Registry,
        problems: list[Problem],
        notices: dict[str, None],
    ) -> Mapping[int, Sequence[Violation]]:
        """What in articles contradicts what was published, by the index of the article.

        Args:
            outcomes: what linting the articles gave.
            rules: the active rules by name.
            registry: the kinds of rule.
            problems: takes what kept a rule from comparing.
            notices: takes what of it could not be looked up.

        Raises:
            EditlintError: what is kept cannot be read.
        """
