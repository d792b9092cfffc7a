"""`editlint vale test`: runs the cases that rules carry."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from editlint.cli import FOUND, OK
from editlint.errors import EditlintError
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.cli.vale_flags import Flags
    from editlint.vale.case_files import Case
    from editlint.vale.running import ValeRun
    from editlint.vale.settings import ValeSettings


class _Result(NamedTuple):
    case: Case
    said: str
    reason: str


def run_tests(flags: Flags) -> int:
    """Run all cases below the paths of a command line.

    Raises:
        EditlintError: there are none, or one cannot be run.
    """
    from editlint.vale.case_files import find_case_files, read_cases

    cases = [case for path in find_case_files(flags.operands[1:] or (".",)) for case in read_cases(path)]
    if not cases:
        raise EditlintError("no test cases found", hint="cases stand under “tests” in a rule, or in NAME.test.yml")
    runner = _Runner(flags)
    results = [runner.result(case) for case in cases]
    if flags.text("output") == "JSON":
        from editlint.vale.outputs.jsons import go_json

        print(go_json(_report(results)))
    else:
        _show(results)
    return FOUND if any(each.reason for each in results) else OK


class _Runner:
    """Lints the texts of cases: each by its rule alone, or by the configuration, which is read when it is asked for."""

    def __init__(self, flags: Flags) -> None:
        self.flags = flags
        self.runs: dict[str, ValeRun] = {}

    def result(self, case: Case) -> _Result:
        from editlint.source import Source

        if case.rule not in self.runs:
            self.runs[case.rule] = self._run(case.rule)
        run = self.runs[case.rule]
        run.options = run.options._replace(extension=case.extension)
        path = f"stdin{case.extension}"
        found = run.lint(Source(case.text, path), path)
        if run.problems:
            raise run.problems[0]
        said = "".join(f"{each.line}:{each.column}:{each.check}:{each.message}\n" for each in found.alerts)
        return _Result(case, said, case.reason(said))

    def _run(self, rule: str) -> ValeRun:
        from editlint.vale.running import Options, ValeRun

        if not rule:
            from editlint.cli.vale import settings_of

            return ValeRun(settings_of(self.flags), Options())
        return ValeRun(_alone(rule, self._styles_paths()), Options())

    def _styles_paths(self) -> tuple[str, ...]:
        """The folders of styles of the configuration, if there is one: a rule has its full name below them."""
        from editlint.vale.configuration import load_settings

        try:
            return load_settings(self.flags.text("config")).styles_paths
        except EditlintError:
            return ()


def _alone(rule: str, styles_paths: tuple[str, ...]) -> ValeSettings:
    """A configuration with one rule and nothing else."""
    from editlint.vale.settings import Part, ValeSettings

    path = os.path.abspath(rule)
    inside = (each for each in styles_paths if os.path.dirname(path).startswith(os.path.abspath(each) + os.sep))
    folder = next(inside, os.path.dirname(os.path.dirname(path)))
    parts = os.path.relpath(path, folder).split(os.sep)
    name = ".".join([*parts[:-1], parts[-1].partition(".")[0]])
    paths = (folder, *(each for each in styles_paths if each != folder))
    return ValeSettings(styles_paths=paths, everywhere=Part("*", None, rules={name: True}))


def _report(results: Sequence[_Result]) -> dict[str, Any]:
    failed = sum(bool(each.reason) for each in results)
    return {"passed": len(results) - failed, "failed": failed, "results": [_as_value(each) for each in results]}


def _as_value(result: _Result) -> dict[str, Any]:
    """A result under Vale's names; what is empty is left out."""
    found = {"reason": result.reason, "got": result.said, "want": result.case.want or ""}
    first = {"file": result.case.path, "name": result.case.name, "passed": not result.reason}
    return {**first, **{key: value for key, value in found.items() if value}}


def _show(results: Sequence[_Result]) -> None:
    import difflib

    from editlint.cli.streams import say

    for case, said, reason in results:
        if not reason:
            continue
        print(f"\n✗ {case.name} — {reason}\n")
        say(f"  from  {os.path.relpath(case.path)}")
        wanted = case.want.strip().splitlines() if case.want is not None else said.splitlines()
        lines = list(difflib.ndiff(wanted, said.strip().splitlines())) or ["(no alerts)"]
        for line in lines:
            if not line.startswith("?"):
                say(f"    {line}")
    failed = sum(bool(each.reason) for each in results)
    files = len({each.case.path for each in results})
    print(f"\n{files} file{'' if files == 1 else 's'} — {len(results) - failed} passed, {failed} failed")
