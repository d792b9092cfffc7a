"""Events that the words put in an order, each with its date.

As in "opened in 1951 and closed in 1960", "came before the trial".
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading.items import ADVERB
from editlint.analysis.reading.phrases import Joint
from editlint.analysis.statements.assertion import is_asserted
from editlint.analysis.statements.clock_orders import clock_orders
from editlint.analysis.statements.deaths import after_deaths
from editlint.analysis.statements.lengths import TimedSentence, is_by_itself
from editlint.analysis.statements.points import Point, lend_year
from editlint.analysis.statements.scene import scene_of
from editlint.analysis.statements.stages import looking_back, stages
from editlint.analysis.statements.stating import Subject
from editlint.analysis.statements.successions import successions
from editlint.analysis.statements.time_places import POINTS
from editlint.language.en import orders as en
from editlint.language.en import spans
from editlint.language.en.inflection import inflected

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.sentences import Clause, Read
    from editlint.analysis.statements.statement import Statement

FIRST, THEN = "comes-first", "comes-then"
STAGE_FIRST, STAGE_THEN = "earlier-stage", "later-stage"
_SLIP = (
    60  # days by which a day without a year may be before another and still be of the same year: seasons last longer
)
_MOST_CLAUSES = 12
_FEWEST_STEPS = 3  # of a list of steps that must be in order
_OPENING = frozenset(["time", "sooner", "having", "only"])  # "by the time", "no sooner", "it was only when"

Pair = tuple[Point, Point]  # the earlier by the words, and the later


def find_orders(article: Prose) -> Iterator[Statement]:
    """The pairs of dates that the words put in an order."""
    told = set()
    for earlier, later in _all_pairs(article):
        if _is_asserted(article, earlier, later) and (earlier, later) not in told:
            told.add((earlier, later))
            yield from state_order(earlier, later)
    for earlier, later in clock_orders(article):
        if _is_asserted(article, earlier, later) and (earlier, later) not in told:
            told.add((earlier, later))
            yield from state_order(earlier, later, STAGE_FIRST, STAGE_THEN)
    for earlier, later, sure in (*stages(article), *looking_back(article)):
        if _is_asserted(article, earlier, later) and (earlier, later) not in told:
            told.add((earlier, later))
            yield from state_order(earlier, later, *((FIRST, THEN) if sure else (STAGE_FIRST, STAGE_THEN)))


def _all_pairs(article: Prose) -> Iterator[Pair]:
    """The pairs of dates that words of time, of succession and verbs put in an order."""
    dated = Counter(article.reading.each_at([date.start for date in article.dates if date.kind in POINTS]))
    yield from successions(article, dated)
    yield from after_deaths(article)
    for index in sorted(index for index, number in dated.items() if number > 1):
        sentence = TimedSentence(article, article.reading.sentence(index))
        if _may_be_ordered(sentence.points, article.reading.words_of(index)):
            yield from _pairs(sentence)


def _is_asserted(article: Prose, *points: Point) -> bool:
    return all(is_asserted(scene_of(article), point.start) for point in points)


def _may_be_ordered(points: Sequence[Point], words: frozenset[str]) -> bool:
    """Whether a sentence has two dates that can be compared, and a word that puts two in order."""
    sorts = [point.sort for point in points]
    if len(set(sorts)) == len(sorts) and not {"date", "day"} <= set(sorts):
        return False
    if len(points) >= _FEWEST_STEPS and not _first_steps().isdisjoint(words):
        return True
    return not _cues().isdisjoint(words) or any(word.endswith("'d") for word in words)


@cache
def _cues() -> frozenset[str]:
    """Words of which a sentence with two dates holds one where it puts them in order."""
    words = en.BEFORE | en.AFTER | en.THEN | en.TAILS | en.EVES | spans.HAD | _OPENING
    return words | {form for verb in en.PRECEDING | en.FOLLOWING for form in inflected(verb, "verb")}


@cache
def _first_steps() -> frozenset[str]:
    return frozenset(form for verb in en.FIRST_STEPS for form in inflected(verb, "verb"))


def state_order(earlier: Point, later: Point, first: str = FIRST, then: str = THEN) -> Iterator[Statement]:
    """That of two dates one comes first by the words."""
    if earlier.sort == "weekday":
        return  # "on Monday he lit the lamp that he had left there on Sunday": of any week
    if earlier.sort == "day" and earlier.amount.low - later.amount.high > _SLIP:
        return  # "opening on 14 September and closing on 5 January": of the next year
    if earlier.lent != later.lent and not 1 < earlier.amount.low - later.amount.high <= _SLIP:
        return  # "began on 1 October 2023 and closed on 30 September": of the next year
    subject = Subject(f"order {min(earlier.start, later.start)} {max(earlier.start, later.start)}", "")
    for point, attribute in ((earlier, first), (later, then)):
        # As plain minutes: only of clock times of one day can be said which is the earlier.
        stated = point.statement(subject, attribute, [point])
        yield stated._replace(style="") if point.sort == "clock" else stated


def _pairs(sentence: TimedSentence) -> Iterator[Pair]:
    clauses = sentence.read.clauses[:_MOST_CLAUSES]
    dated = [(clause, _date_of(sentence, clause)) for clause in clauses]
    for (first, one), (last, other) in pairwise(dated):
        if one is not None and other is not None:
            pair = _in_clauses(sentence.read, first, one, last, other)
            if pair is not None and pair[0].is_like(pair[1]):
                yield pair
    yield from _by_front(sentence)
    yield from _by_perfect(sentence)
    yield from _by_verb(sentence)
    yield from _by_adverb(sentence)
    yield from _steps(dated)


def _steps(dated: Sequence[tuple[Clause, Point | None]]) -> Iterator[Pair]:
    """The dates of three or more steps of one life that are told one after the other."""
    if len(dated) < _FEWEST_STEPS or dated[0][0].verb.lemma not in en.FIRST_STEPS or dated[0][0].subject is None:
        return
    steps: list[Point] = []
    for clause, point in dated:
        same = clause.subject is not None and clause.subject.start == dated[0][0].subject.start
        if point is None or clause.verb.lemma not in en.STEPS or point.sort != "date" or not same:
            return
        steps.append(point)
    yield from pairwise(steps)


def _date_of(sentence: TimedSentence, clause: Clause) -> Point | None:
    """The one date of a clause, where it tells something done."""
    if clause.verb.lemma in en.PLANNING or clause.verb.modal or clause.verb.negated:
        return None
    inside = [
        (point, phrase)
        for point in sentence.points
        for phrase in clause.adjuncts
        if phrase.start <= point.start < phrase.end and is_by_itself(sentence.read, point)
    ]
    if len(inside) != 1 or inside[0][1].preposition not in ("in", "on", ""):
        return None
    return inside[0][0]


def _in_clauses(read: Read, first: Clause, one: Point, last: Clause, other: Point) -> Pair | None:
    """The order of two neighbouring clauses: by what opens the second, or by "then"."""
    opener = last.opener.split(" ")[-1]
    if opener in en.BEFORE:
        return one, other
    if opener in en.AFTER:
        return other, one
    same = first.subject is not None and last.subject is not None and first.subject.start == last.subject.start
    if not same or opener not in ("and", "but", ""):
        return None
    words = [it for it in read.between(first.verb.end, last.end) if isinstance(it, Joint) and it.tag == ADVERB]
    then = any(word.lower in en.THEN for word in words)
    return (one, other) if then else None


def _by_front(sentence: TimedSentence) -> Iterator[Pair]:
    """The order of "Before it closed in 1921, it opened in 1934".

    As in "By the time it closed, ...", "No sooner had it ... than".
    """
    read, points = sentence.read, sentence.points
    clauses = read.clauses[:_MOST_CLAUSES]
    if len(clauses) < 2 or len(points) < 2:
        return
    way, stop = _front(read, clauses)
    inside = [point for point in points if point.start < stop]
    if not way or len(inside) != 1 or not is_by_itself(read, inside[0]):
        return
    own = points[1]
    main = read.clause_at(own.start)
    if (
        main is None
        or main.opener.split(" ")[-1] not in ("", "and", "than")
        or not is_by_itself(read, own)
        or not own.is_like(inside[0])
    ):
        return
    if main.verb.modal or main.verb.negated or main.verb.lemma in en.PLANNING:
        return
    perfect = any(item.lower in spans.HAD for item in read.items if stop <= item.start < own.start)
    if way == "before" or (way == "time" and perfect):
        yield own, inside[0]
    elif way == "after" and not perfect and main.verb.finite:
        yield inside[0], own


def _by_perfect(sentence: TimedSentence) -> Iterator[Pair]:
    """The order of "They had already left, in 1928, when the bank failed in 1929": the past perfect comes first."""
    read, points = sentence.read, sentence.points
    if len(points) != 2 or not all(is_by_itself(read, point) for point in points) or not points[0].is_like(points[1]):
        return
    told = [_clause_of(read, point) for point in points]
    if told[0] is None or told[1] is None or told[0] is told[1]:
        return
    perfect = [_is_perfect(read, clause) for clause in told if clause is not None]
    if perfect[1] and told[1].opener in en.JOINING and _is_since(read, points[1]):
        return  # "were married in 1964 and had lived apart since 2004"
    plain = told[0] if perfect[1] else told[1]
    if (
        perfect[0] != perfect[1]
        and plain is not None
        and plain.verb.finite
        and plain.verb.past
        and not plain.verb.modal
    ):
        yield (points[0], points[1]) if perfect[0] else (points[1], points[0])


def _is_since(read: Read, point: Point) -> bool:
    return any(it.start <= point.start < it.end and it.preposition == "since" for it in read.phrases)


def _clause_of(read: Read, point: Point) -> Clause | None:
    """The clause that a date dates: "in 1928", "since 1953", not "by 1928"."""
    for clause in read.clauses:
        for phrase in clause.adjuncts:
            if phrase.start <= point.start < phrase.end and phrase.preposition.split(" ")[-1] in (
                "",
                "in",
                "on",
                "since",
            ):
                planned = clause.verb.lemma in en.PLANNING or clause.verb.negated
                return None if planned or (phrase.preposition == "since" and not _is_perfect(read, clause)) else clause
    return None


def _is_perfect(read: Read, clause: Clause) -> bool:
    inside = [item.lower for item in read.items if clause.verb.start <= item.start < clause.verb.end]
    return any(word in spans.HAD for word in inside[:-1])


def _front(read: Read, clauses: Sequence[Clause]) -> tuple[str, int]:
    """What the clause that opens a sentence is to what follows ("before", "after", "time"), and where it ends."""
    words = [item.lower for item in read.items[:4]]
    first, second = clauses[0], clauses[1]
    if words[:2] == ["no", "sooner"] or words in en.NOT_UNTIL:
        stop = "than" if words[0] == "no" else "that"
        than = next((item.start for item in read.items if item.lower == stop), 0)
        return ("after", than) if than else ("", 0)
    begin = second.subject.start if second.subject is not None else second.verb.start
    if words[:3] == ["by", "the", "time"]:
        return "time", begin
    if words[:1] == ["having"]:
        return "after", begin
    opener = (first.opener or first.verb.preposition).split(" ")[-1]
    near = read.items[0].lower == opener or (len(words) > 1 and words[1] == opener and read.items[0].tag == ADVERB)
    if not near:
        return "", 0
    return ("before", begin) if opener in en.BEFORE else ("after", begin) if opener in ("after", "once") else ("", 0)


def _by_verb(sentence: TimedSentence) -> Iterator[Pair]:
    """The order of the two dates on either side of a verb such as "preceded", and of "came before"."""
    points = [point for point in sentence.points if is_by_itself(sentence.read, point)]
    if len(points) != 2:
        return
    first, last = points
    if first.sort != last.sort and {first.sort, last.sort} == {"date", "day"}:
        dated = first if first.sort == "date" else last
        first, last = (it if it.sort == "date" else lend_year(it, dated) for it in points)
    for clause in sentence.read.clauses:
        verb = clause.verb
        if not verb.finite or not first.end <= verb.start <= verb.end <= last.start or not first.is_like(last):
            continue
        following = _word_behind(sentence.read, verb.end)
        heads = {
            it.head
            for it in sentence.read.phrases
            if verb.end <= it.start < last.start and it.preposition in ("on", "in", "hard on")
        }
        if heads & (en.TAILS | en.EVES) and verb.lemma in en.COMING:
            yield (last, first) if heads & en.TAILS else (first, last)
        elif verb.lemma in en.PRECEDING or (verb.lemma == "come" and following in en.BEFORE):
            yield (last, first) if verb.passive else (first, last)
        elif verb.lemma in en.FOLLOWING or (verb.lemma == "come" and following in en.AFTER):
            yield (first, last) if verb.passive else (last, first)


def _by_adverb(sentence: TimedSentence) -> Iterator[Pair]:
    """The order of "to Lima in May 1951 and later, in March 1953, to Cusco"."""
    for first, last in pairwise(sentence.points):
        links = [part for part in sentence.read.between(first.end, last.start) if isinstance(part, Joint)]
        trailing = [part for part in links if part.tag == ADVERB][-1:]
        rest = sentence.read.between(trailing[0].end, last.start) if trailing else [first]
        plain = all(isinstance(part, Joint) for part in rest) and _is_when(sentence, first) and _is_when(sentence, last)
        if trailing and trailing[0].lower in en.THEN and plain and first.is_like(last):
            yield first, last


def _is_when(sentence: TimedSentence, point: Point) -> bool:
    """Whether a date says when something was: "in May", and not "for May"."""
    phrase = next((it for it in sentence.read.phrases if it.start <= point.start < it.end), None)
    return phrase is not None and phrase.preposition in ("in", "on", "of", "") and is_by_itself(sentence.read, point)


def _word_behind(read: Read, end: int) -> str:
    return next((item.lower for item in read.items if item.start >= end), "")
