"""From outcomes to a report: contradictions between articles, suppressions, fingerprints, order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.cachefiles import digest
from editlint.config.resolve import matches
from editlint.engine.faults import fault
from editlint.engine.identity import ARTICLE, identity
from editlint.engine.suppress import EVERYTHING
from editlint.errors import EditlintError, did_you_mean, render
from editlint.model import Problem, Report, Violation
from editlint.plural import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from editlint.checks.registry import Registry
    from editlint.engine.memory import Memory
    from editlint.engine.outcome import Outcome, Suppression
    from editlint.rulebook.rule import Rule

SHOWN = 10  # notices about articles that were not checked


class ReportBuilder:
    """Puts the outcomes of a run together.

    `known` are the selectors that name a rule, `active` the rules that ran, `memory` is what was published before.
    Where suppressions are not heeded, nothing that stands in an article hides a violation.
    """

    def __init__(
        self,
        active: Mapping[str, Rule],
        known: Sequence[str],
        registry: Registry,
        memory: Memory | None = None,
        *,
        heeds_suppressions: bool = True,
    ) -> None:
        self._active = active
        self._known = frozenset(known)
        self._registry = registry
        self._memory = memory
        self._heeds_suppressions = heeds_suppressions

    def report(self, outcomes: Sequence[Outcome], problems: Sequence[Problem] = ()) -> Report:
        """The report of a run; outcomes are in the order of their files."""
        all_problems = list(problems)
        notices: dict[str, None] = {}
        for file in outcomes:
            if file.parts:
                all_problems += file.problems
                notices.update(dict.fromkeys(filter(None, (file.unchecked,))))
        outcomes = [each for file in outcomes for each in (file.parts or (file,))]
        crossed = self._compared(outcomes, all_problems) if len(outcomes) > 1 else {}
        published = self._published(outcomes, all_problems, notices)
        kept: list[Violation] = []
        suppressed = 0
        for index, outcome in enumerate(outcomes):
            own = _joined([*outcome.violations, *crossed.get(index, ())], published.get(index, ()))
            shown, hidden = self._guarded(own, outcome, all_problems)
            kept += shown
            suppressed += hidden
            all_problems += outcome.problems
            notices.update(dict.fromkeys(outcome.notices))
        unread = sum(outcome.unread for outcome in outcomes)
        unchecked = [outcome.unchecked for outcome in outcomes if outcome.unchecked]
        notices.update(dict.fromkeys(unchecked[:SHOWN]))
        if len(unchecked) > SHOWN:
            notices[f"the same holds for {counted(len(unchecked) - SHOWN, 'more article')}"] = None
        return Report(
            tuple(kept),
            len(outcomes) - unread,
            suppressed,
            tuple(dict.fromkeys(all_problems)),
            tuple(notices),
            unread,
            len(unchecked),
            _galleys(kept, outcomes),
        )

    def _published(
        self, outcomes: Sequence[Outcome], problems: list[Problem], notices: dict[str, None]
    ) -> Mapping[int, Sequence[Violation]]:
        """What has been published against the articles, by the index of the article."""
        if self._memory is None:
            return {}
        try:
            return self._memory.against(outcomes, self._active, self._registry, problems, notices)
        except KeyboardInterrupt:
            raise
        except EditlintError as error:
            problems.append(Problem("", render(error)))
        except BaseException as error:  # noqa: BLE001  what the articles themselves say must not be lost with it
            problems.append(fault("", "holding articles against the archive", error))
        return {}

    def _guarded(self, own: list[Violation], outcome: Outcome, problems: list[Problem]) -> tuple[list[Violation], int]:
        """As `_of_article`; all of them, and a problem, where that fails."""
        try:
            return self._of_article(own, outcome)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001  one article must not take the others down, nor end the run
            problems.append(fault(outcome.path, "at what is suppressed", error))
            return own, 0

    def _of_article(self, own: list[Violation], outcome: Outcome) -> tuple[list[Violation], int]:
        """The violations of an article as they are reported, and how many of them are suppressed."""
        shown, hidden = own, 0
        if outcome.suppressions and self._heeds_suppressions:
            shown = self._suppress(own, outcome.suppressions)
            hidden = len(own) - len(shown)
            shown += list(self._complaints(own, outcome.suppressions))
        shown.sort(key=lambda v: (v.start, v.end, v.severity.rank, v.rule))
        return with_fingerprints(_named(shown, outcome.article)), hidden

    def _suppress(self, violations: list[Violation], suppressions: Sequence[Suppression]) -> list[Violation]:
        return [v for v in violations if not any(self._covers(s, v) for s in suppressions)]

    def _covers(self, suppression: Suppression, violation: Violation) -> bool:
        if not suppression.first_line <= violation.line <= suppression.last_line:
            return False
        rule = self._active.get(violation.rule)
        return any(s == EVERYTHING or (rule is not None and matches(s, rule)) for s in suppression.selectors)

    def _hides(self, suppression: Suppression, violation: Violation) -> bool:
        """Whether a suppression is good for something: it names the rule that speaks here, or one that would."""
        others = (violation._replace(rule=each["rule"]) for each in violation.data.get("also", ()))
        return any(self._covers(suppression, each) for each in (violation, *others))

    def _complaints(self, violations: list[Violation], suppressions: Sequence[Suppression]) -> Iterator[Violation]:
        """What is wrong with the suppressions themselves."""
        from editlint.checks.suppression.check import REASONLESS, UNKNOWN, UNUSED

        for suppression in suppressions:
            if suppression.foreign:
                continue
            unknown = [s for s in suppression.selectors if s not in self._known]
            for selector in unknown:
                hint = did_you_mean(selector, sorted(self._known))
                yield from self._complain(UNKNOWN, suppression, name=selector, hint=hint)
            if not suppression.reason:
                yield from self._complain(REASONLESS, suppression)
            ran = any(matches(s, rule) for s in suppression.selectors for rule in self._active.values())
            if ran and not unknown and not any(self._hides(suppression, v) for v in violations):
                yield from self._complain(UNUSED, suppression)

    def _compared(self, outcomes: Sequence[Outcome], problems: list[Problem]) -> dict[int, list[Violation]]:
        """What several articles say against each other, by the index of the article."""
        from editlint.engine.cross import compare_articles

        return compare_articles(outcomes, self._active, self._registry, problems)

    def _complain(self, what: str, suppression: Suppression, **values: str) -> Iterator[Violation]:
        from editlint.checks.suppression.check import KIND
        from editlint.rulebook.message import worded

        names = ", ".join(suppression.selectors)
        for rule in self._active.values():
            if rule.kind != KIND or rule.options["of"] != what:
                continue
            message = worded(rule.message, {"match": names, "name": "", "hint": "", **values}).rstrip(" ;:,")
            yield Violation(
                *suppression.place, rule=rule.name, severity=rule.severity, tags=rule.tags, message=message, match=names
            )


def _joined(own: list[Violation], published: Sequence[Violation]) -> list[Violation]:
    """Both, where one rule speaks of one word twice as one violation, with the evidence of both."""
    at = {(v.rule, v.start, v.end): number for number, v in enumerate(own)}
    for v in published:
        number = at.get((v.rule, v.start, v.end))
        if number is None:
            own.append(v)
        else:
            own[number] = own[number]._replace(related=(*own[number].related, *v.related))
    return own


def _named(violations: list[Violation], article: str) -> list[Violation]:
    """The violations of a part of a file with its name in their data."""
    return [v._replace(data={**v.data, ARTICLE: article}) for v in violations] if article else violations


def _galleys(violations: Sequence[Violation], outcomes: Sequence[Outcome]) -> dict[str, bytes]:
    """What a page shows: the articles of violations, those that contradict them, and an article that came alone."""
    spoken_of = {v.path for v in violations} | {each.path for v in violations for each in v.related}
    found: dict[str, bytes] = {}
    parts: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        if outcome.galley and (outcome.path in spoken_of or len(outcomes) == 1):
            if outcome.article:
                parts.setdefault(outcome.path, []).append(outcome)
            else:
                found[outcome.path] = outcome.galley
    if parts:
        from editlint.engine.part_galleys import galley_of_parts

        found.update({path: galley_of_parts(violations, own) for path, own in parts.items()})
    return found


def with_fingerprints(violations: list[Violation]) -> list[Violation]:
    """The violations of one file with fingerprints that survive moved lines: path, rule, identity, which of those."""
    seen: dict[tuple[str, ...], int] = {}
    result = []
    for v in violations:
        key = (v.rule, *identity(v))
        ordinal = seen[key] = seen.get(key, -1) + 1
        result.append(v._replace(fingerprint=digest(v.path, *key, ordinal)[:16]))
    return result
