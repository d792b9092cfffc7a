"""A length of time and the only two points of its passage: nothing else there can be meant.

A passage is a sentence with its neighbours in the paragraph. A link of this kind is weaker than one
by clause, and statements by it have attributes of their own.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import Joint, Phrase
from editlint.analysis.reading.quantity import DURATION, ORDINAL, Quantity
from editlint.analysis.statements.lengths import Length, TimedSentence, is_by_itself, verbs_between
from editlint.analysis.statements.passage_points import are_near, is_near, is_slip, ordered, points_of
from editlint.analysis.statements.points import Point, is_before_noun, play_points
from editlint.language.en import lexicon
from editlint.language.en import spans as en

_REACH = 40  # characters before a date in which its noun may stand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.sentences import Clause, Read
    from editlint.analysis.statements.ends import Ends


def ends_in_passage(article: Prose, length: Length) -> Ends | None:
    """The two points of a length in its passage, in order: of its sentence and its neighbours, or of itself alone.

    None where there are not just two, or another length.
    """
    if not _is_of_something(length):
        return None
    clock = length.quantity.unit in en.OF_A_DAY
    sentences = [length.sentence, *_neighbours(article, length, (-1, 1))]
    one = len(points_of(article, sentences, clock=clock)) == 1 and not length.counts
    if one:
        sentences += _neighbours(article, length, (-2,))
    ends = _only_two(article, length, sentences, clock=clock)
    if _is_within(length) or (ends is not None and _is_told_to_an_end(length, *ends)):
        return None
    if ends is not None and (_can_be_told_elsewhere(length) and _fits(article, length, ends)):
        return [ends[0]], [ends[1]]
    ends = ends or _only_two(article, length, [length.sentence], clock=clock)
    near = ends is not None and is_slip(length, *ends)
    if ends is None:
        if one and len(points_of(article, sentences, clock=clock)) == 1:
            sentences += _neighbours(article, length, (2,))
        ends = _only_two(article, length, sentences, clock=clock, rivals=True)
        near = ends is not None and is_near(length, *ends)
    if near and ends is not None and _may_be_between(length, *ends) and not _is_by_then(article, ends):
        return [ends[0]], [ends[1]]
    return None


def _only_two(
    article: Prose, length: Length, sentences: Sequence[TimedSentence], *, clock: bool, rivals: bool = False
) -> tuple[Point, Point] | None:
    """The two points of some sentences that tell no third and no other length, in order, where they are near enough.

    With `rivals` other lengths count only where they may be that between the points.
    """
    own = length.quantity
    told = [(sentence, it) for sentence in sentences for it in sentence.lengths if not it.per]
    told = [it for it in told if not rivals or it[1] == own or _is_rival(*it, length)]
    played = (
        {point.start for sentence in sentences for point in play_points(article, sentence.read)} if clock else set()
    )
    lengths = {(it.value, it.unit) for _, it in told if it.start not in played}
    alike = points_of(article, sentences, clock=clock)
    if len(lengths) != 1 or length.quantity.start in played:
        return None
    if len(alike) != 2 or not alike[0].is_like(alike[1]):
        return None
    if not all(_is_plain(article, point) for point in alike):
        return None
    ends = ordered(alike)
    if ends is None or not are_near(length, *ends):
        return None
    taken_up = length.phrase is not None and length.phrase.determiner in en.TAKING_UP - {"the"}
    if any(sorted(ends) == sorted(stretch) for stretch in length.sentence.ranges) and not (
        taken_up or _sets_apart(length) or _is_behind_mark(length) or not _words_before(length).isdisjoint(en.IN_FULL)
    ):
        return None  # in one sentence with a stretch, and no length of it
    return ends


def _is_rival(sentence: TimedSentence, other: Quantity, length: Length) -> bool:
    """Whether another length may be that between the points: no rate, no age, none of another size or of habit."""
    if other.kind != DURATION or (other.unit in en.OF_A_DAY) != (length.quantity.unit in en.OF_A_DAY):
        return False
    told = Length(sentence, other)
    same = any(date.start == other.start for date in sentence.read.dates)  # "that same year"
    return not same and told.next not in en.OF_AGE and _words_before(told).isdisjoint(en.HABITUAL)


def _words_before(length: Length) -> set[str]:
    """The words in which a length may be said to be what is usual, or the whole of it."""
    start = length.quantity.start
    return {item.lower for item in length.read.items if start - _BEFORE < item.start < start}


_BEFORE = 24  # characters


def _is_by_then(article: Prose, ends: tuple[Point, Point]) -> bool:
    """Whether one of two points is only when something was so at the latest: "by 3 May"."""
    return any(article.text.endswith((" by ", "By "), 0, point.start) for point in ends)


def _may_be_between(length: Length, first: Point, last: Point) -> bool:
    """Whether nothing says that a length is of something else than of what two points tell."""
    if length.touching and length.next in en.COUNTING:
        own = [it for it in (first, last) if length.read.start <= it.start < length.read.end]
        tail = [it for it in own if it.start > length.quantity.end]
        if length.next in en.LATER:
            return own == [last] and _is_led_to(length, last)
        told = len(own) == 2 and not (not tail and _leads_to_untold(length))
        return told or bool(tail) or (bool(own) and length.next in en.EARLIER)
    return True


def _leads_to_untold(length: Length) -> bool:
    """Whether a clause behind "before" tells something new: "renamed in 1969, 16 years before she was born"."""
    told = {verb.lemma for verb in verbs_between(length.read, length.read.start, length.quantity.start)}
    behind = verbs_between(length.read, length.quantity.end, length.read.end)[:1]
    if not behind or behind[0].lemma in told:
        return False
    return behind[0].lemma not in en.BEGINNING or told.isdisjoint(en.BEGINNING)


def _neighbours(article: Prose, length: Length, steps: Sequence[int]) -> list[TimedSentence]:
    """The sentences so many before or behind that of a length, of its paragraph."""
    found = [length.read.index + step for step in steps]
    return [
        TimedSentence(article, article.reading.sentence(index))
        for index in found
        if 0 <= index < len(article.sentences) and article.sentences[index].block == length.read.block
    ]


def _right_before(length: Length) -> set[str]:
    """The words before a length, as far as no mark stands between."""
    words = length.before
    marks = [at for at, word in enumerate(words) if not word[:1].isalnum()]
    return set(words[marks[-1] + 1 :] if marks else words)


def _is_of_something(length: Length) -> bool:
    """Whether a length may be told of two points: no rate, no age, no thing that is sold by its length."""
    quantity, phrase = length.quantity, length.phrase
    shut_in = length.next == "behind" and length.behind[1:2] and length.behind[1] in en.SHUT_IN
    over = length.next == "behind" and set(length.behind[1:2]) <= en.TAKEN_UP  # "26 hours behind her"
    if length.touching and length.next in (en.OF_AGE | en.COMPARED | en.AGO) - en.APART and not (shut_in or over):
        return False
    if length.before[-1:] == ["since"] or _is_window(length):
        return False
    measures = (
        length.before[-1:] == ["by"] and length.clause is not None and length.clause.verb.lemma in en.SETTING_APART
    )
    given = length.before[-1:] and length.before[-1] in en.TAKEN_UP and length.clause is not None
    more = length.before[-1:] == ["another"] and len(length.sentence.points) == 2  # "and lived another ten years"
    if (
        (_right_before(length) & en.REPEATED and not (measures or more))
        or _is_imposed(length)
        or (given and length.clause is not None and length.clause.verb.lemma in en.SENTENCING)
        or quantity.per
        or (phrase is not None and phrase.head in en.PRODUCTS and _words_before(length).isdisjoint(en.IN_FULL))
    ):
        return False
    dates = length.read.dates
    at = bisect_left(dates, quantity.start, key=lambda date: date.start)
    dated = at < len(dates) and dates[at].start == quantity.start
    return not dated and tuple(length.behind[:3]) not in en.IN_A_ROW


def _is_within(length: Length) -> bool:
    """Whether a length may be of a part of the time between two points: "A four-hour delay"."""
    phrase, clause = length.phrase, length.clause
    summed = clause is not None and clause.verb.lemma in en.WHOLE
    return not summed and phrase is not None and phrase.determiner in ("a", "an") and phrase.head in en.WITHIN


def _is_told_to_an_end(length: Length, first: Point, last: Point) -> bool:
    """Whether a length leads up to a point and began at no other: "was shut for 15 years before reopening in 1990"."""
    if not length.touching or length.next not in en.BEFORE or is_near(length, first, last):
        return False
    return any(length.quantity.end < it.start < length.read.end for it in (first, last))


def _is_imposed(length: Length) -> bool:
    """Whether a length is laid down beforehand: "was jailed for 12 years", "signed for three years"."""
    clause, phrase = length.clause, length.phrase
    told = clause is not None and clause.verb.lemma in en.IMPOSING and phrase is not None
    return told and phrase is not None and phrase.preposition in ("for", "to")


def _is_window(length: Length) -> bool:
    """Whether a length is the time in which something came again: "for the fourth time in eight days"."""
    phrase = length.phrase
    before = [it for it in length.read.phrases if it.end < length.quantity.start][-1:]
    if phrase is None or phrase.preposition != "in" or not before:
        return False
    return before[0].end == phrase.preposition_start - 1 and any(it.kind == ORDINAL for it in before[0].quantities)


def _is_plain(article: Prose, point: Point) -> bool:
    """Whether a date says when something was, and is no part of a name: "2008 NBA champion"."""
    read = article.reading.at(point.start)
    return read is not None and is_by_itself(read, point) and not (point.sort == "date" and is_before_noun(read, point))


def _fits(article: Prose, length: Length, ends: tuple[Point, Point]) -> bool:
    """Whether a length can be that between two points.

    By what counts, by what it heads or looks back on, or by what they are.
    """
    first, last = ends
    stays = length.phrase is not None and length.phrase.preposition == "for"  # "for ten days before they left"
    if length.touching and length.next in en.COUNTING and not stays:
        return _counts_between(article, length, first, last)
    if (
        _sets_apart(length)
        or _is_definite(length)
        or _make_a_course(_words_of(article, first), _words_of(article, last))
    ):
        return True
    if length.quantity.value == 1 and first.sort != "clock":
        return False  # "a year", "one day": as often any year as the whole of it
    if first.sort == "clock" or max(first.start, last.start) < length.quantity.start:
        return first.sort == "clock" or _looks_back(length)
    return length.quantity.start < min(first.start, last.start) and not (stays and length.quantity.unit in en.OF_A_LIFE)


def _counts_between(article: Prose, length: Length, first: Point, last: Point) -> bool:
    """Whether "25 years afterwards", "ten years before it was sold" counts between the only two points."""
    start, stop = length.quantity.start, length.read.end
    if length.next in en.LATER:
        if first.sort == "clock":
            return last.start < stop
        own = [it for it in (first, last) if length.read.start <= it.start < stop]
        return own == [last] and first.start < length.read.start and _is_led_to(length, last)
    tail = [it for it in (first, last) if start < it.start < stop]
    if length.next in en.SINCE:
        return tail in ([first, last], [first]) and length.clause is not None and _is_perfect(length, length.clause)
    if length.next in en.AFTER and not tail and length.behind[1:2] and length.behind[1] in en.TAKEN_UP:
        if length.behind[1] in en.OWNING and length.behind[2:3] and length.behind[2].isalpha():
            return False  # "31 years after her death", which is told nowhere
        return last.start < start and first.start < start  # "31 years after her"
    if not tail and length.next in en.AFTER and length.read.start <= last.start < start and first.start > stop:
        begun = [
            verb.lemma for verb in verbs_between(length.read, start, stop)
        ]  # "after they walked out. It began on 3 May"
        return begun[:1] != [] and _begins(begun[0]) and _begins(_word_of(article, first))
    return tail == ([last] if length.next in en.BEFORE else [first])


def _is_led_to(length: Length, last: Point) -> bool:
    """Whether a counted length leads to a date: before it with no verb between, or behind it in one clause."""
    if last.end <= length.quantity.start:
        return not verbs_between(length.read, last.end, length.quantity.start)
    return length.read.clause_at(last.start) is length.clause


def _sets_apart(length: Length) -> bool:
    """Whether a length is told as that between two things: "Ten years lay between them", "a delay of ten years"."""
    clause, phrase = length.clause, length.phrase
    if length.touching and (length.next in en.APART or (length.opens and length.next in en.SETTING_APART)):
        return True
    if phrase is None:
        return False
    subject = [it for it in length.read.clauses if it.subject is not None and it.subject.start == phrase.start]
    told = [it.verb.lemma for it in subject]
    if clause is not None and any(it.start == phrase.start for it in (*clause.objects, *clause.adjuncts)):
        told.append(clause.verb.lemma)
    if any(verb in en.SETTING_APART for verb in told):
        return True
    before = [it for it in length.read.phrases if it.end <= length.quantity.start]
    return bool(before) and phrase.preposition == "of" and before[-1].head in en.STRETCHES


def _begins(verb: str) -> bool:
    return verb in en.BEGINNING or verb in en.REVERSALS


def _looks_back(length: Length) -> bool:
    """Whether a length is of what was told before it: "after six weeks of evidence", "had waited for ten days"."""
    phrase, clause = length.phrase, length.clause
    if phrase is not None and phrase.preposition in en.CLOSING:
        return True
    if _is_behind_mark(length):
        return True
    if clause is None:
        return False
    sums_up = (
        clause.subject is not None
        and clause.subject.words[:1] in {(word,) for word in en.TAKING_UP}
        and clause.verb.lemma == "be"
    )
    return _is_perfect(length, clause) or (
        (sums_up or clause.verb.lemma in en.MAKING_UP) and clause.verb.start < length.quantity.start
    )


def _is_behind_mark(length: Length) -> bool:
    """Whether a length follows a mark that explains or sums up: "until 8 July; six months in which ..."."""
    before = length.read.between(length.read.start, length.quantity.modifier_start)
    return bool(before) and isinstance(before[-1], Joint) and before[-1].lower in (":", ";", "—", "–")


def _is_perfect(length: Length, clause: Clause) -> bool:
    """Whether a clause is in the past perfect: "had been dark for ten days"."""
    inside = [item for item in length.read.items if clause.verb.start <= item.start < clause.verb.end]
    return any(item.lower in en.HAD for item in inside[:-1])


def _is_apposition(length: Length) -> bool:
    """Whether a length says what was told in its sentence before.

    As in "on at 22:00 and off at 06:00, an eight-hour shift".
    """
    phrase, points = length.phrase, [*length.sentence.points, *length.sentence.clocks]
    if phrase is None or sum(point.end <= phrase.start for point in points) < 2:
        return False
    return any(part.start == phrase.start - 2 and isinstance(part, Joint) for part in length.read.parts)


def _is_definite(length: Length) -> bool:
    """Whether a length is that of a thing told of: "the four-week shoot", "It lasted two weeks"."""
    if length.quantity.attributive:
        return True
    clause, phrase = length.clause, length.phrase
    if phrase is not None and phrase.determiner and phrase.determiner not in en.INDEFINITE:
        return True
    lasted = clause is not None and clause.verb.lemma in en.LAST and clause.verb.start < length.quantity.start
    return lasted and not verbs_between(length.read, length.quantity.end, length.read.end)


def _word_of(article: Prose, point: Point) -> str:
    """The verb, or the noun, that a point dates."""
    return _words_of(article, point)[0]


def _words_of(article: Prose, point: Point) -> list[str]:
    """The verb or noun that a point dates, first; then the verbs told since the point before it in its sentence."""
    read = article.reading.at(point.start)
    if read is None:
        return [""]
    before = list(read.between(max(read.start, point.start - _REACH), point.start))
    while before and isinstance(before[-1], Phrase) and before[-1].preposition == "of":
        before.pop()
    if before and isinstance(before[-1], Phrase) and before[-1].head in en.NOUNS_OF_ENDS:
        return [en.NOUNS_OF_ENDS[before[-1].head]]
    clause = read.clause_at(point.start)
    since = max((date.end for date in read.dates if date.end <= point.start), default=read.start)
    told = [verb.lemma for verb in verbs_between(read, since, point.start)]
    opening = _opening_verbs(read) if since == read.start else []
    return [clause.verb.lemma if clause is not None else "", *told, *opening]


def _opening_verbs(read: Read) -> list[str]:
    """What the first word of a sentence is the participle of, which may be read as a noun: "Elected mayor in 1988"."""
    first = read.items[0].lower if read.items else ""
    features = (lexicon.ING, lexicon.PAST, lexicon.PARTICIPLE)
    return [it.base for it in lexicon.verbs(first) if set(it.features) & set(features)]


def _make_a_course(begun: Sequence[str], ended: Sequence[str]) -> bool:
    """Whether what was dated first can begin what ends with the last: opened and closed, closed and reopened."""
    return any(
        (first in en.BEGINNING and last in en.ENDING) or last in en.REVERSALS.get(first, ())
        for first in begun
        for last in ended
    )


def _can_be_told_elsewhere(length: Length) -> bool:
    """Whether a length is of something that the passage tells, by how it stands in its clause."""
    quantity, phrase = length.quantity, length.phrase
    if length.touching and length.next in en.EARLIER:
        return False
    if length.next == "of" and phrase is not None and phrase.preposition == "after":
        return False  # "after two years of talks", which began at any time
    if quantity.attributive:
        if phrase is not None and phrase.determiner in ("a", "an"):
            return _is_apposition(length)
        return phrase is not None and phrase.determiner not in ("", "any", "another")
    return _accomplishes(length) or not (
        phrase is not None and phrase.preposition == "in" and phrase.determiner in ("", "a", "an")
    )


def _accomplishes(length: Length) -> bool:
    """Whether something is done in the time.

    As in "covered the route in two hours", of which both ends were told before.
    """
    told = [*length.sentence.points, *length.sentence.clocks]
    done = verbs_between(length.read, length.read.start, length.quantity.start)[-1:]
    before = sum(point.end <= length.quantity.start for point in told)
    return bool(done) and done[0].lemma in en.ACCOMPLISHING and before > 1
