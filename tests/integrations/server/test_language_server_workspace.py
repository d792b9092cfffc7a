"""Several roots with articles that contradict each other, configurations that change and break, files of the house."""

import pytest
from lsp_editor import at_desk, document, place, uri
from lsprotocol import types

STORY = "He recieved it from the seperate house.\n"
BATTLE = "The Battle of Sorrel Hill took place on {}, near Leeds.\n"
BROKEN = "profile: strickt\nrules: {wording.mispelling: off}\n"
RULE = """summary: Say harbour.
kind: phrase
options: {phrases: [seaport]}
message: "“{match}” is a harbour here."
tests:
  valid: [The harbour is open., A port is open.]
  invalid:
    - "The [[seaport]] is open."
    - "Our [[harbour]] is shut."
"""


def _watch(*paths):
    changes = [types.FileEvent(uri(path), types.FileChangeType.Changed) for path in paths]
    return types.DidChangeWatchedFilesParams(changes)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    news, sport = (tmp_path_factory.mktemp(name) for name in ("news", "sport"))
    (sport / ".editlint.yml").write_text("rules: {wording.misspelling: off}\n")
    (news / "archive.md").write_text(BATTLE.format("June 3, 1951"))
    watching = types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)
    related = types.PublishDiagnosticsClientCapabilities(related_information=True)
    with at_desk(
        news,
        roots=[news, sport],
        general=types.GeneralClientCapabilities(position_encodings=["utf-8", "utf-16"]),
        workspace=types.WorkspaceClientCapabilities(
            apply_edit=True, configuration=True, did_change_watched_files=watching
        ),
        text_document=types.TextDocumentClientCapabilities(publish_diagnostics=related),
    ) as (do, editor):
        yield do, editor, news, sport


def _codes(found):
    return [each.code for each in found]


def test_each_root_has_its_own_configuration_and_positions_count_as_agreed(desk):
    do, editor, news, sport = desk

    async def session():
        assert editor.answer.capabilities.position_encoding == "utf-8"
        for root in (news, sport):
            editor.open(root / "a.md", f"— {STORY}")
        first, second = await editor.diagnostics(news / "a.md")
        assert (first.range, second.code) == (place(0, 7, 0, 15), "wording.misspelling")  # the dash is three bytes
        assert await editor.diagnostics(sport / "a.md") == ()
        editor.close(news / "a.md")
        editor.close(sport / "a.md")

    do(session())


def test_articles_contradict_each_other_whether_they_are_open_or_not(desk):
    do, editor, news, _ = desk
    story, archive = news / "story.md", news / "archive.md"

    async def session():
        editor.open(story, BATTLE.format("May 3, 1950"))
        (found,) = await editor.marked(story, lambda found: "dates.conflict" in _codes(found))
        (other,) = found.related_information
        assert (other.location.uri, other.location.range) == (uri(archive), place(0, 40, 0, 52))
        editor.open(archive, archive.read_text())
        (mirrored,) = await editor.marked(archive, lambda found: "dates.conflict" in _codes(found))
        assert mirrored.related_information[0].location.uri == uri(story)
        known = len(editor.published)
        editor.change(archive, BATTLE.format("May 3, 1950"))
        assert await editor.diagnostics(archive) == ()
        await editor.wait(
            lambda: [each for each in editor.published[known:] if each.uri == uri(story) and not each.diagnostics]
        )
        editor.close(archive)  # what is on disk counts again
        (found,) = await editor.marked(story, lambda found: "dates.conflict" in _codes(found))
        report = await editor.workspace_diagnostic_async(types.WorkspaceDiagnosticParams([]))
        closed = {each.uri: each for each in report.items}
        assert uri(story) not in closed
        assert _codes(closed[uri(archive)].items) == ["dates.conflict"]
        before = [types.PreviousResultId(each.uri, each.result_id) for each in report.items]
        editor.open(news / "other.md", "Nothing.\n")
        again = await editor.workspace_diagnostic_async(types.WorkspaceDiagnosticParams(before))
        assert {each.kind for each in again.items} == {"unchanged"}
        archive.unlink()
        editor.workspace_did_change_watched_files(_watch(archive))
        gone = []
        while not gone:  # each answer waits for news
            again = await editor.workspace_diagnostic_async(types.WorkspaceDiagnosticParams(before))
            gone = [each for each in again.items if each.uri == uri(archive) and each.kind == "full"]
        assert gone[0].items == ()
        assert await editor.marked(story, lambda found: not found) == ()
        editor.close(news / "other.md")
        editor.close(story)

    do(session())


