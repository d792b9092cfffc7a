"""The topics of an article: how foreign each paragraph is to the rest, and the words that tell its subject.

Scores are made once for an article; telling words only for the paragraphs that somebody asks about.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from editlint.documents.document import HEADING
from editlint.values import NamedTuple, cached_property

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.story import Story
    from editlint.analysis.topics.backends import Backend
    from editlint.analysis.topics.cohesion import Compared, Likeness
    from editlint.analysis.topics.meaning import Vector
    from editlint.analysis.topics.sentence_topics import SentenceTopic
    from editlint.analysis.topics.story_passages import Body, StoryPassage
    from editlint.analysis.topics.strays import Stray, StrayLimits
    from editlint.analysis.topics.word_table import WordTable

MIN_JUDGED = 3  # paragraphs that can be judged, and ...
MIN_PASSAGES = 5  # ... passages in all, below which an article has no usual level to fall below
WINDOW = 60  # passages compared with each other; a longer text is measured in stretches of about so many
_IN_SHORT = 0.67  # of a score in an article of MIN_PASSAGES: background and a second source stand out in it
_ONE_SENTENCE = 0.8  # of the score of a paragraph of one sentence, which says little of its subject
TELLING = 4  # words that stand for a subject
_ROUNDING = 1e-6
_FEW = 4  # passages that differ from those of the version before, and are compared with the others one by one


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


class DescribedParagraph(NamedTuple):
    """A paragraph for readers from outside: prose offsets, score as in ParagraphTopic, and its telling words."""

    start: int
    end: int
    score: float | None
    words: tuple[str, ...]


class Section(NamedTuple):
    """The passages from `first` up to `last` of an article, under the heading that is block `heading`, -1 for none."""

    heading: int
    first: int
    last: int


class _Told(NamedTuple):
    """A stem's weight, idf times occurrences, and the form that it is first seen in."""

    weight: float
    form: str


class _Stretch(NamedTuple):
    """A stretch of passages in the version before: what all that was measured depends on, and their products."""

    told: list[tuple[object, ...]]
    compared: Compared


