"""`editlint stats PATH...`: words, sentences and every formula of readability."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.analysis.statistics import figures
from editlint.cli.articles import Articles, identified, label
from editlint.cli.options import Parser, add_choice, add_field, add_settings, parser, settings_of
from editlint.cli.streams import say, say_json
from editlint.plural import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.statistics import Figures, PartFigures


def command_parser() -> Parser:
    """The operands and options."""
    p = parser("stats", "Print words, sentences and the formulas of readability.")
    p.add_argument("paths", nargs="+", metavar="PATH", help="articles and folders")
    p.add_argument("--paragraphs", action="store_true", help="each section and paragraph, too")
    p.add_argument("--textstat", action="store_true", help="textstat's formulas with textstat's own values, too")
    add_choice(p, "--format", ("text", "json"), default="text", about="default: text")
    add_settings(p)
    add_field(p)
    return p


def run(argv: Sequence[str]) -> int:
    """Print the figures of each article, or of each of its paragraphs too."""
    args = command_parser().parse_args(argv)
    measured = Articles(
        args,
        settings_of(args, *args.paths),
        lambda path, each: (label(path, each), identified(path, each), figures(each)),
    )
    if args.format == "json":
        listed = [_as_object(known, each) for _, known, each in measured]
        say_json(listed)
        return measured.code
    for name, _, each in measured:
        _print(name, each, parts=args.paragraphs, textstat=args.textstat)
    return measured.code


def _print(name: str, each: Figures, *, parts: bool, textstat: bool) -> None:
    say(name)
    counts = (counted(each.words, "word"), counted(each.sentences, "sentence"), counted(each.paragraphs, "paragraph"))
    say(f"  {', '.join(counts)}, {each.minutes:.1f} minutes")
    _print_values(each.grades)
    if textstat:
        say("  as textstat has it:")
        _print_values(each.textstat)
    if parts:
        for title, rows in (("sections", each.sections), ("paragraphs", each.each_paragraph)):
            if rows:
                say(f"  {title}:")
                for row in rows:
                    say("    " + _row(row))


def _print_values(values: dict[str, Any]) -> None:
    width = max(map(len, values), default=0)
    for name, value in values.items():
        say(f"    {name:<{width}}  {value:.2f}" if isinstance(value, float) else f"    {name:<{width}}  {value}")


def _row(row: PartFigures) -> str:
    bar = "█" * max(0, min(30, round(row.grade)))
    return f"{row.grade:5.1f} {bar:<30} {counted(row.words, 'word'):>11}, longest {row.longest:3d}  {row.title}"


def _as_object(known: dict[str, str], each: Figures) -> dict[str, Any]:
    values = each._asdict()
    values["sections"] = [row._asdict() for row in each.sections]
    values["each_paragraph"] = [row._asdict() for row in each.each_paragraph]
    return {**known, **values}
