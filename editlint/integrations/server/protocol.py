"""The protocol as pygls speaks it, made to bear what real and broken clients send.

pygls keeps texts of its own, which positions out of place would spoil: here `texts.OpenText` keeps them. A request
always has an answer, one that came too early or too late or cannot be read among them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.protocol import LanguageServerProtocol, lsp_method

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

NOT_INITIALIZED, INVALID_REQUEST, PARSE_ERROR = -32002, -32600, -32700


class Protocol(LanguageServerProtocol):
    """LanguageServerProtocol with a life cycle that is kept to, and without the texts."""

    ended: Callable[[int], None]  # called with the exit code when the client says “exit”
    is_initialized = False
    is_shut_down = False

    @property
    def parent(self) -> int | None:
        """The process of the client, where it told."""
        return self._server.process_id

    def receive(self, message: Any) -> None:
        """Take a message as JSON has it; whatever is wrong with it is the client's to know and ends nothing."""
        if not isinstance(message, dict) or message.get("jsonrpc") != self.VERSION:
            self.refuse(None, INVALID_REQUEST, "this is no message of JSON-RPC 2.0")
            return
        number, method = message.get("id"), message.get("method")
        is_request = method is not None and number is not None
        if not isinstance(number, (str, int, type(None))) or isinstance(number, bool):
            self.refuse(None, INVALID_REQUEST, "an id must be a number or a text")
        elif "method" in message and not isinstance(method, str):
            self.refuse(number, INVALID_REQUEST, "a method must be a text")
        elif self.is_shut_down and method != types.EXIT:
            if is_request:
                self.refuse(number, INVALID_REQUEST, "the server has been shut down")
        elif not self.is_initialized and method not in (types.INITIALIZE, types.EXIT):
            if is_request:
                self.refuse(number, NOT_INITIALIZED, "the server has not been initialized")
        elif self.is_initialized and method == types.INITIALIZE:
            self.refuse(number, INVALID_REQUEST, "the server has been initialized already")
        else:
            self._handle(message, number if is_request else None)

    def _handle(self, message: dict[str, Any], number: str | int | None) -> None:
        message.setdefault("params", None)
        try:
            structured = self.structure_message(message)
        except JsonRpcException as error:
            if number is not None:
                self.refuse(number, error.code, f"cannot read this {message['method']}")
            return
        if message.get("method") == types.INITIALIZE:
            self.is_initialized = True
        self.handle_message(structured)

    def refuse(self, number: str | int | None, code: int, message: str) -> None:
        """Answer a request, or what may have been one, with an error."""
        body = {"jsonrpc": self.VERSION, "id": number, "error": {"code": code, "message": message}}
        self._send_data(body)

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> Generator[Any, Any, None]:
        """Hand it to the server alone."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_OPEN], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> Generator[Any, Any, None]:
        """Hand it to the server alone."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CHANGE], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> Generator[Any, Any, None]:
        """Hand it to the server alone."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CLOSE], (params,), None

    @lsp_method(types.SHUTDOWN)
    def lsp_shutdown(self, *_: Any) -> None:  # type: ignore[override]
        """Answer nothing more; what is being worked on has no answer to wait for."""
        self.is_shut_down = True
        for number, future in list(self._request_futures.items()):
            if number != self.msg_id and not future.done():
                future.cancel()

    @lsp_method(types.EXIT)
    def lsp_exit(self, *_: Any) -> None:  # type: ignore[override]
        """End the process: well where the client asked for the end before, else with a sign that it did not."""
        self.ended(0 if self.is_shut_down else 1)
