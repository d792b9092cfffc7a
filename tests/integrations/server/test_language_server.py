"""An article at the writer's desk: opened, marked, explained, mended, closed, over a real server's standard streams."""

from lsp_editor import edit, place, uri
from lsprotocol import types

STORY = """# Mayor re-elected

Ana Ruiz was born in 1950 in Leeds. “We won,” Ruiz said 😀 on Monday. He recieved it.
"""


def _document(path):
    return types.TextDocumentIdentifier(uri(path))


def test_an_article_is_marked_explained_and_mended(tmp_path):
    story = tmp_path / "story.md"

    async def session(editor):
        await editor.start(tmp_path)
        editor.open(story, STORY)
        (found,) = await editor.diagnostics(story)
        assert (found.code, found.source, found.severity) == ("wording.misspelling", "editlint", 2)
        assert found.range == place(2, 73, 2, 81)  # the smiley counts for two
        assert found.code_description.href.endswith("docs/rules.md#wordingmisspelling")
        fix, everything = await editor.text_document_code_action_async(
            types.CodeActionParams(_document(story), found.range, types.CodeActionContext([found]))
        )
        assert (fix.title, fix.kind, fix.is_preferred) == ("Write “received”", "quickfix", True)
        assert everything.kind == "source.fixAll.editlint"
        (mended,) = fix.edit.changes[uri(story)]
        assert mended == types.TextEdit(found.range, "received")
        editor.change(story, ((2, 73, 2, 81), "received"))
        assert not await editor.diagnostics(story)
        assert await editor.end() == 0

    edit(session)


def test_the_pointer_shows_why_and_what_is_stated(tmp_path):
    story = tmp_path / "story.md"

    async def session(editor):
        await editor.start(tmp_path)
        editor.open(story, STORY)

        async def hover(line, character):
            params = types.HoverParams(_document(story), types.Position(line, character))
            return await editor.text_document_hover_async(params)

        why = await hover(2, 75)
        assert why.range == place(2, 73, 2, 81)
        assert "Nothing costs an article trust so cheaply." in why.contents.value
        stated = await hover(2, 47)
        assert "**Ana Ruiz**" in stated.contents.value
        assert "1950" in stated.contents.value
        assert "“We won,”" in stated.contents.value
        assert await hover(2, 20) is None
        (grade, facts) = await editor.text_document_code_lens_async(types.CodeLensParams(_document(story)))
        assert grade.command.title.endswith("1 source")
        for lens, heading in ((grade, "# Sources of story.md"), (facts, "# Facts of story.md")):
            page = await editor.workspace_execute_command_async(
                types.ExecuteCommandParams(lens.command.command, lens.command.arguments)
            )
            assert page.startswith(heading)
            assert "Ana Ruiz" in page
        assert await editor.end() == 0

    edit(session)
