"""Who or what came after whom across a passage: terms in one office, works with their years, "Then, in 1909, ..."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import PRONOMINAL, Joint, Phrase, Verb
from editlint.analysis.statements.joined_words import taken_apart
from editlint.analysis.statements.lengths import TimedSentence, is_by_itself
from editlint.language.en import orders as en
from editlint.language.en import spans
from editlint.language.en.quantities import ORDINALS
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.sentences import Read
    from editlint.analysis.statements.points import Point

Pair = tuple["Point", "Point"]  # the earlier by the words, and the later
_PAIR = 2
_KINDRED = en.SUCCESSORS | en.FORERUNNERS
_NEXT = frozenset(("next", "after"))  # "his next picture after The Clay Road (1976)"
_LONGEST_TERM = 40 * 366  # days; what is longer is a life and no term in an office
_ORDINAL = LatePattern(
    r"\b(?P<nth>first|second|third|fourth|fifth|sixth|seventh)\b(?![- ](?:half|quarter|minute|place|round|world))"
    r"(?: (?P<noun>[a-z]+))?",
    re.IGNORECASE,
)
_REACH = 60  # characters from a noun such as "sequel" to the year of what it names


def successions(article: Prose, dated: Mapping[int, int]) -> Iterator[Pair]:
    """The pairs of dates that the words of a sentence, or of two, put in an order by a verb or noun of succession.

    Args:
        article: the article.
        dated: how many dates a sentence has that may be points, by its index.
    """
    triggered = article.reading.holding(en.TRIGGERS)
    for index in sorted(triggered & dated.keys()):
        if dated[index] + dated.get(index - 1, 0) < _PAIR:
            continue
        here = TimedSentence(article, article.reading.sentence(index))
        before = _before(article, index)
        if here.points and len(here.points) + (len(before.points) if before is not None else 0) >= _PAIR:
            yield from _succeeding(here, before, taken_apart(article.reading.words_of(index)))


def _succeeding(here: TimedSentence, before: TimedSentence | None, words: frozenset[str]) -> Iterator[Pair]:
    """The pairs of a sentence and the one before it, each way looked for where its words and dates are there."""
    if _may_be_terms(here, before):
        yield from _in_office(here, before)
    if not _KINDRED.isdisjoint(words):
        yield from _by_noun(here, before)
    if not _KINDRED.isdisjoint(words) or words >= _NEXT:
        yield from _to_noun(here)
    yield from _by_ordinal(here)
    if before is not None:
        yield from _by_pronoun(here, before)
        if not en.THEN.isdisjoint(words):
            yield from _by_opening(here, before)


def _may_be_terms(here: TimedSentence, before: TimedSentence | None) -> bool:
    """Whether there are dates for two stretches: three of one sentence, or two of each of two."""
    own, other = (sum(it.sort == "date" for it in each.points) if each is not None else 0 for each in (here, before))
    return own > _PAIR or (own == _PAIR and other >= _PAIR)


def _before(article: Prose, index: int) -> TimedSentence | None:
    """The sentence before one, of its paragraph."""
    if not index or article.sentences[index - 1].block != article.sentences[index].block:
        return None
    return TimedSentence(article, article.reading.sentence(index - 1))


def _in_office(here: TimedSentence, before: TimedSentence | None) -> Iterator[Pair]:
    """The beginnings of two terms, one on either side of "handed over to".

    As in "having taken over from", "was succeeded by".
    """
    terms = [*(before.ranges if before is not None and len(here.ranges) == 1 else ()), *here.ranges]
    if len(terms) != 2 or any(
        last.amount.high - first.amount.low > _LONGEST_TERM or first.sort != "date" for first, last in terms
    ):
        return
    (one, _), (other, _) = terms
    handed = [
        way for verb in _verbs(here.read) if one.start < verb.start < other.start and (way := _way_of(here.read, verb))
    ]
    if len(handed) == 1:
        yield (one, other) if handed[0] > 0 else (other, one)


def _verbs(read: Read) -> list[Verb]:
    return [part for part in read.parts if isinstance(part, Verb)]


def _way_of(read: Read, verb: Verb) -> int:
    """Whether the subject of a verb comes before its object (1) or after it (-1); 0 where it says neither."""
    behind = []
    for part in read.behind(verb.end):
        if isinstance(part, Verb) or (isinstance(part, Joint) and part.lower in (",", ";", "(")):
            break
        behind += [part.preposition.split(" ")[-1]] if isinstance(part, Phrase) and part.preposition else []
    if verb.passive and "by" in behind and verb.lemma in en.REPLACING:
        return 1
    if verb.lemma in en.HANDING and not verb.passive and set(behind) & {"to", "for"}:
        return 1
    if verb.lemma in en.RECEIVING and "from" in behind:
        return -1
    return -1 if verb.lemma in en.REPLACING and not verb.passive else 0


def _by_noun(here: TimedSentence, before: TimedSentence | None) -> Iterator[Pair]:
    """The years of two works of which one is called the sequel or the forerunner of the other."""
    bracketed = _in_brackets(here)
    if len(bracketed) == 1 and before is not None:
        bracketed = [*_in_brackets(before), *bracketed]
    if len(bracketed) != 2:
        return
    for phrase in here.read.phrases:
        way = 1 if phrase.head in en.SUCCESSORS else -1 if phrase.head in en.FORERUNNERS else 0
        named = next((point for point in bracketed if phrase.end <= point.start < phrase.end + _REACH), None)
        if (
            not way
            or named is None
            or any(isinstance(part, Verb) for part in here.read.between(phrase.end, named.start))
        ):
            continue
        if here.read.complements(phrase)[:1] and here.read.complements(phrase)[0].preposition in ("to", "of"):
            continue  # "the sequel to Low Water (2006)" dates the other
        other = bracketed[1] if named == bracketed[0] else bracketed[0]
        yield (other, named) if way > 0 else (named, other)


def _to_noun(here: TimedSentence) -> Iterator[Pair]:
    """The order of "Tarrant, enthroned in 1891, was the successor to Aske, bishop from 1880"."""
    points = [point for point in here.points if is_by_itself(here.read, point)]
    for phrase in here.read.phrases:
        way = 1 if phrase.head in en.SUCCESSORS else -1 if phrase.head in en.FORERUNNERS else 0
        complements = here.read.complements(phrase)[:1]
        named = complements and complements[0].preposition in ("to", "of") and complements[0].kind != "date"
        following = next(iter(here.read.behind(phrase.end)), None)
        if "next" in phrase.words and isinstance(following, Phrase) and following.preposition == "after":
            way, named = 1, True  # "his next picture after The Clay Road (1976)"
        before = [point for point in points if point.end <= phrase.start]
        behind = [point for point in points if point.start >= phrase.end]
        clause = here.read.clause_at(phrase.start)
        if (
            not way
            or not named
            or len(before) != 1
            or not behind
            or clause is None
            or clause.verb.lemma not in en.BEING
        ):
            continue
        if before[0].end <= clause.verb.start and before[0].is_like(behind[0]) and not clause.verb.negated:
            yield (behind[0], before[0]) if way > 0 else (before[0], behind[0])


def _by_ordinal(here: TimedSentence) -> Iterator[Pair]:
    """The years of the first and of the second of one kind: "Her second novel (1994) outsold the first (1990)"."""
    text, start = here.read.text, here.read.start
    told = list(_ORDINAL.finditer(text))
    if len(told) != 2 or len(here.points) != 2 or told[0]["nth"].lower() == told[1]["nth"].lower():
        return
    (one, other), (first, last) = told, here.points
    alike = one["noun"] == other["noun"] or not one["noun"] or not other["noun"] or other["noun"] in en.NO_NOUN
    own = one.end() <= first.start - start < other.start() and other.end() <= last.start - start
    near = first.start - start - one.end() < _REACH and last.start - start - other.end() < _REACH
    done = [clause.verb.lemma for it in here.points if (clause := here.read.clause_at(it.start)) is not None]
    if not spans.ENDING.isdisjoint(done):
        return  # "opened its second mill in 1951 and closed the first in 1960"
    if alike and own and near and first.is_like(last) and all(is_by_itself(here.read, it) for it in here.points):
        rising = ORDINALS[one["nth"].lower()] < ORDINALS[other["nth"].lower()]
        yield (first, last) if rising else (last, first)


def _in_brackets(sentence: TimedSentence) -> list[Point]:
    """The years that stand in brackets by themselves: those of works."""
    text, start = sentence.read.text, sentence.read.start
    return [
        point
        for point in sentence.points
        if text[point.start - start - 1 : point.start - start] == "("
        and text[point.end - start : point.end - start + 1] == ")"
    ]


def _by_pronoun(here: TimedSentence, before: TimedSentence) -> Iterator[Pair]:
    """The order of the one thing dated before and the one dated here: "Low Water (2011). It preceded Salt, of 2006"."""
    dated = _in_brackets(before)
    if len(before.points) != 1 or len(dated) != 1 or len(here.points) != 1 or not here.read.clauses:
        return
    clause, own = here.read.clauses[0], here.points[0]
    subject = clause.subject
    if (
        subject is None
        or not (subject.kind == PRONOMINAL or subject.determiner in ("this", "that", "the"))
        or own.start < clause.verb.end
    ):
        return
    verb = clause.verb
    if verb.negated or verb.modal or not is_by_itself(here.read, own) or not own.is_like(dated[0]):
        return
    way = 1 if verb.lemma in en.PRECEDING else -1 if verb.lemma in en.FOLLOWING else 0
    if way:
        yield (dated[0], own) if way * (-1 if verb.passive else 1) > 0 else (own, dated[0])


def _by_opening(here: TimedSentence, before: TimedSentence) -> Iterator[Pair]:
    """The order of "It opened in 1884. Then, in 1871, it closed": one date in each sentence, of its first clause."""
    if len(here.points) != 1 or len(before.points) != 1 or not here.read.parts:
        return
    own, other = here.points[0], before.points[0]
    links = [
        part for part in here.read.parts if isinstance(part, Joint) and part.lower in en.THEN and part.end <= own.start
    ]
    between = here.read.between(links[-1].end, own.start) if links else [own]
    if any(not isinstance(part, Joint) for part in between) or not own.is_like(other):
        return
    if is_by_itself(here.read, own) and _is_told_as_done(before, other):
        yield other, own


def _is_told_as_done(sentence: TimedSentence, point: Point) -> bool:
    """Whether a date is when something was, told in the past."""
    phrase = next((it for it in sentence.read.phrases if it.start <= point.start < it.end), None)
    clause = sentence.read.clause_at(point.start)
    when = phrase is not None and phrase.preposition in ("in", "on", "") and is_by_itself(sentence.read, point)
    return when and clause is not None and (clause.verb.past or clause.verb.passive) and not clause.verb.modal
