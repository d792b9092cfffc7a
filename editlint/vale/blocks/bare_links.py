"""Addresses in running text that become links without any marks, as in GitHub's Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_HOST = r"[-a-zA-Z0-9@:%._+~#=]{1,256}"
_PATH = r"(?:[/#?][-a-zA-Z0-9@:%_+.~#$!?&/=();,'\">^{}\[\]`]*)?"
_ADDRESS = re.compile(
    rf"(?<![^\s*_~(])(?:(?P<url>(?:https?|ftp)://{_HOST}\.[a-z]+(?::\d+)?{_PATH})|(?P<www>www\.{_HOST}\.[a-z]+{_PATH})"
    r"|(?P<mail>[a-zA-Z0-9._+-]{1,64}@[a-zA-Z0-9-]{1,63}(?:\.[a-zA-Z0-9-]{1,63})+(?![\w@-])))"
)
_NOT_LAST = "?!.,:*_~\"'"
_ENTITY = re.compile(r"&[a-zA-Z0-9]+;")
_UNESCAPED = re.compile(r"[-a-zA-Z0-9@:%._+~#=/?$!&();,']+")


class BareLink(NamedTuple):
    """An address at two offsets of a text, and where it leads; nowhere that equals its text for "www." and e-mail."""

    start: int
    end: int
    target: str


def bare_links(text: str) -> Iterator[BareLink]:
    """The addresses in a text."""
    for found in _ADDRESS.finditer(text):
        address = found.group()
        if found["mail"] is None:
            address = _trimmed(address)
        # An address that HTML writes in another way than the text does is not masked.
        same = found["url"] is not None and _UNESCAPED.fullmatch(address)
        yield BareLink(found.start(), found.start() + len(address), address if same else "")


def _trimmed(address: str) -> str:
    """An address without what ends the sentence that it stands in."""
    end = len(address)
    unopened = address.count(")") - address.count("(")
    while end:
        last = address[end - 1]
        if last == ")" and unopened > 0:
            unopened -= 1
        elif last == ";":
            entity = _ENTITY.match(address, max(0, address.rfind("&", 0, end)), end)
            if entity is None or entity.end() != end:
                break
            end = entity.start() + 1
        elif last not in _NOT_LAST:
            break
        end -= 1
    return address[:end]
