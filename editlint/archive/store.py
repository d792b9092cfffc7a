"""The folder of results: a folder a table, a file a shard. A shard counts once its receipt lies there, written last.

So a run that is killed leaves no half of a shard that anybody takes for a whole one, and the next run goes on. A
receipt says how large the files of its shard are: one that has gone or is cut off makes the shard one to be done.
"""

from __future__ import annotations

import json
import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from editlint.archive.shards import Receipt, Shard
from editlint.cachefiles import digest, replace_file
from editlint.errors import EditlintError, unwritable
from editlint.files import read_file
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from editlint.archive.shards import Failure
    from editlint.archive.tables import Rows

RECEIPTS, SET_ASIDE, AT_WORK = "receipts", "set-aside", "at-work"
COPIES, CUTS = "copies", "cuts"  # of sources
_LOCK = ".lock"
_SUM = "sum"  # of a receipt
_PATIENCE = 5  # seconds in which the processes of a run that was killed notice it, and let go of the lock
_OURS = LatePattern(r"(?P<key>[0-9a-f]{32})\.[a-z]+(?P<temporary>\.\d+\.tmp)?")
_COPY = LatePattern(r"[0-9a-f]{32}(?:\.\d+\.tmp)?")


class CannotGoOn(EditlintError):  # noqa: N818  it is one of ours, and says what is
    """No shard is to blame, and each further one would fail as well: it stops the run."""


class CannotWrite(CannotGoOn):
    """Results cannot be written: the disk is full, or the folder is not ours."""


