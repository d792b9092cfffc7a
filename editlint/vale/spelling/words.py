"""Which words of a text are looked up in a dictionary: what stands between spaces, without the marks round it."""

from __future__ import annotations

import re

_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_BEFORE = frozenset("$(\"['")
_AFTER = frozenset(",)\"]!;.?:'")
_WHOLE = re.compile(r"(?:[A-Za-z]\.){2,}|[A-Z][a-z]{1,2}\.")  # the points of U.S. and Mr. belong to them

# Words with a capital inside, words in capitals at their end, and all that is not made of plain letters: names of
# products, abbreviations, numbers, words of other languages.
_PASSED_OVER = re.compile(r"[A-Z][a-z]+[A-Z]\w|[A-Z]$|[^a-zA-Z_']")
LONGEST = 100  # letters of a word; Hunspell looks up no longer ones


def plain(text: str) -> str:
    """The text with straight quotation marks and apostrophes; as long as before."""
    return text.translate(_PLAIN)


def word_in(chunk: str) -> tuple[int, int]:
    """Where the word of a plain chunk without spaces starts and ends; the same place where it has no letter."""
    start, end = 0, len(chunk)
    while end - start > 1 and not _WHOLE.fullmatch(chunk, start, end):
        if chunk[start] in _BEFORE:
            start += 1
        elif chunk[end - 1] in _AFTER:
            end -= 1
        else:
            break
    return (start, end) if any(map(str.isalpha, chunk[start:end])) else (start, start)


def is_passed_over(word: str) -> bool:
    """Whether a word is one that is not looked up unless a rule has filters of its own."""
    return _PASSED_OVER.search(word) is not None
