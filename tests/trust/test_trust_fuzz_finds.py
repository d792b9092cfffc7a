"""What fuzzing has found, each as small as it can be: the right answer stays."""

from __future__ import annotations

import datetime as dt
import io
import json
import os
import subprocess
import sys
import warnings
import zipfile
from importlib.util import find_spec

import pytest

import editlint
from editlint.analysis.article import Article
from editlint.analysis.dates.intervals import day_at
from editlint.analysis.facts import describe_days
from editlint.checks.arithmetic.relation import RelationError, parse_relation
from editlint.checks.base import Hit, Proposal
from editlint.checks.pattern.sought import pattern_mistake
from editlint.checks.registry import Registry
from editlint.config.read import read_settings
from editlint.config.settings import Settings
from editlint.documents import FORMATS, Remark, parse
from editlint.engine import baseline
from editlint.engine.corrections import Corrections
from editlint.engine.fixes import apply_edits
from editlint.engine.run import Run
from editlint.errors import EditlintError
from editlint.rulebook.decode import decode_rule
from editlint.rulebook.facts_file import days_of
from editlint.rulebook.message import worded
from editlint.rulebook.yaml_nodes import YamlFile
from editlint.source import Source
from editlint.vale.model import Pattern
from editlint.vale.preparation import prepared

RULE = "summary: a\nkind: phrase\noptions: {phrases: [a]}\nmessage: a\n"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "urn:oasis:names:tc:opendocument:xmlns"


def mistakes(text, **options):
    file = YamlFile(text, "house/a.yml")
    rule = decode_rule(file, "house.a", Registry().kinds())
    assert (rule is None) == bool(file.errors)
    return file.errors


@pytest.mark.parametrize("key", ["severity", "profile", "language", "kind"])
def test_an_empty_choice_is_a_mistake(key):
    lines = [line for line in RULE.splitlines() if not line.startswith(f"{key}:")]
    said = [error.message for error in mistakes("\n".join([*lines, f"{key}:"]))]
    assert f"“{key}” is empty" in said


def test_a_message_may_name_a_value_that_a_hit_has_not():
    assert worded("{match}: {likely} or {days:day}.", {"match": "a"}) == "a: … or … day."


def test_a_mistake_in_a_text_of_several_lines_is_at_its_first():
    (error,) = mistakes("summary: a\nkind: phrase\noptions: {phrases: [a]}\nmessage: 'a\n  b {no such} c'\n")
    at = error.location
    assert (at.line, at.column) == (4, 10)
    assert at.end_column <= len(at.source_line) + 1


@pytest.mark.parametrize(
    ("kind", "option", "number"),
    [
        ("repeated-passage", "changed", "1000000000000000000"),
        ("repeated-passage", "changed", "21"),
        ("tense", "grace", "-1"),
        ("readability", "max", "nan"),
        ("readability", "max", "1e999"),
    ],
)
def test_numbers_that_count_nothing_are_no_options(kind, option, number):
    (error,) = mistakes(f"summary: a\nkind: {kind}\nmessage: a\noptions: {{{option}: {number}}}\n")
    assert error.message.startswith(f"option “{option}” must be")
    name = {"repeated-passage": "topic.repeated-passage", "tense": "dates.tense", "readability": "readability.grade"}
    with pytest.raises(EditlintError, match=f"option “{option}” must be"):
        editlint.lint_text("A.", config={"rules": {name[kind]: {option: number}}})


@pytest.mark.parametrize("law", ["sum(", "age(x) = sum(", "count("])
def test_a_law_that_ends_too_early(law):
    with pytest.raises(RelationError) as caught:
        parse_relation(law)
    assert caught.value.offset == len(law)


@pytest.mark.parametrize("day", [dt.date.min, dt.date(1, 12, 31), dt.date(9999, 1, 1), dt.date.max])
def test_articles_at_the_ends_of_the_calendar(day):
    text = (
        "On Thursday the 15th he said that on Friday the 13th, in three weeks, he will have come two years later. "
        "It will open on May 3, 2024. By December 31, 9999, and since January 1, 0001, ten years passed; a week ago he left. "
        "On February 29 the war began; in 2023 it ended on Feb. 29."
    )
    run = Run(Settings(profile="strict", ignore=("grammar",)), as_of=day, use_cache=False)
    assert run.lint_source(Source(text, "a"), "markdown").problems == ()


