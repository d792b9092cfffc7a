"""Whether a description of a source says nothing of whose it is: "officials", and no ministry or town near them."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from editlint.analysis.attributions.sources import is_name
from editlint.analysis.attributions.tokens import tokens_of
from editlint.language.en import sourcing as en

if TYPE_CHECKING:
    from editlint.analysis.attributions.late import LateAttribution
    from editlint.analysis.prose import Prose

_NEAR = 2  # sentences before the source that may name its body


def is_bare(article: Prose, frame: LateAttribution) -> bool:
    """Whether nothing in a source's description, its sentence or the ones before names a body it could belong to."""
    tokens = tokens_of(article)
    first = bisect_left(tokens.starts, frame.source_start)
    last = bisect_left(tokens.starts, frame.source_end, first)
    own = tokens.lower[first:last]
    sentence = bisect_left(tokens.sentences, first + 1, key=lambda stretch: stretch.last)
    opening = tokens.sentences[sentence].first
    if own[0] in en.DEFINITE:
        return False
    if any(is_name(tokens, at, opening) or tokens.is_possessive(at) for at in range(first, last)):
        return False
    begin = tokens.sentences[max(0, sentence - _NEAR)].first
    employers = article.remember("employers", lambda _: tokens.places(en.EMPLOYERS))
    return bisect_left(employers, begin) == bisect_left(employers, tokens.sentences[sentence].last)
