"""An article read as a whole: a document and all that it states, each fact found once, on first use.

Checks see nothing but this. All offsets are those of the document's prose; `editlint.documents` maps them back.
Analyses are pure functions of text and publication date in files of their own; here they are only put together.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from editlint.values import cached_property

if TYPE_CHECKING:
    from editlint.analysis.attributions import Attribution
    from editlint.analysis.dates import DateMention
    from editlint.analysis.facts import Facts
    from editlint.analysis.quotations import Quotation
    from editlint.analysis.readability import Readability
    from editlint.analysis.reading.sentences import Reading
    from editlint.analysis.sentences import Sentence
    from editlint.analysis.statements.collection import Statements
    from editlint.analysis.tongue import Tongue
    from editlint.analysis.topics import Topics
    from editlint.analysis.words import Words
    from editlint.documents.document import Block, Document
    from editlint.model import Span

T = TypeVar("T")


class Article:
    """A document with its statements.

    Attributes:
        document: the parsed article.
        text: its prose.
        blocks: its blocks of prose.
        published: the day of publication, or None when nothing tells it. Never from the clock.
        facts: known events and house facts that statements are checked against.
    """

    def __init__(
        self,
        document: Document,
        *,
        as_of: dt.date | None = None,
        facts_from: Callable[[], Facts] | None = None,
        analyses: Mapping[str, Callable[..., Any]] | None = None,
        previous: Document | None = None,
    ) -> None:
        self.document = document
        self.text = document.text
        self.blocks: Sequence[Block] = document.blocks
        self._as_of = as_of
        self._facts_from = facts_from
        self._analyses = analyses or {}
        self._previous = previous
        self._memory: dict[str, object] = {}
        self._notices: list[str] = []

    @cached_property
    def published(self) -> dt.date | None:
        """The publication date: given, else of the front matter, the page, or the dateline."""
        if self._as_of is not None:
            return self._as_of
        from editlint.analysis.publication import publication_date, unread_date

        day = publication_date(self.document)
        path = self.document.source.path
        error = getattr(self.document.front_matter, "known_error", "")
        if error:
            self.notice(f"{path}: {error}; a date that it gives is not known" if path else error)
        unread = unread_date(self.document) if self.document.front_matter else None
        if unread:
            name, value = unread
            line = self.document.front_matter_line(name)
            shown = value if len(value) <= 40 else f"{value[:40]} …"
            self.notice(f"{path or 'standard input'}:{line}: “{name}: {shown}” is no date (YYYY-MM-DD) and passed over")
        return day

    @cached_property
    def previous(self) -> Article | None:
        """The article as it was before the edit that is looked at, or None when there is no such edit."""
        return Article(self._previous) if self._previous is not None else None

    @cached_property
    def facts(self) -> Facts:
        """What is known beforehand: the shipped events and the facts of the house."""
        if self._facts_from is not None:
            return self._facts_from()
        from editlint.analysis.facts import NO_FACTS

        return NO_FACTS

    @cached_property
    def tongue(self) -> Tongue:
        """The language that the article is in, and its paragraphs in another one."""
        from editlint.analysis.tongue import find_tongue

        return find_tongue(self.document)

    @cached_property
    def words(self) -> Words:
        """The words of the prose with their offsets."""
        from editlint.analysis.words import find_words

        return find_words(self.text)

    @cached_property
    def sentences(self) -> Sequence[Sentence]:
        """The sentences of each block, in order."""
        from editlint.analysis.sentences import find_sentences

        return find_sentences(self.text, self.blocks)

    @cached_property
    def quotations(self) -> Sequence[Quotation]:
        """What the article gives as other people's words, with the speaker where one is named."""
        from editlint.analysis.quotations import find_quotations

        return find_quotations(self)

    @cached_property
    def attributions(self) -> Sequence[Attribution]:
        """Who is said to have said, shown or believed what."""
        from editlint.analysis.attributions import find_attributions

        return find_attributions(self)

    @cached_property
    def dates(self) -> Sequence[DateMention]:
        """Every mention of a date, in order."""
        from editlint.analysis.dates import find_dates

        return find_dates(self.text, published=self.published)

    @cached_property
    def reading(self) -> Reading:
        """The sentences with their quantities, phrases and clauses, each read when it is asked for."""
        from editlint.analysis.reading.sentences import Reading

        return Reading(self.text, self.words, self.sentences, self.dates)

    @cached_property
    def statements(self) -> Statements:
        """What the article states: of whom or what, which attribute, which value, where and how firmly."""
        from editlint.analysis.statements.collection import find_statements

        return find_statements(self)

    @cached_property
    def readability(self) -> Readability:
        """The formulas of readability over the paragraphs of the article."""
        from editlint.analysis.readability import measure

        return measure(self)

    @cached_property
    def topics(self) -> Topics:
        """What the article is about, and how foreign each paragraph is to the others, by the shipped word table."""
        from editlint.analysis.topics import find_topics

        return find_topics(self)

    def analysis(self, name: str) -> Any:
        """What a plug-in's analysis of that name finds in this article, computed once.

        Raises:
            KeyError: no plug-in brings it.
        """
        return self.remember(f"analysis {name}", self._analyses[name])

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds a prose offset, or None between two."""
        from bisect import bisect_right

        index = bisect_right(self._sentence_starts, offset) - 1
        if index < 0 or offset >= self.sentences[index].end:
            return None
        return self.sentences[index]

    def sentences_of(self, first: int, after: int) -> Sequence[Sentence]:
        """The sentences of the blocks from index `first` up to, not including, `after`."""
        from bisect import bisect_left

        low = bisect_left(self.sentences, first, key=lambda sentence: sentence.block)
        return self.sentences[low : bisect_left(self.sentences, after, low, key=lambda sentence: sentence.block)]

    def in_quotation(self, start: int, end: int) -> bool:
        """Whether a stretch overlaps another person's words."""
        from bisect import bisect_left

        index = bisect_left(self._quotation_ends, start + 1)
        return index < len(self._others_words) and self._others_words[index].start < end

    def within_quotation(self, start: int, end: int) -> bool:
        """Whether a stretch lies wholly inside another person's words."""
        from bisect import bisect_left

        index = bisect_left(self._quotation_ends, end)
        return index < len(self._others_words) and self._others_words[index].start <= start

    def in_residue(self, start: int, end: int) -> bool:
        """Whether a stretch lies in what a publishing system left: no part of the story."""
        spans = self.residue
        from bisect import bisect_right

        index = bisect_right(spans, (start, len(self.text))) - 1
        return index >= 0 and end <= spans[index][1]

    @cached_property
    def residue(self) -> Sequence[Span]:
        """What a publishing system left in the text, in order."""
        from editlint.analysis.residue import residue_spans

        return residue_spans(self)

    @property
    def notices(self) -> tuple[str, ...]:
        """What checks had to say about their own work, each once."""
        return tuple(dict.fromkeys(self._notices))

    def notice(self, text: str) -> None:
        """Say something about the run that is no violation, such as a service that is not there."""
        self._notices.append(text)

    def remember(self, name: str, compute: Callable[[Article], T]) -> T:
        """The value of `compute(article)`, computed once and shared by all checks that ask by the same name."""
        if name not in self._memory:
            self._memory[name] = compute(self)
        return self._memory[name]  # type: ignore[return-value]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _others_words(self) -> list[Quotation]:
        """The quotations that are another person's words: titles and scare quotes are not."""
        from editlint.analysis.quotations import WORDS_OF_OTHERS

        return [quotation for quotation in self.quotations if quotation.kind in WORDS_OF_OTHERS]

    @cached_property
    def _quotation_ends(self) -> list[int]:
        return [quotation.end for quotation in self._others_words]
