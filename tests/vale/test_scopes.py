from __future__ import annotations

import pytest

from editlint.vale.model import Block
from editlint.vale.scopes import kinds_of, selects


@pytest.mark.parametrize(
    ("selectors", "scope", "selected"),
    [
        (("text",), "text.md", True),
        (("text",), "text.heading.h2.md", True),
        (("heading",), "text.heading.h2.md", True),
        (("h2.heading",), "text.heading.h2.md", True),
        (("heading.h1",), "text.heading.h2.md", False),
        (("text.md",), "text.list.html", False),
        (("heading", "list"), "text.list.md", True),
        (("text & ~heading.h1",), "text.heading.h1.md", False),
        (("text & ~heading.h1",), "text.heading.h2.md", True),
        (("~heading",), "text.list.md", True),
        (("~heading",), "raw.md", False),
        (("text & ~raw",), "raw.md", False),
        (("raw",), "raw.md", True),
        (("paragraph & ~list",), "paragraph.text.md", True),
        (("sentence & ~list",), "sentence.text.list.md", False),
        (("sentence & heading",), "sentence.text.heading.h1.md", True),
        (("text",), "sentence.text.md", False),
        (("text",), "link.md", False),
        (("~heading",), "link.md", False),
        (("link",), "link.md", True),
        (("class.note",), "text.class.note.md", True),
        (("alt",), "text.attr.alt", True),
        ((), "text.md", False),
    ],
)
def test_a_selector_fits_where_all_its_parts_occur(selectors, scope, selected):
    assert selects(selectors, Block(scope, "", ())) is selected


def test_what_is_negated_is_held_against_the_parent():
    assert not selects(("~list",), Block("text.md", "", (), parent="text.list.md"))


def test_only_the_kinds_that_rules_name_are_asked_for():
    assert kinds_of([("text",), ("heading & ~raw", "sentence.md")]) == {"sentence"}
    assert kinds_of([("summary",), ("link", "raw & text")]) == {"summary", "link", "raw"}
