"""Which lines of which files git says have changed: linting those alone keeps old text out of a review."""

from __future__ import annotations

import os
import re
import subprocess
from typing import TYPE_CHECKING

from editlint.errors import EditlintError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from editlint.model import Report, Violation

_BINARY = "Binary files "
_DIFFER = " differ"
_AND = " and "
_NONE = "/dev/null"  # where there was no file
_HUNK = re.compile(r"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPED = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
_SIGNS = {b"a": b"\a", b"b": b"\b", b"t": b"\t", b"n": b"\n", b"v": b"\v", b"f": b"\f", b"r": b"\r"}
# No program that the repository names is run for it: it may have come with the articles.
_DIFF = ("--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-prefix", "--find-renames")
_GIT = ("git", "-c", "core.quotepath=off", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null")
EVERY_LINE = range(1, 1 << 60)

Changed = dict[str, list[range]]


def changed_lines(reference: str, folder: str) -> Changed:
    """The changed lines (1-based) by absolute path, in the work tree against a commit; new files whole.

    A file that git does not compare by lines, such as one of a word processor, has changed as a whole.

    Raises:
        EditlintError: the folder is in no git repository, or the reference names no commit.
    """
    if reference.startswith("-"):
        raise EditlintError(f"“{reference}” is no commit or branch")
    top = os.path.realpath(_git(folder, "rev-parse", "--show-toplevel").strip())
    changed: Changed = {}
    path = ""
    body = 0  # lines of an article that are still to come: they may look like anything
    for line in _git(folder, "diff", *_DIFF, reference, "--").split("\n"):
        if body and line.startswith(("+", "-")):
            body -= 1
        elif line.startswith("+++ "):
            path = os.path.join(top, _unquoted(line[4:].rstrip("\t")))
        elif line.startswith(_BINARY) and line.endswith(_DIFFER):
            changed[os.path.join(top, _unquoted(_new_name(line[len(_BINARY) : -len(_DIFFER)])))] = [EVERY_LINE]
        elif line.startswith("@@"):
            hunk = _HUNK.match(line)
            if hunk:
                gone, start, length = int(hunk[1] or 1), int(hunk[2]), int(hunk[3] or 1)
                changed.setdefault(path, []).append(range(start, start + max(1, length)))
                body = gone + length
    for name in _git(folder, "ls-files", "--others", "--exclude-standard", "--full-name", "-z", top).split("\0"):
        if name:
            changed[os.path.join(top, name)] = [EVERY_LINE]
    return changed


def _new_name(names: str) -> str:
    """Of the two names that git says of a binary file the new one, which is the old one, too, unless it was renamed."""
    middle = (len(names) - len(_AND)) // 2
    if names == f"{names[:middle]}{_AND}{names[:middle]}":
        return names[:middle]
    if names.startswith(f"{_NONE}{_AND}"):
        return names[len(_NONE) + len(_AND) :]
    return names.rpartition(_AND)[2]


def version_at(reference: str, path: str) -> bytes | None:
    """A file as it was in a commit; None when it was not there."""
    folder, name = os.path.split(os.path.realpath(path))
    command = [*_GIT, "show", "--no-textconv", "--end-of-options", f"{reference}:./{name}"]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)  # noqa: S603  as below
    return done.stdout if done.returncode == 0 else None


def only_changed(report: Report, changed: Mapping[str, Sequence[range]]) -> Report:
    """The report with those violations alone of which one end stands on a changed line."""
    kept = tuple(violation for violation in report.violations if _touches(violation, changed))
    return report._replace(violations=kept)


def _touches(violation: Violation, changed: Mapping[str, Sequence[range]]) -> bool:
    places = [(violation.path, violation.line, violation.end_line)]
    places += [(each.path, each.line, each.end_line) for each in violation.related if each.line]
    return any(
        lines.start <= end and start < lines.stop
        for path, start, end in places
        for lines in changed.get(os.path.realpath(path), ())
    )


def _unquoted(name: str) -> str:
    """A path as git prints it: quoted, with octal escapes, when it holds other than plain characters."""
    if not name.startswith('"'):
        return name
    raw = os.fsencode(name[1:-1])
    return os.fsdecode(_ESCAPED.sub(lambda found: _byte(found[1]), raw))


def _byte(escape: bytes) -> bytes:
    return bytes([int(escape, 8)]) if escape.isdigit() else _SIGNS.get(escape, escape)


def _git(folder: str, *arguments: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603  arguments are ours; the reference stands behind git's own parsing
            [*_GIT, *arguments],
            cwd=folder,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise EditlintError(f"cannot run git: {error.strerror}", hint="--changed needs git") from None
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        what = said[0].removeprefix("fatal: ") if said else "git failed"
        raise EditlintError(f"--changed: {what}", hint="name a commit or branch, as in --changed=main")
    return done.stdout.decode("utf-8", "surrogateescape")
