"""What a page shows of an article beside its violations: the galley that goes to the desk.

It is taken while the article is at hand, so that a report opens and analyses no file again, and packed, so that it can
cross a process and lie in a cache. Offsets are those of the prose.
"""

from __future__ import annotations

import marshal
from typing import TYPE_CHECKING, Any, TypeVar

from editlint.analysis.fact_sheet import FactSubject, SheetFact, fact_sheet
from editlint.documents.document import HEADING, Block
from editlint.documents.headlines import Line, head, headline_by_shape
from editlint.model import Place, Span
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from editlint.analysis.article import Article
    from editlint.documents.document import Document


class ShownSource(NamedTuple):
    """A source of the sheet: its name, its class as in `attributions`, and where it is cited."""

    name: str
    source_class: str
    starts: tuple[int, ...]


class ShownParagraph(NamedTuple):
    """A paragraph of running text with its grade."""

    start: int
    words: int
    grade: float
    title: str


class Galley(NamedTuple):
    """An article as a page shows it.

    Attributes:
        headline: of the front matter, else the first heading, else the page's title; "" for none.
        published: the day of publication as ISO text, or "".
        text: the prose; `blocks` its blocks.
        lines: where lines of the file begin, as (offset, line), in order.
        spans: the prose of stretches of the source that somebody may point to.
        sources: who is cited; `figures` and `quotations` are stretches without a source.
        facts: the fact sheet, by subject.
        grade: of the whole; 0 where there is no running text. `paragraphs` its parts.
    """

    headline: str
    published: str
    text: str
    blocks: tuple[Block, ...]
    lines: tuple[tuple[int, int], ...]
    spans: Mapping[tuple[int, int], Span]
    sources: tuple[ShownSource, ...]
    figures: tuple[Span, ...]
    quotations: tuple[Span, ...]
    facts: tuple[FactSubject, ...]
    grade: float
    paragraphs: tuple[ShownParagraph, ...]


def galley_of(article: Article, spans: Iterable[tuple[int, int]]) -> Galley:
    """The galley of an article in which these stretches of the source can be pointed to."""
    from editlint.analysis.source_sheet import source_sheet
    from editlint.analysis.statistics import paragraph_figures

    document = article.document
    sheet = source_sheet(article)
    paragraphs = tuple(
        ShownParagraph(part.start, part.words, part.grade, part.title)
        for part in paragraph_figures(article)
        if part.words
    )
    return Galley(
        headline=headline(document),
        published=article.published.isoformat() if article.published else "",
        text=article.text,
        blocks=tuple(article.blocks),
        lines=tuple(_lines(document)),
        spans={span: document.prose_span(*span) for span in spans},
        sources=tuple(
            ShownSource(each.name, each.source_class, tuple(citation.start for citation in each.citations))
            for each in sheet.sources
        ),
        figures=tuple(Span(*each) for each in sheet.unsourced_figures),
        quotations=tuple(Span(*each) for each in sheet.unsourced_quotations),
        facts=fact_sheet(article),
        grade=article.readability.grade() if paragraphs else 0.0,
        paragraphs=paragraphs,
    )


def headline(document: Document) -> str:
    """The headline of the front matter, else the first heading, else the page's title; "" for none.

    In office files and web pages a crosshead in the middle of the text is no headline; a line above it may be one.
    """
    given = document.front_matter.get("title") or document.front_matter.get("headline")
    if isinstance(given, str) and given.strip():
        return " ".join(given.split())
    if document.format not in _STYLED:
        first = next((block for block in document.blocks if block.kind == HEADING and not block.region), None)
        said = document.text[first.start : first.end] if first else str(document.metadata.get("title") or "")
        return " ".join(said.split())
    lines = [
        Line(block.kind, block.level, " ".join(document.text[block.start : block.end].split()))
        for block in document.blocks
        if not block.region
    ]
    headings = [line for line in lines if line.kind == HEADING]
    above = [line for line in head(lines) if line.kind == HEADING]
    kept = headings if document.format == "html" else above
    headings = [line for line in kept if line.level == 1] or above
    if headings:
        return headings[0].text
    title = " ".join(str(document.metadata.get("title") or "").split())
    by_shape = headline_by_shape(lines) if not title else None
    return title if by_shape is None else lines[by_shape].text


