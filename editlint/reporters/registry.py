"""The output formats by name. A reporter's module is imported when its format is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from editlint.plugins.taken import BUILT_IN_REPORTERS

if TYPE_CHECKING:
    from editlint.model import Report
    from editlint.reporters.look import Look
    from editlint.rulebook.rule import Rule

    Render = Callable[[Report, Mapping[str, Rule], Look], Iterator[str]]
    Pages = Callable[[Report, Mapping[str, Rule], str], tuple[Iterable[str], Iterator[tuple[str, list[str]]]]]

BUILT_IN = BUILT_IN_REPORTERS
IN_PAGES = ("html",)  # they show articles whole, and many of them on pages of their own


def reporter(name: str, extra: Mapping[str, Render] | None = None) -> Render:
    """The function that renders a report in a format, line by line.

    Raises:
        KeyError: there is no such format.
    """
    if extra and name in extra:
        return _guarded(name, extra[name])
    if name not in BUILT_IN:
        raise KeyError(name)
    render: Render = import_module(f"editlint.reporters.{name}").render
    return render


def in_pages(name: str) -> Pages | None:
    """The function that lays a report out as a file with a folder of pages, for a format that has one."""
    if name not in IN_PAGES:
        return None
    pages: Pages = import_module(f"editlint.reporters.{name}").pages
    return pages


def _guarded(name: str, render: Render) -> Render:
    """A plug-in's reporter, whose failure is named and leaves no half of a report."""

    def whole(report: Report, rules: Mapping[str, Rule], look: Look) -> Iterator[str]:
        try:
            lines = [line + "" for line in render(report, rules, look)]
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001  a report that fails is named, and does not end the run
            from editlint.errors import EditlintError, in_words

            said = f"the output format “{name}” crashed: {in_words(error)}"
            hint = "this is a defect of the plug-in that brings it: “editlint plugins” lists them"
            raise EditlintError(said, hint=hint) from None
        yield from lines

    return whole
