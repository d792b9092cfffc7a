"""What the desk takes and gives over HTTP, against its own description, and against what the command line says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))
ARTICLE = """---
title: The ferry
date: 2024-05-03
---

# The ferry comes back 🚢

The ferry sank on Monday, May 2, 1995, officials said. It had carried 40 lorries in 1990, according to Ana Ruiz.

“It rained,” she said. Four in ten passengers 😀 stayed home.
"""


def slices(text, places):
    return [text[start:end] for start, end, *_ in places]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_a_text_gets_what_the_command_line_prints(desk, cli, write, path):
    text = path.read_text(encoding="utf-8")
    printed = json.loads(cli("check", write(path.name, text), "--isolated", "--format", "json").out)
    answer = desk.lint(text, path=path.name)
    assert answer.status == 200
    assert answer.json == printed
    assert printed["violations"]


def test_an_article_comes_with_its_sentences_sources_and_facts(desk):
    answer = desk.ask("POST", "/article", {"text": ARTICLE}).json
    assert answer["report"]["violations"][0]["match"] == "Monday, May 2, 1995"
    shown = answer["article"]
    assert (shown["headline"], shown["published"], shown["notices"]) == ("The ferry", "2024-05-03", [])
    assert [(ARTICLE[start:end][:9], words) for start, end, words in shown["sentences"]] == [
        ("The ferry", 10),
        ("It had ca", 11),
        ("“It raine", 4),
        ("Four in t", 6),
    ]
    assert shown["words"] == 31
    assert [each["words"] for each in shown["paragraphs"]] == [21, 10]
    assert {each["name"]: slices(ARTICLE, each["places"]) for each in shown["sources"]} == {
        "Ana Ruiz": ["according to Ana Ruiz", "she said"],
        "officials": ["officials said"],
    }
    assert [ARTICLE[line["start"] : line["end"]] for each in shown["facts"] for line in each["lines"]] == [
        line["value"] for each in shown["facts"] for line in each["lines"]
    ]


def test_a_notice_calls_a_text_without_a_name_what_it_is(desk):
    named, nameless = (
        desk.ask("POST", "/article", {"text": " ", "path": path}).json["article"]["notices"][0] for path in ("a.md", "")
    )
    assert named.startswith("a.md holds no text")
    assert nameless.startswith("this text holds no text")


def test_the_day_of_publication_may_be_given(desk):
    text = "The bridge was opened in 1990. Ana Ruiz, who was born in 1970, is 80 years old."
    late, early = desk.lint(text, published="2051-03-01").json, desk.lint(text, published="2024-03-01").json
    assert "dates.age" not in [each["rule"] for each in late["violations"]]
    assert "dates.age" in [each["rule"] for each in early["violations"]]


@pytest.mark.parametrize(
    ("more", "matches"),
    [
        ({}, ["the the"]),
        ({"format": "html"}, ["the the"]),
        ({"path": "story.html"}, ["the the"]),
        ({"format": "text"}, ["<p>", "the the", "</p>"]),
        ({"format": "txt"}, ["<p>", "the the", "</p>"]),
        ({"path": "story.txt"}, ["<p>", "the the", "</p>"]),
        ({"path": "story.txt", "format": "md"}, ["the the"]),
    ],
)
def test_the_format_is_the_one_that_is_named_or_that_of_the_path(desk, more, matches):
    text = "<p>The work the the crew did is done.</p>\n\n<!-- It was was late. -->\n"
    assert [each["match"] for each in desk.lint(text, **more).json["violations"]] == matches


PARTS = ("a ", "The the ferry ", "“", "”", ". ", "1995", "\n\n", "\r\n", "😀", "e\u0301", "# ", "&amp;", "<b>", "\ufeff",
         "\u202e", "\0", "- ", "officials said", ", ")  # fmt: skip
TEXTS = st.lists(st.sampled_from(PARTS), max_size=20).map("".join)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS)
def test_every_place_lies_in_the_text(desk, text):
    answer = desk.ask("POST", "/article", {"text": text}).json
    size = len(text.removeprefix("\ufeff"))
    for each in answer["report"]["violations"]:
        assert 0 <= each["start"] <= each["end"] <= size
    shown = answer["article"]
    spans = [span[:2] for span in shown["sentences"]] + [[each["start"], each["end"]] for each in shown["paragraphs"]]
    spans += [place for each in shown["sources"] for place in each["places"]]
    assert all(0 <= start < end <= size for start, end in spans)
    assert shown["sentences"] == sorted(shown["sentences"])


def test_a_session_answers_as_if_each_version_were_alone(desk):
    versions = [ARTICLE, ARTICLE.replace("May 2", "May 1"), ARTICLE + "\nIt it ended.\n", "", "It it ended.", ARTICLE]
    for text in versions:
        known = desk.ask("POST", "/article", {"text": text, "session": "a"})
        assert known.json == desk.ask("POST", "/article", {"text": text}).json
    assert (
        desk.lint("It it ended.", session="a", format="html", path="x.html").json["violations"][0]["path"] == "x.html"
    )


def test_half_a_surrogate_pair_keeps_the_places_behind_it(desk):
    answer = desk.ask("POST", "/lint", b'{"text": "\\ud800 the the"}', content_type="application/json")
    assert [(each["start"], each["end"]) for each in answer.json["violations"]] == [(2, 9)]


@pytest.mark.parametrize(
    ("name", "kind", "start"),
    [
        ("html", "text/html; charset=utf-8", b"<!DOCTYPE html>"),
        ("sarif", "application/sarif+json", b"{"),
        ("json", "application/json", b"{"),
        ("full", "text/plain; charset=utf-8", b"story.md:"),
        ("junit", "application/xml", b"<?xml"),
    ],
)
def test_a_report_is_a_file(desk, name, kind, start):
    answer = desk.ask("POST", "/report", {"text": ARTICLE, "path": "story.md", "as": name})
    assert answer.headers["content-type"] == kind
    assert answer.headers["content-disposition"].startswith('attachment; filename="editlint-report.')
    assert answer.body.lower().startswith(start.lower())
    assert b"dates.weekday-mismatch" in answer.body


def test_a_report_leaves_out_what_was_dismissed_and_says_why(desk):
    whole = desk.lint(ARTICLE).json["violations"]
    dismissed = [{"rule": each["rule"], "fingerprint": each["fingerprint"], "reason": "we know"} for each in whole[:1]]
    report = desk.ask("POST", "/report", {"text": ARTICLE, "as": "json", "dismissed": dismissed}).json
    assert report["violations"] == whole[1:]
    assert report["dismissed"] == [{**whole[0], "reason": "we know"}]
    assert report["summary"]["suppressed"] == 1
    page = desk.ask("POST", "/report", {"text": ARTICLE, "as": "html", "dismissed": dismissed}).body
    assert whole[0]["message"].encode() not in page
    assert desk.ask("POST", "/report", {"text": "", "as": "json", "dismissed": [{"rule": 1}]}).status == 422


@pytest.mark.parametrize(
    ("name", "data", "read"),
    [
        ("a.md", "\ufeff# Ü\r\n".encode(), {"text": "# Ü\r\n", "format": "markdown", "editable": True, "from": "markdown"}),
        ("a.HTM", b"<p>a", {"text": "<p>a", "format": "html", "editable": True, "from": "html"}),
        (
            "a.log",
            b"a",
            {
                "text": "a",
                "format": "unknown",
                "editable": False,
                "why": "editlint does not know this format, and leaves the file as it is.",
                "from": "unknown",
            },
        ),
        ("ü a/b.txt", b"", {"text": "", "format": "text", "editable": True, "from": "text"}),
    ],
)  # fmt: skip
def test_a_dropped_file_is_read_by_its_name(desk, name, data, read):
    from urllib.parse import quote

    answer = desk.ask("POST", f"/read?name={quote(name)}", data)
    assert answer.json == read
    assert desk.lint(read["text"], format=read["format"]).status == 200


def test_an_article_that_is_no_text_file_is_read_as_the_text_that_is_in_it(desk, tmp_path):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading("The ferry", 1)
    document.add_paragraph("It is the the house & Sons.")
    document.save(tmp_path / "story.docx")
    mail = b"From: a@example.org\nSubject: The ferry\n\nIt is the the house.\n"
    for name, data, text in (
        ("story.docx", (tmp_path / "story.docx").read_bytes(), "The ferry\n\nIt is the the house & Sons."),
        ("story.eml", mail, "It is the the house."),
    ):
        read = desk.ask("POST", f"/read?name={name}", data).json
        assert (read["format"], read["editable"]) == ("text", False)
        assert read["text"].endswith(text)
        assert read["why"]
        found = desk.lint(read["text"], format=read["format"]).json["violations"]
        assert [read["text"][each["start"] : each["end"]] for each in found] == ["the the"]


@pytest.mark.parametrize(("name", "data"), [("a.docx", b"PK nonsense"), ("a.doc", b"\xd0\xcf\x11\xe0" + bytes(600)),
                                            ("a.rss", b"<rss>"), ("a.ipynb", b"{"), ("a.html", b"\0")])  # fmt: skip
def test_a_broken_file_is_said_to_be_broken(desk, name, data):
    answer = desk.ask("POST", f"/read?name={name}", data)
    assert answer.status == 422
    assert "internal" not in answer.error


def test_a_file_that_is_no_text_is_said_to_be_none(desk):
    answer = desk.ask("POST", "/read?name=a.md", b"one\ntw\xff")
    assert answer.status == 422
    assert answer.json["error"]["message"] == "not UTF-8: byte 0xff at line 2, column 3"
    assert (answer.json["error"]["line"], answer.json["error"]["column"]) == (2, 3)
    assert "iconv" in answer.json["error"]["hint"]


def test_a_rule_is_explained(desk):
    rule = desk.ask("GET", "/rules/dates.weekday-mismatch").json
    assert rule["severity"] == "error"
    assert "[[" in rule["examples"]["flagged"][0]
    assert "path" not in rule


JSON = "application/json"


@pytest.mark.parametrize(
    ("body", "kind", "status", "message"),
    [
        (b"{}", JSON, 422, "“text” is missing"),
        (b"[]", JSON, 422, "the body is no JSON object"),
        (b"", JSON, 400, "the body is no JSON: "),
        (b"{", JSON, 400, "the body is no JSON: "),
        (b'{"text": "\xff"}', JSON, 400, "the body is not UTF-8"),
        (b"[" * 200_000, JSON, 400, "the body is no JSON: "),
        (b'{"text": ' + b"1" * 5000 + b"}", JSON, 400, "the body is no JSON: "),
        (b'{"text": 1}', JSON, 422, "“text” is no text"),
        (b'{"text": null}', JSON, 422, "“text” is no text"),
        (b'{"text": "", "published": "2024-02-30"}', JSON, 422, "“published” is no day: “2024-02-30”"),
        (b'{"text": "", "published": "2024-W01-1"}', JSON, 422, "“published” is no day: “2024-W01-1”"),
        (b'{"text": "", "publshed": "2024-02-03"}', JSON, 422, "“publshed” is not known"),
        (b'{"text": "", "format": "markdwn"}', JSON, 422, "unknown format “markdwn”"),
        (b'{"text": "", "path": "a\\u0000b"}', JSON, 422, "“path” holds a zero character"),
        (b'{"text": "", "session": "' + b"a" * 101 + b'"}', JSON, 422, "“session” has more than 100 characters"),
        (b'{"text": ""}', "text/plain", 415, "a body of the type “text/plain” is not read"),
        (b'{"text": ""}', "", 415, "the body has no type"),
    ],
)
def test_what_cannot_be_read_is_said(desk, body, kind, status, message):
    answer = desk.ask("POST", "/lint", body, content_type=kind)
    assert answer.status == status
    assert answer.error.startswith(message)


def test_a_misspelt_name_is_answered_with_the_closest(desk):
    error = desk.lint("", format="markdwn").json["error"]
    assert (error["hint"], error["field"]) == ("did you mean “markdown”?", "format")
    assert desk.ask("GET", "/rules/dates.agee").json["error"]["hint"] == "did you mean “dates.age”?"
    report = desk.ask("POST", "/report", {"text": "", "as": "sariff"})
    assert (report.status, report.json["error"]["hint"]) == (422, "did you mean “sarif”?")


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nothing", 404),
        ("GET", "/page/../jobs.py", 404),
        ("GET", "/page/nothing.js", 404),
        ("GET", "/page/%2e%2e%2fjobs.py", 404),
        ("GET", "/lint", 405),
        ("DELETE", "/files/a.md", 405),
        ("POST", "/read", 422),
        ("GET", "/files/a.md", 404),
        ("GET", "/rules/nothing", 404),
    ],
)
def test_what_is_not_there_is_refused_in_json(desk, method, path, status):
    answer = desk.ask(method, path)
    assert answer.status == status
    assert answer.error
    assert method != "GET" or status != 405 or answer.headers["allow"] == "POST"


def test_without_a_folder_there_are_no_files(desk):
    listed = desk.ask("GET", "/files").json
    assert (listed["folder"], listed["files"]) == (None, [])
    assert desk.ask("PUT", "/files/a.md", {"text": ""}, if_match="x").status == 404


REQUESTS = [
    ("post", "/lint", "/lint", {"text": ARTICLE}),
    ("post", "/article", "/article", {"text": ARTICLE}),
    ("post", "/article", "/article", {"text": ""}),
    ("post", "/article", "/article", {"text": SEEDS[0].read_text(encoding="utf-8"), "format": "text"}),
    ("post", "/lint", "/lint", {"text": 1}),
    ("get", "/files", "/files", None),
    ("get", "/rules/{name}", "/rules/topic.drift", None),
    ("get", "/rules/{name}", "/rules/nothing", None),
    ("post", "/read", "/read?name=a.md", b"text"),
    ("get", "/openapi.json", "/openapi.json", None),
    ("get", "/healthz", "/healthz", None),
]


@pytest.mark.parametrize(("method", "route", "path", "body"), REQUESTS)
def test_answers_have_the_shape_that_is_described(desk, method, route, path, body):
    described = desk.ask("GET", "/openapi.json").json
    answer = desk.ask(method.upper(), path, body)
    shape = described["paths"][route][method]["responses"][str(answer.status)]["content"]["application/json"]["schema"]
    Draft202012Validator({**shape, "components": described["components"]}).validate(answer.json)
    if body and not isinstance(body, bytes):
        taken = described["paths"][route][method]["requestBody"]["content"]["application/json"]["schema"]
        fits = Draft202012Validator({**taken, "components": described["components"]}).is_valid(body)
        assert fits == (answer.status == 200)


def test_all_that_is_described_is_there_and_all_schemas_are_schemas(desk):
    described = desk.ask("GET", "/openapi.json").json
    assert described["openapi"] == "3.1.0"
    for schema in described["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)
    for route, operations in described["paths"].items():
        for method in operations:
            assert desk.ask(method.upper(), route).status not in (404, 405) or "{" in route


def figures_of(desk):
    lines = desk.ask("GET", "/metrics").body.decode().splitlines()
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines if not line.startswith("#"))}


def test_figures_count_what_was_done_and_name_no_article(desk):
    before = figures_of(desk)
    desk.lint("A secret of the the house.", path="secret.md")
    desk.ask("GET", "/files/secret.md")
    after = figures_of(desk)
    for name in (
        'editlint_requests_total{route="/lint",method="POST",status="200"}',
        'editlint_requests_total{route="/files/{path:path}",method="GET",status="404"}',
        "editlint_lint_seconds_count",
        'editlint_lint_seconds_bucket{le="+Inf"}',
        'editlint_violations_total{severity="warning"}',
    ):
        assert after[name] == before.get(name, 0) + 1
    assert not [name for name in after if "secret" in name]
