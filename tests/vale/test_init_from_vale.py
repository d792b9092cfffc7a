"""`editlint init --from-vale`: what Vale's configuration says comes out as one of ours that finds the same."""

from __future__ import annotations

import pytest

WEASEL = 'extends: existence\nmessage: "weak: %s"\nlevel: warning\nignorecase: true\ntokens: [very, quite]\n'
STIFF = (
    'extends: substitution\nmessage: "%s for %s"\nlevel: suggestion\naction: {name: replace}\nswap:\n  utilize: use\n'
)


@pytest.fixture
def house(write):
    write("styles/House/Weasel.yml", WEASEL)
    write("styles/House/Stiff.yml", STIFF)
    write("styles/Desk/Weasel.yml", WEASEL.replace("weak", "soft"))

    def configure(text):
        write(".vale.ini", text)

    return configure


def found(cli, *paths):
    """Path, line, column and rule of what a run of ours finds."""
    import json

    whole = json.loads(cli("--format", "json", "--exit-zero", *paths).out)
    return [(each["path"], each["rule"], each["severity"]) for each in whole["violations"]]


def test_styles_levels_and_switches_come_over(cli, write, house):
    house("StylesPath = styles\n[*]\nBasedOnStyles = House\nHouse.Stiff = error\n[notes/*.md]\nHouse.Weasel = NO\n")
    write("a.md", "A very long day. We utilize it.\n")
    write("notes/deep/b.md", "A very long day. We utilize it.\n")
    made = cli("init", "--from-vale")
    assert made.code == 0
    assert found(cli, "a.md", "notes") == [
        ("a.md", "House.Weasel", "warning"),
        ("a.md", "House.Stiff", "error"),
        ("notes/deep/b.md", "House.Stiff", "error"),
    ]


def test_a_section_with_other_styles_replaces_those_of_all(cli, write, house):
    house("StylesPath = styles\n[*]\nBasedOnStyles = House\n[b.md]\nBasedOnStyles = Desk\n")
    write("a.md", "A very long day.\n")
    write("b.md", "A very long day.\n")
    cli("init", "--from-vale")
    assert found(cli, "a.md", "b.md") == [("a.md", "House.Weasel", "warning"), ("b.md", "Desk.Weasel", "warning")]


def test_a_single_rule_brings_not_its_whole_style(cli, write, house):
    house("StylesPath = styles\n[*]\nHouse.Weasel = YES\n")
    write("a.md", "A very long day. We utilize it.\n")
    cli("init", "--from-vale")
    assert found(cli, "a.md") == [("a.md", "House.Weasel", "warning")]


def test_a_level_for_a_whole_style_is_that_of_each_of_its_rules(cli, write, house):
    house("StylesPath = styles\n[*]\nBasedOnStyles = House\nHouse = error\nHouse.Stiff = NO\n")
    write("a.md", "A very long day. We utilize it.\n")
    cli("init", "--from-vale")
    assert found(cli, "a.md") == [("a.md", "House.Weasel", "error")]


def test_terms_that_are_accepted_are_passed_over(cli, write, house):
    house("StylesPath = styles\nVocab = Desk\n[*]\nBasedOnStyles = House\n")
    write("styles/config/vocabularies/Desk/accept.txt", "very\n")
    write("a.md", "A very long day, quite so.\n")
    cli("init", "--from-vale")
    assert found(cli, "a.md") == [("a.md", "House.Weasel", "warning")]


def test_a_section_without_any_rule_is_an_exclusion(cli, write, house):
    house("StylesPath = styles\n[*]\nBasedOnStyles = House\n[old/*.md]\nBasedOnStyles =\n")
    write("old/a.md", "A very long day.\n")
    write("b.md", "A very long day.\n")
    cli("init", "--from-vale")
    assert found(cli, ".") == [("b.md", "House.Weasel", "warning")]


def test_what_has_no_counterpart_is_said(cli, tmp_path, house):
    house(
        "StylesPath = styles\nMinAlertLevel = warning\nIgnoredClasses = note\n"
        "[*]\nBasedOnStyles = House\nTokenIgnores = (x+)\n[!*.txt]\nHouse.Stiff = NO\n"
    )
    made = cli("init", "--from-vale")
    for text in (made.err, (tmp_path / ".editlint.yml").read_text(encoding="utf-8")):
        for name in ("MinAlertLevel", "IgnoredClasses", "TokenIgnores", "[!*.txt]"):
            assert name in text


def test_without_a_configuration_of_vale_nothing_is_written(cli, tmp_path):
    made = cli("init", "--from-vale")
    assert made.code == 2
    assert "no config file found" in made.err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_styles_is_no_style(cli, write, house):
    write("styles/config/vocabularies/Desk/accept.txt", "very\n")
    write(".editlint.yml", "packs:\n  - vale: styles\n")
    write("a.md", "A very long day.\n")
    refused = cli("a.md")
    assert refused.code == 2
    assert "name one of its folders" in refused.err
    assert ".editlint.yml:2:11" in refused.err


@pytest.mark.parametrize(
    ("folder", "said"), [("nowhere", "there is no folder nowhere"), ("styles/House", "styles/House is no vocabulary")]
)
def test_a_vocabulary_is_a_folder_with_lists(cli, write, house, folder, said):
    write(".editlint.yml", f"packs:\n  - vale: styles/House\nvocabularies: [{folder}]\n")
    write("a.md", "A very long day.\n")
    refused = cli("a.md")
    assert refused.code == 2
    assert said in refused.err
    assert ".editlint.yml:3:16" in refused.err
