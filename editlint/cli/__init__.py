"""The command line: one thin file a sub-command, imported only when it is the one that is called."""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = {
    "check": "lint articles (the default: “editlint PATH” is “editlint check PATH”)",
    "rule": "explain a rule, with examples from its own tests",
    "rules": "list the rules",
    "sources": "list every source of an article, and what has none",
    "facts": "list what articles state of whom or what, or propose house facts from it",
    "stats": "words, sentences, and every formula of readability",
    "desk": "open the desk in a browser: what is found as you write; the same as JSON over HTTP",
    "test": "run the tests that rule files carry",
    "new": "write a rule with a failing test, and say how to make it pass",
    "try": "show what a rule says about articles, and how often",
    "diff": "show what a change of rules adds and takes away",
    "baseline": "begin on an old archive: record what there is, report only what is new",
    "init": "write a configuration to start from",
    "vale": "lint as Vale does: its configuration, its styles, its flags",
    "server": "serve an editor: the language server, over standard input and output",
    "config": "show the configuration that holds for a path, and where it comes from",
    "archive": "lint millions of articles into tables, and ask what the house has published",
    "grammar": "install LanguageTool for the pack “grammar”, and say what is there",
    "completion": "print what lets a shell complete commands, options, paths and rules",
    "plugins": "list the plug-ins, what they add, and which are broken",
    "clean": "delete the caches",
}
ALIASES = {"explain": "rule"}
MODULES = {"try": "try_"}  # a module cannot be called by a word of the language

OK, FOUND, FAILED, INTERRUPTED = 0, 1, 2, 130


class Answered(SystemExit):
    """A command line whose answer is out already, as that of “--help” is."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line; the exit code is 0 for nothing found, 1 for something, 2 for wrong use or a failure."""
    if argv is not None:
        return _call(list(argv))
    from editlint.cli.streams import ready_streams
    from editlint.plugins.apart import is_a_process_of_ours

    ready_streams()
    is_a_process_of_ours()
    return _alone(sys.argv[1:])


def _alone(args: list[str]) -> int:
    """Run a command in a process that is ours alone: what helps a short life may cost a long one.

    The garbage collector is off, for a command leaves little behind; where many articles are read, it runs between
    them (see `editlint.engine.pool`).
    """
    gc.disable()
    code = _call(args)
    gc.freeze()  # at its end the interpreter would look through everything once more
    return code


def program() -> NoReturn:
    """Run the command line of this process and end it.

    To take everything apart takes the interpreter a twentieth of a short run, so it is left out where nobody can be
    waiting for the end: no function is registered for it, no thread runs, and nobody traces.
    """
    if sys.getfilesystemencoding() != "utf-8":
        from editlint.cli.streams import begin_in_utf8

        begin_in_utf8()
    try:
        code = main()
    except KeyboardInterrupt:  # before or behind a command
        code = INTERRUPTED
    waited_for = {"atexit", "threading"} & sys.modules.keys() or sys.gettrace() or sys.getprofile()
    if not waited_for and not sys.flags.interactive and _is_written():
        import os

        os._exit(code)
    sys.stdout = sys.stderr  # what others still print at the end is no part of our answer
    sys.exit(code)


def _is_written() -> bool:
    """Whether all that was said is out; what cannot be written is for the interpreter's end to complain of."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        return False
    return True


def _run(args: list[str]) -> int:
    if not args or args[0] in ("-h", "--help", "help"):
        print(_help())
        return OK if args else FAILED
    if args[0] in ("-V", "--version", "version"):
        from editlint.version import __version__

        print(f"editlint {__version__}")
        return OK
    name = ALIASES.get(args[0], args[0])
    from editlint.cli.naming import note_namesake, refuse_misspelt

    if name in COMMANDS:
        rest = args[1:]
        note_namesake(args[0], rest)
    else:
        refuse_misspelt(name, [*COMMANDS, *ALIASES])
        name, rest = "check", args
    code: int = import_module(f"editlint.cli.{MODULES.get(name, name)}").run(rest)
    return code


def _answer(args: list[str]) -> int:
    try:
        return _run(args)
    except Answered as answer:
        return int(answer.code or OK)


def _call(args: list[str]) -> int:
    from editlint.errors import EditlintError, render

    try:
        code = _answer(args)
        sys.stdout.flush()  # whether somebody still reads shows here, not when the interpreter ends
    except EditlintError as error:
        return _fail(render(error))
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        return _machine_says_no(error)
    except BaseException as error:  # noqa: BLE001  the last door: a person sees one line, not a traceback
        return _defect(error)
    return code


def _defect(error: BaseException) -> int:
    """Something that we did not foresee: one line for the user, the traceback only on demand."""
    import os

    from editlint.errors import in_words
    from editlint.visible import visible

    if os.environ.get("EDITLINT_DEBUG"):
        raise error
    help_line = "  = help: this is a defect of editlint; EDITLINT_DEBUG=1 shows where"
    return _fail(f"error: internal error: {visible(in_words(error))}\n{help_line}")


def _fail(text: str) -> int:
    """Say what went wrong; where standard error cannot be written either, the exit code must say it alone."""
    from editlint.cli.streams import complain, drop_output

    try:
        complain(text)
        sys.stderr.flush()
    except (OSError, ValueError):
        drop_output()
    return FAILED


def _machine_says_no(error: OSError) -> int:
    """A full or broken disk under our output is the machine's affair, and said to be; all else is a defect."""
    import errno

    from editlint.cli.streams import drop_output, nobody_reads

    if isinstance(error, BrokenPipeError) and nobody_reads():
        drop_output()
        return OK  # whoever read our output has gone, as `head` does: nothing to complain about
    if isinstance(error, FileNotFoundError) and not _stands_somewhere():
        return _fail("error: the working folder has been deleted\n  = help: change to another one")
    if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO):
        return _defect(error)
    from editlint.errors import render, unwritable

    drop_output()
    return _fail(render(unwritable(error.filename or "standard output", error)))


def _stands_somewhere() -> bool:
    import os

    try:
        os.getcwd()
    except OSError:
        return False
    return True


def _help() -> str:
    width = max(map(len, COMMANDS))
    lines = ["editlint: a linter for articles", "", "usage: editlint [COMMAND] [OPTION]... [PATH]...", "", "commands:"]
    lines += [f"  {name:<{width}}  {text}" for name, text in COMMANDS.items()]
    lines += ["", "“editlint COMMAND --help” shows the options of a command.", ""]
    lines += ["exit code: 0 nothing at or above --fail-level, 1 something, 2 wrong use or a failure"]
    return "\n".join(lines)
