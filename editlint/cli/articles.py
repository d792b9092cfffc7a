"""Reading articles for the commands that look at them without linting: `sources`, `stats`, `facts`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from editlint.analysis.article import Article
from editlint.documents import parse
from editlint.engine.run import Run
from editlint.errors import EditlintError, render
from editlint.source import decode

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from editlint.config.settings import Settings


def articles(args: argparse.Namespace, settings: Settings) -> Iterator[tuple[str, Article]]:
    """The articles that a command line names, with their paths; one that cannot be read is said and passed by."""
    run = Run(settings)
    for path in run.find(args.paths):
        try:
            with open(path, "rb") as file:
                document = parse(decode(file.read(), path), run.format_of(path), run.formats)
        except OSError as error:
            print(render(EditlintError(f"cannot read {path}: {error.strerror}")), file=sys.stderr)
        except EditlintError as error:
            print(render(error), file=sys.stderr)
        else:
            as_of = getattr(args, "as_of", None)
            yield path, Article(document, as_of=as_of, facts_from=lambda: run.facts, analyses=run.plugins.analyses)
