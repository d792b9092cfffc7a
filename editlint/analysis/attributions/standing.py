"""How a report stands: whether the source said it, did not say it, may say it, plans to, is asked or supposed to.

"The ministry has not confirmed that the plant leaked" holds no statement of the ministry. The words round the verb and
before its subject decide, a bounded number of them a frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.attributions.attribution import (
    ACTIVE,
    ASKED,
    CONDITION,
    DENIED,
    PASSIVE,
    PLANNED,
    POSSIBLE,
    QUESTION,
    STATED,
    STATEMENT,
    SUPPOSED,
    WITHHELD,
)
from editlint.language.en import standing as en
from editlint.language.en.reporting_verbs import BASE, REPORTING_FORMS, THIRD
from editlint.language.en.sourcing import AUXILIARIES, BE_FORMS
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.attributions.frame import SourceFrame
    from editlint.analysis.attributions.tokens import SentenceTokens, Tokens

_LONGEST_GROUP = 7


class ReportStanding(NamedTuple):
    """How one report stands; the fields are those of `Attribution`.

    `opens` says that it is a condition with which its sentence begins, so that its claim ends with the comma.
    """

    standing: str = STATED
    negated: bool = False
    modality: str = ""
    mood: str = STATEMENT
    verb: str = ""
    opens: bool = False


def standing_of(tokens: Tokens, frame: SourceFrame) -> ReportStanding:
    """How the report of a frame stands."""
    if frame.form not in (ACTIVE, PASSIVE) or (frame.inverted and frame.form == ACTIVE):
        return ReportStanding(verb=frame.cue)
    stretch = tokens.sentences[frame.sentence]
    group = _verb_group(tokens, frame, stretch)
    words = tokens.lower[group : frame.cue_first]
    mood, mark = _mood(tokens, frame, stretch)
    if mark >= 0 and mood == QUESTION and tokens.lower[mark] not in en.INDIRECT_QUESTIONS:
        words = [tokens.lower[mark], *words]
    nobody = _nobody(tokens, frame)
    if not (words or nobody) and mood == STATEMENT and frame.governor < 0 and frame.cue not in en.DENIALS:
        return ReportStanding(verb=frame.cue)  # nearly all
    negated = nobody != "" or (bool(words) and _is_negated(words))
    modality = " ".join([word for word in words if word in en.WILL or word in en.MAY or word in en.CAN])
    governor = tokens.lower[frame.governor] if frame.governor >= 0 else ""
    if governor in en.PLANNING or governor in en.POSSIBLE:
        modality = " ".join(tokens.lower[group : frame.cue_first])
    standing = _standing(frame, mood, governor, modality, negated=negated)
    verb = _verb(tokens, frame, group, mark, nobody) if standing != STATED or modality or negated else frame.cue
    takes_back = negated or standing in (DENIED, WITHHELD) or governor in en.UNLIKELY
    opens = mood == CONDITION and 0 <= mark <= stretch.first + 1
    return ReportStanding(standing, takes_back, modality, mood, verb, opens)


def _standing(frame: SourceFrame, mood: str, governor: str, modality: str, *, negated: bool) -> str:
    if mood != STATEMENT:
        return ASKED if mood == QUESTION else SUPPOSED
    if governor and governor not in en.PLANNING and governor not in en.POSSIBLE:
        return STATED if negated else WITHHELD  # "did not fail to mention"
    if negated:
        return DENIED if frame.cue in en.HELD else WITHHELD
    if governor:
        return POSSIBLE if governor in en.POSSIBLE else PLANNED
    words = modality.split()
    if not en.WILL.isdisjoint(words):
        return PLANNED
    if not en.MAY.isdisjoint(words):
        return POSSIBLE
    return DENIED if frame.cue in en.DENIALS else STATED


def _verb_group(tokens: Tokens, frame: SourceFrame, stretch: SentenceTokens) -> int:
    """The first word of the verb with its auxiliaries, adverbs and governor."""
    lower = tokens.lower
    at = frame.governor if frame.governor >= 0 else frame.cue_first
    least = frame.phrase.last if frame.phrase is not None and not frame.inverted else stretch.first
    stop = max(stretch.first, at - _LONGEST_GROUP, least if least <= at else 0)
    while at > stop and tokens.gaps[at - 1] in (" ", ", "):
        word = lower[at - 1]
        if word not in AUXILIARIES and word not in en.NEGATIONS and word not in BE_FORMS and not word.endswith("ly"):
            break
        at -= 1
    return at


def _is_negated(words: list[str]) -> bool:
    return any(
        (word in en.NEGATIONS or word.endswith(("n't", "n’t")))
        and not (at + 1 < len(words) and words[at + 1] in en.NOT_TAKEN_BACK)
        for at, word in enumerate(words)
    )


def _nobody(tokens: Tokens, frame: SourceFrame) -> str:
    """The word of a subject that says that nobody did: "no one at the firm", "neither of them"."""
    phrase = frame.phrase
    if phrase is None:
        return ""
    words = tokens.lower[phrase.first : phrase.head + 1]
    return "" if en.NOBODY.isdisjoint(words) else next(word for word in words if word in en.NOBODY)


def _mood(tokens: Tokens, frame: SourceFrame, stretch: SentenceTokens) -> tuple[str, int]:
    """The mood of the clause, and the word before the subject that gives it, or -1."""
    phrase = frame.phrase
    before = phrase.first - 1 if phrase is not None and not frame.inverted else -1
    if before < stretch.first or tokens.gaps[before] != " ":
        return STATEMENT, -1
    word = tokens.lower[before]
    if word in en.INDIRECT_QUESTIONS:
        return QUESTION, before
    inverted = word in en.INVERTED_CONDITIONS
    ended = tokens.text[tokens.ends[stretch.last - 1] : tokens.ends[stretch.last - 1] + 2]
    if word in en.ASKING and "?" in ended:
        return QUESTION, before
    if word in en.CONDITIONS and (not inverted or before == stretch.first):
        return CONDITION, before
    bits = REPORTING_FORMS.get(tokens.lower[frame.cue_first], ("", 0))[1]
    if word in en.UNTIL and bits & (BASE | THIRD):
        return CONDITION, before
    return STATEMENT, -1


def _verb(tokens: Tokens, frame: SourceFrame, group: int, mark: int, nobody: str) -> str:
    """The verb as it stands, with what asks, supposes or denies before its subject: "did … say", "if … confirms"."""
    said = " ".join(tokens.text[tokens.starts[group] : tokens.ends[frame.cue_last - 1]].split())
    before = tokens.lower[mark] if mark >= 0 else ""
    if frame.form == PASSIVE:
        said = said.removesuffix(" by")
    return f"{before or nobody} … {said}" if before or (nobody and len(nobody) < 3) else said
