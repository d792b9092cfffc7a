"""The sentences round which a passage may tell a change, by their words: how it is told is loaded for those alone.

A sentence tells the way or the multiple of a change, or by how much something changed. For the first it needs a word
that gives one, for the second a number that can be a size, beside the two that changed. Most have neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.statements.change_cues import may_lose, may_share, may_sign, may_size, may_tell
from editlint.analysis.statements.joined_words import taken_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.sentences import Reading

_PAIR = 2  # figures that a change is told by


def candidates(article: Prose) -> Iterator[tuple[int, bool]]:
    """The indexes of the sentences that may tell a change of two numbers near by, and whether a word may tell it.

    A word of change stands in them; or a number that is its size, with two beside it and the word or a loss there.
    """
    reading = article.reading
    telling: dict[int, bool] = {}

    def tells(at: int) -> bool:
        if at not in telling:
            telling[at] = may_tell(reading.words_of(at))
        return telling[at]

    holds = reading.numbered
    for at, numbers in enumerate(reading.most_near(1, 2)):
        if numbers < _PAIR:
            continue
        told, numbered = tells(at), at in holds
        words = taken_apart(reading.words_of(at)) if told or numbered else frozenset[str]()
        if told and may_sign(words, numbered=numbered):
            yield at, True
        elif (
            numbered
            and (may_size(words) or may_share(reading.sentence(at).text, words))  # a share needs no word beside it
            and (told or (numbers > _PAIR and _is_led(reading, at, tells)))
        ):
            yield at, False


def _is_led(reading: Reading, at: int, tells: Callable[[int], bool]) -> bool:
    """Whether a word of change or of loss stands near a sentence that has none."""
    near = range(max(at - 1, 0), min(at + 3, len(reading)))
    return may_lose(reading.words_of(at)) or any(map(tells, near))
