"""What agencies send: NewsML-G2 with NITF or XHTML inside, NITF alone, and ninjs in its three generations."""

from __future__ import annotations

import datetime as dt
import json
import textwrap

import pytest
from documents.collections.divided import articles, divided, prose, source_of
from documents.prose import kinds, texts

from editlint.analysis.publication import publication_date
from editlint.documents.collections.parts import Flaw
from editlint.errors import EditlintError

NITF = textwrap.dedent("""\
    <?xml version="1.0"?>
    <!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
    <nitf><head><title>Slug</title><docdata><doc-id id-string="x1"/><date.release norm="20240904T100000Z"/>
      <key-list><keyword key="ports"/></key-list></docdata></head>
    <body><body.head><hedline><hl1>Ferry &#8220;late&#8221;</hl1><hl2>Owners silent</hl2></hedline>
      <byline>By <person>Ana Ruiz</person><byttl>The Post</byttl></byline><distributor>The Wire</distributor>
      <dateline><location>Riga</location>, <story.date norm="20240904">Sept. 4</story.date></dateline></body.head>
    <body.content><block><p lede="true">The ferry &amp; its <em>crew</em> came late.</p>
      <media media-type="image"><media-metadata name="n" value="v">hidden</media-metadata>
        <media-reference mime-type="image/jpeg"/><media-caption>The quay.</media-caption></media>
      <bq><block><p>“We wait,” he said.</p></block></bq>
      <ul><li>one<br/>two</li></ul><p/></block></body.content>
    <body.end><tagline>It ends.</tagline></body.end></body></nitf>
    """)


def test_nitf():
    (document,) = articles("xml", NITF)
    assert kinds(document) == [
        ("heading", 1, "Ferry “late”"),
        ("heading", 2, "Owners silent"),
        ("paragraph", 0, "The ferry & its crew came late."),
        ("caption", 0, "The quay."),
        ("block-quote", 1, "“We wait,” he said."),
        ("list-item", 1, "one\ntwo"),
        ("paragraph", 0, "It ends."),
    ]
    assert document.metadata["published"] == "20240904T100000Z"
    assert (document.metadata["author"], document.metadata["dateline"]) == ("By Ana Ruiz The Post", "Riga, Sept. 4")
    assert source_of(document, "& its crew") == "&amp; its <em>crew"
    assert source_of(document, "“late”") == "&#8220;late&#8221;"


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ('<location>Riga</location>, <story.date norm="20240903">Sept. 3</story.date>', (2024, 9, 3)),
        ("<location>RIGA</location>, <story.date>Sept. 3, 2024</story.date> (AP) —", (2024, 9, 3)),
        ("<location>RIGA</location>, <story.date>Sept. 3</story.date>", None),
    ],
)
def test_the_day_of_a_dateline_is_that_of_publication(dateline, day):
    release = '<date.release norm="20240904T100000Z"/>'
    (document,) = articles("xml", NITF.replace(release, "").replace(NITF.split("dateline>")[1], f"{dateline}</"))
    assert publication_date(document) == (day and dt.date(*day))
    (document,) = articles("xml", NITF)
    assert publication_date(document) == dt.date(2024, 9, 4)


def message(*items):
    return (
        '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>\n'
        + "\n".join(items)
        + "\n</itemSet></newsMessage>"
    )


def news_item(content, *, guid="urn:1", kind="text", meta="", about="<headline>Ferry late</headline>"):
    return (
        f'<newsItem guid="{guid}" xml:lang="en-GB"><itemMeta><itemClass qcode="ninat:{kind}"/>'
        f"<versionCreated>2024-09-04T10:00:00Z</versionCreated>{meta}</itemMeta><contentMeta>{about}</contentMeta>"
        f"<contentSet>{content}</contentSet></newsItem>"
    )


XHTML = '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><h1>Ferry late</h1><p>It &lt;came&gt; in.</p></body></html></inlineXML>'  # fmt: skip


