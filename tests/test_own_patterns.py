"""No expression of our own takes ever longer: what is asked of the patterns of a rule is asked of the code's."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module

import editlint
from editlint.expressions.cost import TooSlow, check_cost
from editlint.values import LatePattern

# What the check cannot know: how long the stretch is that these are tried on, or that nothing must follow them.
EXCUSED = {
    "editlint.analysis.quotations.speakers._LEAD_IN": "every part may be empty and nothing follows: it never goes back",
    "editlint.documents.html.REST_OF_TAG": "every part may be empty and nothing follows: it never goes back",
    "editlint.documents.html_syntax.REST_OF_TAG": "the same, where it is made",
    "editlint.documents.collections.mail_elements.REST_OF_TAG": "the same, where it is used",
    "editlint.vale.blocks.html.REST_OF_TAG": "the same",
    "editlint.vale.messages._VERB": "every part may be empty and nothing follows: it never goes back",
    "editlint.vale.blocks.bare_links._ADDRESS": "what may fail has a limit, or is read once from one place between white space",
    "editlint.vale.blocks.code._DOUBLE": "its repetitions are possessive, which the check does not read",
    "editlint.vale.blocks.code._SINGLE": "its repetitions are possessive, which the check does not read",
    "editlint.vale.blocks.code._TEMPLATE": "its repetitions are possessive, which the check does not read",
    "editlint.engine.suppress._OURS": "matched at a comment's beginning; behind the bracket all may be empty",
    "editlint.analysis.quotations.codelike._CODE": "a text of limited length, see _LONGEST",
    "editlint.documents.extensions._INDENTED": "matched at the beginning of a line, whose words can be told apart in one way only",
    "editlint.analysis.residue.lines._COPYRIGHT": "its white space is possessive, which the check does not read",
    "editlint.analysis.residue.text_marks._SHORTCODE": "its attributes are atomic, which the check does not read",
    "editlint.documents.asciidoc_inline._SPANS": "every repetition has a limit, the widest are possessive",
    "editlint.documents.collections.mail._SUBJECT": "behind the first colon every part may be empty and nothing follows",
    "editlint.documents.collections.mail_text._LINE": "what follows its words stands wherever they end: it never goes back",
    "editlint.documents.collections.news_markup._SIGN": "expat has read the text before: what begins in it ends",
    "editlint.documents.collections.json_places._TOKEN": "its repetitions are possessive, which the check does not read",
    "editlint.documents.titles._VALUE": "its white space is possessive, which the check does not read",
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
            elif isinstance(value, str) and not name.startswith("__") and is_expression(value):
                yield f"{module.name}.{name}", value, 0


def is_expression(text):
    """Whether a text is an expression that is compiled where it is used."""
    if "\\" not in text and "(?" not in text:
        return False
    try:
        re.compile(text)
    except re.error:
        return False
    return True


def test_each_takes_a_limited_time_for_each_place():
    slow = set()
    for name, pattern, flags in own_patterns():
        try:
            check_cost(pattern, flags)
        except TooSlow:
            slow.add(name)
    assert slow == set(EXCUSED)
