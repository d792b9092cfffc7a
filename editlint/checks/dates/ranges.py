"""Kinds of rule about two ends: ranges that run backwards, and lives that do too."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.statements.arithmetic import Days, days_of, whole_years
from editlint.analysis.statements.late_pattern import LatePattern
from editlint.analysis.statements.lives import lives_of
from editlint.analysis.statements.scene import scene_of
from editlint.checks.base import Hit, Proposal
from editlint.checks.dates.said import proposals, year_proposal
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from editlint.analysis.article import Article
    from editlint.analysis.dates import DateMention
    from editlint.analysis.statements.scene import Scene
    from editlint.checks.base import Option, Rule

_LONGEST_LIFE = 123  # years; nobody is known to have lived longer than 122 (Guinness World Records, Jeanne Calment)
# Words before a range that give a reason to run backwards: a date that moves, a look back.
_MOVES = LatePattern(
    r"\b(?:mov|bring|brought|forward|chang|shift|advanc|revis|postpon|delay|back|revers|count|push|cut|reduc|reschedul|"
    r"compar|adjust|correct|updat|switch|lower|trim|scal)[^\s.]*(?:[\s.]+[^\s.]+){0,6}[\s.]*$",
    re.IGNORECASE,
)
LOOK_BACK = LatePattern(r" (?:level|rate|price|baseline|standard|figure)| and (?:back|before)", re.IGNORECASE)


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


def pairs_of(article: Article) -> Iterator[Pair]:
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
        return not moved and not LOOK_BACK.match(article.text, last.end)


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
        for pair in pairs_of(article):
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


CHECKS = (ReversedRangeCheck(), LifespanCheck())
