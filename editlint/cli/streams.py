"""What a terminal or a pipe can write: a report never fails on a character that the encoding of its reader lacks.

All text leaves by one door, which lets no control character through but those of our own styles and links. Nothing here
touches streams of somebody who calls us from Python; only the program itself gets its own ready.
"""

from __future__ import annotations

import codecs
import os
import sys
from typing import TYPE_CHECKING, Any, TextIO, cast

from editlint.visible import as_json, visible, visible_lines, visible_stream, without_orders

if TYPE_CHECKING:
    from collections.abc import Iterable

_PLAIN = {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-", "…": "...", "→": "->", "\xa0": " "}
_HANDLER = "editlint.plain"


class Door:
    """Standard output or standard error, behind which no text steers a terminal, whoever writes it."""

    def __init__(self, stream: TextIO) -> None:
        self.takes_orders = False  # whether orders to who reads the log of a build may be in what is written
        self._stream = stream
        self._begins = True

    def write(self, text: str) -> int:
        """Write a text with what would steer written out."""
        shown = visible_stream(text)
        self._stream.write(shown if self.takes_orders else without_orders(shown, begins=self._begins))
        self._begins = text.endswith("\n") if text else self._begins
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:
        """Write several texts."""
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def begin_in_utf8() -> None:
    """Begin this program anew, with the names of files in UTF-8; what people read stays in the encoding of the locale.

    A name is bytes. By its text reports, fingerprints and baselines know an article, so that it may not depend on the
    locale; once the interpreter runs, nothing can change how it reads names.
    """
    if getattr(sys, "frozen", False) or not sys.executable:
        return
    if sys.stdout is not None:
        os.environ.setdefault("PYTHONIOENCODING", sys.stdout.encoding)
    os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606  it is ourselves


def ready_streams() -> None:
    """Let standard output and standard error take every character, whatever their encoding, even when closed."""
    for name in ("stdout", "stderr"):
        stream: TextIO | None = getattr(sys, name)
        if stream is None:  # closed by whoever started us
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  it lives as long as we do
            continue
        if _is_utf8(stream):
            _reconfigure(stream, errors="surrogateescape")  # a file's name may hold any byte, and is written as it is
        else:
            codecs.register_error(_HANDLER, _plainer)
            _reconfigure(stream, errors=_HANDLER)
        setattr(sys, name, cast("TextIO", Door(stream)))


def say(line: str, *, error: bool = False) -> None:
    """Print one line for a person, on standard error where asked; control characters in it are shown, not sent."""
    print(visible(line) if not error else _folded(visible(line)), file=sys.stderr if error else sys.stdout)


def complain(rendered: str) -> None:
    """Print mistakes, as `errors.render` has written them, on standard error."""
    said = ("error: ", "  = help: ")
    lines = (_folded(line) if line.startswith(said) else line for line in rendered.split("\n"))
    print("\n".join(lines), file=sys.stderr)


def _folded(line: str) -> str:
    """A line of words on as many lines as a terminal needs."""
    if not sys.stderr.isatty():
        return line
    from editlint.reporters.folding import folded
    from editlint.reporters.look import Look, Part, terminal_width

    lead = line[: len(line) - len(line.lstrip())]
    return "\n".join(folded((Part(line.lstrip()),), Look(width=terminal_width(sys.stderr)), lead=lead))


def say_lines(text: str) -> None:
    """Print a text of several lines for a person."""
    print(visible_lines(text))


def say_diff(lines: Iterable[str]) -> bool:
    """Print a unified diff. Whether it is exact: not where something in it had to be written out."""
    exact = True
    for line in lines:
        body, end = (line[:-1], "\r") if line.endswith("\r") else (line, "")
        shown = visible_lines(body)
        exact = exact and shown == body
        sys.stdout.write(f"{shown}{end}\n")  # in one piece: by itself a carriage return would be written out
    return exact


def for_orders(stream: TextIO) -> None:
    """Let orders through to who reads the log of a build: what is written is a format made of them."""
    if isinstance(stream, Door):
        stream.takes_orders = True


def for_programs(stream: TextIO) -> None:
    """Let a stream that another program reads write valid UTF-8: JSON, XML and HTML are declared to be."""
    _reconfigure(stream, encoding="utf-8", errors="replace")


def read_input() -> bytes:
    """All that comes by standard input.

    Raises:
        EditlintError: it is closed, or cannot be read.
    """
    from editlint.errors import EditlintError

    hint = "“-” means that an article comes by standard input, as in “cat article.md | editlint -”"
    if sys.stdin is None:
        raise EditlintError("standard input is closed", hint=hint)
    try:
        data: bytes | None = sys.stdin.buffer.read()
    except OSError as error:
        raise EditlintError(f"cannot read standard input: {error.strerror}", hint=hint) from None
    if data is None:  # of a stream that does not wait, and has nothing yet
        raise EditlintError("cannot read standard input: it has nothing yet", hint=hint)
    return data


def nobody_reads() -> bool:
    """Whether whoever read our standard output, or standard error, has gone; a pipe elsewhere may break as well."""
    try:
        import select

        ends = select.poll()
        for stream in (sys.stdout, sys.stderr):
            ends.register(stream.fileno(), 0)
        return any(what & select.POLLERR for _, what in ends.poll(0))
    except (
        ImportError,
        AttributeError,
        OSError,
        ValueError,
    ):  # a system that cannot tell, or streams that are no files
        return True


def drop_output() -> None:
    """What is still to be written goes nowhere: the interpreter would try again at its end, and complain."""
    for name in ("stdout", "stderr"):
        stream: TextIO = getattr(sys, name)
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        except ValueError:  # closed by somebody in this process
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  it lives as long as we do


def write_lines(lines: Iterable[str]) -> None:
    """Write a report to standard output. Where nobody reads on, as behind `head`, what else there is to do is done."""
    try:
        sys.stdout.writelines(f"{line}\n" for line in lines)
        sys.stdout.flush()
    except BrokenPipeError:
        drop_output()


def say_json(value: object) -> None:
    """Print a value as JSON, which is UTF-8 whatever the encoding of people's terminals is."""
    import json

    for_programs(sys.stdout)
    print(as_json(json.dumps(value, ensure_ascii=False, indent=1)))


def is_one_stream() -> bool:
    """Whether a program reads standard output and standard error as one, through one pipe or from one file."""
    try:
        return os.path.sameopenfile(sys.stdout.fileno(), sys.stderr.fileno()) and not sys.stdout.isatty()
    except (OSError, ValueError):  # streams that are no files, or closed ones
        return False


def _is_utf8(stream: TextIO) -> bool:
    return (stream.encoding or "").lower().replace("-", "").replace("_", "") == "utf8"


def _reconfigure(stream: TextIO, **settings: str) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(**settings)


def _plainer(error: UnicodeError) -> tuple[str, int]:
    """Quotation marks and dashes as a typewriter has them, "?" for the rest."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(_PLAIN.get(each, "?") for each in error.object[error.start : error.end]), error.end
