"""Anniversaries and birthdays: what they count from, and when they are kept.

Both sides may have several readings ("the act of 1973, as amended in 1998"); all are given, and only an anniversary
that fits none of them is wrong.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from editlint.analysis.statements.arithmetic import Days, days_of
from editlint.analysis.statements.known import known_between
from editlint.analysis.statements.late_pattern import LatePattern
from editlint.analysis.statements.lives import lives_of
from editlint.analysis.statements.names import antecedent, subject_ending
from editlint.analysis.statements.origins import folded_words, founded_there, origins_of
from editlint.analysis.statements.owned_anniversaries import (
    ITS,
    OWNER,
    begins_itself,
    just_begun,
    owner_of_more,
    same_day,
    same_owner,
)
from editlint.language.en.dating import DEATH_NOUNS, KEEPING_VERBS, ORIGIN_NOUNS
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.dates import AnniversaryMention, DateMention
    from editlint.analysis.facts import Fact
    from editlint.analysis.sentences import Sentence
    from editlint.analysis.statements.lives import LifeEvent
    from editlint.analysis.statements.names import Subject
    from editlint.analysis.statements.scene import Now, Scene

_NEAR = dt.timedelta(days=60)
_STORY = dt.timedelta(days=400)  # between the day that a story tells of and its publication


class Origin(NamedTuple):
    """What an anniversary may count from: its days, and the mention or the fact that says so."""

    days: Days
    mention: DateMention | None
    fact: Fact | None


class Kept(NamedTuple):
    """When an anniversary may be kept: its days, the years by which that may be off, and what says so."""

    days: Days
    slack: int
    mention: DateMention | None
    now: Now | None


class Anniversary(NamedTuple):
    """A counted anniversary with its readings. `phrase` is where what it is the anniversary of stands."""

    mention: AnniversaryMention
    origins: Sequence[Origin]
    kept: Sequence[Kept]
    phrase: tuple[int, int]


def find_anniversary_statements(scene: Scene) -> list[Anniversary]:
    """The counted anniversaries in years of an article with all their readings."""
    found = []
    for mention in scene.anniversaries:
        if mention.number is None or mention.unit != "year" or mention.modifier:
            continue
        sentence = scene.sentence(mention.start)
        phrase = _phrase(scene, sentence, mention)
        inside = _dates_of_event(scene, sentence, mention, phrase)
        origins = [Origin(days, date, None) for date, days in inside] or list(
            _origins(scene, sentence, mention, phrase)
        )
        kept = list(_kept(scene, sentence, mention, [date for date, _ in inside], origins))
        found.append(Anniversary(mention, origins, kept, phrase))
    return found


def anniversaries_of(scene: Scene) -> Sequence[Anniversary]:
    """The anniversaries of a scene's article, found once."""
    return scene.article.remember("anniversaries", lambda _: find_anniversary_statements(scene))


_PHRASE_END = LatePattern(
    r"[,.;:()—]| – | (?:and (?:the|a|of|his|her|its|their)\b|with|by|at|on|when|where|which|who|that|was|were|is|are|"
    r"will|would|coincid\w+|has|had|have|as|during|but|while|today|next|this|last|in (?=\d))\b"
)


def _phrase(scene: Scene, sentence: Sentence, mention: AnniversaryMention) -> tuple[int, int]:
    """Where the words after "anniversary of" stand; an empty stretch when there are none."""
    if mention.of is None:
        return mention.end, mention.end
    start = mention.of
    while scene.text[start : start + 1] == " ":
        start += 1
    end = _PHRASE_END.search(scene.text, start, sentence.end)
    return start, min(end.start() if end else sentence.end, sentence.end)


_EVENT_VERB = LatePattern(
    r"\b(?:began|started|signed|founded|established|created|held|fought|took place|happened|occurred|broke out|born|"
    r"died|married|opened|launched|published|formed|passed|amended|adopted|enacted|"
    r"signed into law|came into force|of)(?: (?:on|in))? $",
    re.IGNORECASE,
)


