"""An age and a birth whose syntax is not known to join them, where nobody else is there and the age is nearly right.

The passage has one birth, one person, and one number that can be an age and fits none of its times. That the number
misses the age by as little as such mistakes do says that it is meant for it: a number of something else would not.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.mentions.known import BODY, EVENT, PERSON, PLACE
from editlint.analysis.reading.phrases import NOMINAL
from editlint.analysis.reading.quantity import COUNT
from editlint.analysis.statements.assertion import is_asserted
from editlint.analysis.statements.scene import scene_of
from editlint.analysis.statements.told.ages import (
    BARE,
    BESIDE,
    BIRTHDAY,
    GENERIC,
    WORD,
    ToldAge,
    ages_in,
    is_of_a_start,
)
from editlint.analysis.statements.told.passage import (
    explicit_dates,
    is_named,
    is_relative,
    may_be_person,
    surname,
    teller_of,
)
from editlint.language.en import histories as en_ages
from editlint.language.en import told as en
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.dates import DateMention
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.phrases import Phrase
    from editlint.analysis.reading.sentences import Read
    from editlint.analysis.statements.told.births import Birth
    from editlint.analysis.statements.told.passage import Passage

_YOUNGEST, _OLDEST = 8, 110  # years; a smaller bare number counts something
_NEAR = 11  # years by which an age is mistaken, at most
_FAR = 20  # and a digit of its tens
_AFTER = 12  # characters behind an age in which "when" says at what time it was
_NOW = frozenset(("now", "still", "today", "currently"))


class NearAge(NamedTuple):
    """An age that misses what it should be by little, with its sentence and the time that it is told of.

    Attributes:
        date: the time, None for the day of publication.
    """

    age: ToldAge
    read: Read
    date: DateMention | None


def numbers_in(article: Prose, read: Read) -> list[ToldAge]:
    """The ages of a sentence, and its numbers that count nothing and may be one."""
    ages = ages_in(article, read)
    found = sorted([*ages, *_bare(article, read, ages)], key=lambda age: age.start)
    return [age for age in found if not is_of_a_start(article, age)]


def _bare(article: Prose, read: Read, known: Sequence[ToldAge]) -> Iterator[ToldAge]:
    teller = teller_of(article)
    for phrase in read.phrases:
        quantity = phrase.quantities[0] if len(phrase.quantities) == 1 else None
        if quantity is None or phrase.head or phrase.dates or phrase.determiner:
            continue
        exact = quantity.kind == COUNT and not quantity.unit and not quantity.modifier
        if not exact or quantity.value != int(quantity.value) or not _YOUNGEST <= quantity.value <= _OLDEST:
            continue
        if any(age.start < quantity.end and quantity.start < age.end for age in known):
            continue
        clause = read.clause_at(phrase.start)
        subject = clause.subject if clause is not None else None
        entity = teller.entity(subject) if subject is not None else None
        number = int(quantity.value)
        yield ToldAge(quantity.start, quantity.end, number, number, BARE, subject, entity)


def near_age(article: Prose, passage: Passage, birth: Birth) -> NearAge | None:
    """The one age of a passage that nearly is that of the one who was born; None where it has several, or none."""
    if birth.date.year is None or birth.death is not None:
        return None
    times = [it for it in passage.dated if it.start != birth.date.start and it.year is not None]
    found = [(age, read) for read in passage.reads() for age in numbers_in(article, read)]
    when: list[DateMention | None] = [*times, *([None] if article.published is not None else [])]
    explained = {_year(article, it) for it in when if any(_fits(article, age, birth, it) for age, _ in found)}
    near = [
        NearAge(age, read, date)
        for age, read in found
        for date in _times(article, read, age, times)
        if _is_near(article, age, birth, date) and _year(article, date) not in explained
    ]
    if len({(it.age.low, it.age.high) for it in near}) != 1:
        return None
    first = near[0]
    if any(_fits(article, first.age, birth, it) for it in when) or not _is_of(article, passage, first, birth):
        return None
    return first


def _year(article: Prose, date: DateMention | None) -> int:
    if date is not None:
        return date.year or 0
    return article.published.year if article.published is not None else 0


def _due(article: Prose, birth: Birth, date: DateMention | None) -> tuple[int, int]:
    """The ages that somebody born then may be of at a time."""
    born = birth.date.earliest, birth.date.latest
    then = (date.earliest, date.latest) if date is not None else (article.published, article.published)
    if born[0] is None or born[1] is None or then[0] is None or then[1] is None:
        return 0, 0
    about = 0 if date is not None else _LATELY
    low = (then[0].toordinal() - about - born[1].toordinal()) // _YEAR
    return int(low), int((then[1].toordinal() + about - born[0].toordinal()) // _YEAR)


_LATELY = 30  # days about publication in which what is told as news may have been
_YEAR = 365.2425  # days


def _fits(article: Prose, age: ToldAge, birth: Birth, date: DateMention | None) -> bool:
    low, high = _due(article, birth, date)
    if age.sort == BIRTHDAY:
        return low <= age.low <= high + 1
    return low <= age.high and age.low <= high


def _is_near(article: Prose, age: ToldAge, birth: Birth, date: DateMention | None) -> bool:
    low, high = _due(article, birth, date)
    missed = min(abs(told - due) for told in (age.low, age.high) for due in (low, high))
    digits = age.low == age.high and any(sorted(str(age.low)) == sorted(str(due)) for due in (low, high))
    return high > 0 and (missed <= _NEAR or missed == _FAR or digits)


def _times(article: Prose, read: Read, age: ToldAge, times: Sequence[DateMention]) -> Sequence[DateMention | None]:
    """When an age may hold: at the dates of its sentence, else at those before it, or any and now in the present.

    What somebody did at an age has no date but that of its clause: "joined at 12 and signed in 2022".
    """
    clause = read.clause_at(age.start)
    past = clause is not None and clause.verb.past and clause.verb.lemma != "bear"
    is_of_age = clause is None or clause.verb.lemma in en_ages.BEING | en_ages.TURNING or age.sort == BESIDE
    is_of_age = is_of_age or article.text.endswith(" as ", 0, age.start)  # "gave his age as 58 when"
    did = past and not is_of_age
    told = dates_of_age(article, read, age)
    own = [it for it in times if it in told]
    own = [it for it in own if not did or read.clause_at(it.start) is clause]
    dying = any(item.lower in en.DYING for item in read.items)
    if own or (did and not dying):
        return own
    behind = article.text[age.end : age.end + _AFTER].lower().replace(",", " ").split()[:1]
    if behind in _WHENS and not dying:
        return [it for it in times if it.start < age.start][-1:]
    now = [None] if _may_be_now(article, read, age) or (is_of_age and not times) else []
    return [*(it for it in times if not past or it.start < age.start), *now]


def dates_of_age(article: Prose, read: Read, age: ToldAge) -> list[DateMention]:
    """The dates of a sentence that may be the time of its age.

    Behind it those of one clause, and not those of a further one about something else: "was 34 when he built it, which
    fell in 2001", "at 25 she moved to Lima, where she opened a shop in 1998".
    """
    own = [it for it in explicit_dates(article, read.start, read.end) if not is_of_who(read, age, it)]
    if not any(date.start > age.start for date in own):
        return own
    verbs = [clause.verb.start for clause in read.clauses if clause.verb.finite and clause.verb.start > age.start]
    return [date for date in own if date.start < age.start or sum(verb < date.start for verb in verbs) <= 1]


def is_of_who(read: Read, age: ToldAge, date: DateMention) -> bool:
    """Whether a date behind an age is one of a relative clause: "was married at 19, to Luis Ruiz, who died in 1987"."""
    clause, other = read.clause_at(age.start), read.clause_at(date.start)
    if date.start < age.end or other is None or other is clause:
        return False
    has_died = clause is not None and clause.opener in en.WHO and not clause.verb.past and other.opener == ""
    return has_died or other.opener in en.WHO  # "Luis Ruiz, who has died at 91, was mayor from 1979"


_WHENS = tuple([word] for word in en.WHEN)


def _may_be_now(article: Prose, read: Read, age: ToldAge) -> bool:
    """Whether an age may be that of the day of publication: beside a name, in the present, of who just died."""
    if article.published is None:
        return False
    clause = read.clause_at(age.start)
    words = {item.lower for item in read.items}
    if (
        age.sort in (BESIDE, WORD, BIRTHDAY)
        or clause is None
        or clause.verb.lemma == "bear"
        or words & (_NOW | en.DYING)
    ):
        return True
    lately = any(date.anchor == "published" for date in read.dates)
    return not clause.verb.past or (lately and clause.verb.lemma in en_ages.TURNING)


def _is_of(article: Prose, passage: Passage, near: NearAge, birth: Birth) -> bool:
    """Whether nothing speaks against it that an age is of who was born."""
    age = near.age
    if age.sort == BESIDE and article.published is None:
        return False  # of the day of writing, which nobody knows
    same = age.phrase is not None and birth.phrase is not None and age.phrase.start == birth.phrase.start
    if not same and (is_relative(age.phrase) or is_relative(birth.phrase)):
        return False
    if age.sort == GENERIC or not is_asserted(scene_of(article), age.start):
        return False
    if age.phrase is not None and age.phrase.head in ("they", "we", "i", "you") and age.sort != BARE:
        return False
    if age.entity is not None and age.entity.kind in (BODY, PLACE, EVENT) and age.sort not in (BARE, BESIDE):
        return False
    one, other = age.entity, birth.entity
    if is_named(one) and is_named(other) and one is not None and other is not None and one.key != other.key:
        bodies = age.sort == BARE and one.kind == BODY
        if not bodies and surname(one.name) != surname(other.name):
            return False
    born = article.reading.sentence(birth.sentence)
    if not same and any(_relative_before(read, place) for read, place in ((near.read, age.start), (born, birth.place))):
        return False
    return not _tells_of_relatives(born, birth) and len(_actors(article, passage, (age.phrase, birth.phrase))) <= 1


def _tells_of_relatives(read: Read, birth: Birth) -> bool:
    """Whether the sentence of a birth dates something of a relative, too: "born in 1920, her sister in 1922"."""
    return any(
        is_relative(one) and other.dates and other.dates[0].start != birth.date.start
        for one, other in pairwise(read.phrases)
    )


def _relative_before(read: Read, place: int) -> bool:
    """Whether somebody's relative, who may be meant, acts in a sentence before an offset or stands right there."""
    acting = {clause.subject for clause in read.clauses}
    return any(
        is_relative(it)
        and (it in acting or place - _BESIDE < it.end)
        and it.end <= place
        and not it.dates
        and not _bears(read, it)
        and not read.text.startswith((" of ", ", he ", ", she "), it.end - read.start)
        for it in read.phrases
    )


