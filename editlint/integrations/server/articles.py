"""The articles that are open: each with its session and what was found in it last.

An article is read when somebody asks for it or it has changed, at most once for each state of its text; whoever asks
meanwhile waits for the same reading.
"""

from __future__ import annotations

import asyncio
import os
import traceback
from functools import partial
from typing import TYPE_CHECKING

from editlint.documents import format_of
from editlint.engine.article_files import UNKNOWN
from editlint.engine.session import Session
from editlint.errors import EditlintError
from editlint.integrations.server.worker import ASKED
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.engine.run import Run
    from editlint.engine.session import Reading
    from editlint.integrations.server.described import Described
    from editlint.integrations.server.texts import OpenText
    from editlint.integrations.server.worker import Worker
    from editlint.integrations.server.workspace import Workspace

LONGEST = 2_000_000  # characters of a text that is read while it is written; others would wait for it
_BY_LANGUAGE = {
    "markdown": "markdown",
    "gfm": "markdown",
    "quarto": "markdown",
    "html": "html",
    "mhtml": "html",
    "xhtml": "html",
    "mdx": "mdx",
    "plaintext": "text",
    "text": "text",
    "restructuredtext": "rst",
    "rst": "rst",
    "asciidoc": "asciidoc",
    "adoc": "asciidoc",
    "latex": "latex",
    "tex": "latex",
    "plaintex": "latex",
}


class ClosedError(Exception):
    """The article was closed while somebody waited for it."""


class Read(NamedTuple):
    """What one state of an open article is.

    Attributes:
        text: the text as it was read.
        run: the rules that were used.
        format: how the text was read.
        reading: None where the configuration leaves the article out, or it cannot be read.
        trouble: why it cannot be read, "" where nothing is wrong.
    """

    text: OpenText
    run: Run
    format: str
    reading: Reading | None
    trouble: str = ""


class OpenArticle:
    """An open text as an article.

    Attributes:
        text: the text as it stands now.
        read: what was found in it last, or None.
        shown: what the client was told of it last, or None.
        saved: the edition that was opened or saved last.
    """

    def __init__(self, text: OpenText, workspace: Workspace, worker: Worker) -> None:
        self.text = text
        self.read: Read | None = None
        self.shown: Described | None = None
        self.saved = text.edition
        self.is_closed = False
        self._workspace = workspace
        self._worker = worker
        self._session: tuple[Run, str, Session] | None = None
        self._reading: tuple[int, asyncio.Task[Read]] | None = None

    @property
    def is_read(self) -> bool:
        """Whether what was found last is what there is to find."""
        return self.read is not None and self.read.text.edition == self.text.edition

    async def latest(self, urgency: int = ASKED) -> Read:
        """What the text as it stands now is. Of texts that have changed again, those not yet begun are never read.

        Raises:
            ClosedError: it was closed meanwhile.
            EditlintError: not even the default rules can be had.
        """
        while True:
            if self.is_closed:
                raise ClosedError
            text = self.text
            if self.read is not None and self.read.text.edition == text.edition:
                return self.read
            if self._reading is None or self._reading[0] != text.edition:
                if self._reading is not None:
                    self._reading[1].cancel()
                self._reading = (
                    text.edition,
                    asyncio.create_task(self._worker.run(partial(self._read, text), urgency)),
                )
            task = self._reading[1]
            await asyncio.wait([task])
            if not task.cancelled():
                read = task.result()
                if self.read is None or read.text.edition > self.read.text.edition:
                    self.read = read

    def close(self) -> None:
        """Give everything up; whoever waits is told."""
        self.is_closed = True
        if self._reading is not None:
            self._reading[1].cancel()

    def _read(self, text: OpenText) -> Read:
        """Read a text; on the worker.

        Raises:
            EditlintError: not even the default rules can be had.
        """
        run = self._workspace.run_for(text.path)
        format_name = format_for(text.path, text.language, run)
        if self._workspace.is_excluded(text.path, run):
            return Read(text, run, format_name, None)
        if len(text.text) > LONGEST:
            said = f"longer than {LONGEST:,} characters: not read while it is written\nlint the file by its path"
            return Read(text, run, format_name, None, said)
        if self._session is None or self._session[:2] != (run, format_name):
            self._session = (run, format_name, Session(run, text.path, format_name))
        try:
            return Read(text, run, format_name, self._session[2].read(text.prose))
        except EditlintError as error:
            told = [line for each in error.each() for line in (each.message, each.hint) if line]
            return Read(text, run, format_name, None, "\n".join(told))
        except Exception as error:  # noqa: BLE001  one article must not take the server down
            traceback.print_exc()
            self._session = None
            return Read(text, run, format_name, None, f"internal error: {type(error).__name__}: {error}")


def format_for(path: str, language: str, run: Run) -> str:
    """The format of a text: what its name says, else what the client calls its language, else UNKNOWN."""
    by_name = run.format_of(path) if os.path.splitext(path)[1] else UNKNOWN
    if by_name != UNKNOWN:
        return by_name
    named = _BY_LANGUAGE.get(language.lower(), language.lower())
    if named in run.formats:
        return named
    return format_of(f"_.{named}", run.formats) or UNKNOWN
