"""Records of named fields as articles: lines and objects of JSON, rows of CSV."""

from __future__ import annotations

import csv
import io
import json

import pytest
from documents.collections.divided import articles, divided, prose, source_of
from documents.prose import texts
from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.documents.bounds import LARGEST_TEXT
from editlint.documents.collections.parts import Flaw
from editlint.errors import EditlintError


def lines(*records, **options):
    return "\n".join(json.dumps(each, **options) for each in records) + "\n"


def test_lines_of_json():
    file = lines(
        {"Title": "One", "body": "<p>It\u2019s \U0001f600 so.</p>", "publish_date": "2024-09-02", "link": "u:1"},
        {"headline": "Two", "content": "# Head\n\nIt *is*.", "date": "2024-09-03", "author": {"name": "Ana"}},
        {"text": "Plain\n\ntext.", "published": 1725235200},
    )
    first, second, third = articles("jsonl", file)
    assert texts(first) == ["One", "It’s 😀 so."]
    assert source_of(first, "’s 😀 so") == "\\u2019s \\ud83d\\ude00 so"
    assert first.metadata == {"title": "One", "published": "2024-09-02", "url": "u:1"}
    assert texts(second) == ["Two", "Head", "It is."]
    assert second.metadata["author"] == "Ana"
    assert texts(third) == ["Plain", "text."]
    assert third.metadata["published"] == "1725235200"


def test_what_is_no_record_is_one_flaw_with_its_line():
    file = (
        b'{"body": "a"}\n\n{"body":\n[1]\n{"body": "caf\xe9"}\n{"id": "x", "note": "y"}\r\n{"body": ""}\n{"body": "b"}'
    )
    found = divided("jsonl", file)
    flaws = [(each.line, each.message) for each in found if isinstance(each, Flaw)]
    assert flaws == [
        (3, "no JSON: Expecting value (column 9)"),
        (4, "no article: a line is an object with named fields"),
        (5, "not UTF-8: byte 0xe9 at its byte 14"),
        (6, "“x” has no field that holds the article; its fields are: id, note"),
        (7, "“item 3” has no field that holds the article; its fields are: body"),
    ]
    assert len(found) == 7


def test_a_line_that_no_article_has_is_passed_over_unread():
    (flaw,) = divided("jsonl", b'{"body": "' + b"x" * LARGEST_TEXT)
    assert "40,000,010 bytes" in flaw.message


def test_a_named_field_holds_the_article():
    file = lines({"title": "T", "body": "no", "story": {"text": "It is."}}, {"title": "U", "body": "no"})
    part, flaw = divided("jsonl", file, field="story.text")
    assert texts(part.document("")) == ["T", "It is."]
    assert flaw.message == "“U” has no text in a field “story.text”; its fields are: title, body"


@pytest.mark.parametrize(
    "value",
    [
        [{"title": {"rendered": "One"}, "content": {"rendered": "<p>It is.</p>", "protected": False}}],
        {"version": "https://jsonfeed.org/version/1.1", "items": [{"title": "One", "content_html": "<p>It is.</p>"}]},
        {"title": "One", "body": "It is."},
    ],
)
def test_objects_of_json(value):
    assert prose("json", json.dumps(value, indent=1)) == [["One", "It is."]]


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_entities_of_a_headline_are_decoded(name):
    (part,) = divided(
        name, json.dumps({"title": {"rendered": "Harbor&#8217;s <i>tax</i> &amp;amp; toll"}, "body": "It is."})
    )
    assert part.name == part.metadata["title"] == texts(part.document(""))[0] == "Harbor’s tax & toll"


def table(*rows, **options):
    written = io.StringIO()
    csv.writer(written, **options).writerows(rows)
    return written.getvalue()


def test_rows_of_csv():
    file = table(
        ["ID", "Headline", "Body", "Date"],
        ["1", 'The "Ana"', 'He said "no".\r\n\r\nSecond, 1;2.', "2024-09-02"],
        ["2", "B", "<p>Q&amp;A</p>", ""],
    )
    first, second = articles("csv", file)
    assert texts(first) == ['The "Ana"', 'He said "no".', "Second, 1;2."]
    assert source_of(first, '"no"') == '""no""'
    assert first.metadata == {"title": 'The "Ana"', "published": "2024-09-02", "url": "1"}
    assert texts(second) == ["B", "Q&A"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_sign_between_fields_is_that_of_the_header(delimiter):
    assert prose("csv", table(["title", "body"], ["A", "x, y; z"], delimiter=delimiter)) == [["A", "x, y; z"]]


def test_a_spreadsheet_may_say_the_sign_itself():
    assert prose("csv", "sep=;\r\ntitle;body, all\r\nA;x, y\r\n", field="body, all") == [["A", "x, y"]]


def test_broken_rows_are_flaws_and_the_rest_goes_on():
    file = 'id,body\n1,"a ""b"" c"\n2\n3,"a "b" c"\n4,\n5,"x"\n6,"never closed\n7,y\n'
    found = divided("csv", file)
    assert [(each.line, each.message) for each in found if isinstance(each, Flaw)] == [
        (3, "the row has 1 of 2 fields, and no “body”"),
        (4, "a quotation mark inside of a field is not doubled"),
        (5, "“4” has no text in “body”"),
        (7, "a quotation mark is never closed"),
    ]
    assert len(found) == 7


def test_columns_are_named_where_none_holds_the_article():
    with pytest.raises(EditlintError) as raised:
        divided("csv", "id,note\n1,x\n")
    assert raised.value.message == "no column is known to hold the article; the columns are: id, note"
    with pytest.raises(EditlintError) as raised:
        divided("csv", "id,note\n1,x\n", field="notes")
    assert "did you mean" in raised.value.hint
    assert prose("csv", "id,note\n1,x y\n", field="note") == [["x y"]]


@pytest.mark.parametrize("content", ["", "\n", "title,body\n", "title,body"])
def test_a_table_without_rows_holds_no_article(content):
    assert divided("csv", content) == []


def test_tables_of_spreadsheets():
    file = "title\tbody\nÉté\tIt is.\n"
    for encoding in ("utf-8-sig", "utf-16"):
        (part,) = divided("csv", file.encode(encoding))
        assert part.origin == (11, 2, 1)
        assert texts(part.document("")) == ["Été", "It is."]


WORDS = st.text(st.sampled_from('ab é’😀",;\n\\.'), max_size=20).filter(str.strip)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=3), st.booleans(), st.sampled_from(("\n", "\r\n")))
def test_records_are_placed_and_say_what_they_say(records, ascii_only, newline):
    in_lines = [{"title": f"T{number}", "note": note, "body_text": body} for number, (note, body) in enumerate(records)]
    file = newline.join(json.dumps(each, ensure_ascii=ascii_only) for each in in_lines)
    rows = table(["title", "note", "body_text"], *([each[name] for name in each] for each in in_lines), lineterminator=newline)  # fmt: skip
    one, other = articles("jsonl", file), articles("csv", rows)
    assert [each.text for each in one] == [each.text for each in other]
    assert [each.blocks for each in one] == [each.blocks for each in other]
