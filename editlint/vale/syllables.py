"""How many syllables Vale counts in a word: groups of vowels, with the corrections that its counter makes by spelling.

The rules are those of `syllable` 2 by Titus Wormer (MIT), from which Vale's counter comes. They are a little less exact
than the project's own table; the grades that styles set as limits were measured by them, though.
"""

from __future__ import annotations

import re
from functools import lru_cache

from editlint.language.en.syllable_spelling import COUNTED, DIVIDED, KNOWN, ONE_VOWEL, TWO_FOR_ONE

_LONGEST = 100  # characters; what is longer is no word, and would take long
_ROOM = 20_000  # words; those beyond push out the ones that were not met for the longest time


@lru_cache(_ROOM)
def syllables(word: str) -> int:
    """The syllables of a word, at least 1; a figure counts as one."""
    letters = re.sub(r"[^a-z]", "", word[-_LONGEST:].lower())
    if len(letters) < 3:
        return 1
    known = KNOWN.get(letters) or KNOWN.get(letters.removesuffix("s"))
    if known:
        return known
    number = 0
    for each, part in COUNTED:
        letters, times = re.subn(part, "", letters)
        number += each * times
    number += _times(r"[aeiouy]+", letters)
    number += sum(_times(more, letters) for more in DIVIDED) + bool(re.search(ONE_VOWEL, letters))
    return max(1, number - sum(_times(fewer, letters) for fewer in TWO_FOR_ONE))


def _times(pattern: str, text: str) -> int:
    return len(re.findall(pattern, text))
