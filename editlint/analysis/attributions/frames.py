"""Finds the frames of attribution of an article: reporting verbs, "according to", adverbs, impersonal nouns.

Each word is looked up once; only round a cue is anything read. Who a pronoun is and what excuses a frame is decided
elsewhere.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from editlint.analysis.attributions import attribution as at
from editlint.analysis.attributions.actives import active, inverted
from editlint.analysis.attributions.classes import CLAIMS_WITH_THAT
from editlint.analysis.attributions.frame import Cue, SourceFrame
from editlint.analysis.attributions.moods import eyes, in_a_poll, mood, quarters, they, to_whom
from editlint.analysis.attributions.passives import passive
from editlint.analysis.attributions.phrases import apposition, phrase_after
from editlint.analysis.attributions.sources import SourcePhrase
from editlint.analysis.attributions.tokens import tokens_of
from editlint.analysis.attributions.voiceless import voiceless
from editlint.language.en import attribution_cues as cues
from editlint.language.en import reporting_verbs as verbs
from editlint.language.en import sourcing as en

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from editlint.analysis.attributions.tokens import Tokens
    from editlint.analysis.prose import Prose

_OTHERS = (
    cues.ADVERBS
    | cues.NOMINALS
    | cues.BY_SOME
    | cues.MOODS
    | cues.QUARTERS
    | cues.EYES
    | cues.WHOM
    | cues.POLLED_IN
    | {"according"}
)
_NO_VERBS = cues.ADVERBS | cues.QUARTERS | {"according"}
_CUES = frozenset(verbs.REPORTING_FORMS) | _OTHERS


def frames_of(article: Prose, more: tuple[str, ...] = ()) -> list[SourceFrame]:
    """The frames of an article, found on first use; `more` are verbs that report beside those of the language."""
    name = " ".join(("frames", *more))
    return article.remember(name, lambda it: _all_frames(it, more))


def _all_frames(article: Prose, verbs_too: tuple[str, ...]) -> list[SourceFrame]:
    """The frames of verbs and other cues, and the claims that hang on a noun, where no other frame holds that noun."""
    tokens = tokens_of(article)
    more = verbs.forms_of(list(verbs_too)) if verbs_too else {}
    if article.carried is None:
        found = find_frames(tokens, more)
    else:
        from editlint.analysis.attributions.frames_again import frames_again

        found = frames_again(tokens, more, article.carried)
    nominal = list(voiceless(tokens, CLAIMS_WITH_THAT))
    if not nominal:
        return found
    held = {word for frame in found for word in range(frame.first, frame.last)}
    free = [frame for frame in nominal if held.isdisjoint(range(frame.first, frame.last))]
    return sorted([*found, *free], key=lambda frame: frame.cue_first)


def find_frames(tokens: Tokens, more: Mapping[str, tuple[str, int]]) -> list[SourceFrame]:
    """Every frame outside quotation marks, in order of its cue; `more` are forms of further verbs."""
    return [frame for sentence, places in cues_of(tokens, more) for frame in frames_in(tokens, more, sentence, places)]


def cues_of(tokens: Tokens, more: Mapping[str, tuple[str, int]]) -> Iterator[tuple[int, list[int]]]:
    """The sentences with words that may open a frame, and those words; in order."""
    places = sorted({*tokens.places(_CUES), *tokens.places(frozenset(more))}) if more else tokens.places(_CUES)
    telling = tokens.telling
    outside = [place for place in places if telling[place] >= 0]
    return ((sentence, list(its)) for sentence, its in groupby(outside, telling.__getitem__))


def frames_in(
    tokens: Tokens, more: Mapping[str, tuple[str, int]], sentence: int, places: Iterable[int]
) -> list[SourceFrame]:
    """The frames of a sentence, whose cues may stand at some places."""
    found: list[SourceFrame] = []
    first, last, _ = tokens.sentences[sentence]
    before = None  # the source of the last frame
    for index in places:
        word, frame = tokens.lower[index], None
        if word in _OTHERS:
            frame = _of_no_verb(tokens, Cue(index, word, "", 0, first, last, sentence, before))
        if frame is None and word not in _NO_VERBS:
            known = verbs.REPORTING_FORMS.get(word) or more.get(word)
            if known is not None:
                frame = _of_verb(tokens, Cue(index, word, *known, first, last, sentence, before))
        if frame is not None:
            found.append(frame)
            before = frame.phrase
    return found


def _of_verb(tokens: Tokens, verb: Cue) -> SourceFrame | None:
    """The frame of a reporting verb."""
    frame = they(tokens, verb) if verb.word in cues.THEY_SAY else None
    if frame is None and verb.bits & verbs.PARTICIPLE:
        frame = passive(tokens, verb)
    if frame is None and verb.bits & verbs.FINITE:
        frame = inverted(tokens, verb)
    return frame or active(tokens, verb)


def _of_no_verb(tokens: Tokens, cue: Cue) -> SourceFrame | None:
    """The frame of a cue that is, at least here, no reporting verb."""
    word = cue.word
    if word == "according":
        return _according(tokens, cue)
    if word in cues.ADVERBS:
        return SourceFrame(cue.place, cue.place + 1, None, cue.place, cue.place + 1, word, at.ADVERB, cue.sentence)
    if word in cues.BY_SOME and (by_some := _by_some(tokens, cue)) is not None:
        return by_some
    if word in cues.NOMINALS and tokens.lower[cue.place + 1 : cue.place + 2] in (["among"], ["from"], ["by"]):
        held = _held_by(tokens, cue)
        if held is not None:
            return held
    if word in cues.NOMINALS and (held := _possessed(tokens, cue)) is not None:
        return held
    if word in cues.EYES and (held := eyes(tokens, cue)) is not None:
        return held
    if word in cues.WHOM and (seen := to_whom(tokens, cue)) is not None:
        return seen
    if word in cues.POLLED_IN and (asked := in_a_poll(tokens, cue)) is not None:
        return asked
    if word in cues.QUARTERS:
        return quarters(tokens, cue)
    return mood(tokens, cue) if word in cues.MOODS else None


def _according(tokens: Tokens, cue: Cue) -> SourceFrame | None:
    index = cue.place
    if index + 2 >= cue.last or tokens.lower[index + 1] != "to" or tokens.gaps[index + 1] != " ":
        return None
    phrase = phrase_after(tokens, index + 2, cue.last, cue.first)
    if phrase is None:
        return None
    phrase = apposition(tokens, phrase, cue.last, cue.first) or phrase
    return SourceFrame(
        index, phrase.last, phrase, index, index + 2, "according to", at.ACCORDING, cue.sentence, inverted=True
    )


def _by_some(tokens: Tokens, cue: Cue) -> SourceFrame | None:
    """A report without an owner after "by": "by some estimates"."""
    index = cue.place
    if index - 2 < cue.first or tokens.lower[index - 2] != "by":
        return None
    before = tokens.lower[index - 1]
    if not (before in en.QUANTITIES or before in cues.OF_NOBODY or (before == "all" and cue.word == "accounts")):
        return None
    phrase = SourcePhrase(index - 1, index + 1, index, at.REPORT)
    return SourceFrame(
        index - 2, index + 1, phrase, index - 2, index - 1, "by", at.ACCORDING, cue.sentence, inverted=True
    )


def _held_by(tokens: Tokens, cue: Cue) -> SourceFrame | None:
    """A claim that hangs on a noun and on a vague group: "criticism from conservatives", "fears among some voters"."""
    index = cue.place
    phrase = phrase_after(tokens, index + 2, cue.last, cue.first)
    if phrase is None or phrase.source_class not in (at.VAGUE_GROUP, at.VAGUE_QUANTITY):
        return None
    if phrase.weak and tokens.lower[phrase.head] not in en.UNAFFILIATED:
        return None
    return SourceFrame(index, phrase.last, phrase, index, index + 1, cue.word, at.NOMINAL, cue.sentence, inverted=True)


def _possessed(tokens: Tokens, cue: Cue) -> SourceFrame | None:
    """A claim that is a vague group's by its possessive: "critics' fears", not "her critics' fears"."""
    group = cue.place - 1
    if group < cue.first or tokens.lower[group] not in en.VAGUE_GROUPS or not tokens.is_possessive(group):
        return None
    if group > cue.first and (tokens.lower[group - 1] in en.DEFINITE or tokens.is_capital(group - 1)):
        return None
    phrase = SourcePhrase(group, cue.place, group, at.VAGUE_GROUP)
    return SourceFrame(group, cue.place + 1, phrase, cue.place, cue.place + 1, cue.word, at.NOMINAL, cue.sentence)
