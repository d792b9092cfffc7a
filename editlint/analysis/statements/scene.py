"""What all statements about time start from: the mentions of an article by sentence, its measures, and its own day.

Everything is computed on first use and once an article; an article without dates costs nothing here.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from editlint.analysis.statements.arithmetic import Days, days_of
from editlint.analysis.text.sentences import Sentence
from editlint.documents.document import HEADING, TABLE_CELL
from editlint.values import NamedTuple, cached_property

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.dates import DateMention
    from editlint.analysis.dates.measures import DurationMention
    from editlint.analysis.prose import Prose

_OPENING_SENTENCES = 4
_LONGEST = 1500  # characters of a sentence on either side of a place in it


class Now(NamedTuple):
    """The time of writing: the publication date, or the mention by which the article itself gives its day."""

    days: Days
    mention: DateMention | None = None


class Scene:
    """The dates and measures of an article, and where they stand."""

    def __init__(self, article: Prose) -> None:
        self.article = article
        self.text = article.text
        self.sentences = article.sentences

    @cached_property
    def mentions(self) -> Sequence[DateMention]:
        """All mentions of dates, in order."""
        return self.article.dates

    @cached_property
    def durations(self) -> Sequence[DurationMention]:
        """All counted stretches of time."""
        from editlint.analysis.dates.durations import find_durations

        return find_durations(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    def between(self, start: int, end: int) -> Sequence[DateMention]:
        """The mentions that begin at or after `start` and before `end`."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def sentence_index(self, offset: int) -> int:
        """The index of the sentence that holds an offset, or of the last one before it; -1 before all."""
        return bisect_right(self.article.sentence_starts, offset) - 1

    def sentence(self, offset: int) -> Sentence:
        """The sentence round an offset; of a very long one the part near it, so that no question costs more."""
        start, end, block = self.sentences[max(0, self.sentence_index(offset))]
        return Sentence(max(start, offset - _LONGEST), max(start, min(end, offset + _LONGEST)), block)

    def dated(self, start: int, end: int) -> list[tuple[DateMention, Days]]:
        """The mentions between two offsets that say their year themselves, with their days."""
        found = []
        for mention in self.between(start, end):
            days = days_of(mention) if mention.explicit else None
            if days is not None:
                found.append((mention, days))
        return found

    def word_positions(self, *wanted: str) -> list[int]:
        """The indices of the words of the article that are one of these, written in lower case or with a capital."""
        words, text = self.article.words, self.text
        found = []
        for word in wanted:
            for form in (word, word.capitalize()):
                at = text.find(form)
                while at >= 0:
                    index = words.index_at(at)
                    if index < len(words) and words.starts[index] == at and words.forms[index] == form:
                        found.append(index)
                    at = text.find(form, at + len(form))
        return sorted(found)

    @cached_property
    def now(self) -> Now | None:
        """When the article was written: its publication date, else the day that its opening tells of."""
        published = self.article.published
        return Now(Days(published, published)) if published is not None else self.own_day

    @cached_property
    def own_day(self) -> Now | None:
        """The latest full date of the article, when it stands in the opening and tells of an event of the news.

        A life span in parentheses is none, nor is a date that a later one of the article leaves behind.
        """
        opening = self.sentences[: _OPENING_SENTENCES + 4]
        prose = [s for s in opening if self.article.blocks[s.block].kind not in (HEADING, TABLE_CELL)]
        if not prose:
            return None
        last_year = max((m.year for m in self.mentions if m.explicit and m.year and m.year < dt.MAXYEAR), default=0)
        for mention, days in self.dated(prose[0].start, prose[:_OPENING_SENTENCES][-1].end):
            full = days.one_day and mention.day is not None
            if full and days.first.year == last_year and not self._enclosed(mention.start):
                return Now(days, mention)
        return None

    def _enclosed(self, offset: int) -> bool:
        start = self.sentence(offset).start
        return self.text.rfind("(", start, offset) > self.text.rfind(")", start, offset)


def scene_of(article: Prose) -> Scene:
    """The scene of an article, made once."""
    return article.remember("scene", Scene)
