"""Files of several articles through the command line: each counts, is compared, cached and spoken of by itself."""

from __future__ import annotations

import io
import json
import re
import sys
import textwrap

import pytest

RULES = ("--isolated", "--select", "wording.repeated-word,consistency,dates,suppression")


def feed(*items):
    return "<rss><channel>\n" + "\n".join(items) + "\n</channel></rss>\n"


def item(title, text, more=""):
    return f"<item><title>{title}</title><description>{text}</description>{more}</item>"


def report(cli, *args):
    return json.loads(cli(*RULES, "--format", "json", *args).out)


def test_each_item_is_an_article_with_its_place_in_the_file(cli, write):
    write(
        "a.rss",
        feed(item("One", "It was was late."), item("Two", "All is well."), item("Two", "So\n<![CDATA[the the]]>")),
    )
    found = report(cli, "a.rss")
    assert found["summary"]["files"] == 3
    first, second = found["violations"]
    assert (first["line"], first["column"], first["match"]) == (2, 41, "was was")
    assert (second["line"], second["column"], second["match"]) == (5, 10, "the the")
    assert [each["data"]["article"] for each in found["violations"]] == ["One", "Two (item 3)"]
    text = feed(item("One", "It was was late."), item("Two", "All is well."), item("Two", "So\n<![CDATA[the the]]>"))
    assert [text[each["start"] : each["end"]] for each in found["violations"]] == ["was was", "the the"]


def test_reports_for_people_say_which_item(cli, write):
    write("a.rss", feed(item("The quay", "It was was late."), item("b", "Well.")))
    shown = cli(*RULES, "a.rss").out
    assert "a.rss:2:46: warning" in shown
    assert "\n  in: “The quay”\n" in shown
    assert "Found 1 warning in 1 of 2 articles." in shown


def test_a_broken_item_is_one_problem_and_the_rest_goes_on(cli, write):
    write("a.jsonl", '{"body": "It was was late."}\nnot json\n{"title": "No"}\n{"body": "the the end"}\n')
    result = cli(*RULES, "--format", "concise", "a.jsonl")
    assert result.code == 2
    assert result.out.splitlines()[:2] == [
        "a.jsonl:1:14: warning wording.repeated-word “was was” stands twice.",
        "a.jsonl:4:11: warning wording.repeated-word “the the” stands twice.",
    ]
    assert "error: line 2: no JSON: Expecting value (column 1)\n --> a.jsonl" in result.err
    assert "error: line 3: “No” has no field that holds the article; its fields are: title" in result.err


def test_of_many_broken_items_the_first_are_told(cli, write):
    write("a.jsonl", "x\n" * 30)
    problems = report(cli, "a.jsonl")["errors"]
    assert len(problems) == 11
    assert problems[-1]["message"] == "20 more articles of the file cannot be read"


def test_what_stands_before_a_break_is_reported(cli, write):
    write("a.xml", "<rss><channel>" + item("One", "It was was late.") + "\n<item><description>a & b")
    result = cli(*RULES, "a.xml")
    assert result.code == 2
    assert "“was was” stands twice" in result.out
    assert "error: line 2, column 23: the XML is broken" in result.err


@pytest.mark.parametrize(("name", "content"), [("a.rss", "<rss/>"), ("a.json", "[]"), ("a.csv", "title,body\n")])
def test_a_file_without_articles_is_said_to_hold_none(cli, write, name, content):
    write(name, content)
    result = cli(*RULES, name)
    assert result.code == 0
    assert f"note: {name} holds no article" in result.err


def test_results_are_kept_with_their_parts(cli, write):
    write("a.rss", feed(item("One", "It was was late."), item("Two", "the the")))
    first, again = report(cli, "a.rss"), report(cli, "a.rss")
    assert first == again
    assert len(first["violations"]) == 2
    assert report(cli, "--no-cache", "a.rss") == first


def test_the_field_is_part_of_what_is_kept(cli, write):
    write("a.csv", "title,body,lead\nA,It was was late.,the the\n")
    assert [each["match"] for each in report(cli, "a.csv")["violations"]] == ["was was"]
    assert [each["match"] for each in report(cli, "--field", "lead", "a.csv")["violations"]] == ["the the"]


def test_a_field_that_is_not_there_is_said_with_those_that_are(cli, write):
    write("a.csv", "title,copy\nA,b\n")
    result = cli(*RULES, "a.csv")
    assert result.code == 2
    assert "no column is known to hold the article; the columns are: title, copy" in result.err
    assert "--field NAME" in result.err


