"""`editlint test`: run the tests that rule files carry."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editlint.cli import FAILED, FOUND, OK
from editlint.cli.options import Parser, add_choice, parser
from editlint.cli.streams import complain, say, say_lines
from editlint.errors import EditlintError, Location, render
from editlint.plural import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.rulebook.packs import RuleFile
    from editlint.testing.runner import Failure, RuleTests


def command_parser() -> Parser:
    """The operands and options."""
    p = parser("test", "Run the tests that rule files carry.")
    p.add_argument(
        "paths", nargs="*", metavar="PATH", help="rule files or folders of packs (default: the built-in packs)"
    )
    p.add_argument("-k", metavar="TEXT", default="", help="only rules or cases whose name holds this text")
    p.add_argument("--coverage", action="store_true", help="name the alternatives that no test reaches")
    p.add_argument("--mutate", action="store_true", help="take out each cue and move each threshold: a test must fail")
    add_choice(p, "--format", ("text", "junit"), default="text", about="default: text")
    p.add_argument("--output-file", metavar="FILE", help="write the JUnit report there")
    p.add_argument("--quiet", "-q", action="store_true", help="failures and the summary only")
    return p


def run(argv: Sequence[str]) -> int:
    """Run the tests; 1 when a case fails, 2 when a rule file is wrong."""
    from editlint.testing.mutants import survivors
    from editlint.testing.runner import Bench

    args = command_parser().parse_args(argv)
    files = rule_files(args.paths)
    bench = Bench(args.paths)
    results: list[tuple[RuleTests, list[Failure], int]] = []
    broken: list[EditlintError] = list(bench.errors)
    notes: list[str] = []
    for file in files:
        tests = bench.read(file)
        broken += tests.errors
        if tests.errors or tests.rule is None:
            continue
        chosen = [case for case in tests.cases if args.k in tests.name or args.k in f"{tests.name} {case.name}"]
        if chosen and (missing := bench.missing(tests)):
            say(f"skip  {tests.name}: {missing}", error=True)
            continue
        failures = [failure for case in chosen for failure in bench.run(tests, case)]
        if (args.coverage or args.mutate) and chosen and not failures:
            failures += survivors(bench, tests, cues_only=not args.mutate)
        if chosen:
            results.append((tests, failures, len(chosen)))
            notes += [f"note  {tests.name}: {note}" for note in bench.notes(tests)]
    if args.format == "junit":
        _write_junit(results, args.output_file)
    else:
        _print(results, quiet=args.quiet)
        for note in notes:
            say(note)
    for error in broken:
        complain(render(error))
    _print_summary(results, broken, quiet=args.format == "junit" and not args.output_file)
    if broken:
        return FAILED
    return FOUND if any(failures for _, failures, _ in results) else OK


def rule_files(paths: Sequence[str]) -> list[RuleFile]:
    """The rule files that paths name; without any, the built-in ones.

    Raises:
        EditlintError: a path is not there, or holds no rules.
    """
    from editlint.rulebook.packs import RuleFile, builtin_folder, find_rule_files, name_of

    if not paths:
        return find_rule_files(builtin_folder())
    files: list[RuleFile] = []
    for path in paths:
        if os.path.isfile(path):
            files.append(RuleFile(name_of(path), path))
        elif os.path.isdir(path):
            found = find_rule_files(path)
            if not found:
                raise EditlintError(
                    f"there are no rule files below {path}",
                    hint="they lie in folders of packs: PATH/PACK/RULE.yml",
                    location=Location(path),
                )
            files += found
        else:
            raise EditlintError(f"there is no file or folder {path}", location=Location(path))
    return files


def _print(results: list[tuple[RuleTests, list[Failure], int]], *, quiet: bool) -> None:
    for tests, failures, count in results:
        if not failures and not quiet:
            say(f"ok    {tests.name} ({counted(count, 'case')})")
        for failure in failures:
            at = failure.location
            say(f"FAIL  {failure.rule}: {failure.case}")
            say(f" --> {at.path}:{at.line}:{at.column}")
            say_lines(f"  {failure.message}")
            if failure.text:
                say_lines("  text:\n" + "\n".join(f"    {line}" for line in failure.text.rstrip().split("\n")))


def _print_summary(
    results: list[tuple[RuleTests, list[Failure], int]], broken: list[EditlintError], *, quiet: bool
) -> None:
    if quiet:
        return
    cases = sum(count for _, _, count in results)
    failed = sum(len(failures) for _, failures, _ in results)
    wrong = f", {counted(len(broken), 'mistake')} in rule files" if broken else ""
    say(f"{counted(len(results), 'rule')}, {counted(cases, 'case')}, {counted(failed, 'failure')}{wrong}")


def _write_junit(results: list[tuple[RuleTests, list[Failure], int]], path: str | None) -> None:
    from editlint.cli.report_files import put
    from editlint.testing.junit import render_junit

    text = render_junit([(tests, failures) for tests, failures, _ in results])
    if path is None:
        print(text)
        return
    put(path, [text])
