"""Where an article may tell how far two persons are apart in age: asked of its words, before anything is read."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from editlint.tables import kept

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.prose import Prose

COMPARED = ("older", "younger", "senior", "junior", "elder")
TWIN = "twin"


def sentences_of_gaps(article: Prose) -> Sequence[int]:
    """The sentences that may tell how far two persons are apart, in order."""
    return article.remember("gaps", _find)


def _find(article: Prose) -> Sequence[int]:
    words, starts = article.words, article.sentence_starts
    found = {bisect_right(starts, words.starts[at]) - 1 for at in words.places(_comparing()[0])} - {-1}
    return [at for at in sorted(found) if any(tells(article, at) for tells in (tells_older, tells_birth, tells_twin))]


def tells_older(article: Prose, index: int) -> bool:
    """Whether a sentence has a number, and says that somebody is older or younger."""
    start, end, _ = article.sentences[index]
    told = any(article.text.find(it, start, end) >= 0 for it in COMPARED)
    return told and article.reading.most_quantities(index) > 0


def tells_twin(article: Prose, index: int) -> bool:
    """Whether a sentence speaks of twins."""
    return article.holds(TWIN) and any(word.startswith(TWIN) for word in article.reading.words_of(index))


def tells_birth(article: Prose, index: int) -> bool:
    """Whether a sentence has a number that may be the age at which somebody had whom it names: "had her at 17"."""
    own = article.reading.words_of(index)
    return "at" in own and not own.isdisjoint(_comparing()[1]) and article.reading.most_quantities(index) > 0


@kept
def _comparing() -> tuple[frozenset[str], frozenset[str]]:
    """Words that compare two persons or tell a birth, and those for who is born."""
    from editlint.language.en.told import BORNE, COMPARING

    return COMPARING, BORNE
