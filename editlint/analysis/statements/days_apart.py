"""Weekdays that stand away from the one day of their passage: "the Saturday of the fire, 18 June 2014", "a Sunday".

A passage with one day and one weekday can give the weekday to nothing else, unless its words count to another day
("that Friday", "by Friday", "moved to a Friday").
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.statements.named_days import NamedDay, Weekday
from editlint.language.en import dates as en
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.dates import DateMention
    from editlint.analysis.statements.scene import Scene
    from editlint.analysis.text.sentences import Sentence

_NEXT = 2  # sentences behind that of a day in which its weekday may stand
_REACH = 300  # characters behind a day in which its weekday may stand
_FAR = 70  # characters between "the Saturday of" and its day
_NEAR = 28  # characters on either side of a weekday in which it may be said to be another day
_YEAR = 4  # digits


@cache
def _patterns() -> tuple[LatePattern, LatePattern, LatePattern]:
    names = "|".join(en.WEEKDAYS)
    told = LatePattern(
        rf"\b(?:[Aa]n? (?:(?!usual|normal|typical|different|rare|new|second)[a-z]+ )?(?P<a>{names})"
        r"(?: morning| afternoon| evening| night)?"
        r"(?=[,.;:)–—”\"’]| (?:and|but|this time|that year|in that year|the same)\b)"
        rf"|\b(?:[Oo]n|of|remember|remembers|remembered|recall|recalls|recalled|forget|forgot|forgets) that "
        rf"(?:[a-z]+ )?(?P<that>{names})"
        rf"|[Tt]he (?P<the>{names}) [a-z]+ (?:that|the same) (?:day|morning|night|evening|afternoon))"
    )
    of = LatePattern(
        rf"\b(?:[Tt]he|[Aa]n?) (?:[a-z]+ )?(?P<of>{names}) (?:of|in|during|that|when) "
        r"(?:the|that|their|her|his|its|they|he|she) "
        r"[^.;:,\d]+,? (?:on )?$"
    )
    fell = LatePattern(
        rf"(?: is| was|(?: [a-z]+)? f[ae]ll(?:s|ing)?)(?: in (?P<year>\d{{{_YEAR}}})| that year| this year)? on an? "
        rf"(?:[a-z]+ )?(?P<fell>{names})\b"
    )
    return told, of, fell


def find_days_apart(scene: Scene, taken: set[int]) -> Iterator[NamedDay]:
    """The days of an article whose weekday stands apart; not those whose offsets are taken."""
    for date in scene.mentions:
        if date.day is None or date.month is None or date.weekday is not None or date.start in taken:
            continue
        named = _of(scene, date) or _fell(scene, date) or _behind(scene, date)
        if named is not None:
            yield named


def _of(scene: Scene, date: DateMention) -> NamedDay | None:
    """As in "the Saturday of the great fire, 18 June 2014"."""
    sentence = scene.sentence(date.start)
    found = _patterns()[1].search(scene.text, max(sentence.start, date.start - _FAR), date.start)
    return _named(date, found.group("of"), found.start("of"), None) if found is not None else None


def _fell(scene: Scene, date: DateMention) -> NamedDay | None:
    """As in "the first of October fell in 2016 on a Tuesday"."""
    found = _patterns()[2].match(scene.text, date.end)
    if found is None:
        return None
    year = int(found.group("year")) if found.group("year") else None
    return _named(date, found.group("fell"), found.start("fell"), year)


def _behind(scene: Scene, date: DateMention) -> NamedDay | None:
    """The one weekday behind the one day of a passage, told as that of a day: "A wet Sunday", "picked a Thursday"."""
    at = scene.sentence_index(date.start)
    block = scene.sentences[at].block
    near = [it for it in scene.sentences[at : at + _NEXT + 1] if it.block == block]
    found = [*_patterns()[0].finditer(scene.text, date.end, min(near[-1].end, date.end + _REACH))]
    if len(found) != 1 or not _is_alone(scene, near, date) or _counts_on(scene, near, found[0].start()):
        return None
    group = next(name for name in ("a", "the", "that") if found[0].group(name))
    return _named(date, found[0].group(group), found[0].start(group), None)


def _is_alone(scene: Scene, near: list[Sentence], date: DateMention) -> bool:
    """Whether a passage tells no other day, and one weekday but for those that come back."""
    start, end = near[0].start, near[-1].end
    others = [it for it in scene.between(start, end) if it.start != date.start and it.kind != "weekday" and it.explicit]
    words = [it.strip(_MARKS) for it in scene.text[start:end].replace("’", " ").replace("'", " ").split()]
    return not others and len({it for it in words if it in en.WEEKDAYS}) == 1


_MARKS = ".,;:()–—“”\"'’"


def _counts_on(scene: Scene, near: list[Sentence], place: int) -> bool:
    """Whether words beside a weekday say that it is another day: "moved to a Friday", "instead of a Friday"."""
    start = next(it.start for it in near if it.start <= place < it.end)
    words = scene.text[max(start, place - _NEAR) : place].lower().replace(",", " ").split()
    behind = scene.text[place : place + _NEAR].lower().replace(",", " ").split()
    return not en.ANOTHER_DAY.isdisjoint(words) or not {"instead", "rather"}.isdisjoint(behind)


def _named(date: DateMention, word: str, start: int, year: int | None) -> NamedDay:
    weekday = Weekday(start, start + len(word), en.WEEKDAYS[word], plural=False)
    return NamedDay(date, date.start, weekday, (), year, alone=True)
