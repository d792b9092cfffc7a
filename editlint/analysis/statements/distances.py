"""Counted distances between two dates: "two years later, in 1909", "ten years ago, in 2013", "in the five years since".

A distance names one end and leaves the other to the text before it or to the time of writing. Where several dates may
be that end, all are given; a distance is wrong only when it fits none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.analysis.statements.arithmetic import Days
from editlint.analysis.statements.known import known_between
from editlint.analysis.statements.late_pattern import LatePattern
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.dates import DateMention, DurationMention
    from editlint.analysis.facts import Fact
    from editlint.analysis.sentences import Sentence
    from editlint.analysis.statements.scene import Now, Scene


class End(NamedTuple):
    """One end of a distance: its days, and the mention, the fact or the time of writing that says so."""

    days: Days
    mention: DateMention | None = None
    fact: Fact | None = None
    now: Now | None = None


class Distance(NamedTuple):
    """A counted distance with the readings of its earlier and its later end."""

    mention: DurationMention
    earlier: Sequence[End]
    later: Sequence[End]


_STORY = 2000  # characters before a distance that its story may reach back
_UNITS = ("day", "week", "fortnight", "month", "year", "decade", "century")
_AT_DATE = LatePattern(r",? (?:(?:in|on|by|at|during) (?:the )?(?:\w+ of )?)?(?:\w+day,? )?$|,? \($|,? $")
_JOINED = LatePattern(r"(?:,|\))?,? (?:or |and |just |only |exactly |almost |nearly |about |some )?$|,? \($")
_RECORD = LatePattern(r"\b(?:first|last|[a-z]+est)\b[^.;]*$")
_SINCE_TAIL = LatePattern(r"(?: (?:have|has) (?:passed|elapsed|gone by))?,? since\b")
_AT_ONCE = LatePattern(r",? (?:it )?(?:still )?(?:has|is still|is now|remains)\b")
_SINCE_THEN = LatePattern(r"(?:,? since)? then\b|,? since, |(?<= since), ")
_PRESENT = LatePattern(
    r",? (?:and counting, )?(?:the |its |his |her |a |an )?"
    r"(?:(?!(?:had|was|were|did|said|\w+ed) )[\w’'-]+ ){0,5}?"
    r"(?:is|are|has|have|remains?|continues?|still|employs|runs|serves|lives|works|holds|sells|makes|counts|draws)\b"
)


def find_distances(scene: Scene) -> list[Distance]:
    """The distances of an article of which both ends have a reading."""
    found = []
    for mention in scene.durations:
        if mention.number is None or mention.unit not in _UNITS or mention.kind == "attributive":
            continue
        sentence = scene.sentence(mention.start)
        earlier, later = _ends(scene, sentence, mention)
        if earlier and later:
            found.append(Distance(mention, earlier, later))
    return found


def _ends(scene: Scene, sentence: Sentence, mention: DurationMention) -> tuple[list[End], list[End]]:
    direction = mention.direction
    if direction == "ago":
        beside = _beside(scene, sentence, mention)
        told = {end.mention.start for end in beside if end.mention is not None}
        # a date is not counted from itself where the article gives no other day of its own
        return beside, [now for now in _now(scene) if now.now is None or not _is_one_of(now.now, told)]
    if direction == "since" or _SINCE_TAIL.match(scene.text, mention.end):
        if direction == "in" and _RECORD.search(scene.text, max(0, mention.start - 40), mention.start):
            return [], []  # a record counts to its own day, which may be long past
        return _since(scene, sentence, mention), _reference(scene, sentence, mention)
    if direction in ("", "for") and _UP_TO_NOW.search(scene.text, sentence.start, mention.start):
        return _beside_since(scene, sentence, mention), _now(scene)
    if direction in ("", "after") and _AFTER_ALL.match(scene.text, mention.end) and not mention.anaphoric:
        return _after_all(scene, sentence, mention)
    if direction in ("", "for"):
        return _span_ends(scene, sentence, mention)
    if direction in ("later", "earlier", "after", "before"):
        return _in_text(scene, sentence, mention)
    return [], []


_UP_TO_NOW = LatePattern(
    r"\W*Since [^.;,]{2,60}, for $|"
    r"\bsince [^.;,]{2,40}, (?:an? (?:gap|total|period|span|stretch|run) of |or )$"
)


def _beside_since(scene: Scene, sentence: Sentence, mention: DurationMention) -> list[End]:
    """The one date of "Since 1998, for 20 years" and "closed since 2006, a gap of ten years"."""
    dates = _explicit(scene, sentence.start, mention.start)
    return dates if len(dates) == 1 else []


_AFTER_ALL = LatePattern(r"(?: (?:abroad|apart|away|in (?:exile|office|power|prison)))?(?:[.;]|, (?:and|but)\b)")
_UNTIL = LatePattern(r",? until (?:[\w’'-]+ ){0,6}?(?:in |on |of )?$")
_WENT_BY = LatePattern(r" (?:had )?(?:passed|went by|elapsed)[.,;]")
_FROM_ONE = LatePattern(r"\W*(?:Between|From)\b")
_BEGUN_BEFORE = LatePattern(r"\b(?:born|built|bought|founded|established|opened|made)\b", re.IGNORECASE)


def _after_all(scene: Scene, sentence: Sentence, mention: DurationMention) -> tuple[list[End], list[End]]:
    """The two ends of "opened in 1905 and closed in 2005 after 100 years"."""
    dates = _explicit(scene, sentence.start, mention.start)
    if len(dates) != 2 or dates[1].mention is None:
        return [], []
    gap = scene.text[dates[1].mention.end : mention.end]
    plain = re.match(r",? after (?:only |just |nearly |almost |some |about |more than )?", gap) is not None
    return (dates[:1], dates[1:]) if plain else ([], [])


def _span_ends(scene: Scene, sentence: Sentence, mention: DurationMention) -> tuple[list[End], list[End]]:
    """The two ends, and the only dates, of "in 1643 ... for 72 years until his death in 1715" and "20 years passed"."""
    dates = _explicit(scene, sentence.start, sentence.end)
    if len(dates) != 2 or dates[0].mention is None or dates[1].mention is None or dates[0].mention.bound:
        return [], []
    until = dates[1].mention.start
    lasted = dates[0].mention.end < mention.start < until and _UNTIL.fullmatch(scene.text, mention.end, until)
    if lasted and not _BEGUN_BEFORE.search(scene.text, sentence.start, dates[0].mention.start):
        return dates[:1], dates[1:]
    went_by = until < mention.start and _WENT_BY.match(scene.text, mention.end)
    return (dates[:1], dates[1:]) if went_by and _FROM_ONE.match(scene.text, sentence.start) else ([], [])


def _in_text(scene: Scene, sentence: Sentence, mention: DurationMention) -> tuple[list[End], list[End]]:
    """The two ends of "later", "earlier", "after" and "before"."""
    forwards = mention.direction in ("later", "after")
    if mention.anaphoric:
        target = _date_at(scene, sentence, mention)
        taken = {end.mention.start for end in target if end.mention is not None}
        stop = min((mention.start, *taken))
        start = [
            end for end in _before(scene, sentence, mention, stop) if end.mention and end.mention.start not in taken
        ]
        opens = _opens(scene, sentence, mention)
        joined = (
            bool(start)
            and start[-1].mention is not None
            and (scene.text[start[-1].mention.end : mention.start] == " and ")
        )
        if (
            not target
            and forwards
            and (
                (opens and _PRESENT.match(scene.text, mention.end))
                or (joined and _AT_ONCE.match(scene.text, mention.end))
            )
        ):
            target = _published(scene)
    else:
        start = _tail(scene, sentence, mention)
        taken = {end.mention.start for end in start if end.mention is not None}
        target = [end for end in _main_date(scene, sentence, mention) if end.mention.start not in taken]  # type: ignore[union-attr]
        if not target and forwards and _opens(scene, sentence, mention) and _tells_of_now(scene, sentence, mention):
            target = _published(scene)
    return (start, target) if forwards else (target, start)


def _published(scene: Scene) -> list[End]:
    published = scene.article.published
    return [End(Days(published, published), now=scene.now)] if published is not None else []


def _tells_of_now(scene: Scene, sentence: Sentence, mention: DurationMention) -> bool:
    """Whether the clause after "Ten years after ..., " is of the present, and the sentence has one date at most."""
    comma = scene.text.find(", ", mention.end, sentence.end)
    dates = scene.dated(sentence.start, sentence.end)
    return comma >= 0 and len(dates) <= 1 and _PRESENT.match(scene.text, comma, sentence.end) is not None


def _opens(scene: Scene, sentence: Sentence, mention: DurationMention) -> bool:
    return scene.text[sentence.start : mention.start].strip("“\"'(, —–\U0001f600") in ("", "Now", "Today")


def _explicit(scene: Scene, start: int, end: int) -> list[End]:
    return [
        End(days, date) for date, days in scene.dated(start, end) if date.kind not in ("decade", "century", "period")
    ]


def _now(scene: Scene) -> list[End]:
    now = scene.now
    return [End(now.days, now=now)] if now is not None else []


def _beside(scene: Scene, sentence: Sentence, mention: DurationMention) -> list[End]:
    """The date right before or after "ten years ago", or the known event right before it."""
    for end in _explicit(scene, sentence.start, sentence.end):
        date = end.mention
        assert date is not None
        if date.end <= mention.start and _JOINED.fullmatch(scene.text, date.end, mention.start):
            return [end]
        if date.start >= mention.end and _AT_DATE.fullmatch(scene.text, mention.end, date.start):
            return [end]
    return _known(scene, sentence.start, mention.start, touching=mention.start)


def _is_one_of(now: Now, starts: set[int]) -> bool:
    return now.mention is not None and now.mention.start in starts


def _known(scene: Scene, start: int, end: int, *, touching: int = -1) -> list[End]:
    """Known events named between two offsets; those that end right before `touching` where that is given."""
    found = []
    for name in known_between(scene.article, start, end):
        fact = name.fact("event")
        touches = touching < 0 or scene.text[name.end : touching].strip(" ,") == ""
        if fact is not None and touches:
            found.append(End(Days(fact.start, fact.end), fact=fact))
    return found


def _since(scene: Scene, sentence: Sentence, mention: DurationMention) -> list[End]:
    """The date that "since" counts from: the first one after it, in the same clause."""
    if _SINCE_THEN.match(scene.text, mention.end):
        return _before(scene, sentence, mention, mention.start)
    tail = _SINCE_TAIL.match(scene.text, mention.end)
    start = tail.end() if tail is not None else mention.end
    stop = _clause_end(scene, start, sentence.end)
    return _explicit(scene, start, stop)[:1] or _known(scene, start, stop)[:1]


_CLAUSE_END = LatePattern(r"[;:()]|, (?!\d|who |which )|\b(?:and|but|while|when)\b")


def _clause_end(scene: Scene, start: int, end: int) -> int:
    found = _CLAUSE_END.search(scene.text, start, end)
    return found.start() if found else end


_ADVERBIAL = LatePattern(r"\b(?:[Ii]n|[Bb]y|[Oo]n|[Aa]s of) $")


def _reference(scene: Scene, sentence: Sentence, mention: DurationMention) -> list[End]:
    """When the sentence speaks: a date before the distance in it, else the time of writing."""
    before = [
        end
        for end in _explicit(scene, sentence.start, mention.start)
        if end.mention is not None and _ADVERBIAL.search(scene.text[sentence.start : end.mention.start])
    ]
    return before or _now(scene)


def _before(scene: Scene, sentence: Sentence, mention: DurationMention, stop: int) -> list[End]:
    """The dates that "two years later" may count from: those before it in the sentence, else in the last two."""
    start = _chain(scene, mention)
    own = _explicit(scene, max(start, sentence.start), stop)
    if own or start > sentence.start:
        return own
    at = scene.sentence_index(sentence.start)
    return _explicit(scene, max(start, scene.sentences[max(0, at - 2)].start), sentence.start)


def _chain(scene: Scene, mention: DurationMention) -> int:
    """Where the last other length of years before a distance ends: it carries the story on from the dates before it."""
    ends = [
        each.end
        for each in scene.durations_between(mention.start - _STORY, mention.start)
        if each.unit == mention.unit and each.kind in ("span", "distance") and each.number
    ]
    return ends[-1] if ends else 0


_PLAIN_CLAUSE = LatePattern(r"[^.;:()]{0,70} (?:in|on) ")
_SUBORDINATE = LatePattern(
    r"\b(?:and|but|that|what|who|which|whose|when|where|since|from|said|recalled|of|after|although|as|because|before|"
    r"if|than|though|till|unless|until|while|again|only|up|down)\b|, [a-z]+ing\b"
)


def _date_at(scene: Scene, sentence: Sentence, mention: DurationMention) -> list[End]:
    """The date that stands right beside an anaphoric distance: "two years later, in 1909"."""
    for end in _explicit(scene, sentence.start, sentence.end):
        date = end.mention
        assert date is not None
        if date.start >= mention.end and _AT_DATE.fullmatch(scene.text, mention.end, date.start):
            return [end]
        if date.end <= mention.start and scene.text[date.end : mention.start] in (", ", " (", " – ", " — "):
            return [end]
    dates = _explicit(scene, mention.end, min(sentence.end, mention.end + 80))
    if len(dates) == 1 and dates[0].mention is not None and _opens(scene, sentence, mention):
        gap = scene.text[mention.end : dates[0].mention.start]
        plain = _PLAIN_CLAUSE.fullmatch(gap) and not _SUBORDINATE.search(gap)
        return dates if plain and gap.removeprefix(",").count(",") in (0, 2) else []  # no comma, or two round an aside
    return []


def _tail(scene: Scene, sentence: Sentence, mention: DurationMention) -> list[End]:
    """What "five years after" counts from: the date or the known event in the words after it."""
    stop = _clause_end(scene, mention.end, min(sentence.end, mention.end + 90))
    dates = _explicit(scene, mention.end, stop)
    return dates[:1] or _known(scene, mention.end, stop)[:1]


_LED_TO = LatePattern(r",? (?:some |just |only |exactly )?| [a-z]+(?: [a-z]+){0,3} ")


def _main_date(scene: Scene, sentence: Sentence, mention: DurationMention) -> list[End]:
    """The date of the main clause of "in 1950, five years after the war ended in 1945"."""
    found = []
    for end in _explicit(scene, sentence.start, sentence.end):
        date = end.mention
        assert date is not None
        if date.end <= mention.start and _LED_TO.fullmatch(scene.text, date.end, mention.start):
            found.append(end)
        elif date.start > mention.end:
            gap = scene.text[mention.end : date.start]
            if re.search(r", (?:in|on) $", gap):
                found.append(end)
    return found or _main_clause(scene, sentence, mention)


_OPENED = LatePattern(r"\W*(?:\w+ ){0,2}")
_MAIN_CLAUSE = LatePattern(r"[^.;:()]{0,70}, [^.;:(),]{3,70} (?:in|on) ")


def _main_clause(scene: Scene, sentence: Sentence, mention: DurationMention) -> list[End]:
    """The one other date of "Two years after the merger of 1998, the firm was sold in 2000"."""
    if not _OPENED.fullmatch(scene.text, sentence.start, mention.start):
        return []
    dates = _explicit(scene, mention.end, sentence.end)
    if len(dates) != 2 or dates[1].mention is None or dates[0].mention is None:
        return []
    gap = scene.text[dates[0].mention.end : dates[1].mention.start]
    return dates[1:] if _MAIN_CLAUSE.fullmatch(gap) and not _SUBORDINATE.search(gap) else []