def test_days_beyond_the_calendar():
    assert day_at(float("-inf")) == day_at(0) == dt.date.min
    assert day_at(float("inf")) == day_at(10**9) == dt.date.max
    assert days_of("9999-12") == (dt.date(9999, 12, 1), dt.date.max)
    assert describe_days(*days_of("9999-12")) == "December 9999"


@pytest.mark.parametrize(
    "entry",
    [
        {"path": ["a"], "rule": "a", "key": "b", "times": 1},
        {"path": "a", "rule": {}, "key": "b", "times": 1},
        {"path": "a", "rule": "a", "key": "b", "times": 1e400},
        {"path": "a", "rule": "a", "key": "b", "times": 1, "beyond": "much"},
        {"path": "a", "rule": "a", "key": "b", "times": 1, "excerpt": 3},
        ["a"],
    ],
)
def test_an_entry_of_a_baseline_has_its_types(entry, tmp_path):
    path = tmp_path / "base.jsonl"
    path.write_text(json.dumps(entry) + "\n", encoding="utf-8")
    with pytest.raises(EditlintError) as caught:
        baseline.read(str(path))
    assert caught.value.location.line == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('tool = "a"\n', None),
        ("[tool]\neditlint = 3\n", "must be a mapping"),
        ('a = "\u2028"\nb = \n', "not valid TOML"),
    ],
)
def test_toml_without_a_table(text, said, tmp_path):
    path = tmp_path / "pyproject.toml"
    path.write_text(text, encoding="utf-8")
    if said is None:
        assert read_settings(str(path)).profile == "standard"
        return
    with pytest.raises(EditlintError) as caught:
        read_settings(str(path))
    assert said in caught.value.each()[0].message


def test_a_line_of_toml_is_counted_as_toml_counts(tmp_path):
    path = tmp_path / "pyproject.toml"
    path.write_text('# \u2028 \x85\n[tool.editlint]\nprofile = "none"\n', encoding="utf-8")
    with pytest.raises(EditlintError) as caught:
        read_settings(str(path))
    assert caught.value.each()[0].location.line == 3


def test_words_of_an_option_are_no_pattern():
    assert mistakes('summary: a\nkind: unanchored\nmessage: a\noptions: {records: ["*", "(", "first"]}\n') == []
    config = {"select": ["dates.unanchored"], "rules": {"dates.unanchored": {"records": ["*", "(", "first"]}}}
    (found,) = editlint.lint_text("It was the first flood in five years.", config=config)
    assert found.rule == "dates.unanchored"


def test_a_pattern_that_python_would_warn_of():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert pattern_mistake("[[a]b", 0) is None


def docx(body, encoding="UTF-8"):
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    link = f'<Relationship Id="r" Type="{kind}" Target="word/document.xml"/>'
    package = "http://schemas.openxmlformats.org/package/2006"
    return packed(
        {
            "[Content_Types].xml": f'{HEAD}<Types xmlns="{package}/content-types"></Types>',
            "_rels/.rels": f'{HEAD}<Relationships xmlns="{package}/relationships">{link}</Relationships>',
            "word/document.xml": f'<?xml version="1.0" encoding="{encoding}"?><w:document {WORD}><w:body>{body}</w:body></w:document>',
        }
    )


