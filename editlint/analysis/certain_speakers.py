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
from editlint.analysis.mentions.names import find_names
from editlint.language.en import attribution_cues as cues
from editlint.language.en.names import OPENERS
from editlint.language.en.regions import REGIONS
from editlint.language.en.sourcing import BODY_WORDS
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from editlint.analysis.attributions.late import LateAttribution
    from editlint.analysis.quotations.quotation import Quotation
    from editlint.analysis.story import Story

PERSON, MEANT, BODY, NOBODY = "person", "meant", "body", "nobody"
_VAGUE = frozenset((VAGUE_GROUP, VAGUE_QUANTITY, REPORT))
_FARTHEST = 12  # words between the verb and the words it gives


class Speaker(NamedTuple):
    """A certain speaker, with the name in lower-case words, () for nobody.

    It is a person by name, a person whom "she" may mean, a body, or nobody in particular.
    """

    kind: str
    name: tuple[str, ...]


def certain_speaker(article: Story, quotation: Quotation) -> Speaker | None:
    """The speaker that a quotation's own sentence gives beyond doubt, or None."""
    frame = _frames(article).get(quotation.cue_start)
    if frame is None or quotation.distance != "sentence" or quotation.cue_start == quotation.cue_end:
        return None
    if frame.standing != STATED or frame.cue in cues.TAKING_UP or _is_elsewhere(article, quotation, frame):
        return None
    if _is_spoken_of(article, quotation):
        return None
    if frame.source_class in _VAGUE:
        return Speaker(NOBODY, ())
    name = tuple(quotation.name.lower().replace("’", "'").split())
    if frame.source_class == NAMED_BODY:
        return Speaker(BODY, name)
    if frame.source_class not in (NAMED_PERSON, PRONOUN) or not _is_full_name(article, quotation.name):
        return None
    if _is_spokesman(article, quotation, frame):
        return Speaker(BODY, name)
    return Speaker(MEANT if frame.source_class == PRONOUN else PERSON, name)


def _frames(article: Story) -> Mapping[int, LateAttribution]:
    return article.remember("frames by cue", lambda of: {frame.cue_start: frame for frame in of.attributed})


def _is_elsewhere(article: Story, quotation: Quotation, frame: LateAttribution) -> bool:
    """Whether another clause or a "not" stands between a verb and the words, or the verb is far off."""
    before = frame.cue_start < quotation.start
    low, high = (frame.cue_end, quotation.start) if before else (quotation.end, frame.cue_start)
    words = article.words
    first, last = words.index_at(low), words.index_at(high)
    if last - first > _FARTHEST or ";" in article.text[low:high]:
        return True
    return any(word in cues.OTHER_CLAUSES or word in cues.UNSAID for word in words.lower[first:last])


def _is_spoken_of(article: Story, quotation: Quotation) -> bool:
    """Whether the words are the subject of a clause, and so a thing spoken of: Ruiz said “land for all” was far off."""
    words = article.words
    index = words.index_at(quotation.end)
    if index >= len(words) or article.text[quotation.end : words.starts[index]].strip("”\"’'»_* "):
        return False
    return words.lower[index] in cues.AFTER_A_SUBJECT and article.text[quotation.end - 1] not in ",.!?"


def _is_spokesman(article: Story, quotation: Quotation, frame: LateAttribution) -> bool:
    """Whether the sentence says that its speaker speaks for others: the words are theirs as well."""
    sentence = article.sentence_at(frame.cue_start)
    if sentence is None:
        return False
    words = article.words
    last, after = words.index_at(quotation.start), words.index_at(quotation.end)
    first = max(words.index_at(sentence.start), last - _FARTHEST)
    stop = min(words.index_at(sentence.end - 1) + 1, after + _FARTHEST)
    return any(word.startswith(cues.SPOKES) for word in (*words.lower[first:last], *words.lower[after:stop]))


def _is_full_name(article: Story, name: str) -> bool:
    """Whether the article names a person in full, or with a title: not by one capital, which may be a sentence's."""
    parts = name.split()
    if not parts or parts[0].lower() in OPENERS:
        return False
    names = find_names(article)
    surname = parts[-1]
    if len(parts) == 1 and (surname.lower() in BODY_WORDS or surname.lower() in REGIONS):
        return False
    return surname in names.full or any(mention.title for mention in names.single.get(surname, ()))
