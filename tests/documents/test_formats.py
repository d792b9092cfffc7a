from __future__ import annotations

import pytest
from prose import TEXT_FORMATS, assert_sound, read, texts

from editlint.documents import FORMATS, Format, format_of, parse
from editlint.documents.document import Block, Document
from editlint.errors import EditlintError
from editlint.source import Source


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.md", "markdown"),
        ("b/a.MARKDOWN", "markdown"),
        ("a.mdx", "mdx"),
        ("a.qmd", "markdown"),
        ("a.Rmd", "markdown"),
        ("a.njk", "html-template"),
        ("a.liquid", "html-template"),
        ("a.astro", "astro"),
        ("a.rst", "rst"),
        ("a.adoc", "asciidoc"),
        ("a.tex", "latex"),
        ("a.html", "html"),
        ("a.HTM", "html"),
        ("a.xhtml", "html"),
        ("a.txt", "text"),
        ("a.text", "text"),
        ("README", "text"),
        ("a.b/README", "text"),
        (".gitignore", "text"),
        ("a.py", None),
        ("a.md.gz", None),
    ],
)
def test_format_of_a_file(path, name):
    assert format_of(path) == name


def test_unknown_format_is_a_mistake_with_a_hint():
    with pytest.raises(EditlintError) as mistake:
        parse(Source("x"), "markdwon")
    assert "markdown" in mistake.value.hint
    with pytest.raises(EditlintError) as mistake:
        parse(Source("x"), "zzz")
    assert mistake.value.hint == f"known formats: {', '.join(sorted(FORMATS))}"


def test_a_further_format_is_one_more_value():
    def shout(source):
        text = source.text.upper()
        return Document(source, text, [Block("paragraph", 0, len(text))], [], format="shout")

    formats = {**FORMATS, "shout": Format("shout", (".shout",), shout)}
    assert format_of("a.shout", formats) == "shout"
    assert parse(Source("no"), "shout", formats).text == "NO"
    assert parse(Source("no"), "text", formats).text == "no"


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
def test_the_name_of_the_format_is_kept(format_name):
    assert read("Text.", format_name).format == format_name


SENTENCE = "The council said so, at 10 in Zürich. "


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
def test_a_line_of_five_megabytes(format_name):
    text = SENTENCE * (5_000_000 // len(SENTENCE))
    document = read(text, format_name)
    assert document.text == text.strip()
    assert len(document.pieces) == 1
    assert document.place(len(document.text) - 1, len(document.text)).column == len(document.text)


# Each of these takes minutes where reading one of its parts looks at all the others.
ENDLESS = {
    "unclosed divisions": "<div>x " * 20_000,
    "nested lists": "<ul><li>x" * 10_000,
    "nested quotes": "<blockquote>x" * 10_000,
    "nested tables": "<table><tr><td>x" * 10_000 + "</tr>" * 10_000,
    "items of no list": "<div>" * 20_000 + "<li>x</li>" * 20_000,
    "ends of nothing": "<p><td>" + "<div>" * 20_000 + "</p>x" * 20_000,
    "hidden": "<span hidden>" * 10_000 + "x" + "</span>" * 10_000,
    "code": "<code>" * 10_000 + "x",
    "tags without an end": "<a " * 100_000,
    "values without an end": '<a b="' * 50_000,
    "comments without an end": "<!--" * 100_000,
    "comments": "<!-- a -->" * 50_000,
    "sections without an end": "<![CDATA[" * 100_000,
    "scripts without an end": "<script>" * 50_000,
    "brackets": "[" * 20_000 + "x" + "]" * 20_000,
    "quote marks": "> " * 5_000 + "x",
    "emphasis": "*a **b " * 20_000,
    "addresses": "https://example.com/a.b.c " * 20_000,
    "address of dots": "http://" + "." * 500_000,
    "address of brackets": "http://" + ")" * 500_000,
    "signs": "a@" * 200_000,
    "entities": "&amp;" * 50_000 + "&" + "a" * 500_000,
    "front matter": "---\na: b\n" * 20_000,
    "items": "- a\n" * 20_000,
    "blanks": " \n" * 500_000,
    "unseen": "a\u200b" * 50_000,
}


NO_HTML = ("rst", "asciidoc", "latex")  # where tags are words; their own signs are tried beside them
LIKE_HTML = ("astro", "html-template")  # whose page goes to the reader of HTML


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS)
def test_no_text_is_too_much(format_name, text):
    if (format_name in NO_HTML and text[0] == "<") or format_name in LIKE_HTML:
        text = text[:20_000]
    document = read(text, format_name)
    assert sum(len(each) for each in texts(document)) <= len(text)


def test_ten_thousand_deep_in_html():
    text = "<div><b>" * 10_000 + "deep" + "</b></div>" * 10_000 + "<p>after"
    document = read(text, "html")
    assert_sound(document)
    assert texts(document) == ["deep", "after"]


def test_thousands_deep_in_markdown():
    assert texts(read("> " * 10_000 + "deep\n\nafter", "markdown")) == ["deep", "after"]
    assert texts(read("*" * 10_000 + "deep" + "*" * 10_000 + "\n\nafter", "markdown")) == ["deep", "after"]
