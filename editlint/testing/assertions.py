"""Assertions for tests in Python about rules and texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.api import lint_text
from editlint.engine.fixes import apply_fixes
from editlint.testing.markers import read_markers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.model import Violation


def assert_clean(text: str, rules: Iterable[str] | str = (), *, format: str = "markdown") -> None:  # noqa: A002  as in the API
    """The text has no violation of the rules (of the default ones when none is named).

    Raises:
        AssertionError: it has.
    """
    found = _lint(text, rules, format)
    assert not found, "\n".join(f"{v.line}:{v.column} {v.rule} “{v.match}” {v.message}" for v in found)


def assert_flags(marked: str, rule: str, *, format: str = "markdown") -> list[Violation]:  # noqa: A002  as in the API
    """The rule hits exactly what stands between [[ and ]].

    Raises:
        AssertionError: it hits something else.
        ValueError: a marker is not closed.
    """
    text, spans = read_markers(marked)
    found = _lint(text, rule, format)
    got = [text[v.start : v.end] for v in found]
    want = [text[span.start : span.end] for span in spans]
    assert got == want
    assert [(v.start, v.end) for v in found] == [tuple(span) for span in spans]
    return found


def assert_fix(before: str, after: str, rule: str, *, format: str = "markdown") -> None:  # noqa: A002  as in the API
    """The rule's fixes turn one text into the other, and leave nothing to fix.

    Raises:
        AssertionError: they do not.
    """
    fixed = apply_fixes(before, _lint(before, rule, format), unsafe=True).text
    assert fixed == after
    assert_clean(fixed, rule, format=format)


def _lint(text: str, rules: Iterable[str] | str, format: str) -> list[Violation]:  # noqa: A002  as in the API
    names = [rules] if isinstance(rules, str) else list(rules)
    return lint_text(text, format=format, config={"select": names} if names else None)
