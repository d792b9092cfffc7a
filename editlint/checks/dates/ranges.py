"""The kind `lifespan`: lives that end before they begin, or that no human being has lived so long."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.statements.arithmetic import days_of, whole_years
from editlint.analysis.statements.late_pattern import LatePattern
from editlint.analysis.statements.lives import lives_of
from editlint.analysis.statements.scene import scene_of
from editlint.checks.base import Hit, Proposal
from editlint.checks.calendar.ranges import Pair, is_life, pairs_of
from editlint.checks.dates.said import proposals, year_proposal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from editlint.analysis.article import Article
    from editlint.analysis.statements.scene import Scene
    from editlint.checks.base import Option, Rule

_LONGEST_LIFE = 123  # years; nobody is known to have lived longer than 122 (Guinness World Records, Jeanne Calment)


class LifespanCheck:
    """A life that ends before it begins, or that no human being has lived so long."""

    kind = "lifespan"
    options: tuple[Option, ...] = ()
    values = ("sum",)

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:  # noqa: ARG002  the protocol's
        """Life spans in parentheses, in all forms in which reference books write them."""
        for pair in pairs_of(article):
            if pair.first.explicit and pair.last.explicit and is_life(article, pair):
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


CHECKS = (LifespanCheck(),)
