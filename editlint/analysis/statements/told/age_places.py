"""Where an article may tell an age: asked of its words, before anything is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.tables import kept

if TYPE_CHECKING:
    from editlint.analysis.prose import Prose

_ENDINGS = ("-old", "0s")
_NTH = ("st", "nd", "rd", "th")  # of "in his 78th year"
_FIGURES = 4  # of a year, and of no age


def words_of_ages(article: Prose) -> list[int]:
    """The indices of the words that may tell an age: figures of two or three, and words for ages."""
    words, (known, before) = article.words, _age_words()
    told = [
        word
        for word in words.numerals | words.hyphened
        if (word.isdigit() and len(word) < _FIGURES) or word.endswith(_ENDINGS) or (word < ":" and word.endswith(_NTH))
    ]
    lower = words.lower
    return [
        at
        for at in words.places((words.distinct & known).union(told))
        if (len(lower[at]) > 1 or not lower[at].isdigit() or lower[at - 1] in before)
        and (not lower[at].endswith(_NTH) or lower[at + 1 : at + 2] == ["year"])
    ]


@kept
def _age_words() -> tuple[frozenset[str], frozenset[str]]:
    """Words of which a sentence with an age has one, but for figures; and those that an age of one figure follows."""
    from editlint.language.en.histories import AGED_NOUNS, AGES_IN_WORDS, BEFORE_AGES, TENS

    numbers = frozenset(AGES_IN_WORDS)
    others = {"old", "young", "birthday", "age", "aged"}
    return numbers | frozenset(AGED_NOUNS) | frozenset(TENS) | others, frozenset(BEFORE_AGES)
