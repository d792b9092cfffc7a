"""The two points between which a length of time lies, by how it hangs on them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading.items import ADVERB
from editlint.analysis.reading.phrases import NOMINAL, PRONOMINAL, Joint, Phrase
from editlint.analysis.statements.lengths import Length, TimedSentence, is_as_far, is_by_itself, verbs_between
from editlint.analysis.statements.points import Point, known_points, now_of
from editlint.analysis.statements.whole_lengths import are_of_two, whole_of
from editlint.language.en import spans as en

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.phrases import Part

Ends = tuple[list[Point], list[Point]]


def ends_of(article: Prose, length: Length) -> Ends | None:
    """The readings of the earlier and of the later point, the likeliest first; None where a length has no two."""
    following = length.next
    if length.touching and (following in en.OF_AGE or following in en.COMPARED):
        return None
    if length.touching or following in en.LATER:
        counted = _counting(article, length)
        if counted is not None:
            return counted or None
    if any(word in en.REPEATED for word in length.before[-2:]) or length.quantity.per:
        return None
    return _until(article, length) or _since_apart(article, length) or _after_all(length) or whole_of(article, length)


def _counting(article: Prose, length: Length) -> Ends | tuple[()] | None:
    """The points of a length that counts between two; () where it counts and has none, None where it does not."""
    following = length.next
    if following == "since":
        return _since(article, length) or ()
    if following == "into":
        return _since_beginning(length) or ()
    if following in en.AGO:
        return _ago(article, length) or ()
    if (following in en.LATER and length.counts) or (following in en.AFTER and length.closes):
        return _counted(article, length, forwards=True) or ()
    if following in en.EARLIER or (following in en.BEFORE and length.closes):
        return _counted(article, length, forwards=False) or ()
    if following in en.AFTER:
        return _from_tail(article, length, forwards=True) or ()
    if following in en.BEFORE:
        return _from_tail(article, length, forwards=False) or ()
    return None


def _counted(article: Prose, length: Length, *, forwards: bool) -> Ends | None:
    """The points of "in 1970, nine years on": the date beside it, and those told before."""
    own = _own_point(length)
    if own is None and forwards:
        own = _today(article, length)
    if own is None:
        return None
    stop = min(own.start, length.quantity.start) if own.start >= 0 else length.quantity.start
    chain = length.chain_start()
    others = [it for it in length.sentence.points if chain <= it.start < stop]
    others = others[::-1] or (_told_before(article, length) if chain == length.read.start else [])
    if not others and not forwards and own.start >= 0:  # "not since 1949, 43 years earlier, had ... in 1982"
        others = [it for it in length.sentence.points if it.start > max(own.end, length.quantity.end)]
        others = others if len(others) == 1 else []
    others = [point for point in others if point.is_like(own)]
    return (others, [own]) if forwards else ([own], others)


def _today(article: Prose, length: Length) -> Point | None:
    """The publication date for "Thirty years later, it is in use": told in the present, with no date of its own."""
    points = length.sentence.points
    joined = len(points) == 1 and length.before[-1:] == ["and"] and points[0].end < length.quantity.start
    if article.published is None or not length.is_of_now or not (joined or (length.opens and not points)):
        return None
    return now_of(article)


def _own_point(length: Length) -> Point | None:
    """The date that a counted length leads to: the nearest one of its own clause, with no verb between."""
    place, best = length.quantity.start, None
    for point in length.sentence.points:
        if point.sort == "weekday" or (point.start < place and not length.stands_beside(point)):
            continue  # "in 1917 and, four years later, ..." counts from it
        between = length.read.between(*sorted((place, point.start)))
        if any(isinstance(part, Joint) and part.lower in (";", ":", "and", "but", "when", "who") for part in between):
            if not _in_clause_of_when(length, point, between):
                continue
            verbs_allowed = 1
        else:
            verbs_allowed = 0
        verbs = verbs_between(length.read, *sorted((place, point.start)))
        if not verbs and _is_of_the_next(between):
            continue
        if len(verbs) > verbs_allowed and not (
            length.opens and len(verbs) == 1 and verbs[0].finite and _is_plain(length, point)
        ):
            continue
        if best is None or abs(point.start - place) < abs(best.start - place):
            best = point
    return best


def _is_of_the_next(between: Sequence[Part]) -> bool:
    """Whether another member of a list stands before a date: "a cinema two years later, a store in 1961"."""
    return any(
        isinstance(one, Joint)
        and one.lower == ","
        and isinstance(two, Phrase)
        and two.kind == NOMINAL
        and not two.preposition
        for one, two in pairwise(between)
    )


def _in_clause_of_when(length: Length, point: Point, between: Sequence[Part]) -> bool:
    """Whether a date is that of "43 years later, when they won the cup in 1921"."""
    if point.start < length.quantity.end:
        return False
    links = [part for part in between if isinstance(part, Joint) and part.lower not in (",", "")]
    before = length.read.between(length.quantity.end, links[0].start) if links else [point]
    told = [part for part in links if part.tag != ADVERB]
    return bool(told) and told[0].lower == "when" and len(told) == 1 and all(isinstance(part, Joint) for part in before)


def _is_plain(length: Length, point: Point) -> bool:
    """Whether a date is one of the main clause: not of what follows "than", "who" or a participle."""
    clause = length.read.clause_at(point.start)
    if clause is None or not is_by_itself(length.read, point):
        return False
    before = length.read.between(clause.verb.end, point.start)
    compared = any(isinstance(part, Phrase) and part.preposition.split(" ")[0] in en.COMPARING for part in before)
    return clause.verb.finite and clause.opener == "" and not compared


def _told_before(article: Prose, length: Length) -> list[Point]:
    """The points of the two sentences before one, the nearest first; none beyond a length that goes on from them."""
    found: list[Point] = []
    for index in (length.read.index - 1, length.read.index - 2):
        if index < 0:
            break
        sentence = TimedSentence(article, article.reading.sentence(index))
        chain = [it.end for it in sentence.lengths if not it.attributive]
        found += [it for it in sentence.points if it.start >= (chain[-1] if chain else 0)][::-1]
        if chain:
            break
    return found


def _from_tail(article: Prose, length: Length, *, forwards: bool) -> Ends | None:
    """The points of "in 1950, nine years after the war ended in 1945": one in the words behind, one before or after."""
    stop = _tail_end(length)
    after = [it.start for it in length.sentence.lengths if length.quantity.end <= it.start < stop]
    stop = min([stop, *after])  # "three weeks after the second and a year after the first, on 3 May"
    points, start = length.sentence.points, length.quantity.start
    tail = [it for it in points if length.quantity.end <= it.start < stop][:1]
    if not tail and not after and any(it.end <= start for it in points):
        tail = _set_off(length, stop)
    tail = tail or known_points(article, length.quantity.end, stop)[:1]
    main = [
        it
        for it in points
        if (it.start < start and _leads_to(length, it))
        or (it.start >= stop and _is_plain(length, it) and not length.is_apart(it))
    ]
    main = [it for it in main if it not in tail]
    if tail and forwards and not main and not any(it.start >= stop for it in points):
        today = _today_after(article, length)
        main = [today] if today is not None else []
    if not tail or not main:
        return None
    main = sorted((it for it in main if it.is_like(tail[0])), key=lambda it: abs(it.start - start))
    # The wrong way round it is more often of something else than a slip, unless there is no other or it is as far.
    right = [
        it
        for it in main
        if (tail[0].amount.low <= it.amount.high if forwards else it.amount.low <= tail[0].amount.high)
    ]
    only = len(points) == 2 and len(main) == 1 and all(is_by_itself(length.read, it) for it in (*main, *tail))
    only = only and not article.text.endswith("the ", 0, tail[0].start)  # "after the March 2nd meeting"
    turned = [it for it in main if not right and (only or is_as_far(length, it, tail[0]))]
    main = right or turned[:1]
    return (tail, main) if forwards else (main, tail)


def _set_off(length: Length, stop: int) -> list[Point]:
    """The date right behind the mark at which words end: "two months before they met, in May"."""
    first = next(iter(length.read.behind(stop + 1)), None)
    inside = [it for it in length.sentence.points if first is not None and first.start <= it.start < first.end]
    return inside if isinstance(first, Phrase) and first.preposition in ("in", "on") else []


def _leads_to(length: Length, point: Point) -> bool:
    """Whether a date before a length is one of its own clause: "He died in 1999, ten years after ..."."""
    return length.stands_beside(point) or (
        length.read.clause_at(point.start) is length.clause
        and not verbs_between(length.read, point.end, length.quantity.start)
    )


def _today_after(article: Prose, length: Length) -> Point | None:
    published = article.published is not None and length.opens and length.is_of_now
    return now_of(article) if published else None


def _tail_end(length: Length) -> int:
    """Where the words after "nine years after" end: at a mark, at a second verb or at the end of the sentence."""
    verbs = 0
    for part in length.read.behind(length.quantity.end):
        if isinstance(part, Joint) and part.lower in (",", ";", ":", "(", ")", "—", "–"):
            return part.start
        if not isinstance(part, (Joint, Phrase)) and (part.finite or part.preposition):  # "after winning a seat"
            verbs += 1
            if verbs > 1:
                return part.start
    return length.read.end


def _since_beginning(length: Length) -> Ends | None:
    """The points of "launched in 2011, it fell silent in 2020, nine years into its mission"."""
    own = _own_point(length)
    if own is None:
        return None
    others = [it for it in length.sentence.points if it.start < own.start and it.is_like(own)]
    return others[::-1], [own]


def _ago(article: Prose, length: Length) -> Ends | None:
    """The points of "in 1996, 28 years ago": the date right beside it, and the time of writing."""
    beside = [it for it in length.sentence.points if length.stands_beside(it)]
    told = [word for word in length.behind[1:3] if word != ","][:1]
    if not beside and told and told[0] in en.TOLD_AGO:  # "It is 30 years ago that the last shift came up, in 2005"
        behind = [it for it in length.sentence.points if it.start > length.quantity.end]
        beside = behind if len(behind) == 1 and is_by_itself(length.read, behind[0]) else []
    now = now_of(article)
    if not beside or now is None or (now.start, now.end) == beside[0][:2]:
        return None
    return [it for it in beside if it.is_like(now)], [now]


def _since(article: Prose, length: Length) -> Ends | None:
    """The points of "ten years since it opened in 2011": the date in the words behind, and the time of the sentence."""
    points, end = length.sentence.points, length.quantity.end
    if length.behind[1:2] in (["then"], [","]):
        inside = [it for it in points if it.end <= length.quantity.start] or _told_before(article, length)
        before: list[Point] = []
    else:
        tail = [it for it in points if it.start >= end]
        inside = [it for it in tail if it.start < _tail_end(length)] or known_points(article, end, _tail_end(length))
        inside = inside or tail[:1]
        if len(tail) > 1:
            return None
        before = [it for it in points if it.end <= length.quantity.start]
    now = now_of(article)
    present = [now] if now is not None else []
    ends = present if length.is_of_now or _has_perfect(length) else before[-1:]
    return (inside, [it for it in ends if it.is_like(inside[0])]) if ends and inside else None


def _has_perfect(length: Length) -> bool:
    """Whether a verb before the length is in the present or perfect: "It is ten years since ..."."""
    return any(
        it.verb.finite and not it.verb.past and it.verb.end <= length.quantity.start for it in length.read.clauses
    )


def _since_apart(article: Prose, length: Length) -> Ends | None:
    """The points of "closed since 2004, a gap of 20 years" and "60 years have passed since the fire of 1984"."""
    now = now_of(article)
    points = length.sentence.points
    since = [it for it in length.read.phrases if it.preposition == "since" and it.dates]
    if now is None or len(points) != 1 or (length.is_of_now is False and not _has_perfect(length)):
        return None
    head = length.read.between(
        max(length.read.start, length.quantity.modifier_start - 20), length.quantity.modifier_start
    )
    gap = any(isinstance(part, Phrase) and part.head in en.GAPS for part in head)
    joined = length.before[-1:] == ["for"] and not verbs_between(length.read, points[0].end, length.quantity.start)
    told = since and points[0].end <= length.quantity.start and (gap or joined)
    passed = (
        length.clause is not None and length.clause.verb.lemma in en.PASSING and length.clause.subject is length.phrase
    )
    return (list(points), [now]) if told or (passed and points[0].start > length.quantity.end) else None


def _until(article: Prose, length: Length) -> Ends | None:
    """The points of "bought the yard in 1911 and ran it for 30 years until the fire of 1941"."""
    points = length.sentence.points
    behind = [it for it in points if it.start >= length.quantity.end and is_by_itself(length.read, it)]
    if not behind:
        return None
    between = length.read.between(length.quantity.end, behind[0].start)
    opened = [
        part
        for part in between
        if (isinstance(part, Phrase) and part.preposition in en.UNTIL)
        or (part.end - part.start < 6 and getattr(part, "lower", "") in en.UNTIL)
    ]
    phrase = next((it for it in length.read.phrases if it.start <= behind[0].start < it.end), None)
    if not opened and not (phrase is not None and phrase.preposition in en.UNTIL):
        return None
    stop = opened[0].start if opened else behind[0].start
    several = [(length.quantity.end, stop), (stop, behind[0].start)]
    if any(len(verbs_between(length.read, *each)) > 1 for each in several):
        return None
    before = [it for it in points if it.end <= length.quantity.start]
    others = before[::-1] or ([] if _is_of_a_new_one(article, length) else _told_before(article, length))
    others = [it for it in others if not _tells_of_origin(article, it)]
    return [it for it in others if it.is_like(behind[0])], behind[:1]


def _is_of_a_new_one(article: Prose, length: Length) -> bool:
    """Whether a length is told of somebody of whom the sentence before does not speak."""
    who, before = length.clause.subject if length.clause is not None else None, length.read.index - 1
    if who is None or who.kind == PRONOMINAL or who.determiner == "no" or before < 0:
        return False
    return who.words[-1] not in article.reading.words_of(before)


def _tells_of_origin(article: Prose, point: Point) -> bool:
    """Whether a date is that of a birth or founding, or of what has lasted since: no term is counted from it."""
    read = article.reading.at(point.start)
    clause = read.clause_at(point.start) if read is not None else None
    lasting = read is not None and read.text.endswith("since ", 0, point.start - read.start)
    return lasting or (clause is not None and clause.verb.lemma in en.ORIGINS)


def _after_all(length: Length) -> Ends | None:
    """The points of "left in 1951 and came back in 1961, after ten years abroad"."""
    points = length.sentence.points
    phrase = length.phrase
    if (
        phrase is None
        or phrase.preposition != "after"
        or length.next == "of"
        or len(points) != 2
        or points[1].end > length.quantity.start
    ):
        return None
    plain = not verbs_between(length.read, points[1].end, length.quantity.start)
    plain = plain and not are_of_two(*(length.read.clause_at(it.start) for it in points))
    return ([points[0]], [points[1]]) if plain and points[0].is_like(points[1]) else None
