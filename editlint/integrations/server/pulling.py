"""Diagnostics for clients that ask for them: of one text, and of all articles of the workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.uris import from_fs_path

from editlint.integrations.server.asked import GoneError, settle
from editlint.integrations.server.closed import result_id
from editlint.integrations.server.options import SAVE
from editlint.integrations.server.texts import path_of
from editlint.integrations.server.worker import ASKED, IDLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.integrations.server.closed import Found
    from editlint.integrations.server.server import Server

    Report = types.RelatedFullDocumentDiagnosticReport | types.RelatedUnchangedDocumentDiagnosticReport

_BATCH = 20  # articles that are read, and of which a client that takes pieces is told, at once


class OvertakenError(JsonRpcException):
    """The text changed while it was read: the client will ask for the next version."""

    CODE = types.LSPErrorCodes.ServerCancelled.value
    MESSAGE = "the article was changed"

    def __init__(self) -> None:
        super().__init__(data={"retriggerRequest": True})


def serve_pulls(server: Server) -> None:
    """Let a server answer clients that ask for diagnostics."""
    options = types.DiagnosticOptions(inter_file_dependencies=True, workspace_diagnostics=True, identifier=server.name)

    @server.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, options)
    async def one(params: types.DocumentDiagnosticParams) -> Report:
        items = await _of_text(server, params.text_document.uri)
        result = result_id(items)
        if result == params.previous_result_id:
            return types.RelatedUnchangedDocumentDiagnosticReport(result)
        return types.RelatedFullDocumentDiagnosticReport(items, result_id=result)

    @server.feature(types.WORKSPACE_DIAGNOSTIC)
    async def all_(params: types.WorkspaceDiagnosticParams) -> types.WorkspaceDiagnosticReport:
        before = {each.uri: each.value for each in params.previous_result_ids}
        if before:
            await server.closed_articles.news()
        return types.WorkspaceDiagnosticReport(await _of_workspace(server, before, params.partial_result_token))


async def _of_workspace(
    server: Server, before: dict[str, str], token: types.ProgressToken | None
) -> list[types.WorkspaceDocumentDiagnosticReport]:
    """The reports on all articles that are not open; with a token, those that are left when the others are sent."""
    articles = server.closed_articles
    edition = articles.edition
    await server.looked_round()
    items: list[types.WorkspaceDocumentDiagnosticReport] = []
    paths = [path for path in server.survey.paths if server.open_text(path) is None]
    for at in range(0, len(paths), _BATCH):
        batch = paths[at : at + _BATCH]
        for path, found in zip(batch, await articles.find(batch, IDLE), strict=True):
            items.append(_reported(from_fs_path(path) or "", found, before))
        if token is not None:
            value = types.WorkspaceDiagnosticReportPartialResult(items)
            server.protocol.notify("$/progress", types.ProgressParams(token, value))
            items = []
    gone = [uri for uri in before if server.open_text(path_of(uri)) is None]
    items += [types.WorkspaceFullDocumentDiagnosticReport(uri, []) for uri in gone]
    articles.told = edition
    return items


async def _of_text(server: Server, uri: str) -> Sequence[types.Diagnostic]:
    if uri in server.files:
        return await server.mistakes_in(server.files[uri])
    article = server.articles.get(uri)
    if article is None:
        (found,) = await server.closed_articles.find([path_of(uri)], ASKED)
        return found.diagnostics
    if article.shown is not None and server.options.run == SAVE and article.saved < article.text.edition:
        return article.shown.diagnostics
    try:
        await settle(article)
    except GoneError:
        raise OvertakenError from None
    described = await server.described(article, ASKED)
    if described is None:
        raise OvertakenError
    return described.diagnostics


def _reported(uri: str, found: Found, before: dict[str, str]) -> types.WorkspaceDocumentDiagnosticReport:
    if before.pop(uri, None) == found.result:
        return types.WorkspaceUnchangedDocumentDiagnosticReport(uri, found.result)
    return types.WorkspaceFullDocumentDiagnosticReport(uri, found.diagnostics, result_id=found.result)
