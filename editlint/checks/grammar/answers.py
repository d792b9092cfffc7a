"""What LanguageTool answers, as plain values in code points, and the cache that remembers it by paragraph."""

from __future__ import annotations

import marshal
import os
from typing import TYPE_CHECKING, Any

from editlint.cachefiles import cache_folder, digest, read_cache, write_cache
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Remark(NamedTuple):
    """One match of LanguageTool.

    Attributes:
        start, length: code points of the text that was asked about.
        message: what is wrong, a sentence.
        category, rule: LanguageTool's identifiers.
        replacements: what it would write, the best first.
    """

    start: int
    length: int
    message: str
    category: str
    rule: str
    replacements: tuple[str, ...]


def read_answer(answer: Any, text: str) -> list[Remark]:
    """The remarks of an answer in JSON, whose offsets count UTF-16 units of the text.

    Raises:
        KeyError, TypeError, ValueError, IndexError: the answer is not LanguageTool's.
    """
    points = code_points(text)
    remarks = []
    for match in answer["matches"]:
        start, end = points[match["offset"]], points[match["offset"] + match["length"]]
        rule = match["rule"]
        remarks.append(
            Remark(
                start,
                end - start,
                str(match["message"]),
                str(rule["category"]["id"]),
                str(rule["id"]),
                tuple(str(each["value"]) for each in match["replacements"]),
            )
        )
    return remarks


def code_points(text: str) -> Sequence[int]:
    """The code point offset by UTF-16 offset, the end included. Both halves of a pair give the same."""
    if text.isascii() or max(text) <= "\uffff":
        return range(len(text) + 1)
    points = [index for index, char in enumerate(text) for _ in range(2 if char > "\uffff" else 1)]
    return [*points, len(text)]


def remembered(version: str, language: str, text: str) -> list[Remark] | None:
    """The remarks that this version made on this text before, or None."""
    data = read_cache(_path(version, language, text))
    if data is None:
        return None
    try:
        return [Remark(*values) for values in marshal.loads(data)]  # noqa: S302  our own cache
    except (ValueError, EOFError, TypeError):
        return None


def remember(version: str, language: str, text: str, remarks: Sequence[Remark]) -> None:
    """Keep remarks for the next run."""
    write_cache(_path(version, language, text), marshal.dumps([tuple(remark) for remark in remarks]))


def _path(version: str, language: str, text: str) -> str:
    key = digest("languagetool", version, language, text)
    return os.path.join(cache_folder(), "grammar", key[:2], key[2:])
