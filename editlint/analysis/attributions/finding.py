"""Puts the frames of an article together with names, pronouns, claims and excuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.attributions import attribution as at
from editlint.analysis.attributions.context import UNNAMED, Surroundings
from editlint.analysis.attributions.frames import frames_of
from editlint.analysis.attributions.late import LateAttribution
from editlint.analysis.attributions.names import names_of
from editlint.analysis.attributions.tokens import Tokens, tokens_of

if TYPE_CHECKING:
    from editlint.analysis.attributions.frame import SourceFrame
    from editlint.analysis.attributions.names import SourceNames
    from editlint.analysis.prose import Prose

_PEOPLE = (at.VAGUE_GROUP, at.VAGUE_QUANTITY)


def collect(article: Prose, more: tuple[str, ...] = ()) -> tuple[LateAttribution, ...]:
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
        found.append(LateAttribution(tokens, names, frame, group, excused, _meant(tokens, frame, names)))
    found.sort(key=lambda attribution: (attribution.start, attribution.end))
    return tuple(found)


def hidden_excuse(article: Prose, frame: SourceFrame) -> str:
    """What excuses a frame without a source that is none of the article's attributions, "" where nothing does."""
    return _surroundings(article).excuse(frame)


def _surroundings(article: Prose, more: tuple[str, ...] = ()) -> Surroundings:
    name = " ".join(("surroundings", *more))
    return article.remember(name, lambda it: Surroundings(tokens_of(it), frames_of(it, more), it.document.links))


def _meant(tokens: Tokens, frame: SourceFrame, names: SourceNames) -> str:
    """Whom a pronoun means, "" where the source is none; asked in order, since each answer bears on the next."""
    phrase = frame.phrase
    if phrase is None or phrase.source_class != at.PRONOUN:
        return ""
    return names.meant_by(tokens.lower[phrase.first], phrase.first)
