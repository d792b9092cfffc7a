"""A single sentence that belongs to another story, inside a paragraph that belongs to this one.

Two signs together, because each alone is common in good articles: the sentence's telling words stand nowhere else in
the article, and it names places or peoples of a region of the world that the rest of the article, which is about
places elsewhere, never mentions. Measured: 0.5 alarms in 100 edited articles.
"""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING

from editlint.analysis.topics.story_passages import sentence_spans, weigh
from editlint.language.en.regions import REGIONS
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from editlint.analysis.story import Story
    from editlint.analysis.topics.story_passages import Body, Stem, StoryPassage


class StrayLimits(NamedTuple):
    """What makes a sentence a stray one.

    Attributes:
        novelty: its share of new idf mass times the logarithm of the number of its telling words, at least.
        mentions: of a region that nothing else in the article mentions, at least.
        elsewhere: mentions of other regions that the article has, at least, or it is not about places at all.
    """

    novelty: float
    mentions: int
    elsewhere: int


class Stray(NamedTuple):
    """A sentence from elsewhere: prose offsets, index of its passage, its novelty, and the region it brings in."""

    start: int
    end: int
    passage: int
    novelty: float
    region: str


def find_strays(article: Story, body: Body, limits: StrayLimits) -> Iterator[Stray]:
    """The stray sentences of an article in order."""
    places = _places(article, body.passages)
    total: dict[str, int] = {}
    for mentions in places:
        for region in mentions.values():
            total[region] = total.get(region, 0) + 1
    if len(total) < 2:
        return
    holders = _holders(body.passages)
    for number, passage in enumerate(body.passages):
        if passage.judged and _lone_regions(places[number], total, limits):
            yield from _strays_in(article, number, body, places[number], total, holders, limits)


def _places(article: Story, passages: Sequence[StoryPassage]) -> list[dict[int, str]]:
    """For each passage, the index of each word that names a place or people, with its region."""
    words = article.words
    lower = words.lower
    get = REGIONS.get
    return [
        {
            i: region
            for i in words.capitals_between(passage.first, passage.first + passage.words)
            if (region := get(lower[i].removesuffix("'s"))) is not None
        }
        for passage in passages
    ]


def _lone_regions(mentions: dict[int, str], total: dict[str, int], limits: StrayLimits) -> list[str]:
    """The regions that this passage alone mentions, often enough."""
    own: dict[str, int] = {}
    for region in mentions.values():
        own[region] = own.get(region, 0) + 1
    others = sum(total.values())
    return [r for r, n in own.items() if n == total[r] and n >= limits.mentions and others - n >= limits.elsewhere]


def _holders(passages: Sequence[StoryPassage]) -> dict[str, int]:
    """How many passages hold each stem."""
    holders: dict[str, int] = {}
    for passage in passages:
        for stem in passage.stems:
            holders[stem] = holders.get(stem, 0) + 1
    return holders


def _strays_in(
    article: Story,
    number: int,
    body: Body,
    mentions: dict[int, str],
    total: dict[str, int],
    holders: dict[str, int],
    limits: StrayLimits,
) -> Iterator[Stray]:
    passage = body.passages[number]
    words = article.words
    for region in _lone_regions(mentions, total, limits):
        for start, end in sentence_spans(article, passage):
            first, last = words.index_at(start), words.index_at(end)
            named = [i for i, where in mentions.items() if where == region and first <= i < last]
            if len(named) < total[region] or article.in_quotation(start, end):
                continue
            stems, _ = weigh(Counter(words.lower[first:last]), body.known)
            novelty = _novelty(stems, holders, body.beside)
            if novelty >= limits.novelty:
                yield Stray(start, end, number, novelty, region)


def _novelty(stems: Mapping[str, Stem], holders: dict[str, int], beside: frozenset[str]) -> float:
    """Share of the idf mass that no other passage holds, times the logarithm of the number of terms."""
    mass = sum(idf for _, idf in stems.values())
    new = sum(idf for stem, (_, idf) in stems.items() if holders.get(stem, 0) < 2 and stem not in beside)
    return new / mass * log(len(stems)) if mass else 0.0
