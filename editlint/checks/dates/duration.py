"""The kind `duration`: a length of time beside the range that it measures, when the two do not agree.

A total need not fill the frame in which it was gathered, and several ranges are counted together.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.analysis.statements.arithmetic import whole_years
from editlint.analysis.statements.late_pattern import LatePattern
from editlint.analysis.statements.scene import scene_of
from editlint.checks.base import Evidence, Hit, Proposal
from editlint.checks.dates.ranges import LOOK_BACK, Pair, pairs_of
from editlint.checks.dates.said import lead_length, number_proposal, proposals, year_proposal
from editlint.language.en.dating import SUM_PHRASES, SUM_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.dates import DurationMention
    from editlint.checks.base import Option, Rule

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
        pairs = [pair for pair in pairs_of(article) if pair.start.first <= pair.end.last]
        if not pairs:
            return
        scene = scene_of(article)
        for index, pair in enumerate(pairs):
            if LOOK_BACK.match(article.text, pair.last.end) or _one_of_several(article, pairs, index):
                continue
            for measure in scene.durations_between(pair.first.start - 80, pair.last.end + 24):
                if _is_span(measure) and _gap(article, measure.start, measure.end, pair):
                    if not _REPEATED.search(article.text[max(0, measure.start - 16) : measure.start]):
                        yield from _compare_span(article, measure, pair)
                    break


_NEXT_RANGE = LatePattern(r"(?:,|;)?(?: and| then)*(?: again)?(?: from| between)? ")


def _one_of_several(article: Article, pairs: Sequence[Pair], index: int) -> bool:
    """Whether another range is counted with one: "from 1880 to 1900 and again from 1920 to 1940"."""
    beside = [(pairs[at - 1], pairs[at]) for at in (index, index + 1) if 0 < at < len(pairs)]
    return any(_NEXT_RANGE.fullmatch(article.text, one.last.end, other.first.start) for one, other in beside)


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


_NO_PART = LatePattern(r"\b(?:the|these|those|took|takes|take|of) $")
_SUM_BEFORE = LatePattern(
    rf"\b(?:{'|'.join(SUM_WORDS)})\b(?: of)?(?: \w+)? $|\b(?:{'|'.join(SUM_PHRASES)}),? (?:[\w’'-]+ ){{0,6}}$",
    re.IGNORECASE,
)
_SUM_AFTER = LatePattern(rf"\b(?:{'|'.join(SUM_PHRASES)})\b", re.IGNORECASE)
_OFFERED = LatePattern(r"\b(?:is|are|was|were|been)\b")


def _part_of(article: Article, measure: DurationMention, pair: Pair) -> bool:
    """Whether a length may be some of the time of its range: "three years of drought between 1990 and 2000"."""
    text, first = article.text, pair.first.start
    gap = text[measure.end : max(measure.end, first)]
    sentence = scene_of(article).sentence(measure.start)
    if _SUM_BEFORE.search(text, max(sentence.start, measure.start - 60), measure.start):
        return True
    if _SUM_AFTER.search(text, measure.end, max(first, min(sentence.end, measure.end + 30))):
        return True
    if measure.kind == "attributive":
        return _OFFERED.search(gap) is not None  # "the two-year course was offered from 1960 to 1980"
    if not gap.endswith(" between ") or measure.text.startswith("the "):
        return False
    return _NO_PART.search(text, max(0, measure.start - 12), measure.start) is None or "," in gap


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


CHECKS = (DurationCheck(),)