def test_fingerprints_are_unique_and_stay_where_items_come_before(cli, write):
    same = [item("One", "It was was late."), item("Two", "It was was late."), item("Two", "It was was late.")]
    write("a.rss", feed(*same))
    before = [each["fingerprint"] for each in report(cli, "a.rss")["violations"]]
    write("a.rss", feed(item("New", "It was was late."), *same[:2]))
    after = [each["fingerprint"] for each in report(cli, "a.rss")["violations"]]
    assert len(set(before)) == 3
    assert after[1:] == before[:2]


def test_a_suppression_holds_for_its_item_alone(cli, write):
    comment = "<![CDATA[<!-- editlint: disable[wording.repeated-word] as the desk wants it --><p>was was</p>]]>"
    write("a.rss", feed(item("One", comment), item("Two", "was was")))
    found = report(cli, "a.rss")
    assert [each["data"]["article"] for each in found["violations"]] == ["Two"]
    assert found["summary"]["suppressed"] == 1


def test_items_are_held_against_each_other(cli, write):
    first = "The Battle of Corran Bridge was fought on May 3, 1851. It was a long day."
    second = "The Battle of Corran Bridge was fought on May 4, 1851. It was a short day."
    (write("one.md", first), write("two.md", second))
    alone = report(cli, "one.md", "two.md")["violations"]
    write(
        "a.jsonl",
        "\n".join(json.dumps({"title": title, "body": body}) for title, body in (("A", first), ("B", second))),
    )
    together = report(cli, "a.jsonl")["violations"]
    assert [each["rule"] for each in together] == [each["rule"] for each in alone] != []
    assert together[0]["data"]["article"] in ("A", "B")
    assert {each["line"] for each in together[0]["related"]} | {together[0]["line"]} == {1, 2}


def test_each_item_has_its_own_day(cli, write):
    text = "The council met on Monday. It meets again on Monday, September 3, 2024."
    write("a.rss", feed(item("One", text, "<pubDate>Wed, 04 Sep 2024 10:00:00 GMT</pubDate>")))
    (found,) = report(cli, "a.rss")["violations"]
    assert found["rule"] == "dates.weekday-mismatch"
    days = json.loads(cli("facts", "--isolated", "--format", "json", "a.rss").out)
    assert days[0]["article"] == "One"


WEEKDAY = "The vote was on Monday, May 13, he said."


@pytest.mark.parametrize(
    "day", ["13.05.2024", "13. 05. 2024 10:00", "5/14/2024", "13/5/2024", "5/5/2024", "1715558400", "1715558400000"]
)
def test_days_as_spreadsheets_and_systems_write_them(cli, write, day):
    write("a.csv", f'date,body\n{day},"{WEEKDAY.replace("Monday", "Friday")}"\n')
    result = cli(*RULES, "a.csv")
    assert "dates.weekday-mismatch May 13, 2024 is a Monday" in result.out
    assert "note" not in result.err


def test_of_days_that_cannot_be_told_the_first_is_named(cli, write):
    days = ["2024-05-13", "5/3/2024", *["6/3/2024"] * 30, "20240513093000"]
    write("a.csv", "date,body\n" + "".join(f'{day},"{WEEKDAY}"\n' for day in days))
    result = cli(*RULES, "a.csv")
    (note,) = [line for line in result.err.splitlines() if "day" in line]
    said = "a.csv has “5/3/2024” in line 3, from which no day of publication can be told (YYYY-MM-DD)"
    assert note == f"note: {said}; the same holds for 31 more articles"
    assert result.code == 0
    assert "told" not in cli(*RULES, "--as-of", "2024-05-13", "a.csv").err


def test_a_number_of_json_tells_a_day(cli, write):
    write("a.jsonl", json.dumps({"date": 1715558400, "body": WEEKDAY.replace("Monday", "Friday")}))
    assert [each["rule"] for each in report(cli, "a.jsonl")["violations"]] == ["dates.weekday-mismatch"]


def test_items_without_text_are_one_notice_beside_those_with_text(cli, write):
    links = ["<item><title>A</title><link>u:1</link></item>", item("B", "")] * 6
    write("a.rss", feed(*links, item("One", "It was was late.")))
    result = cli(*RULES, "a.rss")
    assert (result.code, result.err.count("passed over")) == (1, 1)
    assert "note: a.rss has 12 items without text, which were passed over" in result.err
    assert cli("stats", "--isolated", "a.rss").code == 0
    write("a.rss", feed(*links))
    result = cli(*RULES, "a.rss")
    assert result.code == 2
    assert "error: line 2: “A” has no text: neither content nor description" in result.err


