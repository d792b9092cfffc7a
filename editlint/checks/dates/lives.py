"""The kind `age`: an age that the birth, the death or another age of the same person contradicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.analysis.statements.arithmetic import Days, Range, ages, days_of, in_year
from editlint.analysis.statements.bodies import body_ages
from editlint.analysis.statements.lives import Age, LifeEvent, Lives, differ, lives_of
from editlint.analysis.statements.scene import Now, Scene, scene_of
from editlint.checks.arithmetic.check import arithmetic_hits, relation_mistakes, relation_options
from editlint.checks.base import Evidence, Hit, KnownEvidence
from editlint.checks.dates.said import beside, fact_evidence, now_evidence, number_proposal, proposals, year_proposal
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.facts import Fact
    from editlint.checks.base import Option, Rule
    from editlint.rulebook.rule import OptionMistake


_NAMESAKE = 10  # years beyond which a well-known name is borne by somebody else


class Then(NamedTuple):
    """The time at which an age is said to be true: its days, how sure they are, and where that stands.

    `or_later` where it is the last day that the article tells of: it was written then or at any time after.
    """

    days: Days
    slack: int
    evidence: Evidence | KnownEvidence
    event: LifeEvent | None = None
    or_later: bool = False


class Born(NamedTuple):
    """When somebody was born, and what says so: the article or a fact."""

    days: Days
    event: LifeEvent | None
    fact: Fact | None


class AgeCheck:
    """An age that is not what the dates give."""

    kind = "age"
    options: tuple[Option, ...] = relation_options(required=False)
    values = ("sum", "name", "said")

    def validate(self, options: Mapping[str, Any]) -> Iterable[OptionMistake]:
        """What is wrong with a rule's relations, each at its place."""
        return relation_mistakes(options)

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """Ages against births in the article or well-known ones, then what the relations of the rule say."""
        own: list[Hit] = []
        yield from own
        yield from beside(article, own, arithmetic_hits(article, rule))

    def _against_lives(self, article: Article) -> Iterator[Hit]:
        scene = scene_of(article)
        if not scene.ages and not article.dates:
            return
        lives = lives_of(scene)
        wrong = []
        for age in lives.ages:
            hit = _against_birth(scene, lives, age)
            if hit is not None:
                wrong.append(age)
                yield hit
        if not wrong:
            yield from _two_ages(scene, lives.ages)
        yield from _bodies(scene)


def _bodies(scene: Scene) -> Iterator[Hit]:
    """Ages of firms and the like, which count to the publication date."""
    now = scene.now
    if now is None or now.mention is not None:
        return
    for body in body_ages(scene):
        mention = body.mention
        number = int(mention.number)
        possible = [ages(days, now.days) for _, days in body.begun]
        if any(each.holds(number, 1) or each.most < 0 for each in possible):
            continue
        date, days = body.begun[0]
        year = now.days.last.year
        yield Hit(
            mention.start,
            mention.end,
            {
                "sum": f"{year} − {days.year_text} = {year - days.first.year}",
                "name": f"the {mention.noun}",
                "said": mention.text,
            },
            evidence=(Evidence(date.start, date.end, "the beginning"), now_evidence(now)),
            proposals=proposals(
                number_proposal(mention.start, mention.text, number, year - days.first.year),
                year_proposal(date, year - number),
            ),
            data={"said": number, "least": possible[0].least, "most": possible[0].most},
        )


def _two_ages(scene: Scene, stated: Sequence[Age]) -> Iterator[Hit]:
    """Two ages at which one person died, or that one person has at the time of writing."""
    first: dict[tuple[str, bool], Age] = {}
    for age in stated:
        if age.when is not None:
            continue
        before = first.setdefault((age.who.key, age.at_death), age)
        if before.mention.number == age.mention.number or not _one_person(before, age):
            continue
        if scene.sentence_index(before.mention.start) == scene.sentence_index(age.mention.start):
            continue
        mention, other = age.mention, before.mention
        number, right = int(mention.number), int(other.number)
        yield Hit(
            mention.start,
            mention.end,
            {"sum": f"The other place says “{other.text}”", "name": age.who.name, "said": mention.text},
            evidence=(Evidence(other.start, other.end, f"the other age of {before.who.name}"),),
            proposals=proposals(
                number_proposal(mention.start, mention.text, number, right),
                number_proposal(other.start, other.text, right, number),
            ),
            data={"said": number, "other": right},
        )


