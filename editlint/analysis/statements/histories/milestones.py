"""When something happened to somebody or something: born, founded, closed, by verb, noun or bracket.

The frames of `frames/history.yml` say which words; structure says whose and when. The attribute is that of the frame.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.mentions.known import PERSON, THING, UNKNOWN
from editlint.analysis.reading.phrases import NOMINAL, Joint, Phrase, Verb
from editlint.analysis.statements.histories.aged_when import is_news
from editlint.analysis.statements.histories.telling import again, complement, date_behind, time_of
from editlint.analysis.statements.matching import matches_of, verb_role
from editlint.analysis.statements.statement import Statement
from editlint.analysis.statements.titles import in_title
from editlint.language.en import histories as en
from editlint.language.en.dating import TITLES
from editlint.language.en.inflection import singular
from editlint.language.en.told import RELATIVES
from editlint.language.frames import frames_of
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from editlint.analysis.dates import DateMention
    from editlint.analysis.mentions.known import Entity
    from editlint.analysis.reading.sentences import Clause, Read
    from editlint.analysis.statements.histories.telling import Teller, When
    from editlint.analysis.statements.matching import Match
    from editlint.language.frames import Frames

BORN, DIED, FIRST, YEARLY, SCHOOLED, WON = "born", "died", "first", "yearly", "graduated", "won"
_FEASTS = en.COUNTED_FEASTS | en.NUMBERED_FEASTS.keys()
FOUNDED = "founded"
_SHORTEST_LIFE = 10  # years; a shorter span in brackets is that of a work or an office
_TITLED = 2  # words of a title and a surname
_SINCE = frozenset(("since", "from"))
_DIED = LatePattern(r"\b(?:d|died)\b")


class Milestone(NamedTuple):
    """Something that happened once, for others to count from.

    Attributes:
        statement: which entity, which attribute, which days.
        taken_up: whether it is told as known: by a noun ("the closure"), or in a clause that hangs on another.
        definite: whether it speaks of something known, or named.
        agent: the key of who did it, "" when nobody is said to have.
        again: whether it is told to have happened once more.
    """

    statement: Statement
    taken_up: bool
    definite: bool
    agent: str = ""
    again: bool = False


@cache
def frames_of_histories() -> Frames:
    """The frames whose attributes are dates."""
    frames = frames_of("en")
    return frames._replace(by_verb=_dated(frames.by_verb), by_noun=_dated(frames.by_noun))


def _dated(by_word: Mapping[str, Sequence]) -> dict[str, list]:  # type: ignore[type-arg]
    found = {
        word: [frame for frame in frames if any("time" in roles for _, roles in frame.states)]
        for word, frames in by_word.items()
    }
    return {word: frames for word, frames in found.items() if frames}


def milestones_of(teller: Teller, read: Read, frames: Frames, known: Sequence[Milestone]) -> Iterator[Milestone]:
    """What a sentence says to have happened."""
    for match in matches_of(read, frames):
        attribute = match.frame.states[0][0]
        if match.noun is not None:
            yield from _of_noun(teller, read, match, attribute, known)
        elif match.clause is not None:
            yield from _of_verb(teller, match, match.clause, attribute)
    for clause in read.clauses:
        yield from _firsts(teller, clause)
    yield from _brackets(teller, read)
    yield from _lived(teller, read)
    if teller.has_only:
        yield from _owned(teller, read, known)


def _of_verb(teller: Teller, match: Match, clause: Clause, attribute: str) -> Iterator[Milestone]:
    if not teller.told(clause):
        return
    about = _behind_feast(teller, _filled(match.about, clause))
    when = time_of(teller, clause)
    undated = attribute == DIED and when is None and not any(it.dates for it in clause.adjuncts)
    read = teller.article.reading.at(clause.verb.start)
    counted = clause.opener in en.COUNTED_AFTER  # "79 years after he was killed" is no news
    if undated and not counted and read is not None and is_news(teller, read):
        when = teller.lately(clause.verb)
    entity = _befallen(teller, clause, about, attribute) if when is not None or attribute == DIED else None
    if attribute == DIED and entity is not None:
        teller.dead[entity.key] = read.index if read is not None else -1
    if when is None or entity is None or not _can(attribute, entity):
        return
    agent = verb_role(clause, "agent")
    by = teller.entity(agent, kind=False) if agent is not None and agent != about else None
    if attribute == WON:
        yield from _only(teller, clause, entity, when)
    yield Milestone(
        milestone(entity, attribute, when, teller),
        taken_up=clause.opener in en.TAKING_UP or clause.verb.shape in ("ed", "ing"),
        definite=about is not None and not undated and _definite(about),
        agent=by.key if by else "",
        again=attribute not in en.STARTS and (again(clause.subject) or again(about) or _again(teller, clause)),
    )


def _befallen(teller: Teller, clause: Clause, about: Phrase | None, attribute: str) -> Entity | None:
    """Whom or what a clause says something to have happened to."""
    if about is None:
        return teller.nameless(clause) if attribute in (BORN, DIED) and clause.subject is None else None
    found = teller.entity(about, kind=attribute in en.NOT_OF_PERSONS)
    return found or (teller.unsure(about) if about.kind == NOMINAL else None)


def _only(teller: Teller, clause: Clause, entity: Entity, when: When) -> Iterator[Milestone]:
    """The one thing of its sort that somebody won: "her only world title"."""
    for phrase in clause.objects:
        if en.ONLY & set(phrase.words) and phrase.possessor is not None:
            yield Milestone(milestone(entity, only_of(phrase), when, teller), False, definite=True)


def only_of(phrase: Phrase) -> str:
    """The attribute of the one thing of its sort that somebody has."""
    return f"only-{singular(phrase.head)}"


def _owned(teller: Teller, read: Read, known: Sequence[Milestone]) -> Iterator[Milestone]:
    """Dated things that somebody has: "her 1994 world title", "the 1936 medal" of one who won one only."""
    for phrase in read.phrases:
        date = phrase.dates[0] if len(phrase.dates) == 1 and phrase.head and phrase.kind == NOMINAL else None
        when = teller.when(date) if date is not None and date.explicit else None
        if when is None:
            continue
        owner = teller.owner(phrase)
        if owner is not None:
            yield Milestone(milestone(owner, only_of(phrase), when, teller), True, definite=True)
        elif phrase.determiner == "the":
            said = [it.statement for it in known if it.statement.attribute == only_of(phrase)]
            if len({it.subject for it in said}) == 1:
                told = said[0]._replace(
                    readings=(when.amount,), start=when.start, end=when.end, text=teller.text[when.start : when.end]
                )
                yield Milestone(told, True, definite=True)


def _behind_feast(teller: Teller, about: Phrase | None) -> Phrase | None:
    """What a feast is of, when a participle seems to be the feast's: "the centenary of the tunnel, opened in 1994"."""
    if about is None or singular(about.head) not in _FEASTS:
        return about
    read = teller.article.reading.at(about.start)
    return complement(read, about, "of") if read is not None else None


