"""A web page as a browser saves it: which of its blocks are the article, and which are navigation and advertising.

trafilatura (extra “web”) finds the article's text; here each block of the page is held against that text, so that
places stay those of the file. Nothing is fetched. Without trafilatura, and on a page that somebody wrote by hand, all
blocks are the article.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from editlint.documents.builder import ProseBuilder
from editlint.documents.document import HEADING
from editlint.documents.html_syntax import raw_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.documents.document import Block, Document
    from editlint.documents.opaque import Opaque
    from editlint.source import Source

# What publishing systems put round an article. Who writes a page by hand has little of it.
_SIGNS = (
    (re.compile(r"<a\s[^>]{0,300}href", re.IGNORECASE), 25),
    (re.compile(r"\bproperty=[\"']?og:|\bname=[\"']?twitter:", re.IGNORECASE), 1),
    (re.compile(r"<nav\b|\brole=[\"']?navigation|\b(?:id|class)=[\"'][^\"']{0,80}\b(?:nav|menu)", re.IGNORECASE), 1),
    (re.compile(r"<footer\b|\b(?:id|class)=[\"'][^\"']{0,80}\bfooter", re.IGNORECASE), 1),
    (re.compile(r"<link\b[^>]{0,300}\bstylesheet", re.IGNORECASE), 1),
)
_SCRIPTS = 3
_ENOUGH_SIGNS = 4
_LARGEST = 2_000_000  # characters without scripts and images; what trafilatura takes for more may grow with its square
_RAW = re.compile(r"<(script|style|svg)\b", re.IGNORECASE)
_DATA = re.compile(r"(?<=[\"'(])data:[^\"')\s]{200,}")
# Boxes that ask for consent stand before the story, where trafilatura may take them for its beginning. Each is outside
# of the article and holds no headline, menu or foot, as what bears such a name for the whole page does. The names are
# those of the common tools and what sites call their own.
_CONSENT = (
    "onetrust",
    "consent",
    "cookie",
    "didomi",
    "sp_message",
    "gdpr",
    "ccpa",
    "usercentrics",
    "truste",
    "privacy",
)
_CONSENT_WORDS = ("cmp", "qc-cmp2-container")  # that occur in other names
_LOWERED = "translate(concat(' ', @id, ' ', @class, ' '), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"
_NAMED_SO = " or ".join(
    f"contains({_LOWERED}, '{name}')" for name in (*_CONSENT, *(f" {word} " for word in _CONSENT_WORDS))
)
_CONSENT_BOXES = (
    f"//*[self::div or self::section or self::aside or self::form or self::dialog][{_NAMED_SO}]"
    "[not(ancestor::article or ancestor::main)]"
    "[not(.//h1 or .//article or .//main or .//nav or .//footer)]"
)
_SHORTEST_ARTICLE = 40  # words: with less, it has found no article
_WORD = re.compile(r"\w+")
_RUN = 5  # words that stand side by side
_KNOWN = 0.6  # so much of a block that is in the article
_BUTTON = re.compile(r"(?:re)?share|leave a comment|comments?|repl(?:y|ies)|likes?|restack|copy link", re.IGNORECASE)
_END_OF_ENTRY = re.compile(r"[\n|\ufffc]")


def article_blocks(text: str, page: Document) -> list[bool] | None:
    """For each block of a saved page, whether it is the article's; None where nothing tells, and for other pages."""
    head = text[:20_000].lower()
    if "<html" not in head or "<head" not in head:
        return None
    bare = _without_code(text)
    signs = int(text.count("<script") >= _SCRIPTS)
    for sign, least in _SIGNS:
        signs += len(list(islice(sign.finditer(bare), least))) == least
    if signs < _ENOUGH_SIGNS:
        return None
    article = _extracted(bare)
    words = _words(article)
    if len(words) < _SHORTEST_ARTICLE:
        return None
    runs = set(_runs(words))
    entries = {tuple(_words(entry)) for entry in _END_OF_ENTRY.split(article)}
    kept = [_is_in(page.text[block.start : block.end], runs, entries) for block in page.blocks]
    buttons = {(link.start, link.end) for link in page.links if _BUTTON.fullmatch(page.text[link.start : link.end])}
    if buttons:
        kept = [keep and (block.start, block.end) not in buttons for keep, block in zip(kept, page.blocks, strict=True)]
    held = sum(
        len(_words(page.text[block.start : block.end])) for block, keep in zip(page.blocks, kept, strict=True) if keep
    )
    if held < len(words) / 2:
        return None  # the page says it in other blocks than trafilatura
    headline = _headline(page, kept.index(True))
    if headline is not None:
        kept[headline] = True
    return kept


