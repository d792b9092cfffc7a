"""Source to Document: the formats that are known, found by name or by a file's suffix.

A format is one file with one function; its parser is imported when the first file of that format is read. Plug-ins
bring further formats as `Format` values of the same kind.
"""

from __future__ import annotations

import os.path
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.documents.collections.parts import Flaw, Part
    from editlint.documents.document import Document
    from editlint.source import Source


class Extra(NamedTuple):
    """Libraries that come with `pip install 'editlint[name]'`: the name, and the modules that are imported."""

    name: str
    modules: tuple[str, ...]

    @property
    def installed(self) -> bool:
        """Whether all of it can be imported; nothing is."""
        from importlib.util import find_spec

        return all(sys.modules.get(module) or find_spec(module) for module in self.modules)


class Remark(NamedTuple):
    """What is to be said in a file about a stretch of its text: offsets of the source, and the lines of the comment."""

    start: int
    end: int
    lines: tuple[str, ...]


WEB = Extra("web", ("trafilatura",))  # saved web pages are read without it too, with all that stands round an article


class Format(NamedTuple):
    """A format of articles.

    Attributes:
        name: as `--format` and rule tests name it.
        suffixes: endings of file names in lower case, with the dot; "" for names without one.
        parse: reads a source; it never raises for anything that the text may contain.
        decode: what makes a source of a file's bytes and its path where the file is no UTF-8 text, as in an office's
            formats; the source may be of a class of its own, which `parse` is then given. Raises EditlintError for a
            file that is damaged. None: the file is UTF-8 text.
        needs: the extra that brings its library; None where all is ours. `parse` and `decode` are called only where it
            is installed, and may import it without further ado.
        divide: what gives the articles of a file that holds several, or one inside a wrapping, one after the other: of
            its bytes, its path, and the name of the field that holds the article ("" for the usual one). Raises
            EditlintError where it cannot go on. None: the file is one article.
        named_only: whether files of it are read when they are named, and passed over in folders.
        annotate: makes of a file's bytes, the source that `decode` has made of them, and remarks in order of place the
            bytes of a copy that has each remark as a comment; an empty end means a place. None: there is no such way.
    """

    name: str
    suffixes: tuple[str, ...]
    parse: Callable[[Source], Document]
    decode: Callable[[bytes, str], Source] | None = None
    needs: Extra | None = None
    divide: Callable[[bytes, str, str], Iterator[Part | Flaw]] | None = None
    named_only: bool = False
    annotate: Callable[[bytes, Source, Sequence[Remark]], bytes] | None = None

    @property
    def lacks(self) -> str:
        """The extra that would have to be installed before a file of this format can be read, or an empty string."""
        return self.needs.name if self.needs and not self.needs.installed else ""


def _markdown(source: Source) -> Document:
    from editlint.documents.markdown import parse_markdown

    return parse_markdown(source)


def _mdx(source: Source) -> Document:
    from editlint.documents.markdown import parse_mdx

    return parse_mdx(source)


def _html(source: Source) -> Document:
    from editlint.documents.html_pages import parse_html

    return parse_html(source)


def _html_template(source: Source) -> Document:
    from editlint.documents.html_pages import parse_template

    return parse_template(source)


def _asciidoc(source: Source) -> Document:
    from editlint.documents.asciidoc import parse_asciidoc

    return parse_asciidoc(source)


def _astro(source: Source) -> Document:
    from editlint.documents.astro import parse_astro

    return parse_astro(source)


def _latex(source: Source) -> Document:
    from editlint.documents.latex import parse_latex

    return parse_latex(source)


def _rst(source: Source) -> Document:
    from editlint.documents.rst import parse_rst

    return parse_rst(source)


def _text(source: Source) -> Document:
    from editlint.documents.plain import parse_plain

    return parse_plain(source)


def _office(source: Source) -> Document:
    from editlint.documents.office.prose import parse_office

    return parse_office(source)


def _decode_docx(data: bytes, path: str) -> Source:
    from editlint.documents.office.docx import decode_docx

    return decode_docx(data, path)


def _divided(name: str, suffixes: tuple[str, ...], *, named_only: bool = False) -> Format:
    """A format of files that are divided."""

    def divide(data: bytes, path: str, field: str) -> Iterator[Part | Flaw]:
        from editlint.documents.collections.kinds import divide_as

        return divide_as(name, data, path, field)

    def parse_alone(source: Source) -> Document:
        from editlint.documents.collections.kinds import the_only_article

        return the_only_article(name, source)

    return Format(name, suffixes, parse_alone, divide=divide, named_only=named_only)


