"""Texts in another case or spelling: what the steps of an edit make, and replacements cased like what they replace."""

from __future__ import annotations

import re
from collections.abc import Callable

_SPACES = re.compile(r"[\t\n\f\r ]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_DUMB = {"‘": "'", "’": "'", "“": '"', "”": '"', "—": "---", "–": "--", "…": "...", "\xa0": " "}
_ASCII = {
    "æ": "ae",
    "Æ": "AE",
    "œ": "oe",
    "Œ": "OE",
    "ß": "ss",
    "ø": "o",
    "Ø": "O",
    "đ": "d",
    "Đ": "D",
    "ł": "l",
    "Ł": "L",
    "þ": "th",
    "Þ": "Th",
    "ð": "d",
    "Ð": "D",
}


def capitalized(text: str) -> str:
    """The text with its first character in upper case."""
    return text[:1].upper() + text[1:]


def _uncapitalized(text: str) -> str:
    return text[:1].lower() + text[1:]


def _words(text: str) -> list[str]:
    """The words of a text or of a name in code: apart at all that is no letter or digit, and before capitals."""
    apart = [
        f" {char}" if place > 1 and char.isupper() and text[place - 1].islower() else char
        for place, char in enumerate(text)
    ]
    return [word for word in re.split(r"[\W_]+", "".join(apart).lower()) if word]


def simple(text: str) -> str:
    """The words of a text in lower case, with spaces between them."""
    return " ".join(_words(text))


def _pascal(text: str) -> str:
    return "".join(map(capitalized, _words(text)))


def _smart(text: str) -> str:
    """Typographic dashes, dots and quotation marks for those of a typewriter."""
    text = text.replace("---", "—").replace("--", "–").replace("...", "…")
    opens = re.compile(r"(?:^|(?<=[\s(\[{<—–/]))(?P<mark>['\"])")
    text = opens.sub(lambda m: "“" if m["mark"] == '"' else "‘", text)
    return text.replace('"', "”").replace("'", "’")


def _dumb(text: str) -> str:
    return "".join(_DUMB.get(char, char) for char in text)


def _ascii(text: str) -> str:
    import unicodedata

    plain = "".join(_ASCII.get(char, char) for char in _dumb(text))
    apart = unicodedata.normalize("NFD", plain)
    return unicodedata.normalize("NFC", "".join(char for char in apart if unicodedata.category(char) != "Mn"))


def _in_words(text: str) -> str:
    from editlint.vale.numerals import in_words

    return in_words(text)


def _in_digits(text: str) -> str:
    from editlint.vale.numerals import in_digits

    return in_digits(text)


CONVERSIONS: dict[str, Callable[[str], str]] = {
    "squeeze": lambda text: _SPACES.sub(" ", text),
    "capitalize": capitalized,
    "uncapitalize": _uncapitalized,
    "smart": _smart,
    "dumb": _dumb,
    "ascii": _ascii,
    "words": _in_words,
    "digits": _in_digits,
    "lower": str.lower,
    "upper": str.upper,
    "simple": simple,
    "kebab": lambda text: "-".join(_words(text)),
    "snake": lambda text: "_".join(_words(text)),
    "camel": lambda text: _uncapitalized(_pascal(text)),
    "pascal": _pascal,
}


def like(replacement: str, found: str) -> str:
    """The replacement cased like what it replaces, word by word; what has a case of its own stays."""
    theirs = _WORD.findall(found)
    ours = list(_WORD.finditer(replacement))
    if not ours or not theirs:
        return _cased(replacement, _case(found))
    words = [match[0] for match in ours]
    head = _same(words, theirs)
    tail = _same(words[head:][::-1], theirs[head:][::-1])
    middle = theirs[head : len(theirs) - tail]
    case = _case(" ".join(middle)) if middle else _case(theirs[-tail] if tail else theirs[head - 1])
    every = len(middle) > 1 and all(_case(word) == "title" for word in middle)
    parts = []
    place = 0
    for index, match in enumerate(ours):
        if index < head:
            own = _case(theirs[index])
        elif index >= len(ours) - tail:
            own = _case(theirs[index - len(ours)])
        else:
            own = "lower" if case == "title" and not every and index > head else case
        parts += [replacement[place : match.start()], _cased(match[0], own)]
        place = match.end()
    return "".join(parts) + replacement[place:]


def _same(ours: list[str], theirs: list[str]) -> int:
    """How many words from the start on are the same but for their case."""
    count = 0
    while count < min(len(ours), len(theirs)) and ours[count].lower() == theirs[count].lower():
        count += 1
    return count


def _case(text: str) -> str:
    """The case of a text's letters, where they have one that another text can take: lower, upper, title, or none."""
    letters = [char for char in text if char.isalpha()]
    upper = sum(char.isupper() for char in letters)
    if not letters:
        return ""
    if not upper:
        return "lower"
    if not any(char.islower() for char in letters):
        return "title" if len(letters) == 1 else "upper"
    return "title" if letters[0].isupper() and upper == 1 else ""


def _cased(text: str, case: str) -> str:
    if case == "lower":
        return text.lower()
    if case == "upper":
        return text.upper()
    return capitalized(text.lower()) if case == "title" else text
