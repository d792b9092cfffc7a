"""What is read of YAML without a parser of it is what a parser reads."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from reading import places, shown

from editlint.vale.blocks.front_matter import simple_texts, yaml_texts

PARTS = ["title", "a", ":", ": ", " ", "\n", "\r\n", "Ärger", "word", "true", "No", "12", "2024-05-01", "1.5", '"', "'", "[a, b]", "- ",
         "  ", "#", " #", "x:y", "\\", "&", "*", "{", "|", ">", "~", "-", "é", "a: b\n", "c: 'd e'\n", 'f: "g: h"\n', "list:\n  - x\n"]  # fmt: skip


@settings(max_examples=500, deadline=None, derandomize=True)
@given(raw=st.lists(st.sampled_from(PARTS), max_size=10).map("".join))
def test_lines_that_can_be_read_in_one_way_are_read_as_yaml(raw):
    simple = simple_texts(raw)
    if simple is None:
        return
    for key, value, start, end in simple:
        assert raw[start:end] == value
        assert key
    assert [each[:2] for each in simple] == [each[:2] for each in yaml_texts(raw)] or not list(yaml_texts(raw))


def test_most_front_matter_needs_no_parser():
    raw = 'title: A long title, with words\ndate: 2024-05-01\ntags: [a, b]\nsummary: "So: it is"\ndraft: no\nlist:\n  - x\n'
    assert simple_texts(raw) == [
        ("title", "A long title, with words", 7, 31),
        ("date", "2024-05-01", 38, 48),
        ("summary", "So: it is", 72, 81),
    ]


def test_front_matter_of_json():
    page = '{\n  "title": "The old quay",\n  "tags": ["a"],\n  "n": 3, "lead": "It \\"opens\\""\n}\n\nText\n'
    assert shown(page) == [
        ("text.frontmatter.title.md", "The old quay"),
        ("text.frontmatter.lead.md", 'It "opens"'),
        ("text.md", "Text"),
    ]
    assert places(page)["text.frontmatter.title.md"] == ["The old quay"]
