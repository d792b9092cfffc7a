"""Rule tests as JUnit XML, one suite a rule and one case a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.visible import as_xml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.testing.runner import Failure, RuleTests


def render_junit(results: Sequence[tuple[RuleTests, Sequence[Failure]]]) -> str:
    """The results of several rules as one XML document."""
    suites = [line for tests, failures in results for line in _suite(tests, failures)]
    return "\n".join(
        ['<?xml version="1.0" encoding="utf-8"?>', '<testsuites name="editlint">', *suites, "</testsuites>"]
    )


def _suite(tests: RuleTests, failures: Sequence[Failure]) -> Iterator[str]:
    by_case: dict[str, list[Failure]] = {case.name: [] for case in tests.cases}
    for failure in failures:
        by_case.setdefault(failure.case, []).append(failure)
    failed = sum(bool(each) for each in by_case.values())
    yield f' <testsuite name="{as_xml(tests.name)}" tests="{len(by_case)}" failures="{failed}" errors="0">'
    for name, own in by_case.items():
        head = f'  <testcase classname="{as_xml(tests.name)}" name="{as_xml(name)}" file="{as_xml(tests.path)}"'
        if not own:
            yield f"{head}/>"
            continue
        yield f"{head}>"
        for failure in own:
            first = failure.message.splitlines()[0]
            place = f"{failure.location.path}:{failure.location.line}"
            yield f'   <failure message="{as_xml(first)}">{as_xml(place)}\n{as_xml(failure.message)}</failure>'
        yield "  </testcase>"
    yield " </testsuite>"
