"""One chain of mentions for an article: whom a name, a noun with an article or a pronoun means.

Paragraphs are read in order, up to the one that is asked for, each once, and none where the names alone tell. Where two
fit, nobody is meant: a statement about the wrong one is worse than none.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING

from editlint.analysis.mentions.known import INSIDE, PERSON, UNKNOWN, Known
from editlint.analysis.mentions.named import find_named, is_owner
from editlint.analysis.mentions.names import particles
from editlint.analysis.mentions.passage import TRIGGERS, Reader
from editlint.documents.document import HEADING
from editlint.language.en.mentions import (
    RELATIVES,
)
from editlint.language.en.sourcing import PREPOSITIONS
from editlint.values import NamedTuple, cached_property

if TYPE_CHECKING:
    from editlint.analysis.mentions.known import Entity, Mention
    from editlint.analysis.mentions.named import Named
    from editlint.analysis.prose import Prose

_AFTER_HEADS = (PREPOSITIONS | RELATIVES) - {"like", "as"}
_OWNED = frozenset(("", "'s", "’s", "'", "’"))


class Meant(NamedTuple):
    """The mention that a stretch is: its place, without a possessive ending, and whom it means if that is sure."""

    start: int
    end: int
    known: Known | None


class Mentions:
    """Who and what an article mentions."""

    def __init__(self, article: Prose) -> None:
        self._article = article
        self._text = article.text
        self._words = article.words
        self._block_starts = [block.start for block in article.blocks]
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

    def mention(self, start: int, end: int) -> Meant | None:
        """The mention that a stretch is: the one that begins first in it, and of those the longest.

        A name before a noun is passed over where it is not the whole: "Norwegian novelist Ida Krog" is the novelist.
        """
        is_told, meant = self._by_names(start, end)
        return meant if is_told else self.as_read(start, end)

    def as_read(self, start: int, end: int) -> Meant | None:
        """The mention that a stretch is by all that is read up to it, whether or not its names tell."""
        self._advance(start)
        index = bisect_left(self._starts, start)
        while index < len(self._found) and self._starts[index] < end:
            after = bisect_right(self._starts, self._starts[index], index)
            fitting = [mention for mention in self._found[index:after] if mention.end <= end]
            if fitting:
                longest = fitting[-1]
                if self._covers(longest, end):
                    return Meant(longest.start, longest.end, longest.known)
                if longest.role != INSIDE:
                    return None
            index = after
        return None

    def all(self, end: int) -> list[Entity]:
        """All that the paragraphs mention up to the one that holds an offset, each once, the first mentioned first."""
        self._advance(end)
        known = dict.fromkeys(mention.known for mention in self._found if mention.known is not None)
        return [each.entity() for each in known]

    def introduced(self, key: str) -> tuple[Entity, str] | None:
        """Whom or what the names of a key mean, as far as it is known by now, and how a person is introduced.

        None for what has no name.
        """
        names = self._by_key.get(key)
        if names is None:
            return None
        known = names[0][1]
        from editlint.analysis.mentions.introductions import introduction  # for whoever holds articles against others

        said = introduction(self._article, [name for name, _ in names]) if known.kind in (PERSON, UNKNOWN) else ""
        return known.entity(), said

    def are_several_persons(self, end: int) -> bool:
        """Whether the names up to an offset are those of two persons or more, whoever else is mentioned."""
        names = self._named[: bisect_right(self._name_starts, end)]
        return len({name.known for name in names if name.known is not None and name.known.kind == PERSON}) > 1

    @cached_property
    def _named(self) -> list[Named]:
        return find_named(self._article)

    @cached_property
    def _by_key(self) -> dict[str, list[tuple[Named, Known]]]:
        found: dict[str, list[tuple[Named, Known]]] = {}
        for name in self._named:
            if name.known is not None:
                found.setdefault(name.known.key, []).append((name, name.known))
        return found

    @cached_property
    def _name_starts(self) -> list[int]:
        return [name.start for name in self._named]

    @cached_property
    def _reader(self) -> Reader:
        return Reader(self._article, self._named)

    def _advance(self, offset: int) -> None:
        """Read the paragraphs up to the one that holds an offset."""
        stop = bisect_right(self._block_starts, offset)
        while self._read < stop:
            found = sorted(self._reader.paragraph(self._read), key=itemgetter(0, 1))
            self._found += found
            self._starts += [mention.start for mention in found]
            self._read += 1

    def _by_names(self, start: int, end: int) -> tuple[bool, Meant | None]:
        """Whether names alone tell what a stretch is, and what; nothing that is read before can change that.

        Mentions begin with names and with the words that lead one in, in paragraphs that are no headings. Whom a name
        means is known before any is read, but for the surname of several.
        """
        at = bisect_right(self._block_starts, start) - 1
        if at < 0 or end > self._article.blocks[at].end:
            return False, None
        words = self._words
        first, last = bisect_left(words.starts, start), bisect_left(words.starts, end)
        lower = words.lower[first:last]
        if self._article.blocks[at].kind == HEADING:
            return True, None
        if not TRIGGERS.isdisjoint(lower):
            return False, None
        if not words.capitals_between(first, last) and particles().isdisjoint(lower):
            return True, None
        index = bisect_left(self._name_starts, start)
        if index == len(self._named) or self._named[index].end > end:
            return True, None
        several = index + 1 < len(self._named) and self._name_starts[index + 1] < end
        return self._by_name(self._named[index], end, several=several)

    def _by_name(self, name: Named, end: int, *, several: bool) -> tuple[bool, Meant | None]:
        """As of `_by_names` for a stretch of which a name is the first; `several` when others follow in it."""
        rest = self._text[name.end : end]
        owns = is_owner(self._text, self._words, name) and rest not in _OWNED
        if owns or (name.known is None and name.family):
            return False, None
        if self._says_more(name.last, rest):
            return True, Meant(name.start, name.end, name.known)
        return not several, None

    def _says_more(self, after: int, rest: str) -> bool:
        """Whether what a stretch holds behind a mention, of which `after` is the first word, only says more of it."""
        rest = rest.removeprefix("'s").removeprefix("’s").strip()
        if not rest or not rest[0].isalnum():
            return True
        return after < len(self._words.lower) and self._words.lower[after] in _AFTER_HEADS

    def _covers(self, mention: Mention, end: int) -> bool:
        """Whether a mention is all of a stretch, with what only says more of it or means the same."""
        if self._says_more(mention.last, self._text[mention.end : end]):
            return True
        if mention.last >= len(self._words.lower):
            return False
        at = bisect_left(self._starts, self._words.starts[mention.last])
        return at < len(self._found) and self._found[at].known is mention.known and self._found[at].end <= end


def find_mentions(article: Prose) -> Mentions:
    """The mentions of an article, found once."""
    return article.remember("mentions", Mentions)
