"""One event that a passage dates twice: told once, taken up by a definite noun or in a subordinate clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import NOMINAL, PRONOMINAL
from editlint.analysis.statements.assertion import is_asserted
from editlint.analysis.statements.histories.finding import histories_of
from editlint.analysis.statements.histories.telling import complement
from editlint.analysis.statements.scene import scene_of
from editlint.analysis.statements.stating import Subject
from editlint.analysis.statements.told.beginnings import Beginning
from editlint.analysis.statements.told.dating import is_told, point_told, without_year
from editlint.analysis.statements.told.happenings import (
    ANY,
    classes_of_words,
    event_idioms,
    events_in,
    own_date,
)
from editlint.analysis.statements.told.passage import Passage, persons_in, teller_of
from editlint.language.en import happenings as en_events
from editlint.language.en import told as en
from editlint.language.en.inflection import singular

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from editlint.analysis.dates import DateMention
    from editlint.analysis.mentions.known import Entity
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.phrases import Phrase
    from editlint.analysis.reading.sentences import Read
    from editlint.analysis.statements.points import Point
    from editlint.analysis.statements.statement import Statement

FIRST, AGAIN = "first-told", "told-event"
_PAIR = 2
_NEIGHBOURS = 5  # sentences of a passage
_MOST = 12  # words for events that are looked at in a sentence
_SAME_NAME = 30 * 366  # days beyond which two things of one noun are two things
_LEFT = frozenset(("married",))  # what the stronger link leaves alone: one may marry again
_THAT_DAY = len(" that ")  # characters between a day and the clause that tells of it
_THAT = ("that", "this")
_EMPTY = frozenset(["the", "a", "an", "that", "this", "its", "their", "his", "her", "'s", "of", "in", "on", "at"])


def find_told_twice(article: Prose) -> Iterator[Statement]:
    """The pairs of dates of an article that are of one event."""
    told, again = _told(article)
    events = _Events(article, told)
    for at in sorted(again):
        passage = Passage(article, at)
        for second in events.of(at):
            first = _told_before(article, passage, events, second)
            if first is None:
                continue
            taken = _by_clause(article)
            one, other = taken.get(first.date.start), taken.get(second.date.start)
            if one is None or one != other:  # else it is one event by its clauses already
                yield from _statements(first, second)
    yield from _named_again(article)


def _named_again(article: Prose) -> Iterator[Statement]:
    """The dates of a noun that "that" takes up: "with a rate rise on 3 May ... that rise, made on 9 May"."""
    reading = article.reading
    dated = reading.indexes(date.start for date in _told_dates(article))
    pointing = reading.holding(frozenset(_THAT))
    for at in sorted(it for it in pointing & dated if it - 1 in dated and not _opens_block(article, it)):
        if not _may_be_again(article, at):
            continue
        read = reading.sentence(at)
        for noun in read.phrases:
            that = noun.determiner in _THAT or (not noun.determiner and article.text.endswith(" that ", 0, noun.start))
            if not that or noun.kind != NOMINAL or noun.dates or not noun.head:
                continue
            own = own_date(article, read, noun)
            told = _first_named(article, read, noun) if own is not None else None
            points = _comparable(told, own) if told is not None and own is not None else None
            if told is None or own is None or points is None or not _exclude(*points):
                continue
            first, second = (Beginning(date, noun.head, noun, None, date.start) for date in (told, own))
            if all(is_asserted(scene_of(article), it.place) for it in (first, second)):
                yield from _statements(first, second)


def _may_be_again(article: Prose, at: int) -> bool:
    """Whether the sentence before one has a single date, which one of its own dates excludes."""
    before, own = ([it for it in article.reading.sentence(each).dates if is_told(it)] for each in (at - 1, at))
    pairs = [_comparable(before[0], each) for each in own] if len(before) == 1 else []
    return any(points is not None and _exclude(*points) for points in pairs)


def _opens_block(article: Prose, index: int) -> bool:
    """Whether no sentence of its paragraph stands before one."""
    return index == 0 or article.sentences[index - 1].block != article.sentences[index].block


def _first_named(article: Prose, read: Read, noun: Phrase) -> DateMention | None:
    """The one date of the sentence before, where the same noun stands with an article or as somebody's only one."""
    before = article.reading.sentence(read.index - 1)
    dates = [date for date in before.dates if is_told(date)]
    alike = [it for it in before.phrases if it.head == noun.head and it.kind == NOMINAL]
    plain = [it for it in alike if it.determiner in _INTRODUCED and en_events.ANOTHER.isdisjoint(it.words)]
    return dates[0] if len(dates) == len(alike) == len(plain) == 1 else None


