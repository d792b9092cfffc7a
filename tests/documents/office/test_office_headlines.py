"""Which line of an office file or a page saved from one is the headline."""

from __future__ import annotations

import pytest
from office_made import blocks, docx, p, read, relationships

from editlint.analysis.galley import headline
from editlint.documents import parse
from editlint.documents.office.prose import parse_office
from editlint.documents.stock_titles import is_stock_title
from editlint.source import Source

LINE = "Harbor town taxes ship passengers, 17-8"
TEXT = p("The council voted on Thursday to tax everyone who comes ashore.") + p("It starts in May.")
STYLES = {
    name: f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/></w:style>'
    for name, shown in {"Title": "Title", "H1": "heading 1", "H2": "heading 2"}.items()
}


def office(body):
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    return docx(body, styles=f"<w:styles {space}>{''.join(STYLES.values())}</w:styles>")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p(LINE) + TEXT, LINE),
        (p("Slug: HARBOR") + p("DRAFT 3 – slug: HARBOR – 612 words") + p(LINE) + p("By Ana Ruiz") + TEXT, LINE),
        (p("Embargoed until 5 p.m.") + p(LINE, style="Title") + TEXT, LINE),
        (p("Ana Ruiz") + p(LINE) + TEXT, LINE),
        (p(LINE) + p("Ship owners protest", style="H2") + TEXT, LINE),
        (p("For Friday’s paper, page 3") + p(LINE, style="H1") + TEXT, LINE),
        (p("For Friday’s paper, page 3") + p(LINE, style="Title") + TEXT, LINE),
        (p("Politics", style="H2") + p(LINE, style="H1") + TEXT, LINE),
        (TEXT + p("Ship owners protest", style="H1") + TEXT, ""),
        (p(LINE) + TEXT + p("Ship owners protest", style="H2") + TEXT, LINE),
        (p("Milk and eggs") + p("Bread"), ""),
    ],
)
def test_the_headline_stands_above_the_first_text(body, expected):
    document = parse_office(read(office(body)))
    assert headline(document) == expected
    assert not expected or ("heading", 1, "", expected) in blocks(office(body))


@pytest.mark.parametrize(("title", "expected"), [("PowerPoint Presentation", ""), ("The harbor tax", "The harbor tax")])
def test_a_title_in_the_properties_counts_where_the_text_has_none(title, expected):
    from io import BytesIO
    from zipfile import ZipFile

    out = BytesIO(docx(TEXT))
    core = f'<c:coreProperties xmlns:c="c" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></c:coreProperties>'
    made = BytesIO()
    with ZipFile(out) as old, ZipFile(made, "w") as new:
        for name in old.namelist():
            if name != "_rels/.rels":
                new.writestr(name, old.read(name))
        new.writestr("docProps/core.xml", core)
        kinds = {"officeDocument": "word/document.xml", "core-properties": "docProps/core.xml"}
        new.writestr("_rels/.rels", relationships(**kinds))
    assert headline(parse_office(read(made.getvalue()))) == expected


@pytest.mark.parametrize(
    "title",
    [
        "Untitled document",
        "PowerPoint Presentation",
        "Microsoft Word - harbor_final_v3.docx",
        "Word Document",
        "Document1",
        "Untitled",
        "Dokument.docx",
        "harbor final.doc",
    ],
)
def test_titles_that_programs_write(title):
    assert is_stock_title(title)
    page = f"<title>{title}</title><p><b>{LINE}</b></p><p>The council voted on Thursday to tax them.</p><h2>Owners protest</h2><p>No.</p>"
    assert headline(parse(Source(page), "html")) == LINE


@pytest.mark.parametrize(
    "title", ["Document shows mayor knew", "Untitled Rothko sells for 9 million", "Microsoft wins"]
)
def test_titles_that_people_write(title):
    assert not is_stock_title(title)
    page = f"<title>{title}</title><p>{LINE}</p><p>The council voted on Thursday to tax them.</p><h2>Owners protest</h2><p>No.</p>"
    assert headline(parse(Source(page), "html")) == title
