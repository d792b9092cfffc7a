"""Articles come onto the desk and leave it again, and nothing that was written is lost."""

from __future__ import annotations

import json

from playwright.sync_api import expect


def word_file(path):
    import docx

    document = docx.Document()
    document.add_heading("The ferry", 1)
    document.add_paragraph("The ferry sank on Monday, May 2, 1995, Ida Brandt said.")
    for cell, text in zip(document.add_table(2, 2)._cells, ("Year", "Ships", "2021", "98"), strict=True):
        cell.text = text
    document.save(path)


def open_file(page, name):
    page.get_by_role("button", name="Open …").click()
    page.get_by_role("button", name=name).click()


def test_a_file_of_the_folder_is_mended_and_saved_with_its_own_line_ends(page, folder):
    open_file(page, "ferry.txt")
    expect(page.locator("#lines .mark.error")).to_have_text(["Monday, May 2, 1995"])
    page.locator(".note.error .label").click()
    page.locator(".note.error .fix").first.click()
    expect(page.locator("#name")).to_have_text("ferry.txt (changed)")
    with page.expect_response(lambda response: response.request.method == "PUT"):
        page.keyboard.press("Control+s")
    expect(page.locator("#name")).to_have_text("ferry.txt")
    saved = (folder / "ferry.txt").read_bytes()
    assert saved.endswith(b", Ida Brandt said.\r\nIt it was old.\r\n")
    assert b"Monday, May 2, 1995" not in saved


def test_a_file_that_changed_on_disk_is_not_written_over_unasked(page, folder):
    open_file(page, "pier.md")
    expect(page.locator("#text")).to_have_value(
        "# The pier\n\nReports suggest that the pier will close.\n\nThe the town is sad.\n"
    )
    (folder / "pier.md").write_bytes(b"Somebody else was here.\n")
    page.locator("#text").focus()
    page.keyboard.type("Mine. ")
    page.keyboard.press("Control+s")
    page.get_by_role("button", name="Decide later").click()
    expect(page.locator("#text")).to_be_focused()  # a browser gives it back a moment after the question has gone
    page.keyboard.type("Still here. ")
    assert (folder / "pier.md").read_bytes() == b"Somebody else was here.\n"
    page.keyboard.press("Control+s")
    page.get_by_role("button", name="Write mine over it").click()
    expect(page.locator("#name")).to_have_text("pier.md")
    assert (folder / "pier.md").read_bytes().startswith(b"Mine. Still here. # The pier\n")


def test_a_reload_keeps_the_draft_and_forgetting_takes_it_away(page):
    page.locator("#text").fill("The draft was was here.")
    expect(page.locator("#lines .mark")).to_have_text(["was was"])
    page.reload()
    expect(page.locator("#lines .mark")).to_have_text(["was was"])
    page.get_by_role("button", name="Forget it").click()
    page.get_by_role("button", name="Put it away").click()
    expect(page.locator("#text")).to_have_value("")
    page.reload()
    expect(page.locator("#text")).to_have_value("")


def test_a_server_that_is_gone_takes_no_text_with_it(page):
    page.route("**/article", lambda route: route.abort())
    page.locator("#text").fill("It was was so.")
    expect(page.get_by_role("alert")).to_contain_text("Your text is safe on this page")
    page.keyboard.insert_text("Still typing. ")
    page.unroute("**/article")
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.locator("#lines .mark")).to_have_text(["was was"])
    expect(page.get_by_role("alert")).to_have_count(0)


def test_a_text_that_is_too_long_is_kept_and_the_server_says_why(page):
    answer = {"error": {"message": "the article has more than 5,000,000 bytes", "hint": "split it"}}
    page.route("**/article", lambda route: route.fulfill(status=413, json=answer))
    page.locator("#text").fill("It was was so.")
    expect(page.get_by_role("alert")).to_have_text("The article has more than 5,000,000 bytes. Split it.")
    page.unroute("**/article")
    page.locator("#text").fill("It was was so now.")
    expect(page.locator("#lines .mark")).to_have_text(["was was"])


def test_a_word_file_can_be_read_and_says_why_it_cannot_be_edited(page, tmp_path):
    word_file(tmp_path / "story.docx")
    page.get_by_role("button", name="Open …").click()
    page.get_by_label("From this machine").set_input_files(tmp_path / "story.docx")
    expect(page.locator("#lines .mark.error")).to_have_text(["Monday, May 2, 1995"])
    expect(page.locator("#text")).not_to_be_editable()
    expect(page.get_by_role("alert")).to_be_visible()
    page.locator(".note.error .label").click()
    expect(page.locator(".note.error .fix:enabled")).to_have_count(0)


def test_a_word_file_is_read_with_its_table_and_again_where_the_desk_holds_it_no_more(page, tmp_path):
    word_file(tmp_path / "story.docx")
    refusals = []

    def refuse_first(route):
        if refusals:
            route.fallback()
        else:
            refusals.append(route.request.post_data_json["paper"])
            route.fulfill(status=410, json={"error": {"message": "held no more", "hint": ""}})

    page.route("**/article", refuse_first)
    page.get_by_role("button", name="Open …").click()
    page.get_by_label("From this machine").set_input_files(tmp_path / "story.docx")
    expect(page.locator("#state")).to_have_text("1 note: 1 error")
    assert refusals
    expect(page.get_by_role("alert")).to_have_text(["This text comes from a Word file: read it here, mend it in Word."])
    expect(page.get_by_label("Format")).to_have_value("docx")
    expect(page.get_by_label("Format")).to_be_disabled()
    page.locator("#export summary").click()
    with page.expect_download() as report:
        page.get_by_role("button", name="The report as data").click()
    told = json.loads(report.value.path().read_text(encoding="utf-8"))
    assert [each["path"] for each in told["violations"]] == ["story.docx"]


def test_the_text_and_the_report_leave_as_files(page):
    page.locator("#text").fill("It was was so. Reports suggest that the pier will close.")
    expect(page.locator(".note")).to_have_count(2)
    page.locator(".note .label").last.click()
    page.locator(".note.active .dismiss").click()
    page.get_by_label("Why it may stay").fill("known here")
    page.keyboard.press("Enter")
    page.locator("#export summary").click()
    with page.expect_download() as text:
        page.get_by_role("button", name="The text, as it stands").click()
    assert text.value.suggested_filename == "article.txt"
    assert text.value.path().read_text(encoding="utf-8").startswith("It was was so.")
    page.locator("#export summary").click()
    with page.expect_download() as report:
        page.get_by_role("button", name="The report as data").click()
    told = json.loads(report.value.path().read_text(encoding="utf-8"))
    assert [each["rule"] for each in told["violations"]] == ["wording.repeated-word"]
    assert [(each["rule"], each["reason"]) for each in told["dismissed"]] == [
        ("attribution.unnamed-report", "known here")
    ]


def test_a_day_that_is_none_is_told_beside_its_field(page):
    page.locator("#text").fill("The ferry sank on Monday, Ida Brandt said.")
    day = page.get_by_label("Published")
    day.focus()
    page.keyboard.type("02302024")
    expect(page.locator("#published-note")).to_have_text("This is no day of the calendar.")
    expect(day).to_have_attribute("aria-invalid", "true")
