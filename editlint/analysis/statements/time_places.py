"""Where an article may tell a length of time with its two ends: asked of its words and dates, before it is read."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import CLOCK
from editlint.analysis.statements.scene import scene_of
from editlint.tables import kept

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.prose import Prose

# Kinds of dates that are points; a decade or a war is none, nor is what counts from another date.
POINTS = frozenset(("full-date", "iso", "numeric", "month-year", "year", "month-day", "month", "season", "weekday"))
SAME = "same"


def sentences_of_lengths(article: Prose) -> Sequence[int]:
    """The sentences with a length of time that may have two ends, in order."""
    return article.remember("lengths", _find)


def _find(article: Prose) -> Sequence[int]:
    dated = Counter(article.reading.each_at([date.start for date in article.dates if date.kind in POINTS]))
    return [index for index in _sentences_of_units(article) if _may_have_ends(article, index, dated)]


def _sentences_of_units(article: Prose) -> list[int]:
    """The sentences that name a unit of time and hold a number, or "that week"."""
    reading, words, (units, _, _) = article.reading, article.words, _words()
    joined = {word for word in words.distinct if "-" in word and word.rsplit("-", 1)[1] in units}
    told = reading.holding(units | joined)
    same = reading.indexes([date.start for date in article.dates if date.kind == SAME])
    return sorted(index for index in told if index in same or reading.most_quantities(index))


def _may_have_ends(article: Prose, index: int, dated: Counter[int]) -> bool:
    """Whether two dates or times of day stand near a length, or one beside the day of writing or a known event."""
    reading, (_, counting, minutes) = article.reading, _words()
    near = range(max(0, index - 2), min(index + 3, len(reading)))
    points = sum(dated[at] for at in near)
    if points > 1:
        return True
    if not counting.isdisjoint(reading.words_of(index)):
        known = not article.facts.first_words.keys().isdisjoint(reading.words_of(index))
        if known or (points and scene_of(article).now is not None):
            return True
    if not minutes.isdisjoint(reading.words_of(index)):
        from editlint.analysis.statements.points import OF_PLAY

        start, end = article.sentences[near[0]].start, article.sentences[near[-1]].end
        if len(list(OF_PLAY.finditer(article.text, start, end))) > 1:
            return True
    if reading.most_together(near) <= 2:
        return False
    return sum(it.kind == CLOCK for at in near for it in reading.sentence(at).quantities) > 1


@kept
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Units of time, what a length stands beside that ends now or in an event that everybody knows, and minutes."""
    from editlint.language.en.inflection import inflected
    from editlint.language.en.spans import COUNTING, MINUTES, PASSING, UNITS

    return UNITS, COUNTING | {form for verb in PASSING for form in inflected(verb, "verb")}, MINUTES