class _Events:
    """The events of the sentences that may tell one, each read when it is asked for."""

    def __init__(self, article: Prose, told: set[int]) -> None:
        self._article, self._told = article, told
        self._known: dict[int, list[Beginning]] = {}

    def of(self, index: int) -> list[Beginning]:
        """The events of a sentence."""
        if index not in self._known:
            read = self._article.reading.sentence(index)
            self._known[index] = events_in(self._article, read, named=False) if index in self._told else []
        return self._known[index]


def _by_clause(article: Prose) -> dict[int, tuple[str, str]]:
    """What happened to whom by the clause of a date, by where the date stands."""
    milestones = histories_of(article).milestones
    told = {it.statement.start: (it.statement.subject, it.statement.attribute) for it in milestones}
    return {start: each for start, each in told.items() if each[1] not in _LEFT}


def _told(article: Prose) -> tuple[set[int], set[int]]:
    """The dated sentences that may tell an event of which a neighbour, or they again, may tell.

    Then those of them that may tell it with a date that the first one's excludes.
    """
    usable: dict[int, list[DateMention]] = {}
    if len(article.dates) < _PAIR:
        return set(), set()
    index, words, known = scene_of(article).sentence_index, article.words, classes_of_words()
    for date in _told_dates(article):
        usable.setdefault(index(date.start), []).append(date)
    usable.pop(-1, None)
    open_blocks = _blocks_of_two(article, usable)
    classes: dict[int, list[str]] = {}
    for at in sorted(usable):
        start, end, block = article.sentences[at]
        if block not in open_blocks:
            continue
        lower = words.lower[words.index_at(start) : words.index_at(end)]
        found = [known[word] for word in lower if word in known]
        found += [it.sort for it in event_idioms(article, start, end)]
        if found:
            classes[at] = found
    near: set[int] = set()
    again: set[int] = set()
    for at, own in classes.items():
        for other in range(at, at + _NEIGHBOURS):
            if other in classes and article.sentences[other].block == article.sentences[at].block:
                others = own[1:] if other == at else classes[other]
                if any(_of_a_class(one, two) for one in own[:_MOST] for two in others[:_MOST]):
                    near |= {at, other}
                    if _may_exclude(usable[at], usable[other]):
                        again.add(other)
    return near, again


def _told_dates(article: Prose) -> Sequence[DateMention]:
    """The dates of an article that are points, found once."""
    return article.remember("told-dates", lambda one: [date for date in one.dates if is_told(date)])


def _blocks_of_two(article: Prose, usable: Mapping[int, Sequence[DateMention]]) -> set[int]:
    """The paragraphs in which a date of a sentence excludes one of a neighbour, or of itself."""
    found: set[int] = set()
    for at, dates in usable.items():
        block = article.sentences[at].block
        for other in range(at, at + _NEIGHBOURS):
            near = block not in found and other in usable and article.sentences[other].block == block
            if near and _may_exclude(dates, usable[other]):
                found.add(block)
    return found


def _may_exclude(first: Sequence[DateMention], second: Sequence[DateMention]) -> bool:
    """Whether of two dates the later in the text excludes the other, as far as dates alone can tell."""
    if len(first) > _MOST or len(second) > _MOST:  # a list
        return False
    pairs = ((one, other) for one in first for other in second if one.start < other.start)
    return any((points := _comparable(one, other)) is not None and _exclude(*points) for one, other in pairs)


def _statements(first: Beginning, second: Beginning) -> Iterator[Statement]:
    subject = Subject(f"told {second.date.start}", "")
    points = _comparable(first.date, second.date)
    assert points is not None
    one, other = points
    yield one.statement(subject, FIRST, [one])
    yield other.statement(subject, AGAIN, [other])


