"""Births, deaths and ages, and whose they are.

Statements about a person are joined by the surname, and a pronoun is followed back inside its paragraph only; in an
article with one born person alone, a paragraph that opens with a pronoun speaks of that person. Where two persons
share a surname the full name decides.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from editlint.analysis.statements.age_dates import when_held
from editlint.analysis.statements.arithmetic import Days, days_of
from editlint.analysis.statements.assertion import is_asserted
from editlint.analysis.statements.bare_ages import bare_ages
from editlint.analysis.statements.families import first_of_families
from editlint.analysis.statements.late_pattern import LatePattern
from editlint.analysis.statements.nameless import (
    NAMELESS,
    OTHER_PERSON,
    PRONOUN,
    RELATIVE,
    born_in_paragraph,
    born_in_sentence,
    nameless,
    opening_pronoun,
)
from editlint.analysis.statements.names import Subject, clause_subject, subject_ending, subject_starting
from editlint.analysis.statements.persons import ends_with_relative, in_title, is_person
from editlint.language.en.dating import DEATH_VERBS
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from editlint.analysis.dates import AgeMention, DateMention
    from editlint.analysis.sentences import Sentence
    from editlint.analysis.statements.scene import Scene

BIRTH, DEATH = "birth", "death"
_MOST_OF_A_NAME = 8  # births or deaths of one surname that are told apart
_POINTS = ("full-date", "iso", "numeric", "month-year", "year")
_REACH = 90  # characters from "born" or "died" to its date


class LifeEvent(NamedTuple):
    """A birth or a death: whose, when, and the mention that dates it."""

    what: str
    who: Subject
    days: Days
    mention: DateMention


class Age(NamedTuple):
    """How old a person is said to be, and when that was.

    `when` is None for an age at the time of writing; `at_death` ages are counted to the death.
    """

    who: Subject
    mention: AgeMention
    when: DateMention | None
    at_death: bool


class Lives:
    """What an article says of lives: births and deaths by surname, births of nobody named, and ages."""

    def __init__(
        self, births: Sequence[LifeEvent], deaths: Sequence[LifeEvent], ages: Sequence[Age], families: Container[str]
    ) -> None:
        self.births = [birth for birth in births if birth.who.name != NAMELESS]
        self.nameless = [birth for birth in births if birth.who.name == NAMELESS]
        self.deaths, self.ages = deaths, ages
        self._families = families
        self._births, self._deaths = _by_key(births), _by_key(deaths)

    def birth_of(self, who: Subject) -> LifeEvent | None:
        """The birth of a person, None when none or several could be meant."""
        return self._one(self._births.get(who.key, ()), who)

    def death_of(self, who: Subject) -> LifeEvent | None:
        """The death of a person, None when none or several could be meant."""
        return self._one(self._deaths.get(who.key, ()), who)

    def _one(self, events: Sequence[LifeEvent], who: Subject) -> LifeEvent | None:
        same = list(events)
        if " " in who.name:
            exact = who.key in self._families  # only a fuller form of the same name is the same person
            same = [e for e in same if (_one_name(e.who, who) if exact else not differ(e.who, who))]
        if not same or any(event.days != same[0].days or differ(event.who, same[0].who) for event in same):
            return None
        return same[0]


def _one_name(one: Subject, other: Subject) -> bool:
    """Whether one of two names has all words of the other: "Ana Ruiz" and "Ana Maria Ruiz"."""
    first, second = set(one.name.split()), set(other.name.split())
    return " " in one.name and (first <= second or second <= first)


def _by_key(events: Sequence[LifeEvent]) -> dict[str, list[LifeEvent]]:
    found: dict[str, list[LifeEvent]] = {}
    for event in events:
        own = found.setdefault(event.who.key, [])
        if len(own) < _MOST_OF_A_NAME:
            own.append(event)
    return found


def find_lives(scene: Scene) -> Lives:
    """The births, deaths and ages of an article that are plainly somebody's."""
    births = [birth for birth in _births(scene) if _is_life(scene, birth)]
    deaths = [death for death in _deaths(scene) if _is_life(scene, death)]
    for birth, death in _spans(scene):
        if is_person(scene.article, birth.who):
            births.append(birth)
            deaths.append(death)
    births.sort(key=lambda event: event.mention.start)
    deaths.sort(key=lambda event: event.mention.start)
    ages = [*_ages(scene, births)]
    births = _of_the_only_one(scene, births, ages)
    surnames = {event.who.key for event in (*births, *deaths)} | {age.who.key for age in ages}
    families = first_of_families(scene.article, surnames)
    births = [it._replace(who=_in_family(it.who, families)) for it in births]
    deaths = [it._replace(who=_in_family(it.who, families)) for it in deaths]
    return Lives(births, deaths, [it._replace(who=_in_family(it.who, families)) for it in ages], families)


