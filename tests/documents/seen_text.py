"""What a reader sees of HTML, told by the parser of the standard library: a second opinion on our own."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from editlint.documents.builder import _ADDRESS, _address_length

OBJECT = "\ufffc"
_BLOCKS = set(
    re.findall(
        r"\w+",
        "address article aside blockquote body button center dd details dir div dl dt fieldset figcaption figure footer "
        "form h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol p pre section summary table tbody td tfoot "
        "th thead tr ul caption",
    )
)
_UNSEEN = {
    "head",
    "pre",
    "script",
    "style",
    "title",
    "textarea",
    "template",
    "svg",
    "iframe",
    "noscript",
    "select",
    "s",
    "del",
}
_CODE = {"code", "kbd", "samp", "tt"}


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts = []
        self.unseen = []

    def handle_starttag(self, tag, attrs):
        if self.unseen:
            if tag == self.unseen[-1]:
                self.unseen.append(tag)
        elif tag in _UNSEEN or tag in _CODE:
            self.parts.append(OBJECT if tag in _CODE else "\0" if tag in _BLOCKS else "")
            self.unseen.append(tag)
        elif tag == "br":
            self.parts.append("\1")
        elif tag == "img":
            self.parts.append(OBJECT)
        elif tag in _BLOCKS:
            self.parts.append("\0")

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        if self.unseen:
            if tag == self.unseen[-1]:
                self.unseen.pop()
        elif tag in _BLOCKS:
            self.parts.append("\0")

    def handle_data(self, data):
        if not self.unseen:
            self.parts.append(re.sub(r"\s", " ", data))


def seen_text(html):
    """The texts of the blocks that a reader sees, white space folded as a browser folds it."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return folded("".join(reader.parts))


def folded(text):
    """Texts between \\0, with \\1 for line breaks, as blocks of prose."""
    text = re.sub("[\u00ad\u200b\u2060\ufeff]", "", text)
    text = re.sub(" *\1(?: *\1)+ *", "\0", text)
    blocks = []
    for raw in text.split("\0"):
        block = re.sub("\\s*\1\\s*", "\n", re.sub(r"[^\S\n]+", " ", _without_addresses(raw))).strip()
        if block.replace(OBJECT, "").strip():
            blocks.append(block)
    return blocks


def _without_addresses(text):
    return _ADDRESS.sub(lambda found: OBJECT + found.group()[_address_length(found.group()) :], text)
