"""Changes of a well-formed text or file: a few at once, each of a kind that texts of the world have."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence

MOST = 6  # changes of one input
LONGEST = 4000  # characters of a mutated text: what grows with the length is the business of scripts/fuzz_growth

HOSTILE = (
    *"\x00\x01\x07\x08\x0b\x0c\x1b\x7f\x85\u00a0\u00ad\u061c\u200b\u200d\u200e\u2028\u2029\u202e\u2066\ufe0f\ufeff\ufffc\ufffd",
    *"\ue000\U0001f600\U0010ffff\u0301\u0130\u0131\u00df\ufb01\u01c5\u0660\u0967\u00b2\u2155\u2163\u4e00\u05d0\u0627\u00e9",
    *"\t\r\n \\/|<>&'\"`*_~#$%^@!?.,;:-=+()[]{}“”‘’«»–—…",
    *("\r\n", "\n\n", "\n \n", "\r\r", "  ", "e\u0301\u0301", "👩\u200d👩\u200d👧", "🇩🇪", "\x1b[31m", "\ufeff\ufeff"),
    *("0", "-1", "00", "9" * 30, "1e400", "0x10", "1_000", "NaN", "١٢٣", "½", "²", "null", "true", "~"),
)


def mutated(chance: random.Random, text: str, tokens: Sequence[str], others: Sequence[str] = ()) -> str:
    """A text with up to MOST changes.

    Args:
        chance: decides all.
        text: what is changed.
        tokens: what has a meaning in texts of this kind.
        others: texts of this kind, of which stretches are taken over.
    """
    for _ in range(chance.randint(0, MOST)):
        text = chance.choice(_CHANGES)(chance, text, tokens, others)[:LONGEST]
    return text


def mutated_bytes(chance: random.Random, data: bytes) -> bytes:
    """Bytes with up to MOST changes."""
    for _ in range(chance.randint(0, MOST)):
        start, end = _span(chance, len(data))
        data = chance.choice(
            (
                lambda: data[:start] + bytes([chance.randrange(256)]) + data[start + 1 :],  # noqa: B023  called at once
                lambda: data[:start] + chance.randbytes(chance.randint(1, 8)) + data[start:],  # noqa: B023
                lambda: data[:start] + data[end:],  # noqa: B023
                lambda: data[:end] + data[start:],  # noqa: B023
                lambda: data[:start] + chance.choice((b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\x80", b"\r"))[:],  # noqa: B023
                lambda: data[:start] + data[start:end][::-1] + data[end:],  # noqa: B023
            )
        )()
    return data


def encoded(chance: random.Random, text: str) -> bytes:
    """A text as bytes of a file: mostly UTF-8, with other newlines, marks and encodings now and then."""
    way = chance.randrange(12)
    if way in (1, 2):
        text = text.replace("\r\n", "\n").replace("\n", "\r\n")
    elif way == 3:
        text = text.replace("\r\n", "\n").replace("\n", "\r")
    if way in (2, 4):
        text = "\ufeff" + text
    if way == 5:
        return text.encode(chance.choice(("utf-16", "utf-16-le", "utf-32", "cp1252", "latin-1")), "replace")
    data = text.encode("utf-8", "surrogatepass" if way == 6 else "replace")
    return mutated_bytes(chance, data) if way in (7, 8) else data


def _span(chance: random.Random, length: int) -> tuple[int, int]:
    start = chance.randint(0, length)
    return start, min(length, start + int(chance.expovariate(1 / 12)) + 1)


def _cut(chance: random.Random, text: str, *_: Sequence[str]) -> str:
    start, end = _span(chance, len(text))
    return text[:start] + text[end:]


def _end(chance: random.Random, text: str, *_: Sequence[str]) -> str:
    return text[: chance.randint(0, len(text))]


def _put(chance: random.Random, text: str, tokens: Sequence[str], _: Sequence[str]) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice(tokens) + text[at:]


def _spoil(chance: random.Random, text: str, *_: Sequence[str]) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice(HOSTILE) + text[at + chance.randint(0, 1) :]


def _replace(chance: random.Random, text: str, tokens: Sequence[str], _: Sequence[str]) -> str:
    start, end = _span(chance, len(text))
    return text[:start] + chance.choice(tokens) + text[end:]


def _double(chance: random.Random, text: str, *_: Sequence[str]) -> str:
    start, end = _span(chance, len(text))
    return text[:start] + text[start:end] * chance.choice((2, 2, 3, 8, 40)) + text[end:]


def _repeat(chance: random.Random, text: str, tokens: Sequence[str], _: Sequence[str]) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice(tokens) * chance.choice((2, 5, 30, 120)) + text[at:]


def _swap(chance: random.Random, text: str, *_: Sequence[str]) -> str:
    a, b, c = sorted(chance.randint(0, len(text)) for _ in range(3))
    return text[:a] + text[b:c] + text[a:b] + text[c:]


def _splice(chance: random.Random, text: str, _: Sequence[str], others: Sequence[str]) -> str:
    other = chance.choice(others) if others else text
    at, start = chance.randint(0, len(text)), chance.randint(0, len(other))
    return text[:at] + other[start : start + chance.randint(1, 200)] + text[at:]


def _lines(chance: random.Random, text: str, *_: Sequence[str]) -> str:
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    change: Callable[[], list[str]] = chance.choice(
        (
            lambda: lines[:at] + lines[at + 1 :],
            lambda: [*lines[:at], lines[at], *lines[at:]],
            lambda: [*lines[:at], chance.choice((" ", "    ", "\t", "> ", "- ")) + lines[at], *lines[at + 1 :]],
            lambda: [*lines[:at], lines[at].strip(), *lines[at + 1 :]],
            lambda: chance.sample(lines, len(lines)),
        )
    )
    return "\n".join(change())


def _newlines(chance: random.Random, text: str, *_: Sequence[str]) -> str:
    return text.replace("\r\n", "\n").replace("\n", chance.choice(("\r\n", "\r", "\n\n", " ")))


def _case(chance: random.Random, text: str, *_: Sequence[str]) -> str:
    start, end = _span(chance, len(text))
    return text[:start] + text[start:end].swapcase() + text[end:]


_CHANGES = (_cut, _cut, _end, _put, _put, _put, _spoil, _spoil, _replace, _double, _repeat, _swap, _splice, _lines,
            _newlines, _case)  # fmt: skip
