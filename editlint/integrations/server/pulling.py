"""Diagnostics for clients that ask for them: of one text, and of all articles of the workspace."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.uris import from_fs_path

from editlint.cachefiles import digest
from editlint.integrations.server.asked import GoneError, settle
from editlint.integrations.server.described import describe_file
from editlint.integrations.server.options import SAVE
from editlint.integrations.server.texts import path_of
from editlint.integrations.server.worker import ASKED, IDLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.integrations.server.server import Server

    Report = types.RelatedFullDocumentDiagnosticReport | types.RelatedUnchangedDocumentDiagnosticReport

_BATCH = 20  # articles of which a client that takes results piece by piece is told at once


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
        result = _result_id(items)
        if result == params.previous_result_id:
            return types.RelatedUnchangedDocumentDiagnosticReport(result)
        return types.RelatedFullDocumentDiagnosticReport(items, result_id=result)

    @server.feature(types.WORKSPACE_DIAGNOSTIC)
    async def all_(params: types.WorkspaceDiagnosticParams) -> types.WorkspaceDiagnosticReport:
        before = {each.uri: each.value for each in params.previous_result_ids}
        await server.survey.look()
        items: list[types.WorkspaceDocumentDiagnosticReport] = []
        for path in server.survey.paths:
            if server.open_text(path) is not None:
                before.pop(from_fs_path(path) or "", "")
                continue
            items.append(_reported(from_fs_path(path) or "", await _of_file(server, path, IDLE), before))
            if params.partial_result_token is not None and len(items) == _BATCH:
                _send_part(server, params.partial_result_token, items)
                items = []
        items += [_reported(uri, [], {}) for uri in before if server.open_text(path_of(uri)) is None]
        return types.WorkspaceDiagnosticReport(items)


async def _of_text(server: Server, uri: str) -> Sequence[types.Diagnostic]:
    if uri in server.files:
        return await server.mistakes_in(server.files[uri])
    article = server.articles.get(uri)
    if article is None:
        return await _of_file(server, path_of(uri), ASKED)
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


async def _of_file(server: Server, path: str, urgency: int) -> Sequence[types.Diagnostic]:
    work = partial(describe_file, path, server.desk, server.neighbours, server.describer, server.options.severity)
    return await server.worker.run(work, urgency)


def _reported(
    uri: str, items: Sequence[types.Diagnostic], before: dict[str, str]
) -> types.WorkspaceDocumentDiagnosticReport:
    result = _result_id(items)
    if before.pop(uri, None) == result:
        return types.WorkspaceUnchangedDocumentDiagnosticReport(uri, result)
    return types.WorkspaceFullDocumentDiagnosticReport(uri, items, result_id=result)


def _result_id(items: Sequence[types.Diagnostic]) -> str:
    """What tells diagnostics from others."""
    return digest([repr(each) for each in items])[:16]


def _send_part(
    server: Server, token: types.ProgressToken, items: list[types.WorkspaceDocumentDiagnosticReport]
) -> None:
    value = types.WorkspaceDiagnosticReportPartialResult(items)
    server.protocol.notify("$/progress", types.ProgressParams(token, value))
