from __future__ import annotations

import pytest
from prose import assert_sound, kinds, read, texts

PAGE = """<!DOCTYPE html>
<html><head><title>Bridge closed | The Echo</title><style>p { color: red }</style>
<script>if (a < b) document.write("<p>no</p>")</script></head>
<body>
<nav><ul><li>Home<li>News</ul></nav>
<header><h1>The <em>bridge</em> is&nbsp;closed</h1></header>
<p>Offi<b>cials</b> said on Tues&shy;day<br>that it was un&#x73;afe.
<p hidden>Not this.
<p>More text, <code>code</code> &amp; <a href="/a?b=1&amp;c=2">a
   link</a>.
<blockquote><p>Words of others</p><ul><li>in a list</ul></blockquote>
<figure><img src="a.jpg" alt="no"><figcaption>A tram</figcaption></figure>
<table><caption>Trams</caption><tr><th>When<th>Who<tr><td>May<td>Ana</table>
<pre>no <b>prose</b></pre>
<div style="display: none">no<div>no</div></div>
<aside>By the way</aside>
<svg><title>no</title><text>no</text></svg><template><p>no</p></template>
<footer>Share</footer>
</body>
after
</html>
"""


def test_kinds_of_blocks():
    document = read(PAGE, "html")
    assert_sound(document)
    assert kinds(document) == [
        ("list-item", 1, "Home"),
        ("list-item", 1, "News"),
        ("heading", 1, "The bridge is closed"),
        ("paragraph", 0, "Officials said on Tuesday\nthat it was unsafe."),
        ("paragraph", 0, "More text, ￼ & a link."),
        ("block-quote", 1, "Words of others"),
        ("block-quote", 1, "in a list"),
        ("caption", 0, "A tram"),
        ("caption", 0, "Trams"),
        ("table-cell", 0, "When"),
        ("table-cell", 0, "Who"),
        ("table-cell", 0, "May"),
        ("table-cell", 0, "Ana"),
        ("paragraph", 0, "By the way"),
        ("paragraph", 0, "Share"),
    ]
    assert [block.region for block in document.blocks] == ["nav", "nav", "header", *[""] * 10, "aside", "footer"]


def test_places_through_tags_entities_and_wraps():
    for page in (PAGE, PAGE.replace("\n", "\r\n"), "\ufeff😀" + PAGE):
        document = read(page, "html")
        for prose, source in (
            ("Officials said", "Offi<b>cials</b> said"),
            ("Tuesday", "Tues&shy;day"),
            ("unsafe", "un&#x73;afe"),
            ("& a", '&amp; <a href="/a?b=1&amp;c=2">a'),
        ):
            start = document.text.index(prose)
            span = document.source_span(start, start + len(prose))
            assert page[span.start : span.end] == source


def test_links_carry_their_decoded_target():
    document = read(PAGE, "html")
    (link,) = document.links
    assert (document.text[link.start : link.end], link.target) == ("a link", "/a?b=1&c=2")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One<p>Two<div>Three</div>Four", ["One", "Two", "Three", "Four"]),
        ("<b>bold<p>still</b> on", ["bold", "still on"]),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>d", ["a", "b", "c", "d"]),
        ("a<br>b<br><br>c<br/>\n<BR>d", ["a\nb", "c", "d"]),
        ("a &lt;b&gt; &copy2024 &notanentity; & &#0; &;", ["a <b> ©2024 ¬anentity; & \ufffd &;"]),
        ("x < y and 1<2", ["x < y and 1<2"]),
        ("<p title='a > b'>c</p>", ["c"]),
        ('<p data-x="it\'s">c</p>', ["c"]),
        ("<p title=it's>c</p>", ["c"]),
        ("a<!-- > -->b<!-->c<!--->d<!doctype x>e<?php x ?>f</>g</ x>h", ["abcdefgh"]),
        ("a <script>b</scripty></script >c", ["a c"]),
        ("a<textarea><p>b</textarea><iframe>c</iframe><noscript>d</noscript>e", ["ae"]),
        ("<svg><g/><path/></svg>a", ["a"]),
        ("<button>Share</button><button>Post</button>", ["Share", "Post"]),
        ("<p>He said <q>no</q>.", ["He said “no”."]),
        ("<h2>Unclosed<p>Text", ["Unclosed", "Text"]),
        ("see <code>a<p>Not swallowed", ["see ￼", "Not swallowed"]),
        ("<div hidden>no<p>no</div>yes", ["yes"]),
        ("<section><div hidden>no</section>yes", ["yes"]),
        ("<p hidden>no<p>yes", ["yes"]),
        ("<div aria-hidden='true' class='hidden' style='visibility:visible'>yes</div>", ["yes"]),
        ("<div style='color: red; visibility: hidden'>no</div>", []),
        ("<?xml version='1.0'?><html><script src='a'/><p>yes</p></html>", ["yes"]),
        ("<ul><li hidden>no<li>yes</ul>", ["yes"]),
        ("<table><tr><td hidden>no<td>yes</table>out", ["yes", "out"]),
        ("<td>a</div></p>b</td>", ["a", "b"]),
        ("one</br>two", ["one\ntwo"]),
        ("one<a", ["one"]),
        ("a<script>b", ["a"]),
        ("a<!-- b", ["a"]),
        ("wo\u200brd co\u00adop \u2003 a\u00a0b", ["word coop a b"]),
        ("see https://a.org/?b=1&amp;c=2&nbsp;now", ["see ￼ now"]),
        ("<img src=a> <img src=b>", []),
        ("", []),
        (" \n ", []),
    ],
)
def test_text_as_a_browser_shows_it(html, expected):
    document = read(html, "html")
    assert_sound(document)
    assert texts(document) == expected