def packed(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return out.getvalue()


def test_an_office_file_in_an_encoding_that_nobody_knows():
    body = "<w:p><w:r><w:t>Some text.</w:t></w:r></w:p>"
    assert FORMATS["docx"].decode(docx(body, "windows-1252"), "a.docx").text == "Some text."
    for encoding in ("U-8", "idna", "utf-32", "zip"):
        with pytest.raises(EditlintError, match="which nobody knows"):
            FORMATS["docx"].decode(docx(body, encoding), "a.docx")


@pytest.mark.parametrize("space", ["preserv&#x41;e", "default", "preserve"])
def test_a_comment_in_a_text_that_says_how_blanks_are_kept(space):
    known = FORMATS["docx"]
    data = docx(f'<w:p><w:r><w:t xml:space="{space}">One two three.</w:t></w:r></w:p>')
    source = known.decode(data, "a.docx")
    copy = known.annotate(data, source, [Remark(4, 7, ("Which?",))])
    assert known.decode(copy, "a.docx").text == source.text == "One two three."


def test_a_comment_in_a_file_without_paragraphs():
    spaces = f'xmlns:office="{OFFICE}:office:1.0" xmlns:text="{OFFICE}:text:1.0"'
    body = f"{HEAD}<office:document-content {spaces}><office:body><office:text></office:text></office:body></office:document-content>"
    data = packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": body})
    known = FORMATS["odt"]
    with pytest.raises(EditlintError, match="cannot be commented: it holds no text"):
        known.annotate(data, known.decode(data, "a.odt"), [Remark(0, 0, ("a",))])


@pytest.mark.skipif(find_spec("starlette") is None, reason="no starlette")
def test_a_length_of_thousands_of_digits_is_too_long():
    import asyncio

    from starlette.requests import Request

    from editlint.integrations.desk.answers import Refused
    from editlint.integrations.desk.bodies import Bodies

    request = Request({"type": "http", "method": "POST", "path": "/", "headers": [(b"content-length", b"9" * 5000)]})
    with pytest.raises(Refused) as caught:
        asyncio.run(Bodies(10).take(request))
    assert caught.value.status == 413


@pytest.mark.skipif(find_spec("pygls") is None, reason="no pygls")
def test_a_method_that_is_no_text_is_refused_by_its_number():
    messages = [{"id": 1, "method": "initialize", "params": {"capabilities": {}, "processId": None, "rootUri": None}}]
    messages += [{"id": 2, "method": 3}, {"id": 3, "method": None}, {"id": 4, "method": []}]
    messages += [{"id": 5, "method": "shutdown"}, {"method": "exit"}]
    bodies = [json.dumps({"jsonrpc": "2.0", **each}).encode() for each in messages]
    sent = b"".join(b"Content-Length: %d\r\n\r\n" % len(body) + body for body in bodies)
    done = subprocess.run(
        [sys.executable, "-m", "editlint", "server"], input=sent, capture_output=True, check=False, timeout=120
    )
    assert done.returncode == 0
    found = [
        json.loads("{" + part.rpartition("}")[0] + "}")
        for part in done.stdout.decode().split("{", 1)[1].split("\r\n\r\n{")
    ]
    codes = {each["id"]: each.get("error", {}).get("code") for each in found if "id" in each}
    assert codes == {1: None, 2: -32600, 3: -32600, 4: -32600, 5: None}


@pytest.mark.skipif(find_spec("pyarrow") is None, reason="no pyarrow")
def test_a_receipt_that_is_not_as_it_was_written_makes_its_shard_one_to_be_done(tmp_path):
    from editlint.archive.shards import Receipt, Shard
    from editlint.archive.store import Store

    store = Store(str(tmp_path))
    key = "0" * 32
    store.put({"violations": b"rows"}, Receipt(Shard(key, "files", ("a.md",)), 1, 2, 3, ("a.md: a",), "stamp"))
    assert store.has(key)
    path = os.path.join(tmp_path, "receipts", f"{key}.json")
    whole = json.loads((tmp_path / "receipts" / f"{key}.json").read_text(encoding="utf-8"))
    for spoilt in (
        {**whole, "articles": 9},
        {**whole, "sizes": {}},
        {**whole, "shard": []},
        [],
        "a",
        {**whole, "sum": 1},
    ):
        with open(path, "w", encoding="utf-8") as file:
            json.dump(spoilt, file)
        assert not store.has(key)
        assert list(store.receipts()) == []
    without = {name: value for name, value in whole.items() if name != "sum"}
    for text, there in ((without, True), ({**without, "sizes": ["violations"]}, False)):
        with open(path, "w", encoding="utf-8") as file:
            json.dump(text, file)
        assert store.has(key) is there


def test_what_only_the_day_of_publication_states_has_no_place_of_its_own():
    text = "The bridge, 1,200 m long, opened 20 years ago, in 2012, the bridge said."
    found = editlint.lint_text(text, published=dt.date(1990, 5, 3), config={"select": ["dates.order"]})
    assert [(each.line, text[each.start : each.end]) for each in found] == [(1, "2012")]
    assert [related.message for each in found for related in each.related] == ["comes then May 3, 1990"]
    assert [edit.start for each in found for fix in each.fixes for edit in fix.edits if edit.start < 0] == []


def test_front_matter_ends_before_the_end_of_its_last_line():
    document = FORMATS["markdown"].parse(Source("---\r\ndate: 2024-05-03\r\n---\r\nA text.\r\n"))
    assert document.source.text[document.front_matter.end :].startswith("\r\n")


def test_styles_without_a_folder_of_styles(cli, write):
    write(".vale.ini", "[*.md]\nBasedOnStyles = House\n")
    write("a.md", "Some text.\n")
    result = cli("vale", "--no-global", "--output=line", "a.md")
    assert result.code == 2
    assert "House" in result.err


def test_a_statement_without_a_place_has_none_in_the_public_reading():
    text = "---\ntitle: A\n---\n\nThe *bridge*, 1,200 m long, opened 20 years ago, in 2012, the bridge said."
    document = editlint.parse(text, published=dt.date(1990, 5, 3))
    assert {(each.start, each.end) for each in document.statements if each.origin} == {(-1, -1)}
    assert {text[each.start : each.end] for each in document.statements if not each.origin} == {"2012"}


@pytest.mark.parametrize("year", ["0", "0000", "9999", "10000"])
def test_a_holiday_of_a_year_that_no_calendar_has(year):
    run = Run(Settings(profile="strict", ignore=("grammar",)), as_of=dt.date.min, use_cache=False)
    text = (
        f"Christmas Day fell on Wednesday, 26 December, and Easter on 3 May; in {year} New Year’s Day fell on a Sunday."
    )
    assert run.lint_source(Source(text, "a"), "markdown").problems == ()


@pytest.mark.parametrize(
    ("format_name", "text", "word", "by", "safe"),
    [
        ("latex", "It rose by five percent in May.\n", "percent", "%", True),
        ("latex", "It rose by five percent in May.\n", "percent", "%", False),
        ("latex", "Sold by Ruiz and Moser.\n", "and", "&", True),
        ("html", "<p>It was alpha or not.</p>", "alpha", "a <b> c", True),
        ("markdown", "alpha it was.\n", "alpha", "- b", True),
        ("markdown", "> alpha it was.\n", "alpha", "1. b", True),
        ("markdown", "It was alpha and alpha.\n", "alpha", "_b_", True),
        ("markdown", "alpha - it was.\n", "alpha ", "", True),
        ("asciidoc", "alpha it was.\n", "alpha", "= b", True),
        ("asciidoc", "alpha it was.\n", "alpha", "A.", True),
        ("asciidoc", "It was alpha and so on.\n", "alpha", "++", True),  # a second one would close it
        ("rst", "alpha it was.\n", "alpha", "iv)", True),
        ("rst", "=====  =====\nalpha  beta\n=====  =====\n", "alpha", "alphabet", True),
        ("rst", "alpha it was.\n", "alpha", ".. b", True),
    ],
)
def test_no_fix_is_offered_that_would_be_read_as_markup(format_name, text, word, by, safe):
    assert offered(format_name, text, word, by, safe=safe) == text


@pytest.mark.parametrize(
    ("format_name", "text", "word", "by", "fixed"),
    [
        ("text", "It rose by five percent.\n", "percent", "%", "It rose by five %.\n"),
        ("markdown", "It rose by five percent.\n", "percent", "%", "It rose by five %.\n"),
        ("markdown", "It was alpha.\n", "alpha", "b & c: d", "It was b & c: d.\n"),
        ("latex", "It was alpha.\n", "alpha", "b/c", "It was b/c.\n"),
        (
            "rst",
            "=====  =====\nalpha  beta\n=====  =====\n",
            "alpha",
            "gamma",
            "=====  =====\ngamma  beta\n=====  =====\n",
        ),
    ],
)
def test_a_sign_that_is_read_as_itself_is_written(format_name, text, word, by, fixed):
    assert offered(format_name, text, word, by, safe=True) == fixed


def offered(format_name, text, word, by, *, safe):
    """The text with the fix that is offered for a hit whose rule would write something for a word."""
    document = parse(Source(text, "a"), format_name)
    start = document.text.index(word)
    end = start + len(word)
    hit = Hit(start, end, proposals=(Proposal("a", ((start, end, by),), safe=safe),))
    rule = decode_rule(YamlFile(RULE, "house/a.yml"), "house.a", Registry().kinds())
    fixes = Corrections(Article(document), FORMATS).of(rule, hit)
    return apply_edits(text, [edit for fix in fixes for edit in fix.edits])


def test_a_way_of_a_pattern_that_is_written_twice_is_looked_for_once():
    once, twice = (prepared(Pattern((f"(?:{ways})",), "%s")) for ways in (r"\W|[^,]|x?", r"\W|[^,]|x?|\W|[^,]|\W|x?"))
    assert once == twice
    assert len(prepared(Pattern((r"(\W)|(\W)",), "%s"))) == 2  # their groups tell them apart


def test_a_step_of_nothing_between_two_figures():
    run = Run(Settings(profile="strict", ignore=("grammar",)), use_cache=False)
    text = "Sales rose 0 to 250 tnot ons, an \x7fncrease of 20 pe"
    assert run.lint_source(Source(text, "a"), "text").problems == ()
