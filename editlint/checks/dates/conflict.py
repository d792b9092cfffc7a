"""The kind `conflict`: one thing with two dates, in an article, against known facts, or between articles of a run."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from editlint.analysis.dates.intervals import day_at
from editlint.analysis.facts import describe_days, fold_name
from editlint.analysis.statements.arithmetic import Days, disjoint
from editlint.analysis.statements.events import EVENT, dated_things, is_full
from editlint.analysis.statements.histories.finding import histories_of
from editlint.analysis.statements.telling import is_taken_back
from editlint.checks.arithmetic.check import ARCHIVE_OPTION, law_mistakes
from editlint.checks.base import CrossHit, Evidence, Hit, KnownEvidence, Option, Proposal, StatedAt, Statement
from editlint.checks.dates.said import beside, fact_evidence, proposals
from editlint.checks.dates.twice import dated_twice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.facts import Fact
    from editlint.analysis.statements.events import Dated
    from editlint.analysis.statements.statement import Amount
    from editlint.analysis.statements.statement import Statement as Told
    from editlint.checks.base import Rule
    from editlint.rulebook.rule import OptionMistake

_DAY = dt.timedelta(days=1)
_NONE = dt.timedelta(0)
_SAME_NAME = 30 * 366  # days beyond which two things of one name are two things
_GRACE = {"founding": dt.timedelta(days=366)}  # law and practice give two years
_TWO = 2  # figures of a year
_COUNTED = ("years-begun", "years-since")


class ConflictCheck:
    """A thing that has two dates."""

    kind = "conflict"
    last_holds = True  # of two dates that as many articles give, `compare` holds the last to be right
    options: tuple[Option, ...] = (
        Option("once", "texts", [], "what happens to its subject once, so that two dates of it are one too many"),
        Option("taken_up", "texts", [], "what can happen again, and is one where a clause or noun takes it up"),
        Option("loosely", "texts", [], "what is dated a year sooner or later with equal right"),
        ARCHIVE_OPTION,
    )
    values = ("what", "date", "other")

    def validate(self, options: Mapping[str, Any]) -> Iterable[OptionMistake]:
        """What is wrong with the laws between articles."""
        return law_mistakes(options, "archive", set())

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """Dates of events, births, deaths and foundings that another place of the article or a fact contradicts."""
        own = list(self._of_names(article))
        yield from own
        for hit in beside(article, own, dated_twice(article, rule)):
            places = (hit.start, *(each.start for each in hit.evidence if isinstance(each, Evidence)))
            if not any(is_taken_back(article, place) for place in places):
                yield hit

    def _of_names(self, article: Article) -> Iterator[Hit]:
        first: dict[tuple[str, str], Dated] = {}
        for dated in dated_things(article):
            if is_taken_back(article, dated.start):
                continue
            if dated.fact is not None and _contradicts(dated, Days(dated.fact.start, dated.fact.end)):
                yield _against_fact(dated, dated.fact)
                continue
            before = first.setdefault((dated.sort, dated.key), dated)
            if disjoint(before.days, dated.days) and _contradicts(dated, before.days):
                yield _against_place(dated, before)

    def state(self, article: Article, rule: Rule) -> Iterable[Statement]:
        """The dates of things that no fact knows, and the years that anniversaries give them."""
        for statement in _statements(article):
            quoted = "quotation" in rule.not_in and article.in_quotation(statement.start, statement.end)
            if not quoted and not is_taken_back(article, statement.start):
                yield statement

    def in_archive(self, rule: Rule, statement: Statement) -> bool:  # noqa: ARG002  the protocol's
        """Whether it is the date of an event: births, deaths and foundings are judged by the laws of the rule."""
        return statement.topic == EVENT

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
            if stated.article != reference.article and disjoint(days, _days(stated)) and _is_near(days, _days(stated)):
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


def _is_near(days: Days, other: Days) -> bool:
    return abs((days.first - other.first).days) <= _SAME_NAME


def _days_of(amount: Amount) -> Days:
    return Days(day_at(amount.low), day_at(amount.high))


def _contradicts(dated: Dated, other: Days) -> bool:
    """Whether two dates of one thing exclude each other, with a day for time zones, and mean one thing at all."""
    grace = _GRACE.get(dated.sort, _DAY if dated.days.one_day and other.one_day else _NONE)
    low, high = other.first - grace, other.last + grace
    apart = dated.days.last < low or dated.days.first > high
    return apart and _is_near(dated.days, other)


def _against_fact(dated: Dated, fact: Fact) -> Hit:
    days = Days(fact.start, fact.end)
    return _hit(dated, fact.when, fact_evidence(fact), _year_of(dated, days))


def _against_place(dated: Dated, before: Dated) -> Hit:
    evidence = Evidence(before.start, before.end, f"{_name(before)}: {_said(before)}")
    if _said(dated) != dated.text or _said(before) != before.text:
        return _hit(dated, _said(before), evidence)  # "1840–99": two figures are no year to put elsewhere
    back = Proposal(f"change “{before.text}” to “{dated.text}”", ((before.start, before.end, dated.text),))
    there = Proposal(f"change “{dated.text}” to “{before.text}”", ((dated.start, dated.end, before.text),))
    return _hit(dated, before.text, evidence, there, back)


def _said(dated: Dated) -> str:
    """The date as written, a year of two figures in full."""
    return str(dated.days.last.year) if len(dated.text) == _TWO and dated.text.isdigit() else dated.text


def _name(dated: Dated) -> str:
    return f"the {dated.sort} of {dated.name}" if dated.sort in ("birth", "death") else dated.name


def _year_of(dated: Dated, days: Days) -> Proposal | None:
    from editlint.analysis.statements.wording import with_year

    old = dated.days.first.year
    text = with_year(dated.text, old, days.first.year) if days.one_year and dated.days.one_year else ""
    return Proposal(f"change “{dated.text}” to “{text}”", ((dated.start, dated.end, text),)) if text else None


def _hit(dated: Dated, other: str, evidence: Evidence | KnownEvidence, *options: Proposal | None) -> Hit:
    return Hit(
        dated.start,
        dated.end,
        {"what": _name(dated), "date": _said(dated), "other": other},
        evidence=(evidence,),
        proposals=proposals(*options),
        data={"sort": dated.sort, "key": dated.key},
    )


def _statements(article: Article) -> Iterator[Statement]:
    for dated in dated_things(article):
        if dated.fact is None and dated.proper:
            yield Statement(dated.sort, dated.key, ("date", *_ordinals(dated.days), dated.name), dated.start, dated.end)
    feasts = histories_of(article).feasts if article.dates else ()
    for feast in feasts:
        if feast.attribute in _COUNTED and feast.when is not None and feast.when_start >= 0 and is_full(feast.name):
            yield from _counted(article, feast, feast.when)


def _counted(article: Article, feast: Told, when: Amount) -> Iterator[Statement]:
    """The year of an event that an anniversary gives, the year kept less the number, and when it is kept."""
    known = article.statements.by_subject("began").get(feast.subject) or article.statements.by_subject("happened").get(
        feast.subject
    )
    kept, number = _days_of(when), int(feast.readings[0].low)
    first, last = kept.first.year - number, kept.last.year - number
    if known or first < 1:
        return
    key, days = fold_name(feast.name), Days(dt.date(first, 1, 1), dt.date(last, 12, 31))
    yield Statement(EVENT, key, ("anniversary", *_ordinals(days), feast.name, number), feast.start, feast.end)
    yield Statement(EVENT, key, ("kept", *_ordinals(kept)), feast.when_start, feast.when_end)


def _ordinals(days: Days) -> tuple[int, int]:
    return days.first.toordinal(), days.last.toordinal()


def _days(stated: StatedAt) -> Days:
    _, first, last, *_ = stated.statement.value
    return Days(day_at(first), day_at(last))


def _called(stated: StatedAt) -> str:
    """The name of a thing as its article writes it."""
    _, _, _, name, *_ = stated.statement.value
    return str(name)


def _cross_hit(stated: StatedAt, reference: StatedAt, statements: Sequence[StatedAt]) -> CrossHit:
    days, other = _days(stated), _days(reference)
    against = [(reference, f"here: {describe_days(*other)}")]
    number = stated.statement.value[4] if stated.statement.value[0] == "anniversary" else 0
    if number:
        begun = other.first.year
        said = f"{begun} + {number} = {begun + number}, not {days.first.year + number}"
        kept = [each for each in statements if each.article == stated.article and each.statement.value[0] == "kept"]
        against += [(each, "the day on which it is kept") for each in kept[:1]]
    else:
        said = describe_days(*days)
    values = {"what": f"“{_called(stated)}”", "date": said, "other": describe_days(*other)}
    return CrossHit(stated, tuple(against), values, {"key": stated.statement.key})


CHECKS = (ConflictCheck(),)
