"""What is known of a passage when it is asked whether it belongs.

Its cohesion, alone and against the article's own usual level, and what kind of text it is. Both forms are needed: an
article of many subjects hangs together little everywhere, and only what falls below its own level stands out.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from editlint.analysis.topics.cohesion import Cohesion, Likeness, measure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.topics.story_passages import StoryPassage

NAMES = (
    *Cohesion._fields,
    *(f"{name}_against_median" for name in Cohesion._fields),
    "log_words",
    "log_passages",
    "quoted",
    "log_terms",
    "talk",
)


def features(passages: Sequence[StoryPassage], beside: frozenset[str], likeness: Likeness) -> list[list[float]]:
    """The numbers of each passage in the order of NAMES."""
    measured = measure(passages, beside, likeness)
    usual = [_median(sorted(column)) for column in zip(*measured, strict=True)]
    log_passages = log(max(1, len(passages)))
    return [
        [
            *own,
            *[value - level for value, level in zip(own, usual, strict=True)],
            log(passage.words),
            log_passages,
            passage.quoted,
            log(1 + len(passage.stems)),
            passage.talk,
        ]
        for passage, own in zip(passages, measured, strict=True)
    ]


def _median(ordered: Sequence[float]) -> float:
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
