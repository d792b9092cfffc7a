"""The values that travel through this room: a rule as its file says it, a block of a text, what was found in it.

Everything here is immutable and imports nothing else of this room. Offsets into a block count code points of its text;
offsets into the source are those of `Source.text`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from editlint.model import Span
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.source import Source

LEVELS = ("suggestion", "warning", "error")
# Kinds of blocks that are made only when a rule asks for one.
KINDS = frozenset(("paragraph", "sentence", "link", "code", "strong", "emphasis", "summary", "raw"))


class Action(NamedTuple):
    """What a rule proposes for a match: Vale's name of it and its parameters; no name where there is none."""

    name: str = ""
    params: tuple[str, ...] | None = None


class ValeRule(NamedTuple):
    """One rule as its file says it, defaults of the header filled in.

    Attributes:
        name: style and file, as in "Microsoft.Adverbs".
        extends: the check that runs it, one of Vale's twelve.
        level: one of LEVELS.
        scope: the selectors, of which one must hold for a block; each as written ("text & ~heading.h1").
        limit: the most alerts in a file, 0 for no limit.
        keys: what else the file says, by key in lower case, in the order of the file; values are plain Python values
            made of str, int, float, bool, list, dict.
        path: the file that it was read from.
        styles: the folders in which styles lie, whose `config` has dictionaries and lists of words.
    """

    name: str
    extends: str
    message: str
    level: str = "warning"
    scope: tuple[str, ...] = ("text",)
    link: str = ""
    description: str = ""
    limit: int = 0
    action: Action = Action()
    keys: Mapping[str, Any] = {}
    path: str = ""
    styles: tuple[str, ...] = ()


class Vocabulary(NamedTuple):
    """The terms that a configuration accepts and rejects: regular expressions, in the order of their files.

    `word_template` is what tokens that are words are put into: `WordTemplate` of the configuration.
    """

    accept: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()
    word_template: str = r"(?m)\b(?:%s)\b"


class Pattern(NamedTuple):
    r"""A regular expression as Vale puts it together, in the dialect of .NET that its styles are written in.

    `tokens` are alternatives in order of precedence, joined with "|" and put into `template`, which has `%s` where
    they go: r"(?m)\b(?:%s)\b" for words, "(?m)(?:%s)" else. `before` and `after` stand outside of it (the raw
    parts of a rule), so the whole is before + template % tokens + after. `ignore_case` puts "(?i)" in front of all.
    `where` names each token for messages: the key of the rule file and its index, as in ("tokens", 3).
    """

    tokens: tuple[str, ...]
    template: str = "(?m)(?:%s)"
    before: str = ""
    after: str = ""
    ignore_case: bool = False
    where: tuple[tuple[str, int], ...] = ()


class Match(NamedTuple):
    """Where a pattern matches in the text of a block.

    `token` is the index of the alternative that matched, -1 where that is not known; `groups` are the texts of the
    capturing groups of that token (or of the whole pattern where it has one token), None for those that took no part.
    """

    start: int
    end: int
    token: int = -1
    groups: tuple[str | None, ...] = ()


class Found(NamedTuple):
    """What a check objects to: offsets in the block, and what fills its message, in Vale's order.

    `params` replaces the parameters of the rule's action where the check itself knows the replacements.
    `document` is whether it stands for the whole file, so that it is shown at line 1, column 1.
    `suggestions` is what the action makes of the match, one text for each way to mend it.
    """

    start: int
    end: int
    values: tuple[object, ...]
    params: tuple[str, ...] | None = None
    document: bool = False
    suggestions: tuple[str, ...] = ()


class Alert(NamedTuple):
    """A finding in a file: source offsets, with the finished message.

    `match` is the text that was found, `suggestions` what may stand there instead, as the action of the rule makes it.
    `is_notice` is whether nothing was found, and what is said is that the rule did not look at all of the text.
    """

    rule: ValeRule
    level: str
    start: int
    end: int
    match: str
    message: str
    description: str = ""
    action: Action = Action()
    suggestions: tuple[str, ...] = ()
    is_notice: bool = False


class Stretch(NamedTuple):
    """`length` characters of a block's text from `start` come from the source at `source_start`.

    One for one where `source_end - source_start == length`, else they are one thing that is not divisible.
    """

    start: int
    length: int
    source_start: int
    source_end: int

    def cut(self, start: int, end: int) -> Stretch:
        """What of it lies between two offsets of the text, as a stretch of a text that begins at `start`."""
        first, last = max(self.start, start), min(self.start + self.length, end)
        if first >= last:
            return Stretch(0, 0, self.source_start, self.source_start)
        if self.source_end - self.source_start != self.length:
            return Stretch(first - start, last - first, self.source_start, self.source_end)
        at = self.source_start + first - self.start
        return Stretch(first - start, last - first, at, at + last - first)


