"""Text pasted from a mail, in which each line has become a paragraph, is read as the paragraphs that it was."""

from __future__ import annotations

import pytest
from office_made import blocks, commented_texts, docx, p, read
from test_odt import odt
from test_odt import p as odt_p

from editlint.documents import Remark
from editlint.documents.office.docx_comments import comment_docx
from editlint.documents.office.prose import parse_office

TORN = """\
Cruise traffic grows

PORT MARLOW, May 3, 2024 -- About 4.2 million passengers came
through the port last year, 62 percent more than in 2022, the port
authority said on Thursday.

"We are full from April to October, and in August we have to turn
ships away," said Rosa Lind, 47, the harbor master, who
spoke in the town hall of
Port Marlow.

The authority, which was founded in 1961, 63
years ago, employs 140 people: 80 in the port, 40 on the pilot
boats and 20 in the office.
"""
WHOLE = [" ".join(paragraph.split("\n")) for paragraph in TORN.strip().split("\n\n")]
WHOLE[2:3] = [WHOLE[2].removesuffix(" Port Marlow."), "Port Marlow."]  # nothing tells that a name goes on
POEM = "The gulls came in, the gulls went out,\nThe tide it turned them all about,\nAnd nobody was there to shout."
LOWER = (
    "the gulls came in upon the evening tide to us\nand nobody was there\nto shout at all of them that turned and cried"
)
ADDRESS = "Maria Ortega\nThe Coastal Courier\n12 Quay Street\nPort Marlow"
ITEMS = "- a new pier for the ships that come from the far north of the\n- an old pier\n- no pier"


def in_word(text):
    return docx("".join(p(line) if line else "<w:p/>" for line in text.split("\n")))


def in_writer(text):
    return odt("".join(odt_p(line) for line in text.split("\n")))


@pytest.mark.parametrize(("made", "path"), [(in_word, "a.docx"), (in_writer, "a.odt")])
def test_lines_of_a_mail_are_paragraphs_again(made, path):
    assert [text for *_, text in blocks(made(TORN), path)] == WHOLE


def test_places_and_comments_are_those_of_the_file():
    data = in_word(TORN)
    source = read(data)
    parsed = parse_office(source)
    start = parsed.text.index("port authority")
    place = parsed.place(start, start + len("port authority"))
    assert (place.line, place.end_line) == (4, 5)
    assert source.describe(place.start, place.end) == "paragraph 4, run 1 to paragraph 5"
    copy = comment_docx(data, source, [Remark(place.start, place.end, ("Who?",))])
    assert commented_texts(copy) == {0: "portauthority"}


@pytest.mark.parametrize("kept", [POEM, ADDRESS, ITEMS])
def test_verse_addresses_and_lists_stay_beside_such_lines(kept):
    read_lines = [text.removeprefix("- ") for *_, text in blocks(in_word(f"{TORN}\n{kept}"))][len(WHOLE) :]
    assert read_lines == [line.removeprefix("- ") for line in kept.split("\n")]


@pytest.mark.parametrize("story", [f"{LOWER}\n\n{LOWER}", f"{ADDRESS}\n\n{ADDRESS}", TORN[: TORN.index('"We')]])
def test_what_is_not_torn_throughout_stays(story):
    assert [text for *_, text in blocks(in_word(story))] == [line for line in story.split("\n") if line]
