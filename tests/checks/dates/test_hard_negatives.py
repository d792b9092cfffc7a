"""Texts that look like contradictions and are none: plans, looks back, other reckonings, other people's words."""

from __future__ import annotations

import datetime as dt

import pytest
from dates_house import found, rules_of, run_of

PUBLISHED = dt.date(2024, 3, 1)


@pytest.mark.parametrize(
    "text",
    [
        # plans and deadlines
        "The bridge, planned in 2019, is due to open on May 3, 2026.",
        "A report expected in 2027 will be delayed.",
        "The bonds, issued in 2020 and maturing in 2045, are safe.",
        "They agreed to cut emissions by 2050.",
        "The treaty that was signed in 2019 expires in 2031.",
        "The film is set in 2049.",
        "In the novel, which is set in 2077, the towers have fallen.",
        # participles and the historic present
        "The plan adopted in 2020 for 2030 is on track.",
        "In 1914 the archduke is shot, and Europe goes to war.",
        "The players born in 2006 will make up the team of 2028.",
        # fiscal and school years, seasons
        "The school year 2023-24 began late; so did fiscal year 2025.",
        "The 1998/99 season ended well.",
        "Sales rose in the 2023–24 season.",
        # scores, prices, numbers
        "They won 6-3 and 31-29.",
        "It costs 2,099 dollars, or 1900-1850 pounds with the discount.",
        "Call 2010 or 1998 from the hall.",
        # leap days, time zones, days kept elsewhere
        "She was born on February 29, 2000.",
        "He turned 60 on Tuesday; he was born on February 29, 1964.",
        "The moon landing was at 20:17 UTC on July 20, 1969, or July 21, 1969, in Europe.",
        "They keep the 80th anniversary of D-Day on June 8, 2024, a Saturday.",
        "The shop is closed on Monday, December 26, 2022, for Boxing Day.",
        # moved dates
        "The vote was moved from Monday, March 4, 2024, to Sunday, March 3, 2024.",
        "The target was brought forward from 2040 to 2035.",
        # lives
        "Ana Ruiz, 40, was 30 when her son was born in 2014.",
        "Ana Ruiz was born in 1950. Her father, who was 30, died in 1955.",
        "Luis Ruiz, 12, and his father Luis Ruiz, 48, came by bus.",
        "In 1990, when he was 20, his mother, then 45, left.",
        # distances
        "He came in 1990. Ten years later he left, and in 2003 he came back.",
        "Twenty years after the war, in a town that was built in 1820, he wrote a book.",
        "It was the first storm in ten years, since the one of 2013.",
        "The record had stood since 1998, for more than 20 years.",
        "About thirty years ago, in the 1990s, it was a village.",
        # anniversaries
        "The coin was struck in 1995 for the 50th anniversary of the end of World War II.",
        "They will mark the 250th anniversary of the American Declaration of Independence in 2026.",
        "He was at the 60th anniversary of D-Day, and at the 70th.",
        "The 75th anniversary edition of the book appeared in 2021.",
        # known events and their namesakes
        "The Battle of Hastings is re-enacted: the Battle of Hastings in 2016 drew 1,000 people.",
        "After Hurricane Katrina in 2006 many came back.",
        "The film about the sinking of the Titanic (1997) won prizes.",
        "The John Lewis Voting Rights Act of 2021 failed.",
    ],
)
def test_silent(text):
    assert not found(text, PUBLISHED), [(v.rule, v.match, v.message) for v in found(text, PUBLISHED)]


@pytest.mark.parametrize(
    "text",
    [
        "“It was on Friday, September 2, 2023, and the war had ended in 1946,” the old man said in the film.",
        "The letter says: “I was born on April 31, 1920, and from 1945 to 1940 I was a sailor.” It is a forgery.",
    ],
)
def test_typing_mistakes_in_quoted_documents_are_theirs(text):
    assert not found(text, PUBLISHED)


def test_without_a_publication_date_nothing_counts_from_it():
    assert not rules_of("Ana Ruiz, 30, was born in 1950. Ten years ago, in 1970, she left. It opened in 2099.")


def test_a_dateline_is_a_publication_date():
    text = "LONDON, March 1, 2024 — The service, which launched in 2031, is free."
    assert rules_of(text) == {"tense"}


def test_articles_of_a_run_contradict_each_other_without_facts():
    visit = (
        "On September 2, 2023, the president came to the city.\n\n"
        "The visit coincides with the 85th anniversary of the Battle of Khalkhin Gol."
    )
    history = "They remembered the Battles of Khalkhin Gol, a 1939 border conflict."
    hits = [v for v in run_of([visit, history]) if v.rule == "dates.conflict"]
    assert [(v.path, v.match) for v in hits] == [("a0", "85th anniversary")]
    assert [(r.path, r.line) for r in hits[0].related] == [("a1", 1), ("a0", 1)]
    assert "1939 + 85 = 2024" in hits[0].message
    assert not run_of([visit.replace("2023", "2024"), history])


def test_one_article_against_two_is_the_one_to_look_at():
    right = "The Battle of Lesna (1708) was short."
    wrong = "The Battle of Lesna (1718) was short."
    assert [v.path for v in run_of([right, wrong, right]) if v.rule == "dates.conflict"] == ["a1"]
