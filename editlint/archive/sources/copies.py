"""Stretches of files that can only be read from their beginning, laid down where workers find them."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from editlint.archive.store import COPIES, Store
from editlint.cachefiles import replace_file

if TYPE_CHECKING:
    from editlint.archive.shards import Job, Shard


def lay_down(job: Job, key: str, data: bytes) -> None:
    """Lay down the stretch of a shard, unless the shard is done.

    Raises:
        OSError: it cannot be written.
    """
    if not Store(job.out).has(key):
        path = _path(job, key)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        replace_file(path, data)


def take_up(job: Job, shard: Shard) -> bytes:
    """The stretch of a shard.

    Raises:
        OSError: it is not there.
    """
    with open(_path(job, shard.key), "rb") as file:
        return file.read()


def put_away(job: Job, shard: Shard) -> None:
    """Take away the stretch of a shard that nobody will read again in this run."""
    if shard.copied:
        with suppress(FileNotFoundError):
            os.unlink(_path(job, shard.key))


def _path(job: Job, key: str) -> str:
    return os.path.join(job.out, COPIES, key)
