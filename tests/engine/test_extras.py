"""Formats whose library comes with an extra, where that is not installed."""

from __future__ import annotations

import pytest

from editlint.documents import FORMATS, Extra, Format, parse
from editlint.documents.plain import parse_plain
from editlint.engine.article_files import lacking_notices, passed_by, source_of
from editlint.errors import EditlintError
from editlint.source import Source, decode

THERE = Format("there", (".there",), parse_plain, decode, Extra("web", ("sys", "editlint")))
ABSENT = Format("absent", (".absent", ".gone"), parse_plain, decode, Extra("markup", ("sys", "no_such_module")))
KNOWN = {**FORMATS, "there": THERE, "absent": ABSENT}


def test_a_format_knows_whether_its_library_is_there():
    assert (THERE.lacks, ABSENT.lacks, FORMATS["text"].lacks) == ("", "markup", "")


def test_a_named_file_is_refused_with_the_command_that_helps():
    for read in (
        lambda: source_of(b"x", "a.gone", "absent", KNOWN),
        lambda: parse(Source("x", "a.gone"), "absent", KNOWN),
    ):
        with pytest.raises(
            EditlintError, match=r"a.gone cannot be read: .* extra “markup” is not installed"
        ) as mistake:
            read()
        assert mistake.value.hint == "pip install 'editlint[markup]'"
    assert source_of(b"x", "a.there", "there", KNOWN).text == "x"


def test_files_met_in_a_folder_are_passed_by_with_one_notice():
    found = ["a.md", "f/a.GONE", "f/b.absent", "f/c.there", "named.absent"]
    left_out = passed_by(found, ["f", "./named.absent"], KNOWN)
    assert left_out == {"f/a.GONE": "markup", "f/b.absent": "markup"}
    assert lacking_notices(left_out) == ["2 files not read, as f/a.GONE: pip install 'editlint[markup]'"]
    assert passed_by(found, found, KNOWN) == {}
