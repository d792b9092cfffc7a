"""Which sentences are read for histories: those with a word or number that can open one, if there is what to compare.

Most articles have none, and most that have one have no second statement about the same; reading them would cost more
than all else that rules about dates do. Nothing is decided here that the reading would not decide again.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.statements.known import known_between
from editlint.analysis.statements.scene import scene_of
from editlint.language.en import histories as en
from editlint.language.en.dating import DEATH_VERBS
from editlint.language.en.inflection import inflected, plural
from editlint.language.en.lexicon import PARTICIPLE, verb
from editlint.tables import kept

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.text.words import Words

_FEWEST = 2  # statements that can contradict each other
_DIGITS = frozenset("0123456789")
_FIGURES = 3  # of an age, and of "80s"


def sentences_of_histories(article: Prose) -> tuple[list[int], list[int]]:
    """The indices of the sentences that may tell a date of something, and of those that may tell an age or a feast."""
    ages, feasts = _ages(article), _feasts(article.words)
    index = scene_of(article).sentence_index
    dated = Counter(index(date.start) for date in article.dates if date.explicit)
    if not dated and not ages and not feasts:
        return [], []
    told, attributes = _told(article, dated)
    lives = sorted({at for at, name in attributes if name in ("born", "died", "founded")})
    since, aged = _sentences(article, feasts), _sentences(article, ages)
    if article.held_against_others:
        return sorted(told | _sentences(article, article.words.places(frozenset(DEATH_VERBS)))), sorted(aged | since)
    if not feasts and not _twice(attributes):  # nothing is counted from what else is told, but its date may be an age's
        told = {*lives, *(told & aged), *(at for at, name in attributes if name in en.TAKEN_UP and aged)}
    if not ages and not feasts:
        return (sorted(told), [])
    if ages:
        told |= _sentences(article, article.words.places(frozenset(DEATH_VERBS)))
    counted = aged | since
    known = {at for at in counted - dated.keys() if _names_a_fact(article, at)}
    if not told:
        counted -= since - dated.keys() - known
    alone = not told and len(ages) < _FEWEST and not known and not since & dated.keys()
    return (lives, []) if alone else (sorted(told), sorted(counted))


def _names_a_fact(article: Prose, index: int) -> bool:
    """Whether a sentence names a person, a body or an event of which a date is known before the article is read."""
    start, end, _ = article.sentences[index]
    return any(name.fact("birth", "event", "founding") for name in known_between(article, start, end))


def _told(article: Prose, dated: Counter[int]) -> tuple[set[int], list[tuple[int, str]]]:
    """The dated sentences that may tell what happened, and the attributes that each may state."""
    words, found = article.words, []
    for index in dated:
        start, end, _ = article.sentences[index]
        own = words.lower[words.index_at(start) : words.index_at(end)]
        found += [(index, name) for names in _tellers(own) for name in names]
    found += [(index, name) for index in _bracketed(article) for name in ("born", "died")]
    if speaks_of_only(article):  # any dated noun of hers is that one
        found += [(index, "only") for index in dated]
    return {index for index, _ in found}, found


def speaks_of_only(article: Prose) -> bool:
    """Whether something is said to be the only one of its sort that somebody has: "her only title"."""
    words, only = article.words, article.words.places(en.ONLY)
    if not only:
        return False
    from editlint.language.en.mentions import OWNING

    before = (place for at in only for place in range(max(0, at - _OWNER), at))
    return any(
        words.lower[place] in OWNING
        or words.lower[place].endswith("'s")
        or article.text.startswith(("'", "’"), words.ends[place])
        for place in before
    )


_OWNER = 3  # words before "only" among which its owner stands: "her first and only title"


def _twice(attributes: list[tuple[int, str]]) -> bool:
    """Whether something may be dated twice, or two things that cannot be far apart: in two sentences, or in one."""
    places = Counter(name for _, name in attributes)
    several = any(number >= _FEWEST for number in places.values())
    return several or sum(bool(places[name]) for name in ("born", "died", "graduated")) >= _FEWEST


def _tellers(lower: Sequence[str]) -> Iterator[Sequence[str]]:
    """For each word that can tell that something happened the attributes that it can state."""
    known = _history_words()
    for at, word in enumerate(lower):
        if word in known:
            yield known[word]
        elif word == "first" and at + 1 < len(lower) and _is_participle(lower[at + 1]):
            yield ("first",)


def _is_participle(word: str) -> bool:
    found = verb(word)
    return found is not None and PARTICIPLE in found.features


def _sentences(article: Prose, words: Iterable[int]) -> set[int]:
    starts, index = article.words.starts, scene_of(article).sentence_index
    return {index(starts[at]) for at in words}


def _bracketed(article: Prose) -> set[int]:
    """The sentences with a date in round brackets."""
    text, index, found = article.text, scene_of(article).sentence_index, set[int]()
    for date in article.dates:
        opening = text.rfind("(", max(0, date.start - 60), date.start)
        if date.explicit and opening >= 0 and ")" not in text[opening : date.start]:
            found.add(index(date.start))
    return found


def _ages(article: Prose) -> list[int]:
    """The indices of the words that may be an age or say that there is one."""
    words, text = article.words, article.text
    lower = words.lower
    plain, numbers = _age_words(), frozenset(filter(_is_number, words.numerals | words.hyphened))
    numbers |= words.distinct & en.AGES_IN_WORDS
    found = []
    for at in words.places(plain | numbers):
        word = lower[at]
        if word in plain or word.endswith("-old") or _is_age(text, words.starts[at], words.ends[at], word, lower, at):
            found.append(at)
    return found


def _is_number(word: str) -> bool:
    """Whether a word may be an age in figures or in words."""
    if word[0] in _DIGITS:
        return len(word) <= _FIGURES or word.endswith("-old")
    return word.split("-", maxsplit=1)[0] in en.AGES_IN_WORDS


def _behind(lower: Sequence[str], at: int) -> bool:
    return bool(at) and lower[at - 1] in en.BEFORE_AGES


def _is_age(text: str, start: int, end: int, word: str, lower: Sequence[str], at: int) -> bool:
    """Whether a number stands as an age does: set off by marks, or behind a word that ages stand behind."""
    if word[0] in _DIGITS and not word.isdigit():
        return word.endswith("0s")
    closed = text[end : end + 1] in _CLOSING
    if text[start - 1 : start] == "(" or text[start - 2 : start] == ", ":
        return closed
    return _behind(lower, at) and (closed or (at + 1 < len(lower) and lower[at + 1] in en.AFTER_AGES))


_CLOSING = frozenset((",", ")", ".", ";", "", "\n", "’", "”"))


def _feasts(words: Words) -> list[int]:
    """The indices of the words that may be a counted feast, or of something that comes back with a number."""
    lower, numbered = words.lower, _numbered_words()
    joined = frozenset(word for word in words.hyphened if word.endswith(_JOINED))
    found = words.places(_feast_words() | numbered | joined)
    return [at for at in found if lower[at] not in numbered or any(map(_counts, lower[max(0, at - 4) : at]))]


_JOINED = ("-birthday", "-anniversary")


def _counts(word: str) -> bool:
    """Whether a word before a noun may count it: "25th", "fiftieth", "twenty"."""
    return (
        word[0] in _DIGITS
        or word in en.AGES_IN_WORDS
        or "-" in word
        or (word.endswith("th") and len(word) > _FIGURES + 1)
    )


@cache
def _age_words() -> frozenset[str]:
    return frozenset(en.AGED_NOUNS) | en.AGE_WORDS | frozenset(en.TENS) | {"old"}


@cache
def _feast_words() -> frozenset[str]:
    counted = frozenset(en.NUMBERED_FEASTS) | en.COUNTED_FEASTS | {"wedding"}
    return counted | {plural(word) for word in counted}


@cache
def _numbered_words() -> frozenset[str]:
    return en.EDITIONS | en.RECURRING | {"years"}


@kept
def _history_words() -> dict[str, tuple[str, ...]]:
    """All forms of the verbs and nouns that tell when something happened, with the attributes that they can state."""
    from editlint.language.frames import frames_of

    frames = frames_of("en")
    found: dict[str, set[str]] = {word: {"first"} for word in ("every", "each", *en.YEARLY, "dates", "dated")}
    for by_word, kind in ((frames.by_verb, "verb"), (frames.by_noun, "noun")):
        for base, several in by_word.items():
            names = {name for frame in several for name, roles in frame.states if "time" in roles}
            for form in inflected(base, kind) if names else ():
                found.setdefault(form, set()).update(names)
    return {word: tuple(sorted(names)) for word, names in found.items()}
