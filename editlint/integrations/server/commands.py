"""What a client may have done: the sheets of an article shown, a word or a fact added to the house's files."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams
from pygls.uris import from_fs_path

from editlint.errors import EditlintError, render
from editlint.files import read_bytes
from editlint.integrations.server import house, lenses, markdown
from editlint.integrations.server.asked import GoneError, read_open
from editlint.integrations.server.offers import ADD_FACT, ADD_WORD, offered_fact
from editlint.integrations.server.positions import Positions
from editlint.plural import counted
from editlint.source import decode

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from editlint.analysis.article import Article
    from editlint.integrations.server.house import Change
    from editlint.integrations.server.server import Server
    from editlint.integrations.server.texts import OpenText


def serve_commands(server: Server) -> None:
    """Let a server carry out commands."""
    _serve_sheet(server, lenses.SOURCE_SHEET, markdown.source_sheet_page)
    _serve_sheet(server, lenses.FACT_SHEET, markdown.fact_sheet_page)

    @server.command(ADD_WORD)
    async def add_word(*arguments: Any) -> None:
        uri, word = _texts(arguments, 2)
        article, read = await read_open(server, uri)
        config = _config(server, article.text.path, read.run.settings.path)
        await _carry_out(server, partial(house.with_word, word, config))

    @server.command(ADD_FACT)
    async def add_fact(*arguments: Any) -> None:
        uri, name, kind, said = _texts(arguments, 4)
        article, read = await read_open(server, uri)
        if read.reading is None:
            raise GoneError
        config = _config(server, article.text.path, read.run.settings.path)
        root = os.path.dirname(config)
        work = partial(offered_fact, read.reading.article, name, kind, said, article.text, root)
        fact = await server.worker.run(work)
        if fact is None:
            raise GoneError
        await _carry_out(server, partial(house.with_fact, fact, config))


def _serve_sheet(server: Server, command: str, page: Callable[[Article, str], str]) -> None:
    @server.command(command)
    async def sheet(*arguments: Any) -> str:
        (uri,) = _texts(arguments, 1)
        article, read = await read_open(server, uri)
        if read.reading is None:
            return ""
        name = os.path.basename(article.text.path) or uri
        return await server.worker.run(partial(page, read.reading.article, name))


def _texts(arguments: Sequence[Any], number: int) -> tuple[str, ...]:
    """The arguments of a command, texts all of them.

    Raises:
        JsonRpcInvalidParams: they are others, or not so many.
    """
    if len(arguments) != number or not all(isinstance(each, str) for each in arguments):
        raise JsonRpcInvalidParams(f"the command takes {counted(number, 'text')}, beginning with a document's address")
    return tuple(arguments)


def _config(server: Server, path: str, config: str) -> str:
    """The configuration to add to: the one that holds, else one at the top of the innermost root."""
    return (
        os.path.abspath(config)
        if config
        else os.path.join(server.desk.root_of(path) or os.path.dirname(path), house.CONFIG)
    )


async def _carry_out(server: Server, change: Callable[[Callable[[str], str | None]], list[Change]]) -> None:
    """Change files: in the client where one of them is open there, else on disk; then read the settings anew."""
    try:
        changes = await server.worker.run(partial(change, partial(_current, server)))
        texts = [server.open_text(each.path) for each in changes]
        if any(texts) and server.able("workspace.apply_edit"):
            await server.workspace_apply_edit_async(types.ApplyWorkspaceEditParams(_as_edit(server, changes)))
        else:
            await server.worker.run(partial(house.write, changes))
    except EditlintError as error:
        server.window_show_message(types.ShowMessageParams(types.MessageType.Error, render(error)))
        return
    server.reload()


def _current(server: Server, path: str) -> str | None:
    """The text of a file as the client has it, else as it is on disk; None where there is none."""
    text = server.open_text(path)
    if text is not None:
        return text.text
    return decode(read_bytes(path), path).text if os.path.exists(path) else None


def _as_edit(server: Server, changes: Sequence[Change]) -> types.WorkspaceEdit:
    done: list[Any] = []
    for each in changes:
        uri = from_fs_path(each.path) or ""
        text = server.open_text(each.path)
        if each.before is None and text is None:
            done.append(types.CreateFile(uri=uri, options=types.CreateFileOptions(ignore_if_exists=True)))
        place = _whole(text, each.before or "", server.encoding)
        identifier = types.OptionalVersionedTextDocumentIdentifier(
            uri=text.uri if text is not None else uri, version=text.version if text is not None else None
        )
        edit = types.TextEdit(place, each.after)
        done.append(types.TextDocumentEdit(text_document=identifier, edits=[edit]))
    return types.WorkspaceEdit(document_changes=done)


def _whole(text: OpenText | None, before: str, encoding: str) -> types.Range:
    positions = text.positions if text is not None else Positions(before, encoding)
    return positions.range(0, len(text.text) if text is not None else len(before))
