"""Plug-ins: the sample package, installed for real, and broken ones that the run survives."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from editlint.plugins.entry_points import EntryPoint
from editlint.plugins.manager import load_plugins

SAMPLE = Path(__file__).parents[2] / "examples" / "editlint-shipping"


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The sample plug-in installed into a folder of its own."""
    target = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(target), str(SAMPLE)]
    subprocess.run(command, check=True)
    return target


@pytest.fixture
def editlint(installed, tmp_path):
    def run(*args: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONPATH": str(installed)}
        command = [sys.executable, "-m", "editlint", *args]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    return run


def test_the_sample_plug_in_brings_all_it_says(editlint, write):
    listed = editlint("plugins")
    assert listed.returncode == 0, listed.stderr
    assert "shipping (editlint-shipping 0.1.0" in listed.stdout
    for hook in ("checks", "rule_packs", "formats", "analyses", "reporters", "default_config"):
        assert f"1 {hook}" in listed.stdout
    write("a.bulletin", "# MV Aurora MV Aurora\n\nThe MV Aurora lay at anchor. The MV Aurora is due to leave.\n")
    found = editlint("--select", "shipping", "--format", "concise", "a.bulletin")
    assert "a.bulletin:3:34: suggestion shipping.prefix-once “MV Aurora” has had its prefix before." in found.stdout
    assert editlint("--select", "shipping", "--format", "desk", ".").stdout == "a.bulletin: 1 to look at\n"
    assert "shipping.prefix-once" in editlint("rules").stdout


def test_a_fix_changes_the_prose_of_the_sample_format_and_not_its_remarks(editlint, write, tmp_path):
    write("a.bulletin", "# teh remark\nTeh ferry\n  lay at teh quay.\n# recieve\n\nIt left.\n")
    found = editlint("--select", "wording.misspelling", "--format", "concise", "a.bulletin").stdout
    assert [line.split(" ")[0] for line in found.splitlines() if "wording" in line] == [
        "a.bulletin:2:1:",
        "a.bulletin:3:10:",
    ]
    assert editlint("--fix", "a.bulletin").returncode == 0
    fixed = (tmp_path / "a.bulletin").read_text()
    assert fixed == "# teh remark\nThe ferry\n  lay at the quay.\n# recieve\n\nIt left.\n"


def test_the_users_own_settings_go_over_those_of_a_plug_in(editlint, write):
    write(".editlint.yml", "select: [shipping]\nrules: {shipping.prefix-once: error}\n")
    write("a.md", "The MV Aurora lay at anchor. The MV Aurora is due to leave.\n")
    assert "error shipping.prefix-once" in editlint("a.md").stdout


def test_the_tests_of_its_rules_run(editlint):
    tested = editlint("test", str(SAMPLE / "editlint_shipping" / "rules"))
    assert tested.returncode == 0, tested.stdout
    assert "1 rule, 4 cases, 0 failures" in tested.stdout


def test_plug_ins_can_be_kept_out(editlint, monkeypatch):
    monkeypatch.setenv("EDITLINT_DISABLE_PLUGINS", "1")
    assert editlint("plugins").stdout == "no plug-ins installed\n"


BROKEN = {
    "raises_on_import": "raise RuntimeError('no network')",
    "raises_in_a_hook": "import editlint\n@editlint.hookimpl\ndef editlint_checks():\n    raise ValueError('oh')",
    "unknown_hook": "import editlint\n@editlint.hookimpl\ndef editlint_checkz():\n    return []",
    "wrong_value": "import editlint\n@editlint.hookimpl\ndef editlint_checks():\n    return [object()]",
    "leaves": "raise SystemExit(0)",
    "wrong_arguments": "import editlint\n@editlint.hookimpl\ndef editlint_checks(surprise):\n    return []",
}


CHECK = """
from editlint import Hit, Option

class Ships:
    kind = "ships"
    options = ()
    values = ()
    def find(self, article, rule):
        return [Hit(0, 1)]
"""

# What a hook gives, and what is said about it.
WRONG = {
    "kind_of_ours": (
        "checks",
        CHECK.replace('"ships"', '"phrase"') + "VALUE = [Ships()]",
        "the kind “phrase” is built in and cannot be replaced",
    ),
    "kind_twice": ("checks", CHECK + "VALUE = [Ships(), Ships()]", "the kind “ships” is there already"),
    "no_options": ("checks", CHECK.replace("options = ()", "options = ['max']") + "VALUE = [Ships()]", "is no Option"),
    "values_are_a_text": ("checks", CHECK.replace("values = ()", "values = 'x'") + "VALUE = [Ships()]", "no tuple of"),
    "half_a_comparison": (
        "checks",
        CHECK + "    def state(self, article, rule): ...\nVALUE = [Ships()]",
        "only one of",
    ),
    "find_of_one": (
        "checks",
        CHECK.replace("(self, article, rule)", "(self, article)") + "VALUE = [Ships()]",
        "find of the kind “ships” is called as (article, rule), and takes (article)",
    ),
    "no_list": (
        "checks",
        "VALUE = None",
        "editlint_checks: it gives None; asked for: editlint_checks() -> Iterable[Check]",
    ),
    "a_text": ("rule_packs", "VALUE = '/tmp'", "editlint_rule_packs: it gives '/tmp'"),
    "no_folder": ("rule_packs", "VALUE = ['nowhere']", "there is no folder 'nowhere'"),
    "no_rules": ("rule_packs", "import tempfile\nVALUE = [tempfile.mkdtemp()]", "no rule lies in"),
    "rules_of_ours": (
        "rule_packs",
        "from editlint.rulebook.packs import builtin_folder\nVALUE = [builtin_folder()]",
        "is built in: a pack of a plug-in needs a name of its own",
    ),
    "reporter_of_ours": ("reporters", "VALUE = {'json': lambda *_: []}", "“json” is built in and cannot be replaced"),
    "reporter_of_one": (
        "reporters",
        "VALUE = {'y': lambda report: []}",
        "called as (report, rules, look), and takes (report)",
    ),
    "reporter_twice": ("reporters", "VALUE = {'x': lambda *_: []}", "the output format “x” is there already"),
    "no_function": ("analyses", "VALUE = {'ships': 3}", "editlint_analyses: “ships” is 3, no function"),
    "analysis_of_two": ("analyses", "VALUE = {'ships': lambda a, b: a}", "called as (article), and takes (a, b)"),
    "a_list_of_analyses": (
        "analyses",
        "VALUE = [len]",
        "asked for: editlint_analyses() -> Mapping[str, Callable[..., Any]]",
    ),
    "no_mapping": ("default_config", "VALUE = ['x']", "editlint_default_config: it gives ['x']"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_a_hook_may_not_give_is_said_with_the_hook_and_what_it_asks_for(name, tmp_path, monkeypatch):
    hook, code, said = WRONG[name]
    code += f"\nimport editlint\n@editlint.hookimpl\ndef editlint_{hook}():\n    return VALUE\n"
    (tmp_path / f"wrong_{name}.py").write_text(code)
    (tmp_path / "first_one.py").write_text(
        "import editlint\n@editlint.hookimpl\ndef editlint_reporters():\n    return {'x': lambda *_: []}"
    )
    monkeypatch.syspath_prepend(tmp_path)
    points = [EntryPoint("first", "first_one", "first", "1"), EntryPoint("bad", f"wrong_{name}", "bad-plug-in", "1")]
    plugins = load_plugins(points)
    assert [each.entry_point.name for each in plugins.broken] == ["bad"]
    assert f"editlint_{hook}: " in plugins.broken[0].error
    assert said in plugins.broken[0].error
    assert list(plugins.reporters) == ["x"]


def test_a_hook_that_is_none_and_one_with_other_arguments_are_answered(tmp_path, monkeypatch):
    for name in ("unknown_hook", "wrong_arguments"):
        (tmp_path / f"said_{name}.py").write_text(BROKEN[name])
    monkeypatch.syspath_prepend(tmp_path)
    points = [EntryPoint(name, f"said_{name}", name, "1") for name in ("unknown_hook", "wrong_arguments")]
    unknown, arguments = (each.error for each in load_plugins(points).broken)
    assert "there is no hook “editlint_checkz”" in unknown
    assert "did you mean “editlint_checks”?" in unknown
    assert "asked for: editlint_checks() -> Iterable[Check], found: editlint_checks(surprise)" in arguments


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_plug_in_is_reported_and_the_others_go_on(name, tmp_path, monkeypatch):
    good = "import editlint\n@editlint.hookimpl\ndef editlint_reporters():\n    return {'x': lambda *_: []}"
    (tmp_path / f"plug_{name}.py").write_text(BROKEN[name])
    (tmp_path / f"good_{name}.py").write_text(good)
    monkeypatch.syspath_prepend(tmp_path)
    points = [EntryPoint("bad", f"plug_{name}", "bad-plug-in", "1"), EntryPoint("good", f"good_{name}", "good", "1")]
    plugins = load_plugins(points)
    assert [each.entry_point.name for each in plugins.broken] == ["bad"]
    assert list(plugins.reporters) == ["x"]


def test_a_broken_plug_in_does_not_take_the_run_down(cli, write, tmp_path, monkeypatch):
    info = tmp_path / "site" / "bad_plug_in-1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: bad-plug-in\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[editlint]\nbad = nowhere_to_be_found\n")
    monkeypatch.syspath_prepend(tmp_path / "site")
    write("a.md", "The the mayor.\n")
    result = cli("--select", "wording.repeated-word", "a.md")
    assert result.code == 2
    assert "plug-in bad (bad-plug-in 1) is broken: ModuleNotFoundError" in result.err
    assert "a.md:1:1" in result.out
    listed = cli("plugins")
    assert (listed.code, "broken: ModuleNotFoundError" in listed.out) == (2, True)


# A plug-in that fails in one of the places where it is called.
FAILING = """
import editlint
from editlint.documents import Format
from editlint.documents.plain import parse_plain

def fail(place):
    if place == PLACE:
        raise ERROR

class Check:
    kind = "failing"
    options = {}
    values = ()

    def prepare(self, rules):
        fail("prepare")

    def find(self, article, rule):
        fail("find")
        return []

    def state(self, article, rule):
        fail("state")
        return []

    def compare(self, rule, statements):
        return []

def parse(source):
    fail("parse")
    return None if PLACE == "document" else parse_plain(source)

def render(report, rules, look):
    yield "the list"
    fail("render")

@editlint.hookimpl
def editlint_checks():
    fail("hook")
    return [Check()]

@editlint.hookimpl
def editlint_formats():
    return [Format("memo", (".memo",), parse)]

@editlint.hookimpl
def editlint_reporters():
    return {"memo": render}

fail("import")
"""
HOUSE_RULE = """
summary: Fail.
why: To see what becomes of the run.
severity: warning
kind: failing
message: never said
tests:
  valid: [One., Two.]
  invalid: ["[[One]] two.", "[[Two]] one."]
"""


@pytest.fixture
def failing(cli, write, tmp_path, monkeypatch):
    """Run with a plug-in that raises an error at a place."""

    def run(place: str, error: str = "SystemExit(0)", *args: str):
        module = "failing_" + "".join(c for c in place + error if c.isalnum())
        write(f"site/{module}.py", FAILING.replace("PLACE", repr(place)).replace("ERROR", error))
        write("site/failing-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: failing\nVersion: 1\n")
        write("site/failing-1.dist-info/entry_points.txt", f"[editlint]\nfailing = {module}\n")
        monkeypatch.syspath_prepend(tmp_path / "site")
        monkeypatch.setenv("EDITLINT_CACHE_DIR", str(tmp_path / f"caches-{module}"))
        write("a.md", "The the mayor.\n")
        write("b.memo", "The the quay.\n")
        rules = "wording.repeated-word"
        if place not in ("import", "hook"):
            write("house/desk/failing.yml", HOUSE_RULE)
            write(".editlint.yml", "packs: [house]\n")
            rules += ",desk"
        return cli("a.md", "b.memo", "--select", rules, "--format", "concise", *args)

    return run


@pytest.mark.parametrize("error", ["SystemExit(0)", "RecursionError()", "MemoryError()", "GeneratorExit()"])
@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("import", "plug-in failing (failing 1) is broken: "),
        ("hook", "plug-in failing (failing 1) is broken: "),
        ("prepare", "rule desk.failing crashed: "),
        ("find", "rule desk.failing crashed: "),
        ("state", "rule desk.failing crashed: "),
        ("parse", "the format “memo” crashed: "),
    ],
)
def test_whatever_a_plug_in_raises_is_named_and_the_run_goes_on(failing, place, said, error):
    result = failing(place, error)
    assert result.code == 2
    assert said + error.partition("(")[0] in result.err
    assert "a.md:1:1: warning wording.repeated-word" in result.out


