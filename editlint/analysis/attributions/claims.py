"""Finds what a frame of attribution governs: the clause after it, the clause before it, or the quotation beside it.

"The bridge is shut, the mayor said on Monday" is cited for the bridge, not for Monday. No parser: commas, quotation
marks, "that" and the words with which an adverbial begins decide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.attributions.phrases import is_finite_verb
from editlint.language.en import attribution_cues as cues
from editlint.language.en import sourcing as en
from editlint.language.en import standing
from editlint.language.en.reporting_verbs import REPORTING_FORMS
from editlint.language.en.titles import TITLES

if TYPE_CHECKING:
    from editlint.analysis.attributions.frame import SourceFrame
    from editlint.analysis.attributions.tokens import SentenceTokens, Tokens

_LONGEST_ADVERBIAL = 14  # words between a verb and the claim: "told reporters at the airport on Monday that"
_LONGEST_DESCRIPTION = 9
_LONGEST_CLAUSE = 60  # words in which a claim has its verb
_PEOPLE = en.DESCRIBED_PEOPLE | TITLES
_FINITE = cues.FINITE_AUXILIARIES | cues.MODALS | frozenset(["do", "does", "did", "had", "there"])
_THAT = frozenset(["that"])
_RELATIVE = frozenset(["who", "whom", "whose", "which"])
_OPENING = "“\"‘'"
_CLAUSE_ENDS = ",”\"’'—–"


def claim_of(tokens: Tokens, frame: SourceFrame, *, to_comma: bool = False) -> tuple[int, int]:
    """Where the clause or quotation stands that a frame governs, as prose offsets; equal when it cannot be told.

    With `to_comma` the claim ends with its clause: "if the ministry says so, the port closes".
    """
    stretch = tokens.sentences[frame.sentence]
    if to_comma:
        stretch = stretch._replace(last=_clause_end(tokens, frame.last, stretch.last))
    before = _before(tokens, frame, stretch)
    after = _after(tokens, frame, stretch, follows=before is not None)
    if frame.claim_first < 0:
        return before or after or (tokens.ends[frame.last - 1],) * 2
    if before is not None and after is not None and tokens.gaps[frame.last - 1][0] in ",—–":
        return max(before, after, key=lambda span: span[1] - span[0])  # "Repairs, Ruiz said, will take a year"
    return after or before or (tokens.ends[frame.last - 1],) * 2


def _after(tokens: Tokens, frame: SourceFrame, stretch: SentenceTokens, *, follows: bool) -> tuple[int, int] | None:
    """The clause after the frame; none where only an adverbial stands there and a clause stands before (`follows`)."""
    first = max(frame.claim_first, frame.last)
    if first >= stretch.last:
        return None
    if frame.claim_first >= 0:
        hearer = frame.cue in cues.TO_A_HEARER
        opened = _opening(tokens, first, stretch.last, hearer=hearer or frame.cue in standing.DIRECTIVES)
        if opened < 0 and ((follows and _is_adverbial(tokens, first)) or _is_no_clause(tokens, frame, first, stretch)):
            return None
        heard = hearer and tokens.lower[first] in cues.HEARERS and first + 2 < stretch.last
        first = opened if opened >= 0 else first + heard
    return (tokens.starts[first], tokens.ends[stretch.last - 1]) if first < stretch.last else None


def _is_no_clause(tokens: Tokens, frame: SourceFrame, first: int, stretch: SentenceTokens) -> bool:
    """Whether what follows is only who heard it and when, or what is asked of whom: nothing that the source claims."""
    if tokens.is_marked(first, stretch.last):
        return False
    if frame.first and tokens.mark_of[frame.first - 1] >= 0 and frame.first > stretch.first:
        return True  # “The plan failed,” Ruiz told reporters at the harbour
    if frame.cue in standing.DIRECTIVES:
        return tokens.lower[first] not in standing.WORDS_ASKED
    if frame.cue in cues.TO_A_HEARER and tokens.lower[first] in cues.HEARERS and first + 1 < stretch.last:
        return _is_adverbial(tokens, first + 1)
    return frame.cue in cues.TO_A_HEARER and not any(
        tokens.lower[word] in _FINITE or tokens.lower[word] in en.PRONOUNS
        for word in range(first, min(stretch.last, first + _LONGEST_CLAUSE))
    )


def _clause_end(tokens: Tokens, first: int, last: int) -> int:
    """The word after the clause that a comma ends."""
    stop = min(last - 1, first + _LONGEST_CLAUSE)
    return next((at + 1 for at in range(first, stop) if tokens.gaps[at][0] == ","), last)


def _opening(tokens: Tokens, first: int, last: int, *, hearer: bool) -> int:
    """The word with which "that", a colon or a quotation mark begins the claim, past whom it was said to and when."""
    if first + 2 < last and tokens.lower[first] in cues.JOINING and tokens.lower[first + 1] in REPORTING_FORMS:
        first += 2  # "would neither confirm nor deny that"
    if tokens.lower[first] == "that":
        return first + 1
    if not (hearer or _is_adverbial(tokens, first)):
        return -1
    asked = standing.WORDS_ASKED if hearer else _THAT
    for at in range(first, min(last - 1, first + _LONGEST_ADVERBIAL)):
        gap = tokens.gaps[at]
        if ":" in gap or (gap[0] == "," and gap[-1] in _OPENING):
            return at + 1
        if tokens.lower[at + 1] == "that":
            return at + 2
        if tokens.lower[at + 1] in asked and tokens.lower[at] not in en.PREPOSITIONS:
            return -1 if tokens.lower[at + 1] in _RELATIVE else at + 1
    return -1


def _is_adverbial(tokens: Tokens, at: int) -> bool:
    """Whether a word begins where, when or how it was said: "on Monday", "in a statement", "Tuesday", "last week"."""
    word = tokens.lower[at]
    return (
        word in en.PREPOSITIONS
        or (word in en.CALENDAR and (tokens.is_capital(at) or word in cues.TIME_WORDS))
        or word in cues.SENTENCE_ADVERBS
        or word in cues.AT_THE_TIME
        or word.endswith("ly")
    )


def _before(tokens: Tokens, frame: SourceFrame, stretch: SentenceTokens) -> tuple[int, int] | None:
    """The clause or quotation that ends right before the frame."""
    last = frame.first - 1
    if last < 0 or tokens.sentences[frame.sentence].block != _block_of(tokens, frame.sentence, last):
        return None
    ended = tokens.gaps[last].strip()
    mark = tokens.mark_of[last]
    if last < stretch.first:
        if mark < 0 or not ended or ended[-1] not in _CLAUSE_ENDS:
            return None
        return tokens.starts[_first_marked(tokens, last)], tokens.ends[last]
    if frame.claim_first >= 0 and (not ended or ended[-1] not in _CLAUSE_ENDS):
        return None
    last = _past_description(tokens, last, stretch.first)
    first = _first_marked(tokens, last) if tokens.mark_of[last] >= 0 else stretch.first
    return tokens.starts[min(first, stretch.first)], tokens.ends[last]


def _block_of(tokens: Tokens, sentence: int, word: int) -> int:
    """The block of a word at or before the start of a sentence."""
    while sentence > 0 and tokens.sentences[sentence].first > word:
        sentence -= 1
    return tokens.sentences[sentence].block


def _first_marked(tokens: Tokens, at: int) -> int:
    """The first word of the quotation that a word stands in."""
    mark = tokens.mark_of[at]
    while at > 0 and tokens.mark_of[at - 1] == mark:
        at -= 1
    return at


def _past_description(tokens: Tokens, last: int, first: int) -> int:
    """The word before the description of a speaker who is named next: "..., the mayor, Ana Ruiz, said"."""
    if tokens.mark_of[last] >= 0 or tokens.gaps[last] != ", ":
        return last
    for at in range(last - 1, max(first, last - _LONGEST_DESCRIPTION) - 1, -1):
        if is_finite_verb(tokens.lower[at + 1]):
            return last
        if tokens.gaps[at].rstrip()[-1:] in tuple(_CLAUSE_ENDS):
            described = any(tokens.lower[word] in _PEOPLE for word in range(at + 1, last + 1))
            return at if described else last
    return last
