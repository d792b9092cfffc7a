"""Headings in title case and in sentence case, as the guides of AP and Chicago and as sentences are written.

A converter says how a text should be written; which terms keep a spelling of their own it asks its `Terms`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.language.en.title_words import PREPOSITIONS, SMALL
from editlint.vale.model import Pattern
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from editlint.vale.model import Finder

WORD = r"(?:[^\W_]|\*)\S*"  # letters and digits, the asterisks of code, and what is written to them
_TITLE_WORD = re.compile(r"[^\W_][^\s\-/]*")

_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "."})
_NUMBERED = re.compile(r"\d+\.")


class Terms:
    """Words and phrases that keep a case of their own: a rule's exceptions as they match, and accepted terms.

    An accepted term is written as it is listed, in whatever case it stands; an exception only lets stand what it fits.
    """

    def __init__(self, exceptions: Sequence[str], accepted: Sequence[str]) -> None:
        self._spelled: dict[str, str] = {}
        for term in _longest_first(accepted):
            self._spelled.setdefault(term.casefold(), term)
        listed = _longest_first((*exceptions, *accepted))
        self._pattern = Pattern(tuple(f"(?:{term})" for term in listed), "%s") if listed else None
        phrases = [f"(?-i:{term})" if term in exceptions else f"(?:{term})" for term in listed]
        own = (rf"\b(?:{'|'.join(phrases)})\b",) if phrases else ()
        self.words = Pattern((*own, WORD), "%s", ignore_case=True)

    def spelling(self, word: str, finder: Finder) -> str:
        """How a word is to be written; nothing where no term says."""
        spelled = self._spelled.get(word.casefold())
        if spelled is not None:
            return spelled
        return word if self._pattern is not None and finder.matches_in(self._pattern, word) else ""


def _longest_first(terms: Iterable[str]) -> list[str]:
    return sorted(terms, key=len, reverse=True)


class SentenceCase(NamedTuple):
    """Writes the first word with a capital, and any after a word with one of the `indicators` at its end."""

    terms: Terms
    indicators: tuple[str, ...] = ()
    prefix: str = ""

    def __call__(self, text: str, finder: Finder) -> str:
        """The text as it should be."""
        prefix, text = _parted(self.prefix, text, finder)
        words = [text[match.start : match.end] for match in finder.matches_in(self.terms.words, text)]
        return prefix + " ".join(self._written(words, finder))

    def _written(self, words: Sequence[str], finder: Finder) -> Iterator[str]:
        for index, word in enumerate(words):
            spelled = self.terms.spelling(word, finder)
            if spelled:
                yield spelled
            elif index == 0 or self._opens(words[index - 1], index - 1):
                yield _capital(word) + word[1:].lower()
            else:
                yield word.lower()

    def _opens(self, before: str, index: int) -> bool:
        """Whether a word may be followed by a capital: it ends as an indicator says, or numbers the heading."""
        return before.endswith(self.indicators) or (index == 0 and _NUMBERED.search(before) is not None)


class TitleCase(NamedTuple):
    """Writes all words with capitals but the small ones of a guide, those at both ends always.

    AP writes "To" before a verb and "to" else. Which of the two it is takes more than a list of words, so that both
    stand as they are.
    """

    terms: Terms
    chicago: bool = False
    prefix: str = ""

    def __call__(self, text: str, finder: Finder) -> str:
        """The text as it should be."""
        prefix, text = _parted(self.prefix, text, finder)
        plain = text.translate(_PLAIN)
        return prefix + _TITLE_WORD.sub(lambda match: self._written(match, plain, finder), text)

    def _written(self, match: re.Match[str], plain: str, finder: Finder) -> str:
        word, start, end = match[0], match.start(), match.end()
        spelled = self.terms.spelling(word, finder)
        if spelled:
            return spelled
        small = word.lower()
        at_an_end = start == 0 or end == len(plain)
        if small in SMALL or (self.chicago and small in PREPOSITIONS):
            if small == "to" and not self.chicago and not at_an_end:
                return word
            if not at_an_end and _stays_small(plain, start, end):
                return small
        return _capital(word) + word[1:]


def _stays_small(plain: str, start: int, end: int) -> bool:
    """Whether a small word stands within a phrase: not after a colon, not first in a compound."""
    before, earlier, after = plain[start - 1], plain[max(0, start - 2) : start - 1], plain[end : end + 1]
    return before in " -/" and earlier not in (":", "-") and (after != "-" or before == "-")


def _capital(word: str) -> str:
    return word[0].title() if len(word[0].title()) == 1 else word[0]


def _parted(prefix: str, text: str, finder: Finder) -> tuple[str, str]:
    """What the prefix takes from the front of a text, and the rest."""
    found = finder.matches_in(Pattern((prefix,), "%s"), text) if prefix else ()
    end = found[0].end if found and found[0].start == 0 else 0
    return text[:end], text[end:]
