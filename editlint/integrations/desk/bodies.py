"""Bodies of requests: read within limits of size and time, and checked member by member."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from typing import TYPE_CHECKING, Any

from starlette.requests import ClientDisconnect

from editlint.errors import did_you_mean
from editlint.integrations.desk.answers import JSON, Refused
from editlint.plural import counted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

BODY_SECONDS = 30  # in which a body must have come
MOST_AT_ONCE = 256_000_000  # bytes of all bodies together
_DIGITS = 20  # of a length that can be one
LONGEST = {"path": 1000, "session": 100, "format": 100, "as": 100, "published": 10, "paper": 100}  # characters


class Bodies:
    """The bodies that a server holds at one time: each may have `most` bytes."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held = 0

    async def take(self, request: Request) -> bytes:
        """The body of a request; it must be given back by `release` when its work is done.

        Raises:
            Refused: it is too long, comes too slowly, is compressed, or the server holds too many.
        """
        if request.headers.get("content-encoding", "identity") != "identity":
            raise Refused(415, "the body is compressed", "send it as it is")
        declared = request.headers.get("content-length", "0")
        if declared.isdecimal() and (len(declared) > _DIGITS or int(declared) > self._most):
            raise self._too_long()
        body = bytearray()
        try:
            async with asyncio.timeout(BODY_SECONDS):
                async for part in request.stream():
                    body += part
                    self._hold(len(part), len(body))
        except BaseException as error:
            self._held -= len(body)
            if isinstance(error, TimeoutError):
                raise Refused(408, f"the body did not come within {BODY_SECONDS} seconds") from None
            if isinstance(error, ClientDisconnect):
                raise Refused(499, "the request was given up") from None
            raise
        return bytes(body)

    def _hold(self, more: int, size: int) -> None:
        """Note that a body has grown to a size."""
        self._held += more
        if size > self._most:
            raise self._too_long()
        if self._held > MOST_AT_ONCE:
            hint = "try again in a moment"
            raise Refused(503, "too much is being sent at once", hint, headers={"retry-after": "1"})

    def release(self, body: bytes) -> None:
        """A body of `take` is needed no more."""
        self._held -= len(body)

    def _too_long(self) -> Refused:
        said = f"an article may have {counted(self._most, 'byte')} here"
        return Refused(413, f"the body is too long: {said}", "“--max-bytes” sets that", headers={"connection": "close"})


def members(request: Request, body: bytes, required: tuple[str, ...], optional: tuple[str, ...] = ()) -> dict[str, Any]:
    """The members of a body: texts, but for what was dismissed.

    Raises:
        Refused: it is no JSON object of these members, or one of them is wrong.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != JSON:
        raise Refused(415, f"a body of the type “{kind}” is not read" if kind else "the body has no type",
                      f"send it as JSON, with “Content-Type: {JSON}”")  # fmt: skip
    try:
        values = json.loads(body.decode("utf-8"))
    except UnicodeDecodeError:
        raise Refused(400, "the body is not UTF-8") from None
    except (ValueError, RecursionError) as error:
        raise Refused(400, f"the body is no JSON: {error}") from None
    if not isinstance(values, dict):
        raise Refused(422, "the body is no JSON object")
    for name in required:
        if name not in values:
            raise Refused(422, f"“{name}” is missing", field=name)
    for name, value in values.items():
        _check(name, value, (*required, *optional))
    return values


def _check(name: str, value: Any, known: tuple[str, ...]) -> None:
    if name not in known:
        hint = did_you_mean(name, list(known)) or f"there are: {', '.join(known)}"
        raise Refused(422, f"“{name[:40]}” is not known", hint)
    if name == "dismissed":
        _check_dismissed(value)
    else:
        _check_text(name, value)


def _check_dismissed(value: Any) -> None:
    """Violations that are left out of a report, each with the rule, its fingerprint, and why."""
    members_of_each = {"fingerprint", "rule", "reason"}
    if not isinstance(value, list) or not all(
        isinstance(each, dict) and each.keys() == members_of_each and all(isinstance(one, str) for one in each.values())
        for each in value
    ):
        hint = "each has the texts “fingerprint”, “rule” and “reason”"
        raise Refused(422, "“dismissed” is no list of violations", hint, field="dismissed")


def _check_text(name: str, value: Any) -> None:
    if not isinstance(value, str):
        raise Refused(422, f"“{name}” is no text", field=name)
    longest = LONGEST.get(name)
    if longest is not None and len(value) > longest:
        raise Refused(422, f"“{name}” has more than {longest} characters", field=name)
    if name in ("path", "session") and "\0" in value:
        raise Refused(422, f"“{name}” holds a zero character", field=name)
    if name == "published" and value and not _is_day(value):
        raise Refused(422, f"“published” is no day: “{value}”", "write it as 2024-09-02", field="published")


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def as_etags(headers: Mapping[str, str]) -> tuple[str, ...]:
    """The versions that a request to save is meant for.

    Raises:
        Refused: it names none.
    """
    given = headers.get("if-match", "")
    if not given:
        raise Refused(428, "the request does not say which version it is meant for", "send its ETag as “If-Match”")
    return tuple(each.strip() for each in given.split(","))
