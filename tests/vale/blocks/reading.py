"""Reads a text into blocks, shown as pairs of scope and text."""

from __future__ import annotations

from editlint.source import Source
from editlint.vale.blocks import TextSettings, text_of


def read(source, format_name="md", **settings):
    return text_of(Source(source, f"a.{format_name}"), format_name, TextSettings(**settings))


def shown(source, format_name="md", *kinds, **settings):
    text = read(source, format_name, **settings)
    return [(block.scope, block.text) for block in text.blocks_of(frozenset(kinds))]


def places(source, format_name="md", *kinds, **settings):
    """The source of the whole of each block, by scope."""
    text = read(source, format_name, **settings)
    found = {}
    for block in text.blocks_of(frozenset(kinds)):
        span = block.source_span(0, len(block.text))
        found.setdefault(block.scope, []).append(source[span.start : span.end])
    return found
