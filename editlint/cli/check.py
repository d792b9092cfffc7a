"""`editlint check`: lint articles and report."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from editlint.cli import FOUND, OK
from editlint.cli.options import LEVELS, Parser, add_choice, add_field, add_settings, day, parser, settings_of, whole
from editlint.cli.problems import say_problems
from editlint.cli.progress import progress_of
from editlint.cli.published import memory_of
from editlint.cli.rendering import rendered
from editlint.cli.report_files import write_report
from editlint.cli.streams import for_orders, for_programs, read_input, say, write_lines
from editlint.config.find import BASELINE
from editlint.engine.faults import fault
from editlint.engine.pool import expected
from editlint.engine.run import Run
from editlint.errors import EditlintError, render
from editlint.model import Problem, Severity
from editlint.plural import counted
from editlint.reporters.look import look_of
from editlint.reporters.registry import BUILT_IN, IN_PAGES

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from editlint.config.settings import Settings
    from editlint.model import Report

STDIN = "-"
FOR_PEOPLE = ("full", "concise")  # formats that are read on a terminal
COMMENT_HELP = "put what is found as comments into a copy of a .docx or .odt file: NAME.commented.docx beside it"
_OF_REPORTS = (".html", ".json", ".jsonl", ".sarif", ".xml")
_ELSEWHERE = "give the report another name"
FLOOD = 60  # more violations than this on one run: say how to begin


def command_parser() -> Parser:
    """The operands and options."""
    p = parser("check", "Lint articles.")
    p.add_argument("paths", nargs="*", metavar="PATH", help="files and folders; - for standard input")
    add_options(p)
    return p


def add_options(p: Parser) -> None:
    """The options, which the program takes without a command, too."""
    add_settings(p.add_argument_group("rules"))
    p.add_argument("--as-of", type=day, metavar="DATE", help="the day of publication, YYYY-MM-DD")
    out = p.add_argument_group("output")
    default = os.environ.get("EDITLINT_OUTPUT_FORMAT", "full")
    out.add_argument("--format", default=default, metavar="FORMAT", help=f"of: {', '.join(BUILT_IN)} (default: full)")
    out.add_argument("--output-file", metavar="FILE", help="write the report, or with --comment the copy, there")
    out.add_argument("--comment", action="store_true", help=COMMENT_HELP)
    out.add_argument("--report", metavar="FORMAT:PATH", action="append", default=[], help="one more report; repeatable")
    add_choice(out, "--color", ("auto", "always", "never"), default="auto", about="default: auto")
    add_choice(out, "--min-level", LEVELS, default="suggestion", about="show nothing below this severity")
    out.add_argument("--statistics", action="store_true", help="how often each rule was violated, instead of the list")
    out.add_argument("--timings", action="store_true", help="what each rule and each analysis took, on standard error")
    out.add_argument("--quiet", "-q", action="store_true", help="no notices and no progress")
    out.add_argument("--watch", action="store_true", help="lint again whenever an article changes, until Ctrl-C")
    end = p.add_argument_group("exit code")
    add_choice(end, "--fail-level", LEVELS, about="severity from which the exit code is 1 (default: warning)")
    end.add_argument("--max-warnings", type=whole, metavar="N", help="exit 1 when there are more warnings")
    end.add_argument("--exit-zero", action="store_true", help="exit 0 whatever is found")
    fixing = p.add_argument_group("fixing")
    fixing.add_argument("--fix", action="store_true", help="apply the safe fixes")
    fixing.add_argument("--unsafe-fixes", action="store_true", help="with --fix or --diff: those that need a look, too")
    fixing.add_argument("--diff", action="store_true", help="show what --fix would change, and change nothing")
    less = p.add_argument_group("old archives")
    less.add_argument("--changed", nargs="?", const="HEAD", metavar="REF", help="only lines changed against git's REF")
    less.add_argument("--baseline", metavar="FILE", help=f"default: {BASELINE} beside the configuration")
    less.add_argument("--no-baseline", action="store_true", help="report what the baseline hides, too")
    about = "report what comments and front matter hide, too: for articles that strangers wrote"
    less.add_argument("--ignore-suppressions", action="store_true", help=about)
    archive = p.add_argument_group("what the house has published")
    archive.add_argument("--against", metavar="DIR", help="hold articles against an archive (default: the configured)")
    archive.add_argument("--no-against", action="store_true", help="hold them against none")
    files = p.add_argument_group("files")
    add_field(files)
    files.add_argument("--stdin-filename", metavar="PATH", default="", help="the name of what comes by standard input")
    files.add_argument("--force-exclude", action="store_true", help="leave excluded files out even when named")
    files.add_argument("--jobs", type=whole, metavar="N", help="processes to use (default: as many as pay)")


def run(argv: Sequence[str]) -> int:
    """Lint what the command line names."""
    args = command_parser().parse_args(argv)
    if not args.paths:
        raise EditlintError("no path given", hint="“editlint .” lints everything below this folder")
    if args.watch:
        from editlint.cli.watch import watch

        return watch(args.paths, [each for each in argv if each != "--watch"])
    starts = [args.stdin_filename or "." if path == STDIN else path for path in args.paths]
    settings = settings_of(args, *starts)
    settings = settings._replace(archive="" if args.no_against else args.against or settings.archive)
    the_run = _run_for(settings, args)
    _check_outputs(the_run, args)
    if args.fix or args.diff:
        from editlint.cli.fix import fix

        done = fix(the_run, args)
        if args.diff or args.paths == [STDIN]:
            return say_problems((*the_run.problems, *done.problems)) or (FOUND if done.changed and args.diff else OK)
        the_run.problems += done.problems
    report, files = _lint(the_run, args)
    report = _narrowed(report, files, settings, args)
    shown = _shown(report, args)
    failed = _write(the_run, report, shown, args)
    if args.comment:
        from editlint.cli.comment import comment

        comment(the_run, shown, files, args)
    if len(report.violations) > FLOOD and not args.quiet and args.format == "full" and not args.statistics:
        _advise()
    return failed or _exit_code(report, settings, args)


def _run_for(settings: Settings, args: argparse.Namespace) -> Run:
    the_run = Run(
        settings,
        as_of=args.as_of,
        use_cache=not (args.no_cache or args.timings),
        reference=args.changed or "",
        galleys=any(name in IN_PAGES for name in _formats(args)),
        field=args.field,
        memory=memory_of(settings),
    )
    the_run.heeds_suppressions = not args.ignore_suppressions
    if args.timings:
        the_run.timings = {}
    return the_run


def _narrowed(report: Report, files: Sequence[str], settings: Settings, args: argparse.Namespace) -> Report:
    """Without what a baseline hides, and without lines that have not changed."""
    path = args.baseline or os.path.join(settings.root, BASELINE)
    if args.baseline and not os.path.exists(path):
        raise EditlintError(f"there is no baseline {path}", hint="“editlint baseline create” writes one")
    if not args.no_baseline and os.path.exists(path):
        report = _without_known(report, files, path)
    if args.changed:
        from editlint.engine.changed import changed_lines, only_changed

        report = only_changed(report, changed_lines(args.changed, _folder(files)))
    return report


def _without_known(report: Report, files: Sequence[str], path: str) -> Report:
    """The report without what a baseline hides; all of it, and a problem, where the baseline is of no use."""
    from editlint.engine import baseline

    root = os.path.dirname(os.path.abspath(path))
    unread = {problem.path for problem in report.problems}
    try:
        read = [each for each in files if each not in unread]  # of the others nobody knows what is gone
        status = baseline.compare(report.violations, baseline.read(path), root, read)
    except EditlintError as error:
        return report._replace(problems=(*report.problems, Problem("", render(error))))
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001  what was found must not be lost with it
        return report._replace(problems=(*report.problems, fault(path, "with the baseline", error)))
    report = baseline.apply(report, status)
    if status.stale:
        entries = counted(len(status.stale), "entry", "entries")
        notice = f"stale in the baseline: {entries}; “editlint baseline prune” drops what is gone"
        report = report._replace(notices=(*report.notices, notice))
    return report


def _folder(files: Sequence[str]) -> str:
    return os.path.dirname(os.path.abspath(files[0])) if files else os.getcwd()


def _advise() -> None:
    """What to do about a first run on an old archive."""
    print("\nThat is a lot for a first run. Two ways to begin on an old archive:", file=sys.stderr)
    say("  editlint baseline create    record all of this; only what is new is reported from now on", error=True)
    say("  editlint --changed .        report changed lines alone", error=True)
    say("“--statistics” shows which rules speak most, “--profile essential” keeps to errors.", error=True)


def _lint(the_run: Run, args: argparse.Namespace) -> tuple[Report, list[str]]:
    if args.paths == [STDIN]:
        return _lint_stdin(the_run, args.stdin_filename), [args.stdin_filename] if args.stdin_filename else []

    files = _without_reports(the_run.find(args.paths, force_exclude=args.force_exclude), args)
    if not files and not args.quiet:
        say(f"note: {_why_none(the_run, args.paths)}", error=True)
    jobs = 1 if args.timings else args.jobs
    progress = progress_of(expected(the_run, files), quiet=args.quiet)
    return the_run.lint_files(files, jobs=jobs, progress=progress), files


def _why_none(the_run: Run, paths: Sequence[str]) -> str:
    """Why a run has found no article, so that nobody takes that for approval."""
    from editlint.engine.discover import find_articles

    named = ", ".join(paths)
    excluded = len(find_articles(paths, formats=the_run.formats))
    if excluded:
        return f"nothing to check: “exclude” in the configuration leaves out {counted(excluded, 'article')} ({named})"
    met = [each for each in the_run.formats.values() if not each.named_only]
    suffixes = sorted({suffix for each in met for suffix in each.suffixes if suffix})
    return f"no article in {named}: articles end in {', '.join(suffixes)}, and are not ignored by git"


def _without_reports(files: list[str], args: argparse.Namespace) -> list[str]:
    """The articles without the reports of this very run: an HTML report of the last one is no article."""
    written = _targets(args)
    return [path for path in files if path not in written] if written else files


def _targets(args: argparse.Namespace) -> set[str]:
    """The files to which reports go."""
    targets = ["" if args.comment else args.output_file or "", *(value.partition(":")[2] for value in args.report)]
    return {os.path.normpath(target) for target in targets if target}


def _lint_stdin(the_run: Run, name: str) -> Report:
    format_name = the_run.format_of(name) if name else "markdown"
    outcome = the_run.lint_stream(read_input(), name, format_name)
    return the_run.report_builder.report([outcome], the_run.problems)


def _shown(report: Report, args: argparse.Namespace) -> Report:
    """The report without what is below the least severity to show."""
    least = Severity(args.min_level).rank
    return report._replace(violations=tuple(v for v in report.violations if v.severity.rank <= least))


def _write(the_run: Run, report: Report, shown: Report, args: argparse.Namespace) -> int:
    """Write all reports, and say what kept anything from being done; the exit code is that of a failure then."""
    problems: list[Problem] = []
    if args.statistics:
        _print_statistics(report)
    elif args.output_file and not args.comment:
        problems += write_report(the_run, shown, args.format, args.output_file)
    else:
        if args.format not in FOR_PEOPLE:
            for_programs(sys.stdout)
        if args.format == "github" or args.format not in BUILT_IN:
            for_orders(sys.stdout)
        lines, problems = rendered(the_run, shown, args.format, look_of(sys.stdout, args.color))
        write_lines(lines)
    for each in args.report:
        name, _, path = each.partition(":")
        problems += write_report(the_run, shown, name, path)
    code = say_problems((*report.problems, *problems))
    if not args.quiet:
        for notice in report.notices:
            say(f"note: {notice}", error=True)
    if the_run.timings is not None:
        for name, seconds in sorted(the_run.timings.items(), key=lambda item: (-item[1], item[0])):
            say(f"{seconds * 1000:10.2f} ms  {name}", error=True)
    return code


def _formats(args: argparse.Namespace) -> list[str]:
    return [args.format, *(value.partition(":")[0] for value in args.report)]


def _check_outputs(the_run: Run, args: argparse.Namespace) -> None:
    known = [*BUILT_IN, *the_run.plugins.reporters]
    for each in _formats(args):
        if each not in known:
            from editlint.errors import did_you_mean

            hint = did_you_mean(each, known) or f"one of: {', '.join(known)}"
            raise EditlintError(f"there is no format “{each}”", hint=hint)
    for value in args.report:
        if not value.partition(":")[2]:
            raise EditlintError(f"--report {value} names no file", hint="write it as FORMAT:PATH, sarif:out.sarif")
    _keep_articles(args)
    if args.comment:
        from editlint.cli.comment import refuse_odd_uses

        refuse_odd_uses(args)


def _keep_articles(args: argparse.Namespace) -> None:
    """Refuse a report in the place of an article that is named. One of the last run may be among those of a pattern.

    Raises:
        EditlintError: it would be lost.
    """
    targets = _targets(args)
    for path in args.paths:
        place = os.path.normpath(path)
        if place in targets and os.path.isfile(path) and not place.endswith(_OF_REPORTS):
            raise EditlintError(f"{path} is an article of this run: a report would take its place", hint=_ELSEWHERE)


def _print_statistics(report: Report) -> None:
    counts: dict[str, int] = {}
    for violation in report.violations:
        counts[violation.rule] = counts.get(violation.rule, 0) + 1
    width = len(str(max(counts.values(), default=0)))
    for rule, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        say(f"{count:{width}d}  {rule}")


def _exit_code(report: Report, settings: Settings, args: argparse.Namespace) -> int:
    if args.exit_zero:
        return OK
    limit = args.max_warnings if args.max_warnings is not None else settings.max_warnings
    level = Severity(settings.fail_level)
    if limit is not None and args.fail_level is None:
        level = Severity.ERROR  # a number of warnings is allowed: only more of them, or an error, fails
        if report.count(Severity.WARNING) > limit:
            return FOUND
    return FOUND if any(v.severity.rank <= level.rank for v in report.violations) else OK
