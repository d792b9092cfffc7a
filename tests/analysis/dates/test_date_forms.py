"""The forms in which English news writes dates, each with its span, value and days."""

from __future__ import annotations

import datetime as dt

import pytest

from editlint.analysis.dates.find import find_dates

PUBLISHED = dt.date(2024, 9, 11)  # a Wednesday


def days(first: str, last: str | None = None) -> tuple[dt.date, dt.date]:
    return dt.date.fromisoformat(first), dt.date.fromisoformat(last or first)


# Markers show the span of the one mention in the text.
ONE = [
    # days with month and year, in both orders
    ("The treaty was signed on [2 May 2023].", "2023-05-02", "full-date", days("2023-05-02")),
    ("It opened on [May 2, 2023], in Lyon.", "2023-05-02", "full-date", days("2023-05-02")),
    ("It opened [May 2 2023] in Lyon.", "2023-05-02", "full-date", days("2023-05-02")),
    ("It opened on the [2nd of May, 2023].", "2023-05-02", "full-date", days("2023-05-02")),
    ("It opened on the [second of May 2023].", "2023-05-02", "full-date", days("2023-05-02")),
    ("It opened on the [twenty-first day of May 2023].", "2023-05-21", "full-date", days("2023-05-21")),
    ("[Sept. 4, 1998], was hot.", "1998-09-04", "full-date", days("1998-09-04")),
    ("On [4 Sept. 1998] it closed.", "1998-09-04", "full-date", days("1998-09-04")),
    ("Issued [04-Sep-1998] in Kyiv", "1998-09-04", "full-date", days("1998-09-04")),
    ("On [July 4th, 1998] it closed.", "1998-07-04", "full-date", days("1998-07-04")),
    # weekdays with a date
    ("On [Tuesday, May 2, 2023], it rained.", "2023-05-02", "full-date", days("2023-05-02")),
    ("On [Tuesday 2nd May 2023] it rained.", "2023-05-02", "full-date", days("2023-05-02")),
    ("[Wed., Sept. 11]: the vote.", "2024-09-11", "month-day", days("2024-09-11")),
    ("[Monday the 9th of September]", "2024-09-09", "month-day", days("2024-09-09")),
    # days without a year
    ("The match on [4 September] was lost.", "2024-09-04", "month-day", days("2024-09-04")),
    ("The match on the [4th of July] was lost.", "2024-07-04", "month-day", days("2024-07-04")),
    ("The court ruled on [November 22] that he lied.", "2023-11-22", "month-day", days("2023-11-22")),
    ("The court will rule on [November 22].", "2024-11-22", "month-day", days("2024-11-22")),
    # figures only
    ("Logged at [2023-05-02]T10:00:00.", "2023-05-02", "iso", days("2023-05-02")),
    ("Logged on [2023/05/02].", "2023-05-02", "iso", days("2023-05-02")),
    ("Due [25/12/2023].", "2023-12-25", "numeric", days("2023-12-25")),
    ("Due [12/25/2023].", "2023-12-25", "numeric", days("2023-12-25")),
    ("Due [02.05.2023].", "2023-05-02", "numeric", days("2023-05-02")),
    ("Due [05/05/2023].", "2023-05-05", "numeric", days("2023-05-05")),
    ("Due [02/05/2023].", "2023-XX-XX", "numeric", days("2023-02-05", "2023-05-02")),
    ("The [Sept. 11] attacks changed it.", "2001-09-11", "month-day", days("2001-09-11")),
    ("The law takes effect on [Jan. 1].", "2025-01-01", "month-day", days("2025-01-01")),
    ("He wrote on [Oct 7, ’23], at dawn.", "2023-10-07", "full-date", days("2023-10-07")),
    # months
    ("It began in [May 2020].", "2020-05", "month-year", days("2020-05-01", "2020-05-31")),
    ("It began in [Feb. 2019].", "2019-02", "month-year", days("2019-02-01", "2019-02-28")),
    ("He fled in [November of 1776].", "1776-11", "month-year", days("1776-11-01", "1776-11-30")),
    ("In [May, 1750], he was elected.", "1750-05", "month-year", days("1750-05-01", "1750-05-31")),
    ("A [May] poll found it.", "2024-05", "month", days("2024-05-01", "2024-05-31")),
    ("It ended in [August].", "2024-08", "month", days("2024-08-01", "2024-08-31")),
    ("The shop closed in [December].", "2023-12", "month", days("2023-12-01", "2023-12-31")),
    ("The shop will close in [December].", "2024-12", "month", days("2024-12-01", "2024-12-31")),
    ("The money lasts through [October].", "2024-10", "month", days("2024-10-01", "2024-10-31")),
    ("It ended last [October].", "2023-10", "month", days("2023-10-01", "2023-10-31")),
    ("It ends next [March].", "2025-03", "month", days("2025-03-01", "2025-03-31")),
    # years and what is larger
    ("It was founded in [1944].", "1944", "year", days("1944-01-01", "1944-12-31")),
    ("It was built in the year [2000].", "2000", "year", days("2000-01-01", "2000-12-31")),
    ("Sea levels may rise by [2050].", "2050", "year", days("2050-01-01", "2050-12-31")),
    ("Her [2016] campaign failed.", "2016", "year", days("2016-01-01", "2016-12-31")),
    ("They met back in [’68].", "1968", "year", days("1968-01-01", "1968-12-31")),
    ("The eruption of [AD 79] buried it.", "0079", "year", days("0079-01-01", "0079-12-31")),
    ("He was born in [347 AD].", "0347", "year", days("0347-01-01", "0347-12-31")),
    ("The [2023-24] season was short.", "2023/2024", "split-year", days("2023-01-01", "2024-12-31")),
    ("The [2019/20] league was halted.", "2019/2020", "split-year", days("2019-01-01", "2020-12-31")),
    ("Profits in fiscal [2020] fell.", "FY2020", "fiscal-year", days("2019-01-01", "2020-12-31")),
    ("Profits in the [2018] fiscal year fell.", "FY2018", "fiscal-year", days("2017-01-01", "2018-12-31")),
    ("Pupils of [2021/22]", "2021/2022", "split-year", days("2021-01-01", "2022-12-31")),
    ("Profits in [FY2019] fell.", "FY2019", "fiscal-year", days("2018-01-01", "2019-12-31")),
    ("Music of the [1990s].", "199", "decade", days("1990-01-01", "1999-12-31")),
    ("Music of the [’90s].", "199", "decade", days("1990-01-01", "1999-12-31")),
    ("Music of the [Eighties].", "198", "decade", days("1980-01-01", "1989-12-31")),
    ("Music of the [sixties].", "196", "decade", days("1960-01-01", "1969-12-31")),
    ("Ships of the [1800s].", "18", "century", days("1800-01-01", "1900-12-31")),
    ("Art of the [20th century].", "19", "century", days("1900-01-01", "2000-12-31")),
    ("Art of the [twenty-first century].", "20", "century", days("2000-01-01", "2100-12-31")),
    ("A [19th-century] house.", "18", "century", days("1800-01-01", "1900-12-31")),
    ("An [early-19th century] house.", "18", "century", days("1800-01-01", "1900-12-31")),
    # seasons, quarters, halves
    ("In the [summer of 2012] they met.", "2012-SU", "season", days("2012-06-01", "2012-08-31")),
    ("They met in [winter 2012].", "2012-WI", "season", days("2012-12-01", "2013-02-28")),
    ("They met [last winter].", "2023-WI", "season", days("2023-12-01", "2024-02-29")),
    ("They meet [next summer].", "2025-SU", "season", days("2025-06-01", "2025-08-31")),
    ("Sales fell in the [third quarter of 2019].", "2019-Q3", "quarter", days("2019-07-01", "2019-09-30")),
    ("Sales fell in [H1 2023].", "2023-H1", "quarter", days("2023-01-01", "2023-06-30")),
    ("Sales fell in [Q3 2019].", "2019-Q3", "quarter", days("2019-07-01", "2019-09-30")),
    ("Sales fell in the [second quarter].", "2024-Q2", "quarter", days("2024-04-01", "2024-06-30")),
    ("Sales fell in the [first half of 2023].", "2023-H1", "quarter", days("2023-01-01", "2023-06-30")),
    ("Sales fell [last quarter].", "2024-Q2", "unit", days("2024-04-01", "2024-06-30")),
    # holidays with a rule
    ("He was seen at [Christmas 2019].", "2019-12-25", "holiday", days("2019-12-25")),
    ("They married on [Easter Monday 2025].", "2025-04-21", "holiday", days("2025-04-21")),
    ("They married on [Good Friday].", "2024-03-29", "holiday", days("2024-03-29")),
    ("They met on [Thanksgiving 2023].", "2023-11-23", "holiday", days("2023-11-23")),
    ("Shops close on [Labor Day].", "2024-09-02", "holiday", days("2024-09-02")),
    ("She flew home last [Christmas].", "2023-12-25", "holiday", days("2023-12-25")),
    ("It changed after [9/11].", "2001-09-11", "named-day", days("2001-09-11")),
    # counted from the publication
    ("It burned down [yesterday].", "2024-09-10", "deictic", days("2024-09-10")),
    ("Polls open [tomorrow].", "2024-09-12", "deictic", days("2024-09-12")),
    ("Police arrested three men [today].", "2024-09-11", "deictic", days("2024-09-11")),
    ("It burned the [day before yesterday].", "2024-09-09", "deictic", days("2024-09-09")),
    ("It closed [last week].", "2024-W36", "unit", days("2024-09-02", "2024-09-08")),
    ("It opens [next month].", "2024-10", "unit", days("2024-10-01", "2024-10-31")),
    ("It opened earlier [this year].", "2024", "unit", days("2024-01-01", "2024-12-31")),
    ("It was held over [the weekend].", "2024-W36-WE", "unit", days("2024-09-07", "2024-09-08")),
    ("It will be held [this weekend].", "2024-W37-WE", "unit", days("2024-09-14", "2024-09-15")),
    ("It must be done by [the end of the year].", "2024", "unit", days("2024-01-01", "2024-12-31")),
    ("It closed during [this past week].", "2024-W36", "unit", days("2024-09-02", "2024-09-08")),
    ("Profits fell in the [last fiscal year].", "FY2023", "fiscal-year", days("2022-01-01", "2023-12-31")),
    ("It may vanish in [the next decade].", "2024/2034", "window", days("2024-09-11", "2034-09-11")),
    ("It grew in [the past century].", "1924/2024", "window", days("1924-09-11", "2024-09-11")),
    ("It is the worst flood of [this century].", "20", "unit", days("2000-01-01", "2100-12-31")),
    ("It rained for the [past three weeks].", "2024-08-21/2024-09-11", "window", days("2024-08-21", "2024-09-11")),
    ("[Today], the mayor resigned.", "2024-09-11", "deictic", days("2024-09-11")),
    ("[Today]'s vote was close.", "2024-09-11", "deictic", days("2024-09-11")),
    ("They fly home next [Easter].", "2025-04-20", "holiday", days("2025-04-20")),
    ("They will vote on [Election Day].", "2024-11-05", "holiday", days("2024-11-05")),
    ("Sales fell in the [second half of last year].", "2023-H2", "quarter", days("2023-07-01", "2023-12-31")),
    ("He left [one and a half years ago].", "2023-03", "ago", days("2023-03-01", "2023-03-31")),
    ("He left [two quarters ago].", "2024-Q1", "ago", days("2024-01-01", "2024-03-31")),
    ("He left [5,000 years ago].", "BC2976", "ago", (None, None)),
    ("They lost this [Monday].", "2024-09-09", "weekday", days("2024-09-09")),
    ("They play next [Monday].", "2024-09-16", "weekday", days("2024-09-16")),
    ("Send it by [Monday].", "2024-09-16", "weekday", days("2024-09-16")),
    ("He left [three days ago].", "2024-09-08", "ago", days("2024-09-08")),
    ("He left [two weeks ago].", "2024-W35", "ago", days("2024-08-26", "2024-09-01")),
    ("He left [five months ago].", "2024-04", "ago", days("2024-04-01", "2024-04-30")),
    ("He left [a couple of years ago].", "2022", "ago", days("2022-01-01", "2022-12-31")),
    ("He left [a decade ago].", "201", "ago", days("2010-01-01", "2019-12-31")),
    ("He left [half a century ago].", "1974", "ago", days("1974-01-01", "1974-12-31")),
    ("Prices doubled in the [past five years].", "2019/2024", "window", days("2019-09-11", "2024-09-11")),
    ("Prices will double in the [next two years].", "2024/2026", "window", days("2024-09-11", "2026-09-11")),
    ("The company was sold on [Friday].", "2024-09-06", "weekday", days("2024-09-06")),
    ("The shop will open on [Friday].", "2024-09-13", "weekday", days("2024-09-13")),
    ("The minister said [Wednesday] that she knew.", "2024-09-11", "weekday", days("2024-09-11")),
    ("They lost last [Friday].", "2024-09-06", "weekday", days("2024-09-06")),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "value", "kind", "interval"), ONE, ids=[row[0] for row in ONE])
