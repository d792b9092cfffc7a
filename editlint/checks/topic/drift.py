"""Reports what belongs to another story: a paragraph, or one sentence in a paragraph that belongs to this one.

Everything is measured by `editlint.analysis.topics`; here is only decided what to say about it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.genre import is_manual
from editlint.checks.base import Evidence, Hit, Option
from editlint.errors import EditlintError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.analysis.article import Article
    from editlint.analysis.topics import Topics
    from editlint.checks.base import Rule


class TopicDriftCheck:
    """Reports paragraphs that have little to do with the rest of their article, and sentences from elsewhere."""

    kind = "topic-drift"
    options = (
        Option(
            "backend",
            "text",
            "words",
            "what gives words their meaning: the shipped word table, or a model that is installed beside",
            choices=("words", "wordllama", "minilm"),
        ),
        Option("score", "number", 1.0, "from which score a paragraph is reported; 1 is about 1.5 of 100 articles"),
    )
    values = ("stretch", "own", "rest")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The foreign paragraphs, and the foreign sentences of the others."""
        if is_manual(article):
            return
        topics = _topics(article, rule.options["backend"])
        foreign = set()
        for paragraph in topics.paragraphs:
            if paragraph.score is not None and paragraph.score >= rule.options["score"]:
                foreign.add(paragraph.block)
                yield _hit(topics, paragraph.start, paragraph.end, "paragraph", {"score": round(paragraph.score, 2)})
        for stray in topics.strays:
            if article.document.block_index(stray.start) not in foreign:
                data = {"novelty": round(stray.novelty, 2), "region": stray.region}
                yield _hit(topics, stray.start, stray.end, "sentence", data)


class StraySentenceCheck:
    """Reports single sentences that have little to do with their paragraph and their article."""

    kind = "stray-sentence"
    options = (Option("score", "number", 1.0, "from which score a sentence is reported; 1 is about 1 of 100 articles"),)
    values = ("own", "rest")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The foreign sentences of paragraphs that belong."""
        if is_manual(article):
            return
        topics = _topics(article, "words")
        told = {stray.start for stray in topics.strays}
        foreign = {p.block for p in topics.paragraphs if p.score is not None and p.score >= 1}
        for sentence in topics.sentences:
            if sentence.score < rule.options["score"] or sentence.start in told:
                continue
            if article.document.block_index(sentence.start) not in foreign:
                yield _hit(topics, sentence.start, sentence.end, "sentence", {"score": round(sentence.score, 2)})


def _topics(article: Article, backend: str) -> Topics:
    """The topics by a backend, or by the word table, with a notice, where its packages are not installed."""
    from editlint.analysis.topics import find_topics

    try:
        return find_topics(article, backend)
    except EditlintError as error:
        article.notice(f"{error.message}; the shipped word table is used instead. To have it: {error.hint}")
        return find_topics(article)


def _hit(topics: Topics, start: int, end: int, stretch: str, data: dict[str, object]) -> Hit:
    own, rest = topics.words_of(start, end), topics.words_beside(start, end)
    lede = topics.paragraphs[0]
    subject = ", ".join(rest)
    evidence = (Evidence(lede.start, lede.end, f"the article is about {subject}"),) if lede.start != start else ()
    return Hit(
        start,
        end,
        values={"stretch": stretch, "own": ", ".join(own) or "nothing that it names", "rest": subject},
        evidence=evidence,
        data={**data, "stretch": stretch, "own": list(own), "rest": list(rest)},
    )


CHECKS = (TopicDriftCheck(), StraySentenceCheck())
