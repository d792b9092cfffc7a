"""Claims that are first a named source's and later only some people's, in whatever words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.analysis import attributions as at
from editlint.checks.base import Evidence, Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from editlint.analysis.article import Article
    from editlint.analysis.attributions.late import LateAttribution

_NAMED = (at.NAMED_PERSON, at.NAMED_BODY)
_NOBODY = (at.VAGUE_GROUP, at.VAGUE_QUANTITY, at.NONE)
_LONGEST_CLAIM = 200  # words of a claim that are looked at
_COMMON = 40  # claims that a word may be in to lead from one to another


def changed_claims(article: Article, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Vague frames of which the claim was a named source's before."""
    vague = [
        frame
        for frame in article.attributed
        if frame.source_class in _NOBODY
        and frame.standing in at.UTTERED
        and frame.form != at.ADVERB
        and frame.excused in ("", "repeated")
    ]
    if not vague:
        return
    claims = _Claims(article, options["words"])
    for frame in vague:
        words = _claim_words(article, frame)
        if len(words) < options["words"]:
            continue
        sentence = article.sentence_at(frame.start)
        before = sentence.start if sentence is not None else frame.start
        other = claims.of_before(before, words, options["alike"])
        if other is not None:
            yield Hit(
                frame.start,
                frame.end,
                values={"speaker": frame.source or article.text[frame.start : frame.end], "other": other.name},
                evidence=(Evidence(other.start, other.end, f"here {other.name} says so"),),
            )


class _Claims:
    """The claims of named sources by their words, so that each later claim meets only those that share some."""

    def __init__(self, article: Article, least: int) -> None:
        self._claims: list[tuple[LateAttribution, frozenset[str]]] = []
        self._by_word: dict[str, list[int]] = {}
        for frame in article.attributed:
            if frame.source_class not in _NAMED or frame.standing != at.STATED or not frame.name:
                continue
            words = _claim_words(article, frame)
            if len(words) >= least:
                for word in words:
                    self._by_word.setdefault(word, []).append(len(self._claims))
                self._claims.append((frame, words))

    def of_before(self, start: int, words: frozenset[str], share: float) -> LateAttribution | None:
        """The first earlier claim that shares enough of the words of the shorter one, with its source."""
        found = {
            index
            for word in words
            if len(self._by_word.get(word, ())) <= _COMMON
            for index in self._by_word.get(word, ())
        }
        for index in sorted(found):
            frame, claimed = self._claims[index]
            if frame.end < start and len(words & claimed) >= share * min(len(words), len(claimed)):
                return frame
        return None


def _claim_words(article: Article, frame: LateAttribution) -> frozenset[str]:
    """The words of a claim that say something: of five letters or more, plural -s taken off."""
    words = article.words
    first = words.index_at(frame.claim[0])
    last = min(words.index_at(frame.claim[1] - 1), first + _LONGEST_CLAIM)
    return frozenset(word.removesuffix("s") for word in words.lower[first : last + 1] if len(word) >= 5)
