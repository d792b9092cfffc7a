"""The numbers of a file: what its prose holds, and how many of each element it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.vale.prose_counts import counts_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from editlint.source import Source

_SUMMARY = frozenset(("summary",))


def metrics_of(source: Source, formats: Mapping[str, str] | None = None) -> dict[str, int]:
    """The numbers of a file, by their names without points; none where it has no words.

    `formats` says of extensions what they stand for.
    """
    from editlint.vale.blocks import TextSettings, text_of
    from editlint.vale.formats import format_of

    text = text_of(source, format_of(source.path, formats or {}), TextSettings(as_vale=True))
    prose = next((block.text for block in text.blocks_of(_SUMMARY) if block.scope.startswith("summary")), "")
    counts = counts_of(prose)
    if not counts.words:
        return {}
    elements = {name.replace(".", "_"): number for name, number in text.counts.items() if name[:5] != "table"}
    return {**counts._asdict(), **elements}
