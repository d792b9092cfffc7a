from __future__ import annotations

import pytest
from prose import assert_sound, read, texts

TEXT = "The ferry[a] is back.\n\nIt sails daily[b].\n\n[a]Which the the ferry?\n\nSee below.\n[b]Is teh that so?\n"


@pytest.mark.parametrize("format_name", ["text", "markdown"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_comments_of_reviewers_are_no_prose(format_name, newline):
    document = read(TEXT.replace("\n", newline), format_name)
    assert texts(document) == ["The ferry is back.", "It sails daily."]
    assert_sound(document)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry[a][b] is back.\n\n[a]Which the the ferry?\n[b]ok",
        "The ferry[a] is back.\n\n[a]Which the the ferry?\n[b]On words that TK are gone",
        "The ferry[b] is back[c][d].\n\n[a]Gone.\n[b]ok\n[c]What?\n[d]TK",
    ],
)
@pytest.mark.parametrize("escape", ["", "\\"])
def test_several_at_one_place_and_one_whose_place_is_gone(text, escape):
    document = read(text.replace("[", f"{escape}[").replace("]", f"{escape}]"), "markdown" if escape else "text")
    assert texts(document) == ["The ferry is back."]
    if not escape:
        assert_sound(document)


def test_escaped_as_markdown_is_exported():
    text = TEXT.replace("[", "\\[").replace("]", "\\]")
    assert texts(read(text, "markdown")) == ["The ferry is back.", "It sails daily."]


def test_of_a_page():
    page = (
        '<p>The ferry<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> is back.</p>'
        '<div class="c1"><p class="c2"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Which the the ferry?</span></p></div>'
    )
    assert texts(read(page, "html")) == ["The ferry is back."]


@pytest.mark.parametrize(
    "text",
    [
        "He said [a]ll of it.\n\n[a]ll is well.",  # brackets of an editor
        "[a]One\n[b]Two",  # a list of nothing that is in the text
        "Word[b].\n\n[b]First of none.",
        "The ferry[a] is back.\n\n[a] With a blank it is something else.",
    ],
)
def test_what_only_looks_so_stays(text):
    assert "[" in read(text, "text").text


def test_a_page_as_google_docs_exports_it():
    page = (
        '<html><head><style>.c1{}</style></head><body class="doc-content">'
        '<p class="c0 title" id="h.a"><span>The ferry</span></p><p class="c0 subtitle" id="h.b"><span>It stays</span></p>'
        '<p><span>The </span><span class="c2">fer</span><span>ry</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>'
        '<span> is </span><a href="https://www.google.com/url?q=https://a.b/c?d%3D1&amp;sa=D&amp;usg=x">here</a>.</p>'
        '<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;A note.</span></p></div></body></html>'
    )
    document = read(page, "html")
    assert_sound(document)
    assert [(block.kind, block.level) for block in document.blocks[:3]] == [
        ("heading", 1),
        ("heading", 2),
        ("paragraph", 0),
    ]
    assert texts(document) == ["The ferry", "It stays", "The ferry is here.", "A note."]
    assert document.links[0].target == "https://a.b/c?d=1"


def test_a_text_as_google_docs_exports_it_with_images():
    image = "[image1]: <data:image/png;base64," + "iVBORw0KGgo" * 100_000 + ">"
    document = read(f"# **The ferry** {{#the-ferry}}\n\nIt is 5\\-10 km\\. ![][image1]\n\n{image}\n", "markdown")
    assert_sound(document)
    assert texts(document) == ["The ferry", "It is 5-10 km. ￼"]
