"""Our input and output, moved to where no plug-in writes or reads by mistake: only in a process that is ours alone."""

from __future__ import annotations

import io
import os
import sys

_own = False


def is_a_process_of_ours() -> None:
    """Say that no other program's streams are in this process, so that those may be moved."""
    global _own  # noqa: PLW0603  a process has one pair of streams
    _own = True


def keep_streams() -> None:
    """Move our input and output where nobody else reads or writes, not even C code or a child; once a process.

    What writes to file number 1 reaches standard error, what reads number 0 finds nothing.
    """
    global _own  # noqa: PLW0603  as above
    if not _own:
        return
    _own = False
    output, source = sys.stdout, sys.stdin
    if output is not None and output.fileno() == 1:
        output.flush()
        kept = open(os.dup(1), "wb", closefd=False)  # noqa: SIM115  it lives as long as we do
        sys.stdout = io.TextIOWrapper(
            kept, output.encoding, output.errors, newline="\n", line_buffering=bool(output.line_buffering)
        )
        os.dup2(sys.stderr.fileno(), 1)
    if source is not None and source.fileno() == 0:
        sys.stdin = io.TextIOWrapper(open(os.dup(0), "rb", closefd=False), source.encoding, source.errors)  # noqa: SIM115
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