def _bears(read: Read, phrase: Phrase) -> bool:
    """Whether somebody is told to have had a child: "whose mother brought him into the world"."""
    following = next((it for it in read.phrases if it.start >= phrase.end), None)
    return following is not None and following.head in _BORNE and following.start - phrase.end < _BESIDE


_BORNE = ("him", "her", "me")
_BESIDE = 30  # characters between a relative and an age beside a name: "his brother, Luis Torres, 41"


def _actors(article: Prose, passage: Passage, told: Sequence[Phrase | None]) -> set[str]:
    """Those of a passage that may be persons and act in it, or stand before an age, by name."""
    teller, found = teller_of(article), set()
    for read in passage.reads():
        acting = {clause.subject for clause in read.clauses} | set(told)
        ages = [age.start for age in ages_in(article, read) if age.sort == BESIDE]
        for phrase in read.phrases:
            named = phrase.proper or (phrase in told and phrase is not None)
            if named and (phrase.kind == NOMINAL or phrase in told):
                entity = teller.entity(phrase)
                person = entity is not None and entity.kind == PERSON and not phrase.preposition
                beside = any(0 <= place - phrase.end < _BESIDE for place in ages)
                name = entity.name if entity is not None else _name_of(article.text[phrase.start : phrase.end])
                may = is_named(entity) and may_be_person(entity) if entity is not None else " " in name
                if may and (phrase in acting or beside or person):
                    placed = phrase.preposition in _PLACING and not beside
                    if not placed and (person or not _is_thing(phrase.words)):
                        found.add(surname(name).lower())
    return found


def _name_of(text: str) -> str:
    """The words of a phrase with a capital."""
    return " ".join(word for word in text.split() if word[0].isupper())


_PLACING = frozenset(("in", "at", "from", "to", "near", "into", "through", "across", "towards", "outside"))


def _is_thing(words: tuple[str, ...]) -> bool:
    return not en.GENERIC_BODIES.isdisjoint(words) or not en.BUILT.isdisjoint(words)


def times_of(article: Prose, passage: Passage, near: NearAge, birth: Birth) -> list[DateMention]:
    """The time of an age and all other dates of its passage that it may be told of."""
    rest = [it for it in explicit_dates(article, passage.start, passage.end) if it.start != birth.date.start]
    return [*([near.date] if near.date is not None else []), *(it for it in rest if it is not near.date)]
