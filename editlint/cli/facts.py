"""`editlint facts PATH...`: what articles state, as a sheet, or as house facts for a person to look up and accept."""

from __future__ import annotations

import sys
from math import isinf
from typing import TYPE_CHECKING, Any

from editlint.analysis.statements.proposals import SourcedFact, facts_as_yaml, propose_facts
from editlint.analysis.statements.statement import DATE
from editlint.cli import OK
from editlint.cli.articles import articles
from editlint.cli.options import add_choice, add_settings, day, parser, settings_of
from editlint.cli.streams import say, say_lines
from editlint.plural import counted
from editlint.visible import as_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.statements.statement import Amount, Statement

_HEAD = ("subject", "attribute", "value", "when", "line")
_WIDEST = 40  # characters of a cell


def run(argv: Sequence[str]) -> int:
    """Print a file of facts, of which what is known already is left out, or all that is stated."""
    p = parser("facts", "Propose house facts from articles, as YAML to look up and accept, or list what they state.")
    p.add_argument("paths", nargs="+", metavar="PATH", help="articles and folders")
    add_choice(
        p,
        "--format",
        ("yaml", "text", "json"),
        default="yaml",
        about="yaml: a file of house facts (default); text, json: the fact sheet, with all that is stated",
    )
    p.add_argument("--as-of", type=day, metavar="DATE", help="the day of publication, YYYY-MM-DD")
    add_settings(p)
    args = p.parse_args(argv)
    read = articles(args, settings_of(args, args.paths[0]))
    if args.format == "yaml":
        _propose(read)
    elif args.format == "json":
        import json

        sheets = [
            {"path": path, "statements": [_as_object(article, s) for s in _sheet(article)]} for path, article in read
        ]
        print(as_json(json.dumps(sheets, ensure_ascii=False, indent=1)))
    else:
        for path, article in read:
            _print(path, article)
    return OK


def _propose(read: Iterable[tuple[str, Article]]) -> None:
    found = [
        SourcedFact(fact, f"{path}:{article.document.place(fact.start, fact.end).line}")
        for path, article in read
        for fact in propose_facts(article)
    ]
    if found:
        say_lines(facts_as_yaml(found).rstrip("\n"))
        print("look each of them up, write its reference, and name the file under “facts”", file=sys.stderr)
    else:
        print("nothing that is dated plainly and not known yet", file=sys.stderr)


def _sheet(article: Article) -> Iterator[Statement]:
    """The statements of the story, in order; left-overs of the publishing system are no part of it."""
    return (each for each in article.statements if not article.in_residue(each.start, each.end))


def _print(path: str, article: Article) -> None:
    rows = [_row(article, statement) for statement in _sheet(article)]
    say(f"{path}: {counted(len(rows), 'statement')}")
    if not rows:
        return
    rows.insert(0, _HEAD)
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    for row in rows:
        say("  " + "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip())


def _row(article: Article, statement: Statement) -> tuple[str, ...]:
    when = _days(statement.when) if statement.when is not None else ()
    line = article.document.place(statement.start, statement.end).line
    who = statement.name or statement.subject
    value = statement.text if statement.standing.asserted else f"{statement.text} (not asserted)"
    if statement.standing.speaker:
        value = f"{value} ({statement.standing.speaker})"
    cells = (who, statement.attribute, value, " to ".join(dict.fromkeys(when)), str(line))
    return tuple(_short(cell) for cell in cells)


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _WIDEST else f"{one_line[: _WIDEST - 2].rstrip()} …"


def _days(amount: Amount) -> tuple[str, str]:
    """The first and the last day of a stretch of the calendar, as in 2024-09-02; "" for an end that is open."""
    import datetime as dt

    first, last = (
        dt.date.fromordinal(int(end)).isoformat() if 1 <= end <= dt.date.max.toordinal() else "" for end in amount[:2]
    )
    return first, last


def _reading(amount: Amount) -> dict[str, Any]:
    if amount.unit == DATE:
        first, last = _days(amount)
        return {"unit": DATE, "low": first or None, "high": last or None}
    low, high = (None if isinf(end) else end for end in amount[:2])
    return {"unit": amount.unit, "low": low, "high": high}


def _as_object(article: Article, statement: Statement) -> dict[str, Any]:
    at = article.document.place(statement.start, statement.end)
    return {
        "subject": statement.subject,
        "name": statement.name,
        "attribute": statement.attribute,
        "quote": statement.text,
        "readings": [_reading(each) for each in statement.readings],
        "when": _reading(statement.when) if statement.when is not None else None,
        "asserted": statement.standing.asserted,
        "speaker": statement.standing.speaker,
        "line": at.line,
        "column": at.column,
        "end_line": at.end_line,
        "end_column": at.end_column,
        "start": at.start,
        "end": at.end,
    }
