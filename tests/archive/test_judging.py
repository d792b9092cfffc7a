"""Contradictions between articles: all cases lie in one archive, each with names of its own, and are judged at once."""

from __future__ import annotations

import json

import pytest

duckdb = pytest.importorskip("duckdb")
pytest.importorskip("rensa")

from editlint.cli import main  # noqa: E402

FOUND = {  # by case: the rule, what is reported, in which of the articles, and the articles themselves
    "an age of one year, a birth told in another": (
        ("dates.age", "1966", 1),
        ("1996-05-02", "Boat pilot Ana Ruiz, 35, took the ferry out of Olm on Thursday."),
        ("2009-03-01", "The pilot Ana Ruiz, who was born in 1966, brought the last ferry into Olm."),
    ),
    "two births, of which most tell the one": (
        ("dates.conflict", "1963", 2),
        ("2001-05-02", "The painter Carla Voss, who was born in 1961, shows her harbour scenes at Delve."),
        ("2003-05-02", "Carla Voss, who was born in 1961, is the painter of the town hall at Delve."),
        ("2002-05-02", "The painter Carla Voss, who was born in 1963, won the prize of Delve."),
        ("2004-05-02", "Painter Carla Voss was born in 1961 at Delve."),
    ),
    "two ages that are too far apart": (
        ("dates.age", "51", 1),
        ("1998-06-01", "The goalkeeper Ivo Marek, 29, signed for Harrow Rovers on Monday."),
        ("2014-06-01", "Ivo Marek, 51, once the goalkeeper of Harrow Rovers, opened a bakery on Saturday."),
    ),
    "an age at death against a birth and a death": (
        ("dates.age", "81", 1),
        ("1990-01-10", "The composer Berta Lunde was born on 3 May 1920 in Skarvik."),
        ("2004-08-10", "The composer Berta Lunde of Skarvik died on 2 August 2004, aged 81."),
    ),
    "two foundings": (
        ("dates.conflict", "1874", 1),
        ("1999-02-01", "The Marlow Brewery, which was founded in 1847, sells its stout in Olm."),
        ("2011-02-01", "The Marlow Brewery, founded in 1874, will sell no more stout in Olm."),
    ),
    "an anniversary against a founding": (
        ("dates.anniversary", "75th anniversary", 1),
        ("1999-02-01", "The Quayside Orchestra was founded in 1930 by the organist of Olm."),
        ("2010-02-01", "The Quayside Orchestra will mark its 75th anniversary this month with an organist from Olm."),
    ),
    "a death by two dates, where one article contradicts itself in another matter": (
        ("dates.conflict", "1987", 1),
        (
            "2011-10-01",
            "The Varde Museum shows the painter Otmar Groll. Groll was born in Varde in 1902 and died in 1978.",
        ),
        ("2015-05-22", "The painter Otmar Groll of the Varde Museum, who was born in Varde, died in 1987."),
        ("2020-01-15", "The painter Otmar Groll of Varde died in 1978. The Varde Museum has his mural."),
        ("2021-05-05", "Otmar Groll, the painter from Varde, was born in 1902 and died in 1978 at the age of 67."),
    ),
    "two years of building": (
        ("dates.conflict", "1864", 1),
        ("2012-02-12", "The Brannock Corn Exchange was built in 1846 and has stood empty since 2001."),
        (
            "2018-04-19",
            "An investor will buy the Brannock Corn Exchange. The Brannock Corn Exchange was built in 1864.",
        ),
    ),
    "a quotation that most give to one": (
        ("attribution.changed-source", "We have waited nine years for this tunnel and will not wait for another,", 1),
        (
            "2016-03-03",
            "“We have waited nine years for this tunnel and will not wait for another,” said Pat Odell on Thursday.",
        ),
        (
            "2016-03-12",
            "“We have waited nine years for this tunnel and will not wait for another,” said Lou Sarrant on Friday.",
        ),
        (
            "2021-04-04",
            "“We have waited nine years for this tunnel and will not wait for another,” said Pat Odell in 2016.",
        ),
    ),
}
SILENT = {
    "an age that grows": (
        ("1996-05-02", "The pilot Dora Ruiz, 35, took the ferry out of Olm on Thursday."),
        ("2009-06-01", "The pilot Dora Ruiz, 48, brought the last ferry into Olm on Sunday."),
        ("2011-06-01", "Dora Ruiz, who was born in 1961, was a pilot of the ferry at Olm."),
    ),
    "a generation apart, and nothing in common": (
        ("1996-05-02", "The dentist Paul Hearn, 62, was fined on Thursday."),
        ("2009-06-01", "The swimmer Paul Hearn, 19, won a medal on Sunday."),
    ),
    "a few years apart, and nothing in common": (
        ("1996-05-02", "The dentist Mary Shore, 42, was fined on Thursday."),
        ("2009-06-01", "The singer Mary Shore, 52, won a medal on Sunday."),
    ),
    "father and son": (
        ("1996-05-02", "The brewer Karl Stamm Sr., who was born in 1931, sold his brewery at Olm."),
        ("2009-06-01", "The brewer Karl Stamm Jr., who was born in 1941, bought back the brewery at Olm."),
    ),
    "what was planned": (
        ("2001-05-02", "The Skarvik Museum will be founded in 2005."),
        ("2011-05-02", "The Skarvik Museum was founded in 2009."),
    ),
    "what was denied": (
        ("2001-05-02", "The harbour master denied that the pilot Vera Kolb was born in 1955."),
        ("2011-05-02", "The pilot Vera Kolb, who was born in 1961, left the harbour."),
    ),
    "one article, which its own rules judge": (
        (
            "2001-05-02",
            "The pilot Emil Rand, who was born in 1955, came in 1990. Emil Rand, the pilot, was born in 1961.",
        ),
    ),
    "what is only said": (
        ("2009-06-14", "The Bolden Chess Club was founded in 1898 by Otto Brill."),
        ("2018-01-21", "Many believe the Bolden Chess Club was founded in 1891. Otto Brill does not."),
        ("2018-01-22", "It is often said that the Bolden Chess Club was founded in 1881 by Otto Brill."),
    ),
    "what the next sentence takes back": (
        ("2009-06-14", "The Pelham Ski Club was founded in 1898 by Otto Grass."),
        (
            "2018-01-21",
            "The Pelham Ski Club of Otto Grass was founded in 1891, a plaque says. That is wrong. He has the charter.",
        ),
    ),
    "what a builder built": (
        ("2012-02-12", "The architect Ralf Tiller of Skelby built the mill in 1846."),
        ("2013-02-12", "The architect Ralf Tiller of Skelby built the chapel in 1855."),
    ),
    "a building in the place of another": (
        ("2001-02-03", "The first Harlow Pavilion was built in 1903 and burned down in 1910."),
        ("2005-02-03", "The Harlow Pavilion, built in 1911, will be restored."),
    ),
    "a wing of a building": (
        ("2012-02-12", "The Lenz Hospital in Skelby was built in 1946."),
        ("2013-02-12", "The new wing of the Lenz Hospital in Skelby was built in 1955."),
    ),
    "a founding a year apart": (
        ("1999-02-01", "The Torvald Shipyard, which was founded in 1890, builds a ferry at Olm."),
        ("2011-02-01", "The Torvald Shipyard, founded in 1891, will build no more ferries at Olm."),
    ),
}
WEIGHED = {
    "a founding against most articles and an anniversary that is wrong itself": (
        ("2011-03-03", "The Sarrant Brewery was founded in 1871, and is led by Louise Sarrant."),
        (
            "2019-09-09",
            "The Sarrant Brewery in Dunholt celebrated its 150th anniversary on Monday.",
        ),
        ("2022-02-14", "Five were hurt at the Sarrant Brewery in Dunholt. The Sarrant Brewery was founded in 1871."),
        ("2022-10-30", "The Sarrant Brewery opened again. The Sarrant Brewery was founded in 1871."),
        ("2024-10-02", "The Sarrant Brewery in Dunholt was founded in 1850. Louise Sarrant leads it."),
    ),
}


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    """The contradictions of all cases, each by the line of its article: (rule, severity, match, message, related)."""
    folder = tmp_path_factory.mktemp("archive")
    path, out = folder / "stories.jsonl", str(folder / "out")
    articles = [
        *(each for _, *some in FOUND.values() for each in some),
        *(e for some in (*SILENT.values(), *WEIGHED.values()) for e in some),
    ]
    records = [{"date": day, "title": "", "body": body} for day, body in articles]
    path.write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    assert main(["archive", "run", str(path), "--out", out, "--isolated", "--jobs", "1"]) == 0
    assert main(["archive", "judge", out, "--isolated"]) == 0
    found = {}
    rows = duckdb.sql(f"select line, rule, severity, match, message, related from '{out}/contradictions/*.parquet'")
    for line, *rest in rows.fetchall():
        found.setdefault(line, []).append(tuple(rest))
    return found