_OPENS = LatePattern(r"\W*(?:The|[OI]n the|For the|To \w+ the|Around the|Before the) ")


def _dates_of_event(
    scene: Scene, sentence: Sentence, mention: AnniversaryMention, phrase: tuple[int, int]
) -> list[tuple[DateMention, Days]]:
    """The dates that are part of what is celebrated: "the 1939 battle", "the act of 1973", "a 1939 conflict"."""
    found = []
    start, end = phrase
    opens = _OPENS.fullmatch(scene.text, sentence.start, mention.start) is not None
    for date, days in scene.dated(sentence.start, sentence.end):
        if start <= date.start < end:
            found.append((date, days))
        elif mention.of is not None and end <= date.start <= end + 40:
            gap = scene.text[end : date.start]
            apposed = re.fullmatch(r", an? (?:[a-z]+ ){0,2}| \(", gap) is not None
            told = _EVENT_VERB.search(gap) is not None
            placed = gap in (" in ", " on ") and (
                scene.text[start:end] == "the day"
                or any(other.first.year > days.last.year for _, other in scene.dated(sentence.start, mention.start))
                or (opens and _told_of_later(scene, date, days, sentence))
            )
            if apposed or told or placed:
                found.append((date, days))
        elif mention.of is None and -60 < date.start - mention.end < 60:
            before = scene.text[max(sentence.start, date.start - 24) : date.start]
            between = scene.text[min(date.end, mention.end) : max(date.start, mention.start)]
            if _EVENT_VERB.search(before) and ";" not in between:
                found.append((date, days))
    return found


_RELATIVE_CLAUSE = LatePattern(r"\b(?:that|which|who|whose|where|when)\b|;")


def _told_of_later(scene: Scene, date: DateMention, days: Days, sentence: Sentence) -> bool:
    """Whether the main clause after the date of an event has a later date of its own."""
    later = [other for other in scene.dated(date.end, sentence.end) if other[1].first.year > days.last.year]
    return len(later) == 1 and not _RELATIVE_CLAUSE.search(scene.text, date.end, later[0][0].start)


def _origins(
    scene: Scene, sentence: Sentence, mention: AnniversaryMention, phrase: tuple[int, int]
) -> Iterator[Origin]:
    """What facts and the rest of the article say of the event."""
    text = scene.text[phrase[0] : phrase[1]]
    words = text.lower().replace("’", "'").split()
    its = scene.text.endswith("its ", max(0, mention.start - 4), mention.start)
    if (mention.kind == "birthday" and not its) or "birth" in words:
        yield from _life_origin(scene, sentence, mention, phrase, "birth")
        return
    if any(word in DEATH_NOUNS for word in words):
        yield from _life_origin(scene, sentence, mention, phrase, "death")
    for name in known_between(scene.article, phrase[0], max(phrase[1], min(phrase[0] + 80, sentence.end))):
        fact = name.fact("event", "founding")
        if fact is None or name.start > min(phrase[0] + 30, phrase[1]):
            continue
        if fact.kind == "event" or _founding(text[: name.start - phrase[0]] + text[name.end - phrase[0] :]):
            yield Origin(Days(fact.start, fact.end), None, fact)
            return
    owner = _known_owner(scene, sentence, mention)
    if owner is not None:
        yield Origin(Days(owner.start, owner.end), None, owner)
        return
    wanted = _wanted(scene, sentence, mention, text)
    found: Sequence[tuple[DateMention, Days]]
    found = origins_of(scene, wanted, sentence.start, text) if wanted else founded_there(scene, sentence)
    if ITS.search(scene.text, sentence.start, mention.start):
        found = [pair for pair in found if begins_itself(scene, pair[0])] or just_begun(scene, sentence)
        found = [pair for pair in found if same_owner(scene, sentence, pair[0])]
    elif mention.of is None:
        found = [pair for pair in found if not owner_of_more(scene, sentence, mention, pair[0])]
    found = found or same_day(scene, sentence, mention, text)
    for date, days in found:
        yield Origin(days, date, None)


