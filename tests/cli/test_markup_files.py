"""Files of markup through the command line: fixed without harm to their markup, and refused with a clear word."""

from __future__ import annotations

import sys

import pytest

RULE = "wording.repeated-word"
FILES = {
    "a.rst": "*The* the mayor\r\n==============\r\n\r\n**Said the the** so, and ``the the`` too. See `the the`:code:.\r\n\r\n.. code::\r\n\r\n   the the\r\n",
    "a.adoc": "= A\r\n\r\n*Said the the* so, and `the the` too. See link:the/the[the the quay].\r\n\r\n----\r\nthe the\r\n----\r\n",
    "a.tex": "\\emph{Said the the} so, and \\verb|the the| too.% the the\r\nSee \\href{the the}{the the quay} and $the the$.\r\n",
    "a.astro": "---\r\nconst a = 'the the';\r\n---\r\n<p title={the the}>Said <b>the the</b> so.</p>\r\n",
    "a.njk": "---\r\ntitle: A\r\n---\r\n{% set a = 'the the' %}\r\n<p>Said <b>the the</b> so.</p>\r\n",
}
FIXED = {
    "a.rst": FILES["a.rst"].replace("Said the the", "Said the"),
    "a.adoc": FILES["a.adoc"].replace("Said the the", "Said the").replace("[the the", "[the"),
    "a.tex": FILES["a.tex"].replace("Said the the", "Said the").replace("}{the the", "}{the"),
    "a.astro": FILES["a.astro"].replace("<b>the the", "<b>the"),
    "a.njk": FILES["a.njk"].replace("<b>the the", "<b>the"),
}


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_a_fix_keeps_markup_and_code(cli, write, tmp_path, bom):
    for name, text in FILES.items():
        write(name, bom + text.encode())
    cli("--isolated", "--select", RULE, "--fix", ".")
    for name, text in FIXED.items():
        assert (tmp_path / name).read_bytes() == bom + text.encode(), name


@pytest.mark.parametrize("suffix", [".rst", ".adoc", ".tex", ".astro", ".njk"])
def test_odd_files_are_no_end_of_the_run(cli, write, suffix):
    write(f"empty{suffix}", b"")
    write(f"blank{suffix}", b"\xef\xbb\xbf \t\r\n\r\n")
    write(f"binary{suffix}", b"PK\0\1\2" * 100)
    write(f"latin{suffix}", "Zürich".encode("latin-1"))
    write(f"good{suffix}", "The the quay.\n")
    result = cli("--isolated", "--select", RULE, "--format", "concise", ".")
    assert result.code == 2
    assert f"good{suffix}:1:1" in result.out
    assert "Traceback" not in result.err + result.out
    assert "not UTF-8" in result.err + result.out
    assert "binary" in result.err + result.out


def test_a_library_that_is_not_there(cli, write, monkeypatch):
    monkeypatch.setitem(sys.modules, "docutils", None)
    write("a.rst", "The the pier.\n")
    write("a.adoc", "The the pier.\n")
    named = cli("--isolated", "--select", RULE, "a.rst")
    assert named.code == 2
    assert "editlint[markup]" in named.err + named.out
    met = cli("--isolated", "--select", RULE, "--format", "concise", ".")
    assert met.code == 1
    assert "a.adoc:1:1" in met.out
    assert "editlint[markup]" in met.err + met.out
