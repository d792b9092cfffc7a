"""A page as a browser saves it: the article is prose at its exact place, and what stands round it is none."""

from __future__ import annotations

import sys

import pytest
from prose import assert_sound, read, texts

import editlint

LINKS = "".join(f'<li><a href="/{at}">The the section {at}</a></li>' for at in range(30))
STORY = [
    "The ferry that links the two banks of the river will not sail before the end of the month, the council said on Monday.",
    "Ana Ruiz, who runs the yard, said that the the repair of the engine had taken longer than anybody had planned for.",
    "The boat was built in 1961 and carries about two hundred passengers a day between the old quay and the market.",
]
PAGE = f"""<!doctype html><html lang="en"><head><title>The ferry stays ashore | The Quay</title>
<link rel="stylesheet" href="a.css"><meta property="og:title" content="The ferry stays ashore">
<meta property="article:published_time" content="2024-03-08"><script>a()</script><script>b()</script>
<script>var c = "the the";</script></head><body>
<header class="site-header"><nav><ul>{LINKS}</ul></nav></header>
<div class="cookie-banner"><p>We use the the cookies to make this site better for you. Accept all.</p></div>
<article><h1>The ferry stays ashore</h1>
{"".join(f"<p>{each}</p>" for each in STORY)}
<div class="share"><ul><li><a href="#">Share on Facebook</a></li><li><a href="#">Share on Twitter</a></li></ul></div>
</article>
<aside class="related"><h2>Related stories</h2><ul>{LINKS}</ul></aside>
<section id="comments"><h2>3 comments</h2><div class="comment"><p>The the reader said so.</p></div></section>
<footer class="footer"><p>Copyright 2024 The Quay. All the the rights reserved.</p></footer></body></html>
"""


def test_the_article_is_all_that_is_read():
    document = read(PAGE, "html")
    assert_sound(document)
    assert texts(document) == ["The ferry stays ashore", *STORY]
    assert document.metadata["published"] == "2024-03-08"
    [violation] = [v for v in editlint.lint_text(PAGE, format="html") if v.rule == "wording.repeated-word"]
    assert PAGE[violation.start : violation.end] == "the the"
    assert PAGE[: violation.start].endswith("Ana Ruiz, who runs the yard, said that ")


def test_a_button_below_an_entry_is_no_paragraph():
    button = '<a href="#">Share</a><div><a href="#c">Leave a comment</a></div>'
    page = PAGE.replace(f"<p>{STORY[1]}</p>", f"<p>{STORY[1]}</p>{button}")
    document = read(page, "html")
    assert_sound(document)
    assert texts(document) == ["The ferry stays ashore", *STORY]


BOX = (
    "<div {}><h2>Your privacy</h2><p>We and our 842 partners store and access information on your device. You can "
    "change your choice at any time. Some say cookies are tasty.</p></div>"
)
DIVISIONS = PAGE.replace("<article>", '<div class="col1">').replace("</article>", "</div>").replace("header", "div")


@pytest.mark.parametrize(
    "name",
    [
        'id="onetrust"',
        'class="x qc-cmp2-container"',
        'id="didomi-host"',
        'class="GDPR-box"',
        'id="sp_message_container_1"',
        'class="cmp"',
    ],
)
def test_a_box_that_asks_for_consent_is_no_beginning_of_the_story(name):
    page = DIVISIONS.replace("<body>", "<body>" + BOX.format(name))
    assert texts(read(page, "html")) == ["The ferry stays ashore", *STORY]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<body>", '<body class="cookie-consent">'),
        ('<div class="col1">', '<div class="privacy cookies">'),
        (f"<p>{STORY[1]}</p>", f'<main><div class="privacy"><p>{STORY[1]}</p></div></main>'),
    ],
)
def test_a_story_is_no_box_whatever_its_page_calls_it(old, new):
    assert old in DIVISIONS
    assert set(STORY) <= set(texts(read(DIVISIONS.replace(old, new), "html")))


def test_without_the_extractor_a_page_is_read_in_whole(monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    document = read(PAGE, "html")
    assert_sound(document)
    assert "Share on Facebook" in texts(document)


def test_a_page_that_somebody_wrote_by_hand_is_read_in_whole():
    page = PAGE.replace("<script>a()</script><script>b()</script>", "").replace(
        '<link rel="stylesheet" href="a.css">', ""
    )
    page = page.replace(LINKS, '<li><a href="/">Home</a></li>')
    assert "We use the the cookies to make this site better for you. Accept all." in texts(read(page, "html"))


@pytest.mark.parametrize("found", ["", "One short line.", " ".join(f"word{at}" for at in range(90))])
def test_an_article_that_is_not_in_the_page_is_not_believed(found, monkeypatch):
    import trafilatura

    monkeypatch.setattr(trafilatura, "bare_extraction", lambda *_, **__: type("Found", (), {"text": found}))
    assert "Share on Facebook" in texts(read(PAGE, "html"))


@pytest.mark.parametrize("unit", ["<script>", "<svg ", "<a ", "<div>x ", '<p class="', '"data:', "<table><tr><td>x"])
def test_no_page_is_too_much(unit):
    head = PAGE[: PAGE.index("<article>")]
    document = read(head + unit * 4_000, "html")
    assert len(document.text) < 600_000
