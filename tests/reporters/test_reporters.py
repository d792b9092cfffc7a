"""Every output format on one report that has all there is: evidence, fixes, markup characters, emoji, problems."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import jsonschema
import pytest

from editlint.model import Edit, Fix, Problem, Related, Report, Severity, Violation
from editlint.reporters.look import Look
from editlint.reporters.registry import BUILT_IN, reporter

SENTENCE = "“100 % of <b>ships</b> sank 🚢” & more, said nobody."


def violation(severity: Severity, rule: str, line: int, **more) -> Violation:
    values = {
        "path": "desk/a b.md",
        "line": line,
        "column": 3,
        "end_line": line,
        "end_column": 8,
        "start": 2,
        "end": 7,
        "rule": rule,
        "severity": severity,
        "tags": ("desk",),
        "message": f"Say <it>, “{rule}”: 100%\nor not.",
        "match": SENTENCE[2:7],
        "fingerprint": f"{line:016x}",
        "excerpt": SENTENCE,
    }
    return Violation(**{**values, **more})


RELATED = (
    Related("desk/other.md", 9, 1, 9, 5, 80, 84, "the other side"),
    Related("known events", 0, 0, 0, 0, 0, 0, "it was in 1939"),
)
FIXES = (Fix("write “it”", safe=True, edits=(Edit(2, 7, "it"),)),)
REPORT = Report(
    (
        violation(Severity.SUGGESTION, "wording.cliche", 1),
        violation(Severity.ERROR, "dates.conflict", 2, related=RELATED, fixes=FIXES),
        violation(Severity.WARNING, "residue.markup", 3),
    ),
    files=2,
    suppressed=1,
    problems=(Problem("desk/c.md", "not UTF-8 <\x00>", "save it as UTF-8"),),
)
EMPTY = Report((), files=1)


def text(name: str, report: Report = REPORT, look: Look = Look()) -> str:  # noqa: B008  a value
    return "\n".join(reporter(name)(report, {}, look))


@pytest.mark.parametrize("name", BUILT_IN)
def test_every_format_renders_a_full_and_an_empty_report_the_same_way_twice(name):
    for report in (REPORT, EMPTY):
        assert text(name, report) == text(name, report)
    assert "dates.conflict" in text(name)


def test_no_such_format():
    with pytest.raises(KeyError):
        reporter("nosuch")


def test_sarif_fits_its_schema():
    schema = json.loads((Path(__file__).parent / "sarif-schema-2.1.0.json").read_text())
    for report in (REPORT, EMPTY):
        log = json.loads(text("sarif", report))
        jsonschema.Draft4Validator(schema).validate(log)
    run = json.loads(text("sarif"))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    result = next(r for r in run["results"] if r["ruleId"] == "dates.conflict")
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": "desk/a%20b.md", "uriBaseId": "%SRCROOT%"}
    assert result["partialFingerprints"] == {"editlint/v1": f"{2:016x}"}
    assert [each["message"]["text"] for each in result["relatedLocations"]] == ["the other side"]
    assert result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "it"}
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "dates.conflict"
    assert run["invocations"][0]["executionSuccessful"] is False


def test_github_annotates_the_worst_first_escapes_and_writes_a_summary(tmp_path, monkeypatch):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    lines = text("github").splitlines()
    assert [line.split(" ")[0] for line in lines[:3]] == ["::error", "::warning", "::notice"]
    assert lines[0].startswith(
        "::error file=desk/a b.md,line=2,endLine=2,col=3,endColumn=8,title=editlint (dates.conflict)::"
    )
    assert "100%25%0Aor not.%0Adesk/other.md:9: the other side" in lines[0]
    assert "| error | desk/a b.md:2:3 | dates.conflict |" in (tmp_path / "summary.md").read_text()


def test_github_shows_ten_of_a_level_and_the_rest_as_text():
    many = Report(tuple(violation(Severity.WARNING, "a.b", line) for line in range(1, 14)), files=1)
    lines = text("github", many).splitlines()
    assert sum(line.startswith("::warning") for line in lines) == 10
    assert sum(": warning a.b " in line for line in lines) == 3


def test_gitlab_fingerprints_are_unique():
    issues = json.loads(text("gitlab"))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 3
    assert issues[1]["location"]["positions"]["begin"] == {"line": 2, "column": 3}


@pytest.mark.parametrize("name", ["junit", "checkstyle"])
def test_xml_is_well_formed_and_keeps_the_text(name):
    root = ET.fromstring(text(name))
    everything = " ".join(str(each.attrib) for each in root.iter())
    assert "Say <it>, “dates.conflict”: 100%" in everything


def test_junit_counts():
    root = ET.fromstring(text("junit"))
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("4", "3", "1")
    assert ET.fromstring(text("junit", EMPTY)).find("testsuite").get("failures") == "0"


def test_rdjson_offers_suggestions():
    diagnostic = json.loads(text("rdjson"))["diagnostics"][1]
    assert diagnostic["severity"] == "ERROR"
    assert diagnostic["suggestions"] == [{"range": diagnostic["location"]["range"], "text": "it"}]
    assert diagnostic["relatedLocations"][0]["location"]["path"] == "desk/other.md"


def test_jsonl_is_one_violation_a_line():
    assert [json.loads(line)["line"] for line in text("jsonl").splitlines()] == [1, 2, 3]


def test_full_shows_both_sides_and_the_offer():
    shown = text("full")
    assert "desk/a b.md:2:3: error dates.conflict" in shown
    assert "see: desk/other.md:9:1: the other side" in shown
    assert "see: known events: it was in 1939" in shown
    assert "fix: write “it”" in shown
    assert "Found 1 error, 1 warning, 1 suggestion in 1 of 2 articles (1 hidden). 1 fixable with --fix." in shown


@pytest.mark.parametrize("width", [40, 80, 200])
def test_a_long_sentence_is_cut_round_the_span_and_the_carets_stay_under_it(width):
    words = "the harbour master of the old town 船が沈んだ e\u0301t\u00e9 " * 20
    start = words.index("master", 400)
    long = Report((violation(Severity.WARNING, "a.b", 1, excerpt=words, start=start, end=start + 6),), files=1)
    lines = text("full", long, Look(width=width)).splitlines()
    under = next(index for index, line in enumerate(lines) if line.strip(" |^") == "" and "^" in line)
    sentence, carets = lines[under - 1], lines[under]
    from editlint.reporters.clusters import width_of

    assert width_of(sentence) <= width
    column = carets.index("^")
    assert carets.count("^") == 6
    before = next(
        i for i in range(len(sentence)) if width_of(sentence[:i]) == column and sentence[i:].startswith("master")
    )
    assert sentence[before : before + 6] == "master"