def test_a_configuration_that_breaks_is_marked_and_what_it_said_last_holds(desk):
    do, editor, _, sport = desk
    config, story = sport / ".editlint.yml", sport / "b.md"

    async def session():
        (files,) = await editor.wait(lambda: [each for each in editor.registered if each.id == "editlint-files"])
        assert files.method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES
        editor.open(story, STORY)
        assert await editor.diagnostics(story) == ()
        config.write_text(BROKEN)
        editor.workspace_did_change_watched_files(_watch(config))
        (wrong,) = await editor.marked(config, len)
        assert "strickt" in wrong.message
        assert wrong.range == place(0, 9, 0, 16)
        assert [each.diagnostics for each in editor.published if each.uri == uri(story)][-1] == ()
        config.write_text("profile: strict\n")
        editor.workspace_did_change_watched_files(_watch(config))
        assert await editor.marked(config, lambda found: not found) == ()
        assert len(await editor.marked(story, len)) == 2
        editor.settings = {"severity": "error"}
        editor.workspace_did_change_configuration(types.DidChangeConfigurationParams(None))
        known = len(editor.published)
        await editor.wait(
            lambda: [each for each in editor.published[known:] if each.uri == uri(story) and not each.diagnostics]
        )
        editor.workspace_did_change_configuration(types.DidChangeConfigurationParams({"editlint": {}}))
        await editor.wait(
            lambda: [each for each in editor.published[known:] if each.uri == uri(story) and each.diagnostics]
        )
        editor.close(story)
        config.unlink()
        editor.workspace_did_change_watched_files(_watch(config))

    do(session())


def test_words_and_facts_are_added_to_the_house(desk):
    do, editor, news, _ = desk
    story = news / "house.md"
    text = f"{STORY}\nThe Battle of Quay Street took place on May 3, 1950, near Leeds.\n"

    async def session():
        editor.open(story, text)
        assert len(await editor.diagnostics(story)) == 2
        offered = await editor.actions(story, place(0, 0, 2, 70))
        words = [each for each in offered if each.title == "Add “recieved” to the house dictionary"]
        await editor.carry_out(words[0].command)
        assert (news / ".editlint.yml").read_text() == "dictionary:\n  - recieved\n"
        (left,) = await editor.marked(story, lambda found: len(found) == 1)
        assert left.message.startswith("“seperate”")
        (fact,) = [each for each in offered if each.title.startswith("Add to the house facts: Battle of Quay Street")]
        await editor.carry_out(fact.command)
        assert (news / ".editlint.yml").read_text() == "dictionary:\n  - recieved\nfacts:\n  - house/facts.yml\n"
        facts = (news / "house" / "facts.yml").read_text()
        assert "name: Battle of Quay Street\n    kind: event\n    start: 1950-05-03" in facts
        editor.change(story, text.replace("1950", "1952"))
        found = await editor.diagnostics(story)
        conflict = next(each for each in found if each.code == "dates.conflict")
        assert conflict.related_information[0].location.uri == uri(news / "house" / "facts.yml")

        editor.open(news / ".editlint.yml", "# mine\ndictionary: [recieved]\n", "yaml")
        seperate = next(each for each in await editor.actions(story, place(0, 0, 2, 70)) if "“seperate”" in each.title)
        on_disk = (news / ".editlint.yml").read_text()
        await editor.carry_out(seperate.command)
        (edit,) = editor.applied
        (change,) = edit.document_changes
        assert change.edits[0].new_text == "# mine\ndictionary: [recieved, seperate]\n"
        assert (news / ".editlint.yml").read_text() == on_disk
        editor.close(news / ".editlint.yml")
        editor.close(story)

    do(session())


