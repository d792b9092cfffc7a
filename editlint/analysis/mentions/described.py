"""What an article calls by a common noun: which of those already spoken of "the chapel" or "a bishop" is."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from editlint.analysis.mentions.known import PERSON, THING, UNKNOWN, Known
from editlint.language.en.mentions import INDEFINITE

if TYPE_CHECKING:
    from editlint.analysis.reading.nouns import Noun
_MOST = 40  # entities of one noun; among more nobody is found


class Described:
    """The entities of an article, up to a place of it, by the nouns that can stand for them."""

    def __init__(self) -> None:
        self._by_head: dict[str, list[Known]] = defaultdict(list)
        self._counts: dict[str, int] = defaultdict(int)
        self._here: set[Known] = set()

    def begin_paragraph(self) -> None:
        """Forget what was mentioned in the paragraph before."""
        self._here.clear()

    def mentioned(self, known: Known) -> None:
        """Take note that the paragraph speaks of an entity."""
        self._here.add(known)

    def is_here(self, known: Known) -> bool:
        """Whether the paragraph has spoken of an entity."""
        return known in self._here

    def call(self, known: Known, head: str) -> None:
        """Let a noun stand for an entity from here on."""
        known_by = self._by_head[head]
        if len(known_by) <= _MOST and known not in known_by:
            known_by.append(known)

    def has(self, head: str) -> bool:
        """Whether a noun has stood for anything."""
        return bool(self._by_head.get(head))

    def apposed(self, noun: Noun, known: Known) -> Known:
        """Let a noun stand for an entity beside which it stands, and learn of what kind and gender that is."""
        self.call(known, noun.noun)
        if known.kind == UNKNOWN:
            known.kind = PERSON if noun.personal else THING
        known.gender = known.gender or noun.gender
        return known

    def meant(self, noun: Noun, owner: str, name: str, start: int) -> Known | None:
        """Which entity a noun phrase means, a new one where it opens one; None when it can be several."""
        heads = self._by_head[noun.noun]
        if noun.determiner not in INDEFINITE:
            if len(heads) > _MOST:
                return None
            fitting = [known for known in heads if known.admits(noun.modifiers, owner)]
            if len(fitting) > 1:
                fitting = [known for known in fitting if self.is_here(known)]
                if len(fitting) != 1:
                    return None
            if fitting:
                fitting[0].modifiers |= noun.modifiers
                fitting[0].owner = fitting[0].owner or owner
                return fitting[0]
        return self._new(noun, owner, name, start)

    def _new(self, noun: Noun, owner: str, name: str, start: int) -> Known:
        stem = f"t:{noun.noun}@{owner}" if owner else f"t:{noun.noun}"
        self._counts[stem] += 1
        number = self._counts[stem]
        key = f"{stem}#{number}" if number > 1 else stem
        known = Known(key, name, PERSON if noun.personal else THING, noun.gender, start)
        known.modifiers, known.owner = noun.modifiers, owner
        self.call(known, noun.noun)
        return known
