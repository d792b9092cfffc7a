"""The words that a house or a person knows: one dictionary for all rules of spelling.

A kind that has the option `dictionary` gets the words of the configuration's own key of that name as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.rulebook.rule import Option

if TYPE_CHECKING:
    from collections.abc import Iterable

DICTIONARY = Option("dictionary", "texts", [], "words that the house knows, beside those of the configuration")


def words_of(dictionary: Iterable[str]) -> frozenset[str]:
    """The words of a dictionary as `plain` gives them; an entry of several words stands for each of them."""
    return frozenset(plain(word) for entry in dictionary for word in entry.split())


def plain(word: str) -> str:
    """A word in lower case, with a straight apostrophe and without the ending of a possessive."""
    return word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
