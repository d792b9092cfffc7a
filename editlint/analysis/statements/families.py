"""Families: several persons of one article who share a surname.

Where two of them are given in full, a surname alone is the person whose full name comes first, as in an obituary. No
list of given names is asked: a name is what stands with capitals before the surname.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.language.en.dating import OPENERS, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.analysis.article import Article

_GIVEN = 3  # given names before a surname
_MOST = 200  # mentions of a surname that are looked at


def first_of_families(article: Article, keys: Iterable[str]) -> dict[str, str]:
    """The full name that comes first of each surname, in lower case, that several persons of the article bear."""
    wanted = frozenset(keys)
    if not wanted:
        return {}
    found: dict[str, list[str]] = {}
    for index, word in enumerate(article.words.lower):
        if word in wanted:
            names = found.setdefault(word, [])
            name = _full_name(article, index) if len(names) < _MOST else ""
            if name and name not in names:
                names.append(name)
    return {key: names[0] for key, names in found.items() if _several(names)}


def _full_name(article: Article, index: int) -> str:
    """The surname at a word with the given names before it, "" when none stands there."""
    words, text = article.words, article.text
    first = index
    while first > max(0, index - _GIVEN):
        before = words.forms[first - 1]
        gap = text[words.ends[first - 1] : words.starts[first]]
        if not (gap == " " or (gap == ". " and len(before) == 1)) or not before[0].isupper():
            break
        if words.lower[first - 1] in TITLES or words.lower[first - 1] in OPENERS:
            break
        first -= 1
    return text[words.starts[first] : words.ends[index]] if first < index else ""


def _several(names: list[str]) -> bool:
    """Whether two of the names have no given name in common."""
    given = [frozenset(name.lower().split()[:-1]) for name in names]
    return any(one.isdisjoint(other) for at, one in enumerate(given) for other in given[:at])
