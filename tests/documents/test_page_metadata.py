from __future__ import annotations

import pytest
from prose import read


def _metadata(head, body=""):
    return read(f"<html><head>{head}</head><body>{body}</body></html>", "html").metadata


def test_json_ld_is_trusted_more_than_tags():
    head = """<title>Bridge | Echo</title><meta property="og:title" content="Bridge &amp; tram">
    <meta name=author content=Someone><meta name="description" content="Short.">
    <meta content="2024-03-01T09:00:00Z" property="article:published_time">
    <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "datePublished": "1999-01-01"},
    {"@type": ["NewsArticle"], "headline": "Bridge closed", "datePublished": "2024-03-02", "dateModified": "2024-03-03",
    "author": [{"@type": "Person", "name": "Ana Ruiz"}, {"name": "Bo Li"}]}]}</script>"""
    assert _metadata(head) == {
        "title": "Bridge closed",
        "published": "2024-03-02",
        "modified": "2024-03-03",
        "author": "Ana Ruiz, Bo Li",
        "description": "Short.",
    }


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ("<title>A &amp;\n B</title>", "", {"title": "A & B"}),
        ("<meta name='DC.date.issued' content='2024-03-01'>", "", {"published": "2024-03-01"}),
        ("<meta itemprop=datePublished content=2024-03-01>", "", {"published": "2024-03-01"}),
        ("", "<time datetime=2024-03-01 pubdate>1 March</time>", {"published": "2024-03-01"}),
        ("", "<time class='entry-date published' datetime='2024-03-01'>x</time>", {"published": "2024-03-01"}),
        ("", "<time class=updated datetime=2024-03-01>x</time>", {"modified": "2024-03-01"}),
        ("", "<time datetime=2024-03-01>of something else</time>", {}),
        ("", "<svg><title>no</title></svg>", {}),
        ("<script type=application/ld+json>{broken</script>", "", {}),
        ("<script type=application/ld+json>[1, null, {'a': 1}]</script>", "", {}),
        ('<script type=application/ld+json>{"@type": "Person", "description": "no article"}</script>', "", {}),
        (
            '<script type=application/ld+json>{"@type": "Article", "headline": ["x", 3], "author": 4}</script>',
            "",
            {"title": "x"},
        ),
    ],
)
def test_each_source_of_metadata(head, body, expected):
    assert _metadata(head, body) == expected


LINE = "Published 09:15, 30 April 2024<br>Updated 17:40, 2 May 2024"


@pytest.mark.parametrize(
    ("top", "day"),
    [
        (f"<h1>Strike</h1><p>What we know.</p><p class=meta>Words by <a>Tom</a><br>{LINE}</p>", "30 April 2024"),
        (
            "<div>First published on Tuesday, April 30, 2024 at 9:15 a.m.</div><h1>Strike</h1>",
            "Tuesday, April 30, 2024",
        ),
        (f"<h1>Strike</h1><h1>Weather</h1><p>{LINE}</p>", None),
        (f"<p>{LINE}</p>", None),
        (f"<h1>Strike</h1>{'<p>So it is.</p>' * 9}<p>{LINE}</p>", None),
        (f"<h1>Strike</h1><aside><p>{LINE}</p></aside>", None),
        ("<h1>Strike</h1><p>Published 30 April 2024</p><p>Published 1 May 2024</p>", None),
        ("<h1>Her book</h1><p>Published 30 April 2024 by the Quay Press</p>", None),
        ("<h1>Strike</h1><p>Published 30 April</p><p>Updated 2 May 2024</p>", None),
    ],
)
def test_a_line_near_the_headline_tells_the_day_where_the_head_does_not(top, day):
    assert _metadata("", top).get("published") == day
    head = '<meta property="article:published_time" content="2024-03-01">'
    assert _metadata(head, top)["published"] == "2024-03-01"
