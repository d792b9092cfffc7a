"""An article at the writer's desk: opened, marked, explained and mended, over a real server's standard streams."""

import pytest
from lsp_editor import at_desk, document, place, uri
from lsprotocol import types

STORY = """# Mayor re-elected

Ana Ruiz was born in 1950 in Leeds. “We won,” Ruiz said 😀 on Monday. He recieved it.
"""
WRONG = place(2, 73, 2, 81)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    folder = tmp_path_factory.mktemp("desk")
    versions = types.WorkspaceEditClientCapabilities(document_changes=True)
    saving = types.TextDocumentSyncClientCapabilities(will_save_wait_until=True)
    related = types.PublishDiagnosticsClientCapabilities(related_information=True)
    with at_desk(
        folder,
        {"workspace": False, "fixOnSave": True, "asOf": "2024-03-01", "tyop": 1, "run": "never"},
        workspace=types.WorkspaceClientCapabilities(workspace_edit=versions),
        text_document=types.TextDocumentClientCapabilities(synchronization=saving, publish_diagnostics=related),
    ) as (do, editor):
        yield do, editor, folder


def test_a_mistake_is_marked_and_mended_while_it_is_written(desk):
    do, editor, folder = desk
    story = folder / "story.md"

    async def session():
        editor.open(story, STORY)
        (found,) = await editor.diagnostics(story)
        assert (found.code, found.source, found.severity) == ("wording.misspelling", "editlint", 2)
        assert found.range == WRONG  # the smiley counts for two
        assert found.code_description.href.endswith("docs/rules.md#wordingmisspelling")
        fix = (await editor.actions(story, WRONG))[0]
        assert (fix.title, fix.kind, fix.is_preferred) == ("Write “received”", "quickfix", True)
        (change,) = fix.edit.document_changes
        assert (change.text_document.uri, change.text_document.version) == (uri(story), 1)
        assert change.edits == (types.TextEdit(WRONG, "received"),)
        editor.change(story, (WRONG, "received"))
        assert not await editor.diagnostics(story)

    do(session())


def test_the_pointer_shows_why_and_what_is_stated(desk):
    do, editor, folder = desk
    story = folder / "hover.md"

    async def session():
        editor.open(story, STORY)
        why = await editor.hover(story, 2, 75)
        assert why.range == WRONG
        assert "Nothing costs an article trust so cheaply." in why.contents.value
        assert "docs/rules.md#wordingmisspelling" in why.contents.value
        stated = await editor.hover(story, 2, 47)
        assert "**Ana Ruiz**" in stated.contents.value
        assert "1950" in stated.contents.value
        assert "“We won,”" in stated.contents.value
        assert await editor.hover(story, 2, 20) is None
        (grade, facts) = await editor.lenses(story)
        assert grade.command.title.endswith("1 source")
        for lens, heading in ((grade, "# Sources of hover.md"), (facts, "# Facts of hover.md")):
            page = await editor.carry_out(lens.command)
            assert page.startswith(heading)
            assert "Ana Ruiz" in page

    do(session())


def test_unsafe_corrections_say_so_and_are_never_applied_with_the_others(desk):
    do, editor, folder = desk
    story = folder / "unsafe.md"
    text = "# Flood\n\nThe Sorrel dam was built on May 3, 1950.\n\nHe recieved it on Monday, May 4, 2023, and it occured.\n"

    async def session():
        editor.open(story, text)
        found = await editor.diagnostics(story)
        assert {each.code for each in found} == {"wording.misspelling", "dates.weekday-mismatch"}
        offered = await editor.actions(story, place(0, 0, 9, 0))
        unsafe = [each for each in offered if each.title.endswith("(needs a look)")]
        assert unsafe
        assert not any(each.is_preferred for each in unsafe)
        assert all(each.kind == "quickfix" for each in unsafe)
        (whole,) = await editor.actions(story, place(0, 0, 0, 0), ["source.fixAll"])
        assert whole.kind == "source.fixAll.editlint"
        edits = whole.edit.document_changes[0].edits
        mended = text.splitlines()
        for edit in sorted(edits, key=lambda each: each.range.start, reverse=True):
            line = mended[edit.range.start.line]
            mended[edit.range.start.line] = (
                line[: edit.range.start.character] + edit.new_text + line[edit.range.end.character :]
            )
        assert mended[4] == "He received it on Monday, May 4, 2023, and it occurred."
        saving = types.WillSaveTextDocumentParams(document(story), types.TextDocumentSaveReason.Manual)
        assert await editor.text_document_will_save_wait_until_async(saving) == edits
        assert not await editor.actions(story, place(0, 0, 9, 0), ["refactor"])

    do(session())


