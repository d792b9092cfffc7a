from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from prose import TEXT_FORMATS, assert_sound, read, texts
from seen_text import folded, seen_text

_COMMONMARK = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_AUTOLINK = re.compile(r'<a href="([^"]*)">\1</a>')

WORDS = ["word", "Ärger", "“quoted”", "said. ", "😀", "U.S.", " ", "Zürich’s "]
MARKDOWN = [
    "*", "**", "_", "`", " ~~strike~~ ", "\n", "\n\n", "  \n", "\\\n", "\\*", "&amp;", "&nbsp;", "&#65;", "[", "](/u)", '](x "t")',
    "![", "> ", "- ", "1. ", "# ", "    ", "<b>", "</b>", "<br>", "<!-- c -->", "<http://x.y>", "&lt;b&gt;", "\r\n",
    "| a | b |\n|---|---|\n| c *d* | e |\n\n",
]  # fmt: skip
HTML = [
    "<p>", "</p>", "<em>", "</em>", "<div>", "</div>", "<br>", "<h2>", "</h2>", "<ul><li>", "<li>", "</ul>", "&amp;", "&nbsp;",
    "&eacute;", "&#8220;", "&copy", "\n", "  ", "<!-- c -->", "<a href='/x?a=1&amp;b=2'>", "</a>", "<table><tr><td>", "<td>",
    "</table>", "<blockquote>", "</blockquote>", "<code>a</code>", "<pre>b</pre>", "<script>if (a < b) c();</script>",
    "<span title='>'>", "</span>", "< ", "<img src=a>", "\r\n",
]  # fmt: skip
BROKEN = [
    "<", ">", "</", "<!--", "-->", "<!", "<?", "<p hidden>", "<code>", "<pre>", "<script>", "<title>", "<td>", '="', "'", "&",
    "&#x110000;", "&#0;", "\u00ad", "\u200b", "\u00a0", "\u2028", "\x0c", "\x1f", "\ufeff", "\r", "\t", "---\n", "+++\n", "a: b\n",
    "```\n", "$", "{{<b>}}", "[^1]", "[^1]: ", "- [x] ", "https://a.b/c_d?e=(f).", "a@b.org", "www.x.y", "\\", "~~", "|", "<q>", "</q>",
    "<s>", "</s>",
]  # fmt: skip


def texts_of(*fragments):
    return st.lists(st.sampled_from([each for listed in fragments for each in listed]), max_size=16).map("".join)


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
@settings(max_examples=200, deadline=None, derandomize=True)
@given(text=texts_of(WORDS, MARKDOWN, HTML, BROKEN))
def test_any_text_becomes_a_sound_document(format_name, text):
    assert_sound(read(text, format_name))


@settings(max_examples=200, deadline=None, derandomize=True)
@given(text=st.text(max_size=60))
def test_any_characters_become_a_sound_document(text):
    for format_name in TEXT_FORMATS:
        assert_sound(read(text, format_name))


@settings(max_examples=300, deadline=None, derandomize=True)
@given(text=texts_of(WORDS, MARKDOWN))
def test_markdown_reads_as_another_parser_shows_it(text):
    shown = _AUTOLINK.sub("<code></code>", _COMMONMARK.render(text))
    assert texts(read(text, "markdown")) == seen_text(shown)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(text=texts_of(WORDS, HTML))
def test_html_reads_as_another_parser_shows_it(text):
    assert texts(read(text, "html")) == seen_text(text)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    paragraphs=st.lists(st.lists(st.sampled_from(["Reuters", "said", "é", "😀", "3.5", "no"]), min_size=1), min_size=1)
)
def test_plain_paragraphs_are_what_stands_between_blank_lines(paragraphs):
    lines = [" ".join(words) + "." for words in paragraphs]
    assert texts(read("\n\n".join(lines), "text")) == folded("\0".join(lines))


@settings(max_examples=150, deadline=None, derandomize=True)
@given(text=texts_of(WORDS, MARKDOWN))
def test_newlines_of_any_kind_give_the_same_prose(text):
    unix = text.replace("\r\n", "\n")
    expected = read(unix, "markdown").text
    assert read(unix.replace("\n", "\r\n"), "markdown").text == expected
    assert read(unix.replace("\n", "\r"), "markdown").text == expected
