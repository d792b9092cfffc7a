"""Dates as they are spoken, transcribed and tokenised; each text is marked with what it names and the TIMEX3 value."""

from __future__ import annotations

import datetime as dt
import re

import pytest

import editlint

PUBLISHED = dt.date(2024, 3, 6)  # a Wednesday
MARK = re.compile(r"\[(?P<text>[^|\]]*)\|(?P<value>[^\]]*)\]")

TEXTS = [
    # years in words
    "The mill opened in [nineteen ninety-six|1996].",
    "She came to Leeds in [nineteen sixty eight|1968] and stayed.",
    "By [two thousand and four|2004] the yard was gone.",
    "It was [the year two thousand|2000] when we met.",
    "In [twenty oh five|2005] we moved again.",
    "In [twenty twelve|2012] the river rose.",
    "The hall dates from [eighteen hundred|1800].",
    "They signed it in [seventeen seventy-six|1776].",
    "Since [twenty-nineteen|2019] the shop has been shut.",
    "I was born in [November nineteen fifty-five|1955-11].",
    "We opened on the [third of May nineteen ninety-nine|1999-05-03].",
    # words that count
    "There were nineteen ninety-gram bars in the box.",
    "Two thousand and four people came.",
    "Twenty twelve-year-olds sang in two thousand halls.",
    "In nineteen sixty metre lanes they swam.",
    "The team scored nineteen, ninety-six short of the record.",
    # years cut short
    "He voted in ['80|1980], ['84|1984] and ['88|1988].",
    "He ran in [1980|1980], [84|1984], [88|1988], and [92|1992].",
    "I backed Holm in [80|1980] and [84|1984], Toll in [88|1988], and Ruiz in [2000|2000].",
    "In [1980|1980], 84 and 88 people died.",
    "They ran it in 80, and Holm in 90 minutes.",
    # marks that stand apart
    "The plant shut on [Sept. 11 , 2001|2001-09-11] .",
    "The court met on [Tuesday , March 5 , 2024|2024-03-05] , he said .",
    "He left the firm in [January , 1997|1997-01] , and died .",
    "Prices rose in the [' 90s|199] .",
    "`` We met in [1998|1998] , '' she said .",
    # small letters
    "the meeting is on the [third of may|2024-05-03] in the hall",
    "he left on [monday|2024-03-04] and came back",
    "we will see you on [friday|2024-03-08] at ten",
    "on [march fifth|2024-03-05] the river rose",
    "i was born on [august the second nineteen seventy|1970-08-02]",
    "in [january|2024-01] the snow came",
    "it closed on [may 3, 1998|1998-05-03] for good",
    "he may go and they march on in august company",
    "it may rain and the march may be long, but the second may be better",
    # the time of speaking
    "[Right now|PRESENT_REF] the road is closed.",
    "The road is [currently|PRESENT_REF] closed.",
    "[These days|PRESENT_REF] few people fish here.",
    "[At the moment|PRESENT_REF] the road is closed.",
    "He spoke at the moment of truth of the then-currently-held title.",
]


@pytest.mark.parametrize("marked", TEXTS)
def test_what_is_said_is_read(marked):
    expected = [(found["text"], found["value"]) for found in MARK.finditer(marked)]
    text = MARK.sub(lambda found: found["text"], marked)
    dates = editlint.parse(text, format="text", published=PUBLISHED).dates
    assert [(date.text, date.value) for date in dates] == expected