_KEEPS_ITS = LatePattern(
    r"(?: \([A-Z]+\))? (?:will |is |has |had |recently )?(?:celebrat|mark|observ|commemorat|reach)\w* (?:its|their) $"
)


def _known_owner(scene: Scene, sentence: Sentence, mention: AnniversaryMention) -> Fact | None:
    """The founding of the body that "celebrates its 50th anniversary", when it is a known one."""
    if mention.of is not None or not scene.text[max(0, mention.start - 6) : mention.start].endswith(("its ", "their ")):
        return None
    for name in known_between(scene.article, max(sentence.start, mention.start - 90), mention.start):
        if _KEEPS_ITS.fullmatch(scene.text, name.end, mention.start):
            return name.fact("founding")
    return None


def _founding(rest: str) -> bool:
    """Whether a phrase about a body says nothing but its name, or its founding."""
    words = {word.lower() for word in re.findall(r"[^\W\d_]+", rest)} - {"the", "of", "s"}
    return words <= ORIGIN_NOUNS


def _wanted(scene: Scene, sentence: Sentence, mention: AnniversaryMention, text: str) -> frozenset[str]:
    """The folded words that a sentence about the event must have."""
    if mention.of is not None:
        return folded_words(text)
    if ITS.search(scene.text, sentence.start, mention.start):
        return frozenset({"MARRY" if "wedding" in mention.text else "FOUND"})
    owner = OWNER.search(scene.text, sentence.start, mention.start)
    if owner is not None and owner.end() == mention.start:
        return folded_words(owner.group(1).split(" ")[-1]) | {"FOUND"}
    return frozenset()


def _life_origin(
    scene: Scene, sentence: Sentence, mention: AnniversaryMention, phrase: tuple[int, int], what: str
) -> Iterator[Origin]:
    lives = lives_of(scene)
    who = _celebrated(scene, sentence, mention, phrase)
    event: LifeEvent | None = None
    if who is not None:
        event = lives.birth_of(who) if what == "birth" else lives.death_of(who)
        fact = scene.article.facts.find(who.name, what) if event is None and " " in who.name else None
        if fact is not None:
            yield Origin(Days(fact.start, fact.end), None, fact)
            return
    theirs = _THEIRS.search(scene.text[sentence.start : mention.start]) or _THEIRS_IN.match(scene.text, *phrase)
    if event is None and theirs is not None:
        events = lives.births if what == "birth" else lives.deaths
        if len({each.who.key for each in events}) == 1:
            event = events[0]
    if event is not None:
        yield Origin(event.days, event.mention, None)


_THEIRS = LatePattern(r"\b(?:his|her)(?: \w+)? $")
_THEIRS_IN = LatePattern(r"(?:his|her) (?:birth|death|murder|assassination|killing|passing)\b")


def _celebrated(
    scene: Scene, sentence: Sentence, mention: AnniversaryMention, phrase: tuple[int, int]
) -> Subject | None:
    """Whose birthday, birth or death it is."""
    text = scene.text
    inside = re.search(r"(?:birth|death|\w+ing|murder|assassination) of ", text[phrase[0] : phrase[1]])
    if inside is not None:
        return subject_ending(text, phrase[0] + inside.end(), phrase[1])
    owner = re.search(r"[’']s (?:birth|death|murder|assassination|killing|passing)", text[phrase[0] : phrase[1]])
    if owner is not None:
        return subject_ending(text, phrase[0], phrase[0] + owner.start())
    before = text[sentence.start : mention.start]
    if re.search(r"[’']s(?: \w+)? $", before):
        at = max(before.rfind("’s"), before.rfind("'s"))
        return subject_ending(text, sentence.start, sentence.start + at)
    if re.search(r"\b(?:his|her)(?: \w+)? $", before):
        return antecedent(scene, mention.start)
    return None


