"""Which plug-ins are installed.

Reading the metadata of every distribution costs more than to lint an article, so the list is kept until a folder of
the import path changes.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
from typing import TYPE_CHECKING

from editlint.cachefiles import cache_folder, digest, read_cache, write_cache
from editlint.errors import in_words
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from importlib.metadata import Distribution

GROUP = "editlint"


class EntryPoint(NamedTuple):
    """An installed plug-in: its name, the module or object, and the distribution that brings it.

    `unreadable` says why nobody can tell what the distribution brings.
    """

    name: str
    value: str
    distribution: str
    version: str
    unreadable: str = ""


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
    if not any(each.unreadable for each in found):
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
    from importlib.metadata import distributions

    found: dict[str, list[EntryPoint]] = {}
    for each in distributions():
        name, own = _told_by(each)
        found.setdefault(re.sub(r"[-_.]+", "-", name).lower(), own)  # the first on the path is the one that is imported
    return sorted({each for own in found.values() for each in own})


def _told_by(distribution: Distribution) -> tuple[str, list[EntryPoint]]:
    """The name of a distribution, and its plug-ins; where it is damaged, what can still be told of it."""
    try:
        name, version = distribution.name or "", distribution.version or ""
    except Exception:  # noqa: BLE001  metadata that are not there, or are no text, fail in many ways
        name, version = "", ""
    try:
        own = [
            EntryPoint(each.name, each.value, name, version)
            for each in distribution.entry_points
            if each.group == GROUP
        ]
    except Exception as error:  # noqa: BLE001  as above
        name = name or "a distribution without a name"
        return name, [EntryPoint(name, "", name, version, in_words(error))]
    return name, own
