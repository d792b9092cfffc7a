"""The topics of an article: how foreign each paragraph is to the rest, and the words that tell its subject.

Scores are made once for an article; telling words only for the paragraphs that somebody asks about.
"""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from editlint.documents.document import HEADING

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.analysis.topics.backends import Backend
    from editlint.analysis.topics.cohesion import Likeness
    from editlint.analysis.topics.passages import Body
    from editlint.analysis.topics.strays import Stray

MIN_JUDGED = 3  # paragraphs that can be judged, and ...
MIN_PASSAGES = 5  # ... passages in all, below which an article has no usual level to fall below
WINDOW = 60  # passages compared with each other; a longer text is measured in stretches of about so many
TELLING = 4  # words that stand for a subject


class ParagraphTopic(NamedTuple):
    """How a paragraph stands to the rest of its article.

    Attributes:
        block: its index among the article's blocks. `start`, `end`: prose offsets.
        score: how foreign it is; 1 and more is seen in 1 to 2 of 100 clean articles, 0 in many. None where it is not
            judged: the lede, the ending, a list item, other people's words.
    """

    block: int
    start: int
    end: int
    score: float | None


class Section(NamedTuple):
    """The passages from `first` up to `last` of an article, under the heading that is block `heading`, -1 for none."""

    heading: int
    first: int
    last: int


class _Told(NamedTuple):
    """A stem's weight, idf times occurrences, and the form that it is first seen in."""

    weight: float
    form: str


class Topics:
    """What the paragraphs of an article are about.

    Attributes:
        paragraphs: its passages, with scores; empty for an article too short to tell.
        likeness: how like each other they are; None for one too short, or too long to be one story (WINDOW passages).
    """

    def __init__(self, article: Article, backend: Backend) -> None:
        from editlint.analysis.topics.passages import read_body
        from editlint.analysis.topics.word_table import english

        self._article = article
        self._table = english()
        self._body: Body = read_body(article, self._table)
        passages = self._body.passages
        self.likeness: Likeness | None = None
        judged = sum(passage.judged for passage in passages)
        scores = self._scores(backend) if judged >= MIN_JUDGED and len(passages) >= MIN_PASSAGES else []
        self.paragraphs = tuple(
            ParagraphTopic(p.block, p.start, p.end, score if p.judged else None)
            for p, score in zip(passages, scores, strict=False)
        )

    def _scores(self, backend: Backend) -> list[float]:
        """The score of each passage, measured in stretches of about WINDOW."""
        from editlint.analysis.topics.cohesion import compare
        from editlint.analysis.topics.features import features

        passages, beside = self._body
        vectors = backend.vectors(self._article, passages, self._table)
        stretches = -(-len(passages) // WINDOW)
        edges = [len(passages) * i // stretches for i in range(stretches + 1)]
        scores: list[float] = []
        for first, last in pairwise(edges):
            likeness = compare(passages[first:last], vectors[first:last])
            cases = features(passages[first:last], beside, likeness)
            scores += [
                backend.network.score(case) if passage.judged else 0.0
                for passage, case in zip(passages[first:last], cases, strict=True)
            ]
        self.likeness = likeness if stretches == 1 else None
        return scores

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The passages under each heading, in order; those before the first heading are a section of their own."""
        blocks = self._article.blocks
        sections: list[Section] = []
        heading = -2
        for number, paragraph in enumerate(self.paragraphs):
            over = next((i for i in range(paragraph.block, -1, -1) if blocks[i].kind == HEADING), -1)
            if over != heading:
                sections.append(Section(over, number, number))
                heading = over
            sections[-1] = sections[-1]._replace(last=number + 1)
        return tuple(sections)

    @cached_property
    def strays(self) -> tuple[Stray, ...]:
        """Sentences from elsewhere inside paragraphs that belong."""
        from editlint.analysis.topics.strays import find_strays

        if not self.paragraphs:
            return ()
        return tuple(find_strays(self._article, self._body, self._table))

    def words_of(self, start: int, end: int) -> tuple[str, ...]:
        """The words that tell what a stretch is about and that stand nowhere else, as they are first written."""
        elsewhere = self._stems((0, start), (end, len(self._article.text)))
        own = self._stems((start, end))
        return _heaviest({stem: told for stem, told in own.items() if stem not in elsewhere})

    def words_beside(self, start: int, end: int) -> tuple[str, ...]:
        """The words that tell what the article is about without that stretch."""
        return _heaviest(self._stems((0, start), (end, len(self._article.text))))

    def _stems(self, *stretches: tuple[int, int]) -> dict[str, _Told]:
        """What the passages in some stretches tell, by stem."""
        words = self._article.words
        known = self._table.terms(dict.fromkeys(words.lower))
        told: dict[str, _Told] = {}
        for passage in self._body.passages:
            for start, end in stretches:
                first = words.index_at(max(start, passage.start))
                last = words.index_at(min(end, passage.end))
                for form, lower in zip(words.forms[first:last], words.lower[first:last], strict=True):
                    for term in known.get(lower, ()) if "-" not in lower else ():
                        before = told.get(term.stem)
                        weight = term.idf + (before.weight if before else 0.0)
                        told[term.stem] = _Told(weight, before.form if before else _plain(form))
        return told


def _heaviest(told: dict[str, _Told]) -> tuple[str, ...]:
    ranked = sorted(told, key=lambda stem: (-told[stem].weight, stem))
    return tuple(told[stem].form for stem in ranked[:TELLING])


def _plain(form: str) -> str:
    return form.replace("’", "'").removesuffix("'s").removesuffix("'")


def find_topics(article: Article, backend: str = "words") -> Topics:
    """The topics of an article, measured once for each backend.

    Raises:
        EditlintError: the backend needs packages that are not installed.
    """
    from editlint.analysis.topics.backends import load

    return article.remember(f"topics by {backend}", lambda it: Topics(it, load(backend)))
