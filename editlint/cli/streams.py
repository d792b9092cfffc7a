"""What a terminal or a pipe can write: a report never fails on a character that the encoding of its reader lacks.

Nothing here touches streams of somebody who calls us from Python; only the program itself gets its own ready.
"""

from __future__ import annotations

import codecs
import os
import sys
from typing import TextIO

from editlint.visible import visible, visible_lines

_PLAIN = {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-", "…": "...", "→": "->", "\xa0": " "}
_HANDLER = "editlint.plain"


def ready_streams() -> None:
    """Let standard output and standard error take every character, whatever their encoding, even when closed."""
    for name in ("stdout", "stderr"):
        stream: TextIO | None = getattr(sys, name)
        if stream is None:  # closed by whoever started us
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  it lives as long as we do
        elif _is_utf8(stream):
            _reconfigure(stream, errors="surrogateescape")  # a file's name may hold any byte, and is written as it is
        else:
            codecs.register_error(_HANDLER, _plainer)
            _reconfigure(stream, errors=_HANDLER)


def say(line: str, *, error: bool = False) -> None:
    """Print one line for a person, on standard error where asked; control characters in it are shown, not sent."""
    print(visible(line), file=sys.stderr if error else sys.stdout)


def say_lines(text: str) -> None:
    """Print a text of several lines for a person."""
    print(visible_lines(text))


def for_programs(stream: TextIO) -> None:
    """Let a stream that another program reads write valid UTF-8: JSON, XML and HTML are declared to be."""
    _reconfigure(stream, encoding="utf-8", errors="replace")


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
