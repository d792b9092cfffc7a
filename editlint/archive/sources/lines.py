"""Lines of JSON (JSONL), one record each."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from editlint.documents.collections.json_files import divide_json_lines
from editlint.documents.collections.naming import Names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from editlint.archive.sources.cutting import Stretch
    from editlint.archive.sources.window import Window
    from editlint.documents.collections.parts import Flaw, Part


class Lines:
    """A line a record."""

    noun = "line"
    resume = re.compile(rb"\n")

    def begin(self, window: Window, path: str, field: str) -> str:  # noqa: ARG002  one door for all kinds
        """There is no head."""
        return ""

    def end(self, data: bytes, start: int, least: int, *, final: bool) -> int:
        """Behind the first end of a line."""
        found = data.find(b"\n", max(start, least - 1))
        return found + 1 if found >= 0 else len(data) if final else -1

    def count(self, data: bytes) -> int:
        """The lines, if anything is in them."""
        return data.count(b"\n") + (not data.endswith(b"\n")) if data.strip() else 0

    def read(self, stretch: Stretch, path: str, field: str) -> Iterator[Part | Flaw]:
        """The articles of the lines."""
        return divide_json_lines(stretch.data, path, field, Names(stretch.number))

    def values(self, part: Part) -> Mapping[str, Any]:
        """The members of the object."""
        values: dict[str, Any] = json.loads(part.text)
        return values
