"""Lints the articles of a file that is divided: each alone, as if it lay in a file of its own, places in the file.

An article that cannot be read is a problem with its line; where the file breaks off, what stands before it counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.publication import tells_no_day
from editlint.documents.bounds import LONGEST
from editlint.documents.collections.parts import Flaw
from editlint.engine.faults import fault
from editlint.engine.outcome import Outcome
from editlint.errors import EditlintError, EditlintErrors, Location, in_words
from editlint.files import read_bytes
from editlint.model import Problem
from editlint.plural import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from editlint.analysis.article import Article
    from editlint.documents import Format
    from editlint.documents.collections.parts import Part
    from editlint.engine.run import Run
    from editlint.engine.timings import Stopwatch
    from editlint.model import Violation

    LintParts = Callable[[Iterable[Part]], Iterator[Outcome]]

SHOWN = 10  # problems of one file
_LONGEST_VALUE = 40  # characters of a date that are shown


def lint_divided(run: Run, data: bytes, path: str, known: Format, lint: LintParts | None = None) -> Outcome:
    """The outcome of a file: its articles as `parts`, and what kept others from being read.

    Args:
        run: the rules and settings.
        data: the file.
        path: its name.
        known: its format, which divides.
        lint: what gives the outcomes of articles, in their order; None: one by one in this process.
    """
    met = _Met(dated=run.as_of is not None)
    one_by_one = lint or (lambda parts: (lint_part(run, each, path) for each in parts))
    parts = tuple(one_by_one(met.readable(divided(run, data, path, known))))
    problems = met.problems if parts else [*met.problems, *met.textless]
    shown = problems[:SHOWN]
    if len(problems) > SHOWN:
        shown.append(Problem("", f"{len(problems) - SHOWN} more articles of the file cannot be read"))
    if parts:
        return Outcome(problems=tuple(shown), parts=parts, unchecked="; ".join(met.remarks()))
    return Outcome(problems=tuple(shown), unread=bool(shown), unchecked="" if shown else "holds no article")


def lint_part(run: Run, part: Part, path: str) -> Outcome:
    """The outcome of one article of a file, with places in that file."""
    if reason := run.spiked():
        said = _at(part.origin.line, f"“{part.name}” {reason}")
        return Outcome(problems=(Problem("", said),), unread=True, article=part.name)
    stopwatch, kind = run.timed()
    try:
        document = part.document(path)
    except KeyboardInterrupt:
        raise
    except EditlintError as error:
        said = _at(part.origin.line, f"“{part.name}” cannot be read: {error.message}")
        return Outcome(problems=(Problem("", said, error.hint),), unread=True, article=part.name)
    except BaseException as error:  # noqa: BLE001  one article must not take the others down, nor end the run
        said = _at(part.origin.line, f"“{part.name}” cannot be read: {_crash(run.format_of(path), error)}")
        hint = "this is a defect of the format, not of the article"
        return Outcome(problems=(Problem("", said, hint),), unread=True, article=part.name)
    try:
        return _outcome(run, part, path, run.article_of(document, None, kind), stopwatch)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001  as above
        problem = fault("", f"at “{part.name}” in line {part.origin.line}", error)
        return Outcome(problems=(problem,), unread=True, article=part.name)


def _outcome(run: Run, part: Part, path: str, article: Article, stopwatch: Stopwatch | None) -> Outcome:
    outcome = run.linter(path).lint_article(article, stopwatch=stopwatch, galley=run.galleys, clipping=run.clippings)
    outcome = outcome._replace(violations=tuple(_rewrapped(each, part) for each in outcome.violations))
    article.let_go()
    return outcome.moved(part.origin.place)._replace(article=part.name, galley=_moved_galley(outcome.galley, part))


def _moved_galley(galley: bytes, part: Part) -> bytes:
    if not galley:
        return b""
    from editlint.analysis.galley import moved, pack, unpack

    return pack(moved(unpack(galley), part.origin.place))


def _rewrapped(violation: Violation, part: Part) -> Violation:
    """A violation with those of its fixes that can be written back."""
    if not violation.fixes:
        return violation
    fixes = (part.rewrapped(each) for each in violation.fixes)
    return violation._replace(fixes=tuple(each for each in fixes if each is not None))


def read_divided(run: Run, path: str) -> Iterator[Article]:
    """The articles of a file that is divided.

    Raises:
        EditlintError: some of them cannot be read; raised behind those that can be.
    """
    known = run.formats[run.format_of(path)]
    errors: list[EditlintError] = []
    textless: list[EditlintError] = []
    some = False
    for each in divided(run, read_bytes(path), path, known):
        if isinstance(each, Flaw):
            said = _at(each.line, each.message)
            error = EditlintError(said, hint=each.hint, location=Location(path, each.line, 1))
            (textless if each.textless else errors).append(error)
        else:
            some = True
            yield run.article_of(each.document(path))
    errors += [] if some else textless
    if errors:
        raise errors[0] if len(errors) == 1 else EditlintErrors(errors[:SHOWN])


def divided(run: Run, data: bytes, path: str, known: Format) -> Iterator[Part | Flaw]:
    """What a format gives. One that crashes has given what stood before.

    Raises:
        EditlintError: the file is broken, or the format crashed.
    """
    assert known.divide is not None
    try:
        yield from known.divide(data, path, run.field)
    except (KeyboardInterrupt, GeneratorExit, EditlintError):
        raise
    except BaseException as error:  # noqa: BLE001  one file must not take the others down, nor end the run
        hint = "this is a defect of the format, not of the file; what stands before was checked"
        raise EditlintError(_crash(known.name, error), hint=hint, location=Location(path)) from None


def _crash(format_name: str, error: BaseException) -> str:
    return f"the format “{format_name}” crashed: {in_words(error)}"


class _Met:
    """What is met in a file beside its articles: what cannot be read, and what is passed over.

    Attributes:
        problems: what kept articles from being read.
        textless: the same for items without text, which count where the file has no article.
    """

    def __init__(self, *, dated: bool) -> None:
        """Begin a file; `dated` when the day of publication is given for all of it."""
        self.problems: list[Problem] = []
        self.textless: list[Problem] = []
        self._dated = dated
        self._undated: tuple[int, str] | None = None  # the first line and value that is no day
        self._more_undated = 0

    def readable(self, divided: Iterator[Part | Flaw]) -> Iterator[Part]:
        """The articles that can be read; what is wrong with the others is noted as they come."""
        try:
            for each in divided:
                if isinstance(each, Flaw):
                    problem = Problem("", _at(each.line, each.message), each.hint)
                    (self.textless if each.textless else self.problems).append(problem)
                elif each.size > LONGEST:
                    said = f"“{each.name}” has {each.size:,} characters, and is passed over: no article has {LONGEST:,}"
                    self.problems.append(Problem("", _at(each.origin.line, said)))
                else:
                    self._date(each)
                    yield each
        except EditlintError as error:
            self.problems.insert(0, Problem("", error.message, error.hint))

    def remarks(self) -> Iterator[str]:
        """What the file has that is no fault, in words that follow its name."""
        if self.textless:
            count = counted(len(self.textless), "item")
            yield f"has {count} without text, which {'was' if len(self.textless) == 1 else 'were'} passed over"
        if self._undated:
            line, value = self._undated
            more = counted(self._more_undated, "more article")
            rest = f"; the same holds for {more}" if self._more_undated else ""
            yield f"has “{value}” in line {line}, from which no day of publication can be told (YYYY-MM-DD){rest}"

    def _date(self, part: Part) -> None:
        said = part.metadata.get("published", "")
        if self._dated or not tells_no_day(said):
            return
        if self._undated is None:
            self._undated = part.origin.line, said if len(said) <= _LONGEST_VALUE else f"{said[:_LONGEST_VALUE]} …"
        else:
            self._more_undated += 1


def _at(line: int, message: str) -> str:
    return f"line {line}: {message}" if line else message
