"""What an attribution is: the frame by which an article says who says, shows or believes something.

Only the values stand here; they are found by the other modules of this package.
"""

from __future__ import annotations

from editlint.values import NamedTuple

NAMED_PERSON = "named-person"
NAMED_BODY = "named-body"
DOCUMENT = "document"
DESCRIBED = "described"  # officials, aides, a person familiar with the talks: unnamed but described
VAGUE_GROUP = "vague-group"  # critics, experts, observers
VAGUE_QUANTITY = "vague-quantity"  # some, many, a number of
REPORT = "report"  # reports, studies, polls without an owner
PRONOUN = "pronoun"
NONE = "none"  # it is believed, reportedly
SOURCE_CLASSES = (NAMED_PERSON, NAMED_BODY, DOCUMENT, DESCRIBED, VAGUE_GROUP, VAGUE_QUANTITY, REPORT, PRONOUN, NONE)

ACTIVE = "active"
PASSIVE = "passive"
IMPERSONAL = "impersonal"
ACCORDING = "according"
ADVERB = "adverb"
NOMINAL = "nominal"
FORMS = (ACTIVE, PASSIVE, IMPERSONAL, ACCORDING, ADVERB, NOMINAL)

STATED = "stated"  # the ministry confirmed that
DENIED = "denied"  # the ministry denied that, does not believe that
WITHHELD = "withheld"  # the ministry has not confirmed that, refused to say whether
POSSIBLE = "possible"  # the ministry may say that
PLANNED = "planned"  # the ministry will say that, plans to announce that
ASKED = "asked"  # did the ministry say that? whether the ministry said that
SUPPOSED = "supposed"  # if the ministry confirms that
STANDINGS = (STATED, DENIED, WITHHELD, POSSIBLE, PLANNED, ASKED, SUPPOSED)
UTTERED = frozenset((STATED, DENIED))  # the source did speak

STATEMENT = "statement"
QUESTION = "question"
CONDITION = "condition"
MOODS = (STATEMENT, QUESTION, CONDITION)


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
        excused: why an editor would not object ("" when nothing excuses it): "named-example" (critics, including Ana
            Ruiz), "reported" (a named source says that critics say so), "linked", "owner-follows" (the next words or
            the next sentence name who it is), "polled" (a share of those asked in a poll that has been told of),
            "repeated" (the article has used this source before).
        group: the head word of an unnamed source ("critics", "report"), by which repetitions are known.
        standing: how the claim stands with the source: "stated", "denied" (denied that, does not believe that),
            "withheld" (has not said, refused to say), "possible" (may say), "planned" (will say, is expected to say),
            "asked" (did the source say? whether the source said), "supposed" (if the source says).
        negated: whether the source is told not to say it, or to say that it is not so.
        modality: the words of it ("may", "will", "is expected to"), "" where there is none.
        mood: "statement", "question" or "condition".
        verb: the cue as it stands where more than that it was said is told ("has not confirmed"), else `cue`.
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
    group: str = ""
    standing: str = STATED
    negated: bool = False
    modality: str = ""
    mood: str = STATEMENT
    verb: str = ""
