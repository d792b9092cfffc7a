"""What a kind of rule is: options it takes, placeholders its messages may use, and how it finds hits.

A check sees articles in prose offsets and knows nothing of files, suppression or output. The engine turns its hits
into violations.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from editlint.rulebook.rule import Option, Rule
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.model import Severity

__all__ = [
    "Check",
    "CrossCheck",
    "CrossHit",
    "Evidence",
    "Hit",
    "KnownEvidence",
    "Option",
    "Proposal",
    "Rule",
    "SourceHit",
    "StatedAt",
    "Statement",
]


class Evidence(NamedTuple):
    """Another place of the same article that explains a hit: prose offsets and what is to be seen there."""

    start: int
    end: int
    message: str


class KnownEvidence(NamedTuple):
    """A fact from outside the article that explains a hit."""

    origin: str
    message: str


class Proposal(NamedTuple):
    """A correction in prose offsets: each edit is (start, end, new text)."""

    title: str
    edits: tuple[tuple[int, int, str], ...]
    safe: bool = False


class Hit(NamedTuple):
    """What a check has found, in prose offsets.

    `values` fill the placeholders of the rule's message ({match} is always there). `severity` overrides the rule's own
    when a check knows better. `data` is for machines.
    """

    start: int
    end: int
    values: Mapping[str, object] = {}
    evidence: tuple[Evidence | KnownEvidence, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    data: Mapping[str, Any] = {}
    severity: Severity | None = None
    message: str | None = None


class SourceHit(NamedTuple):
    """What a check has found in the source itself, of which markup, comments and front matter are parts: its offsets.

    Its corrections edit the source as well. No scope of the rule is asked: the check knows where it looks.
    """

    start: int
    end: int
    message: str
    severity: Severity | None = None
    proposals: tuple[Proposal, ...] = ()
    data: Mapping[str, Any] = {}


class Statement(NamedTuple):
    """Something that an article says and that other articles of the same run may contradict.

    `key` says what it is about (two statements meet when topic and key are equal), `value` what is said of it, made of
    tuples, texts and numbers only. `start` and `end` are prose offsets.
    """

    topic: str
    key: str
    value: tuple[Any, ...]
    start: int
    end: int


class Check(Protocol):
    """One kind of rule. An instance is made once a process and keeps no state between articles."""

    kind: str
    options: tuple[Option, ...]
    values: tuple[str, ...]  # placeholders beside {match}

    def find(self, article: Article, rule: Rule) -> Iterable[Hit | SourceHit]:
        """The hits of one rule in one article, in any order."""


class CrossCheck(Protocol):
    """A check that also compares what several articles say."""

    def state(self, article: Article, rule: Rule) -> Iterable[Statement]:
        """What this article says that others may contradict."""

    def compare(self, rule: Rule, statements: Sequence[StatedAt]) -> Iterable[CrossHit]:
        """The contradictions among the statements of one topic and key, of at least two articles."""


class StatedAt(NamedTuple):
    """A statement with the index of its article in the run."""

    article: int
    statement: Statement


class CrossHit(NamedTuple):
    """A contradiction between articles: the statement to report and those that contradict it, with what to say."""

    at: StatedAt
    against: tuple[tuple[StatedAt, str], ...]
    values: Mapping[str, object] = {}
    data: Mapping[str, Any] = {}
    message: str | None = None
