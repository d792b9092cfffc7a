"""Feeds and exports of WordPress: each item an article, each character in its place in the file."""

from __future__ import annotations

import html
import textwrap

import pytest
from documents.collections.divided import articles, divided, prose, source_of
from documents.prose import kinds, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.documents import FORMATS, parse
from editlint.documents.collections.parts import Flaw, Part
from editlint.errors import EditlintError
from editlint.source import Source

RSS = textwrap.dedent("""\
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
         xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>The Harbour Post</title><language>en-gb</language>
    <item>
      <title>Quay &amp;amp; pier: the mayor&#8217;s &lt;em&gt;plan&lt;/em&gt;</title>
      <link>https://example.com/quay</link><dc:creator>Ana Ruiz</dc:creator>
      <pubDate>Wed, 04 Sep 2024 10:00:00 GMT</pubDate>
      <description>&lt;p&gt;The quay &amp;amp; the pier.&lt;/p&gt;&lt;h2&gt;Costs&lt;/h2&gt;&lt;p&gt;It&amp;#8217;s 3&amp;nbsp;million.&lt;/p&gt;</description>
    </item>
    <item><guid isPermaLink="false">b-2</guid><description>A summary.</description>
      <content:encoded><![CDATA[<p>All of <b>it</b> & more.</p>]]><![CDATA[<p>And the end.</p>]]></content:encoded>
    </item>
    </channel></rss>
    """)


def test_items_of_rss():
    first, second = articles("feed", RSS)
    assert kinds(first) == [
        ("heading", 1, "Quay & pier: the mayor’s plan"),
        ("paragraph", 0, "The quay & the pier."),
        ("heading", 2, "Costs"),
        ("paragraph", 0, "It’s 3 million."),
    ]
    assert first.metadata == {
        "title": "Quay & pier: the mayor’s plan",
        "published": "Wed, 04 Sep 2024 10:00:00 GMT",
        "author": "Ana Ruiz",
        "language": "en-gb",
        "url": "https://example.com/quay",
    }
    assert texts(second) == ["All of it & more.", "And the end."]
    assert [part.name for part in divided("feed", RSS)] == ["Quay & pier: the mayor’s plan", "b-2"]


def test_every_escape_leads_back_to_its_signs():
    first, second = articles("feed", RSS)
    assert source_of(first, "It’s 3 million") == "It&amp;#8217;s 3&amp;nbsp;million"
    assert source_of(first, "’s 3") == "&amp;#8217;s 3"
    assert source_of(first, "mayor’s") == "mayor&#8217;s"
    assert source_of(first, "& pier:") == "&amp;amp; pier:"
    assert source_of(second, "it & more") == "it</b> & more"


@pytest.mark.parametrize(
    "title", ["A&#8217;s &amp;lt;b&amp;gt;", "A&amp;#8217;s", "<![CDATA[A&#8217;s]]>", "A&amp;amp;#8217;s", "<![CDATA[A&amp;#8217;s]]>"]
)  # fmt: skip
def test_a_headline_is_decoded_however_often_it_is_escaped(title):
    file = f"<rss><channel><item><title>{title}</title><description>Text.</description></item></channel></rss>"
    (document,) = articles("feed", file)
    assert texts(document)[0].split()[0] == document.metadata["title"].split()[0] == "A’s"
    raw = source_of(document, "A’s").removeprefix("A").removesuffix("s")
    assert raw in title
    assert raw.endswith("#8217;")


def test_an_item_has_the_name_of_its_headline_or_of_its_address():
    items = "".join(f"<item>{each}<description>Text.</description></item>" for each in (
        "<title>Ferry</title>", "<title>Ferry</title><link>u:1</link>", "<link>u:2</link>", "<guid>g</guid>", ""))  # fmt: skip
    names = [part.name for part in divided("feed", f"<rss><channel>{items}</channel></rss>")]
    assert names == ["Ferry", "Ferry (item 2)", "u:2", "g", "item 5"]


