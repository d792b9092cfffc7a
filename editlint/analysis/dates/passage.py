"""A text as the date grammars see it: words around an offset, and what only the whole text decides.

Each question about the whole (does it write of antiquity, which order have its numeric dates, is May a person) is
answered once, and only when a mention asks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.language.en import date_cues as cues
from editlint.values import LatePattern

_ANTIQUE, _DAY_FIRST = "antique", "day first"  # questions about the whole text; others are the names of months
_BEFORE = 48  # characters before a trigger that a grammar looks at
_AROUND = 80  # characters on each side in which tense is looked for
_SENTENCE_BREAK = LatePattern(r"[.!?;:][\"”’)]*\s+(?=[\"“‘(]*[A-Z0-9])|\n\s*\n")
_WORD = LatePattern(r"[A-Za-z]+(?:['’][a-z]+)?|[,;:()–—]")
_ABOUT_YEAR = LatePattern(r"c(?<!\wc)a?\. ?\d{3}\b")
_ABOUT = ("c.", "ca.")  # what the pattern begins with, found many times faster
_WITH_ERA = LatePattern(r"\d (?:(?:AD|BC|BCE|CE)\b|A\.D|B\.C)")
_BEHIND_ERA = LatePattern(r"\bAD \d")
_ERAS = ("AD", "BC", "CE", "A.D", "B.C")  # found many times faster than a pattern
if TYPE_CHECKING:
    from collections.abc import Iterator


class DatedPassage:
    """A text with what the grammars ask about it.

    Attributes:
        text: the prose.
        asked: the questions about the whole text that have been asked, to be cleared by who wants to know.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.asked: set[str] = set()
        self._answers: dict[str, bool | None] = {}

    def before(self, offset: int) -> list[str]:
        """The words that lead up to an offset in lower case, nearest last, within the paragraph."""
        from_offset = max(0, offset - _BEFORE)
        piece = self.text[from_offset:offset]
        cut = piece.rfind("\n\n")
        if cut >= 0:
            return piece[cut:].lower().split()
        words = piece.lower().split()
        if from_offset and words and not piece[0].isspace():
            del words[0]  # it may be cut in the middle
        return words

    def word_before(self, offset: int) -> str:
        """The word before an offset without punctuation around it, as written; "" at the start of a line."""
        words = self.text[max(0, offset - 24) : offset].rsplit("\n", 1)[-1].split()
        return words[-1].strip("\"'“”‘’([—–-") if words else ""

    def word_after(self, offset: int) -> str:
        """The word that follows an offset after white space, as written; "" where punctuation follows."""
        found = _NEXT_WORD.match(self.text, offset)
        return found[1] if found else ""

    def part(self, offset: int) -> str:
        """START, MID, END or APPROX for "early", "the end of", "about" and the like that lead up to an offset."""
        words = self.text[max(0, offset - 24) : offset].lower().split()
        if words and words[-1] == "the":
            words.pop()
        if not words:
            return ""
        last = words.pop().strip("(-–—.").rpartition("-")[2]
        if last in {"of", "in"} and words:
            lead = words[-1].strip("(")
            return cues.PARTS.get(lead, "") if (lead in cues.ADVERBIAL_PARTS) == (last == "in") else ""
        if last in cues.ADVERBIAL_PARTS:
            return cues.PARTS[last]
        return "APPROX" if last in cues.ABOUT else ""

    def sentence_start(self, offset: int) -> int:
        """Roughly where the sentence of an offset begins, at most 240 characters before it."""
        from_offset = max(0, offset - 240)
        last = from_offset
        for found in _SENTENCE_BREAK.finditer(self.text, from_offset, offset):
            last = found.end()
        return last

    def tense(self, start: int, end: int) -> int:
        """-1 where the words around a mention report, 1 where they announce, 0 where they do not say.

        The nearest cue before the mention within its sentence decides, else the nearest after it.
        """
        head = self.text[max(self.sentence_start(start), start - _AROUND) : start]
        words = _WORD.findall(head)
        for index in range(len(words) - 1, -1, -1):
            found = _tense_of(words[index].lower())
            if words[index] == "effect" and cues.PAST.intersection(words[max(0, index - 2) : index]):
                continue  # "took effect", "came into effect"
            if found:
                # "will be held": a participle has the tense of its auxiliary
                return 1 if found < 0 and cues.AUXILIARIES.intersection(words[max(0, index - 2) : index]) else found
        tail = self.text[end : end + _AROUND]
        stop = _SENTENCE_BREAK.search(tail)
        for word in _WORD.findall(tail[: stop.start()] if stop else tail):
            found = _tense_of(word.lower())
            if found:
                return found
        return 0

    def day_tense(self, start: int, end: int) -> int:
        """The tense around "today", 0 also where the words tell the state of things ("is known today as")."""
        head = self.text[max(self.sentence_start(start), start - _AROUND) : start]
        for word in reversed(_WORD.findall(head)):
            if word in ",;:()":
                break
            if word.lower() in cues.PRESENT:
                return 0
            found = _tense_of(word.lower())
            if found:
                return found
        for index, word in enumerate(_WORD.findall(self.text[end : end + _AROUND])[:8]):
            if word.lower() in cues.PRESENT or (index and word in ",;:()"):
                return 0
            found = _tense_of(word.lower())
            if found:
                return found
        return 0

    @property
    def antique(self) -> bool:
        """Whether the text writes of years that need an era or have three digits."""
        return bool(self.answer(_ANTIQUE))

    @property
    def day_first(self) -> bool | None:
        """Whether numeric dates put the day first: where all that allow one reading agree, else None."""
        return self.answer(_DAY_FIRST)

    def answer(self, question: str) -> bool | None:
        """What the whole text says to a question, the name of a month or one of this module's; taken down as asked."""
        self.asked.add(question)
        if question not in self._answers:
            find = {_ANTIQUE: self._is_antique, _DAY_FIRST: self._puts_day_first}.get(question)
            self._answers[question] = find() if find is not None else self._names_somebody(question)
        return self._answers[question]

    def _is_antique(self) -> bool:
        text = self.text
        about = any(_ABOUT_YEAR.match(text, at) for opening in _ABOUT for at in self._all(opening))
        return about or any(self._with_era(at) for era in _ERAS for at in self._all(era))

    def _with_era(self, at: int) -> bool:
        """Whether a number stands right before an era, or right behind it."""
        before = at > 1 and _WITH_ERA.match(self.text, at - 2) is not None
        return before or _BEHIND_ERA.match(self.text, at) is not None

    def _puts_day_first(self) -> bool | None:
        votes = {
            int(first) > 12 for first, second in _NUMERIC.findall(self.text) if (int(first) > 12) != (int(second) > 12)
        }
        return votes.pop() if len(votes) == 1 else None

    def _all(self, word: str) -> Iterator[int]:
        start = self.text.find(word)
        while start >= 0:
            yield start
            start = self.text.find(word, start + len(word))

    def _follows_a_name(self, start: int, end: int) -> bool:
        """Whether a month stands after a first name or a title and before no number ("Theresa May")."""
        before = self.word_before(start)
        if not before[:1].isupper() or before in cues.NO_FIRST_NAMES or not before.rstrip(".").isalpha():
            return False
        return not self.text[end : end + 1].isalnum() and not self.word_after(end).isdigit()

    def is_name(self, month: str) -> bool:
        """Whether a month that is also a name or a verb stands for a person somewhere in the text."""
        return bool(self.answer(month))

    def _names_somebody(self, month: str) -> bool:
        return any(self._follows_a_name(start, start + len(month)) for start in self._all(month))


_NEXT_WORD = re.compile(r"\s+([^\W_]+)")
_NUMERIC = LatePattern(r"(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d\d)(?![\d/-])")


def _tense_of(word: str) -> int:
    if word in cues.FUTURE:
        return 1
    if word in cues.PAST or (word.endswith("ed") and len(word) > 4):
        return -1
    return 1 if word.endswith(("'ll", "’ll")) else 0


def words_back(text: str, offset: int, count: int) -> int:
    """The offset of the word `count` words before another offset, without the quotation marks that open it."""
    at = offset
    for _ in range(count):
        while at and text[at - 1].isspace():
            at -= 1
        while at and not text[at - 1].isspace():
            at -= 1
    while at < offset and text[at] in "\"'“”‘’([—–-":
        at += 1
    return at
