"""Where a rule is explained to people: terminals and editors make links of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.rulebook.packs import builtin_folder

if TYPE_CHECKING:
    from editlint.rulebook.rule import Rule

PAGE = "https://github.com/editlint/editlint/blob/main/docs/rules.md"


def address_of(rule: Rule) -> str:
    """The URI of the page on a built-in rule, or of the rule's own file; "" for one that has neither."""
    if not rule.path:
        return ""
    path = os.path.abspath(rule.path)
    if path.startswith(os.path.abspath(builtin_folder()) + os.sep):
        return f"{PAGE}#{rule.name.replace('.', '')}"
    from pathlib import Path

    return Path(path).as_uri()
