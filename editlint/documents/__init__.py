"""Source to Document: the formats that are known, found by name or by a file's suffix.

A format is one file with one function; its parser is imported when the first file of that format is read. Plug-ins
bring further formats as `Format` values of the same kind.
"""

from __future__ import annotations

import os.path
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

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


def _late(module: str, function: str) -> Callable[..., Any]:
    """A function of a module of this room, which is imported when the function is called."""

    def call(*values: Any) -> Any:
        return getattr(import_module(f"editlint.documents.{module}"), function)(*values)

    return call


def _divided(name: str, suffixes: tuple[str, ...], *, named_only: bool = False) -> Format:
    """A format of files that are divided."""

    def divide(data: bytes, path: str, field: str) -> Iterator[Part | Flaw]:
        from editlint.documents.collections.kinds import divide_as

        return divide_as(name, data, path, field)

    def parse_alone(source: Source) -> Document:
        from editlint.documents.collections.kinds import the_only_article

        return the_only_article(name, source)

    return Format(name, suffixes, parse_alone, divide=divide, named_only=named_only)


def _office(name: str, suffixes: tuple[str, ...]) -> Format:
    """A format of a word processor."""
    return Format(
        name,
        suffixes,
        _late("office.prose", "parse_office"),
        _late(f"office.{name}", f"decode_{name}"),
        annotate=_late(f"office.{name}_comments", f"comment_{name}"),
    )


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        each.name: each
        for each in (
            Format("markdown", (".md", ".markdown", ".qmd", ".rmd"), _late("markdown", "parse_markdown")),
            Format("mdx", (".mdx",), _late("markdown", "parse_mdx")),
            Format("html", (".html", ".htm", ".xhtml"), _late("html_pages", "parse_html")),
            Format("html-template", (".njk", ".liquid", ".webc"), _late("html_pages", "parse_template")),
            Format("asciidoc", (".adoc", ".asciidoc"), _late("asciidoc", "parse_asciidoc")),
            Format("astro", (".astro",), _late("astro", "parse_astro")),
            Format("latex", (".tex", ".latex", ".ltx"), _late("latex", "parse_latex")),
            Format("rst", (".rst",), _late("rst", "parse_rst"), needs=Extra("markup", ("docutils",))),
            Format("text", (".txt", ".text", ""), _late("plain", "parse_plain")),
            _divided("feed", (".rss", ".atom")),
            _divided("notebook", (".ipynb",)),
            _divided("mail", (".eml",)),
            _divided("xml", (".xml", ".nitf", ".wxr"), named_only=True),
            _divided("json", (".json", ".ninjs"), named_only=True),
            _divided("jsonl", (".jsonl", ".ndjson"), named_only=True),
            _divided("csv", (".csv", ".tsv"), named_only=True),
            _office("docx", (".docx", ".docm")),
            _office("odt", (".odt", ".ott")),
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
    from editlint.errors import EditlintError, Location, in_words

    hint = "this is a defect of the plug-in that brings the format: “editlint plugins” lists them"
    try:
        document = known.parse(source)
    except (KeyboardInterrupt, EditlintError):
        raise
    except BaseException as error:  # noqa: BLE001  one article must not take the others down, nor end the run
        said = f"the format “{known.name}” crashed: {in_words(error)}"
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
