"""The shared word lists as checks take them: which of them a rule names, and their entries in every form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def entries(lists: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """The entries of word lists with their inflections; a list is given as its words and its kind of inflection."""
    from editlint.language.en.inflection import inflected

    found: dict[str, tuple[str, ...]] = {}
    for name, (words, kind) in lists.items():
        found[name] = tuple(dict.fromkeys(form for word in words for form in inflected(word, kind)))
    return found


def named(lists: Mapping[str, Any], cues: Iterable[str]) -> dict[str, Any]:
    """Those of the lists that the cues mention."""
    from editlint.rulebook.cues import lists_in

    used = {name for cue in cues for name in lists_in(cue)}
    return {name: words for name, words in lists.items() if name in used}