class Topics:
    """What the paragraphs of an article are about.

    Attributes:
        paragraphs: its passages, with scores; empty for an article too short to tell.
        likeness: how like each other they are; None for one too short, or too long to be one story (WINDOW passages).
    """

    def __init__(self, article: Story, backend: Backend) -> None:
        from editlint.analysis.topics.story_passages import may_have

        self._article = article
        self._by_words = backend.of_words
        self._strays: dict[StrayLimits, tuple[Stray, ...]] = {}
        self.likeness: Likeness | None = None
        scores = self._scores(backend) if may_have(article, MIN_PASSAGES, MIN_JUDGED) else ()
        self.paragraphs = tuple(
            ParagraphTopic(p.block, p.start, p.end, score if p.judged else None)
            for p, score in zip(self._body.passages if scores else (), scores, strict=True)
        )

    @cached_property
    def _table(self) -> WordTable:
        from editlint.analysis.topics.word_table import english

        return english()

    @cached_property
    def _body(self) -> Body:
        from editlint.analysis.topics.story_passages import read_body

        return read_body(self._article, self._table)

    def _scores(self, backend: Backend) -> list[float]:
        """The score of each passage, measured in stretches of about WINDOW; none for an article of too few."""
        passages = self._body.passages
        if sum(passage.judged for passage in passages) < MIN_JUDGED:
            return []
        vectors = backend.vectors(self._article, passages, self._table)
        stretches = -(-len(passages) // WINDOW)
        edges = [len(passages) * i // stretches for i in range(stretches + 1)]
        scores: list[float] = []
        for stretch, (first, last) in enumerate(pairwise(edges)):
            likeness, cases = self._measured(passages[first:last], vectors[first:last], stretch)
            scores += [
                backend.network.score(case) * self._certainty(passage) if passage.judged else 0.0
                for passage, case in zip(passages[first:last], cases, strict=True)
            ]
        self.likeness = likeness if stretches == 1 else None
        return scores

    def _measured(
        self, passages: Sequence[StoryPassage], vectors: Sequence[Vector], stretch: int
    ) -> tuple[Likeness, list[list[float]]]:
        """How like each other the passages of a stretch are, and what is known of each."""
        from editlint.analysis.topics.cohesion import compare
        from editlint.analysis.topics.features import features

        carried, beside = self._article.carried, self._body.beside
        if carried is None or not self._by_words:
            likeness = compare(passages, vectors).likeness
            return likeness, features(passages, beside, likeness)
        lower = self._article.words.lower  # of which all depends, wherever the passages stand
        told: list[tuple[object, ...]] = [
            (*lower[it.first : it.first + it.words], None, *it.names, it.quoted) for it in passages
        ]
        if (before := carried.of(("stretch", stretch), _Stretch)) is not None:
            carried.keep(("stretch", stretch), before)

        def find() -> tuple[Likeness, list[list[float]]]:
            likeness = self._compared(passages, vectors, told, stretch)
            return likeness, features(passages, beside, likeness)

        return carried.recall(("cohesion", beside, *told), find)

    def _compared(
        self, passages: Sequence[StoryPassage], vectors: Sequence[Vector], told: list[tuple[object, ...]], stretch: int
    ) -> Likeness:
        """The products of a stretch of which most passages were in the version before, at the same places."""
        from editlint.analysis.topics.cohesion import compare, compare_again

        carried = self._article.carried
        assert carried is not None
        before = carried.of(("stretch", stretch), _Stretch)
        changed = [] if before is None else [at for at, it in enumerate(told) if before.told[at : at + 1] != [it]]
        if before is None or len(before.told) != len(told) or len(changed) > _FEW:
            compared = compare(passages, vectors)
        else:
            compared = compare_again(before.compared, passages, vectors, changed)
        carried.keep(("stretch", stretch), _Stretch(told, compared))
        return compared.likeness

    def _certainty(self, passage: StoryPassage) -> float:
        """What a score is worth: less in an article of the fewest passages, and of a single sentence.

        Measured: of seven such paragraphs reported at the plain limit in 885 articles, all belonged.
        """
        worth = _IN_SHORT if len(self._body.passages) <= MIN_PASSAGES else 1.0
        sentence = self._article.sentence_at(passage.start)
        alone = sentence is not None and sentence.end >= passage.end
        return worth * _ONE_SENTENCE if alone else worth

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

    def strays(self, novelty: float, mentions: int, elsewhere: int) -> tuple[Stray, ...]:
        """Sentences from elsewhere inside paragraphs that belong; see `find_strays` for the limits."""
        from editlint.analysis.topics.strays import StrayLimits, find_strays

        limits = StrayLimits(novelty, mentions, elsewhere)
        if self.paragraphs and limits not in self._strays:
            self._strays[limits] = tuple(find_strays(self._article, self._body, limits))
        return self._strays.get(limits, ())

    @cached_property
    def sentences(self) -> tuple[SentenceTopic, ...]:
        """How foreign the sentences of judged paragraphs are; by the word table, whatever the backend."""
        from editlint.analysis.topics.backends import load_vectors
        from editlint.analysis.topics.sentence_topics import sentence_topics

        if not self.paragraphs:
            return ()
        vectors = load_vectors("words")(self._article, self._body.passages, self._table)
        return tuple(sentence_topics(self._article, self._body, vectors, self._table))

    def words_of(self, start: int, end: int) -> tuple[str, ...]:
        """The words that tell what a stretch is about and that stand nowhere else, as they are first written."""
        own, everything = self._told_in(start, end), self._told
        lone = {stem: told for stem, told in own.items() if told.weight >= everything[stem].weight - _ROUNDING}
        return tuple(lone[stem].form for stem in _ranked(lone)[:TELLING])

    def words_beside(self, start: int, end: int) -> tuple[str, ...]:
        """The words that tell what the article is about and that stand in the rest of it more than in that stretch."""
        own, everything = self._told_in(start, end), self._told
        shared = (s for s in self._ranking if s not in own or 2 * own[s].weight < everything[s].weight)
        return tuple(everything[stem].form for stem in islice(shared, TELLING))

    def described(self) -> Iterator[DescribedParagraph]:
        """Each paragraph with its score and the words that tell its subject."""
        for paragraph in self.paragraphs:
            told = self._told_in(paragraph.start, paragraph.end)
            words = tuple(told[stem].form for stem in _ranked(told)[:TELLING])
            yield DescribedParagraph(paragraph.start, paragraph.end, paragraph.score, words)

    @cached_property
    def _told(self) -> dict[str, _Told]:
        """What all passages tell."""
        return self._told_in(0, len(self._article.text))

    @cached_property
    def _ranking(self) -> list[str]:
        return _ranked(self._told)

    def _told_in(self, start: int, end: int) -> dict[str, _Told]:
        """What the passages in a stretch tell, by stem. The words are counted first: most stand there many times."""
        words = self._article.words
        inside = list(_ranges(self._body.passages, words.index_at(start), words.index_at(end)))
        lower = [word for first, last in inside for word in words.lower[first:last]]
        forms = [form for first, last in inside for form in words.forms[first:last]]
        first_forms = dict(zip(reversed(lower), reversed(forms), strict=True))
        told: dict[str, _Told] = {}
        for word, times in Counter(lower).items():
            for term in self._body.known.get(word, ()) if "-" not in word else ():
                before = told.get(term.stem)
                weight = term.idf * times + (before.weight if before else 0.0)
                told[term.stem] = _Told(weight, before.form if before else _plain(first_forms[word]))
        return told


def _ranges(passages: Sequence[StoryPassage], first: int, last: int) -> Iterator[tuple[int, int]]:
    """The stretches of words that stand in passages, from word `first` up to `last`."""
    at = max(0, bisect_right(passages, first, key=lambda passage: passage.first) - 1)
    for passage in islice(passages, at, None):
        if passage.first >= last:
            return
        yield max(first, passage.first), min(last, passage.first + passage.words)


def _ranked(told: dict[str, _Told]) -> list[str]:
    """Stems, the heaviest first."""
    return sorted(told, key=lambda stem: (-told[stem].weight, stem))


def _plain(form: str) -> str:
    return form.replace("’", "'").removesuffix("'s").removesuffix("'")


def find_topics(article: Story, backend: str = "words") -> Topics:
    """The topics of an article, measured once for each backend.

    Raises:
        EditlintError: the backend needs packages that are not installed.
    """
    from editlint.analysis.topics.backends import load

    return article.remember(f"topics by {backend}", lambda it: Topics(it, load(backend)))
