"""Puts the frames of an article together with names, pronouns, claims and excuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.attributions import attribution as at
from editlint.analysis.attributions.claims import claim_of
from editlint.analysis.attributions.context import UNNAMED, Surroundings
from editlint.analysis.attributions.frames import frames_of
from editlint.analysis.attributions.names import names_of
from editlint.analysis.attributions.standing import standing_of
from editlint.analysis.attributions.tokens import Tokens, tokens_of

if TYPE_CHECKING:
    from editlint.analysis.attributions.frame import SourceFrame
    from editlint.analysis.attributions.names import SourceNames
    from editlint.analysis.prose import Prose

_PEOPLE = (at.VAGUE_GROUP, at.VAGUE_QUANTITY)


def collect(article: Prose, more: tuple[str, ...] = ()) -> tuple[at.Attribution, ...]:
    """The attributions of an article in order of their start; `more` are verbs beside those of the language."""
    tokens = tokens_of(article)
    frames = frames_of(article, more)
    if not frames:
        return ()
    names = names_of(article)
    seen: set[str] = set()
    last_block = -1
    found = []
    for frame in frames:
        source_class, group = at.NONE, frame.form
        if frame.phrase is not None:
            source_class, group = frame.phrase.source_class, tokens.lower[frame.phrase.head]
        excused = ""
        if source_class in UNNAMED:
            excused = _surroundings(article, more).excuse(frame)
            block = tokens.sentences[frame.sentence].block
            goes_on = source_class == at.VAGUE_QUANTITY and frame.form == at.ACTIVE and block == last_block
            if not excused and (group in seen or goes_on):
                excused = "repeated"
            if excused in ("", "repeated"):
                seen.add(group)
                last_block = block if source_class in _PEOPLE else last_block
        elif source_class == at.DESCRIBED and _surroundings(article, more).is_reported(frame):
            excused = "reported"
        found.append(_attribution(tokens, frame, group, _name(frame, names), excused))
    found.sort(key=lambda attribution: (attribution.start, attribution.end))
    return tuple(found)


def hidden_excuse(article: Prose, frame: SourceFrame) -> str:
    """What excuses a frame without a source that is none of the article's attributions, "" where nothing does."""
    return _surroundings(article).excuse(frame)


def _surroundings(article: Prose, more: tuple[str, ...] = ()) -> Surroundings:
    name = " ".join(("surroundings", *more))
    return article.remember(name, lambda it: Surroundings(tokens_of(it), frames_of(it, more), it.document.links))


def _name(frame: SourceFrame, names: SourceNames) -> str:
    phrase = frame.phrase
    if phrase is None:
        return ""
    if phrase.source_class == at.PRONOUN:
        return names.meant_by(names.word(phrase.first), phrase.first)
    return names.of(phrase)


def _attribution(tokens: Tokens, frame: SourceFrame, group: str, name: str, excused: str) -> at.Attribution:
    """A frame in prose offsets."""
    starts, ends = tokens.starts, tokens.ends
    phrase = frame.phrase
    source_start = source_end = starts[frame.first]
    if phrase is not None:
        source_start, source_end = starts[phrase.first], ends[phrase.last - 1]
    how = standing_of(tokens, frame)
    claim_start, claim_end = claim_of(tokens, frame, to_comma=how.opens)
    return at.Attribution(
        start=starts[frame.first],
        end=ends[frame.last - 1],
        source=tokens.text[source_start:source_end],
        source_start=source_start,
        source_end=source_end,
        source_class=phrase.source_class if phrase is not None else at.NONE,
        name=name,
        cue=frame.cue,
        cue_start=starts[frame.cue_first],
        cue_end=ends[frame.cue_last - 1],
        claim_start=claim_start,
        claim_end=claim_end,
        form=frame.form,
        group=group,
        excused=excused,
        standing=how.standing,
        negated=how.negated,
        modality=how.modality,
        mood=how.mood,
        verb=how.verb,
    )
