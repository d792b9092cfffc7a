"""Which format a file is read as, by its name: Vale's names of formats, which are those of extensions."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

MARKUP = {
    "adoc": "adoc asciidoc asc",
    "dita": "dita",
    "html": "html htm shtml xhtml",
    "md": "md mdown markdown markdn",
    "mdx": "mdx",
    "org": "org",
    "rst": "rst rest",
    "xml": "xml",
}
OTHER = {
    "c": "cs csx sass less scala sbt swift",
    "clj": "clj cljs cljc cljd",
    "cpp": "cpp cc c cp cxx c++ h hpp h++",
    "css": "css",
    "go": "go",
    "hs": "hs",
    "java": "java bsh",
    "jl": "jl",
    "js": "js jsx",
    "json": "json",
    "lua": "lua",
    "php": "php",
    "proto": "proto",
    "ps1": "ps1 psm1 psd1",
    "py": "py py3 pyw rpy cpy rpy3 rpyw cpy3 cpyw SConstruct Sconstruct sConstruct sconstruct",
    "r": "r R pl pm pod",
    "rb": "rb Gemfile Rakefile Brewfile gemspec",
    "rs": "rs",
    "toml": "toml",
    "ts": "ts tsx",
    "txt": "txt",
    "yml": "yaml yml",
}
_BY_EXTENSION = {each: name for table in (MARKUP, OTHER) for name, all_ in table.items() for each in all_.split()}


def extension_of(path: str) -> str:
    """What stands behind the last dot of a name, "" where there is none; a name may be nothing else."""
    return os.path.basename(path).rpartition(".")[2] if "." in os.path.basename(path) else ""


def format_of(path: str, formats: Mapping[str, str]) -> str:
    """The format of a file, "" for one that nobody knows; `formats` says of extensions what they stand for.

    Code stays code where its comments are said to be markup: what of it is read is its comments.
    """
    extension = extension_of(path)
    own = _BY_EXTENSION.get(extension, "")
    said = formats.get(extension)
    if said is None or (own in OTHER and own != "txt" and said in MARKUP):
        return own
    return _BY_EXTENSION.get(said, "")
