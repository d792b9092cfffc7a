"""Who or what an article speaks of, as far as it has been read, and one mention of it."""

from __future__ import annotations

from editlint.language.en.mentions import TELLING_APART
from editlint.values import NamedTuple

PERSON, BODY, PLACE, EVENT, THING, UNKNOWN = "person", "body", "place", "event", "thing", ""
INSIDE = "inside"


class Entity(NamedTuple):
    """Somebody or something that an article mentions.

    Attributes:
        key: a text that is the same for every mention: "p:torres" for persons, "n:halden orchestra" for other names,
            "t:chapel" for what has no name.
        name: the name as it is first given in full, or the noun with its article.
        kind: "person", "body", "place", "event", "thing" or "" when nothing tells.
        gender: the pronoun that fits, "he", "she", "they" or "it", "" when nothing tells.
        start: the prose offset of the first mention.
    """

    key: str
    name: str
    kind: str
    gender: str
    start: int


class Known:
    """An entity of which more is learned while the article is read.

    Attributes:
        key, name, kind, gender, start: as of `Entity`.
        modifiers: words that tell it from others with the same head.
        owner: the key of who or what has it, "" when nobody is said to.
    """

    __slots__ = ("gender", "key", "kind", "modifiers", "name", "owner", "start")

    def __init__(self, key: str, name: str, kind: str, gender: str, start: int) -> None:
        self.key = key
        self.name = name
        self.kind = kind
        self.gender = gender
        self.start = start
        self.modifiers: frozenset[str] = frozenset()
        self.owner = ""

    def entity(self) -> Entity:
        """What is known of it by now."""
        return Entity(self.key, self.name, self.kind, self.gender, self.start)

    def admits(self, modifiers: frozenset[str], owner: str) -> bool:
        """Whether a noun with these modifiers and this owner can be the same."""
        if owner and self.owner and owner != self.owner:
            return False
        if not modifiers or not self.modifiers:
            return True
        mine, others = self.modifiers & TELLING_APART, modifiers & TELLING_APART
        if mine and others and not mine & others:
            return False
        mine, others = self.modifiers - TELLING_APART, modifiers - TELLING_APART
        return not mine or not others or bool(mine & others)


class Mention(NamedTuple):
    """A stretch that stands for an entity.

    Attributes:
        start, end: prose offsets, without a possessive ending.
        first, last: indexes of its first word and of the word after its head.
        known: whom it means, None when that is not sure.
        kind, gender: of what is meant, known or not.
        role: "subject", "object", "oblique" (after a preposition) or "inside" (before the head of another phrase).
        quoted: which stretch in quotation marks holds it, 0 for none.
        pronoun: whether it is a pronoun.
        owning: whether it is one before what somebody has: "her house".
    """

    start: int
    end: int
    first: int
    last: int
    known: Known | None
    kind: str
    gender: str
    role: str
    quoted: int
    pronoun: bool = False
    owning: bool = False
