"""Who says so: every frame of attribution of an article, with its source, its claim and what excuses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.attributions.attribution import (
    ACCORDING,
    ACTIVE,
    ADVERB,
    ASKED,
    CONDITION,
    DENIED,
    DESCRIBED,
    DOCUMENT,
    FORMS,
    IMPERSONAL,
    NAMED_BODY,
    NAMED_PERSON,
    NOMINAL,
    NONE,
    PASSIVE,
    PLANNED,
    POSSIBLE,
    PRONOUN,
    QUESTION,
    REPORT,
    SOURCE_CLASSES,
    STATED,
    STATEMENT,
    SUPPOSED,
    UTTERED,
    VAGUE_GROUP,
    VAGUE_QUANTITY,
    WITHHELD,
    Attribution,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.attributions.late import LateAttribution
    from editlint.analysis.prose import Prose

__all__ = [
    "ACCORDING",
    "ACTIVE",
    "ADVERB",
    "ASKED",
    "CONDITION",
    "DENIED",
    "DESCRIBED",
    "DOCUMENT",
    "FORMS",
    "IMPERSONAL",
    "NAMED_BODY",
    "NAMED_PERSON",
    "NOMINAL",
    "NONE",
    "PASSIVE",
    "PLANNED",
    "POSSIBLE",
    "PRONOUN",
    "QUESTION",
    "REPORT",
    "SOURCE_CLASSES",
    "STATED",
    "STATEMENT",
    "SUPPOSED",
    "UTTERED",
    "VAGUE_GROUP",
    "VAGUE_QUANTITY",
    "WITHHELD",
    "Attribution",
    "find_attributions",
]


def find_attributions(article: Prose, more: tuple[str, ...] = ()) -> Sequence[LateAttribution]:
    """The attributions of an article in order of their start, those inside quotation marks left out.

    `more` are verbs, in their base form, that report beside those of the language.
    """
    from editlint.analysis.attributions.finding import collect

    return collect(article, more)
