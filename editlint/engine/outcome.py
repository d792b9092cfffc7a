"""What linting one article gives: violations before suppression, what it states, and its own wishes.

An outcome is made of plain values, so that it can cross a process and lie in a cache. Its violations carry no path:
the same text at another place has the same outcome.
"""

from __future__ import annotations

import marshal
from typing import TYPE_CHECKING, Any

from editlint.model import Edit, Fix, Place, Problem, Related, Severity, Violation
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from editlint.analysis.clipping import Clipping


class Stated(NamedTuple):
    """A statement of an article with its place in the file, for comparison with other articles.

    `described` is the place in words, where line and column do not tell it, `match` what the article says there.
    """

    rule: str
    topic: str
    key: str
    value: tuple[Any, ...]
    place: Place
    excerpt: str
    excerpt_start: int
    described: str = ""
    match: str = ""


class Suppression(NamedTuple):
    """A wish of the article's author not to hear of some rules on some lines (1-based, inclusive)."""

    selectors: tuple[str, ...]
    first_line: int
    last_line: int
    reason: str
    place: Place
    foreign: bool = False  # a comment written for another linter: neither unused nor reasonless


class Outcome(NamedTuple):
    """All that one article gives.

    `unchecked` says why its silence is no approval, `unread` that there was no text to be had at all. `galley` is what
    a page shows of it, packed, and `clipping` what an archive keeps of it, where they were asked for. `article` is the
    name of a part of a file, and `parts` are the outcomes of the articles of a file that is divided, which has nothing
    else of its own but problems.
    """

    violations: tuple[Violation, ...] = ()
    statements: tuple[Stated, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    problems: tuple[Problem, ...] = ()
    notices: tuple[str, ...] = ()
    unchecked: str = ""
    unread: bool = False
    galley: bytes = b""
    path: str = ""
    article: str = ""
    parts: tuple[Outcome, ...] = ()
    clipping: Clipping | None = None

    def at(self, path: str) -> Outcome:
        """The outcome of the same text in the file `path`. Evidence with a line lies in the article itself."""
        return self._replace(
            violations=tuple(
                v._replace(path=path, related=tuple(r._replace(path=path) if r.line else r for r in v.related))
                for v in self.violations
            ),
            statements=tuple(s._replace(place=s.place._replace(path=path)) for s in self.statements),
            suppressions=tuple(s._replace(place=s.place._replace(path=path)) for s in self.suppressions),
            problems=tuple(p._replace(path=path) for p in self.problems),
            unchecked=_said_of(path, self.article, self.unchecked),
            path=path,
            parts=tuple(each.at(path) for each in self.parts),
        )

    def moved(self, move: Callable[[Place], Place]) -> Outcome:
        """The outcome with places in a whole file, of which its own text is a stretch."""
        return self._replace(
            violations=tuple(_moved_violation(each, move) for each in self.violations),
            statements=tuple(
                each._replace(place=move(each.place), excerpt_start=_offset(each.excerpt_start, move))
                for each in self.statements
            ),
            suppressions=tuple(_moved_suppression(each, move) for each in self.suppressions),
            clipping=self.clipping.moved(move) if self.clipping is not None else None,
        )

    def without_fixes(self) -> Outcome:
        """The outcome of a text in which nothing may be changed."""
        return self._replace(violations=tuple(v._replace(fixes=()) for v in self.violations))


def _offset(offset: int, move: Callable[[Place], Place]) -> int:
    return move(Place("", 1, 1, 1, 1, offset, offset)).start


def _span(edit: Edit, move: Callable[[Place], Place]) -> tuple[int, int]:
    moved = move(Place("", 1, 1, 1, 1, edit.start, edit.end))
    return moved.start, moved.end


def _moved_violation(violation: Violation, move: Callable[[Place], Place]) -> Violation:
    return violation._replace(
        **_moved_place(violation, move),
        related=tuple(each._replace(**_moved_place(each, move)) if each.line else each for each in violation.related),
        fixes=tuple(
            fix._replace(edits=tuple(Edit(*_span(each, move), each.text) for each in fix.edits))
            for fix in violation.fixes
        ),
        excerpt_start=_offset(violation.excerpt_start, move),
    )


def _moved_place(value: Violation | Related, move: Callable[[Place], Place]) -> dict[str, Any]:
    return move(Place._make(value[: len(Place._fields)]))._asdict()


def _moved_suppression(suppression: Suppression, move: Callable[[Place], Place]) -> Suppression:
    lines = move(Place("", suppression.first_line, 1, suppression.last_line, 1, 0, 0))
    return suppression._replace(first_line=lines.line, last_line=lines.end_line, place=move(suppression.place))


def _said_of(path: str, article: str, text: str) -> str:
    named = f"{path or 'standard input'}: “{article}”" if article else path or "standard input"
    return text and f"{named} {text}"


def pack(outcome: Outcome) -> bytes:
    """The outcome as bytes."""
    return marshal.dumps(_plain(outcome))


def unpack(data: bytes, path: str = "") -> Outcome | None:
    """The outcome of `pack`, for the file `path`; None when the bytes are damaged."""
    try:
        return _outcome(marshal.loads(data), path)  # noqa: S302  our own cache
    except (ValueError, EOFError, TypeError, IndexError):
        return None


def _outcome(values: tuple[Any, ...], path: str) -> Outcome:
    violations, statements, suppressions, problems, notices, unchecked, unread, galley, _, article, parts, clipping = (
        values
    )
    return Outcome(
        tuple([_violation(v, path) for v in violations]),
        tuple([Stated._make((*s[:4], Place(path, *s[4][1:]), *s[5:])) for s in statements]),
        tuple([Suppression._make((*s[:4], Place(path, *s[4][1:]), *s[5:])) for s in suppressions]),
        tuple([Problem(path, *p[1:]) for p in problems]),
        tuple(notices),
        _said_of(path, article, unchecked),
        unread,
        galley,
        path,
        article,
        tuple([_outcome(each, path) for each in parts]) if parts else (),
        _clipping(clipping) if clipping is not None else None,
    )


def _clipping(values: tuple[Any, ...]) -> Clipping:
    from editlint.analysis.clipping import clipping_from  # for whoever asks for clippings

    return clipping_from(values)


def _plain(value: Any) -> Any:
    """A value with every named tuple and enumeration reduced to what marshal knows."""
    if isinstance(value, (tuple, list)):
        return tuple(_plain(each) for each in value)
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return value


def _violation(values: tuple[Any, ...], path: str) -> Violation:
    related, fixes = values[12:14]
    return Violation._make(
        (
            path,
            *values[1:8],
            Severity(values[8]),
            *values[9:12],
            tuple([Related(path if r[1] else r[0], *r[1:]) for r in related]) if related else (),
            tuple([Fix(f[0], f[1], tuple([Edit(*e) for e in f[2]])) for f in fixes]) if fixes else (),
            *values[14:],
        )
    )
