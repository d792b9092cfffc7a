"""The page holds for everybody: axe-core finds nothing, hostile text stays text, and marks lie under their words."""

from __future__ import annotations

from browsing import hurdles
from playwright.sync_api import expect

TEXT = "Reports suggest that it was was so. The ferry sank on Monday, May 2, 1995."


def open_note(page):
    page.locator("#text").fill(TEXT)
    page.locator(".note.error .label").click()
    page.locator(".note.error .ask-why").click()
    page.locator(".note.error .dismiss").click()
    expect(page.locator(".note.error .why")).to_contain_text("It marks")


def test_axe_finds_nothing_in_any_state(page, axe):
    assert hurdles(page, axe) == []
    open_note(page)
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900})
        assert hurdles(page, axe) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Help and keys").click()
    assert hurdles(page, axe) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Open …").click()
    expect(page.get_by_role("button", name="pier.md")).to_be_visible()
    assert hurdles(page, axe) == []
    page.keyboard.press("Escape")
    page.route("**/article", lambda route: route.abort())
    page.locator("#text").fill(f"{TEXT} So.")
    expect(page.get_by_role("alert")).to_be_visible()
    assert hurdles(page, axe) == []


def test_between_phone_and_desk_the_text_comes_first_and_the_rest_is_one_line(page, axe):
    page.locator("#text").fill(TEXT)
    fold, summary = page.locator("#fold"), page.locator("#fold > summary")
    expect(page.locator(".note")).not_to_have_count(0)
    expect(summary).to_be_hidden()
    for width in (768, 1000, 1199):
        page.set_viewport_size({"width": width, "height": 800})
        expect(summary).to_contain_text("day of publication not known; 15 words")
        expect(page.get_by_label("Published")).to_be_hidden()
        assert page.locator(".sheet").bounding_box()["y"] < 300
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert hurdles(page, axe) == []
    summary.click()
    page.get_by_label("Published").fill("1995-05-03")
    expect(summary).to_contain_text("published 1995-05-03")
    assert hurdles(page, axe) == []
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(page.get_by_label("Published")).to_be_visible()
    expect(fold).to_have_attribute("open", "")


def test_axe_finds_nothing_in_the_dark(page, axe):
    page.emulate_media(color_scheme="dark")
    open_note(page)
    assert hurdles(page, axe) == []


HOSTILE = [
    "</textarea><script>document.title='taken'</script><b onmouseover=x>was was</b>",
    "\u202eRight to left: אבג דהו so. \u202c אבג\n\nאבגד הוזח was was",
    "Tabs\tand  spaces   and trailing   \n\n\n  e\u0301e\u0301\u0301 was was 👩‍👩‍👧‍👦 ﷽ ",
    "x" * 3000 + " was was " + "fi ffi AV To ".join("ab" * 30),
    "NUL \x00 was was \ufeff\u200b \ud83d",
]


def heights(page):
    return page.evaluate("['lines', 'text'].map((name) => document.getElementById(name).scrollHeight)")


def test_hostile_text_stays_text_and_the_marks_lie_under_their_words(page):
    put = "(area, text) => { area.value = text; area.dispatchEvent(new Event('input')); }"
    for text in HOSTILE:
        page.locator("#text").evaluate(put, text)
        page.locator(".note", has_text="“was was” stands twice").locator(".label").click()
        assert page.evaluate("getSelection().toString()") == "was was"
        for width in (1440, 390):
            page.set_viewport_size({"width": width, "height": 900})
            layer, field = heights(page)
            assert layer == field
    assert page.title() == "editlint desk"
