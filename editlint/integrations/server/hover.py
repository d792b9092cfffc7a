"""What is shown where the pointer rests: why a rule spoke, what the article states of a name. Runs on the worker."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.analysis.mentions.chain import find_mentions
from editlint.analysis.mentions.names import find_names
from editlint.integrations.server.markdown import excerpt, fact_lines, line_of, with_code
from editlint.integrations.server.rule_links import link_to
from editlint.values import NamedTuple
from editlint.visible import as_markdown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.article import Article
    from editlint.engine.run import Run
    from editlint.model import Related, Violation

_MOST = 12  # facts or quotations shown; the sheets have them all


class Shown(NamedTuple):
    """Markdown, and the stretch of the source that it is about."""

    markdown: str
    start: int
    end: int


def hover_at(offset: int, article: Article, violations: Sequence[Violation], run: Run) -> Shown | None:
    """What to show at an offset of the source: rules that speak there, and the name that stands there."""
    shown = [
        Shown(_explained(each, run), each.start, each.end)
        for each in violations
        if each.start <= offset < max(each.end, each.start + 1)
    ]
    named = _name_at(article, offset)
    if named is not None:
        shown.append(named)
    if not shown:
        return None
    least = min(shown, key=lambda each: each.end - each.start)
    return least._replace(markdown="\n\n---\n\n".join(each.markdown for each in shown))


def _explained(violation: Violation, run: Run) -> str:
    rule = run.active.get(violation.rule)
    link = link_to(rule) if rule is not None else ""
    name = f"[{as_markdown(violation.rule)}]({link})" if link else as_markdown(violation.rule)
    lines = [f"**{name}** · {violation.severity}", "", as_markdown(violation.message)]
    if violation.related:
        lines += ["", *(f"- {_evidence(each, violation.path)}" for each in violation.related)]
    if rule is not None:
        lines += ["", with_code(rule.why or rule.summary)]
        if rule.help:
            lines += ["", f"*What to do:* {as_markdown(rule.help)}"]
    return "\n".join(lines)


def _evidence(related: Related, path: str) -> str:
    numbered = related.line and not related.is_address
    where = related.place or (f"line {related.line}" if numbered else related.path)
    if numbered and related.path != path:
        where = f"{os.path.basename(related.path)}, {where}"
    return f"{as_markdown(where)}: {as_markdown(related.message)}"


def _name_at(article: Article, offset: int) -> Shown | None:
    """What the article states of the name at an offset of the source, and what whoever bears it is quoted with."""
    at = article.document.prose_span(offset, offset + 1)
    if at.end <= at.start:
        return None
    for start, end, name in _names_at(article, at.start):
        lines = list(_stated(article, name))
        if lines:
            return Shown("\n".join(lines), *article.document.source_span(start, end))
    return None


def _names_at(article: Article, at: int) -> Iterator[tuple[int, int, str]]:
    """What may be a name at a prose offset, with the fullest name of whom it means: the mention, then the subject."""
    from editlint.analysis.fact_sheet import fact_sheet

    index = article.words.index_at(at)
    words = [(article.words.starts[index], article.words.ends[index])] if index < len(article.words) else []
    mentions = [(each.start, each.end) for each in find_names(article).mentions if each.start <= at < each.end]
    for start, end in [*mentions, *words]:
        entity = find_mentions(article).at(start, end)
        if start <= at < end and entity is not None:
            yield start, end, entity.name
    for subject in fact_sheet(article):
        start = article.text.find(subject.name, max(0, at - len(subject.name) + 1), at + len(subject.name))
        if subject.named and 0 <= start <= at:
            yield start, start + len(subject.name), subject.name


def _stated(article: Article, name: str) -> Iterator[str]:
    from editlint.analysis.fact_sheet import fact_sheet
    from editlint.analysis.quotations import WORDS_OF_OTHERS

    subjects = [subject for subject in fact_sheet(article) if subject.named and subject.name == name]
    facts = [fact for subject in subjects for fact in subject.facts]
    quoted = [each for each in article.quotations if each.name == name and each.kind in WORDS_OF_OTHERS]
    if facts or quoted:
        yield f"**{as_markdown(name)}** in this article"
    if facts:
        yield ""
        yield from _at_most(list(fact_lines(article, facts)))
    if quoted:
        yield ""
        yield from _at_most(
            [f"- line {line_of(article, each.start)}: “{excerpt(article, each.start, each.end)}”" for each in quoted]
        )


def _at_most(lines: Sequence[str]) -> Iterator[str]:
    yield from lines[:_MOST]
    if len(lines) > _MOST:
        yield f"- … and {len(lines) - _MOST} more"
