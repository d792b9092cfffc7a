"""`--watch`: lint again whenever an article, the configuration or a rule of the house changes.

Where watchfiles is installed, the system says when something happens; else sizes and times of files are looked at twice
a second.
"""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from editlint.cli.streams import complain
from editlint.config.find import find_config
from editlint.engine.discover import find_articles
from editlint.errors import EditlintError, render
from editlint.plural import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

INTERVAL = 0.5  # seconds between two looks
LONGEST = 2000  # milliseconds without a look: what lies elsewhere, a configuration above the folder, may have changed
SETTLED = 50  # milliseconds without a further change: an editor writes a file in several steps
CLEAR = "\x1b[2J\x1b[H"

Stamps = dict[str, tuple[int, int]]


def watch(paths: Sequence[str], argv: Sequence[str], *, wait: Callable[[], object] | None = None) -> int:
    """Lint, wait for a change, lint again, until interrupted. Mistakes are shown and do not end it.

    Args:
        paths: the articles and folders.
        argv: the command line of `check` for each run.
        wait: returns when something may have changed.

    Raises:
        EditlintError: a path is not there at the start.
    """
    from editlint.cli import INTERRUPTED
    from editlint.cli.check import run

    find_articles(paths)  # a path that is not there ends this at once; later, files may come and go
    wait = wait or _waiting(paths)
    seen: Stamps | None = None
    try:
        while True:
            articles, house = _stamps(_articles(paths)), _stamps(_house_files(paths))
            now = {**articles, **house}
            if now != seen:
                if seen is not None and sys.stdout.isatty():
                    print(CLEAR, end="")
                seen = now
                try:
                    run(argv)
                except EditlintError as error:
                    complain(render(error))
                print(f"watching {counted(len(articles), 'article')}; Ctrl-C ends", file=sys.stderr, flush=True)
            wait()
    except KeyboardInterrupt:
        return INTERRUPTED


def _waiting(paths: Sequence[str]) -> Callable[[], object]:
    """What returns when something below the paths has changed, or might have."""
    try:
        import watchfiles
    except ImportError:
        return lambda: time.sleep(INTERVAL)
    folders = [path for path in paths if os.path.isdir(path)]
    if folders and len(folders) < len(paths):
        return lambda: time.sleep(INTERVAL)  # the folder of a lone file may hold a whole home
    changes: Iterator[object] = watchfiles.watch(
        *(folders or {os.path.dirname(os.path.abspath(path)) for path in paths}),
        recursive=bool(folders),
        step=SETTLED,
        rust_timeout=LONGEST,
        yield_on_timeout=True,
    )
    return lambda: next(changes, None)


def _articles(paths: Sequence[str]) -> Iterator[str]:
    """The articles below the paths; those that have just gone are left out."""
    yield from find_articles([path for path in paths if os.path.exists(path)])


def _house_files(paths: Sequence[str]) -> Iterator[str]:
    """The configuration that holds for some paths, and the rules and facts that it names."""
    path = find_config(*paths)
    if not path:
        return
    yield path
    from editlint.config.read import read_settings

    try:
        settings = read_settings(path)
    except EditlintError:
        return  # the run says what is wrong; a change of the file mends it
    yield from settings.facts
    for pack in settings.packs:
        for folder, _, names in os.walk(pack.path):
            yield from (os.path.join(folder, name) for name in names if name.endswith((".yml", ".yaml")))


def _stamps(paths: Iterator[str]) -> Stamps:
    """Time and size of each file that is there."""
    found: Stamps = {}
    for path in paths:
        try:
            status = os.stat(path)
        except OSError:
            continue
        found[path] = (status.st_mtime_ns, status.st_size)
    return found
