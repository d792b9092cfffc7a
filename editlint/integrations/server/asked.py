"""How requests come by the article that they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from editlint.integrations.server.articles import ClosedError

if TYPE_CHECKING:
    from editlint.integrations.server.articles import OpenArticle, Read
    from editlint.integrations.server.server import Server


class GoneError(JsonRpcException):
    """The text that an answer was about is no more as it was."""

    CODE = types.LSPErrorCodes.ContentModified.value
    MESSAGE = "the article was changed or closed"


async def read_open(server: Server, uri: str) -> tuple[OpenArticle, Read]:
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