_KEEPING = LatePattern(
    rf"\b(?:{'|'.join(KEEPING_VERBS)}|today|this (?:year|week|month)|eve of|occasion of|ahead of)", re.IGNORECASE
)
_LOOSE = LatePattern(
    r"\b(?:next|last|upcoming|will|would|ahead|plan|prepar|approach|near|begin|began|start|kick|launch|later)",
    re.IGNORECASE,
)


_RELATIVE = LatePattern(r"[;:]|\b(?:which|who|where|whose|that|when)\b")
_ONE_CLAUSE = 200  # characters, beyond which a date belongs to another clause


def _tells_of_another(gap: str) -> bool:
    """Whether a clause about something else opens between an anniversary and a date, and keeps nothing."""
    if len(gap) > _ONE_CLAUSE:
        return True
    opening = max((found.end() for found in _RELATIVE.finditer(gap)), default=-1)
    return opening >= 0 and not _KEEPING.search(gap, opening)


def _kept(
    scene: Scene, sentence: Sentence, mention: AnniversaryMention, inside: list[DateMention], origins: Sequence[Origin]
) -> Iterator[Kept]:
    """When it is kept: dates of the sentence, else the time of writing where the sentence speaks of its own time."""
    text = scene.text[sentence.start : sentence.end]
    taken = {date.start for date in inside}
    said = False
    for date in scene.between(sentence.start, sentence.end):
        days = days_of(date)
        if date.start in taken or days is None or date.kind in ("decade", "century", "period"):
            continue
        if date.explicit or scene.article.published is not None:
            said = True
            if date.start > mention.end and _tells_of_another(scene.text[mention.end : date.start]):
                continue
            yield Kept(days, 0 if date.explicit else int(bool(_LOOSE.search(text))), date, None)
    if said or not _KEEPING.search(text):
        return
    own, now = scene.own_day, scene.now
    if own is not None and now is not None and abs(own.days.first - now.days.first) > _STORY:
        own = None  # a day of history in the opening
    if own is not None and own.mention is not None and _same_story(scene, sentence, own.mention):
        yield Kept(own.days, 0, None, own)
    elif now is not None and now.mention is None and not _FOR_IT.search(scene.text, sentence.start, mention.start):
        yield Kept(now.days, 0 if _day_is_near(now, origins) else 1, None, now)


_FOR_IT = LatePattern(r"\b(?:for|since|before|after|until) (?:the|its|his|her) $")


def _day_is_near(now: Now, origins: Sequence[Origin]) -> bool:
    """Whether publication is near the day of the year of the event, so that the year cannot be mistaken."""
    for origin in origins:
        if origin.days.one_day:
            first = origin.days.first
            day = dt.date(now.days.first.year, first.month, min(first.day, 28))
            return abs(day - now.days.first) <= _NEAR and day.year == now.days.first.year
    return False


_NEXT_SENTENCES = 5
_POINTING = LatePattern(
    r"\W*(?:The|This|His|Her|Its|It|Their)\b(?: [a-z]+)? (?:coincid|mark|is timed|was timed|comes|came|falls|fell)"
)


def _same_story(scene: Scene, sentence: Sentence, day: DateMention) -> bool:
    """Whether a sentence goes on with the event of the day that the article gives: by a noun or by pointing back."""
    dated = scene.sentence(day.start)
    near = 0 <= scene.sentence_index(sentence.start) - scene.sentence_index(day.start) <= _NEXT_SENTENCES
    if dated.start == sentence.start or (near and _POINTING.match(scene.text, sentence.start)):
        return True
    shared = folded_words(scene.text[dated.start : dated.end]) & folded_words(scene.text[sentence.start : sentence.end])
    return any(word.islower() and len(word) > 3 for word in shared)
