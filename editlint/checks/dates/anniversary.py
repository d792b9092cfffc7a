"""The kind `anniversary`: an anniversary or birthday whose number, event and celebration do not add up."""

from __future__ import annotations

import datetime as dt
from itertools import product
from typing import TYPE_CHECKING, Any

from editlint.analysis.statements.anniversaries import anniversaries_of
from editlint.analysis.statements.arithmetic import calendar_years
from editlint.analysis.statements.scene import scene_of
from editlint.checks.arithmetic.check import arithmetic_hits, relation_mistakes, relation_options
from editlint.checks.base import Evidence, Hit, KnownEvidence
from editlint.checks.dates.said import beside, fact_evidence, now_evidence, number_proposal, proposals, year_proposal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from editlint.analysis.article import Article
    from editlint.analysis.statements.anniversaries import Anniversary, Kept, Origin
    from editlint.checks.base import Option, Proposal, Rule
    from editlint.rulebook.rule import OptionMistake


class AnniversaryCheck:
    """Event + number = celebration, by calendar years: feasts are kept on other days, but in the year."""

    kind = "anniversary"
    options: tuple[Option, ...] = relation_options(required=False)
    values = ("sum", "kept", "right")

    def validate(self, options: Mapping[str, Any]) -> Iterable[OptionMistake]:
        """What is wrong with a rule's relations, each at its place."""
        return relation_mistakes(options)

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The anniversaries that fit no reading of their event and day, then what the relations of the rule say."""
        own: list[Hit] = []
        yield from own
        for hit in beside(article, own, arithmetic_hits(article, rule)):
            yield hit._replace(
                message=f"{hit.values['sum']}, but the text says “{hit.values['said']}” of {hit.values['name']}."
            )

    def _of_events(self, article: Article) -> Iterator[Hit]:
        scene = scene_of(article)
        for anniversary in anniversaries_of(scene) if scene.anniversaries else ():
            pairs = [
                (origin, kept)
                for origin, kept in product(anniversary.origins, anniversary.kept)
                if kept.days.first.year > origin.days.last.year
            ]
            if pairs and not any(_fits(anniversary, origin, kept) for origin, kept in pairs):
                yield _hit(anniversary, *pairs[0])


def _counted_otherwise(article: Article, hit: Hit) -> bool:
    """Whether an anniversary counts from another beginning of the same body than the one it was held against."""
    began = article.statements.by_subject("began")
    for feast in article.statements.of("years-begun"):
        if feast.start < hit.end and hit.start < feast.end and feast.when is not None:
            kept = {dt.date.fromordinal(int(day)).year for day in feast.when[:2]}
            begun = {dt.date.fromordinal(int(it.readings[0].low)).year for it in began.get(feast.subject, ())}
            numbers = {int(reading.low) for reading in feast.readings}
            if len(begun) > 1 and any(year + number in kept for year in begun for number in numbers):
                return True
    return False


def _fits(anniversary: Anniversary, origin: Origin, kept: Kept) -> bool:
    number = anniversary.mention.number
    return number is not None and calendar_years(origin.days, kept.days).holds(number, kept.slack)


def _hit(anniversary: Anniversary, origin: Origin, kept: Kept) -> Hit:
    mention = anniversary.mention
    number = mention.number or 0
    begun, year = origin.days.first.year, kept.days.last.year
    return Hit(
        mention.start,
        mention.end,
        {"sum": f"{begun} + {number} = {begun + number}", "kept": kept.days.year_text, "right": year - begun},
        evidence=(_origin_evidence(origin), _kept_evidence(kept)),
        proposals=_corrections(anniversary, origin, kept),
        data={"number": number, "event": begun, "kept": year},
    )


def _origin_evidence(origin: Origin) -> Evidence | KnownEvidence:
    if origin.mention is not None:
        return Evidence(origin.mention.start, origin.mention.end, f"the event, in {origin.days.year_text}")
    assert origin.fact is not None
    return fact_evidence(origin.fact)


def _kept_evidence(kept: Kept) -> Evidence | KnownEvidence:
    if kept.mention is not None:
        return Evidence(kept.mention.start, kept.mention.end, f"the anniversary, in {kept.days.year_text}")
    assert kept.now is not None
    return now_evidence(kept.now)


def _corrections(anniversary: Anniversary, origin: Origin, kept: Kept) -> tuple[Proposal, ...]:
    mention = anniversary.mention
    number, begun, year = mention.number or 0, origin.days.first.year, kept.days.last.year
    day = kept.mention or (kept.now.mention if kept.now is not None else None)
    return proposals(
        number_proposal(mention.start, mention.text, number, year - begun),
        year_proposal(day, begun + number) if day is not None else None,
        year_proposal(origin.mention, year - number) if origin.mention is not None else None,
    )


CHECKS = (AnniversaryCheck(),)
