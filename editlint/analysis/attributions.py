"""Attributions: the frames by which an article says who says, shows or believes what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.article import Article

NAMED_PERSON = "named-person"
NAMED_BODY = "named-body"
DOCUMENT = "document"
DESCRIBED = "described"  # officials, aides, a person familiar with the talks: unnamed but described
VAGUE_GROUP = "vague-group"  # critics, experts, observers
VAGUE_QUANTITY = "vague-quantity"  # some, many, a number of
REPORT = "report"  # reports, studies, polls without an owner
PRONOUN = "pronoun"
NONE = "none"  # it is believed, reportedly


class Attribution(NamedTuple):
    """One frame of attribution.

    Attributes:
        start, end: prose offsets of the frame, source and cue together ("Critics say", "according to the police").
        source: the source as it stands, "" when there is none. `source_start`, `source_end`: where it stands.
        source_class: one of the classes above.
        name: the fullest name of the source in the article, "" when unnamed.
        cue: the head verb or phrase, in its base form ("say", "according to"). `cue_start`, `cue_end`: where it stands.
        claim_start, claim_end: the clause or quotation that the frame governs; equal when it cannot be told.
        form: "active", "passive", "impersonal", "according", "adverb", "nominal".
        excused: why an editor would not object ("" when nothing excuses it): "quoted", "named-example", "linked",
            "owner-follows", "repeated".
    """

    start: int
    end: int
    source: str
    source_start: int
    source_end: int
    source_class: str
    name: str
    cue: str
    cue_start: int
    cue_end: int
    claim_start: int
    claim_end: int
    form: str
    excused: str = ""


def find_attributions(article: Article) -> Sequence[Attribution]:
    """The attributions of an article in order of their start."""