def _one_person(before: Age, age: Age) -> bool:
    """Whether two ages are plainly of one person: one death, or one full name."""
    if age.at_death:
        return not differ(before.who, age.who)
    return " " in age.who.name and before.who.name == age.who.name


def _against_birth(scene: Scene, lives: Lives, age: Age) -> Hit | None:
    born = _born(scene, lives, age)
    then = _then(scene, lives, age)
    if born is None or then is None:
        return None
    possible = ages(born.days, then.days)
    if possible.holds(age.mention.number, then.slack) or possible.most < 0:
        return None
    beside = age.mention.kind == "apposition" and age.when is not None and scene.now is not None
    if beside and scene.now is not None and ages(born.days, scene.now.days).holds(age.mention.number, 1):
        return None  # "Ruiz, 86, made the film in 1973": of the day of writing
    if then.or_later and age.mention.number > possible.most:
        return None
    if born.fact is not None and not possible.holds(age.mention.number, _NAMESAKE):
        return None
    return _hit(age, born, then, possible)


def _born(scene: Scene, lives: Lives, age: Age) -> Born | None:
    birth = lives.birth_of(age.who)
    if birth is not None:
        return Born(birth.days, birth, None)
    fact = scene.article.facts.find(age.who.name, "birth") if " " in age.who.name else None
    return Born(Days(fact.start, fact.end), None, fact) if fact is not None else None


def _then(scene: Scene, lives: Lives, age: Age) -> Then | None:
    if age.when is not None:
        days = days_of(age.when)
        return Then(days, 0, Evidence(age.when.start, age.when.end, "the date of this age")) if days else None
    if age.at_death:
        death = lives.death_of(age.who)
        if death is not None:
            where = Evidence(death.mention.start, death.mention.end, f"{age.who.name} died")
            return Then(death.days, 0, where, death)
    now: Now | None = scene.now
    if now is None or (age.at_death and now.mention is not None):
        return None
    return Then(now.days, 1, now_evidence(now), or_later=now.mention is not None)


def _hit(age: Age, born: Born, then: Then, possible: Range) -> Hit:
    mention = age.mention
    number = int(mention.number)
    total = f"{then.days.year_text} − {born.days.year_text} = {then.days.last.year - born.days.first.year}"
    if born.event is not None:
        date = born.event.mention
        where: Evidence | KnownEvidence = Evidence(date.start, date.end, f"{age.who.name} was born")
        first = then.days.last.year - number
        fitting = [y for y in (first, first - 1) if y > 0 and ages(in_year(born.days, y), then.days).holds(number)]
        birth_year = year_proposal(date, fitting[0]) if fitting else None
    else:
        assert born.fact is not None
        where, birth_year = fact_evidence(born.fact), None
    then_year = None
    if age.when is not None:
        first = born.days.first.year + number
        fitting = [y for y in (first, first + 1) if ages(born.days, in_year(then.days, y)).holds(number)]
        then_year = year_proposal(age.when, fitting[0]) if fitting else None
    return Hit(
        mention.start,
        mention.end,
        {"sum": total, "name": age.who.name, "said": mention.text},
        evidence=(where, then.evidence),
        proposals=proposals(
            number_proposal(mention.start, mention.text, number, max(0, possible.most)),
            birth_year,
            then_year,
        ),
        data={"said": number, "least": possible.least, "most": possible.most},
    )


CHECKS = (AgeCheck(),)