def test_settings_and_rules_are_checked_while_they_are_written(desk):
    do, editor, news, _ = desk
    config, rule = news / "editlint.yml", news / "rules" / "desk" / "harbour.yml"

    async def session():
        editor.open(config, BROKEN, "yaml")
        (wrong,) = await editor.diagnostics(config)
        assert "strickt" in wrong.message
        editor.change(config, "rules: {wording.mispelling: off}\n")
        (wrong,) = await editor.diagnostics(config)
        assert (wrong.range.start, "did you mean “wording.misspelling”?" in wrong.message) == (
            types.Position(0, 8),
            True,
        )
        editor.open(rule, RULE, "yaml")
        (failing,) = await editor.diagnostics(rule)
        assert failing.range.start.line == 8
        assert "missing: “harbour”" in failing.message
        editor.change(rule, RULE.replace("summary", "sumary"))
        assert any("sumary" in each.message for each in await editor.diagnostics(rule))
        editor.change(rule, RULE.replace("[[harbour]]", "old [[seaport]]"))
        assert await editor.diagnostics(rule) == ()
        editor.open(news / "other.yml", "a: He recieved it.\n", "yaml")
        assert await editor.diagnostics(news / "other.yml") == ()

    do(session())


@pytest.fixture(scope="module")
def modern(tmp_path_factory):
    """A client that can do more: it pulls, and knows snippets."""
    folder = tmp_path_factory.mktemp("modern")
    (folder / ".editlint.yml").write_text("exclude: [old/]\n")
    (folder / "old").mkdir()
    (folder / "old" / "b.md").write_text(STORY)
    edits = types.WorkspaceEditClientCapabilities(document_changes=True, snippet_edit_support=True)
    with at_desk(
        folder,
        {"run": "save"},
        workspace=types.WorkspaceClientCapabilities(workspace_edit=edits),
        text_document=types.TextDocumentClientCapabilities(diagnostic=types.DiagnosticClientCapabilities()),
    ) as (do, editor):
        yield do, editor, folder


def test_a_client_that_pulls_is_sent_nothing_and_answered(modern):
    do, editor, folder = modern
    story = folder / "story.md"

    async def pull(path, before=None):
        params = types.DocumentDiagnosticParams(document(path), previous_result_id=before)
        return await editor.text_document_diagnostic_async(params)

    async def session():
        editor.open(story, STORY)
        first = await pull(story)
        assert _codes(first.items) == ["wording.misspelling"] * 2
        assert (await pull(story, first.result_id)).kind == "unchanged"
        editor.change(story, "Nothing.\n")
        assert (await pull(story, first.result_id)).kind == "unchanged"  # it is to be linted when it is saved
        editor.save(story)
        assert (await pull(story, first.result_id)).items == ()
        assert (await pull(folder / "old" / "b.md")).items == ()
        assert (await pull(folder / "none.md")).items == ()
        assert not editor.published

    do(session())


def test_a_client_that_knows_snippets_asks_for_the_reason(modern):
    do, editor, folder = modern
    story = folder / "ignored.mdx"

    async def session():
        editor.open(story, STORY, "mdx")
        offered = await editor.actions(story, place(0, 3, 0, 11))
        (edit,) = next(each for each in offered if each.title.startswith("Ignore ")).edit.document_changes[0].edits
        assert edit.snippet.value == " {/* editlint: ignore[wording.misspelling] ${1:reason} */\\}"

    do(session())
