"""Which name or noun stands beside a noun phrase and means the same: appositions, titles before names, "is a"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.mentions.known import PERSON, PLACE, UNKNOWN
from editlint.analysis.reading.nouns import is_verb
from editlint.language.en.mentions import (
    COPULAS,
    RELATIVES,
    SAYING_MORE,
)
from editlint.language.en.sourcing import AUXILIARIES, PREPOSITIONS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from editlint.analysis.mentions.known import Known, Mention
    from editlint.analysis.mentions.named import Named
    from editlint.analysis.reading.nouns import Noun
    from editlint.analysis.text.words import Words

_GOING_ON = PREPOSITIONS | RELATIVES | SAYING_MORE
_FARTHEST = 8  # words between a head and the name after its complement


def beside(text: str, words: Words, noun: Noun, here: Sequence[Mention], start: int, end: int) -> Known | None:
    """Whom a noun phrase says more of: the name before its comma, or the subject of "is" before it."""
    at = len(here) - 1
    while at >= 0 and here[at].start >= start:  # its own owner
        at -= 1
    if at < 0:
        return None
    before, known = here[at], here[at].known
    if known is None or not _agree(noun, before):
        return None
    if text[before.end : start] == ", ":
        opens = before.role == "oblique" and before.kind != PERSON and all(one.role == "oblique" for one in here[:at])
        named = not before.pronoun and not known.key.startswith("t:")
        return known if named and not opens and _closes(text, words, noun, end) else None
    index = words.index_at(start)
    copula = before.last == index - 1 and words.lower[before.last] in COPULAS
    return known if copula and before.role == "subject" else None


def _agree(noun: Noun, before: Mention) -> bool:
    """Whether a noun can stand for what a mention means: both persons or neither, both one or several."""
    if (before.gender == "they") != noun.plural:
        return False
    if before.kind == UNKNOWN:
        return True
    return noun.personal == (before.kind == PERSON)


def _closes(text: str, words: Words, noun: Noun, end: int) -> bool:
    """Whether a phrase after a comma ends like an apposition: with a comma or point, or goes on with what says more."""
    at = noun.head + 1
    if at >= len(words.lower):
        return True
    following = words.lower[at]
    if text[end : words.starts[at]] == " ":
        return following in _GOING_ON
    return text.startswith((",", ".", ";", ")", " (", " –", " —"), end) and following not in ("and", "or")


def name_after(text: str, words: Words, noun: Noun, name_at: Mapping[int, Named]) -> Named | None:
    """The name after a noun phrase that says who it is: "the ferry Marlow Star", "her husband, David Torres,"."""
    at = noun.head + 1
    if noun.possessive or at >= len(words.lower):
        return None
    name = name_at.get(at)
    gap = text[words.ends[at - 1] : words.starts[at]]
    if name is not None and name.known is not None and gap == " ":
        following = words.lower[name.last] if name.last < len(words.lower) else ""
        agrees = noun.personal == (name.known.kind == PERSON)
        verb = is_verb(following) or following in AUXILIARIES
        return name if agrees and (noun.personal or not verb or not _alone(name)) else None
    while noun.personal and gap == " " and at < noun.head + _FARTHEST and at + 1 < len(words.lower):
        if words.lower[at] in AUXILIARIES or (words.lower[at] not in PREPOSITIONS and is_verb(words.lower[at])):
            return None
        at += 1
        gap = text[words.ends[at - 1] : words.starts[at]]
    name = name_at.get(at) if gap == ", " else None
    if name is None or name.known is None or not text.startswith((",", ".", ";", " ("), name.end):
        return None
    near = at == noun.head + 1
    if not noun.personal:
        return name if near and name.known.kind not in (PERSON, PLACE) else None
    return name if name.known.kind in (PERSON, UNKNOWN) and not noun.plural else None


def _alone(name: Named) -> bool:
    """Whether a name is one word, which may as well be the subject of a clause: "the yard Marlow bought"."""
    return name.last - name.first == 1
