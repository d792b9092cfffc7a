"""Messages with what was found in them, written for Go's `fmt.Sprintf`: "%s", "%[2]s", "%d", "%.2f", "%q", "%%".

What goes wrong there shows in the message, as it does in Go: "%!d(string=fish)" for a number that is a text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_VERB = re.compile(
    r"%(?P<flags>[-+# 0]*)(?P<first>\[(?:[^\]]*\])?)?(?P<width>\*|[0-9]+)?"
    r"(?:\.(?P<before>\[(?:[^\]]*\])?)?(?P<precision>\*|[0-9]*))?(?P<last>\[(?:[^\]]*\])?)?(?P<verb>[\s\S])?"
)
_ESCAPES = {"\a": "\\a", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\v": "\\v"}


def formatted(message: str, values: Sequence[object]) -> str:
    """The message with the values in it. Those that it does not ask for are left out; one too many is empty."""
    if "%" not in message:
        return message
    parts = _around_texts(message)
    if 0 < len(parts) <= len(values) + 1 and all(type(value) is str for value in values):
        filled = [parts[0]]
        for value, part in zip(values, parts[1:], strict=False):
            filled += (str(value), part)
        return "".join(filled)
    # An empty value behind the others, put at the end, is how Vale keeps Go from complaining of unused ones.
    given = [*values, ""]
    return _Filling(given).of(f"{message}%[{len(given)}]s")


@lru_cache(maxsize=4096)
def _around_texts(message: str) -> list[str]:
    """What stands around each "%s" of a message that asks for nothing else, as nearly all do; else nothing."""
    parts = message.split("%s")
    return [] if "%" in "".join(parts) else parts


class _Filling:
    """One pass over a format, which counts the values that are used up."""

    def __init__(self, values: Sequence[object]) -> None:
        self.values = values
        self.next = 0
        self.good = True

    def of(self, text: str) -> str:
        return _VERB.sub(self._filled, text)

    def _filled(self, match: re.Match[str]) -> str:
        self.good = True
        verb = match["verb"]
        notes = ""
        indexed = self._index(match["first"])
        width, note = self._measure(match["width"], "%!(BADWIDTH)")
        notes += note
        if indexed and match["width"] not in (None, "*"):
            self.good = False
        precision = None
        if match["precision"] is not None:
            if indexed and match["width"] != "*":
                self.good = False
            self._index(match["before"])
            precision, note = self._measure(match["precision"] or "0", "%!(BADPREC)")
            notes += note
        self._index(match["last"])
        if verb is None:
            return f"{notes}%!(NOVERB)"
        if verb == "%":
            return f"{notes}%"
        if not self.good:
            return f"{notes}%!{verb}(BADINDEX)"
        if self.next >= len(self.values):
            return f"{notes}%!{verb}(MISSING)"
        value = self.values[self.next]
        self.next += 1
        return notes + _shown(value, verb, match["flags"], width, precision)

    def _index(self, text: str | None) -> bool:
        """Go to the value of which "[n]" speaks."""
        if text is None:
            return False
        number = text[1:-1] if text.endswith("]") else ""
        if number.isdecimal() and number.isascii() and 0 < int(number) <= len(self.values):
            self.next = int(number) - 1
        else:
            self.good = False
        return True

    def _measure(self, text: str | None, complaint: str) -> tuple[int | None, str]:
        """A width or precision as written, or as the next value says."""
        if text != "*":
            return (None if text is None else min(int(text), 1000)), ""
        value = self.values[self.next] if self.next < len(self.values) else None
        self.next += self.next < len(self.values)
        return (value, "") if isinstance(value, int) and abs(value) <= 1000 else (None, complaint)


def _shown(value: object, verb: str, flags: str, width: int | None, precision: int | None) -> str:
    if isinstance(value, bool):
        text = ("true" if value else "false") if verb in "tv" else None
    elif isinstance(value, int):
        text = _whole(value, verb, flags, precision)
    elif isinstance(value, float):
        text = _number(value, verb, flags, precision)
    else:
        text = _text(str(value), verb, flags, precision)
    if text is None:
        return f"%!{verb}({_type(value)}={_plain(value)})"
    return _padded(text, flags, width, zeros=isinstance(value, int | float) or verb != "q")


def _type(value: object) -> str:
    if isinstance(value, bool):
        return "bool"
    return "int" if isinstance(value, int) else "float64" if isinstance(value, float) else "string"


def _plain(value: object) -> str:
    return (_number(value, "v", "", None) or "") if isinstance(value, float) else str(value)


def _text(text: str, verb: str, flags: str, precision: int | None) -> str | None:
    if verb in "sv" and not (verb == "v" and "#" in flags):
        return text if precision is None else text[:precision]
    if verb in "qv":
        return _quoted(text if precision is None else text[:precision], flags)
    if verb in "xX":
        data = text.encode(errors="replace")[:precision]
        digits = data.hex(" ") if " " in flags else data.hex()
        return digits.upper() if verb == "X" else digits
    return None


def _quoted(text: str, flags: str) -> str:
    if "#" in flags and "`" not in text and all(char == "\t" or char.isprintable() for char in text):
        return f"`{text}`"
    shown = []
    for char in text:
        if char in '"\\':
            shown.append(f"\\{char}")
        elif char in _ESCAPES:
            shown.append(_ESCAPES[char])
        elif char.isprintable() and ("+" not in flags or char.isascii()):
            shown.append(char)
        elif ord(char) < 0x80:
            shown.append(f"\\x{ord(char):02x}")
        else:
            shown.append(f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}")
    return f'"{"".join(shown)}"'


def _whole(number: int, verb: str, flags: str, precision: int | None) -> str | None:
    formats = {"d": "d", "v": "d", "b": "b", "o": "o", "x": "x", "X": "X"}
    if verb == "c":
        return chr(number) if 0 <= number < 0x110000 else "\ufffd"
    if verb not in formats:
        return None
    digits = format(abs(number), formats[verb]).rjust(precision or 0, "0")
    if "#" in flags and verb in "xXob":
        digits = {"x": "0x", "X": "0X", "o": "0", "b": "0b"}[verb] + digits
    return _signed(digits, number < 0, flags)


def _number(number: float, verb: str, flags: str, precision: int | None) -> str | None:
    if number != number or number in (float("inf"), float("-inf")):  # noqa: PLR0124  what is not itself is no number
        return "NaN" if number != number else _signed("Inf", number < 0, "+" if number > 0 else flags)  # noqa: PLR0124
    if verb in "fFeE":
        return _signed(format(abs(number), f".{6 if precision is None else precision}{verb}"), number < 0, flags)
    if verb not in "gGv":
        return None
    if precision is not None:
        shown = format(abs(number), f".{precision}{'G' if verb == 'G' else 'g'}")
    else:
        shown = _shortest(abs(number))
    return _signed(shown.upper() if verb == "G" else shown, number < 0, flags)


def _shortest(number: float) -> str:
    """The fewest digits that mean this number, with an exponent from the 21st digit on."""
    shown = repr(number)
    return format(number, ".0f") if "e" in shown and 1 <= number < 1e21 else shown.removesuffix(".0")


def _signed(digits: str, negative: bool, flags: str) -> str:
    return ("-" if negative else "+" if "+" in flags else " " if " " in flags else "") + digits


def _padded(text: str, flags: str, width: int | None, *, zeros: bool) -> str:
    if width is None:
        return text
    if "-" in flags or width < 0:
        return text.ljust(abs(width))
    if "0" in flags and zeros:
        sign = text[:1] if text[:1] in ("+", "-") else ""
        return sign + text[len(sign) :].rjust(width - len(sign), "0")
    return text.rjust(width)
