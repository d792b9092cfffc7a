"""Runs the cases of a rule file through the engine, and says for each failure what was expected and what came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.article import Article
from editlint.analysis.facts import Facts
from editlint.checks.registry import Registry
from editlint.config.resolve import configure
from editlint.documents import parse
from editlint.engine.fixes import apply_edits, apply_fixes
from editlint.engine.linter import Linter
from editlint.engine.report import ReportBuilder
from editlint.errors import EditlintError
from editlint.plugins.manager import load_plugins
from editlint.plural import counted
from editlint.rulebook.decode import decode_rule
from editlint.rulebook.facts_file import decode_facts, load_facts
from editlint.rulebook.lists import read_lists
from editlint.rulebook.packs import builtin_folder, find_fact_files, find_list_files
from editlint.rulebook.yaml_nodes import YamlFile, read_yaml
from editlint.source import Source
from editlint.testing.cases import Case, read_cases
from editlint.testing.variants import Variant, variants
from editlint.values import NamedTuple
from editlint.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from editlint.errors import Location
    from editlint.model import Violation
    from editlint.rulebook.packs import RuleFile
    from editlint.rulebook.rule import Kind, Rule, WordList


class Failure(NamedTuple):
    """Why a case failed."""

    rule: str
    case: str
    message: str
    location: Location
    text: str = ""


class RuleTests(NamedTuple):
    """A rule with its cases, ready to run; `errors` are mistakes in the file, with which nothing runs."""

    name: str
    path: str
    rule: Rule | None
    cases: tuple[Case, ...]
    errors: tuple[EditlintError, ...]
    file: YamlFile | None


class Bench:
    """What all tests of a session share: the checks, the word lists, the known facts."""

    def __init__(self, list_folders: Sequence[str] = ()) -> None:
        self.plugins = load_plugins()
        self.registry = Registry(self.plugins.checks)
        self.kinds: Mapping[str, Kind] = self.registry.kinds()
        self.errors: list[EditlintError] = []
        paths = [path for folder in (builtin_folder(), *list_folders) for path in find_list_files(folder)]
        self.lists: Mapping[str, WordList] = read_lists(paths, self.errors)
        self.known = load_facts(find_fact_files(builtin_folder()), version=__version__)

    def read(self, rule_file: RuleFile) -> RuleTests:
        """The rule and the cases of a file."""
        try:
            file = read_yaml(rule_file.path)
        except EditlintError as error:
            return RuleTests(rule_file.name, rule_file.path, None, (), tuple(error.each()), None)
        rule = decode_rule(file, rule_file.name, self.kinds, self.lists)
        cases = read_cases(file) if file.root is not None else []
        return RuleTests(rule_file.name, rule_file.path, rule, tuple(cases), tuple(file.errors), file)

    def missing(self, tests: RuleTests) -> str:
        """What the tests of a rule need and do not find on this machine, "" for nothing: then they are skipped."""
        assert tests.rule is not None
        tell = getattr(self.registry.check(tests.rule.kind), "missing", None)
        return tell(tests.rule) if tell is not None else ""

    def notes(self, tests: RuleTests) -> list[str]:
        """What the author of a rule should know of it though nothing is wrong."""
        assert tests.rule is not None
        tell = getattr(self.registry.check(tests.rule.kind), "notes", None)
        return list(tell(tests.rule.options)) if tell is not None else []

    def run(self, tests: RuleTests, case: Case) -> list[Failure]:
        """The failures of one case with its variants; of a case marked xfail, none, or that it passes unexpectedly."""
        assert tests.rule is not None
        try:
            found = list(self._failures(tests.rule, tests.file, case))
        except EditlintError as error:
            found = [_failure(tests.rule, case, f"cannot run: {error.message} {error.hint}")]
        if case.xfail:
            return [] if found else [_failure(tests.rule, case, f"passes, though it is marked xfail: {case.xfail}")]
        return found

    def _failures(self, rule: Rule, file: YamlFile | None, case: Case) -> Iterator[Failure]:
        configured = self.configured(rule, case)
        facts = self.facts(file, case)
        violations = self.lint(configured, case, case.text, case.format, facts)
        message = _compare(Variant("", case.text, case.spans, case.format), violations)
        if message:
            yield _failure(rule, case, message, violations)
            return
        yield from (_failure(rule, case, each, violations) for each in _unexpected(case, violations))
        yield from (_failure(rule, case, each) for each in self._fix_failures(configured, case, violations, facts))
        for variant in variants(case, configured):
            got = self.lint(configured, case, variant.text, variant.format, facts)
            message = _compare(variant, got)
            if message:
                yield _failure(rule, case, f"as {variant.name}: {message}", got)

    def configured(self, rule: Rule, case: Case) -> Rule:
        """The rule under the options of a case."""
        return configure(rule, case.options, self.kinds[rule.kind], case.location) if case.options else rule

    def facts(self, file: YamlFile | None, case: Case) -> Facts:
        """The known facts and those that the case brings."""
        if case.facts is None or file is None:
            return self.known
        return Facts((*self.known.all, *decode_facts(file, case.facts)))

    def lint(self, rule: Rule, case: Case, text: str, format_name: str, facts: Facts) -> list[Violation]:
        """The violations of a rule in a text, with the case's other articles in the same run."""
        linter = Linter((rule,), self.registry, lambda: facts, self.plugins.analyses)
        documents = [parse(Source(text, case.path), format_name)]
        documents += [
            parse(Source(other, f"other-{number}"), "markdown") for number, other in enumerate(case.others, 1)
        ]
        outcomes = []
        previous = parse(Source(case.previous), format_name) if case.previous else None
        for document in documents:
            article = Article(
                document,
                as_of=case.published,
                facts_from=lambda: facts,
                analyses=self.plugins.analyses,
                previous=previous,
            )
            outcomes.append(linter.lint_article(article).at(document.source.path))
        report = ReportBuilder({rule.name: rule}, [rule.name, rule.pack], self.registry).report(outcomes)
        if report.problems:
            raise EditlintError(report.problems[0].message, hint=report.problems[0].hint)
        return [violation for violation in report.violations if violation.path == case.path]

    def _fix_failures(self, rule: Rule, case: Case, violations: Sequence[Violation], facts: Facts) -> Iterator[str]:
        fixable = any(fix.edits for violation in violations for fix in violation.fixes)
        if not fixable:
            if case.fix is not None:
                yield "“fix” is given, but the rule offers none here"
            return
        if case.fix is None:
            fixed = apply_fixes(case.text, violations, unsafe=True).text
            yield f"the rule offers a fix: add “fix” with the text after it\n    fix: {fixed!r}"
            return
        fixed = apply_fixes(case.text, violations, unsafe=True).text
        if fixed.rstrip("\n") != case.fix.rstrip("\n"):
            yield f"the fixed text differs\n    expected: {case.fix!r}\n    got:      {fixed!r}"
            return
        left = self.lint(rule, case, fixed, case.format, facts)
        if len(left) != case.remaining:
            what = f"“{left[0].match}”" if left else "nothing"
            yield f"after the fix {counted(len(left), 'violation')} left, not {case.remaining}: {what}"
        yield from _outside(case, violations)
        for violation in violations:
            for fix in violation.fixes[1:]:
                again = self.lint(rule, case, apply_edits(case.text, fix.edits), case.format, facts)
                if any((v.start, v.match) == (violation.start, violation.match) for v in again):
                    yield f"the rule still objects after its own fix “{fix.title}”"


