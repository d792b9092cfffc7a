"""How the tests of divided files ask for their articles."""

from __future__ import annotations

from documents.prose import assert_sound, texts

from editlint.documents import FORMATS
from editlint.documents.collections.parts import Flaw


def divided(format_name, content, *, field="", path="file"):
    """What a file is divided into."""
    data = content if isinstance(content, bytes) else content.encode()
    return list(FORMATS[format_name].divide(data, path, field))


def articles(format_name, content, **options):
    """The documents of a file in which nothing is wrong, each held against its place in the file."""
    found = []
    for part in divided(format_name, content, **options):
        assert not isinstance(part, Flaw), part
        document = part.document("file")
        assert_sound(document)
        if isinstance(content, str):
            assert_placed(part, content.removeprefix("\ufeff"))
        found.append(document)
    return found


def assert_placed(part, content):
    """The part stands in the file where it says."""
    offset, line, column = part.origin
    assert content[offset : offset + len(part.text)] == part.text
    before = content[:offset].replace("\r\n", "\n").replace("\r", "\n")
    assert line == before.count("\n") + 1
    assert column == len(before) - before.rfind("\n")


def prose(format_name, content, **options):
    """The blocks of each article of a file."""
    return [texts(document) for document in articles(format_name, content, **options)]


def source_of(document, words):
    """The source that stands for some words of the prose."""
    start = document.text.index(words)
    span = document.source_span(start, start + len(words))
    return document.source.text[span.start : span.end]
