"""Dated beginnings that an article tells of, and which of them a phrase such as "the first edition of the book" means.

A phrase is joined to a sentence with a date when the sentence has all the phrase's words, a noun and its verb counting
as one ("founding" and "founded"). That is a strict test, and it is meant to be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.statements.late_pattern import LatePattern
from editlint.analysis.words import WORD
from editlint.language.en.dating import BODY_NOUNS, EVENT_WORDS, FILLERS, FOUNDING_VERBS
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.dates import DateMention
    from editlint.analysis.sentences import Sentence
    from editlint.analysis.statements.arithmetic import Days
    from editlint.analysis.statements.scene import Scene


_MOST = 20  # sentences that a phrase may mean


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
    return _stem(word) if len(word) >= _LONG else word


_LONG = 7  # letters of a word that is long enough to lose the ending of a verb or of its noun
_ENDINGS = ("ation", "ition", "ion", "ment", "ing", "ed")


def _stem(word: str) -> str:
    """A long word without the ending that makes it a past form or a noun: "declared" and "declaration" are one."""
    for ending in _ENDINGS:
        if word.endswith(ending):
            return word[: -len(ending)]
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


def _postings(scene: Scene) -> dict[str, set[int]]:
    """The dated sentences, by number, that have a folded word."""
    found: dict[str, set[int]] = {}
    for number, dated in enumerate(dated_sentences(scene)):
        for word in folded_words(scene.text[dated.sentence.start : dated.sentence.end]):
            found.setdefault(word, set()).add(number)
    return found


_NAME = LatePattern(r"[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*)+")
BEGINNINGS = frozenset({"APPEAR", "FOUND", "PUBLISH", "SIGN"})  # folded words


def _is_of(scene: Scene, dated: DatedSentence, names: Sequence[str], phrase: frozenset[str]) -> bool:
    """Whether a sentence has the names of a phrase and, where that is a body alone, says how something began."""
    start, end, _ = dated.sentence
    if not all(scene.text.find(name, start, end) >= 0 for name in names):
        return False
    body = len(names) == 1 and names[0].rpartition(" ")[2].lower() in BODY_NOUNS
    if not body or any(is_event_word(word) for word in phrase):
        return True
    return bool(folded_words(scene.text[start:end]) & BEGINNINGS)


def origins_of(scene: Scene, phrase: frozenset[str], besides: int, text: str = "") -> list[tuple[DateMention, Days]]:
    """The dates of the sentences that have all words of a phrase, the sentence at offset `besides` left aside.

    A name of several words in `text`, which is the phrase as written, must stand there as a name: a sentence about the
    Bolsheviks and their party is none about the Bolshevik Party.

    A single word ("the earthquake") and event words alone ("its founding") are answered only when one sentence of the
    article has them, the single word when that sentence comes before and has one date.
    """
    if not phrase:
        return []
    postings = scene.article.remember("dated-words", lambda _: _postings(scene))
    own = sorted((postings.get(word, set()) for word in phrase), key=len)
    if len(own[0]) > _MOST:
        return []  # a phrase of which every word is common names nothing
    numbers = own[0].intersection(*own[1:])
    sentences = [dated_sentences(scene)[number] for number in sorted(numbers)]
    names = [match.group() for match in _NAME.finditer(text)]
    apart = [each for each in sentences if not each.sentence.start <= besides < each.sentence.end]
    found = [each for each in apart if _is_of(scene, each, names, phrase)]
    if (len(phrase) < 2 or all(is_event_word(word) for word in phrase)) and len(found) != 1:
        return []
    named = not any(is_event_word(word) for word in phrase)
    if len(phrase) < 2 and (len(found[0].dates) != 1 or (named and found[0].sentence.start > besides)):
        return []
    return [pair for dated in found for pair in dated.dates]


_FOUNDED_NOUN = LatePattern(rf"\b[Tt]he ([a-z]+) (?:was|were) (?:[a-z]+ly )?(?:{'|'.join(FOUNDING_VERBS)})\b")


def founded_there(scene: Scene, besides: Sentence, noun: str = "") -> list[tuple[DateMention, Days]]:
    """When "the brigade was formed", for a sentence that speaks of the brigade and says no more of what it counts.

    With `noun` the brigade is that noun alone.
    """
    nouns = scene.article.remember("founded-nouns", lambda _: _founded_nouns(scene))
    words = frozenset((noun,)) if noun else folded_words(scene.text[besides.start : besides.end])
    found = [dated for word in sorted(words) for dated in nouns.get(word, ()) if dated.sentence.start != besides.start]
    return list(found[0].dates) if len(found) == 1 else []


def _founded_nouns(scene: Scene) -> dict[str, list[DatedSentence]]:
    found: dict[str, list[DatedSentence]] = {}
    for dated in dated_sentences(scene):
        match = _FOUNDED_NOUN.search(scene.text, dated.sentence.start, dated.sentence.end)
        if match is not None:
            found.setdefault(match.group(1), []).append(dated)
    return found
