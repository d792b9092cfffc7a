"""What the articles of a workspace state, so that each is held against the others while it is written.

Only statements are kept, by what they are about: a keystroke compares an article with those that speak of the same
things, not with all. Everything here runs on the worker.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.engine.outcome import Outcome
from editlint.model import Place, Related
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from editlint.engine.outcome import Stated, Suppression
    from editlint.engine.run import Run
    from editlint.model import Report, Violation

    Subject = tuple[str, str, str]  # rule, topic and key of a statement


class Stamp(NamedTuple):
    """By what the content of a file is taken to be the same."""

    modified: int
    size: int


class _Kept(NamedTuple):
    """What is kept of an article: its statements, and what its author does not want to hear of."""

    path: str
    statements: tuple[Stated, ...]
    suppressions: tuple[Suppression, ...]

    def about(self, subjects: set[Subject]) -> Outcome:
        """The article as far as it speaks of some things."""
        statements = tuple(each for each in self.statements if _subject(each) in subjects)
        return Outcome(statements=statements, suppressions=self.suppressions, path=self.path)


class Neighbours:
    """The statements of articles by their paths."""

    def __init__(self) -> None:
        self._kept: dict[str, _Kept] = {}
        self._stamps: dict[str, Stamp] = {}
        self._about: dict[Subject, set[str]] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def clear(self) -> None:
        """Forget all articles: the rules may state other things now."""
        self._kept.clear()
        self._stamps.clear()
        self._about.clear()

    def put(self, outcome: Outcome) -> set[str]:
        """Take over what an open article states; the paths of others of which that may change what is said."""
        path = outcome.path
        parts = outcome.parts or (outcome,)
        statements = tuple(stated for part in parts for stated in part.statements)
        kept = _Kept(path, statements, outcome.suppressions)
        self._stamps.pop(path, None)
        if self._kept.get(path) == kept:
            return set()
        concerned = self.drop(path)
        self._kept[path] = kept
        for stated in statements:
            self._about.setdefault(_subject(stated), set()).add(path)
        return concerned | self._sharing(statements, path)

    def drop(self, path: str) -> set[str]:
        """Forget an article; the paths of others of which that may change what is said."""
        kept = self._kept.pop(path, None)
        self._stamps.pop(path, None)
        if kept is None:
            return set()
        concerned = self._sharing(kept.statements, path)
        for subject in set(map(_subject, kept.statements)):
            self._about[subject].discard(path)
            if not self._about[subject]:
                del self._about[subject]
        return concerned

    def read(self, path: str, run: Run) -> set[str]:
        """Take over what the article in a file states, unless the file is as it was."""
        stamp = stamp_of(path)
        if stamp is None:
            return self.drop(path)
        if self._stamps.get(path) == stamp:
            return set()
        concerned = self.put(run.lint_file(path))
        self._stamps[path] = stamp
        return concerned

    def paths(self) -> list[str]:
        """The articles whose statements are kept, in order."""
        return sorted(self._kept)

    def report(self, outcome: Outcome, run: Run) -> Report | None:
        """The report on an article beside those that speak of the same things; None where none does."""
        others = self._sharing(outcome.statements, outcome.path)
        if not others:
            return None
        subjects = set(map(_subject, outcome.statements))
        outcomes = [self._kept[path].about(subjects) for path in others]
        outcomes.append(Outcome(statements=outcome.statements, path=outcome.path))
        crossed = run.report_builder.report(sorted(outcomes, key=lambda each: each.path)).violations
        whole = outcome._replace(violations=(*outcome.violations, *_of(outcome.path, crossed)), statements=())
        return run.report_builder.report([whole], run.problems)

    def _sharing(self, statements: Iterable[Stated], path: str) -> set[str]:
        found: set[str] = set()
        for stated in statements:
            found |= self._about.get(_subject(stated), set())
        return found - {path}


def stamp_of(path: str) -> Stamp | None:
    """The stamp of a file, None where there is none."""
    try:
        stat = os.stat(path)
    except OSError:
        return None
    return Stamp(stat.st_mtime_ns, stat.st_size)


def _subject(stated: Stated) -> Subject:
    return stated.rule, stated.topic, stated.key


def _of(path: str, violations: Sequence[Violation]) -> Iterator[Violation]:
    """The violations of an article, and those of others that point to it, told from its own side."""
    for violation in violations:
        if violation.path == path:
            yield violation
            continue
        here = next((each for each in violation.related if each.path == path and each.line), None)
        if here is not None:
            yield _turned(violation, here)


def _turned(violation: Violation, here: Related) -> Violation:
    """A violation of another article at the place of this one that it points to, pointing back."""
    said = f"{os.path.basename(violation.path)}, line {violation.line}: {violation.message}"
    there = Related(*violation[:7], message=f"there: “{violation.match}”", excerpt=violation.excerpt)
    place = Place(*here[:7])._asdict()
    return violation._replace(**place, message=said, excerpt=here.excerpt, related=(there,), fixes=())
