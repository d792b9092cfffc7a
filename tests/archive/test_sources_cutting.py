"""Files of records are cut into shards: together they say what `editlint check` says of the file."""

from __future__ import annotations

import csv
import io
import json
import re
from html import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pytest.importorskip("pyarrow")

from archive.sourced import AGED, DOUBLED, RULES, places, plain_run, sourced

from editlint.archive.shards import Fields, Job
from editlint.archive.sources import cut, cutting, items, lint, table_rows, window
from editlint.errors import EditlintError

HOSTILE = "\"'\\,;\t<>&\r\n\u2028éß😀 ]]>"
bodies = st.lists(st.sampled_from((AGED, DOUBLED, "It rained.")) | st.text(HOSTILE, max_size=6), max_size=4).map(
    "\n".join
)
sizes = st.integers(1, 400)
slow = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def said(tmp_path, monkeypatch, data, name, size):
    """What the plain linter says of a file, and what the shards of the archive say together."""
    path = tmp_path / name
    path.write_bytes(data)
    monkeypatch.setattr(cutting, "BYTES", size)
    return places(plain_run().lint_file(str(path)).parts), sourced(tmp_path, path).places


@slow
@given(st.lists(bodies, max_size=8), sizes, st.booleans(), st.sampled_from(("\n", "\r\n")), st.booleans())
def test_shards_of_lines_say_what_the_file_says(tmp_path, monkeypatch, texts, size, bom, end, ascii):
    lines = [json.dumps({"title": f"Story {n}", "body": each}, ensure_ascii=ascii) for n, each in enumerate(texts)]
    data = ("\ufeff" * bom + end.join(["", *lines, "{", "[1]", ""])).encode()
    plain, filed = said(tmp_path, monkeypatch, data, "stories.jsonl", size)
    assert filed == plain


@slow
@given(
    st.lists(bodies, max_size=8),
    sizes,
    st.sampled_from(",;\t"),
    st.sampled_from(("\n", "\r\n", "\r")),
    st.text('x,"\n\r ', max_size=9),
)
def test_shards_of_rows_say_what_the_file_says(tmp_path, monkeypatch, texts, size, delimiter, end, broken):
    file = io.StringIO()
    writer = csv.writer(file, delimiter=delimiter, lineterminator=end)
    writer.writerow(["id", "title", "body"])
    for number, each in enumerate(texts):
        writer.writerow([number, f"Story {number}", each])
        if number == 2:
            file.write(broken + end)
    plain, filed = said(tmp_path, monkeypatch, file.getvalue().encode(), "stories.csv", size)
    assert filed == plain


HEAD = """<?xml version="1.0" encoding="{encoding}"?>
<!-- an <item> in a comment -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc='http://purl.org/dc/elements/1.1/'>
<channel><title>The Post</title><language>en-US</language> """


def export(texts, between="\n  ", encoding="utf-8"):
    items = []
    for number, each in enumerate(texts):
        inner = escape(each) if number % 2 else "<![CDATA[" + each.replace("]]>", "]]]]><![CDATA[>") + "]]>"
        items.append(
            f"<item><title>Story {number} </title><wp:post_type>post</wp:post_type><content:encoded>{inner}"
            f"</content:encoded><category domain='category'>Harbour</category><x:item xmlns:x='u'/></item>"
        )
    return (HEAD.format(encoding=encoding) + between.join(items) + "</channel>\n</rss>\n").encode(encoding)


@slow
@given(st.lists(bodies, max_size=8), sizes, st.sampled_from(("", "\n  ", "<!-- </item> -->", "<wp:x/>")))
def test_shards_of_items_say_what_the_file_says(tmp_path, monkeypatch, texts, size, between):
    plain, filed = said(tmp_path, monkeypatch, export(texts, between), "export.xml", size)
    assert filed == plain


def lines(texts):
    return "".join(json.dumps({"title": f"Story {n}", "body": each}) + "\n" for n, each in enumerate(texts)).encode()


def rows(texts):
    return ("title,body\n" + "".join(f'Story {n},"{each}"\n' for n, each in enumerate(texts))).encode()


KINDS = {"stories.jsonl": lines, "stories.csv": rows, "stories.xml": export}


@pytest.mark.parametrize("name", KINDS)
def test_what_is_appended_changes_the_last_shard_alone(tmp_path, monkeypatch, name):
    monkeypatch.setattr(cutting, "BYTES", 600)
    path = tmp_path / name
    keys = []
    for count in (40, 41, 60):
        path.write_bytes(KINDS[name]([AGED] * count))
        keys.append([each.key for each in sourced(tmp_path, path).shards])
    assert len(keys[0]) > 4
    assert keys[1][: len(keys[0]) - 1] == keys[2][: len(keys[0]) - 1] == keys[0][:-1]
    assert keys[1][-1] not in keys[0]


