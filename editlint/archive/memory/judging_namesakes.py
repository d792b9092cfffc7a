"""How sure it is that two articles mean one and the same by a name: by what else they have in common.

Many share a name of two words. What confirms one is somebody or some place that both articles name, what both say that
somebody is or has to do with, and another value on which they agree; a difference of many years speaks for two, for
mistakes are small and people of one name live at any time.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from editlint.analysis.mentions.known import PERSON
from editlint.analysis.reading.items import is_noun
from editlint.analysis.statements.statement import DATE
from editlint.language.en.dates import MONTHS, NUMBER_WORDS, WEEKDAYS
from editlint.language.en.dating import BODY_NOUNS
from editlint.language.en.inflection import singular
from editlint.language.en.mentions import ROLES
from editlint.language.en.namesakes import COMMON_IN_NAMES, COMMON_SURNAMES, GENERAL_NOUNS, GENERATIONS, SUCCESSIVE
from editlint.language.en.regions import REGIONS
from editlint.language.en.sourcing import BODY_WORDS
from editlint.language.en.titles import SURE_TITLES
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.archive.memory.judging_values import Value
    from editlint.archive.memory.kept import KeptStatement
    from editlint.checks.arithmetic.solver import Contradiction

UNSURE, LIKELY, SURE = 0, 1, 2
_LIKELY_FROM, _SURE_FROM = 2, 4  # points
_MOST_NAMES, _MOST_NOUNS = 4, 3  # points for shared names, of which the first counts twice, and for shared nouns
_OTHER_ROLE = -2  # points where each article says what somebody is, and both say something else
_MANYS = -2  # points for a first name and a last one that many have
_OWN_NAME, _EVERY_TOWNS = 2, -1  # points for the name of a body that has a word of its own, and one that has none
_AGREEMENT = 3  # points for a day or number of another kind on which two articles agree
_LONG_NAME = 3  # words of which hardly two have the same
# Points by the years between two values: a mistake is small, and two persons or bodies of one name live at any time.
_OF_PERSONS = ((2, 1), (5, 0), (10, -1), (20, -2), (30, -3))
_OF_BODIES = ((20, 0), (30, -1))
_BEYOND = -4
_YEAR = 365.25
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_DAYS = frozenset(name.lower() for name in (*MONTHS, *WEEKDAYS))
_SHORTEST = 3  # letters of a noun that tells something


class _Context(NamedTuple):
    """What an article says round a subject: names, nouns, and what tells it from one before or after it, folded."""

    names: frozenset[str]
    nouns: frozenset[str]
    generations: frozenset[str]


def certainty(
    own: KeptStatement, others: Sequence[KeptStatement], found: Contradiction, values: Sequence[Value]
) -> int:
    """UNSURE, LIKELY or SURE: whether the least certain of some articles means the same as `own` does.

    Args:
        own: the statement that is to be reported.
        others: those against it.
        found: what they contradict each other in, with `own` as its own.
        values: all that is said of the name.
    """
    points = _of_distance(found, own.statement.kind) + _of_name(own)
    points += min(
        (
            _shared(_context(own, values), _context(each, values)) + _agreements(own, each, found, values)
            for each in others
            if each.article != own.article
        ),
        default=0,
    )
    return SURE if points >= _SURE_FROM else LIKELY if points >= _LIKELY_FROM else UNSURE


def _of_name(own: KeptStatement) -> int:
    """Points for a name that hardly two have, a long one or a body's own, and for one that many have."""
    words = own.statement.subject.split()
    if own.statement.kind == PERSON:
        return 1 if len(words) >= _LONG_NAME else _MANYS if words[-1] in COMMON_SURNAMES else 0
    every_towns = all(word in COMMON_IN_NAMES or word in BODY_WORDS or word in BODY_NOUNS for word in words)
    return _EVERY_TOWNS if every_towns else _OWN_NAME


def years_apart(found: Contradiction) -> float:
    """How many years a statement is from what it should be; 0 where that cannot be told."""
    right = found.right_value(found.own)
    if right is None:
        return 0
    gaps = [
        max(right.range.low - each.high, each.low - right.range.high, 0) / (_YEAR if each.unit == DATE else 1)
        for each in found.own.readings
    ]
    return min(gaps, default=0)


