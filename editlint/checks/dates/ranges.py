"""Kinds of rule about two ends: ranges that run backwards, lives that do too, spans of a wrong length."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.statements.arithmetic import Days, days_of, whole_years
from editlint.analysis.statements.late_pattern import LatePattern
from editlint.analysis.statements.lives import lives_of
from editlint.analysis.statements.scene import scene_of
from editlint.checks.base import Evidence, Hit, Proposal
from editlint.checks.dates.said import lead_length, number_proposal, proposals, year_proposal
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from editlint.analysis.article import Article
    from editlint.analysis.dates import DateMention, DurationMention
    from editlint.analysis.statements.scene import Scene
    from editlint.checks.base import Option, Rule

_LONGEST_LIFE = 123  # years; nobody is known to have lived longer than 122 (Guinness World Records, Jeanne Calment)
# Words before a range that give a reason to run backwards: a date that moves, a look back.
_MOVES = LatePattern(
    r"\b(?:mov|bring|brought|forward|chang|shift|advanc|revis|postpon|delay|back|revers|count|push|cut|reduc|reschedul|"
    r"compar|adjust|correct|updat|switch|lower|trim|scal)\w*(?:\W+[^\s.]+){0,6}\W*$",
    re.IGNORECASE,
)
_LOOK_BACK = LatePattern(r" (?:level|rate|price|baseline|standard|figure)| and (?:back|before)", re.IGNORECASE)


_BARE_DAY = LatePattern(r"(?<!\d)\d{1,2}(?!\d)")


class Pair(NamedTuple):
    """The two ends of a range as mentions, with their days."""

    first: DateMention
    last: DateMention
    start: Days
    end: Days


def _ends_of_ranges(article: Article) -> Iterator[tuple[DateMention, DateMention]]:
    for first, last in pairwise(article.dates):
        if (first.bound == "first" and last.bound == "last") or _joined(article.text, first, last):
            yield first, last


def _pairs(article: Article) -> Iterator[Pair]:
    """The ranges of which both ends have days."""
    for first, last in _ends_of_ranges(article):
        start, end = days_of(first), days_of(last)
        if start is not None and end is not None:
            yield Pair(first, last, start, end)


_COUNTED_FROM = LatePattern(r"\b(?:years?|months|weeks|days|term|period|decades) from $")


def _joined(text: str, first: DateMention, last: DateMention) -> bool:
    """Whether the words make two dates the ends of a stretch: "between ... and ...", "the years from ... to ..."."""
    gap, before = text[first.end : last.start], text[max(0, first.start - 16) : first.start]
    if gap == " and ":
        return before[-8:].lower() == "between "
    return gap in (" to ", " until ", " through ") and _COUNTED_FROM.search(before) is not None


def _enclosed(article: Article, start: int, end: int) -> bool:
    """Whether both ends stand in one pair of parentheses."""
    sentence = scene_of(article).sentence(start)
    opening = article.text.rfind("(", sentence.start, start)
    if opening < 0:
        return False
    inside = article.text[opening + 1 : end]
    return ")" not in inside and article.text.find(")", end, end + 60) >= 0


def _named_before(article: Article, start: int) -> bool:
    """Whether the parentheses round `start` follow right on a name of two words or more."""
    opening = article.text.rfind("(", max(0, start - 160), start)
    return (
        re.search(r"[^\W\d_][\w’'\-.]* [^\W\d_a-z][\w’'\-.]* ?$", article.text[max(0, opening - 60) : opening])
        is not None
    )


def _is_life(article: Article, pair: Pair) -> bool:
    full = pair.first.kind == "full-date" and pair.last.kind == "full-date"
    if not _enclosed(article, pair.first.start, pair.last.end):
        return False
    return full or (pair.first.explicit and pair.last.explicit and _named_before(article, pair.first.start))


class ReversedRangeCheck:
    """A range whose end lies before its start."""

    kind = "reversed-range"
    options: tuple[Option, ...] = ()
    values = ("first", "last")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:  # noqa: ARG002  the protocol's
        """Ranges of years, months and days that run backwards, life spans in parentheses left aside."""
        for first, last in _ends_of_ranges(article):
            if self._backwards(article, first, last):
                yield Hit(
                    first.start,
                    last.end,
                    {"first": first.text, "last": last.text},
                    proposals=(_swapped(first, last),),
                    data={"first": first.value, "last": last.value},
                )

    def _backwards(self, article: Article, first: DateMention, last: DateMention) -> bool:
        start, end = days_of(first), days_of(last)
        if first.explicit and last.explicit:
            wrong = start is not None and end is not None and end.last < start.first
            wrong = wrong and not _is_life(article, Pair(first, last, start, end))  # type: ignore[arg-type]
        else:
            gap = article.text[first.end : last.start].strip()
            same_month = first.month is not None and first.month == last.month and gap in ("-", "–", "—", "to")
            wrong = same_month and not first.explicit and (last.day or 99) < (first.day or 0)
        if not wrong or "fiscal-year" in (first.kind, last.kind) or "decade" in (first.kind, last.kind):
            return False
        before = article.text[max(0, first.start - 70) : first.start]
        moved = before.lower().endswith("from ") and _MOVES.search(before) is not None
        return not moved and not _LOOK_BACK.match(article.text, last.end)


def _swapped(first: DateMention, last: DateMention) -> Proposal:
    one, other = _BARE_DAY.search(first.text), _BARE_DAY.search(last.text)
    if first.day is None or last.day is None or one is None or other is None or first.explicit:
        edits = ((first.start, first.end, last.text), (last.start, last.end, first.text))
        return Proposal(f"swap “{first.text}” and “{last.text}”", edits)
    edits = (
        (first.start + one.start(), first.start + one.end(), other.group()),
        (last.start + other.start(), last.start + other.end(), one.group()),
    )
    return Proposal(f"swap {one.group()} and {other.group()}", edits)


class LifespanCheck:
    """A life that ends before it begins, or that no human being has lived so long."""

    kind = "lifespan"
    options: tuple[Option, ...] = ()
    values = ("sum",)

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:  # noqa: ARG002  the protocol's
        """Life spans in parentheses, in all forms in which reference books write them."""
        for pair in _pairs(article):
            if pair.first.explicit and pair.last.explicit and _is_life(article, pair):
                yield from _life(pair)
        yield from _born_and_died(article)
        if article.dates:
            yield from _told_lives(scene_of(article))


def _life(pair: Pair) -> Iterator[Hit]:
    first, last = pair.first, pair.last
    born, died = pair.start, pair.end
    if died.last < born.first:
        total = f"{died.year_text} comes before {born.year_text}"
        if died.year_text == born.year_text:
            total = f"{last.text} comes before {first.text}"
    elif whole_years(born.last, died.first) >= _LONGEST_LIFE and first.kind == last.kind == "full-date":
        total = f"{died.first.year} − {born.first.year} = {died.first.year - born.first.year} years"
    else:
        return
    swap = None
    if died.last < born.first and whole_years(died.last, born.first) < _LONGEST_LIFE and first.year and last.year:
        one, other = year_proposal(first, last.year), year_proposal(last, first.year)
        if one is not None and other is not None:
            swap = Proposal(f"swap the years {first.year} and {last.year}", one.edits + other.edits)
    yield Hit(
        first.start,
        last.end,
        {"sum": total},
        proposals=proposals(swap),
        data={"born": first.value, "died": last.value},
    )


_BORN = LatePattern(r"(?:\b(?:[Bb]orn|b\.)|\*)(?: [^();]{0,60}?)? ?$")
_DIED = LatePattern(r"^(?!.*\bwho\b|.*\bdied the\b)[^()\d]{0,40}(?:\b(?:died|d\.)|†)[^()\d]{0,30}$")


def _born_and_died(article: Article) -> Iterator[Hit]:
    """Lives in words: "(born 19 May 1920, died 3 March 1910)" and "born in 1920 and died in 1910"."""
    mentions = article.dates
    for first, last in pairwise(mentions):
        if not first.explicit or not last.explicit or last.start - first.end > 50:
            continue
        gap = article.text[first.end : last.start]
        if "died" not in gap and "d." not in gap and "†" not in gap:
            continue
        start, end = days_of(first), days_of(last)
        if start is None or end is None or "." in gap.replace("d.", "") or not _DIED.match(gap):
            continue
        if _BORN.search(article.text[max(0, first.start - 70) : first.start]):
            yield from _life(Pair(first, last, start, end))


_THEN_DIED = LatePattern(r"\W*(?:He|She) died (?:[^,;:.()\d]{0,40} )?(?:in|on) ")


def _told_lives(scene: Scene) -> Iterator[Hit]:
    """Lives of which one sentence tells the birth and the next one the death: "He died in 1931"."""
    lives = lives_of(scene)
    for birth in (*lives.births, *lives.nameless):
        at = scene.sentence_index(birth.mention.start) + 1
        if at >= len(scene.sentences) or scene.sentences[at].block != scene.sentences[at - 1].block:
            continue
        start, end, _ = scene.sentences[at]
        dates = scene.dated(start, min(end, start + 80))
        if dates and _THEN_DIED.fullmatch(scene.text, start, dates[0][0].start):
            death, died = dates[0]
            if died.last < birth.days.first:
                yield from _life(Pair(birth.mention, death, birth.days, died))


_UNIT_YEARS = {"year": 1, "decade": 10, "century": 100}
_TO_RANGE = LatePattern(
    r"(?: (?!for\b|each\b|every\b)[a-z]+(?:-[a-z]+)?){0,2},? (?:(?:that|which) )?"
    r"(?:lasted |lasting |ran |running |conducted |held )?(?:from|between) |"
    r"(?: [\w-]+){0,3},? \(|, | [a-z]+ of "
)
_WIDE = LatePattern(
    r"(?: (?!(?:and|but|by|each|every|for|that|who|when|while|where|after|before|since|until|if|as)\b)[\w’'-]+){0,6},? "
    r"(?:(?:that|which) (?:lasted|ran) )?(?:from|between) "
)
_GOES_ON = LatePattern(r",? (?:he|she|it|they|we|I|the|a|an|his|her|its|their)\b|,? [A-Z]")
_TOOK = LatePattern(r"\b(?:took|take|takes|taken) (?:\w+ )?$")
_TO_TASK = LatePattern(r" (?:for|to) (?:(?!that\b|which\b|who\b|when\b)[^.,;:()\s]+ ){1,16}?(?:from|between) ")
_FROM_RANGE = LatePattern(
    r"\)?,? (?:took|lasted|spanned|lasted for|went on for) (?:just |only |exactly )?|"
    r"\)?,? (?:and )?in (?:those|these) |"
    r"\)?,? (?:or |that is |i\.e\. |for |lasting |(?:for )?an? (?:[a-z]+ of )?)?"
)
_IN_ALL = LatePattern(r",? (?:[–—] )?(?:in |or )?(?:just |only |exactly )")
_REPEATED = LatePattern(
    r"\b(?:every|each|per|first|last|(?<!total )(?<!period )(?<!span )(?<!course )(?<!reign )of(?: the| those)?|"
    r"than|by|another)(?: the)? $",
    re.IGNORECASE,
)


class DurationCheck:
    """A length of time beside the range that it measures, when the two do not agree."""

    kind = "duration"
    options: tuple[Option, ...] = ()
    values = ("sum", "said")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:  # noqa: ARG002  the protocol's
        """As in "15 years from 1991 to 2006", "from 2001 to 2009, eight years", "an eight-year term (2001–2009)"."""
        pairs = [pair for pair in _pairs(article) if pair.start.first <= pair.end.last]
        if not pairs:
            return
        scene = scene_of(article)
        for pair in pairs:
            if _LOOK_BACK.match(article.text, pair.last.end):
                continue
            for measure in scene.durations_between(pair.first.start - 80, pair.last.end + 24):
                if _is_span(measure) and _gap(article, measure.start, measure.end, pair):
                    if not _REPEATED.search(article.text[max(0, measure.start - 16) : measure.start]):
                        yield from _compare_span(article, measure, pair)
                    break


def _is_span(measure: DurationMention) -> bool:
    """Whether a length of time can be that of a range, and does not count from a day."""
    counted = ("since", "ago", "before", "past", "next")
    lasting = measure.kind in ("span", "attributive", "window")
    return measure.number is not None and lasting and measure.direction not in counted


def _gap(article: Article, start: int, end: int, pair: Pair) -> bool:
    first = pair.first.start
    if 0 < first - end <= 40 and _TO_RANGE.fullmatch(article.text, end, first):
        return True
    if 0 < first - end <= 60 and _WIDE.fullmatch(article.text, end, first):
        return not _GOES_ON.match(article.text, pair.last.end)
    if 0 < first - end <= 90 and _TO_TASK.fullmatch(article.text, end, first):
        return _TOOK.search(article.text, max(0, start - 20), start) is not None
    if 0 < start - pair.last.end <= 24:
        closes = article.text[end : end + 1] in (".", ";", ")", "")
        if closes and _IN_ALL.fullmatch(article.text, pair.last.end, start):
            return True
        return _FROM_RANGE.fullmatch(article.text, pair.last.end, start) is not None
    return False


def _compare_span(article: Article, measure: DurationMention, pair: Pair) -> Iterator[Hit]:
    assert measure.number is not None
    possible = _lengths(measure.unit, pair)
    if possible is None:
        return
    least, most, exact = possible
    number = measure.number * _UNIT_YEARS.get(measure.unit, 1)
    slack = 0 if measure.unit not in _UNIT_YEARS else _UNIT_YEARS[measure.unit] - 1
    if measure.modifier == "about":
        slack += 1 + int(exact * 0.1)
    low = 0 if measure.modifier == "more" else least - slack
    high = float("inf") if measure.modifier == "less" else most + slack
    if low <= number <= high or (number < low and _part_of(article, measure, pair)):
        return
    start = measure.start + lead_length(measure.text)
    text = article.text[start : measure.end]
    years = measure.unit in _UNIT_YEARS
    total = (
        f"{pair.end.last.year} − {pair.start.first.year} = {exact}"
        if years
        else f"{_ends(pair)} is {exact} {measure.unit}s"
    )
    yield Hit(
        start,
        measure.end,
        {"sum": total, "said": text},
        evidence=(Evidence(pair.first.start, pair.last.end, total),),
        proposals=_span_proposals(measure, pair, exact),
        data={"elapsed": exact, "said": measure.number},
    )


_NO_PART = LatePattern(r"\b(?:the|these|those|took|takes|take|in|of) $")


def _part_of(article: Article, measure: DurationMention, pair: Pair) -> bool:
    """Whether a length may be some of the time of its range: "three years of drought between 1990 and 2000"."""
    gap = article.text[measure.end : max(measure.end, pair.first.start)]
    if not gap.endswith(" between ") or "," in gap or measure.kind == "attributive" or measure.text.startswith("the "):
        return False
    return _NO_PART.search(article.text, max(0, measure.start - 12), measure.start) is None


def _ends(pair: Pair) -> str:
    return f"{pair.first.text} to {pair.last.text}"


def _lengths(unit: str, pair: Pair) -> tuple[float, float, int] | None:
    """The least and the greatest length of a range in a unit, and the plain difference; None for other units.

    Both ends may be counted in, and a year may be begun: one more and one less are right.
    """
    start, end = pair.start, pair.end
    if unit in _UNIT_YEARS:
        exact = end.last.year - start.first.year
        return whole_years(start.last, end.first), whole_years(start.first, end.last) + 1, exact
    if unit == "month" and pair.first.month is not None and pair.last.month is not None:
        exact = (end.last.year - start.first.year) * 12 + end.last.month - start.first.month
        return exact - 1, exact + 1, exact
    if unit == "day" and start.one_day and end.one_day:
        exact = (end.last - start.first).days
        return exact, exact + 1, exact
    return None


def _span_proposals(measure: DurationMention, pair: Pair, exact: int) -> tuple[Proposal, ...]:
    if measure.unit != "year" or measure.number is None or measure.number != int(measure.number):
        return ()
    number = int(measure.number)
    return proposals(
        number_proposal(measure.start, measure.text, number, exact),
        year_proposal(pair.last, pair.start.first.year + number) if pair.last.explicit else None,
        year_proposal(pair.first, pair.end.last.year - number) if pair.first.explicit else None,
    )


CHECKS = (ReversedRangeCheck(), LifespanCheck(), DurationCheck())
