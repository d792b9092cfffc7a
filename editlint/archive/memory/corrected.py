"""What corrections do to what articles say: a mistake that stands corrected takes no part, and is told if it returns.

The right value is there as something that the house itself holds to be so. Whom it is of is told by what the mistaken
articles say round it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.facts import fold_name
from editlint.analysis.statements.statement import DATE
from editlint.archive.memory.corrections import SAME_NAME, as_amount
from editlint.archive.memory.judging import ARCHIVE, CrossContradiction
from editlint.archive.memory.kept import KeptArticle, KeptStatement
from editlint.archive.memory.wording import Told
from editlint.checks.arithmetic.relation import attributes_of
from editlint.model import Place, Severity
from editlint.rulebook.message import seen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from editlint.analysis.clipping import ClippedStatement
    from editlint.analysis.statements.statement import Amount
    from editlint.archive.memory.corrections import Correction
    from editlint.archive.memory.kept import KeptComparison
    from editlint.rulebook.rule import Rule

_EVENT = "happened"


class Corrections:
    """What stands corrected, by whom or what it is of, with the rules that hold articles to it."""

    def __init__(self, corrections: Iterable[Correction], rules: Mapping[str, Rule]) -> None:
        self._of: dict[str, list[Correction]] = {}
        for each in corrections:
            self._of.setdefault(fold_name(each.subject), []).append(each)
        self._rules = rules
        self._holding: dict[str, Rule] = {}  # the rule that holds articles to one value, by the attribute
        laws = [(rule, law) for rule in rules.values() for law in rule.options.get(ARCHIVE, ())] if self._of else []
        for rule, law in laws:
            attributes = attributes_of(law)
            if len(attributes) == 1:
                self._holding.setdefault(attributes[0], rule)

    def of(self, subject: str) -> Sequence[Correction]:
        """What stands corrected of a subject, by its folded name."""
        return self._of.get(subject, ())

    def applied(self, subject: str, kept: Sequence[KeptStatement]) -> list[KeptStatement]:
        """What is said of a subject without what stands corrected, and with what is right in its place."""
        left = list(kept)
        for correction in self.of(subject):
            mistaken = [each for each in left if self.strikes(correction, each.statement)]
            places = {(each.article, each.statement.place) for each in mistaken}
            left = [each for each in left if (each.article, each.statement.place) not in places]
            alike = [each for each in kept if each.statement.attribute == correction.attribute]
            if correction.instead_of is None and alike:
                left.append(_settled(correction, (mistaken or alike)[0]))
        return left

    def strikes(self, correction: Correction, statement: ClippedStatement) -> bool:
        """Whether a statement about the subject of a correction is what stands corrected."""
        if statement.attribute != correction.attribute or correction.attribute not in self._holding:
            return False
        return is_mistaken(correction, statement.readings)

    def repeated(self, subject: str, told: Iterable[KeptStatement]) -> Iterator[CrossContradiction]:
        """The mistakes among what an article states of a subject that stand corrected."""
        for correction in self.of(subject):
            for each in told:
                if self.strikes(correction, each.statement) and _is_fact(each.statement):
                    rule = self._holding[correction.attribute]
                    own = each.statement
                    yield _told_again(rule, correction, Told(each.article, own.place, own.text, own.excerpt, ""))

    def strikes_event(self, correction: Correction, kept: KeptComparison) -> bool:
        """Whether what an article says of the day of an event is what stands corrected."""
        stated = kept.stated
        if correction.fact != _EVENT or stated.topic != "event" or stated.value[0] != "date":
            return False
        first, last = stated.value[1:3]
        amount = as_amount(correction.days)._replace(low=first, high=last)
        return is_mistaken(correction, (amount,))

    def fit(self, kept: Sequence[KeptComparison]) -> list[KeptComparison]:
        """What is said under one key without what stands corrected of the day of an event."""
        struck = self.of(kept[0].stated.key) if kept else ()
        return [each for each in kept if not any(self.strikes_event(correction, each) for correction in struck)]

    def events_repeated(self, told: Sequence[KeptComparison]) -> Iterator[CrossContradiction]:
        """The mistakes about the day of an event that stand corrected."""
        for correction in self.of(told[0].stated.key) if told else ():
            for each in told:
                if self.strikes_event(correction, each):
                    own = each.stated
                    told_here = Told(each.article, own.place, own.match, own.excerpt, "")
                    yield _told_again(self._rules[own.rule], correction, told_here)


def _is_fact(statement: ClippedStatement) -> bool:
    return statement.standing == "stated" and not statement.speaker


def is_mistaken(correction: Correction, readings: Iterable[Amount]) -> bool:
    """Whether a value is no reading of the right one: it is the mistake that is named, or any that can be of the same.

    A day is allowed for time zones, where both are days.
    """
    dates, right = [each for each in readings if each.unit == DATE], correction.amount
    gap = min((_apart(each, right) for each in dates), default=0)
    one_day = right.low == right.high and all(each.low == each.high for each in dates)
    if gap <= one_day:
        return False
    if correction.instead_of is not None:
        return any(_apart(each, as_amount(correction.instead_of)) == 0 for each in dates)
    return gap <= SAME_NAME


def _apart(one: Amount, other: Amount) -> float:
    return max(one.low - other.high, other.low - one.high, 0)


def _settled(correction: Correction, mistaken: KeptStatement) -> KeptStatement:
    """The right value as a statement of the house, in the surroundings in which it was mistaken."""
    statement = mistaken.statement._replace(
        attribute=correction.attribute,
        readings=(correction.amount,),
        text=correction.value,
        when=None,
        standing="stated",
        speaker="",
        place=_place(correction),
    )
    return KeptStatement(_article(correction, mistaken.article.names), statement, settled=True)


def _article(correction: Correction, names: tuple[str, ...] = ()) -> KeptArticle:
    path = correction.path
    entry = f"{path}:{correction.line}"
    return KeptArticle("", correction.line, entry, "", path, correction.reference, correction.since, names)


def _place(correction: Correction) -> Place:
    return Place(correction.path, correction.line, 1, correction.line, 1, 0, 0)


def _told_again(rule: Rule, correction: Correction, own: Told) -> CrossContradiction:
    said = f"{correction.subject}: “{seen(own.text)}” {correction.words}."
    says = f"{correction.fact} {correction.value}"
    evidence = Told(_article(correction), _place(correction), correction.value, "", says)
    severity = max(rule.severity, Severity.WARNING, key=lambda each: each.rank)
    data = {"archive": True, "subject": fold_name(correction.subject), "corrected": correction.value}
    return CrossContradiction(rule, severity, said, own, (evidence,), data)
