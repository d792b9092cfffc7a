"""What goes wrong through no fault of the article: an exception that nobody foresaw becomes a problem with a name.

Whatever is raised while one file is worked on belongs to that file; only an interrupt is the person's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.engine.outcome import Outcome
from editlint.errors import EditlintError, in_words, where
from editlint.model import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_HINT = "this is a defect of editlint, not of the article; all else was checked"


def guarded(path: str, work: Callable[[], Outcome]) -> Outcome:
    """The outcome of work on one file; whatever ends it is a problem of that file, and of no other."""
    try:
        return work()
    except EditlintError as error:
        return Outcome(problems=(problem_of(error, path),), unread=True)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001  one file must not take the others down, nor end the run
        return Outcome(problems=(fault(path, "", error),), unread=True)


def problem_of(error: EditlintError, path: str = "") -> Problem:
    """A mistake as a problem of a file, or of the run."""
    return Problem(path, error.message, error.hint)


def fault(path: str, doing: str, error: BaseException) -> Problem:
    """The problem of a file at which something failed; `doing` says at what, or nothing."""
    said = f"internal error {doing}" if doing else "internal error"
    return Problem(path, f"{said}: {in_words(error)}{where(error)}", _HINT)


def crash(rules: Sequence[str], said: str, plug_in: str = "") -> Problem:
    """The problem of the rules that failed in the same way; `plug_in` brings their check, "" for one of ours."""
    named = f"rule {rules[0]}" if len(rules) == 1 else f"rules {', '.join(rules)}"
    whose = f"the plug-in {plug_in}" if plug_in else "the rule's check"
    hint = f"this is a defect of {whose}, not of the article; the other rules have run"
    return Problem("", f"{named} crashed: {said}", hint)
