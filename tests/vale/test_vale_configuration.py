"""`.vale.ini` through the command line: what runs on which file, and what is said of mistakes."""

from __future__ import annotations

import json
import os

import pytest

WORD = 'extends: existence\nmessage: "{name}: %s"\nlevel: {level}\ntokens: [mango]\n'
TREE = {"a.md": "mango\n", "notes/b.md": "mango\n", "notes/deep/c.txt": "mango\n", "d.html": "<p>mango</p>\n"}


@pytest.fixture
def orchard(cli, write, monkeypatch, tmp_path):
    """Two styles and four files; lint them by a configuration, and the lines come back."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("VALE_CONFIG_PATH", raising=False)
    monkeypatch.delenv("VALE_STYLES_PATH", raising=False)
    for name, level in (("Low", "suggestion"), ("High", "error")):
        write(f"styles/Fruit/{name}.yml", WORD.format(name=name, level=level))
    write("styles/Other/Only.yml", WORD.format(name="Only", level="warning"))
    for path, text in TREE.items():
        write(path, text)

    def lint(configuration, *args, expect=None):
        write(".vale.ini", "StylesPath = styles\n" + configuration)
        result = cli("vale", "--output=line", *(args or ("a.md", "notes", "d.html")))
        if expect is not None:
            assert result.code == expect, result
        return [":".join(line.split(":")[i] for i in (0, 3)) for line in result.out.splitlines()]

    return lint


ALL = ["a.md", "notes/b.md", "notes/deep/c.txt", "d.html"]


def each(rules, *paths):
    return [f"{path}:{rule}" for path in paths for rule in rules]


BOTH = ("Fruit.High", "Fruit.Low")


@pytest.mark.parametrize(
    ("configuration", "expected"),
    [
        pytest.param("[*]\nBasedOnStyles = Fruit\n", each(BOTH, *ALL), id="a style for all files"),
        pytest.param("MinAlertLevel = error\n[*]\nBasedOnStyles = Fruit\n", each(BOTH[:1], *ALL), id="least level"),
        pytest.param(
            "MinAlertLevel = suggestion, error\n[*]\nBasedOnStyles = Fruit\n", each(BOTH[:1], *ALL), id="several levels"
        ),
        pytest.param("[*.md]\nBasedOnStyles = Fruit\n", each(BOTH, "a.md", "notes/b.md"), id="a star crosses folders"),
        pytest.param("[notes/*.md]\nBasedOnStyles = Fruit\n", each(BOTH, "notes/b.md"), id="a folder"),
        pytest.param("[notes/*]\nBasedOnStyles = Fruit\n", each(BOTH, *ALL[1:3]), id="all below a folder"),
        pytest.param("[notes/**/*.txt]\nBasedOnStyles = Fruit\n", each(BOTH, ALL[2]), id="two stars"),
        pytest.param("[**/*.md]\nBasedOnStyles = Fruit\n", each(BOTH, *ALL[:2]), id="two stars for no folder"),
        pytest.param("[*.{md,html}]\nBasedOnStyles = Other\n", each(["Other.Only"], *ALL[:2], ALL[3]), id="braces"),
        pytest.param("[[a-c].md]\nBasedOnStyles = Other\n", each(["Other.Only"], "a.md"), id="a class"),
        pytest.param("[!*.md]\nBasedOnStyles = Other\n", each(["Other.Only"], *ALL[2:]), id="not that"),
        pytest.param(
            "[*]\nBasedOnStyles = Fruit\n[*.md]\nBasedOnStyles = Other\n",
            [*each(["Other.Only"], *ALL[:2]), *each(BOTH, *ALL[2:])],
            id="the last section that names styles has them all",
        ),
        pytest.param(
            "[*]\nBasedOnStyles = Fruit\nFruit.Low = NO\n[*.html]\nFruit.Low = YES\n",
            [*each(BOTH[:1], *ALL[:3]), *each(BOTH, "d.html")],
            id="a section switches on what all others have off",
        ),
        pytest.param("[*]\nFruit.Low = YES\n", each(["Fruit.Low"], *ALL), id="one rule of a style"),
        pytest.param("[*]\nBasedOnStyles = Fruit, Other\nFruit = NO\n", each(["Other.Only"], *ALL), id="a style off"),
        pytest.param("[*]\nBasedOnStyles = Fruit\nFruit.Low = maybe\n", each(BOTH[:1], *ALL), id="no switch is off"),
        pytest.param(
            "MinAlertLevel = error\n[*]\nBasedOnStyles = Fruit\n[*.md]\nFruit.Low = error\n",
            [*each(BOTH, *ALL[:2]), *each(BOTH[:1], *ALL[2:])],
            id="a level holds for its section",
        ),
        pytest.param(
            "MinAlertLevel = error\n[*]\nBasedOnStyles = Fruit\nFruit = warning\nFruit.Low = error\n",
            each(["Fruit.Low"], *ALL),
            id="a level for a style, and another for one of its rules",
        ),
        pytest.param(
            '[*]\n# none of this\n; nor this\nBasedOnStyles = "Fruit" # but this\nFruit.High = NO ; not that\n',
            each(["Fruit.Low"], *ALL),
            id="comments and quotation marks",
        ),
        pytest.param("[*]\nBasedOnStyles = Fruit, \\\n  Other\nFruit = NO\n", each(["Other.Only"], *ALL), id="goes on"),
        pytest.param(
            "[*]\nBasedOnStyles = Other\n[*.md]\nOther.Only = NO\n[*.md]\nFruit.Low = YES\n",
            [*each(["Fruit.Low"], *ALL[:2]), *each(["Other.Only"], *ALL[2:])],
            id="two headings of one name",
        ),
        pytest.param("[*.md]\nBasedOnStyles =\n", [], id="no style"),
        pytest.param("", [], id="no section"),
    ],
)
def test_which_rules_run_on_which_files(orchard, configuration, expected):
    assert orchard(configuration) == expected


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (["."], [*each(BOTH, "a.md", "d.html", "notes/b.md", "notes/deep/c.txt")]),
        (["--glob=*.md", "."], each(BOTH, "a.md", "notes/b.md")),
        (["--glob", "!*.{md,txt}", "."], each(BOTH, "d.html")),
        (["./notes/"], each(BOTH, "notes/b.md", "notes/deep/c.txt")),
        (["--minAlertLevel=error", "a.md"], each(BOTH[:1], "a.md")),
        (["--filter=.Level == 'suggestion'", "a.md"], each(BOTH[1:], "a.md")),
        (["--filter", ".Name in ['Fruit.High'] and .Extends==\"existence\"", "a.md"], each(BOTH[:1], "a.md")),
        (["a.md", "--", "d.html"], each(BOTH, "a.md", "d.html")),
    ],
)
def test_flags_narrow_a_run(orchard, write, args, expected):
    write("node_modules/x.md", "mango\n")
    write(".git/x.md", "mango\n")
    found = orchard("[*]\nBasedOnStyles = Fruit\n", *args)
    assert [line for line in found if not line.startswith(("styles", ".vale"))] == expected


def test_the_parameter_of_a_rule_is_set_by_brackets(orchard, cli, write):
    write("styles/Fruit/Many.yml", "extends: occurrence\nmessage: many\nmax: 9\ntoken: mango\n")
    write("e.txt", "mango mango\n")
    settings = "[*]\nFruit.Many = YES\n"
    assert orchard(settings, "e.txt") == []
    assert orchard(settings + "Fruit.Many[max] = 1\n", "e.txt") == ["e.txt:Fruit.Many"]


def test_a_filter_may_lie_in_the_folder_of_styles(orchard, write):
    write("styles/config/filters/grave.expr", '.Level == "error"\n')
    assert orchard("[*]\nBasedOnStyles = Fruit\n", "--filter=grave.expr", "a.md") == ["a.md:Fruit.High"]


def test_the_users_own_configuration_is_below_that_of_the_project(orchard, write):
    write("home/vale/.vale.ini", "StylesPath = styles\n[*]\nBasedOnStyles = Mine\nFruit.Low = NO\n")
    write("home/vale/styles/Mine/Own.yml", WORD.format(name="Own", level="warning"))
    settings = "[*]\nBasedOnStyles = Fruit\n"
    assert orchard(settings, "a.md") == ["a.md:Fruit.High", "a.md:Mine.Own"]
    assert orchard(settings + "Fruit.Low = YES\n", "a.md") == ["a.md:Fruit.High", "a.md:Fruit.Low", "a.md:Mine.Own"]
    assert orchard(settings, "--no-global", "a.md") == each(BOTH, "a.md")


def test_packages_on_disk_are_below_the_project(orchard, write):
    write("styles/.vale-config/0-Other.ini", "StylesPath = elsewhere\n[*]\nBasedOnStyles = Other\nFruit.Low = NO\n")
    settings = "Packages = Other\n[*]\nBasedOnStyles = Fruit\n"
    assert orchard(settings, "a.md", expect=1) == ["a.md:Fruit.High", "a.md:Other.Only"]


def test_the_configuration_is_searched_upwards_and_may_be_named(cli, orchard, write, monkeypatch, tmp_path):
    orchard("[*]\nBasedOnStyles = Other\n")
    monkeypatch.chdir(tmp_path / "notes" / "deep")
    assert cli("vale", "--output=line", "c.txt").out == "c.txt:1:1:Other.Only:Only: mango\n"
    write("else/x.ini", "StylesPath = ../styles\n[*]\nFruit.High = YES\n")
    named = os.path.join("..", "..", "else", "x.ini")
    assert cli("vale", "--output=line", f"--config={named}", "c.txt").out == "c.txt:1:1:Fruit.High:High: mango\n"
    monkeypatch.setenv("VALE_CONFIG_PATH", named)
    assert cli("vale", "--output=line", "c.txt").out == "c.txt:1:1:Fruit.High:High: mango\n"


@pytest.mark.parametrize(
    ("configuration", "place", "said"),
    [
        ("[*]\nBasedOnStyles = Fruit\nMinAlertLevel = error\n", "4:1", "is a core option"),
        ("MinAlertLevel = fatal\n", "2:1", "MinAlertLevel must be"),
        ("BasedOnStyles = Fruit\n", "2:1", "is a syntax-specific option"),
        ("[*]\nCommentDelimiters = a, b\n", "3:1", "is a syntax-specific option"),
        ("[*.md]\nCommentDelimiters = a\n", "3:1", "two delimiters, but got 1"),
        ("[*.{md]\nBasedOnStyles = Fruit\n", "2:1", "could not be compiled"),
        ("StylesPath = nowhere\n", "2:1", "does not exist"),
        ("[*]\nFruit.Low[level] = error\n", "3:1", "set a level with 'Fruit.Low = error'"),
        ("[*]\nFruit.Low[tokens] = x\n", "3:1", "is not adjustable"),
        ("[*\n", "2:1", "a heading is not closed"),
        ("[*]\n  what is this\n", "3:3", "neither a heading"),
    ],
)
def test_a_mistake_stops_the_run_and_has_its_place(cli, orchard, configuration, place, said):
    assert orchard(configuration, "a.md", expect=2) == []
    told = cli("vale", "a.md").err
    assert said in told
    assert f".vale.ini:{place}" in told
    error = json.loads(cli("vale", "--output=JSON", "a.md").err)
    assert said in error["Text"]
    assert [str(error[key]) for key in ("Line", "Span")] == place.split(":")


@pytest.mark.parametrize(
    ("configuration", "said"),
    [
        ("[*]\nBasedOnStyles = Fruit, Friut\n", "did you mean “Fruit”?"),
        ("Packages = Berries\n[*]\nBasedOnStyles = Fruit, Berries\n", "the package Berries is not on this disk"),
    ],
)
def test_an_unknown_style_is_told_of_and_the_others_run(cli, orchard, configuration, said):
    assert orchard(configuration, "a.md", expect=2) == each(BOTH, "a.md")
    assert said in cli("vale", "a.md").err


def test_an_unknown_vocabulary_is_told_of_at_its_place(cli, orchard, write):
    write("styles/config/vocabularies/Desk/accept.txt", "mango\n")
    assert orchard("Vocab = Dask\n[*]\nBasedOnStyles = Fruit\n", "a.md", expect=2) == []
    told = cli("vale", "a.md").err
    assert "did you mean “Desk”?" in told
    assert ".vale.ini:2:1" in told
    assert orchard("Vocab = Desk\n[*]\nBasedOnStyles = Fruit\n", "a.md", expect=0) == []


def test_a_broken_rule_is_told_of_and_the_others_run(cli, orchard, write):
    write("styles/Fruit/Bad.yml", "extends: existance\nmessage: x\n")
    write("styles/Fruit/Worse.yml", 'extends: existence\nmessage: x\ntokens: ["("]\n')
    assert orchard("[*]\nBasedOnStyles = Fruit\n", "a.md", expect=2) == each(BOTH, "a.md")
    told = cli("vale", "a.md").err
    assert "Bad.yml:1:10" in told
    assert "Worse.yml:3:10" in told


@pytest.mark.parametrize(
    ("configuration", "said"),
    [
        ("MinAlertLvl = error\n", "did you mean “MinAlertLevel”?"),
        ("[*]\nFruit.Low = no\n", "switches Fruit.Low off"),
        ("NLPEndpoint = http://localhost\n", "nothing is asked over the network"),
    ],
)
def test_what_is_odd_is_noted_and_does_no_harm(cli, orchard, configuration, said):
    orchard(configuration, "a.md", expect=0)
    assert said in cli("vale", "a.md").err
    assert cli("vale", "--output=JSON", "a.md").err == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (".Nam == 'x'", "did you mean “Name”?"),
        (".Name ==", "a value is missing"),
        (".Name == 'x' or", "a value is missing"),
        ("(.Name == 'x'", "“)” is missing"),
        (".Name = 'x'", "is not understood"),
        (".Name matches '('", "cannot be run"),
        (".Name matches '((?>a+)b?)+$'", "for ever"),
        ("((((" * 200, "is nested too deeply"),
        ("true ? " * 200, "is nested too deeply"),
        ("any(.Scope, # == 'text'", "“)” is missing"),
        ("# == 'text'", "“#” is not understood"),
        ("split(.Name) == 'x'", "split takes 2 values, not 1"),
        (".Name | shout() == 'x'", "“shout” is no function"),
        ("", ""),
    ],
)
def test_a_filter_that_cannot_be_read(cli, orchard, text, said):
    orchard("[*]\nBasedOnStyles = Fruit\n", "a.md")
    result = cli("vale", f"--filter={text}", "a.md")
    assert result.code == (2 if text else 1)
    assert said in result.err


@pytest.mark.parametrize(
    ("text", "high"),
    [
        (".Scope == ['text']", True),
        ("'text' in .Scope", True),
        ("'heading' not in .Scope", True),
        ("!(.Level == 'error')", False),
        ("not (.Level == 'error')", False),
        (".Level != 'error' || .Name contains 'igh'", True),
        (".Name startsWith 'Fruit.' && .Name endsWith 'High'", True),
        (".Name matches '^Fruit[.]H'", True),
        ("lower(.Name) == 'fruit.high'", True),
        ("len(.Message) > 3", True),
        ("#.Limit == 0", True),
        (".Name == 'Fruit.High' ? .Level == 'error' : false", True),
        ("any(.Scope, {# == 'heading'})", False),
        ("all(.Scope, # == 'text') and none(.Scope, {# == 'raw'}) and one(.Scope, {true})", True),
        ("count(.Scope, {any(['text'], {# == 'text'})}) == 1", True),
        ("split(.Name, '.')[1] == 'High'", True),
        ("split(.Name, '.')[7] == 'High'", False),
        (".Name | lower() | trimPrefix('fruit.') == 'high'", True),
        ("hasSuffix(.Name, 'High') && indexOf(.Name, '.') == 5", True),
        ("(.Link ?? 'none') == ''", True),
        (" or ".join(["false"] * 3000), False),
        ("true", True),
        ("false", False),
    ],
)
def test_what_a_filter_lets_through(orchard, text, high):
    found = orchard("[*]\nBasedOnStyles = Fruit\nFruit.Low = NO\n", f"--filter={text}", "a.md")
    assert found == (["a.md:Fruit.High"] if high else [])


def test_files_that_are_no_text(cli, orchard, write):
    write("notes/x.png", b"\x89PNG\0\0mango")
    write("notes/y.md", b"caf\xe9 mango\n")
    assert orchard("[*]\nBasedOnStyles = Other\n", "notes", expect=2) == each(["Other.Only"], *ALL[1:3])
    told = cli("vale", "notes").err
    assert "notes/y.md" in told
    assert "x.png" not in told
    assert "binary" in cli("vale", "notes/x.png").err


def test_links_are_followed_but_not_round_in_a_circle(cli, orchard, tmp_path):
    (tmp_path / "notes" / "again").symlink_to(tmp_path / "notes")
    (tmp_path / "notes" / "nowhere").symlink_to(tmp_path / "not there")
    assert orchard("[*]\nBasedOnStyles = Other\n", "notes") == each(["Other.Only"], *ALL[1:3])


def test_without_a_folder_of_styles_they_lie_here(cli, write):
    write("House/Only.yml", WORD.format(name="Only", level="warning"))
    write(".vale.ini", "[*]\nBasedOnStyles = House\n")
    write("a.md", "mango\n")
    assert cli("vale", "--output=line", "--no-global", "a.md").out == "a.md:1:1:House.Only:Only: mango\n"


def test_many_files_on_several_cores_say_the_same(cli, orchard, write, monkeypatch):
    from editlint.vale import cores

    for number in range(40):
        write(f"many/{number:02}.md", f"{'line' * number}\n\nmango {number}\n")
    write("many/39.md", b"caf\xe9\n")
    settings = "[*]\nBasedOnStyles = Fruit\n"
    alone = orchard(settings, "many", expect=2)
    assert len(alone) == 2 * 39
    monkeypatch.setattr(cores, "WORTH_BYTES", 0)
    assert orchard(settings, "many", expect=2) == alone
    assert cli("vale", "many").err.count("many/39.md") == 1


@pytest.mark.parametrize(
    ("settings", "name", "text", "lines"),
    [
        ("[formats]\nstory = md\n[*.story]\nBasedOnStyles = Other\n", "x.story", "`mango` and mango\n", [1]),
        ("[*.md]\nBasedOnStyles = Other\nTokenIgnores = (mango \\d), (a{2\\,})\n", "x.md", "mango 1\n\nmango x\n", [3]),
        ("[*]\nBasedOnStyles = Other\nBlockIgnores = (?s)(<<.*?>>)\n", "x.md", "<<\nmango\n>>\n\nmango\n", [5]),
        ("IgnoredScopes = em\n[*]\nBasedOnStyles = Other\n", "x.md", "a\n*mango*\n`mango`\n", [3]),
        ("SkippedScopes = blockquote\n[*]\nBasedOnStyles = Other\n", "x.md", "> mango\n\nmango\n", [3]),
        (
            "IgnoredClasses = skip\n[*]\nBasedOnStyles = Other\n",
            "x.html",
            '<p class="skip">mango</p>\n<p>mango</p>\n',
            [2],
        ),
        (
            "[*.md]\nBasedOnStyles = Other\nCommentDelimiters = {/*, */}\n",
            "x.md",
            "{/* vale off */}\n\nmango\n\n{/* vale on */}\n\nmango\n",
            [7],
        ),
        (
            "WordTemplate = (?m)(?<![\\w-])(?:%s)(?![\\w-])\n[*]\nBasedOnStyles = Other\n",
            "x.txt",
            "mango-x\nmango\n",
            [2],
        ),
    ],
)
def test_what_of_a_text_is_read(cli, orchard, write, settings, name, text, lines):
    write(name, text)
    orchard(settings, name)
    found = cli("vale", "--output=line", name).out.splitlines()
    assert [int(line.split(":")[1]) for line in found] == lines


def test_syntax_may_be_ignored(orchard, write):
    write("x.md", "`mango`\n")
    settings = "[*]\nBasedOnStyles = Other\n"
    assert orchard(settings, "x.md") == []
    assert orchard(settings, "--ignore-syntax", "x.md") == ["x.md:Other.Only"]


def test_kept_rules_follow_the_changes_of_their_files(orchard, write):
    write("styles/Base/Fruit.yml", WORD.format(name="Base", level="warning"))
    write("styles/Heir/Fruit.yml", "extends: Base.Fruit\nmessage: heir %s\n")
    write("x.txt", "mango\n\npapaya\n")
    settings = "[*]\nBasedOnStyles = Heir\nOther.Only = YES\n"
    assert orchard(settings, "x.txt") == ["x.txt:Heir.Fruit", "x.txt:Other.Only"]
    assert orchard(settings, "x.txt") == ["x.txt:Heir.Fruit", "x.txt:Other.Only"]
    write("styles/Base/Fruit.yml", "extends: existence\nmessage: '%s'\ntokens: [papaya, mango]\n")
    write("styles/Other/Only.yml", "extends: existence\nmessage: '%s'\ntokens: [papaya]\n")
    assert orchard(settings, "x.txt") == ["x.txt:Heir.Fruit", "x.txt:Heir.Fruit", "x.txt:Other.Only"]
