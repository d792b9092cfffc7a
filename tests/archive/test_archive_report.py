"""`editlint archive report`: what the page says of an archive, and that everybody can read it."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from importlib.util import find_spec

import pytest
from browsing import CHROMIUM, axe, browser, hurdles  # noqa: F401  fixtures

pytest.importorskip("duckdb")
pytest.importorskip("leather")

from editlint.cli import main

VAGUE = "Critics say the plan for the quay will fail. "
NAMED = "Ada Renn, the mayor, said the harbour would stay open. "
PLAIN = "The boats came in with the tide and left before noon, and the market opened an hour late. "
TWICE = "The the clock has stood since spring. "
YEARS = range(2018, 2024)
HOSTILE = '<script>alert(1)</script> & "quotes" \u202e'


def record(number, year, body, **more):
    told = {"title": f"Story {number}", "date": f"{year}-03-0{number % 9 + 1}", "url": f"https://example.org/{number}"}
    return {**told, "author": "Ana Ruiz", "section": "Local" if number % 2 else "Sport", "body": body, **more}


def records():
    """Twelve articles a year: one in which critics speak at first, all of them at last, and the worst of all."""
    number = 0
    for year in YEARS:
        for each in range(12):
            number += 1
            vague = each < 1 if year < 2021 else True
            yield record(number, year, (VAGUE if vague else NAMED) + PLAIN * 3)
    yield record(number + 1, 2020, TWICE * 4 + PLAIN * 12, title="The tower", url="javascript:alert(2)", author=HOSTILE)
    yield record(
        number + 2, 2020, TWICE * 3 + PLAIN * 12, title="The clock", url="https://example.org/clock?a=1&b=2#top"
    )
    yield record(number + 3, "", PLAIN, section="")


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    place = tmp_path_factory.mktemp("archive")
    lines = [json.dumps(each) for each in records()]
    (place / "stories.jsonl").write_text("\n".join([*lines, "no JSON at all"]) + "\n", encoding="utf-8")
    out = place / "out [1]*"
    assert main(["archive", "run", str(place / "stories.jsonl"), "--out", str(out), "--isolated", "--jobs", "1"]) == 0
    return out


@pytest.fixture(scope="module")
def html(archive, tmp_path_factory):
    return written(archive, tmp_path_factory.mktemp("page") / "page.html")


def written(archive, path, *options):
    assert main(["archive", "report", str(archive), "--out", str(path), "--isolated", *options]) == 0
    return path.read_text(encoding="utf-8")


class Page(HTMLParser):
    """The tables of a page by caption, as rows of texts; links with their texts; what each element would load."""

    def __init__(self, html):
        super().__init__()
        self.tables, self.links, self.loads, self.pictures = {}, {}, [], []
        self.cell = self.caption = self.link = None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.loads += [given[name] for name in ("src", "srcset", "data", "action", "style") if name in given]
        if tag == "link" or any(name.startswith("on") for name in given):
            self.loads.append(str(given))
        if tag == "svg":
            self.pictures.append(given)
        if tag == "caption":
            self.caption = ""
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.cell = ""
        if tag == "a":
            self.link = (given["href"], "")
        if tag == "table":
            self.rows = []

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data
        if self.caption is not None:
            self.caption += data
        if self.link is not None:
            self.link = (self.link[0], self.link[1] + data)

    def handle_endtag(self, tag):
        if tag == "caption":
            self.tables[self.caption] = self.rows
            self.caption = None
        if tag in ("td", "th"):
            self.rows[-1].append(self.cell)
            self.cell = None
        if tag == "a":
            self.links.setdefault(self.link[1], []).append(self.link[0])
            self.link = None


def section_of(html, name):
    return re.search(f'(?s)<section id="{name}">.*?</section>', html)[0]


def words_of(html):
    return unescape(re.sub("<[^>]*>", " ", re.sub("(?s)<(style|script)>.*?</\\1>", "", html)))


def test_it_counts_articles_by_year_section_author_and_rule(html):
    page = Page(html)
    assert "75 articles" in words_of(html)
    assert "published March 1, 2018, to March" in words_of(html)
    by_year = {row[0]: row for row in page.tables["Notes by year, in 1,000 words"][1:]}
    assert [by_year[str(year)][6] for year in YEARS] == ["12", "12", "14", "12", "12", "12"]
    words = sum(int(row[7].replace(",", "")) for row in by_year.values())
    assert by_year["2023"][3] == "0"
    assert by_year["2023"][4] == f"{12 / int(by_year['2023'][7]) * 1000:.1f}"
    sections = {row[0]: int(row[6]) for row in page.tables["Notes by section, in 1,000 words"][1:]}
    assert sections == {"Local": 37, "Sport": 37, "no section given": 1}
    assert {row[0] for row in page.tables["Notes by author, in 1,000 words"][1:]} == {
        "Ana Ruiz",
        HOSTILE.replace("\u202e", "\\u202e"),
    }
    rules = {row[0]: row for row in page.tables["Notes by rule"][1:]}
    vague = rules["Say who says so.attribution.vague-source"]
    assert [vague[1], vague[3]] == ["39", "warning"]
    assert vague[4] == "39"
    assert rules["The same word stands twice.wording.repeated-word"][1] == "7"
    assert words > 3000


def test_it_says_what_grows_only_where_that_is_sure(html):
    page = Page(html)
    grown = page.tables["More than before, in 1,000 words"]
    assert grown[0][1:3] == ["2018 to 2020", "2021 to 2023"]
    assert [row[0] for row in grown[1:]] == ["Say who says so.attribution.vague-source"]
    assert "Less than before, in 1,000 words" not in page.tables  # seven notes on one word in two articles are chance


def test_it_says_how_many_articles_rest_on_unnamed_sources(html):
    rows = {row[0]: row[1:] for row in Page(html).tables["Articles that rest on unnamed sources"][1:]}
    assert rows["2018"][:2] == ["12", "8 %"]
    assert rows["2023"][:2] == ["12", "100 %"]
    assert rows["2023"][2] == "76 % to 100 %"  # Wilson's bounds for 12 of 12: 0.757 to 1


def test_the_worst_articles_lead_to_the_places(html):
    section = section_of(html, "worst")
    page = Page(section)
    assert re.findall("The tower|The clock|Story", words_of(section)) == ["The tower", "The clock"]
    assert page.links["The clock"] == ["https://example.org/clock?a=1&b=2#top"]
    to = "https://example.org/clock?a=1&b=2#top:~:text=The%20the,-clock%20has%20stood%20since"
    assert set(page.links["“The the”"]) == {to}
    assert not any(to.startswith("javascript") for each in page.links.values() for to in each)


def test_it_needs_nothing_from_outside_and_lets_nothing_in(html):
    page = Page(html)
    assert page.loads == []
    assert "<script>alert" not in html
    assert "\u202e" not in unescape(html)
    policy = re.search('Content-Security-Policy" content="([^"]*)"', html)[1]
    for tag in ("style", "script"):
        [inner] = re.findall(f"(?s)<{tag}>(.*?)</{tag}>", html)
        assert f"{tag}-src 'sha256-{b64encode(sha256(inner.encode()).digest()).decode()}'" in policy
    assert "default-src 'none'" in policy


def test_each_chart_has_a_label_and_a_table_in_its_section(html):
    found = 0
    for section in re.findall("(?s)<section .*?</section>", html):
        pictures = Page(section).pictures
        found += len(pictures)
        assert all(each["role"] == "img" and len(each["aria-label"]) > 20 for each in pictures)
        assert not pictures or "<table" in section
    assert found >= 6


def test_what_is_not_in_it_is_said(html):
    words = words_of(html)
    assert "1 article that could not be read" in words
    assert "1 article without a day of publication" in words


def test_the_same_archive_gives_the_same_page(archive, html, tmp_path):
    assert written(archive, tmp_path / "page.html") == html


def test_contradictions_between_articles_have_a_section_where_there_are_any(archive, html, tmp_path):
    import duckdb

    assert 'id="between"' not in html
    place = archive / "contradictions"
    place.mkdir()
    [key] = [each.stem for each in (archive / "receipts").glob("*.json")]
    with duckdb.connect() as connection:
        source = connection.read_parquet(
            f"{str(archive).replace('[', '[[]').replace('*', '[*]')}/violations/{key}.parquet"
        )
        source.filter("rule = 'wording.repeated-word' and number = 73").limit(1).write_parquet(str(place / "a.parquet"))
    try:
        judged = written(archive, tmp_path / "page.html")
    finally:
        (place / "a.parquet").unlink()
        place.rmdir()
    assert "Between articles: 1 note on what contradicts" in words_of(judged)
    assert "The clock , March" in words_of(section_of(judged, "between"))


@pytest.mark.parametrize(
    ("folder", "said"),
    [("nowhere", "there is no archive"), ("empty", "has no article yet"), ("broken", "cannot be read")],
)
def test_what_is_no_archive_is_said_to_be_none(folder, said, cli, write):
    if folder != "nowhere":
        write(f"{folder}/receipts/.keep", "")
    if folder == "broken":
        for table in ("statistics", "violations", "sources"):
            write(f"broken/{table}/{'0' * 32}.parquet", "no Parquet")
        write(f"broken/receipts/{'0' * 32}.json", "{}")
    result = cli("archive", "report", folder, "--out", "page.html", "--isolated")
    assert result.code == 2
    assert said in result.err
    assert "help:" in result.err


@pytest.mark.skipif(CHROMIUM is None or not find_spec("playwright"), reason="no chromium")
def test_everybody_can_read_it_and_tables_sort(archive, browser, axe, tmp_path):  # noqa: F811
    path = tmp_path / "page.html"
    list_of_two = tmp_path / "list.yml"
    main(["archive", "sample", str(archive), "--out", str(list_of_two), "--each", "2", "--isolated"])
    list_of_two.write_text(list_of_two.read_text().replace("verdict:", "verdict: accept", 2))
    written(archive, path, "--verdicts", str(list_of_two))
    errors = []
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme)
        page = context.new_page()
        page.on("console", lambda message: errors.append(message.text))
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(path.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        for width in (1440, 390):
            page.set_viewport_size({"width": width, "height": 900})
            assert hurdles(page, axe) == []
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        table = page.get_by_role("table", name="Notes by rule")
        table.get_by_role("button", name="articles", exact=True).click()
        most = [int(each) for each in table.locator("tbody td:nth-child(5)").all_inner_texts()]
        assert most == sorted(most, reverse=True)
        table.get_by_role("button", name="articles", exact=True).click()
        assert table.locator("th[aria-sort=ascending]").inner_text().startswith("articles")
        context.close()
    assert errors == []


def thin():
    """Thirty articles in each of four years, and one of a few words, in which much is wrong, in a fifth."""
    long = "The boats came in with the tide and left before noon, and the market opened an hour late. " * 3
    for year in range(2019, 2023):
        for each in range(30):
            yield record(year * 100 + each, year, (VAGUE if each < 3 else NAMED) + long)
    yield record(1, 2023, "Critics say the extraordinarily complicated intergovernmental reorganisation deteriorates.")


def test_a_year_with_hardly_an_article_tells_nothing_and_flattens_no_chart(tmp_path):
    (tmp_path / "s.jsonl").write_text("\n".join(map(json.dumps, thin())), encoding="utf-8")
    out = str(tmp_path / "out")
    assert main(["archive", "run", str(tmp_path / "s.jsonl"), "--out", out, "--isolated", "--jobs", "1"]) == 0
    html = written(out, tmp_path / "page.html")
    words = " ".join(words_of(html).split())
    assert "to read: grade" not in words
    assert "Years with hardly an article are in the tables, and in no chart: 2023." in words
    assert "2019 to 2020 against 2021 to 2023: no rule has surely changed." in words
    page = Page(html)
    grades = {row[0]: row for row in page.tables["Mean grade of an article"][1:]}
    assert grades["2023"][2] == "–"
    drawn = re.search(r"(?s)<figcaption>Warnings in 1,000 words</figcaption>(<svg.*?</svg>)", html)[1]
    assert ">2023<" not in drawn
    strokes = re.findall(r'<line class="interval"[^>]*? y1="([\d.]+)" y2="([\d.]+)"', drawn)
    points = [float(y) for y in re.findall(r'<circle cx="[\d.]+" cy="([\d.]+)"', drawn)]
    assert len(strokes) == len(points) == 4
    floor = max(float(low) for low, _ in strokes)
    assert min(points) < floor  # the line has left the floor
