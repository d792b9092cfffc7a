"""A weekday and a date that do not go together in any calendar that may hold.

A year that the text leaves out is the one nearest to publication; where no publication date is known and the year is
not in the date, nothing is said. Lists and spans are compared member by member.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

from editlint.analysis.dates.intervals import exists
from editlint.analysis.dates.numbers import ordinal
from editlint.analysis.statements.days_apart import find_days_apart
from editlint.analysis.statements.named_days import ends_title, find_named_days
from editlint.analysis.statements.reckoning import counted_by, new_weekday, old_weekday, possible_weekdays
from editlint.analysis.statements.scene import scene_of
from editlint.checks.base import Evidence, Hit, Proposal
from editlint.checks.dates.said import WEEKDAYS, day_text, now_evidence, proposals
from editlint.language.en import dates as en
from editlint.model import Severity
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.dates import DateMention
    from editlint.analysis.prose import Prose
    from editlint.analysis.statements.named_days import NamedDay
    from editlint.analysis.statements.scene import Scene
    from editlint.checks.base import KnownEvidence

_PARAGRAPH = 3000  # characters of a paragraph in which the year of a date may stand
_OLD_YEARS = 1753  # a date of an older article of history: both calendars are named


class Wrong(NamedTuple):
    """A day that its weekday does not fit, the day that it most likely is, and the weekday that it then has."""

    named: NamedDay
    day: dt.date
    actual: int

    @property
    def off(self) -> int:
        """By how many days of the week the two differ."""
        return (self.actual - self.named.weekday.number) % 7


def find(article: Article, options: Mapping[str, Any]) -> Iterator[Hit]:
    """The dates whose weekday the calendar contradicts in every year that can be meant."""
    if not article.dates:
        return
    scene = scene_of(article)
    taken: set[int] = set()
    for group in find_named_days(scene):
        taken |= {named.date.start for named in group}
        wrong = [found for named in group if (found := _wrong(scene, named, options["guess"])) is not None]
        one_slip = len(wrong) == len(group) > 1 and len({found.off for found in wrong}) == 1
        if one_slip:
            yield _hit(scene, wrong[0], wrong[1:])
        else:
            for found in wrong:
                yield _hit(scene, found, ())
    for named in find_days_apart(scene, taken):
        apart = _wrong(scene, named, options["guess"])
        if apart is not None:
            yield _hit(scene, apart, ())._replace(severity=Severity.WARNING)
    yield from _open_orders(scene)
    yield from _near_days(scene)
    yield from _bare_days(scene)


def _open_orders(scene: Scene) -> Iterator[Hit]:
    """Dates in numbers that are no such weekday in either order: "Tuesday 03/04/2024"."""
    for mention in scene.mentions:
        if mention.kind != "numeric" or mention.weekday is None or mention.month is not None or not mention.year:
            continue
        word = re.match(r"\w+", mention.text)
        if word is not None and ends_title(scene, mention.start, mention.start + word.end()):
            continue
        first, second = (int(number) for number in re.findall(r"\d+", mention.text)[:2])
        days = [*_day(mention.year, first, second), *_day(mention.year, second, first)]
        if days and all(new_weekday((day.year, day.month, day.day)) != mention.weekday for day in days):
            said = [
                f"{day_text(day)} {'is ' * (not index)}a {WEEKDAYS[day.weekday()]}" for index, day in enumerate(days)
            ]
            date, _, actual = " and ".join(said).partition(" is a ")
            values = {"date": date, "actual": actual, "named": WEEKDAYS[mention.weekday]}
            yield Hit(mention.start, mention.end, values, data={"date": [day.isoformat() for day in days]})


# "yesterday, Monday" needs a mark behind it, for it may be the first day of a list.
_NEAR_DAYS = "|".join(sorted(en.NEAR_DAYS, key=len, reverse=True))
_CALLED_BEFORE = LatePattern(
    rf"\b(?P<weekday>{'|'.join(WEEKDAYS)})(?:,| \(|,? [–—-]) ?"
    r"(?P<near>the day after tomorrow|the day before yesterday)\b"
)
_CALLED = LatePattern(
    rf"\b(?P<near>(?i:{_NEAR_DAYS}))"
    r"(?:(?:['’]s)? \((?:an? )?|(?:,| [–—-])?(?: which| that)? (?:was|is|being) an? |(?:,| [–—-]) an? "
    rf"|(?P<listed>, | [–—-] ))(?P<weekday>{'|'.join(WEEKDAYS)})\b(?(listed)(?:[,.;:)–—]| [–—-]))"
)
# Without one of these, the longest word of each of them, there is nothing to look for; and without a weekday.
_NEAR_WORDS = frozenset(max(day.split(), key=len) for day in en.NEAR_DAYS)
_DAYS = frozenset(name.lower() for name in WEEKDAYS)


def _near_days(scene: Scene) -> Iterator[Hit]:
    """The day before or after publication with a weekday that it is not: "yesterday's (Monday's) fire", "a Monday"."""
    now = scene.now
    if now is None or now.mention is not None or now.days.first is None or now.days.first != now.days.last:
        return
    if not any(map(scene.article.folded.__contains__, _DAYS)):
        return
    for found in [found for pattern in (_CALLED, _CALLED_BEFORE) for found in _near_matches(scene.article, pattern)]:
        named, day = found["weekday"], now.days.first + dt.timedelta(en.NEAR_DAYS[found["near"].lower()])
        if WEEKDAYS[day.weekday()] != named:
            values = {"date": day_text(day), "actual": WEEKDAYS[day.weekday()], "named": named}
            data = {"date": day.isoformat(), "weekday": values["actual"]}
            start, end = found.start("near"), found.end("weekday")
            yield Hit(
                min(start, found.start("weekday")),
                max(end, found.end("near")),
                values,
                evidence=(now_evidence(now),),
                data=data,
            )


def _near_matches(article: Prose, pattern: LatePattern) -> Iterator[re.Match[str]]:
    """Where a pattern of near days matches: in a block that holds a word of them."""
    for block in article.blocks_holding(_NEAR_WORDS):
        yield from pattern.finditer(article.text, block.start, block.end)


_BARE_DAY = LatePattern(
    rf"(?P<weekday>{'|'.join(WEEKDAYS)}),? the (?:(?P<day>\d\d?)(?:st|nd|rd|th)|(?P<word>[a-z]+(?:-[a-z]+)?))\b"
    r"(?P<month> of (?:this|next|last) month| (?:inst|prox|ult)\b)?(?! (?:of )?[A-Z])"
    rf"(?= (?:{'|'.join(en.AFTER_DAYS)})\b|(?! [a-z]))"
)


def _bare_days(scene: Scene) -> Iterator[Hit]:
    """Days of the month that the sentences before tell: "on Thursday, 7 March 2013 ... Saturday the 9th"."""
    words = scene.article.words
    matches = (_BARE_DAY.match(scene.text, words.starts[at]) for at in words.places(_DAYS))
    for found in filter(None, matches):
        number = int(found["day"]) if found["day"] else ordinal(found["word"]) or 0
        at = scene.sentence_index(found.start())
        start = scene.sentences[max(0, at - 1)].start if at >= 0 else 0
        before = [day for mention, day in scene.dated(start, found.start()) if mention.month is not None]
        months = {(day.first.year, day.first.month) for day in before if day.first is not None}
        if found["month"] and scene.article.published is not None:
            months = {_month_told(scene.article.published, found["month"])}
        told = [it for it in scene.between(start, found.end()) if it.month is not None]
        if not told and not found["month"]:
            months = _months_near(scene.article.published, number)
        if len(months) != 1:
            continue
        year, month = months.pop()
        months_on = [(year, month), (year + month // 12, month % 12 + 1)][: 1 if found["month"] or not told else 2]
        days = [day for each in months_on for day in _day(each[0], each[1], number)]
        if days and all(WEEKDAYS[day.weekday()] != found["weekday"] for day in days):
            values = {"date": day_text(days[0]), "actual": WEEKDAYS[days[0].weekday()], "named": found["weekday"]}
            yield Hit(found.start(), found.end(), values, data={"date": days[0].isoformat()})


def _months_near(published: dt.date | None, number: int) -> set[tuple[int, int]]:
    """The one month in which a day of a number lies near publication; none where that is not plain."""
    if published is None:
        return set()
    today, last = published.toordinal(), dt.date.max.toordinal()
    near = map(dt.date.fromordinal, range(max(1, today - _NEAR_DAY), min(last, today + _NEAR_DAY) + 1))
    return {(day.year, day.month) for day in near if day.day == number}


_NEAR_DAY = 10  # days from publication within which "Thursday the 15th" needs no month


def _month_told(published: dt.date, told: str) -> tuple[int, int]:
    """The month that is told by the one of publication: "of this month", "of next month"."""
    steps = en.MONTHS_FROM_NOW[told.split()[-2 if told.endswith("month") else -1]]
    months = published.year * 12 + published.month - 1 + steps
    return months // 12, months % 12 + 1


def _wrong(scene: Scene, named: NamedDay, guess: int) -> Wrong | None:
    days = _possible_days(scene, named, guess)
    allowed = {named.weekday.number, *named.others}
    first: Wrong | None = None
    for day in days:
        weekdays = possible_weekdays(scene.article, (day.year, day.month, day.day))
        if allowed.intersection(weekdays):
            return None
        first = first or Wrong(named, day, weekdays[0])
    return first


def _hit(scene: Scene, wrong: Wrong, others: Sequence[Wrong]) -> Hit:
    named = wrong.named
    evidence: list[Evidence | KnownEvidence] = []
    word = named.weekday
    date = named.date
    start, end = (min(date.start, word.start), max(date.end, word.end)) if named.alone else (named.start, date.end)
    if not named.alone:
        evidence += [_called(found) for found in (wrong, *others)]
    for other in others:
        said = f"{day_text(other.day)} is a {WEEKDAYS[other.actual]}, not a {WEEKDAYS[other.named.weekday.number]}"
        evidence.append(Evidence(other.named.start, other.named.date.end, said))
    if not date.explicit and named.year is None and scene.now is not None:
        evidence.append(now_evidence(scene.now))
    return Hit(
        start,
        end,
        {"date": day_text(wrong.day), "actual": _actual(scene, wrong), "named": WEEKDAYS[word.number]},
        evidence=tuple(evidence),
        proposals=proposals(_other_weekdays(scene, [wrong, *others]), None if others else _other_day(scene, wrong)),
        data={"date": wrong.day.isoformat(), "weekday": WEEKDAYS[wrong.actual]},
    )


def _called(wrong: Wrong) -> Evidence:
    word = wrong.named.weekday
    return Evidence(word.start, word.end, f"{day_text(wrong.day)} is called a {WEEKDAYS[word.number]} here")


def _actual(scene: Scene, wrong: Wrong) -> str:
    """The weekday of the message, with the calendar where more than one may hold."""
    label = (wrong.day.year, wrong.day.month, wrong.day.day)
    actual, by = WEEKDAYS[wrong.actual], counted_by(label, scene.article)
    if by == "old":
        return f"{actual} of the old calendar"
    if by == "either" and wrong.day.year < _OLD_YEARS:
        return f"{WEEKDAYS[new_weekday(label)]}, by the old calendar a {WEEKDAYS[old_weekday(label)]}"
    return actual


def _possible_days(scene: Scene, named: NamedDay, guess: int) -> list[dt.date]:
    """The days that a date can mean, the likeliest first; none where too little is known."""
    mention = named.date
    assert mention.month is not None
    assert mention.day is not None
    if mention.explicit or named.year is not None:
        return [*_day(mention.year if mention.explicit else named.year, mention.month, mention.day)]
    now = scene.now
    if now is None:
        return []
    year = now.days.first.year
    near = [day for each in (year, year - 1, year + 1) for day in _day(each, mention.month, mention.day)]
    near = [day for day in near if abs((day - now.days.first).days) <= guess]
    return near + _days_of_the_story(scene, mention) if near else []


# "A year later, on Sunday 1 March": of a year beside one that is told.
_YEAR_BESIDE = LatePattern(en.YEAR_BESIDE)


def _days_of_the_story(scene: Scene, mention: DateMention) -> list[dt.date]:
    """The day of a date in the other years that its paragraph names."""
    assert mention.month is not None
    assert mention.day is not None
    block = scene.article.blocks[scene.article.document.block_index(mention.start)]
    start, end = max(block.start, mention.start - _PARAGRAPH), min(block.end, mention.end + _PARAGRAPH)
    others = scene.between(start, end)
    years = {other.year for other in others if other.explicit and other.year}
    years |= {
        other.earliest.year for other in others if other.kind == "unit" and other.earliest and other.text[-4:] == "year"
    }
    if mention.earliest is not None:
        years.add(mention.earliest.year)
    sentence = scene.sentence(mention.start)
    if _YEAR_BESIDE.search(scene.text, sentence.start, sentence.end):
        years |= {year + step for year in years for step in (-1, 1)}
    return [day for each in sorted(years) if 0 < each < dt.MAXYEAR for day in _day(each, mention.month, mention.day)]


def _day(year: int | None, month: int, day: int) -> Iterator[dt.date]:
    if year is not None and 0 < year <= dt.MAXYEAR and exists(year, month, day):
        yield dt.date(year, month, day)


def _other_weekdays(scene: Scene, wrong: Sequence[Wrong]) -> Proposal | None:
    """Put the right weekdays; none for an abbreviation, whose right form is the house's."""
    edits = {}
    for found in wrong:
        word, actual = found.named.weekday, WEEKDAYS[found.actual]
        text = scene.text[word.start : word.end]
        if text.removesuffix("s") not in WEEKDAYS:
            return None
        edits[word.start] = (word.start, word.end, actual + "s" * word.plural)
    first = wrong[0].named.weekday
    old = " and ".join(f"“{scene.text[start:end]}”" for start, end, _ in edits.values())
    new = " and ".join(f"“{text}”" for _, _, text in edits.values())
    if first.plural and len(wrong) == 1:
        return None
    return Proposal(f"change {old} to {new}", tuple(edits.values()))


def _other_day(scene: Scene, wrong: Wrong) -> Proposal | None:
    """The nearest day of the month that is such a weekday."""
    date, day = wrong.named.date, wrong.day
    ahead = (wrong.named.weekday.number - wrong.actual) % 7
    for step in sorted((ahead, ahead - 7), key=abs):
        try:
            other = day + dt.timedelta(step)
        except OverflowError:
            continue
        match = re.search(rf"(?<!\d){day.day}(?!\d)", scene.text[wrong.named.start : date.end])
        if other.month != day.month or match is None:
            continue
        start, end = wrong.named.start + match.start(), wrong.named.start + match.end()
        if not scene.text.startswith(("st", "nd", "rd", "th"), end):
            return Proposal(f"change the day to {other.day}", ((start, end, str(other.day)),))
    return None