def _told_before(article: Prose, passage: Passage, events: _Events, second: Beginning) -> Beginning | None:
    """The one event of a passage that a later mention takes up with another date."""
    around = [each for at in range(passage.first, passage.last + 1) for each in events.of(at)]
    alike = [it for it in around if it is second or _of_a_class(it.sort, second.sort)]
    if len(alike) != 2 or alike[1] is not second or alike[0].place == second.place:
        return None
    first = alike[0]
    points = _comparable(first.date, second.date)
    if points is None or not _exclude(*points) or not _in_one_run(second, points):
        return None
    asserted = all(is_asserted(scene_of(article), it.place) for it in alike)
    return first if asserted and _is_taken_up(article, first, second) else None


def _comparable(first: DateMention, second: DateMention) -> tuple[Point, Point] | None:
    """Two dates, without their years where one tells none."""
    one, other = point_told(first), point_told(second)
    if one is not None and other is not None and "weekday" in (one.sort, other.sort) and one.sort != other.sort:
        return None
    if one is not None and other is not None and one.sort != other.sort:
        one, other = (it if it.sort == "day" else without_year(it) for it in (one, other))
    return (one, other) if one is not None and other is not None and one.sort == other.sort else None


def _of_a_class(one: str, other: str) -> bool:
    """Whether two classes may be of one event: of two the later may be a noun for any of several."""
    if one == other:
        return one not in en_events.GENERIC
    sudden = (one == ANY and other in en_events.SUDDEN) or (other == ANY and one in en_events.SUDDEN)
    return sudden or one in en_events.GENERIC.get(other, ())


def _exclude(one: Point, other: Point) -> bool:
    gap = max(one.amount.low - other.amount.high, other.amount.low - one.amount.high)
    days = one.sort != "weekday" and one.amount.low == one.amount.high and other.amount.low == other.amount.high
    return (1 if days else 0) < gap <= _SAME_NAME  # a day, for time zones


def _in_one_run(second: Beginning, points: tuple[Point, Point]) -> bool:
    """Whether two dates are near enough for an event that there may be another of in some years: an election."""
    one, other = points
    if second.sort in en_events.COMING_BACK and one.sort == "weekday":
        return False
    return second.sort not in en_events.COMING_BACK or abs(one.amount.low - other.amount.low) < _YEAR


_YEAR = 366  # days


def _is_taken_up(article: Prose, first: Beginning, second: Beginning) -> bool:
    """Whether the second mention speaks of the first: definite, of the same thing, and not once more."""
    reads = [article.reading.at(it.place) for it in (first, second)]
    if reads[0] is None or reads[1] is None:
        return False
    if any(_is_another(read, it) for read, it in zip(reads, (first, second), strict=True) if read is not None):
        return False
    read = reads[1]
    noun = second.phrase if second.phrase is not None and second.phrase.start == second.place else None
    before = _words_of(reads[0])
    if first.sort in en_events.OFTEN and not (before & en_events.ONLY or (noun and noun.determiner in _THAT)):
        return False
    if second.sort in en_events.OF_PERSONS and (
        (before | _words_of(reads[1])) & en.RELATIVES or _names_somebody_new(article, reads[0], read)
    ):
        return False
    if _is_of_another(read, second, before):
        return False
    if noun is not None:
        return _noun_takes_up(read, second, noun, before)
    clause = read.clause_at(second.place)
    if clause is None or second.phrase is None:
        return False
    days = any(it.head in en_events.DATED_OF and 0 <= second.phrase.start - it.end <= _THAT_DAY for it in read.phrases)
    if clause.opener not in en_events.TAKING_UP and not days:
        return False
    if second.phrase.kind == PRONOMINAL and first.phrase is not None:
        one, other = teller_of(article).entity(first.phrase), _whose(article, read, second)
        return one is None or other is None or other.key == one.key
    told = before
    if clause.opener in ("who", "which"):  # "bought by Ruiz, which was bought by Torres in 2000" is another sale
        told = set(first.phrase.words) if first.phrase is not None else set()
        if second.phrase.proper and not told.issuperset(second.phrase.words):
            return False  # of the name another one
    whom = [second.phrase, *(it for it in clause.objects if it.kind == PRONOMINAL)]
    known = any(it.head in told or it.head in en_events.THINGS_TAKEN_UP or it.kind == PRONOMINAL for it in whom)
    return known and (len(whom) > 1 or second.phrase.determiner not in ("a", "an", "another"))