def _filled(about: Phrase | None, clause: Clause) -> Phrase | None:
    """Whose attribute it is, where the object is a part of the subject itself: "opened its doors"."""
    hollow = about is not None and singular(about.head) in en.HOLLOW_OBJECTS and about.determiner in ("its", "their")
    return clause.subject if hollow else about


def _again(teller: Teller, clause: Clause) -> bool:
    words = teller.text[clause.verb.start : clause.end].lower().split()
    return any(word.strip(",.") in ("again", "twice") for word in words) or clause.verb.form.startswith(
        ("re-", "reopen", "rebuil")
    )


def _can(attribute: str, entity: Entity) -> bool:
    """Whether it can happen to such an entity: only persons are born.

    Where it can happen to persons it can to a name of which nothing is known, whatever else the article tells of it.
    """
    if entity.kind == PERSON:
        return attribute not in en.NOT_OF_PERSONS
    return attribute not in (BORN, DIED, SCHOOLED) or entity.kind in (UNKNOWN, THING)


def _definite(phrase: Phrase) -> bool:
    if phrase.proper and len(phrase.words) == _TITLED and phrase.words[0] in TITLES:
        return False  # "Captain Holm" may be another than Carl Holm
    if phrase.proper and not RELATIVES.isdisjoint(phrase.words):
        return False  # nor need "his grandfather Carl Holm" be
    return (
        phrase.proper
        or phrase.determiner in ("the", "this", "that", "'s")
        or phrase.possessor is not None
        or phrase.kind != NOMINAL
    )


