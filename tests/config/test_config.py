"""Configuration files: found, read, explained, and their mistakes shown at their place."""

from __future__ import annotations

import pytest

BAD = "The the mayor spoke.\n"
RULE = "wording.repeated-word"


def test_the_closest_file_wins_and_nothing_is_merged(cli, write):
    write(".editlint.yml", f"select: [{RULE}]\nrules: {{{RULE}: error}}\n")
    write("desk/editlint.yml", f"select: [{RULE}]\n")
    write("a.md", BAD)
    write("desk/a.md", BAD)
    assert f"error {RULE}" in cli("--format", "concise", "a.md").out
    assert f"warning {RULE}" in cli("--format", "concise", "desk/a.md").out


def test_pyproject_and_yaml_say_the_same(cli, write):
    write("y/.editlint.yml", f"select: [{RULE}]\nrules:\n  {RULE}: error\nmax_warnings: 3\n")
    write(
        "t/pyproject.toml",
        f'[tool.editlint]\nselect = ["{RULE}"]\nmax_warnings = 3\n[tool.editlint.rules]\n"{RULE}" = "error"\n',
    )
    for folder in "yt":
        write(f"{folder}/a.md", BAD)
        assert f"error {RULE}" in cli("--format", "concise", f"{folder}/a.md").out


def test_a_pyproject_that_does_not_speak_of_us_is_passed_by(cli, write):
    write(".editlint.yml", f"select: [{RULE}]\n")
    write("desk/pyproject.toml", "[tool.other]\nx = 1\n")
    write("desk/a.md", BAD)
    assert "configuration: " in (out := cli("config", "desk/a.md").out)
    assert ".editlint.yml" in out


def test_extends_goes_below(cli, write):
    write("shared/house.yml", f"profile: strict\nselect: [{RULE}]\nrules: {{{RULE}: suggestion}}\n")
    write(".editlint.yml", f"extends: shared/house.yml\nrules: {{{RULE}: error}}\n")
    write("a.md", BAD)
    out = cli("config", "a.md").out
    assert "profile: strict" in out
    assert f"{RULE}: error" in out


def test_overrides_by_glob(cli, write):
    write(
        ".editlint.yml", f'select: [{RULE}]\noverrides:\n  - files: ["opinion/**"]\n    rules: {{{RULE}: suggestion}}\n'
    )
    write("a.md", BAD)
    write("opinion/b.md", BAD)
    out = cli("--format", "concise", ".").out
    assert f"a.md:1:1: warning {RULE}" in out
    assert f"opinion/b.md:1:1: suggestion {RULE}" in out


def test_environment_goes_over_the_file_and_the_command_line_over_both(cli, write, monkeypatch):
    write(".editlint.yml", "profile: essential\n")
    write("a.md", BAD)
    assert "profile: essential" in cli("config", "a.md").out
    monkeypatch.setenv("EDITLINT_PROFILE", "strict")
    assert "profile: strict" in cli("config", "a.md").out
    assert "profile: standard" in cli("config", "--profile", "standard", "a.md").out
    assert "configuration: none" in cli("config", "--isolated", "a.md").out


def test_profiles_grow(cli):
    counts = [
        int(cli("config", "--profile", profile).out.split("rules for this path: ")[1].split()[0])
        for profile in ("essential", "standard", "strict")
    ]
    assert 0 < counts[0] < counts[1] < counts[2]


def test_more_specific_selectors_win(cli, write):
    write("a.md", BAD)
    assert cli("--select", RULE, "--ignore", "wording", "a.md").code == 1
    assert cli("--select", "wording", "--ignore", RULE, "a.md").code == 0
    assert cli("--select", "wording", "--ignore", "ALL", "--fail-level", "suggestion", "a.md").code == 1
    assert cli("--ignore", "ALL", "a.md").code == 0


