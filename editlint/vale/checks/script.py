"""Rules that are programs in Tengo: they are named and not run."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from editlint.vale.rule_files import location
from editlint.vale.runnable import NotRunError

if TYPE_CHECKING:
    from editlint.vale.model import ValeRule, Vocabulary


def make(rule: ValeRule, vocabulary: Vocabulary) -> NoReturn:  # noqa: ARG001  as all checks are made
    """Say that the rule is not run.

    Raises:
        NotRunError: always.
    """
    raise NotRunError(
        f"{rule.name} is a program in Tengo, which is not run",
        hint="write it as patterns, or as a plug-in in Python; the other rules of the style run",
        location=location(rule, "script") if rule.path else None,
    )
