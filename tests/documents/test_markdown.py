from __future__ import annotations

from prose import assert_sound, kinds, read, texts

ARTICLE = """\
---
title: On the *bridge*
---
# The **bridge** is closed {#bridge}

Offi*cials* [said](https://example.org/a_b "so") on Tues&shy;day that the
bridge was un&shy;safe&nbsp;&mdash; but 😀 open\\* to `trams`.[^1]

> The mayor, *Ana Ruiz*,
> disagreed.
>
> - She left.

1. One
   continued
   - nested **two**

   Second paragraph of one.
- [x] done

| When | Who said it |
|------|-------------|
| May  | Ana \\| Ruiz |

![A tram](tram.jpg)

[^1]: As of May.

The end:

    code is no prose

```text
nor is this
```
"""


def test_kinds_of_blocks():
    assert kinds(read(ARTICLE, "markdown")) == [
        ("heading", 1, "On the *bridge*"),
        ("heading", 1, "The bridge is closed"),
        ("paragraph", 0, "Officials said on Tuesday that the bridge was unsafe — but 😀 open* to ￼."),
        ("block-quote", 1, "The mayor, Ana Ruiz, disagreed."),
        ("block-quote", 1, "She left."),
        ("list-item", 1, "One continued"),
        ("list-item", 2, "nested two"),
        ("list-item", 1, "Second paragraph of one."),
        ("list-item", 1, "done"),
        ("table-cell", 0, "When"),
        ("table-cell", 0, "Who said it"),
        ("table-cell", 0, "May"),
        ("table-cell", 0, "Ana | Ruiz"),
        ("paragraph", 0, "As of May."),
        ("paragraph", 0, "The end:"),
    ]


def test_places_through_markup_entities_and_wraps():
    for newline in ("\n", "\r\n"):
        article = ARTICLE.replace("\n", newline)
        document = read(article, "markdown")
        assert_sound(document)
        for prose, source in (
            ("Officials said", "Offi*cials* [said"),
            ("Tuesday that the bridge", f"Tues&shy;day that the{newline}bridge"),
            ("unsafe —", "un&shy;safe&nbsp;&mdash;"),
            ("😀 open* to ￼", "😀 open\\* to `trams`"),
            ("Ruiz, disagreed", f"Ruiz*,{newline}> disagreed"),
            ("Ana | Ruiz", "Ana \\| Ruiz"),
        ):
            start = document.text.index(prose)
            span = document.source_span(start, start + len(prose))
            assert article[span.start : span.end] == source
            assert document.place(start, start + len(prose)).line == article[: span.start].count("\n") + 1


def test_links_tell_where_they_lead():
    document = read("See [the *report*](/a) and <https://b.org/>.", "markdown")
    assert [(document.text[link.start : link.end], link.target) for link in document.links] == [
        ("the report", "/a"),
        ("￼", "https://b.org/"),
    ]


def test_bare_addresses_are_one_object_and_their_punctuation_is_not():
    assert read("See https://a.org/b_c_(d), or (www.e.org/f). Mail g.h@i.org!", "markdown").text == (
        "See ￼, or (￼). Mail ￼!"
    )


def test_comments_know_the_block_that_follows():
    text = "<!-- one -->\n\nFirst <!-- two --> goes on.\n\n![only](image) <!-- three -->\n\n- <!-- four --> Item\n\n<!-- five -->\n"
    document = read(text, "markdown")
    assert [(comment.text, comment.block) for comment in document.comments] == [
        ("one", 0),
        ("two", 1),
        ("three", 1),
        ("four", 1),
        ("five", 2),
    ]


def test_html_inside_is_read_as_html():
    text = '<div class="a">\n<p>One &amp; <b>two</b></p>\n<script>no()</script>\n</div>\n\nThree <span hidden>four</span> five.\n'
    document = read(text, "markdown")
    assert texts(document) == ["One & two", "Three five."]
    assert document.place(6, 9).line == 2


def test_html_that_hides_goes_on_over_markdown():
    text = "<div hidden>\n\nNot *shown*.\n\n</div>\n\n<blockquote>\n\nQuoted.\n\n</blockquote>\n\nShown.\n"
    assert kinds(read(text, "markdown")) == [("block-quote", 1, "Quoted."), ("paragraph", 0, "Shown.")]


def test_shortcodes_stand_as_one_character_and_show_their_code():
    document = read('A {{<figure src="x">}} b {{% c %}}.', "markdown")
    assert texts(document) == ["A ￼ b ￼."]
    assert document.shown(0, len(document.text)) == document.source.text


def test_hard_breaks_stay_and_two_part_the_paragraph():
    assert texts(read("One  \ntwo\\\nthree<br><br>four", "markdown")) == ["One\ntwo\nthree", "four"]


def test_footnotes_tasks_and_alerts_leave_their_marks_behind():
    text = "Word[^n].\n\n[^n]: Note.\n\n- [ ] task\n\n> [!WARNING]\n> Careful.\n"
    assert kinds(read(text, "markdown")) == [
        ("paragraph", 0, "Word."),
        ("paragraph", 0, "Note."),
        ("list-item", 1, "task"),
        ("block-quote", 1, "Careful."),
    ]


def test_two_rules_are_no_front_matter():
    assert texts(read("---\n\nTo all: read.\n\n---\n\nEnd.", "markdown")) == ["To all: read.", "End."]
    assert texts(read("---\nA heading\n---\nEnd.", "markdown")) == ["A heading", "End."]


def test_what_html_keeps_as_raw_text_goes_on_over_markdown():
    assert texts(read("<iframe>\n\nNot shown.\n\n</iframe>\n\nShown.", "markdown")) == ["Shown."]


def test_nothing_within_an_image_is_prose():
    assert texts(read("A ![alt <b>text</b>\nof *two*\\\nlines `x` <http://a.b>](c.jpg) tram.", "markdown")) == [
        "A ￼ tram."
    ]
