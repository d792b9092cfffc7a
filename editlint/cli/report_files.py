"""Puts reports into files. A file is there whole or not at all; so is the folder of pages that stands beside one."""

from __future__ import annotations

import os
from itertools import chain
from typing import TYPE_CHECKING

from editlint.cli.rendering import rendered
from editlint.engine.faults import fault, problem_of
from editlint.errors import EditlintError, unwritable
from editlint.files import read_file
from editlint.reporters.look import Look
from editlint.reporters.registry import in_pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from editlint.engine.run import Run
    from editlint.model import Problem, Report

_HANDED_OVER = ("/dev/", "/proc/self/fd/")  # as /dev/stdout, which may be a file that others write to as well
# A folder of pages is known by its .gitignore, which keeps it out of git, and out of the next run, as articles.
_MARKER = ".gitignore"
_MARK = "# Pages of an editlint report; the next report of that name replaces the folder."


def write_report(the_run: Run, report: Report, name: str, path: str) -> list[Problem]:
    """Write a report in the format of that name.

    Returns:
        What kept some of it from being there, or all of it: what else the run has to write is not lost with it.
    """
    try:
        return _written(the_run, report, name, path)
    except OSError as error:
        return [problem_of(unwritable(path, error))]
    except EditlintError as error:
        return [problem_of(error)]
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001  as of any format
        return [fault("", f"in the output format “{name}”", error)]


def _written(the_run: Run, report: Report, name: str, path: str) -> list[Problem]:
    pages = in_pages(name)
    if pages is None:
        lines, problems = rendered(the_run, report, name, Look())
        if lines or not problems:
            put(path, lines)
        return problems
    index, others = pages(report, the_run.rulebook.rules, path)
    put(path, _behind_pages(os.path.splitext(path)[0], others, index))
    return []


def put(path: str, lines: Iterable[str]) -> None:
    """Put a file in place in one step; what is no plain file, as a pipe, is written to as it is."""
    if path.startswith(_HANDED_OVER) or (os.path.exists(path) and not os.path.isfile(path)):
        with open(path, "wb") as pipe:
            pipe.writelines(map(_encoded, lines))
        return
    from editlint.engine.rewrite import draft

    with draft(path) as beside:
        beside.file.writelines(map(_encoded, lines))
        beside.put_in_place()


def _encoded(line: str) -> bytes:
    return f"{line}\n".encode("utf-8", "replace")


def _behind_pages(folder: str, pages: Iterator[tuple[str, list[str]]], index: Iterable[str]) -> Iterator[str]:
    """The lines of the page that leads to the others, which are in place before its first: while a draft of it is held.

    So nobody else writes a report of that name meanwhile, and what lies beside is of a process that was killed.
    """
    _put_pages(folder, pages)
    yield from index


def _put_pages(folder: str, pages: Iterator[tuple[str, list[str]]]) -> None:
    """Put a folder of pages in place of the one of an earlier report."""
    import shutil

    from editlint.engine.writing_over import name_beside

    first = next(pages, None)
    if first is None:
        return
    if os.path.exists(folder) and not _is_ours(folder):
        hint = "give the report another name: its pages go to a folder of the name without the suffix"
        raise EditlintError(f"{folder} is there already, and no report of editlint", hint=hint)
    fresh, old = (name_beside(folder, f"editlint-{which}") for which in ("new", "old"))
    _take_back(folder, old)
    shutil.rmtree(fresh, ignore_errors=True)
    os.mkdir(fresh)
    try:
        put(os.path.join(fresh, _MARKER), [_MARK, "*"])
        for name, lines in chain((first,), pages):
            with open(os.path.join(fresh, name), "w", encoding="utf-8", errors="replace", newline="\n") as file:
                file.writelines(f"{line}\n" for line in lines)
        if os.path.exists(folder):
            os.replace(folder, old)
        os.replace(fresh, folder)
    finally:
        _take_back(folder, old)
        for left in (fresh, old):
            shutil.rmtree(left, ignore_errors=True)


def _take_back(folder: str, old: str) -> None:
    """Where the new pages are not there, the earlier report stays."""
    if not os.path.exists(folder) and os.path.exists(old):
        os.replace(old, folder)


def _is_ours(folder: str) -> bool:
    try:
        return read_file(os.path.join(folder, _MARKER)).startswith(_MARK.encode())
    except OSError:
        return False
