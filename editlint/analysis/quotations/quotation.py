"""What a quotation is: where it stands, of what kind it is, and who is given as its speaker. Values only."""

from __future__ import annotations

from editlint.values import NamedTuple

SPEECH = "speech"
FRAGMENT = "fragment"
TITLE = "title"
SCARE = "scare"
BLOCK = "block"
WORDS_OF_OTHERS = frozenset((SPEECH, FRAGMENT, BLOCK))


class Quotation(NamedTuple):
    """Another person's words.

    Attributes:
        start, end: prose offsets of the words between the marks, the marks excluded.
        kind: "speech" (a clause or sentence), "fragment" (a few quoted words), "title" (of a work or a thing's name),
            "scare" (one or two words held at arm's length), "block" (a block quote). Only speech, fragment and block
            are other people's words.
        speaker: the name or description given as source, as it stands in the text; "" where none is found.
        speaker_start, speaker_end: where the speaker stands; equal when there is none.
        speaker_class: a source class of `attributions`, "" where there is no speaker.
        name: the fullest name of the speaker in the article ("Ana Ruiz" for "she" or "Ruiz"), "" if unnamed.
        cue_start, cue_end: the reporting verb or phrase, equal when there is none.
        distance: "sentence" when the speaker stands in a sentence of the quotation, "paragraph" when elsewhere in its
            paragraph, "article" when in the paragraph before or after, "" when there is none.
    """

    start: int
    end: int
    kind: str
    speaker: str = ""
    speaker_start: int = 0
    speaker_end: int = 0
    speaker_class: str = ""
    name: str = ""
    cue_start: int = 0
    cue_end: int = 0
    distance: str = ""
