"""How far it is certain who a quotation is given to: whether the verb is the speaker's, of this clause, and first-hand.

A rule that says that two speakers contradict each other needs both of them certain. In doubt there is no speaker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.attributions.attribution import (
    NAMED_BODY,
    NAMED_PERSON,
    PRONOUN,
    REPORT,
    STATED,
    VAGUE_GROUP,
    VAGUE_QUANTITY,
)
from editlint.analysis.names import find_names
from editlint.language.en import attribution_cues as cues
from editlint.language.en.names import OPENERS
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from editlint.analysis.article import Article
    from editlint.analysis.attributions import Attribution
    from editlint.analysis.quotations.quotation import Quotation

PERSON, BODY, NOBODY = "person", "body", "nobody"
_VAGUE = frozenset((VAGUE_GROUP, VAGUE_QUANTITY, REPORT))
_FULL = 2  # words of a name that nobody takes for the first word of a sentence
_FARTHEST = 12  # words between the verb and the words it gives


class Speaker(NamedTuple):
    """A certain speaker: a person, a body or nobody in particular, with the name in lower-case words, () for nobody."""

    kind: str
    name: tuple[str, ...]


def certain_speaker(article: Article, quotation: Quotation) -> Speaker | None:
    """The speaker that a quotation's own sentence gives beyond doubt, or None."""
    frame = _frames(article).get(quotation.cue_start)
    if frame is None or quotation.distance != "sentence" or quotation.cue_start == quotation.cue_end:
        return None
    if frame.standing != STATED or frame.cue in cues.TAKING_UP or _is_elsewhere(article, quotation, frame):
        return None
    if frame.source_class in _VAGUE:
        return Speaker(NOBODY, ())
    name = tuple(quotation.name.lower().replace("’", "'").split())
    if frame.source_class == NAMED_BODY:
        return Speaker(BODY, name) if name else None
    if frame.source_class not in (NAMED_PERSON, PRONOUN) or not _is_full_name(article, quotation.name):
        return None
    return Speaker(PERSON, name)


def _frames(article: Article) -> Mapping[int, Attribution]:
    return article.remember("frames by cue", lambda of: {frame.cue_start: frame for frame in of.attributions})


def _is_elsewhere(article: Article, quotation: Quotation, frame: Attribution) -> bool:
    """Whether another clause stands between a verb and the words, or the verb is far off."""
    low, high = sorted((quotation.start, frame.cue_start))
    if frame.cue_start < quotation.start:
        low = frame.cue_end
    else:
        low = quotation.end
    words = article.words
    first, last = words.index_at(low), words.index_at(high)
    if last - first > _FARTHEST or ";" in article.text[low:high]:
        return True
    return any(word in cues.OTHER_CLAUSES for word in words.lower[first:last])


def _is_full_name(article: Article, name: str) -> bool:
    """Whether the article names a person in full, by two capitalised words that no sentence has to open with."""
    parts = name.split()
    if len(parts) < _FULL or parts[0].lower() in OPENERS:
        return False
    return any(parts[-1] == mention.words[-1] for mention in find_names(article).full.get(parts[-1], ()))