def test_a_rule_is_ignored_here_where_the_comment_changes_nothing_else(desk):
    do, editor, folder = desk
    story = folder / "ignored.md"

    async def session():
        editor.open(story, STORY)
        ignore = next(each for each in await editor.actions(story, WRONG) if each.title.startswith("Ignore "))
        assert ignore.title == "Ignore wording.misspelling on this line, with a reason"
        (edit,) = ignore.edit.document_changes[0].edits
        assert edit.new_text == " <!-- editlint: ignore[wording.misspelling] -->"
        editor.change(story, (edit.range, edit.new_text))
        (asked,) = await editor.diagnostics(story)
        assert asked.code == "suppression.reasonless"
        end = asked.range.end
        editor.change(story, (place(end.line, end.character - 4, end.line, end.character - 4), " it is a name"))
        assert not await editor.diagnostics(story)

    do(session())


def test_the_other_end_of_a_contradiction_is_a_related_place(desk):
    do, editor, folder = desk
    story = folder / "twice.md"

    async def session():
        editor.open(
            story,
            "The Battle of Sorrel Hill took place on May 3, 1950.\n\nThe Battle of Sorrel Hill took place on May 3, 1952.\n",
        )
        found = [each for each in await editor.diagnostics(story) if each.code == "dates.conflict"]
        (other,) = found[0].related_information
        assert (other.location.uri, other.location.range) == (uri(story), place(0, 40, 0, 51))

    do(session())


def test_left_overs_are_shown_as_superfluous_and_a_text_without_a_file_is_read_by_its_language(desk):
    do, editor, _ = desk

    async def session():
        item = types.TextDocumentItem("untitled:Untitled-1", "html", 1, "<p>He recieved it.</p><p>[spot_img]</p>")
        editor.text_document_did_open(types.DidOpenTextDocumentParams(item))
        found = await editor.wait(
            lambda: [each.diagnostics for each in editor.published if each.uri == item.uri and each.version == 1]
        )
        marks = {each.code: (each.range, each.tags) for each in found[-1]}
        assert marks["wording.misspelling"] == (place(0, 6, 0, 14), None)
        assert marks["residue.cms-artifact"][1] == (types.DiagnosticTag.Unnecessary,)

    do(session())


def test_the_silence_of_rules_that_cannot_speak_is_no_approval(desk):
    do, editor, folder = desk
    foreign, several, table = folder / "foreign.md", folder / "several.jsonl", folder / "table.csv"
    german = "Die Regierung hat gestern beschlossen, dass die Steuern nicht steigen sollen, und das ist nicht neu.\n"

    async def session():
        editor.open(foreign, german)
        (remark,) = await editor.diagnostics(foreign)
        assert remark.message.startswith(
            "this article seems to be in German: rules that know only English were not run"
        )
        assert await editor.lenses(foreign) == ()
        editor.open(several, '{"body": "One."}\n{"body": "Two."}\n')
        (remark,) = await editor.diagnostics(several)
        assert "holds several articles" in remark.message
        editor.open(folder / "log.txt", "He recieved it. " * 130_000)
        (remark,) = await editor.diagnostics(folder / "log.txt")
        assert remark.message.startswith("longer than 2,000,000 characters")
        editor.open(table, "body,title\nHe recieved it.,News\n")
        (found,) = await editor.diagnostics(table)
        assert found.code == "wording.misspelling"
        assert not [each for each in await editor.actions(table, found.range) if each.edit]

    do(session())


def test_wishes_that_are_no_good_are_told_once_and_the_others_hold(desk):
    _, editor, _ = desk
    (unknown,) = [each for each in editor.logged if "tyop" in each]
    assert "known settings: " in unknown or "did you mean" in unknown
    (wrong,) = [each for each in editor.logged if "“run”" in each]
    assert wrong.endswith("one of: type, save")
