"""Find words for no particular time: "now", "currently", "recently", "soon".

They name no day and no stretch that arithmetic could use, so they stand apart from `find_dates`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from editlint.analysis.dates.mention import DateMention
from editlint.language.en.dates import VAGUE


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(VAGUE, key=lambda word: (-len(word), word)))
    return re.compile(rf"\b(?=[nclrpfs])(?:{words})\b", re.IGNORECASE)


def find_vague_dates(text: str) -> list[DateMention]:
    """The vague references of `text` to the present, the past and the future, sorted by start.

    Their values are PRESENT_REF, PAST_REF and FUTURE_REF as in TIMEX3, their kind is "vague", their intervals open.
    """
    return [
        DateMention(found.start(), found.end(), found.group(), VAGUE[found.group().lower()], "vague")
        for found in _pattern().finditer(text)
    ]