class Block:
    """A stretch of a file that rules look at together.

    Attributes:
        scope: its parts with dots, as Vale names them: "text.heading.h2.md", "sentence.text.md", "raw.md".
        text: what rules match against; inline code in it is asterisks.
        stretches: where the text comes from, in order; what stands between two of them was added, as a space.
        parent: the scope that a negated selector is held against; the same as `scope` for blocks of their own.
        order: the index of the block of markup that it is or belongs to, for comments that switch rules; -1 for what
            stands for the whole file.
        counts: the elements inside, for what measures the block: the summary has those of the file.
    """

    __slots__ = ("_starts", "counts", "order", "parent", "scope", "stretches", "text")

    def __init__(self, scope: str, text: str, stretches: Sequence[Stretch], parent: str = "", order: int = 0) -> None:
        self.scope = scope
        self.text = text
        self.stretches = stretches
        self.parent = parent or scope
        self.order = order
        self.counts: Mapping[str, int] = {}
        self._starts: list[int] | None = None  # of the stretches; most blocks are never asked for a place

    def source_span(self, start: int, end: int) -> Span:
        """The source that the text between `start` and `end` comes from, markup inside it included."""
        if not self.stretches:
            return Span(0, 0)
        each = self.stretches[self._index(start)]
        into = start - each.start
        if start < end <= each.start + each.length and into >= 0 and each.source_end - each.source_start == each.length:
            return Span(each.source_start + into, each.source_start + into + end - start)
        first = self._source(start)
        last = self._source(end - 1) if end > start else Span(first.start, first.start)
        return Span(first.start, max(first.start, last.end))

    def part(self, start: int, end: int, scope: str, parent: str = "") -> Block:
        """The text between `start` and `end` as a block of its own."""
        stretches = [each.cut(start, end) for each in self.stretches[self._index(start) : self._index(end - 1) + 1]]
        return Block(scope, self.text[start:end], [each for each in stretches if each.length], parent, self.order)

    def _index(self, offset: int) -> int:
        """The index of the stretch that an offset lies in, or else of the one before it."""
        if self._starts is None:
            self._starts = [each.start for each in self.stretches]
        return max(0, bisect_right(self._starts, offset) - 1)

    def _source(self, offset: int) -> Span:
        each = self.stretches[self._index(offset)]
        into = offset - each.start
        if each.source_end - each.source_start == each.length:
            at = each.source_start + min(max(into, 0), each.length)
            return Span(at, min(at + 1, each.source_end))
        if into >= each.length:
            return Span(each.source_end, each.source_end)
        return Span(each.source_start, each.source_end)


class Text:
    """A file as Vale's rules see it.

    Attributes:
        counts: those that metrics ask for ("heading.h2", "list", "blockquote", "pre", "paragraphs" …).
    """

    def __init__(
        self,
        source: Source,
        format: str,  # noqa: A002  the public word for it
        build: Callable[[frozenset[str]], tuple[Block, ...]],
        counts: Mapping[str, int],
        switches: Switches,
    ) -> None:
        self.source = source
        self.format = format
        self.counts = counts
        self.switches = switches
        self._build = build
        self._built: dict[frozenset[str], tuple[Block, ...]] = {}

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks of every kind."""
        return self.blocks_of(KINDS)

    def blocks_of(self, kinds: frozenset[str]) -> tuple[Block, ...]:
        """The blocks of the markup, and of the kinds that are made only when a rule asks for them.

        They stand in the order in which Vale lints them: each block of the markup after its paragraphs and sentences
        and before its links and other inline elements, then the summary, then the raw source.
        """
        built = self._built.get(kinds)
        if built is None:
            built = self._built[kinds] = self._build(kinds)
        return built


class Switches(Protocol):
    """What comments in a file switch off."""

    def is_off(self, rule: str, block: Block, start: int, end: int, match: str) -> bool:
        """Whether an alert of a rule at these source offsets is switched off."""


class Finder(Protocol):
    """Finds patterns in blocks; how it saves work is its own business."""

    def matches(self, pattern: Pattern, block: Block) -> Sequence[Match]:
        """The matches that do not overlap, leftmost first, as one search after the other would give them."""

    def texts(self, pattern: Pattern, block: Block) -> Sequence[str]:
        """The texts of the matches alone, which may cost much less."""

    def matches_in(self, pattern: Pattern, text: str) -> Sequence[Match]:
        """The same in a short text such as a match, for which no work is worth saving.

        No match where the pattern cannot be run: what is wrong with it is said when the rule is loaded.
        """


class Check(Protocol):
    """A rule made ready to run. Keeps no state between files: what it must remember of one is in `memory`.

    Each rule has a memory of its own for each file, in which "counts" are those of the text.

    `needs` is a pattern without a match of which there is nothing to do in a block, or None where that is not all.
    `also` are patterns that it asks the finder for itself: where `needs` is None, there is nothing to do in a block in
    which none of them matches, or, where there are none, something to do in each.
    """

    needs: Pattern | None
    also: tuple[Pattern, ...]

    def run(self, block: Block, matches: Sequence[Match], finder: Finder, memory: dict[str, Any]) -> Iterable[Found]:
        """What the rule objects to in one block; `matches` are those of `needs`."""
