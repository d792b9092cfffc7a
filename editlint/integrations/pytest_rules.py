"""Rule files as pytest collectors: the file, its rule, and an item for each case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from editlint.errors import EditlintErrors, render
from editlint.integrations.pytest_names import named, relative, sendable
from editlint.rulebook.packs import RuleFile as Named
from editlint.rulebook.packs import name_of
from editlint.testing.runner import Bench, Failure, RuleTests

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

    from editlint.testing.cases import Case

_BENCH = pytest.StashKey[Bench]()


class RuleFile(pytest.File):
    """A rule file."""

    def collect(self) -> Iterator[RuleNode]:
        """The one rule that it holds."""
        yield RuleNode.from_parent(self, name=named(name_of(str(self.path))))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:  # noqa: ARG002  the protocol's
        """Mistakes in the file, each with its line."""
        error = excinfo.value
        return sendable(render(error)) if isinstance(error, EditlintErrors) else super().repr_failure(excinfo)


class RuleNode(pytest.Collector):
    """A rule with its cases."""

    def collect(self) -> Iterator[RuleCase]:
        """The cases in order.

        Raises:
            EditlintErrors: the rule file has mistakes.
        """
        stash = self.config.stash
        if _BENCH not in stash:
            stash[_BENCH] = Bench([str(self.path.parent.parent)])
        tests = stash[_BENCH].read(Named(name_of(str(self.path)), str(self.path)))
        if tests.errors:
            raise EditlintErrors(list(tests.errors))
        for case in tests.cases:
            yield RuleCase.from_parent(self, name=named(case.name), bench=stash[_BENCH], tests=tests, case=case)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:  # noqa: ARG002  the protocol's
        """Mistakes in the file, each with its line."""
        error = excinfo.value
        return sendable(render(error)) if isinstance(error, EditlintErrors) else super().repr_failure(excinfo)


class RuleCase(pytest.Item):
    """One case of a rule."""

    def __init__(self, *, bench: Bench, tests: RuleTests, case: Case, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._bench = bench
        self._tests = tests
        self._case = case

    def runtest(self) -> None:
        """Run the case with its variants."""
        missing = self._bench.missing(self._tests)
        if missing:
            pytest.skip(missing)
        failures = self._bench.run(self._tests, self._case)
        if failures:
            raise CaseFailure(failures)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Where the case stands and what came out."""
        error = excinfo.value
        return sendable(error.text()) if isinstance(error, CaseFailure) else super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[os.PathLike[str], int | None, str]:
        """The line of the case in its file."""
        path = self.config.rootpath / relative(self.path, self.config)
        return path, self._case.location.line - 1, f"{named(self._tests.name)}: {named(self._case.name)}"


class CaseFailure(Exception):  # noqa: N818  pytest shows the name
    """A case that failed."""

    def __init__(self, failures: list[Failure]) -> None:
        super().__init__(failures[0].message.splitlines()[0])
        self._failures = failures

    def text(self) -> str:
        """Every failure of the case."""
        return "\n".join(_text(failure) for failure in self._failures)


def _text(failure: Failure) -> str:
    at = failure.location
    return f"{at.path}:{at.line}:{at.column}: {failure.rule} {failure.case}\n  {failure.message}"
