"""The page that the HTML report is, opened in a real browser where one is installed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from html.parser import HTMLParser

import pytest

import editlint
from editlint.reporters.look import Look
from editlint.reporters.registry import reporter

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
    articles = {"clock.md": CLOCK, "bridge.md": BRIDGE, "town.md": TOWN, "quiet.md": QUIET}
    for name, text in articles.items():
        (folder / name).write_text(text, encoding="utf-8")
    before = os.getcwd()
    os.chdir(folder)
    try:
        report = editlint.lint_paths(list(articles), jobs=1)
        return "\n".join(reporter("html")(report, {}, Look()))
    finally:
        os.chdir(before)


@pytest.fixture(scope="module")
def page(text):
    return Page(text)


def opened(text: str, folder, script: str = "") -> str:
    """What a browser makes of the page, after a script at its end."""
    path = folder / "page.html"
    path.write_text(text.replace("</body>", f"<script>{script}</script></body>"), encoding="utf-8")
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


def test_both_ends_of_a_contradiction_are_linked_both_ways(text, page):
    number = re.search(r'data-v="(\d+)">1847</a>', text).group(1)
    anchor = re.search(r'id="(e[^"]+)" href="#n(\d+)" data-v="\d+">1874</a>', text)
    assert anchor.group(2) == number
    note = text[text.index(f'id="n{number}"') :].split("</li>")[0]
    assert f'href="#m{number}"' in note
    assert f'href="#{anchor.group(1)}"' in note
    assert f'id="m{number}" href="#n{number}"' in text


def test_articles_that_contradict_each_other_lead_to_each_other(text, page):
    town = text[text.index("town.md</a></h2>") :].split("</section>")[0]
    targets = re.findall(r'<a href="#(e[^"]+)">quiet\.md, line 3</a>', town)
    assert len(targets) == 1
    assert targets[0] in page.ids
    quiet = text[text.index("quiet.md</a></h2>") :].split("</section>")[0]
    assert f'id="{targets[0]}"' in quiet
    assert "0 violations" in quiet


def test_what_lies_outside_the_text_is_quoted_and_not_linked(text):
    note = next(each for each in text.split("<li class") if "suppression.reasonless" in each)
    assert "line 5" in note
    assert "“dates.age”" in note
    assert "href" not in note


def test_each_article_has_its_sources_and_a_bar_for_each_paragraph(text):
    clock = text[text.index("clock.md</a></h2>") :].split("</section>")[0]
    assert "<b>Rikard Nyström</b> (person): " in clock
    assert "<b>Critics</b> (unnamed group): " in clock
    assert clock.count("<title>Paragraph ") == 3
    assert "Grade of 3 paragraphs" in clock


def test_an_article_that_is_gone_is_shown_by_its_sentences(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clock.md").write_text(CLOCK, encoding="utf-8")
    report = editlint.lint_paths(["clock.md"], jobs=1)
    (tmp_path / "clock.md").unlink()
    shown = "\n".join(reporter("html")(report, {}, Look()))
    assert re.search(r'<a class="mark error" id="m\d+" [^>]*>1847</a>', shown)
    gone = Page(shown)
    assert all(link[1:] in gone.ids for link in gone.links)


@in_browser
def test_the_browser_shows_marks_notes_and_both_ends(text, page, tmp_path):
    dom = Page(opened(text, tmp_path))
    assert len(dom.with_class("mark")) == len(page.with_class("mark")) > 3
    assert len(dom.with_class("evidence")) == len(page.with_class("evidence")) >= 1
    assert all(link[1:] in dom.ids for link in dom.links)


@in_browser
def test_the_filter_hides_notes_and_unmarks_the_text(text, tmp_path):
    script = (
        "var box = document.querySelector('nav input[value=dates]'); box.checked = false;"
        "box.dispatchEvent(new Event('change'));"
    )
    dom = opened(text, tmp_path, script)
    notes = [each for each in Page(dom).elements if "data-pack" in each]
    hidden = {each["data-pack"] for each in notes if "hidden" in each}
    shown = {each["data-pack"] for each in notes if "hidden" not in each}
    assert hidden == {"dates"}
    assert {"attribution", "wording"} <= shown
    count = sum("hidden" not in each for each in notes)
    assert f"{count} of {len(notes)} shown" in dom
    marks = Page(dom).with_class("off")
    assert marks
    assert not [each for each in marks if "href" in each]


@in_browser
def test_keys_walk_through_the_notes(text, tmp_path):
    press = "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'n', bubbles: true}));"
    dom = opened(text, tmp_path, press * 2 + "document.title = document.activeElement.id;")
    assert "<title>n2</title>" in dom
