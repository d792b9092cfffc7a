"""Where in what stands before a verb its clause can begin, and what of it can be the subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.phrases import TIME, Joint, Phrase
from editlint.language.en import lexicon as en

if TYPE_CHECKING:
    from collections.abc import Sequence


def behind_for(between: Sequence[Phrase | Joint]) -> Phrase | None:
    """The subject behind a comma and "for" that gives a reason: "Nobody came, for the club was shut"."""
    last, comma = (between[-1], between[-2]) if len(between) > 1 else (None, None)
    reason = isinstance(last, Phrase) and last.preposition == "for" and isinstance(comma, Joint) and comma.lower == ","
    return last if isinstance(last, Phrase) and reason else None


def in_brackets(between: list[Phrase | Joint]) -> set[int]:
    """The indexes of what stands between round brackets that are closed: "Ruiz (b. Lima, 1950) left"."""
    found: set[int] = set()
    opened = -1
    for at, part in enumerate(between):
        if not isinstance(part, Joint):
            continue
        if part.lower == "(":
            opened = at
        elif part.lower == ")" and opened >= 0:
            found.update(range(opened, at))
            opened = -1
    return found


def last_opener(between: list[Phrase | Joint], *, inside: bool) -> tuple[int, int]:
    """Where the clause can begin, and the index of the word that opens it, -1 for none.

    Inside a clause that has no verb yet "and" joins phrases, whatever stands between them.
    """
    for at in range(len(between) - 1, -1, -1):
        part = between[at]
        if not isinstance(part, Joint):
            continue
        if part.tag in (tags.SUBORDINATOR, tags.RELATIVE):
            return at + 1, at
        if part.tag == tags.COORDINATOR and not _joins_phrases(between, at, inside=inside):
            return at + 1, at
        if part.lower in (";", ":", "“"):
            return at + 1, -1
    return 0, -1


def _joins_phrases(between: list[Phrase | Joint], at: int, *, inside: bool) -> bool:
    """Whether "and" joins two phrases of one subject: "Ann and Bo left"."""
    low, high = at - 1, at + 1
    if low < 0 or high >= len(between):
        return False
    openers = (tags.SUBORDINATOR, tags.RELATIVE)
    opened = next((it for it in range(at - 1, -1, -1) if getattr(between[it], "tag", -1) in openers), -1)
    before = between[opened + 1 : at]
    if (inside or opened >= 0) and any(map(can_be_subject, before)) and isinstance(between[high], Phrase):
        return True
    one, other = between[low], between[high]
    return (
        low == 0
        and isinstance(one, Phrase)
        and isinstance(other, Phrase)
        and not one.preposition
        and not other.preposition
    )


def can_be_subject(part: Phrase | Joint) -> bool:
    """Whether a part is a phrase that a verb can have for its subject."""
    if not isinstance(part, Phrase) or part.kind == TIME:
        return False
    return not part.preposition or part.preposition in en.SUBORDINATORS_TOO
