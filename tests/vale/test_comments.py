"""Comments that switch rules, in a text whose words are the alerts of two rules."""

from __future__ import annotations

import pytest

from editlint.source import Source
from editlint.vale.blocks import TextSettings, text_of
from editlint.vale.model import KINDS


def alerts(source, format_name="md", *, rule="A.One", kind="text", **settings):
    """The numbers in the text at whose places an alert of a rule is shown."""
    text = text_of(Source(source), format_name, TextSettings(**settings))
    found = []
    for block in text.blocks_of(KINDS):
        if block.scope.split(".")[0] != kind:
            continue
        for at, char in enumerate(block.text):
            if char.isdigit():
                span = block.source_span(at, at + 1)
                if not text.switches.is_off(rule, block, span.start, span.end, char):
                    found.append(char)
    return "".join(found)


@pytest.mark.parametrize(
    ("off", "on"),
    [
        ("vale off", "vale on"),
        ("vale A = NO", "vale A = YES"),
        ("vale A.One = NO", "vale A.One = YES"),
        ("vale A.One = off", "vale A.One = on"),
        ('vale A.One["2", "3"] = NO', 'vale A.One["2", "3"] = YES'),
        ("vale style = B", "vale styles = A, B"),
    ],
)
@pytest.mark.parametrize("as_vale", [True, False])
@pytest.mark.parametrize(("format_name", "page"), [("md", "1\n\n<!-- {} -->\n\n2\n\n<!-- {} -->\n\n3\n"),
                                                   ("html", "<p>1</p><!-- {} --><p>2</p><!-- {} --><p>3</p>")])  # fmt: skip
def test_a_rule_is_off_between_two_comments(format_name, page, as_vale, off, on):
    assert alerts(page.format(off, on), format_name, as_vale=as_vale) == "13"


@pytest.mark.parametrize(
    "comment",
    ["vale", "Vale off", "vale A.Two = NO", "vale B = NO", "vale A.One = no", 'vale A.One["x"] = NO', "vale off now"],
)
def test_other_comments_switch_nothing(comment):
    assert alerts(f"1\n\n<!-- {comment} -->\n\n2\n") == "12"


def test_a_comment_holds_inside_a_paragraph():
    assert alerts("1 <!-- vale off -->2<!-- vale on --> 3\n") == "13"
    assert alerts("1 <!-- vale A.One = NO -->2<!-- vale A.One = YES --> 3\n") == "13"


def test_in_vale_a_comment_holds_for_the_paragraph_that_it_stands_in():
    source = "1 <!-- vale A.One = NO --> 2\n\n3\n"
    assert alerts(source) == "1"
    assert alerts(source, as_vale=True) == ""


def test_the_source_is_switched_as_well():
    source = "1\n\n<!-- vale off -->\n\n2\n\n<!-- vale on -->\n\n3\n"
    assert alerts(source, kind="raw") == "13"
    assert alerts("1\n\n<!-- vale off -->\n\n2\n", kind="raw") == "1"
    assert alerts("1\n\n<!-- vale off -->\n\n2\n", kind="raw", as_vale=True) == ""


def test_comments_may_have_delimiters_of_their_own():
    source = "1\n\n{# vale off #}\n\n2\n\n{# vale on #}\n\n3\n"
    assert alerts(source, comment_delimiters=("{#", "#}")) == "13"
    assert alerts(source) == "123"


def test_plain_text_has_no_comments():
    assert alerts("1\n<!-- vale off -->\n2\n", "txt") == "12"
