"""Prose in elements of XML: XHTML, and NITF, whose elements are given the names that HTML has for the same.

Only tags are put in other words; what stands between them stays, and keeps its place.
"""

from __future__ import annotations

import re

from editlint.documents.collections.unwrapping import Unwrapped, Unwrapping
from editlint.documents.html_syntax import unescaped
from editlint.values import LatePattern

_SIGN = LatePattern(
    r"<!\[CDATA\[(?P<data>.*?)\]\]>|<!--.*?-->|<\?.*?\?>"
    r"|<(?P<end>/?)(?:[\w.-]+:)?(?P<name>[\w.-]+)(?P<rest>(?:[^>\"']|\"[^\"]*\"|'[^']*')*?)(?P<empty>/?)>",
    re.DOTALL,
)
# NITF 3.x: what its blocks are in HTML. The words of other elements belong to the sentence, or they have HTML's names.
_NITF = {
    "hl1": "h1",
    "hl2": "h2",
    "hedline": "div",
    "body.head": "div",
    "body.content": "div",
    "body.end": "div",
    "abstract": "div",
    "byttl": "p",
    "note": "p",
    "tagline": "p",
    "block": "div",
    "bq": "blockquote",
    "credit": "p",
    "media-caption": "figcaption",
    "media-producer": "p",
    "nitf-table": "div",
}
_UNSEEN = frozenset(("byline", "dateline", "distributor",  # said in the metadata
                     "docdata", "media-metadata", "media-reference", "media-object", "nitf-table-metadata", "head",
                     "rights", "series", "pubdata", "revision-history", "virtloc"))  # fmt: skip
_VOID = frozenset(("br", "hr", "img"))
_MARKS = LatePattern("[<&]")
_GAP_BEFORE_MARK = LatePattern(r" ([,.;:])")
_TAG = LatePattern(r"<[/!?A-Za-z][^<>]{0,2000}>")


def unwrapped_markup(text: str, start: int, end: int) -> Unwrapped:
    """A stretch of XML as HTML that reads the same."""
    unwrapping = Unwrapping()
    at = start
    for found in _SIGN.finditer(text, start, end):
        unwrapping.verbatim(text[at : found.start()], at)
        at = found.end()
        if found["data"] is not None:
            _add_data(unwrapping, found["data"], found.start("data"))
        elif found["name"] is not None:
            unwrapping.replaced(_tag(found), found.start(), at)
        elif found.group().startswith("<!--"):
            unwrapping.verbatim(found.group(), found.start())
    unwrapping.verbatim(text[at:end], at)
    return unwrapping.done()


def _add_data(unwrapping: Unwrapping, data: str, start: int) -> None:
    """Character data in which signs of markup mean nothing."""
    at = 0
    for mark in _MARKS.finditer(data):
        unwrapping.verbatim(data[at : mark.start()], start + at)
        at = mark.end()
        unwrapping.replaced("&lt;" if mark.group() == "<" else "&amp;", start + mark.start(), start + at)
    unwrapping.verbatim(data[at:], start + at)


def _tag(found: re.Match[str]) -> str:
    """A tag in HTML's words; an element without content gets the end tag that HTML asks for."""
    name = found["name"]
    if name in _UNSEEN:
        shown, rest = "template", ""
    else:
        shown, rest = _NITF.get(name, name.lower()), found["rest"]
    if found["end"]:
        return f"</{shown}>"
    if found["empty"] and shown not in _VOID:
        return f"<{shown}{rest}></{shown}>"
    return f"<{shown}{rest}>"


def plain_words(raw: str, *, apart: bool = False) -> str:
    """What the content of an element says as one line, without markup.

    Args:
        raw: the content, as XML.
        apart: whether elements in it are words of their own, such as a name and an office.
    """
    from editlint.documents.collections.wrappings import unwrapped_xml_text

    if apart:
        raw = _TAG.sub(" ", raw)
    inner = unwrapped_xml_text(raw, 0, len(raw)).text if "<" in raw or "&" in raw else raw
    words = plain_title(inner)
    return _GAP_BEFORE_MARK.sub(r"\1", words) if apart else words


def plain_title(html: str) -> str:
    """What a headline in HTML says as one line; some systems escape it twice."""
    words = _TAG.sub("", html) if "<" in html else html
    if "&" in words:
        words = unescaped(unescaped(words))
    return " ".join(words.split())
