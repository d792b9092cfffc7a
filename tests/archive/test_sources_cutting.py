"""Files of records are cut into shards: together they say what `editlint check` says of the file."""

from __future__ import annotations

import csv
import io
import json
from html import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pytest.importorskip("pyarrow")

from editlint.archive.shards import Fields, Job
from editlint.archive.sources import cut, cutting, lint
from editlint.config.settings import Settings
from editlint.engine.run import Run

AGED = "Ana Ruiz, who was born in 1961, bought the yard in 1990, aged 35."
DOUBLED = "The the mill is shut."
RULES = Settings(select=("dates.age", "wording.repeated-word"))
HOSTILE = "\"'\\,;\t<>&\r\n\u2028éß😀 ]]>"
bodies = st.lists(st.sampled_from((AGED, DOUBLED, "It rained.")) | st.text(HOSTILE, max_size=6), max_size=4).map(
    "\n".join
)
sizes = st.integers(1, 400)
slow = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def run():
    return Run(RULES, use_cache=False)


def said(run, tmp_path, monkeypatch, data, name, size):
    """What the plain linter says of a file, and what the shards of the archive say together."""
    path = tmp_path / name
    path.write_bytes(data)
    monkeypatch.setattr(cutting, "BYTES", size)
    job = Job(RULES, None, Fields(), str(tmp_path / "out"), "stamp")
    shards = list(cut(run, job, [str(path)]))
    filed = [each for shard in shards for each in lint(run, job, shard)]
    plain = run.lint_file(str(path))
    return placed(plain.parts), placed(each.outcome for each in filed), shards, filed


def placed(outcomes):
    return [
        (v.rule, v.line, v.column, v.end_line, v.end_column, v.start, v.end, v.match, v.excerpt_start)
        for outcome in outcomes
        for v in outcome.violations
    ]


@slow
@given(st.lists(bodies, max_size=8), sizes, st.booleans(), st.sampled_from(("\n", "\r\n")), st.booleans())
def test_shards_of_lines_say_what_the_file_says(run, tmp_path, monkeypatch, texts, size, bom, end, ascii):
    lines = [json.dumps({"title": f"Story {n}", "body": each}, ensure_ascii=ascii) for n, each in enumerate(texts)]
    data = ("\ufeff" * bom + end.join(["", *lines, "{", "[1]", ""])).encode()
    plain, filed, _, _ = said(run, tmp_path, monkeypatch, data, "stories.jsonl", size)
    assert filed == plain


@slow
@given(
    st.lists(bodies, max_size=8),
    sizes,
    st.sampled_from(",;\t"),
    st.sampled_from(("\n", "\r\n", "\r")),
    st.text('x,"\n\r ', max_size=9),
)
def test_shards_of_rows_say_what_the_file_says(run, tmp_path, monkeypatch, texts, size, delimiter, end, broken):
    file = io.StringIO()
    writer = csv.writer(file, delimiter=delimiter, lineterminator=end)
    writer.writerow(["id", "title", "body"])
    for number, each in enumerate(texts):
        writer.writerow([number, f"Story {number}", each])
        if number == 2:
            file.write(broken + end)
    plain, filed, _, _ = said(run, tmp_path, monkeypatch, file.getvalue().encode(), "stories.csv", size)
    assert filed == plain


HEAD = """<?xml version="1.0" encoding="{encoding}"?>
<!-- an <item> in a comment -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc='http://purl.org/dc/elements/1.1/'>
<channel><title>The Post</title><language>en-US</language> """


def export(texts, between="\n  ", encoding="utf-8"):
    items = []
    for number, each in enumerate(texts):
        each = "".join(sign for sign in each if sign in "\t\n\r" or sign >= " ")
        inner = escape(each) if number % 2 else "<![CDATA[" + each.replace("]]>", "]]]]><![CDATA[>") + "]]>"
        items.append(
            f"<item><title>Story {number} </title><wp:post_type>post</wp:post_type><content:encoded>{inner}"
            f"</content:encoded><category domain='category'>Harbour</category><x:item xmlns:x='u'/></item>"
        )
    return (HEAD.format(encoding=encoding) + between.join(items) + "</channel>\n</rss>\n").encode(encoding)


@slow
@given(st.lists(bodies, max_size=8), sizes, st.sampled_from(("", "\n  ", "<!-- </item> -->", "<wp:x/>")))
def test_shards_of_items_say_what_the_file_says(run, tmp_path, monkeypatch, texts, size, between):
    plain, filed, _, _ = said(run, tmp_path, monkeypatch, export(texts, between), "export.xml", size)
    assert filed == plain
