import pytest
from house_style import rule_from
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editlint.errors import EditlintError, EditlintErrors, render
from editlint.vale.checks import ready
from editlint.vale.checks.script import NotRunError
from editlint.vale.model import Action, Vocabulary
from editlint.vale.rule_files import location
from editlint.vale.style_folders import rules_of_style


def mistakes(folder, text, **more):
    with pytest.raises(EditlintError) as caught:
        rule_from(folder, text, **more)
    errors = caught.value.errors if isinstance(caught.value, EditlintErrors) else [caught.value]
    return [(error.location.line, error.message) for error in errors]


def test_a_rule_has_what_its_file_says_and_defaults_for_the_rest(tmp_path):
    rule = rule_from(tmp_path, "extends: existence\nmessage: Avoid '%s'.\ntokens: [whilst]\n")
    assert (rule.name, rule.extends, rule.level, rule.scope, rule.limit) == (
        "House.Rule",
        "existence",
        "warning",
        ("text",),
        0,
    )
    assert rule.keys == {"tokens": ["whilst"]}


def test_one_value_will_do_where_a_list_is_wanted_and_the_other_way_round_a_list_of_mappings(tmp_path):
    rule = rule_from(
        tmp_path,
        """
        extends: substitution
        message: Write '%s', not '%s'.
        Scope: heading
        ignoreCase: 1
        swap:
          - colour: color
          - 1: one
            yes: no
        """,
    )
    assert rule.scope == ("heading",)
    assert rule.keys == {"ignorecase": True, "swap": {"colour": "color", "1": "one", "yes": "no"}}


@pytest.mark.parametrize(
    ("written", "value"),
    [("12", 12), ("'12'", 12), ("3.9", 3), ("0x10", 16), ("010", 8), ("1_000", 1000), ("true", 1), ("~", 0)],
)
def test_numbers_are_taken_in_all_the_ways_they_are_written(tmp_path, written, value):
    assert rule_from(tmp_path, f"extends: occurrence\nmessage: m\ntoken: a\nmax: {written}\n").keys["max"] == value


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(written=st.text("0123456789abefox_+-.E~", max_size=9))
def test_what_is_no_number_is_told_of(tmp_path, written):
    try:
        rule = rule_from(tmp_path, f"extends: occurrence\nmessage: m\ntoken: a\nmax: {written}\n")
    except EditlintErrors:
        return
    assert type(rule.keys.get("max", 0)) is int


def test_texts_stay_as_they_are_written(tmp_path):
    rule = rule_from(tmp_path, "extends: existence\nmessage: m\ntokens: [1.10, yes, 0x1F, 2026-01-02]\n")
    assert rule.keys["tokens"] == ["1.10", "yes", "0x1F", "2026-01-02"]


def test_all_mistakes_of_a_file_are_told_at_once_each_at_its_place(tmp_path):
    told = mistakes(
        tmp_path,
        """\
        extends: existence
        level: fatal
        tokens: [a]
        tokn: [b]
        ignorecase: perhaps
        raw: {a: b}
        code: true
        """,
    )
    assert told == [
        (4, "unknown key “tokn” in a rule that extends existence"),
        (5, "ignorecase: true or false is expected"),
        (6, "raw: a text is expected, not a mapping"),
        (7, "“code” is gone"),
        (1, "“message” is missing"),
        (2, "there is no level “fatal”"),
    ]


def test_a_mistake_says_how_to_mend_it(tmp_path):
    with pytest.raises(EditlintErrors) as caught:
        rule_from(tmp_path, "extends: existance\nmessage: m\n")
    assert "did you mean “existence”?" in render(caught.value)


@pytest.mark.parametrize("text", ["", "just a text\n", "- a\n- list\n", "extends: [existence\n", "a: b\na: c\n", "\t"])
def test_a_file_that_is_no_rule_is_told_of(tmp_path, text):
    assert mistakes(tmp_path, text)


@pytest.mark.parametrize("extends", ["consistency", "spelling"])
def test_some_checks_let_unknown_keys_pass(tmp_path, extends):
    assert "whatever" not in rule_from(tmp_path, f"extends: {extends}\nmessage: m\nwhatever: 3\n").keys


def test_tests_in_a_rule_file_are_not_part_of_the_rule(tmp_path):
    assert "tests" not in rule_from(tmp_path, "extends: existence\nmessage: m\ntests:\n  - name: a\n").keys


@pytest.mark.parametrize(
    ("action", "wrong"),
    [
        ("{name: replase}", "action: there is no action “replase”; did you mean “replace”?"),
        ("{name: edit}", "action: edit needs a step"),
        ("{name: edit, params: [trim]}", "action: trim takes 1 parameter"),
        ("{name: edit, params: [split, ' ', one]}", "action: split takes a number, not “one”"),
        ("{name: convert, params: [upper]}", "action: convert takes one parameter: simple"),
        ("{name: suggest}", "action: suggest takes one parameter"),
        ("remove", "action: a mapping with a name is expected"),
        ("{name: remove, prams: []}", "action: unknown key “prams”"),
    ],
)
def test_an_action_that_cannot_be_done_is_a_mistake(tmp_path, action, wrong):
    assert mistakes(tmp_path, f"extends: existence\nmessage: m\naction: {action}\n") == [(3, wrong)]