@pytest.mark.parametrize("place", ["prepare", "find"])
def test_rules_that_fail_alike_are_named_in_one_problem(failing, write, place):
    write("house/desk/failing-too.yml", HOUSE_RULE)
    result = failing(place, "ValueError('no')")
    assert result.code == 2
    assert "rules desk.failing, desk.failing-too crashed: ValueError: no (in fail" in result.err
    assert result.err.count("crashed") == 2  # once for each of the two articles


def test_an_output_format_that_ends_the_interpreter_is_named(failing):
    result = failing("render", "SystemExit(0)", "--format", "memo")
    assert (result.code, result.out) == (2, "")
    assert "the output format “memo” crashed: SystemExit: 0" in result.err
    assert failing("nowhere", "SystemExit(0)", "--format", "memo").out == "the list\n"


def test_an_interrupt_of_the_person_is_no_failure_of_a_plug_in(failing):
    assert failing("find", "__import__('signal').raise_signal(2)").code == 130


@pytest.mark.parametrize("place", ["find", "state", "prepare", "parse"])
@pytest.mark.parametrize("end", ["KeyboardInterrupt()", "os._exit(0)"])
def test_an_end_of_the_run_that_a_plug_in_makes_up_is_its_failure(failing, place, end):
    result = failing(place, end.replace("os.", "__import__('os')."))
    assert result.code == 2
    assert end.rstrip("()") in result.err
    assert "a.md:1:1: warning wording.repeated-word" in result.out


def test_a_format_that_gives_no_document_is_named(failing):
    result = failing("document")
    assert result.code == 2
    assert "the format “memo” gave NoneType instead of a document" in result.err
    assert "a.md:1:1: warning wording.repeated-word" in result.out


@pytest.mark.parametrize(
    "value",
    ["None", "42", "object()", "Format('', ('.x',), print)", "Format('x', ['.x'], print)", "Format('x', (), 1)"],
)
def test_a_format_that_is_none_breaks_the_plug_in(tmp_path, monkeypatch, value):
    name = "formats_" + "".join(c for c in value if c.isalnum())
    lines = [
        "import editlint",
        "from editlint.documents import Format",
        "@editlint.hookimpl",
        "def editlint_formats():",
        f"    return [{value}]",
    ]
    (tmp_path / f"{name}.py").write_text("\n".join(lines))
    monkeypatch.syspath_prepend(tmp_path)
    plugins = load_plugins([EntryPoint("bad", name, "bad-plug-in", "1")])
    assert "editlint_formats: " in plugins.broken[0].error
