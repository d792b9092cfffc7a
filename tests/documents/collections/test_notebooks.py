"""Notebooks: their Markdown cells are one article, in the notebook's own lines."""

from __future__ import annotations

import json

import pytest
from documents.collections.divided import articles, divided, source_of
from documents.prose import kinds

from editlint.documents import parse
from editlint.errors import EditlintError
from editlint.source import Source

CELLS = [
    {"cell_type": "markdown", "metadata": {}, "source": ["# The \u201charbour\u201d\n", "\n", "It *is*\n", "so.\n"]},
    {"cell_type": "code", "source": "print('the the')", "outputs": [{"text": ["the the"]}]},
    {"source": "| a | b |\n|---|---|\n| c | `d` e |", "cell_type": "markdown"},
    {"cell_type": "raw", "source": "raw"},
]


@pytest.mark.parametrize(
    "notebook", [{"cells": CELLS, "nbformat": 4}, {"worksheets": [{"cells": CELLS}], "nbformat": 3}]
)
def test_markdown_cells(notebook):
    file = json.dumps(notebook, indent=1)
    (document,) = articles("notebook", file)
    assert kinds(document)[:3] == [
        ("heading", 1, "The “harbour”"),
        ("paragraph", 0, "It is so."),
        ("table-cell", 0, "a"),
    ]
    assert source_of(document, "“harbour”") == "\\u201charbour\\u201d"
    place = document.place_in_file(document.text.index("so."), document.text.index("so.") + 3)
    assert file.splitlines()[place.line - 1][place.column - 1 :].startswith("so.")


def test_an_open_notebook_is_read_by_itself():
    file = json.dumps({"cells": CELLS})
    assert parse(Source(file), "notebook").text == articles("notebook", file)[0].text


@pytest.mark.parametrize(
    ("content", "said"),
    [("", "this notebook is no JSON"), ('{"cells":', "no JSON: Expecting value (line 1, column 10)"),
     ('{"a": 1}', "no list of cells"), ("[]", "no list of cells"), ('{"cells": 1}', "no list of cells")],
)  # fmt: skip
def test_what_is_no_notebook_is_said(content, said):
    with pytest.raises(EditlintError) as raised:
        divided("notebook", content)
    assert said in raised.value.message


@pytest.mark.parametrize(
    "cell", [1, None, {}, {"cell_type": 1, "source": "x"}, {"cell_type": "markdown", "source": [1]}]
)
def test_a_cell_of_another_shape_is_passed_over(cell):
    (document,) = articles("notebook", json.dumps({"cells": [cell]}))
    assert document.text == ""
