"""A real client for tests: pygls' own, over the standard streams of a real `editlint server`."""

import asyncio
import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import Union

from lsprotocol import types
from pygls.lsp.client import LanguageClient
from pygls.protocol import default_converter
from pygls.uris import from_fs_path

PATIENCE = 60  # seconds; a server that answers later than that has failed


class Editor(LanguageClient):
    """A client that remembers what it is sent, and can wait for it."""

    def __init__(self):
        super().__init__("test", "1", converter_factory=_converter)
        self.published = []
        self.shown = []
        self.logged = []
        self.applied = []
        self.registered = []
        self.refreshed = 0
        self.settings = None
        self.answer = None
        self.news = asyncio.Condition()
        self.exit_code = None
        self._versions = {}
        self._listen()

    def _listen(self):
        @self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        async def _(params):
            await self.note(self.published, params)

        @self.feature(types.WINDOW_LOG_MESSAGE)
        async def _(params):
            await self.note(self.logged, params.message)

        @self.feature(types.WINDOW_SHOW_MESSAGE)
        async def _(params):
            await self.note(self.shown, params.message)

        @self.feature(types.WORKSPACE_APPLY_EDIT)
        async def _(params):
            await self.note(self.applied, params.edit)
            return types.ApplyWorkspaceEditResult(applied=True)

        @self.feature(types.CLIENT_REGISTER_CAPABILITY)
        async def _(params):
            await self.note(self.registered, *params.registrations)

        @self.feature(types.WORKSPACE_CONFIGURATION)
        async def _(params):
            return [self.settings for _ in params.items]

    async def note(self, list_, *things):
        async with self.news:
            list_.extend(things)
            self.news.notify_all()

    async def wait(self, told):
        """What `told` gives as soon as it gives something."""

        async def wait():
            async with self.news:
                while not (found := told()):
                    await self.news.wait()
                return found

        return await asyncio.wait_for(wait(), PATIENCE)

    async def server_exit(self, server):
        self.exit_code = server.returncode

    async def start(self, folder, options=None, environment=None, **capabilities):
        """Start a server for a folder, say hello and give what it answers."""
        await self.start_io(
            sys.executable, "-m", "editlint", "server", cwd=str(folder), env=os.environ | (environment or {})
        )
        roots = capabilities.pop("roots", [folder])
        params = types.InitializeParams(
            process_id=os.getpid(),
            capabilities=types.ClientCapabilities(**capabilities),
            workspace_folders=[types.WorkspaceFolder(uri(root), Path(root).name) for root in roots],
            initialization_options=options,
        )
        answer = await self.initialize_async(params)
        self.initialized(types.InitializedParams())
        return answer

    def open(self, path, text, language="markdown"):
        """Open a text under the name of a file."""
        self._versions[path] = 1
        item = types.TextDocumentItem(uri(path), language, 1, text)
        self.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def change(self, path, *changes):
        """Change a text: whole, or (range, text)."""
        self._versions[path] += 1
        events = [
            types.TextDocumentContentChangeWholeDocument(each)
            if isinstance(each, str)
            else types.TextDocumentContentChangePartial(*each)
            for each in changes
        ]
        document = types.VersionedTextDocumentIdentifier(uri=uri(path), version=self._versions[path])
        self.text_document_did_change(types.DidChangeTextDocumentParams(document, events))

    async def diagnostics(self, path):
        """The diagnostics of the version that was sent last."""
        version = self._versions[path]
        found = await self.wait(
            lambda: [each for each in self.published if each.uri == uri(path) and each.version == version]
        )
        return found[-1].diagnostics

    async def hover(self, path, line, character):
        return await self.text_document_hover_async(types.HoverParams(document(path), types.Position(line, character)))

    async def actions(self, path, where, only=None):
        context = types.CodeActionContext([], only=only)
        return await self.text_document_code_action_async(types.CodeActionParams(document(path), where, context))

    async def lenses(self, path):
        return await self.text_document_code_lens_async(types.CodeLensParams(document(path)))

    async def carry_out(self, command):
        params = types.ExecuteCommandParams(command.command, command.arguments)
        return await self.workspace_execute_command_async(params)

    async def marked(self, path, told=lambda found: True):
        """The diagnostics of a path as soon as they are as told, whichever version they are of."""
        seen = await self.wait(
            lambda: [each.diagnostics for each in self.published if each.uri == uri(path) and told(each.diagnostics)]
        )
        return seen[-1]

    def close(self, path):
        self.text_document_did_close(types.DidCloseTextDocumentParams(document(path)))

    def save(self, path):
        self.text_document_did_save(types.DidSaveTextDocumentParams(document(path)))

    async def end(self):
        """Part in good order; the exit code."""
        await self.shutdown_async(None)
        self.exit(None)
        return await self.gone()

    async def gone(self):
        """The exit code of a server that ends by itself."""
        await asyncio.wait_for(self._server.wait(), PATIENCE)
        await self.stop()
        return self._server.returncode


def _converter():
    """lsprotocol takes an action that has a command for a command."""
    converter = default_converter()

    def action(values, _):
        kind = types.Command if isinstance(values.get("command"), str) else types.CodeAction
        return converter.structure(values, kind)

    converter.register_structure_hook(Union[types.Command, types.CodeAction], action)  # noqa: UP007  the hook's own key
    return converter


def uri(path):
    return from_fs_path(str(path))


def document(path):
    return types.TextDocumentIdentifier(uri(path))


def place(start_line, start, end_line, end):
    return types.Range(types.Position(start_line, start), types.Position(end_line, end))


@contextmanager
def at_desk(folder, options=None, environment=None, **capabilities):
    """A function that runs what an editor does, and the editor, whose server stays for all that is done.

    At the end the two part in good order, and no process stays behind.
    """
    with asyncio.Runner() as runner:
        editor = Editor()

        def do(work):
            return runner.run(asyncio.wait_for(work, 2 * PATIENCE))

        editor.answer = do(editor.start(folder, options, environment, **capabilities))
        try:
            yield do, editor
            if editor._server.returncode is None:
                assert do(editor.end()) == 0
        finally:
            if editor._server.returncode is None:
                editor._server.kill()
                do(editor.gone())
