"""Which of the sentences with a word for an age or a feast can tell one, by their words and numbers.

The others are not read. As for milestones (`likely.py`) all that is asked are conditions of the finders (`ages.py`,
`age_words.py`, `feasts.py`), each weaker than what they ask of a sentence that is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.compounds import OPENS
from editlint.analysis.reading.items import is_noun
from editlint.analysis.statements.histories.ages import BEING_OF_AGE, YOUNGEST, are_years, old_follows
from editlint.analysis.statements.histories.feasts import COUNTED_SINCE, counts_years, is_ordinal
from editlint.analysis.statements.histories.likely import forms_of
from editlint.analysis.statements.histories.named_feasts import may_name_feast
from editlint.language.en import histories as en
from editlint.language.en.inflection import singular
from editlint.language.en.lexicon import CONTRACTED, PREPOSITIONS, verb

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.quantity import Quantity

_AGED = en.AGED_NOUNS.keys() | en.TENS.keys()
_SUFFIXES = ("st", "nd", "rd", "th")
_NUMBERED = en.JUBILEES.keys() | en.NUMBERED_FEASTS.keys()
_MARKS_BEHIND = frozenset(",);—–")  # of an age that is set off
_GOES_ON = PREPOSITIONS | OPENS | {"to", "and"}  # behind such an age; the reading passes over a preposition of nothing


def that_may_count(article: Prose, counted: Iterable[int]) -> list[int]:
    """Those of some sentences, in order, that can tell an age or a feast."""
    sentences = (_Counted(article, index) for index in counted)
    return [it.index for it in sentences if it.may_tell_age() or it.may_tell_feast()]


class _Counted:
    """A sentence by its words and numbers."""

    def __init__(self, article: Prose, index: int) -> None:
        self.index = index
        self._article, self._read = article, article.reading.sentence(index)
        own = article.reading.words_of(index)
        self._words = own | {form for word in own if "'" in word for form in forms_of(word)}
        self._singulars = frozenset(map(singular, self._words))

    def may_tell_age(self) -> bool:
        """Whether an age may be told in a word, or by a number where one can stand."""
        words = self._words
        if not words.isdisjoint(_AGED) or "0s" in self._read.text:
            return True
        years = list(filter(are_years, self._read.quantities))
        if any(old_follows(self._article.text, it) for it in years) or (years and "old" in words):
            return True
        alone = [it for it in years if not self._noun_follows(it)]
        if alone and ("at" in words or not words.isdisjoint(en.AGE_WORDS)):
            return True
        grown = [it for it in alone if it.value >= YOUNGEST]
        return any(map(self._is_beside, grown)) or (bool(grown) and any(map(_is_being, words)))

    def _noun_follows(self, years: Quantity) -> bool:
        """Whether a noun is sure to go on with a number: "30 miles"."""
        words, at = self._article.words, self._article.words.index_at(years.end)
        if at >= len(words) or words.starts[at] != years.end + 1 or self._article.text[years.end] != " ":
            return False
        taken = any(it.start <= words.starts[at] < it.end for it in self._read.dates)
        taken = taken or any(it.modifier_start <= words.starts[at] < it.end for it in self._read.quantities)
        return words.starts[at] < self._read.end and not taken and is_noun(words.lower[at], words.forms[at])

    def _is_beside(self, years: Quantity) -> bool:
        """Whether a number may stand between marks as an age does: "Mabry, 53,"."""
        before = self._article.text[self._read.start : years.start]
        if "," not in before and "(" not in before:
            return False
        words, at = self._article.words, self._article.words.index_at(years.end)
        if at >= len(words) or words.starts[at] >= self._read.end or words.lower[at] in _GOES_ON:
            return True
        return not _MARKS_BEHIND.isdisjoint(self._article.text[years.end : words.starts[at]])

    def may_tell_feast(self) -> bool:
        """Whether a feast, an edition or a count of years since something may be told."""
        words, text, read = self._words, self._article.text, self._read
        numbers = read.quantities
        ordinal = any(is_ordinal(text, it) for it in numbers)
        years = any(counts_years(text, it) for it in numbers)
        named = ordinal or years or not self._singulars.isdisjoint(_NUMBERED)
        if named and may_name_feast(text, read.start, read.end):
            return True
        if ordinal and not (self._singulars.isdisjoint(en.EDITIONS) and words.isdisjoint(en.YEARLY)):
            return True
        if any(word.endswith(_SUFFIXES) for word in words) and not en.ONCE_A_YEAR.isdisjoint(words | self._singulars):
            return True
        since = not words.isdisjoint(COUNTED_SINCE) or any(_is_of(word, en.TURNING) for word in words)
        return years and since


def _is_being(word: str) -> bool:
    """Whether a word can be the verb of an age."""
    return word in CONTRACTED or word.endswith(("'re", "'m")) or _is_of(word, BEING_OF_AGE)


def _is_of(word: str, verbs: frozenset[str]) -> bool:
    """Whether a word can be a form of one of these verbs."""
    found = verb(word)
    return (found.base if found else word.removesuffix("ed")) in verbs
