"""From a path to an article: the one place where the file of an article is opened, decoded and read in its format.

A file of a format that nobody knows is read as plain text and never fixed: what in it is prose is not known.
"""

from __future__ import annotations

import os.path
from typing import TYPE_CHECKING

from editlint.documents import format_of, install, parse, refuse_lacking
from editlint.documents.bounds import LARGEST_TEXT, too_long
from editlint.files import read_bytes
from editlint.plural import counted
from editlint.source import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from editlint.documents import Format
    from editlint.documents.document import Document
    from editlint.source import Source

UNKNOWN = "unknown"
_UNKNOWN_AS = "text"


def source_of(data: bytes, path: str, format_name: str, formats: Mapping[str, Format]) -> Source:
    """The text of a file's bytes, as its format decodes them.

    Raises:
        EditlintError: the bytes are no text, or no file of that format, or the library that reads it is not there; or
            there are more of them than of any article.
    """
    known = formats.get(format_name)
    if known is None:
        _refuse_foreign(data, path)
    if known is None or known.decode is None:
        if len(data) > LARGEST_TEXT:
            raise too_long(path, f"{LARGEST_TEXT:,} bytes")
        return decode(data, path)
    refuse_lacking(known, path)
    return known.decode(data, path)


def _refuse_foreign(data: bytes, path: str) -> None:
    """Say what a file of a word processor is that would else be read as text, or be called binary."""
    if data[:1] in (b"\xd0", b"{", b"P"):
        from editlint.documents.office.foreign import told_foreign

        foreign = told_foreign(data, path)
        if foreign is not None:
            raise foreign


def read_source(path: str, formats: Mapping[str, Format]) -> Source:
    """The text of a file, decoded as the format of its name asks.

    Raises:
        EditlintError: it cannot be read, is no text, or is no file of its format.
    """
    return source_of(read_bytes(path), path, format_by_name(path, formats), formats)


def format_by_name(path: str, formats: Mapping[str, Format]) -> str:
    """The format that the name of a file stands for, or UNKNOWN."""
    return format_of(path, formats) or UNKNOWN


def read_document(source: Source, format_name: str, formats: Mapping[str, Format]) -> Document:
    """A source as the document of a format; UNKNOWN is read as plain text.

    Raises:
        EditlintError: there is no format of that name.
    """
    return parse(source, _UNKNOWN_AS if format_name == UNKNOWN else format_name, formats)


def unknown_notice(path: str) -> str:
    """What is said once of a file in no known format."""
    return f"{path or 'standard input'}: editlint does not know this format; read as plain text, nothing is fixed"


def passed_by(paths: Sequence[str], named: Iterable[str], formats: Mapping[str, Format]) -> Mapping[str, str]:
    """The files that were found in folders and whose format lacks its library, each with the extra that it needs.

    A file that is named is not among them: whoever names it wants to hear that it cannot be read.
    """
    named = frozenset(map(os.path.normpath, named))
    suffix_of = {path: os.path.splitext(path)[1].lower() for path in paths if path not in named}
    met = set(suffix_of.values())  # to ask for a library takes a look at the disk, so only for suffixes that are there
    extras = {
        suffix: each.lacks for each in formats.values() if each.needs for suffix in met.intersection(each.suffixes)
    }
    return {path: extras[suffix] for path, suffix in suffix_of.items() if extras.get(suffix)}


def lacking_notices(left_out: Mapping[str, str]) -> list[str]:
    """One notice for each extra that would be needed, with how many files wait for it."""
    waiting: dict[str, list[str]] = {}
    for path, extra in left_out.items():
        waiting.setdefault(extra, []).append(path)
    return [
        f"{counted(len(paths), 'file')} not read, as {paths[0]}: {install(extra)}" for extra, paths in waiting.items()
    ]
