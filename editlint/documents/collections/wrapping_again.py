"""Puts new text into a field as its wrapping wants it written, so that an article can be mended where it stands.

What cannot be written back exactly is not: an edit over the edge of a CDATA section or of a string, and any in mail.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.documents.collections.wrappings import (
    CSV_FIELD,
    JSON_STRING,
    JSON_STRINGS,
    PLAIN,
    XML_MARKUP,
    XML_TEXT,
)
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.documents.collections.parts import Field

_DATA, _DATA_END = "<![CDATA[", "]]>"
_NO_XML = LatePattern("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_OF_TABLES = '",;|\t\r\n'


def wrapped(text: str, fields: Sequence[Field], start: int, end: int, new: str) -> str | None:
    """What to write between two offsets of a part so that its field says `new` there; None where that cannot be.

    Args:
        text: of the part.
        fields: its fields.
        start: where the edit begins, in the text of the part.
        end: where it ends.
        new: the text in the format that the field holds.
    """
    field = next((each for each in fields if each.start <= start and end <= each.end), None)
    if field is None:
        return None
    old = text[start:end]
    name = field.wrapping[0]
    if name in (XML_TEXT, XML_MARKUP):
        return _as_xml(text[field.start : start], old, text[end : end + 2], new)
    if name in (JSON_STRING, JSON_STRINGS):
        return _as_json(text[field.start : field.end], old, new)
    if name == CSV_FIELD:
        return new.replace('"', '""')
    return new if name == PLAIN and not any(sign in new for sign in _OF_TABLES) else None


def _as_xml(before: str, old: str, after: str, new: str) -> str | None:
    if "<" in old or _DATA_END in old or _NO_XML.search(new):
        return None
    if before.rfind(_DATA) <= before.rfind(_DATA_END):
        new = new.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return None if _DATA_END in before[-2:] + new + after else new


def _as_json(whole: str, old: str, new: str) -> str | None:
    import json

    if '"' in old.replace('\\"', ""):
        return None  # from one string of an array into the next
    return json.dumps(new, ensure_ascii=whole.isascii())[1:-1]
