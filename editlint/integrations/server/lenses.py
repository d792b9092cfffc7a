"""The line above an article: how hard it reads and how many sources it has. Runs on the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.source_sheet import source_sheet
from editlint.plural import counted

if TYPE_CHECKING:
    from editlint.analysis.article import Article

SOURCE_SHEET, FACT_SHEET = "editlint.sourceSheet", "editlint.factSheet"


def titles(article: Article) -> list[tuple[str, str]]:
    """The titles of the lenses of an article, each with the command that shows more."""
    words = article.readability.counts.words
    if not words or article.tongue.name:  # the formulas are for English
        return []
    grade = f"grade {article.readability.grade():.0f} · {counted(words, 'word')}"
    sources = counted(len(source_sheet(article).sources), "source")
    return [(f"{grade} · {sources}", SOURCE_SHEET), ("facts", FACT_SHEET)]
