"""Sprig's functions that make codes of texts: sums that tell them apart, base 64, JSON; and the parts of paths."""

from __future__ import annotations

import json
import posixpath
from typing import TYPE_CHECKING, Any

from editlint.vale.outputs.templates.values import FunctionError

if TYPE_CHECKING:
    from collections.abc import Callable


def _sum(name: str) -> Callable[[str], str]:
    def summed(text: str) -> str:
        import hashlib

        return hashlib.new(name, text.encode("utf-8", "surrogateescape"), usedforsecurity=False).hexdigest()

    return summed


def _adler(text: str) -> str:
    import zlib

    return str(zlib.adler32(text.encode("utf-8", "surrogateescape")))


def _encoded(text: str) -> str:
    import base64

    return base64.b64encode(text.encode("utf-8", "surrogateescape")).decode()


def _decoded(text: str) -> str:
    import base64

    return base64.b64decode(text, validate=True).decode("utf-8", "replace")


def _read(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _fail(text: str) -> str:
    raise FunctionError(text)


CODES: dict[str, Callable[..., Any]] = {
    "sha1sum": _sum("sha1"),
    "sha256sum": _sum("sha256"),
    "sha512sum": _sum("sha512"),
    "adler32sum": _adler,
    "b64enc": _encoded,
    "b64dec": _decoded,
    "fromJson": _read,
    "base": lambda path: posixpath.basename(path.rstrip("/")) or ("/" if path else "."),
    "dir": lambda path: posixpath.normpath(posixpath.dirname(path) or "."),
    "ext": lambda path: "." + path.rpartition(".")[2] if "." in posixpath.basename(path) else "",
    "clean": posixpath.normpath,
    "isAbs": posixpath.isabs,
    "fail": _fail,
}
