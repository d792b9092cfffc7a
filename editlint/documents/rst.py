"""reStructuredText: docutils tells what each line is; the text itself is taken from the source, place by place.

Where the text of a paragraph does not lie in the source in reading order, as in a cell of several lines beside another,
it is one indivisible piece: its place is rough, never wrong.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from editlint.documents.bounds import MOST_LINES
from editlint.documents.builder import ProseBuilder
from editlint.documents.document import (
    BLOCK_QUOTE,
    CAPTION,
    HEADING,
    LIST_ITEM,
    OBJECT,
    PARAGRAPH,
    TABLE_CELL,
    Document,
)
from editlint.documents.front_matter import find_front_matter
from editlint.documents.note_marks import is_raised_mark
from editlint.documents.rst_directives import TABLES
from editlint.documents.rst_inline import CODE, NOTHING, RAISED, SHOWN, SUBSTITUTION, find_marks
from editlint.documents.rst_places import LaidText, Lines
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from editlint.documents.rst_inline import Mark
    from editlint.source import Source

_CLASSIFIER = re.compile(r" +: +")
_ESCAPE = re.compile(r"\\(\s|.|$)", re.DOTALL)
_FIELDS = {
    "date": "published",
    "published": "published",
    "modified": "modified",
    "author": "author",
    "authors": "author",
    "summary": "description",
    "lang": "language",
    "language": "language",
}
_TEXT_FIELDS = ("abstract", "dedication")
_NIKOLA = re.compile(r"([a-z]+):[ \t]+(\S.*)")


class _Role(NamedTuple):
    """What a paragraph is by what stands round it."""

    kind: str = PARAGRAPH
    level: int = 0
    quotes: int = 0
    lists: int = 0


class _Found(NamedTuple):
    """A block or a stretch that is no prose, with its source offsets."""

    start: int
    end: int
    role: _Role
    texts: tuple[LaidText, ...] = ()  # a line break between two; none for a stretch
    comment: bool = False


def parse_rst(source: Source) -> Document:
    """The document that a source of reStructuredText holds."""
    front_matter = find_front_matter(source.text)
    begin = front_matter.end if front_matter else 0
    builder = ProseBuilder(source)
    if front_matter:
        from editlint.documents.titles import add_titles

        builder.skip("front-matter", 0, begin)
        add_titles(builder, source.text, front_matter)
    reader = _RstReader(builder, Lines(source.text, begin))
    reader.read()
    return builder.document("rst", metadata=reader.metadata, front_matter=front_matter)


class _RstReader:
    """Turns the tree of one document into prose."""

    def __init__(self, builder: ProseBuilder, lines: Lines) -> None:
        self.metadata: dict[str, str] = {}
        self._builder = builder
        self._lines = lines
        self._found: list[_Found] = []
        self._substitutions: Mapping[str, str] = {}

    def read(self) -> None:
        """Read all blocks, in the order of the source."""
        try:
            tree = self._tree() if len(self._lines.expanded) <= MOST_LINES else None
        except Exception:  # noqa: BLE001  no defect of docutils, and no depth of nesting, may take the run down
            tree = None
        if tree is None:
            self._read_paragraphs()
        else:
            self._substitutions = {name: node.astext() for name, node in tree.substitution_defs.items()}
            self._docinfo(tree)
            for child in tree.children:
                self._node(child, _Role())
        self._found.sort(key=lambda each: (each.start, each.end))
        for index, each in enumerate(self._found):
            following = self._found[index + 1].start if index + 1 < len(self._found) else each.end
            self._add(each, min(each.end, following))

    def _tree(self) -> Any:
        from editlint.documents.rst_structure import read_structure

        return read_structure(self._lines.expanded)

    def _docinfo(self, tree: Any) -> None:
        """Take what the head of the document says about it: a list of fields, or comments as Nikola has them."""
        for child in list(tree.children):
            name = type(child).__name__
            if name == "Stretch" and child.comment:
                said = _NIKOLA.fullmatch(self._comment_text(child))
                if said:
                    self._note(said[1], said[2])
            elif name == "field_list":
                for field in child.children:
                    if type(field).__name__ == "field":
                        self._field(field)
                    else:  # what docutils says of a field that is broken
                        self._node(field, _Role())
                tree.remove(child)
                return
            elif name not in ("title", "target", "substitution_definition", "system_message"):
                return

    def _field(self, field: Any) -> None:
        name = "".join(each.text for each in _texts_in(field.children[0])).lower()
        if name in _TEXT_FIELDS:
            self._children(field.children[1], _Role())
        else:
            self._note(name, " ".join(each.text for each in _texts_in(field.children[1])))

    def _note(self, name: str, value: str) -> None:
        if name in _FIELDS and value.strip():
            self.metadata.setdefault(_FIELDS[name], " ".join(value.strip("$ ").split()))

    def _children(self, node: Any, role: _Role) -> None:
        for child in node.children:
            self._node(child, role)

    def _node(self, node: Any, role: _Role) -> None:
        name = type(node).__name__
        if name == "paragraph" or name in ("term", "attribution"):
            self._block(node.children, role)
        elif name == "Stretch":
            self._stretch(node)
        elif name == "title":
            self._title(node, role)
        elif name == "line_block":
            self._block([line for line in _texts_in(node) if line.text.strip()], role)
        elif name == "field":
            self._children(node.children[1], role)
        elif name in ("list_item", "definition_list_item", "option_list_item", "field_list"):
            kind = role.kind if role.quotes else LIST_ITEM
            lists = role.lists + 1
            self._children(node, role._replace(kind=kind, level=role.level if role.quotes else lists, lists=lists))
        elif name == "block_quote":
            quotes = role.quotes + 1
            self._children(node, role._replace(kind=BLOCK_QUOTE, level=quotes, quotes=quotes))
        elif name == "entry":
            self._children(node, _Role(TABLE_CELL))
        elif name == "container":
            self._directive(node, role)
        elif name not in ("substitution_definition", "option_group", "label", "system_message", "target"):
            self._children(node, role)

    def _title(self, node: Any, role: _Role) -> None:
        """A heading of the document, or the title of a directive, whose text lies in a paragraph."""
        if node.get("level") is None:
            self._children(node, role)
        else:
            self._block(node.children, _Role(HEADING, min(6, node["level"])))

    def _directive(self, node: Any, role: _Role) -> None:
        name = node.get("name", "")
        if "published" in node:
            self._note("date", node["published"])
        for child in node.children:
            titled = type(child).__name__ == "title" and child.get("level") is None
            if name in TABLES:
                self._node(child, _Role(CAPTION if titled else TABLE_CELL))
            elif name == "figure":
                self._node(child, _Role(CAPTION))
            elif titled:
                self._node(child, _Role(HEADING, 6))
            else:
                self._node(child, role)

    def _block(self, children: Sequence[Any], role: _Role) -> None:
        texts = []
        for node in children:
            if type(node).__name__ == "Text" and node.rows:
                text = node.text
                classifier = _CLASSIFIER.search(text) if type(node.parent).__name__ == "term" else None
                texts.append(LaidText(self._lines, text[: classifier.start()] if classifier else text, node.rows))
        if texts:
            self._found.append(_Found(texts[0].start, texts[-1].end, role, tuple(texts)))

    def _stretch(self, node: Any) -> None:
        start, end = self._lines.offset(*node.begin), self._lines.end(node.last_line)
        if end > start:
            self._found.append(_Found(start, end, _Role(), comment=node.comment))

    def _comment_text(self, node: Any) -> str:
        text = self._lines.text[self._lines.offset(*node.begin) : self._lines.end(node.last_line)]
        return text.removeprefix("..").strip()

    def _add(self, found: _Found, end: int) -> None:
        """Add a block; `end` lies before that of the block where the next one begins between its lines."""
        builder = self._builder
        if not found.texts:
            if found.comment:
                inner = self._lines.text[found.start : found.end].removeprefix("..")
                builder.comment(found.start, found.end, inner)
            else:
                builder.skip("code", found.start, found.end)
            return
        if end < found.end:
            self._whole(found, end)
        else:
            for index, text in enumerate(found.texts):
                if index:
                    builder.line_break(found.texts[index - 1].end, text.start)
                self._text(text)
        builder.end_block(found.role.kind, found.role.level)

    def _whole(self, found: _Found, end: int) -> None:
        """Add a block as one piece, because other text stands between its lines."""
        parts = []
        for text in found.texts:
            at = 0
            for mark in find_marks(text.text):
                parts.append(text.text[at : mark.start])
                shown = text.text[mark.begin : mark.finish]
                if mark.kind == RAISED and is_raised_mark(shown, parts[-1].removesuffix("\\ ")):
                    shown = ""
                parts.append(shown if mark.kind in (SHOWN, RAISED) else OBJECT)
                at = mark.end
            parts.append(f"{text.text[at:]} ")
        said = _ESCAPE.sub("\\1", "".join(parts))
        self._builder.replaced(" ".join(said.split()), found.start, max(end, found.start + 1))

    def _text(self, text: LaidText) -> None:
        at = 0
        for mark in find_marks(text.text):
            before = len(text.text[at : mark.start].rstrip()) if mark.kind == NOTHING else mark.start - at
            self._plain(text, at, at + before)
            self._mark(text, mark)
            at = mark.end
        self._plain(text, at, len(text.text))

    def _mark(self, text: LaidText, mark: Mark) -> None:
        builder = self._builder
        if mark.kind == NOTHING:
            return
        if mark.kind in (SHOWN, RAISED):
            at = builder.length
            self._plain(text, mark.begin, mark.finish)
            if mark.kind == RAISED:
                builder.raised(at)
            if mark.target:
                builder.link(at, mark.target)
            return
        start, end = text.offset(mark.start), text.offset(mark.end, after=True)
        said = ""
        if mark.kind == SUBSTITUTION:
            said = self._substitutions.get(" ".join(text.text[mark.begin : mark.finish].split()), "")
        if said:
            builder.replaced(said, start, end)
        else:
            builder.object(start, end)
        if mark.kind == CODE:
            builder.skip("code", start, end)

    def _plain(self, text: LaidText, start: int, end: int) -> None:
        """Add the text between two marks, line by line."""
        for begin, stop in text.in_lines(start, end):
            newline = stop < end
            joined = newline and _is_escaped(text.text, stop)
            if stop - joined > begin:
                add = self._unescaped if "\\" in text.text[begin:stop] else None
                self._builder.prose(text.offset(begin), text.offset(stop - joined, after=True), add)
            if newline and not joined and stop + 1 < len(text.text):
                self._builder.space(text.offset(stop, after=stop > 0), text.offset(stop + 1))

    def _unescaped(self, start: int, end: int) -> None:
        """Add a stretch of the source without its backslashes; one before a blank joins what stands beside it."""
        text = self._lines.text[start:end]
        at = 0
        for escape in _ESCAPE.finditer(text):
            self._builder.verbatim(text[at : escape.start()], start + at)
            at = escape.start() + 1 if escape[1].strip() else escape.end()
        self._builder.verbatim(text[at:], start + at)

    def _read_paragraphs(self) -> None:
        """Read a source that docutils cannot: what stands between blank lines is a paragraph."""
        from editlint.documents.rst_structure import Text

        self._found.clear()
        for number, lines in _paragraphs(self._lines.expanded):
            if lines[0].lstrip().startswith("..") or not any(character.isalnum() for character in lines[0]):
                continue
            node = Text()
            node.text = "\n".join(line.lstrip() for line in lines)
            node.rows = tuple((number + index, len(line) - len(line.lstrip())) for index, line in enumerate(lines))
            self._block([node], _Role())


def _paragraphs(lines: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    gathered: list[str] = []
    for number, line in enumerate([*lines, ""]):
        if line.strip():
            gathered.append(line)
        elif gathered:
            yield number - len(gathered), gathered
            gathered = []


def _texts_in(node: Any) -> Iterator[Any]:
    return (each for each in node.findall() if type(each).__name__ == "Text" and hasattr(each, "rows"))


def _is_escaped(text: str, at: int) -> bool:
    before = text[max(0, at - 20) : at]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1
