"""The values that pass between the finders of attribution: a cue in its sentence, and the frame found round it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.attributions.sources import SourcePhrase


class Cue(NamedTuple):
    """A word that may open a frame.

    Attributes:
        place: which of the tokens it is. `word` is its lower case, `base` and `bits` what verb and which form.
        first, last: the words of its sentence, `last` exclusive; `sentence` is the index of the sentence.
        before: the source of the frame before it in the sentence, None when there is none.
    """

    place: int
    word: str
    base: str
    bits: int
    first: int
    last: int
    sentence: int
    before: SourcePhrase | None = None


class SourceFrame(NamedTuple):
    """A frame in word indices.

    Attributes:
        first, last: source and cue together, `last` exclusive.
        phrase: the source, None when there is none.
        cue_first, cue_last: the verb or phrase that reports; `cue` is its base form.
        form: one of the forms of `attribution`.
        sentence: the index of the sentence.
        inverted: whether the source follows the cue.
        claim_first: the word at which the claim begins, or -1 when it stands before the frame.
        governor: the word on which the verb hangs ("refused" in "refused to say"), or -1.
    """

    first: int
    last: int
    phrase: SourcePhrase | None
    cue_first: int
    cue_last: int
    cue: str
    form: str
    sentence: int
    inverted: bool = False
    claim_first: int = -1
    governor: int = -1