@pytest.mark.parametrize(
    ("config", "place", "said"),
    [
        ("profil: strict\n", "1:1", "did you mean “profile”?"),
        ("profile: strickt\n", "1:10", "did you mean “strict”?"),
        (f"rules:\n  {RULE}: warn\n", "2:26", "did you mean “warning”?"),
        ("rules:\n  wording.repeated-wrod: off\n", "2:3", "did you mean “wording.repeated-word”?"),
        ("rules: {readability.sentence-length: {maks: 40}}\n", "1:39", "did you mean “max”?"),
        ("rules: {readability.sentence-length: {max: many}}\n", "1:39", "must be a number, not “many”"),
        ("packs: [house/rules]\n", "1:9", "there is no folder house/rules"),
        ("facts: house.yml\n", "1:8", "there is no file house.yml"),
        ("profile: strict\nprofile: standard\n", "2:1", "key “profile” is given twice"),
        ("profile: [strict\n", "1:17", "not valid YAML"),
        ("extends: .editlint.yml\n", "1:10", "goes round in a circle"),
        ("overrides:\n  - rules: {}\n", "2:5", "an override needs “files”"),
        ('exclude: [drafts/, "!"]\n', "1:20", "“!” is no pattern of files"),
        ('overrides:\n  - files: "\\\\"\n    rules: {}\n', "2:12", "is no pattern of files"),
        ("max_warnings: few\n", "1:15", "must be a whole number"),
        ("- a\n- b\n", "1:1", "must be a mapping"),
        ("profile: !!python/object:os.system x\n", "1:10", "is not allowed"),
    ],
)
def test_a_mistake_is_shown_with_file_line_column_caret_and_hint(cli, write, config, place, said):
    write(".editlint.yml", config)
    write("a.md", BAD)
    result = cli("a.md")
    assert result.code == 2
    assert f".editlint.yml:{place}" in result.err
    assert said in result.err
    assert "^" in result.err
    assert result.out == ""


def test_all_mistakes_at_once(cli, write):
    write(".editlint.yml", "profil: x\nfail_level: bad\nrules: {a.b: sometimes}\n")
    write("a.md", BAD)
    assert cli("a.md").err.count("error: ") == 3


def test_a_mistake_in_pyproject_has_its_line(cli, write):
    write(
        "pyproject.toml",
        '[tool.editlint]\nprofile = "strict"\n\n[tool.editlint.rules]\n"wording.repeated-wrod" = "off"\n',
    )
    write("a.md", BAD)
    result = cli("a.md")
    assert (result.code, "pyproject.toml:5:1" in result.err) == (2, True)


def test_yaml_words_stay_words(cli, write):
    write(".editlint.yml", f"rules:\n  {RULE}: off\n")
    write("a.md", BAD)
    assert RULE not in cli("a.md").out


def test_init_writes_a_configuration_that_works_and_overwrites_none(cli, write):
    assert cli("init").code == 0
    write("a.md", "The mayor spoke to the council.\n")
    assert cli("a.md").code == 0
    assert cli("init").code == 2


def test_the_schema_accepts_what_the_reader_accepts_and_the_rules_we_ship(cli):
    import json

    import jsonschema
    import yaml

    from editlint.rulebook.packs import builtin_folder, find_rule_files

    schema = json.loads(cli("config", "--schema", "rule").out)
    validator = jsonschema.Draft202012Validator(schema)
    for file in find_rule_files(builtin_folder()):
        with open(file.path, encoding="utf-8") as opened:
            content = yaml.load(opened, Loader=yaml.BaseLoader)
        problems = [error.message for error in validator.iter_errors(numbers(content, schema))]
        assert problems == [], file.path
    config_schema = json.loads(cli("config", "--schema", "config").out)
    good = {
        "profile": "strict",
        "rules": {"dates": "error", "readability.grade": {"max": 14}},
        "packs": ["a", {"vale": "b"}],
    }
    jsonschema.validate(good, config_schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"profil": "strict"}, config_schema)


def numbers(content, schema):
    """Options of a rule as an editor's YAML reader gives them: numbers as numbers."""
    for branch in schema["allOf"]:
        if branch["if"]["properties"]["kind"]["const"] == content.get("kind"):
            for name, shape in branch["then"]["properties"]["options"]["properties"].items():
                if name in content.get("options", {}) and shape.get("type") in ("integer", "number"):
                    content["options"][name] = float(content["options"][name])
    return content
