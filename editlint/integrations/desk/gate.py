"""What every request passes and every answer carries: the door's check, the headers of safety, the count."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response

from editlint.integrations.desk.answers import Refused
from editlint.integrations.desk.security import HEADERS

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from editlint.integrations.desk.answers import Answer
    from editlint.integrations.desk.metrics import Metrics
    from editlint.integrations.desk.security import Door

METHODS = ("GET", "HEAD", "POST", "PUT", "OPTIONS", "DELETE", "PATCH")


def response_of(answer: Answer) -> Response:
    """An answer as a response of HTTP."""
    return Response(answer.body, answer.status, dict(answer.headers), answer.kind)


class Gate:
    """An application of ASGI round another one."""

    def __init__(self, app: ASGIApp, door: Door, metrics: Metrics) -> None:
        self._app = app
        self._door = door
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
                route = getattr(scope.get("route"), "path", "other")
                method = scope["method"] if scope["method"] in METHODS else "other"
                self._metrics.count_request(route, method, message["status"])
            await send(message)

        try:
            self._door.check(scope["method"], scope["path"], Headers(scope=scope))
            await self._app(scope, receive, send_safely)
        except Refused as refused:
            await response_of(refused.answer())(scope, receive, send_safely)
        except asyncio.CancelledError:
            await response_of(Refused(503, "the desk is being closed").answer())(scope, receive, send_safely)
        except Exception as error:  # noqa: BLE001  it has been answered; its text may hold an article, and is not logged
            logging.getLogger(__name__).error("internal error: %s", type(error).__name__)  # noqa: TRY400
