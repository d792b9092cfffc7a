"""Word's .docx: the article in reading order, then its notes, then its headers and footers."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from editlint.documents.office.docx_story import Story
from editlint.documents.office.docx_styles import Styles
from editlint.documents.office.flow import Flow, Setting
from editlint.documents.office.foreign import open_package
from editlint.documents.office.markup import Attributes, MarkupReader, attribute
from editlint.documents.office.ooxml import Relationships
from editlint.documents.office.properties import Properties
from editlint.documents.office.source import OfficeSource, Said
from editlint.errors import EditlintError, Location

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from editlint.documents.office.docx_story import Reference
    from editlint.documents.office.package import Package
    from editlint.documents.office.source import Paragraph

_MAIN = "word/document.xml"
_PAGES = {"first": "first-page ", "even": "even-page "}


def decode_docx(data: bytes, path: str) -> OfficeSource:
    """The text of a .docx file.

    Raises:
        EditlintError: it is no such file, damaged, protected with a password, or larger than any article.
    """
    package = open_package(data, path, "docx")
    main = main_part(package)
    relationships = Relationships(package, main)
    styles = Styles().read(package, relationships.of_kind("styles"))
    flow = Flow(path)
    story = Story(flow, styles, relationships, Setting())
    story.walk(package, main)
    story.finish()
    if not story.found:
        raise _textless(package)
    for kind in ("footnote", "endnote"):
        references = [each for each in story.references if each.kind == kind]
        flow.paragraphs += _notes(package, styles, relationships.of_kind(f"{kind}s"), references)
    for part, setting in _headers(story, relationships).items():
        if part in package:
            marginal = Story(flow, styles, Relationships(package, part), setting)
            marginal.walk(package, part)
            marginal.finish()
    source = OfficeSource(path, "docx", main, flow.paragraphs)
    source.runs = story.runs
    source.countable = story.utf8
    source.comments = _comments(package, relationships.of_kind("comments"), story, source)
    source.metadata = _metadata(package)
    return source


def main_part(package: Package) -> str:
    """The name of the part that holds the article.

    Raises:
        EditlintError: there is none.
    """
    main = Relationships(package, "").of_kind("officeDocument") or _MAIN
    main = main if main in package else _MAIN
    if main not in package:
        raise _textless(package)
    return main


def _textless(package: Package) -> EditlintError:
    said = f"{package.path or 'this'} holds no text of Word"
    return EditlintError(said, hint="it may be a table or slides by another name", location=Location(package.path))


class _Notes(Story):
    """Reads the part of the footnotes or endnotes: those that the text refers to, each into a flow of its own."""

    def __init__(self, package: Package, styles: Styles, part: str, settings: Mapping[str, Setting]) -> None:
        super().__init__(Flow(package.path), styles, Relationships(package, part), Setting())
        self.notes: dict[str, Sequence[Paragraph]] = {}
        self._path = package.path
        self._settings = settings

    def opened(self, name: str, attributes: Attributes) -> None:
        if name in ("w:footnote", "w:endnote") and not self._skip:
            own = attribute(attributes, "w:id")
            flow = Flow(self._path)
            self._begin(flow, self._settings.get(own, Setting()))
            self.notes.setdefault(own, flow.paragraphs)
        super().opened(name, attributes)

    def closed(self, name: str) -> None:
        super().closed(name)
        if name in ("w:footnote", "w:endnote") and not self._skip:
            self.finish()


def _notes(package: Package, styles: Styles, part: str, references: Sequence[Reference]) -> list[Paragraph]:
    """The paragraphs of notes in the order in which the text refers to them."""
    if not part or part not in package or not references:
        return []
    number = count(1)
    settings: dict[str, Setting] = {}
    for each in references:
        if each.name not in settings:
            settings[each.name] = Setting(f"{each.kind} {next(number)}", each.kind, each.anchor)
    reader = _Notes(package, styles, part, settings)
    reader.walk(package, part)
    return [paragraph for name in settings for paragraph in reader.notes.get(name, ())]


def _headers(story: Story, relationships: Relationships) -> dict[str, Setting]:
    """The parts that hold headers and footers, each once; where they stand in the article is everywhere."""
    found: dict[str, Setting] = {}
    for kind, pages, name in story.headers:
        known = relationships.all.get(name)
        if known is not None and not known.outside and known.target not in found:
            found[known.target] = Setting(_PAGES.get(pages, "") + kind, kind, (0, -1))
    return found


class _Comments(MarkupReader):
    """The texts of the comments by their ids."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: dict[str, str] = {}
        self._name = ""
        self._reads = False

    def opened(self, name: str, attributes: Attributes) -> None:
        if name == "w:comment":
            self._name = attribute(attributes, "w:id")
            self.texts[self._name] = ""
        elif name == "w:p" and self.texts.get(self._name):
            self.texts[self._name] += "\n"
        self._reads = name == "w:t"

    def text(self, text: str) -> None:
        if self._reads and self._name in self.texts:
            self.texts[self._name] += text

    def closed(self, name: str) -> None:  # noqa: ARG002  the reader's
        self._reads = False


def _comments(package: Package, part: str, story: Story, source: OfficeSource) -> Sequence[Said]:
    """The comments that are laid on a stretch of the text, in order."""
    if not part or part not in package or not story.comments:
        return ()
    reader = _Comments()
    reader.walk(package, part)
    starts = source.line_starts
    found = []
    for name, edges in story.comments.items():
        if name in reader.texts and edges[0][0] < len(starts):
            begin, end = edges[0], edges[-1]
            last = starts[min(end[0], len(starts) - 1)] + end[1]
            found.append(Said(starts[begin[0]] + begin[1], last, reader.texts[name]))
    return sorted(found)


def _metadata(package: Package) -> Mapping[str, str]:
    known = Relationships(package, "")
    properties = Properties()
    for kind in ("core-properties", "custom-properties"):
        properties.read(package, known.of_kind(kind))
    return properties.values
