"""What a client may tell and ask: each notification and request with its answer."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from lsprotocol import types

from editlint.integrations.server import actions, hover, lenses, offers, watching
from editlint.integrations.server.asked import read_open, told_of
from editlint.integrations.server.commands import serve_commands
from editlint.integrations.server.options import read_options
from editlint.integrations.server.pulling import serve_pulls
from editlint.integrations.server.texts import path_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.article import Article
    from editlint.integrations.server.articles import Read
    from editlint.integrations.server.server import Server
    from editlint.model import Violation


def serve_features(server: Server) -> Server:
    """Let a server answer."""
    _life(server)
    _texts(server)
    _questions(server)
    serve_commands(server)
    serve_pulls(server)
    return server


def _life(server: Server) -> None:
    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        options = read_options(params.initialization_options, server.complain)
        server.begin(params, options)

    @server.feature(types.INITIALIZED)
    def initialized(_: types.InitializedParams) -> None:
        server.is_initialized = True
        server.look_round()
        server.spawn(watching.register(server))

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    def configured(params: types.DidChangeConfigurationParams) -> None:
        server.spawn(watching.reconfigure(server, params.settings))

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def folders(params: types.DidChangeWorkspaceFoldersParams) -> None:
        gone = {path_of(each.uri) for each in params.event.removed}
        added = [path_of(each.uri) for each in params.event.added]
        kept = [root for root in server.roots if root not in gone]
        server.roots = tuple(dict.fromkeys([*kept, *(os.path.normpath(path) for path in added if path)]))
        server.reload()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def watched(params: types.DidChangeWatchedFilesParams) -> None:
        server.spawn(watching.take_note(server, [path_of(each.uri) for each in params.changes]))


def _texts(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        server.opened(params.text_document)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        server.changed(params)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: types.DidSaveTextDocumentParams) -> None:
        server.saved(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        server.closed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_WILL_SAVE_WAIT_UNTIL)
    async def fixed(params: types.WillSaveTextDocumentParams) -> list[types.TextEdit]:
        if not server.options.fix_on_save:
            return []
        _, read = await read_open(server, params.text_document.uri)
        return await server.worker.run(partial(actions.all_safe_fixes, read))


def _questions(server: Server) -> None:
    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix, actions.FIX_ALL]),
    )
    async def code_actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        automatic = params.context.trigger_kind == types.CodeActionTriggerKind.Automatic
        article, read = await read_open(server, params.text_document.uri, settled=automatic)
        told = told_of(article, read, server.options.severity)
        return await server.worker.run(partial(_code_actions, server, told, read, params))

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hovered(params: types.HoverParams) -> types.Hover | None:
        article, read = await read_open(server, params.text_document.uri)
        told = told_of(article, read, server.options.severity)
        return await server.worker.run(partial(_hover, told, read, params.position))

    @server.feature(types.TEXT_DOCUMENT_CODE_LENS)
    async def lensed(params: types.CodeLensParams) -> list[types.CodeLens]:
        _, read = await read_open(server, params.text_document.uri, settled=True)
        if read.reading is None:
            return []
        titles = await server.worker.run(partial(lenses.titles, read.reading.article))
        start = types.Range(types.Position(0, 0), types.Position(0, 0))
        return [
            types.CodeLens(start, types.Command(title, command, arguments=[read.text.uri])) for title, command in titles
        ]


def _code_actions(
    server: Server, told: Sequence[Violation], read: Read, params: types.CodeActionParams
) -> list[types.CodeAction]:
    if read.reading is None:
        return []
    only = params.context.only
    versioned = bool(server.able("workspace.workspace_edit.document_changes"))
    found: list[types.CodeAction] = []
    if actions.wanted(types.CodeActionKind.QuickFix, only):
        found += _quick_actions(server, told, read, read.reading.article, params.range, versioned=versioned)
    if actions.wanted(actions.FIX_ALL, only):
        edits = actions.all_safe_fixes(read)
        if edits:
            edit = actions.edit_of(read.text, edits, versioned=versioned)
            found.append(types.CodeAction("Apply all safe fixes", kind=actions.FIX_ALL, edit=edit))
    return found


def _quick_actions(
    server: Server, told: Sequence[Violation], read: Read, article: Article, place: types.Range, *, versioned: bool
) -> Iterator[types.CodeAction]:
    """Corrections of what a range touches, then what else can be done about it."""
    text, run = read.text, read.run
    start, end = text.span(place)
    touched = [each for each in told if each.start <= end and start <= each.end]
    diagnostics = [server.describer.violation(each, run, text.uri, text) for each in touched]
    snippets = bool(server.able("workspace.workspace_edit.snippet_edit_support"))
    yield from actions.quick_fixes(touched, text, diagnostics, versioned=versioned)
    yield from offers.word_actions(touched, diagnostics, text, run)
    yield from offers.fact_actions(start, end, text, article, run)
    known = run.formats.get(read.format)
    if known is None or known.decode is not None or known.divide is not None:
        return  # in a file that is no article's text alone, no comment could be the article's
    yield from offers.ignore_actions(touched, diagnostics, text, article, run, snippets=snippets, versioned=versioned)


def _hover(told: Sequence[Violation], read: Read, position: types.Position) -> types.Hover | None:
    if read.reading is None:
        return None
    text = read.text
    offset = text.span(types.Range(position, position))[0]
    shown = hover.hover_at(offset, read.reading.article, told, read.run)
    if shown is None:
        return None
    content = types.MarkupContent(types.MarkupKind.Markdown, shown.markdown)
    return types.Hover(content, text.range(shown.start, shown.end))
