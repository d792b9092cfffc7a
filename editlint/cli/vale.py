"""`editlint vale`: Vale's own command line, so that it can stand wherever Vale stands."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from editlint.cli import FAILED, FOUND, OK
from editlint.cli.vale_flags import read_flags
from editlint.errors import EditlintError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.cli.options import Parser
    from editlint.cli.vale_flags import Flags
    from editlint.source import Source
    from editlint.vale.outputs.shown import LintedFile
    from editlint.vale.running import ValeRun
    from editlint.vale.settings import ValeSettings

COMMANDS = ("fix", "ls-config", "ls-metrics", "ls-dirs", "ls-vars", "sync", "test", "help")
FOR_PROGRAMS = ("compile", "dc", "ls-path", "run")  # commands that help does not list
STANDS_FOR = "3.22.0"  # the version of Vale: plug-ins read it, and ask for one that is not too old
_NEARLY = 0.75  # how close to a command a single word is that means one


def command_parser() -> Parser:
    """Vale's flags, for a shell's completion and the manual; `read_flags` reads them as Vale does."""
    from editlint.cli.options import parser
    from editlint.cli.vale_flags import COMMON, MORE

    p = parser("vale", "Lint as Vale does: its configuration, its styles, its flags.")
    p.add_argument("paths", nargs="*", metavar="PATH", help=f"files and folders, or a command: {', '.join(COMMANDS)}")
    for name, (value, about) in {**COMMON, **MORE}.items():
        if name == "help":
            continue  # every parser has it
        escaped = about.replace("%", "%%")
        if value:
            p.add_argument(f"--{name}", metavar=value, help=escaped)
        else:
            p.add_argument(f"--{name}", action="store_true", help=escaped)
    return p


def run(argv: Sequence[str]) -> int:
    """Do what Vale would do with this command line."""
    try:
        flags = read_flags(argv)
    except EditlintError as error:
        return _fail([error], "CLI")
    try:
        return _do(flags)
    except EditlintError as error:
        return _fail([error], flags.text("output", "CLI"))


def _do(flags: Flags) -> int:
    first = flags.operands[0] if flags.operands else ""
    if "version" in flags.switches:
        print(f"vale version {STANDS_FOR}")
        return OK
    if first in (*COMMANDS, *FOR_PROGRAMS) or "help" in flags.switches or not (flags.operands or _is_piped()):
        from editlint.cli.vale_commands import run_command

        return run_command(first, flags)
    if len(flags.operands) == 1 and not os.path.exists(first):
        hint = did_you_mean(first, list(COMMANDS), cutoff=_NEARLY) if first.isascii() and " " not in first else ""
        if hint:
            raise EditlintError(f"unknown command “{first}”", hint=hint)
    return _lint(flags)


def _is_piped() -> bool:
    return sys.stdin is not None and not sys.stdin.isatty()


def settings_of(flags: Flags) -> ValeSettings:
    """The configuration that a command line leads to, with what the command line says over it."""
    from editlint.vale.configuration import load_settings
    from editlint.vale.model import LEVELS
    from editlint.vale.vocabulary import read_vocabulary

    settings = load_settings(flags.text("config"), with_user="no-global" not in flags.switches)
    level = flags.text("minAlertLevel")
    if level in LEVELS:
        settings = settings._replace(min_level=level)
    vocabulary = read_vocabulary(settings.vocabularies, settings.styles_paths, settings.named_at)
    if settings.word_template:
        vocabulary = vocabulary._replace(word_template=settings.word_template)
    return settings._replace(vocabulary=vocabulary)


def _lint(flags: Flags) -> int:
    from editlint.cli.streams import is_one_stream
    from editlint.vale.outputs.shown import has_errors
    from editlint.vale.running import Options, ValeRun

    output = flags.text("output", "CLI")
    settings = settings_of(flags)
    extension = flags.text("ext", ".txt")
    options = Options(
        extension="" if extension == ".txt" else extension,
        ignore_syntax="ignore-syntax" in flags.switches,
        filter=flags.text("filter"),
    )
    the_run = ValeRun(settings, options)
    files = _files(the_run, flags, extension)
    the_run.keep()
    if "normalize" in flags.switches:
        files = [file._replace(path=file.path.replace(os.sep, "/")) for file in files]
    if "sort" in flags.switches:
        files.sort(key=lambda file: file.path)
    _write(files, the_run, flags, output)
    if output != "JSON":
        _tell((*the_run.notes, *the_run.left_out))
    elif not is_one_stream():  # a reader of both at once, as Emacs is, could make nothing of JSON with notes behind it
        _tell(the_run.left_out)
    if the_run.problems:
        return _fail(the_run.problems, output)
    return FOUND if has_errors(files) and "no-exit" not in flags.switches else OK


def _files(the_run: ValeRun, flags: Flags, extension: str) -> list[LintedFile]:
    """What was found in the files and folders of a command line, in its one text, or in standard input."""
    from editlint.source import Source

    operands = flags.operands
    if len(operands) == 1 and operands[0] and not os.path.exists(operands[0]):
        return [the_run.lint(Source(operands[0]), flags.text("path") or f"stdin{extension}")]
    if not operands:
        return [the_run.lint(_standard_input(), flags.text("path") or f"stdin{extension}")]
    from editlint.vale.cores import lint_all
    from editlint.vale.globs import GlobError, compiled_glob
    from editlint.vale.walking import find_files

    try:
        glob = compiled_glob(flags.text("glob", "*"))
    except GlobError as error:
        raise EditlintError(f"--glob cannot be read: {error}", hint="as in: --glob='*.{md,txt}'") from None
    return lint_all(the_run, list(find_files(operands, glob, the_run.settings, the_run.problems)))


def _standard_input() -> Source:
    from editlint.source import decode

    return decode(sys.stdin.buffer.read() if hasattr(sys.stdin, "buffer") else sys.stdin.read().encode(), "stdin")


def _write(files: Sequence[LintedFile], the_run: ValeRun, flags: Flags, output: str) -> None:
    from editlint.cli.streams import for_programs

    if output == "line":
        from editlint.vale.outputs import lines

        text = lines.render(files)
    elif output == "JSON":
        from editlint.vale.outputs import jsons

        for_programs(sys.stdout)
        text = jsons.render(files)
    else:
        from editlint.vale.outputs import terminal

        paint = terminal.Paint(coloured=terminal.wants_colour(no_color="no-color" in flags.switches))
        if output == "CLI":
            text = terminal.render(files, paint, wrap="no-wrap" not in flags.switches)
        else:
            from editlint.cli.streams import for_orders
            from editlint.vale.outputs.templates import render_file

            for_orders(sys.stdout)
            text = render_file(output, files, paint, the_run.settings.styles_paths)
    sys.stdout.write(text)


def _tell(notes: Sequence[EditlintError]) -> None:
    from editlint.cli.streams import complain
    from editlint.errors import render

    for note in {(each.message, each.location): each for each in notes}.values():
        complain(render(note).replace("error:", "note:", 1))


def _fail(errors: Sequence[EditlintError], output: str) -> int:
    """Say what went wrong on standard error, in the form of the output; the exit code is 2."""
    from editlint.errors import render

    several = (error.each() for error in errors)
    flat = list({(each.message, each.location): each for part in several for each in part}.values())
    if output == "JSON":
        from editlint.vale.outputs.jsons import render_errors

        print(render_errors(flat), file=sys.stderr)
    elif output == "line":
        from editlint.vale.outputs.lines import render_errors as as_lines

        print(as_lines(flat), file=sys.stderr)
    else:
        from editlint.cli.streams import complain

        complain("\n".join(map(render, flat)))
    return FAILED
