"""Finds the paragraphs of an interview or a transcript: each opens with who speaks, and the words are the speaker's.

One label proves nothing ("Note:"), so two must come back, or a question and its answer.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from editlint.documents.document import Block

_LABEL = LatePattern(
    r"[^\w()]{0,4}(?:\(\((?P<bracketed>[^()\n]{1,40})\)\)|"
    r"(?P<name>[^\W\d_a-z][\w.’'-]{0,24}(?: [^\W\d_a-z][\w.’'-]{0,24}){0,3})\s?:\s)"
)
_REACH = 4 + 25 + 3 * 26 + 2  # characters up to which the colon of a label stands, or its brackets
_QUESTION_AND_ANSWER = frozenset(["Q", "A"])
_TWICE = 2


class Label(NamedTuple):
    """The name with which a paragraph of speech opens, as prose offsets."""

    start: int
    end: int


def spoken_blocks(text: str, blocks: Sequence[Block]) -> Mapping[int, Label]:
    """The labels of the paragraphs that are speech, by index of the block."""
    found: dict[int, tuple[str, Label]] = {}
    if text.count(":") + text.count("((") < _TWICE:
        return {}
    for index, block in enumerate(blocks):
        start, end = block.start, min(block.end, block.start + _REACH)
        if text.find(":", start, end) < 0 and text.find("((", start, end) < 0:
            continue  # no label: most blocks
        match = _LABEL.match(text, start, block.end)
        if match is not None:
            group = match.lastgroup or ""
            found[index] = (match.group(group), Label(match.start(group), match.end(group)))
    if len(found) < _TWICE:
        return {}
    counts = Counter(name for name, _ in found.values())
    back = {name for name, count in counts.items() if count >= _TWICE}
    if len(back) < _TWICE and not counts.keys() >= _QUESTION_AND_ANSWER:
        return {}
    speakers = back | (_QUESTION_AND_ANSWER & counts.keys())
    return {index: label for index, (name, label) in found.items() if name in speakers}
