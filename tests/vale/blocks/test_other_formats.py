from __future__ import annotations

import pytest
from reading import places, read, shown

from editlint.vale.model import KINDS


def test_plain_text_is_one_block_with_paragraphs_and_sentences():
    source = "One. Two is\r\nhere.\r\n\r\nThree.\r\n"
    blocks = shown(source, "txt", *KINDS)
    assert ("text.txt", "One. Two is\nhere.\n\nThree.\n") in blocks
    assert [text for scope, text in blocks if scope == "paragraph.text.txt"] == ["One. Two is\nhere.\n\n", "Three.\n"]
    assert [text for scope, text in blocks if scope == "sentence.text.txt"] == ["One.", "Two is\nhere.", "Three."]
    assert places(source, "txt", "sentence")["sentence.text.txt"][1] == "Two is\r\nhere."


def test_for_vale_plain_text_has_no_summary_and_unknown_formats_have_no_sentences():
    assert {scope for scope, _ in shown("A.", "txt", *KINDS, as_vale=True)} == {
        "text.txt", "paragraph.text.txt", "sentence.text.txt", "raw.txt",
    }  # fmt: skip
    assert {scope for scope, _ in shown("A.", "foo", *KINDS, as_vale=True)} == {"text.foo", "raw.foo"}


@pytest.mark.parametrize(
    ("name", "source", "expected"),
    [
        ("py", '#!/bin/x\n# one\n# two\nx = "# no"  # three\n', [("line", "one\ntwo"), ("line", "three")]),
        ("py", 'def f():\n    """Say it.\n\n    More.\n    """\n    x = """no"""\n', [("block", "Say it.\n\nMore.\n")]),
        ("js", "/**\n * One\n * two.\n */\nx = `// no`; // three\n", [("block", "\nOne\ntwo.\n"), ("line", "three")]),
        ("rs", "/// One 'a\nfn f<'a>(x: &'a str) {} // two\n", [("line", "One 'a"), ("line", "two")]),
        ("go", "s := `// no`\n\t// yes\n\t// and\n", [("line", "yes\nand")]),
        ("lua", "--[[ a\nb\nc ]]\n-- d\n", [("block", "a\nb\nc "), ("line", "d")]),
        ("css", "a { b: 'c /* no */' } /* yes */", [("line", "yes")]),
    ],
)
def test_of_code_the_comments_are_text(name, source, expected):
    found = [
        (scope.removeprefix("text.comment.").removesuffix(f".{name}"), text) for scope, text in shown(source, name)
    ]
    assert found == expected


def test_comments_can_be_left_out_by_kind():
    source = "// a\n/* b\nb\nb */\n"
    assert [scope for scope, _ in shown(source, "c", ignored_scopes=("comment.line",))] == ["text.comment.block.c"]
    assert shown(source, "c", ignored_scopes=("comment",)) == []


def test_of_mdx_the_code_of_the_page_is_no_text():
    source = 'import A from "a"\n\n# Head {x}\n\nSome <A b={c}>text</A>.\n\n{/* vale off */}\n\nNo.\n\n{/* vale on */}\n\nYes.\n'
    assert [text for _, text in shown(source, "mdx")] == ["Head ***", "Some text.", "Yes."]


def test_a_scope_ends_in_the_extension_of_the_file():
    from editlint.source import Source
    from editlint.vale.blocks import TextSettings, text_of

    text = text_of(Source("x", "a.markdown"), "md", TextSettings())
    assert [block.scope for block in text.blocks_of(frozenset())] == ["text.markdown"]
    assert read("x", "md").blocks_of(frozenset())[0].scope == "text.md"


RST = """Title
=====

Some *text* with ``code`` and `a link <https://a.example>`_ here::

    no text

.. note:: A note.

   More of it.

.. code-block:: python

   no text

.. vale off

Not this.

.. vale on

Part
----

- an item
  of two lines
- another

   A quotation.
"""
ADOC = """= Title

Some *text* with `code` and https://a.example[a link] here.

----
no text
----

// vale off

Not this.

// vale on

== Part

NOTE: A note.

* an item
** another

____
A quotation.
____

|===
|head |next

|cell |last
|===
"""
ORG = """#+TITLE: Title
Some *text* with =code= and [[https://a.example][a link]] here.
#+BEGIN_SRC x
no text
#+END_SRC
# vale off
Not this.

# vale on
** Part
- an item
- [ ] another
#+BEGIN_QUOTE
A quotation.
#+END_QUOTE
| head | next |
|------+------|
| cell | last |
"""


def test_restructured_text_is_read_without_its_programs():
    assert [(scope.removesuffix(".rst"), text) for scope, text in shown(RST, "rst")] == [
        ("text.heading.h1", "Title"),
        ("text", "Some text with **** and a link here:"),
        ("text", "A note."),
        ("text", "More of it."),
        ("text.heading.h2", "Part"),
        ("text.list", "an item\nof two lines"),
        ("text.list", "another"),
        ("text.list", "A quotation."),
    ]


def test_asciidoc_is_read_without_its_programs():
    assert [(scope.removesuffix(".adoc"), text) for scope, text in shown(ADOC, "adoc")] == [
        ("text.heading.h1", "Title"),
        ("text", "Some text with **** and a link here."),
        ("text.heading.h2", "Part"),
        ("text", "A note."),
        ("text.list", "an item"),
        ("text.list", "another"),
        ("text.blockquote", "A quotation."),
        ("text.table.header", "head"),
        ("text.table.header", "next"),
        ("text.table.cell", "cell"),
        ("text.table.cell", "last"),
    ]


def test_org_is_read():
    assert [(scope.removesuffix(".org"), text) for scope, text in shown(ORG, "org")] == [
        ("text.heading.h1", "Title"),
        ("text", "Some text with **** and a link here."),
        ("text.heading.h2", "Part"),
        ("text.list", "an item"),
        ("text.list", "another"),
        ("text.blockquote", "A quotation."),
        ("text.table.header", "head"),
        ("text.table.header", "next"),
        ("text.table.cell", "cell"),
        ("text.table.cell", "last"),
    ]
