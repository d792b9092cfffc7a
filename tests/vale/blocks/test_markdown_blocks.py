from __future__ import annotations

import pytest
from reading import places, read, shown


def test_each_kind_of_block_has_its_scope():
    source = "# One\n\nText *here*.\n\n- item\n\n> quote\n\n| head |\n|---|\n| cell |\n\n```\ncode\n```\n"
    assert shown(source) == [
        ("text.heading.h1.md", "One"),
        ("text.md", "Text here."),
        ("text.list.md", "item"),
        ("text.blockquote.md", "quote"),
        ("text.table.header.md", "head"),
        ("text.table.cell.md", "cell"),
    ]


def test_lines_of_a_paragraph_stay_lines():
    assert shown("one\ntwo  \nthree\\\nfour\n") == [("text.md", "one\ntwo\nthree\nfour")]
    assert shown("> one\n> two\n") == [("text.blockquote.md", "one\ntwo")]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a `code` b", "a **** b"),
        ("`` a`b ``c", "***c"),
        ("see https://a.example/b(c). Then", "see **********************. Then"),
        ("see <https://a.example> now", "see ***************** now"),
        ("see www.a.example now", "see www.a.example now"),
        ("it costs $5 and $10", "it costs $5 and $10"),
        ("so $x+y$ is", "so ***** is"),
        ("AT&amp;T it&rsquo;s \\*so\\*", "AT&T it's *so*"),
        ('[text](https://a.example "title") and [ref][r]\n\n[r]: /u', "text and ref"),
        ("~~gone~~ here", "gone here"),
    ],
)
def test_what_rules_see_of_a_line(source, text):
    assert [block for scope, block in shown(source) if scope == "text.md"] == [text]


def test_words_are_joined_as_they_stand_unless_vale_is_followed():
    assert shown("un*like*ly and *one* two") == [("text.md", "unlikely and one two")]
    assert shown("un*like*ly and *one* two", as_vale=True) == [("text.md", "un likely and one two")]
    assert shown("(*one*)—*two*", as_vale=True) == [("text.md", "(one)—two")]


def test_emphasis_after_code_is_lost_only_where_vale_is_followed():
    assert shown("`a` and *word* here") == [("text.md", "* and word here")]
    assert shown("`a` and *word* here", as_vale=True) == [("text.md", " * and **** here")]


def test_all_of_a_quotation_or_an_item_belongs_to_it_unless_vale_is_followed():
    source = "> one\n>\n> two\n\n- a\n\n  b\n"
    assert [scope for scope, _ in shown(source)] == ["text.blockquote.md"] * 2 + ["text.list.md"] * 2
    as_vale = [scope for scope, _ in shown(source, as_vale=True)]
    assert as_vale == ["text.blockquote.md", "text.md", "text.list.md", "text.md"]


def test_items_of_nested_lists_are_blocks_of_their_own():
    assert shown("- a\n  - b\n    1. c\n- [x] d\n") == [("text.list.md", each) for each in "abcd"]


def test_texts_of_images_are_blocks():
    assert shown("![an *old* barn](b.png) here") == [("text.attr.alt", "an old barn"), ("text.md", "here")]
    assert shown("![barn](b.png)", skipped_scopes=("alt",)) == []


def test_inline_elements_are_blocks_for_rules_that_ask():
    source = "A [link *in* it](/u) with `code` and **strong** words."
    kinds = ("link", "code", "strong", "emphasis")
    assert shown(source, "md", *kinds)[1:] == [
        ("emphasis.md", "in"),
        ("link.md", "link in it"),
        ("code.md", "code"),
        ("strong.md", "strong"),
    ]
    assert places(source, "md", *kinds)["code.md"] == ["code"]
    assert [scope for scope, _ in shown(source)] == ["text.md"]


def test_sentences_and_paragraphs_come_before_their_block():
    assert shown("One is here. Two is there.\n", "md", "sentence", "paragraph") == [
        ("paragraph.text.md", "One is here. Two is there."),
        ("sentence.text.md", "One is here."),
        ("sentence.text.md", "Two is there."),
        ("text.md", "One is here. Two is there."),
    ]
    assert ("sentence.text.list.md", "Item.") in shown("- Item.\n", "md", "sentence")
    assert shown("- Item.\n", "md", "sentence", sentences_everywhere=False) == [("text.list.md", "Item.")]
    assert shown("# Head\n", "md", "paragraph") == [("text.heading.h1.md", "Head")]


def test_front_matter_gives_blocks_by_name():
    source = "---\ntitle: A title\nquoted: 'it''s'\nlong: >\n  one\n  two\ntags: [a]\nn: 3\n---\n\nText.\n"
    assert shown(source) == [
        ("text.frontmatter.title.md", "A title"),
        ("text.frontmatter.quoted.md", "it's"),
        ("text.frontmatter.long.md", "one two\n"),
        ("text.md", "Text."),
    ]
    assert places(source)["text.frontmatter.title.md"] == ["A title"]
    assert [scope for scope, _ in shown(source, ignored_scopes=("frontmatter",))] == ["text.md"]
    assert shown('+++\ntitle = "A title"\n[more]\nx = "no"\n+++\n')[0] == ("text.frontmatter.title.md", "A title")


def test_footnotes_stand_at_the_end_in_the_order_of_their_marks():
    source = "[^b]: second\n\n[^a]: first\n\n[^c]: nobody asks\n\nOne[^a] two[^b].\n"
    assert [text for _, text in shown(source)] == ["One two.", "first", "second"]
    assert [text for _, text in shown(source, as_vale=True)] == ["One 1 two 2.", "first ↩︎", "second ↩︎"]


def test_the_summary_has_prose_and_the_source_is_raw():
    source = "# Head\n\nText.\n\n- item\n\n`x` y\n"
    text = read(source)
    summary, raw = text.blocks_of(frozenset(("summary", "raw")))[-2:]
    assert (summary.scope, summary.text) == ("summary.md", "Text.\n\nitem\n\n* y\n\n")
    assert (raw.scope, raw.text) == ("raw.md", source)
    at = summary.text.index("item")
    assert source[summary.source_span(at, at + 4).start :].startswith("item")
    assert summary.counts == text.counts == {"heading.h1": 1, "paragraphs": 2, "list": 1}


def test_html_in_markdown_is_read_as_html():
    source = 'a <kbd>Ctrl</kbd> <span class="note">b</span>\n\n<div class="box">\n\nc\n\n</div>\n\n<pre>\nd\n</pre>\n'
    assert shown(source) == [("text.class.note.md", "a **** b"), ("text.class.box.md", "c")]


def test_what_is_ignored_is_masked_in_place():
    import re

    tokens = (re.compile(r"\{\{(\w+)\}\}"),)
    source = "a {{name}} *b* c"
    assert shown(source, token_ignores=tokens) == [("text.md", "a {{****}} b c")]
    blocks = (re.compile(r"(?s)\{% raw %\}.*?\{% end %\}"),)
    assert shown("a\n\n{% raw %}\nx\n{% end %}\n\nb\n", block_ignores=blocks) == [("text.md", "a"), ("text.md", "b")]


def test_any_format_can_be_read_as_lines():
    assert shown("# Head\n\n*x*\n", ignore_syntax=True) == [("text.md", "# Head\n\n*x*\n")]
