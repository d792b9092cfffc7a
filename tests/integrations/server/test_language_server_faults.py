"""What kills servers: texts that close while they are read, places that do not exist, rules that crash or print."""

import asyncio
import os

import pytest
from lsp_editor import at_desk, document, place, uri
from lsprotocol import types
from pygls.exceptions import JsonRpcException

PLUG_IN = '''
import os
import editlint

class Strange:
    """Crashes at one word, waits at another, and prints to everybody's standard output."""

    kind, options, values = "strange", (), ()

    def find(self, article, rule):
        print("Content-Length: 5")
        os.write(1, b"noise")
        if "crash" in article.text:
            raise KeyError("the plug-in is broken")
        if "hold" in article.text:
            open(os.environ["GATE"]).read()
        return ()

@editlint.hookimpl
def editlint_checks():
    return [Strange()]
'''
RULE = """summary: Nothing is said.
kind: strange
message: never said
"""
STORY = "He recieved it.\n"


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    folder = tmp_path_factory.mktemp("faults")
    info = folder / "site" / "strange-1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: strange\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[editlint]\nstrange = strange_checks\n")
    (folder / "site" / "strange_checks.py").write_text(PLUG_IN)
    rule = folder / "house" / "desk" / "strange.yml"
    rule.parent.mkdir(parents=True)
    rule.write_text(RULE)
    (folder / ".editlint.yml").write_text("packs: [house]\n")
    os.mkfifo(folder / "gate")
    environment = {"PYTHONPATH": str(folder / "site"), "GATE": str(folder / "gate")}
    with at_desk(folder, {"workspace": False}, environment) as (do, editor):
        yield do, editor, folder


class Held:
    """An article that is being read for as long as this lasts: the plug-in waits at a gate."""

    def __init__(self, folder):
        self._path = folder / "gate"

    async def __aenter__(self):
        self._gate = await asyncio.get_running_loop().run_in_executor(None, open, self._path, "w")

    async def __aexit__(self, *_):
        self._gate.close()


def test_a_text_may_be_closed_while_it_is_read(desk):
    do, editor, folder = desk
    held, other = folder / "held.md", folder / "other.md"

    async def session():
        editor.open(held, "He recieved it, on hold.\n")
        async with Held(folder):
            hover = asyncio.ensure_future(editor.hover(held, 0, 4))
            editor.close(held)
            editor.close(held)
            assert (await editor.marked(held)) == ()
            cancelled = editor.protocol.send_request_async(
                types.TEXT_DOCUMENT_CODE_LENS, types.CodeLensParams(document(held)), msg_id="lens"
            )
            with pytest.raises(JsonRpcException, match="changed or closed"):
                await cancelled
        with pytest.raises(JsonRpcException, match="changed or closed"):
            await hover
        editor.open(other, STORY)
        assert len(await editor.diagnostics(other)) == 1
        assert [each for each in editor.published if each.uri == uri(held)][-1].diagnostics == ()

    do(session())


def test_a_request_may_be_cancelled_while_its_article_is_read(desk):
    do, editor, folder = desk
    held = folder / "cancelled.md"

    async def session():
        editor.open(held, "He recieved it, on hold.\n")
        async with Held(folder):
            request = editor.protocol.send_request_async(
                types.TEXT_DOCUMENT_HOVER,
                types.HoverParams(document(held), types.Position(0, 4)),
                msg_id="hover",
            )
            editor.cancel_request(types.CancelParams("hover"))
            with pytest.raises(JsonRpcException) as refused:
                await request
            assert refused.value.code == types.LSPErrorCodes.RequestCancelled
            editor.change(held, "He recieved it.\n")
        assert [each.code for each in await editor.diagnostics(held)] == ["wording.misspelling"]

    do(session())


def test_what_was_changed_meanwhile_is_never_told(desk):
    do, editor, folder = desk
    story = folder / "fast.md"

    async def session():
        editor.open(story, "He recieved it, on hold.\n")
        async with Held(folder):
            editor.change(story, "He reciev it.\n")
            editor.change(story, "He received it, and it occured.\n")
            with pytest.raises(JsonRpcException, match="Method Not Found"):
                await editor.protocol.send_request_async("server/hasSeenTheChanges", {})
        (found,) = await editor.diagnostics(story)
        assert found.message.startswith("“occured”")
        assert [each.version for each in editor.published if each.uri == uri(story)] == [3]

    do(session())


