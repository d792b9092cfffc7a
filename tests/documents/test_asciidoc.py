"""AsciiDoc: what readers see is prose at its exact place; code, conditions, comments and the head of the document are not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prose import assert_sound, kinds, read, texts

import editlint

STORY = """\
= The *Harbour* 🚢
Ana Ruiz <ana@example.org>
v1.0, 2024-03-08: first
:boat: the Lady Jane

It rained on {boat}. **Reports
sugg**est that the bridge is closed.footnote:[A _short_ note.]

NOTE: Bring the the papers.

* Owners met on **Mon**day, +
March 5, 2024
** nested

[quote, Ana Ruiz]
____
The quay is the the best.
____

|===
|Head |the

2+|the the
|===

[source,ruby]
----
the the code
----

 the the literal

////
the the comment
////
"""


def test_what_is_prose_and_what_is_not():
    document = read(STORY, "asciidoc")
    assert_sound(document)
    assert kinds(document) == [
        ("heading", 1, "The Harbour 🚢"),
        ("paragraph", 0, "It rained on the Lady Jane. Reports suggest that the bridge is closed. (A short note.)"),
        ("paragraph", 0, "Bring the the papers."),
        ("list-item", 1, "Owners met on Monday,\nMarch 5, 2024"),
        ("list-item", 2, "nested"),
        ("block-quote", 1, "The quay is the the best."),
        ("table-cell", 0, "Head"),
        ("table-cell", 0, "the"),
        ("table-cell", 0, "the the"),
    ]
    assert document.metadata == {"author": "Ana Ruiz", "published": "2024-03-08"}


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("A `b c` ``d``e +++<u>f</u>+++ +g*h*+ pass:[i] j.", ["A ￼ ￼e ￼ g*h* ￼ j."]),
        ("H~2~O, 5^th^, #marked# [.role]#text#.", ["H2O, 5th, marked text."]),
        (
            "See https://a.b/c_d_e[the *site*^], link:f[g,window=_blank], xref:h[], <<i,j k>>, <<l>>.",
            ["See the site, g, ￼, j k, ￼."],
        ),
        ("\"`Yes,`\" she said -- '`no`' word--word &amp; {nbsp}so.", ["“Yes,” she said — ‘no’ word—word & so."]),
        ("2 * 3 * 4, a_b_c, \\*not*, x+y+z, C# and F#.", ["2 * 3 * 4, a_b_c, *not*, x+y+z, C# and F#."]),
        ("One ((index)) two(((not, shown))).", ["One index two."]),
        ("One\n// a comment\ntwo.", ["One two."]),
        ("ifdef::web[]\nShown.\nendif::[]\ninclude::/etc/passwd[]\n", ["Shown."]),
        ("term:: its text\nother:: more", ["term", "its text", "other", "more"]),
        ("* [x] done\n. first\n+\nattached", ["done", "first", "attached"]),
        (".A caption\nimage::a.png[the the alt]\n\nText.", ["A caption", "Text."]),
        ("====\nInside.\n====\n\n--\nOpen.\n--", ["Inside.", "Open."]),
        ("Title\n-----\n\nText.", ["Title", "Text."]),
        ("----\nnever closed\n\nText.", ["never closed", "Text."]),
        ("[stem]\n++++\nx^2\n++++\nstem:[y] is *z*.", ["￼ is z."]),
        ("---\ntitle: A\ndate: 2024-03-08\n---\nText.", ["A", "Text."]),
        ("> Quoted\n> *so*.", ["Quoted so."]),
        ("= A\nAna Ruiz\nv1.0.2\n:toc:\n\nText.", ["A", "Text."]),
        ("", []),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_what_readers_see(source, prose, newline):
    document = read(source.replace("\n", newline), "asciidoc")
    assert_sound(document)
    assert texts(document) == prose


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("v1.0, 2024-03-08: first", "2024-03-08"),
        ("March 8, 2024", "March 8, 2024"),
        ("8 March 2024", "8 March 2024"),
        (":revdate: 2024-03-08", "2024-03-08"),
        ("version 2", None),
    ],
)
def test_the_day_in_the_head(line, day):
    assert read(f"= A\nAna Ruiz\n{line}\n\nText.\n", "asciidoc").metadata.get("published") == day


def test_a_comment_silences_the_next_block():
    text = "// editlint: ignore[wording.repeated-word] a test\nThe the ferry.\n\nThe the quay.\n"
    found = editlint.lint_text(text, format="asciidoc")
    assert [v.line for v in found if v.rule == "wording.repeated-word"] == [4]


PARTS = [
    "word ",
    "Ärger ",
    "*",
    "**",
    "_",
    "`",
    "``",
    "+",
    "\n",
    "\n\n",
    "* ",
    "== ",
    "link:a[",
    "]",
    "{a}",
    "----\n",
    "|",
    "|===\n",
]
PARTS += [
    "footnote:[",
    "<<",
    ">>",
    "--",
    '"`',
    '`"',
    "\\",
    "^",
    "~",
    "((",
    "))",
    "[x]\n",
    "____\n",
    ":a: b\n",
    "https://a.b",
    "\r\n",
]


@settings(max_examples=200, deadline=None, derandomize=True)
@given(parts=st.lists(st.sampled_from(PARTS), max_size=16))
def test_any_marks_become_a_sound_document(parts):
    assert_sound(read("".join(parts), "asciidoc"))


@pytest.mark.parametrize(
    "unit", [each for each in PARTS if each.strip()] + ["link:a[b ", "+++ ", "(((", "a:", "=\n", "[", "&#1"]
)
def test_no_marks_are_too_much(unit):
    text = unit * (40_000 // len(unit))
    assert len(read(text, "asciidoc").text) <= len(text)
