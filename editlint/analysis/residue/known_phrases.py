"""Which of many literal phrases an article can hold: told by their longest words before the text is searched.

Nothing here knows what the phrases mean.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.text.words import WORD

if TYPE_CHECKING:
    from editlint.analysis.prose import Prose


def present(article: Prose, texts: str) -> list[str]:
    """The phrases of a list (parted by semicolons) whose longest word the article holds; the others cannot occur."""
    known = _by_longest_word(texts)
    met = article.words.distinct.intersection(known)
    return [phrase for _, phrase in sorted(it for word in met for it in known[word])] if met else []


def lowered_prose(article: Prose) -> str:
    """The prose in lower case with straight apostrophes, as long as the prose itself."""
    return article.remember("residue.lowered", _lower)


def _lower(article: Prose) -> str:
    lowered = article.folded
    if len(lowered) != len(article.text):  # a few letters grow when they are lowered
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in article.text)
    return lowered.replace("’", "'")


@cache
def _by_longest_word(texts: str) -> dict[str, list[tuple[int, str]]]:
    """The phrases of a list by their longest word, each with its place in the list."""
    found: dict[str, list[tuple[int, str]]] = {}
    for place, phrase in enumerate(texts.split("; ")):
        found.setdefault(max(WORD.findall(phrase), key=len), []).append((place, phrase))
    return found