def encoded(rows: Rows) -> dict[str, bytes]:
    """The rows of a shard as the Parquet file of each table."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    from editlint.archive.tables import table

    files = {}
    for name, of in rows.items():
        sink = pa.BufferOutputStream()
        pq.write_table(table(name, of), sink, compression="zstd")
        files[name] = sink.getvalue().to_pybytes()
    return files


class Store:
    """The results of an archive.

    Attributes:
        folder: where they lie.
        at_work: the folder of notes about what processes are at (`at_work.AtWork`).
    """

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.at_work = os.path.join(folder, AT_WORK)

    @contextmanager
    def held(self) -> Iterator[Store]:
        """Hold the folder for one run, without what runs that were killed have left.

        The lock is one of the operating system's, which ends with the process that holds it.

        Raises:
            EditlintError: another run is at work in it.
            CannotWrite: it cannot be written.
        """
        from filelock import FileLock, Timeout

        with written(self.folder):
            os.makedirs(self.folder, exist_ok=True)
            lock = FileLock(os.path.join(self.folder, _LOCK))
            try:
                lock.acquire(timeout=_PATIENCE)
            except Timeout:
                hint = "wait until it has ended, or stop it; what it has done is kept"
                raise EditlintError(f"another run is at work in {self.folder}", hint=hint) from None
        try:
            self.sweep()
            try:
                yield self
            finally:
                self.sweep()
                with suppress(OSError):  # there is none, or a worker of a cluster is at it still
                    os.rmdir(self.at_work)
        finally:
            lock.release()

    def sweep(self) -> None:
        """Take away what processes that ended in the midst have left: for one who holds the folder."""
        from editlint.archive.tables import SCHEMAS

        for name in filter(_COPY.fullmatch, self._names(COPIES)):
            with suppress(OSError):
                self._remove(COPIES, name)
        with suppress(OSError):  # there is none, or somebody's files are in it
            os.rmdir(os.path.join(self.folder, COPIES))
        done = {name.removesuffix(".json") for name in self._names(RECEIPTS)}
        for folder in (RECEIPTS, SET_ASIDE, AT_WORK, CUTS, *SCHEMAS):
            for name in self._names(folder):
                ours = _OURS.fullmatch(name)
                if ours is None:
                    continue  # somebody's own folder of that name
                lost = folder in SCHEMAS and ours["key"] not in done
                if lost or folder == AT_WORK or ours["temporary"]:
                    self._remove(folder, name)

    def path(self, table: str, key: str) -> str:
        """The file of a shard in a table."""
        return os.path.join(self.folder, table, f"{key}.parquet")

    def has(self, key: str) -> bool:
        """Whether a shard is done, and all of its files are there as its receipt has them."""
        receipt = self._read(f"{key}.json")
        if receipt is None:
            return False
        try:
            return all(os.stat(self.path(name, key)).st_size == size for name, size in receipt.sizes.items())
        except OSError:
            return False

    def put(self, files: Mapping[str, bytes], receipt: Receipt) -> None:
        """Put the results of a shard in place; the receipt last.

        Raises:
            CannotWrite: they cannot be written; nothing of the shard is there then.
        """
        key = receipt.shard.key
        try:
            for name, data in files.items():
                self._write(self.path(name, key), data)
            sized = receipt._replace(sizes={name: len(data) for name, data in files.items()})
            self._write(self._receipt(key), _as_json(_summed({**sized._asdict(), "shard": receipt.shard._asdict()})))
        except CannotWrite:
            self.remove(key, files)
            raise
        self._remove(SET_ASIDE, f"{key}.json")

    def remove(self, key: str, tables: Sequence[str] | Mapping[str, object]) -> None:
        """Take a shard away: its receipt first, so that what a killed process leaves of it counts for nothing."""
        self._remove(RECEIPTS, f"{key}.json")
        for table in tables:
            self._remove(table, f"{key}.parquet")

    def set_aside(self, failure: Failure) -> None:
        """Note a shard that could not be done; the next run tries it again.

        Raises:
            CannotWrite: the note cannot be written.
        """
        path = os.path.join(self.folder, SET_ASIDE, f"{failure.shard.key}.json")
        self._write(path, _as_json({"error": failure.error, "shard": failure.shard._asdict()}))

    def receipts(self) -> Iterator[Receipt]:
        """The receipts of all shards that are done, in the order of their keys."""
        for name in sorted(self._names(RECEIPTS)):
            receipt = self._read(name)
            if receipt is not None:
                yield receipt

    def aside(self) -> Iterator[Shard]:
        """The shards that are set aside."""
        for name in sorted(self._names(SET_ASIDE)):
            with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
                yield _shard(_from_json(os.path.join(self.folder, SET_ASIDE, name))["shard"])

    def forget_failure(self, key: str) -> None:
        """Take away the note of a shard that was set aside, and is no more."""
        self._remove(SET_ASIDE, f"{key}.json")

    def _read(self, name: str) -> Receipt | None:
        """A receipt; None where there is none, or none that is as it was written."""
        try:
            read = _from_json(os.path.join(self.folder, RECEIPTS, name))
            if _SUM in read and read != _summed({key: value for key, value in read.items() if key != _SUM}):
                return None
            read.pop(_SUM, None)  # one of an earlier version has none
            found = Receipt(**{**read, "shard": _shard(read["shard"]), "problems": tuple(read["problems"])})
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return None
        return found if isinstance(found.sizes, dict) and found.shard.key == name.removesuffix(".json") else None

    def _names(self, folder: str) -> list[str]:
        try:
            return os.listdir(os.path.join(self.folder, folder))
        except OSError:
            return []

    def _receipt(self, key: str) -> str:
        return os.path.join(self.folder, RECEIPTS, f"{key}.json")

    def _write(self, path: str, data: bytes) -> None:
        with written(path):
            os.makedirs(os.path.dirname(path), exist_ok=True)
            replace_file(path, data)

    def _remove(self, folder: str, name: str) -> None:
        with suppress(FileNotFoundError):
            os.unlink(os.path.join(self.folder, folder, name))


@contextmanager
def written(path: str) -> Iterator[None]:
    """Say it of the folder of results where something cannot be written.

    Raises:
        CannotWrite: it cannot.
    """
    try:
        yield
    except OSError as error:
        said = unwritable(path, error)
        raise CannotWrite(said.message, hint=said.hint) from None


def _summed(values: Mapping[str, object]) -> dict[str, object]:
    """The values of a receipt with a sum of them: a disk that spoils one makes its shard one to be done."""
    return {**values, _SUM: digest(json.dumps(values, sort_keys=True))}


def _as_json(values: Mapping[str, object]) -> bytes:
    return json.dumps(values, indent=1).encode()  # escaped, so that a path of any bytes comes back


def _from_json(path: str) -> dict[str, Any]:
    read = json.loads(read_file(path))
    if not isinstance(read, dict):
        raise TypeError("it is no object")
    return read


def _shard(values: Mapping[str, Any]) -> Shard:
    return Shard(**{**values, "paths": tuple(values["paths"])})
