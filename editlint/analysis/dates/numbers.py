"""Numbers and ordinals in words or digits, as they stand before a unit of time."""

from __future__ import annotations

from editlint.language.en import dates as en


def cardinal(word: str) -> float | None:
    """The value of "5", "5,000", "five", "twenty-five"; None for other words. Lower case is expected."""
    word = word.strip("\"'“”‘’([")
    if word[:1].isdecimal():
        plain = word.replace(",", "")
        return float(plain) if len(plain) < 10 and plain.replace(".", "", 1).isdecimal() else None
    if word in en.NUMBER_WORDS:
        return en.NUMBER_WORDS[word]
    tens, hyphen, ones = word.partition("-")
    if hyphen and tens in en.TENS and ones in en.NUMBER_WORDS:
        return en.NUMBER_WORDS[tens] + en.NUMBER_WORDS[ones]
    return None


def ordinal(word: str) -> int | None:
    """The value of "19th", "first", "twenty-first"; None for other words. Lower case is expected."""
    word = word.strip("\"'“”‘’([")
    if word in en.ORDINAL_WORDS:
        return en.ORDINAL_WORDS[word]
    if word[:1].isdigit():
        digits = word[:-2]
        told = word[-2:] in {"st", "nd", "rd", "th"} and digits.isdecimal() and len(digits) < 5
        return int(digits) if told else None
    tens, hyphen, ones = word.partition("-")
    if hyphen and tens in en.TENS and ones in en.ORDINAL_WORDS:
        return en.NUMBER_WORDS[tens] + en.ORDINAL_WORDS[ones]
    return None


def count_before(words: list[str]) -> tuple[float | None, int] | None:
    """The number that the last words tell, and how many words it takes; None when they tell none.

    "several" and "a few" tell a number that is not said: (None, words).
    """
    if not words:
        return None
    last = words[-1]
    second = words[-2] if len(words) > 1 else ""
    if last in {"a", "an"}:
        return (0.5, 2) if second == "half" else (1, 1)
    if last == "half" and words[-3:-1] == ["and", "a"]:
        return _and_a_half(words)
    value = cardinal(last)
    if value is not None:
        return _compound(words, value)
    if last in {"few", "couple"}:
        return (2 if last == "couple" else None), 2 if second == "a" else 1
    if last == "of" and second == "couple":
        return 2, 3 if words[-3:-2] == ["a"] else 2
    return (None, 1) if last in en.UNCOUNTED else None


def _and_a_half(words: list[str]) -> tuple[float | None, int] | None:
    whole = cardinal(words[-4]) if len(words) > 3 else None
    return (whole + 0.5, 4) if whole is not None else None


def _compound(words: list[str], value: float) -> tuple[float | None, int]:
    """As in "a hundred", "two hundred", "5 000"."""
    if words[-1] in {"hundred", "thousand", "dozen"} and len(words) > 1:
        times = 1 if words[-2] in {"a", "one"} else cardinal(words[-2])
        if times is not None:
            return value * times, 2
    if words[-1] == "half":
        return 0.5, 1
    return value, 1
