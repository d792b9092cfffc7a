"""How requests come by the article that they are about."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from editlint.errors import EditlintError
from editlint.integrations.server.articles import ClosedError
from editlint.integrations.server.server import PAUSE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.integrations.server.articles import OpenArticle, Read
    from editlint.integrations.server.server import Server
    from editlint.model import Severity, Violation


class GoneError(JsonRpcException):
    """The text that an answer was about is no more as it was."""

    CODE = types.LSPErrorCodes.ContentModified.value
    MESSAGE = "the article was changed or closed"


async def read_open(server: Server, uri: str, *, settled: bool = False) -> tuple[OpenArticle, Read]:
    """An open article as it stands now; where it is to be `settled`, only if nobody goes on typing.

    Raises:
        GoneError: it is not open, or was closed or changed meanwhile.
    """
    article = server.articles.get(uri)
    if article is None:
        raise GoneError
    if settled:
        await settle(article)
    try:
        return article, await article.latest()
    except ClosedError:
        raise GoneError from None
    except EditlintError as error:
        raise JsonRpcException(error.message) from None


async def settle(article: OpenArticle) -> None:
    """Wait whether somebody goes on typing in an article that is to be read anew.

    Raises:
        GoneError: somebody did; there will be another request for what is there then.
    """
    text = article.text
    if article.read is not None and not article.is_read:
        await asyncio.sleep(PAUSE)
    if article.text is not text:
        raise GoneError


def told_of(article: OpenArticle, read: Read, floor: Severity) -> Sequence[Violation]:
    """The violations of a reading that the client has been told of, or will be."""
    if article.shown is not None and article.shown.text is read.text:
        return article.shown.violations
    violations = read.reading.report.violations if read.reading is not None else ()
    return [each for each in violations if each.severity.rank <= floor.rank]
