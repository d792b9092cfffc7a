"""HTML as tokens: tags, texts and comments with their places, one walk over the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.documents.html_attributes import attributes_of, value_place
from editlint.documents.html_elements import RAW
from editlint.documents.html_syntax import COMMENT_END, ENTITY, REST_OF_TAG, TAG_NAME, raw_end, unescaped
from editlint.vale.blocks.walker import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from editlint.vale.blocks.walker import Walker

_PLAIN_TAG = re.compile(r"<([a-z][a-z0-9]*)>")  # as most are: without attributes
_SIGN = re.compile(rf"{ENTITY.pattern}|\r\n?")
# Vale reads every apostrophe that is written as an entity as a straight one.
_SPECIAL = {"&rsquo;": "'", "\r\n": "\n", "\r": "\n"}
_WITH_ENTITIES = frozenset(("title", "textarea"))


class HtmlTokens:
    """Reads stretches of one source into a walker; what is open at the end of one is open in the next."""

    def __init__(self, walker: Walker, text: str, *, alt: bool, comments: Mapping[int, str]) -> None:
        self._walker = walker
        self._comments = comments  # the texts of comments that are masked, by their places
        self._text = text
        self._alt = alt  # whether the texts of images are read
        self._raw = ""  # the element in whose raw text we are, as in a script
        self._unclosed = ""  # what would close the tag or comment at which the last stretch ended

    def feed(self, start: int, end: int) -> None:
        """Read the source from `start` to `end`."""
        text = self._text
        if self._unclosed:
            closed = text.find(self._unclosed, start, end)
            if closed < 0:
                return
            start = closed + len(self._unclosed)
            self._unclosed = ""
        if self._raw:
            start = self._raw_text(start, end)
        position = read = start
        while (at := text.find("<", position, end)) >= 0:
            after = text[at + 1 : at + 2] if at + 1 < end else ""
            if after.isalpha() and after.isascii():
                next_at = self._start_tag(at, end, read)
            elif after == "/":
                next_at = self._end_tag(at, end, read)
            elif after and after in "!?":
                next_at = self._declaration(at, end, read)
            else:
                position = at + 1
                continue
            position = read = next_at
        self._prose(read, end)

    def end_of_markup(self) -> None:
        """Forget a tag or comment without an end: what follows is text again."""
        self._unclosed = ""

    def _prose(self, start: int, end: int) -> None:
        if start >= end:
            return
        text = self._text[start:end]
        if "&" not in text and "\r" not in text:
            self._walker.text(text, start, end)
            return
        for piece in decoded(self._text, start, end):
            self._walker.text(*piece)

    def _start_tag(self, at: int, end: int, read: int) -> int:
        """Read the start tag at `at`, with the text before it from `read` on; the offset after it."""
        self._prose(read, at)
        plain = _PLAIN_TAG.match(self._text, at, end)
        if plain and plain[1] not in RAW:
            self._walker.start(plain[1], at)
            return plain.end()
        name_match = TAG_NAME.match(self._text, at + 1, end)
        rest = REST_OF_TAG.match(self._text, name_match.end(), end) if name_match else None
        if name_match is None or rest is None or rest.end() >= end:
            self._unclosed = ">"
            return end  # a tag without an end takes all that follows, as in a browser
        name = name_match.group().lower()
        attributes = rest.group()
        after = rest.end() + 1
        if attributes.endswith("/") and not attributes.endswith("=/"):
            self._walker.void(name, at)
        else:
            classes = target = ""
            if "class" in attributes or (name == "a" and "href" in attributes):
                values = attributes_of(attributes)
                classes, target = values.get("class", ""), values.get("href", "")
            self._walker.start(name, at, classes, target)
        if name == "img" and self._alt:
            self._image(attributes, name_match.end())
        if name in RAW and not attributes.endswith("/"):
            self._raw = name
            return self._raw_text(after, end)
        return after

    def _image(self, attributes: str, at: int) -> None:
        place = value_place(attributes, "alt") if "alt" in attributes else None
        if place and place[0] < place[1]:
            self._walker.attribute("alt", list(decoded(self._text, at + place[0], at + place[1])))

    def _raw_text(self, start: int, end: int) -> int:
        """Read the text of a script and the like, with its end tag."""
        closing = raw_end(self._raw).search(self._text, start, end)
        stop = closing.start() if closing else end
        if self._raw in _WITH_ENTITIES:
            self._prose(start, stop)
        elif start < stop:
            self._walker.text(self._text[start:stop], start, stop)
        if closing is None:
            return end
        name, self._raw = self._raw, ""
        self._walker.end(name)
        return self._text.find(">", closing.end(), end) + 1 or end

    def _end_tag(self, at: int, end: int, read: int) -> int:
        """Read the end tag or the malformed comment at `at`; the offset after it."""
        self._prose(read, at)
        after = self._text.find(">", at, end) + 1 or end
        name = TAG_NAME.match(self._text, at + 2, after)
        if name is not None and name.group()[0].isalpha():
            self._walker.end(name.group().lower())
        return after

    def _declaration(self, at: int, end: int, read: int) -> int:
        """Read the comment, doctype or instruction at `at`; the offset after it."""
        self._prose(read, at)
        if not self._text.startswith("<!--", at):
            closed = self._text.find(">", at, end)
            return end if closed < 0 else closed + 1
        closing = COMMENT_END.search(self._text, at + 2, end)
        self._unclosed = "" if closing else "-->"
        text = self._comments.get(at) or self._text[at + 4 : closing.start() if closing else end]
        self._walker.comment(text, at)
        return closing.end() if closing else end


def decoded(text: str, start: int, end: int) -> Iterator[Piece]:
    """A stretch of HTML as pieces, in which entities are the characters that they stand for, and newlines are one."""
    at = start
    for sign in _SIGN.finditer(text, start, end):
        character = _SPECIAL.get(sign.group()) or unescaped(sign.group())
        if character != sign.group():
            if at < sign.start():
                yield Piece(text[at : sign.start()], at, sign.start())
            yield Piece(character, sign.start(), sign.end())
            at = sign.end()
    if at < end:
        yield Piece(text[at:end], at, end)
