"""`editlint archive correct`: what stands corrected is kept, outranks what was published, and is told when it returns."""

from __future__ import annotations

import json

import pytest

pytest.importorskip("duckdb")

from editlint.cli import main

PUBLISHED = [
    ("2009-03-01", "The yard is sold", "Pilot Ana Ruiz, who was born in Lima in 1963, sold the yard at Olm."),
    ("2010-05-02", "Lima", "Pilot Ana Ruiz, who was born in Lima in 1963, left the yard at Olm."),
    ("2012-05-02", "Back", "Pilot Ana Ruiz, who was born in Lima in 1961, came back to the yard at Olm."),
    ("2014-05-02", "The bank", "The Torres Bank was founded in 1951. The Battle of Olm was fought in 1402."),
]
STORY = "---\ndate: 2026-02-02\n---\n\nPilot Ana Ruiz, who was born in Lima in {}, bought the yard at Olm back.\n"


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """An archive of what was published, and what makes it anew."""
    folder = tmp_path_factory.mktemp("house")
    source = folder / "stories.jsonl"
    records = [
        {"date": day, "title": title, "body": body, "url": f"https://example.org/{number}"}
        for number, (day, title, body) in enumerate(PUBLISHED)
    ]
    source.write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    command = ["archive", "run", str(source), "--out", str(folder / "archive"), "--isolated", "--jobs", "1"]
    assert main(command) == 0
    return folder / "archive", command


@pytest.fixture
def archive(published):
    """The archive, in which nothing stands corrected."""
    folder, _ = published
    (folder / "corrections.yml").unlink(missing_ok=True)
    return folder


@pytest.fixture
def correct(archive, capsys):
    """Call the command, and say what came of it."""

    def call(*operands):
        capsys.readouterr()
        code = main(["archive", "correct", str(archive), *operands])
        said = capsys.readouterr()
        return code, said.out + said.err

    return call


@pytest.fixture
def against(archive, tmp_path, capsys):
    """What an article is told."""

    def check(text):
        (tmp_path / "story.md").write_text(text, encoding="utf-8")
        capsys.readouterr()
        main([str(tmp_path / "story.md"), "--isolated", "--against", str(archive), "--select", "dates"])
        return capsys.readouterr().out

    return check


REGISTER = ("--reference", "birth register of Olm", "--since", "2024-09-02")


def test_a_mistake_that_returns_is_told_with_the_reference_and_since_when(correct, against):
    assert "1961 here, 1963 elsewhere" in against(STORY.format(1961)), "most of the archive is wrong"
    code, said = correct("ana ruiz", "born", "1961", *REGISTER)
    assert code == 0
    assert "2 articles say otherwise" in said
    assert "The yard is sold" in said
    told = against(STORY.format(1963))
    assert "stands corrected since September 2, 2024: born 1961 (birth register of Olm)" in told
    assert "corrections.yml:2:1" in told
    assert told.count("dates.conflict") == 1
    assert "dates." not in against(STORY.format(1961))


def test_an_age_is_reckoned_from_what_is_right(correct, against):
    correct("Ana Ruiz", "born", "1961", *REGISTER)
    story = "---\ndate: 2026-02-02\n---\n\nPilot Ana Ruiz, 50, bought the yard at Olm from Lima.\n"
    assert "birth register of Olm" in against(story)


def test_a_later_entry_counts_and_one_can_be_withdrawn(correct, archive, against):
    correct("Ana Ruiz", "born", "1960", "--reference", "a letter")
    correct("Ana Ruiz", "born", "1961", *REGISTER)
    assert "1960" not in correct()[1]
    code, said = correct("Ana Ruiz", "born", "--withdraw")
    assert (code, "stands corrected no more" in said) == (0, True)
    assert "nothing stands corrected" in correct()[1]
    assert (archive / "corrections.yml").read_text(encoding="utf-8").count("- subject") == 3
    assert "1961 here, 1963 elsewhere" in against(STORY.format(1961))


