"""The words of a text with their offsets: found once, shared by phrases, attribution, topics and readability."""

from __future__ import annotations

import re
from functools import cached_property

WORD = re.compile(r"[^\W_]+(?:[’'\-.&](?=[^\W_])[^\W_]+)*")


class Words:
    """Parallel lists over the words of a text. A word keeps its inner apostrophes, hyphens, points and ampersands
    ("don't", "three-year-old", "U.S", "AT&T"); `lower` folds case and straightens apostrophes."""

    def __init__(self, text: str) -> None:
        matches = list(WORD.finditer(text))
        self.starts = [m.start() for m in matches]
        self.ends = [m.end() for m in matches]
        self.forms = [m.group() for m in matches]

    def __len__(self) -> int:
        return len(self.starts)

    @cached_property
    def lower(self) -> list[str]:
        """The words in lower case with straight apostrophes."""
        return [form.lower().replace("’", "'") for form in self.forms]

    def index_at(self, offset: int) -> int:
        """The index of the first word that ends after `offset`; the number of words when there is none."""
        from bisect import bisect_right

        return bisect_right(self.ends, offset)


def find_words(text: str) -> Words:
    """The words of `text` in order."""
    return Words(text)
