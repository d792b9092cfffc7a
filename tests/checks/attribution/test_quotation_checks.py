from __future__ import annotations

from pathlib import Path

import pytest

from editlint import lint_paths, lint_text, parse

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


SPEECH = "“The old bridge will stand for another hundred years,”"
CITED = (
    "Ana Ruiz wrote in spring that the bridge would stand [Ruiz, Bridges, p. 4]. She wrote it again [Op. Cit., p. 9].\n\n"
    "Others doubt it (Berg 1999: 23).\n\n"
)


def severities(text: str) -> list[str]:
    return [str(each.severity) for each in lint_text(text) if each.rule == "attribution.changed-source"]


@pytest.mark.parametrize(
    "again", ["she said", "Ruiz said", "the engineer said", "Ana Ruiz, an engineer, said", "said Dr Ruiz"]
)
def test_one_speaker_may_be_called_by_many_names(again: str) -> None:
    assert severities(f"{SPEECH} said Ana Ruiz.\n\nThe town was glad. {SPEECH} {again} in the evening.\n") == []


def test_two_people_who_say_the_same_sentence_are_an_error() -> None:
    assert severities(f"{SPEECH} said Ana Ruiz.\n\nThe town was glad. {SPEECH} said Jon Berg.\n") == ["error"]


def test_two_words_that_two_people_may_both_have_hit_on_are_a_warning() -> None:
    text = "Ana Ruiz said the plan was “deeply flawed”.\n\nJon Berg said the plan was “deeply flawed”.\n"
    assert severities(text) == ["warning"]


def test_an_essay_that_cites_its_sources_discusses_what_others_wrote() -> None:
    story = f"{SPEECH} said Ana Ruiz.\n\nThe town was glad. {SPEECH} said Jon Berg.\n"
    assert severities(CITED + story) == []
    assert severities(story) == ["error"]


def test_a_mention_far_away_is_no_slip() -> None:
    between = "The river rose and fell, and nobody in the town took much notice of it. " * 120
    assert severities(f"{SPEECH} said Ana Ruiz.\n\n{between}\n\n{SPEECH} said Jon Berg.\n") == []


def test_the_words_of_a_slogan_are_everybodys() -> None:
    wall = "On the wall stood “bread and land for everyone”.\n\n"
    said = "Ana Ruiz promised “bread and land for everyone”.\n\nSome promised “bread and land for everyone”.\n"
    assert severities(wall + said) == []
    assert severities(said) == ["error"]


@pytest.mark.parametrize("opener", ["Moreover", "Rather", "Similarly", "Clearly", "Given", "Cit"])
def test_a_word_that_opens_a_sentence_is_no_speaker(opener: str) -> None:
    document = parse(f"The town was quiet. {opener}, it was “the end of the old and merry town” for all.\n")
    assert [each.speaker for each in document.quotations if each.speaker == opener] == []


@pytest.mark.parametrize(
    "source",
    [
        "[Ruiz, Old Bridges, p. 42]",
        "(Ruiz 1999)",
        "(Ruiz, 1999, 23)",
        "[12]",
        "(Ana Ruiz, engineer)",
        "[quoted by Berg]",
        "And so it did. [Op. Cit., p. 7]",
    ],
)
def test_a_citation_behind_the_words_is_their_source(source: str) -> None:
    said = "The town was quiet. “The old bridge will stand for another hundred years.”"
    assert "attribution.missing-speaker" in {each.rule for each in lint_text(f"{said}\n")}
    assert "attribution.missing-speaker" not in {each.rule for each in lint_text(f"{said} {source}\n")}


@pytest.mark.parametrize("bracket", ["(Laughter)", "(1999)", "(in the town)", "[sic]", "(He shrugged.)"])
def test_what_else_stands_in_brackets_is_no_source(bracket: str) -> None:
    said = "The town was quiet. “The old bridge will stand for another hundred years.”"
    assert "attribution.missing-speaker" in {each.rule for each in lint_text(f"{said} {bracket}\n")}
