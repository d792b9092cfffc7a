"""The description of the service by OpenAPI 3.1: what a publishing system needs to call it."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from editlint.integrations.desk.answers import JSON
from editlint.integrations.desk.schemas import SCHEMAS, TEXT, ref
from editlint.version import __version__

_ETAG = {"ETag": {"description": "the version of the file", "schema": TEXT}}
_RETRY = {"Retry-After": {"description": "seconds to wait", "schema": {"type": "integer"}}}
_ABOUT = (
    "Lints articles. Everything stays on the machine that serves it. Where others can reach it, each request carries"
    " the token that was printed at the start, or that EDITLINT_DESK_TOKEN holds."
)


def description() -> dict[str, Any]:
    """The description as it is served."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "editlint desk", "version": __version__, "description": _ABOUT},
        "servers": [{"url": "/"}],
        "security": [{}, {"token": []}],
        "paths": _PATHS,
        "components": {"schemas": SCHEMAS, "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}},
    }


def _json(schema: str) -> dict[str, Any]:
    return {JSON: {"schema": ref(schema)}}


def _operation(
    name: str,
    summary: str,
    answer: dict[str, Any],
    *,
    takes: dict[str, Any] | None = None,
    parameters: tuple[dict[str, Any], ...] = (),
    refuses: tuple[int, ...] = (),
    headers: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """An operation: what it takes and gives, and with which statuses it may refuse."""
    given: dict[str, Any] = {"description": "as asked", "content": answer}
    if headers:
        given["headers"] = headers
    made: dict[str, Any] = {
        "operationId": name,
        "summary": summary,
        "responses": {"200": given, **{str(status): _refusal(status) for status in sorted((*_ALWAYS, *refuses))}},
    }
    if takes is not None:
        made["requestBody"] = {"required": True, "content": takes}
    if parameters:
        made["parameters"] = list(parameters)
    return made


def _refusal(status: int) -> dict[str, Any]:
    made: dict[str, Any] = {"description": HTTPStatus(status).phrase, "content": _json("Error")}
    return {**made, "headers": _RETRY} if status == HTTPStatus.SERVICE_UNAVAILABLE else made


def _parameter(name: str, where: str, about: str) -> dict[str, Any]:
    return {"name": name, "in": where, "required": True, "description": about, "schema": TEXT}


_ALWAYS = (401, 403, 421)
_WORK = (500, 503)  # a job may fail, and be too many or too long
_BODY = (408, 413, 415, 422, *_WORK)
_TEXT_BODY = (400, *_BODY)
_PATH = _parameter("path", "path", "of the article, relative to the folder; its slashes are not encoded")
_PLAIN = {"text/plain": {"schema": TEXT}}

_PATHS: dict[str, Any] = {
    "/lint": {
        "post": _operation(
            "lint", "The violations of an article.", _json("Report"), takes=_json("Article"), refuses=_TEXT_BODY
        )
    },
    "/article": {
        "post": _operation(
            "article",
            "The violations of an article, its sources, its facts, and how hard it is to read.",
            _json("ReportAndArticle"),
            takes=_json("ArticleOrPaper"),
            refuses=(410, *_TEXT_BODY),
        )
    },
    "/report": {
        "post": _operation(
            "report",
            "The report on an article as a file.",
            {"*/*": {"schema": TEXT}},
            takes=_json("ReportRequest"),
            refuses=(410, *_TEXT_BODY),
        )
    },
    "/read": {
        "post": _operation(
            "read",
            "The text of a file in any of the known formats.",
            _json("ReadFile"),
            takes={"application/octet-stream": {}},
            parameters=(_parameter("name", "query", "of the file: its ending tells the format"),),
            refuses=_BODY,
        )
    },
    "/rules/{name}": {
        "get": _operation(
            "rule",
            "What a rule is for, with examples.",
            _json("Rule"),
            parameters=(_parameter("name", "path", "of the rule: dates.age"),),
            refuses=(404, *_WORK),
        )
    },
    "/files": {
        "get": _operation("files", "The articles of the folder.", _json("Files"), refuses=(422, *_WORK)),
    },
    "/files/{path}": {
        "get": _operation(
            "openFile",
            "An article of the folder.",
            _json("OpenFile"),
            parameters=(_PATH,),
            refuses=(404, 422, *_WORK),
            headers=_ETAG,
        ),
        "put": _operation(
            "saveFile",
            "Give an article of the folder another text, if nobody has changed it since.",
            _json("SavedFile"),
            takes=_json("NewText"),
            parameters=(_PATH, _parameter("If-Match", "header", "the ETag of the version that was opened")),
            refuses=(404, 409, 412, 428, *_TEXT_BODY),
            headers=_ETAG,
        ),
    },
    "/openapi.json": {"get": _operation("openapi", "This description.", {JSON: {"schema": {"type": "object"}}})},
    "/healthz": {"get": _operation("health", "Whether it answers.", {JSON: {"schema": {"type": "object"}}})},
    "/metrics": {"get": _operation("metrics", "Figures in the text format of Prometheus.", _PLAIN)},
}