def _lines(document: Document) -> Iterator[tuple[int, int]]:
    """The first line of each block, and each line of the file that begins inside it."""
    source = document.source
    starts = source.line_starts
    for block in document.blocks:
        first, last = document.source_span(block.start, block.end)
        line = source.position(first)[0]
        yield block.start, line
        while line < len(starts) and starts[line] < last:
            begin = starts[line]
            line += 1
            span = document.prose_span(begin, min(last, starts[line] if line < len(starts) else last))
            if block.start < span.start < block.end:
                yield span.start, line


def moved(galley: Galley, move: Callable[[Place], Place]) -> Galley:
    """The galley of a stretch of a file, with lines and spans of the whole file."""
    lines = [(offset, move(Place("", line, 1, line, 1, 0, 0)).line) for offset, line in galley.lines]
    spans = {}
    for span, own in galley.spans.items():
        place = move(Place("", 1, 1, 1, 1, *span))
        spans[place.start, place.end] = own
    return galley._replace(lines=tuple(lines), spans=spans)


def joined(galleys: Sequence[Galley]) -> Galley:
    """The galleys of several articles of one file as one: one below the other, graded by the words of each."""
    texts: list[str] = []
    whole = Galley("", "", "", (), (), {}, (), (), (), (), 0.0, ())
    words = weight = 0.0
    for each in galleys:
        by = len(_BETWEEN.join((*texts, "")))
        texts.append(each.text)
        whole = whole._replace(
            blocks=whole.blocks + tuple(_shifted(block, by) for block in each.blocks),
            lines=whole.lines + tuple((offset + by, line) for offset, line in each.lines),
            spans={**whole.spans, **{span: _shifted(own, by) for span, own in each.spans.items()}},
            sources=whole.sources
            + tuple(one._replace(starts=tuple(start + by for start in one.starts)) for one in each.sources),
            figures=whole.figures + tuple(_shifted(one, by) for one in each.figures),
            quotations=whole.quotations + tuple(_shifted(one, by) for one in each.quotations),
            facts=whole.facts
            + tuple(one._replace(facts=tuple(_shifted(fact, by) for fact in one.facts)) for one in each.facts),
            paragraphs=whole.paragraphs + tuple(one._replace(start=one.start + by) for one in each.paragraphs),
        )
        own_words = sum(one.words for one in each.paragraphs)
        words, weight = words + own_words, weight + own_words * each.grade
    return whole._replace(text=_BETWEEN.join(texts), grade=weight / words if words else 0.0)


_BETWEEN = "\n\n"
_STYLED = ("docx", "odt", "html")  # formats in which a headline may be styled by hand
_Placed = TypeVar("_Placed", Block, Span, SheetFact)


def _shifted(value: _Placed, by: int) -> _Placed:
    return value._replace(start=value.start + by, end=value.end + by)


def pack(galley: Galley) -> bytes:
    """The galley as bytes, about a third of its text."""
    import zlib

    return zlib.compress(marshal.dumps(_plain(galley)), 6)


def unpack(data: bytes) -> Galley:
    """The galley of `pack`."""
    import zlib

    plain = marshal.loads(zlib.decompress(data))  # noqa: S302  made by this very run or from our own cache
    headline, published, text, blocks, lines, spans, sources, figures, quotations, facts, grade, paragraphs = plain
    return Galley(
        headline,
        published,
        text,
        tuple(Block(*each) for each in blocks),
        lines,
        {key: Span(*span) for key, span in spans.items()},
        tuple(ShownSource(*each) for each in sources),
        tuple(Span(*each) for each in figures),
        tuple(Span(*each) for each in quotations),
        tuple(FactSubject(name, named, tuple(SheetFact(*each) for each in told)) for name, named, told in facts),
        grade,
        tuple(ShownParagraph(*each) for each in paragraphs),
    )


def _plain(value: Any) -> Any:
    """A value with every named tuple and text of a special kind reduced to what marshal knows."""
    if isinstance(value, dict):
        return {tuple(key): _plain(each) for key, each in value.items()}
    if isinstance(value, (tuple, list)):
        return tuple(_plain(each) for each in value)
    return str.__str__(value) if isinstance(value, str) else value
