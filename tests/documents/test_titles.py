from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prose import assert_sound, kinds, read

import editlint


@pytest.mark.parametrize(
    ("front", "titles"),
    [
        ("---\ntitle: Ferry fire kills 12\n---\n", ["Ferry fire kills 12"]),
        ("---\ntitle: 'The ferry''s fire'  # note\n---\n", ["The ferry's fire"]),
        ('---\ntitle: "Say \\"no\\" \\u2014 now"\n---\n', ['Say "no" — now']),
        ("---\ntitle: Quay 3 # a note\ndraft: no\n---\n", ["Quay 3"]),
        ("---\ntitle: >-\n  A headline\n  over lines\n\ndraft: no\n---\n", ["A headline over lines"]),
        ("---\nheadline: One\ndek: Two\n---\n", ["One", "Two"]),
        ("---\ntitle: A:b, 10:30\n---\n", ["A:b, 10:30"]),
        ('+++\ntitle = "A ferry \\"burns\\""\n[params]\ntitle = "other"\n+++\n', ['A ferry "burns"']),
        ("+++\ntitle = 'A ferry'\n+++\n", ["A ferry"]),
        ('{\n  "title": "A ferry\\u0021",\n  "seo": {\n    "title": "other"\n  }\n}\n', ["A ferry!"]),
        # No value that is written in one way only, or none at all.
        ("---\ntitle: &t A ferry\n---\n", []),
        ("---\ntitle: A\n  ferry\n---\n", []),
        ("---\ntitle: {a: b}\n---\n", []),
        ("---\ntitle: A: ferry\n---\n", []),
        ("---\nseo:\n  title: A ferry\n---\n", []),
        ("---\ntitle:\n---\n", []),
        ("---\nsubtitles: A ferry\n---\n", []),
    ],
)
@pytest.mark.parametrize("format_name", ["markdown", "html", "text", "mdx"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_headlines_of_the_front_matter_are_headings(front, titles, format_name, newline):
    document = read((front + "\nText here.\n").replace("\n", newline), format_name)
    assert [text for kind, _, text in kinds(document) if kind == "heading"] == titles
    assert_sound(document)


@pytest.mark.parametrize("below", ["# A ferry burns!", "A ferry burns\n=============", "<h1>A ferry burns</h1>"])
def test_a_headline_that_stands_in_the_text_too_is_one(below):
    document = read(f"---\ntitle: A ferry burns\n---\n\n{below}\n\nText here.\n", "markdown")
    assert [kind for kind, _, _ in kinds(document)].count("heading") == 1


@settings(max_examples=200, deadline=None, derandomize=True)
@given(title=st.text("aß “'\"\\#:,.{[&é😀-", min_size=1, max_size=12), mark=st.sampled_from(["", "'", '"']))
def test_every_character_of_a_headline_has_its_place(title, mark):
    written = {"": title, "'": "'" + title.replace("'", "''") + "'"}.get(mark) or (
        '"' + title.replace("\\", "\\\\").replace('"', '\\"') + '"'
    )
    document = read(f"---\nslug: x\ntitle: {written}\n---\nText.\n", "markdown")
    assert_sound(document)
    for block in document.blocks[:-1]:
        for offset in range(block.start, block.end):
            place, char = document.place(offset, offset + 1), document.text[offset]
            assert place.line == 3
            written = document.source.text[place.start : place.end]
            assert written in (char, f"\\{char}", "''" if char == "'" else char) or (char == " " and written.isspace())


def test_rules_see_a_headline_of_the_front_matter():
    text = "---\ndate: 2025-01-02\ntitle: Teh ferry burns\n---\n\nThe ferry burned on Monday.\n"
    [violation] = [v for v in editlint.lint_text(text) if v.rule == "wording.misspelling"]
    assert (violation.line, violation.column, violation.match) == (3, 8, "Teh")
    assert [fix.edits[0].text for fix in violation.fixes] == ["The"]


def test_a_headline_is_not_counted_as_running_text():
    body = "The ferry burned on Monday. Nobody was hurt."
    with_title = editlint.parse(f"---\ntitle: Ferry burns\n---\n\n{body}").readability
    without = editlint.parse(body).readability
    assert (with_title.lexicon_count, with_title.counts) == (without.lexicon_count, without.counts)
