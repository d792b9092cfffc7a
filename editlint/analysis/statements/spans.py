"""Lengths of time and the two points that they lie between: "from 2008 to 2016, ten years", "in 1984, five years later".

One of the points may be told in several ways: then every one is a reading, and the length is wrong only when none fits.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import Link, Phrase, Verb
from editlint.analysis.reading.quantity import DURATION, Quantity
from editlint.analysis.statements.assertion import is_asserted
from editlint.analysis.statements.points import Point, clock_points, dated_points, in_order, known_points, now_of, ranges_of
from editlint.analysis.statements.scene import scene_of
from editlint.analysis.statements.statement import Amount, Statement
from editlint.analysis.statements.stating import Subject, state_number
from editlint.language.en import spans as en

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.reading.sentences import Clause, Read

BEGAN, ENDED = "began", "ended"
_LASTS = {
    "minute": "lasts-minutes",
    "hour": "lasts-hours",
    "day": "lasts-days",
    "week": "lasts-weeks",
    "month": "lasts-months",
    "year": "lasts-years",
}
_IN_UNITS = {"night": ("day", 1), "fortnight": ("week", 2), "decade": ("year", 10), "century": ("year", 100)}


def find_spans(article: Article) -> Iterator[Statement]:
    """The lengths of time whose two points an article tells, with those points."""
    for index in _told_lengths(article):
        read = article.reading.sentence(index)
        for length in [*read.quantities, *_taken_up(read)]:
            if length.kind == DURATION and length.unit in (*_LASTS, *_IN_UNITS):
                yield from _span(article, read, length)


def _taken_up(read: Read) -> Iterator[Quantity]:
    """The lengths that are told by one word for what was told before: "In that fortnight"."""
    for date in read.dates:
        unit = date.text.rsplit(" ", 1)[-1].lower()
        if date.kind == "same" and unit in (*_LASTS, *_IN_UNITS):
            yield Quantity(date.start, date.end, DURATION, 1, 1, 1, unit, modifier_start=date.start)


def _told_lengths(article: Article) -> list[int]:
    """The sentences with a unit of time and a number, in order."""
    from bisect import bisect_right

    starts = [sentence.start for sentence in article.sentences]
    joined = {word for word in article.words.distinct if "-" in word and word.rsplit("-", 1)[1] in en.UNITS}
    places = article.words.places(en.UNITS | joined)
    return sorted({bisect_right(starts, article.words.starts[place]) - 1 for place in places} - {-1})


class _Length:
    """A length of time where it stands: what is before and behind it, and the clause that it belongs to."""

    def __init__(self, read: Read, length: Quantity) -> None:
        self.read, self.quantity = read, length
        items = read.items
        at = next(index for index, item in enumerate(items) if item.end >= length.end)
        self.before = [item.lower for item in items[max(0, at - 3) : at]]
        self.behind = [item.lower for item in items[at + 1 : at + 4]]
        self.behind_end = items[at + 1].end if at + 1 < len(items) else length.end
        self.next = next((word for word in self.behind if word not in (",", "(", "”", "“")), "")
        self.touching = self.behind[:1] == [self.next]
        counting = en.LATER | en.EARLIER | en.AFTER | en.BEFORE | en.AGO | en.SINCE
        self.counts = self.next in counting  # from one point to another, and is no length of what happened
        self.clause = read.clause_at(length.start)
        self.phrase = next((it for it in read.phrases if it.start <= length.start < it.end), None)


def _span(article: Article, read: Read, length: Quantity) -> Iterator[Statement]:
    told = _Length(read, length)
    if told.touching and (told.next in en.OF_AGE or told.next in en.COMPARED) and told.next not in ("from",):
        return
    ends = _ends(article, told)
    if ends is None:
        return
    began, ended = ends
    began = [point for point in began if point.amount.low <= ended[0].amount.high] if ended else []
    if not began or not ended or not is_asserted(scene_of(article), length.start):
        return
    subject = Subject(f"span {length.start}", "")
    lasts = _lasts(subject, length, article.text)
    if told.counts:
        end = told.behind_end if told.touching and told.next not in en.SINCE else length.end
        text = article.text[lasts.start : end]
        yield lasts._replace(attribute=lasts.attribute.replace("lasts", "apart"), end=end, text=text)
    else:
        yield lasts._replace(attribute=lasts.attribute.replace("lasts", "spent")) if _is_part(told, began[0]) else lasts
    yield began[0].statement(subject, BEGAN, began)
    yield ended[0].statement(subject, ENDED, ended)


def _is_part(told: _Length, first: Point) -> bool:
    """Whether a length need not fill the time in which it lies: "four years in all, between 1980 and 1995"."""
    words = {item.lower for item in told.read.items if told.quantity.start - 30 <= item.start < told.quantity.end + 15}
    if words & en.SUMMED:
        return True
    before = [part for part in told.read.parts if isinstance(part, Phrase) and part.start <= first.start]
    between = bool(before) and before[-1].preposition == "between"
    return between and told.phrase is not None and told.phrase.determiner not in ("the", "those", "these")


def _lasts(subject: Subject, length: Quantity, text: str) -> Statement:
    unit, size = _IN_UNITS.get(length.unit, (length.unit, 1))
    stated = state_number(subject, _LASTS[unit], length, text)
    room = en.ROOM_OF_ONE.get(length.unit, 0) if length.value == 1 else en.ROOM.get(length.unit, 0)
    readings = tuple(Amount(it.low * size - room, it.high * size + room, unit) for it in stated.readings)
    start = length.modifier_start  # "more than 30 years" is wrong as a whole
    return stated._replace(
        readings=readings, grain=min(stated.grain, 1), start=start, text=text[start : length.end], style=stated.style if size == 1 else ""
    )


def _ends(article: Article, told: _Length) -> tuple[list[Point], list[Point]] | None:
    """The readings of the earlier and of the later point, the likeliest first; None where a length has no two."""
    if told.touching or told.next in en.LATER:
        if (told.next in en.LATER and (told.next != "on" or _is_last(told))) or (told.next in en.AFTER and told.next != "into" and _is_last(told)):
            return _counted(article, told, forwards=True)
        if told.next in en.EARLIER:
            return _counted(article, told, forwards=False)
        if told.next == "into":
            return _since_beginning(article, told)
        if told.next in en.AFTER:
            return _from_tail(article, told, forwards=True)
        if told.next in en.BEFORE:
            return _from_tail(article, told, forwards=False)
        if told.next in en.AGO:
            return _ago(article, told)
        if told.next in en.SINCE:
            return _since(article, told)
    if any(word in en.REPEATED for word in told.before[-2:]) or told.quantity.per:
        return None
    return _whole(article, told)


def _is_last(told: _Length) -> bool:
    """Whether "after" ends its clause: "He left two years after." """
    return len(told.behind) < 2 or told.behind[1] in (",", ";", ")", "and", "but", ".")


def _counted(article: Article, told: _Length, *, forwards: bool) -> tuple[list[Point], list[Point]] | None:
    """The points of "in 1984, five years later": the date beside it, and those told before."""
    points = dated_points(article, told.read)
    own = _own_point(told, points) or (_today(article, told) if forwards and not points else None)
    if own is None:
        return None
    others = [point for point in points if point is not own and point.start < max(own.start, told.quantity.start)]
    others = others[::-1] or _told_before(article, told.read)
    others = [point for point in others if point.is_like(own)]
    return (others, [own]) if forwards else ([own], others)


def _today(article: Article, told: _Length) -> Point | None:
    """The publication date for "Thirty years later, it is still in use": told in the present, with no date of its own."""
    opens = not told.read.between(told.read.start, told.quantity.modifier_start)
    published = article.published is not None
    return now_of(article) if opens and published and _is_of_now(told) else None


def _own_point(told: _Length, points: Sequence[Point]) -> Point | None:
    """The date that a counted length leads to: the nearest one of its own clause, with no verb between."""
    place, best = told.quantity.start, None
    for point in points:
        if point.sort == "weekday" or (point.start < place and not _beside(told, point)):
            continue  # "in 1917 and, four years later, ..." counts from it
        low, high = sorted((place, point.start))
        between = told.read.between(low, high)
        if any(isinstance(part, Verb) for part in between) and not _opens_clause(told, point, between):
            continue
        if any(isinstance(part, Link) and part.lower in (";", ":") for part in between):
            continue
        if best is None or abs(point.start - place) < abs(best.start - place):
            best = point
    return best


def _opens_clause(told: _Length, point: Point, between: Sequence[object]) -> bool:
    """Whether a length at the head of a sentence counts to the date of its main clause: "Ten years later he ... in 1909"."""
    verbs = [part for part in between if isinstance(part, Verb)]
    opens = not told.read.between(told.read.start, told.quantity.modifier_start)
    return opens and len(verbs) == 1 and verbs[0].finite and point.start > told.quantity.end


def _told_before(article: Article, read: Read) -> list[Point]:
    """The points of the two sentences before one, the nearest first."""
    found: list[Point] = []
    for index in (read.index - 1, read.index - 2):
        if index < 0:
            break
        found += dated_points(article, article.reading.sentence(index))[::-1]
    return found


def _from_tail(article: Article, told: _Length, *, forwards: bool) -> tuple[list[Point], list[Point]] | None:
    """The points of "in 1950, nine years after the war ended in 1945": one in the words behind, one before or after them."""
    points = dated_points(article, told.read)
    stop = _tail_end(told)
    tail = [point for point in points if told.quantity.end <= point.start < stop]
    main = [point for point in points if point.start < told.quantity.start or point.start >= stop]
    tail = tail[:1] or known_points(article, told.quantity.end, stop)[:1]
    if not main and tail and forwards and not any(point.start >= stop for point in points):
        today = _today(article, told)
        main = [today] if today is not None else []
    if not tail or not main:
        return None
    main = sorted(main, key=lambda point: abs(point.start - told.quantity.start))
    main = [point for point in main if point.is_like(tail[0])]
    return (tail[:1], main) if forwards else (main, tail[:1])


def _tail_end(told: _Length) -> int:
    """Where the words after "nine years after" end: at a mark or at the end of the sentence."""
    verbs = 0
    for part in told.read.behind(told.quantity.end):
        if isinstance(part, Link) and part.lower in (",", ";", ":", "(", ")", "—", "–"):
            return part.start
        if isinstance(part, Verb) and part.finite:
            verbs += 1
            if verbs > 1:
                return part.start
    return told.read.end


def _since_beginning(article: Article, told: _Length) -> tuple[list[Point], list[Point]] | None:
    """The points of "launched in 2011, it fell silent in 2020, nine years into its mission"."""
    points = dated_points(article, told.read)
    own = _own_point(told, points)
    if own is None:
        return None
    others = [point for point in points if point.start < own.start and point.is_like(own)]
    return others[::-1], [own]


def _ago(article: Article, told: _Length) -> tuple[list[Point], list[Point]] | None:
    """The points of "in 1996, 28 years ago": the date right beside it, and the time of writing."""
    points = dated_points(article, told.read)
    beside = [point for point in points if _beside(told, point)]
    now = now_of(article)
    if not beside or now is None or (now.start, now.end) == beside[0][:2]:
        return None
    return [point for point in beside if point.is_like(now)], [now]


def _beside(told: _Length, point: Point) -> bool:
    """Whether nothing but marks and adverbs stands between a length and a date."""
    low, high = sorted(((told.quantity.modifier_start, told.quantity.end), (point.start, point.end)))
    between = told.read.between(low[1], high[0])
    return all(isinstance(part, Link) and part.lower not in (";", ":", "and", "but") for part in between)


def _since(article: Article, told: _Length) -> tuple[list[Point], list[Point]] | None:
    """The points of "ten years since it opened in 2011": the date in the words behind, and the time of the sentence."""
    points = dated_points(article, told.read)
    stop = _tail_end(told)
    tail = [point for point in points if told.quantity.end <= point.start]
    inside = [point for point in tail if point.start < stop] or known_points(article, told.quantity.end, stop) or tail[:1]
    if not inside or len(tail) > 1:
        return None
    before = [point for point in points if point.end <= told.quantity.start and point.is_like(inside[0])]
    now = now_of(article)
    ends = before[-1:] or ([now] if now is not None and _is_of_now(told) else [])
    return (inside[:1], [end for end in ends if end.is_like(inside[0])]) if ends else None


def _is_of_now(told: _Length) -> bool:
    """Whether the sentence is told in the present or the perfect, apart from what follows "since"."""
    return any(
        clause.verb.finite and not clause.verb.past and not clause.verb.modal and clause.opener not in ("since", "after")
        for clause in told.read.clauses
    )


def _whole(article: Article, told: _Length) -> tuple[list[Point], list[Point]] | None:
    """The points of what a length is the whole of: a range, or the beginning and the end of one thing."""
    ranges = ranges_of(article, told.read)
    if len(ranges) > 1:
        return None
    if ranges:
        first, last = ranges[0]
        return ([first], [last]) if _measures(told, first, last) else None
    ends = _course(article, told)
    return ([ends[0]], [ends[1]]) if ends is not None else None


def _course(article: Article, told: _Length) -> tuple[Point, Point] | None:
    """The beginning and the end of one thing, told by two verbs: "The siege began on 14 May and ended on 28 May"."""
    reads = [told.read]
    if not [clause for clause in told.read.clauses if clause.verb.lemma in en.ENDING and _dated(article, told.read, clause)]:
        previous = told.read.index - 1
        if previous < 0 or article.sentences[previous].block != told.read.block or not _takes_up(told):
            return None
        reads = [article.reading.sentence(previous)]
    for read in reads:
        for first, last in pairwise(read.clauses):
            if first.verb.lemma in en.BEGINNING and last.verb.lemma in en.ENDING and _same(first, last):
                begins, ends = _dated(article, read, first), _dated(article, read, last)
                if begins and ends and begins.is_like(ends):
                    pair = in_order(begins, ends)
                    if pair is not None and (read is not told.read or told.quantity.start > ends.end):
                        return pair
    return None


def _takes_up(told: _Length) -> bool:
    """Whether a length in the next sentence is of what was told: "In that fortnight", "It lasted two weeks"."""
    phrase, clause = told.phrase, told.clause
    if phrase is not None and phrase.determiner in ("that", "those", "these", "this", "the") and phrase.preposition in ("in", "during", "over", "for", ""):
        return True
    return clause is not None and clause.verb.lemma in ("last", "take", "run") and clause.subject is not None and clause.verb.past


def _same(first: Clause, last: Clause) -> bool:
    return first.subject is not None and last.subject is not None and first.subject.start == last.subject.start


def _dated(article: Article, read: Read, clause: Clause) -> Point | None:
    """The one point that a clause is dated by."""
    points = [*dated_points(article, read), *clock_points(article, read)]
    inside = [point for point in points if any(it.start <= point.start < it.end for it in clause.adjuncts)]
    return inside[0] if len(inside) == 1 else None


def _measures(told: _Length, first: Point, last: Point) -> bool:
    """Whether a length is that of a range: nothing between them tells another thing."""
    length, read = told.quantity, told.read
    if length.attributive and told.phrase is not None and told.phrase.head in en.PRODUCTS:
        return False
    inside = first.start <= length.start < last.end
    between = read.between(length.end, first.start) if length.start < first.start else read.between(last.end, length.start)
    if inside:
        between = read.between(first.end, length.start)
    verbs = [part for part in between if isinstance(part, Verb)]
    if any(verb.lemma not in en.LASTING for verb in verbs) or len(verbs) > 1:
        return False
    return not any(isinstance(part, Link) and part.lower in (";", "and", "but", "or") for part in between)