def lines_of(case):
    """The lines of the articles of a case."""
    line = 1
    for cases in (FOUND, SILENT, WEIGHED):
        for name, some in cases.items():
            articles = some[1:] if cases is FOUND else some
            if name == case:
                return list(range(line, line + len(articles)))
            line += len(articles)
    raise KeyError(case)


@pytest.mark.parametrize("case", FOUND)
def test_found(judged, case):
    rule, match, number = FOUND[case][0]
    lines = lines_of(case)
    found = {line: judged[line] for line in lines if line in judged}
    assert list(found) == [lines[number]]
    [(by, severity, reported, message, related)] = found[lines[number]]
    assert (by, reported) == (rule, match)
    assert severity in ("warning", "suggestion")
    assert related[0]["line"] in lines
    assert "Against it: " in message


@pytest.mark.parametrize("case", SILENT)
def test_silent(judged, case):
    assert {line: judged[line] for line in lines_of(case) if line in judged} == {}


def test_ages_are_shown_with_their_days(judged):
    [line] = [line for line in lines_of("two ages that are too far apart") if line in judged]
    assert "29 on June 1, 1998, is 45 on June 1, 2014, but the text says “51” of Ivo Marek." in judged[line][0][3]


def test_the_side_with_most_articles_is_shown(judged):
    case = "a founding against most articles and an anniversary that is wrong itself"
    found = {line: message for line in lines_of(case) for _, _, _, message, _ in judged.get(line, ())}
    assert "1850 here, 1871 elsewhere. Against it: 3 articles" in found[max(lines_of(case))]


def test_a_life_is_told_in_plain_words(judged):
    [line] = [line for line in lines_of("two births, of which most tell the one") if line in judged]
    [(_, _, _, message, related)] = judged[line]
    assert "“Carla Voss” (born): 1963 here" in message
    assert related[0]["message"].startswith("born 1961")
