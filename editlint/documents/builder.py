"""Puts prose together piece by piece, so that each parser only says what comes from where.

It folds white space, drops what cannot be seen, sets addresses apart and knows the way back to the source. It never
looks at markup. Its cost goes with the number of pieces, not of words: a plain space inside a text is left alone.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, NoReturn

from editlint.documents.bounds import LONGEST, LONGEST_EXPANSION, MOST_PIECES, too_long
from editlint.documents.document import OBJECT, Block, Comment, Document, Link, Piece, Skipped, Template
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from editlint.documents.opaque import Opaque
    from editlint.source import Source

_WHITE = LatePattern(r"[^\S ]")
# Soft hyphen, zero-width space, word joiner, byte order mark: nobody sees them, and they would tear words apart.
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_HOLE = LatePattern(f" {{2,}}|[{_INVISIBLE}]+")
_ADDRESS = LatePattern(
    r"(?:\b(?:https?|ftp)://|\bwww\.)(?:(?!&(?:nbsp|quot|[lg]t|#))[^\s<>\"“”|])+|(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]+(?:\.[\w-]+)+"
)
_PAIRED_COMMENT = LatePattern(r"\{[%:][^{}]*\}([\s\S]*)\{[%:][^{}]*\}")  # one with a tag at each end
_LONGEST_MARK = 40  # characters of the mark of a note, and so many before it tell whether it is one
_BEHIND_MARK = 60  # characters of the source
_MOST_OBJECTS = 50  # so many pieces are looked at for whether there is a word among them
_AFTER_ADDRESS = ".,;:!?'’”*_…"


class ProseBuilder:
    """Collects the prose, the blocks and the pieces of one document in reading order."""

    def __init__(
        self, source: Source, opaque: Sequence[Opaque] = (), masked: str | None = None, *, visible: bool = False
    ) -> None:
        """Begin a document.

        Args:
            source: the source that prose will be added from.
            opaque: what is no prose though it stands inside of what is added, in order.
            masked: the text of the source with the opaque stretches filled.
            visible: whether templates show as they are, so that one alone is a block.
        """
        self.blocks: list[Block] = []
        self.pieces: list[Piece] = []
        self.comments: list[Comment] = []
        self.links: list[Link] = []
        self.skipped: list[Skipped] = []
        self.length = 0  # the offset at which the next character of prose will stand
        self.templates: list[Template] = []
        self._source = source
        self._text = source.text if masked is None else masked
        self._opaque = opaque
        self._opaque_starts = [each.start for each in opaque]
        self._comments_left = [each for each in reversed(opaque) if each.kind == "comment"]
        self._visible = visible
        self._expanded = 0  # characters that stand for fewer of the source
        self._parts: list[str] = []
        self._last = " "  # the last character of the block; a space before its first, so that blanks are dropped
        self._has_words = False
        self._begin_block()

    @property
    def begun(self) -> bool:
        """Whether the block has any prose yet."""
        return self.length > self._block_start

    @property
    def at_line_start(self) -> bool:
        """Whether a hard line break is the last thing in the block."""
        return self._last == "\n"

    def prose(self, start: int, end: int, add: Callable[[int, int], None] | None = None) -> None:
        """Add the source from `start` to `end`; bare URLs and e-mail addresses become OBJECTs.

        What stands between these goes through `add`, for a format in which it is not prose as it stands.
        """
        text = self._text[start:end]
        if self.length > LONGEST or len(self.pieces) > MOST_PIECES:
            self._refuse(start)
        if self._comments_left:
            self._pass_comments(start)
        if "://" not in text and "@" not in text and "www." not in text:
            if add is None and not self._opaque:  # most texts
                self.verbatim(text, start)
            else:
                self._between(start, end, add)
            return
        at = 0
        for address in _ADDRESS.finditer(text):
            until = address.start() + _address_length(address.group())
            self._between(start + at, start + address.start(), add)
            self.object(start + address.start(), start + until)
            self.skip("url", start + address.start(), start + until)
            at = until
        self._between(start + at, end, add)

    def verbatim(self, text: str, source_start: int) -> None:
        """Add text that stands in the source one character for one; every kind of white space becomes a space."""
        printable = text.isprintable()
        if not printable:
            text = _WHITE.sub(" ", text)
        if printable and "  " not in text:
            self._append(text, source_start)
            return
        at = 0
        for hole in _HOLE.finditer(text):
            self._append(text[at : hole.start()], source_start + at)
            at = hole.end()
            if text[hole.start()] == " ":
                self.space(source_start + hole.start(), source_start + at)
        self._append(text[at:], source_start + at)

    def replaced(self, text: str, source_start: int, source_end: int) -> None:
        """Add text that stands for other characters of the source: an entity, an escape."""
        self._expanded += max(0, len(text) - (source_end - source_start))
        if self._expanded > LONGEST_EXPANSION or self.length > LONGEST or len(self.pieces) > MOST_PIECES:
            self._refuse(source_start)
        text = _HOLE.sub(lambda hole: " " if hole.group()[0] == " " else "", _WHITE.sub(" ", text))
        if text == " ":
            self.space(source_start, source_end)
        elif text:
            self._has_words = True
            self._add(text, source_start, source_end)

    def object(self, source_start: int, source_end: int) -> None:
        """Add the OBJECT character for something that is no prose but has a place in the sentence."""
        self._add(OBJECT, source_start, source_end)

    def space(self, source_start: int, source_end: int) -> None:
        """Add one space, unless the block has not begun or already ends in white space."""
        if self._last not in " \n":
            self._add(" ", source_start, source_end)

    def line_break(self, source_start: int, source_end: int) -> None:
        """Add a hard line break, unless the block has not begun."""
        self._strip()
        if self.begun:
            self._add("\n", source_start, source_end)

    def end_block(self, kind: str, level: int = 0, region: str = "") -> None:
        """Close the block that has been added to. There is none without prose, and none of OBJECTs alone."""
        if self.length == self._block_start:
            return
        if self._last in " \n":
            self._strip()
        if self._has_words:
            self.blocks.append(Block(kind, self._block_start, self.length, level, region))
            self._parts.append("\n\n")
            self.length += 2
        else:
            del self._parts[self._first_part :]
            del self.pieces[self._first_piece :]
            self.length = self._block_start
            self._forget_marks()
        self._begin_block()

    def _pass_comments(self, start: int) -> None:
        """Note the comments of templates that stand before an offset."""
        while self._comments_left and self._comments_left[-1].start < start:
            each = self._comments_left.pop()
            inner = self._source.text[each.start : each.end]
            paired = _PAIRED_COMMENT.fullmatch(inner)
            inner = paired[1] if paired else inner.strip("{}#%<>-!/* \t\r\n")
            self.comment(each.start, each.end, inner)

    def comment(self, start: int, end: int, text: str) -> None:
        """Note a comment of the source; `text` without its delimiters."""
        self.comments.append(Comment(start, end, text.strip(), len(self.blocks) + self.begun))
        self.skip("comment", start, end)

    def link(self, start: int, target: str) -> None:
        """Note a link on the prose from `start` up to here; one that is the mark of a note is no prose."""
        if "#" in target:
            from editlint.documents.note_marks import is_linked_mark

            if is_linked_mark(self._since(start), target):
                self._drop(start)
                return
        end = self.length - (self._last in " \n")
        if not self.begun:
            end = self.blocks[-1].end if self.blocks else 0
        if end > start:
            self.links.append(Link(start, end, target))

    def raised(self, start: int) -> None:
        """The prose from `start` up to here is raised: superscript. The mark of a note is no prose."""
        from editlint.documents.note_marks import is_raised_mark

        raised = self._since(start)
        end = self.pieces[-1].source_end if raised else 0
        if raised and is_raised_mark(raised, self._before(start), self._text[end : end + _BEHIND_MARK]):
            self._drop(start)

    def skip(self, kind: str, start: int, end: int) -> None:
        """Note source that is no prose."""
        if len(self.skipped) > MOST_PIECES:
            self._refuse(start)
        self.skipped.append(Skipped(kind, start, end))

    def _refuse(self, start: int) -> NoReturn:
        """Stop at an offset of the source.

        Raises:
            EditlintError: the article is larger than any.
        """
        what = f"{MOST_PIECES:,} stretches of text and markup"
        if self._expanded > LONGEST_EXPANSION:
            what = f"{LONGEST_EXPANSION:,} characters that definitions put in the place of names"
        elif self.length > LONGEST:
            what = f"{LONGEST:,} characters of text"
        path = self._source.path  # none where the source is one that has been unwrapped, whose lines nobody sees
        raise too_long(path, what, line=self._source.position(start)[0] if path else 0)

    def document(
        self,
        format: str,  # noqa: A002  the public word for it
        *,
        metadata: Mapping[str, Any] | None = None,
        front_matter: Mapping[str, Any] | None = None,
    ) -> Document:
        """What has been collected. The last block must be closed."""
        if self.length > LONGEST:
            self._refuse(len(self._source.text))
        self._pass_comments(len(self._text) + 1)
        self.skipped += [Skipped(each.kind, each.start, each.end) for each in self._opaque if each.kind != "comment"]
        return Document(
            self._source,
            "".join(self._parts).removesuffix("\n\n"),
            self.blocks,
            self.pieces,
            format=format,
            metadata=metadata,
            front_matter=front_matter,
            comments=self.comments,
            links=self.links,
            skipped=self.skipped,
            templates=self.templates,
        )

    def _since(self, start: int) -> str:
        """The prose of the block from `start` on; "" where that is too long for the mark of a note."""
        if not self._block_start <= start < self.length <= start + _LONGEST_MARK:
            return ""
        return self._before(self.length)[start - self.length :]

    def _before(self, end: int) -> str:
        """The last prose of the block before `end`, which is the end of a piece."""
        parts: list[str] = []
        seen = self.length
        wanted = max(self._block_start, end - _LONGEST_MARK)
        for part in reversed(self._parts):
            if seen <= wanted:
                break
            parts.append(part[-_LONGEST_MARK:] if seen <= end else "")
            seen -= len(part)
        return "".join(reversed(parts))

    def _drop(self, start: int) -> None:
        """Take the prose from `start` on out of the block: it is the mark of a note."""
        end = self.pieces[-1].source_end
        while self.begun and self.pieces[-1].start >= start:
            self.length -= len(self._parts.pop())
            begin = self.pieces.pop().source_start
        self.skip("html", begin, end)
        while self.links and self.links[-1].end > self.length:
            self.links.pop()
        if not self.begun:
            self._forget_marks()
            self._begin_block()
        else:
            self._last = self._parts[-1][-1]
            left = self._parts[self._first_part : self._first_part + _MOST_OBJECTS]
            self._has_words = len(left) == _MOST_OBJECTS or any(part.strip(f"{OBJECT} \n") for part in left)

    def _between(self, start: int, end: int, add: Callable[[int, int], None] | None) -> None:
        """Add what lies between addresses, and what stands for the opaque stretches in it."""
        index = max(0, bisect_right(self._opaque_starts, start) - 1)
        while index < len(self._opaque) and self._opaque_starts[index] < end:
            each = self._opaque[index]
            if each.end > start:
                self._prose(start, each.start, add)
                if each.start >= start:
                    self._stand_in(each)
                start = each.end
            index += 1
        self._prose(start, end, add)

    def _stand_in(self, stretch: Opaque) -> None:
        """Add the OBJECT for an opaque stretch that has a place in the sentence."""
        if stretch.kind not in ("template", "math"):
            return
        last = self.templates[-1] if self.templates else None
        if last and last.source_end == stretch.start and last.start == self.length - 1 >= self._block_start:
            self.templates[-1] = last._replace(source_end=stretch.end)
            self.pieces[-1] = self.pieces[-1]._replace(source_end=stretch.end)
            return
        self._has_words |= self._visible and stretch.kind == "template"
        self.templates.append(Template(self.length, stretch.start, stretch.end))
        self.object(stretch.start, stretch.end)

    def _prose(self, start: int, end: int, add: Callable[[int, int], None] | None) -> None:
        if start >= end:
            return
        if add is None:
            self.verbatim(self._text[start:end], start)
        else:
            add(start, end)

    def _begin_block(self) -> None:
        self._block_start = self.length
        self._first_part = len(self._parts)
        self._first_piece = len(self.pieces)
        self._last = " "
        self._has_words = False

    def _forget_marks(self) -> None:
        """Take back what points into the block that has been dropped."""
        while self.links and self.links[-1].end > self.length:
            self.links.pop()
        while self.templates and self.templates[-1].start >= self.length:
            self.templates.pop()
        following = len(self.blocks)
        at = len(self.comments) - 1
        while at >= 0 and self.comments[at].block > following:
            self.comments[at] = self.comments[at]._replace(block=following)
            at -= 1

    def _append(self, text: str, source_start: int) -> None:
        """Add text one for one with its source."""
        if text[:1] == " " and self._last in " \n":
            text = text[1:]
            source_start += 1
        if not text:
            return
        if text != " ":
            self._has_words = True
        length = len(text)
        self.pieces.append(Piece(self.length, length, source_start, source_start + length, True))
        self._parts.append(text)
        self.length += length
        self._last = text[-1]

    def _add(self, text: str, source_start: int, source_end: int) -> None:
        """Add text as one indivisible piece."""
        self.pieces.append(Piece(self.length, len(text), source_start, source_end, verbatim=False))
        self._parts.append(text)
        self.length += len(text)
        self._last = text[-1]

    def _strip(self) -> None:
        """Take white space off the end of the block: one character at most, as two never follow each other."""
        if not self.begun or self._last not in " \n":
            return
        part = self._parts.pop()
        if len(part) > 1:
            self._parts.append(part[:-1])
        self.length -= 1
        last = self.pieces.pop()
        if last.length > 1:
            self.pieces.append(last._replace(length=last.length - 1, source_end=last.source_end - last.verbatim))
        self._last = self._parts[-1][-1] if self.begun else " "


def _address_length(address: str) -> int:
    """How much of it is address and not punctuation of the sentence; a closing bracket stays if it has its opener."""
    surplus = {close: address.count(close) - address.count(opener) for opener, close in ("()", "[]", "{}")}
    end = len(address)
    while end:
        last = address[end - 1]
        if surplus.get(last, 0) > 0:
            surplus[last] -= 1
        elif last not in _AFTER_ADDRESS:
            break
        end -= 1
    return end
