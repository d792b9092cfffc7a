"""Which of many literal phrases an article can hold: told by their words before the text is searched.

Nothing here knows what the phrases mean.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.text.words import WORD
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.prose import Prose


class _Phrase(NamedTuple):
    """A phrase, its place in its list, and its words but the first and the last."""

    place: int
    text: str
    inner: frozenset[str]


def present(article: Prose, texts: str) -> list[str]:
    """The phrases of a list (parted by semicolons) whose longest and inner words the article holds.

    The others cannot occur. An inner word is a word of the text wherever its phrase stands; the first and the last may
    be parts of longer ones.
    """
    known, distinct = _by_longest_word(texts), article.words.distinct
    met = distinct.intersection(known)
    return [phrase for _, phrase in sorted([it[:2] for word in met for it in known[word] if it.inner <= distinct])]


def lowered_prose(article: Prose) -> str:
    """The prose in lower case with straight apostrophes, as long as the prose itself."""
    return article.remember("residue.lowered", _lower)


def _lower(article: Prose) -> str:
    lowered = article.folded
    if len(lowered) != len(article.text):  # a few letters grow when they are lowered
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in article.text)
    return lowered.replace("’", "'")


@cache
def _by_longest_word(texts: str) -> dict[str, list[_Phrase]]:
    """The phrases of a list by their longest word."""
    found: dict[str, list[_Phrase]] = {}
    for place, phrase in enumerate(texts.split("; ")):
        words = WORD.findall(phrase)
        found.setdefault(max(words, key=len), []).append(_Phrase(place, phrase, frozenset(words[1:-1])))
    return found
