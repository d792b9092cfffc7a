"""One artifact from a Maven repository: goes on where an earlier download stopped, and trusts nothing but its checksum.

What has come so far lies beside the artifact under the name `*.part`; the name of the artifact itself is given only
to what is complete and right. Proxies and certificates are those that Python finds in the environment.
"""

from __future__ import annotations

import os
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from editlint.errors import EditlintError
from editlint.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from http.client import HTTPResponse
    from urllib.request import Request

    from editlint.checks.grammar.artifacts import Artifact

PATIENCE = 30.0  # seconds without a byte
TRIES = 4
_PAUSE = 0.5  # seconds before the second try, twice as long before each further one
_CHUNK = 1 << 16


class Stopped(Exception):  # noqa: N818  what the caller wished
    """The download was told to stop; what has come so far is kept."""


class _Interrupted(Exception):  # noqa: N818  a state of the connection
    """The connection or the server failed in a way that may be gone at the next try."""


def download(artifact: Artifact, repository: str, folder: str, arrived: Callable[[int], None]) -> None:
    """Put an artifact into a folder, unless it is there.

    `arrived` is told of every byte, of a negative number when some must come anew; it may raise Stopped.

    Raises:
        EditlintError: the repository does not have it, gives something else or cannot be reached; or the file cannot
            be written.
    """
    target = os.path.join(folder, artifact.file)
    if os.path.exists(target):
        arrived(artifact.size)
        return
    part = f"{target}.part"
    arrived(_size(part))
    for attempt in range(1, TRIES + 1):
        try:
            _fetch(artifact, repository, part, arrived)
        except _Interrupted as reason:
            if attempt == TRIES:
                raise EditlintError(
                    f"{artifact.file} cannot be downloaded: {reason}",
                    hint="what has come so far is kept: try again later, or name a mirror with --repository",
                ) from None
            time.sleep(_PAUSE * 2 ** (attempt - 1))
        else:
            break
    os.replace(part, target)


def _fetch(artifact: Artifact, repository: str, part: str, arrived: Callable[[int], None]) -> None:
    """Bring the part to its full length, and make sure that it is the artifact."""
    if _size(part) > artifact.size:
        _drop(part, arrived)
    if _size(part) < artifact.size:
        _append(artifact, repository, part, arrived)
    if _size(part) < artifact.size:
        raise _Interrupted("the connection ended early")
    if _checksum(part) != artifact.sha256:
        _drop(part, arrived)
        raise _Interrupted("the repository gives a file whose checksum is wrong")


def _append(artifact: Artifact, repository: str, part: str, arrived: Callable[[int], None]) -> None:
    from http.client import HTTPException
    from urllib.error import HTTPError
    from urllib.request import urlopen

    have = _size(part)
    try:
        with urlopen(_request(artifact, repository, have), timeout=PATIENCE) as response:  # noqa: S310  a repository's
            if have and not _goes_on(response, have):
                _drop(part, arrived)
            _write(response, part, artifact.size, arrived)
    except HTTPError as error:
        error.close()
        if error.code == 416:  # no such range: what we have is not the beginning of this file
            _drop(part, arrived)
        elif error.code < 500 and error.code not in (408, 425, 429):
            raise _refused(artifact, repository, f"{error.code} {error.reason}") from None
        raise _Interrupted(f"{error.code} {error.reason}") from None
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        if isinstance(reason, FileNotFoundError):
            raise _refused(artifact, repository, "there is no such file") from None
        raise _Interrupted(getattr(reason, "strerror", "") or str(reason) or type(reason).__name__) from None


def _request(artifact: Artifact, repository: str, have: int) -> Request:
    """The request for the bytes that are missing. A name and password in the address go to its own host alone."""
    from base64 import b64encode
    from urllib.parse import unquote, urlsplit
    from urllib.request import Request

    address = urlsplit(repository)
    user, _, host = address.netloc.rpartition("@")
    url = f"{address._replace(netloc=host).geturl().rstrip('/')}/{artifact.path}"
    request = Request(url, headers={"User-Agent": f"editlint/{__version__}"})  # noqa: S310  a repository's
    if user:
        request.add_unredirected_header("Authorization", f"Basic {b64encode(unquote(user).encode()).decode()}")
    if have:
        request.add_header("Range", f"bytes={have}-")
    return request


def _goes_on(response: HTTPResponse, have: int) -> bool:
    """Whether the answer begins where our part ends, and not at the beginning of the file."""
    return response.status == 206 and str(response.headers.get("Content-Range", "")).startswith(f"bytes {have}-")


def _write(response: HTTPResponse, part: str, limit: int, arrived: Callable[[int], None]) -> None:
    """Append what comes; more than the artifact's size is no longer the artifact."""
    with _written(part), open(part, "ab") as file:
        at = file.tell()
        while at <= limit:
            chunk = _read(response)
            if not chunk:
                return
            file.write(chunk)
            file.flush()
            at += len(chunk)
            arrived(len(chunk))


def _read(response: HTTPResponse) -> bytes:
    from http.client import HTTPException

    try:
        return response.read(_CHUNK)
    except (OSError, HTTPException) as error:
        raise _Interrupted(str(error) or type(error).__name__) from None


@contextmanager
def _written(path: str) -> Iterator[None]:
    """Tells failures of the disk from those of the network, which are of the same class."""
    try:
        yield
    except OSError as error:
        raise cannot_write(path, error) from None


def cannot_write(path: str, error: OSError) -> EditlintError:
    """The error for a file of the installation that cannot be written."""
    import errno

    full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    hint = "make room and run it again: what has come so far is kept" if full else "LTP_PATH names another folder"
    return EditlintError(f"cannot write {path}: {error.strerror or error}", hint=hint)


def _refused(artifact: Artifact, repository: str, answer: str) -> EditlintError:
    return EditlintError(
        f"{without_password(repository)} does not give {artifact.path}: {answer}",
        hint="--repository names another Maven repository or a mirror of Maven Central",
    )


def without_password(address: str) -> str:
    """An address as it may be printed."""
    from urllib.parse import urlsplit

    parts = urlsplit(address)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def _checksum(path: str) -> str:
    from hashlib import file_digest

    with open(path, "rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _size(path: str) -> int:
    try:
        return os.path.getsize(path)
    except FileNotFoundError:
        return 0


def _drop(path: str, arrived: Callable[[int], None]) -> None:
    arrived(-_size(path))
    with suppress(FileNotFoundError):
        os.remove(path)
