"""`editlint sources PATH...`: the source sheet that a standards desk asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.analysis.source_sheet import source_sheet
from editlint.cli.articles import Articles, identified, label
from editlint.cli.options import Parser, add_choice, add_field, add_settings, parser, settings_of
from editlint.cli.streams import say, say_json
from editlint.plural import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.source_sheet import SheetCitation, SourceSheet


def command_parser() -> Parser:
    """The operands and options."""
    p = parser("sources", "List every source of an article, how often and for what, and what has none.")
    p.add_argument("paths", nargs="+", metavar="PATH", help="articles and folders")
    add_choice(p, "--format", ("text", "json"), default="text", about="default: text")
    add_settings(p)
    add_field(p)
    return p


def run(argv: Sequence[str]) -> int:
    """List the sources of each article, what they are cited for, and what has no source."""
    args = command_parser().parse_args(argv)
    settings = settings_of(args, *args.paths)
    if args.format == "json":
        sheets = Articles(args, settings, lambda path, each: _as_object(path, each, source_sheet(each)))
        say_json(list(sheets))
        return sheets.code
    printed = Articles(args, settings, lambda path, each: _print(label(path, each), each, source_sheet(each)))
    for _ in printed:
        pass
    return printed.code


def _print(name: str, article: Article, sheet: SourceSheet) -> None:
    say(f"{name}: {counted(len(sheet.sources), 'source')}")
    for source in sheet.sources:
        say(f"  {source.name} ({source.source_class}), {counted(len(source.citations), 'time')}")
        for citation in source.citations:
            say(f"    line {_line(article, citation.start)}: {_for_what(article, citation)}")
    for noun, lack, spans in (
        ("figure", "without a source", sheet.unsourced_figures),
        ("quotation", "without a speaker", sheet.unsourced_quotations),
    ):
        if spans:
            say(f"  {counted(len(spans), noun)} {lack}:")
            for start, end in spans:
                say(f"    line {_line(article, start)}: {_text(article, start, end)}")


def _for_what(article: Article, citation: SheetCitation) -> str:
    if citation.claim_end > citation.claim_start:
        claim = _text(article, citation.claim_start, citation.claim_end)
        opened = article.text[max(0, citation.claim_start - 1) : citation.claim_start] in ("“", '"')
        all_quoted = opened and not any(mark in claim for mark in '”"')
        return f"{citation.verb}: {'“' + claim + '”' if all_quoted else claim}"
    return _text(article, citation.start, citation.end)


def _line(article: Article, start: int) -> int:
    return article.document.place_in_file(start, start + 1).line


def _text(article: Article, start: int, end: int) -> str:
    text = " ".join(article.text[start:end].split())
    return text if len(text) <= 90 else f"{text[:88].rsplit(' ', 1)[0]} …"


def _as_object(path: str, article: Article, sheet: SourceSheet) -> dict[str, Any]:
    def place(start: int, end: int) -> dict[str, Any]:
        at = article.document.place_in_file(start, end)
        return {"line": at.line, "column": at.column, "start": at.start, "end": at.end, "text": article.text[start:end]}

    return {
        **identified(path, article),
        "sources": [
            {
                "name": source.name,
                "class": source.source_class,
                "citations": [
                    {
                        **place(citation.start, citation.end),
                        "cue": citation.cue,
                        "claim": article.text[citation.claim_start : citation.claim_end],
                        "quoted": citation.quoted,
                        "standing": citation.standing,
                        "negated": citation.negated,
                        "modality": citation.modality,
                        "mood": citation.mood,
                        "verb": citation.verb,
                    }
                    for citation in source.citations
                ],
            }
            for source in sheet.sources
        ],
        "unsourced_figures": [place(*span) for span in sheet.unsourced_figures],
        "unsourced_quotations": [place(*span) for span in sheet.unsourced_quotations],
    }
