"""The public API: what DESIGN promises to other people's scripts."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

import editlint

TEXT = """\
# Harbour

On 3 May 2024 the mayor, Ana Ruiz, said: “The bridge is closed.” Reports suggest that it *will
stay* so until 2025.
"""


def test_lint_text_gives_violations_with_all_their_fields():
    (violation,) = editlint.lint_text(TEXT, path="desk/a.md", config={"select": ["attribution.unnamed-report"]})
    assert violation.rule == "attribution.unnamed-report"
    assert violation.severity == "warning"
    assert str(violation.severity) == "warning"
    assert (violation.path, violation.line, violation.column) == ("desk/a.md", 3, 66)
    assert TEXT[violation.start : violation.end] == "Reports suggest"
    assert (violation.end_line, violation.end_column) == (3, 81)
    assert "vague-source" in violation.tags
    assert violation.message
    assert violation.related == ()
    assert violation.fixes == ()


def test_lint_text_with_a_mapping_or_a_file_as_configuration(tmp_path):
    config = tmp_path / "house.yml"
    config.write_text("select: [attribution.unnamed-report]\nrules: {attribution.unnamed-report: error}\n")
    by_file = editlint.lint_text(TEXT, config=str(config))
    by_mapping = editlint.lint_text(
        TEXT, config={"select": ["attribution.unnamed-report"], "rules": {"attribution.unnamed-report": "error"}}
    )
    assert by_file == by_mapping
    assert by_file[0].severity == editlint.Severity.ERROR


def test_mistakes_are_editlint_errors():
    with pytest.raises(editlint.EditlintError):
        editlint.lint_text(TEXT, config={"select": ["no.such-rule"]})
    with pytest.raises(editlint.EditlintError):
        editlint.lint_text(TEXT, format="docx")
    with pytest.raises(editlint.EditlintError):
        editlint.lint_paths(["missing.md"])


def test_lint_paths_reports_on_files_and_folders(tmp_path):
    for name in ("a.md", "b.txt", "c.py"):
        (tmp_path / name).write_text(TEXT)
    report = editlint.lint_paths([str(tmp_path)], config={"select": ["attribution.unnamed-report"]})
    assert report.files == 2
    assert [violation.path.rsplit("/", 1)[1] for violation in report.violations] == ["a.md", "b.txt"]


def test_parse_shows_source_offsets():
    document = editlint.parse(TEXT)
    assert document.source == TEXT
    assert next(TEXT[b.start : b.end] for b in document.blocks) == "Harbour"
    assert TEXT[document.sentences[-1].start : document.sentences[-1].end].startswith("Reports suggest that it *will")
    dates = [(TEXT[d.start : d.end], d.value) for d in document.dates]
    assert dates[0] == ("3 May 2024", "2024-05-03")
    assert dates[-1] == ("2025", "2025")
    (quotation,) = document.quotations
    assert TEXT[quotation.start : quotation.end] == "The bridge is closed."
    assert quotation.name == "Ana Ruiz"
    assert TEXT[quotation.speaker_start : quotation.speaker_end] == quotation.speaker
    assert "report" in [attribution.source_class for attribution in document.attributions]
    assert 0 < document.readability.flesch_kincaid_grade < 20


def test_published_anchors_relative_dates():
    document = editlint.parse("He left yesterday.", published=dt.date(2024, 3, 1))
    assert [date.value for date in document.dates] == ["2024-02-29"]
    assert document.published == dt.date(2024, 3, 1)


def test_a_byte_order_mark_is_no_text():
    assert editlint.parse("\ufeffThe mayor spoke.").source == "The mayor spoke."


def test_importing_editlint_loads_nothing_heavy():
    code = "import sys; before = set(sys.modules); import editlint; print(' '.join(sorted(set(sys.modules) - before)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    ours = [name for name in done.stdout.split() if name.startswith("editlint")]
    assert ours == ["editlint", "editlint.version"]


def test_every_public_name_is_there():
    for name in editlint.__all__:
        assert getattr(editlint, name) is not None
    with pytest.raises(AttributeError):
        editlint.no_such_name  # noqa: B018


def test_a_path_may_be_an_object_and_a_text_may_be_broken():
    [violation] = editlint.lint_text("\ud83d: Reports suggest that it sank.", path=Path("a.md"))
    assert (violation.path, violation.start, violation.match) == ("a.md", 3, "Reports suggest")


def test_a_mistake_says_what_it_is():
    with pytest.raises(editlint.EditlintError, match="unknown key “rulez”"):
        editlint.lint_text("x", config={"rulez": 1})


def test_a_mistake_in_a_rule_is_a_warning_of_lint_text_and_the_others_speak(tmp_path):
    rule = tmp_path / "house" / "desk" / "mistaken.yml"
    rule.parent.mkdir(parents=True)
    rule.write_text(
        "summary: A rule that nobody can read.\nkind: phrase\noptions: {phrases: [quick]}\nmessage: No.\nnonsense: 1\n",
        "utf-8",
    )
    with pytest.warns(RuntimeWarning, match=r"“nonsense”(.|\n)*mistaken\.yml"):
        found = editlint.lint_text(TEXT, config={"packs": [str(tmp_path / "house")]})
    assert "attribution.unnamed-report" in {violation.rule for violation in found}
