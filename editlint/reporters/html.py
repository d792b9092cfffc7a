"""One self-contained page: each article with its marks in place, notes beside it, evidence linked both ways.

It needs no network and no script to be read; the script filters and moves by keys. Articles are read again from disk,
since a report carries sentences and not texts; one that cannot be read is shown by its sentences.
"""

from __future__ import annotations

import os
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


class Numbered(NamedTuple):
    """A violation with its number on the page."""

    number: int
    violation: Violation


def render(report: Report, rules: Mapping[str, Rule], look: Look) -> Iterator[str]:  # noqa: ARG001  the protocol's
    """The page, as one piece."""
    from string import Template

    with open(os.path.join(os.path.dirname(__file__), "page.html"), encoding="utf-8") as file:
        template = Template(file.read())
    by_path: dict[str, list[Numbered]] = {}
    for number, violation in enumerate(report.violations, 1):
        by_path.setdefault(violation.path, []).append(Numbered(number, violation))
    places = {(v.path, v.start, v.end): number for number, v in enumerate(report.violations, 1)}
    packs = sorted({violation.rule.split(".")[0] for violation in report.violations})
    yield template.substitute(
        title=TITLE,
        version=__version__,
        summary=_summary(report),
        overview=overview(report, {path: f"a{index}" for index, path in enumerate(by_path, 1)}),
        severities="".join(_box("severity", str(each)) for each in Severity if report.count(each)),
        packs="".join(_box("pack", pack) for pack in packs),
        articles="\n".join(
            _article(index, path, numbered, by_path, rules, places)
            for index, (path, numbered) in enumerate(by_path.items(), 1)
        )
        or "<p>Nothing to report.</p>",
    )


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


def _article(
    index: int,
    path: str,
    numbered: Sequence[Numbered],
    by_path: Mapping[str, Sequence[Numbered]],
    rules: Mapping[str, Rule],
    places: Mapping[tuple[str, int, int], int],
) -> str:
    document = _read(path)
    evidence = _evidence(path, by_path)
    text = article_text(document, numbered, evidence, index) if document is not None else _sentences(numbered)
    shown = {each.anchor for each in evidence.values() if f'id="{each.anchor}"' in text}
    notes = "\n".join(_note(each, rules, places, shown, document is not None) for each in numbered)
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


def _evidence(path: str, by_path: Mapping[str, Sequence[Numbered]]) -> dict[tuple[int, int], Pointed]:
    """The places in an article that violations point to, each with its anchor and the first that does."""
    found: dict[tuple[int, int], Pointed] = {}
    for numbered in by_path.values():
        for number, violation in numbered:
            for each in violation.related:
                if each.path == path and each.line:
                    span = (each.start, each.end)
                    found.setdefault(span, Pointed(_anchor(path, *span), number))
    return dict(sorted(found.items()))


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


def _note(
    each: Numbered,
    rules: Mapping[str, Rule],
    places: Mapping[tuple[str, int, int], int],
    shown: set[str],
    whole: bool,
) -> str:
    number, v = each
    rule = rules.get(v.rule)
    summary = escape(rule.summary if rule else "")
    place = f'<span class="severity">{v.severity}</span> <a href="#m{number}">line {v.line}</a>'
    lines = [f'{place} <span class="rule" title="{summary}">{escape(v.rule)}</span>', f"<p>{escape(v.message)}</p>"]
    lines += [f'<p class="see">See {_link(v, related, places, shown, whole)}</p>' for related in v.related]
    lines += [f'<p class="fix">{"Fix" if fix.safe else "Possible fix"}: {escape(fix.title)}</p>' for fix in v.fixes]
    if rule is not None and rule.help:
        lines.append(f'<p class="rule">{escape(rule.help)}</p>')
    pack = escape(v.rule.split(".")[0])
    head = f'<li class="{v.severity}" id="n{number}" tabindex="-1" data-v="{number}" data-severity="{v.severity}"'
    return f'{head} data-pack="{pack}">' + "\n".join(lines) + "</li>"


def _link(
    v: Violation, related: Related, places: Mapping[tuple[str, int, int], int], shown: set[str], whole: bool
) -> str:
    message = escape(related.message)
    if not related.line:
        return f"{escape(related.path)}: {message}"
    file = "" if related.path == v.path else f"{os.path.basename(related.path)}, "
    place = escape(f"{file}line {related.line}")
    number = places.get((related.path, related.start, related.end))
    anchor = _anchor(related.path, related.start, related.end)
    quote = f": “{escape(' '.join(related.excerpt.split()))}”" if anchor not in shown and related.excerpt else ""
    target = f"m{number}" if number and whole else anchor
    return f'<a href="#{target}">{place}</a>: {message}{quote}'