def _is_life(scene: Scene, event: LifeEvent) -> bool:
    """Whether a birth or death is a person's and is told as a fact.

    The clause of its subject decides or, where that is far, of its date.
    """
    sentence = scene.sentence(event.mention.start)
    own = sentence.start <= event.who.start < sentence.end
    told = is_asserted(scene, event.who.start if own else event.mention.start)
    return told and (event.who.name == NAMELESS or is_person(scene.article, event.who))


def _of_the_only_one(scene: Scene, births: list[LifeEvent], ages: Sequence[Age]) -> list[LifeEvent]:
    """The births, a lone one of "he" or "she" given to the one person whose age the article tells."""
    names = {age.who.key: age.who for age in ages if age.who.name != NAMELESS}
    if len(births) != 1 or births[0].who.name != NAMELESS or len(names) != 1:
        return births
    told = any(age.who.name == NAMELESS for age in ages)
    if told or not opening_pronoun(scene, births[0].who):
        return births
    return [births[0]._replace(who=next(iter(names.values())))]


def _in_family(who: Subject, families: Mapping[str, str]) -> Subject:
    """The person that a surname alone means where several bear it."""
    return who._replace(name=families[who.key]) if who.key in families and " " not in who.name else who


def lives_of(scene: Scene) -> Lives:
    """The lives of a scene's article, found once."""
    return scene.article.remember("lives", lambda _: find_lives(scene))


def differ(one: Subject, other: Subject) -> bool:
    """Whether two full names with one surname are two persons: they share no word but the surname."""
    if " " not in one.name or " " not in other.name:
        return False
    return not set(one.name.lower().split()[:-1]) & set(other.name.lower().split()[:-1])


def _births(scene: Scene) -> Iterator[LifeEvent]:
    words = scene.article.words
    for index in scene.word_positions("born"):
        start, end = words.starts[index], words.ends[index]
        sentence = scene.sentence(start)
        date = _date_after(scene, end, sentence.end)
        if date is None:
            continue
        who = _born_subject(scene, sentence, start, date[0].end) or nameless(start, end)
        yield LifeEvent(BIRTH, who, date[1], date[0])


def _date_after(scene: Scene, start: int, end: int) -> tuple[DateMention, Days] | None:
    dated = [pair for pair in scene.dated(start, min(end, start + _REACH)) if pair[0].kind in _POINTS]
    if not dated or dated[0][0].bound == "last" or ";" in scene.text[start : dated[0][0].start]:
        return None
    return dated[0]


_PAREN = LatePattern(r"\((?:[^()]{0,60}[;,] )?(?:was )?$")


def _born_subject(scene: Scene, sentence: Sentence, start: int, date_end: int) -> Subject | None:
    text = scene.text
    head = text[sentence.start : start]
    if re.search(r"\b(?:was|were|is|been|being)(?: \w+ly)? $", head):
        return clause_subject(scene, sentence.start, sentence.end, start)
    opening = _PAREN.search(head)
    if opening is not None:
        return subject_ending(text, sentence.start, sentence.start + opening.start())
    if head.endswith(", "):
        return subject_ending(text, sentence.start, start - 2)
    if len(head.strip("“\"'(—– 😀")) == 0:
        return _following_subject(scene, date_end, sentence.end)
    return None


def _following_subject(scene: Scene, start: int, end: int) -> Subject | None:
    """The subject after an opening participle: "Born on 3 May 1950 in Lima, Ana Ruiz studied law"."""
    comma = scene.text.find(", ", start, end)
    while comma >= 0:
        at = comma + 2
        if re.match(r"(?:he|she)\b", scene.text[at : at + 4]):
            return clause_subject(scene, at, end, at + 30)
        who = subject_starting(scene.text, at, end)
        if who is not None and re.match(r"(?:, [^,]{1,60},)? [a-z]", scene.text[who.end : end]):
            return who
        comma = scene.text.find(", ", at, end)
    return None


