"""Reading articles for the commands that look at them without linting: `sources`, `stats`, `facts`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from editlint.cli import FAILED, OK
from editlint.cli.problems import say_problems
from editlint.cli.streams import complain, say
from editlint.engine.faults import fault
from editlint.engine.run import Run
from editlint.errors import EditlintError, render

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator

    from editlint.analysis.article import Article
    from editlint.config.settings import Settings

Seen = TypeVar("Seen")


class Articles(Generic[Seen]):
    """What is seen in the articles that a command line names, to be gone through once.

    A file that cannot be read, or in which something fails, is said and passed by; the exit code is then no success.
    """

    def __init__(self, args: argparse.Namespace, settings: Settings, look: Callable[[str, Article], Seen]) -> None:
        self._run = Run(settings, as_of=getattr(args, "as_of", None), field=args.field)
        self._paths = args.paths
        self._look = look
        self._failed = False

    @property
    def code(self) -> int:
        """The exit code of what has been gone through so far."""
        return FAILED if self._failed or say_problems(self._run.problems) else OK

    def __iter__(self) -> Iterator[Seen]:
        """What `look` makes of each path and article."""
        paths = self._run.find(self._paths)
        for notice in self._run.notices:
            say(f"note: {notice}", error=True)
        for path in paths:
            try:
                yield from self._in_file(path)
            except GeneratorExit:
                raise
            except EditlintError as error:
                self._failed = True
                complain(render(error))
            except KeyboardInterrupt:
                raise
            except BaseException as error:  # noqa: BLE001  one file must not take the others down, nor end the run
                self._failed = True
                say_problems([fault(path, "", error)])

    def _in_file(self, path: str) -> Iterator[Seen]:
        for article in self._run.read(path):
            if article.tongue.name:
                named = label(path, article)
                say(f"note: {named} is in {article.tongue.name}; what follows is read as English", error=True)
            yield self._look(path, article)


def label(path: str, article: Article) -> str:
    """An article's path, and its name in a file that holds several."""
    name = article.document.source.article
    return f"{path}: “{name}”" if name else path


def identified(path: str, article: Article) -> dict[str, str]:
    """The same for programs."""
    name = article.document.source.article
    return {"path": path, "article": name} if name else {"path": path}
