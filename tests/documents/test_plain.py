from __future__ import annotations

import pytest
from prose import assert_sound, kinds, read, texts

STORY = """\
Council closes the old bridge after an inspection

By Ana Ruiz

ECHO CITY, 3 March 2024 — The council closed the old bridge on Sunday after an
inspection. Trams will go round by the harbour until the end of the month of
May, the mayor said.
No date has been given for its return.

What comes next

  1. An engineer looks at the piers
     from below.
  2. The council votes.
     - in May or
     - in June

“We will not hurry.”

<!-- editlint: ignore[residue.tag-line] ours -->
Tags: #Bridge, #Trams

* * *
Photo: Bo Li
"""


LEDE = (
    "ECHO CITY, 3 March 2024 — The council closed the old bridge on Sunday after an inspection. Trams will go round by the "
    "harbour until the end of the month of May, the mayor said."
)


def test_kinds_of_blocks():
    for story in (STORY, STORY.replace("\n", "\r\n"), STORY.replace("\n", "\r"), "\ufeff" + STORY):
        document = read(story, "text")
        assert_sound(document)
        assert kinds(document) == [
            ("heading", 1, "Council closes the old bridge after an inspection"),
            ("paragraph", 0, "By Ana Ruiz"),
            ("paragraph", 0, LEDE),
            ("paragraph", 0, "No date has been given for its return."),
            ("heading", 2, "What comes next"),
            ("list-item", 1, "An engineer looks at the piers from below."),
            ("list-item", 1, "The council votes."),
            ("list-item", 2, "in May or"),
            ("list-item", 2, "in June"),
            ("paragraph", 0, "“We will not hurry.”"),
            ("paragraph", 0, "Tags: #Bridge, #Trams"),
            ("paragraph", 0, "Photo: Bo Li"),
        ]
        (comment,) = document.comments
        assert (comment.text, comment.block) == ("editlint: ignore[residue.tag-line] ours", 10)


def test_places():
    document = read(STORY, "text")
    for prose, line in (("on Sunday", 5), ("inspection. Trams", 6), ("from below", 13), ("Bo Li", 24)):
        start = document.text.index(prose)
        place = document.place(start, start + len(prose))
        assert STORY[place.start : place.end] == prose
        assert (place.line, place.column) == (line, STORY.splitlines()[line - 1].index(prose) + 1)


LONG = "The council closed the old bridge on Sunday after an inspection, and trams will go round by the harbour until the end."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{LONG}\n{LONG}\n", [LONG, LONG]),
        ("First paragraph.\nSecond one.\nThird.", ["First paragraph.", "Second one.", "Third."]),
        ("He said that the talks\nhad failed.", ["He said that the talks had failed."]),
        ("In Rome, Paris,\nBerlin", ["In Rome, Paris, Berlin"]),
        ("  First line indented.\n  Second paragraph.", ["First line indented.", "Second paragraph."]),
        (
            "Council closes the old bridge to trams for good\nHarbour opens\nMayor resigns",
            ["Council closes the old bridge to trams for good", "Harbour opens", "Mayor resigns"],
        ),
        ("He spoke of\n    trams.", ["He spoke of", "trams."]),
        ("- a\n* b\n• c\n(1) d\n2) e\na) f", ["a", "b", "c", "d", "e", "f"]),
        ("-40 degrees were measured.", ["-40 degrees were measured."]),
        ("1939. The war begins.\n\nA. Smith said so.", ["1939. The war begins.", "A. Smith said so."]),
        ("One\n\n***\n\nTwo\n-----\nThree", ["One", "Two", "Three"]),
        ("One.\t Two\u00a0\u00a0three.\u200b", ["One. Two three."]),
        ("---\nslug: x\n---\nText.", ["Text."]),
        ("a <!-- not alone --> b", ["a <!-- not alone --> b"]),
        ("One.\n<!-- a\n\nb -->\nTwo.\n<!-- open\n", ["One.", "Two.", "<!-- open"]),
        ("https://example.org/only\n\nText.", ["Text."]),
        ("", []),
        (" \n\t\n\u00a0\n", []),
    ],
)
def test_what_is_a_block(text, expected):
    document = read(text, "text")
    assert_sound(document)
    assert texts(document) == expected


@pytest.mark.parametrize(
    "line",
    [
        "The vote",
        "What comes next?".removesuffix("?"),
        "Key Points of the Vote:",
        "2024 in figures",
        "“Never again” and after",
    ],
)
def test_headings(line):
    assert kinds(read(f"Opening words.\n\n{line}\n\nThe council closed the bridge.", "text"))[1][:2] == ("heading", 2)


@pytest.mark.parametrize(
    "line",
    [
        "The council voted.",
        "Did the council vote?",
        "By Ana Ruiz",
        "Photo: Bo Li",
        "Filed under: trams",
        "Trams #bridge",
        "Friday, August 21, 2015",
        "3 March 2024 10:30 a.m. EST",
        "3/4/2024",
        "“We will not hurry”",
        "The reasons given include:",
        "—Ana Ruiz",
        "read on",
        "share_button",
        "ana@example.org is her address",
        "Council " + "-" * 200,
        "An unusually long line without any full stop that goes on and on and on and on",
    ],
)
def test_lines_that_stand_alone_and_are_no_headings(line):
    assert kinds(read(f"Opening words.\n\n{line}\n\nThe council closed the bridge.", "text"))[1][:2] == ("paragraph", 0)


def test_underlined_headings():
    text = "Old bridge\n==========\nText.\n\nTrams go on\n-----------\nText.\n"
    assert kinds(read(text, "text")) == [
        ("heading", 1, "Old bridge"),
        ("paragraph", 0, "Text."),
        ("heading", 2, "Trams go on"),
        ("paragraph", 0, "Text."),
    ]
