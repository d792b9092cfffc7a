"""Every character of every block stands where its block says."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from editlint.source import Source
from editlint.vale.blocks import TextSettings, text_of

WORDS = ["word ", "Ärger", "“quoted”", "said. ", "😀", "U.S. ", " ", "Zürich’s ", "*", "vale"]
MARKS = [
    "**", "_", "`", "``", "~~", "\n", "\n\n", "  \n", "\\\n", "\\*", "&amp;", "&nbsp;", "&rsquo;", "[", "](/u)", '](x "t")', "![",
    "> ", "- ", "1. ", "- [ ] ", "# ", "    ", "```\n", "\r\n", "\r", "\t", "$", "$$", "$x$", "[^1]", "\n[^1]: ", "---\n", "a: 'b'\n",
    "a: >\n  b\n", "+++\n", 'a = "b"\n', "http://a.b/c(d). ", "www.a.b ", "a@b.org", "<http://x.y>", "<b>", "</b>", "<br>", "<br/>",
    "<!-- vale off -->", "<!-- vale on -->", "<!-- vale A.B = NO -->", "<p>", "</p>", "<div class='x'>", "</div>", "<pre>", "</pre>",
    "<code>", "</code>", "<em>", "</em>", "<img alt='a &amp; b'>", "<li>", "</li>", "<ul>", "</ul>", "<blockquote>", "</blockquote>",
    "<td>", "<title>", "</title>", "<script>", "</script>", "<", ">", "<!--", "-->", "&", "{{", "| a | b |\n|---|---|\n| c *d* | e |\n",
    ".. note:: ", "::\n", "====\n", "=== ", "// ", "# ", "/* ", "*/", '"""', "'", '"', "{/* vale off */}", 'x="',
]  # fmt: skip

FORMATS = ["md", "html", "txt", "mdx", "rst", "adoc", "org", "py", "js", "lua", "foo"]


def made_of(*fragments):
    return st.lists(st.sampled_from([each for listed in fragments for each in listed]), max_size=20).map("".join)


def assert_places(block, source):
    end = 0
    for stretch in block.stretches:
        assert end <= stretch.start
        end = stretch.start + stretch.length
        assert 0 <= stretch.source_start <= stretch.source_end <= len(source)
        if stretch.source_end - stretch.source_start != stretch.length:
            continue
        shown = block.text[stretch.start : end]
        for char, written in zip(shown, source[stretch.source_start : stretch.source_end], strict=True):
            assert char in (written, "*") or (char in " \n" and (written.isspace() or written == "\\")), (
                block.scope,
                shown,
            )
    assert end <= len(block.text)
    for start, stop in pairwise(range(min(len(block.text), 12))):
        span = block.source_span(start, stop)
        assert 0 <= span.start <= span.end <= len(source)


@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize("as_vale", [True, False])
@settings(max_examples=30, deadline=None, derandomize=True)
@given(source=made_of(WORDS, MARKS))
def test_what_a_block_shows_stands_at_its_place(format_name, as_vale, source):
    assume("<title>" not in source or "{/*" not in source)  # a comment of this kind is none in the text of a title
    settings_ = TextSettings(as_vale=as_vale, comment_delimiters=("{/*", "*/}"))
    text = text_of(Source(source, f"a.{format_name}"), format_name, settings_)
    for block in text.blocks:
        assert_places(block, source)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(source=st.text(max_size=60))
def test_any_characters_are_read(source):
    for format_name in FORMATS:
        for block in text_of(Source(source, f"a.{format_name}"), format_name, TextSettings()).blocks:
            assert_places(block, source)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(source=made_of(WORDS, MARKS))
def test_the_parts_of_a_block_stand_inside_of_it(source):
    text = text_of(Source(source, "a.md"), "md", TextSettings())
    known = {block.scope: [] for block in text.blocks}
    for block in text.blocks:
        known[block.scope].append(block)
    for block in text.blocks:
        if block.scope.startswith("sentence."):
            parents = known[block.scope.removeprefix("sentence.")]
            assert any(block.text in parent.text and block.order == parent.order for parent in parents)
