"""An article that has been linted leaves nothing behind that only the garbage collector could free."""

from __future__ import annotations

import gc

import editlint
from editlint.analysis.article import Article

_TEXT = """# The yard closes

Ana Ruiz, who was born in 1961, bought the yard in 1990, aged 35. It had 40 workers in May and 52 in June, a fall of
12, critics said. “We shall not close it,” she told the Halden Post on Monday.
"""


def test_a_linted_article_is_freed_at_once() -> None:
    editlint.lint_text(_TEXT)
    gc.collect()
    gc.disable()
    try:
        assert editlint.lint_text(_TEXT)
        assert not [each for each in gc.get_objects() if type(each) is Article]
    finally:
        gc.enable()