def test_sheets_go_through_all_items(cli, write):
    texts = "“We wait,” said Ana Ruiz, the mayor of Riga, on Monday."
    write("a.rss", feed(item("One", "It is so."), item("Two", texts)))
    sources = json.loads(cli("sources", "--isolated", "--format", "json", "a.rss").out)
    assert [each["article"] for each in sources] == ["One", "Two"]
    assert sources[1]["sources"][0]["citations"][0]["line"] == 3
    assert "a.rss: “Two”: 1 source" in cli("sources", "--isolated", "a.rss").out
    assert [each["article"] for each in json.loads(cli("stats", "--isolated", "--format", "json", "a.rss").out)] == [
        "One",
        "Two",
    ]


@pytest.mark.parametrize(
    ("name", "content", "after"),
    [
        ("a.rss", feed(item("One", "&lt;p&gt;Teh ferry &amp;amp; teh quay&lt;/p&gt;")), feed(item("One", "&lt;p&gt;The ferry &amp;amp; the quay&lt;/p&gt;"))),
        ("a.xml", feed(item("One", "<![CDATA[<p>Teh ferry</p>]]>")), feed(item("One", "<![CDATA[<p>The ferry</p>]]>"))),
        ("a.jsonl", '{"title": "Teh \\u201cquay\\u201d", "body": "Teh\\nferry"}\r\n', '{"title": "The \\u201cquay\\u201d", "body": "The\\nferry"}\r\n'),
        ("a.csv", 'title,body\n"A ""B""","Teh ""ferry"""\nC,Teh quay\n', 'title,body\n"A ""B""","The ""ferry"""\nC,The quay\n'),
        ("a.ipynb", '{"cells": [{"cell_type": "markdown", "source": ["Teh ferry\\n", "*teh* quay"]}]}', '{"cells": [{"cell_type": "markdown", "source": ["The ferry\\n", "*the* quay"]}]}'),
        ("a.eml", "Subject: One\n\nTeh ferry.\n", None),
        ("a.json", '[{"title": "Teh ferry"}]', None),
    ],
)  # fmt: skip
def test_fixes_are_written_as_the_wrapping_wants_them(cli, write, tmp_path, name, content, after):
    write(name, content.encode())
    cli("--isolated", "--select", "wording.misspelling", "--fix", "--unsafe-fixes", name)
    assert (tmp_path / name).read_bytes().decode() == (content if after is None else after)


@pytest.mark.parametrize("encoding", ["iso-8859-1", "utf-16"])
def test_a_file_in_another_encoding_is_not_fixed(cli, write, tmp_path, encoding):
    content = f'<?xml version="1.0" encoding="{encoding}"?>' + feed(item("One", "Teh ferry."))
    write("a.rss", content.encode(encoding))
    cli("--isolated", "--select", "wording.misspelling", "--fix", "--unsafe-fixes", "a.rss")
    assert (tmp_path / "a.rss").read_bytes() == content.encode(encoding)


def test_a_walk_meets_feeds_mail_and_notebooks_and_no_data(cli, write):
    for name in ("a.xml", "a.json", "a.jsonl", "a.csv"):
        write(f"all/{name}", "{}")
    write("all/a.atom", "<feed xmlns='http://www.w3.org/2005/Atom'/>")
    write("all/a.rss", feed(item("One", "It was was late.")))
    write("all/a.eml", "Subject: One\n\nIt was was late.\n")
    write("all/a.ipynb", json.dumps({"cells": [{"cell_type": "markdown", "source": "It was was late."}]}))
    assert [each["path"] for each in report(cli, "all")["violations"]] == ["all/a.eml", "all/a.ipynb", "all/a.rss"]


def test_standard_input_is_divided_by_its_name(cli, write, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(feed(item("One", "was was")).encode())))
    (found,) = report(cli, "--stdin-filename", "a.rss", "-")["violations"]
    assert (found["path"], found["line"], found["data"]["article"]) == ("a.rss", 2, "One")


def test_a_baseline_knows_the_items_apart(cli, write):
    write(".editlint.yml", "select: [wording.repeated-word]\n")
    write("a.rss", feed(item("One", "It was was late."), item("Two", "It is.")))
    assert cli("baseline", "create", "a.rss").code == 0
    assert cli("a.rss").code == 0
    write("a.rss", feed(item("One", "It was was late."), item("Two", "It was was late.")))
    found = json.loads(cli("--format", "json", "a.rss").out)["violations"]
    assert [each["data"]["article"] for each in found] == ["Two"]


