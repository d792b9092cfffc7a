"""What a process of the desk answers, and how it refuses: plain values that cross to the server."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from editlint.values import NamedTuple
from editlint.visible import as_json

if TYPE_CHECKING:
    from collections.abc import Mapping

    from editlint.errors import EditlintError

JSON = "application/json"


class Answer(NamedTuple):
    """An answer to a request.

    Attributes:
        status: of HTTP.
        body: its bytes, of the type `kind`.
        headers: further headers, by their names in lower case.
        found: violations by severity, for the metrics.
        kept: a file that is to be asked about again, its name and bytes; () for none.
    """

    status: int
    body: bytes
    kind: str = JSON
    headers: Mapping[str, str] = {}
    found: Mapping[str, int] = {}
    kept: tuple[str, bytes] | tuple[()] = ()


class Refused(Exception):  # noqa: N818  it is an answer, not a failure of ours
    """A request that cannot be met.

    Attributes:
        status: of HTTP.
        message: what is wrong, one sentence without a full stop.
        hint: what to do about it, or "".
        field: the member of the request that is wrong, or "".
        more: further members of the answer.
        headers: further headers of the answer.
    """

    def __init__(
        self,
        status: int,
        message: str,
        hint: str = "",
        *,
        field: str = "",
        more: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.hint = hint
        self.field = field
        self.more = more or {}
        self.headers = headers or {}

    def answer(self) -> Answer:
        """The refusal as JSON."""
        error = {"message": self.message, "hint": self.hint}
        if self.field:
            error["field"] = self.field
        return Answer(self.status, as_bytes({"error": error, **self.more}), headers=self.headers)


def as_bytes(value: Any) -> bytes:
    """A value as JSON in UTF-8 that holds no half of a surrogate pair, and nothing that steers a terminal."""
    return as_json(json.dumps(value, ensure_ascii=False)).encode("utf-8", "replace")


def refused_by(error: EditlintError) -> Answer:
    """The answer to a request whose content has a mistake, with the place where it is known."""
    said: dict[str, Any] = {"message": error.message, "hint": error.hint}
    if error.location is not None and error.location.line:
        said |= {"line": error.location.line, "column": error.location.column}
    return Answer(422, as_bytes({"error": said}))
