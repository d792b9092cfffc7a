"""Reports what was put together wrongly: two stories in one article, and a section that belongs to another.

Both compare long stretches, so that they see what no single paragraph shows. `editlint.analysis.topics` measures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.genre import is_manual
from editlint.checks.base import Evidence, Hit, Option

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.analysis.article import Article
    from editlint.checks.base import Rule


class MergedStoriesCheck:
    """Reports the paragraph with which a second story begins."""

    kind = "merged-stories"
    options = (
        Option("likeness", "number", 0.2, "sum of two cosines, of words and meaning, below which stories are two"),
        Option("passages", "integer", 3, "passages that each story has at least"),
    )
    values = ("before", "after")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The first paragraph after the deepest seam, if that is deep enough."""
        from editlint.analysis.topics import find_topics
        from editlint.analysis.topics.seams import deepest_seam

        if is_manual(article):
            return
        topics = find_topics(article)
        seam = deepest_seam(topics.likeness, rule.options["passages"]) if topics.likeness else None
        if seam is None or seam.likeness >= rule.options["likeness"]:
            return
        here, lede = topics.paragraphs[seam.passage], topics.paragraphs[0]
        after = ", ".join(topics.words_of(here.start, len(article.text)))
        before = ", ".join(topics.words_of(0, here.start))
        yield Hit(
            here.start,
            here.end,
            values={"before": before, "after": after},
            evidence=(Evidence(lede.start, lede.end, f"the first story is about {before}"),),
            data={"of": "article", "likeness": round(seam.likeness, 3)},
        )


class SectionCheck:
    """Reports the heading of a section that has hardly anything in common with the rest of the article."""

    kind = "section-out-of-place"
    options = (
        Option("likeness", "number", 0.3, "sum of two cosines, of words and meaning, below which it does not belong"),
    )
    values = ("own", "rest")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The headings of foreign sections of at least two passages, beside at least as many others."""
        from editlint.analysis.topics import find_topics
        from editlint.analysis.topics.seams import section_likeness

        if is_manual(article):
            return
        topics = find_topics(article)
        if topics.likeness is None:
            return
        count = len(topics.paragraphs)
        for section in topics.sections:
            size = section.last - section.first
            if section.heading < 0 or size < 2 or count - size < size + 1:
                continue
            likeness = section_likeness(topics.likeness, section.first, section.last)
            if likeness < rule.options["likeness"]:
                heading = article.blocks[section.heading]
                start, end = topics.paragraphs[section.first].start, topics.paragraphs[section.last - 1].end
                yield Hit(
                    heading.start,
                    heading.end,
                    values={
                        "own": ", ".join(topics.words_of(start, end)),
                        "rest": ", ".join(topics.words_beside(start, end)),
                    },
                    data={"likeness": round(likeness, 3)},
                )


CHECKS = (MergedStoriesCheck(), SectionCheck())
