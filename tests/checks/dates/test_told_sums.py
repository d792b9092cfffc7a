"""Sums that news tells in many ways: each right sentence is silent, and the same with one number changed is not."""

from __future__ import annotations

import datetime as dt

import pytest
from dates_house import found

PUBLISHED = dt.date(2024, 3, 1)


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        # ages of somebody whom the text does not name, or names in the sentence before
        ("Born in 1880, he went to sea in 1898, when he was {}.", "18", "24"),
        ("He was born in 1815 and was {} years old when the revolt broke out in 1848.", "thirty-three", "forty-three"),
        ("The senator was born on January 4, 1940. At {}, she is the oldest member of the house.", "84", "74"),
        ("The poet was born in 1788. He was {} years old when he died of fever in 1824.", "36", "46"),
        ("Ida Holm (3 May 1871 – 10 October 1950) died aged {}.", "79", "84"),
        ("Leo Mandl (1921–1990) won his first title in 1941 at the age of {}.", "20", "29"),
        ("Holm was {} when she died in 1962. She was born in Utrecht in 1926.", "36", "46"),
        ("Ida Holm was born in 1871 and was {} when she was killed in 1919.", "47", "57"),
        ("Princess Ada was born in 1830. She was married in 1848, at {}, to a duke.", "18", "28"),
        ("Ida Holm, {}, was born in 1989 in a farmhouse. Holm, {}, was the third child.", "34", "44"),
        ("The singer, born in January 1947 in Brixton, died on Sunday at {}.", "77", "67"),
        ("The heiress Ida Holm died at {}.\n\nShe was born in Lund on February 20, 1924.", "100", "90"),
        ("Leo Mandl, born in Prague in November 1913, is {} and still plays every day.", "110", "100"),
        ("Holm, who was born on Oct. 18, 1933, was {}.", "90", "80"),
        ("He was elected on 28 October 1958 at the age of {}. He had been born on 25 November 1881.", "76", "66"),
        ("Leo Mandl, born in Mardin in 1908, came to Canada in 1924 as a {}.", "16-year-old", "26-year-old"),
        # anniversaries
        ("The party was banned in 1994. Friday marked the {} anniversary of the ban.", "30th", "20th"),
        ("The college opened in 1870. Its {} anniversary was celebrated in 2020.", "150th", "140th"),
        (
            "The treaty was signed in Rome in March 1964. Leaders meet there today to mark its {} anniversary.",
            "60th",
            "50th",
        ),
        ("The {} anniversary of his birth in 1809 was celebrated in 2009.", "200th", "250th"),
        ("To mark the {} anniversary of its opening in 1962, the theatre staged a gala in 1987.", "25th", "35th"),
        ("Friday is the {} anniversary of the day in 1524 when the monk came.", "500th", "400th"),
        ("The two were married in 1974 and celebrated their {} wedding anniversary on Sunday.", "golden", "silver"),
        (
            "The abbey was consecrated in 1233. In 1983 the town kept the {} anniversary of the consecration.",
            "750th",
            "700th",
        ),
        ("On March 1, 1974, tanks rolled into the city. Today is the {} anniversary of the attack.", "50th", "40th"),
        ("The show premiered in March 1991. A gala in 2016 celebrated the show's {} anniversary.", "25th", "35th"),
        ("The bridge was opened in July 1963. In 2013 there was a party on its {} birthday.", "50th", "60th"),
        (
            "The guns fell silent on March 3, 1924. On Sunday they will mark the {} anniversary of the truce.",
            "100th",
            "90th",
        ),
        # lengths
        ("Over the course of {} decades, from 1960 to 1990, the works made bicycles.", "three", "seven"),
        ("After {} years as coach, from 1984 to 2002, he stepped down.", "18", "28"),
        ("She led the union from 1974 to 1986, and in those {} years it grew.", "12", "22"),
        ("She ruled from 1558 until 1603, a reign of {} years.", "45", "55"),
        ("The {} war of 1756–1763 was fought on four continents.", "seven-year", "twelve-year"),
        ("The expedition of 1803 to 1806 took {} years.", "three", "eight"),
        ("It took {} years for the number to double from 7 to 14 between 1865 and 1980.", "115", "95"),
        ("The town made the same shift between 2001 and 2022 – in just {} years.", "21", "31"),
        ("The second phase, from 2003 to 2010, took {} years.", "seven", "eleven"),
        # distances
        ("Just {} years after the merger of 1998, the firm was sold in 2000.", "two", "six"),
        ("Twenty years after the strike of 1950, the mine closed in {}.", "1970", "1990"),
        ("The first phone went on sale on March 1, 2007. In the {} years since then, many have been sold.", "17", "27"),
        ("The firm moved into the old mill in 1994. {} years on, it employs 600 people.", "Thirty", "Forty"),
        ("The station, opened in 1863, was closed a century later, in {}.", "1963", "1999"),
        ("A first club was formed in 1998. A decade later, in {}, it won the cup.", "2008", "2003"),
        ("The hospital has been closed since 2004, a gap of {} years.", "twenty", "thirty"),
        ("More than {} years have passed since the accident of 1984.", "30", "60"),
        ("He took the throne in 1643 and reigned for {} years until his death in 1715.", "72", "52"),
        ("The record of 1968 stood for {} years until it was broken in 1991.", "23", "33"),
        ("He left in 1951 and came back in 1961, after {} years abroad.", "ten", "twenty"),
        ("Between her first film in 1932 and her last in 1952, {} years went by.", "20", "30"),
        ("The service was launched in 2006 and {} years later has a billion users.", "eighteen", "eight"),
        ("He served {} years on the council, between 1970 and 1988.", "18", "28"),
        ("They held the title for {} consecutive years (1956–1960).", "five", "nine"),
        ("The peace of 1815 held for {} years, until the war of 1854.", "39", "59"),
        ("The first games were held in 1896. Now, {} years later, the city has 26 sports.", "128", "118"),
        # lives
        ("Born in 1843, Holm died in {} in Boston.", "1909", "1829"),
        ("The painter was born in 1606 in Leiden. He died in Amsterdam in {}.", "1669", "1596"),
        ("Ida Holm (* 5 May 1889; † 9 September {}) was a painter.", "1953", "1853"),
    ],
)
def test_one_number_decides(text, right, wrong):
    clean, changed = (text.replace("{}", value) for value in (right, wrong))
    assert not found(clean, PUBLISHED), [(v.rule, v.message) for v in found(clean, PUBLISHED)]
    assert found(changed, PUBLISHED)


