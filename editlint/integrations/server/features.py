"""What a client may tell and ask: each notification and request with its answer."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from editlint.integrations.server import actions, hover, lenses, markdown
from editlint.integrations.server.articles import ClosedError
from editlint.integrations.server.options import SAVE, read_options
from editlint.integrations.server.pulling import serve_pulls
from editlint.integrations.server.texts import path_of
from editlint.integrations.server.worker import ASKED

if TYPE_CHECKING:
    from editlint.integrations.server.articles import OpenArticle, Read
    from editlint.integrations.server.server import Server


class GoneError(JsonRpcException):
    """The text that an answer was about is no more as it was."""

    CODE = types.LSPErrorCodes.ContentModified.value
    MESSAGE = "the article was changed or closed"


def serve_features(server: Server) -> Server:
    """Let a server answer."""
    _life(server)
    _texts(server)
    _questions(server)
    _commands(server)
    serve_pulls(server)
    return server


async def _read(server: Server, uri: str) -> tuple[OpenArticle, Read]:
    """An open article as it stands now.

    Raises:
        GoneError: it is not open, or was closed meanwhile.
    """
    article = server.articles.get(uri)
    if article is None:
        raise GoneError
    try:
        return article, await article.latest()
    except ClosedError:
        raise GoneError from None


def _life(server: Server) -> None:
    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        options = read_options(params.initialization_options, _complainer(server))
        server.begin(params, options)

    @server.feature(types.INITIALIZED)
    def initialized(_: types.InitializedParams) -> None:
        server.is_initialized = True
        server.look_round()

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    def configured(params: types.DidChangeConfigurationParams) -> None:
        server.options = read_options(params.settings, _complainer(server))
        server.reload()

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def folders(params: types.DidChangeWorkspaceFoldersParams) -> None:
        gone = {path_of(each.uri) for each in params.event.removed}
        added = [path_of(each.uri) for each in params.event.added]
        kept = [root for root in server.roots if root not in gone]
        server.roots = tuple(dict.fromkeys([*kept, *(os.path.normpath(path) for path in added if path)]))
        server.reload()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def watched(_: types.DidChangeWatchedFilesParams) -> None:
        server.reload()


def _complainer(server: Server) -> Any:
    return lambda message: server.once(message, types.MessageType.Warning)


def _texts(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        server.opened(params.text_document)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        server.changed(params)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: types.DidSaveTextDocumentParams) -> None:
        article = server.articles.get(params.text_document.uri)
        if article is not None:
            article.saved = article.text.edition
            if server.options.run == SAVE:
                server.publish_soon(article.text.uri, pause=0)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        server.closed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_WILL_SAVE_WAIT_UNTIL)
    async def fixed(params: types.WillSaveTextDocumentParams) -> list[types.TextEdit]:
        if not server.options.fix_on_save:
            return []
        article, read = await _read(server, params.text_document.uri)
        return await server.worker.run(partial(actions.all_safe_fixes, article.text, read))


def _questions(server: Server) -> None:
    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix, actions.FIX_ALL]),
    )
    async def code_actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        article, read = await _read(server, params.text_document.uri)
        return await server.worker.run(partial(_code_actions, server, article, read, params))

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hovered(params: types.HoverParams) -> types.Hover | None:
        article, read = await _read(server, params.text_document.uri)
        return await server.worker.run(partial(_hover, article, read, params.position))

    @server.feature(types.TEXT_DOCUMENT_CODE_LENS)
    async def lensed(params: types.CodeLensParams) -> list[types.CodeLens]:
        article, read = await _read(server, params.text_document.uri)
        if read.reading is None:
            return []
        titles = await server.worker.run(partial(lenses.titles, read.reading.article))
        start = types.Range(types.Position(0, 0), types.Position(0, 0))
        return [
            types.CodeLens(start, types.Command(title, command, arguments=[article.text.uri]))
            for title, command in titles
        ]


def _code_actions(
    server: Server, article: OpenArticle, read: Read, params: types.CodeActionParams
) -> list[types.CodeAction]:
    if read.reading is None or article.text.edition != read.edition:
        return []
    text, only = article.text, params.context.only
    versioned = bool(server.able("workspace.workspace_edit.document_changes"))
    found: list[types.CodeAction] = []
    if actions.wanted(types.CodeActionKind.QuickFix, only):
        touched = actions.touching(read.reading.report.violations, text, params.range)
        diagnostics = [server.describer.violation(each, read.run, text.uri, text) for each in touched]
        found += actions.quick_fixes(touched, text, diagnostics, versioned=versioned)
    if actions.wanted(actions.FIX_ALL, only):
        edits = actions.all_safe_fixes(text, read)
        if edits:
            edit = actions.edit_of(text, edits, versioned=versioned)
            found.append(types.CodeAction("Apply all safe fixes", kind=actions.FIX_ALL, edit=edit))
    return found


def _hover(article: OpenArticle, read: Read, position: types.Position) -> types.Hover | None:
    if read.reading is None:
        return None
    text = article.text
    offset = text.positions.offset(position) - text.lead
    shown = hover.hover_at(offset, read.reading.article, read.reading.report.violations, read.run)
    if shown is None:
        return None
    place = text.positions.range(shown.start + text.lead, shown.end + text.lead)
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, shown.markdown), place)


def _commands(server: Server) -> None:
    for command, page in (
        (lenses.SOURCE_SHEET, markdown.source_sheet_page),
        (lenses.FACT_SHEET, markdown.fact_sheet_page),
    ):
        _sheet(server, command, page)


def _sheet(server: Server, command: str, page: Any) -> None:
    @server.command(command)
    async def sheet(*arguments: Any) -> str:
        uri = str(arguments[0]) if arguments else ""
        article, read = await _read(server, uri)
        if read.reading is None:
            return ""
        name = os.path.basename(article.text.path) or uri
        return await server.worker.run(partial(page, read.reading.article, name), ASKED)
