"""Signs that Word writes as characters of the fonts Symbol and Wingdings, as characters of their own."""

from __future__ import annotations

from editlint.documents.document import OBJECT

_PRIVATE = 0xF000  # where such fonts have their characters
_SYMBOLS = {
    0xA0: "€", 0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°",
    0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD2: "®",
    0xD3: "©", 0xD4: "™", 0xE2: "®", 0xE3: "©", 0xE4: "™",
}  # fmt: skip


def symbol(font: str, code: str) -> str:
    """The character of a code in hexadecimal digits; OBJECT for a picture such as the fonts of signs have."""
    try:
        value = int(code, 16)
    except ValueError:
        return OBJECT
    if font.lower() == "symbol":
        return _SYMBOLS.get(value & 0xFF if value >= _PRIVATE else value, OBJECT)
    if _PRIVATE <= value < _PRIVATE + 0x100 or not 0x20 <= value < 0x110000 or 0xD800 <= value < 0xE000:
        return OBJECT
    return chr(value)
