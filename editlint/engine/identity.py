"""By what a violation is known again after an edit: baselines hide by it, and fingerprints are made from it.

A word is known by its sentence, so that whoever touches the sentence is told. What is said of a passage is known by how
the passage opens, and what is said of a whole article by its rule alone: an edit inside must not make them new.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editlint.model import Violation

ARTICLE = "article"
PASSAGE = "passage"
LONG = 12  # words: a longer match is a passage
OPENING = 5  # words by which a passage is known

_WORD = re.compile(r"\w+(?:['’]\w+)*")


def identity(violation: Violation) -> tuple[str, ...]:
    """What stays the same in a violation when the file around it, or a passage that it is about, is edited."""
    article = violation.data.get(ARTICLE)  # of a file that holds several
    return (str(article), *_in_article(violation)) if article else _in_article(violation)


def _in_article(violation: Violation) -> tuple[str, ...]:
    of = violation.data.get("of")
    if of == ARTICLE:
        return (ARTICLE,)
    words = _WORD.findall(violation.match)
    if of is not None or len(words) > LONG:
        return (PASSAGE, " ".join(words[:OPENING]).casefold())
    return sentence_and_match(violation)


def sentence_and_match(violation: Violation) -> tuple[str, str]:
    """The sentence round a violation and what it is about, each with single spaces."""
    return _single_spaced(violation.excerpt or violation.match), _single_spaced(violation.match)


@lru_cache(maxsize=16)
def _single_spaced(text: str) -> str:
    """The text with single spaces: many violations of one sentence ask for it one after the other."""
    return " ".join(text.split())
