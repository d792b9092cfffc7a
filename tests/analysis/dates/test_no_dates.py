"""What looks like a date and is none."""

from __future__ import annotations

import datetime as dt

import pytest

from editlint.analysis.dates.find import find_dates

NONE = [
    "You may march in august company.",
    "He may mar the spring of the trap.",
    "YOU MAY MARCH IN THE SUN, SAT DEC.",
    "Theresa May said that May would resign.",
    "April Jones and June Carter met Mr March.",
    "The prime minister, Mrs May, left by car; the resignation of May followed.",
    "August Wilson wrote it.",
    "It cost $2000, or £1,999, or 1.999 euros.",
    "Some 2000 troops and 1500 people walked 1984 metres.",
    "In 2000 cases the test failed.",
    "A survey of 1709 schoolchildren found it.",
    "Call 020 7946 0958 or +1 201 461-1776.",
    "See doi:10.1000/xyz.2014.1999 and version 10.4.12 or v2010.",
    "Flight 1549 left gate 1999 for room 2010, page 1984, No. 2001.",
    "He lives at 1201 Elm Street and works at 1600 North Pole Avenue.",
    "They won 21-14, 3-2 and 6–4.",
    "It rose 2010% at 10:30 on Route 1945.",
    "The 2000-year-old tree fell.",
    "A 3/4 majority at 24/7 service.",
    "It closes on Mondays and every Friday, and on any Sunday.",
    "It is open Monday-Friday, and Monday to Friday at the desk.",
    "He reads the Sunday Times and backs Sheffield Wednesday.",
    "The Sun said so, the Mon Repos hotel agreed, and they sat.",
    "Sow winter wheat and eat a spring roll at summer school.",
    "The fall of the wall shook them.",
    "It happens twice a year, every month and each day.",
    "The annual meeting and the weekly market are daily news.",
    "He has one day to go and waited for years.",
    "It is known today as Gdansk and still stands today.",
    "USA Today wrote it.",
    "The Christmas tree and the Easter egg are old.",
    "Usage: foo(2010) @2010 #2010 x2010 2010px /2010/ a_2010",
    "GDP is 1,234,567.",
    "The flaw CVE-2016-1669 and the notice NOTAM-2014-1999 are closed.",
    "The ISBN 0-19-852663-6 and part 1999.5 exist.",
    "The first, the second and the fourth came.",
    "From 1500 to 1600 people came, or 2000 to 3000.",
    "Some 1000-1500 metres up.",
    "Sunday 10am-6pm, Monday 9:30–17:00.",
    "More than 2000 died, at least 1800 more were hurt, and only 1950 of them came.",
    "The 2000-strong crowd and the 1500-seat theatre at P.O. Box 1988.",
    "H1 and H2 are headings.",
    "In June’s house and on May-pole street.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_date(text):
    assert find_dates(text, dt.date(2024, 9, 11)) == []


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("In June 30 people died.", "June"),
        ("On May 2, 14 people died.", "May 2"),
        ("On 3 June 2000 people marched.", "3 June 2000"),
        ("In 2001, 40 people left.", "2001"),
        ("They march in March.", "March"),
        ("Theresa May resigned in May.", "May"),
        ("He was sentenced to 12 years in 1999.", "1999"),
        ("The winter wheat of 2010 failed.", "2010"),
        ("Sunday Mirror readers met on Sunday.", "Sunday"),
        ("At 9:30 on 4 July 2020 it rang.", "4 July 2020"),
    ],
)
def test_one_date_beside_what_is_none(text, only):
    assert [m.text for m in find_dates(text)] == [only]


def test_empty_text():
    assert find_dates("") == []
