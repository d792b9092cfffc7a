"""One self-contained page: each article with its marks in place, notes beside it, evidence linked both ways.

It needs no network and no script to be read; the script filters and moves by keys. Articles are read again from disk,
since a report carries sentences and not texts; one that cannot be read is shown by its sentences.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from editlint.errors import EditlintError
from editlint.model import Severity
from editlint.reporters.html_desk import desk
from editlint.reporters.html_parts import Pointed, article_text, overview
from editlint.reporters.xml import escape
from editlint.values import NamedTuple
from editlint.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from editlint.documents.document import Document
    from editlint.model import Related, Report, Violation
    from editlint.reporters.look import Look
    from editlint.rulebook.rule import Rule

TITLE = "editlint report"
COLLECT = 50  # articles after which memory is tidied up


class Numbered(NamedTuple):
    """A violation with its number on the page."""

    number: int
    violation: Violation


class Page(NamedTuple):
    """What the articles of the page know of each other.

    Attributes:
        by_path: the articles to show, with their violations in order.
        evidence: by path, the places that violations of any article point to.
        readable: the paths of articles that are still there to be shown whole.
        rules: the rules by name.
    """

    by_path: Mapping[str, Sequence[Numbered]]
    evidence: Mapping[str, Mapping[tuple[int, int], Pointed]]
    readable: frozenset[str]
    rules: Mapping[str, Rule]


def render(report: Report, rules: Mapping[str, Rule], look: Look) -> Iterator[str]:  # noqa: ARG001  the protocol's
    """The page, article by article."""
    import gc
    from string import Template

    with open(os.path.join(os.path.dirname(__file__), "page.html"), encoding="utf-8") as file:
        head, _, foot = file.read().partition("$articles\n")
    page = _page(report, rules)
    packs = sorted({violation.rule.split(".")[0] for violation in report.violations})
    yield (
        Template(head)
        .substitute(
            title=TITLE,
            version=__version__,
            summary=_summary(report),
            overview=overview(report, {path: f"a{index}" for index, path in enumerate(page.by_path, 1)}),
            severities="".join(_box("severity", str(each)) for each in Severity if report.count(each)),
            packs="".join(_box("pack", pack) for pack in packs),
        )
        .rstrip()
    )
    for index, path in enumerate(page.by_path, 1):
        yield _article(index, path, page)
        if index % COLLECT == 0 and not gc.isenabled():
            gc.collect(1)  # the command line has switched it off; what was read of an article goes
    if not page.by_path:
        yield "<p>Nothing to report.</p>"
    yield Template(foot).substitute(version=__version__).rstrip()


def _page(report: Report, rules: Mapping[str, Rule]) -> Page:
    by_path: dict[str, list[Numbered]] = {}
    evidence: dict[str, dict[tuple[int, int], Pointed]] = {}
    for number, violation in enumerate(report.violations, 1):
        by_path.setdefault(violation.path, []).append(Numbered(number, violation))
        for each in violation.related:
            if each.line:
                pointed = Pointed(_anchor(each.path, each.start, each.end), number)
                evidence.setdefault(each.path, {}).setdefault((each.start, each.end), pointed)
    readable = frozenset(path for path in (*by_path, *evidence) if os.path.isfile(path))
    for path in evidence:
        if path in readable:
            by_path.setdefault(path, [])  # the other end of a contradiction, in an article that has no violation itself
    return Page(by_path, evidence, readable, rules)


def _summary(report: Report) -> str:
    counts = ", ".join(_count(report.count(each), str(each)) for each in Severity)
    hidden = f"; {report.suppressed} hidden by comments or the baseline" if report.suppressed else ""
    problems = f"; {_count(len(report.problems), 'problem')}" if report.problems else ""
    quiet = report.files - len({violation.path for violation in report.violations})
    clean = f"; nothing to say about {quiet}" if quiet and report.violations else ""
    return f"{_count(report.files, 'article')}: {counts}{hidden}{clean}{problems}."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _box(name: str, value: str) -> str:
    return f'<label><input type="checkbox" name="{name}" value="{escape(value)}" checked> {escape(value)}</label> '


def _article(index: int, path: str, page: Page) -> str:
    numbered = page.by_path[path]
    document = _read(path)
    evidence = dict(sorted(page.evidence.get(path, {}).items()))
    text = article_text(document, numbered, evidence, index) if document is not None else _sentences(numbered)
    ids = set(re.findall(' id="([^"]+)"', text))
    notes = "\n".join(_note(each, page, ids) for each in numbered)
    name = escape(path or "standard input")
    count = _count(len(numbered), "violation")
    return (
        f'<section aria-labelledby="a{index}"><h2 id="a{index}"><a href="#a{index}">{name}</a></h2>\n'
        f'<p class="meta">{count}</p>\n{_desk(document, index)}<div class="article"><div class="text">{text}</div>\n'
        f'<ol class="notes" aria-label="Notes on {name}">\n{notes}\n</ol></div></section>'
    )


def _read(path: str) -> Document | None:
    """The article as it is on disk; None for standard input and for files that are gone."""
    from editlint.documents import format_of, parse
    from editlint.source import decode

    try:
        with open(path, "rb") as file:
            return parse(decode(file.read(), path), format_of(path) or "text")
    except (OSError, EditlintError):
        return None


def _desk(document: Document | None, index: int) -> str:
    if document is None or not document.blocks:
        return ""
    from editlint.analysis.article import Article

    return desk(Article(document), index)


def _anchor(path: str, start: int, end: int) -> str:
    from editlint.cachefiles import digest

    return f"e{digest(path)[:6]}-{start}-{end}"


def _sentences(numbered: Sequence[Numbered]) -> str:
    rows = []
    for number, v in numbered:
        low, high = v.start - v.excerpt_start, v.end - v.excerpt_start
        before, match, after = (escape(part) for part in (v.excerpt[:low], v.excerpt[low:high], v.excerpt[high:]))
        mark = f'<a class="mark {v.severity}" id="m{number}" href="#n{number}" data-v="{number}">{match}</a>'
        rows.append(f'<p><span class="meta">line {v.line}</span> {before}{mark}{after}</p>')
    return "\n".join(rows)


def _note(each: Numbered, page: Page, ids: set[str]) -> str:
    """What a violation says. What it is about may lie outside the text, as in a link: then it is quoted."""
    number, v = each
    rule = page.rules.get(v.rule)
    summary = escape(rule.summary if rule else "")
    marked = f"m{number}" in ids
    line = f'<a href="#m{number}">line {v.line}</a>' if marked else f"line {v.line}"
    place = f'<span class="severity">{v.severity}</span> {line}'
    lines = [f'{place} <span class="rule" title="{summary}">{escape(v.rule)}</span>', f"<p>{escape(v.message)}</p>"]
    if not marked and v.match:
        lines.append(f'<p class="see">{_quote(v.match)}</p>')
    lines += [f'<p class="see">See {_link(v, related, page, ids)}</p>' for related in v.related]
    lines += [f'<p class="fix">{"Fix" if fix.safe else "Possible fix"}: {escape(fix.title)}</p>' for fix in v.fixes]
    if rule is not None and rule.help:
        lines.append(f'<p class="rule">{escape(rule.help)}</p>')
    pack = escape(v.rule.split(".")[0])
    head = f'<li class="{v.severity}" id="n{number}" tabindex="-1" data-v="{number}" data-severity="{v.severity}"'
    return f'{head} data-pack="{pack}">' + "\n".join(lines) + "</li>"


def _link(v: Violation, related: Related, page: Page, ids: set[str]) -> str:
    """The way to a piece of evidence; quoted where it is not to be seen beside the note."""
    message = escape(related.message)
    if not related.line:
        return f"{escape(related.path)}: {message}"
    same = related.path == v.path
    file = "" if same else f"{os.path.basename(related.path)}, "
    place = escape(f"{file}line {related.line}")
    anchor = _anchor(related.path, related.start, related.end)
    if anchor in ids or (not same and related.path in page.readable):
        place = f'<a href="#{anchor}">{place}</a>'
    quote = f": {_quote(related.excerpt)}" if related.excerpt and anchor not in ids else ""
    return f"{place}: {message}{quote}"


def _quote(text: str) -> str:
    return f"“{escape(' '.join(text.split()))}”"
