"""What mail programs write round the text of an HTML mail, known by classes: signatures, and the mail it answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.documents.collections.mail_replies import says_forwarded
from editlint.documents.html_attributes import attributes_of
from editlint.documents.html_syntax import COMMENT_END, REST_OF_TAG

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG = re.compile(r"<(?P<name>div|blockquote|pre|table|span|p)(?=[\s/>])|<!--", re.IGNORECASE)
_NEVER_PROSE = frozenset(  # signatures, and headers in a table
    {
        "gmail_signature",
        "gmail_signature_prefix",
        "moz-signature",
        "moz-email-headers-table",
        "applemailsignature",
        "ms-outlook-mobile-signature",
        "protonmail_signature_block",
    }
)
_OLDER = frozenset({"gmail_quote", "moz-cite-prefix", "yahoo_quoted", "protonmail_quote"})
_LEAD = 2000  # characters of the source in which an element says that it is forwarded


def program_elements(text: str, *, forwarded: bool) -> list[tuple[int, int]]:
    """Where the elements stand that are no text of the sender's, in order and none inside of another.

    Of a block quote that holds what is forwarded, the tags alone: the story in it is no quotation.

    Args:
        text: the source of the mail.
        forwarded: whether the mail forwards another one, of which signatures and headers alone are left out.
    """
    found: list[tuple[int, int]] = []
    for start, after, name, attributes in _elements(text):
        if found and start < found[-1][1]:
            continue
        names = {*attributes.get("class", "").lower().split(), attributes.get("id", "").lower()}
        cited = name == "blockquote" and attributes.get("type", "").lower() == "cite"
        hands_on = says_forwarded(text[after : after + _LEAD])
        if names & _NEVER_PROSE or ((cited or names & _OLDER) and not forwarded and not hands_on):
            found.append((start, _end(text, name, after)))
        elif cited and hands_on:
            found.append((start, after))
    return found


def _elements(text: str) -> Iterator[tuple[int, int, str, dict[str, str]]]:
    """Of each element that may be one of these: where its start tag begins and ends, its name and its attributes."""
    at = 0
    while (tag := _TAG.search(text, at)) is not None:
        if not tag["name"]:
            closing = COMMENT_END.search(text, tag.start() + 2)
            at = closing.end() if closing else len(text)
            continue
        rest = REST_OF_TAG.match(text, tag.end())
        at = min(len(text), rest.end() + 1 if rest else tag.end())
        yield tag.start(), at, tag["name"].lower(), attributes_of(rest.group()) if rest else {}


def _end(text: str, name: str, at: int) -> int:
    """Where the element ends whose start tag ends at an offset; the end of the text if it is never closed."""
    depth = 1
    for tag in re.compile(rf"<(/?){name}(?=[\s/>])[^>]*>?", re.IGNORECASE).finditer(text, at):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.end()
    return len(text)
