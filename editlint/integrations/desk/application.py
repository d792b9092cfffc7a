"""The routes of the desk: what each request must hold, and which job answers it. Nothing is linted in this process."""

from __future__ import annotations

import asyncio
import json
import re
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from editlint.integrations.desk.answers import Answer, Refused
from editlint.integrations.desk.bodies import Bodies, as_etags, members
from editlint.integrations.desk.counts import Counts
from editlint.integrations.desk.gate import Gate, response_of
from editlint.integrations.desk.metrics import KIND, Metrics
from editlint.integrations.desk.openapi import description
from editlint.integrations.desk.page_files import page_files
from editlint.integrations.desk.papers import Paper, Papers

if TYPE_CHECKING:
    from starlette.requests import Request

    from editlint.integrations.desk.security import Door
    from editlint.integrations.desk.workers import Workers

_ARTICLE = ("format", "published", "path", "session")
_SLASH = re.compile(rb"%(2f|5c|00)", re.IGNORECASE)  # of a path: no article has one in its name


class Application:
    """One desk: its processes, its figures, and the handlers of its routes."""

    def __init__(self, workers: Workers, *, folder: str, most: int) -> None:
        """Take what does the work, the name of the folder ("" for none), and the longest body in bytes."""
        self._workers = workers
        self._folder = folder
        self._page_files = page_files()
        self._bodies = Bodies(most)
        self._metrics = Metrics()
        self._counts = Counts(workers)
        self._papers = Papers()
        self._saving = asyncio.Lock()

    def served(self, door: Door) -> Gate:
        """The application as a server runs it, behind its door."""
        routes = [
            Route("/", self._page),
            Route("/page/{name}", self._page),
            Route("/lint", self._lint, methods=["POST"]),
            Route("/article", self._article, methods=["POST"]),
            Route("/report", self._report, methods=["POST"]),
            Route("/read", self._read, methods=["POST"]),
            Route("/rules/{name}", self._rule),
            Route("/files", self._files),
            Route("/files/{path:path}", self._open, methods=["GET"]),
            Route("/files/{path:path}", self._save, methods=["PUT"]),
            Route("/openapi.json", self._openapi),
            Route("/healthz", self._health),
            Route("/metrics", self._figures),
        ]
        app = Starlette(
            routes=routes,
            exception_handlers={Refused: _refused, HTTPException: _unrouted, Exception: _failed},
        )
        app.router.redirect_slashes = False
        return Gate(app, door, self._metrics)

    async def _page(self, request: Request) -> Response:
        file = self._page_files.get(request.path_params.get("name", "index.html"))
        if file is None:
            raise HTTPException(404)
        return Response(file.data, media_type=file.kind)

    async def _lint(self, request: Request) -> Response:
        return await self._about_text(request, "lint", ("text",), _ARTICLE)

    async def _article(self, request: Request) -> Response:
        return await self._about_text(request, "article", (), ("text", "paper", *_ARTICLE))

    async def _report(self, request: Request) -> Response:
        return await self._about_text(request, "report", ("as",), ("text", "paper", *_ARTICLE, "dismissed"))

    async def _about_text(
        self, request: Request, kind: str, required: tuple[str, ...], optional: tuple[str, ...]
    ) -> Response:
        body = await self._bodies.take(request)
        try:
            asked = members(request, body, required, optional)
            answer = await self._do(request, kind, self._with_paper(asked) if "paper" in optional else asked)
        finally:
            self._bodies.release(body)
        return response_of(answer)

    def _with_paper(self, asked: dict[str, Any]) -> dict[str, Any]:
        """What is asked of a text, or of a file that is held, which then goes with it."""
        if ("text" in asked) == ("paper" in asked):
            given = "“text” and “paper” are both given" if "text" in asked else "“text” is missing"
            raise Refused(422, given, "send a text, or the “paper” of a file that was read", field="text")
        if "text" in asked:
            return asked
        return {**asked, **self._papers.get(asked["paper"])._asdict()}

    async def _read(self, request: Request) -> Response:
        name = request.query_params.get("name", "")
        if not name or "\0" in name or len(name) > 1000:
            raise Refused(422, "the file has no name", "send it to /read?name=story.docx")
        body = await self._bodies.take(request)
        try:
            return response_of(await self._do(request, "read", {"name": name, "data": body}))
        finally:
            self._bodies.release(body)

    async def _rule(self, request: Request) -> Response:
        return response_of(await self._do(request, "rule", {"name": request.path_params["name"]}))

    async def _files(self, request: Request) -> Response:
        answer = await self._do(request, "files", {"folder": self._folder})
        listed = json.loads(answer.body)
        self._counts.add_to(listed["files"])
        return JSONResponse(listed)

    async def _open(self, request: Request) -> Response:
        return response_of(await self._do(request, "open_file", {"path": _path(request)}))

    async def _save(self, request: Request) -> Response:
        path, matching = _path(request), as_etags(request.headers)
        body = await self._bodies.take(request)
        try:
            text = members(request, body, ("text",))["text"]
            async with self._saving:  # else two might find the version that both are meant for
                asked = {"path": path, "text": text, "matching": matching}
                return response_of(await self._do(request, "save_file", asked))
        finally:
            self._bodies.release(body)

    async def _do(self, request: Request, kind: str, asked: dict[str, Any]) -> Answer:
        """The answer of a process, counted where it was a linted article."""

        async def wanted() -> bool:
            return not await request.is_disconnected()

        answer, seconds = await self._workers.do(kind, asked, wanted=wanted)
        if answer.kept:
            self._papers.keep(Paper(*answer.kept))
        if answer.found:
            self._metrics.count_lint(seconds, answer.found)
        return answer

    async def _openapi(self, request: Request) -> Response:  # noqa: ARG002  the protocol's
        return JSONResponse(description())

    async def _health(self, request: Request) -> Response:  # noqa: ARG002  the protocol's
        return JSONResponse({"status": "ok"})

    async def _figures(self, request: Request) -> Response:  # noqa: ARG002  the protocol's
        gauges = {
            "editlint_waiting_requests": ("Requests that wait for a process.", self._workers.waiting),
            "editlint_processes": ("Processes that lint.", self._workers.size),
            "editlint_processes_replaced_total": ("Processes that hung or died.", self._workers.replaced),
        }
        return PlainTextResponse(self._metrics.render(gauges), media_type=KIND)


def _path(request: Request) -> str:
    """The path of an article in the folder.

    Raises:
        Refused: the path of the request has more in it than names and slashes.
    """
    if _SLASH.search(request.scope["raw_path"]):
        raise Refused(404, "there is no such article in this folder")
    path: str = request.path_params["path"]
    return path


async def _refused(request: Request, error: Exception) -> Response:  # noqa: ARG001  the protocol's
    assert isinstance(error, Refused)
    return response_of(error.answer())


async def _unrouted(request: Request, error: Exception) -> Response:
    """What the routes themselves refuse: a path that is none, a method that it does not have."""
    assert isinstance(error, HTTPException)
    said = f"{request.method} is not possible here" if error.status_code == 405 else "there is nothing at this path"
    return response_of(Refused(error.status_code, said, "/openapi.json describes them", headers=error.headers).answer())


async def _failed(request: Request, error: Exception) -> Response:  # noqa: ARG001  the protocol's
    return response_of(Refused(500, f"internal error: {type(error).__name__}", "this is a defect of editlint").answer())
