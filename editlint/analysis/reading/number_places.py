"""Where numbers may begin, by the words of a text alone: most sentences need not be read for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.tables import kept
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.text.words import Words

ARTICLES = frozenset(("a", "an"))
_FIGURES = frozenset((*"0123456789", *map(chr, (*range(0xBC, 0xBF), *range(0x2150, 0x215F)))))  # and fractions
_DIGIT = LatePattern(f"[{''.join(sorted(_FIGURES))}]")


def most_numbers(words: Words) -> Iterator[tuple[int, int]]:
    """The indexes of the words at which numbers may begin, in order, each with how many may at most."""
    distinct, lower = words.distinct, words.lower
    known, one = number_words()
    hyphened = (word for word in words.hyphened if not known.isdisjoint(word.split("-")))
    figures = [word for word in words.mixed if not _FIGURES.isdisjoint(word)]
    plain = frozenset((*figures, *hyphened)) | (distinct & (known | _minus()))
    for at in words.places(plain | (distinct & one)):
        word = lower[at]
        if word in plain:
            yield at, 1 + word.count("-") + word.count(".")
        elif not ARTICLES.isdisjoint(lower[max(0, at - 2) : at]):
            yield at, 1


def may_count(text: str, start: int, end: int, lower: list[str]) -> bool:
    """Whether a number may stand between two offsets, between which these are the words."""
    if _DIGIT.search(text, start, end) is not None:
        return True
    plain, one = number_words()
    if not (plain.isdisjoint(lower) and one.isdisjoint(lower)):
        return True
    return any("-" in word and not plain.isdisjoint(word.split("-")) for word in lower)


@kept
def number_words() -> tuple[frozenset[str], frozenset[str]]:
    """Words that begin a number, and units of which an article makes one: "a fortnight", "an acre"."""
    from editlint.language.en import quantities as en
    from editlint.language.en import units as english

    small = (*en.SMALL, *en.ORDINALS, *en.FACTORS, *en.MULTIPLES, *en.FOLD, *en.NOON, *en.DOZEN, *en.SCALES)
    others = (
        row[4].split()[:1]
        for row in english.UNITS
        if row[0] not in english.NEVER_ONE and row[1] not in {"temperature", "share", "points"}
    )
    one = frozenset(word for words in others for word in words)
    return frozenset((*small, en.HUNDRED, "half", "quarter", "couple")), one | frozenset(english.LOOSE)


@kept
def _minus() -> frozenset[str]:
    from editlint.language.en.quantities import MINUS

    return frozenset(MINUS)
