"""What the fields of a file are wrapped in, and the text inside: one function a wrapping."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.documents.collections.unwrapping import UNKNOWN_SIGN, Unwrapped, Unwrapping, as_it_stands
from editlint.documents.html_syntax import code_point, unescaped
from editlint.values import LatePattern

if TYPE_CHECKING:
    from editlint.documents.collections.parts import Field

PLAIN = "plain"  # as it stands
XML_TEXT = "xml-text"  # character data: CDATA sections and references
XML_MARKUP = "xml-markup"  # elements in which the prose stands
JSON_STRING = "json-string"  # what is between the quotation marks
JSON_STRINGS = "json-strings"  # an array of strings that make one text
CSV_FIELD = "csv-field"  # what is between quotation marks that are doubled inside
MAIL = "mail"  # a transfer encoding and a charset
HEADER = "header"  # encoded words and folded lines of a mail's header

_XML = LatePattern(
    r"<!\[CDATA\[(?P<data>.*?)\]\]>|<!--.*?-->|<\?.*?\?>|<[^>]*>"
    r"|&(?:#(?P<decimal>\d{1,7})|#[xX](?P<hex>[0-9a-fA-F]{1,6})|(?P<name>\w{1,32}));",
    re.DOTALL,
)
_ESCAPED_TWICE = LatePattern(r"&amp;(?=#?\w{1,32};)")
_JSON_ESCAPE = re.compile(r"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|u....|.)", re.DOTALL)
_JSON_SIGNS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_JSON_QUOTED = LatePattern(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)


def unwrapped(text: str, field: Field) -> Unwrapped:
    """The text of a field without its wrapping."""
    name, *known = field.wrapping
    if name == XML_TEXT:
        return unwrapped_xml_text(text, field.start, field.end)
    if name == XML_MARKUP:
        from editlint.documents.collections.news_markup import unwrapped_markup

        return unwrapped_markup(text, field.start, field.end)
    if name == JSON_STRING:
        return unwrapped_json(text, field.start, field.end)
    if name == JSON_STRINGS:
        return _unwrapped_strings(text, field.start, field.end)
    if name == CSV_FIELD:
        return _unwrapped_csv(text, field.start, field.end)
    if name == HEADER:
        from editlint.documents.collections.transfer import unwrapped_header

        return unwrapped_header(text, field.start, field.end)
    if name == MAIL:
        from editlint.documents.collections.transfer import unwrapped_mail

        return unwrapped_mail(text, field.start, field.end, *known)
    return as_it_stands(text, field.start, field.end)


def unwrapped_xml_text(text: str, start: int, end: int) -> Unwrapped:
    """The character data of an element; what stands in elements inside it belongs to it, their tags do not."""
    unwrapping = Unwrapping()
    at = start
    for found in _XML.finditer(text, start, end):
        unwrapping.verbatim(text[at : found.start()], at)
        at = found.end()
        if found["data"] is not None:
            unwrapping.verbatim(found["data"], found.start("data"))
        elif found.group()[0] == "&":
            unwrapping.replaced(referenced(found), found.start(), at)
    unwrapping.verbatim(text[at:end], at)
    return unwrapping.done()


def escaped_once(html: Unwrapped) -> Unwrapped:
    """A headline in HTML in which “&amp;#8217;”, which some systems write, is “&#8217;”."""
    if "&amp;" not in html.text:
        return html
    unwrapping = Unwrapping()
    at = 0
    for found in _ESCAPED_TWICE.finditer(html.text):
        unwrapping.copied(html, at, found.start())
        unwrapping.replaced("&", *html.source_span(*found.span()))
        at = found.end()
    unwrapping.copied(html, at, len(html.text))
    return unwrapping.done()


def referenced(found: re.Match[str]) -> str:
    """What a reference stands for: a character by its number, or an entity of XML or HTML by its name."""
    number = found["decimal"] or found["hex"]
    if number:
        code = code_point(number, 10 if found["decimal"] else 16)
        return chr(code) if code < 0xD800 or 0xDFFF < code < 0x110000 else UNKNOWN_SIGN
    return unescaped(found.group())


def unwrapped_json(text: str, start: int, end: int) -> Unwrapped:
    """The content of a JSON string; half a surrogate pair, which no text can hold, becomes one sign of its own."""
    unwrapping = Unwrapping()
    _add_json(unwrapping, text, start, end)
    return unwrapping.done()


def _add_json(unwrapping: Unwrapping, text: str, start: int, end: int) -> None:
    at = start
    for found in _JSON_ESCAPE.finditer(text, start, end):
        unwrapping.verbatim(text[at : found.start()], at)
        at = found.end()
        unwrapping.replaced(_json_sign(found.group()), found.start(), at)
    unwrapping.verbatim(text[at:end], at)


def _json_sign(escape: str) -> str:
    sign = escape[1]
    if sign != "u":
        return _JSON_SIGNS.get(sign, sign)
    code = int(escape[2:6], 16)
    if len(escape) > 6:
        return chr(0x10000 + ((code - 0xD800) << 10) + int(escape[8:12], 16) - 0xDC00)
    return UNKNOWN_SIGN if 0xD800 <= code <= 0xDFFF else chr(code)


def _unwrapped_strings(text: str, start: int, end: int) -> Unwrapped:
    unwrapping = Unwrapping()
    for found in _JSON_QUOTED.finditer(text, start, end):
        _add_json(unwrapping, text, *found.span(1))
    return unwrapping.done()


def _unwrapped_csv(text: str, start: int, end: int) -> Unwrapped:
    unwrapping = Unwrapping()
    at = start
    while (mark := text.find('""', at, end)) >= 0:
        unwrapping.verbatim(text[at:mark], at)
        unwrapping.replaced('"', mark, mark + 2)
        at = mark + 2
    unwrapping.verbatim(text[at:end], at)
    return unwrapping.done()