@pytest.mark.parametrize(
    "text",
    [
        # other people's ages
        "Born in 1880, he went to sea in 1898, when his brother was 24.",
        "She was born in 1926 and was 20 when her daughter was born in 1949.",
        "The engineer was born in 1950. He was 34 when he built the bridge, which fell in 2001.",
        "He was born in 1815. The king was 33 when he came to the throne in 1830.",
        "She was born in 1950. He was 45 when they met in 1969.",
        "Ida Holm was born in 1950. Paul Gray, 34, was born in Leeds.",
        "Leo Mandl (1921–1990) met a girl of 18 in 1941.",
        "The singer, born in 1950, has a son who died at 19.",
        "Ida Holm, born in Prague in 1903, is 5 feet tall and still plays.",
        # other things' anniversaries
        "The firm opened its Leeds office in 1999. Its 75th anniversary is this year.",
        "The firm moved to Berlin in 1999. This year it celebrates its 75th anniversary.",
        "Her parents married in 1950. She and her husband celebrated their 20th wedding anniversary on Sunday.",
        "The 10th anniversary of the club in 1960 was celebrated with a cup that it won again in 1971.",
        "On March 1, 1961, a pilot flew. The agency, which celebrated its 25th anniversary on Friday, was glad.",
        "On March 1, 2003, the war began. For the two it is their 10th wedding anniversary today.",
        "The zoo opened in 1950. The elephant marked its 20th birthday in 1999.",
        "The band's first album aired in 1989. In 1999 the band's 20th anniversary was kept.",
        "The firm was founded in 1950; in 1999 the show's 20th anniversary was kept.",
        # other lengths
        "It took nine years for the city to agree to build a line that ran from 1880 to 1905.",
        "Prices doubled between 2000 and 2005, in only two years of which there was a deficit.",
        "The expedition of 1803 to 1806 took eight men and two boats.",
        "The five-year plan of 1928 to 1932 was declared complete in four years.",
        "There were three years of drought between 1990 and 2000.",
        "He was sentenced to five years for crimes committed from 1990 to 1999.",
        "He worked four years at each school from 1960 to 1980.",
        # other distances
        "He was born in 1920 and led the firm for 20 years until his death in 1990.",
        "Opened in 1900, the mill stood empty for ten years until a buyer came in 1998.",
        "He left in 1951 and returned in 1961, after two years of talks.",
        "The firm was founded in 1990 and its rival, two years later, is gone.",
        "Two years after the merger of 1998, the firm, which had been founded in 1920, was sold.",
        "Five years after the fire of 1990, the town was hit by a flood worse than that in 1954.",
        "Two years after it was founded in 1987, the firm had a record that still stands.",
        "He was hired in 1994. Two years on, he was sacked.",
        "Since 2005, a judge said, the men have been held for ten years without trial.",
        "He has had the job since 2006, a term of 4 years at first.",
        # other deaths
        "Leo Mandl was born in Hull in 1866. He died in Rome, where Keats had died in 1821.",
        "Leo Mandl was born in Hull in 1866. His grandfather Leo Mandl, a miller, died in 1851.",
        "Born in 1943, Holm died the year his book on 1829 came out.",
    ],
)
def test_silent(text):
    assert not found(text, PUBLISHED), [(v.rule, v.match, v.message) for v in found(text, PUBLISHED)]
