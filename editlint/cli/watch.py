"""`--watch`: lint again whenever an article changes. Looks at sizes and times of files; reads none itself."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from editlint.cli.streams import complain
from editlint.engine.discover import find_articles
from editlint.errors import EditlintError, render
from editlint.plural import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

INTERVAL = 0.5  # seconds between two looks

Stamps = dict[str, tuple[int, int]]


def watch(paths: Sequence[str], argv: Sequence[str], *, wait: Callable[[float], None] = time.sleep) -> int:
    """Lint, wait for a change, lint again, until interrupted. Mistakes are shown and do not end it.

    Raises:
        EditlintError: a path is not there at the start.
    """
    from editlint.cli import INTERRUPTED
    from editlint.cli.check import run

    find_articles(paths)  # a path that is not there ends this at once; later, files may come and go
    seen: Stamps | None = None
    try:
        while True:
            now = stamps(paths)
            if now != seen:
                seen = now
                try:
                    run(argv)
                except EditlintError as error:
                    complain(render(error))
                print(f"watching {counted(len(now), 'article')}; Ctrl-C ends", file=sys.stderr, flush=True)
            wait(INTERVAL)
    except KeyboardInterrupt:
        return INTERRUPTED


def stamps(paths: Sequence[str]) -> Stamps:
    """Time and size of each article below the paths; those that have just gone are left out."""
    found: Stamps = {}
    for path in find_articles([path for path in paths if os.path.exists(path)]):
        try:
            status = os.stat(path)
        except OSError:
            continue
        found[path] = (status.st_mtime_ns, status.st_size)
    return found
