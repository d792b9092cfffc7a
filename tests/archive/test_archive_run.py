"""`editlint archive run`: articles become rows, and what is there is not done again."""

from __future__ import annotations

import json

import pytest

duckdb = pytest.importorskip("duckdb")

from editlint.cli import main  # noqa: E402

BODY = "Ana Ruiz, who was born in 1961, bought the yard in 1990, aged 35. The Torres Bank was founded in 1951."


def records(tmp_path, count):
    path = tmp_path / "stories.jsonl"
    lines = [
        json.dumps({"title": f"Story {n}", "body": BODY, "date": "2024-05-02", "url": f"https://example.org/{n}"})
        for n in range(count)
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_every_article_has_its_rows(tmp_path):
    path, out = records(tmp_path, 3), tmp_path / "out"
    assert main(["archive", "run", str(path), "--out", str(out), "--isolated", "--jobs", "1"]) == 0
    rows = duckdb.sql(f"select url, words, errors from '{out}/statistics/*.parquet' order by number").fetchall()
    assert [row[0] for row in rows] == [f"https://example.org/{n}" for n in range(3)]
    assert all(words > 15 for _, words, _ in rows)
    found = duckdb.sql(f"select rule, line from '{out}/violations/*.parquet' where rule = 'dates.age' order by line")
    assert found.fetchall() == [("dates.age", line) for line in (1, 2, 3)]


def test_what_is_done_is_not_done_again(tmp_path, capsys):
    path, out = records(tmp_path, 3), tmp_path / "out"
    command = ["archive", "run", str(path), "--out", str(out), "--isolated", "--jobs", "1"]
    main(command)
    capsys.readouterr()
    assert main(command) == 0
    assert "nothing is new" in capsys.readouterr().out
