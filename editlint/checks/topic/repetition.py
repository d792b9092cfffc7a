"""Reports passages that are given twice: inside one article, and in two articles of one run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.checks.base import CrossHit, Evidence, Hit, Option, Statement
from editlint.documents.document import PARAGRAPH
from editlint.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.topics.repetitions import Repetition
    from editlint.checks.base import Rule, StatedAt

_WHOLE = 0.95  # share of a paragraph that is all of it
_RUN = 5  # words of which checksums are taken to compare paragraphs of different articles
_KEYS = 2  # checksums by which two paragraphs find each other
_COMPARED = 20  # articles with which each is compared, however many share a paragraph
_SKETCH = 16  # checksums that stand for a paragraph


_ARTICLE, _RUN_OF_ARTICLES = "article", "run"


class RepeatedPassageCheck:
    """Reports what is given again, unchanged or nearly so: a passage in its article, a paragraph in another one."""

    kind = "repeated-passage"
    formerly: Mapping[str, str] = {"shared-passage": "it is “repeated-passage” with “in: run”"}
    options = (
        Option("in", "text", _ARTICLE, "where it is given too", choices=(_ARTICLE, _RUN_OF_ARTICLES)),
        Option("words", "integer", 12, "words that both places have in common, or a paragraph has, at least"),
        Option("alike", "number", 0.7, "share of runs of words that paragraphs of two articles have, 0 to 1"),
        Option(  # the cost of a gap is the square of its length
            "changed", "integer", 3, "words of a passage that may be changed, left out or put in at one place", most=20
        ),
        Option("names", "number", 0.7, "share of words with a capital from which a passage is a name"),
        Option("quoted", "number", 0.5, "share of a passage that other people say, from which it is theirs"),
        Option("whole", "integer", 20, "words of a whole paragraph, given again word for word, that is a warning"),
    )
    values = ("words", "how")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The later of each two places; a whole paragraph given again word for word is a warning at least."""
        return _repeated(article, rule.options, rule.severity) if rule.options["in"] == _ARTICLE else ()

    def state(self, article: Article, rule: Rule) -> Iterable[Statement]:
        """Each paragraph by the smallest checksums of its runs of words; those that share a key are compared."""
        words = article.words
        if rule.options["in"] != _RUN_OF_ARTICLES:
            return
        for block in article.blocks:
            if block.kind != PARAGRAPH or article.in_residue(block.start, block.end):
                continue
            lower = words.lower[words.index_at(block.start) : words.index_at(block.end)]
            if len(lower) >= rule.options["words"]:
                sketch = _sketch(lower)
                for key in sketch[:_KEYS]:
                    yield Statement("passage", str(key), (len(lower), *sketch), block.start, block.end)

    def in_archive(self, rule: Rule, statement: Statement) -> bool:  # noqa: ARG002  the protocol's
        """No: passages of an archive find each other by signatures of their own (`archive.memory.passages`)."""
        return False

    def compare(self, rule: Rule, statements: Sequence[StatedAt]) -> Iterable[CrossHit]:
        """Each paragraph that another article has, with the first other one that has it.

        Two that share both keys are compared under the smaller, so that they are reported once.
        """
        for here in statements:
            words, *mine = here.statement.value
            for there in statements[:_COMPARED]:
                theirs = there.statement.value[1:]
                shared = next(key for key in mine[:_KEYS] if key in theirs[:_KEYS])
                if there.article == here.article or str(shared) != here.statement.key:
                    continue
                alike = _alike(mine, theirs)
                if alike >= rule.options["alike"]:
                    yield CrossHit(
                        here,
                        ((there, "the same paragraph in another article"),),
                        values={"words": words, "how": ""},
                        data={"alike": round(alike, 2)},
                    )
                    break


def _repeated(article: Article, options: Mapping[str, Any], severity: Severity) -> Iterator[Hit]:
    from editlint.analysis.genre import is_manual
    from editlint.analysis.topics.repetitions import RepetitionLimits, find_repetitions

    limits = RepetitionLimits(options["words"], options["changed"], options["names"], options["quoted"])
    for found in find_repetitions(article, limits):
        whole = found.exact and found.words >= options["whole"] and _is_paragraph(article, found)
        whole = whole and not is_manual(article)  # which says the same of each thing that it is true of
        yield Hit(
            found.start,
            found.end,
            values={"words": found.words, "how": "word for word" if found.exact else "nearly word for word"},
            evidence=(Evidence(found.first_start, found.first_end, "first given here"),),
            data={"words": found.words, "exact": found.exact},
            severity=_at_least_warning(severity) if whole else None,
        )


def _is_paragraph(article: Article, found: Repetition) -> bool:
    block = article.blocks[article.document.block_index(found.start)]
    return found.end - found.start >= _WHOLE * (block.end - block.start)


def _at_least_warning(severity: Severity) -> Severity:
    return min(severity, Severity.WARNING, key=lambda each: each.rank)


def _sketch(words: Sequence[str]) -> list[int]:
    """The smallest checksums of a paragraph's runs of words (min-wise hashing, Broder 1997)."""
    from itertools import accumulate
    from zlib import crc32

    text = " ".join(words).encode("ascii", "replace")  # a byte a character, so that places are those of the text
    starts = [0, *accumulate(len(word) + 1 for word in words)]
    runs = {crc32(text[start : end - 1]) for start, end in zip(starts, starts[_RUN:], strict=False)}
    return sorted(runs)[:_SKETCH]


def _alike(mine: Sequence[int], theirs: Sequence[int]) -> float:
    """The share of runs that two paragraphs have in common, as their sketches tell."""
    union = sorted({*mine, *theirs})[:_SKETCH]
    return sum(number in mine and number in theirs for number in union) / len(union)


CHECKS = (RepeatedPassageCheck(),)