_PASSIVE = LatePattern(r"\b(?:was|were|is|been|being)(?: \w+ly)? $")


def _deaths(scene: Scene) -> Iterator[LifeEvent]:
    words = scene.article.words
    for index in scene.word_positions(*sorted(DEATH_VERBS)):
        start, end = words.starts[index], words.ends[index]
        sentence = scene.sentence(start)
        date = _date_after(scene, end, sentence.end)
        active = words.lower[index] in ("died", "dies", "perished")
        if date is None or not (active or _PASSIVE.search(scene.text, sentence.start, start)):
            continue
        if ends_with_relative(scene.text, max(sentence.start, start - _REACH), start):
            continue
        who = clause_subject(scene, sentence.start, sentence.end, start + 1)
        if who is not None:
            yield LifeEvent(DEATH, who, date[1], date[0])


def _spans(scene: Scene) -> Iterator[tuple[LifeEvent, LifeEvent]]:
    """Life spans in parentheses after a name."""
    mentions = scene.mentions
    for index in range(len(mentions) - 1):
        first, last = mentions[index], mentions[index + 1]
        if first.bound != "first" or last.bound != "last" or not (first.explicit and last.explicit):
            continue
        sentence = scene.sentence(first.start)
        opening = scene.text.rfind("(", sentence.start, first.start)
        if opening < 0 or ")" in scene.text[opening : first.start] or _one_of_more(scene, index, opening):
            continue
        who = subject_ending(scene.text, sentence.start, opening)
        born, died = days_of(first), days_of(last)
        if who is None or " " not in who.name or born is None or died is None or _too_short(born, died):
            continue
        if not in_title(scene.article, who, scene.text.find(")", last.end, last.end + _LONGEST_ASIDE)):
            yield LifeEvent(BIRTH, who, born, first), LifeEvent(DEATH, who, died, last)


def _too_short(born: Days, died: Days) -> bool:
    """Whether a span of years is that of a body, a work or an office: few who are written of die as children."""
    return died.last.year - born.first.year < _SHORTEST_LIFE


def _one_of_more(scene: Scene, index: int, opening: int) -> bool:
    """Whether another range stands in the same parentheses: "(1872-1890, 1892-1893)" is the run of a paper."""
    closing = scene.text.find(")", scene.mentions[index + 1].end, opening + _LONGEST_ASIDE)
    beside = (*scene.mentions[max(0, index - 1) : index], *scene.mentions[index + 2 : index + 3])
    return any(opening < other.start < closing and other.bound for other in beside)


_SHORTEST_LIFE = 10  # years
_LONGEST_ASIDE = 300  # characters in parentheses
_BEFORE_AGE = LatePattern(r"\b(?:died|dies|dead|killed|passed away|death)\b", re.IGNORECASE)
_WAS_AGED = LatePattern(r"\b(?:was|were)(?: only| just)? $")
_WHEN_CLAUSE = LatePattern(r"\b(?:when|while|since|until|before|after|as)\b[^,;]{0,40}$", re.IGNORECASE)


def _ages(scene: Scene, births: Sequence[LifeEvent]) -> Iterator[Age]:
    bare = bare_ages(scene) if births else ()
    named = [birth for birth in births if birth.who.name != NAMELESS]
    keys = {birth.who.key for birth in named}
    unnamed = sorted((birth.who for birth in births if birth.who.name == NAMELESS), key=lambda who: who.start)
    for mention in sorted((*scene.ages, *bare), key=lambda age: age.start):
        if mention.unit != "year" or mention.kind == "decade" or mention.modifier or mention.number < 1:
            continue
        sentence = scene.sentence(mention.start)
        if not sentence.start <= mention.start < sentence.end:
            continue
        who = _aged_subject(scene, sentence, mention, named)
        if unnamed and (who is None or who.key not in keys):
            who = born_in_sentence(scene, unnamed, sentence) or who or born_in_paragraph(scene, unnamed, sentence)
        who = who or _born_beside(scene, named, sentence)
        if who is None:
            continue
        dated = when_held(scene, sentence, mention)
        before = scene.text[sentence.start : mention.start]
        aside = _WHEN_CLAUSE.search(before) is not None
        if isinstance(dated, str) or (dated is None and (aside or _as_one(scene, mention))):
            continue
        at_death = not aside and _BEFORE_AGE.search(scene.text, sentence.start, sentence.end) is not None
        current = mention.kind in ("year-old", "apposition") and not _WAS_AGED.search(before)
        current = current or (mention.kind == "turn" and _turns_now(scene, mention))
        if dated is None and not current and not at_death and not _past_predicate(before, mention):
            continue
        yield Age(who, mention, dated, at_death or _past_predicate(before, mention))


