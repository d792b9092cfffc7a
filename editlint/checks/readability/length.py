"""The kind `length`: a sentence, a paragraph or a lede of more words than a limit."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from editlint.analysis.readability.counts import RUNNING_TEXT
from editlint.checks.base import Hit, Option
from editlint.documents.document import PARAGRAPH

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.rulebook.rule import Rule

_ENDS_OF_SENTENCES = (".", "!", "?", "…", "”", '"', "’", ":")


class LengthCheck:
    """Counts words between two places."""

    kind = "length"
    options = (
        Option("of", "text", "", "what is counted", required=True, choices=("sentence", "paragraph", "lede")),
        Option("max", "integer", 0, "the most words that are good", required=True),
    )
    values = ("words", "limit")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The stretches with more words than `max`."""
        limit = rule.options["max"]
        words = article.words
        for start, end in _stretches(article, rule.options["of"]):
            if end - start <= 2 * limit:  # a word takes two characters at least
                continue
            count = words.index_at(end) - words.index_at(start)
            if count > limit:
                yield Hit(start, end, {"words": count, "limit": limit}, data={"words": count, "limit": limit})


def _stretches(article: Article, of: str) -> Iterable[tuple[int, int]]:
    if of == "sentence":
        kinds = [block.kind in RUNNING_TEXT for block in article.blocks]
        return ((s.start, s.end) for s in article.sentences if kinds[s.block])
    bodies = ((b.start, b.end) for b in article.blocks if b.kind == PARAGRAPH)
    return bodies if of == "paragraph" else _lede(article)


def _lede(article: Article) -> Iterable[tuple[int, int]]:
    """The opening paragraph: the first that ends as sentences do, and is thus no byline and no dateline."""
    for block in article.blocks:
        if block.kind == PARAGRAPH and article.text[block.start : block.end].endswith(_ENDS_OF_SENTENCES):
            yield block.start, block.end
            return


CHECKS = (LengthCheck(),)
