"""The kinds of rule about quotations: none without a speaker, none with two, none that waits too long for its speaker.

They read `article.quotations`. Two quotations are compared by their words alone; short ones must be equal, long ones
may differ in a few words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.analysis import attributions as at
from editlint.analysis.quotations import FRAGMENT, SPEECH
from editlint.analysis.quotations.entries import is_entry
from editlint.analysis.quotations.nearby import somebody_near
from editlint.checks.base import CrossHit, Evidence, Hit, Option, Statement
from editlint.documents.document import CAPTION, HEADING, TABLE_CELL
from editlint.language.en.sourcing import PREPOSITIONS
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.quotations import Quotation
    from editlint.checks.base import Rule, StatedAt

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NOT_STORY = frozenset((HEADING, CAPTION, TABLE_CELL))
_FEWEST_ACROSS = 3  # two words may be anybody's from one article to the next
_MOST_SPEAKERS = 8  # that one run of words is kept for
_RUN = 4  # words in a run by which long quotations find each other
_VAGUE = frozenset((at.VAGUE_GROUP, at.VAGUE_QUANTITY, at.REPORT))


class MissingSpeakerCheck:
    """Reports speech that nobody is said to have spoken."""

    kind = "missing-speaker"
    options = (Option("words", "integer", 8, "words that a quotation has at least"),)
    values = ()

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """Speech without a speaker in its sentence, its paragraph or the one before."""
        for quotation in article.quotations:
            if quotation.kind != SPEECH or quotation.speaker:
                continue
            if article.blocks[article.document.block_index(quotation.start)].kind in _NOT_STORY:
                continue
            if len(_words(article, quotation)) < rule.options["words"] or not _is_introduced(article, quotation):
                continue
            if not (is_entry(article, quotation) or somebody_near(article, quotation)):
                yield Hit(quotation.start, quotation.end)


def _is_introduced(article: Article, quotation: Quotation) -> bool:
    """Whether a quotation stands by itself or after a pause: not a wording, “...”, in a sentence of the reporter's."""
    before = article.text[max(0, quotation.start - 4) : quotation.start].rstrip(" \"“‘'«„[")
    return before[-1:] in (":", ",", ".", "!", "?", "", "\n", "”")


class LateSpeakerCheck:
    """Reports speech that runs on for several sentences before its speaker is named."""

    kind = "late-speaker"
    options = (Option("words", "integer", 45, "words that may be spoken before the speaker is given"),)
    values = ("words", "speaker")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """Speech whose speaker comes after more than so many words, and was not speaking before."""
        before = ""
        for quotation in article.quotations:
            if quotation.kind != SPEECH:
                continue
            late = quotation.cue_start >= quotation.end and quotation.distance == "sentence"
            if late and (quotation.name or quotation.speaker) != before:
                count = len(_words(article, quotation))
                if count > rule.options["words"] and _runs_on(article, quotation):
                    yield Hit(
                        quotation.start,
                        quotation.end,
                        values={"words": count, "speaker": quotation.speaker},
                        evidence=(Evidence(quotation.speaker_start, quotation.speaker_end, "only here the speaker"),),
                    )
            before = quotation.name or quotation.speaker


def _runs_on(article: Article, quotation: Quotation) -> bool:
    """Whether a second sentence begins inside a quotation."""
    sentence = article.sentence_at(quotation.start)
    return sentence is not None and sentence.end < quotation.end


class _Said(NamedTuple):
    """A quotation as compared: its words, and who says it."""

    quotation: Quotation
    words: tuple[str, ...]