def test_one_mention(marked, value, kind, interval):
    text = marked.replace("[", "").replace("]", "")
    start = marked.index("[")
    end = marked.index("]") - 1
    found = find_dates(text, PUBLISHED)
    assert [(m.start, m.end, m.value, m.kind) for m in found][:1] == [(start, end, value, kind)]
    assert len(found) == 1
    assert (found[0].earliest, found[0].latest) == interval
    assert found[0].text == text[start:end]


SEVERAL = [
    ("It ran May 2-4, 2023.", ["May 2", "4, 2023"], ["2023-05-02", "2023-05-04"]),
    ("It ran 2 to 4 May 2023.", ["2", "4 May 2023"], ["2023-05-02", "2023-05-04"]),
    ("from 28 February to 2 March 2023", ["28 February", "2 March 2023"], ["2023-02-28", "2023-03-02"]),
    ("from 30 December to 2 January 2023", ["30 December", "2 January 2023"], ["2022-12-30", "2023-01-02"]),
    ("It ran March 30-April 2, 2019.", ["March 30", "April 2, 2019"], ["2019-03-30", "2019-04-02"]),
    ("It plays 4, 11 and 18 May 2024.", ["4", "11", "18 May 2024"], ["2024-05-04", "2024-05-11", "2024-05-18"]),
    ("It ran May 2, 4 and 6, 2023.", ["May 2", "4", "6, 2023"], ["2023-05-02", "2023-05-04", "2023-05-06"]),
    ("It ran May 3 & 4, 2023.", ["May 3", "4, 2023"], ["2023-05-03", "2023-05-04"]),
    ("It runs Sept 30-01, 2024.", ["Sept 30", "01, 2024"], ["2024-09-30", "2024-10-01"]),
    ("It runs 30-02 Jan 2024.", ["30", "02 Jan 2024"], ["2023-12-30", "2024-01-02"]),
    (
        "from 30 December 2023-2 January 2024",
        ["30 December 2023", "2 January 2024"],
        ["2023-12-30", "2024-01-02"],
    ),
    ("Tuesday 5 and Wednesday 6 March 2024", ["Tuesday 5", "Wednesday 6 March 2024"], ["2024-03-05", "2024-03-06"]),
    ("between 3 and 5 June 1944", ["3", "5 June 1944"], ["1944-06-03", "1944-06-05"]),
    ("He fought in 1914-18.", ["1914", "18"], ["1914", "1918"]),
    ("Ruiz (1850–1910) painted.", ["1850", "1910"], ["1850", "1910"]),
    ("He ruled from 1990 to 1995.", ["1990", "1995"], ["1990", "1995"]),
    ("She has led it (2013 – present).", ["2013", "present"], ["2013", "PRESENT_REF"]),
    ("on the night of 14/15 April 1912", ["14", "15 April 1912"], ["1912-04-14", "1912-04-15"]),
    ("the late 19th and early 20th centuries", ["19th", "20th centuries"], ["18", "19"]),
    ("in March–April 2020", ["March", "April 2020"], ["2020-03", "2020-04"]),
    ("in Jan-Mar 2020", ["Jan", "Mar 2020"], ["2020-01", "2020-03"]),
    ("in May/June 2020", ["May", "June 2020"], ["2020-05", "2020-06"]),
    ("music of the 1960s–70s", ["1960s", "70s"], ["196", "197"]),
    ("his 2008 and 2010 runs", ["2008", "2010"], ["2008", "2010"]),
    ("In 1997 Dr Ruiz left; in 1998 St Ives burned.", ["1997", "1998"], ["1997", "1998"]),
    ("his 1965, 1966 and 1967 albums", ["1965", "1966", "1967"], ["1965", "1966", "1967"]),
    ("the 1970s and 80s", ["1970s", "80s"], ["197", "198"]),
    ("from 776 BC to 394 AD", ["776 BC", "394 AD"], ["BC0776", "0394"]),
    ("the week of March 4", ["week", "March 4"], ["2024-W10", "2024-03-04"]),
    ("in August last year", ["August", "last year"], ["2023-08", "2023"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "spans", "values"), SEVERAL, ids=[row[0] for row in SEVERAL])
def test_several_mentions(text, spans, values):
    found = find_dates(text, PUBLISHED)
    assert [m.text for m in found] == spans
    assert [m.value for m in found] == values


@pytest.mark.parametrize(
    "text",
    [
        "It ran May 2-4, 2023.",
        "from 1990 to 1995",
        "1914–1918",
        "between 3 and 5 June 1944",
        "(2013 – present)",
        "between May and June",
    ],
)
def test_ends_of_a_range_know_each_other(text):
    assert [m.bound for m in find_dates(text)] == ["first", "last"]


def test_a_moved_date_is_no_range():
    assert [m.bound for m in find_dates("The end was moved up from May 2029 to December 2021.")] == ["", ""]


def test_a_paper_is_no_weekday():
    (found,) = find_dates("As the Edmonton Sun, August 16, 2008 reported.")
    assert (found.text, found.weekday) == ("August 16, 2008", None)


def test_neighbours_are_no_range():
    assert [m.bound for m in find_dates("In 1990, 1995 and 1999 he won.")] == ["", "", ""]


@pytest.mark.parametrize(
    ("text", "year", "month", "day"),
    [
        ("on 30 February 2023", 2023, 2, 30),
        ("on Feb. 30, 2023", 2023, 2, 30),
        ("on April 31, 2020", 2020, 4, 31),
        ("on 29 February 2023", 2023, 2, 29),
        ("on June 35, 2020", 2020, 6, 35),
        ("at 2023-02-30", 2023, 2, 30),
        ("on 31 September", None, 9, 31),
    ],
)
def test_days_that_do_not_exist_keep_their_parts(text, year, month, day):
    (found,) = find_dates(text, PUBLISHED)
    assert (found.year, found.month, found.day) == (year, month, day)
    assert found.earliest is None
    assert found.latest is None


def test_leap_day_exists():
    (found,) = find_dates("on 29 February 2024")
    assert found.earliest == dt.date(2024, 2, 29)


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("the early 1960s", "START"),
        ("mid-2019", "MID"),
        ("in late May 2020", "END"),
        ("at the end of 2019", "END"),
        ("about 1850", "APPROX"),
        ("c. 1850", "APPROX"),
        ("in 1850", ""),
    ],
)
def test_parts_of_a_stretch(text, mod):
    (found,) = find_dates(text)
    assert found.mod == mod
    assert found.earliest is not None


