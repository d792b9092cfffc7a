"""reStructuredText: what docutils calls text is prose at its exact place, and nothing is run, included or fetched."""

from __future__ import annotations

import pytest
from docutils.core import publish_doctree
from hypothesis import given, settings
from hypothesis import strategies as st
from prose import assert_sound, kinds, read, texts

import editlint

STORY = """\
The *harbour* 🚢
===============

:Date: 2024-03-08
:Author: Ana Ruiz

It rained. **Reports**
*sugg*\\ est that the bridge
is closed. [1]_

- Owners met on **Monday,
  March 5, 2024**, and the
  the mayor spoke.

.. note:: Bring the the papers.

.. figure:: quay.jpg
   :alt: the the alt

   The quay the the caption.

.. code-block:: python

   the the code

::

   the the literal

.. toctree::

   the the tree

.. raw:: html

   the the html

.. [1] A a note.
"""


def test_what_is_prose_and_what_is_not():
    document = read(STORY, "rst")
    assert_sound(document)
    assert kinds(document) == [
        ("heading", 1, "The harbour 🚢"),
        ("paragraph", 0, "It rained. Reports suggest that the bridge is closed."),
        ("list-item", 1, "Owners met on Monday, March 5, 2024, and the the mayor spoke."),
        ("paragraph", 0, "Bring the the papers."),
        ("caption", 0, "The quay the the caption."),
        ("paragraph", 0, "A a note."),
    ]
    assert document.metadata == {"published": "2024-03-08", "author": "Ana Ruiz"}


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("A ``b c`` :ref:`D e <f>` :ref:`g` `h i <j>`_ k_ :code:`l` m.", ["A ￼ D e ￼ h i k ￼ m."]),
        ("H\\ :sub:`2`\\ O and 2\\*3, `Book Title`, `a.b()`.", ["H2O and 2*3, Book Title, ￼."]),
        ("By |who| and |what|.\n\n.. |who| replace:: Ana Ruiz\n", ["By Ana Ruiz and ￼."]),
        ("A [#n]_, b [Cit02]_.", ["A, b ￼."]),
        ("Term : class\n    It *is*.", ["Term", "It is."]),
        ("| One\n|   two", ["One\ntwo"]),
        ("    Quoted.\n\n    -- Ana", ["Quoted.", "Ana"]),
        (".. versionadded:: 1.2 It *is*.\n\n   Too.", ["It is.", "Too."]),
        (".. py:function:: f(a)\n\n   Does it.\n\n   :param a: That one.", ["Does it.", "That one."]),
        (".. tip::\n   :class: x\n\n   Do it.", ["Do it."]),
        (".. topic:: A title\n\n   Text.", ["A title", "Text."]),
        (".. mermaid::\n\n   the the graph", []),
        (".. include:: /etc/passwd\n.. csv-table:: Title\n   :file: /etc/passwd\n", ["Title"]),
        (".. list-table:: T\n\n   * - a\n     - b\n", ["T", "a", "b"]),
        ("=====  =====\nfirst  the a\n=====  =====\nthe    a\n=====  =====", ["first", "the a", "the", "a"]),
        ("Level\n~~~~~\n\nInner\n.....\n\nOuter\n~~~~~\n\nSkipped\n:::::::", ["Level", "Inner", "Outer", "Skipped"]),
        (">>> the the\n1\n\nAfter.", ["After."]),
        ("*unclosed and ``too, `x", ["*unclosed and ``too, `x"]),
        ("", []),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_what_readers_see(source, prose, newline):
    document = read(source.replace("\n", newline), "rst")
    assert_sound(document)
    assert texts(document) == prose


def test_cells_that_are_alike_have_each_its_own_place():
    text = "+-----+-----+\n| the | the |\n+-----+-----+\n| a   | x y |\n| b   |     |\n+-----+-----+\n"
    document = read(text, "rst")
    assert_sound(document)
    assert texts(document) == ["the", "the", "a b", "x y"]
    assert [document.place(block.start, block.end)[1:3] for block in document.blocks] == [
        (2, 3),
        (2, 9),
        (4, 3),
        (4, 9),
    ]


def test_text_that_lies_between_the_lines_of_another_cell_is_never_fixed():
    text = "+---------+-----+\n| the the | x y |\n| quay    |     |\n+---------+-----+\n"
    [violation] = [v for v in editlint.lint_text(text, format="rst") if v.rule == "wording.repeated-word"]
    assert (violation.line, violation.column) == (2, 3)
    assert not violation.fixes


def test_tabs_shift_no_place():
    text = "-\tThe quay\n\tis the the best.\n"
    [violation] = [v for v in editlint.lint_text(text, format="rst") if v.rule == "wording.repeated-word"]
    assert text[violation.start : violation.end] == "the the"
    assert (violation.line, violation.column) == (2, 5)


def test_a_comment_silences_the_next_block():
    text = ".. editlint: ignore[wording.repeated-word] a test\n\nThe the ferry.\n\nThe the quay.\n"
    found = editlint.lint_text(text, format="rst")
    assert [v.line for v in found if v.rule == "wording.repeated-word"] == [5]


def test_a_date_of_nikola():
    text = ".. title: A\n.. date: 2024-09-02 10:00:00 UTC\n\nIt is Monday, September 3, 2024.\n"
    assert read(text, "rst").metadata == {"published": "2024-09-02 10:00:00 UTC"}


def test_too_deep_for_docutils_is_read_by_paragraphs():
    text = "".join("  " * depth + "- It is *deep*.\n\n" for depth in range(400))
    document = read(text, "rst")
    assert_sound(document)
    assert len(document.blocks) == 400


PARTS = ["word ", "Ärger ", "*a b* ", "**c** ", "``d`` ", "\\* ", "`e <f>`_ ", "\n", "\n\n", "- ", "  ", "1. "]


@settings(max_examples=150, deadline=None, derandomize=True)
@given(parts=st.lists(st.sampled_from(PARTS), max_size=14))
def test_docutils_sees_the_same_words(parts):
    text = "".join(parts)
    tree = publish_doctree(
        text, settings_overrides={"report_level": 5, "warning_stream": False, "_disable_config": True}
    )
    for node in list(tree.findall(lambda it: it.tagname == "system_message")):
        if node.parent is not None:
            node.parent.remove(node)
    seen = "".join(tree.astext().replace("d", "").split())
    ours = read(text, "rst")
    assert_sound(ours)
    assert "".join(ours.text.replace("d", "").replace("￼", "").split()) == seen
