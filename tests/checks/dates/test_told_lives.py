"""Weaker links of ages, feasts and events: found where nothing else can be meant, silent where something can."""

from __future__ import annotations

import datetime as dt

import pytest
from dates_house import found, rules_of

PUBLISHED = dt.date(2024, 3, 1)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("age", "Ana Ruiz (44) won the vote yesterday. She came into the world in May 1951 in a bread van."),
        ("age-told", "Not many have done it. Ana Ruiz, a 1951 baby, is the first octogenarian to swim the lake."),
        (
            "anniversary-told",
            "The club gets a new roof for its centenary next month. It took its first members in 1949.",
        ),
        ("anniversary-told", "They met in May 2009, forty years on from the disaster. In May 1979 the dam gave way."),
        ("conflict-told", "Torres quit on 3 February. His resignation on 13 February came after a row."),
        ("holiday-told", "Pipers led the way on November 13 as 200 guests sat down to a St Andrew's Day supper."),
    ],
)
def test_one_fault_is_one_violation(rule, text):
    assert rules_of(text, PUBLISHED) == {rule}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz (44) won the vote yesterday. Her mother came into the world in May 1951 in a bread van.",
        "Ana Ruiz (44) beat Luis Torres. He came into the world in May 1951, and Torres has been mayor since 1990.",
        "The club gets a new roof for its centenary next month. Its school took its first pupils in 1949.",
        "The club gets a new roof for its centenary next month. The Torres Bank took its first customers in 1949.",
        "Torres quit on 3 February. Her second resignation on 13 February came after a row.",
        "Torres quit on 3 February. They announced the resignation on 13 February.",
        "Pipers were told on November 13 who would lead the St Andrew's Day supper.",
    ],
)
def test_silent(text):
    assert not rules_of(text, PUBLISHED)


@pytest.mark.parametrize(
    ("severity", "text"),
    [
        ("error", "Ana Ruiz, 48, opened the yard. Ms Ruiz was born in Lima in 1970."),
        ("error", "The Holm Bakery opened in 1973. Next week its owners will mark its 60th anniversary with buns."),
        ("warning", "The bakery opened in 1973. Next week its owners will mark its 60th anniversary with buns."),
    ],
)
def test_what_one_name_links_is_an_error(severity, text):
    assert {str(it.severity) for it in found(text, PUBLISHED)} == {severity}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz, born in 1970, was 12 when her mother died and 54 when she won.",
        "Born in Lima in 1970, Ana Ruiz went to sea. At 25 she moved to Cusco, where she opened a shop in 1998.",
        "Ana Ruiz was born in 1970. She went to school in Lima until the age of 14. In 1988 she went to sea.",
        "The choir, founded in 1964, will sing at the 50th anniversary of the hospice on Sunday.",
        "The inn was built in 1969 and has 45 rooms this year, down from 65.",
        "He was jailed for 12 years on 3 May 2010 and released on 4 June 2018.",
        "The coach left at 9am and came in at 6pm. A four-hour delay in Lima was to blame.",
        "She died on 3 March 2020. A Sunday service was held in the chapel.",
    ],
)
def test_what_is_near_and_of_something_else_is_silent(text):
    assert not rules_of(text, PUBLISHED)


_BORN_ELSEWHERE = "\n\nThe pier at Harrow Bay was full.\n\nOn it stood Ana Ruiz, who was born in 1971 at Olm."


@pytest.mark.parametrize(
    "headline",
    [
        "The singer turns sixty",
        "At sixty, singer fills the pier",
        "Ruiz turns 60",
        "Pier marks the singer’s 60th birthday",
    ],
)
def test_an_age_of_somebody_is_compared_with_the_one_birth_of_another_paragraph(headline):
    assert rules_of(headline + _BORN_ELSEWHERE, PUBLISHED) == {"age-told"}


@pytest.mark.parametrize(
    "headline",
    [
        "Ferry line turns sixty",
        "Town library turns 60",
        "At sixty, ferry line gets new boats",
        "The 60-year-old bakery gets new ovens",
        "Town library keeps 60th birthday",
        "Pier marks the library’s 60th birthday",
    ],
)
def test_an_age_of_something_is_not_of_who_is_born_in_another_paragraph(headline):
    assert not rules_of(headline + _BORN_ELSEWHERE, PUBLISHED)