def test_order_of_numeric_dates_is_the_documents():
    british = find_dates("Due 02/05/2023. Paid 25/12/2023.")
    american = find_dates("Due 02/05/2023. Paid 12/25/2023.")
    both = find_dates("Due 02/05/2023. Paid 12/25/2023 or 25/12/2023.")
    assert (british[0].value, american[0].value, both[0].value) == ("2023-05-02", "2023-02-05", "2023-XX-XX")
    assert (both[0].month, both[0].day, both[0].year) == (None, None, 2023)


def test_weekday_is_told_apart_from_the_day():
    (found,) = find_dates("On Monday, May 2, 2023, it rained.")
    assert (found.weekday, found.day, found.earliest) == (0, 2, dt.date(2023, 5, 2))


@pytest.mark.parametrize("era", ["BC", "BCE", "B.C."])
def test_years_before_christ_have_no_days_here(era):
    (found,) = find_dates(f"It fell in 508 {era} to Sparta.")
    assert (found.value, found.year, found.earliest) == ("BC0508", -508, None)


def test_three_figures_are_a_year_where_the_text_is_antique():
    text = "Pachomius (c. 292 – 348) was a monk. In 348 Pachomius died."
    assert [m.value for m in find_dates(text)] == ["0292", "0348", "0348"]
    assert find_dates("In 348 Pachomius died.") == []


def test_world_war_is_a_period():
    (found,) = find_dates("He served in World War II as a cook.")
    assert (found.kind, found.earliest, found.latest) == ("period", *days("1939-09-01", "1945-09-02"))
