"""One chain of mentions for an article: whom a name, a noun with an article or a pronoun means.

Paragraphs are read in order, up to the one that is asked for, each once. Where two fit, nobody is meant: a statement
about the wrong one is worse than none.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING

from editlint.analysis.mentions.known import INSIDE
from editlint.analysis.mentions.named import find_named
from editlint.analysis.mentions.passage import Reader
from editlint.language.en.mentions import (
    RELATIVES,
)
from editlint.language.en.sourcing import PREPOSITIONS

if TYPE_CHECKING:
    from editlint.analysis.mentions.known import Entity, Mention
    from editlint.analysis.prose import Prose

_AFTER_HEADS = (PREPOSITIONS | RELATIVES) - {"like", "as"}


class Mentions:
    """Who and what an article mentions."""

    def __init__(self, article: Prose) -> None:
        self._text = article.text
        self._words = article.words
        self._block_starts = [block.start for block in article.blocks]
        self._reader = Reader(article, find_named(article))
        self._starts: list[int] = []
        self._found: list[Mention] = []
        self._read = 0

    def at(self, start: int, end: int) -> Entity | None:
        """The entity that a stretch of prose stands for, None when it is none or not sure.

        The stretch is a whole phrase: a name with or without its title, a noun with its determiner, a pronoun; with or
        without a possessive ending and what follows the head ("the owner of the yard").
        """
        mention = self.mention(start, end)
        return mention.known.entity() if mention is not None and mention.known is not None else None

    def subject_key(self, start: int, end: int) -> str:
        """The key of the entity of a stretch, "" when it is not sure."""
        mention = self.mention(start, end)
        return mention.known.key if mention is not None and mention.known is not None else ""

    def mention(self, start: int, end: int) -> Mention | None:
        """The mention that a stretch is: the one that begins first in it, and of those the longest.

        A name before a noun is passed over where it is not the whole: "Norwegian novelist Ida Krog" is the novelist.
        """
        self._advance(start)
        index = bisect_left(self._starts, start)
        while index < len(self._found) and self._starts[index] < end:
            after = bisect_right(self._starts, self._starts[index], index)
            fitting = [mention for mention in self._found[index:after] if mention.end <= end]
            if fitting:
                longest = fitting[-1]
                if self._covers(longest, end):
                    return longest
                if longest.role != INSIDE:
                    return None
            index = after
        return None

    def all(self, end: int) -> list[Entity]:
        """All that the paragraphs mention up to the one that holds an offset, each once, the first mentioned first."""
        self._advance(end)
        known = dict.fromkeys(mention.known for mention in self._found if mention.known is not None)
        return [each.entity() for each in known]

    def _advance(self, offset: int) -> None:
        """Read the paragraphs up to the one that holds an offset."""
        stop = bisect_right(self._block_starts, offset)
        while self._read < stop:
            found = sorted(self._reader.paragraph(self._read), key=itemgetter(0, 1))
            self._found += found
            self._starts += [mention.start for mention in found]
            self._read += 1

    def _covers(self, mention: Mention, end: int) -> bool:
        """Whether what a stretch holds after a mention only says more of it."""
        rest = self._text[mention.end : end].removeprefix("'s").removeprefix("’s").strip()
        if not rest or not rest[0].isalnum():
            return True
        if mention.last >= len(self._words.lower):
            return False
        following = self._words.lower[mention.last]
        if following in _AFTER_HEADS:
            return True
        at = bisect_left(self._starts, self._words.starts[mention.last])
        return at < len(self._found) and self._found[at].known is mention.known and self._found[at].end <= end


def find_mentions(article: Prose) -> Mentions:
    """The mentions of an article, found once."""
    return article.remember("mentions", Mentions)
