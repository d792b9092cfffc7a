"""Stages of one course with their dates: what is arrested before it is tried, what is opened before it closes.

A passage that dates two stages of one course, each once, tells of one case, one house, one journey, unless its words
speak of another one.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from editlint.analysis.reading.items import NOUN
from editlint.analysis.reading.phrases import NOMINAL, PRONOMINAL, Phrase
from editlint.analysis.statements.course_words import stage_nouns, stage_verbs
from editlint.analysis.statements.lengths import TimedSentence, is_by_itself
from editlint.analysis.statements.points import Point, lend_year
from editlint.analysis.statements.stage_sentences import may_be_wrong, sentences_of_stages
from editlint.language.en import stages as en
from editlint.language.en.inflection import singular
from editlint.language.en.told import RELATIVES
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.sentences import Clause, Read

Pair = tuple[Point, Point]  # the earlier by the words, and the later
Ordered = tuple[Point, Point, bool]  # and whether it is sure that both are of one thing
_WHEN = ("in", "on", "at", "of", "since", "")
_NEAR = 45  # characters behind a verb in which what completes it may stand
_FARTHEST = 3 * 366  # days by which a stage may be before one that it follows and still be of one case
_HALF_DAY = 720  # minutes
_LIFE = 40 * 366
_BY_THEN = LatePattern(en.BY_THEN)
_WORD = LatePattern(r"[^\W\d_][\w-]*")


class Stage(NamedTuple):
    """A stage of a course that a clause, or a noun, dates."""

    course: str
    rank: int
    point: Point
    clause: Clause
    read: Read
    noun: Phrase | None = None


def stages(article: Prose) -> Iterator[Ordered]:
    """The pairs of dates of an article that the stages of a course put in an order, wherever the calendar differs."""
    near = sentences_of_stages(article)
    told: dict[int, list[Stage]] = {}

    def stages_of(at: int) -> list[Stage]:
        if at in near and at not in told:
            told[at] = _told(article, at)
        return told.get(at, [])

    for at in sorted(near):
        block = article.sentences[at].block
        beside = [it for it in (at - 2, at - 1) if it in near and article.sentences[it].block == block]
        if not may_be_wrong(article, beside, at) or not (here := stages_of(at)):
            continue
        before = [stage for it in beside for stage in stages_of(it)]
        for first, last in (*((one, other) for one in before for other in here), *combinations(here, 2)):
            pair = _in_order(first, last)
            if pair is not None and _alone([*before, *here], first, last) and _is_one(article, first, last):
                yield *pair, _has_one_subject(first, last)


def looking_back(article: Prose) -> Iterator[Ordered]:
    """The dates of two sentences of which the second looks back: "It closed on 3 May. It had opened on 9 May"."""
    reading = article.reading
    dated = reading.indexes(date.start for date in article.dates if date.day or date.month or date.explicit)
    if len(dated) < 2:
        return
    perfect = reading.holding(en.HAD_ALONE)
    for at in sorted(perfect & dated):
        if at - 1 not in dated or article.sentences[at - 1].block != article.sentences[at].block:
            continue
        before, here = (TimedSentence(article, article.reading.sentence(it)) for it in (at - 1, at))
        pair = _looked_back(before, here)
        if pair is not None:
            yield *pair, False


def _looked_back(before: TimedSentence, here: TimedSentence) -> Pair | None:
    """The one date of a sentence in the past perfect and that of the sentence before it, where that is the earlier."""
    told = [(clause, points) for clause in here.read.clauses if (points := _points_of(here, clause))]
    plain = [(clause, points) for clause in before.read.clauses if (points := _points_of(before, clause))]
    main = next((it for it in before.read.clauses if it.verb.finite), None)
    if len(plain) == 1 and plain[0][0].verb.shape == "ed" and main is not None:
        plain = [(main, plain[0][1])]  # "blood taken on 19 July showed"
    if len(told) != 1 or len(plain) != 1 or len(here.points) != 1 or len(before.points) != 1:
        return None
    (own, points), (first, others) = told[0], plain[0]
    if not _is_perfect(here.read, own) or _is_perfect(before.read, first) or not first.verb.past or first.verb.modal:
        return None
    if own.verb.negated or own.opener in en.OPENING_TIME or _words(here.read) & en.OF_LATER:
        return None
    if _BY_THEN.search(here.read.text):
        return None
    one, other = points[0], others[0]
    if {one.sort, other.sort} == {"date", "day"}:
        one, other = (lend_year(one, other), other) if one.sort == "day" else (one, lend_year(other, one))
    wrong = one.is_like(other) and one.sort != "clock" and 0 < one.amount.low - other.amount.high <= _FARTHEST
    return (one, other) if wrong else None


def _is_perfect(read: Read, clause: Clause) -> bool:
    """Whether a clause is in the past perfect."""
    return any(it.lower in en.HAD_ALONE for it in read.items if clause.verb.start <= it.start < clause.verb.end - 3)


def _told(article: Prose, index: int) -> list[Stage]:
    """The stages that a sentence dates, in order."""
    sentence = TimedSentence(article, article.reading.sentence(index))
    found: list[Stage] = []
    before: Clause | None = None
    for clause in sentence.read.clauses:
        points = _points_of(sentence, clause)
        if before is not None and _runs_on(sentence, before, clause):
            found += _dated(article, sentence, before, points)  # "convicted of false accounting on 3 May"
        if before is not None and clause.opener in en.AT_THAT_TIME and not _points_of(sentence, before):
            found += _dated(article, sentence, before, points)  # "was killed when his boat sank on 9 June"
        before = clause
        found += _dated(article, sentence, clause, points)
    return [*found, *_dated_nouns(article, sentence, found)]


def _dated_nouns(article: Prose, sentence: TimedSentence, known: Sequence[Stage]) -> Iterator[Stage]:
    """The stages of nouns with dates of their own: "the birth itself, on 3 August"."""
    from editlint.analysis.statements.told.happenings import own_date  # what few articles need is loaded for them alone

    told = {(it.course, it.rank, it.point.start) for it in known}
    for phrase in sentence.read.phrases:
        one = phrase.kind == NOMINAL and bool(phrase.head) and singular(phrase.head) == phrase.head
        stages = stage_nouns().get(phrase.head, ()) if one and phrase.determiner not in en.SOME else ()
        date = own_date(article, sentence.read, phrase) if stages else None
        clause = sentence.read.clause_at(phrase.start)
        if date is None or clause is None:
            continue
        for point in [it for it in sentence.points if it.start == date.start and it.sort != "weekday"]:
            for course, rank in stages:
                if (course, rank, point.start) not in told:
                    yield Stage(course, rank, point, clause, sentence.read, phrase)


def _runs_on(sentence: TimedSentence, before: Clause, clause: Clause) -> bool:
    """Whether a participle or infinitive may be a part of the clause before it: "opened to traffic on 3 May"."""
    if clause.verb.shape not in ("ing", "to") or clause.opener or _points_of(sentence, before):
        return False
    return (
        "," not in sentence.read.text[before.verb.end - sentence.read.start : clause.verb.start - sentence.read.start]
    )


def _dated(article: Prose, sentence: TimedSentence, clause: Clause, points: Sequence[Point]) -> list[Stage]:
    """The stages of a clause that tells what was done, where it has one date."""
    verb = clause.verb
    if len(points) != 1 or verb.negated or verb.modal or verb.shape == "to":
        return []
    stages = _stages_of(article, sentence.read, clause)
    return [Stage(course, rank, points[0], clause, sentence.read) for course, rank in stages]


def _points_of(sentence: TimedSentence, clause: Clause) -> list[Point]:
    """The dates of a clause; of two that are one ("that May, on 3 May 1990") the narrower."""
    points = _all_points_of(sentence, clause)
    dates = [it for it in points if it.sort != "clock"]
    points = dates or points  # "at 7 a.m. on 11 November"
    if len(points) > 1:
        points = [it for it in points if not _is_of_noun(sentence, it)] or points
    if len(points) == 2 and points[0].is_like(points[1]):
        one, other = sorted(points, key=lambda it: it.amount.high - it.amount.low)
        if other.amount.low <= one.amount.low and one.amount.high <= other.amount.high:
            return [one]
    return points


def _is_of_noun(sentence: TimedSentence, point: Point) -> bool:
    """Whether a date is that of an event that the clause is counted to: "seven years before her nomination in 1958"."""
    before = [it for it in sentence.read.phrases if it.end <= point.start]
    near = before[-1] if before else None
    counted = near is not None and near.preposition.split(" ")[-1] in ("before", "after", "since", "until")
    return counted and near is not None and singular(near.head) in stage_nouns()


def _all_points_of(sentence: TimedSentence, clause: Clause) -> list[Point]:
    vague = {date.start for date in sentence.read.dates if date.mod}  # "in the early 1970's"
    return [
        point
        for phrase in clause.adjuncts
        if phrase.preposition.split(" ")[-1] in _WHEN
        for point in (*sentence.points, *sentence.clocks)
        if point.sort != "weekday"
        and point.start not in vague
        and phrase.start <= point.start < phrase.end
        and is_by_itself(sentence.read, point)
    ]


def _stages_of(article: Prose, read: Read, clause: Clause) -> list[tuple[str, int]]:
    """The stages that the verb of a clause tells, or else what it happens to."""
    words = _words_behind(article, read, clause)
    around = {*words, *clause.subject.words} if clause.subject is not None else set(words)
    if (
        clause.verb.passive or clause.verb.shape == "ed" or clause.verb.either
    ):  # "the contract to build it, signed in May"
        around |= set(
            _WORD.findall(article.text[max(read.start, clause.verb.start - _NEAR) : clause.verb.start].lower())
        )
    known = stage_verbs().get(clause.verb.lemma, [])
    if _is_done_by_the_living(clause):
        known = [*known, *stage_verbs()[en.LIVING]]
    joined = [(course, rank) for tail, course, rank in known if tail and tail <= around]
    plain = joined or [(course, rank) for tail, course, rank in known if not tail]
    if joined or clause.verb.lemma not in en.LIGHT:
        return plain
    things = [it for it in (*clause.objects, clause.subject) if it is not None and it.kind == NOMINAL and it.head]
    nouns = [stage for it in things for stage in stage_nouns().get(singular(it.head), ())]
    return [*nouns, *plain]


def _words_behind(article: Prose, read: Read, clause: Clause) -> list[str]:
    """The words that complete a verb, dates and the prepositions before them left out: not "in" of "came in 1961"."""
    start, end = clause.verb.end, min(read.end, clause.verb.end + _NEAR)
    words: list[str] = []
    for date in [it for it in read.dates if start <= it.start < end]:
        words += article.text[start : date.start].lower().replace(",", " ").replace(".", " ").split()[:-1]
        start = date.end
    return words + article.text[start:end].lower().replace(",", " ").replace(".", " ").split()


def _is_done_by_the_living(clause: Clause) -> bool:
    """Whether somebody does something: "she gave an interview", "Ida Holm painted"."""
    verb, who = clause.verb, clause.subject
    told = verb.finite and verb.past and not verb.passive and verb.lemma not in en.NOT_OF_THE_LIVING
    return told and who is not None and (who.head in en.FEMALE_OR_MALE or who.proper)


def _in_order(first: Stage, last: Stage) -> Pair | None:
    """The dates of two stages of one course as the course has them, where the calendar has them otherwise."""
    if first.course != last.course or first.rank == last.rank or first.point.start == last.point.start:
        return None
    early, late = (first, last) if first.rank < last.rank else (last, first)
    one, other = early.point, late.point
    looks_back = one.start < other.start or not en.HAD.isdisjoint(_words(early.read))
    if late is last and early.read is not late.read and _is_perfect(late.read, late.clause):
        return None  # "was arrested in 2022. He had been released in 2019": another time
    if first.course in en.REVERSIBLE and not looks_back:
        return None  # "arriving in May and leaving in August"
    if {one.sort, other.sort} == {"date", "day"}:
        one, other = (lend_year(one, other), other) if one.sort == "day" else (one, lend_year(other, one))
    if not one.is_like(other) or one.amount.low <= other.amount.high:
        return None
    if one.sort == "clock":
        subject = early.clause.subject
        takes_up = looks_back or (subject is not None and _stands_for(subject))
        return (one, other) if takes_up and _of_one_day(first, last) else None
    if _has_one_subject(first, last):
        return one, other
    far = _LIFE if early.course == en.LIFE and early.rank != stage_verbs()[en.LIVING][0][2] else _FARTHEST
    return (one, other) if one.amount.low - other.amount.high <= far else None


def _of_one_day(first: Stage, last: Stage) -> bool:
    """Whether two times of day are said to be of one day, or can only be of one."""
    words = _words(first.read) | _words(last.read)
    one, other = first.point.amount, last.point.amount
    half = one.low == one.high and other.low == other.high and one.low // _HALF_DAY == other.low // _HALF_DAY
    return en.SAME in words or (half and not words & en.OF_ANOTHER_DAY)


def _alone(told: Sequence[Stage], first: Stage, last: Stage) -> bool:
    """Whether a passage tells either stage of a course once."""
    course = [it for it in told if it.course == first.course]
    places = {(it.rank, it.point.start) for it in course}
    return sum(rank == first.rank for rank, _ in places) == 1 == sum(rank == last.rank for rank, _ in places)


def _is_one(article: Prose, first: Stage, last: Stage) -> bool:
    """Whether two stages are of one thing: no word speaks of another one, and the second takes up the first."""
    words = _words(first.read) | _words(last.read)
    if words & en.ANOTHER or (first.course == en.LIFE and words & RELATIVES):
        return False
    one, other = _patient(first), _patient(last)
    if one is None or other is None:
        nouns = [it.noun for it in (first, last) if it.noun is not None]
        return first.course not in en.OF_ONE_SUBJECT or any(it.determiner in en.TAKING_UP for it in nouns)
    from editlint.analysis.mentions.known import PERSON
    from editlint.analysis.statements.told.passage import teller_of

    whom = [teller_of(article).entity(it) for it in (one, other)]
    if whom[0] is not None and whom[1] is not None and whom[0].kind == whom[1].kind == PERSON:
        return whom[0].key == whom[1].key
    if first.course == en.LIFE:
        return False
    if one.start == other.start or _stands_for(other) or one.head == other.head:
        return True
    if _names(first.read) & _names(last.read):
        return True
    around = [it for it in (last.clause.subject, *last.clause.objects) if it is not None]
    if first.course not in en.OF_MANY and any(it.determiner in en.POINTING for it in around):
        return True  # "Its sculptor received the commission"
    if first.course in en.SINGLE and not (one.proper and other.proper):
        return True
    taken_up = other.determiner in en.TAKING_UP or bool(_words(last.read) & en.HAD)
    return taken_up and not (one.proper and other.proper) and first.course not in en.OF_ONE_SUBJECT


def _has_one_subject(first: Stage, last: Stage) -> bool:
    """Whether one sentence tells both stages of its subject: "opened in 1951 and closed in 1949"."""
    one, other = first.clause.subject, last.clause.subject
    same = first.read is last.read and one is not None and other is not None and one.start == other.start
    same = same and first.noun is None and last.noun is None
    same = same and all(_is_told_by_verb_alone(each) for each in (first, last))
    return same and first.clause.verb.passive == last.clause.verb.passive and first.point.sort == "date"


def _is_told_by_verb_alone(stage: Stage) -> bool:
    known = stage_verbs().get(stage.clause.verb.lemma, ())
    return any(not tail and (course, rank) == (stage.course, stage.rank) for tail, course, rank in known)


def _stands_for(phrase: Phrase) -> bool:
    """Whether a phrase is a pronoun; "her" alone may be read as what it owns."""
    return phrase.kind == PRONOMINAL or phrase.words == (phrase.determiner,)


def _names(read: Read) -> set[str]:
    """The names in a sentence, word by word."""
    return {it.form for it in read.items if it.form[:1].isupper() and it.start > read.start and it.tag == NOUN}


def _patient(stage: Stage) -> Phrase | None:
    """Whom or what a stage befell; of a life or a journey, whose it is."""
    clause = stage.clause
    if stage.noun is not None:
        from editlint.analysis.statements.histories.telling import complement

        return complement(stage.read, stage.noun, "of")
    if clause.verb.either and stage.read.text[: clause.verb.start - stage.read.start].endswith(", "):
        return None  # "the contract to build it, signed in May"
    if stage.course in en.OF_SUBJECTS:
        return clause.subject
    things = [it for it in clause.objects if it.kind in (NOMINAL, PRONOMINAL)]
    return clause.subject if clause.verb.passive or not things else things[0]


def _words(read: Read) -> set[str]:
    return set(_WORD.findall(read.text.lower()))