def test_items_of_a_message():
    nitf = '<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><title>T</title></head><body><body.head><hedline><hl1>Bridge</hl1></hedline></body.head><body.content><p>Shut.</p></body.content></body></nitf></inlineXML>'  # fmt: skip
    file = message(
        news_item(XHTML, meta="<embargoed>2024-09-06T00:00:00Z</embargoed>"),
        news_item(nitf, guid="urn:2", about="<headline>Bridge</headline><by>Bo Lind</by><dateline>RIGA</dateline>"),
        news_item('<remoteContent href="a.jpg" contenttype="image/jpeg"/>', kind="picture"),
        news_item("<inlineData contenttype='text/plain'>1 &lt; 2.\n\nSo it is.</inlineData>", about=""),
        "<packageItem><itemMeta/></packageItem>",
        news_item('<remoteContent href="a.xml"/>', guid="urn:5", about=""),
    )
    *parts, flaw = divided("xml", file)
    assert [part.name for part in parts] == ["Ferry late", "Bridge", "urn:1"]
    first, second, third = (part.document("") for part in parts)
    assert texts(first) == ["Ferry late", "It <came> in."]
    assert (first.metadata["published"], first.language) == ("2024-09-06T00:00:00Z", "en")
    assert texts(second) == ["RIGA", "Bridge", "Shut."]
    assert (second.metadata["published"], second.metadata["author"]) == ("2024-09-04T10:00:00Z", "Bo Lind")
    assert texts(third) == ["1 < 2.", "So it is."]
    assert isinstance(flaw, Flaw)
    assert (flaw.line, flaw.message) == (9, "“urn:5” has no text; the content lies elsewhere")


def test_an_item_alone():
    assert prose("xml", news_item(XHTML)) == [["Ferry late", "It <came> in."]]


NINJS = {
    "uri": "http://example.com/1",
    "type": "text",
    "versioncreated": "2024-09-04T10:00:00Z",
    "language": "en",
    "byline": "Ana Ruiz",
    "headline": "Ferry late",
    "body_text": "Flat text.",
    "body_xhtml": "<p>It\u2019s <b>so</b>.</p>\n<p>Yes.</p>",
}
NINJS_3 = {
    "uri": "http://example.com/1",
    "versionCreated": "2024-09-04T10:00:00Z",
    "by": "Ana Ruiz",
    "headlines": [{"role": "sub", "value": "Not this"}, {"role": "main", "value": "Ferry late"}],
    "bodies": [
        {"role": "caption", "contentType": "text/html", "value": "<p>A picture.</p>"},
        {"role": "text", "contentType": "text/plain", "value": "Flat text."},
        {"role": "xhtml", "contentType": "text/html", "value": "<p>It\u2019s <b>so</b>.</p>\n<p>Yes.</p>"},
    ],
}


@pytest.mark.parametrize("item", [NINJS, NINJS_3, {**NINJS, "embargoed": "2024-09-05T00:00:00Z"}])
def test_ninjs(item):
    (document,) = articles("json", json.dumps(item, indent=2))
    assert sorted(texts(document)) == sorted(["Ferry late", "It’s so.", "Yes."])
    assert document.metadata["published"] == item.get("embargoed", "2024-09-04T10:00:00Z")
    assert document.metadata["author"] == "Ana Ruiz"
    assert source_of(document, "It’s so") == "It\\u2019s <b>so"


def test_a_list_of_ninjs():
    picture = {"uri": "http://example.com/2", "type": "picture", "headline": "A quay"}
    part, flaw = divided("json", json.dumps([NINJS, picture], indent=1))
    assert part.name == "Ferry late"
    assert flaw.message.startswith("“A quay” is of type picture and holds no text")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "no JSON: Expecting value (line 1, column 1)"),
        ('{"a":\n}', "no JSON: Expecting value (line 2, column 1)"),
        ("null", "this JSON is no ninjs and no article"),
        ('{"name": "x", "version": "1"}', "its fields are: name, version"),
        ("[" * 100_000, "nested too deep"),
    ],
)
def test_what_is_no_article_is_said(content, said):
    with pytest.raises(EditlintError) as raised:
        divided("json", content)
    assert said in raised.value.message