@pytest.mark.parametrize("name", KINDS)
def test_a_shard_whose_file_has_changed_is_not_read_as_if_it_had_not(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(KINDS[name]([AGED] * 3))
    run, job = plain_run(), Job(RULES, None, Fields(), str(tmp_path / "out"), "stamp")
    (shard,) = cut(run, job, [str(path)])
    path.write_bytes(KINDS[name](["It rained.", AGED, AGED]))
    with pytest.raises(EditlintError, match="has changed"):
        list(lint(run, job, shard))


@pytest.mark.parametrize(
    ("name", "noun", "long"),
    [
        ("stories.jsonl", "line", b'{"body": "' + b"x " * 9000 + b'"}\n'),
        ("stories.csv", "row", b"Long," + b"x " * 9000 + b"\n"),
        ("stories.xml", "item", b"<item><description>" + b"x " * 9000 + b"</description></item>"),
    ],
)
def test_a_record_that_no_article_has_is_passed_over_unread(tmp_path, monkeypatch, name, noun, long):
    monkeypatch.setattr(cutting, "BYTES", 1000)
    monkeypatch.setattr(cutting, "LARGEST_TEXT", 8000)
    for module, constant in ((window, "READ"), (items, "_LOOK"), (table_rows, "_LOOK")):
        monkeypatch.setattr(module, constant, 1000)
    path = tmp_path / name
    whole = KINDS[name]([AGED] * 12)
    at = [each.start() for each in re.finditer(rb"<item>|(?m:^)(?=Story|\{)", whole)][6]
    path.write_bytes(whole[:at] + long + whole[at:])
    found = sourced(tmp_path, path)
    assert len(found.filed) == 13
    (problem,) = found.problems
    assert f"the {noun} has 18,0" in problem
    assert len(found.places) == 12
    line = whole[:at].count(b"\n") + 1
    assert problem.startswith(f"line {line}: ")


def test_a_mark_that_is_never_closed_costs_its_line(tmp_path, monkeypatch):
    monkeypatch.setattr(cutting, "BYTES", 100)
    path = tmp_path / "stories.csv"
    path.write_text(f'title,body\nA,{DOUBLED}\nB,"open\n' + f"C,{DOUBLED}\n" * 9)
    found = sourced(tmp_path, path)
    assert found.problems == ["line 3: a quotation mark is never closed"]
    assert [place[1] for place in found.places] == [2, *range(4, 13)]


def test_an_item_that_is_broken_costs_itself(tmp_path, monkeypatch):
    path = tmp_path / "export.xml"
    data = export([DOUBLED] * 6).replace(b"<title>Story 2 ", b"<title>Story & 2 ")
    path.write_bytes(data)
    found = sourced(tmp_path, path)
    assert [each.outcome.unread for each in found.filed] == [False, False, True, False, False, False]
    line = data[: data.index(b"Story & 2")].count(b"\n") + 1
    assert found.problems == [f"line {line}: the XML is broken: not well-formed (invalid token)"]
    whole = data.replace(b"Story & 2", b"Story + 2")
    path.write_bytes(whole)
    expected = [each for each in sourced(tmp_path, path).places if each[1] != line]
    assert found.places == expected


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1", "windows-1252"])
def test_items_in_the_encoding_that_they_declare(tmp_path, monkeypatch, encoding):
    plain, filed = said(tmp_path, monkeypatch, export(["Café. " + AGED, DOUBLED] * 3, encoding=encoding), "e.xml", 300)
    assert len(filed) == 6
    assert filed == plain


def test_lines_in_utf_16(tmp_path, monkeypatch):
    data = "\r\n".join(json.dumps({"body": "é " + AGED}, ensure_ascii=False) for _ in range(5)).encode("utf-16")
    plain, filed = said(tmp_path, monkeypatch, data, "s.jsonl", 200)
    assert len(filed) == 5
    assert filed == plain


def test_the_same_record_twice_is_there_twice(tmp_path):
    path = tmp_path / "stories.jsonl"
    path.write_text((json.dumps({"id": "a1", "body": DOUBLED}) + "\n") * 2)
    assert sourced(tmp_path, path, fields=Fields(id="id")).ids == ["a1", "a1"]