def test_steps_of_an_edit_may_be_lists_of_their_own(tmp_path):
    rule = rule_from(
        tmp_path, "extends: existence\nmessage: m\naction: {name: edit, params: [[trim, '!'], [lower], [wrap, '*']]}\n"
    )
    assert rule.action == Action("edit", ("trim", "!", "lower", "wrap", "*"))


def test_some_checks_have_scopes_of_their_own(tmp_path):
    def scope(text):
        return rule_from(tmp_path, f"message: m\n{text}\n").scope

    assert scope("extends: metric\nscope: heading\nformula: words\ncondition: '> 3'") == ("summary",)
    assert scope("extends: sequence\ntokens: [{pattern: a}]") == ("sentence",)
    assert scope("extends: sequence\nscope: [list, paragraph.list, sentence]\ntokens: [{tag: NN}]") == (
        "sentence & list",
        "sentence.list",
        "sentence",
    )


def test_the_configuration_may_set_keys(tmp_path):
    rule = rule_from(tmp_path, "extends: occurrence\nmessage: m\ntoken: a\nmax: 3\n", changes={"max": "5"})
    assert rule.keys["max"] == 5
    assert mistakes(tmp_path, "extends: occurrence\nmessage: m\n", changes={"mux": "5"})


PARENT = """
extends: substitution
message: Write '%s', not '%s'.
level: error
exceptions: [one, two]
swap: {colour: color, honour: honor}
tests: [{text: a}]
"""


def test_a_rule_may_stand_on_another_one(tmp_path):
    rule_from(tmp_path, PARENT, name="Base._shared.Spelling")
    rule = rule_from(
        tmp_path,
        """
        extends: Base._shared.Spelling
        level: warning
        exceptions+: [three]
        exceptions-: [one]
        swap-: [honour]
        swap+:
          colour: hue
          grey: gray
        """,
    )
    assert (rule.extends, rule.level, rule.message) == ("substitution", "warning", "Write '%s', not '%s'.")
    assert rule.keys == {"exceptions": ["two", "three"], "swap": {"colour": "hue", "grey": "gray"}}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("extends: Base.Spelling\nswap-: [gray]\n", (2, "“swap-”: the rule below has no entry “gray”")),
        ("extends: Base.Spelling\nlevel+: error\n", (2, "“level+”: “level” is one value")),
        ("extends: Base.Spelling\nswap: {}\nswap+: {a: b}\n", (3, "“swap+” changes what “swap” replaces")),
        ("extends: Base.Missing\n", (1, "there is no rule “Base.Missing”")),
        ("extends: Vale.Terms\n", (1, "Vale.Terms is built in and has no file to extend")),
        ("extends: House.Rule\n", (1, "House.Rule extends itself")),
        (
            "extends: existence\nmessage: m\ntokens+: [a]\n",
            (3, "“tokens+” changes a rule, and this one extends none"),
        ),
    ],
)
def test_what_cannot_be_taken_from_another_rule_is_told_of(tmp_path, text, told):
    rule_from(tmp_path, PARENT, name="Base.Spelling")
    assert mistakes(tmp_path, text) == [told]


def test_a_mistake_in_the_rule_below_is_told_of_at_its_own_place(tmp_path):
    (tmp_path / "Base").mkdir()
    (tmp_path / "Base" / "Broken.yml").write_text("extends: existence\nmessage: m\ntokns: [a]\n")
    with pytest.raises(EditlintErrors) as caught:
        rule_from(tmp_path, "extends: Base.Broken\n")
    assert caught.value.errors[0].location.path.endswith("Broken.yml")


def test_the_rules_of_a_style_are_named_by_their_folders(tmp_path):
    for path in ("A.yml", "dates/B.yml", "_shared/C.yml", ".old/D.yml", "A.test.yml", "meta.json", "E.yaml"):
        file = tmp_path / "House" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("")
    assert [name for name, _ in rules_of_style(str(tmp_path / "House"))] == ["House.A", "House.dates.B"]


def test_the_place_of_a_value_is_found_again(tmp_path):
    rule = rule_from(
        tmp_path, "extends: substitution\nmessage: m\nswap:\n  - a: b\n  - c: d\n    e: f\nexceptions:\n  - g\n"
    )
    assert (location(rule, "swap", 2).line, location(rule, "swap", 2).column) == (6, 5)
    assert location(rule, "exceptions", 0, 1).column == 6
    assert location(rule, "tokens").line == 1


def test_a_program_in_tengo_is_not_run_and_that_is_said(tmp_path):
    rule = rule_from(tmp_path, "extends: script\nmessage: m\nscript: a.tengo\n")
    with pytest.raises(NotRunError) as caught:
        ready(rule, Vocabulary())
    assert caught.value.location.line == 3
