"""How well each passage of an article hangs together with the others: by its words, its names and its meaning.

Lexical cohesion after Halliday and Hasan (Cohesion in English, 1976) as it is measured since TextTiling (Hearst 1997):
repeated words weighted by how rare they are. Every measure is a number about one passage against the rest; what is too
little is not decided here. Compares every passage with every other, so that callers give it a limited number.
"""

from __future__ import annotations

from math import log, sqrt
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from editlint.analysis.topics.meaning import cosine_matrix

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from editlint.analysis.topics.meaning import Vector
    from editlint.analysis.topics.passages import Passage
    from editlint.analysis.topics.word_table import Term

_K1 = 1.2


class Cohesion(NamedTuple):
    """One passage against the rest of its article; all are shares or cosines, higher is closer.

    Attributes:
        rest: tf-idf cosine with the sum of the other passages.
        closest: highest tf-idf cosine with another passage.
        covered: share of its idf mass whose stems occur elsewhere.
        answered: BM25 of the passage as a query against the rest, over its maximum.
        names_shared: share of its names that occur in another passage, 0 without names.
        names_new: share of its words that are names found nowhere else.
        meaning_rest: cosine of its meaning with the sum of the others'.
        meaning_first, meaning_second: the two highest cosines of meaning with another passage.
        meaning_beside: the higher of the cosines of meaning with the passages before and after.
    """

    rest: float
    closest: float
    covered: float
    answered: float
    names_shared: float
    names_new: float
    meaning_rest: float
    meaning_first: float
    meaning_second: float
    meaning_beside: float


def measure(passages: Sequence[Passage], beside: frozenset[str], vectors: Sequence[Vector | None]) -> list[Cohesion]:
    """The cohesion of each passage with the others and with the words that stand beside them."""
    rest, closest = _word_cosines(passages)
    near = _meanings(vectors)
    lexical = _coverage(passages, beside)
    names = _names(passages)
    return [
        Cohesion(*values)
        for values in ((r, c, *b, *n, *m) for r, c, b, n, m in zip(rest, closest, lexical, names, near, strict=True))
    ]


def _word_cosines(passages: Sequence[Passage]) -> tuple[list[float], list[float]]:
    """Cosine with the sum of the others, and the highest with any one of them."""
    postings: dict[str, list[tuple[int, float]]] = {}
    for number, passage in enumerate(passages):
        weighted = _weights(passage.terms)
        length = sqrt(sum(w * w for w in weighted.values())) or 1.0
        for stem, weight in weighted.items():
            postings.setdefault(stem, []).append((number, weight / length))
    count = len(passages)
    shared = [[0.0] * count for _ in range(count)]
    with_all = [0.0] * count
    all_squared = 0.0
    for entries in postings.values():
        total = sum(weight for _, weight in entries)
        all_squared += total * total
        for number, weight in entries:
            with_all[number] += weight * total
            row = shared[number]
            for other, theirs in entries:
                row[other] += weight * theirs
    rest = []
    for number in range(count):
        own = with_all[number] - 1.0  # the passage's unit vector with the sum of the others
        length = sqrt(max(1e-9, all_squared - 2 * with_all[number] + 1.0))
        rest.append(max(0.0, own / length))
        shared[number][number] = 0.0
    return rest, [max(row, default=0.0) for row in shared]


def word_cosine(one: Mapping[Term, int], other: Mapping[Term, int]) -> float:
    """The tf-idf cosine of two bags of terms."""
    mine, theirs = _weights(one), _weights(other)
    product = sum(weight * theirs.get(stem, 0.0) for stem, weight in mine.items())
    lengths = sum(w * w for w in mine.values()) * sum(w * w for w in theirs.values())
    return product / sqrt(lengths) if lengths else 0.0


def _weights(terms: Mapping[Term, int]) -> dict[str, float]:
    """(1 + log tf) * idf of each stem."""
    weighted: dict[str, float] = {}
    for term, times in terms.items():
        weighted[term.stem] = weighted.get(term.stem, 0.0) + term.idf * (1 + log(times))
    return weighted


def _coverage(passages: Sequence[Passage], beside: frozenset[str]) -> list[tuple[float, float]]:
    """Share of each passage's idf mass found elsewhere, and its BM25 against the rest."""
    everywhere: dict[str, int] = {}
    counts: list[dict[str, tuple[int, float]]] = []
    for passage in passages:
        own: dict[str, tuple[int, float]] = {}
        for term, times in passage.terms.items():
            before = own[term.stem][0] if term.stem in own else 0
            own[term.stem] = (before + times, term.idf)
        for stem, (times, _) in own.items():
            everywhere[stem] = everywhere.get(stem, 0) + times
        counts.append(own)
    out = []
    for own in counts:
        mass = covered = answered = 0.0
        for stem, (times, idf) in own.items():
            mass += idf
            elsewhere = everywhere[stem] - times
            if elsewhere:
                covered += idf
                answered += idf * elsewhere / (elsewhere + _K1)
            elif stem in beside:
                covered += idf
        out.append((covered / mass, answered / mass) if mass else (1.0, 1.0))
    return out


def _names(passages: Sequence[Passage]) -> list[tuple[float, float]]:
    holders: dict[str, int] = {}
    for passage in passages:
        for name in passage.names:
            holders[name] = holders.get(name, 0) + 1
    out = []
    for passage in passages:
        shared = sum(holders[name] > 1 for name in passage.names)
        new = len(passage.names) - shared
        out.append((shared / len(passage.names) if passage.names else 0.0, new / passage.words))
    return out


def _meanings(vectors: Sequence[Vector | None]) -> list[tuple[float, float, float, float]]:
    known = [vector for vector in vectors if vector is not None]
    out = [(0.0, 0.0, 0.0, 0.0)] * len(vectors)
    if len(known) < 2:
        return out
    total = [sum(column) for column in zip(*known, strict=True)]
    squared = sum(map(mul, total, total))
    matrix = cosine_matrix(known)
    places = [number for number, vector in enumerate(vectors) if vector is not None]
    for row, (place, cosines) in enumerate(zip(places, matrix, strict=True)):
        with_all = sum(cosines)
        own = cosines[row]
        length = sqrt(max(1e-9, squared - 2 * with_all + own))
        cosines[row] = -1.0
        beside = max(cosines[max(0, row - 1) : row + 2])
        cosines.sort(reverse=True)
        out[place] = ((with_all - own) / length, cosines[0], cosines[1], beside)
    return out