def _whose(article: Prose, read: Read, event: Beginning) -> Entity | None:
    """Whom an event of a sentence is told of."""
    alike = (it for it in events_in(article, read) if (it.date.start, it.sort) == (event.date.start, event.sort))
    return next(alike).entity


def _noun_takes_up(read: Read, second: Beginning, noun: Phrase, before: set[str]) -> bool:
    """Whether a noun is definite, and says no more of the event than was told before."""
    if second.sort in en_events.LOOSE_GENERIC and not noun.preposition and noun.determiner not in _THAT:
        return False
    several = singular(noun.head) != noun.head and second.sort not in en_events.IN_NUMBERS
    if noun.determiner not in en_events.DEMONSTRATIVE or several or not _dated_itself(read, noun):
        return False
    words = noun.words[:-1] if noun.possessor is None or noun.proper else noun.words[-2:-1]
    more = {word for word in words if word[0].isalpha()} - _EMPTY
    more -= {word for date in noun.dates for word in (date.text.lower(), *date.text.lower().split())}
    of = complement(read, noun, "of")
    more |= {of.head} if of is not None else set()
    more = {word for word in more if word not in _class_words(second)}
    return more <= before or (bool(more & before) and noun.determiner in _THAT)


def _names_somebody_new(article: Prose, first: Read, second: Read) -> bool:
    """Whether a later mention names a person whom the first did not: "he married Ana Ruiz, ... until her death"."""
    teller = teller_of(article)
    return first is not second and not persons_in(teller, second).keys() <= persons_in(teller, first).keys()


def _is_of_another(read: Read, second: Beginning, before: set[str]) -> bool:
    """Whether what stands behind a date makes another one of its event: "of the tug", "in Hamburg", "was stronger"."""
    if not en_events.COMPARED.isdisjoint(_words_of(read)):
        return True
    behind = next((it for it in read.phrases if it.preposition_start == second.date.end + 1), None)
    if behind is None or behind.head in before or behind.head in en_events.THINGS_TAKEN_UP:
        return False
    return behind.preposition == "of" or (behind.preposition in _PLACED and behind.proper)


_PLACED = ("in", "at", "near", "off")


def _class_words(second: Beginning) -> set[str]:
    names = {name: f"{verbs} {nouns}".split() for name, verbs, nouns in en_events.EVENT_CLASSES}
    return set(names.get(second.sort, ()))


def _words_of(read: Read | None) -> set[str]:
    """The words of the sentence that told an event."""
    if read is None:
        return set()
    return {item.lower for item in read.items}


def _dated_itself(read: Read, noun: Phrase) -> bool:
    """Whether a noun is no part of another: the date of "the anniversary of the fire in 1990" is not the fire's."""
    if noun.preposition.split(" ")[-1] != "of" or read.text[noun.end - read.start :].startswith(" of "):
        return True
    before = [it for it in read.phrases if it.end < noun.start]
    return bool(before) and (
        before[-1].head in en_events.DATED_OF | en_events.RECORDS
        or before[-1].kind != NOMINAL
        or bool(before[-1].quantities)
    )


def _is_another(read: Read, event: Beginning) -> bool:
    """Whether what tells an event says that it is one of several."""
    around = set(event.phrase.words) - _ONCE_WAS if event.phrase is not None else set()
    if event.phrase is not None and event.phrase.start != event.place:
        around -= _SEVERAL  # "the two chains merged" once
    first, last = min(event.place, event.date.start), max(event.place, event.date.end)
    told = read.text[max(0, first - read.start - _NEAR) : last - read.start + _BEHIND]
    around |= set(told.lower().replace(",", " ").split()) & _ONCE_MORE
    return bool(around & en_events.ANOTHER)


_NEAR = 8  # characters behind an event and its date in which it may be said to have come again
_BEHIND = 24  # and behind them: "the evacuation on 12 June of a second village"
_ONCE_WAS = frozenset(("former",))  # of a person, and not of what happened
_INTRODUCED = frozenset(("a", "an", "its", "their", "his", "her", "'s"))
_SEVERAL = frozenset(("two", "three", "several", "many"))
_ONCE_MORE = frozenset(("again", "twice", "anew", "another", "second", "third"))
