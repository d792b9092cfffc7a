"""Reads the paragraphs of an article in order and finds every mention in them."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from editlint.analysis.mentions.apposition import beside, name_after
from editlint.analysis.mentions.described import Described
from editlint.analysis.mentions.known import INSIDE, PERSON, THING, Known, Mention
from editlint.analysis.mentions.named import is_owner
from editlint.analysis.mentions.pronouns import Antecedents
from editlint.analysis.mentions.runs import head_of
from editlint.analysis.reading.nouns import Noun, is_verb, modifies, noun_phrase
from editlint.documents.document import HEADING
from editlint.language.en.mentions import (
    BE,
    CONTRACTIONS,
    DEFINITE,
    EPITHETS,
    IDLE_NOUNS,
    INDEFINITE,
    KIN,
    NOMINATIVES,
    OWNING,
    PRONOUNS,
    RELATIVES,
    SPEAKING,
    SUBORDINATORS,
)
from editlint.language.en.sourcing import AUXILIARIES, PREPOSITIONS
from editlint.values import LatePattern

if TYPE_CHECKING:
    from editlint.analysis.mentions.named import Named
    from editlint.analysis.prose import Prose
    from editlint.analysis.text.sentences import Sentence

_DETERMINERS = (DEFINITE | INDEFINITE) - {"that"}  # "that" joins clauses far more often
_CONTRACTED = {word + ending: word for word in NOMINATIVES | {"it"} for ending in CONTRACTIONS}
TRIGGERS = _DETERMINERS | frozenset(PRONOUNS) | RELATIVES | frozenset(_CONTRACTED)
_BEFORE_OBJECTS = BE | SPEAKING
_DEEPEST = 3  # owners of owners
_MOST = 12  # mentions up to the subject of a sentence
_OPENING = '"“«'
_CLOSING = '"”»'
_MARKS = LatePattern('["“”«»]')


class Reader:
    """Finds the mentions of an article, paragraph by paragraph from the first on."""

    def __init__(self, article: Prose, named: list[Named]) -> None:
        self._article = article
        self._text = article.text
        self._words = article.words
        self._named = named
        self._name_firsts = [name.first for name in named]
        self._name_at = {
            index: name for name in named for index in range(name.first - len(name.titles), name.first + 1)
        }
        self._in_names = frozenset(index for name in named for index in range(name.first, name.last))
        self._triggers = article.words.places(TRIGGERS)
        self._described = Described()
        self._antecedents = Antecedents(article.text, article.words)
        self._here: list[Mention] = []
        self._quotes: list[int] = []
        self._first = 0
        self._next = 0  # the sentence that is read next
        self._led = False  # whether the sentence has had a mention that is no adjunct

    def paragraph(self, index: int) -> list[Mention]:
        """The mentions of the paragraph at an index; those before it must have been read."""
        block = self._article.blocks[index]
        if block.kind == HEADING:
            return []
        self._described.begin_paragraph()
        self._antecedents.begin_paragraph()
        self._quotes = _quotation_edges(self._text, block.start, block.end)
        found: list[Mention] = []
        sentences = self._article.sentences
        while self._next < len(sentences) and sentences[self._next].block <= index:
            if sentences[self._next].block == index:
                self._sentence(sentences[self._next])
                found += self._here
            self._next += 1
        return found

    def _sentence(self, sentence: Sentence) -> None:
        starts = self._words.starts
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        self._here, self._first, self._led = self._antecedents.begin_sentence(first), first, False
        low, high = bisect_left(self._name_firsts, first), bisect_left(self._name_firsts, last)
        names = self._named[low:high]
        low, high = bisect_left(self._triggers, first), bisect_left(self._triggers, last)
        triggers = self._triggers[low:high]
        if not names:
            for index in triggers:
                self._word(index)
            return
        by_first = {name.first: name for name in names}
        inside = self._in_names
        for index in sorted([*by_first, *[index for index in triggers if index not in inside]]):
            if index in by_first:
                self._name(by_first[index])
            else:
                self._word(index)

    def _word(self, index: int) -> None:
        word = self._words.lower[index]
        if word in _CONTRACTED:
            word = _CONTRACTED[word]
        if word in _DETERMINERS:
            self._noun(index, None)
        elif word in RELATIVES:
            kin = word == "whose" and index + 1 < len(self._words.lower) and self._words.lower[index + 1] in KIN
            self._pronoun(index, word, self._antecedents.relative(index, personal=word in ("who", "whom") or kin))
        else:
            mention = self._mention_of_word(index, word, None, PRONOUNS[word])
            if word == "it" and self._antecedents.empty(mention):
                return
            self._pronoun(index, word, self._antecedents.meant(mention, word))

    def _pronoun(self, index: int, word: str, known: Known | None) -> None:
        mention = self._mention_of_word(index, word, known, PRONOUNS.get(word, ""))
        self._add(mention)
        if mention.owning:
            self._noun(index, mention)

    def _mention_of_word(self, index: int, word: str, known: Known | None, gender: str) -> Mention:
        kind = known.kind if known is not None else PERSON if gender in ("he", "she") else ""
        start = self._words.starts[index]
        end = start + len(word)
        role = self._pronoun_role(index, word)
        gender = known.gender or gender if known is not None else gender
        owning = word in OWNING and (
            word != "her" or noun_phrase(self._text, self._words, self._in_names, index) is not None
        )
        return Mention(start, end, index, index + 1, known, kind, gender, role, self._quoted(start), True, owning)

    def _name(self, name: Named) -> None:
        known = name.known
        if known is None and name.family:
            here = [one for one in name.family if self._described.is_here(one)]
            known = here[0] if len(here) == 1 else None
        kind = known.kind if known is not None else PERSON if name.family else ""
        role = self._role(name.first - len(name.titles), name.last)
        gender = known.gender if known is not None else ""
        owner = is_owner(self._text, self._words, name)
        mention = Mention(
            name.start,
            name.end,
            name.first,
            name.last,
            known,
            kind,
            gender,
            INSIDE if self._is_inside(name, kind) else "object" if owner and role == "subject" else role,
            self._quoted(name.start),
        )
        self._add(mention)
        if known is not None:
            if known.kind == PERSON:
                for title in name.titles:
                    self._described.call(known, title)
            elif len(name.parts) > 1:
                self._described.call(known, head_of(name.parts))
        if owner:
            self._noun(name.last - 1, mention)

    def _is_inside(self, name: Named, kind: str) -> bool:
        """Whether a name only says which one a noun means: "the Halden bridge"."""
        before = self._here[-1] if self._here else None
        if before is not None and before.first < name.first and before.last > name.last:
            return True
        return kind != PERSON and modifies(self._text, self._words, name.last)

    def _noun(self, index: int, owner: Mention | None, depth: int = 0) -> None:
        """The noun phrase after a determiner or an owner, and what its own possessive ending leads in."""
        noun = noun_phrase(self._text, self._words, self._in_names, index)
        if noun is None or (noun.noun in IDLE_NOUNS and owner is None):
            return
        if noun.determiner in INDEFINITE and index > self._first and self._words.lower[index - 1] == "as":
            return  # "as an apprentice" brings in nobody new
        if owner is not None:
            noun = noun._replace(determiner="")
        start = owner.start if owner is not None else self._words.starts[index]
        end = self._words.starts[noun.head] + len(noun.noun)
        known = self._meant(noun, owner, start, end)
        role = self._role(noun.first, noun.head + 1)
        mention = Mention(
            start,
            end,
            noun.first,
            noun.head + 1,
            known,
            known.kind if known is not None else PERSON if noun.personal else THING,
            (known.gender if known is not None else "") or noun.gender,
            "object" if noun.possessive and role == "subject" else role,
            self._quoted(start),
        )
        self._add(mention)
        if noun.possessive and depth < _DEEPEST:
            self._noun(noun.head, mention, depth + 1)

    def _meant(self, noun: Noun, owner: Mention | None, start: int, end: int) -> Known | None:
        known = beside(self._text, self._words, noun, self._here, start, end)
        if known is None:
            at = name_after(self._text, self._words, noun, self._name_at)
            known = at.known if at is not None else None
        if known is not None:
            return self._described.apposed(noun, known)
        if noun.noun in EPITHETS and noun.determiner == "the" and not self._described.has(noun.noun):
            last = noun.head + 1
            stub = Mention(start, end, noun.first, last, None, PERSON, "", "subject", self._quoted(start))
            known = self._antecedents.epithet(stub)
            if known is not None:
                return self._described.apposed(noun, known)
        if owner is not None and owner.known is None:
            return None
        key = owner.known.key if owner is not None and owner.known is not None else ""
        return self._described.meant(noun, key, self._text[start:end], start)

    def _role(self, first: int, last: int) -> str:
        lower = self._words.lower
        following = lower[last] if last < len(lower) else ""
        finite = following in AUXILIARIES or (is_verb(following) and not following.endswith("ing"))
        before = lower[first - 1] if first > self._first else ""
        if before in PREPOSITIONS and not (finite and before in SUBORDINATORS):
            return "oblique"
        if finite or not (self._led or is_verb(before) or before in _BEFORE_OBJECTS):
            return "subject"
        return "object"

    def _pronoun_role(self, index: int, word: str) -> str:
        """As of `_role`; "it" is an object only right after a verb or a preposition."""
        if word in NOMINATIVES:
            return "subject"
        if word in ("who", "which"):
            following = index + 1 < len(self._words.lower) and self._words.lower[index + 1]
            before = self._words.lower[index - 1] if index > self._first else ""
            return "object" if before in PREPOSITIONS or following in TRIGGERS else "subject"
        role = self._role(index, index + 1)
        if word == "it" and role != "subject" and index > self._first:
            before = self._words.lower[index - 1]
            governed = is_verb(before) or (before in PREPOSITIONS and before not in SUBORDINATORS)
            return role if governed else "subject"
        return role

    def _add(self, mention: Mention) -> None:
        self._here.append(mention)
        self._led = self._led or mention.role in ("subject", "object")
        if mention.role == "subject" and mention.kind == PERSON and not mention.pronoun:
            self._look_ahead(mention)
        if mention.known is not None:
            mention.known.start = min(mention.known.start, mention.start)
            self._described.mentioned(mention.known)
            self._antecedents.met(mention.known)

    def _look_ahead(self, subject: Mention) -> None:
        """Let a pronoun that opens the sentence mean its subject: "In his talk, Torres said"."""
        first = self._here[0]
        opens = (
            len(self._here) <= _MOST
            and first.owning
            and first.gender  # "whose" means nobody who comes later
            and first.known is None
            and first.role == "oblique"
            and first.quoted == subject.quoted
        )
        others = any(one.kind == PERSON for one in self._here[1:-1])
        if opens and not others and subject.known is not None and subject.gender in ("", first.gender):
            self._here[0] = first._replace(known=subject.known, kind=PERSON)
            subject.known.start = min(subject.known.start, first.start)

    def _quoted(self, start: int) -> int:
        """Which stretch in quotation marks holds an offset, 0 for none."""
        if not self._quotes:
            return 0
        edges = bisect_left(self._quotes, start)
        return edges if edges % 2 else 0


def _quotation_edges(text: str, start: int, end: int) -> list[int]:
    """The offsets at which quotations of a paragraph begin and end, in turn."""
    edges: list[int] = []
    for mark in _MARKS.finditer(text, start, end):
        if mark.group() in (_CLOSING if len(edges) % 2 else _OPENING):
            edges.append(mark.start())
    return edges
