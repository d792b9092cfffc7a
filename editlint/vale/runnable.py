"""Whether what a rule says can be run, told when it is loaded, with the place in its file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from editlint.errors import EditlintError

if TYPE_CHECKING:
    from editlint.vale.model import ValeRule


class NotRunError(EditlintError):
    """A rule is right and left out all the same: its kind is not run here, or needs what is not installed."""


def told_at(rule: ValeRule, key: str, error: EditlintError) -> EditlintError:
    """An error that has no place, as one of the same kind at a key of a rule."""
    where = mistake(rule, key, error.message, hint=error.hint)
    return type(error)(where.message, hint=where.hint, location=where.location)


def mistake(rule: ValeRule, key: str, message: str, *, hint: str = "", index: int = -1) -> EditlintError:
    """What is wrong with a key of a rule, or with one of its entries. A rule without a file is told by its name."""
    from editlint.vale.rule_files import location

    if not rule.path:
        return EditlintError(f"{rule.name}: {message}", hint=hint)
    return EditlintError(message, hint=hint, location=location(rule, key, index))


def require_patterns(rule: ValeRule, **patterns: Sequence[str]) -> None:
    """Read the patterns that stand under the keys of a rule.

    Raises:
        EditlintError: one of them cannot be run.
    """
    from editlint.vale.dialect import Refused
    from editlint.vale.expressions.reader import read

    for key, texts in patterns.items():
        for index, text in enumerate(texts):
            try:
                read(text)
            except Refused as refused:
                raise mistake(
                    rule, key, f"{key}: {refused.message}", hint=refused.hint, index=index if len(texts) > 1 else -1
                ) from None