def _of_noun(
    teller: Teller, read: Read, match: Match, attribute: str, known: Sequence[Milestone]
) -> Iterator[Milestone]:
    noun = match.noun
    assert noun is not None
    date = date_behind(read, noun)
    about = complement(read, noun, "of")
    if (
        date is None
        or not date.explicit
        or again(noun)
        or again(about)
        or not _is_nouns(teller, match.clause, noun, date)
    ):
        return
    when = teller.when(date)
    if when is None:
        return
    kind = attribute in en.NOT_OF_PERSONS
    if about is not None:
        entity = teller.entity(about, kind=kind)
    else:
        entity = teller.owner(noun, kind=kind) or _owner_of_day(teller, read, noun)
    if entity is not None and _can(attribute, entity):
        yield Milestone(milestone(entity, attribute, when, teller), True, about is None or _definite(about))
    elif about is None and noun.determiner == "the" and noun.possessor is None:
        told = [it.statement for it in known if it.statement.attribute == attribute]
        if len({it.subject for it in told}) == 1:
            text = teller.text[when.start : when.end]
            same = told[0]._replace(readings=(when.amount,), start=when.start, end=when.end, text=text)
            yield Milestone(same, True, definite=True)


def _owner_of_day(teller: Teller, read: Read, noun: Phrase) -> Entity | None:
    """Whose birth "his date of birth" is."""
    before = [it for it in read.phrases if it.end <= noun.start]
    return teller.owner(before[-1]) if noun.preposition == "of" and before and before[-1].head in en.DAYS_OF else None


def _is_nouns(teller: Teller, clause: Clause | None, noun: Phrase, date: DateMention) -> bool:
    """Whether a date behind a noun is not that of the clause: "announced the closure in 1987" is open."""
    if noun.start <= date.start < noun.end or clause is None or teller.text.endswith(" of ", 0, date.start):
        return True
    if noun.preposition.split(" ")[-1] in en.AT_AN_EVENT or noun == clause.subject:
        return True
    verb = clause.verb
    return verb.finite and not verb.past and not verb.modal and not verb.passive


def _firsts(teller: Teller, clause: Clause) -> Iterator[Milestone]:
    """What was first done in a year, or each year since: "first held in 2007", "every year since 1984"."""
    if clause.subject is None or not teller.told(clause):
        return
    attributes, when = _first_time(teller, clause)
    entity = teller.entity(clause.subject) if when is not None else None
    if when is not None and entity is not None and entity.kind != PERSON:
        for attribute in attributes:
            yield Milestone(milestone(entity, attribute, when, teller), False, definite=True)


def _first_time(teller: Teller, clause: Clause) -> tuple[tuple[str, ...], When | None]:
    """What a clause says of a beginning, and when that was."""
    group = teller.text[max(0, clause.verb.start - 6) : clause.verb.end].lower().split()
    if clause.verb.lemma in en.DATING:
        dates = [date for it in clause.adjuncts if it.preposition.split(" ")[-1] in ("from", "to") for date in it.dates]
        return (FOUNDED,), teller.when(dates[0]) if len(dates) == 1 and dates[0].explicit else None
    if "first" in group:
        return (FIRST,), time_of(teller, clause)
    since = [
        it.dates[0]
        for it in clause.adjuncts
        if it.preposition in _SINCE and len(it.dates) == 1 and it.dates[0].explicit
    ]
    words = set(teller.text[clause.start : clause.end].lower().replace(",", " ").split())
    yearly = words & en.YEARLY or (words & en.EACH and words & en.TIMES_OF_YEAR)
    return (FIRST, YEARLY), teller.when(since[0]) if len(since) == 1 and yearly else None


