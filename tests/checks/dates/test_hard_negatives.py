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
        "Luis Ruiz was born in 1950 in Lima. He began to play at the age of five and in 1972, aged 22, joined the club.",
        "Ruiz was born in 1950. His brother Luis, who died in 1980 aged 41, was a singer.",
        "Ana Ruiz was born in 1950. In 1980 she married Juan Diaz, 22, a dancer.",
        "John Adams (1735–1826) was president. His son John Quincy Adams (1767–1848) took office in 1825, aged 57.",
        "She became, at 27 years old, the youngest minister in 1985. She was born in 1958.",
        "Jimmy Carter was born in 1924. Another Jimmy Carter, a boxer, was born in 1823.",
        # distances
        "The war, which began in 1914, lasted four years. Twenty years later, in 1939, another began.",
        "The first edition appeared in 1890, the tenth, 30 years later, in 1920.",
        "He joined the club in 1990. Three years later he was captain, and in 1996, after six years, he left.",
        "It was the first time in 20 years, since 1990, that he won; in 2010 he retired.",
        "Five years ago, the 2003 law was changed.",
        "The agency marked its tenth birthday 16 years ago, in 2008.",
        "He was elected in 1990, ten years after his first campaign failed in 1980.",
        # lengths of time
        "Three of the ten years from 1990 to 2000 were dry.",
        "He spent five years in prison (1944–1949) and ten in exile.",
        "The 10-day festival runs from May 3 to May 12, 2024.",
        "Between 1990 and 2000, in just two years, 1994 and 1995, half the forest burned.",
        "Sales fell for five years, from 1990 to 2000 levels.",
        # bodies
        "The club was founded in 1920. Its school was founded in 1946.",
        "Harvard University, founded in 1636, is old. The business school was founded in 1908.",
        "The Treaty of Paris was signed in 1783. The Treaty of Paris (1763) had ended an earlier war.",
        "The Battle of Bull Run was fought in 1861. The Second Battle of Bull Run (1862) was worse.",
        "Apollo 11 landed in 1969. The moon landing of Apollo 17 in 1972 was the last.",
        "India’s moon landing in 2023 was a success.",
        "World War II began in 1939 and ended in 1945; the United States entered World War II in 1941.",
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
        "The company was founded in 1920 and opened its first shop in 1925. In 1995 it celebrated its 75th anniversary.",
        "The band was formed in 1990. In 2012 they kept the 20th anniversary of their first album, released in 1992.",
        "The city marked the 60th anniversary of the assassination of President Kennedy in November.",
        "In 1990 the town celebrated its 700th anniversary; the mill was built in 1850.",
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
        "On May 2, 2023, the mayor opened the new hall.\n\n"
        "The opening coincides with the 85th anniversary of the Battle of Lesna."
    )
    history = "They remembered the Battles of Lesna, a 1939 fight for the bridge."
    hits = [v for v in run_of([visit, history]) if v.rule == "dates.conflict"]
    assert [(v.path, v.match) for v in hits] == [("a0", "85th anniversary")]
    assert [(r.path, r.line) for r in hits[0].related] == [("a1", 1), ("a0", 1)]
    assert "1939 + 85 = 2024" in hits[0].message
    assert not run_of([visit.replace("2023", "2024"), history])


def test_one_article_against_two_is_the_one_to_look_at():
    right = "The Battle of Lesna (1708) was short."
    wrong = "The Battle of Lesna (1718) was short."
    assert [v.path for v in run_of([right, wrong, right]) if v.rule == "dates.conflict"] == ["a1"]


def test_a_page_that_was_brought_up_to_date_is_not_called_wrong_all_over():
    text = "He won in 2026. In 2027 he was hurt. He retired in 2029 and the club was sold in 2030."
    assert not rules_of(text, PUBLISHED)
    assert rules_of("He won in 2026.", PUBLISHED) == {"tense"}
