"""Named events and bodies with the dates that an article gives them, where grammar alone ties the two together.

"the 1939 Battle of X", "the Battle of X (1939)", "the Battle of X, a 1939 conflict", "X was founded in 1951". A date
that merely stands in the same sentence is not taken: it may be that of a visit, a film or a feast.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.analysis.dates.intervals import day_at
from editlint.analysis.facts import fold_name
from editlint.analysis.statements.arithmetic import Days
from editlint.analysis.statements.assertion import is_asserted
from editlint.analysis.statements.histories.finding import histories_of
from editlint.analysis.statements.known import known_between
from editlint.analysis.statements.scene import Scene, scene_of
from editlint.language.en.dating import EVENT_HEADS
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.dates import DateMention
    from editlint.analysis.facts import Fact
    from editlint.analysis.prose import Prose

EVENT = "event"
SORTS = {"born": "birth", "died": "death", "founded": "founding"}  # sorts of facts by the attributes of histories


class Dated(NamedTuple):
    """One thing that an article dates: its sort and folded name, its name as it stands, the date, a fact known of it.

    `start`, `end` and `text` are those of the date; `proper` whether it has a name of its own: "the Torres Bank".
    """

    sort: str
    key: str
    name: str
    days: Days
    start: int
    end: int
    text: str
    fact: Fact | None
    proper: bool = True


_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ"
CAPITAL = rf"[{_UPPER}][\w’'\-]*\.?"
_AFTER = LatePattern(
    r"(?: \((?:in |on )?"
    r"| of "
    r"|, an? (?:[a-z]+ ){0,1}"
    r"|,? (?:which |that )?(?:took place|began|started|was fought|was signed|happened|occurred|broke out|was held|"
    r"fought|signed|adopted|concluded)(?: (?:in|on))? )$"
)
# ", the 1848 clash that ended the war"; a member of a list has no such clause: ", the 1848 revolts and the war"
_APPOSED = LatePattern(r", the (?:[a-z]+ ){0,1}")
_APPOSED_TAIL = LatePattern(r" [a-z-]*[a-rt-z] (?:that|which|(?:in|of|by|to|at) which|where|when) ")
_IN_AFTER = LatePattern(r" (?:in|on) $")
_PLACED = LatePattern(r"(?:\b(?:at|in|during) (?:the )?|^\W*(?:the )?)$", re.IGNORECASE)
_STRUCK = LatePattern(r" (?:hit|struck|devastated|destroyed|killed|ravaged) [^,.;()]{0,40} (?:in|on) $")
_VERBAL = LatePattern(
    r" (?:sank|fell|ended|began|erupted|collapsed|exploded|crashed|was released from prison|"
    r"was assassinated|died|broke out)$"
)
_BEGAN = LatePattern(r" (?:began|started|took place|happened|occurred|broke out|ended|struck|hit)\b")
_LONGEST_FEAST = 40  # characters of an anniversary before what it is of
_ANNIVERSARY = LatePattern(r"(?:anniversary|anniversaries|centenary|birthday|jubilee)\b[^.;]{0,24}$", re.IGNORECASE)
_NAMED_EVENT = LatePattern(
    rf"\b(?:(?:First|Second|Third|Fourth|Great) )?(?:{'|'.join(EVENT_HEADS)}) of (?:the )?"
    rf"{CAPITAL}(?: (?:(?:of|and|the) )*{CAPITAL})*"
)


def dated_things(article: Prose) -> Sequence[Dated]:
    """The named events, and the births, deaths and foundings of named persons and bodies, that an article dates."""
    if not any(mention.explicit for mention in article.dates):
        return ()
    return article.remember("dated-things", lambda _: [*_events(article), *_ends_and_beginnings(article)])


def _ends_and_beginnings(article: Prose) -> Iterator[Dated]:
    for milestone in histories_of(article).milestones:
        told = milestone.statement
        sort = SORTS.get(told.attribute, "")
        if not sort or not milestone.definite or milestone.again or not is_full(told.name):
            continue
        fact = article.facts.find(told.name, sort)
        low, high, _ = told.readings[0]
        days = Days(day_at(low), day_at(high))
        key = fold_name(fact.name if fact is not None else told.name)
        yield Dated(sort, key, told.name, days, told.start, told.end, told.text, fact)


def is_full(name: str) -> bool:
    """Whether a name tells by itself whom or what it means."""
    return " " in name and name[:1].isupper() and not name.startswith("The ")


def _events(article: Prose) -> Iterator[Dated]:
    scene = scene_of(article)
    headed = any(head in scene.text for head in EVENT_HEADS)
    for index in sorted({scene.sentence_index(date.start) for date in article.dates if date.explicit} - {-1}):
        start, end, _ = scene.sentences[index]
        taken: set[int] = set()
        found: list[Dated | None] = []
        for name in known_between(article, start, end):
            fact = name.fact(EVENT)
            if fact is not None:
                taken.add(name.end)
                found.append(_event(scene, name.start, name.end, fact))
        for match in _NAMED_EVENT.finditer(scene.text, start, end) if headed else ():
            if match.end() not in taken:
                found.append(_event(scene, match.start(), match.end(), None))
        yield from (each for each in found if each is not None)


def _event(scene: Scene, start: int, end: int, fact: Fact | None) -> Dated | None:
    found = _date_of(scene, start, end) or (_opening_date(scene, start, end) if fact is not None else None)
    if found is None or not is_asserted(scene, start):
        return None
    name, (date, days) = scene.text[start:end], found
    key = fold_name(fact.name if fact is not None else name)
    proper = any(word[:1].isupper() for word in name.split()[1:]) or not name.lower().startswith("the ")
    return Dated(EVENT, key, name, days, date.start, date.end, date.text, fact, proper)


def _date_of(scene: Scene, start: int, end: int) -> tuple[DateMention, Days] | None:
    """The date that grammar ties to the name between two offsets."""
    sentence = scene.sentence(start)
    if sentence.end < end:
        return None
    text = scene.text
    celebrated = _ANNIVERSARY.search(text, max(sentence.start, start - _LONGEST_FEAST), start) is not None
    for date, days in scene.dated(max(sentence.start, start - 30), min(sentence.end, end + 60)):
        if date.kind in ("decade", "century", "period") or date.bound == "last" or date.mod:
            continue
        if date.bound and text[end : date.start] != " (":
            continue
        if date.end < start:
            if text[date.end : start] in (" ", "’s ", "'s "):
                return date, days
            continue
        gap = text[end : date.start]
        if date.start < end or (celebrated and gap.startswith((" in ", " on "))):
            continue
        apposed = _APPOSED.fullmatch(gap) and _APPOSED_TAIL.match(text, date.end)
        if apposed or _AFTER.fullmatch(gap) or (gap in (", in ", ", on ") and text[date.end : date.end + 1] == ","):
            return date, days
        told = _VERBAL.search(text[start:end]) is not None or _PLACED.search(text[sentence.start : start]) is not None
        if (told and _IN_AFTER.fullmatch(gap) and not celebrated) or _STRUCK.fullmatch(gap):
            return date, days
    return None


def _opening_date(scene: Scene, start: int, end: int) -> tuple[DateMention, Days] | None:
    """The one date of a sentence that opens with it and says what its last words name: "On May 3, ..., the X."."""
    sentence = scene.sentence(start)
    dates = scene.dated(sentence.start, sentence.end)
    if len(dates) == 1 and scene.text[dates[0][0].end : start] in (", ", ", the ") and _BEGAN.match(scene.text, end):
        return dates[0]
    apposed = re.search(r", (?:the )?$", scene.text[max(sentence.start, start - 6) : start]) is not None
    if len(dates) != 1 or not apposed or end < sentence.end - 1:
        return None
    opens = re.fullmatch(r"\W*(?:On|In) (?:\w+day, )?", scene.text[sentence.start : dates[0][0].start]) is not None
    return dates[0] if opens else None
