"""Reports what belongs to another story: a paragraph, or one sentence in a paragraph that belongs to this one.

Everything is measured by `editlint.analysis.topics`; here is only decided what to say about it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.genre import is_manual
from editlint.checks.base import Evidence, Hit, Option
from editlint.errors import EditlintError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from editlint.analysis.article import Article
    from editlint.analysis.topics import Topics
    from editlint.checks.base import Rule


_PARAGRAPH, _SENTENCE = "paragraph", "sentence"


class TopicDriftCheck:
    """Reports paragraphs, or sentences of the others, that have little to do with the rest of their article.

    A sentence that brings in another region of the world is certain enough to stand beside paragraphs.
    """

    kind = "topic-drift"
    formerly: Mapping[str, str] = {"stray-sentence": "it is “topic-drift” with “of: sentence”"}
    options = (
        Option(
            "backend",
            "text",
            "words",
            "what gives words their meaning: the shipped word table, or a model that is installed beside",
            choices=("words", "wordllama", "minilm"),
        ),
        Option("of", "text", _PARAGRAPH, "what is scored", choices=(_PARAGRAPH, _SENTENCE)),
        Option("score", "number", 1.0, "from which score it is reported; 1 is about 1 of 100 articles"),
        Option(
            "mentions", "integer", 2, "mentions of a region of the world, and of no other, that a sentence brings in"
        ),
        Option("elsewhere", "integer", 3, "mentions of other regions in the rest, which is about places then"),
        Option("novelty", "number", 2.6, "share of new words in such a sentence times the logarithm of their number"),
    )
    values = ("stretch", "own", "rest")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """What is foreign by its score; with paragraphs also the sentences that bring in a region."""
        if is_manual(article):
            return
        options, of = rule.options, rule.options["of"]
        topics = _topics(article, options["backend"])
        strays = topics.strays(options["novelty"], options["mentions"], options["elsewhere"])
        limit = options["score"] if of == _PARAGRAPH else 1
        foreign = {p.block: p for p in topics.paragraphs if p.score is not None and p.score >= limit}
        lone = [stray for stray in strays if article.document.block_index(stray.start) not in foreign]
        if of == _PARAGRAPH:
            for each in foreign.values():
                yield _hit(topics, each.start, each.end, of, {"score": round(each.score or 0.0, 2)})
            for stray in lone:
                data = {"novelty": round(stray.novelty, 2), "region": stray.region}
                yield _hit(topics, stray.start, stray.end, _SENTENCE, data)
            return
        told = {stray.start for stray in strays}
        for sentence in topics.sentences:
            block = article.document.block_index(sentence.start)
            if sentence.score >= options["score"] and sentence.start not in told and block not in foreign:
                yield _hit(topics, sentence.start, sentence.end, of, {"score": round(sentence.score, 2)})


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


CHECKS = (TopicDriftCheck(),)
