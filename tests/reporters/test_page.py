"""The page that the HTML report is, opened in a real browser where one is installed."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from editlint.cli import main

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
in_browser = pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed to open the page in")

CLOCK = """\
# The `x` &lt;script>alert("clock")&lt;/script> & the tower

Nyström Brothers, founded in 1874, built the clock & wound it. Critics say that it is late.

The the clock has stood for 9,000 days. “It may be tired,” said Rikard Nyström.

Nyström Brothers was founded in 1847, according to the sign.
"""
BRIDGE = """\
# The bridge

The bridge is [closed](https://example.org/?utm_source=letter), said Ada Renn.

<!-- editlint: ignore[dates.age] -->
On Monday, 17 January 2024, it it opens. The Battle of Lesna was fought in 1708.
"""
TOWN = "# The town\n\nThe council met. At the Battle of Lesna in 1709 the army went home.\n"
QUIET = "# The army\n\nThe Battle of Lesna was fought in 1710.\n"


class Page(HTMLParser):
    """The elements of a page: their ids, links and classes, and the text of those that a class selects."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.elements: list[dict[str, str]] = []
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        values = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        self.elements.append({"tag": tag, **values})
        if "id" in values:
            self.ids.append(values["id"])
        self.links += [values[name] for name in ("href", "src", "action", "data-src", "poster") if name in values]

    def with_class(self, name: str) -> list[dict[str, str]]:
        return [each for each in self.elements if name in each.get("class", "").split()]


@pytest.fixture(scope="module")
def text(tmp_path_factory):
    """The page of articles with all there is: contradictions in and between them, markup characters, links, fixes."""
    folder = tmp_path_factory.mktemp("desk")
    articles = {"clock.md": CLOCK, "bridge.md": BRIDGE, "town.md": TOWN, "village.md": QUIET}
    for name, text in articles.items():
        (folder / name).write_text(text, encoding="utf-8")
    before = os.getcwd()
    os.chdir(folder)
    try:
        main([*articles, "--jobs", "1", "--report", "html:page.html"])
        return (folder / "page.html").read_text(encoding="utf-8")
    finally:
        os.chdir(before)


@pytest.fixture(scope="module")
def page(text):
    return Page(text)


def opened(text: str, folder, script: str = "") -> str:
    """What a browser makes of the page, after a script at its end; for that the page's policy must go."""
    path = folder / "page.html"
    if script:
        text = re.sub("<meta http-equiv=[^>]*>", "", text).replace("</body>", f"<script>{script}</script></body>")
    path.write_text(text, encoding="utf-8")
    assert BROWSER is not None
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000"]
    command = [BROWSER, *flags, f"--user-data-dir={folder / 'profile'}", "--dump-dom", path.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout


def test_every_link_leads_somewhere_on_the_page(page):
    assert len(page.ids) == len(set(page.ids))
    assert page.links
    assert all(link.startswith("#") and link[1:] in page.ids for link in page.links)


def test_nothing_is_fetched(text, page):
    assert not {"link", "img", "iframe", "object", "embed"} & set(page.tags)
    assert not re.search(r"@import|url\(", text)
    assert not [each for each in page.elements if each["tag"] == "script" and "src" in each]


def test_text_of_articles_stays_text(text, page):
    assert page.tags.count("script") == 1
    assert "&lt;script&gt;alert(&quot;clock&quot;)&lt;/script&gt; &amp; the tower" in re.sub(r"</?a[^>]*>", "", text)


def section(text: str, name: str) -> str:
    return next(each for each in text.split("<section ") if f"<b>{name}</b>" in each).split("</section>")[0]


def test_both_ends_of_a_contradiction_are_linked_both_ways(text):
    number = re.search(r'data-v="(\d+)">1847</a>', text).group(1)
    anchor = re.search(r'id="(e[^"]+)" href="#(c[^"]+)" data-v="\d+">1874</a>', text)
    note = text[text.index(f'id="n{number}"') :].split("</li>")[0]
    assert f'href="#m{number}"' in note
    assert f'href="#{anchor.group(1)}"' in note
    assert f'id="m{number}" href="#n{number}"' in text
    other = text[text.index(f'id="{anchor.group(2)}"') :].split("</li>")[0]
    assert f'href="#n{number}">line 7</a>, “1847”' in other


def test_notes_stand_with_their_passage(text):
    row = next(each for each in text.split('<div class="row') if ">1847</a>" in each)
    assert "dates.conflict" in row
    assert row.index("dates.conflict") < row.index('<p class="paragraph')


def test_lines_of_the_file_are_beside_the_text(text):
    clock = section(text, "clock.md")
    assert re.findall(r'class="ln" aria-hidden="true" data-n="(\d+)"', clock) == ["1", "3", "5", "7"]


def test_articles_that_contradict_each_other_lead_to_each_other(text, page):
    targets = re.findall(r'<a href="#(e[^"]+)">village\.md, line 3</a>', section(text, "town.md"))
    assert len(targets) == 1
    assert targets[0] in page.ids
    quiet = section(text, "village.md")
    assert f'id="{targets[0]}"' in quiet
    assert "nothing to say" in quiet
    assert re.search(r'<a href="#n\d+">town\.md, line 3</a>', quiet)


def test_what_lies_outside_the_text_is_quoted_and_not_linked(text):
    note = next(each for each in text.split("<li class") if 'data-rule="suppression.reasonless"' in each)
    assert "line 5" in note
    assert "“dates.age”" in note
    assert "href" not in note


def test_each_article_has_its_sources_and_a_bar_for_each_paragraph(text):
    clock = section(text, "clock.md")
    assert "<b>Rikard Nyström</b> (person): " in clock
    assert "<b>Critics</b> (unnamed group): " in clock
    assert clock.count("<title>Paragraph ") == 3
    assert "Grade of 3 paragraphs" in clock


SIEGE = """\
# The siege of <Marn>

The the siege lasted from 3 May 2019 to 14 May 2019, nine days.

“We held on from 2008 to 2016, eight years,” said Ada Renn.
"""


def test_an_article_has_its_fact_sheet_with_links_to_the_text(cli, write):
    write("a.md", SIEGE)
    shown = cli("a.md", "--format", "html").out
    sheet = re.search('<details class="facts">.*?</details>', shown, re.DOTALL).group()
    assert re.search("<summary>Facts: [0-9]+ about [0-9]+ subjects</summary>", sheet)
    assert "<td>lasts</td><td>nine days</td>" in sheet
    assert "eight years <i>(Ada Renn)</i>" in sheet
    links = Page(sheet).links
    assert links
    assert set(links) <= {f"#{each}" for each in Page(shown).ids}
    assert "siege lasted" in shown.split(f'id="{links[0][1:]}"')[1].split('class="row"')[0]
    assert shown.index('class="sources"') < shown.index('class="facts"') < shown.index('id="a1-b1"')


def test_an_article_without_facts_has_no_empty_sheet(cli, write):
    write("a.md", "# The quay\n\nThe the boat left.\n")
    assert 'class="facts"' not in cli("a.md", "--format", "html").out


def test_only_a_page_asks_for_the_fact_sheet(cli, write, monkeypatch):
    asked = []
    monkeypatch.setattr("editlint.analysis.galley.fact_sheet", lambda article: asked.append(article) or ())
    write("a.md", SIEGE)
    cli("a.md", "--format", "json", "--no-cache")
    assert not asked
    cli("a.md", "--format", "html", "--no-cache")
    assert len(asked) == 1


def test_the_headline_is_the_heading(cli, write):
    write("a.md", "---\ntitle: The clock & <the> tower\ndate: 2024-05-02\n---\n\nThe the clock.\n")
    cli("a.md", "--report", "html:a.html")
    shown = (Path("a.html")).read_text(encoding="utf-8")
    heading = shown[shown.index('<h1 class="headline" id="t1">') :].split("</h1>")[0]
    assert re.sub("<[^>]*>", "", heading) == "The clock &amp; &lt;the&gt; tower"
    assert '<time datetime="2024-05-02">' in shown
    assert Page(shown).tags.count("h1") == 1


def test_a_mark_over_whole_blocks_is_a_rule_beside_them(cli, write):
    write("a.md", "# The quay\n\n" + "They mend one more net on the old quay before noon. " * 40 + "\n")
    cli("a.md", "--select", "readability.paragraph-length", "--report", "html:a.html")
    shown = Page(Path("a.html").read_text(encoding="utf-8"))
    assert [each["class"] for each in shown.elements if "beside" in each.get("class", "") and "href" in each]
    assert not [each for each in shown.with_class("mark") if "href" in each]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_nothing_is_read_again(cli, write, jobs):
    """The page shows the article as it was linted, with the day that was given, also when the answer was kept."""
    for name in "ab":
        write(f"{name}.md", "# The quay\n\nThe the boat left yesterday.\n")
    arguments = ("a.md", "b.md", "--as-of", "2024-05-02", "--jobs", jobs, "--format", "html")
    first = cli(*arguments).out
    assert first.count('<time datetime="2024-05-02">') == 2
    assert cli(*arguments).out == first
    assert cli(*arguments, "--no-cache").out == first


def test_standard_input_is_shown_whole(cli, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"# The quay\n\nThe the boat left.\n")))
    assert '<h1 class="headline" id="t1">' in cli("-", "--format", "html").out


