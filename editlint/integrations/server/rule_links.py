"""Where a rule is explained: on the page of all rules, or in the house's own rule file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pygls.uris import from_fs_path

from editlint.rulebook.packs import builtin_folder

if TYPE_CHECKING:
    from editlint.rulebook.rule import Rule

PAGE = "https://github.com/editlint/editlint/blob/main/docs/rules.md"


def link_to(rule: Rule) -> str:
    """The address that explains a rule; "" for a rule that stands in no file."""
    if os.path.abspath(rule.path).startswith(os.path.abspath(builtin_folder()) + os.sep):
        return f"{PAGE}#{rule.name.replace('.', '')}"  # as the page's headings are named by what shows it
    return (from_fs_path(os.path.abspath(rule.path)) or "") if rule.path else ""
