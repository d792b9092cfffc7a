"""Files that were made to end the run, or to take its memory: each is read, or refused in one line, and the others too."""

from __future__ import annotations

import base64
import json
import subprocess
import sys

import pytest

import editlint
from editlint.documents import FORMATS, parse
from editlint.documents.bounds import LARGEST_TEXT, LONGEST
from editlint.documents.collections.parts import Part
from editlint.errors import EditlintError
from editlint.source import Source

FAULTY = "The the mayor said so on Monday.\n"
RSS = '<rss version="2.0"><channel><item><title>a</title><description>{}</description></item></channel></rss>'
DIGITS = "9" * 5000


def read(name: str, text: str | bytes) -> list[str]:
    """The prose of each article in a file of a format that divides."""
    data = text if isinstance(text, bytes) else text.encode()
    divide = FORMATS[name].divide
    assert divide is not None
    return [each.document("a").text for each in divide(data, "a", "") if isinstance(each, Part)]


def mail(charset: str, body: bytes, transfer: str = "8bit") -> bytes:
    head = f"Subject: A\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {transfer}\n\n"
    return head.encode() + body


@pytest.mark.parametrize(
    ("digits", "said"), [(DIGITS, "\ufffd"), ("0" * 5000 + "65", "A"), ("x" + "f" * 5000, "\ufffd")]
)
@pytest.mark.parametrize("where", ["text", "attribute", "title"])
def test_the_number_of_a_character_may_have_any_number_of_digits(digits, said, where):
    entity = f"&#{digits};"
    page = {
        "text": f"<p>b {entity} c</p>",
        "attribute": f'<meta name="author" content="b {entity} c"><p>d</p>',
        "title": f"<title>b {entity} c</title><p>d</p>",
    }[where]
    document = parse(Source(page), "html")
    assert f"b {said} c" in (document.text, document.metadata.get("author"), document.metadata.get("title"))


def test_so_it_may_in_a_feed():
    assert read("feed", RSS.format(f"b &amp;#{DIGITS}; c"))[0].endswith("b \ufffd c")


@pytest.mark.parametrize("name", ["idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "hex"])
def test_a_codec_that_is_no_charset_is_none(name):
    with pytest.raises(EditlintError, match="nobody knows"):
        read("feed", f'<?xml version="1.0" encoding="{name}"?>{RSS.format("b c")}')
    assert read("mail", mail(name, b"b a-b-c-\x80 \\x41"))[0].startswith("A\n\nb a-b-c-")


@pytest.mark.parametrize(
    ("charset", "body"),
    [
        ("iso-2022-jp", b"\x1b$" + b"a" * 200),
        ("utf-16", b"b c d e f g"),
        ("utf-32", b"b c d e f g h"),
        ("utf-7", b"+" + b"-+" * 9),
    ],
)
def test_what_is_none_of_its_charset_is_no_defect(charset, body):
    for transfer, packed in (("8bit", body), ("base64", base64.encodebytes(body))):
        assert len(read("mail", mail(charset, packed, transfer))) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Subject: " + "a " * 600_000 + "\n\nb\n", "headers of 1,200,011 bytes"),
        ("Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n" + "--x\n\na\n" * 1500, "more than 1,000 sections"),
        (
            "Subject: a\n" + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(90)),
            "more than 50 sections inside each other",
        ),
    ],
)
def test_a_mail_that_no_program_makes_is_refused_in_words(text, said):
    with pytest.raises(EditlintError, match=said):
        read("mail", text)


def test_the_words_of_a_header_lose_nothing_however_many_they_are():
    (said,) = read("mail", "Subject: " + "=?utf-8?q?ab_?= " * 1000 + "\n\nb\n")
    assert said.count("ab") == 1000


def test_comments_of_more_reviewers_than_there_are_labels_are_text():
    text = "So he[a] said.\n\n" + "[a]why?\n" * 800
    assert parse(Source(text), "text").text.startswith("So he[a] said.")


@pytest.mark.parametrize("front", ['"": a', "? b\n  c\n: d", '"b\\x41": c'])
def test_a_name_of_front_matter_is_there_however_it_is_written(front):
    front_matter = parse(Source(f"---\na: b\n{front}\n---\n\nText.\n"), "markdown").front_matter
    assert len(dict(front_matter)) == 2
    assert all(name in front_matter for name in front_matter)


def test_elements_without_an_end_cost_no_memory_each():
    code = """if True:
        import resource
        from editlint.documents import parse
        from editlint.source import Source
        resource.setrlimit(resource.RLIMIT_AS, (200 << 20, 200 << 20))
        resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
        print(parse(Source("<div>" * 400_000 + "a"), "html").text)
    """
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("a\n", "")


def test_what_lies_deeper_than_elements_are_told_apart_ends_where_it_ends():
    deep = 12_000
    text = f"<h2>A</h2>{'<div>' * deep}<p>B</p><ul><li>C</li></ul>{'</div>' * deep}<blockquote>D</blockquote><p>E</p>"
    document = parse(Source(text), "html")
    kinds = [(block.kind, document.text[block.start : block.end]) for block in document.blocks]
    assert [said for _, said in kinds] == ["A", "B", "C", "D", "E"]
    assert (kinds[0][0], kinds[3][0], kinds[4][0]) == ("heading", "block-quote", "paragraph")


def test_what_is_hidden_stays_hidden_however_deep_it_lies():
    text = "<div>" * 12_000 + "<p hidden>A</p><span style='display:none'>B</span>C"
    assert parse(Source(text), "html").text == "C"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- a\n\n* b\n\n" * 40, "a b " * 40),
        ("* a\n\n1. b\n\n== ==\nc\n* d\n\n1. e\n", "a b"),
        ("a::\n\n> b\n> c\n\nd\n\ne::\n\n\n> f\n", "a: d e:"),
    ],
)
def test_lists_and_quoted_code_of_restructuredtext_end_where_they_end(text, said):
    assert parse(Source(text), "rst").text.split() == said.split()


def test_an_article_larger_than_any_is_said_to_be_and_the_others_are_linted(cli, write):
    write("b.md", FAULTY)
    with open(write("a.md", ""), "r+b") as file:
        file.truncate(LARGEST_TEXT + 1)
    done = cli("--isolated", "--no-cache", "--format", "json", "a.md", "b.md")
    assert done.code == 2
    told = json.loads(done.out)
    assert {each["path"] for each in told["violations"]} == {"b.md"}
    (error,) = told["errors"]
    assert error["path"] == "a.md"
    assert "more than 40,000,000 bytes" in error["message"]


def test_so_is_one_with_more_text_than_any():
    with pytest.raises(EditlintError, match=f"{LONGEST:,} characters of text"):
        editlint.parse("word " * (LONGEST // 5 + 1), format="text")
