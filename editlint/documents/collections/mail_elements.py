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
_SIGNATURES = frozenset(
    {
        "gmail_signature",
        "gmail_signature_prefix",
        "moz-signature",
        "applemailsignature",
        "ms-outlook-mobile-signature",
        "protonmail_signature_block",
    }
)
_OLDER = frozenset({"gmail_quote", "moz-cite-prefix", "yahoo_quoted", "protonmail_quote"})
_LEAD = 2000  # characters of the source in which an element says that it is forwarded


def program_elements(text: str, *, forwarded: bool) -> Iterator[tuple[int, int]]:
    """Where the elements stand that are no text of the sender's, in order and none inside of another.

    Args:
        text: the source of the mail.
        forwarded: whether the mail forwards another one, of which signatures alone are left out.
    """
    at = 0
    while (tag := _TAG.search(text, at)) is not None:
        if not tag["name"]:
            closing = COMMENT_END.search(text, tag.start() + 2)
            at = closing.end() if closing else len(text)
            continue
        rest = REST_OF_TAG.match(text, tag.end())
        at = rest.end() if rest else tag.end()
        attributes = attributes_of(rest.group()) if rest else {}
        names = {*attributes.get("class", "").lower().split(), attributes.get("id", "").lower()}
        cited = tag["name"].lower() == "blockquote" and attributes.get("type", "").lower() == "cite"
        if names & _SIGNATURES:
            left_out = True
        else:
            left_out = (cited or bool(names & _OLDER)) and not forwarded and not says_forwarded(text[at : at + _LEAD])
        if left_out:
            end = _end(text, tag["name"], at)
            yield tag.start(), end
            at = end


def _end(text: str, name: str, at: int) -> int:
    """Where the element ends whose start tag ends at an offset; the end of the text if it is never closed."""
    depth = 1
    for tag in re.compile(rf"<(/?){name}(?=[\s/>])[^>]*>?", re.IGNORECASE).finditer(text, at):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.end()
    return len(text)