def _failure(rule: Rule, case: Case, message: str, violations: Sequence[Violation] = ()) -> Failure:
    shown = "\n".join(f"    {v.line}:{v.column} {v.severity} “{v.match}” {v.message}" for v in violations)
    return Failure(rule.name, case.name, message + (f"\n  got:\n{shown}" if shown else ""), case.location, case.text)


def _compare(variant: Variant, violations: Sequence[Violation]) -> str:
    """What differs between the spans that were marked and those that came; "" when nothing does."""
    got = [(max(violation.start, variant.prefix), violation.end) for violation in violations]
    want = [tuple(span) for span in variant.spans]
    if got == want:
        return ""
    lines = [f"missing: “{variant.text[a:b]}” at offset {a}" for a, b in want if (a, b) not in got]
    lines += [f"too much: “{variant.text[a:b]}” at offset {a}" for a, b in got if (a, b) not in want]
    return "; ".join(lines) or "the spans come in another order or number"


def _unexpected(case: Case, violations: Sequence[Violation]) -> Iterator[str]:
    for number, (expected, violation) in enumerate(zip(case.expect, violations, strict=False), 1):
        for key, value in expected.items():
            if key == "related":
                yield from _related(number, value, violation)
                continue
            got = getattr(violation, key)
            if key == "data":
                wanted = {name: str(each) for name, each in dict(value).items()}
                if any(str(got.get(name)) != each for name, each in wanted.items()):
                    yield f"violation {number}: data is {dict(got)!r}, not {wanted!r}"
            elif str(got) != str(value):
                yield f"violation {number}: {key} is “{got}”, not “{value}”"


def _related(number: int, value: object, violation: Violation) -> Iterator[str]:
    """Each text of “related” must be in the excerpt or the message of a related place."""
    shown = [f"{each.excerpt} {each.message} {each.path}" for each in violation.related]
    for text in value if isinstance(value, list) else [value]:
        if not any(str(text) in each for each in shown):
            yield f"violation {number}: no related place says “{text}”; there are {shown!r}"


def _outside(case: Case, violations: Sequence[Violation]) -> Iterator[str]:
    """A fix must change nothing outside what was reported, white space next to it aside."""
    for violation in violations:
        spans = [(violation.start, violation.end), *((r.start, r.end) for r in violation.related if r.line)]
        for fix in violation.fixes:
            for edit in fix.edits:
                if not any(_inside(case.text, edit.start, edit.end, span) for span in spans):
                    yield f"the fix “{fix.title}” changes text outside of what is reported"


def _inside(text: str, start: int, end: int, span: tuple[int, int]) -> bool:
    before, after = text[start : max(start, span[0])], text[min(end, span[1]) : end]
    touches = start <= span[1] and end >= span[0]
    return touches and not before.strip() and not after.strip()
