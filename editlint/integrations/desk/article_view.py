"""What the page shows of an article beside its violations, as plain values. Offsets are those of its source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from editlint.analysis.fact_sheet import fact_sheet
from editlint.analysis.galley import headline
from editlint.analysis.source_sheet import source_sheet
from editlint.analysis.statistics import paragraph_figures
from editlint.documents.document import BLOCK_QUOTE, LIST_ITEM, PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from editlint.analysis.article import Article
    from editlint.analysis.fact_sheet import SheetFact
    from editlint.model import Report, Span

    Where = Callable[[int, int], Span]

_STDIN = re.compile(r"standard input(?::(\d+))?")
RUNNING_TEXT = (PARAGRAPH, LIST_ITEM, BLOCK_QUOTE)


def article_view(article: Article, report: Report, where: Where) -> dict[str, Any]:
    """Headline, day, sizes, grades, sources and facts of an article, with what the report on it remarks.

    `where` tells where a stretch of its prose stands in the text that is shown.
    """
    sentences = _sentences(article, where)
    paragraphs = [part for part in paragraph_figures(article) if part.words]
    return {
        "headline": headline(article.document),
        "published": article.published.isoformat() if article.published else "",
        "language": article.document.language,
        "notices": [_of_a_text(notice) for notice in report.notices],
        "words": sum(words for _, _, words in sentences),
        "sentences": sentences,
        "grade": article.readability.grade() if paragraphs else None,
        "paragraphs": [
            {**where(part.start, part.end)._asdict(), "words": part.words, "grade": part.grade} for part in paragraphs
        ],
        **_sources(article, where),
        "facts": [
            {"subject": each.name, "named": each.named, "lines": [_line(fact, where) for fact in each.facts]}
            for each in fact_sheet(article)
        ],
    }


def _of_a_text(notice: str) -> str:
    """A notice about an article without a name, which the command line would have from its standard input."""
    named = _STDIN.match(notice)
    if named is None:
        return notice
    line = named.group(1)
    return f"this text{f', line {line}' if line else ''}{notice[named.end() :]}"


def _sentences(article: Article, where: Where) -> list[tuple[int, int, int]]:
    """Start, end and words of each sentence of running text."""
    words = article.words
    found = []
    for each in article.sentences:
        if article.blocks[each.block].kind in RUNNING_TEXT and not article.in_residue(each.start, each.end):
            count = words.index_at(each.end) - words.index_at(each.start)
            if count:
                found.append((*where(each.start, each.end), count))
    return found


def _sources(article: Article, where: Where) -> dict[str, Any]:
    sheet = source_sheet(article)
    return {
        "sources": [
            {
                "name": source.name,
                "class": source.source_class,
                "places": _places(where, ((each.start, each.end) for each in source.citations)),
            }
            for source in sheet.sources
        ],
        "unsourced": {
            "figures": _places(where, sheet.unsourced_figures),
            "quotations": _places(where, sheet.unsourced_quotations),
        },
    }


def _line(fact: SheetFact, where: Where) -> dict[str, Any]:
    remark = f"({fact.remark})" if fact.remark else ""
    said = " ".join(part for part in (fact.attribute, fact.value, remark) if part)
    return {
        "text": said,
        "attribute": fact.attribute,
        "value": fact.value,
        "when": fact.when,
        "remark": fact.remark,
        **where(fact.start, fact.end)._asdict(),
    }


def _places(where: Where, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    return [(start, end) for start, end in (where(*span) for span in spans)]
