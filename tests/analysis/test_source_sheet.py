from __future__ import annotations

from editlint.analysis.article import Article
from editlint.analysis.source_sheet import source_sheet
from editlint.documents import parse
from editlint.source import Source

TEXT = """The bridge lost 40 percent of its bolts.

“It will stand for a hundred years,” said Ana Ruiz. She said that the bolts were old. Critics say it leaks.

It rained on the square. “The bridge will fall before the year is out.”
"""


def test_every_source_with_its_citations() -> None:
    article = Article(parse(Source(TEXT), "text"))
    sheet = source_sheet(article)
    assert [(each.name, each.source_class, len(each.citations)) for each in sheet.sources] == [
        ("Ana Ruiz", "named-person", 2),
        ("Critics", "vague-group", 1),
    ]
    first, second = sheet.sources[0].citations
    assert (first.quoted, second.quoted) == (True, False)
    assert article.text[second.claim_start : second.claim_end] == "the bolts were old"


def test_what_has_no_source() -> None:
    article = Article(parse(Source(TEXT), "text"))
    sheet = source_sheet(article)
    assert [article.text[start:end] for start, end in sheet.unsourced_figures] == ["40 percent"]
    assert [article.text[start:end] for start, end in sheet.unsourced_quotations] == [
        "The bridge will fall before the year is out."
    ]


def test_teasers_of_other_stories_have_no_sources_of_this_one() -> None:
    teasers = "\nRelated Stories\n\nTunnel to cost 90 million crowns, Bo Vik says\n\nWhy the storms came early\n"
    sheet = source_sheet(Article(parse(Source(TEXT + teasers), "text")))
    assert sheet == source_sheet(Article(parse(Source(TEXT), "text")))


def test_headings_and_appeals_to_readers_are_no_sources() -> None:
    others = (
        "\nMixed Signals\n\nStay informed about your health.\n\nThe river rose by a foot in the night, and it fell.\n"
    )
    sheet = source_sheet(Article(parse(Source(TEXT + others), "text")))
    assert [each.name for each in sheet.sources] == ["Ana Ruiz", "Critics"]
