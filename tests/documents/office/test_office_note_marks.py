"""Superscript of word processors: marks of notes are no text, squares and powers are."""

from __future__ import annotations

import pytest
from office_made import HEAD, SPACES, blocks, docx, p, r
from test_odt import content, odt
from test_odt import p as odt_p

UP = '<w:vertAlign w:val="superscript"/>'
STYLES = (
    f'{HEAD}<w:styles {SPACES}><w:style w:type="character" w:styleId="Mark"><w:name w:val="footnote reference"/>'
    f"<w:rPr>{UP}</w:rPr></w:style></w:styles>"
)


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (("Built in 1961", r("1", UP), ", it sails."), "Built in 1961, it sails."),
        (("Built in 1961", r("1", UP), r(",", UP), r("2", UP), ", it sails."), "Built in 1961, it sails."),
        (("Built in 1961", r("1", '<w:rStyle w:val="Mark"/>'), ", it sails."), "Built in 1961, it sails."),
        (("5 m", r("2", UP), " and 10", r("6", UP), " and 4", r("th", UP)), "5 m2 and 106 and 4th"),
        (("Of 2", r("1", '<w:rStyle w:val="Mark"/><w:vertAlign w:val="baseline"/>'), " ships"), "Of 21 ships"),
    ],
)
def test_raised_runs_of_word(runs, expected):
    assert [block[3] for block in blocks(docx(p(*runs), styles=STYLES))] == [expected]


def test_raised_spans_of_opendocument():
    up = '<text:span text:style-name="Up">{}</text:span>'
    style = (
        '<style:style style:name="Up" style:family="text"><style:text-properties style:text-position="{}"/>'
        "</style:style>"
    )
    body = odt_p(f"Built in 1961{up.format(1)}, on 5 m{up.format(2)}.")
    for position, expected in (
        ("super 58%", "1961, on 5 m2."),
        ("33% 58%", "1961, on 5 m2."),
        ("sub 58%", "19611, on 5 m2."),
    ):
        styled = content(body).replace(
            "</office:automatic-styles>", style.format(position) + "</office:automatic-styles>"
        )
        data = odt(body, content=styled)
        assert [block[3] for block in blocks(data, "story.odt")] == [f"Built in {expected}"]
