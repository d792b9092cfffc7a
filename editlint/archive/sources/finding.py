"""Finds the files of sources: named ones, those below folders, and those of stores; one after the other, in order."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from editlint.archive.sources.opening import is_address, store_of, unreadable
from editlint.archive.sources.packing import PACKINGS, unpacked_name
from editlint.documents import Format, format_of
from editlint.engine.discover import articles_below, meant
from editlint.errors import EditlintError, Location
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from editlint.engine.run import Run

JSONL, CSV, XML, PARQUET, WARC = "jsonl", "csv", "xml", "parquet", "warc"
FILES = "files"
_KINDS = {
    **dict.fromkeys((".jsonl", ".ndjson"), JSONL),
    **dict.fromkeys((".csv", ".tsv"), CSV),
    **dict.fromkeys((".xml", ".wxr", ".rss", ".atom", ".nitf"), XML),
    ".parquet": PARQUET,
    ".warc": WARC,
}
_TAGS = ("ETag", "etag", "md5Hash", "content_md5")  # by which stores tell one content from another
_TIMES = ("LastModified", "last_modified", "updated", "mtime", "modified", "created")


class Found(NamedTuple):
    """A file.

    Attributes:
        path: its path or address.
        size: in bytes, -1 where its store does not say.
        version: what changes with its content, as its store says; "" where its content must be looked at.
        named: whether it was named itself.
    """

    path: str
    size: int
    version: str = ""
    named: bool = False


class Unfound(NamedTuple):
    """A file, folder or store that cannot be read."""

    path: str
    error: EditlintError


def kind_of(path: str, formats: Mapping[str, Format]) -> str:
    """Which reader takes a file of a name; "" where it is no article's."""
    name = unpacked_name(path)
    kind = _KINDS.get(os.path.splitext(name)[1].lower(), "")
    if kind or name != path:
        return kind if kind != PARQUET or name == path else ""
    return FILES if format_of(path, formats) else ""


def find(run: Run, sources: Sequence[str], out: str) -> Iterator[Found | Unfound]:
    """The files of sources, in their order.

    Args:
        run: the settings: what they exclude is not found in folders.
        sources: paths and addresses.
        out: the folder of results, in which nothing is found.

    Raises:
        EditlintError: a path is not there.
    """
    sources = [each.removeprefix("file://") for each in dict.fromkeys(sources)]
    for source in sources:
        if not is_address(source) and not os.path.exists(source):
            raise EditlintError(f"there is no source {source}", hint=meant(source), location=Location(source))
    for source in sources:
        if is_address(source):
            yield from _in_store(run, source)
        elif os.path.isdir(source):
            yield from _below(run, source, os.path.join(os.path.abspath(out), ""))
        else:
            yield Found(os.path.normpath(source), os.path.getsize(source), named=True)


def _below(run: Run, folder: str, out: str) -> Iterator[Found | Unfound]:
    """The files below a folder of this machine."""
    met = {name: each._replace(named_only=False) for name, each in run.formats.items()}
    for suffixes in (tuple(_KINDS), tuple(PACKINGS)):
        met[suffixes[0]] = Format(suffixes[0], suffixes, met["text"].parse)
    unread: list[EditlintError] = []
    exclude, root = run.settings.exclude, run.settings.root
    for path in articles_below(folder, exclude=exclude, root=root, formats=met, unreadable=unread.append):
        yield from (Unfound(folder, error) for error in unread)
        unread.clear()
        if kind_of(path, run.formats) and not os.path.abspath(path).startswith(out):
            yield _of_this_machine(os.path.normpath(path))
    yield from (Unfound(folder, error) for error in unread)


def _of_this_machine(path: str) -> Found | Unfound:
    try:
        return Found(path, os.path.getsize(path))
    except OSError as error:
        return Unfound(path, unreadable(path, error))


def _in_store(run: Run, address: str) -> Iterator[Found | Unfound]:
    """The files of a store below an address, of a pattern, or the one that it names."""
    try:
        store, inner = store_of(address)
        if not address.startswith(("http://", "https://")) and any(sign in inner for sign in "*?["):
            found = [(info, "") for _, info in sorted(store.glob(inner, detail=True).items())]
        else:
            found = [(store.info(inner), address)]
    except Exception as error:  # noqa: BLE001  every store has errors of its own
        yield Unfound(address, unreadable(address, error))
        return
    if not found:
        yield Unfound(address, EditlintError(f"no file fits {address}", location=Location(address)))
    for info, named in found:
        if info["type"] == "directory":
            yield from _below_in_store(run, store, info["name"])
        else:
            yield _of_store(store, info, named)


def _below_in_store(run: Run, store: Any, folder: str) -> Iterator[Found | Unfound]:
    folders = [folder]
    while folders:
        here = folders.pop()
        try:
            listed = sorted(store.ls(here, detail=True), key=lambda info: str(info["name"]))
        except Exception as error:  # noqa: BLE001  every store has errors of its own
            address = store.unstrip_protocol(here)
            yield Unfound(address, unreadable(address, error))
            continue
        below: list[str] = []
        for info in listed:
            path = str(info["name"])
            name = path.rstrip("/").rpartition("/")[2]
            if path.rstrip("/") == here.rstrip("/") or name.startswith((".", "~$")):
                continue
            if info["type"] == "directory":
                below.append(path)
            elif "." in name and kind_of(name, run.formats):
                yield _of_store(store, info)
        folders += reversed(below)


def _of_store(store: Any, info: Mapping[str, Any], named: str = "") -> Found:
    """A file as its store tells of it; `named` is the address by which it was named itself."""
    size = info.get("size")
    tag = next((str(info[name]) for name in _TAGS if info.get(name)), "")
    time = next((str(info[name]) for name in _TIMES if info.get(name)), "")
    version = tag or (f"{size} {time}" if size is not None and time else "")
    address = named or store.unstrip_protocol(info["name"])
    return Found(address, -1 if size is None else size, version, bool(named))
