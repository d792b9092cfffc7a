"""Whether a description of a source says nothing of whose it is: "officials", and no ministry or town near them."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from editlint.analysis.attributions.reading import reading_of
from editlint.analysis.attributions.sources import is_name
from editlint.language.en import sourcing as en

if TYPE_CHECKING:
    from editlint.analysis.attributions.attribution import Attribution
    from editlint.analysis.prose import Prose

_NEAR = 2  # sentences before the source that may name its body


def is_bare(article: Prose, frame: Attribution) -> bool:
    """Whether nothing in a source's description, its sentence or the ones before names a body it could belong to."""
    reading = reading_of(article)
    first = bisect_left(reading.starts, frame.source_start)
    last = bisect_left(reading.starts, frame.source_end, first)
    own = reading.lower[first:last]
    sentence = bisect_left([stretch.last for stretch in reading.sentences], first + 1)
    opening = reading.sentences[sentence].first
    if own[0] in en.DEFINITE:
        return False
    if any(is_name(reading, at, opening) or reading.is_possessive(at) for at in range(first, last)):
        return False
    begin = reading.sentences[max(0, sentence - _NEAR)].first
    near = range(begin, reading.sentences[sentence].last)
    return not any(reading.lower[at] in en.EMPLOYERS for at in near)