def _comment_docx(data: bytes, source: Source, remarks: Sequence[Remark]) -> bytes:
    from editlint.documents.office.docx_comments import comment_docx

    return comment_docx(data, source, remarks)


def _decode_odt(data: bytes, path: str) -> Source:
    from editlint.documents.office.odt import decode_odt

    return decode_odt(data, path)


def _comment_odt(data: bytes, source: Source, remarks: Sequence[Remark]) -> bytes:
    from editlint.documents.office.odt_comments import comment_odt

    return comment_odt(data, source, remarks)


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        each.name: each
        for each in (
            Format("markdown", (".md", ".markdown", ".qmd", ".rmd"), _markdown),
            Format("mdx", (".mdx",), _mdx),
            Format("html", (".html", ".htm", ".xhtml"), _html),
            Format("html-template", (".njk", ".liquid", ".webc"), _html_template),
            Format("asciidoc", (".adoc", ".asciidoc"), _asciidoc),
            Format("astro", (".astro",), _astro),
            Format("latex", (".tex", ".latex", ".ltx"), _latex),
            Format("rst", (".rst",), _rst, needs=Extra("markup", ("docutils",))),
            Format("text", (".txt", ".text", ""), _text),
            _divided("feed", (".rss", ".atom")),
            _divided("notebook", (".ipynb",)),
            _divided("mail", (".eml",)),
            _divided("xml", (".xml", ".nitf", ".wxr"), named_only=True),
            _divided("json", (".json", ".ninjs"), named_only=True),
            _divided("jsonl", (".jsonl", ".ndjson"), named_only=True),
            _divided("csv", (".csv", ".tsv"), named_only=True),
            Format("docx", (".docx", ".docm"), _office, _decode_docx, annotate=_comment_docx),
            Format("odt", (".odt", ".ott"), _office, _decode_odt, annotate=_comment_odt),
        )
    }
)


def parse(source: Source, format: str, formats: Mapping[str, Format] = FORMATS) -> Document:  # noqa: A002
    """Read a source as the named format.

    Raises:
        EditlintError: there is no format of that name, its library is not installed, or a plug-in's failed.
    """
    known = formats.get(format)
    if known is None:
        from editlint.errors import EditlintError, did_you_mean

        names = sorted(formats)
        hint = did_you_mean(format, names) or f"known formats: {', '.join(names)}"
        raise EditlintError(f"unknown format “{format}”", hint=hint)
    refuse_lacking(known, source.path)
    return known.parse(source) if known is FORMATS.get(format) else _parse_as_plugged_in(known, source)


def refuse_lacking(known: Format, path: str) -> None:
    """Say which extra a file of a format needs, where it is not there.

    Raises:
        EditlintError: the library of the format is not installed.
    """
    if known.lacks:
        from editlint.errors import EditlintError, Location

        said = f"{path or known.name} cannot be read: editlint's extra “{known.lacks}” is not installed"
        raise EditlintError(said, hint=install(known.lacks), location=Location(path) if path else None)


def install(extra: str) -> str:
    """The command that installs an extra."""
    return f"pip install 'editlint[{extra}]'"


def _parse_as_plugged_in(known: Format, source: Source) -> Document:
    from editlint.documents.document import Document
    from editlint.errors import EditlintError, Location

    hint = "this is a defect of the plug-in that brings the format: “editlint plugins” lists them"
    try:
        document = known.parse(source)
    except (KeyboardInterrupt, EditlintError):
        raise
    except BaseException as error:  # noqa: BLE001  one article must not take the others down, nor end the run
        said = f"the format “{known.name}” crashed: {type(error).__name__}: {error}"
        raise EditlintError(said, hint=hint, location=Location(source.path)) from None
    if not isinstance(document, Document):
        said = f"the format “{known.name}” gave {type(document).__name__} instead of a document"
        raise EditlintError(said, hint=hint, location=Location(source.path))
    return document


def format_of(path: str, formats: Mapping[str, Format] = FORMATS) -> str | None:
    """The name of the format that a file's suffix stands for, or None for other kinds of files."""
    suffix = os.path.splitext(path)[1].lower()  # pathlib would cost four milliseconds of start-up
    for each in formats.values():
        if suffix in each.suffixes:
            return each.name
    return None
