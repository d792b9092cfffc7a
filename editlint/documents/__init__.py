"""Source to Document: the formats that are known, found by name or by a file's suffix.

A format is one file with one function; its parser is imported when the first file of that format is read. Plug-ins
bring further formats as `Format` values of the same kind.
"""

from __future__ import annotations

import os.path
import sys
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from editlint.values import NamedTuple

if TYPE_CHECKING:
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
    """

    name: str
    suffixes: tuple[str, ...]
    parse: Callable[[Source], Document]
    decode: Callable[[bytes, str], Source] | None = None
    needs: Extra | None = None

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
    from editlint.documents.html import parse_html

    return parse_html(source)


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


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        each.name: each
        for each in (
            Format("markdown", (".md", ".markdown", ".qmd", ".rmd"), _markdown),
            Format("mdx", (".mdx",), _mdx),
            Format("html", (".html", ".htm", ".xhtml", ".njk", ".liquid", ".webc"), _html),
            Format("asciidoc", (".adoc", ".asciidoc", ".asc"), _asciidoc),
            Format("astro", (".astro",), _astro),
            Format("latex", (".tex", ".latex", ".ltx"), _latex),
            Format("rst", (".rst",), _rst, needs=Extra("markup", ("docutils",))),
            Format("text", (".txt", ".text", ""), _text),
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
