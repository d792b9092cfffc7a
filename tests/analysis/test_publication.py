from __future__ import annotations

import datetime as dt

import pytest

from editlint.analysis.publication import publication_date, read_date
from editlint.documents import parse
from editlint.source import Source

DAY = dt.date(2024, 3, 1)
STORY = "The council closed the old bridge after an inspection on 5 May 2019, the mayor said.\n"


def _published(text, format_name="text"):
    return publication_date(parse(Source(text), format_name))


@pytest.mark.parametrize(
    "top",
    [
        "ECHO CITY, 1 March 2024 — ",
        "ECHO CITY, Calif., March 1, 2024 - ",
        "Echo City, Mar. 1, 2024 – ",
        "March 1, 2024 (Press Wire) - ",
        "ECHO CITY, March 1, 2024 /PressWire/ -- ",
        "Friday, March 1, 2024 ",
        "1 March 2024 — ",
        "Friday, March 1, 2024\n\n",
        "1st of March, 2024.\n\n",
        "2024-03-01\n\n",
        "March 1, 2024 10:30 a.m. EST\n\n",
        "Published: 1 March 2024\n\n",
        "First published on March 1, 2024 at 10:30 GMT\n\n",
        "By Ana Ruiz | March 1, 2024\n\n",
        "A headline about a bridge\n\nBy Ana Ruiz\n\nMARCH 1, 2024\n\n",
    ],
)
@pytest.mark.parametrize("format_name", ["text", "markdown"])
def test_datelines_and_dates_alone(top, format_name):
    assert _published(top + STORY, format_name) == DAY


@pytest.mark.parametrize(
    "top",
    [
        "",
        "On March 1, 2024, ",
        "March 1, 2024 was a day on which ",
        "March 1 — ",
        "ECHO CITY, March 2024 — ",
        "ECHO CITY, 30 February 2024 — ",
        "3/1/2024\n\n",
        "Updated: 1 March 2024\n\n",
        "1 March 2024 — The bridge opens.\n\n2 March 2024 — The bridge closes.\n\n",
    ],
)
def test_other_dates_say_nothing_of_publication(top):
    assert _published(top + STORY) is None


def test_a_date_in_a_heading_or_further_down_belongs_to_the_story():
    assert _published("# March 1, 2024\n\n" + STORY, "markdown") is None
    assert _published(STORY * 1 + "\n" + "Text goes on.\n\n" * 6 + "March 1, 2024\n\n" + STORY) is None
    assert _published("<header><p>Friday, March 1, 2024</p></header><p>" + STORY, "html") is None


@pytest.mark.parametrize(
    "line",
    [
        "date: 2024-03-01",
        "Date: 2024-03-01T23:30:00+02:00",
        "published: 1 March 2024",
        "publishDate: '2024-03-01 10:00'",
        "pubDate: Fri, 01 Mar 2024 10:00:00 GMT",
        "date: 2020-01-01\npublishDate: 2024-03-01",
        "published: true\ndate: 2024/03/01",
        "published_at: 20240301T100000",
    ],
)
def test_front_matter(line):
    for fenced in (f"---\ntitle: x\n{line}\n---\n2 May 1999\n\n{STORY}",):
        assert _published(fenced, "markdown") == DAY
    assert _published("+++\ndate = 2024-03-01T10:00:00Z\n+++\n" + STORY, "markdown") == DAY


@pytest.mark.parametrize(
    "line", ["date: soon", "updated: 2024-03-01", "date: 2024-13-01", "date: 3", "date:", "date: [2024-03-01]"]
)
def test_front_matter_without_a_full_date(line):
    assert _published(f"---\n{line}\n---\n{STORY}", "markdown") is None


def test_a_page_tells_its_own_date():
    page = '<meta property="article:published_time" content="2024-03-01T01:00:00-05:00"><p>2 May 1999</p><p>' + STORY
    assert _published(page, "html") == DAY


@pytest.mark.parametrize("value", ["Thursday", "1 Mar", "2024", "20240301999", "x" * 10_000, None, 7, ""])
def test_values_that_are_no_date(value):
    assert read_date(value) is None