def test_only_the_mistake_of_one_article_can_be_meant(correct, against):
    assert correct("Ana Ruiz", "born", "1961", "--article", "https://example.org/0", *REGISTER)[0] == 0
    assert "stands corrected" in against(STORY.format(1963))
    assert "stands corrected" not in against(STORY.format(1971))
    code, said = correct("Ana Ruiz", "born", "1961", "--article", "https://example.org/2", *REGISTER)
    assert (code, "is right already" in said) == (2, True)
    assert "no article https" in correct("Ana Ruiz", "born", "1961", "--article", "https://x.example", *REGISTER)[1]


def test_the_day_of_an_event_can_stand_corrected(correct, against):
    assert correct("Battle of Olm", "happened", "1403", "--reference", "the annals of Olm")[0] == 0
    assert "stands corrected: happened 1403 (the annals of Olm)" in against("The Battle of Olm was fought in 1402.\n")
    assert "dates." not in against("The Battle of Olm was fought in 1403.\n")


def test_it_outlives_a_run_and_an_index(correct, published, archive, against):
    correct("Ana Ruiz", "born", "1961", *REGISTER)
    (archive / "memory.duckdb").unlink()
    assert main(published[1]) == 0
    assert "stands corrected" in against(STORY.format(1963))


def test_a_person_may_edit_the_file(archive, against):
    (archive / "corrections.yml").write_text(
        "# by hand\n- {subject: The Torres Bank, fact: founded, value: 1931, reference: its charter}", encoding="utf-8"
    )
    story = "---\ndate: 2026-02-02\n---\n\nThe Torres Bank was founded in 1951.\n"
    assert "stands corrected: founded 1931 (its charter)" in against(story)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- subject: Ana Ruiz\n  fact: borne\n  value: 1961\n  reference: x\n", "corrections.yml:2:9"),
        ("- subject: Ana Ruiz\n  fact: born\n  value: soon\n  reference: x\n", "corrections.yml:3:10"),
        ("- subject: Ana Ruiz\n  fact: born\n  value: 1961\n", "no “reference”"),
        ("subject: Ana Ruiz\n", "must be a list"),
        ("- [", "corrections.yml"),
    ],
)
def test_a_mistake_in_the_file_is_shown_where_it_stands_and_nothing_is_added(text, said, archive, correct):
    (archive / "corrections.yml").write_text(text, encoding="utf-8")
    code, shown = correct("Ana Ruiz", "born", "1961", *REGISTER)
    assert (code, said in shown) == (2, True), shown
    assert (archive / "corrections.yml").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("operands", "said"),
    [
        (("Ruiz", "born", "1961", *REGISTER), "Ana Ruiz"),
        (("Nobody Known", "born", "1961", *REGISTER), "no article states anything of “Nobody Known”"),
        (("Ana Ruiz", "borne", "1961", *REGISTER), "did you mean “born”?"),
        (("Ana Ruiz", "age", "35", *REGISTER), "what can: born, died"),
        (("Ana Ruiz", "born", "soon", *REGISTER), "“soon” is no date"),
        (("Ana Ruiz", "born", "1961"), "no reference given"),
        (("Ana Ruiz", "born"), "no value given"),
        (("Ana Ruiz", "died", "--withdraw"), "nothing stands corrected"),
        (("Ana Ruiz", "borne", "--withdraw"), "did you mean “born”?"),
    ],
)
def test_what_cannot_be_meant_is_said(operands, said, correct, archive):
    code, shown = correct(*operands)
    assert (code, said in shown) == (2, True), shown
    assert not (archive / "corrections.yml").exists()


def test_all_that_is_wrong_with_a_correction_is_said_in_the_order_in_which_it_is_typed(correct):
    code, shown = correct("Nobody Known", "borne", "soon")
    places = [shown.find(said) for said in ("“Nobody Known”", "“borne”", "“soon” is no date", "no reference given")]
    assert (code, places) == (2, sorted(places)), shown
    assert min(places) >= 0


def test_a_day_that_no_article_has_reached_is_told_and_taken(correct):
    code, shown = correct("Ana Ruiz", "born", "1961", "--reference", "register", "--since", "2431-01-01")
    assert (code, "--since 2431-01-01 is later than any article of the archive" in shown) == (0, True), shown
