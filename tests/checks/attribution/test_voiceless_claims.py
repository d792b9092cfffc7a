from __future__ import annotations

import editlint


def found(text: str) -> list[tuple[str, str, str]]:
    violations = editlint.lint_text(text, format="text")
    return [(v.rule, v.match, str(v.severity)) for v in violations if v.rule.startswith("attribution.")]


def test_one_place_has_one_verdict() -> None:
    assert found("Reports are growing that the dam leaks.") == [
        ("attribution.general-view", "Reports are growing", "warning")
    ]
    assert [rule for rule, _, _ in found("Locals fear that the dam leaks.")] == ["attribution.vague-source"]


def test_advice_in_an_article_that_names_its_sources() -> None:
    named = "Fears are growing that the dam leaks.\n\nIt rained all night.\n\nThe dam is shut, Ana Ruiz said."
    assert found(named) == [("attribution.faceless-opinion", "Fears are growing", "suggestion")]


def test_a_speaker_governs_only_his_own_words() -> None:
    assert not found("Ana Ruiz said that the dam leaks and that many believe it will burst.")
    loud = "After Ana Ruiz said the dam was safe, critics said that it leaks."
    assert [match for _, match, _ in found(loud)] == ["critics said"]
    tail = "Ana Ruiz said she would go, with many worried that the dam leaks."
    assert [match for _, match, _ in found(tail)] == ["many worried"]


def test_an_example_stands_beside_its_group() -> None:
    assert found("Critics say that towns like Oakham will suffer, especially in May.")
    assert not found("Critics such as Ana Ruiz say that towns will suffer.")
    assert not found("Critics say that towns will suffer, among them Ana Ruiz.")


def test_a_house_extends_the_verbs_of_phrases_and_of_attribution_at_once(tmp_path) -> None:
    lists = tmp_path / "rules" / "lists"
    lists.mkdir(parents=True)
    (lists / "reporting-verb.yml").write_text("summary: Ours.\nextend: true\nwords: [kvetch]\n", encoding="utf-8")
    (tmp_path / "rules" / "house").mkdir()
    rule = "summary: S.\nkind: phrase\nmessage: M.\noptions: {phrases: ['mayor {reporting-verb}']}\n"
    (tmp_path / "rules" / "house" / "one.yml").write_text(rule, encoding="utf-8")
    (tmp_path / ".editlint.yml").write_text("packs: [rules]\n", encoding="utf-8")
    text = "Critics kvetch that the dam leaks.\n\nThe mayor kvetched, and the mayor said no.\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    report = editlint.lint_paths([tmp_path / "a.md"])
    assert [(v.rule, v.match) for v in report.violations] == [
        ("attribution.vague-source", "Critics kvetch"),
        ("house.one", "mayor kvetched"),
        ("house.one", "mayor said"),
    ]


def test_a_configuration_may_change_the_classes(tmp_path) -> None:
    (tmp_path / ".editlint.yml").write_text(
        "rules:\n  attribution.hearsay: {subjects: [tittle-tattle, ruckus], does: ['{gathering}']}\n", encoding="utf-8"
    )
    (tmp_path / "a.md").write_text("The ruckus grows.\n\nWord has it that the dam leaks.\n", encoding="utf-8")
    report = editlint.lint_paths([tmp_path / "a.md"])
    assert [v.match for v in report.violations if v.rule == "attribution.hearsay"] == ["The ruckus grows"]
