"""Articles as pytest items, what they are expected to say, and the fixture for tests in Python."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from editlint.config.find import find_config
from editlint.config.read import read_settings
from editlint.config.settings import Settings
from editlint.engine.article_files import read_source
from editlint.engine.discover import patterns
from editlint.engine.run import Run
from editlint.errors import EditlintError, render
from editlint.integrations.pytest_names import relative, sendable
from editlint.model import Severity
from editlint.reporters.concise import header
from editlint.reporters.full import render as render_full
from editlint.reporters.look import Look
from editlint.source import Source
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from editlint.model import Report, Violation
    from editlint.rulebook.rule import Rule

SUFFIX = ".editlint"  # article.md.editlint holds what article.md is expected to say
_EXPECT = re.compile(r'expect:\s*([\w.-]+)\s+"(.*)"\s*$', re.DOTALL)
_RUNS = pytest.StashKey[dict[str, Run]]()
_SEEN = pytest.StashKey[set[Path]]()


class Expected(NamedTuple):
    """What a comment `<!-- expect: rule "text" -->` says of the text behind it."""

    rule: str
    text: str
    after: int


class ArticleFile(pytest.File):
    """An article; it holds one item."""

    def collect(self) -> Iterator[ArticleItem]:
        """The one item."""
        self.config.stash.setdefault(_SEEN, set()).add(self.path)
        yield ArticleItem.from_parent(self, name="editlint")


class ArticleItem(pytest.Item):
    """Passes when the article has no violation at or above the fail level, or exactly those that are expected."""

    def runtest(self) -> None:
        """Lint the article."""
        run = run_for(self.config, self.path)
        shown = _shown(self.path, self.config)
        outcome = run.lint_file(str(self.path)).at(shown)
        report = run.report_builder.report([outcome], run.problems)
        for problem in report.problems:
            raise EditlintError(problem.message, hint=problem.hint)
        for severity in Severity:
            self.user_properties.append((f"editlint_{severity}", report.count(severity)))
        level = Severity(self.config.getini("editlint_fail_level") or run.settings.fail_level)
        golden = Path(f"{self.path}{SUFFIX}")
        if self.config.getoption("--editlint-update") and (golden.exists() or _is_named(self.path, self.config)):
            _update(golden, report)
        if golden.exists():
            _compare_golden(golden, report, shown)
            return
        expected = _expectations(run, self.path)
        if expected:
            _compare_expected(expected, report, level, run.rulebook.rules)
            return
        failing = [v for v in report.violations if v.severity.rank <= level.rank]
        if failing:
            raise ArticleFailure(report._replace(violations=tuple(failing)), run.rulebook.rules)
        if report.violations:
            said = "\n".join(header(v, Look()) for v in report.violations)
            self.add_report_section("call", "editlint", sendable(said))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The violations with their sentences, as the command line shows them."""
        error = excinfo.value
        if isinstance(error, ArticleFailure):
            return sendable(error.text())
        if isinstance(error, EditlintError):
            return sendable(render(error))
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[os.PathLike[str], int | None, str]:
        """Where the item stands."""
        shown = relative(self.path, self.config)
        return self.config.rootpath / shown, 0, f"editlint: {shown}"


class ArticleFailure(Exception):  # noqa: N818  pytest shows the name
    """An article that says what it should not, or does not say what it should."""

    def __init__(self, report: Report, rules: Mapping[str, Rule], also: Sequence[str] = ()) -> None:
        first = report.violations[0] if report.violations else None
        super().__init__(header(first, Look()) if first else "; ".join(also))
        self._report = report
        self._rules = rules
        self._also = also

    def text(self) -> str:
        """The failure as the command line would show it."""
        lines = list(render_full(self._report, self._rules, Look())) if self._report.violations else []
        return "\n".join([*lines, *self._also])


def configuration(config: pytest.Config, path: Path) -> str:
    """The configuration file for an article or folder: the ini file's, else the closest one; "" when there is none."""
    found = config.getini("editlint_config") or find_config(str(path))
    return str(config.rootpath / found) if found else ""


def run_for(config: pytest.Config, path: Path) -> Run:
    """The run for an article's configuration; articles of one configuration share it."""
    name = configuration(config, path)
    runs = config.stash.setdefault(_RUNS, {})
    if name not in runs:
        runs[name] = Run(read_settings(name) if name else Settings())
    return runs[name]


