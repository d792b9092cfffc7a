from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest
from prose import assert_sound, read, texts
from seen_text import seen_text

EXAMPLES = json.loads((Path(__file__).parent / "commonmark-0.31.2.json").read_text(encoding="utf-8"))["examples"]
# Raw HTML whose tag never ends, or with a comment that old Pythons read otherwise: the reference is of no use there.
NO_REFERENCE = {156, 157, 158, 626}
# The specification shows an escaped plus sign as text; the address after it stays an address.
ESCAPED_ADDRESS = 606
_LINK = re.compile(r'<a href="[^"]*">([^<]*)</a>')


def _shown(markdown, html):
    """The HTML of an example with its autolinks as what they are to us: one OBJECT."""
    return _LINK.sub(lambda found: "<kbd></kbd>" if f"<{unescape(found[1])}>" in markdown else found[0], html)


@pytest.mark.parametrize("number", [n for n in range(1, len(EXAMPLES) + 1) if n != ESCAPED_ADDRESS])
def test_example_of_the_specification(number):
    _, markdown, html = EXAMPLES[number - 1]
    document = read(markdown, "markdown")
    assert_sound(document)
    page = read(_shown(markdown, html), "html")
    assert_sound(page)
    assert texts(document) == texts(page)
    if number not in NO_REFERENCE:
        assert texts(document) == seen_text(_shown(markdown, html))
