"""The frames of a version of an article, of which most stood in the version before.

A frame is read from the words and gaps of its sentence and of those near it, from what of them stands in quotation
marks, and from the capitals of the article, where it asks for them. Where these are as they were, so is the frame.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.attributions.frames import cues_of, frames_in
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from editlint.analysis.attributions.frame import SourceFrame
    from editlint.analysis.attributions.tokens import Tokens
    from editlint.analysis.carried import Carried

_BEFORE, _BEHIND = 5, 2  # sentences that a frame may look at: "They say" looks back at three, a court's charge at two


class _Frames(NamedTuple):
    """The frames of a sentence, which was the one at `sentence` and began at word `first`, and what they rest on."""

    first: int
    sentence: int
    found: list[SourceFrame]
    capitals: Mapping[str, bool]


def frames_again(tokens: Tokens, more: Mapping[str, tuple[str, int]], carried: Carried) -> list[SourceFrame]:
    """What `find_frames` gives."""
    frames: list[SourceFrame] = []
    verbs, texts = tuple(more.items()), _texts(tokens, carried)
    for sentence, places in cues_of(tokens, more):
        key = ("frames", verbs, *_key_of(tokens, sentence, texts))
        known, first = carried.of(key, _Frames), tokens.sentences[sentence].first
        if known is None or any(tokens.is_inner_capital(word) != inner for word, inner in known.capitals.items()):
            tokens.asked = {}
            found = frames_in(tokens, more, sentence, places)
            known = _Frames(first, sentence, found, tokens.asked)
        elif known.first != first or known.sentence != sentence:
            by, further = first - known.first, sentence - known.sentence
            known = known._replace(
                first=first, sentence=sentence, found=[_moved(frame, by, further) for frame in known.found]
            )
        carried.keep(key, known)
        frames += known.found
    return frames


def _texts(tokens: Tokens, carried: Carried) -> list[str]:
    """The text of each sentence with what stands before it, up to its last word.

    Two texts that are alike have the same words in sentences of the same blocks.
    """
    edges = [0, *[tokens.ends[it.last - 1] for it in tokens.sentences]]
    return [carried.same(tokens.text[low:high]) for low, high in pairwise(edges)]


def _key_of(tokens: Tokens, sentence: int, texts: list[str]) -> tuple[Hashable, ...]:
    """The texts of a sentence and of those near it, what of it stands in quotation marks, the article's edges.

    At its very beginning an index below nothing is that of the last word.
    """
    low, high = max(0, sentence - _BEFORE), min(len(tokens.sentences), sentence + _BEHIND + 1)
    first, last = tokens.sentences[low].first, tokens.sentences[high - 1].last
    marks = tokens.mark_of[first:last]
    base = next((mark for mark in marks if mark >= 0), None)
    return (
        sentence - low,
        *texts[low:high],
        tokens.gaps[last - 1],
        tuple([mark - base if mark >= 0 else mark for mark in marks]) if base is not None else None,
        tokens.forms[-1] if low == 0 else None,
        high == len(tokens.sentences),
    )


def _moved(frame: SourceFrame, by: int, further: int) -> SourceFrame:
    """The same frame so many words and sentences behind."""
    phrase = frame.phrase
    if phrase is not None:
        phrase = phrase._replace(first=phrase.first + by, last=phrase.last + by, head=phrase.head + by)
    return frame._replace(
        first=frame.first + by,
        last=frame.last + by,
        phrase=phrase,
        cue_first=frame.cue_first + by,
        cue_last=frame.cue_last + by,
        sentence=frame.sentence + further,
        claim_first=frame.claim_first + by if frame.claim_first >= 0 else frame.claim_first,
        governor=frame.governor + by if frame.governor >= 0 else frame.governor,
    )