def _of_distance(found: Contradiction, kind: str) -> int:
    years = years_apart(found)
    points = next((it for most, it in (_OF_PERSONS if kind == PERSON else _OF_BODIES) if years <= most), _BEYOND)
    return max(points, 0) if _is_slip(found) else points


def _is_slip(found: Contradiction) -> bool:
    """Whether two values have the same figures in another order: "1948" for "1984"."""
    own = found.own.text
    return any(each.text != own and sorted(each.text) == sorted(own) for each in found.statements if own.isdigit())


def _shared(mine: _Context, theirs: _Context) -> int:
    """Points for what two articles have in common round one name."""
    if mine.generations != theirs.generations:
        return _OTHER_ROLE
    names = mine.names & theirs.names
    regions = {name for name in names if name in REGIONS}
    telling = len(names - regions)
    points = min(_MOST_NAMES, telling + bool(telling) + bool(regions))
    roles, their_roles = mine.nouns & ROLES, theirs.nouns & ROLES
    if roles and their_roles and roles.isdisjoint(their_roles):
        points += _OTHER_ROLE
    return points + min(_MOST_NOUNS, len(mine.nouns & theirs.nouns))


def _agreements(own: KeptStatement, other: KeptStatement, found: Contradiction, values: Sequence[Value]) -> int:
    """Points for another value that both articles give."""
    in_question = set(found.relation.attributes)
    for value in values:
        if value.statement.attribute in in_question:
            continue
        articles = [each.article for each in value.kept]
        if own.article in articles and other.article in articles:
            return _AGREEMENT
    return 0


def _context(kept: KeptStatement, values: Sequence[Value]) -> _Context:
    """What an article says of a subject in all of its statements, with its headline and whom else it names."""
    names: set[str] = set()
    nouns: set[str] = set()
    generations: set[str] = set()
    subject = frozenset(kept.statement.subject.split())
    told_here = [each.statement for value in values for each in value.kept if each.article == kept.article]
    texts = {kept.article.title, kept.statement.excerpt, *(each.excerpt for each in told_here)}
    for text in (*texts, *{f"of {each.described}" for each in told_here}):
        own_names, own_nouns, marks = _words_of(text)
        names |= own_names
        nouns |= own_nouns
        generations |= marks
        if kept.statement.kind != PERSON:
            generations |= _successions(text, kept.statement.subject)
    called = set(kept.article.names)  # with what happened to each: "torres bridge", "torres bridge opened"
    names.update(word for name in called if name.rpartition(" ")[0] not in called for word in name.split())
    return _Context(frozenset(names - subject), frozenset(nouns - subject), frozenset(generations))


def _successions(text: str, subject: str) -> set[str]:
    """What tells a body from another that took its place: “the first Harlow Pavilion”."""
    *before, _ = f" {text.lower()} ".split(subject) if subject else ("",)
    return {words[-1] for part in before if (words := part.split()) and words[-1] in SUCCESSIVE}


@lru_cache(maxsize=1 << 10)
def _words_of(text: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The names, the nouns that tell something, and the marks of a generation in a sentence or headline."""
    found = [(match.group(), match.start()) for match in _WORD.finditer(text)]
    lower = [word.lower().replace("’", "'").removesuffix("'s") for word, _ in found]
    names = {
        low
        for (word, start), low in zip(found, lower, strict=True)
        if start and word[0].isupper() and _is_telling_name(low)
    }
    nouns = {singular(low) for (word, _), low in zip(found, lower, strict=True) if _is_telling_noun(low, word)}
    return frozenset(names), frozenset(nouns), frozenset(low for low in lower if low in GENERATIONS)


def _is_telling_name(lower: str) -> bool:
    return len(lower) >= _SHORTEST and not any(lower in words for words in (_DAYS, SURE_TITLES, ROLES))


def _is_telling_noun(lower: str, word: str) -> bool:
    if len(lower) < _SHORTEST or singular(lower) in GENERAL_NOUNS or lower in GENERATIONS or lower in NUMBER_WORDS:
        return False
    return lower in ROLES or (word.islower() and is_noun(lower, word))
