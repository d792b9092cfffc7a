"""The articles of the desk's folder: listed, opened, and saved in one step. No path leads out of the folder."""

from __future__ import annotations

import os
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from editlint.engine.article_files import UNKNOWN, source_of
from editlint.engine.fixer import same_newlines
from editlint.engine.rewrite import rewrite
from editlint.errors import unwritable
from editlint.files import read_bytes
from editlint.integrations.desk.answers import Refused
from editlint.integrations.desk.papers import Paper, digest_of
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from editlint.engine.run import Run

_BOM = b"\xef\xbb\xbf"
_MADE_BY = {"docx": ("a Word file", "Word"), "mail": ("a mail", "your mail program")}


class Opened(NamedTuple):
    """A text and the format in which it may be linted; `file_format` is that of the file it came from.

    `paper` is that file, where it is linted as what it is.
    """

    text: str
    format: str
    file_format: str
    editable: bool
    paper: Paper | None = None

    def told(self) -> dict[str, Any]:
        """Members of an answer."""
        said = {"text": self.text, "format": self.format, "from": self.file_format, **self.may_be_saved()}
        return {**said, "paper": digest_of(self.paper)} if self.paper else said

    def may_be_saved(self) -> dict[str, Any]:
        """Whether its file can be given another text, and if not, why not."""
        return may_be_saved(self.file_format, editable=self.editable)


def may_be_saved(file_format: str, *, editable: bool) -> dict[str, Any]:
    """Whether a file of a format can be given another text, and if not, why not: members of an answer."""
    if editable:
        return {"editable": True}
    if file_format == UNKNOWN:
        return {"editable": False, "why": "editlint does not know this format, and leaves the file as it is."}
    kind, program = _MADE_BY.get(file_format, (f"a file in the format “{file_format}”", "the program that made it"))
    return {"editable": False, "why": f"This text comes from {kind}: read it here, mend it in {program}."}


def opened(run: Run, data: bytes, name: str) -> Opened:
    """The text of a file's bytes. That of an office's file is its prose, to be read as plain text.

    Raises:
        EditlintError: the bytes are no text, or no file of the format that the name says.
    """
    file_format = run.format_of(name)
    if run.formats.get(file_format) is None or run.is_text(file_format):
        source = source_of(data, name, file_format, run.formats)
        return Opened(source.text, file_format, file_format, run.is_text(file_format))
    from editlint.integrations.desk.proofs import proof_of

    paper = Paper(name, data)
    return Opened(proof_of(run, paper).text, "text", file_format, editable=False, paper=paper)


def etag_of(data: bytes) -> str:
    """By what a version of a file is known again, as HTTP writes it."""
    return f'"{sha256(data).hexdigest()[:32]}"'


def version_of(path: str) -> str:
    """What differs when a file has changed, without reading it; "" for one that is gone."""
    try:
        status = os.stat(path)
    except OSError:
        return ""
    return f"{status.st_mtime_ns}-{status.st_size}"


class Folder:
    """A folder of articles. Paths are relative to it, with slashes."""

    def __init__(self, path: str, run: Run) -> None:
        """Take a folder by its absolute path."""
        self._path = os.path.realpath(path)
        self._run = run

    def articles(self) -> Mapping[str, str]:
        """The real path of each article by its path in the folder; none that a link leads out of it.

        Raises:
            EditlintError: the folder, or one in it, cannot be read.
        """
        found = {}
        for path in self._run.find([self._path]):
            name = os.path.relpath(path, self._path).replace(os.sep, "/")
            real = self._inside(path)
            if real and _is_utf8(name):
                found[name] = real
        return found

    def real(self, name: str) -> str:
        """Where an article lies, by its path in the folder.

        Raises:
            Refused: there is none of that name.
        """
        path = f"{self._path}{os.sep}{name.replace('/', os.sep)}"
        real = self._inside(path) if path in self._run.find([self._path]) else ""
        if not real:
            raise Refused(404, "there is no such article in this folder")
        return real

    def _inside(self, path: str) -> str:
        """Where a path leads, if that is in the folder, else an empty string."""
        real = os.path.realpath(path)
        return real if os.path.commonpath([real, self._path]) == self._path else ""

    def read(self, name: str) -> tuple[Opened, str]:
        """An article's text, and its ETag.

        Raises:
            Refused: there is none of that name.
            EditlintError: it cannot be read.
        """
        data = read_bytes(self.real(name))
        return opened(self._run, data, name), etag_of(data)

    def save(self, name: str, text: str, matching: tuple[str, ...]) -> tuple[Opened, str]:
        """Give an article another text if its version is one of those; its byte order mark and newlines stay.

        Raises:
            Refused: there is no such article, it is no text, or it is another version by now.
            EditlintError: it cannot be read or written; then it is as it was.
        """
        real = self.real(name)
        before = read_bytes(real)
        if etag_of(before) not in matching:
            hint = "open it anew, and make the changes in the newer version"
            raise Refused(
                412, "the article has changed on disk since it was opened", hint, more={"etag": etag_of(before)}
            )
        old = opened(self._run, before, name)
        if not old.editable:
            raise Refused(409, f"an article in the format “{old.file_format}” cannot be saved as text")
        data = (_BOM if before.startswith(_BOM) else b"") + _encoded(
            same_newlines(old.text, text.removeprefix("\ufeff"))
        )
        try:
            rewrite(real, data, known=before)
        except OSError as error:
            raise unwritable(name, error) from None
        return old, etag_of(data)


def _encoded(text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        raise Refused(422, "the text holds half of a surrogate pair, which no file can hold") from None


def _is_utf8(name: str) -> bool:
    """Whether a name can be said in JSON and in a URL."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
