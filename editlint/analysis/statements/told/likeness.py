"""Where an article tells of what a feast is of, in nearly the same words: "the first shuttle mission"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import NOMINAL, Phrase
from editlint.analysis.statements.scene import scene_of
from editlint.analysis.statements.told.beginnings import Beginning
from editlint.analysis.statements.told.dating import is_usable
from editlint.language.en.dating import EVENT_WORDS, FILLERS
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.dates import DateMention
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.sentences import Read

LIKE = "like"
_STEM = 5  # letters by which two forms of a word are known as one
_FEWEST = 2  # words that have to be alike
_WORD = LatePattern(r"[^\W\d_][\w-]*")
_FEAST = LatePattern(r"anniversar|centen|jubilee|birthday|\bages? of\b")


def told_alike(article: Prose, read: Read, of: Phrase) -> list[Beginning]:
    """The dated sentences of an article that have all words of what a feast is of, but for one of many."""
    wanted = set(_stems(article, of.start, _end(read, of)))
    if len(wanted) < _FEWEST:
        return []
    missing = 1 if len(wanted) > _FEWEST + 1 else 0
    return [
        Beginning(date, LIKE, None, None, date.start)
        for date, index, stems in article.remember("dated-stems", _dated_stems)
        if index != read.index and len(wanted - stems) <= missing
    ]


def _dated_stems(article: Prose) -> list[tuple[DateMention, int, frozenset[str]]]:
    """The dates of an article with the index and the words of their sentences, those that tell of feasts left out."""
    index, found = scene_of(article).sentence_index, []
    known: dict[int, frozenset[str]] = {}
    for date in article.dates:
        sentence = article.sentence_at(date.start) if date.explicit and is_usable(date) else None
        if sentence is None or _FEAST.search(article.text, sentence.start, sentence.end):
            continue
        at = index(date.start)
        if at not in known:
            known[at] = frozenset(_stems(article, sentence.start, sentence.end))
        found.append((date, at, known[at]))
    return found


def _end(read: Read, of: Phrase) -> int:
    """Where what a feast is of ends: at a mark or a verb."""
    end = of.end
    for part in read.behind(of.end):
        if not isinstance(part, Phrase) or part.kind != NOMINAL or not part.preposition:
            break
        end = part.end
    return end


def _stems(article: Prose, start: int, end: int) -> Iterator[str]:
    """The words of a stretch that mean something, without their endings; words of one event are one."""
    for found in _WORD.finditer(article.text, start, end):
        word = found.group().lower()
        if word not in FILLERS and len(word) > 2:
            yield EVENT_WORDS.get(word) or word[:_STEM]
