"""The report for the desk: articles as proofs, marks in place, notes beside them, evidence linked both ways.

It needs no network and no script to be read; the script filters and moves by keys. Nothing is read again from disk: the
report carries what is shown. A stream gets one page; a file with many articles an index and a page for each article.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from editlint.reporters.html_index import legend, overview, rule_choice, severity_boxes, summary
from editlint.reporters.html_proof import NumberedNote, Sheet, proof, worst_first
from editlint.reporters.html_shell import page_file, policy
from editlint.values import NamedTuple
from editlint.visible import as_file_address, as_xml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from editlint.analysis.galley import Galley
    from editlint.model import Report
    from editlint.reporters.look import Look
    from editlint.rulebook.rule import Rule

TITLE = "editlint report"
TOGETHER = 10  # articles that a file shows on one page; more get an index and a page each
_COLLECT = 50  # articles after which memory is tidied up


class _Desk(NamedTuple):
    """What the articles of the report know of each other.

    Attributes:
        by_path: the articles to show with their violations, worst first.
        pointing: by path, the places that violations of any article point to, with the messages about them.
        where: the page of each path relative to the others, "" when all are on one.
        rules: the rules by name.
    """

    by_path: Mapping[str, Sequence[NumberedNote]]
    pointing: Mapping[str, Mapping[tuple[int, int], Sequence[tuple[NumberedNote, str]]]]
    where: Mapping[str, str]
    rules: Mapping[str, Rule]


def render(report: Report, rules: Mapping[str, Rule], look: Look) -> Iterator[str]:  # noqa: ARG001  the protocol's
    """The report as one page."""
    desk = _desk(report, rules)
    galleys = {path: _galley(report, path) for path in desk.by_path} if len(desk.by_path) <= TOGETHER else {}
    alone = len(desk.by_path) == 1
    only = next(iter(galleys.values())) if alone else None
    title = only.headline if only is not None and only.headline else TITLE
    head, foot = _shell(title, _top(report, desk, {}, alone=alone), _controls(report))
    yield head
    for index, path in enumerate(desk.by_path, 1):
        galley = galleys[path] if galleys else _galley(report, path)
        yield from proof(_sheet(desk, path, index, 1 if alone else 2), galley)
        _tidy(index)
    if not desk.by_path:
        yield "<p>Nothing to report.</p>"
    yield foot


def pages(
    report: Report, rules: Mapping[str, Rule], path: str
) -> tuple[Iterable[str], Iterator[tuple[str, list[str]]]]:
    """The report for a file: the lines of the file itself, and the pages of a folder beside it as names and lines.

    Links between them hold when the folder has the file's name without its suffix. There are none for few articles.
    """
    from editlint.reporters.look import Look

    names = {violation.path for violation in report.violations}
    if len(names) <= TOGETHER:
        return render(report, rules, Look()), iter(())
    file = os.path.basename(path)
    desk = _desk(report, rules, separate=True)
    return _index(report, desk, os.path.splitext(file)[0]), _articles(report, desk, file)


def _index(report: Report, desk: _Desk, folder: str) -> Iterator[str]:
    links = {path: f"{_url(folder)}/{name}" for path, name in desk.where.items()}
    head, foot = _shell(TITLE, _top(report, desk, links, alone=False), _controls(report, search=True))
    yield head
    yield foot


def _articles(report: Report, desk: _Desk, file: str) -> Iterator[tuple[str, list[str]]]:
    for index, path in enumerate(desk.by_path, 1):
        galley = _galley(report, path)
        title = galley.headline if galley is not None and galley.headline else path
        top = f'<p class="kicker"><a href="../{_url(file)}">All articles</a></p>{legend()}'
        own = report._replace(violations=tuple(each.violation for each in desk.by_path[path]))
        head, foot = _shell(title, top, _controls(own))
        yield desk.where[path], [head, *proof(_sheet(desk, path, 1, 1), galley), foot]
        _tidy(index)


def _desk(report: Report, rules: Mapping[str, Rule], *, separate: bool = False) -> _Desk:
    """What is shown, on one page or each article on its own."""
    by_path: dict[str, list[NumberedNote]] = {path: [] for path in report.galleys} if report.files == 1 else {}
    pointing: dict[str, dict[tuple[int, int], list[tuple[NumberedNote, str]]]] = {}
    for number, violation in enumerate(report.violations, 1):
        numbered = NumberedNote(number, violation)
        by_path.setdefault(violation.path, []).append(numbered)
        for each in violation.related:
            if each.line:
                places = pointing.setdefault(each.path, {})
                places.setdefault((each.start, each.end), []).append((numbered, each.message))
    for path in pointing:
        if path in report.galleys:
            by_path.setdefault(path, [])  # the other end of a contradiction, in an article that has no violation itself
    order = sorted(by_path, key=lambda path: (worst_first([each.violation for each in by_path[path]]), path))
    where = {path: _page_name(path) if separate else "" for path in order}
    return _Desk({path: by_path[path] for path in order}, pointing, where, rules)


def _page_name(path: str) -> str:
    """A name for the page of an article that is the same in every report and needs no escaping anywhere."""
    from editlint.cachefiles import digest

    stem = os.path.splitext(os.path.basename(path))[0].lower()
    slug = re.sub("[^a-z0-9]+", "-", stem)[:40].strip("-") or "article"
    return f"{slug}-{digest(path)[:12]}.html"


def _sheet(desk: _Desk, path: str, index: int, level: int) -> Sheet:
    return Sheet(index, path, level, desk.by_path[path], desk.pointing.get(path, {}), desk.where, desk.rules)


def _galley(report: Report, path: str) -> Galley | None:
    from editlint.analysis.galley import unpack

    data = report.galleys.get(path)
    return unpack(data) if data is not None else None


def _tidy(index: int) -> None:
    import gc

    if index % _COLLECT == 0 and not gc.isenabled():
        gc.collect(1)  # the command line has switched it off; what was made for a page goes


def _top(report: Report, desk: _Desk, links: Mapping[str, str], *, alone: bool) -> str:
    """What stands above the articles: for one alone only the legend, its headline is the page's."""
    if alone:
        return f'<p class="kicker">{TITLE}</p>{legend()}'
    shown = links or {path: f"#a{index}" for index, path in enumerate(desk.by_path, 1)}
    titles = {}
    for path in desk.by_path:
        galley = _galley(report, path)
        titles[path] = (galley.headline, galley.published) if galley is not None else ("", "")
    violations = {path: [each.violation for each in numbered] for path, numbered in desk.by_path.items()}
    about = overview(violations, shown, titles)
    return f'<h1>{TITLE}</h1><p class="meta">{summary(report)}</p>{legend() if not links else ""}{about}'


def _controls(report: Report, *, search: bool = False) -> str:
    box = '<label>Search <input type="search" id="search"></label>' if search else ""
    return f"{box}{severity_boxes(report)}{rule_choice(report)}" if report.violations else ""


def _shell(title: str, top: str, controls: str) -> tuple[str, str]:
    """A page before and after its articles, with a policy that lets nothing in but its own style and script."""
    from string import Template

    style, script = page_file("page.css"), page_file("page.js")
    head, _, foot = page_file("page.html").partition("$articles\n")
    values = {
        "title": as_xml(title),
        "policy": policy(style, script),
        "style": style,
        "top": top,
        "controls": controls,
        "script": script,
        "version": _version(),
    }
    return Template(head).substitute(values).rstrip(), Template(foot).substitute(values).rstrip()


def _version() -> str:
    from editlint.version import __version__

    return __version__


def _url(name: str) -> str:
    """A file's name as a part of a relative link."""
    return as_file_address(name)