def _brackets(teller: Teller, read: Read) -> Iterator[Milestone]:
    """Life spans in brackets behind a person: "(1899-1966)", "(b. 1944)", "(b. Lima, 1 May 1899; d. 1966)"."""
    parts = read.parts
    for at, part in enumerate(parts):
        if not (isinstance(part, Joint) and part.lower == "(") or at == 0:
            continue
        host, inside = parts[at - 1], _until_closing(parts, at + 1)
        ends = _ends_of_life(teller, part, inside) if isinstance(host, Phrase) and host.proper else {}
        if not ends or in_title(teller.article, host.start, host.end, inside[-1].end):
            continue
        assert isinstance(host, Phrase)
        entity = teller.entity(host)
        named = entity is not None and teller.text[host.start : host.end].endswith(entity.name)  # else two of a family
        if entity is None or not named or entity.kind not in (PERSON, UNKNOWN):
            continue
        if len(ends) == 1 or entity.kind == PERSON or " " in entity.name:
            for attribute, date in ends.items():
                yield from _point(teller, entity, attribute, date)


def _lived(teller: Teller, read: Read) -> Iterator[Milestone]:
    """As in "lived from 1810 to 1893"."""
    for clause in read.clauses:
        dates = [date for it in clause.adjuncts for date in it.dates if date.explicit]
        if clause.verb.lemma != "live" or len(dates) != 2 or clause.subject is None or not teller.told(clause):
            continue
        years = (dates[0].year, dates[1].year)
        entity = teller.entity(clause.subject)
        alone = clause.objects or any(it.preposition in ("in", "at", "with") and not it.dates for it in clause.adjuncts)
        if entity is not None and not alone and years[0] and years[1] and years[1] - years[0] > _SHORTEST_LIFE:
            yield from _point(teller, entity, BORN, dates[0])
            yield from _point(teller, entity, DIED, dates[1])


def _until_closing(parts: Sequence[Phrase | Verb | Joint], at: int) -> list[Phrase | Verb | Joint]:
    inside: list[Phrase | Verb | Joint] = []
    for part in parts[at : at + 16]:
        if isinstance(part, Joint) and part.lower == ")":
            return inside
        inside.append(part)
    return []


def _ends_of_life(teller: Teller, opening: Joint, inside: list[Phrase | Verb | Joint]) -> Mapping[str, DateMention]:
    """The dates in brackets that can be a birth, a death or both, by the attribute."""
    dates = [date for part in inside if isinstance(part, Phrase) for date in part.dates]
    if not dates or not all(date.explicit for date in dates):
        return {}
    head = teller.text[opening.end : dates[0].start].lower().replace(".", " ").split()
    words = set(head)
    if len(dates) == 1 and dates[0].bound in ("", "first"):
        attribute = BORN if words & {"b", "born"} else DIED if words & {"d", "died"} else ""
        return {attribute: dates[0]} if attribute else {}
    if len(dates) != 2 or (words and head[0] not in ("b", "born")):
        return {}
    between = teller.text[dates[0].end : dates[1].start]
    span = dates[0].bound == "first" or any(mark in between for mark in "–—-") or _DIED.search(between) is not None
    one, other = (date.year for date in dates)
    long = span and one is not None and other is not None and other - one >= _SHORTEST_LIFE
    return {BORN: dates[0], DIED: dates[1]} if long else {}


def _point(teller: Teller, entity: Entity, attribute: str, date: DateMention) -> Iterator[Milestone]:
    when = teller.when(date._replace(bound=""))
    if when is not None:
        yield Milestone(milestone(entity, attribute, when, teller), False, definite=entity.kind == PERSON)


def milestone(entity: Entity, attribute: str, when: When, teller: Teller) -> Statement:
    """That an attribute of an entity is a date."""
    return Statement(
        entity.key,
        entity.name,
        attribute,
        (when.amount,),
        when.start,
        when.end,
        teller.text[when.start : when.end],
        style="date",
    )


__all__ = ["BORN", "DIED", "FIRST", "Milestone", "frames_of_histories", "milestone", "milestones_of"]
