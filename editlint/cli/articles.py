"""Reading articles for the commands that look at them without linting: `sources`, `stats`, `facts`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.cli.streams import complain, say
from editlint.engine.run import Run
from editlint.errors import EditlintError, render

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from editlint.analysis.article import Article
    from editlint.config.settings import Settings


def articles(args: argparse.Namespace, settings: Settings) -> Iterator[tuple[str, Article]]:
    """The articles that a command line names, with their paths; one that cannot be read is said and passed by."""
    run = Run(settings, as_of=getattr(args, "as_of", None), field=args.field)
    paths = run.find(args.paths)
    for notice in run.notices:
        say(f"note: {notice}", error=True)
    for path in paths:
        try:
            for article in run.read(path):
                if article.tongue.name:
                    named = label(path, article)
                    say(f"note: {named} is in {article.tongue.name}; what follows is read as English", error=True)
                yield path, article
        except EditlintError as error:
            complain(render(error))


def label(path: str, article: Article) -> str:
    """An article's path, and its name in a file that holds several."""
    name = article.document.source.article
    return f"{path}: “{name}”" if name else path


def identified(path: str, article: Article) -> dict[str, str]:
    """The same for programs."""
    name = article.document.source.article
    return {"path": path, "article": name} if name else {"path": path}
