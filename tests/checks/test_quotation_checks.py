from __future__ import annotations

from pathlib import Path

from editlint import lint_paths

NAMED = "# Bridge\n\n“The old bridge will stand for another hundred years,” said Ana Ruiz.\n"
OTHER = "# Bridge\n\n“The old bridge will stand for another hundred years,” said Jon Berg.\n"
SOME = "# Bridge\n\nThe bridge, described by some as “a rusty iron monster”, will stay.\n"
RUIZ = "# Bridge\n\nAna Ruiz called the bridge “a rusty iron monster”.\n"


def changed(folder: Path, *texts: str) -> list[tuple[str, str]]:
    for number, text in enumerate(texts):
        (folder / f"{number}.md").write_text(text, encoding="utf-8")
    report = lint_paths([folder])
    return [
        (Path(each.path).name, each.match) for each in report.violations if each.rule == "attribution.changed-source"
    ]


def test_two_articles_give_the_same_words_to_two_people(tmp_path: Path) -> None:
    words = "The old bridge will stand for another hundred years,"
    assert changed(tmp_path, NAMED, OTHER) == [("1.md", words)]


def test_the_vaguer_one_is_reported(tmp_path: Path) -> None:
    assert changed(tmp_path, SOME, RUIZ) == [("0.md", "a rusty iron monster")]


def test_the_same_speaker_in_two_articles_is_fine(tmp_path: Path) -> None:
    assert changed(tmp_path, NAMED, NAMED) == []
