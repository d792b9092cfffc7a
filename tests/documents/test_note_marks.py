"""Marks of notes are no text in any format: the figure before one is read as it stands, and keeps its place."""

from __future__ import annotations

import pytest
from prose import assert_sound, read, texts

import editlint

SIGNS = {
    "html": ("<sup>", "</sup>"),
    "markdown": ("<sup>", "</sup>"),
    "mdx": ("<sup>", "</sup>"),
    "asciidoc": ("^", "^"),
    "latex": ("\\textsuperscript{", "}"),
    "rst": ("\\ :sup:`", "`\\ "),
}


def raised(format_name, text):
    """A paragraph of a format in which what stands between ⟨ and ⟩ is superscript."""
    before, after = SIGNS[format_name]
    return text.replace("⟨", before).replace("⟩", after) + "\n"


@pytest.mark.parametrize("format_name", SIGNS)
def test_a_raised_mark_is_no_text_and_all_behind_it_keeps_its_place(format_name):
    source = raised(format_name, "Built in 1961⟨1⟩, it has 200⟨2⟩ seats.⟨3⟩ The the end.")
    document = read(source, format_name)
    assert_sound(document)
    assert texts(document) == ["Built in 1961, it has 200 seats. The the end."]
    at = document.text.index("seats")
    span = document.source_span(at, at + 5)
    assert source[span.start : span.end] == "seats"


@pytest.mark.parametrize("format_name", SIGNS)
def test_powers_units_ordinals_and_fractions_are_text(format_name):
    source = raised(format_name, "On the 4⟨th⟩ day 10⟨6⟩ plots of 5 m⟨2⟩, where x⟨2⟩ is 5⟨1⟩/2.")
    assert texts(read(source, format_name)) == ["On the 4th day 106 plots of 5 m2, where x2 is 51/2."]


@pytest.mark.parametrize(
    ("before", "mark"),
    [
        ("It opened in 1961", "1"),
        ("of 200", "12"),
        ("so he said.", "1,2"),
        ("so he said", "1, 3–5"),
        ("“No,” she said. “No”", "*"),
        ("about 12%", "†"),
        ("the council", "[a]"),
        ("the council", "[12][13]"),
        ("the council", "[note 2]"),
        ("it is Smith’s", "2"),
        ("on May 10", "2"),
        ("it costs $10", "2"),
        ("in 2010", "6"),
        ("in the U.S.", "2"),
        ("the ferry came in", "2"),
    ],
)
def test_a_mark(before, mark):
    assert texts(read(f"<p>{before}<sup>{mark}</sup> and so on</p>", "html")) == [f"{before} and so on"]


@pytest.mark.parametrize(
    ("before", "inner"),
    [
        ("1.5 × 10", "9"),
        ("E = mc", "2"),
        ("3x", "2"),
        ("120 km", "2"),
        ("kg/m", "3"),
        ("3 in", "3"),
        ("the 2", "nd"),
        ("M", "lle"),
        ("the brand", "TM"),
        ("a level of", "235"),
    ],
)
def test_no_mark(before, inner):
    assert texts(read(f"<p>{before}<sup>{inner}</sup> and so on</p>", "html")) == [f"{before}{inner} and so on"]


@pytest.mark.parametrize(
    ("format_name", "source"),
    [
        ("html", '<p>A day costs $2<a class="footnote-anchor" href="#footnote-1">1</a> now.</p>'),
        ("html", '<p>A day costs $2<sup data-fn="a1" class="fn"><a href="#a1" id="a1-link">1</a></sup> now.</p>'),
        ("html", '<p>A day costs $2<a href="https://a.example/p#cite_note-1"><sup>[1]</sup></a> now.</p>'),
        ("html", '<p>A day costs $2 <a href="#fn110">110</a>now.</p>'),
        ("markdown", "A day costs $2[1](#fn1) now."),
        ("asciidoc", "A day costs $2link:#fn1[1] now."),
        ("latex", r"A day costs \$2\href{\#fn1}{1} now."),
    ],
)
def test_a_link_to_a_note_is_its_mark(format_name, source):
    document = read(source, format_name)
    assert_sound(document)
    assert texts(document) == ["A day costs $2 now."]
    assert not document.links


def test_links_with_words_and_links_elsewhere_stay():
    source = '<p>See <a href="#fn1">the note</a> and part <a href="#part-2">2</a>.</p>'
    assert texts(read(source, "html")) == ["See the note and part 2."]


def test_the_number_before_a_note_and_the_way_back_are_no_text():
    source = (
        '<div><a class="footnote-number">1</a><p>Says the port.</p></div>'
        '<ol><li id="fn2"><a href="#fnref2">2</a> Says the mayor. <a href="#fnref2">↩︎</a></li></ol>'
    )
    source += "<p><sup>3</sup> Says the owner.</p><p><sup>14</sup>C is carbon.</p>"
    document = read(source, "html")
    assert_sound(document)
    assert texts(document) == ["Says the port.", "Says the mayor.", "Says the owner.", "14C is carbon."]


@pytest.mark.parametrize(
    "source", ["<p>1961<sup>1 and <b>on</p><p>it</sup> goes</p>", "<sup>1</sup>", "</sup>1", "<p><sup></sup>"]
)
def test_superscript_that_is_torn_takes_no_text_along(source):
    document = read(source, "html")
    assert_sound(document)
    assert sum(map(str.isdigit, document.text)) == sum(map(str.isdigit, source))


def test_the_check_of_years_sees_the_year():
    source = "PORT MARLOW, May 3, 2024 — The line was founded in 1961<sup>1</sup>, 53 years ago.\n"
    [violation] = [v for v in editlint.lint_text(source, format="markdown") if v.rule.startswith("dates.")]
    assert "1961" in source[violation.start : violation.end] or "53" in source[violation.start : violation.end]
    assert "19611" not in violation.message


def test_no_fix_deletes_a_mark(cli, write):
    story = write("story.md", "The port has the<sup>1</sup> the ships.\n")
    cli("check", "--fix", "--unsafe-fixes", story)
    with open(story, encoding="utf-8") as file:
        assert "<sup>1</sup>" in file.read()
