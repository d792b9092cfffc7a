"""What fell when somebody who knew nothing of the project attacked it: files of others, and words that end the run."""

from __future__ import annotations

import pytest

from editlint.cli import main
from editlint.errors import in_words

ARTICLE = "On Sunday, May 6, 2024, fog closed the port.\n"


def test_clean_leaves_what_others_keep_in_folders_of_those_names(cli, tmp_path, monkeypatch):
    """A folder of rules may be called `rules`, and somebody may have named its parent for the caches."""
    house = tmp_path / "house"
    rule = house / "rules" / "courier" / "plain.yml"
    rule.parent.mkdir(parents=True)
    rule.write_text("summary: ours\n", encoding="utf-8")
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.setenv("EDITLINT_CACHE_DIR", str(house))
    assert cli("a.md").code == 1
    assert any(each.suffix == ".bin" for each in house.rglob("*"))
    assert cli("clean").code == 0
    assert [each.name for each in house.rglob("*") if each.is_file()] == ["plain.yml"]


def test_an_archive_takes_away_no_file_of_others(tmp_path):
    pytest.importorskip("duckdb")
    pytest.importorskip("pyarrow")
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    theirs = tmp_path / "out" / "copies" / "mine.txt"
    theirs.parent.mkdir(parents=True)
    theirs.write_text("precious", encoding="utf-8")
    command = ["archive", "run", str(tmp_path / "a.md"), "--out", str(tmp_path / "out"), "--isolated", "--jobs", "1"]
    assert main(command) == 0
    assert theirs.read_text(encoding="utf-8") == "precious"


@pytest.mark.parametrize("order", [("--output-file", "a.md"), ("--report", "json:./a.md")])
def test_no_report_takes_the_place_of_an_article_that_is_named(cli, tmp_path, order):
    article = tmp_path / "a.md"
    article.write_text(ARTICLE, encoding="utf-8")
    result = cli(*order, "a.md")
    assert result.code == 2
    assert "a.md is an article of this run" in result.err
    assert article.read_text(encoding="utf-8") == ARTICLE


def test_what_ends_the_interpreter_when_it_is_put_into_words_is_named_by_its_kind():
    class Trap(BaseException):
        def __str__(self):
            raise SystemExit(0)

    assert in_words(Trap()) == "Trap"
