"""Word tables that are worked out from the package's own data, kept between runs so that no short one works them out.

They lie in one file of the cache, by the state of the package that made them; one that is missing is made and added.
"""

from __future__ import annotations

import marshal
import os
import sys
from functools import cache, wraps
from typing import TYPE_CHECKING, Any, TypeVar

from editlint.cachefiles import cache_folder, code_stamp, digest, read_cache, write_cache

if TYPE_CHECKING:
    from collections.abc import Callable

Table = TypeVar("Table")


def kept(make: Callable[[], Table]) -> Callable[[], Table]:
    """The function, which makes its table once for this state of the package.

    A table is made of plain values: texts, numbers, tuples, lists, dictionaries, frozen sets. It may depend on nothing
    but the package, and nobody may change it.
    """
    name = f"{make.__module__}.{make.__qualname__}"

    @cache
    @wraps(make)
    def table() -> Table:
        path = _path()
        shelf = _shelf(path)
        packed = shelf.get(name)
        if packed is not None:
            known: Table = marshal.loads(packed)  # noqa: S302  our own cache, in the user's folder
            return known
        made = make()
        shelf[name] = marshal.dumps(made)  # type: ignore[arg-type]
        write_cache(path, marshal.dumps(shelf))
        return made

    return table


def _path() -> str:
    key = digest("tables", sys.version_info[:3], code_stamp())
    return os.path.join(cache_folder(), "tables", f"{key}.bin")


@cache
def _shelf(path: str) -> dict[str, bytes]:
    """The tables by name, as they are kept in a file."""
    data = read_cache(path)
    try:
        shelf: dict[str, Any] = marshal.loads(data) if data is not None else {}  # noqa: S302  our own cache
    except (ValueError, EOFError, TypeError):
        return {}
    return shelf
