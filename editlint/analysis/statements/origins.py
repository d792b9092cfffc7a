"""Dated beginnings that an article tells of, and which of them a phrase such as "the first edition of the book" means.

A phrase is joined to a sentence with a date when the sentence has all the phrase's words, a noun and its verb counting
as one ("founding" and "founded"). That is a strict test, and it is meant to be.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from editlint.analysis.words import WORD
from editlint.language.en.dating import EVENT_WORDS, FILLERS, FOUNDING_VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.dates import DateMention
    from editlint.analysis.sentences import Sentence
    from editlint.analysis.statements.arithmetic import Days
    from editlint.analysis.statements.scene import Scene


class DatedSentence(NamedTuple):
    """A sentence with the dates that it says in full years."""

    sentence: Sentence
    dates: Sequence[tuple[DateMention, Days]]


def folded_words(text: str) -> frozenset[str]:
    """The words that carry the meaning of a phrase: no fillers, no plural, verbs and nouns of one event as one."""
    return frozenset(_fold(match.group().lower().replace("’", "'")) for match in WORD.finditer(text)) - {""}


def _fold(word: str) -> str:
    word = word.removesuffix("'s").removesuffix("'")
    if word in FILLERS or (word.isdigit() and len(word) < 3):
        return ""
    if word in EVENT_WORDS:
        return EVENT_WORDS[word]
    if len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def is_event_word(word: str) -> bool:
    """Whether a folded word stands for a sort of event and names nothing by itself."""
    return word.isupper()


def dated_sentences(scene: Scene) -> Sequence[DatedSentence]:
    """The sentences of an article that say a date with its year."""
    return scene.article.remember("dated-sentences", lambda _: list(_dated_sentences(scene)))


def _dated_sentences(scene: Scene) -> Iterator[DatedSentence]:
    last = -1
    for mention in scene.mentions:
        index = scene.sentence_index(mention.start)
        if not mention.explicit or index <= last:
            continue
        last = index
        sentence = scene.sentences[index]
        dates = [pair for pair in scene.dated(sentence.start, sentence.end) if pair[0].kind != "decade"]
        if dates:
            yield DatedSentence(sentence, dates)


def _words_of(scene: Scene, dated: DatedSentence) -> frozenset[str]:
    return folded_words(scene.text[dated.sentence.start : dated.sentence.end])


def origins_of(scene: Scene, phrase: frozenset[str], besides: int) -> list[tuple[DateMention, Days]]:
    """The dates of the sentences that have all words of a phrase, the sentence at offset `besides` left aside.

    A single word ("the earthquake") and event words alone ("its founding") are answered only when one sentence of the
    article has them, the single word when that sentence comes before and has one date.
    """
    if not phrase:
        return []
    found = [
        dated
        for dated in dated_sentences(scene)
        if not dated.sentence.start <= besides < dated.sentence.end and phrase <= _words_of(scene, dated)
    ]
    if (len(phrase) < 2 or all(is_event_word(word) for word in phrase)) and len(found) != 1:
        return []
    if len(phrase) < 2 and (len(found[0].dates) != 1 or found[0].sentence.start > besides):
        return []
    return [pair for dated in found for pair in dated.dates]


_FOUNDED_NOUN = re.compile(rf"\b[Tt]he ([a-z]+) (?:was|were) (?:[a-z]+ly )?(?:{'|'.join(FOUNDING_VERBS)})\b")


def founded_there(scene: Scene, besides: Sentence, noun: str = "") -> list[tuple[DateMention, Days]]:
    """When "the brigade was formed", for a sentence that speaks of the brigade and says no more of what it counts.

    With `noun` the brigade is that noun alone.
    """
    words = frozenset((noun,)) if noun else folded_words(scene.text[besides.start : besides.end])
    found = []
    for dated in dated_sentences(scene):
        if dated.sentence != besides and "FOUND" in _words_of(scene, dated):
            match = _FOUNDED_NOUN.search(scene.text, dated.sentence.start, dated.sentence.end)
            if match is not None and match.group(1) in words:
                found.append(dated.dates)
    return list(found[0]) if len(found) == 1 else []
