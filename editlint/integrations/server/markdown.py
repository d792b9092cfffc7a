"""Markdown that shows an article's words as they are, whatever signs they hold, and its sheets as lists and tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.plural import counted
from editlint.visible import as_markdown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.fact_sheet import FactSubject, SheetFact
    from editlint.analysis.source_sheet import SheetCitation

_CODE = re.compile(r"\\`((?:[^\\`]|\\[^`])+)\\`")  # as it stands when every sign is escaped
_ESCAPED = re.compile(r"\\(.)")
_LONGEST = 160  # characters of a claim or quotation


def with_code(text: str) -> str:
    """The words of a rule on one line, in which no sign means markup but a pair of backquotes."""
    return _CODE.sub(lambda found: "`" + _ESCAPED.sub(r"\1", found[1]) + "`", as_markdown(text))


def excerpt(article: Article, start: int, end: int) -> str:
    """The prose between two offsets, escaped, cut between words where it is long."""
    text = " ".join(article.text[start:end].split())
    return as_markdown(text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …")


def line_of(article: Article, start: int) -> int:
    """The 1-based line of a prose offset."""
    return article.document.place(start, start + 1).line


def source_sheet_page(article: Article, name: str) -> str:
    """The source sheet of an article as Markdown."""
    from editlint.analysis.source_sheet import source_sheet

    sheet = source_sheet(article)
    lines = [f"# Sources of {as_markdown(name)}", "", f"{counted(len(sheet.sources), 'source')}."]
    for source in sheet.sources:
        kind = source.source_class.replace("-", " ")
        lines += ["", f"## {as_markdown(source.name)}", "", f"*{kind}, {counted(len(source.citations), 'time')}*", ""]
        lines += [f"- line {line_of(article, each.start)}: {_cited_for(article, each)}" for each in source.citations]
    for noun, lack, spans in (
        ("figure", "without a source", sheet.unsourced_figures),
        ("quotation", "without a speaker", sheet.unsourced_quotations),
    ):
        if spans:
            lines += ["", f"## {counted(len(spans), noun)} {lack}", ""]
            lines += [f"- line {line_of(article, start)}: {excerpt(article, start, end)}" for start, end in spans]
    return "\n".join(lines) + "\n"


def _cited_for(article: Article, citation: SheetCitation) -> str:
    if citation.claim_end > citation.claim_start:
        return f"*{as_markdown(citation.verb)}*: {excerpt(article, citation.claim_start, citation.claim_end)}"
    return excerpt(article, citation.start, citation.end)


def fact_sheet_page(article: Article, name: str) -> str:
    """The fact sheet of an article as Markdown."""
    from editlint.analysis.fact_sheet import fact_sheet

    sheet = fact_sheet(article)
    facts = sum(len(subject.facts) for subject in sheet)
    about = f" about {counted(len(sheet), 'subject')}" if sheet else ""
    lines = [f"# Facts of {as_markdown(name)}", "", f"{counted(facts, 'fact')}{about}."]
    for subject in sheet:
        lines += ["", f"## {subject_name(subject)}", "", "| fact | value | when | line |", "|---|---|---|---:|"]
        lines += [f"| {' | '.join(_cells(article, fact))} |" for fact in subject.facts]
    return "\n".join(lines) + "\n"


def subject_name(subject: FactSubject) -> str:
    """What a subject is called: its name, or the article's words in quotation marks."""
    return as_markdown(subject.name) if subject.named else f"“{as_markdown(subject.name)}”"


def fact_lines(article: Article, facts: Sequence[SheetFact]) -> Iterator[str]:
    """Facts as members of a list."""
    for fact in facts:
        kind, value, when, line = _cells(article, fact)
        yield f"- {kind}: {value}{f', {when}' if when else ''} (line {line})"


def _cells(article: Article, fact: SheetFact) -> tuple[str, str, str, str]:
    value = f"{fact.value} ({fact.remark})" if fact.remark else fact.value
    return as_markdown(fact.attribute), as_markdown(value), as_markdown(fact.when), str(line_of(article, fact.start))