def is_excluded(config: pytest.Config, path: Path) -> bool:
    """Whether the configuration leaves an article out."""
    settings = run_for(config, path).settings
    if not settings.exclude:
        return False
    return bool(patterns(settings.root or os.getcwd(), settings.exclude).match(str(path)))


def unused_expectations(config: pytest.Config) -> list[Path]:
    """Files of expectations in folders of collected articles whose article was not collected."""
    seen = config.stash.get(_SEEN, set())
    folders = sorted({path.parent for path in seen})
    golden = [each for folder in folders for each in sorted(folder.glob(f"*{SUFFIX}"))]
    return [each for each in golden if not each.with_name(each.name.removesuffix(SUFFIX)).exists()]


def _shown(path: Path, config: pytest.Config) -> str:
    return os.path.relpath(path, config.rootpath).replace(os.sep, "/")


def _is_named(path: Path, config: pytest.Config) -> bool:
    """Whether the command line names the article itself: only then may its first golden be written."""
    folder = config.invocation_params.dir
    return any((folder / arg.partition("::")[0]).resolve() == path.resolve() for arg in config.args)


def _expectations(run: Run, path: Path) -> list[Expected]:
    if run.divides(run.format_of(str(path))):
        return []  # none of its articles begins with the file
    source = read_source(str(path), run.formats)
    if "expect:" not in source.text:
        return []
    document = run.article(source, run.format_of(str(path))).document
    found = [(comment, _EXPECT.match(comment.text)) for comment in document.comments]
    return [Expected(match.group(1), match.group(2), comment.end) for comment, match in found if match]


def _compare_expected(expected: Iterable[Expected], report: Report, level: Severity, rules: Mapping[str, Rule]) -> None:
    """Both ways: nothing expected may be missing, nothing else may be said.

    Raises:
        ArticleFailure: one of the two.
    """
    left = list(report.violations)
    missing: list[str] = []
    for each in expected:
        hit = next((v for v in left if v.rule == each.rule and each.text in v.match and v.start >= each.after), None)
        if hit is None:
            missing.append(f"expected but not found: {each.rule} “{each.text}”")
        else:
            left.remove(hit)
    unexpected = tuple(v for v in left if v.severity.rank <= level.rank)
    if missing or unexpected:
        raise ArticleFailure(report._replace(violations=unexpected), rules, missing)


def _lines(report: Report) -> list[str]:
    return [f"{v.line}:{v.column} {v.severity} {v.rule} {v.message}" for v in report.violations]


def _update(golden: Path, report: Report) -> None:
    """Write what an article says; an article that says nothing needs no file."""
    if report.violations:
        golden.write_text("\n".join(_lines(report)) + "\n", encoding="utf-8")
    elif golden.exists():
        golden.unlink()


def _compare_golden(golden: Path, report: Report, shown: str) -> None:
    """Hold a report against the file of expectations.

    Raises:
        ArticleFailure: they differ.
    """
    import difflib

    want = golden.read_text(encoding="utf-8").splitlines()
    got = _lines(report)
    if want != got:
        difference = difflib.unified_diff(want, got, f"{shown}{SUFFIX}", "now", lineterm="", n=1)
        hint = "“pytest --editlint-update” writes what is said now"
        raise ArticleFailure(report._replace(violations=()), {}, [*difference, hint])


class Editlint:
    """Lint inside a test. `config` is a configuration file, or "" for the built-in defaults."""

    def __init__(self, config: str) -> None:
        self._run = Run(read_settings(config) if config else Settings())

    @property
    def rules(self) -> Mapping[str, Rule]:
        """The active rules by name."""
        return self._run.active

    def lint(self, text: str, *, format: str = "markdown", path: str = "") -> list[Violation]:  # noqa: A002  as in the API
        """The violations of a text."""
        outcome = self._run.lint_source(Source(text, path), format)
        return list(self._run.report_builder.report([outcome]).violations)

    def lint_path(self, path: str | os.PathLike[str]) -> list[Violation]:
        """The violations of a file."""
        return list(self._run.lint_files([os.fspath(path)], jobs=1).violations)