ATOM = textwrap.dedent("""\
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
    <title>Post</title>
    <entry xml:lang="de"><title type="html">Q&amp;amp;A</title><id>urn:1</id>
      <link rel="self" href="u:self"/><link href="https://example.com/1"/>
      <published>2024-09-02T10:00:00Z</published><updated>2024-09-05T10:00:00Z</updated>
      <summary>No.</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It &lt;is&gt; <b>so</b><br/>here.</p></div></content>
      <author><name>Ana</name></author><source><title>Elsewhere</title></source></entry>
    <entry><title>A &lt;b> c</title><content type="html">&lt;p>One&lt;/p></content></entry>
    <entry><title>T</title><content type="text">1 &lt; 2 &amp;amp; so</content></entry>
    <entry><title>S</title><content src="u:x" type="text/html"/><summary type="html">&lt;p>In short&lt;/p></summary></entry>
    </feed>
    """)


def test_entries_of_atom():
    first, second, third, fourth = articles("xml", ATOM)
    assert texts(first) == ["Q&A", "It <is> so\nhere."]
    assert (first.metadata["published"], first.metadata["url"]) == ("2024-09-02T10:00:00Z", "https://example.com/1")
    assert (first.language, second.language) == ("de", "en")
    assert source_of(first, "<is>") == "&lt;is&gt;"
    assert texts(second)[1] == "One"
    assert texts(third) == ["T", "1 < 2 &amp; so"]
    assert texts(fourth) == ["S", "In short"]


def test_items_of_rdf():
    feed = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
        "<channel><title>Post</title></channel><item><title>One</title><description>Text.</description></item></rdf:RDF>"
    )
    assert prose("xml", feed) == [["One", "Text."]]


WORDPRESS = textwrap.dedent("""\
    <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
      xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
    <item><title>Old</title><pubDate>Sun, 01 Sep 2024 23:30:00 +0000</pubDate><description></description>
      <content:encoded><![CDATA[First line
    goes on.

    Second <em>paragraph</em>.
    [caption id="attachment_3" align="left"]<img src="a.jpg" /> The quay[/caption]

    [gallery ids="1,2"]
    <ul>
    <li>one</li>
    </ul>
    He wrote [sic] so.]]></content:encoded>
      <excerpt:encoded><![CDATA[Short.]]></excerpt:encoded>
      <wp:post_date><![CDATA[2024-09-02 00:30:00]]></wp:post_date><wp:post_type>post</wp:post_type></item>
    <item><title>New</title><content:encoded><![CDATA[<!-- wp:paragraph -->
    <p>A block.</p>
    <!-- /wp:paragraph -->]]></content:encoded><excerpt:encoded/>
      <wp:post_date>0000-00-00 00:00:00</wp:post_date><wp:status>draft</wp:status><wp:post_type>page</wp:post_type></item>
    <item><title>a.jpg</title><content:encoded/><wp:post_type>attachment</wp:post_type></item>
    <item><title>Gone</title><content:encoded>x</content:encoded><wp:status>trash</wp:status><wp:post_type>post</wp:post_type></item>
    </channel></rss>
    """)


def test_posts_of_wordpress():
    old, new = articles("xml", WORDPRESS)
    assert texts(old) == [
        "Old",
        "First line goes on.",
        "Second paragraph. \ufffc The quay",
        "one",
        "He wrote [sic] so.",
    ]
    assert old.metadata["published"] == "2024-09-02 00:30:00"
    assert texts(new) == ["New", "A block."]
    assert "published" not in new.metadata


def test_elements_of_other_vocabularies_are_not_those_of_the_feed():
    feed = (
        '<rss xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><item><media:title>A picture</media:title>'
        "<itunes:summary>No.</itunes:summary><media:description>No.</media:description><title>One</title>"
        "<description>Text.</description><dc:date>2024-09-02</dc:date></item></channel></rss>"
    )
    (document,) = articles("feed", feed)
    assert texts(document) == ["One", "Text."]
    assert document.metadata["published"] == "2024-09-02"


def test_a_headline_that_the_text_repeats_is_one():
    feed = "<rss><channel><item><title>The Quay</title><description>&lt;h1>The quay&lt;/h1>&lt;p>So.&lt;/p></description></item></channel></rss>"  # fmt: skip
    assert prose("xml", feed) == [["The quay", "So."]]


def test_an_item_without_text_is_one_flaw():
    feed = "<rss><channel>\n<item><title>A</title></item>\n<item><description>b</description></item></channel></rss>"
    flaw, part = divided("xml", feed)
    assert isinstance(flaw, Flaw)
    assert flaw.line == 2
    assert "“A” has no text" in flaw.message
    assert isinstance(part, Part)


