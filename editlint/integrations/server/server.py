"""The state of a language server for one client: its texts, when they are read, and what the client has been told.

What a client asks for is in `features`; here is what happens without being asked. Everything here runs on the loop.
"""

from __future__ import annotations

import asyncio
import os
import sys
import traceback
from functools import partial
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.capabilities import ServerCapabilitiesBuilder, get_capability
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path

from editlint.errors import EditlintError
from editlint.integrations.server.articles import ClosedError, OpenArticle
from editlint.integrations.server.closed import ClosedArticles
from editlint.integrations.server.described import Described, describe
from editlint.integrations.server.diagnostics import Describer
from editlint.integrations.server.neighbours import Neighbours
from editlint.integrations.server.options import SAVE, Options
from editlint.integrations.server.positions import UTF16
from editlint.integrations.server.protocol import Protocol
from editlint.integrations.server.setting_files import SettingFiles, is_setting_file
from editlint.integrations.server.survey import Survey
from editlint.integrations.server.texts import OpenText, path_of
from editlint.integrations.server.worker import TYPED, Worker
from editlint.integrations.server.workspace import Workspace
from editlint.version import __version__
from editlint.visible import visible_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Coroutine, Sequence


PAUSE = 0.15  # seconds without a keystroke before an article is read


class Server(LanguageServer):
    """A language server. Made inside the running event loop.

    Attributes:
        worker: the thread on which articles are read.
        desk, neighbours, setting_files: what the worker alone asks.
        articles, files: the open articles, and the open files of settings, by address.
        survey, closed_articles: the articles that are not open, and what is found in them.
        options, roots, encoding, describer: as the client wants it.
    """

    protocol: Protocol

    def __init__(self) -> None:
        super().__init__("editlint", __version__, protocol_cls=Protocol)
        self.worker = Worker()
        self.desk = Workspace()
        self.neighbours = Neighbours()
        self.survey = Survey(self)
        self.closed_articles = ClosedArticles(self)
        self.articles: dict[str, OpenArticle] = {}
        self.files: dict[str, OpenText] = {}
        self.setting_files = SettingFiles()
        self.options = Options()
        self.roots: tuple[str, ...] = ()
        self.encoding: str = UTF16
        self.describer = Describer(self.encoding, related=False, open_text=self.open_text)
        self._tasks: set[asyncio.Task[None]] = set()
        self._coming: dict[str, asyncio.Task[None]] = {}
        self._said: set[str] = set()
        self._told: dict[str, list[types.Diagnostic]] = {}
        self._looking: asyncio.Task[None] | None = None
        self.is_initialized = False

    def able(self, capability: str) -> Any:
        """What the client declares under a dotted name; None where it does not."""
        return get_capability(self.client_capabilities, capability)

    @property
    def pulls(self) -> bool:
        """Whether the client asks for diagnostics, instead of being sent them."""
        return self.able("text_document.diagnostic") is not None

    def begin(self, params: types.InitializeParams, options: Options) -> None:
        """Take over what the client says of itself."""
        self.encoding = ServerCapabilitiesBuilder.choose_position_encoding(params.capabilities)
        related = bool(self.able("text_document.publish_diagnostics.related_information")) or self.pulls
        self.describer = Describer(self.encoding, related=related, open_text=self.open_text)
        folders = [each.uri for each in params.workspace_folders or ()] or [params.root_uri or ""]
        paths = [path_of(uri) for uri in folders] + [params.root_path or ""]
        self.protocol.trace = params.trace or types.TraceValue.Off
        self.roots = tuple(dict.fromkeys(os.path.normpath(path) for path in paths if path))
        self.options = options
        self.reload()

    def open_text(self, path: str) -> OpenText | None:
        """The open text of a file, None where it is not open."""
        texts = [*(each.text for each in list(self.articles.values())), *list(self.files.values())]
        return next((each for each in texts if path and each.path == path), None)

    def opened(self, item: types.TextDocumentItem) -> None:
        """Take over a text; one that was open already begins anew."""
        self.closed(item.uri)
        text = OpenText(item.uri, item.language_id, item.version, item.text, self.encoding)
        if is_setting_file(text.path):
            self.files[item.uri] = text
        else:
            self.articles[item.uri] = OpenArticle(text, self.desk, self.worker)
        self.closed_articles.stir()
        self.publish_soon(item.uri, pause=0)

    def changed(self, params: types.DidChangeTextDocumentParams) -> None:
        """Take over changes of a text; one that is not open cannot change."""
        uri = params.text_document.uri
        text = self.files.get(uri) or (self.articles[uri].text if uri in self.articles else None)
        if text is None:
            self.log(f"{uri} changed and is not open", types.MessageType.Warning)
            return
        changed = text.changed(params.text_document.version, params.content_changes)
        if uri in self.files:
            self.files[uri] = changed
        else:
            self.articles[uri].text = changed
        if self.options.run != SAVE:
            self.publish_soon(uri, PAUSE)

    def saved(self, uri: str) -> None:
        """Take note that a text lies in its file as it is open."""
        if uri in self.files:
            self.reload()
        elif uri in self.articles:
            self.articles[uri].saved = self.articles[uri].text.edition
            if self.options.run == SAVE:
                self.publish_soon(uri, pause=0)

    def closed(self, uri: str) -> None:
        """Let a text go, and what was marked in it."""
        article = self.articles.pop(uri, None)
        coming = self._coming.pop(uri, None)
        if coming is not None:
            coming.cancel()
        if article is not None:
            article.close()
            self.closed_articles.stir()
            if article.text.path:
                self.spawn(self.survey.read([article.text.path]))
        file = self.files.pop(uri, None)
        if not self.pulls and (article is not None or file is not None):
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))
        if file is not None:
            self.tell_mistakes()

    def reload(self) -> None:
        """Read configurations, rules, all open articles and the workspace anew."""
        self.spawn(self.worker.run(partial(self._reload, self.roots, self.options)))
        for uri, article in self.articles.items():
            article.text = article.text.anew()
            article.saved = article.text.edition
            self.publish_soon(uri, pause=0)
        self.closed_articles.stir()
        if self.is_initialized:
            self.look_round()
            if self.able("workspace.diagnostics.refresh_support"):
                self.spawn(self.workspace_diagnostic_refresh_async(None))

    def _reload(self, roots: Sequence[str], options: Options) -> None:
        """On the worker."""
        self.desk.reload(roots, options)
        self.setting_files.reload()
        self.neighbours.clear()
        self.closed_articles.forget_all()

    def look_round(self) -> None:
        """Read the articles of the workspace that are not open, instead of what was begun of that."""
        if self._looking is not None:
            self._looking.cancel()
        self._looking = self.spawn(self.survey.look())

    async def looked_round(self) -> None:
        """Wait until the articles of the workspace are known, as they are on disk."""
        if not self.closed_articles.is_watched:
            self.look_round()
        while self._looking is not None and not self._looking.done():
            await asyncio.wait([self._looking])

    def concern(self, paths: Collection[str]) -> None:
        """Tell anew what is found in articles of which others state something else now."""
        if paths:
            self.closed_articles.forget(paths)
        for path in paths:
            text = self.open_text(path)
            if text is not None:
                self.publish_soon(text.uri, PAUSE)

    def publish_soon(self, uri: str, pause: float) -> None:
        """Publish what is found in an article after a pause, unless it changes again before."""
        coming = self._coming.pop(uri, None)
        if coming is not None:
            coming.cancel()
        if not self.pulls:
            article = self.articles.get(uri)
            work = self._publish_file(uri, pause) if article is None else self._publish(article, pause)
            self._coming[uri] = self.spawn(work)

    async def _publish_file(self, uri: str, pause: float) -> None:
        await asyncio.sleep(pause)
        text = self.files[uri]
        diagnostics = await self.mistakes_in(text)
        if self.files.get(uri) is text:
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, diagnostics, text.version))

    async def mistakes_in(self, text: OpenText) -> list[types.Diagnostic]:
        """What is wrong with an open file of settings, rules or facts."""
        work = partial(self.setting_files.mistakes, text.prose, text.path)
        return [self.describer.mistake(each) for each in await self.worker.run(work, TYPED)]

    async def _publish(self, article: OpenArticle, pause: float) -> None:
        await asyncio.sleep(pause)
        described = await self.described(article, TYPED)
        if described is not None and not article.is_closed:
            self.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(described.text.uri, described.diagnostics, described.text.version)
            )

    async def described(self, article: OpenArticle, urgency: int) -> Described | None:
        """What the client is to see of an article; None where it was closed or changed meanwhile."""
        try:
            read = await article.latest(urgency)
        except ClosedError:
            return None
        work = partial(describe, read, self.neighbours, self.describer, self.options.severity)
        described = await self.worker.run(work, urgency)
        for message, kind in described.said:
            self.once(message, kind)
        self.tell_mistakes()
        self.concern(described.concerned)
        if article.text is not read.text:
            return None
        article.shown = described
        if self.protocol.trace != types.TraceValue.Off:
            said = f"{read.text.uri}, version {read.text.version}: {len(described.diagnostics)} diagnostics"
            self.log_trace(types.LogTraceParams(said))
        return described

    def tell_mistakes(self) -> None:
        """Publish the mistakes in configurations and rules on disk, and take back those that were mended.

        A file that is open has diagnostics of its own, as it stands there.
        """
        found = {path: errors for path, errors in self.desk.mistakes.items() if self.open_text(path) is None}
        for error in found.pop("", ()):
            self.once(error.message, types.MessageType.Error)
        told = {path: [self.describer.mistake(error) for error in errors] for path, errors in found.items()}
        for path in self._told | told:
            if self._told.get(path) != told.get(path) and self.open_text(path) is None:
                params = types.PublishDiagnosticsParams(from_fs_path(path) or "", told.get(path, []))
                self.text_document_publish_diagnostics(params)
        for path, errors in found.items():
            self.once(f"{path}: {errors[0].message}", types.MessageType.Error)
        self._told = told

    def once(self, message: str, kind: types.MessageType) -> None:
        """Say something to the client's log that has not been said yet."""
        if message not in self._said:
            self._said.add(message)
            self.log(message, kind)

    def complain(self, message: str) -> None:
        """Say once that something which the client asked for is no good."""
        self.once(message, types.MessageType.Warning)

    def log(self, message: str, kind: types.MessageType = types.MessageType.Info) -> None:
        """Say something to the client's log."""
        self.window_log_message(types.LogMessageParams(kind, visible_lines(message)))

    def spawn(self, work: Coroutine[Any, Any, Any]) -> asyncio.Task[None]:
        """Do something beside all else; what goes wrong in it is logged and ends nothing."""
        task = asyncio.ensure_future(self._guarded(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _guarded(self, work: Coroutine[Any, Any, Any]) -> None:
        try:
            await work
        except EditlintError as error:
            self.once(error.message, types.MessageType.Error)
        except Exception as error:  # noqa: BLE001  the last door of what nobody waits for
            traceback.print_exc()
            self.once(f"internal error: {type(error).__name__}: {error}", types.MessageType.Error)

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Log what went wrong between client and server; it is no message for whoever writes."""
        sys.stderr.write(f"editlint server: {source.__name__}: {type(error).__name__}: {error}\n")
