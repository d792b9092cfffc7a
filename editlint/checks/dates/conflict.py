"""The kind `conflict`: one thing with two dates, in an article, against known facts, or between articles of a run."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from editlint.analysis.facts import describe_days, fold_name
from editlint.analysis.statements.anniversaries import anniversaries_of
from editlint.analysis.statements.arithmetic import Days, disjoint
from editlint.analysis.statements.events import FOUNDING, dated_things
from editlint.analysis.statements.lives import lives_of
from editlint.analysis.statements.scene import Scene, scene_of
from editlint.checks.base import CrossHit, Evidence, Hit, KnownEvidence, Option, Proposal, StatedAt, Statement
from editlint.checks.dates.said import beside, fact_evidence, proposals, year_proposal
from editlint.checks.dates.twice import dated_twice
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.dates import DateMention
    from editlint.analysis.facts import Fact
    from editlint.analysis.statements.lives import LifeEvent
    from editlint.checks.base import Rule

_DAY = dt.timedelta(days=1)
_NONE = dt.timedelta(0)
_SAME_NAME = 30 * 366  # days beyond which two things of one name are two things
_TWO = 2  # figures
_GRACE = {FOUNDING: dt.timedelta(days=366)}  # law and practice give two years


class Dated(NamedTuple):
    """One thing that is dated, with a name for messages, a fact that knows it, and whether it has a name of its own."""

    sort: str
    key: str
    name: str
    days: Days
    mention: DateMention
    fact: Fact | None
    proper: bool = True


class ConflictCheck:
    """A thing that has two dates."""

    kind = "conflict"
    options: tuple[Option, ...] = (
        Option("once", "texts", [], "what happens to its subject once, so that two dates of it are one too many"),
        Option("taken_up", "texts", [], "what can happen again, and is one where a clause or noun takes it up"),
        Option("loosely", "texts", [], "what is dated a year sooner or later with equal right"),
    )
    values = ("what", "date", "other")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """Dates of events, births, deaths and foundings that another place of the article or a fact contradicts."""
        own = list(self._of_names(article))
        yield from own
        yield from beside(article, own, dated_twice(article, rule))

    def _of_names(self, article: Article) -> Iterator[Hit]:
        if not any(mention.explicit for mention in article.dates):
            return
        first: dict[tuple[str, str], Dated] = {}
        for dated in _dated(scene_of(article)):
            if dated.fact is not None and _contradicts(dated, Days(dated.fact.start, dated.fact.end)):
                yield _against_fact(dated, dated.fact)
                continue
            before = first.setdefault((dated.sort, dated.key), dated)
            if disjoint(before.days, dated.days) and _contradicts(dated, before.days):
                yield _against_place(dated, before)

    def state(self, article: Article, rule: Rule) -> Iterable[Statement]:
        """The dates of things that no fact knows, and the years that anniversaries give them."""
        if any(mention.explicit for mention in article.dates):
            for statement in _statements(scene_of(article)):
                quoted = "quotation" in rule.not_in and article.in_quotation(statement.start, statement.end)
                if not quoted:
                    yield statement

    def compare(self, rule: Rule, statements: Sequence[StatedAt]) -> Iterable[CrossHit]:  # noqa: ARG002  the protocol's
        """The statements that contradict what most articles say; where as many say the one as the other, the later."""
        plain = [stated for stated in statements if stated.statement.value[0] == "date"]
        counted = [stated for stated in statements if stated.statement.value[0] == "anniversary"]
        candidates = plain or counted
        if not candidates:
            return
        agreeing = _agreeing(candidates)
        reference = candidates[max(range(len(candidates)), key=lambda at: (agreeing[_days(candidates[at])], at))]
        days = _days(reference)
        for stated in (*plain, *counted):
            if stated.article != reference.article and disjoint(days, _days(stated)):
                yield _cross_hit(stated, reference, statements)


def _agreeing(candidates: Sequence[StatedAt]) -> dict[Days, int]:
    """How many articles say what can be the same as each of the days that are said: few, however many say them."""
    said: dict[Days, set[int]] = {}
    for stated in candidates:
        said.setdefault(_days(stated), set()).add(stated.article)
    return {
        days: len(set().union(*(articles for other, articles in said.items() if not disjoint(days, other))))
        for days in said
    }


def _dated(scene: Scene) -> Iterator[Dated]:
    for thing in dated_things(scene):
        yield Dated(thing.sort, thing.key, thing.name, thing.days, thing.mention, thing.fact, thing.proper)
    lives = lives_of(scene)
    for event in (*lives.births, *lives.deaths):
        if " " in event.who.name:
            fact = scene.article.facts.find(event.who.name, event.what)
            yield Dated(event.what, fold_name(event.who.name), _life_name(event), event.days, event.mention, fact)


def _life_name(event: LifeEvent) -> str:
    return f"the {event.what} of {event.who.name}"


def _contradicts(dated: Dated, other: Days) -> bool:
    """Whether two dates of one thing exclude each other, with a day for time zones, and mean one thing at all."""
    grace = _GRACE.get(dated.sort, _DAY if dated.days.one_day and other.one_day else _NONE)
    low, high = other.first - grace, other.last + grace
    apart = dated.days.last < low or dated.days.first > high
    return apart and abs((dated.days.first - other.first).days) <= _SAME_NAME


def _against_fact(dated: Dated, fact: Fact) -> Hit:
    days = Days(fact.start, fact.end)
    return _hit(dated, fact.when, (fact_evidence(fact),), _year_of(dated, days))


def _against_place(dated: Dated, before: Dated) -> Hit:
    other = before.mention
    evidence = Evidence(other.start, other.end, f"{before.name}: {_said(before)}")
    if _said(dated) != dated.mention.text or _said(before) != other.text:
        return _hit(dated, _said(before), (evidence,))  # "1840–99": two figures are no year to put elsewhere
    back = Proposal(f"change “{other.text}” to “{dated.mention.text}”", ((other.start, other.end, dated.mention.text),))
    there = Proposal(
        f"change “{dated.mention.text}” to “{other.text}”", ((dated.mention.start, dated.mention.end, other.text),)
    )
    return _hit(dated, other.text, (evidence,), there, back)


def _said(dated: Dated) -> str:
    """The date as written, a year of two figures in full."""
    text = dated.mention.text
    return str(dated.days.last.year) if len(text) == _TWO and text.isdigit() else text


def _year_of(dated: Dated, days: Days) -> Proposal | None:
    return year_proposal(dated.mention, days.first.year) if days.one_year and dated.days.one_year else None


def _hit(dated: Dated, other: str, evidence: tuple[Evidence | KnownEvidence, ...], *options: Proposal | None) -> Hit:
    mention = dated.mention
    return Hit(
        mention.start,
        mention.end,
        {"what": dated.name, "date": _said(dated), "other": other},
        evidence=evidence,
        proposals=proposals(*options),
        data={"sort": dated.sort, "key": dated.key},
    )


def _statements(scene: Scene) -> Iterator[Statement]:
    for dated in _dated(scene):
        if dated.fact is None and dated.proper and dated.mention.explicit:
            value = ("date", *_ordinals(dated.days))
            yield Statement(dated.sort, dated.key, value, dated.mention.start, dated.mention.end)
    yield from _counted(scene)


def _counted(scene: Scene) -> Iterator[Statement]:
    """The event years that anniversaries give: the year kept less the number."""
    for anniversary in anniversaries_of(scene) if scene.anniversaries else ():
        start, end = anniversary.phrase
        name = scene.text[start:end]
        number = anniversary.mention.number
        kept = next((kept for kept in anniversary.kept if not kept.slack), None)
        known = any(origin.fact is not None or origin.mention is not None for origin in anniversary.origins)
        if number is None or kept is None or known or (not name[:1].isupper() and " of " not in name):
            continue
        key = fold_name(name)
        first, last = kept.days.first.year - number, kept.days.last.year - number
        if first < 1:
            continue
        days = Days(dt.date(first, 1, 1), dt.date(last, 12, 31))
        mention = anniversary.mention
        yield Statement("event", key, ("anniversary", *_ordinals(days), number), mention.start, mention.end)
        day = kept.mention or (kept.now.mention if kept.now is not None else None)
        if day is not None:
            yield Statement("event", key, ("kept", *_ordinals(kept.days)), day.start, day.end)


def _ordinals(days: Days) -> tuple[int, int]:
    return days.first.toordinal(), days.last.toordinal()


def _days(stated: StatedAt) -> Days:
    _, first, last, *_ = stated.statement.value
    return Days(dt.date.fromordinal(first), dt.date.fromordinal(last))


def _cross_hit(stated: StatedAt, reference: StatedAt, statements: Sequence[StatedAt]) -> CrossHit:
    days, other = _days(stated), _days(reference)
    against = [(reference, f"here: {describe_days(*other)}")]
    number = stated.statement.value[3] if stated.statement.value[0] == "anniversary" else 0
    if number:
        begun = other.first.year
        said = f"{begun} + {number} = {begun + number}, not {days.first.year + number}"
        kept = [each for each in statements if each.article == stated.article and each.statement.value[0] == "kept"]
        against += [(each, "the day on which it is kept") for each in kept[:1]]
    else:
        said = describe_days(*days)
    values = {"what": f"“{stated.statement.key}”", "date": said, "other": describe_days(*other)}
    return CrossHit(stated, tuple(against), values, {"key": stated.statement.key})


CHECKS = (ConflictCheck(),)
