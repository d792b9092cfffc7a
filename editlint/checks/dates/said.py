"""How the checks of dates speak: days and years in messages, and the evidence and proposals that they share."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from editlint.analysis.facts import describe_days
from editlint.checks.base import Evidence, Hit, KnownEvidence, Proposal
from editlint.model import Severity
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.dates import DateMention
    from editlint.analysis.facts import Fact
    from editlint.analysis.statements.scene import Now

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


_LEAD = LatePattern(
    r"(?:(?:in|over|for|within|during|after|the|a|an|his|her|its|their|this|that) )*(?=\S)", re.IGNORECASE
)


def day_text(day: dt.date) -> str:
    """A day as in "September 2, 2023"."""
    return describe_days(day, day)


def now_evidence(now: Now) -> Evidence | KnownEvidence:
    """Where the time of writing is known from."""
    if now.mention is not None:
        return Evidence(now.mention.start, now.mention.end, "the day that the article itself gives")
    return KnownEvidence("publication date", f"published on {day_text(now.days.first)}")


def fact_evidence(fact: Fact) -> KnownEvidence:
    """What a fact says and where it can be looked up."""
    source = f" ({fact.reference})" if fact.reference else ""
    return KnownEvidence(fact.origin, f"{fact.name}: {fact.when}{source}")


def year_proposal(mention: DateMention, new: int) -> Proposal | None:
    """Put another year into a date."""
    from editlint.analysis.statements.wording import with_year

    old = mention.year
    text = with_year(mention.text, old, new) if old is not None else ""
    if not text:
        return None
    return Proposal(f"change “{mention.text}” to “{text}”", ((mention.start, mention.end, text),))


def proposals(*options: Proposal | None) -> tuple[Proposal, ...]:
    """Those of several possible corrections that can be written."""
    return tuple(option for option in options if option is not None)


def beside(article: Article, own: Sequence[Hit], others: Iterable[Hit]) -> Iterator[Hit]:
    """Those of other hits at whose place, or at whose evidence, none of the first ones stands: one fault, one report.

    What another sentence or the publication date says is a weaker link than what the same sentence does: a warning.
    """
    taken = [(hit.start, hit.end) for hit in own]
    for hit in own:
        taken += [(it.start, it.end) for it in hit.evidence if isinstance(it, Evidence)]
    for hit in others:
        if not any(start < hit.end and hit.start < end for start, end in taken):
            sentence = article.sentence_at(hit.start)
            near = sentence is not None and all(
                isinstance(it, Evidence) and sentence.start <= it.start < sentence.end for it in hit.evidence
            )
            yield hit if near else hit._replace(severity=Severity.WARNING)
