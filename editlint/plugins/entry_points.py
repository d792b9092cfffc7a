"""Which plug-ins are installed.

Reading the metadata of every distribution costs more than to lint an article, so the list is kept until a folder of
the import path changes.
"""

from __future__ import annotations

import marshal
import os
import sys

from editlint.cachefiles import cache_folder, digest, read_cache, write_cache
from editlint.values import NamedTuple

GROUP = "editlint"


class EntryPoint(NamedTuple):
    """An installed plug-in: its name, the module or object, and the distribution that brings it."""

    name: str
    value: str
    distribution: str
    version: str


def installed() -> list[EntryPoint]:
    """The plug-ins of this environment, sorted by name."""
    path = os.path.join(cache_folder(), "plugins", f"{_key()}.bin")
    data = read_cache(path)
    if data is not None:
        try:
            return [EntryPoint(*each) for each in marshal.loads(data)]  # noqa: S302  our own cache
        except (ValueError, EOFError, TypeError):
            pass  # a damaged cache is written anew below
    found = _scan()
    write_cache(path, marshal.dumps([tuple(each) for each in found]))
    return found


def _key() -> str:
    here = os.getcwd()
    stamps: list[tuple[str, object]] = []
    for folder in sys.path:
        try:
            stamps.append((folder, _metadata(here) if folder in ("", here) else os.stat(folder).st_mtime_ns))
        except OSError:
            continue
    return digest(sys.version_info[:3], stamps)


def _metadata(folder: str) -> list[str]:
    """The distributions in the working folder, which is on the path of `python -m`; its files come and go."""
    return sorted(name for name in os.listdir(folder) if name.endswith((".dist-info", ".egg-info")))


def _scan() -> list[EntryPoint]:
    from importlib.metadata import entry_points

    found = [
        EntryPoint(each.name, each.value, each.dist.name if each.dist else "", each.dist.version if each.dist else "")
        for each in entry_points(group=GROUP)
    ]
    return sorted(set(found))
