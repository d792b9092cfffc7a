"""Whom a pronoun means: the one who fits in the sentence so far, else in the sentence before, else in the article.

Where two fit, nobody is meant; what cannot be told (a surname of two persons, a name of an unknown kind) counts as one
who fits.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.mentions.known import INSIDE, PERSON, PLACE, UNKNOWN, Known
from editlint.analysis.reading.nouns import is_verb
from editlint.language.en.mentions import (
    ALSO_OF_THE_SUBJECT,
    BE,
    BEFORE_BODIES,
    BEFORE_EMPTY_IT,
    EMPTY_IT_PREDICATES,
    EMPTY_IT_VERBS,
    PRONOUNS,
    REFLEXIVES,
    SPEAKING,
    SUBORDINATORS,
)
from editlint.language.en.names import REPORTING
from editlint.language.en.sourcing import AUXILIARIES, PREPOSITIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from editlint.analysis.mentions.known import Mention
    from editlint.analysis.text.words import Words

_FARTHEST = 4  # sentences of the paragraph that are looked at
_MAYBE_PERSONS = frozenset([PERSON, UNKNOWN])
_LONGEST = 8  # words of a phrase in which other mentions may lie
_MOST = 40  # mentions of a sentence, or persons of an article, among whom a pronoun is looked up
_MOST_WORDS = 120  # between a pronoun and what it means in its sentence


class Antecedents:
    """The mentions before a place of an article, as far as a pronoun can go back to them."""

    def __init__(self, text: str, words: Words) -> None:
        self._text = text
        self._words = words
        self._sentences: list[list[Mention]] = []
        self._here: list[Mention] = []
        self._first = 0
        self._persons: dict[Known, None] = {}

    def begin_paragraph(self) -> None:
        """Forget the sentences of the paragraph before."""
        self._sentences.clear()

    def begin_sentence(self, first: int) -> list[Mention]:
        """Begin a sentence at a word; the list takes its mentions."""
        self._here, self._first = [], first
        self._sentences.append(self._here)
        return self._here

    def met(self, known: Known) -> None:
        """Take note of an entity that the article has spoken of."""
        if known.kind in _MAYBE_PERSONS:
            self._persons[known] = None

    def meant(self, pronoun: Mention, word: str) -> Known | None:
        """Whom a personal pronoun means, None when that is not sure."""
        wanted = PRONOUNS[word]
        if len(self._here) > _MOST:
            return None
        if word in REFLEXIVES:
            return self._own_subject(wanted)
        if wanted in ("he", "she"):
            return self._person(pronoun, wanted)
        if wanted == "they":
            return self._several(pronoun)
        return self._thing(pronoun, word)

    def epithet(self, mention: Mention) -> Known | None:
        """The one person of whom this sentence or the nearest before it speaks: "the pensioner"."""
        found = [
            one
            for sentence in self._sentences[-1 : -2 - _FARTHEST : -1]
            for wanted in ("he", "she")
            for one in self._fitting(sentence[:_MOST], mention, wanted)
        ]
        return _only(found) if found else None

    def relative(self, index: int, *, personal: bool) -> Known | None:
        """The antecedent of the relative pronoun at an index."""
        words = self._words
        before = index - 1
        if before >= 0 and words.lower[before] in PREPOSITIONS:
            before -= 1
        nearest = self._ending_at(before)
        if nearest is None:
            return None
        holder = self._holding(nearest)
        comma = self._text[words.ends[index - 1] : words.starts[index]] != " "
        fitting = [one for one in (holder, nearest) if one is not None and _can_be(one, personal=personal)]
        if words.lower[index] == "whose" and not personal:
            fitting = [one for one in (holder, nearest) if one is not None]
        if len(fitting) == 2 and not comma:
            return nearest.known
        return fitting[0].known if len(fitting) == 1 else None

    def _ending_at(self, index: int) -> Mention | None:
        """The mention whose last word is at an index."""
        for mention in self._here[: -1 - _MOST : -1]:
            if mention.last == index + 1:
                return mention
            if mention.last < index - _LONGEST:
                break
        return None

    def _holding(self, mention: Mention) -> Mention | None:
        """The mention in whose complement another stands: "the owner" of "the yard"."""
        at = mention.first - 1
        while at >= 0 and mention.first - at <= 2 and self._words.lower[at] not in PREPOSITIONS:
            at -= 1
        if at < 0 or self._words.lower[at] not in PREPOSITIONS:
            return None
        return self._ending_at(at - 1)

    def _person(self, pronoun: Mention, wanted: str) -> Known | None:
        own = self._fitting(self._here, pronoun, wanted)
        earlier = self._earlier(pronoun, wanted)
        if not own:
            if not earlier:
                return self._only_person(wanted) if pronoun.quoted == 0 else None
            return _learned(_only(earlier), wanted)
        known = _only(own)
        others = [one for one in earlier if one.known is not known]
        if others and not self._leads(own[0], pronoun):
            return None
        return _learned(known, wanted)

    def _fitting(self, mentions: Iterable[Mention], pronoun: Mention, wanted: str) -> list[Mention]:
        """The persons among mentions for whom a pronoun can stand."""
        bound = self._bound(pronoun)
        return [
            one
            for one in mentions
            if one.start < pronoun.start
            and one.quoted == pronoun.quoted
            and one.role != INSIDE
            and (one.kind == PERSON or (one.kind == UNKNOWN and self._maybe_person(one)))
            and _gender(one) in ("", wanted)
            and (bound is None or one.known is not bound)
        ]

    def _maybe_person(self, mention: Mention) -> bool:
        """Whether a name of an unknown kind may be a person's: not after "of" or "at", before bodies and places."""
        if mention.pronoun:
            return mention.known is not None
        before = self._words.lower[mention.first - 1] if mention.first else ""
        return mention.role != "oblique" or before not in BEFORE_BODIES

    def _earlier(self, pronoun: Mention, wanted: str) -> list[Mention]:
        """The persons who fit in the nearest sentence before that has any."""
        for sentence in self._sentences[-2 : -2 - _FARTHEST : -1]:
            found = self._fitting(sentence[:_MOST], pronoun, wanted)
            if found:
                return found
        return []

    def _only_person(self, wanted: str) -> Known | None:
        if len(self._persons) > _MOST:
            return None
        fitting = [known for known in self._persons if known.gender in ("", wanted)]
        return fitting[0] if len(fitting) == 1 and fitting[0].kind == PERSON else None

    def _leads(self, mention: Mention, pronoun: Mention) -> bool:
        """Whether a mention is the subject of the main clause, and what follows is not what it says of somebody."""
        lower = self._words.lower
        before = lower[mention.first - 1] if mention.first else ""
        if mention.role != "subject" or (before in SUBORDINATORS and self._here[0] is mention):
            return False
        if pronoun.first - mention.last > _MOST_WORDS:
            return False
        return REPORTING.isdisjoint(lower[mention.last : pronoun.first])

    def _thing(self, pronoun: Mention, word: str) -> Known | None:
        """What "it" means: the subject or only thing of the sentence so far, else the subject of that before."""
        if word != "its" and (pronoun.quoted or self._speech(pronoun)):
            return None
        own = self._things(self._here, pronoun)
        governing = [one for one in own if one.role != "oblique"]
        if governing:
            led = governing[0].role == "subject" or len(own) == 1
            return self._named_subject(governing) if led else None
        if own:
            after_comma = self._text.startswith(", ", self._words.ends[pronoun.first - 1])
            opens = word == "its" or (pronoun.role == "subject" and after_comma)
            return self._named_subject(own) if opens and len(own) == 1 else None
        for sentence in self._sentences[-2 : -2 - _FARTHEST : -1]:
            found = [one for one in self._things(sentence[:_MOST], pronoun) if one.role != "oblique"]
            if found:
                return self._named_subject(found) if found[0].role == "subject" else None
        return None

    def _named_subject(self, mentions: Sequence[Mention]) -> Known | None:
        """The one thing that mentions have; a capital of no known kind is one only right before its verb."""
        first = mentions[0]
        following = self._words.lower[first.last : first.last + 1]
        if first.kind == UNKNOWN and not any(is_verb(word) or word in AUXILIARIES for word in following):
            return None
        return _only(mentions)

    def _speech(self, pronoun: Mention) -> bool:
        """Whether the sentence speaks of "I" or "you" before a pronoun: then "it" is seldom a thing just named."""
        first = max(self._first, pronoun.first - _MOST_WORDS)
        return not SPEAKING.isdisjoint(self._words.lower[first : pronoun.first])

    def _things(self, mentions: Sequence[Mention], pronoun: Mention) -> list[Mention]:
        """The things and bodies among mentions for which "it" can stand."""
        bound = self._bound(pronoun)
        return [
            one
            for one in mentions
            if one.start < pronoun.start
            and one.quoted == pronoun.quoted
            and one.role != INSIDE
            and one.kind != PERSON
            and not (one.kind == PLACE and one.role != "subject")
            and not (one.last == pronoun.first - 1 and self._words.lower[one.last] == "of")
            and _gender(one) in ("", "it")
            and (bound is None or one.known is not bound)
        ]

    def _own_subject(self, wanted: str) -> Known | None:
        """The subject of the clause, which "itself" means."""
        for one in self._here[: -1 - _MOST : -1]:
            if one.role == "subject":
                return one.known if _gender(one) in ("", wanted) else None
        return None

    def _bound(self, pronoun: Mention) -> Known | None:
        """The subject of the clause of which a pronoun is an object: it is somebody else."""
        if pronoun.role == "subject" or pronoun.owning:
            return None
        for one in self._here[: -1 - _MOST : -1]:
            if one.role == "subject":
                between = self._words.lower[one.last : pronoun.first]
                free = "to" in between or (between and between[-1] in ALSO_OF_THE_SUBJECT)
                return None if free else one.known
        return None

    def empty(self, pronoun: Mention) -> bool:
        """Whether "it" means nothing: "it is likely that", "it was Torres who"."""
        lower = self._words.lower
        if pronoun.first > self._first and lower[pronoun.first - 1] in BEFORE_EMPTY_IT:
            return True
        after = [word for word in lower[pronoun.last : pronoun.last + 3] if word != "also"]
        if len(after) < 2 or after[0] not in BE:
            return bool(after) and after[0] in EMPTY_IT_VERBS
        named = self._words.forms[pronoun.last + 1][0].isupper()
        return named or after[1] in EMPTY_IT_PREDICATES or (after[1].isdigit() and len(after[1]) == 4)

    def _several(self, pronoun: Mention) -> Known | None:
        for sentence in self._sentences[-1 : -2 - _FARTHEST : -1]:
            mentions = [one for one in sentence[:_MOST] if one.start < pronoun.start and one.quoted == pronoun.quoted]
            plural = [one for one in mentions if one.gender == "they" and one.role != "oblique"]
            pair = self._pair(mentions)
            if plural or pair is not None:
                sure = not (plural and pair is not None) and not self._bare_plural(mentions, pronoun)
                return (pair or _only(plural)) if sure else None
        return None

    def _pair(self, mentions: Sequence[Mention]) -> Known | None:
        """Two persons joined by "and" as one entity."""
        for one, other in pairwise(mentions):
            joined = self._text[one.end : other.start] == " and " and one.kind == other.kind == PERSON
            if joined and one.known is not None and other.known is not None and not one.pronoun:
                name = self._text[one.start : other.end]
                return Known(f"{one.known.key}+{other.known.key}", name, PERSON, "they", one.start)
        return None

    def _bare_plural(self, mentions: Sequence[Mention], pronoun: Mention) -> bool:
        """Whether a plural without an article stands between, which may be meant as well."""
        words = self._words
        if pronoun.first - mentions[0].last > _MOST_WORDS:
            return True
        ends = {one.last - 1 for one in mentions}
        for index in range(mentions[0].last, pronoun.first):
            word = words.lower[index]
            if word[-1] != "s" or len(word) <= 3 or word.endswith(("ss", "us", "is", "'s")):
                continue
            if index not in ends and not is_verb(word) and words.lower[index - 1] not in PREPOSITIONS:
                return True
        return False


def _only(mentions: Sequence[Mention]) -> Known | None:
    """The one entity that mentions have, None when they have several or one is not known."""
    known = mentions[0].known
    return known if all(one.known is known for one in mentions) else None


def _gender(mention: Mention) -> str:
    return mention.known.gender or mention.gender if mention.known is not None else mention.gender


def _learned(known: Known | None, gender: str) -> Known | None:
    """The entity, of which a pronoun that can mean nobody else has told the gender."""
    if known is not None and not known.gender:
        known.gender = gender
    return known


def _can_be(mention: Mention, *, personal: bool) -> bool:
    return mention.kind == UNKNOWN or (mention.kind == PERSON) == personal