def test_places_that_do_not_exist_mean_the_closest_ones(desk):
    do, editor, folder = desk
    story = folder / "places.md"
    nowhere = [
        (place(0, 1, 0, 1), "x"),  # inside the smiley: before it
        (place(0, 900, 0, 900), " end"),  # behind the line: at its end
        (place(900, 0, 900, 9), "Last. "),  # behind the text: at its end
        (place(1, 3, 1, 0), "She"),  # the wrong way round
        (place(1, 2147483647, 2, 0), "\n"),
    ]

    async def session():
        editor.open(story, "😀 recieved.\r\nHer dog.\r\n")
        await editor.diagnostics(story)
        editor.change(story, *nowhere)
        (found,) = await editor.diagnostics(story)
        assert found.range == place(0, 4, 0, 12)
        editor.change(
            story, (place(0, 0, 900, 900), "He recieved it.\rIt occured.\u2028Still this line, which occured.\n")
        )
        found = await editor.diagnostics(story)
        assert [each.range for each in found] == [place(0, 3, 0, 11), place(1, 3, 1, 10), place(1, 35, 1, 42)]
        for where in (types.Position(900, 0), types.Position(0, 2147483647)):
            assert await editor.hover(story, where.line, where.character) is None
        assert isinstance(await editor.actions(story, place(7, 3, 2, 2147483647)), tuple)
        assert await editor.actions(story, place(0, 9, 0, 5))

    do(session())


def test_halves_of_characters_and_a_byte_order_mark_move_nothing(desk):
    do, editor, folder = desk
    story = folder / "halves.md"

    async def session():
        editor.open(story, "\ufeff---\ntitle: x\n---\n\nHe \ud83d recieved it.\n")
        (found,) = await editor.diagnostics(story)
        assert found.range == place(4, 5, 4, 13)
        editor.change(story, (place(4, 4, 4, 4), "\ude00"))  # the other half: it is a smiley now
        (found,) = await editor.diagnostics(story)
        assert found.range == place(4, 6, 4, 14)
        editor.change(story, (place(0, 1, 0, 1), "---\nlang: en\n---\nHe occured.\n\n"))
        assert found.range.start.line + 5 in [each.range.start.line for each in await editor.diagnostics(story)]

    do(session())


def test_changes_of_what_is_not_open_are_passed_over_and_what_is_opened_twice_begins_anew(desk):
    do, editor, folder = desk
    unknown, story = folder / "unknown.md", folder / "again.md"

    async def session():
        editor._versions[unknown] = 1
        editor.change(unknown, (place(0, 0, 0, 0), "x"))
        editor.save(unknown)
        await editor.wait(lambda: [each for each in editor.logged if "unknown.md changed and is not open" in each])
        with pytest.raises(JsonRpcException, match="changed or closed"):
            await editor.hover(unknown, 0, 0)
        editor.open(story, "Nothing.\n")
        editor.open(story, STORY)
        await editor.marked(story, lambda found: [each.code for each in found] == ["wording.misspelling"])

    do(session())


def test_a_rule_that_crashes_is_told_once_and_the_others_go_on(desk):
    do, editor, folder = desk
    story = folder / "crash.md"

    async def session():
        editor.open(story, "He recieved the crash.\n")
        for line in ("One.\n", "Two.\n"):
            mark, remark = await editor.diagnostics(story)
            assert mark.code == "wording.misspelling"
            assert "rule desk.strange crashed: KeyError: 'the plug-in is broken'" in remark.message
            assert remark.severity == types.DiagnosticSeverity.Information
            editor.change(story, (place(1, 0, 1, 0), line))
        await editor.diagnostics(story)
        assert sum("rule desk.strange crashed" in each for each in editor.logged) == 1

    do(session())


def test_a_server_ends_when_it_is_told_to_however_busy_it_is(desk):  # the last one: nobody serves behind it
    do, editor, folder = desk
    story = folder / "busy.md"

    async def session():
        editor.open(story, "He recieved it, on hold.\n")
        async with Held(folder):
            assert await editor.end() == 0

    do(session())