def test_a_large_file_gives_the_same_on_several_cores(cli, write):
    body = textwrap.fill("It was was late at the quay, and the crew waited for the tide. " * 60, 90)
    write("a.csv", "title,body\n" + "".join(f'T{number},"{body}"\n' for number in range(90)))
    one = report(cli, "--no-cache", "--jobs", "1", "a.csv")
    two = report(cli, "--no-cache", "--jobs", "2", "a.csv")
    assert one == two
    assert one["summary"]["files"] == 90
    assert [each["data"]["article"] for each in one["violations"]][::60] == [f"T{number}" for number in range(90)]


@pytest.mark.parametrize("name", ["sarif", "junit", "github", "gitlab", "checkstyle", "html"])
def test_every_report_takes_the_items_of_a_file(cli, write, tmp_path, name):
    write("a.rss", feed(item("One", "It was was late."), item("Two", "the the")))
    cli(*RULES, "--report", f"{name}:out.txt", "a.rss")
    assert "the the" in (tmp_path / "out.txt").read_text()


def test_a_page_shows_the_items_that_are_spoken_of(cli, write, tmp_path):
    write(
        "a.rss", feed(item("One", "It was was late."), item("Two", "All is well."), item("Three", "See the the end."))
    )
    cli(*RULES, "--report", "html:out.html", "a.rss")
    page = re.sub("<[^>]+>", "", (tmp_path / "out.html").read_text())
    assert page.index("One\n") < page.index("It was was late.") < page.index("Three\n") < page.index("See the the end.")
    assert "All is well" not in page


def test_rules_of_vale_read_the_article_and_not_its_wrapping(cli, write):
    write("styles/House/Terms.yml", "extends: existence\nmessage: \"Avoid '%s'.\"\ntokens: [description, utilise]\n")
    write(".editlint.yml", "packs: [{vale: styles/House}]\nselect: [House.Terms]\n")
    write("a.rss", feed(item("One", "&lt;p&gt;They utilise the quay &amp;amp; pier.&lt;/p&gt;")))
    (found,) = json.loads(cli("--format", "json", "a.rss").out)["violations"]
    assert (found["line"], found["column"], found["match"]) == (2, 52, "utilise")


def test_signs_of_the_wrapping_are_no_signs_of_the_article(cli, write):
    body = "<p>Three reasons speak for it:</p><ul><li>the quay</li><li>the pier</li><li>the tide</li></ul>"
    text = "Three reasons speak for it:\n\n- the quay\n- the pier\n- the tide\n"
    write("a.jsonl", "\n".join(json.dumps({"title": "T", "body": each}) for each in (body, text)))
    assert report(cli, "a.jsonl")["violations"] == []


BROKEN = """
import editlint
from editlint.documents.collections.parts import BODY, Field, Origin, Part
from editlint.documents.plain import parse_plain

def divide(data, path, field):
    text = data.decode()
    whole = Field(BODY, 0, len(text), ("plain",), "text")
    yield Part("One", text, Origin(), (whole,), {})
    yield Part("Two", text, Origin(), (whole._replace(format="no such"),), {})
    raise SystemExit(0)

@editlint.hookimpl
def editlint_formats():
    return [editlint.Format("memo", (".memo",), parse_plain, divide=divide)]
"""


def test_a_format_that_crashes_takes_no_other_article_down(cli, write, tmp_path, monkeypatch):
    write("site/broken_memos.py", BROKEN)
    write("site/broken-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: broken\nVersion: 1\n")
    write("site/broken-1.dist-info/entry_points.txt", "[editlint]\nbroken = broken_memos\n")
    monkeypatch.syspath_prepend(tmp_path / "site")
    monkeypatch.setenv("EDITLINT_CACHE_DIR", str(tmp_path / "caches"))
    write("a.memo", "It was was late.\n")
    write("b.md", "The the end.\n")
    result = cli(*RULES, "--format", "concise", "a.memo", "b.md")
    assert [line.partition(":")[0] for line in result.out.splitlines()[:2]] == ["a.memo", "b.md"]
    assert "line 1: “Two” cannot be read: unknown format “no such”" in result.err
    assert "the format “memo” crashed: SystemExit: 0" in result.err
    assert result.code == 2
