"""The prose of an article as it is read: its words, sentences, dates and clauses, each found on first use.

All offsets are those of the document's prose; `editlint.documents` maps them back. Finders take this or what they need
of it; `Story` adds who says what, `Article` all that is stated and measured.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from typing import TYPE_CHECKING, Self, TypeVar

from editlint.values import cached_property

if TYPE_CHECKING:
    from editlint.analysis.carried import Carried
    from editlint.analysis.dates import DateMention
    from editlint.analysis.facts import Facts
    from editlint.analysis.reading.sentences import Reading
    from editlint.analysis.text.sentences import Sentence
    from editlint.analysis.text.words import Words
    from editlint.analysis.tongue import Tongue
    from editlint.documents.document import Block, Document

T = TypeVar("T")


class Prose:
    """The prose of a document, and what is known before it is read.

    Attributes:
        document: the parsed article.
        text: its prose.
        blocks: its blocks of prose.
        published: the day of publication, or None when nothing tells it. Never from the clock.
        facts: known events and house facts that statements are checked against.
        carried: what the version before found in stretches that may stand here, too; None for an article that is
            linted once.
        held_against_others: whether what it states will be held against other articles, so that all of it is read, and
            not only what it could contradict itself.
    """

    def __init__(
        self,
        document: Document,
        *,
        as_of: dt.date | None = None,
        facts_from: Callable[[], Facts] | None = None,
        carried: Carried | None = None,
    ) -> None:
        self.document = document
        self.text = document.text
        self.blocks: Sequence[Block] = document.blocks
        self._as_of = as_of
        self._facts_from = facts_from
        self.carried = carried
        self.held_against_others = False
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

        return find_tongue(self.document, self.carried)

    @cached_property
    def words(self) -> Words:
        """The words of the prose with their offsets."""
        from editlint.analysis.text.words import find_words

        if self.carried is None:
            return find_words(self.text)
        before = self.carried.of("words", tuple)
        words: Words = before[1].again(before[0], self.text) if before is not None else find_words(self.text)
        self.carried.keep("words", (self.text, words))
        return words

    @cached_property
    def folded(self) -> str:
        """The prose in lower case, which may be longer than the prose itself."""
        return self.text.lower()

    def holds(self, text: str) -> bool:
        """Whether a text stands somewhere in the prose in lower case: looked for once, however many sentences ask."""
        return self.remember(f"holds {text}", lambda it: text in it.folded)

    def blocks_holding(self, texts: Collection[str]) -> Iterator[Block]:
        """The blocks in whose lower case one of some texts stands: where a slow pattern has to be looked for."""
        folded, text = self.folded, self.text
        if not any(map(folded.__contains__, texts)):
            return
        exact = len(folded) == len(text)  # each character has its own offset in lower case, too
        for block in self.blocks:
            own = folded[block.start : block.end] if exact else text[block.start : block.end].lower()
            if any(map(own.__contains__, texts)):
                yield block

    @cached_property
    def block_texts(self) -> Sequence[str]:
        """The prose of each block."""
        texts = [self.text[block.start : block.end] for block in self.blocks]
        return texts if self.carried is None else list(map(self.carried.same, texts))

    def of_block(self, what: str, index: int, more: Hashable, find: Callable[..., T], *given: object) -> T:
        """What `find` finds in a block by what it is given: it depends on nothing but the block's text and `more`."""
        if self.carried is None:
            return find(*given)
        return self.carried.recall((what, self.block_texts[index], more), lambda: find(*given))

    @cached_property
    def block_words(self) -> Sequence[tuple[int, int]]:
        """For each block the indexes of its first word and of the one behind its last."""
        ends, last = self.words.ends, 0
        found = []
        for block in self.blocks:
            first = bisect_right(ends, block.start, last)
            last = bisect_right(ends, block.end, first)
            found.append((first, last))
        return found

    @cached_property
    def sentences(self) -> Sequence[Sentence]:
        """The sentences of each block, in order."""
        from editlint.analysis.text.sentences import find_sentences

        return find_sentences(self.text, self.blocks)

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Where each sentence begins, for those who look one up by an offset."""
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def dates(self) -> Sequence[DateMention]:
        """Every mention of a date, in order."""
        if self.carried is not None:
            from editlint.analysis.dates.again import dates_again

            return dates_again(self.text, self.blocks, self.block_texts, self.published, self.carried)
        from editlint.analysis.dates.find import find_dates

        return find_dates(self.text, published=self.published)

    @cached_property
    def reading(self) -> Reading:
        """The sentences with their quantities, phrases and clauses, each read when it is asked for."""
        from editlint.analysis.reading.sentences import Reading

        return Reading(self.text, self.words, self.sentences, self.dates, self.carried)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds a prose offset, or None between two."""
        index = bisect_right(self.sentence_starts, offset) - 1
        if index < 0 or offset >= self.sentences[index].end:
            return None
        return self.sentences[index]

    def sentences_of(self, first: int, after: int) -> Sequence[Sentence]:
        """The sentences of the blocks from index `first` up to, not including, `after`."""
        low = bisect_left(self.sentences, first, key=lambda sentence: sentence.block)
        return self.sentences[low : bisect_left(self.sentences, after, low, key=lambda sentence: sentence.block)]

    @property
    def notices(self) -> tuple[str, ...]:
        """What checks had to say about their own work, each once."""
        return tuple(dict.fromkeys(self._notices))

    def notice(self, text: str) -> None:
        """Say something about the run that is no violation, such as a service that is not there."""
        self._notices.append(text)

    def remember(self, name: str, compute: Callable[[Self], T]) -> T:
        """The value of `compute(self)`, computed once and shared by all that ask by the same name."""
        memory = self._memory
        if name in memory:
            return memory[name]  # type: ignore[return-value]
        value = memory[name] = compute(self)
        return value

    def forget(self) -> None:
        """Forget what was found; it is found again when somebody asks, by itself.

        For an article of which a newer version is read: what was found points back to it, and would stay until
        somebody looks for such circles.
        """
        self.carried = None
        if "reading" in self.__dict__:
            self.reading.let_go()
        found = [name for name in self.__dict__ if isinstance(getattr(type(self), name, None), cached_property)]
        for name in found:
            self.__dict__.pop(name, None)
        self._memory = {}

    def let_go(self) -> None:
        """Forget what was found, which points back to the article: its memory is free at once, not when somebody looks.

        For its owner, when nobody reads it any more.
        """
        if "reading" in self.__dict__:
            self.reading.let_go()
        self._memory.clear()
        self.__dict__.clear()
