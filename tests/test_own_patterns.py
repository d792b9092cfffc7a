"""No expression of our own takes ever longer: what is asked of the patterns of a rule is asked of the code's."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module

import editlint
from editlint.analysis.statements.late_pattern import LatePattern
from editlint.checks.pattern_cost import TooSlow, check_cost

# What the check cannot know: how long the stretch is that these are tried on, or that nothing must follow them.
EXCUSED = {
    "editlint.analysis.quotations.speakers._LEAD_IN": "every part may be empty and nothing follows: it never goes back",
    "editlint.documents.html._REST": "every part may be empty and nothing follows: it never goes back",
    "editlint.engine.suppress._OURS": "what follows may be empty: it never goes back",
    "editlint.analysis.quotations.codelike._CODE": "a text of limited length, see _LONGEST",
    "editlint.documents.extensions._ADMONITION": "every part after the colons may be empty: it never goes back",
    "editlint.documents.extensions._INDENTED": "matched at the beginning of a line, which it cannot leave",
    "editlint.documents.front_matter._SIMPLE_VALUE": "what is said again is one mark at most",
    "editlint.analysis.statements.distances._RECORD": "forty characters before a date",
    "editlint.analysis.statements.owned_anniversaries._KEEPER": "matched at the beginning of one sentence only",
    "editlint.checks.consistency_numbers._PROMISE": "begins with a number, and the rest has sixty characters",
    "editlint.checks.dates.order._AFTER": "the gap between two dates of one sentence",
    "editlint.checks.dates.order._THEN": "the gap between two dates of one sentence",
    "editlint.checks.dates.ranges._DIED": "what stands in one pair of brackets before a year",
}


def own_patterns():
    """Every expression that a module of ours holds, by the module's name and its own."""
    for module in pkgutil.walk_packages(editlint.__path__, "editlint."):
        if module.name.endswith("__main__"):
            continue
        try:
            holder = import_module(module.name)
        except ImportError:
            continue  # an extra is not installed
        for name, value in sorted(vars(holder).items()):
            if isinstance(value, re.Pattern | LatePattern) and isinstance(value.pattern, str):
                yield f"{module.name}.{name}", value.pattern, value.flags


def test_each_takes_a_limited_time_for_each_place():
    slow = set()
    for name, pattern, flags in own_patterns():
        try:
            check_cost(pattern, flags)
        except TooSlow:
            slow.add(name)
    assert slow == set(EXCUSED)
