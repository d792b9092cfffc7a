"""A correction must never cut through an emphasis or a link."""

import pytest

import editlint


def fixes(text, format_name="markdown"):
    violations = [v for v in editlint.lint_text(text, format=format_name) if v.rule == "wording.wordy"]
    assert len(violations) == 1
    return violations[0].fixes


@pytest.mark.parametrize(
    "text",
    [
        "We waited due to the **fact that** it rained.",
        "We waited *due* to the fact that it rained.",
        "We waited [due to the](https://example.org) fact that it rained.",
    ],
)
def test_no_fix_is_offered_across_markup(text):
    assert fixes(text) == ()


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("We waited **due to the fact that** it rained.", 12, 32),
        ("We waited due to the\nfact that it rained.", 10, 30),
        ("We waited due to the fact that it rained.", 10, 30),
    ],
)
def test_a_fix_inside_markup_or_over_a_soft_wrap_stays(text, start, end):
    (fix,) = fixes(text)
    assert [(edit.start, edit.end, edit.text) for edit in fix.edits] == [(start, end, "because")]


def test_no_fix_is_offered_across_tags():
    assert fixes("<p>We waited due <em>to</em> the fact that it rained.</p>", "html") == ()
