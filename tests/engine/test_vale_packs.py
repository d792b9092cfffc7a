"""Vale's styles among our own rules: their places, fixes, comments, levels, and who speaks where both object."""

from __future__ import annotations

import json

import pytest

WORDS = """\
extends: substitution
message: "Write '%s' instead of '%s'."
level: warning
ignorecase: true
action: {name: replace}
swap:
  utilise: use
  ongoing basis: regularly
"""
HEADS = """\
extends: capitalization
message: "'%s' should be in title case."
level: suggestion
scope: heading
match: $title
"""
ALT = """\
extends: existence
message: "Say what '%s' shows."
level: error
scope: alt
tokens: [picture]
"""


@pytest.fixture
def desk(write, monkeypatch, tmp_path):
    for name, text in {"Words": WORDS, "Heads": HEADS, "Alt": ALT}.items():
        write(f"styles/Desk/{name}.yml", text)
    write(".editlint.yml", "packs: [{vale: styles/Desk}]\nrules: {ALL: off, Desk: on}\n")
    monkeypatch.chdir(tmp_path)
    return write


def found(cli, *argv):
    _, out, _ = cli("check", "--format=json", *argv)
    return [(it["rule"], it["line"], it["column"], it["match"], it["message"]) for it in json.loads(out)["violations"]]


def test_alerts_stand_where_the_source_has_them(cli, desk):
    desk("a.md", "# How the ferry Was saved\n\nWe ![a picture](x.png) *utilise* it on an\nongoing basis.\n")
    assert found(cli, "a.md") == [
        ("Desk.Heads", 1, 3, "How the ferry Was saved", "'How the ferry Was saved' should be in title case."),
        ("Desk.Alt", 3, 8, "picture", "Say what 'picture' shows."),
        ("Desk.Words", 3, 25, "utilise", "Write 'use' instead of 'utilise'."),
        ("Desk.Words", 4, 1, "ongoing basis", "Write 'regularly' instead of 'ongoing basis'."),
    ]


def test_a_replacement_is_a_fix_that_has_to_be_asked_for(cli, desk, tmp_path):
    desk("a.md", "We utilise it, **utilise** it.\n")
    cli("check", "--fix", "a.md")
    assert "utilise" in (tmp_path / "a.md").read_text(encoding="utf-8")
    cli("check", "--fix", "--unsafe-fixes", "a.md")
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "We use it, **use** it.\n"


def test_comments_of_vale_and_ours_both_count(cli, desk):
    desk("a.md", "<!-- vale off -->\n\nWe utilise it.\n\n<!-- vale on -->\n\nWe utilise it.\n")
    assert [line for _, line, *_ in found(cli, "a.md")] == [7]
    desk("b.md", "<!-- editlint: ignore[Desk.Words] it is a quotation -->\nWe utilise it.\n")
    assert found(cli, "b.md") == []


def test_levels_and_switches_of_the_configuration_hold(cli, desk):
    desk(".editlint.yml", "packs: [{vale: styles/Desk}]\nrules: {ALL: off, Desk.Words: error}\n")
    desk("a.md", "# how it Was\n\nWe utilise it.\n")
    code, out, _ = cli("check", "--format=concise", "a.md")
    assert code == 1
    assert out.splitlines()[0] == "a.md:3:4: error Desk.Words Write 'use' instead of 'utilise'."
    assert "Desk.Heads" not in out


def test_where_a_style_and_a_rule_of_ours_object_the_style_speaks_and_names_the_other(cli, desk):
    desk(".editlint.yml", "packs: [{vale: styles/Desk}]\nrules: {ALL: off, Desk: on, wording.wordy: on}\n")
    desk("a.md", "We utilise it.\n")
    _, out, _ = cli("check", "--format=json", "a.md")
    (only,) = json.loads(out)["violations"]
    assert (only["rule"], [each["rule"] for each in only["data"]["also"]]) == ("Desk.Words", ["wording.wordy"])


def test_two_styles_never_silence_each_other(cli, desk):
    desk("styles/Other/Words.yml", WORDS)
    desk(
        ".editlint.yml", "packs: [{vale: styles/Desk}, {vale: styles/Other}]\nrules: {ALL: off, Desk: on, Other: on}\n"
    )
    desk("a.md", "We utilise it.\n")
    assert [rule for rule, *_ in found(cli, "a.md")] == ["Desk.Words", "Other.Words"]


def test_a_vocabulary_excuses(cli, desk):
    desk("terms/accept.txt", "[Uu]tilise\n")
    desk(".editlint.yml", "packs: [{vale: styles/Desk}]\nvocabularies: [terms]\nrules: {ALL: off, Desk: on}\n")
    desk("a.md", "We utilise it.\n")
    assert found(cli, "a.md") == []


def test_a_broken_rule_is_told_of_and_the_others_run(cli, desk):
    desk("styles/Desk/Bad.yml", "extends: existence\nmessage: m\ntokns: [a]\n")
    desk("a.md", "We utilise it.\n")
    code, out, err = cli("check", "--format=concise", "a.md")
    assert code == 2
    assert "Desk.Words" in out
    assert "Bad.yml:3:1" in err
    assert "did you mean “tokens”?" in err


def test_a_file_in_a_pack_of_ours_may_be_written_for_vale(cli, desk):
    desk("house/names/ferry.yml", "extends: existence\nmessage: \"No '%s'.\"\nlevel: error\ntokens: [ferryboat]\n")
    desk(".editlint.yml", "packs: [house]\nrules: {ALL: off, names: on}\n")
    desk("a.md", "The ferryboat sank.\n")
    assert found(cli, "a.md") == [("names.ferry", 1, 5, "ferryboat", "No 'ferryboat'.")]


def test_results_are_kept_and_found_again(cli, desk):
    desk("a.md", "We utilise it.\n")
    assert found(cli, "a.md") == found(cli, "a.md") != []
    desk("styles/Desk/Words.yml", WORDS.replace("utilise: use", "utilise: wield"))
    assert [message for *_, message in found(cli, "a.md")] == ["Write 'wield' instead of 'utilise'."]


def test_a_rule_of_a_style_is_explained_and_listed(cli, desk):
    code, out, _ = cli("rule", "Desk.Words")
    assert code == 0
    assert "Desk.Words (warning" in out
    assert "Words.yml" in out
    assert "Desk.Alt" in cli("rules")[1]
