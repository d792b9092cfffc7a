"""The outputs of `editlint vale`: lines, JSON, tables and templates."""

from __future__ import annotations

import io
import json
import subprocess
import sys

import pytest

STYLE = {
    "Loud.yml": 'extends: existence\nmessage: "<%s> & more"\nlevel: error\nlink: https://example.org/loud\ntokens: [loud]\n',
    "Long.yml": (
        "extends: substitution\nmessage: \"Write '%s' and nothing else in place of the longer word '%s'.\"\n"
        "level: warning\ndescription: shorter\naction: {name: replace}\nswap:\n  utilize: use\n"
    ),
    "Soft.yml": "extends: existence\nmessage: soft %s\nlevel: suggestion\ntokens: [soft]\n",
}


@pytest.fixture
def vale(cli, write, monkeypatch, tmp_path):
    """Lint by a style of three rules."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    for name, text in STYLE.items():
        write(f"styles/House/{name}", text)
    write(".vale.ini", "StylesPath = styles\n[*]\nBasedOnStyles = House\n")
    write("a.md", "A loud place.\n\nWe utilize soft, very soft words.\n")
    write("b.txt", "Calm.\n")
    return lambda *args: cli("vale", *args)


def test_lines(vale):
    result = vale("--output=line", "a.md", "b.txt")
    assert result.code == 1
    assert result.out.splitlines() == [
        "a.md:1:3:House.Loud:<loud> & more",
        "a.md:3:4:House.Long:Write 'use' and nothing else in place of the longer word 'utilize'.",
        "a.md:3:12:House.Soft:soft soft",
        "a.md:3:23:House.Soft:soft soft",
    ]


def test_json_in_the_layout_of_go(vale):
    result = vale("--output=JSON", "a.md", "b.txt")
    assert result.code == 1
    assert result.out.startswith(
        '{\n  "a.md": [\n    {\n      "Action": {\n        "Name": "",\n        "Params": null\n      },\n'
        '      "Span": [\n        3,\n        6\n      ],\n      "Check": "House.Loud",\n'
        '      "Description": "",\n      "Link": "https://example.org/loud",\n'
        '      "Message": "\\u003cloud\\u003e \\u0026 more",\n      "Severity": "error",\n'
        '      "Match": "loud",\n      "Line": 1\n    },\n'
    )
    second = json.loads(result.out)["a.md"][1]
    assert second["Action"] == {"Name": "replace", "Params": ["use"]}
    assert (second["Span"], second["Line"], second["Description"]) == ([4, 10], 3, "shorter")


def test_json_of_nothing(vale):
    assert vale("--output=JSON", "b.txt").out == "{}\n"


def test_a_table_for_people(vale):
    assert vale("a.md", "b.txt").out == (
        "\n a.md\n"
        " 1:3   error       <loud> & more                 House.Loud \n"
        " 3:4   warning     Write 'use' and nothing else  House.Long \n"
        "                   in place of the longer word              \n"
        "                   'utilize'.                               \n"
        " 3:12  suggestion  soft soft                     House.Soft \n"
        " 3:23  suggestion  soft soft                     House.Soft \n"
        "\n✖ 1 error, 1 warning and 2 suggestions in 2 files.\n"
    )


def test_a_table_that_is_not_wrapped(vale):
    assert "Write 'use' and nothing else in place of the longer word 'utilize'." in vale("--no-wrap", "a.md").out


def test_a_clean_table(vale):
    assert vale("b.txt").out == "✔ 0 errors, 0 warnings and 0 suggestions in 1 file.\n"


def test_colours_only_where_they_are_wanted(vale, monkeypatch):
    assert "\x1b[" not in vale("a.md").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = vale("a.md").out
    assert "\x1b[31merror\x1b[0m" in coloured
    assert "\x1b[4ma.md\x1b[0m" in coloured
    assert "\x1b[" not in vale("--no-color", "a.md").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in vale("a.md").out


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["a.md"], 1),
        (["--no-exit", "a.md"], 0),
        (["b.txt"], 0),
        (["a.md", "nowhere.md"], 2),
        (["--bogus", "a.md"], 2),
        (["--config=nowhere.ini", "a.md"], 2),
        (["--output=nowhere.tmpl", "a.md"], 2),
    ],
)
def test_exit_codes(vale, args, code):
    result = vale("--output=line", *args) if not args[0].startswith("--output") else vale(*args)
    assert result.code == code
    assert bool(result.err) == (code == 2)


def test_a_text_on_the_command_line(vale):
    assert vale("--output=line", "a loud text").out == "stdin.txt:1:3:House.Loud:<loud> & more\n"
    assert vale("a loud text").out.endswith("in stdin.\n")


def test_a_word_that_is_nearly_a_command_is_none(vale):
    result = vale("ls-confg")
    assert result.code == 2
    assert "did you mean “ls-config”?" in result.err


def test_standard_input(vale, monkeypatch):
    def piped(text, *args):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))
        return vale("--output=line", *args).out

    assert piped("a loud text\n") == "stdin.txt:1:3:House.Loud:<loud> & more\n"
    assert piped("a `loud` text\n", "--ext=.md") == ""
    assert piped("a `loud` text\n", "--path=notes/x.md") == ""
    assert piped("a loud text\n", "--path=notes/x.md") == "notes/x.md:1:3:House.Loud:<loud> & more\n"


TEMPLATES = [
    ("{{range .Files}}{{.Path}}: {{len .Alerts}}\n{{end}}of {{.LintedTotal}}", "a.md: 4\nof 2"),
    (
        "{{range .Files}}{{range .Alerts}}{{.Line}}:{{index .Span 0}} {{.Check}};{{end}}{{end}}",
        "1:3 House.Loud;3:4 House.Long;3:12 House.Soft;3:23 House.Soft;",
    ),
    (
        '{{/* counts */}}{{$n := 0}}{{range .Files}}{{range .Alerts}}{{if eq .Severity "error"}}'
        "{{$n = add1 $n}}{{else if eq .Severity `warning`}}w{{else}}s{{end}}{{end}}{{end}}={{$n}}",
        "wss=1",
    ),
    ("a  {{- 1 -}}  b", "a1b"),
    ("{{with .Files}}{{(index . 0).Path}}{{end}}{{with $.None}}{{end}}", None),
    ("{{range $i, $f := .Files}}{{$i}}{{$f.Path}}{{else}}none{{end}}", "0a.md"),
    ("{{range until 3}}{{if eq . 1}}{{continue}}{{end}}{{.}}{{end}}", "02"),
    ("{{range list 1 2 3}}{{if gt . 1}}{{break}}{{end}}{{.}}{{end}}", "1"),
    ('{{define "row"}}<{{.}}>{{end}}{{template "row" "x"}}{{block "b" 5}}[{{.}}]{{end}}', "<x>[5]"),
    ('{{printf "%-5s|%03d|%q|%.2f|%v%%" "ab" 7 "x" 1.5 true}}', 'ab   |007|"x"|1.50|true%'),
    ('{{ "a,b" | splitList "," | join "-" | upper | quote }}', '"A-B"'),
    ('{{$d := dict "k" 1}}{{$_ := set $d "j" 2}}{{keys $d | sortAlpha}}{{get $d "k"}}{{hasKey $d "z"}}', "[j k]1false"),
    ('{{and 1 0}}{{or 0 "x"}}{{not true}}{{ternary "y" "n" (lt 1 2)}}', "0xfalsey"),
    ('{{default "d" ""}}{{"x" | default "d"}}{{empty .Files}}{{coalesce "" 0 "z"}}', "dxfalsez"),
    (
        "{{range .Files}}{{range .Alerts}}{{.Message | jsonEscape}} {{.Action.Name}}{{.Action.Params}};{{end}}{{end}}",
        "\\u003cloud\\u003e \\u0026 more [];Write 'use' and nothing else in place of the longer word 'utilize'. replace[use];"
        "soft soft [];soft soft [];",
    ),
    (
        "{{range .Files}}{{$t := newTable false}}{{range .Alerts}}{{$t = addRow $t (list .Check (toString .Line))}}{{end}}"
        "{{$t = renderTable $t}}{{end}}",
        "\n House.Loud  1 \n House.Long  3 \n House.Soft  3 \n House.Soft  3 \n\n",
    ),
    ('{{"x" | red}}{{"y" | underline}}', "xy"),
    ('{{div 7 2}} {{mod 7 2}} {{sub 1 2}} {{max 1 3 2}} {{add 1 2 3}} {{"é" | len}}', "3 1 -1 3 6 2"),
    (
        "{{range .Files}}{{$t := newTable true}}{{range .Alerts}}{{$t = addRow $t (list .Line .Check | toStrings)}}{{end}}"
        "{{len (.Path | sha256sum)}} {{.Path | base}} {{.Path | ext}}{{end}}",
        "64 a.md .md",
    ),
    (
        '{{regexReplaceAll "l(.)" "loud" "L${1}!"}} {{regexMatch "^l" "loud"}} {{regexFindAll "[a-z]" "ab" -1}} '
        '{{mustRegexFind "o." "loud"}} {{regexSplit "," "a,b,c" 2}} {{regexQuoteMeta "a.b"}}',
        "Lo!ud true [a b] ou [a b,c] a\\.b",
    ),
    (
        '{{"ab" | b64enc | b64dec}} {{seq 3}} {{untilStep 0 6 2}} {{dig "a" "b" "-" (dict "a" (dict "b" 1))}}',
        "ab 1 2 3 [0 2 4] 1",
    ),
    (
        '{{index (fromJson "[1]") 0}} {{kindIs "slice" (list)}} {{splitn "," 2 "a,b,c"}} {{chunk 2 (list 1 2 3)}}',
        "1 true map[_0:a _1:b,c] [[1 2] [3]]",
    ),
    (
        '{{nindent 2 "a\\nb"}}{{trunc 2 "xyz"}}{{trimSuffix "c" "abc"}}{{replace "a" "o" "banana"}}',
        "\n  a\n  bxyabbonono",
    ),
]


@pytest.mark.parametrize(("template", "expected"), TEMPLATES)
def test_templates(vale, write, template, expected):
    write("styles/config/templates/x.tmpl", template)
    result = vale("--output=x.tmpl", "a.md", "b.txt")
    if expected is None:
        assert result.code == 2
        assert "there is no field .None here" in result.err
    else:
        assert (result.out, result.err) == (expected, "")
        assert result.code == 1


@pytest.mark.parametrize(
    ("template", "place", "said"),
    [
        ("{{.Files | nope}}", "1:12", "“nope” is no function"),
        ("\n{{if .Files}}x", "2:14", "an “end” is missing"),
        ("{{end}}", "1:3", "belongs to nothing"),
        ("{{.Files", "1:1", "an action is not closed"),
        ("{{}}", "1:3", "an action is empty"),
        ("{{$x}}", "1:3", "there is no variable $x"),
        ('{{template "t"}}', "1:3", "there is no template “t”"),
        ('{{define "t"}}{{template "t"}}{{end}}{{template "t"}}', "1:17", "calls itself without end"),
        ("{{range 'a'}}{{.}}{{end}}" if False else '{{range "a"}}{{end}}', "1:9", "nothing to range over"),
        ("{{div 1 0}}", "1:3", "a division by zero"),
        ("{{index .Files 9}}", "1:3", "there is no place 9"),
        ("{{upper 5}}", "1:3", "cannot take what it is given"),
        ("{{break}}", "1:3", "stands outside of a range"),
        ('{{range .Files}}{{define "t"}}{{continue}}{{end}}{{end}}', "1:33", "stands outside of a range"),
        ("{{now}}", "1:3", "“now” is no function"),
        ('{{regexMatch "(" "x"}}', "1:3", "cannot be run"),
        ('{{fail "no such style"}}', "1:3", "no such style"),
        ("{{" + "(" * 300 + "}}", "1:", "is nested too deeply"),
    ],
)
def test_a_template_that_cannot_be_used(vale, write, template, place, said):
    write("x.tmpl", template)
    result = vale("--output=x.tmpl", "a.md")
    assert result.code == 2
    assert said in result.err
    assert f"x.tmpl:{place}" in result.err


def test_commands_that_lint_nothing(vale, cli, write):
    config = json.loads(vale("ls-config").out)
    assert config["GBaseStyles"] == ["House"]
    assert config["MinAlertLevel"] == 0
    assert config["RootINI"].endswith(".vale.ini")
    assert set(json.loads(vale("--output=JSON", "ls-vars").out)) == {"VALE_CONFIG_PATH", "VALE_STYLES_PATH"}
    assert ".vale.ini" in vale("ls-dirs").out
    assert "nothing is downloaded" in vale("sync").out
    assert vale("--version").out == vale("-v").out == "vale version 3.22.0\n"
    assert vale("dc").out == vale("ls-config").out
    assert json.loads(vale("ls-path").out) == {"configs": [config["RootINI"]]}
    assert "--minAlertLevel=LEVEL" in vale("--help").out
    assert "ls-config" in vale("help", "ls-config").out
    write(".vale.ini", "StylesPath = styles\nPackages = House, https://example.org/x/Berries.zip\n")
    missing = vale("sync")
    assert (missing.code, missing.out) == (2, "")
    assert "Berries.zip" in missing.err
    assert "House," not in missing.err


def test_commands_for_one_rule(vale, write):
    compiled = json.loads(vale("compile", "styles/House/Long.yml").out)
    assert compiled == {"Pattern": r"(?m)\b(?:(utilize))\b"}
    write("rules/Raw.yml", "extends: existence\nmessage: m\nignorecase: true\nraw: ['a', '$']\ntokens: [b, c]\n")
    assert json.loads(vale("compile", "rules/Raw.yml").out) == {"Pattern": r"(?i)a$(?m)\b(?:b|c)\b"}
    write("rules/Count.yml", "extends: metric\nmessage: m\nformula: words\ncondition: '> 1'\n")
    assert json.loads(vale("compile", "rules/Count.yml").out) == {"Pattern": ""}
    result = vale("run", "styles/House/Loud.yml", "a.md")
    assert (result.code, [each["Check"] for each in json.loads(result.out)["a.md"]]) == (0, ["Test.Rule"])
    for words in (("compile",), ("compile", "none.yml"), ("run", "a.yml"), ("run", "styles/House/Loud.yml", "none.md")):
        assert vale(*words).code == 2


def test_json_stays_json_where_one_pipe_takes_all(vale, write, tmp_path):
    write("styles/House/Program.yml", "extends: script\nmessage: m\nscript: |\n  matches := []\n")
    assert "House.Program" in vale("--output=JSON", "b.txt").err
    command = [sys.executable, "-m", "editlint", "vale", "--output=JSON", "b.txt"]
    together = subprocess.run(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=True)
    assert json.loads(together.stdout) == {}


RULE = STYLE["Soft.yml"] + (
    "tests:\n"
    "  - {name: found, input: a soft word, want: '1:3:House.Soft:soft soft'}\n"
    "  - {name: not in code, input: a `soft` word, want: ''}\n"
    "  - {name: in text, input: a `soft` word, format: txt, contains: House.Soft, absent: ['2:']}\n"
)


def test_the_tests_of_rules(vale, write):
    write("styles/House/Soft.yml", RULE)
    assert "3 passed, 0 failed" in vale("test", "styles").out
    write("styles/House/all.test.yml", "- name: loud\n  input: so loud\n  contains: House.Soft\n")
    failed = vale("test", "styles")
    assert failed.code == 1
    assert '✗ loud — output does not contain "House.Soft"' in failed.out
    report = json.loads(vale("--output=JSON", "test").out)
    assert (report["passed"], report["failed"]) == (3, 1)
    assert report["results"][-1]["got"] == "1:4:House.Loud:<loud> & more\n"
    write("styles/House/all.test.yml", "- name: loud\n  input: so loud\n")
    broken = vale("test")
    assert broken.code == 2
    assert "all.test.yml:1:3" in broken.err


@pytest.mark.parametrize(
    ("action", "match", "expected"),
    [
        ({"Name": "replace", "Params": ["use", "apply"]}, "utilize", ["use", "apply"]),
        ({"Name": "remove", "Params": None}, "very", [""]),
        ({"Name": "edit", "Params": ["truncate", " "]}, "the the", ["the"]),
        ({"Name": "", "Params": None}, "x", []),
        ({"Name": "suggest", "Params": ["spellings"]}, "x", []),
    ],
)
def test_what_an_alert_proposes(vale, write, action, match, expected):
    alert = json.dumps({"Action": action, "Match": match, "Check": "House.Loud"})
    assert json.loads(vale("fix", alert).out) == {"suggestions": expected, "error": ""}
    write("alert.json", alert)
    assert json.loads(vale("fix", "alert.json").out)["suggestions"] == expected


@pytest.mark.parametrize("alert", ["no json", "[1]", '{"Action": {"Name": "nope"}}'])
def test_what_is_no_alert_proposes_nothing(vale, alert):
    result = vale("fix", alert)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("error: fix: ")
