"""Sprig's functions of texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from editlint.vale.outputs.templates.values import printed

if TYPE_CHECKING:
    from collections.abc import Callable


def _indented(columns: int, text: str) -> str:
    space = " " * columns
    return space + text.replace("\n", "\n" + space)


def _title(text: str) -> str:
    return re.sub(r"(?:^|(?<=\s))\S", lambda match: match[0].upper(), text)


def _untitle(text: str) -> str:
    return re.sub(r"(?:^|(?<=\s))\S", lambda match: match[0].lower(), text)


def _substring(start: int, end: int, text: str) -> str:
    if start < 0:
        return text[:end]
    return text[start:] if end < 0 or end > len(text) else text[start:end]


def _shortened(length: int, text: str) -> str:
    if length < 0:
        return text[length:] if len(text) + length > 0 else text
    return text[:length]


def _abbreviated(width: int, text: str) -> str:
    return text if len(text) <= width or width < len("x...") else text[: width - 3] + "..."


def _wrapped(width: int, text: str, between: str = "\n") -> str:
    import textwrap

    lines = textwrap.wrap(text, max(1, width), break_long_words=False, break_on_hyphens=False)
    return between.join(lines)


def _quoted(*values: Any) -> str:
    from editlint.vale.outputs.jsons import go_json

    return " ".join(go_json(printed(value)) for value in values if value is not None)


def _snake(text: str) -> str:
    words = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", text))
    return re.sub(r"[\s.-]+", "_", words).lower()


def _camel(text: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[\s_-]+", text))


TEXTS: dict[str, Callable[..., Any]] = {
    "upper": str.upper,
    "lower": str.lower,
    "title": _title,
    "untitle": _untitle,
    "trim": str.strip,
    "trimAll": lambda chars, text: text.strip(chars),
    "trimSuffix": lambda end, text: text.removesuffix(end),
    "trimPrefix": lambda start, text: text.removeprefix(start),
    "trimall": lambda chars, text: text.strip(chars),
    "swapcase": str.swapcase,
    "nospace": lambda text: "".join(text.split()),
    "repeat": lambda count, text: text * min(count, 10_000),
    "replace": lambda old, new, text: text.replace(old, new),
    "contains": lambda part, text: part in text,
    "hasPrefix": lambda start, text: text.startswith(start),
    "hasSuffix": lambda end, text: text.endswith(end),
    "indent": _indented,
    "nindent": lambda columns, text: "\n" + _indented(columns, text),
    "substr": _substring,
    "trunc": _shortened,
    "abbrev": _abbreviated,
    "wrap": _wrapped,
    "wrapWith": lambda width, between, text: _wrapped(width, text, between),
    "quote": _quoted,
    "squote": lambda *values: " ".join(f"'{printed(value)}'" for value in values if value is not None),
    "cat": lambda *values: " ".join(printed(value) for value in values if value is not None),
    "toString": printed,
    "plural": lambda one, many, count: one if count == 1 else many,
    "snakecase": _snake,
    "kebabcase": lambda text: _snake(text).replace("_", "-"),
    "camelcase": _camel,
    "initials": lambda text: "".join(word[0] for word in text.split()),
}
