"""Figures of a desk for Prometheus, in its text format. They tell how much is done, and nothing of any article."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

KIND = "text/plain; version=0.0.4; charset=utf-8"
BOUNDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)  # seconds


class Metrics:
    """Counts of one server since its start."""

    def __init__(self) -> None:
        self._requests: Counter[tuple[str, str, int]] = Counter()
        self._violations: Counter[str] = Counter()
        self._seconds: list[int] = [0] * (len(BOUNDS) + 1)
        self._seconds_sum = 0.0

    def count_request(self, route: str, method: str, status: int) -> None:
        """Count an answered request. `route` is the pattern of its path, never the path."""
        self._requests[route, method, status] += 1

    def count_lint(self, seconds: float, found: Mapping[str, int]) -> None:
        """Count an article that was linted: how long its process took, and its violations by severity."""
        self._seconds[bisect_left(BOUNDS, seconds)] += 1
        self._seconds_sum += seconds
        self._violations.update(found)

    def render(self, gauges: Mapping[str, tuple[str, int]]) -> str:
        """All figures; `gauges` are those of now, each with what it is and its value."""
        return "".join(f"{line}\n" for line in self._lines(gauges))

    def _lines(self, gauges: Mapping[str, tuple[str, int]]) -> Iterator[str]:
        yield from _head("editlint_requests_total", "counter", "Requests that were answered.")
        for (route, method, status), count in sorted(self._requests.items()):
            yield f'editlint_requests_total{{route="{route}",method="{method}",status="{status}"}} {count}'
        yield from _head("editlint_violations_total", "counter", "Violations that were found.")
        for severity, count in sorted(self._violations.items()):
            yield f'editlint_violations_total{{severity="{severity}"}} {count}'
        yield from _head("editlint_lint_seconds", "histogram", "Time that linting an article took.")
        total = 0
        for bound, count in zip((*map(str, BOUNDS), "+Inf"), self._seconds, strict=True):
            total += count
            yield f'editlint_lint_seconds_bucket{{le="{bound}"}} {total}'
        yield f"editlint_lint_seconds_sum {self._seconds_sum:.6f}"
        yield f"editlint_lint_seconds_count {total}"
        for name, (about, value) in gauges.items():
            yield from _head(name, "counter" if name.endswith("_total") else "gauge", about)
            yield f"{name} {value}"


def _head(name: str, kind: str, about: str) -> Iterator[str]:
    yield f"# HELP {name} {about}"
    yield f"# TYPE {name} {kind}"