def test_a_named_element_holds_the_article():
    feed = "<rss><channel><item><description>a</description><story>The story.</story></item></channel></rss>"
    assert prose("xml", feed, field="story") == [["The story."]]
    assert "no element “text”" in divided("xml", feed, field="text")[0].message


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "iso-8859-1", "windows-1252", "utf-16", "utf-16-le", "shift_jis"]
)
def test_a_file_is_read_in_the_encoding_that_it_declares(encoding):
    sign = "日" if encoding == "shift_jis" else "é"
    declared = "utf-8" if encoding == "utf-8-sig" else encoding
    feed = f'<?xml version="1.0" encoding="{declared}"?>\n<rss><channel>\n  <item><description>{sign}{sign} caf</description></item></channel></rss>'  # fmt: skip
    (part,) = divided("xml", feed.encode(encoding))
    assert part.origin[1:] == (3, 3)
    document = part.document("")
    assert document.text == f"{sign}{sign} caf"
    assert document.place(3, 6).column == len("<item><description>") + 4


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "line 1, column 1: the XML is broken: no element found"),
        (b"plain text", "line 1, column 1: the XML is broken: syntax error"),
        (b"<project/>", "its first element is <project>"),
        (b"<html/>", "its first element is <html>"),
        (b"<NewsML><NewsItem/></NewsML>", "its first element is <NewsML>"),
        (b'<?xml version="1.0" encoding="klingon"?><rss/>', "the encoding “klingon”, which nobody knows"),
        (b'<?xml version="1.0" encoding="zip"?><rss/>', "the encoding “zip”, which nobody knows"),
        (b'<?xml version="1.0" encoding="utf-16"?>\xff\xfe<\0', "not UTF-8: byte 0xff at line 1, column 40"),
        (b'<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss>&b;</rss>', "line 1: it declares the entity “a”"),
        (
            b'<!DOCTYPE rss [\n<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>',
            "line 2: it declares the entity “x”",
        ),
        (b"<rss><channel>" + b"<a>" * 20_000, "nested more than 10,000 deep"),
        (b"<rss>\0</rss>", "line 1, column 6: the XML is broken"),
        (b"<rss>\n caf\xe9</rss>", "not UTF-8: byte 0xe9 at line 2, column 5"),
    ],
)
def test_what_is_no_feed_is_said(content, said):
    with pytest.raises(EditlintError) as raised:
        divided("xml", content)
    assert said in raised.value.message


def test_what_stands_before_a_break_is_given():
    feed = b"<rss><channel><item><description>a</description></item>\n<item><description>b & c"
    parts = FORMATS["xml"].divide(feed, "", "")
    assert next(parts).metadata == {}
    with pytest.raises(EditlintError, match="line 2, column 23: the XML is broken"):
        next(parts)


WORDS = st.text(st.sampled_from("ab é’😀&<>\"'\n]-"), min_size=1, max_size=30)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.lists(WORDS, min_size=1, max_size=3),
    st.sampled_from(("escaped", "data", "numbers")),
    st.text(st.sampled_from("\n x"), max_size=5),
)
def test_prose_is_that_of_the_html_inside_and_stands_where_it_stands(paragraphs, way, space):
    inner = "".join(f"<p>{html.escape(each)}</p>" for each in paragraphs)
    if way == "escaped":
        wrapped = html.escape(inner)
    elif way == "data":
        wrapped = f"<![CDATA[{inner.replace(']]>', ']]&gt;')}]]>"
        inner = wrapped[9:-3]
    else:
        wrapped = "".join(f"&#{ord(sign)};" for sign in inner)
    feed = f"<rss><channel>{space}<item>{space}<description>{wrapped}</description></item></channel></rss>"
    (document,) = articles("xml", feed)
    expected = parse(Source(inner), "html")
    assert document.text == expected.text
    assert document.blocks == expected.blocks
    for offset in range(len(document.text)):
        span, own = document.source_span(offset, offset + 1), expected.source_span(offset, offset + 1)
        raw = document.source.text[span.start : span.end]
        said = raw if way == "data" else html.unescape(raw)
        assert said == expected.source.text[own.start : own.end]