def test_kinds_end_with_their_elements():
    html = (
        "<ul><li>a<p>b</ul><p>c<blockquote>d<blockquote>e</blockquote></blockquote>f<h3>g</h2>h<ol><li><h4>i</h4></ol>"
    )
    assert kinds(read(html, "html")) == [
        ("list-item", 1, "a"),
        ("list-item", 1, "b"),
        ("paragraph", 0, "c"),
        ("block-quote", 1, "d"),
        ("block-quote", 2, "e"),
        ("paragraph", 0, "f"),
        ("heading", 3, "g"),
        ("paragraph", 0, "h"),
        ("heading", 4, "i"),
    ]


def test_what_is_left_out_is_named():
    html = "<style>a</style><p>b <code>c</code> www.d.org</p><pre>e</pre><!-- f --><i hidden>g</i><script>h"
    document = read(html, "html")
    assert [(skipped.kind, html[skipped.start : skipped.end]) for skipped in document.skipped] == [
        ("style", "<style>a</style>"),
        ("code", "<code>c</code>"),
        ("url", "www.d.org"),
        ("code", "<pre>e</pre>"),
        ("comment", "<!-- f -->"),
        ("html", "<i hidden>g</i>"),
        ("script", "<script>h"),
    ]


STRUCK = [
    ("markdown", "or ~~10~~ 20 percent, ~~gone [by](http://a.example) `now`~~ here", ["or 20 percent, here"]),
    ("markdown", "or <del>10</del> 20 percent", ["or 20 percent"]),
    ("html", "<p>or <s>10</s> <del>11 <b>or</b></del> <strike>12</strike> 20</p><del><p>gone</p></del>", ["or 20"]),
    ("html", "<p>or <span style='color:red; text-decoration: line-through'>10</span> 20</p>", ["or 20"]),
    ("html", "<p style='text-decoration-line:line-through'>gone</p><p style='text-decoration:none'>20</p>", ["20"]),
    (
        "html",
        "<html><head><style>.c1{color:#000}.c2{font-weight:400;text-decoration:line-through}</style></head>"
        '<body><p class="c1"><span class="c1">or </span><span class="c2 c1">10</span> 20</p></body></html>',
        ["or 20"],
    ),
    ("html", "<p>or <s>10 20</p><p>Nothing closes it.</p>", ["or 10 20", "Nothing closes it."]),
    ("asciidoc", "or [line-through]#10# [.line-through]##11##20 percent", ["or 20 percent"]),
    ("latex", "or \\sout{10} 20 percent", ["or 20 percent"]),
]


@pytest.mark.parametrize(("format_name", "source", "prose"), STRUCK)
def test_what_is_struck_through_is_deleted(format_name, source, prose):
    document = read(source, format_name)
    assert_sound(document)
    assert texts(document) == prose
