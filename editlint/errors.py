"""What went wrong, said so that a person can mend it. Printed by one function, never as a traceback."""

from __future__ import annotations

from editlint.values import NamedTuple
from editlint.visible import visible, visible_lines

LONGEST_LINE = 72  # characters of a line that an error shows


class Location(NamedTuple):
    """A place in a file. Lines and columns are 1-based; `line` 0 means the file as a whole."""

    path: str
    line: int = 0
    column: int = 0
    end_column: int = 0
    source_line: str = ""


class EditlintError(Exception):
    """A mistake of the user's that has a place and a remedy.

    Attributes:
        message: what is wrong, one sentence without a full stop.
        hint: what to do about it, or an empty string.
        location: where it is, or None.
    """

    def __init__(self, message: str, *, hint: str = "", location: Location | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.location = location

    def each(self) -> list[EditlintError]:
        """The mistakes one by one: this one, or those that were found in one go."""
        return [self]


class EditlintErrors(EditlintError):  # noqa: N818  it holds several
    """Several mistakes found in one go, so that they can be mended in one go."""

    def __init__(self, errors: list[EditlintError]) -> None:
        super().__init__("; ".join(error.message for error in errors))
        self.errors = errors

    def each(self) -> list[EditlintError]:
        """The mistakes one by one."""
        return self.errors


def render(error: EditlintError) -> str:
    """The error as text: message, place, the line with a caret, and the hint."""
    if isinstance(error, EditlintErrors):
        return "\n".join(render(each) for each in error.errors)
    lines = [f"error: {_lines(error.message)}"]
    at = error.location
    if at is not None:
        path = visible(at.path) or "standard input"
        place = f"{path}:{at.line}:{at.column}" if at.line else path
        lines.append(f" --> {place}")
        if at.source_line:
            gutter = " " * len(str(at.line))
            line, pad, carets = _pointed(at)
            lines += [f"{gutter} |", f"{at.line} | {line}", f"{gutter} | {pad}{carets}"]
    if error.hint:
        lines.append(f"  = help: {_lines(error.hint)}")
    return "\n".join(lines)


def _lines(text: str) -> str:
    """A text of which every line but the first is set in, so that none is taken for a message of its own."""
    first, *others = text.split("\n")
    return "\n".join([visible(first), *(f"  {visible(each.strip())}" for each in others)])


def _pointed(at: Location) -> tuple[str, str, str]:
    """The line of a place, cut to what can be read at a glance, and what stands under it: spaces, then carets."""
    start = at.column - 1
    end = max(start + 1, min(at.end_column - 1, len(at.source_line)))
    low = max(0, start - LONGEST_LINE // 2) if len(at.source_line) > LONGEST_LINE else 0
    high = low + LONGEST_LINE
    line = ("…" if low else "") + at.source_line[low:high] + ("…" if high < len(at.source_line) else "")
    before = ("…" if low else "") + at.source_line[low:start]
    pad = "".join("\t" if char == "\t" else " " for char in before)
    pad += " " * sum(len(visible(char)) - 1 for char in before if char != "\t")
    return visible_lines(line), pad, "^" * (min(end, high) - start)


def in_words(error: BaseException) -> str:
    """An exception's kind and what it says; of one that fails at saying it, the kind alone."""
    kind = type(error).__name__
    try:
        return f"{kind}: {error}"
    except KeyboardInterrupt:
        raise
    except BaseException:  # noqa: BLE001  its class is somebody else's, and what it says is not what went wrong
        return kind


def where(error: BaseException) -> str:
    """The function and the line in which an exception was raised: what several build on fails for all in one place."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    return f" (in {at.tb_frame.f_code.co_name}, line {at.tb_lineno})" if at is not None else ""


def unwritable(path: str, error: OSError, *, what: str = "") -> EditlintError:
    """The error for a file that cannot be written, with what to do where the disk is full."""
    import errno

    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    reason = f"the disk is full ({error.strerror})" if full else error.strerror
    hint = "make room on that disk and run it again" if full else ""
    return EditlintError(f"cannot write {what}{path}: {reason}", hint=hint)


def did_you_mean(word: str, known: list[str], *, cutoff: float = 0.55) -> str:
    """A hint that names the closest known word, or an empty string. `cutoff` is the least likeness, 1 for the same."""
    import difflib

    close = difflib.get_close_matches(word, known, n=1, cutoff=cutoff)
    return f"did you mean “{close[0]}”?" if close else ""
