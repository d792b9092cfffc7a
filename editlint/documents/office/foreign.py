"""Files that are not what their names say, or that no reader of ours is made for: each is told with what to do."""

from __future__ import annotations

from editlint.documents.office.package import Package
from editlint.errors import EditlintError, Location

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # begins every file of Word before 2007, and what Word locks up
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_RTF = b"{\\rtf"
_ZIP = b"PK"
_PAGES = b"Index/Document.iwa"


def told_foreign(data: bytes, path: str) -> EditlintError | None:
    """The error for a file of a word processor that cannot be read; None for anything else."""
    name, at = path or "this", Location(path)
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            hint = "open it, take the password off, and save it"
            return EditlintError(f"{name} is protected with a password", hint=hint, location=at)
        return EditlintError(f"{name} is a file of Word before 2007", hint="open it and save it as .docx", location=at)
    if data.startswith(_RTF):
        return EditlintError(f"{name} is in rich text format", hint="open it and save it as .docx", location=at)
    if data.startswith(_ZIP) and _PAGES in data:
        return EditlintError(f"{name} is a file of Apple's Pages", hint="export it as Word (.docx)", location=at)
    return None


def open_package(data: bytes, path: str, suffix: str) -> Package:
    """The archive of a file that is named as one of a word processor.

    Raises:
        EditlintError: it is empty, of another kind, or damaged.
    """
    foreign = told_foreign(data, path)
    if foreign is not None:
        raise foreign
    if not data:
        raise EditlintError(f"{path or 'this'} is empty: not even a .{suffix} file", location=Location(path))
    if not data.startswith(_ZIP):
        said = f"{path or 'this'} is no .{suffix} file, though it is named so"
        hint = "if it is plain text, name it .txt or .md" if b"\0" not in data[:8192] else "it may be damaged"
        raise EditlintError(said, hint=hint, location=Location(path))
    return Package(data, path)
