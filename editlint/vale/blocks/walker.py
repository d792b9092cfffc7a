"""Puts blocks together from the tags, texts and comments of a document, in the manner of Vale.

Every format is read into one stream of what would be the tokens of its HTML; a block is what stands between two tags
that are not inline. Vale trims the text between two tags and sets a space before what an inline tag begins; here that
is done only where Vale is followed exactly (`as_vale`), and else words are parted as they are in the source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.vale.blocks.elements import INLINE, INLINE_SCOPES, MOST_CLASSES, VOID, Containers, scope_of
from editlint.vale.blocks.masking import MASKED
from editlint.vale.blocks.settings import IGNORED_CLASSES, IGNORED_SCOPES, SKIPPED_SCOPES, TextSettings
from editlint.vale.comments import Comments
from editlint.vale.model import Block, Stretch
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_TIGHT = "([{—–"  # after these Vale sets no space before an inline element
_NO_SPACE_BEFORE = ".?!,:;)]}—–"
_DEEPEST = 20  # inline elements inside one another; what is deeper has no block of its own


class Piece(NamedTuple):
    """A text and the source that it stands for, one for one where the lengths are equal."""

    text: str
    start: int
    end: int


class Inline(NamedTuple):
    """An inline element: what its scope is called, its place in its block; or its own text, where that is masked."""

    scope: str
    start: int
    end: int
    pieces: tuple[Piece, ...] = ()


class Passage(NamedTuple):
    """A block of the markup with its inline elements.

    `running` says that it is a paragraph; `summed` that it belongs to the summary; `prose` that it has sentences.
    """

    block: Block
    inlines: Sequence[Inline] = ()
    running: bool = False
    summed: bool = False
    prose: bool = True


class _Opened(NamedTuple):
    """An inline element that is still open: where its text begins in the block, and among the masked texts."""

    tag: str
    scope: str
    masked: bool
    start: int
    first: int


class Walker:
    """Makes blocks of the tokens of one document."""

    def __init__(self, settings: TextSettings, extension: str) -> None:
        self.passages: list[Passage] = []
        self.counts: dict[str, int] = {}
        self.comments = Comments(as_vale=settings.as_vale)
        self.extension = extension
        self._as_vale = settings.as_vale
        self._skipped = frozenset(settings.skipped_scopes or SKIPPED_SCOPES)
        self._masked = frozenset(settings.ignored_scopes or IGNORED_SCOPES) | (self._skipped & INLINE)
        self._classes = frozenset(IGNORED_CLASSES + settings.ignored_classes)
        self._containers = Containers()
        # The block that is being read.
        self._parts: list[str] = []
        self._stretches: list[Stretch] = []
        self._length = 0
        self._open: list[_Opened] = []
        self._inlines: list[Inline] = []
        self._masked_texts: list[Piece] = []
        self._scope = ""  # by the tags since the last block, the first that has one; Vale knows no nesting
        self._last_tag = ""
        self._data = False  # whether it is content for machines, as a name
        self._own_classes: list[str] = []  # those of inline elements
        # The text that is being read, and what was read before it.
        self._pieces: list[Piece] = []
        self._space: Piece | None = None  # white space before what comes
        self._skipping = 0  # how deep in elements without text
        self._skipped_by_class = ""  # the element whose end ends that, with how many of its name are open
        self._same_open = 0
        self._inline = False
        self._closed_inline = False
        self._mask_next = False
        self._target = ""  # of the link whose tag stands right before
        self._class = ""  # of the tag right before

    # What a reader of a format calls.

    def text(self, text: str, start: int, end: int) -> None:
        """Read text that stands for the source between two offsets."""
        self._pieces.append(Piece(text, start, end))

    def start(self, tag: str, at: int, classes: str = "", target: str = "") -> None:
        """Read a start tag; `target` is where a link leads."""
        if self._pieces:
            self._end_text()
        self._target, self._class = target, classes
        inline = tag in INLINE
        if not inline and tag not in VOID:
            skipped = self._starts_skipped(tag, classes)
            if self._length and not self._skipping:
                self._end_block()
            self._containers.open(tag, classes)
            if skipped:
                return
        if self._skipping:
            if self._as_vale and tag in self._skipped:
                self._skipping = 0  # any tag of what is skipped ends that in Vale, an inline one even where it begins
            return
        if inline and classes and len(self._own_classes) < MOST_CLASSES:
            self._own_classes += [name for name in classes.split() if name not in self._own_classes]
        masked = tag in self._masked
        if self._as_vale and tag in ("em", "b") and self._last_tag == "code":
            tag, masked = "code", "code" in self._masked  # Vale takes emphasis that follows inline code for code
        if not self._scope:
            self._scope = scope_of(tag)
        self._data = self._data or tag == "data"
        self._last_tag = tag
        self._inline, self._mask_next, self._closed_inline = inline, masked, False
        if tag == "br" and not self._as_vale:
            self._space = Piece("\n", at, at)
        scope = INLINE_SCOPES.get(tag)
        if scope and len(self._open) < _DEEPEST:
            self._open.append(_Opened(tag, scope, masked, self._length, len(self._masked_texts)))

    def end(self, tag: str) -> None:
        """Read an end tag."""
        if self._pieces:
            self._end_text()
        self._target = self._class = ""
        inline = tag in INLINE
        if inline:
            self._closed_inline = True
            self._end_inline(tag)
        else:
            if self._skipping:
                self._end_skipped(tag)
            if self._length:
                self._end_block()
            self._scope = self._last_tag = ""
            self._data = False
            self._open.clear()
            self._space = None
            self._containers.close(tag)

    def void(self, tag: str, at: int) -> None:
        """Read a tag that is start and end in one, as `<br/>`."""
        if self._pieces:
            self._end_text()
        self._target = self._class = ""
        if tag in INLINE and not self._skipping:
            self._inline, self._closed_inline = True, False
            if tag == "br" and not self._as_vale:
                self._space = Piece("\n", at, at)

    def comment(self, text: str, at: int) -> None:
        """Read a comment."""
        if self._pieces:
            self._end_text()
        self._target = self._class = ""
        if not self._inline:
            self._closed_inline = True
        self.comments.read(text, at)

    def attribute(self, name: str, pieces: Sequence[Piece]) -> None:
        """Read the text of an attribute, which is a block of its own."""
        text = "".join(each.text for each in pieces)
        stretches: list[Stretch] = []
        at = 0
        for each in pieces:
            stretches.append(Stretch(at, len(each.text), each.start, each.end))
            at += len(each.text)
        block = Block(f"text.attr.{name}", text, stretches, order=self.comments.end_block())
        self.passages.append(Passage(block, prose=False))

    def finish(self) -> None:
        """End what is still open. Vale never looks at text after the last end tag."""
        if self._pieces:
            self._end_text()
        if self._length and not self._as_vale:
            self._end_block()

    # Elements without text.

    def _starts_skipped(self, tag: str, classes: str) -> bool:
        """Whether a start tag begins an element whose text is left out; it is counted."""
        if tag == self._skipped_by_class:
            self._same_open += 1
        by_class = bool(classes) and not self._classes.isdisjoint(classes.split(" "))
        if not (by_class or tag in self._skipped):
            return False
        if by_class and (self._as_vale or not self._skipped_by_class):
            self._skipped_by_class, self._same_open = tag, 1
        self._skipping = 1 if self._as_vale else self._skipping + (tag in self._skipped or not self._skipping)
        self.counts[tag] = self.counts.get(tag, 0) + 1
        return True

    def _end_skipped(self, tag: str) -> None:
        """An end tag ends the elements without text, or one of them, or none."""
        if tag == self._skipped_by_class:
            self._same_open -= 1
            if self._same_open == 0:
                self._skipped_by_class = ""
                self._skipping = 0
                return
        if tag in self._skipped:
            self._skipping = 0 if self._as_vale else max(0, self._skipping - 1)

    # Text.

    def _end_text(self) -> None:
        """Add the text between two tags to the block."""
        pieces, self._pieces = self._pieces, []
        target, self._target = self._target, ""
        in_ignored = bool(self._class) and not self._classes.isdisjoint(self._class.split(" "))
        self._class = ""
        if self._skipping or self.comments.off:
            return
        whole = pieces[0].text if len(pieces) == 1 else "".join([each.text for each in pieces])
        if MASKED in whole:
            whole = whole.replace(MASKED, "*")
            pieces = [each._replace(text=each.text.replace(MASKED, "*")) for each in pieces]
        text = whole.strip()
        if not text:
            if whole and self._space is None:
                self._space = Piece(whole, pieces[0].start, pieces[-1].end)
            return
        masked = self._mask_next or in_ignored or target == text
        space, self._space = self._space, None
        before = None
        if len(text) != len(whole):
            leading = len(whole) - len(whole.lstrip())
            start, end = pieces[0].start, pieces[-1].end
            pieces = _trimmed(pieces, leading, leading + len(text))
            if leading:
                before = Piece(whole[:leading], start, max(start, pieces[0].start))
            after = whole[leading + len(text) :]
            if after:
                self._space = Piece(after, min(pieces[-1].end, end), end)
        if self._inline or self._length:
            self._separate(text[0], before, space, masked=masked)
        if masked:
            self._mask_next = False
            self._masked_texts += pieces
            text = "\n".join(["*" * len(line) for line in text.split("\n")])
        self._parts.append(text)
        for piece_text, start, end in pieces:
            self._stretches.append(Stretch(self._length, len(piece_text), start, end))
            self._length += len(piece_text)
        self._closed_inline = False

    def _separate(self, first: str, before: Piece | None, space: Piece | None, *, masked: bool) -> None:
        """Add what parts a text from the one before it: white space that it begins with, or that stood before."""
        added = ""
        if not self._as_vale:
            if self._length:
                white = (before.text if before else "") + (space.text if space else "")
                added = "\n" if "\n" in white else " " if white else ""
        elif self._closed_inline:
            added = ("\n" if before.text[0] in "\r\n" else " ") if before else ""
        elif self._inline and (masked or first not in _NO_SPACE_BEFORE):
            added = " "
        if not added or (self._as_vale and added == " " and self._parts and self._parts[-1][-1] in _TIGHT):
            return
        self._parts.append(added)
        source = before or space
        if source:
            self._stretches.append(Stretch(self._length, 1, source.start, source.end))
        self._length += 1

    def _end_inline(self, tag: str) -> None:
        if self._open and self._open[-1].tag == tag:
            opened = self._open.pop()
            pieces = tuple(self._masked_texts[opened.first :]) if opened.masked else ()
            if pieces or (self._length > opened.start and not opened.masked):
                self._inlines.append(Inline(opened.scope, opened.start, self._length, pieces))

    # Blocks.

    def _end_block(self) -> None:
        """Make a block of what has been read."""
        scope = self._scope if self._as_vale else self._containers.scope()
        classes = self._containers.classes
        if self._own_classes:
            classes += "".join(f".class.{name}" for name in self._own_classes if not set(name) & set(".&~"))
            self._own_classes = []
        if self._data:
            scope = "meta"
        kind = scope.removeprefix("text.") if scope else "paragraphs"
        self.counts[kind] = self.counts.get(kind, 0) + 1
        block, inlines = self._block((scope or "text") + classes + self.extension, trimmed=bool(scope))
        summed = scope in ("", "text.list", "text.blockquote")
        self.passages.append(Passage(block, inlines, running=not scope, summed=summed, prose=not self._data))
        self._parts, self._stretches, self._inlines, self._masked_texts = [], [], [], []
        self._length = 0
        self._open.clear()
        self._scope = self._last_tag = ""
        self._data = False
        self._space = None

    def _block(self, name: str, *, trimmed: bool) -> tuple[Block, Sequence[Inline]]:
        """The block and its inline elements; `trimmed` is without the space that an inline element sets before."""
        text = "".join(self._parts)
        block = Block(name, text, self._stretches, order=self.comments.end_block())
        if not trimmed or text[0] != " ":
            return block, self._inlines
        cut = len(text) - len(text.lstrip(" "))
        inlines = [each._replace(start=max(0, each.start - cut), end=each.end - cut) for each in self._inlines]
        return block.part(cut, len(text), name), inlines


def _trimmed(pieces: list[Piece], start: int, end: int) -> list[Piece]:
    """The pieces of what stands between two offsets of the text that they make together."""
    at = 0
    kept: list[Piece] = []
    for each in pieces:
        length = len(each.text)
        first, last = max(start - at, 0), min(end - at, length)
        at += length
        if first >= last:
            continue
        if last - first == length:
            kept.append(each)
        elif each.end - each.start == length:
            kept.append(Piece(each.text[first:last], each.start + first, each.start + last))
        else:
            kept.append(Piece(each.text[first:last], each.start, each.end))
    return kept
