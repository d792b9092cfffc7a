"""Where the texts stand that patterns require: one look at an article for those of all rules."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from editlint.values import cached_property

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ahocorasick_rs import AhoCorasick

    from editlint.analysis.article import Article
    from editlint.documents.document import Block


class RequiredTexts:
    """Lower-case texts that are looked for together."""

    def __init__(self, texts: Collection[str]) -> None:
        self._texts = sorted(texts)
        self._known = frozenset(texts)

    def has_none(self, article: Article, texts: Collection[str]) -> bool:
        """Whether it is certain that none of several of these texts stands in an article."""
        known = article.remember("required texts", self._find)
        return known is not None and known.keys().isdisjoint(texts)

    def blocks_with(self, article: Article, texts: Sequence[str]) -> Sequence[Block]:
        """The blocks that hold one of several of these texts in any case; all blocks where that cannot be told."""
        known = article.remember("required texts", self._find) if texts else None
        if known is None or not self._known.issuperset(texts):
            return article.blocks
        if known.keys().isdisjoint(texts):
            return ()  # hardly ever is it otherwise
        met = set().union(*(known[text] for text in texts if text in known))
        return [article.blocks[index] for index in sorted(met)]

    @cached_property
    def _automaton(self) -> AhoCorasick:
        import ahocorasick_rs

        return ahocorasick_rs.AhoCorasick(self._texts)

    def _find(self, article: Article) -> dict[str, set[int]] | None:
        """The indexes of the blocks in which each text that is met begins; None where lower case has another length."""
        folded = article.folded
        if len(folded) != len(article.text):
            return None
        starts, texts = [block.start for block in article.blocks], self._texts
        found: dict[str, set[int]] = {}
        for text, start, _ in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            found.setdefault(texts[text], set()).add(max(0, bisect_right(starts, start) - 1))
        return found
