"""An age and the one birth of its passage: nobody else can be meant.

The time of the age is that of its sentence, the death, or the day of publication. Every other date of the passage is a
further reading of it, so that only what fits none of them is wrong.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from editlint.analysis.dates.intervals import day_at
from editlint.analysis.mentions.known import BODY, EVENT, PERSON, PLACE
from editlint.analysis.reading.nouns import is_personal
from editlint.analysis.reading.phrases import NOMINAL, PRONOMINAL
from editlint.analysis.statements.assertion import is_asserted
from editlint.analysis.statements.scene import scene_of
from editlint.analysis.statements.statement import Amount, Statement
from editlint.analysis.statements.told.age_places import words_of_ages
from editlint.analysis.statements.told.ages import (
    BESIDE,
    BIRTHDAY,
    GENERIC,
    PREDICATE,
    WORD,
    ToldAge,
    ages_in,
    is_of_a_start,
)
from editlint.analysis.statements.told.births import Birth, births_of
from editlint.analysis.statements.told.passage import (
    Passage,
    dated_statement,
    days,
    explicit_dates,
    is_named,
    is_relative,
    may_be_person,
    persons_in,
    published_statement,
    subject_at,
    surname,
    teller_of,
)
from editlint.analysis.statements.told.sure import is_sure_age
from editlint.language.en import histories as en_ages
from editlint.language.en import told as en
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.mentions.known import Entity
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.sentences import Read

AGE, EXACT, TURNED, BORN, THEN = "told-age", "told-exact-age", "told-birthday", "born", "told-at"


def find_told_ages(article: Prose) -> Iterator[Statement]:
    """The ages of an article that belong to the one birth of their passage, with both."""
    births, told = births_of(article), set[int]()
    for index in sorted(_near(article, births)):
        read = article.reading.sentence(index)
        found = [age for age in ages_in(article, read) if not is_of_a_start(article, age)]
        for age in found:
            if is_asserted(scene_of(article), age.start) and not is_sure_age(article, age.start, age.end):
                linked = [*_linked(article, read, age, births, alone=len(found) == 1)]
                told |= {index} if linked else set()
                yield from linked
    for birth in {it.sentence: it for it in births}.values():
        passage = Passage(article, birth.sentence)
        if told.isdisjoint(range(passage.first, passage.last + 1)) and _alone(passage, births):
            yield from _nearly(article, passage, birth)


def _alone(passage: Passage, births: Sequence[Birth]) -> bool:
    """Whether a passage has one birth."""
    return len({it.date.value for it in _births_in(passage, births)}) == 1


def _births_in(passage: Passage, births: Sequence[Birth]) -> Sequence[Birth]:
    low = bisect_left(births, passage.first, key=_sentence)
    return births[low : bisect_left(births, passage.last + 1, low, key=_sentence)]


def _nearly(article: Prose, passage: Passage, birth: Birth) -> Iterator[Statement]:
    """The age of a passage that its birth nearly gives."""
    from editlint.analysis.statements.told.near_lives import near_age, times_of

    near = near_age(article, passage, birth)
    if near is None or is_sure_age(article, near.age.start, near.age.end):
        return
    dates = times_of(article, passage, near, birth)
    then = dated_statement(article, "", THEN, dates)
    then = _with_now(article, then) if then is not None else published_statement(article, "", THEN)
    if near.date is None:
        then = published_statement(article, "", THEN, [days(it) for it in dates])
    if then is not None:
        yield from _stated(article, near.age, birth, then)


def _near(article: Prose, births: Sequence[Birth]) -> set[int]:
    """The indices of the sentences that a birth may give an age to: those of its passage, of all with one birth."""
    near: set[int] = set()
    if len({birth.date.value for birth in births}) == 1:  # an article of one life
        words = article.words
        return {scene_of(article).sentence_index(words.starts[at]) for at in words_of_ages(article)} - {-1}
    for birth in {it.sentence: it for it in births}.values():
        passage = Passage(article, birth.sentence)
        near.update(range(passage.first, passage.last + 1))
    return near


_FULL_NAME = LatePattern(r"\b(?!The |An? |In |At |On |For |His |Her )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+")
_YEAR = 365.2425  # days
_FAR_FROM_BIRTHDAY = 40  # days by which the day of an age may be another than the one told
_SEVERAL = ("s", "children")  # endings of relatives that are several
_OLDEST = 110  # years of a life, beyond which an age is another person's
_FARTHEST = 50  # years by which an age that was written wrongly may be wrong
_MOST_BIRTHS = 8  # mentions of the one birth of an article that are looked at


def _sentence(birth: Birth) -> int:
    return birth.sentence


def _linked(article: Prose, read: Read, age: ToldAge, births: Sequence[Birth], *, alone: bool) -> Iterator[Statement]:
    from editlint.analysis.statements.told.obituaries import about_now, is_of_the_dead

    passage = Passage(article, read.index)
    own = _births_in(passage, births) or births[:_MOST_BIRTHS]
    if len({birth.date.value for birth in own}) != 1:
        return
    birth = max(own, key=lambda it: it.entity is not None)
    if age.sort == BIRTHDAY and birth.date.text.startswith(en_ages.LEAP_DAYS):
        return  # counted in leap years
    if alone and is_of_the_dead(article, read, age, birth):
        then = about_now(article, THEN)
    elif _of_one(article, passage, read, age, birth, alone=alone):
        then = _then(article, passage, read, age, birth)
    else:
        return
    if then is not None and not _is_of_another_time(age, birth, then):
        yield from _stated(article, age, birth, then)


def _stated(article: Prose, age: ToldAge, birth: Birth, then: Statement) -> Iterator[Statement]:
    """An age, the birth, and when it is told to hold."""
    key = f"told {age.start}"
    born = dated_statement(article, key, BORN, [birth.date])
    assert born is not None
    text = article.text[age.start : age.end]
    style = "" if age.sort == WORD else "digits" if text[:1].isdigit() else "words"
    yield Statement(
        key,
        age.entity.name if age.entity is not None else "",
        TURNED if age.sort == BIRTHDAY else EXACT if _is_exact(age, birth, then) else AGE,
        (Amount(age.low, age.high, "year"),),
        age.start,
        age.end,
        text,
        style="ordinal" if age.sort == BIRTHDAY else style,
    )
    yield born
    yield then._replace(subject=key)


def _is_of_another_time(age: ToldAge, birth: Birth, then: Statement) -> bool:
    """Whether an age and a birth lie so far apart that they are of two persons, or of two lives."""
    years = [day_at(it.low).year - (birth.date.year or 0) for it in then.readings]
    if min(years[:1]) > _OLDEST:
        return True  # who was born then is dead
    return all(min(abs(age.low - each), abs(age.high - each)) > _FARTHEST for each in years)


def _is_exact(age: ToldAge, birth: Birth, then: Statement) -> bool:
    """Whether an age can be told to the year: both days are known, and no birthday is near."""
    born, day = birth.date.earliest, then.readings[0]
    if born is None or birth.date.day is None or day.low != day.high or age.sort == WORD:
        return False
    return _FAR_FROM_BIRTHDAY < (day.low - born.toordinal()) % _YEAR < _YEAR - _FAR_FROM_BIRTHDAY


def _of_one(article: Prose, passage: Passage, read: Read, age: ToldAge, birth: Birth, *, alone: bool) -> bool:
    """Whether an age and a birth can only be of one person."""
    from editlint.analysis.statements.told.biographies import is_of_hero, is_of_surname

    if is_relative(age.phrase) or is_relative(birth.phrase) or age.sort == GENERIC or not alone:
        return False
    if age.sort == BESIDE and article.published is None:
        return False  # of the day of writing, which nobody knows
    if age.phrase is not None and age.phrase.head in ("they", "we", "i", "you", "it"):
        return False
    if age.entity is not None and birth.entity is not None and age.entity.key == birth.entity.key:
        return True
    if is_of_hero(article, read, age, birth) or is_of_surname(article, birth, age.entity):
        return True
    whose = age.phrase is not None and age.phrase.possessor is not None and age.sort != BIRTHDAY
    if whose and (age.entity is None or age.entity.kind != PERSON):
        return False
    if may_be_person(age.entity) and may_be_person(birth.entity) and is_named(age.entity) and is_named(birth.entity):
        return False
    if age.entity is not None and age.sort != BESIDE and age.entity.kind in (BODY, PLACE, EVENT):
        return False
    if _is_another_noun(age, birth):
        return False
    named: dict[str, int] = {}
    far = not passage.first <= birth.sentence <= passage.last
    if far and (birth.entity is None or not is_named(birth.entity) or _is_of_a_thing(article, read, age, birth.entity)):
        return False
    others = Passage(article, birth.sentence).reads() if far else ()
    for each in (*passage.reads(), *others):
        for key, phrase in persons_in(teller_of(article), each).items():
            named.setdefault(key, phrase.start)
    if len(named) > 1:
        return False
    born = article.reading.sentence(birth.sentence)
    if _names_another(article, born, birth.place, birth.entity, age.entity):
        return False
    if _names_another(article, read, age.start, age.entity, birth.entity):
        return False
    related = has_relative(article, read, age) or has_relative(article, born, birth)
    return not related and genders_agree(age, birth)


def _names_another(article: Prose, read: Read, place: int, own: Entity | None, other: Entity | None) -> bool:
    """Whether a sentence that is read of nobody names, up to an offset, somebody else than who is meant."""
    if own is not None or other is None or not is_named(other):
        return False
    names = [found.group() for found in _FULL_NAME.finditer(article.text, read.start, place)]
    return any(surname(other.name) not in name.split() for name in names)


def _is_another_noun(age: ToldAge, birth: Birth) -> bool:
    """Whether a noun follows a pronoun of nobody named: "He was born in 1815. The king was 33"."""
    one, other = birth.phrase, age.phrase
    if one is None or other is None or one.kind != PRONOMINAL or is_named(birth.entity):
        return False
    return other.kind != PRONOMINAL and not other.proper and one.start < other.start


def _is_of_a_thing(article: Prose, read: Read, age: ToldAge, born: Entity) -> bool:
    """Whether an age is told of a noun that is no person's, nor a part of the name of who was born elsewhere.

    "Ferry line turns sixty" is of the line; "The singer turns sixty" and "Ruiz turns sixty" may be of her.
    """
    if age.entity is not None and age.entity.kind == PERSON:
        return False
    noun = _noun_of(article, read, age)
    return bool(noun) and not is_personal(noun) and noun not in (*born.name.lower().split(), *en_ages.AGED_NOUNS)


def _noun_of(article: Prose, read: Read, age: ToldAge) -> str:
    """The noun that an age is told of, that of who keeps a birthday for the birthday; "" for none and for pronouns."""
    phrase = age.phrase
    if phrase is not None and phrase.head == "birthday":
        if phrase.possessor is not None:
            owner = article.text[slice(*phrase.possessor)].lower().split()[-1]
            return "" if phrase.determiner in ("his", "her") else owner.removesuffix("'s").removesuffix("’s")
        phrase, _ = subject_at(teller_of(article), read, age.start)
    return phrase.head if phrase is not None and phrase.kind == NOMINAL else ""


def has_relative(article: Prose, read: Read, told: ToldAge | Birth) -> bool:
    """Whether a relative who may be meant stands before an age or birth in its sentence: "his son was 12"."""
    text, aged = article.text, isinstance(told, ToldAge)
    place = told.start if isinstance(told, ToldAge) else read.end
    alone = told.phrase is not None and told.phrase.head in ("he", "she")  # and none of "the children"
    return any(
        is_relative(phrase)
        and not (alone and phrase.head.endswith(_SEVERAL))
        and not phrase.dates
        and phrase.end <= place
        and phrase.preposition != "of"
        and (aged or not phrase.preposition)  # "born in 1920, her sister in 1922", not "learned from an uncle"
        and not text.startswith(" of ", phrase.end)
        for phrase in read.phrases
    )


def genders_agree(age: ToldAge, birth: Birth | ToldAge) -> bool:
    """Whether nothing says that an age is of a man and the other fact of a woman."""
    one = age.phrase.head if age.phrase is not None and age.phrase.kind == PRONOMINAL else ""
    other = birth.phrase.head if birth.phrase is not None and birth.phrase.kind == PRONOMINAL else ""
    return not {one, other} >= {"he", "she"}


def _then(article: Prose, passage: Passage, read: Read, age: ToldAge, birth: Birth) -> Statement | None:
    """When an age is told to hold, with all else that could be meant as further readings."""
    from editlint.analysis.statements.told.dying import is_of_death, says_when_another, tells_its_dying, was_at_death
    from editlint.analysis.statements.told.near_lives import dates_of_age, is_of_who

    others = [
        it
        for it in passage.dated
        if it.start != birth.date.start and (birth.death is None or it.start != birth.death.start)
    ]
    dying = (tells_its_dying(read, age) and not says_when_another(article, age)) or was_at_death(article, read, age)
    deaths = (
        [birth.death]
        if birth.death is not None
        else [it for it in others if is_of_death(article, it) and not is_of_who(read, age, it)]
    )
    elsewhere = birth.death is not None and any(
        it in others for it in explicit_dates(article, read.start, read.end)
    )  # "her aunt drowned in 1871, when she was nine"
    if dying and deaths and not elsewhere:
        rest = [it for it in others if it.start != deaths[0].start]
        return _with_now(article, dated_statement(article, "", THEN, [deaths[0], *rest]))
    own = [it for it in dates_of_age(article, read, age) if it in others]
    before = [it for it in others if it.start < age.start]
    pub = published_statement(article, "", THEN, [days(it) for it in others])
    if own:
        found = dated_statement(article, "", THEN, [*own, *(it for it in others if it not in own)])
        return _with_now(article, found)
    beside = read.index == birth.sentence and not others and age.sort == PREDICATE
    if is_of_now(article, read, age) or (dying and age.sort != BIRTHDAY) or (beside and not _says_when(article, age)):
        return pub
    behind = article.text[age.end : age.end + 12].lower().split()
    if before and not (behind and behind[0] in en.WHEN) and not _is_of_untold(read, age):
        return _with_now(
            article, dated_statement(article, "", THEN, [before[-1], *(it for it in others if it != before[-1])])
        )
    return None


def _is_of_untold(read: Read, age: ToldAge) -> bool:
    """Whether an age is that at something of its own sentence, which has no date: "They had married when he was 36"."""
    clause = read.clause_at(age.start)
    return clause is not None and clause.opener in en.WHEN and clause.parent >= 0


def _says_when(article: Prose, age: ToldAge) -> bool:
    behind = article.text[age.end : age.end + 12].lower().split()
    return bool(behind) and behind[0] in en.WHEN


def _with_now(article: Prose, found: Statement | None) -> Statement | None:
    """A time with the day of publication as a further reading."""
    if found is None or article.published is None:
        return found
    day = article.published.toordinal()
    return found._replace(readings=(*found.readings, Amount(day, day, found.readings[0].unit)))


def is_of_now(article: Prose, read: Read, age: ToldAge) -> bool:
    """Whether an age without a date is that of the day of publication: beside a name, in the present, in the news."""
    if article.published is None:
        return False
    clause = read.clause_at(age.start) or next(iter(read.clauses), None)
    behind = article.text[age.end : age.end + 12].lower().split()
    if behind and behind[0] in en.WHEN:
        return False
    if article.text[max(0, age.start - 5) : age.start] == "then ":
        return False
    if age.sort == BESIDE:
        return True
    if clause is None:
        return article.text[age.start : age.end].endswith("-old")
    if clause.opener in en.NOT_YET:
        return False  # "may stay until she is 105"
    dated = any(date.anchor == "published" for date in read.dates)
    modal = clause.verb.modal and not (clause.verb.modal in ("will", "'ll") and dated)
    present = clause.verb.finite and not clause.verb.past and not modal
    present = present or article.text[max(0, age.start - 4) : age.start] == " as "  # "gave her age as 29"
    turned = clause.verb.lemma == "turn" or age.sort == BIRTHDAY
    return present or turned or age.sort == WORD
