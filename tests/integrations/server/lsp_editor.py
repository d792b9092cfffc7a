"""A real client for tests: pygls' own, over the standard streams of a real `editlint server`."""

import asyncio
import os
import sys
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
        self.logged = []
        self.applied = []
        self.registered = []
        self.refreshed = 0
        self.settings = None
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
            else types.TextDocumentContentChangePartial(place(*each[0]), each[1])
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


def place(start_line, start, end_line, end):
    return types.Range(types.Position(start_line, start), types.Position(end_line, end))


def edit(session):
    """Run a session of an editor, and see that no process stays behind."""

    async def whole():
        editor = Editor()
        try:
            return await asyncio.wait_for(session(editor), 2 * PATIENCE)
        finally:
            if editor._server is not None and editor._server.returncode is None:
                editor._server.kill()
                await editor.gone()
            if editor._server is not None:
                editor._server._transport.close()

    return asyncio.run(whole())
