"""Which of the sentences with a word for a milestone can tell one, by their words and dates: the others are not read.

A sentence tells one if a verb or noun of a frame is in it, in a form and beside the heads that the frame takes, with a
date that `Teller.when` takes; or if it has what one of the finders without frames begins with. All that is asked here
are conditions of those finders (`milestones.py`), each weaker than what they ask of a sentence that is read.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading.items import is_noun
from editlint.analysis.statements.histories.aged import AFTER_DEATH
from editlint.analysis.statements.histories.gate import speaks_of_only
from editlint.analysis.statements.histories.milestones import BORN, DIED, FIRST, FOUNDED, YEARLY, frames_of_histories
from editlint.analysis.statements.histories.telling import is_point
from editlint.language.en import histories as en
from editlint.language.en import lexicon
from editlint.language.en.inflection import singular
from editlint.language.en.standing import ARTICLES
from editlint.values import LatePattern, NamedTuple, cached_property

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from editlint.analysis.dates import DateMention
    from editlint.analysis.prose import Prose
    from editlint.language.frames import Frame

_OWNING = lexicon.POSSESSIVES | {"his", "her"}
_APART = frozenset(("the", "for", "with"))  # no phrase goes on over these, and no number or date has them inside
# Right before a date these say that it is none at which something happens, whatever else the sentence tells.
_NOT_AT = (lexicon.SUBORDINATORS_TOO | {"from", "by", "through"}) - {"as"}
# Right before a base form these make it no fact. "May" may be a month.
_MODALS = lexicon.MODALS - {"may"}
# What may stand between an auxiliary and its verb, beside words in -ly and what is written with an apostrophe.
_IN_GROUPS = (
    lexicon.AUXILIARIES
    | lexicon.ADVERBS
    | lexicon.NEGATIONS
    | {"first", "last"}
    | {words.rpartition(" ")[2] for words in lexicon.ADVERBS_OF_SEVERAL_WORDS}
)
_BEFORE_VERBS = lexicon.MODALS | {"to"}
# Of these a sentence has one that tells what somebody was.
_WAS = frozenset(("was", "were", "had", "did", "got"))
_LIVE = "live"
_OTHER_VERBS = en.DATING | {_LIVE}
_EACH_YEAR = en.YEARLY | en.EACH
_LIFE = LatePattern(r"\(.*?(?<![a-z])(?:b|born|d|died)(?![a-z])", re.IGNORECASE | re.DOTALL)


def that_may_tell(article: Prose, told: Collection[int], counted: Iterable[int]) -> list[int]:
    """Those of some sentences, in order, that can tell a milestone, or a death where ages may be told.

    "The closure" takes up one that was told before, so a noun without an owner waits for what can be told by then.
    """
    only, met = speaks_of_only(article), set[str]()
    found: list[int] = []
    since = _first_of_deaths(article, told, counted)
    for index in told:
        sentence = _Sentence(article, index)
        attributes = {*sentence.verbs(aged=index >= since), *sentence.owned_nouns(), *sentence.beginnings()}
        attributes.update(sentence.lives())
        met |= attributes
        if attributes or (sentence.dated and (only or not met.isdisjoint(sentence.nouns))):
            found.append(index)
    return found


def _first_of_deaths(article: Prose, told: Collection[int], counted: Iterable[int]) -> int:
    """From which sentence on a death may have an age right behind it: "He was 83." or hide one that has.

    Of several deaths of one the last counts, so that one far behind matters, too.
    """
    for index in sorted(counted):
        near = any(it in told for it in range(index - AFTER_DEATH + 1, index + 1))
        if near and not _WAS.isdisjoint(article.reading.words_of(index)):
            return index - AFTER_DEATH + 1
    return len(article.sentences)


class _Opened(NamedTuple):
    """What a word can open: the frames of its verb, its base and which forms of it, and the attributes of its noun."""

    frames: tuple[Frame, ...]
    base: str
    features: str
    nouns: tuple[str, ...]


@lru_cache(maxsize=1 << 12)
def _opened(word: str) -> _Opened | None:
    """What a word can open, None for nothing."""
    frames, known = frames_of_histories(), lexicon.verb(word)
    base, features = known or (word.removesuffix("ed"), "dn")  # as the reading takes a verb that no list has
    fitting = [it for it in frames.by_verb.get(base, ()) if it.voice != "passive" or lexicon.PARTICIPLE in features]
    nouns = tuple(it.states[0][0] for it in frames.by_noun.get(singular(word), ()))
    opens = fitting or nouns or base in _OTHER_VERBS
    return _Opened(tuple(fitting), base, features, nouns) if opens else None


class _Sentence:
    """A sentence by its words and dates."""

    def __init__(self, article: Prose, index: int) -> None:
        self._all, self._read = article.words, article.reading.sentence(index)
        self._published, self._text = article.published, self._read.text
        self._first, last = self._all.index_at(self._read.start), self._all.index_at(self._read.end)
        self._lower = self._all.lower[self._first : last]
        self._words = frozenset(self._lower)
        self._opened = [(at, it) for at, it in enumerate(map(_opened, self._lower)) if it is not None]
        if any("'" in word for word in self._words):
            cut = [(at, _opened(word[: word.rfind("'")])) for at, word in enumerate(self._lower) if "'" in word]
            self._opened += [(at, it) for at, it in cut if it is not None]
        self._dates = [date for date in self._read.dates if date.explicit]
        self.dated = any(is_point(date, self._published) for date in self._dates)

    @cached_property
    def nouns(self) -> list[str]:
        """The attributes of which a noun that takes them up may be told a date: "the closure"."""
        return [name for _, it in self._opened for name in it.nouns] if self.dated and "the" in self._words else []

    def verbs(self, *, aged: bool) -> Iterator[str]:
        """The attributes that a verb can state; a death without a date where ages are told: they may be those at it."""
        undated = aged or self._published is not None
        for at, opened in self._opened:
            for frame in opened.frames if opened.frames and self._is_told(at, opened.features) else ():
                name = frame.states[0][0]
                if ((undated and name == DIED) or self._timed) and self._has_needs(frame):
                    yield name

    def owned_nouns(self) -> Iterator[str]:
        """The attributes of which a noun says whose they are: "its closure", "the closure of"."""
        for at, opened in self._opened if self.dated else ():
            if opened.nouns and (self._lower[at + 1 : at + 2] == ["of"] or self._is_owned(at)):
                yield from opened.nouns

    def beginnings(self) -> Iterator[str]:
        """The attributes of what was first done, or each year since."""
        lower = self._text.lower()
        if "first" in lower and self._is_first() and self._timed:
            yield FIRST
        if self.dated and any(opened.base in en.DATING for _, opened in self._opened):
            yield FOUNDED
        if self.dated and any(word in lower for word in _EACH_YEAR):
            yield from (FIRST, YEARLY)

    def lives(self) -> Iterator[str]:
        """The ends of a life, in brackets or in "lived from 1810 to 1893"."""
        lived = len(self._dates) > 1 and any(opened.base == _LIVE for _, opened in self._opened)
        if lived or (self._dates and "(" in self._text and (len(self._dates) > 1 or _LIFE.search(self._text))):
            yield from (BORN, DIED)

    def _is_first(self) -> bool:
        """Whether "first" stands right before a verb or an adverb."""
        for word, following in pairwise(self._all.forms[self._first : self._first + len(self._lower)]):
            if word.lower().endswith("first") and not following[:1].isupper():
                known = following.endswith(("ed", "ly")) or "'" in following or "’" in following
                if known or following in _IN_GROUPS or following in _BEFORE_VERBS or lexicon.verb(following):
                    return True
        return False

    def _is_owned(self, at: int) -> bool:
        """Whether somebody may have what a noun names: an owner stands in its phrase."""
        return self._owned[at]

    @cached_property
    def _owned(self) -> list[bool]:
        """Of each word whether an owner stands before it, and nothing between that ends a phrase."""
        found, owned = [], False
        for word in self._lower:
            found.append(owned)
            owned = word in _OWNING or word.endswith("'s") or (owned and word not in _APART)
        return found

    @cached_property
    def _timed(self) -> bool:
        """Whether something may happen at one of its dates."""
        return any(is_point(it, self._published) and self._may_be_when(it) for it in self._read.dates)

    def _may_be_when(self, date: DateMention) -> bool:
        """Whether something may happen at a date: not "since 1990", nor what tells nouns apart, as "the 1990 prize"."""
        before, after = self._all.index_at(date.start) - 1, self._all.index_at(date.end)
        if before < self._first or self._all.gaps[before] != " ":
            return True
        lower = self._all.lower[before]
        if lower in _NOT_AT:
            return False
        inside = lower in ARTICLES or lower in _OWNING or lower.endswith("'s")
        return not (inside and self._is_noun(after) and self._all.starts[after] == date.end + 1)

    def _is_noun(self, index: int) -> bool:
        """Whether a word behind a date is sure to be read as a noun that goes on with its phrase."""
        if index >= self._first + len(self._lower) or not lexicon.PARTS_OF_DAY.isdisjoint(self._words):
            return False
        start = self._all.starts[index]
        numbered = any(it.modifier_start <= start < it.end for it in self._read.quantities)
        return not numbered and is_noun(self._all.lower[index], self._all.forms[index])

    def _is_told(self, at: int, features: str) -> bool:
        """Whether a form can be that of a clause that tells a fact: not "to open", "may open" or "opening" alone."""
        if not at:
            return True
        before = self._lower[at - 1]
        if self._all.forms[self._first + at][:1].isupper():
            return False  # a name, whatever it means in small letters
        if lexicon.BASE in features:
            return before not in _MODALS and (before != "to" or "from" in self._words)
        return features != lexicon.ING or before in _IN_GROUPS or before.endswith("ly") or "'" in before

    def _has_needs(self, frame: Frame) -> bool:
        """Whether the words are there that a frame needs."""
        return all(
            not self._singulars.isdisjoint(heads) if heads else not self._words.isdisjoint(roles)
            for roles, heads in frame.needs
        )

    @cached_property
    def _singulars(self) -> frozenset[str]:
        """Its words in the singular, with and without what an apostrophe joins to them."""
        return frozenset([singular(form) for word in self._words for form in forms_of(word)])


def forms_of(word: str) -> tuple[str, ...]:
    """A word, and what stands before an apostrophe in it: "founder's"."""
    return (word, word[: word.rfind("'")]) if "'" in word else (word,)
