"""Births of persons whom the text only calls "he", "she" or "the poet" where it tells of them.

Such a birth belongs to the ages of its own sentence, to those of the same pronoun in its paragraph, and, in an article
that has no other birth and speaks of the age of one person alone, to that person.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from editlint.analysis.statements.late_pattern import LatePattern
from editlint.analysis.statements.names import Subject
from editlint.language.en.dating import PERSON_NOUNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.sentences import Sentence
    from editlint.analysis.statements.scene import Scene

NAMELESS = "the person"  # stands for the name in messages

# Those of whom a sentence about somebody's life may also speak.
OTHER_PERSON = LatePattern(
    r"\b(?:mother|father|brother|sister|son|daughters?|wife|husband|friend|uncle|aunt|cousin|grand\w+|nephew|niece|partner|"
    r"widow|parents|they|who|whom|whose)\b"
)
# Those whose lives a text may tell beside that of its subject.
RELATIVE_NOUNS = (
    r"(?:mother|father|brother|sister|sons?|daughters?|wife|husband|friend|uncle|aunt|cousin|grand\w+|nephew|niece|"
    r"partner|widow|parents|child|children|baby)"
)
RELATIVE = LatePattern(rf"\b{RELATIVE_NOUNS}\b")
PRONOUN = LatePattern(r"\b(?:[Hh]e|[Ss]he)\b")
_OPENS = LatePattern(
    rf"\W*(?:(?P<pronoun>He|She)|The (?:{'|'.join(PERSON_NOUNS)}))(?:,? (?:who )?(?:was|had been|is))?,? $|"
    r"\W*(?P<participle>)$"
)


def nameless(start: int, end: int) -> Subject:
    """Who was born where "born" stands at these offsets."""
    return Subject(f"@{start}", NAMELESS, start, end)


def _between(births: Sequence[Subject], start: int, end: int) -> Sequence[Subject]:
    low = bisect_left(births, start, key=_start)
    return births[low : bisect_left(births, end, low, key=_start)][:2]  # two are as bad as many


def _start(who: Subject) -> int:
    return who.start


def born_in_sentence(scene: Scene, births: Sequence[Subject], sentence: Sentence) -> Subject | None:
    """The one nameless person, of those in order, born in a sentence that speaks of no relative."""
    own = _between(births, sentence.start, sentence.end)
    alone = len(own) == 1 and not RELATIVE.search(scene.text, sentence.start, sentence.end)
    return own[0] if alone else None


def born_in_paragraph(scene: Scene, births: Sequence[Subject], sentence: Sentence) -> Subject | None:
    """The one nameless person whose birth opens a sentence of the paragraph, for another with that pronoun."""
    block = scene.article.blocks[sentence.block]
    own = _between(births, block.start, block.end)
    pronouns = {match.group().lower() for match in PRONOUN.finditer(scene.text, sentence.start, sentence.end)}
    if len(own) != 1 or len(pronouns) != 1 or OTHER_PERSON.search(scene.text, sentence.start, sentence.end):
        return None
    pronoun = opening_pronoun(scene, own[0])
    return own[0] if pronoun == "" or (pronoun or "") in pronouns else None


def opening_pronoun(scene: Scene, who: Subject) -> str | None:
    """The pronoun with which the sentence of a birth opens, "" for "the poet"; None when it opens otherwise."""
    sentence = scene.sentence(who.start)
    match = _OPENS.fullmatch(scene.text, sentence.start, who.start)
    if match is None:
        return None
    if match.group("participle") is None:
        return (match.group("pronoun") or "").lower()
    after = PRONOUN.search(scene.text, who.end, sentence.end)
    return after.group().lower() if after is not None else None
