from __future__ import annotations

import editlint


def found(text: str, rule: str) -> list[editlint.Violation]:
    return [each for each in editlint.lint_text(text) if each.rule == f"attribution.{rule}"]


def test_repetitions_are_evidence_of_the_first() -> None:
    text = "Critics say it leaks.\n\nIt rained.\n\nCritics say it stinks.\n"
    (only,) = found(text, "vague-source")
    assert only.match == "Critics say"
    assert [(each.line, each.message) for each in only.related] == [(5, "the same source again")]


def test_a_second_report_is_advice() -> None:
    text = "Reports suggest it leaks.\n\nIt rained.\n\nReports suggest it stinks.\n"
    assert [str(each.severity) for each in found(text, "unnamed-report")] == ["warning", "suggestion"]


def test_people_who_could_be_found_are_advice_where_others_are_named() -> None:
    alone = "Some residents say it leaks.\n"
    named = alone + "\nIt rained.\n\nThe bridge is closed, Ana Ruiz said.\n"
    assert [str(each.severity) for each in found(alone, "vague-source")] == ["warning"]
    assert [str(each.severity) for each in found(named, "vague-source")] == ["suggestion"]
    critics = named.replace("Some residents", "Some critics")
    assert [str(each.severity) for each in found(critics, "vague-source")] == ["warning"]


def test_a_name_in_the_same_sentence_softens_nothing() -> None:
    text = "Some residents say it leaks, but Ana Ruiz said it does not.\n"
    assert [str(each.severity) for each in found(text, "vague-source")] == ["warning"]


def test_both_places_of_a_drifting_claim_are_shown() -> None:
    text = (
        "Ana Ruiz said that the northern bridge would collapse within months.\n\n"
        "Some believe the northern bridge would collapse.\n"
    )
    (only,) = found(text, "attribution-drift")
    assert only.line == 3
    assert [(each.line, each.message) for each in only.related] == [(1, "here Ana Ruiz says so")]


def test_both_speakers_of_the_same_words_are_shown() -> None:
    text = "Ana Ruiz called it “deeply flawed”.\n\nThe plan, described by some as “deeply flawed”, was passed.\n"
    (only,) = found(text, "changed-source")
    assert (only.line, only.match) == (3, "deeply flawed")
    assert [each.line for each in only.related] == [1, 3]


def test_opinion_pages_can_switch_rules_off(tmp_path) -> None:
    (tmp_path / ".editlint.yml").write_text(
        "overrides:\n  - files: ['opinion/**']\n    rules: {attribution.loaded-language: off}\n", encoding="utf-8"
    )
    for folder in ("opinion", "news"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.md").write_text("It was a shameful vote.\n", encoding="utf-8")
    report = editlint.lint_paths([tmp_path])
    hits = [each.path for each in report.violations if each.rule == "attribution.loaded-language"]
    assert len(hits) == 1
    assert "news" in hits[0]
