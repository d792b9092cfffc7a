"""An entry of a reading list: a note of the archive that a person reads, to say whether it is right.

The two files that hold entries, YAML for an editor of text and CSV for a spreadsheet, are written and read beside this.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.errors import EditlintError, EditlintErrors, Location, did_you_mean
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

VERDICTS = ("accept", "reject", "unsure")
ABOUT = "accept: the note is right; reject: it is wrong; unsure: nobody can tell"


class Entry(NamedTuple):
    """A note of the archive, with the verdict of a person.

    Attributes:
        key: by which it is known again: hexadecimal digits behind an “n”, so that no spreadsheet takes it for a number.
        rule, severity: whose note it is, and how grave.
        says: its message.
        words: what it is about.
        text: the sentence in which they stand.
        see: what it is held against, "" for nothing.
        where: the article with its day, the file and the line.
        verdict: "accept", "reject", "unsure", or "" for none yet.
        comment: what the reader wants to say.
    """

    key: str
    rule: str
    severity: str
    says: str
    words: str
    text: str
    see: str
    where: str
    verdict: str = ""
    comment: str = ""


class Given(NamedTuple):
    """The values of an entry as a file has them, each with its place."""

    values: Mapping[str, str]
    places: Mapping[str, Location]
    start: Location


def entries_of(given: Iterable[Given]) -> list[Entry]:
    """What stands in a file as entries.

    Raises:
        EditlintErrors: a verdict is none, an entry lacks what tells which note it is, or stands twice.
    """
    errors: list[EditlintError] = []
    found: dict[str, Entry] = {}
    for each in given:
        entry = _entry(each, errors)
        if entry is None:
            continue
        if entry.key in found:
            hint = "take one of the two out"
            errors.append(EditlintError(f"{entry.key} stands twice", hint=hint, location=_place(each, "key")))
        found[entry.key] = entry
    if errors:
        raise EditlintErrors(errors)
    return list(found.values())


def _entry(given: Given, errors: list[EditlintError]) -> Entry | None:
    lacking = [name for name in ("key", "rule") if not given.values.get(name, "").strip()]
    if lacking:
        hint = "put it back as “editlint archive sample” wrote it, or take the whole entry out"
        errors.append(EditlintError(f"an entry without its {' and '.join(lacking)}", hint=hint, location=given.start))
        return None
    values = {name: given.values.get(name, "").strip() for name in Entry._fields}
    verdict = values["verdict"].casefold()
    if verdict and verdict not in VERDICTS:
        guess = did_you_mean(verdict, list(VERDICTS))
        hint = f"{guess} " if guess else ""
        said = f"“{values['verdict']}” is no verdict"
        errors.append(EditlintError(said, hint=f"{hint}({ABOUT})", location=_place(given, "verdict")))
    if values["severity"] not in ("error", "warning", "suggestion"):
        values["severity"] = "warning"  # it counts only where the archive and the house know the rule no more
    return Entry(**{**values, "verdict": verdict})


def _place(given: Given, name: str) -> Location:
    return given.places.get(name, given.start)
