"""Counted feasts and the one beginning or event of their passage.

As in "its 175th anniversary ... The firm pulled its first pint in 1874".

A feast of nothing named, or of its owner, counts from a beginning; one of an event from an event of its class. Every
other pair of dates in reach that fits the count makes it right.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.dates.intervals import day_at
from editlint.analysis.reading.phrases import PRONOMINAL
from editlint.analysis.statements.assertion import is_asserted
from editlint.analysis.statements.scene import scene_of
from editlint.analysis.statements.statement import DATE, Amount, Statement
from editlint.analysis.statements.told.beginnings import (
    LOOSE,
    STRICT,
    Beginning,
    beginnings_in,
)
from editlint.analysis.statements.told.counts import BIRTH, BODY, DAY, DEATH, MISTAKES, WEDDING, Counted, counts_in
from editlint.analysis.statements.told.feast_places import places_of_feasts
from editlint.analysis.statements.told.happenings import ANY, events_in
from editlint.analysis.statements.told.near_feasts import KEPT, can_be_called, nearly, stated_feast
from editlint.analysis.statements.told.passage import (
    Passage,
    dated_statement,
    days,
    explicit_dates,
    published_statement,
)
from editlint.language.en import happenings as en_events
from editlint.language.en import told as en
from editlint.language.en.inflection import singular

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.dates import DateMention
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.sentences import Read

_FEWEST, _MOST = 5, 1500  # years that a feast counts
_MOST_EARLIER = 8  # dates told before at which a feast of the past may have been kept
_MOST_FAR = 20  # feasts of an article for which all of it is searched
_AROUND = 366  # days about publication in which a feast without a date may be kept
_BACK = frozenset(("since", "after", "from"))


def find_told_feasts(article: Prose) -> Iterator[Statement]:
    """The counted feasts of an article that belong to the one beginning or event of their passage, with both."""
    if not any(date.explicit for date in article.dates):
        return
    starts, index = article.words.starts, scene_of(article).sentence_index
    told = {index(starts[at]) for at in places_of_feasts(article)} - {-1}
    linked = set[int]()
    for number, index_of in enumerate(sorted(told)):
        from editlint.analysis.statements.told.sure import is_sure_feast

        read = article.reading.sentence(index_of)
        counts = counts_in(article, read)
        alone = len({it.numbers for it in counts}) == 1
        for counted in counts:
            named = counted.phrase is not None
            if (alone and counted is not counts[0]) or not (alone or named or counted.of):
                continue
            if is_asserted(scene_of(article), counted.start) and not is_sure_feast(article, counted.start, counted.end):
                found = [*_linked(article, read, counted, far=number < _MOST_FAR, alone=alone)]
                linked |= {index_of} if found else set()
                yield from found
    yield from nearly(article, linked)


def _linked(article: Prose, read: Read, counted: Counted, *, far: bool, alone: bool) -> Iterator[Statement]:
    from editlint.analysis.statements.told.likeness import told_alike
    from editlint.analysis.statements.told.of_lives import lives_counted

    passage = Passage(article, read.index)
    lives = lives_counted(article, passage, counted)
    origins = [it.beginning for it in lives] or [
        it for each in passage.reads() for it in _origins(article, each, counted)
    ]
    weak = not origins and counted.sort == BODY and alone
    if weak:
        origins = [it for each in passage.reads() for it in beginnings_in(article, each)]
        weak = len(origins) == 1 and _may_be_its(origins[0], counted) and _can_be_of(origins[0], counted)
        origins = origins if weak else []
    block = article.blocks[read.block]
    reach: Sequence[DateMention] = explicit_dates(article, block.start, block.end)
    if not origins and far and counted.sort == BODY:
        origins = _of_article(article, counted)
        reach = explicit_dates(article, 0, len(article.text))
    if not origins and counted.of:
        origins = _of_that_day(article, read, passage)
    if not origins and far and counted.phrase is not None and counted.sort not in (BIRTH, DEATH, WEDDING):
        origins = told_alike(article, read, counted.phrase)
        reach = explicit_dates(article, 0, len(article.text))
    origins = [it for it in origins if it.date.year is not None and it.date.earliest is not None]
    if not origins or len({it.date.year for it in origins}) > 2:
        return
    starts = {it.date.start for it in origins} | {at for it in lives for at in it.ends}
    others = [it for it in passage.dated if it.start not in starts]
    kept = _kept(article, passage, read, others, counted)
    if kept is None or _fits(counted, reach, kept) or (weak and not _nearly_fits(counted, origins, kept)):
        return
    yield from stated_feast(article, counted, [it.date for it in origins], kept)


def _origins(article: Prose, read: Read, counted: Counted) -> Iterator[Beginning]:
    """What a sentence dates that a count may count from."""
    from editlint.analysis.statements.told.of_lives import is_of_the_couple

    if counted.sort == BODY:
        yield from _of_subject(article, read, counted)
        for each in beginnings_in(article, read):
            if _is_of(read, each, counted):
                yield each
        return
    if counted.sort == DAY:
        yield from _of_the_day(article, read, counted)
        return
    for each in events_in(article, read):
        if counted.sort == WEDDING and not is_of_the_couple(each, counted):
            continue
        same = each.phrase is not None and counted.phrase is not None and each.phrase.start == counted.phrase.start
        if _same_class(each.sort, counted.sort) and (counted.sort == WEDDING or not same):
            yield each


def _of_subject(article: Prose, read: Read, counted: Counted) -> Iterator[Beginning]:
    """The dates in the name of what keeps its feast: "the Weirs Act of 1931, changed in 1962"."""
    clause = read.clause_at(counted.start)
    if clause is not None and clause.subject is not None and clause.subject == counted.phrase and clause.verb.finite:
        dates = explicit_dates(article, clause.subject.end, clause.verb.start)
        for date in dates if dates and article.text.endswith(" of ", 0, dates[0].start) else ():
            yield Beginning(date, STRICT, clause.subject, counted.entity, date.start)


def _of_the_day(article: Prose, read: Read, counted: Counted) -> Iterator[Beginning]:
    """The days that a passage told before years are counted to the day."""
    for date in explicit_dates(article, read.start, min(read.end, counted.start)):
        if date.day is not None:
            yield Beginning(date, DAY, None, None, date.start)


def _may_be_its(beginning: Beginning, counted: Counted) -> bool:
    """Whether a beginning may be that of a feast: of no body with another name, of nothing that belongs to one."""
    phrase, entity = beginning.phrase, beginning.entity
    if phrase is None or phrase.kind == PRONOMINAL or (entity is not None and entity.kind == "person"):
        return True
    if phrase.head in en.WORKS or singular(phrase.head) in en.WORKS:
        return False
    if "first" in phrase.words:
        return True
    if phrase.proper and entity is not None:
        return counted.entity is None and beginning.place < counted.start
    return not (phrase.determiner in ("its", "their", "'s") and phrase.head in en.GENERIC_BODIES)


def _can_be_of(beginning: Beginning, counted: Counted) -> bool:
    """Whether what begins is no other kind of thing than what a feast is said to be of."""
    one, other = beginning.phrase, counted.phrase
    if not counted.of or one is None or other is None or other.head not in en.GENERIC_BODIES:
        return True
    return one.head not in en.GENERIC_BODIES or can_be_called(set(one.words), other.head)


def _of_that_day(article: Prose, read: Read, passage: Passage) -> list[Beginning]:
    """The one full date before a feast whose day of the year is that of the feast: "Today is the 40th anniversary"."""
    kept = [it.earliest for it in read.dates if it.earliest is not None and it.earliest == it.latest]
    kept += [article.published] if article.published is not None else []
    found = [
        it
        for it in passage.dated
        if it.end < read.start
        and it.day is not None
        and it.earliest is not None
        and any(_is_near(it.earliest, day) for day in kept)
    ]
    return [Beginning(it, DAY, None, None, it.start) for it in found] if len(found) == 1 else []


def _is_near(one: dt.date, day: dt.date) -> bool:
    """Whether two days are on nearly the same day of their years."""
    return abs((one - one.replace(month=1, day=1)).days - (day - day.replace(month=1, day=1)).days) <= _DAYS_OFF


_DAYS_OFF = 2  # by which a feast is kept early or late and still plainly is that of the day


def _same_class(one: str, other: str) -> bool:
    """Whether events of two classes can be one: a flood in which a dam burst, a disaster of any kind."""
    sudden = (one == ANY and other in en_events.SUDDEN) or (other == ANY and one in en_events.SUDDEN)
    return one == other or sudden or any({one, other} <= related for related in en_events.RELATED)


def _is_of(read: Read, beginning: Beginning, counted: Counted) -> bool:
    """Whether a beginning is that of what a feast is of: the same body, or a noun or pronoun that can take it up."""
    one, other = beginning.entity, counted.entity
    if one is not None and other is not None and one.key == other.key:
        return True
    phrase = beginning.phrase
    if _is_of_a_name(counted):
        return phrase is not None and phrase.kind == PRONOMINAL  # nothing else is of "the silver jubilee of Queen Rosa"
    if phrase is None:
        return True
    if one is not None and not one.key.startswith("t:") and one.kind != "person":
        # another body by its name, or the one that the feast calls by a noun
        return (
            other is not None
            and other.key.startswith("t:")
            and can_be_called(set(one.name.lower().split()), other.name.lower().split()[-1])
        )
    if phrase.kind == PRONOMINAL:
        return phrase.head in ("it", "which", "that", "who", "they")
    if phrase.possessor is not None or phrase.determiner in ("a", "an", "another"):
        return False
    heads = set(counted.entity.name.lower().split()) if counted.entity is not None else set()
    heads |= set(counted.phrase.words) if counted.phrase is not None else set()
    if phrase.head in heads or can_be_called(heads, phrase.head):
        return True
    if one is None and not phrase.determiner and (not phrase.proper or phrase.start == read.start):
        return beginning.sort == STRICT  # "amateurs put on their first play there"
    if one is not None and one.kind == "person":
        return beginning.sort == STRICT
    generic = phrase.head in en.GENERIC_BODIES and phrase.determiner in ("the", "this", "that", "")
    named = other is None or not other.key.startswith("t:") or phrase.head in en.ANY_BODY
    specific = any(word in en.GENERIC_BODIES for word in heads) and phrase.head not in en.ANY_BODY
    if generic and named and not (specific and phrase.head not in heads):
        return beginning.sort in (STRICT, LOOSE)
    return beginning.sort == STRICT and phrase.head in en.BEGUN_WITH


def _is_of_a_name(counted: Counted) -> bool:
    """Whether a feast is said to be of a name that is no word for a body."""
    of = counted.phrase if counted.of else None
    return of is not None and of.proper and (en.GENERIC_BODIES | en.BUILT).isdisjoint(of.words)


def _of_article(article: Prose, counted: Counted) -> list[Beginning]:
    """The one founding of an article whose subject a feast is of; none where it tells of several."""
    entity = counted.entity
    owner = counted.phrase
    definite = entity is not None or (owner is not None and owner.determiner in ("the", "its", "their"))
    if not definite:
        return []
    found = article.remember("foundings", _foundings)
    bodies = {it.entity.key for it in found if it.entity is not None}
    if entity is not None:
        found = [it for it in found if it.entity is not None and it.entity.key == entity.key]
    elif len(bodies) != 1:
        return []
    return found if len({it.date.year for it in found}) == 1 else []


def _foundings(article: Prose) -> list[Beginning]:
    """The beginnings of an article that are foundings, or of a body that is known."""
    starts = article.words.starts
    index = scene_of(article).sentence_index
    dated = {index(date.start) for date in article.dates if date.explicit}
    told = {index(starts[at]) for at in article.words.places(_founding_words())} & dated - {-1}
    found = [it for each in sorted(told) for it in beginnings_in(article, article.reading.sentence(each))]
    return [it for it in found if it.sort == STRICT or it.entity is not None]


@cache
def _founding_words() -> frozenset[str]:
    from editlint.language.en.inflection import inflected

    return frozenset(form for verb in en.FOUNDING_VERBS for form in inflected(verb, "verb")) | en.FOUNDING_NOUNS


def _kept(
    article: Prose, passage: Passage, read: Read, others: Sequence[DateMention], counted: Counted
) -> Statement | None:
    """When a feast is kept: at the dates of its sentence, else about the time of publication."""
    from editlint.analysis.statements.histories.kept import is_moved

    if is_moved(read):
        return None
    clause = read.clause_at(counted.start)
    own = [it for it in others if read.start <= it.start < read.end and not _is_of_event(article, it, counted)]
    own = [it for it in own if ";" not in article.text[it.end : counted.start]]  # "banned in 1952; its jubilee passed"
    if own:
        return dated_statement(article, "", KEPT, own)
    if article.published is None:
        return dated_statement(article, "", KEPT, others)
    told = clause is None or not clause.verb.past or _lately(read) or _is_news(article, read, passage)
    if not told and not counted.of:
        return None
    now = published_statement(article, "", KEPT)
    if now is None:
        return None
    day = article.published.toordinal()
    later = [
        days(it)
        for it in article.dates
        if read.start <= it.start < read.end and it.earliest is not None and it.latest is not None
    ]
    around = Amount(day - _AROUND // 2, day + _AROUND // 2, DATE)
    earlier = () if told else tuple(days(it) for it in explicit_dates(article, 0, read.start))
    return now._replace(readings=(around, *later, *earlier[-_MOST_EARLIER:]))


def _is_of_event(article: Prose, date: DateMention, counted: Counted) -> bool:
    """Whether a date behind a feast is what it counts from: as many years ago as the number says."""
    published = article.published
    return published is not None and date.start > counted.end and published.year - (date.year or 0) in counted.numbers


def _is_news(article: Prose, read: Read, passage: Passage) -> bool:
    """Whether a passage without old dates but those it counts from tells of the days of publication just before."""
    last = article.reading.sentence(read.index - 1) if read.index > passage.first else None
    return (
        last is not None and not last.text.endswith("?") and _lately(last) and not any(d.explicit for d in last.dates)
    )


def _lately(read: Read) -> bool:
    """Whether a sentence in the past tense tells news: a date near publication, or none at all in it."""
    return (
        any(date.anchor == "published" for date in read.dates)
        or "has" in read.text.split()
        or "have" in read.text.split()
    )


def _years_of(kept: Statement) -> set[int]:
    return {day_at(day).year for it in kept.readings for day in it[:2]}


def _nearly_fits(counted: Counted, origins: Sequence[Beginning], kept: Statement) -> bool:
    """Whether a count is off by what counts are mistaken by: a beginning of nobody sure can be that of another."""
    return any(
        abs(year - (it.date.year or 0) - number) in MISTAKES
        for year in _years_of(kept)
        for it in origins
        for number in counted.numbers
    )


def _fits(counted: Counted, reach: Sequence[DateMention], kept: Statement) -> bool:
    """Whether any date in reach lies as many years before the feast as are counted."""
    years = _years_of(kept)
    begun = {it.year for it in reach if it.year is not None}
    if not all(_FEWEST <= number <= _MOST for number in counted.numbers):
        return True
    return any(year - number in begun for year in years for number in counted.numbers)
