"""The counts of a file that metrics work with, as Vale shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editlint.source import Source


def metrics_of(source: Source) -> dict[str, int]:
    """Words, sentences and the like of a file's prose, and how many elements of markup it has; none without a word."""
    from editlint.vale.blocks import TextSettings, text_of
    from editlint.vale.formats import format_of
    from editlint.vale.prose_counts import counts_of

    text = text_of(source, format_of(source.path, {}), TextSettings())
    summary = [block for block in text.blocks_of(frozenset(("summary",))) if block.scope.startswith("summary")]
    counts = counts_of(summary[-1].text if summary else "")
    if not counts.words:
        return {}
    elements = {name.replace(".", "_"): number for name, number in text.counts.items() if not name.startswith("table")}
    return {**elements, **counts._asdict()}
