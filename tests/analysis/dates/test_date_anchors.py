"""What dates without a year, and words that count from another date, are counted from."""

from __future__ import annotations

import datetime as dt

import pytest

from editlint.analysis.dates.find import find_dates

PUBLISHED = dt.date(2024, 9, 11)


def values(text, published=PUBLISHED):
    return [(m.text, m.value, m.anchor) for m in find_dates(text, published)]


@pytest.mark.parametrize(
    ("text", "text_of_last", "value"),
    [
        ("In 1999 he moved. In March that year he married.", "that year", "1999"),
        ("In 1999 he moved. He married the following year.", "the following year", "2000"),
        ("He was born on 2 May 1970. The following day he was named.", "The following day", "1970-05-03"),
        ("He was born on 2 May 1970. He was named two days later.", "two days later", "1970-05-04"),
        ("He was born on 2 May 1970. A month later they left.", "A month later", "1970-06"),
        ("The war began in 1939. Six years later it ended.", "Six years later", "1945"),
        ("The war ended in 1945, six years after it began; a decade earlier all was calm.", "a decade earlier", "193"),
        ("He went to school in May 1805. The following autumn he left.", "following autumn", "1805-FA"),
        ("He fell on 2 May 1970. He died the following Monday.", "Monday", "1970-05-04"),
        ("He fell on 2 May 1970. They had met the previous Friday.", "Friday", "1970-05-01"),
        ("He fell on 2 May 1970. He died the same day.", "the same day", "1970-05-02"),
        ("He fell in 1970. He died the next day.", "the next day", "1970-01"),
    ],
)
def test_counted_from_the_date_before(text, text_of_last, value):
    assert values(text)[-1] == (text_of_last, value, "text")


def test_month_of_the_year_just_named():
    found = find_dates("In 1999 he moved. In March that year he married.", PUBLISHED)
    assert (found[1].value, found[1].anchor, found[1].explicit) == ("1999-03", "text", False)


def test_year_of_the_same_sentence_holds():
    assert values("In 1988 he left the army, and on 3 July he was hired.")[1] == ("3 July", "1988-07-03", "text")


def test_news_counts_from_its_publication():
    text = "The shuttle first flew in 1981. On 3 July the last one will leave. It rained on Tuesday."
    assert values(text)[1:] == [("3 July", "2024-07-03", "published"), ("Tuesday", "2024-09-10", "published")]


def test_narrative_keeps_its_own_year():
    text = (
        "She was born in 1867 in Warsaw and moved in 1891 to Paris. In 1895 she married. "
        "In 1897 a daughter was born, and by 1898 the work was done. In July she named the element."
    )
    assert values(text)[-1] == ("July", "1898-07", "text")


def test_range_takes_the_year_of_its_first_end():
    assert values("It runs from January 23 2020 through March 9.")[1][1] == "2020-03-09"
    assert values("It ran from November 23 2020 through March 9.")[1][1] == "2021-03-09"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It happened on Friday.", "XXXX-WXX-5"),
        ("It happened on 4 July.", "XXXX-07-04"),
        ("It happened in July.", "XXXX-07"),
        ("It happened yesterday.", "PAST_REF"),
        ("It will happen tomorrow.", "FUTURE_REF"),
        ("It happened last year.", "PAST_REF"),
        ("It happened two years ago.", "PAST_REF"),
        ("It happened this year.", "PRESENT_REF"),
        ("He had left the following day.", "XXXX-XX-XX"),
        ("It happened in the second quarter.", "XXXX-XX-XX"),
    ],
)
def test_without_an_anchor_the_days_stay_open(text, value):
    (found,) = find_dates(text)
    assert (found.value, found.earliest, found.latest) == (value, None, None)
    assert found.anchor in {"published", "text"}


def test_no_number_no_day():
    (found,) = find_dates("We built it several years ago.", PUBLISHED)
    assert (found.value, found.earliest) == ("PAST_REF", None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The vote is to be held on Friday.", "2024-09-13"),
        ("The vote was held on Friday.", "2024-09-06"),
        ("The mayor said the vote would be held Friday.", "2024-09-13"),
        ("The ban, announced on Friday, will end soon.", "2024-09-06"),
        ("On Friday the minister resigned.", "2024-09-06"),
        ("On Friday the minister will speak.", "2024-09-13"),
        ("The minister resigned. On Friday, voters will choose.", "2024-09-13"),
    ],
)
def test_weekday_by_tense(text, value):
    (found,) = find_dates(text, PUBLISHED)
    assert found.value == value


@pytest.mark.parametrize("published", [dt.date(1, 1, 1), dt.date(9999, 12, 31)])
def test_ends_of_the_calendar(published):
    text = "Yesterday, tomorrow, last year, next year, on Friday, in May, 40 years ago, next winter, over the weekend."
    assert len(find_dates(text, published)) == 9


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The law took effect in December.", "2023-12"),
        ("The rules came into effect in November.", "2023-11"),
        ("The law takes effect in December.", "2024-12"),
        ("On Christmas Day they met.", "2023-12-25"),
        ("On Christmas Day they will meet.", "2024-12-25"),
        ("They will meet on Valentine's Day.", "2025-02-14"),
        ("The match is on Saturday.", "2024-09-14"),
        ("The match takes place on Saturday.", "2024-09-14"),
        ("The match was on Saturday.", "2024-09-07"),
        ("A hearing was set for Friday.", "2024-09-13"),
    ],
)
def test_tense_picks_the_side_of_publication(text, value):
    assert [found[1] for found in values(text)] == [value]


def test_what_is_announced_beside_a_year_of_the_past_is_of_the_year_of_publication():
    text = "The mill, built in 1911, will open on Friday, October 4, after a year of repairs."
    assert values(text)[-1] == ("Friday, October 4", "2024-10-04", "published")
    assert values("Set up in 1911, the mill closed on October 4 after a flood.")[-1] == (
        "October 4",
        "1911-10-04",
        "text",
    )
