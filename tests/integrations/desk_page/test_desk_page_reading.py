"""What a writer sees while typing: marks at their places, notes beside them, fixes that can be undone."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

SEED = Path(__file__).parents[3].joinpath("seeds", "000_b02d6d4f83c9ce3c.txt").read_text(encoding="utf-8")
WEEKDAY = "The ferry sank on Monday, May 2, 1995."


def text_of(page):
    return page.locator("#text").input_value()


def put(page, text):
    page.locator("#text").focus()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def marks(page):
    return page.locator("#lines .mark").all_text_contents()


def test_a_seed_article_is_pasted_its_contradiction_marked_at_both_ends_and_mended(page):
    page.evaluate("text => navigator.clipboard.writeText(text)", SEED)
    page.locator("#text").focus()
    page.keyboard.press("Control+v")
    expect(page.locator("#lines .mark.error")).to_have_text(["85th anniversary"])
    expect(page.locator("#lines .evidence")).to_have_text(["September 2, 2023"])
    note = page.locator(".note.error")
    note.locator(".label").click()
    expect(page.locator("#threads .bracket")).to_have_count(1)
    expect(note.locator(".ends")).to_contain_text("known events: Battle of Khalkhin Gol: May 11 to September 16, 1939")
    page.keyboard.press("Control+Home")
    with page.expect_response("**/article") as answer:
        page.keyboard.type("So: ")
    answer.value.finished()
    note.locator(".label").click()
    note.get_by_role("button", name="line 5", exact=True).click()
    assert page.evaluate("getSelection().toString()") == "September 2, 2023"
    note.locator(".fix").first.click()
    expect(page.locator("#lines .mark.error")).to_have_count(0)
    expect(page.locator("#state")).to_have_text("12 notes: 6 warnings, 6 suggestions")
    assert text_of(page) == "So: " + SEED.replace("85th", "84th")
    page.locator("#text").focus()
    page.keyboard.press("Control+z")
    expect(page.locator("#lines .mark.error")).to_have_text(["85th anniversary"])
    assert text_of(page) == "So: " + SEED


def test_marks_stand_at_their_words_whatever_stands_before(page):
    put(page, "😀 e\u0301 𝔄 \u05d0\u05d1\u05d2 and and so.\n\n👩‍👩‍👧 said said it\tall. “Fin.”")
    expect(page.locator("#lines .mark")).to_have_text(["and and", "said said"])


def test_marks_move_with_the_text_before_the_answer_is_there(page):
    put(page, WEEKDAY)
    expect(page.locator("#lines .mark.error")).to_have_text(["Monday, May 2, 1995"])
    page.route("**/article", lambda route: None)  # no answer comes
    page.keyboard.press("Home")
    page.keyboard.type("So: \n")
    assert marks(page) == ["Monday, May 2, 1995"]
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    expect(page.locator("#lines .mark")).to_have_count(0)


def test_an_answer_about_an_old_text_is_dropped(page):
    held = []
    page.route("**/article", lambda route: route.continue_() if held else held.append(route))
    with page.expect_request("**/article") as first:
        put(page, WEEKDAY)
    put(page, "It was was so.")
    expect(page.locator("#lines .mark")).to_have_text(["was was"])
    assert first.value.failure == "net::ERR_ABORTED"


def test_all_safe_fixes_go_in_as_one_step(page):
    before = "Its size was was seperate.\n\nRecieve it it."
    put(page, before)
    page.get_by_role("button", name="Accept all").click()
    expect(page.locator("#text")).not_to_have_value(before)
    mended = text_of(page)
    assert "separate" in mended
    assert "Receive" in mended
    page.keyboard.press("Control+z")
    assert text_of(page) == before


def test_the_keys_alone_lead_from_note_to_note_and_into_the_text(page):
    put(page, "It was was so. " + WEEKDAY)
    expect(page.locator(".note")).to_have_count(2)
    page.keyboard.press("Control+Home")
    page.keyboard.press("F8")
    page.keyboard.press("F8")
    assert page.evaluate("getSelection().toString()") == "Monday, May 2, 1995"
    page.keyboard.press("Control+.")
    expect(page.locator(".note.error .label")).to_be_focused()
    page.keyboard.press("w")
    expect(page.locator(".note.error .why")).to_contain_text("It marks")
    page.keyboard.press("p")
    expect(page.locator(".note.active .said")).to_contain_text("was was")
    page.keyboard.press("Escape")
    expect(page.locator("#text")).to_be_focused()
    page.keyboard.press("F1")
    expect(page.get_by_role("dialog")).to_contain_text("next note")


def test_notes_are_filtered_by_severity_and_by_pack(page):
    put(page, f"Reports suggest that it was was so. {WEEKDAY}")
    expect(page.locator(".note")).to_have_count(3)
    page.get_by_role("button", name="1 error").click()
    expect(page.locator(".note")).to_have_count(2)
    expect(page.locator("#lines .mark.error")).to_have_count(0)
    page.get_by_label("Pack").select_option("wording")
    expect(page.locator(".note .said")).to_have_text(["“was was” stands twice."])


def test_a_note_in_plain_text_is_dismissed_for_a_reason_and_restored(page):
    put(page, "Reports suggest that the pier will close.")
    page.locator(".note .label").click()
    page.locator(".note .dismiss").click()
    page.get_by_label("Why it may stay").fill("the desk knows the source")
    page.keyboard.press("Enter")
    expect(page.locator("#lines .mark")).to_have_count(0)
    expect(page.locator("#dismissed")).to_contain_text("the desk knows the source")
    page.reload()
    expect(page.locator("#state")).to_have_text("no notes")
    page.get_by_role("button", name="Restore").click()
    expect(page.locator("#lines .mark")).to_have_text(["Reports suggest"])


def test_a_note_in_markdown_is_dismissed_by_a_comment_in_the_text(page):
    page.get_by_label("Format").select_option("markdown")
    put(page, "# Pier\n\nReports suggest that the pier will close.  \nSo it is.")
    page.locator(".note .label").click()
    page.locator(".note .dismiss").click()
    page.get_by_label("Why it may stay").fill("known -->")
    page.keyboard.press("Enter")
    expect(page.locator("#state")).to_have_text("no notes")
    line = (
        "Reports suggest that the pier will close. <!-- editlint: ignore[attribution.unnamed-report] known –› -->  \n"
    )
    assert text_of(page) == f"# Pier\n\n{line}So it is."
    expect(page.locator(".figures")).to_contain_text("Silenced in the text")