def test_the_policy_names_the_style_and_the_script(text):
    policy = re.search('Content-Security-Policy" content="([^"]+)"', text).group(1)
    assert "default-src 'none'" in policy
    for tag in ("style", "script"):
        content = text[text.index(f"<{tag}>") + len(tag) + 2 : text.index(f"</{tag}>")]
        assert b64encode(sha256(content.encode()).digest()).decode() in policy
    assert not re.search(r"<[^>]* (?:style|on[a-z]+)=", text)


NAMES = [f"{number}.md" for number in range(11)] + ["11 #% é <b>.md"]


@pytest.fixture
def archive(cli, write):
    """An archive whose report is an index and a page an article."""
    for name in NAMES:
        write(name, f"# The quay of {name.split('.')[0]}\n\nThe the boat left. <!-- </script> -->\n")
    write(
        "worst.md",
        "# The worst\n\nOn Monday, 17 January 2024, the the boat left.\n",
    )
    write("deep/town.md", TOWN)
    write("deep/quiet.md", QUIET)
    cli(".", "--report", "html:my report #1.html")
    return cli


def test_many_articles_get_an_index_worst_first_and_a_page_each(archive, tmp_path):
    index = Page((tmp_path / "my report #1.html").read_text(encoding="utf-8"))
    links = [link for link in index.links if not link.startswith("#")]
    assert len(links) == len(set(links)) >= len(NAMES) + 1
    assert links[0].startswith("my%20report%20%231/worst-")
    for link in links:
        path = tmp_path / unquote(link)
        page = Page(path.read_text(encoding="utf-8"))
        assert len(page.ids) == len(set(page.ids))
        for other in page.links:
            target, _, name = other.partition("#")
            file = (path.parent / unquote(target)).resolve() if target else path
            assert not name or name in Page(file.read_text(encoding="utf-8")).ids
    pages = {path.name.split("-")[0]: path for path in (tmp_path / "my report #1").iterdir()}
    for here, there in (("town", "quiet"), ("quiet", "town")):
        shown = pages[here].read_text(encoding="utf-8")
        assert re.search(rf'href="{pages[there].name}#[en][^"]+">{there}\.md, line 3', shown)