def _born_beside(scene: Scene, births: Sequence[LifeEvent], sentence: Sentence) -> Subject | None:
    """The one person born in a sentence that speaks of no relative: "Ruiz, who was born in 1926, was 90"."""
    low = bisect_left(births, sentence.start, key=_date_start)
    own = births[low : bisect_left(births, sentence.end, low, key=_date_start)][:2]
    return own[0].who if len(own) == 1 and not RELATIVE.search(scene.text, sentence.start, sentence.end) else None


def _date_start(event: LifeEvent) -> int:
    return event.mention.start


def _turns_now(scene: Scene, mention: AgeMention) -> bool:
    """Whether a birthday is one of these days: "turns 60", "turned 60 on Tuesday"."""
    near = scene.between(mention.end, mention.end + 14)
    said = bool(near) and near[0].kind in ("deictic", "weekday", "unit") and near[0].anchor == "published"
    return said or mention.text.lower().startswith("turns ")


def _as_one(scene: Scene, mention: AgeMention) -> bool:
    """Whether an age is told as that of a time: "came to Canada in 1924 as a 16-year-old"."""
    before, after = scene.text[max(0, mention.start - 6) : mention.start], scene.text[mention.end : mention.end + 1]
    return before.endswith((" as a ", " as an ")) and after in (".", ",", ";", "")


def _past_predicate(before: str, mention: AgeMention) -> bool:
    """Whether an age is told of somebody as past without a date: "She was 95 years old"."""
    return mention.kind in ("year-old", "aged") and _WAS_AGED.search(before) is not None


def _aged_subject(scene: Scene, sentence: Sentence, mention: AgeMention, births: Sequence[LifeEvent]) -> Subject | None:
    text = scene.text
    if mention.kind in ("apposition", "aged"):
        found = subject_ending(text, sentence.start, mention.start - 1)
        if found is not None and found.end >= mention.start - 2:
            return found
    if mention.kind == "year-old" and mention.text.endswith("-old") and not _as_one(scene, mention):
        after = re.match(r" (?:[a-z][\w’'-]*,? ){0,3}", text[mention.end : mention.end + 50])
        if after is not None:
            found = subject_starting(text, mention.end + after.end(), sentence.end)
            return found if found is not None and " " in found.name else None
        return None
    if _OPENING.fullmatch(text, sentence.start, mention.start):
        return _opening_subject(scene, mention, sentence) or _focus(scene, sentence, births)
    return clause_subject(scene, sentence.start, sentence.end, mention.start) or _focus(scene, sentence, births)


_OPENING = LatePattern(r"\W*(?:(?:In|On|By) [^,]{3,20}, )?(?:[Aa]t |Now )?")
_AFTER_OPENING = LatePattern(r"(?:,? in [^,]{3,20})?, (?=(?P<pronoun>he|she)\b|[^\W\d_a-z])")


def _opening_subject(scene: Scene, mention: AgeMention, sentence: Sentence) -> Subject | None:
    """The subject after an opening: "At the age of 17, she left", "In 1990, at age 20, Ruiz moved"."""
    match = _AFTER_OPENING.match(scene.text, mention.end, sentence.end)
    if match is None:
        return None
    if match.group("pronoun"):
        return clause_subject(scene, match.end(), sentence.end, match.end() + 30)
    return subject_starting(scene.text, match.end(), sentence.end)


def _focus(scene: Scene, sentence: Sentence, births: Sequence[LifeEvent]) -> Subject | None:
    """The one born person of the article, for a pronoun in a sentence that names nobody else."""
    if not births or any(birth.who.key != births[0].who.key for birth in births):
        return None
    if not PRONOUN.search(scene.text, sentence.start, sentence.end):
        return None
    return None if OTHER_PERSON.search(scene.text, sentence.start, sentence.end) else births[0].who
