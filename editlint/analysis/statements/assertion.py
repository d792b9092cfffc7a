"""Whether an article asserts a clause: not what is asked, supposed or denied ("It is not true that Velde was born in").

What is not asserted makes no fact and contradicts none. A few words before the clause and the end of its sentence tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.language.en import standing as en

if TYPE_CHECKING:
    from editlint.analysis.statements.scene import Scene

_REACH = 7  # words before a clause


def is_asserted(scene: Scene, place: int) -> bool:
    """Whether the clause whose subject begins at an offset is told as a fact."""
    sentence = scene.sentence(place)
    if scene.text[sentence.start : sentence.end].rstrip("”\"’')] \n").endswith("?"):
        return False
    words = scene.article.words
    at = words.index_at(place)
    first = max(words.index_at(sentence.start), at - _REACH)
    before = list(words.lower[first:at])
    if at < len(words) and words.lower[at] in en.CLAUSES_SUPPOSED:
        return False
    while before and before[-1] in en.ARTICLES:
        before.pop()
    if not before:
        return True
    if before[-1] in en.CLAUSES_SUPPOSED:
        return False
    return before[-1] != "that" or not any(word in en.TAKING_BACK or word.endswith("n't") for word in before)