def _without_code(text: str) -> str:
    """A page without scripts, styles and images that lie in it, which may be most of it."""
    parts: list[str] = []
    unclosed: set[str] = set()
    at = 0
    for opening in _RAW.finditer(text):
        name = opening[1].lower()
        if opening.start() < at or name in unclosed:
            continue
        closing = raw_end(name).search(text, opening.end())
        if closing is None:
            unclosed.add(name)
            continue
        parts.append(text[at : opening.start()])
        at = text.find(">", closing.end()) + 1 or len(text)
    parts.append(text[at:])
    return _DATA.sub("", "".join(parts))


def _extracted(text: str) -> str:
    """The text of the article, an entry a line; "" where trafilatura is not installed, or finds none."""
    if len(text) > _LARGEST:
        return ""
    import logging

    try:
        from trafilatura import bare_extraction
    except ImportError:
        return ""
    logger = logging.getLogger("trafilatura")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())  # what it cannot read is no news for the desk
    try:
        found = bare_extraction(text, include_comments=False, prune_xpath=_CONSENT_BOXES)
    except Exception:  # noqa: BLE001  a page that it stumbles over is read in whole
        return ""
    return str(getattr(found, "text", None) or "")


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _runs(words: Sequence[str]) -> Iterator[int]:
    """What tells runs of words apart, one for each word that begins one."""
    return map(hash, zip(*(words[at:] for at in range(_RUN)), strict=False))


def _is_in(block: str, runs: set[int], entries: set[tuple[str, ...]]) -> bool:
    words = _words(block)
    if len(words) < 2 * _RUN:
        parts = [tuple(_words(part)) for part in _END_OF_ENTRY.split(block)]
        if words and (tuple(words) in entries or all(part in entries for part in parts if part)):
            return True
        if len(words) < _RUN:
            return False
    found = [run in runs for run in _runs(words)]
    return sum(found) >= _KNOWN * len(found)


def _headline(page: Document, first: int) -> int | None:
    """The index of the headline above the first block of the article, if the page has one there."""
    title = set(_words(str(page.metadata.get("title", ""))))
    above: list[tuple[int, Block]] = [
        (index, block) for index, block in enumerate(page.blocks[:first]) if block.kind == HEADING
    ]
    for index, block in reversed(above):
        words = set(_words(page.text[block.start : block.end]))
        if block.level == 1 or (title and words <= title):
            return index
    return None


class ArticleBuilder(ProseBuilder):
    """Builds a page anew, with the blocks of its article alone."""

    def __init__(self, source: Source, opaque: Sequence[Opaque], masked: str, kept: Sequence[bool]) -> None:
        """Begin the page; `kept` says for each of its blocks whether it stays."""
        super().__init__(source, opaque, masked, visible=True)
        self._kept = iter(kept)

    def end_block(self, kind: str, level: int = 0, region: str = "") -> None:
        """Close the block, and drop it if it is none of the article."""
        if self.begun and self._has_words and not next(self._kept, True):
            self.skip("html", self.pieces[self._first_piece].source_start, self.pieces[-1].source_end)
            self._has_words = False
        super().end_block(kind, level, region)
