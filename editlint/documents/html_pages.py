"""Files of HTML: pages and fragments, saved pages of which the article alone is read, and templates of a generator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.documents.builder import ProseBuilder
from editlint.documents.finding import find_opaque
from editlint.documents.front_matter import find_front_matter
from editlint.documents.html import HtmlReader
from editlint.documents.opaque import mask
from editlint.documents.published_line import published_line

if TYPE_CHECKING:
    from editlint.documents.document import Document
    from editlint.documents.front_matter import FrontMatter
    from editlint.source import Source


def parse_html(source: Source) -> Document:
    """The document that an HTML source holds, with what its head says of title, dates and author."""
    front_matter = find_front_matter(source.text)
    opaque = find_opaque(source.text, front_matter.end if front_matter else 0)
    masked = mask(source.text, opaque, visible=True) if opaque else source.text
    builder = ProseBuilder(source, opaque, masked, visible=front_matter is None)
    page = _page("html", source, builder, masked, front_matter)
    if front_matter is None and "<script" in masked:
        from editlint.documents.web_pages import ArticleBuilder, article_blocks

        kept = article_blocks(source.text, page)
        if kept is not None:
            article = _page("html", source, ArticleBuilder(source, opaque, masked, kept), masked, None)
            return _dated(article, page)
    return page if front_matter else _dated(page, page)


def _dated(article: Document, page: Document) -> Document:
    """The article of a page whose head says no day, with the day that readers see near the headline."""
    if "published" not in article.metadata and (day := published_line(page)):
        article.metadata = {**article.metadata, "published": day}
    return article


def parse_template(source: Source) -> Document:
    """The document that a template of a site holds, whose tags a generator will fill."""
    front_matter = find_front_matter(source.text)
    opaque = find_opaque(source.text, front_matter.end if front_matter else 0)
    masked = mask(source.text, opaque, visible=False) if opaque else source.text
    return _page("html-template", source, ProseBuilder(source, opaque, masked), masked, front_matter)


def _page(name: str, source: Source, builder: ProseBuilder, masked: str, front_matter: FrontMatter | None) -> Document:
    begin = front_matter.end if front_matter else 0
    if front_matter:
        from editlint.documents.titles import add_titles

        builder.skip("front-matter", 0, begin)
        add_titles(builder, source.text, front_matter)
    reader = HtmlReader(builder, masked)
    reader.feed(begin, len(source.text))
    reader.finish()
    return builder.document(name, metadata=reader.metadata.values(), front_matter=front_matter)
