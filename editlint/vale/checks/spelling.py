"""Words that no dictionary of a rule knows, and that neither its filters nor its lists let pass."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from os.path import join
from typing import TYPE_CHECKING, Any

from editlint.errors import EditlintError
from editlint.files import read_bytes
from editlint.vale.exceptions import Exceptions
from editlint.vale.model import Found, Pattern
from editlint.vale.runnable import mistake, require_patterns, told_at
from editlint.vale.spelling.dictionary import american, known_to, load
from editlint.vale.spelling.places import (
    DICTIONARIES,
    all_dictionaries,
    all_lists,
    asset,
    dictionary_folders,
    lists_of,
    styles_of,
)
from editlint.vale.spelling.words import LONGEST, is_passed_over, plain, word_in

if TYPE_CHECKING:
    from editlint.vale.model import Block, Check, Finder, Match, ValeRule, Vocabulary
    from editlint.vale.spelling.dictionary import Dictionary

BUILT_IN = "Vale.Spelling"
_CHUNK = re.compile(r"\S+")
_MOST_CHUNKS = 100_000  # the table of a rule is emptied when it has as many


class Spelling:
    """Objects to words that are not known."""

    needs: Pattern | None = None
    also: tuple[Pattern, ...] = ()

    def __init__(
        self, rule: ValeRule, vocabulary: Vocabulary, dictionaries: Sequence[Dictionary], ignored: frozenset[str]
    ) -> None:
        filters = tuple(f"(?:{each})" for each in rule.keys.get("filters", []))
        self._filters = Pattern(filters, "%s") if filters else None
        self._by_default = not rule.keys.get("custom")
        self._dictionaries = dictionaries
        self._ignored = ignored
        self._phrases = Exceptions(rule, vocabulary).phrases
        terms = [rf"\b(?:{term})\b" for term in (*rule.keys.get("exceptions", []), *vocabulary.accept)]
        self._terms = Pattern(tuple(terms), "%s", ignore_case=True) if terms else None
        self._places: dict[str, tuple[int, int]] = {}  # of the unknown word in a chunk; the same twice for none

    def run(self, block: Block, matches: Sequence[Match], finder: Finder, memory: dict[str, Any]) -> Iterable[Found]:  # noqa: ARG002
        """Each word of the block that is unknown, in its order."""
        text = plain(self._without_phrases(block, finder))
        unknown = {chunk: place for chunk in set(text.split()) if (place := self._place(chunk, finder))[0] < place[1]}
        if not unknown:
            return
        for match in _CHUNK.finditer(text):
            start, end = unknown.get(match[0], (0, 0))
            if start < end:
                at = match.start()
                yield Found(at + start, at + end, (text[at + start : at + end],))

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Known words that may be meant, the likeliest first."""
        return tuple(dict.fromkeys(each for known in self._dictionaries for each in known.suggestions(plain(word))))

    def _without_phrases(self, block: Block, finder: Finder) -> str:
        """The text of a block with spaces for phrases that are let pass as a whole."""
        text = block.text
        for match in finder.matches(self._phrases, block) if self._phrases is not None else ():
            text = text[: match.start] + " " * (match.end - match.start) + text[match.end :]
        return text

    def _place(self, chunk: str, finder: Finder) -> tuple[int, int]:
        """Where in a chunk the word stands that is unknown, from the table or worked out."""
        place = self._places.get(chunk)
        if place is None:
            if len(self._places) >= _MOST_CHUNKS:
                self._places.clear()
            start, end = word_in(chunk)
            place = self._places[chunk] = (0, 0) if self._passes(chunk[start:end], finder) else (start, end)
        return place

    def _passes(self, word: str, finder: Finder) -> bool:
        if not word or len(word) > LONGEST or (self._by_default and is_passed_over(word)):
            return True
        if self._filters is not None and finder.matches_in(self._filters, word):
            return True
        if word in self._ignored or word.lower() in self._ignored or known_to(self._dictionaries, word):
            return True
        return self._terms is not None and bool(finder.matches_in(self._terms, word))


def make(rule: ValeRule, vocabulary: Vocabulary) -> Check:
    """The rule, ready to run.

    Raises:
        EditlintError: Hunspell is not installed, or a dictionary, a list or a pattern of the rule cannot be used.
    """
    require_patterns(rule, filters=rule.keys.get("filters", []), exceptions=rule.keys.get("exceptions", []))
    try:
        dictionaries = _dictionaries(rule)
        ignored = _ignored(rule)
    except EditlintError as error:
        if error.location is not None:
            raise
        raise told_at(rule, "extends", error) from None
    return Spelling(rule, vocabulary, dictionaries, ignored)


def _dictionaries(rule: ValeRule) -> list[Dictionary]:
    keys = rule.keys
    styles = styles_of(rule)
    places = [*styles, *(join(each, DICTIONARIES) for each in styles)]
    aff, dic = (asset(keys[key], places) if keys.get(key) else "" for key in ("aff", "dic"))
    if aff and dic:
        return [load(aff, dic)]
    folders = dictionary_folders(rule, keys.get("dicpath", ""))
    if keys.get("dicpath") and not folders:
        raise mistake(rule, "dicpath", f"dicpath: there is no folder “{keys['dicpath']}”")
    named: list[str] = keys.get("dictionaries", [])
    found = [_named(rule, name, index, folders) for index, name in enumerate(named)]
    if not found or keys.get("append"):
        found.append(american())
    if rule.name == BUILT_IN and not named:
        found += [_named(rule, name, -1, [folder]) for folder in folders[:1] for name in all_dictionaries(folder)]
    return found


def _named(rule: ValeRule, name: str, index: int, folders: Sequence[str]) -> Dictionary:
    """The dictionary of a name, from the first folders that have its two files."""
    paths = [asset(f"{name}.{ending}", folders) for ending in ("aff", "dic")]
    if not all(paths):
        if name == "en_US":
            return american()
        missing = f"{name}.{'dic' if paths[0] else 'aff'}"
        hint = f"looked in {', '.join(folders) or 'no folder'}; Hunspell’s dictionaries are two files, .aff and .dic"
        raise mistake(rule, "dictionaries", f"there is no dictionary file {missing}", hint=hint, index=index)
    return load(*paths)


def _ignored(rule: ValeRule) -> frozenset[str]:
    """The words that lists let pass: all lists for the built-in rule, else those that the rule names."""
    from editlint.source import decode

    words: set[str] = set()
    for path in all_lists(rule) if rule.name == BUILT_IN else lists_of(rule, rule.keys.get("ignore", [])):
        words.update(line.strip() for line in decode(read_bytes(path), path).text.splitlines())
    return frozenset(words - {"", "#"})