def test_a_report_replaces_its_own_pages_and_nobody_elses(archive, write, tmp_path):
    folder = tmp_path / "my report #1"
    before = len(list(folder.iterdir()))
    (tmp_path / "0.md").unlink()
    archive(".", "--report", "html:my report #1.html")
    assert len(list(folder.iterdir())) == before - 1  # pages are no articles, nor is the report itself
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith((".tmp", ".old"))] == []
    write("notes/mine.txt", "keep me")
    refused = archive(".", "--report", "html:notes.html")
    assert (refused.code, "no report of editlint" in refused.err) == (2, True)
    assert [path.name for path in (tmp_path / "notes").iterdir()] == ["mine.txt"]
    assert not (tmp_path / "notes.html").exists()


def test_a_stream_gets_one_page(archive):
    shown = archive(".", "--format", "html").out
    assert shown.count("<section ") >= len(NAMES) + 1
    assert shown.count("<html") == 1


@in_browser
def test_the_browser_shows_marks_notes_and_both_ends(text, page, tmp_path):
    dom = Page(opened(text, tmp_path))
    assert len(dom.with_class("mark")) == len(page.with_class("mark")) > 3
    assert len(dom.with_class("evidence")) == len(page.with_class("evidence")) >= 1
    assert all(link[1:] in dom.ids for link in dom.links)


@in_browser
def test_the_policy_lets_the_script_of_the_page_run(text, tmp_path):
    notes = len(re.findall("data-severity=", text))
    assert f"{notes} of {notes} notes" in opened(text, tmp_path)


@in_browser
def test_the_filter_hides_notes_and_unmarks_the_text(text, tmp_path):
    script = (
        "var choice = document.getElementById('rule'); choice.value = 'wording';"
        "choice.dispatchEvent(new Event('input', {bubbles: true}));"
    )
    dom = opened(text, tmp_path, script)
    notes = [each for each in Page(dom).elements if "data-rule" in each]
    shown = {each["data-rule"].split(".")[0] for each in notes if "hidden" not in each}
    assert shown == {"wording"}
    count = sum("hidden" not in each for each in notes)
    assert f"{count} of {len(notes)} notes" in dom
    assert Page(dom).with_class("off")


@in_browser
def test_keys_walk_through_the_notes(text, tmp_path):
    press = "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'n', bubbles: true}));"
    dom = opened(text, tmp_path, press * 2 + "document.title = document.activeElement.id;")
    notes = re.findall('id="(n[0-9]+)"', text)
    assert f"<title>{notes[1]}</title>" in dom


@in_browser
def test_the_index_is_searched(archive, tmp_path):
    script = (
        "var box = document.getElementById('search'); box.value = 'worst';"
        "box.dispatchEvent(new Event('input', {bubbles: true}));"
    )
    dom = opened((tmp_path / "my report #1.html").read_text(encoding="utf-8"), tmp_path, script)
    assert re.search("1 of [0-9]+ articles", dom)
