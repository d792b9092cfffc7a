"""Twice the text costs the dates pack twice the work, also where a text repeats what dates are made of."""

from __future__ import annotations

import pytest
from counting import calls_of
from dates_house import found

UNITS = {
    "ordinals": "1st 2nd 3rd 4th 5th ",
    "months": "May May may May ",
    "years": "1980, 1981, 1982, ",
    "elided years": "1980, 84, 88, ",
    "two digits": "Holm in 80, Toll in 84 and ",
    "days before a month": "1, 2, 3, 4, ",
    "weekdays": "Monday, Tuesday and ",
    "weekdays with days": "Monday 3 and Tuesday 4 and ",
    "weekdays with dates": "on Monday, 3 June 1500, and Tuesday, 4 June 1500, ",
    "numbers in words": "in nineteen ninety-six nineteen twenty ",
    "stops": "1.1.1,000,2/3/",
    "ages": "he, born in 1950, was 15 when he left and ",
    "anniversaries": "its 20th anniversary, which was told in 1990 by one who ",
    "totals": "a total of nine years between 1895 and 1924 and ",
    "ranges": "nine years from 1880 to 1900 and again from 1910 to 1920 and ",
    "ago": "ten years ago, on 1 February 1995, ",
    "lives": "Holm (1872–1890, 1892–1893) ",
    "digits": "1234567890",
}


def steps(text: str) -> int:
    """How many functions are called, ours and the interpreter's own."""
    return calls_of(lambda: found(text, strict=True))


@pytest.mark.parametrize("unit", UNITS.values(), ids=list(UNITS))
def test_twice_the_text_is_twice_the_work(unit):
    times = 4_000 // len(unit)
    found(unit * (2 * times), strict=True)  # what is loaded and made once a process, some of it for long texts alone
    assert steps(unit * (2 * times)) < 2.2 * steps(unit * times) + 200