class ChangedSourceCheck:
    """Reports the same words given to two speakers, in one article or in several."""

    kind = "changed-source"
    options = (
        Option("words", "integer", 2, "words that a quotation has at least"),
        Option("alike", "number", 0.8, "share of words that two long quotations have in common, 0 to 1"),
    )
    values = ("speaker", "other")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """Quotations that an earlier one gives to somebody else."""
        seen: dict[tuple[str, ...], list[_Said]] = {}
        for said in _said(article, rule.options["words"]):
            other = next(
                (
                    earlier
                    for key in _keys(said.words)
                    for earlier in seen.get(key, ())
                    if _alike(said.words, earlier.words, rule.options["alike"])
                    and _other_speaker(said.quotation, earlier.quotation)
                ),
                None,
            )
            if other is not None:
                yield _changed(said.quotation, other.quotation)
            for key in _keys(said.words):
                known = seen.setdefault(key, [])
                if not any(_speaker(each) == _speaker(said) for each in known) and len(known) < _MOST_SPEAKERS:
                    known.append(said)

    def state(self, article: Article, rule: Rule) -> Iterable[Statement]:
        """Each quotation with its speaker, by its words or by its most telling run of them."""
        for said in _said(article, max(rule.options["words"], _FEWEST_ACROSS)):
            quotation = said.quotation
            value = (quotation.speaker_class, quotation.name, quotation.speaker, " ".join(said.words))
            key = max((" ".join(run) for run in _keys(said.words)), key=lambda run: (len(run), run))
            yield Statement("quotation", key, value, quotation.start, quotation.end)

    def compare(self, rule: Rule, statements: Sequence[StatedAt]) -> Iterable[CrossHit]:
        """Quotations that another article gives to somebody else; the vaguer one is reported."""
        speakers: dict[tuple[str, str], StatedAt] = {}
        for stated in statements:
            own = stated.statement.value
            for other in speakers.values():
                if other.article != stated.article and _contradict(own, other.statement.value, rule.options["alike"]):
                    yield _between(stated, other)
                    break
            speakers.setdefault((own[0], own[1] or own[2]), stated)


def _contradict(one: tuple[str, ...], other: tuple[str, ...], alike: float) -> bool:
    """Whether two stated quotations are the same words with different speakers."""
    return _differ(one[0], one[1], other[0], other[1]) and _alike(one[3].split(), other[3].split(), alike)


def _between(stated: StatedAt, other: StatedAt) -> CrossHit:
    later, earlier = (other, stated) if other.statement.value[0] in _VAGUE else (stated, other)
    named = earlier.statement.value[1] or earlier.statement.value[2]
    speaker = later.statement.value[1] or later.statement.value[2]
    return CrossHit(
        later,
        ((earlier, f"here the same words are given to {named}"),),
        values={"speaker": speaker, "other": named},
    )


def _speaker(said: _Said) -> tuple[str, str]:
    return said.quotation.speaker_class, said.quotation.name or said.quotation.speaker


def _said(article: Article, least: int) -> Iterator[_Said]:
    """Quotations with a speaker in their own sentence that say enough to be known again: one farther off is a guess."""
    for quotation in article.quotations:
        if quotation.kind not in (SPEECH, FRAGMENT) or quotation.distance != "sentence":
            continue
        words = _words(article, quotation)
        if len(words) >= least and sum(len(word) > 3 and word not in PREPOSITIONS for word in words) >= min(2, least):
            yield _Said(quotation, words)


def _words(article: Article, quotation: Quotation) -> tuple[str, ...]:
    text = article.text[quotation.start : quotation.end].lower().replace("’", "'")
    return tuple(_WORD.findall(text))


def _keys(words: Sequence[str]) -> list[tuple[str, ...]]:
    """All words of a short quotation, or every run of four words of a long one."""
    if len(words) < 2 * _RUN:
        return [tuple(words)]
    return list(dict.fromkeys(tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)))


def _alike(first: Sequence[str], second: Sequence[str], share: float) -> bool:
    """Whether two quotations are the same but for a few words."""
    if tuple(first) == tuple(second):
        return True
    shorter, longer = sorted((set(first), set(second)), key=len)
    return len(shorter) >= _RUN and len(shorter & longer) >= share * len(longer)


def _other_speaker(one: Quotation, other: Quotation) -> bool:
    return _differ(one.speaker_class, one.name, other.speaker_class, other.name)


def _differ(one_class: str, one_name: str, other_class: str, other_name: str) -> bool:
    """Whether two speakers cannot be the same: two names, or a name and nobody in particular."""
    if one_name and other_name:
        one, other = one_name.lower().split(), other_name.lower().split()
        return one[-1] != other[-1] and not set(one) & set(other)
    return bool(one_name and other_class in _VAGUE) or bool(other_name and one_class in _VAGUE)


def _changed(later: Quotation, earlier: Quotation) -> Hit:
    named = earlier.name or earlier.speaker
    return Hit(
        later.start,
        later.end,
        values={"speaker": later.name or later.speaker, "other": named},
        evidence=(
            Evidence(earlier.start, earlier.end, f"here the same words are given to {named}"),
            Evidence(later.speaker_start, later.speaker_end, f"here to {later.speaker}"),
        ),
        data={"speaker": later.speaker, "other": named},
    )


CHECKS = (MissingSpeakerCheck(), LateSpeakerCheck(), ChangedSourceCheck())
