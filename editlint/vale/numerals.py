"""Whole numbers and ordinals in words and back, for the steps `words` and `digits` of an edit."""

from __future__ import annotations

import re

_SMALL = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))
_IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_LARGEST = 10**15


def in_words(text: str) -> str:
    """A whole number or an ordinal such as "21st" in words; any other text as it is."""
    plain = text.replace(",", "")
    found = re.fullmatch(r"(-?\d+)(st|nd|rd|th)?", plain, re.IGNORECASE | re.ASCII)
    if found is None or abs(int(found[1])) >= _LARGEST or (found[2] and found[1].startswith("-")):
        return text
    words = _cardinal(int(found[1]))
    if not found[2]:
        return words
    start = max(words.rfind(" "), words.rfind("-")) + 1
    return words[:start] + _ordinal(words[start:])


def _cardinal(number: int) -> str:
    if number < 0:
        return f"minus {_cardinal(-number)}"
    if number < len(_SMALL):
        return _SMALL[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_SMALL[number % 10]}" if number % 10 else "")
    size, name = next(scale for scale in _SCALES if number >= scale[0])
    rest = number % size
    return f"{_cardinal(number // size)} {name}" + (f" {_cardinal(rest)}" if rest else "")


def _ordinal(word: str) -> str:
    return _IRREGULAR.get(word) or (f"{word[:-1]}ieth" if word.endswith("y") else f"{word}th")


def _values() -> dict[str, tuple[int, bool]]:
    """Each word of a number with its value, and whether it is an ordinal."""
    names = {word: value for value, word in enumerate(_SMALL)}
    names |= {word: 10 * value for value, word in enumerate(_TENS) if word}
    names |= {word: value for value, word in _SCALES}
    return {word: (value, False) for word, value in names.items()} | {
        _ordinal(word): (value, True) for word, value in names.items()
    }


def in_digits(text: str) -> str:
    """A whole number or an ordinal that is written in words, in digits; any other text as it is."""
    words = re.split(r"[ -]+", text.lower().strip(" -"))
    values = _values()
    negative = words[0] == "minus"
    known = [values.get(word) for word in words[negative:] if word != "and"]
    if not known or None in known or any(value[1] for value in known[:-1] if value):
        return text
    total = current = 0
    for value, _ in filter(None, known):
        if value >= 1000:
            total, current = total + max(current, 1) * value, 0
        elif value == 100:
            current = max(current, 1) * value
        else:
            current += value
    last = known[-1]
    return f"{'-' * negative}{total + current}" + (_suffix(total + current) if last and last[1] else "")


def _suffix(number: int) -> str:
    return "th" if 11 <= number % 100 <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
