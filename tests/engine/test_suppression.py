"""Comments and front matter that silence rules, and what is said about them."""

from __future__ import annotations

import pytest

from editlint import lint_text

RULE = "wording.repeated-word"
CONFIG = {"select": [RULE, "suppression"]}


def rules(text: str) -> list[str]:
    return [violation.rule for violation in lint_text(text, config=CONFIG)]


@pytest.mark.parametrize(
    "text",
    [
        f"<!-- editlint: ignore[{RULE}] a poem -->\n\nThe the mayor.\n",
        f"<!-- editlint: ignore[{RULE}] a poem -->\nThe the mayor.\n",
        f"The the mayor. <!-- editlint: ignore[{RULE}] a poem -->\n",
        "The the mayor. <!-- editlint: ignore[wording] a poem -->\n",
        f"<!-- editlint: disable[{RULE}] a poem -->\n\nThe the mayor.\n\nThe the council.\n",
        f"---\neditlint:\n  ignore: [{RULE}]\n---\n\nThe the mayor.\n",
        "<!-- vale off -->\n\nThe the mayor.\n",
        f"<!-- vale {RULE} = NO -->\n\nThe the mayor.\n",
    ],
)
def test_a_suppression_with_a_reason_is_silent(text):
    assert rules(text) == []


def test_the_next_block_only():
    text = f"<!-- editlint: ignore[{RULE}] a poem -->\n\nThe the mayor.\n\nThe the council.\n"
    assert [(v.rule, v.line) for v in lint_text(text, config=CONFIG)] == [(RULE, 5)]


def test_that_line_only():
    text = f"It was was so. <!-- editlint: ignore[{RULE}] a poem -->\n\nThe the council.\n"
    assert [(v.rule, v.line) for v in lint_text(text, config=CONFIG)] == [(RULE, 3)]


def test_enable_ends_what_disable_began():
    text = (
        f"<!-- editlint: disable[{RULE}] a poem -->\n\nThe the mayor.\n\n"
        f"<!-- editlint: enable[{RULE}] -->\n\nThe the council.\n"
    )
    assert [(v.rule, v.line) for v in lint_text(text, config=CONFIG)] == [(RULE, 7)]


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        (f"<!-- editlint: ignore[{RULE}] stale -->\n\nA clean line.", ["suppression.unused"]),
        (f"<!-- editlint: ignore[{RULE}] -->\n\nThe the mayor.", ["suppression.reasonless"]),
        ("<!-- editlint: ignore[wording.repeated-wrod] so -->\n\nThe the mayor.", ["suppression.unknown-rule", RULE]),
    ],
)
def test_a_bad_suppression_is_reported(comment, said):
    assert rules(comment) == said


def test_a_rule_that_does_not_run_makes_no_suppression_unused():
    text = "<!-- editlint: ignore[dates.age] checked -->\n\nA clean line.\n"
    assert rules(text) == []


def test_html_comments_suppress_too():
    text = f"<p>First.</p>\n<!-- editlint: ignore[{RULE}] a poem -->\n<p>The the mayor.</p>\n<p>The the council.</p>\n"
    assert [(v.rule, v.line) for v in lint_text(text, format="html", config=CONFIG)] == [(RULE, 4)]


@pytest.mark.parametrize(
    "text",
    [
        "<!-- editlint: ignore -->\n\nThe the mayor.\n",
        "<!-- editlint: ignore[] a poem -->\n\nThe the mayor.\n",
        f"<!-- editlint: ignroe[{RULE}] a poem -->\n\nThe the mayor.\n",
        f"<!-- editlint: ignore {RULE} a poem -->\n\nThe the mayor.\n",
        "<!-- editlint-disable -->\n\nThe the mayor.\n",
        "---\neditlint: off\n---\n\nThe the mayor.\n",
        f"---\neditlint: {{disable: [{RULE}]}}\n---\n\nThe the mayor.\n",
    ],
)
def test_what_names_no_rule_hides_nothing_and_is_said(text):
    assert rules(text) == ["suppression.unknown-rule", RULE]


def test_a_comment_about_the_linter_is_a_comment():
    assert rules("<!-- editlint found nothing here -->\n\nThe mayor.\n") == []
