"""The style “Vale”, which is there without a file: spelling, repeated words, and the terms of the vocabulary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.vale.model import Action, ValeRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.vale.model import Vocabulary

_SPELLING = ValeRule(
    "Vale.Spelling",
    "spelling",
    "Did you really mean '%s'?",
    "error",
    action=Action("suggest", ("spellings",)),
)
_REPETITION = ValeRule(
    "Vale.Repetition",
    "repetition",
    "'%s' is repeated!",
    "error",
    action=Action("edit", ("truncate", " ")),
    keys={"tokens": [r"[^\s.!?]+"], "alpha": True, "ignorecase": True},
)


def built_in_rules(vocabulary: Vocabulary, styles: tuple[str, ...] = ()) -> Iterator[ValeRule]:
    """The rules of the style; those of terms only where there are terms. Lists of words lie in folders of styles."""
    yield _SPELLING._replace(styles=styles)
    yield _REPETITION
    if vocabulary.accept:
        swap = {term.lower(): term for term in vocabulary.accept}
        keys = {"swap": swap, "ignorecase": True, "vocab": False}  # else accepted terms would excuse themselves
        yield ValeRule("Vale.Terms", "substitution", "Use '%s' instead of '%s'.", "error", keys=keys)
    if vocabulary.reject:
        yield ValeRule(
            "Vale.Avoid", "existence", "Avoid using '%s'.", "error", keys={"tokens": list(vocabulary.reject)}
        )
