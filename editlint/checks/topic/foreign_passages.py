"""The kind `foreign-passages`: a run of passages that has hardly anything in common with all others.

Such a run was put together wrongly: a section that belongs to another article, or a second story behind the first. It
is seen where no single paragraph shows it. `editlint.analysis.topics` measures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from editlint.analysis.genre import is_manual
from editlint.checks.base import Evidence, Hit, Option
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.analysis.topics import Topics
    from editlint.checks.base import Rule

_SECTION, _REMAINDER = "section", "remainder"


class _PassageRun(NamedTuple):
    """Passages that may be foreign.

    Attributes:
        likeness: theirs with all others.
        start, end: prose offsets of what is marked.
        own, rest: words that tell what they are about, and what the others are.
        ends: whether they are the end of the article.
    """

    likeness: float
    start: int
    end: int
    own: Sequence[str]
    rest: Sequence[str]
    ends: bool = False


class ForeignPassagesCheck:
    """Reports the sections, or the remainder of an article, that belong elsewhere."""

    kind = "foreign-passages"
    formerly: Mapping[str, str] = {
        "merged-stories": "it is “foreign-passages” with “of: remainder”",
        "section-out-of-place": "it is “foreign-passages” with “of: section”",
    }
    options = (
        Option(
            "of",
            "text",
            _SECTION,
            "what is held against the others: each section, or all that follows the deepest seam",
            choices=(_SECTION, _REMAINDER),
        ),
        Option("likeness", "number", 0.2, "sum of two cosines, of words and meaning, below which it is foreign"),
        Option("passages", "integer", 2, "passages that it has at least, and the others too"),
    )
    values = ("own", "rest")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The heading of each foreign section, or the first paragraph of the remainder."""
        from editlint.analysis.topics import find_topics

        if is_manual(article):
            return
        topics = find_topics(article)
        if topics.likeness is None:
            return
        runs = _sections if rule.options["of"] == _SECTION else _remainder
        for run in runs(article, topics, rule.options["passages"], rule.options["likeness"]):
            yield _hit(topics, run)


def _sections(article: Article, topics: Topics, least: int, below: float) -> Iterator[_PassageRun]:
    """What stands under each heading, but what is the better part of the article itself."""
    from editlint.analysis.topics.seams import section_likeness

    assert topics.likeness is not None
    count = len(topics.paragraphs)
    for section in topics.sections:
        size = section.last - section.first
        if section.heading >= 0 and size >= least and count - size > size:
            heading = article.blocks[section.heading]
            likeness = section_likeness(topics.likeness, section.first, section.last)
            if likeness >= below:
                continue
            start, end = topics.paragraphs[section.first].start, topics.paragraphs[section.last - 1].end
            own, rest = topics.words_of(start, end), topics.words_beside(start, end)
            yield _PassageRun(likeness, heading.start, heading.end, own, rest)


def _remainder(article: Article, topics: Topics, least: int, below: float) -> Iterator[_PassageRun]:
    """All that follows the place where what stands before and behind it has least in common."""
    from editlint.analysis.topics.seams import deepest_seam

    assert topics.likeness is not None
    seam = deepest_seam(topics.likeness, least)
    if seam is not None and seam.likeness < below:
        here = topics.paragraphs[seam.passage]
        after, before = topics.words_of(here.start, len(article.text)), topics.words_of(0, here.start)
        yield _PassageRun(seam.likeness, here.start, here.end, after, before, ends=True)


def _hit(topics: Topics, run: _PassageRun) -> Hit:
    rest, lede = ", ".join(run.rest), topics.paragraphs[0]
    evidence = (Evidence(lede.start, lede.end, f"the first story is about {rest}"),) if run.ends else ()
    data: dict[str, object] = {"likeness": round(run.likeness, 3)}
    if run.ends:
        data["of"] = "article"  # where the second story begins may change, that there are two does not
    return Hit(run.start, run.end, {"own": ", ".join(run.own), "rest": rest}, evidence, data=data)


CHECKS = (ForeignPassagesCheck(),)
