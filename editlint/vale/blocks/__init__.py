"""A file as Vale's rules see it: blocks with scopes, and the exact way from each back to the source.

One file a format, which is read when the first text of it comes. A format that cannot be read here is read as plain
text.
"""

from __future__ import annotations

import os.path
from typing import TYPE_CHECKING

from editlint.vale.blocks.settings import TextSettings
from editlint.vale.blocks.walker import Passage, Walker
from editlint.vale.model import Block, Text

if TYPE_CHECKING:
    from editlint.source import Source

__all__ = ["TextSettings", "text_of"]

_LIGHT = frozenset(("rst", "adoc", "org"))
_AS_HTML = frozenset(("md", "mdx", "html")) | _LIGHT
_PLAIN = frozenset(("", "txt", "json", "toml", "yml", "xml", "dita"))


def text_of(source: Source, format: str, settings: TextSettings) -> Text:  # noqa: A002  the public word for it
    """The text that a source holds, read as a format: Vale's name of it, such as "md", "html", "txt" or "py"."""
    extension = os.path.splitext(source.path)[1] or (f".{format}" if format else "")
    walker = Walker(settings, extension)
    if settings.ignore_syntax:
        _read_lines(walker, source, settings)
    elif format in ("md", "mdx"):
        _read_markdown(walker, source, settings, mdx=format == "mdx")
    elif format == "html":
        _read_html(walker, source, settings)
    elif format in _LIGHT:
        _read_light(walker, source, format, settings)
    elif format in _PLAIN:
        _read_lines(walker, source, settings, prose=format == "txt")
    else:
        _read_other(walker, source, format, settings)
    # Vale has a summary only of what it reads as HTML.
    summed = not settings.as_vale or (format in _AS_HTML and not settings.ignore_syntax)

    def build(kinds: frozenset[str]) -> tuple[Block, ...]:
        return _build(walker, source, kinds, settings, summed=summed)

    return Text(source, format, build, walker.counts, walker.comments)


def _read_markdown(walker: Walker, source: Source, settings: TextSettings, *, mdx: bool) -> None:
    from editlint.vale.blocks.markdown import MarkdownTokens
    from editlint.vale.blocks.masking import mask_ignored

    begin = _read_front_matter(walker, source, settings)
    if mdx:
        from editlint.vale.blocks.mdx import DELIMITERS, masked_mdx

        if not settings.comment_delimiters[0]:
            settings = settings._replace(comment_delimiters=DELIMITERS)
        masked = masked_mdx(mask_ignored(source.text, settings), begin)
    else:
        masked = mask_ignored(source.text, settings)
    if masked.blocks:
        walker.counts["pre"] = walker.counts.get("pre", 0) + masked.blocks
    MarkdownTokens(walker, masked, begin, settings).read()


def _read_front_matter(walker: Walker, source: Source, settings: TextSettings) -> int:
    """Read the front matter; where the article begins after it."""
    if not source.text[:80].lstrip("\ufeff \t\r\n").startswith(("---", "+++", "{")):
        return 0
    from editlint.documents.front_matter import find_front_matter
    from editlint.vale.blocks.front_matter import front_matter_blocks

    front_matter = find_front_matter(source.text)
    if front_matter is None:
        return 0
    walker.passages += front_matter_blocks(front_matter, source.text, walker, settings)
    if settings.as_vale:
        walker.counts["pre"] = 1  # Vale reads it as a block of code
    return front_matter.end


def _read_html(walker: Walker, source: Source, settings: TextSettings) -> None:
    from editlint.vale.blocks.html import HtmlTokens
    from editlint.vale.blocks.masking import Masked, mask_ignored

    # Vale's settings of what is ignored have no effect in HTML.
    masked = Masked(source.text, {}, 0) if settings.as_vale else mask_ignored(source.text, settings)
    tokens = HtmlTokens(walker, masked.text, alt="alt" not in settings.skipped_scopes, comments=masked.comments)
    tokens.feed(0, len(masked.text))
    walker.finish()


def _read_light(walker: Walker, source: Source, name: str, settings: TextSettings) -> None:
    from editlint.vale.blocks.masking import mask_ignored

    masked = mask_ignored(source.text, settings)
    if name == "rst":
        from editlint.vale.blocks.rst import Rst

        Rst(walker, masked).read()
    elif name == "adoc":
        from editlint.vale.blocks.adoc import Adoc

        Adoc(walker, masked).read()
    else:
        from editlint.vale.blocks.org import Org

        Org(walker, masked).read()


def _read_other(walker: Walker, source: Source, name: str, settings: TextSettings) -> None:
    from editlint.vale.blocks.code import LANGUAGES, read_code

    if name in LANGUAGES:
        read_code(walker, source.text, name, settings)
    else:
        _read_lines(walker, source, settings)


def _read_lines(walker: Walker, source: Source, settings: TextSettings, *, prose: bool = False) -> None:
    """Read a file as one block; for Vale only one of the format "txt" has paragraphs and sentences."""
    from editlint.vale.blocks.plain import plain_text

    text, stretches = plain_text(source.text)
    divided = prose or not settings.as_vale
    block = Block(f"text{walker.extension}", text, stretches, order=walker.comments.end_block())
    walker.passages.append(Passage(block, running=divided, summed=not settings.as_vale, prose=divided))


def _build(
    walker: Walker, source: Source, kinds: frozenset[str], settings: TextSettings, *, summed: bool
) -> tuple[Block, ...]:
    if not kinds:
        return tuple([passage.block for passage in walker.passages])
    from editlint.vale.blocks import dividing

    blocks: list[Block] = []
    inlines = kinds - {"paragraph", "sentence", "summary", "raw"}
    for passage in walker.passages:
        block = passage.block
        if passage.running and "paragraph" in kinds:
            blocks += dividing.paragraphs(block)
        if passage.prose and "sentence" in kinds and (passage.running or settings.sentences_everywhere):
            blocks += dividing.sentences(block, as_vale=settings.as_vale)
        blocks.append(block)
        for element in passage.inlines if inlines else ():
            if element.scope in inlines:
                made = dividing.inline(block, element, walker.extension)
                blocks += [made] if made else []
    if summed and "summary" in kinds:
        blocks.append(dividing.summary(walker.passages, walker.extension, walker.counts))
    if "raw" in kinds:
        blocks.append(dividing.raw(source.text, walker.extension))
    return tuple(blocks)
