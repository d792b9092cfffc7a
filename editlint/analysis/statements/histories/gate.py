"""Which sentences are read for histories: those with a word or number that can open one, where there is what to compare.

Most articles have none, and most that have one have no second statement about the same; reading them would cost more
than all else that rules about dates do. Nothing is decided here that the reading would not decide again.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from editlint.language.en import histories as en
from editlint.language.en.dating import DEATH_VERBS
from editlint.language.en.inflection import inflected, plural
from editlint.language.en.lexicon import PARTICIPLE, verb
from editlint.language.frames import frames_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from editlint.analysis.article import Article

_FEWEST = 2  # statements that can contradict each other
_DIGITS = frozenset("0123456789")
_ORDINALS = ("st", "nd", "rd", "th")
_FIGURES = 3  # of an age, and of "80s"


def sentences_of_histories(article: Article) -> tuple[list[int], list[int]]:
    """The indices of the sentences that may tell when something happened, and of those that may tell an age or a feast."""
    lower = article.words.lower
    ages, feasts = _ages(article), [at for at, word in enumerate(lower) if word in _feast_words()]
    days = [date for date in article.dates if date.explicit]
    dated = {_index(article, date.start) for date in days}
    told = dated & (_sentences(article, _tellers(lower)) | _bracketed(article))
    if not en.ONLY.isdisjoint(lower):
        told = dated  # "her only title": any dated noun of hers is that one
    if ages:
        told |= _sentences(article, (at for at, word in enumerate(lower) if word in DEATH_VERBS))
    counted = _sentences(article, ages)
    since = _sentences(article, feasts) if feasts else set()
    counted |= since if told else since & dated
    if len(told) + len(ages) + len(feasts) < _FEWEST or (not told and len(ages) < _FEWEST and not counted & dated):
        return [], []
    many = sum(_index(article, date.start) in told for date in days) >= _FEWEST
    return (sorted(told), sorted(counted)) if counted or many else ([], [])


def _tellers(lower: Sequence[str]) -> Iterator[int]:
    """The indices of the words that can tell that something happened."""
    known = _history_words()
    for at, word in enumerate(lower):
        if word in known or (word == "first" and at + 1 < len(lower) and _is_participle(lower[at + 1])):
            yield at


def _is_participle(word: str) -> bool:
    found = verb(word)
    return found is not None and PARTICIPLE in found.features


def _index(article: Article, offset: int) -> int:
    """The index of the sentence that holds an offset."""
    return bisect_left(article.sentences, offset + 1, key=_start) - 1


def _start(sentence: tuple[int, int, int]) -> int:
    return sentence[0]


def _sentences(article: Article, words: Iterable[int]) -> set[int]:
    starts = article.words.starts
    return {_index(article, starts[at]) for at in words}


def _bracketed(article: Article) -> set[int]:
    """The sentences with a date in round brackets."""
    text, found = article.text, set()
    for date in article.dates:
        opening = text.rfind("(", max(0, date.start - 60), date.start)
        if date.explicit and opening >= 0 and ")" not in text[opening : date.start]:
            found.add(_index(article, date.start))
    return found


def _ages(article: Article) -> list[int]:
    """The indices of the words that may be an age or say that there is one."""
    words, text = article.words, article.text
    lower, found = words.lower, []
    for at, word in enumerate(lower):
        if word in _age_words():
            if word not in en.AGES_IN_WORDS or (at and lower[at - 1] in en.BEFORE_AGES):
                found.append(at)
        elif word[0] in _DIGITS:
            if len(word) <= _FIGURES and _is_age(text, words.starts[at], words.ends[at], word, lower[at - 1] if at else ""):
                found.append(at)
        elif word.endswith("-old") or (word[-1] in "yenrtxh" and "-" in word and word.split("-")[0] in en.AGES_IN_WORDS):
            found.append(at)
    return found + [at for at, word in enumerate(lower) if word[0] in _DIGITS and word.endswith("-old")]


def _is_age(text: str, start: int, end: int, word: str, before: str) -> bool:
    """Whether a number stands as an age does: set off by marks, or behind a word that ages stand behind."""
    if not word.isdigit():
        return word.endswith("0s")
    if text[start - 1 : start] == "(" or text[start - 2 : start] == ", ":
        return text[end : end + 1] in (",", ")", ".", ";", "", " ")
    return before in en.BEFORE_AGES


@cache
def _age_words() -> frozenset[str]:
    return frozenset(en.AGED_NOUNS) | en.AGE_WORDS | en.AGES_IN_WORDS | frozenset(en.TENS) | {"old"}


@cache
def _feast_words() -> frozenset[str]:
    counted = frozenset(en.NUMBERED_FEASTS) | en.COUNTED_FEASTS | en.EDITIONS | en.RECURRING | {"wedding"}
    return counted | {plural(word) for word in counted} | {"years", "125th-birthday"}


@cache
def _history_words() -> frozenset[str]:
    """All forms of the verbs and nouns that tell when something happened."""
    frames = frames_of("en")
    found = {"every", "each", *en.YEARLY, "dates", "dated"}
    for base, several in frames.by_verb.items():
        if any("time" in roles for frame in several for _, roles in frame.states):
            found.update(inflected(base, "verb"))
    for noun, several in frames.by_noun.items():
        if any("time" in roles for frame in several for _, roles in frame.states):
            found |= {noun, plural(noun)}
    return frozenset(found)
