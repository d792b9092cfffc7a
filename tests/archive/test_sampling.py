"""`editlint archive sample`: what people are given to read, what becomes of what they write, and what it advises."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pytest.importorskip("duckdb")

from editlint.archive import sampling_csv, sampling_yaml
from editlint.archive.report.intervals import Sums, share
from editlint.archive.sampling import read_list
from editlint.archive.sampling_entries import Entry
from editlint.cli import main
from editlint.errors import EditlintError

BODY = "Critics say the plan will fail. The the clock, number {0}, is late. Nobody at the yard wanted to speak in May."


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    place = tmp_path_factory.mktemp("archive")
    lines = [
        json.dumps(
            {"title": f"Story {n}", "body": BODY.format(n), "date": "2024-05-02", "url": f"https://a.example/{n}"}
        )
        for n in range(12)
    ]
    (place / "stories.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert (
        main(["archive", "run", str(place / "stories.jsonl"), "--out", str(place / "out"), "--isolated", "--jobs", "1"])
        == 0
    )
    return place / "out"


@pytest.fixture
def sample(archive, cli):
    return lambda *options: cli("archive", "sample", archive, "--isolated", *options)


@pytest.mark.parametrize("name", ["list.yml", "list.csv"])
def test_a_list_has_some_notes_of_each_rule_and_the_same_ones_again(name, sample, tmp_path):
    result = sample("--out", name, "--each", "4")
    assert "8 notes of 2 rules, 0 with a verdict" in result.out
    first = (tmp_path / name).read_bytes()
    entries = read_list(name)
    assert [each.rule for each in entries] == ["attribution.vague-source"] * 4 + ["wording.repeated-word"] * 4
    assert entries[0].words == "Critics say"
    assert "names no source" in entries[0].says
    assert re.fullmatch(r"Story \d+; 2024-05-02; https://a.example/\d+; .*stories.jsonl line \d+", entries[0].where)
    (tmp_path / name).unlink()
    sample("--out", name, "--each", "4")
    assert (tmp_path / name).read_bytes() == first
    sample("--out", f"other-{name}", "--each", "4", "--seed", "spring")
    assert {each.key for each in read_list(f"other-{name}")} != {each.key for each in entries}


def test_more_notes_hold_the_fewer_ones(sample):
    sample("--out", "few.yml", "--each", "3")
    sample("--out", "many.yml", "--each", "9")
    assert {each.key for each in read_list("few.yml")} < {each.key for each in read_list("many.yml")}


def test_only_the_rules_that_are_asked_for(sample):
    sample("--out", "list.yml", "--rule", "wording", "--each", "99")
    assert [each.rule for each in read_list("list.yml")] == ["wording.repeated-word"] * 12
    result = sample("--out", "list.yml", "--rule", "wording.repeated-wort")
    assert result.code == 2
    assert "did you mean “wording.repeated-word”?" in result.err


@pytest.mark.parametrize("name", ["list.yml", "list.csv"])
def test_a_new_sampling_keeps_what_people_wrote(name, sample):
    sample("--out", name, "--each", "3", "--seed", "a")
    entries = read_list(name)
    judged = [
        entries[0]._replace(verdict="reject", comment="=it is the “other” plan: see #3"),
        entries[4]._replace(comment="ask Ida"),
    ]
    rest = [each for each in entries if each.key not in {one.key for one in judged}]
    form = (
        sampling_csv.written([*judged, *rest]) if name.endswith("csv") else sampling_yaml.written([*judged, *rest], {})
    )
    with open(name, "w", encoding="utf-8", newline="") as file:
        file.write(form)
    result = sample("--out", name, "--each", "5", "--seed", "b")
    assert "1 with a verdict" in result.out
    after = {each.key: each for each in read_list(name)}
    assert [after[each.key] for each in judged] == judged
    assert all(sum(each.rule == rule for each in after.values()) >= 5 for rule in {each.rule for each in entries})


def test_verdicts_come_as_people_type_them(sample, tmp_path):
    sample("--out", "list.yml", "--each", "6", "--rule", "wording")
    typed = [
        "verdict:accept",
        "verdict:   Reject  ",
        "verdict: 'unsure'",
        "verdict:\taccept",
        "verdict: # later",
        "verdict:",
    ]
    said = [
        "comment: a: b",
        'comment: "The" article',
        "comment: # 3 of 4 - {x}",
        "comment:|",
        "comment: @Ida, [2]",
        "comment: 'so'",
    ]
    lines = (tmp_path / "list.yml").read_text(encoding="utf-8").splitlines()
    verdicts, comments = iter(typed), iter(said)
    for at, line in enumerate(lines):
        if line == "  verdict:":
            lines[at] = f"  {next(verdicts)}"
        if line == "  comment:":
            lines[at] = f"  {next(comments)}"
    (tmp_path / "list.yml").write_bytes("\r\n".join(lines).encode("utf-8-sig"))
    entries = read_list("list.yml")
    assert [each.verdict for each in entries] == ["accept", "reject", "unsure", "accept", "", ""]
    assert [each.comment for each in entries] == ["a: b", '"The" article', "# 3 of 4 - {x}", "", "@Ida, [2]", "so"]


def test_a_wrong_entry_is_shown_with_its_line_and_nothing_is_lost(sample, tmp_path):
    sample("--out", "list.yml", "--each", "2")
    text = (tmp_path / "list.yml").read_text(encoding="utf-8").replace("\n  verdict:", "\n  verdict: acept", 1)
    (tmp_path / "list.yml").write_text(text, encoding="utf-8")
    line = text.splitlines().index("  verdict: acept") + 1
    for options in (("--out", "list.yml"), ("--verdicts", "list.yml")):
        result = sample(*options)
        assert result.code == 2
        assert "“acept” is no verdict" in result.err
        assert f"list.yml:{line}:12" in result.err
        assert "did you mean “accept”?" in result.err
    assert (tmp_path / "list.yml").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- rule: a.b\n  verdict: accept\n", "an entry without its key"),
        ("- key: n1\n  rule: a.b\n- key: n1\n  rule: a.b\n", "n1 stands twice"),
        ("- key: n1\n  rule: a.b\n  verdikt: accept\n", "an entry has no “verdikt”"),
        ("key: n1\n", "a reading list is a list of entries"),
        ("- key: [n1\n", "not valid YAML"),
        ("- n1\n", "this is no entry"),
        ("- key: n1\n  rule: a.b\n  verdict: [accept]\n", "“verdict” must be a text"),
    ],
)
def test_what_is_no_list_is_said_to_be_none(text, said):
    with pytest.raises(EditlintError) as caught:
        sampling_yaml.read(text, "list.yml")
    first = caught.value.each()[0]
    assert said in first.message
    assert first.location.line
    assert first.hint or "must be" in said


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"key;rule;verdict\r\nn1;a.b;maybe\r\n", "“maybe” is no verdict"),
        (b"key,verdict\r\nn1,accept\r\n", "no column “rule”"),
        (b'key,rule,verdict\r\n"n1,a.b,accept\r\n', "not valid CSV"),
        ("key,rule,verdict\r\nn1,a.b,ä\r\n".encode("latin-1"), "no UTF-8"),
    ],
)
def test_what_is_no_table_is_said_to_be_none(data, said, tmp_path):
    (tmp_path / "list.csv").write_bytes(data)
    with pytest.raises(EditlintError) as caught:
        read_list(str(tmp_path / "list.csv"))
    first = caught.value.each()[0]
    assert said in first.message
    assert first.location.line


def test_what_a_spreadsheet_of_another_country_saves_is_read(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes("\ufeffKey;Rule;Verdict;Comment\r\nn1e5;a.b;ACCEPT;'=1+1\r\n;;;\r\n".encode())
    [entry] = read_list(str(path))
    assert (entry.key, entry.verdict, entry.comment) == ("n1e5", "accept", "=1+1")


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60).map(str.strip)
ENTRY = st.builds(
    Entry,
    st.from_regex(r"n[0-9a-f]{16}", fullmatch=True),
    st.from_regex(r"[a-z]{1,5}\.[a-z-]{1,8}", fullmatch=True),
    st.sampled_from(["error", "warning", "suggestion"]),
    TEXT,
    TEXT,
    TEXT,
    TEXT,
    TEXT,
    st.sampled_from(["", "accept", "reject", "unsure"]),
    TEXT,
)
ENTRIES = st.lists(ENTRY, unique_by=lambda each: each.key, max_size=4)


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(ENTRIES, TEXT)
def test_what_is_written_as_yaml_is_read_again(entries, title):
    text = sampling_yaml.written(entries, {each.rule: title for each in entries})
    assert sampling_yaml.read(text, "list.yml") == entries


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(ENTRIES)
def test_what_is_written_as_csv_is_read_again(entries):
    assert sampling_csv.read(sampling_csv.written(entries), "list.csv") == entries


@pytest.mark.parametrize(
    ("right", "read", "low", "high"),
    [(8, 10, 0.490, 0.943), (0, 10, 0, 0.278), (30, 30, 0.886, 1), (1, 2, 0.095, 0.905), (0, 0, 0, 1)],
)
def test_bounds_are_wilsons(right, read, low, high):
    bounds = share(right, read)
    assert (round(bounds.low, 3), round(bounds.high, 3)) == (low, high)


def sums(*articles):
    """Of articles given as notes and words."""
    squares = (sum(n * n for n, _ in articles), sum(n * w for n, w in articles), sum(w * w for _, w in articles))
    return Sums(len(articles), sum(w for _, w in articles), sum(n for n, _ in articles), *map(float, squares))


def test_bounds_of_a_rate_are_wide_where_little_is_known():
    none, spread, heaped = sums(*[(0, 500)] * 20).rate(), sums(*[(1, 500)] * 20), sums((20, 500), *[(0, 500)] * 19)
    assert (none.value, none.low, round(none.high, 2)) == (0, 0, 0.38)
    assert spread.rate().value == heaped.rate().value == 2
    assert (round(spread.rate().low, 2), round(spread.rate().high, 2)) == (1.29, 3.09)  # Poisson's for 20: 12.9 to 30.9
    assert heaped.rate().high > 2 * spread.rate().high


def verdicts(path, severity="warning", **rules):
    """A list with so many right and wrong notes of each rule; what a rule calls them stands behind the numbers."""
    entries = [
        Entry(
            f"n{rule}{at}",
            f"{rule.replace('__', '.').replace('_', '-')}",
            own[0] if own else severity,
            "",
            "",
            "",
            "",
            "",
            verdict,
        )
        for rule, (right, wrong, rest, *own) in rules.items()
        for at, verdict in enumerate(["accept"] * right + ["reject"] * wrong + ["unsure"] * rest)
    ]
    path.write_text(sampling_yaml.written(entries, {}), encoding="utf-8")


def test_verdicts_advise_and_the_block_does_what_it_says(archive, sample, cli, tmp_path):
    verdicts(
        tmp_path / "list.yml",
        dates__age=(40, 10, 1, "error"),  # an error: at most 89 in 100 are right
        attribution__vague_source=(10, 40, 0),  # a warning: at most 33
        attribution__unnamed_report=(60, 0, 0),
        attribution__hearsay=(9, 1, 0),
        dates__conflict=(2, 0, 0, "error"),
        wording__repeated_word=(2, 1, 0),
        attribution__loaded_verb=(40, 0, 0),  # of the profile “strict”: off by default
    )
    result = sample("--verdicts", "list.yml")
    assert result.code == 0
    told = {line.split()[0]: line for line in result.out.splitlines() if line.startswith("  ") and "." in line}
    assert "40 of 50 right (67 to 89 %)" in told["dates.age"]
    assert "call it a warning: an error must be right 98 times in 100" in told["dates.age"]
    assert "switch it off" in told["attribution.vague-source"]
    assert "leave it on: it is right at least 85 times in 100" in told["attribution.unnamed-report"]
    assert re.search(r"too few to tell: \d+ more to read, and the archive has none", told["attribution.hearsay"])
    assert "2 of 3 right" in told["wording.repeated-word"]
    assert told["wording.repeated-word"].endswith("too few to tell: 8 more to read")
    assert "187 more to read" in told["dates.conflict"]
    assert "switch it on" in told["attribution.loaded-verb"]
    block = result.out.partition("if you agree:\n")[2]
    (tmp_path / ".editlint.yml").write_text(block, encoding="utf-8")
    rules = {each["name"]: each for each in json.loads(cli("rules", "--format", "json").out)}
    assert not rules["attribution.vague-source"]["active"]
    assert rules["attribution.loaded-verb"]["active"]
    assert rules["dates.age"]["severity"] == "warning"
    (tmp_path / ".editlint.yml").unlink()
    (tmp_path / "pyproject.toml").write_text("[tool.editlint]\nprofile = 'standard'\n", encoding="utf-8")
    block = cli("archive", "sample", archive, "--verdicts", "list.yml").out.partition("if you agree:\n")[2]
    (tmp_path / "pyproject.toml").write_text(block, encoding="utf-8")
    rules = {each["name"]: each for each in json.loads(cli("rules", "--format", "json").out)}
    assert not rules["attribution.vague-source"]["active"]


def test_the_report_has_the_verdicts(archive, cli, tmp_path):
    verdicts(tmp_path / "list.yml", attribution__vague_source=(10, 40, 3))
    cli("archive", "report", archive, "--out", "page.html", "--verdicts", "list.yml", "--isolated")
    html = (tmp_path / "page.html").read_text(encoding="utf-8")
    section = re.search('(?s)<section id="trust">.*?</section>', html)[0]
    assert "53 notes of 1 rule read, 0 to go" in section
    assert "11 to 33" in section
    assert "<code>rules:\n  attribution.vague-source: off</code>" in section


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "takes --out or --verdicts"),
        (("--out", "list.txt"), "is YAML or CSV"),
        (("--out", "list.yml", "--each", "0"), "at least 1"),
        (("--out", "nowhere/list.yml"), "cannot write"),
        (("--verdicts", "nowhere.yml"), "cannot read"),
    ],
)
def test_wrong_use_is_said(options, said, sample):
    result = sample(*options)
    assert result.code == 2
    assert said in result.err


def test_no_advice_follows_from_a_few_verdicts(sample, tmp_path):
    verdicts(
        tmp_path / "list.yml",
        dates__age=(0, 1, 0, "error"),
        attribution__hearsay=(0, 9, 0),
        attribution__vague_source=(0, 10, 0),
    )
    result = sample("--verdicts", "list.yml")
    told = {line.split()[0]: line for line in result.out.splitlines() if line.startswith("  ") and "." in line}
    assert "0 of 1 right (0 to 79 %)" in told["dates.age"]
    assert "too few to tell: 9 more to read" in told["dates.age"]
    assert "too few to tell: 1 more to read" in told["attribution.hearsay"]
    assert result.out.partition("if you agree:\n")[2] == "rules:\n  attribution.vague-source: off\n"


def entries_of(rule, severity, right, wrong):
    given = ["accept"] * right + ["reject"] * wrong
    return [Entry(f"n{rule}{severity}{at}", rule, severity, "", "", "", "", "", each) for at, each in enumerate(given)]


def test_what_is_demanded_follows_from_what_a_note_is_called(sample, tmp_path):
    entries = entries_of("dates.age", "error", 14, 6) + entries_of("dates.age", "warning", 40, 0)
    entries += entries_of("dates.conflict", "warning", 40, 0)  # the rule is one of errors
    (tmp_path / "list.yml").write_text(sampling_yaml.written(entries, {}), encoding="utf-8")
    out = sample("--verdicts", "list.yml").out
    assert re.search(r"dates\.age \(error\) +14 of 20 right .* call it a warning: an error must be right 98", out)
    assert re.search(r"dates\.age \(warning\) +40 of 40 right .* leave it on: it is right at least 85 times", out)
    assert re.search(r"dates\.conflict +40 of 40 right .* leave it on: it is right at least 85 times", out)
    assert "3 rules" not in out
    assert out.partition("if you agree:\n")[2] == "rules:\n  dates.age: warning\n"


def test_a_setting_that_suits_one_severity_only_is_not_advised(sample, tmp_path):
    entries = entries_of("dates.age", "error", 0, 20) + entries_of("dates.age", "warning", 40, 0)
    (tmp_path / "list.yml").write_text(sampling_yaml.written(entries, {}), encoding="utf-8")
    out = sample("--verdicts", "list.yml").out
    assert re.search(r"dates\.age \(error\) .* switch it off", out)
    assert "if you agree" not in out


TALES = (
    ("2001-02-01", "The Averley Mill, which was founded in 1847, grinds rye. Ana Ruiz, born in 1961, was 35 in 1990."),
    ("2011-02-01", "The Averley Mill, founded in 1874, will grind no more rye."),
)


def test_the_other_side_of_a_note_is_in_the_same_article_or_is_named(cli, write):
    lines = [json.dumps({"title": f"Tale {n}", "date": day, "body": told}) for n, (day, told) in enumerate(TALES)]
    write("stories.jsonl", "\n".join(lines))
    assert cli("archive", "run", "stories.jsonl", "--out", "out", "--isolated", "--jobs", "1").code == 0
    assert cli("archive", "judge", "out", "--isolated").code in (0, 1)
    cli("archive", "sample", "out", "--out", "list.yml", "--isolated")
    see = {each.rule: each.see for each in read_list("list.yml") if each.see}
    assert see["dates.age"].startswith("in the same article, line 1: ")
    assert see["dates.conflict"].startswith("stories.jsonl line 1: ")
    assert "Tale 0" in see["dates.conflict"]
