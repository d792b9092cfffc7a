"""Vale's kinds of rules, one file each, and how a rule is made ready to run: each file is read when it is needed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from editlint.vale.model import Check, ValeRule, Vocabulary


def ready(rule: ValeRule, vocabulary: Vocabulary) -> Check:
    """Make a rule ready to run.

    Raises:
        EditlintError: what the rule says cannot be run; with the place in its file.
    """
    module = import_module(f"{__name__}.{rule.extends}")
    return cast("Check", module.make(rule, vocabulary))
