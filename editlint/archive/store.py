"""The folder of results: a folder a table, a file a shard. A shard counts once its receipt lies there, written last.

So a run that is killed leaves no half of a shard that anybody takes for a whole one, and the next run goes on.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from editlint.archive.shards import Failure, Receipt, Shard
from editlint.cachefiles import replace_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.archive.tables import Rows

RECEIPTS, SET_ASIDE = "receipts", "set-aside"


class Store:
    """The results of an archive."""

    def __init__(self, folder: str) -> None:
        self.folder = folder

    def path(self, table: str, key: str) -> str:
        """The file of a shard in a table."""
        return os.path.join(self.folder, table, f"{key}.parquet")

    def has(self, key: str) -> bool:
        """Whether a shard is done."""
        return os.path.exists(self._receipt(key))

    def put(self, rows: Rows, receipt: Receipt) -> None:
        """Put the results of a shard in place; the receipt last.

        Raises:
            OSError: they cannot be written; the shard is not done then.
        """
        import pyarrow as pa
        import pyarrow.parquet as pq

        from editlint.archive.tables import table

        for name, of in rows.items():
            sink = pa.BufferOutputStream()
            pq.write_table(table(name, of), sink, compression="zstd")
            path = self.path(name, receipt.shard.key)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            replace_file(path, sink.getvalue().to_pybytes())
        path = self._receipt(receipt.shard.key)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        replace_file(path, json.dumps(receipt._replace(shard=receipt.shard._asdict())._asdict(), indent=1).encode())  # type: ignore[arg-type]
        with suppress(FileNotFoundError):
            os.unlink(self._failure(receipt.shard.key))

    def set_aside(self, failure: Failure) -> None:
        """Note a shard that could not be done; the next run tries it again."""
        path = self._failure(failure.shard.key)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        replace_file(path, json.dumps({"shard": failure.shard._asdict(), "error": failure.error}, indent=1).encode())

    def receipts(self) -> Iterator[Receipt]:
        """The receipts of all shards that are done, in the order of their keys."""
        folder = os.path.join(self.folder, RECEIPTS)
        for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else ():
            if name.endswith(".json"):
                with open(os.path.join(folder, name), encoding="utf-8") as file:
                    read = json.load(file)
                shard = Shard(**{**read["shard"], "paths": tuple(read["shard"]["paths"])})
                yield Receipt(**{**read, "shard": shard, "problems": tuple(read["problems"])})

    def _receipt(self, key: str) -> str:
        return os.path.join(self.folder, RECEIPTS, f"{key}.json")

    def _failure(self, key: str) -> str:
        return os.path.join(self.folder, SET_ASIDE, f"{key}.json")
