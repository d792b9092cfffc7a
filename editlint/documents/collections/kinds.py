"""The formats of files that are divided, by name; each is imported when the first file of it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.documents.collections.parts import Flaw, Origin, Part
from editlint.errors import EditlintError, Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.documents.document import Document
    from editlint.source import Source


def divide_as(name: str, data: bytes, path: str, field: str) -> Iterator[Part | Flaw]:
    """The articles of a file of the named format, one after the other."""
    if name in ("feed", "xml"):
        from editlint.documents.collections.xml_files import divide_xml

        return divide_xml(data, path, field)
    if name == "jsonl":
        from editlint.documents.collections.json_files import divide_json_lines

        return divide_json_lines(data, path, field)
    if name == "json":
        from editlint.documents.collections.json_files import divide_json

        return divide_json(data, path, field)
    if name == "csv":
        from editlint.documents.collections.tables import divide_table

        return divide_table(data, path, field)
    if name == "notebook":
        from editlint.documents.collections.notebooks import divide_notebook

        return divide_notebook(data, path)
    from editlint.documents.collections.mail import divide_mail

    return divide_mail(data, path)


def the_only_article(name: str, source: Source) -> Document:
    """The article of a text that holds one, on that text.

    Raises:
        EditlintError: it holds none, or several, which are one document only in their file.
    """
    parts: list[Part] = []
    textless: list[EditlintError] = []
    for each in divide_as(name, source.text.encode("utf-8", "replace"), source.path, ""):
        if isinstance(each, Flaw):
            textless.append(EditlintError(_said(each), hint=each.hint, location=Location(source.path, each.line)))
            if not each.textless:
                raise textless[-1]
            continue
        parts.append(each)
        if len(parts) > 1:
            break
    if textless and not parts:
        raise textless[0]
    if len(parts) != 1:
        said = "holds no article" if not parts else "holds several articles, which are not read as one"
        hint = "“editlint check” reads them one by one" if parts else ""
        raise EditlintError(f"{source.path or 'this'} {said}", hint=hint, location=Location(source.path))
    from editlint.documents.collections.joining import joined

    part = parts[0]
    by = part.origin.offset
    fields = tuple(each._replace(start=each.start + by, end=each.end + by) for each in part.fields)
    return joined(part._replace(text=source.text, origin=Origin(), fields=fields), source)


def _said(flaw: Flaw) -> str:
    return f"line {flaw.line}: {flaw.message}" if flaw.line else flaw.message
