"""Named events and bodies with the dates that an article gives them, where grammar alone ties the two together.

"the 1939 Battle of X", "the Battle of X (1939)", "the Battle of X, a 1939 conflict", "X was founded in 1951". A date
that merely stands in the same sentence is not taken: it may be that of a visit, a film or a feast.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.analysis.facts import fold_name
from editlint.analysis.statements.assertion import is_asserted
from editlint.analysis.statements.known import known_between
from editlint.analysis.statements.late_pattern import LatePattern
from editlint.analysis.statements.names import CAPITAL
from editlint.analysis.statements.origins import dated_sentences
from editlint.language.en.dating import EVENT_HEADS, FOUNDING_VERBS, OPENERS
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.dates import DateMention
    from editlint.analysis.facts import Fact
    from editlint.analysis.statements.arithmetic import Days
    from editlint.analysis.statements.scene import Scene

EVENT, FOUNDING = "event", "founding"


class DatedThing(NamedTuple):
    """Something that an article dates: its sort and folded name, where it stands, the date, and a fact known of it."""

    sort: str
    key: str
    name: str
    start: int
    end: int
    days: Days
    mention: DateMention
    fact: Fact | None

    @property
    def proper(self) -> bool:
        """Whether it has a name of its own: "the Torres Bank", not "the bank"."""
        return any(word[:1].isupper() for word in self.name.split()[1:]) or not self.name.lower().startswith("the ")


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
_ANNIVERSARY = LatePattern(r"(?:anniversary|anniversaries|centenary|birthday|jubilee)\b[^.;]{0,24}$", re.IGNORECASE)
_NAMED_EVENT = LatePattern(
    rf"\b(?:(?:First|Second|Third|Fourth|Great) )?(?:{'|'.join(EVENT_HEADS)}) of (?:the )?"
    rf"{CAPITAL}(?: (?:(?:of|and|the) )*{CAPITAL})*"
)


def dated_things(scene: Scene) -> Sequence[DatedThing]:
    """The named events and bodies of an article that it dates, in order."""
    return scene.article.remember("dated-things", lambda _: sorted(_asserted(scene), key=lambda thing: thing.start))


def _asserted(scene: Scene) -> Iterator[DatedThing]:
    return (thing for thing in _find(scene) if is_asserted(scene, thing.start))


def _find(scene: Scene) -> Iterator[DatedThing]:
    for dated in dated_sentences(scene):
        start, end, _ = dated.sentence
        taken: set[int] = set()
        for name in known_between(scene.article, start, end):
            fact = name.fact("event")
            if fact is not None:
                taken.add(name.end)
                yield from _event(scene, name.start, name.end, fact)
        for match in _NAMED_EVENT.finditer(scene.text, start, end):
            if match.end() not in taken:
                yield from _event(scene, match.start(), match.end(), None)
        if any(verb in scene.text[start:end] for verb in FOUNDING_VERBS):
            yield from _foundings(scene, start, end)


def _event(scene: Scene, start: int, end: int, fact: Fact | None) -> Iterator[DatedThing]:
    found = _date_of(scene, start, end) or (_opening_date(scene, start, end) if fact is not None else None)
    if found is not None:
        name = scene.text[start:end]
        key = fold_name(fact.name if fact is not None else name)
        yield DatedThing(EVENT, key, name, start, end, found[1], found[0], fact)


def _date_of(scene: Scene, start: int, end: int) -> tuple[DateMention, Days] | None:
    """The date that grammar ties to the name between two offsets."""
    sentence = scene.sentence(start)
    if sentence.end < end:
        return None
    text = scene.text
    celebrated = _ANNIVERSARY.search(text[sentence.start : start]) is not None
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


_FOUNDED = LatePattern(
    rf"\b(?P<name>(?:[Tt]he (?:[a-z]+ )?)?(?:{CAPITAL}(?: (?:(?:of|and|the|for|de) )*{CAPITAL})*|(?<=[Tt]he )[a-z]+))"
    r"(?: \([A-Z]{2,8}\))?(?:, (?:which |that )?(?:was )?| (?:was |were )(?:[a-z]+ly )?| )"
    rf"(?P<verb>{'|'.join(FOUNDING_VERBS)})(?: (?:in|on)| by [^,.;()]{{1,40}} (?:in|on)) (?=[A-Z0-9])"
)


def _foundings(scene: Scene, start: int, end: int) -> Iterator[DatedThing]:
    """Bodies of which a sentence says when they were founded."""
    for match in _FOUNDED.finditer(scene.text, start, end):
        name = match.group("name")
        if name.split(" ", 1)[0].lower() in OPENERS - {"the"} or name.islower():
            continue
        dated = scene.dated(match.end(), match.end() + 1)
        if (
            not dated
            or dated[0][0].bound
            or scene.text[max(0, match.start() - 5) : match.start()].endswith((" in ", " of ", " by ", " and "))
        ):
            continue
        fact = scene.article.facts.find(name, "founding")
        key = fold_name(fact.name if fact is not None else name)
        yield DatedThing(FOUNDING, key, name, match.start("name"), match.end("name"), dated[0][1], dated[0][0], fact)
