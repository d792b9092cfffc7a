"""Runs the active rules over one article and turns their hits into violations.

A rule that crashes is reported as a problem of that rule and that file; the others go on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.analysis.article import Article
from editlint.checks.base import Evidence, Hit, SourceHit
from editlint.documents import FORMATS
from editlint.engine.corrections import Corrections
from editlint.engine.faults import crash, fault
from editlint.engine.in_source import placed, violation_in_source
from editlint.engine.outcome import Outcome, Stated
from editlint.engine.settling import Settling
from editlint.engine.suppress import find_suppressions
from editlint.errors import EditlintError, in_words, where
from editlint.model import Problem, Related, Span, Violation
from editlint.rulebook.kept import opened
from editlint.rulebook.message import seen, shortened, worded
from editlint.rulebook.rule import ANY_LANGUAGE

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from editlint.analysis.facts import Facts
    from editlint.checks.base import Check
    from editlint.checks.registry import Registry
    from editlint.documents import Format
    from editlint.documents.document import Document
    from editlint.engine.timings import Stopwatch
    from editlint.rulebook.rule import Rule

_OFFICE = ("docx", "odt")  # formats without front matter


class Linter:
    """The active rules, ready to run. Made once for a set of rules, used for many articles."""

    def __init__(
        self,
        rules: Sequence[Rule],
        registry: Registry,
        facts: Callable[[], Facts],
        analyses: Mapping[str, Callable[..., Any]] | None = None,
        formats: Mapping[str, Format] = FORMATS,
    ) -> None:
        self.rules = tuple(rule._replace(options=opened(rule.options)) for rule in rules)
        self._facts = facts
        self._analyses = analyses
        self._formats = formats
        by_check: dict[str, tuple[Check, list[Rule]]] = {}
        self._checks: list[tuple[Rule, Check, Callable[..., Iterable[Any]] | None]] = []
        for rule in self.rules:
            check = registry.check(rule.kind)
            self._checks.append((rule, check, getattr(check, "state", None)))
            by_check.setdefault(check.kind, (check, []))[1].append(rule)
        self._settling = Settling(self.rules, registry)
        self._unready = [problem for check, own in by_check.values() for problem in _prepare(check, own)]

    def lint(
        self,
        document: Document,
        *,
        as_of: dt.date | None = None,
        previous: Document | None = None,
    ) -> Outcome:
        """The outcome of one document, compared with its previous version where there is one."""
        article = Article(document, as_of=as_of, facts_from=self._facts, analyses=self._analyses, previous=previous)
        return self.lint_article(article)

    def lint_article(
        self, article: Article, *, stopwatch: Stopwatch | None = None, galley: bool = False, clipping: bool = False
    ) -> Outcome:
        """The outcome of an article whose analyses others may share.

        With `galley` it carries what a page shows, with `clipping` what an archive keeps.
        """
        article.held_against_others = clipping
        violations: list[Violation] = []
        statements: list[Stated] = []
        problems = list(self._unready)
        crashed: dict[tuple[str, str], list[str]] = {}
        corrections = Corrections(article, self._formats)
        checks = [each for each in self._checks if each[0].language == ANY_LANGUAGE or not article.tongue.name]
        for rule, check, state in checks:
            if stopwatch is not None:
                stopwatch.begin()
            try:
                for hit in check.find(article, rule):
                    if isinstance(hit, SourceHit):
                        violations.append(violation_in_source(article.document.source, rule, hit))
                    elif _in_scope(article, rule, hit):
                        violations.append(_violation(article, rule, hit, corrections))
                if state is not None:
                    statements += _stated(article, rule, state(article, rule))
            except EditlintError as error:
                problems.append(Problem("", f"{rule.name}: {error.message}", error.hint))
            except KeyboardInterrupt:
                raise
            except BaseException as error:  # noqa: BLE001  one rule must not take the others down, nor end the run
                crashed.setdefault((in_words(error) + where(error), _brought_by(check)), []).append(rule.name)
            if stopwatch is not None:
                stopwatch.end(rule.name)
        problems += [crash(names, *said) for said, names in crashed.items()]
        outcome = Outcome(
            tuple(self._settling.settle(violations)),
            tuple(statements),
            tuple(find_suppressions(article.document)),
            tuple(problems),
            article.notices,
            unchecked=_unchecked(article, passed_over=len(checks) < len(self._checks)),
        )
        if clipping:
            outcome = _with_clipping(outcome, article)
        return _with_galley(outcome, article) if galley else outcome


def _unchecked(article: Article, *, passed_over: bool) -> str:
    """Why an article without violations is no approved one, or an empty string."""
    if not article.text.strip():
        return "holds no text to check"
    if not passed_over:
        return ""
    tongue = article.tongue
    if tongue.declared:
        return f"says that it is in {tongue.name}: rules that know only English were not run"
    said = f"seems to be in {tongue.name}: rules that know only English were not run"
    if article.document.wrapped:
        return said
    office = article.document.format in _OFFICE
    helps = "a property “Language” of the file that says “en” does" if office else "“lang: en” in its front matter does"
    return f"{said} ({helps})"


def _prepare(check: Check, rules: Sequence[Rule]) -> Sequence[Problem]:
    """Let a check see all its rules before the first article, and say whose preparation failed."""
    prepare = getattr(check, "prepare", None)
    if prepare is None:
        return ()
    try:
        prepare(rules)
    except (KeyboardInterrupt, EditlintError):
        raise
    except BaseException as error:  # noqa: BLE001  one kind of rule must not take the others down, nor end the run
        return [crash([rule.name for rule in rules], in_words(error) + where(error), _brought_by(check))]
    return ()


def _brought_by(check: Check) -> str:
    """The plug-in that brings a check; "" for one of ours."""
    return getattr(check, "plug_in", "")


def _with_galley(outcome: Outcome, article: Article) -> Outcome:
    """The outcome and what a page shows of the article, with every place that it or another may point to."""
    from editlint.analysis.galley import galley_of, pack

    spans = {(place.start, place.end) for place in outcome.violations}
    spans |= {(each.start, each.end) for violation in outcome.violations for each in violation.related if each.line}
    spans |= {(stated.place.start, stated.place.end) for stated in outcome.statements}
    if outcome.clipping is not None:  # what has been published may be held against any statement or passage
        spans |= {(each.place.start, each.place.end) for each in outcome.clipping.statements}
        spans |= {(each.place.start, each.place.end) for each in outcome.clipping.passages}
    try:
        return outcome._replace(galley=pack(galley_of(article, sorted(spans))))
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001  what only a page shows must not take the violations down
        problem = fault("", "while the page of the article was made", error)
        return outcome._replace(problems=(*outcome.problems, problem))


def _with_clipping(outcome: Outcome, article: Article) -> Outcome:
    """The outcome and what an archive keeps of the article."""
    from editlint.analysis.clipping import clipping_of

    try:
        return outcome._replace(clipping=clipping_of(article))
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001  what only an archive keeps must not take the violations down
        problem = fault("", "while what an archive keeps of the article was made", error)
        return outcome._replace(problems=(*outcome.problems, problem))


def _in_scope(article: Article, rule: Rule, hit: Hit) -> bool:
    if not article.blocks:
        return True
    kind = article.blocks[article.document.block_index(hit.start)].kind
    if (rule.scope and kind not in rule.scope) or kind in rule.not_in:
        return False
    if rule.language != ANY_LANGUAGE and article.document.block_index(hit.start) in article.tongue.foreign_blocks:
        return False
    if "quotation" in rule.not_in and article.in_quotation(hit.start, hit.end):
        return False
    return rule.in_residue or not article.in_residue(hit.start, hit.end)


def _violation(article: Article, rule: Rule, hit: Hit, corrections: Corrections) -> Violation:
    document = article.document
    place = document.place(hit.start, hit.end)
    match = document.shown(hit.start, hit.end)
    excerpt, excerpt_start = _excerpt(article, hit.start, hit.end)
    return Violation(
        *place._replace(path=""),
        rule=rule.name,
        severity=hit.severity or rule.severity,
        tags=rule.tags,
        message=seen(hit.message) if hit.message else worded(rule.message, {"match": shortened(match), **hit.values}),
        match=match,
        related=tuple(_related(article, each) for each in hit.evidence),
        fixes=corrections.of(rule, hit),
        data=placed(hit.data, document.source, place),
        excerpt=excerpt,
        excerpt_start=excerpt_start,
    )


def _excerpt(article: Article, start: int, end: int) -> tuple[str, int]:
    """The source round a span: its sentence, or for a longer span the sentences of its ends, cut at the first line.

    Where nobody could read that (base64) it is the prose, as if it began where the source has the span.
    """
    sentence = article.sentence_at(start)
    low = sentence.start if sentence else start
    high = max(end, sentence.end) if sentence else end
    last = article.sentence_at(max(start, end - 1))
    if last is not None:
        high = max(high, last.end)
    if not article.document.legible:
        return article.text[low : min(high, low + 2000)], article.document.source_span(start, end).start - (start - low)
    span = article.document.source_span(low, min(high, low + 2000))
    held = article.remember("excerpts", lambda _: dict[Span, str]())  # a sentence with many hits is held once
    if span not in held:
        held[span] = article.document.source.text[span.start : span.end]
    return held[span], span.start


def _related(article: Article, evidence: Any) -> Related:
    if isinstance(evidence, Evidence):
        place = article.document.place(evidence.start, evidence.end)
        excerpt = _excerpt(article, evidence.start, evidence.end)[0]
        described = article.document.source.describe(place.start, place.end)
        return Related(*place._replace(path=""), message=seen(evidence.message), excerpt=excerpt, place=described)
    return Related(evidence.origin, 0, 0, 0, 0, 0, 0, evidence.message)


def _stated(article: Article, rule: Rule, statements: Iterable[Any]) -> Iterable[Stated]:
    span: tuple[int, int] | None = None
    for each in statements:
        if span != (each.start, each.end):  # several may be made of one passage
            span = each.start, each.end
            place = article.document.place(*span)._replace(path="")
            described = article.document.source.describe(place.start, place.end)
            excerpt, excerpt_start = _excerpt(article, *span)
            match = article.document.shown(*span)
        yield Stated(rule.name, each.topic, each.key, each.value, place, excerpt, excerpt_start, described, match)
