"""Contradictions between articles: the laws of the rules over statements of one subject, each from its own article."""

from __future__ import annotations

import json

import pytest

duckdb = pytest.importorskip("duckdb")

from editlint.archive.memory.judging import contradictions  # noqa: E402
from editlint.archive.memory.kept import KeptStatement, article_of, statement_of  # noqa: E402
from editlint.cli import main  # noqa: E402
from editlint.config.settings import Settings  # noqa: E402
from editlint.engine.run import Run  # noqa: E402


@pytest.fixture(scope="module")
def rules():
    return Run(Settings(), use_cache=False).active


@pytest.fixture
def judged(tmp_path, rules):
    """What is found in an archive of (day, title, text), by subject: (rule, severity, match, message) of each."""

    def judge(*articles):
        path, out = tmp_path / "stories.jsonl", tmp_path / "out"
        records = [{"date": day, "title": title, "body": body} for day, title, body in articles]
        path.write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
        assert main(["archive", "run", str(path), "--out", str(out), "--isolated", "--jobs", "1"]) == 0
        rows = duckdb.sql(
            f"select s.*, a.id, a.url, a.path, a.title, a.published from '{out}/statements/*.parquet' s"
            f" join '{out}/statistics/*.parquet' a using (shard, number) where subject != '' order by subject"
        )
        names = rows.columns
        subjects = {}
        for values in rows.fetchall():
            row = dict(zip(names, values, strict=True))
            subjects.setdefault(row["subject"], []).append(KeptStatement(article_of(row), statement_of(row)))
        return [each.violation() for kept in subjects.values() for each in contradictions(rules, kept)]

    return judge


def test_an_age_of_one_year_and_a_birth_told_in_another(judged):
    [found] = judged(
        ("1996-05-02", "Pilot buys yard", "Pilot Ana Ruiz, 35, bought the yard at Olm. She was born in Lima in 1960."),
        ("2009-03-01", "Yard is sold", "Ana Ruiz, who was born in 1966, sold the yard at Olm."),
        ("2010-03-01", "Lima", "Pilot Ana Ruiz, who was born in Lima in 1960, left the yard at Olm."),
    )
    assert (found.severity, found.match) == ("warning", "1966")
    assert "May 2, 1996" in found.message
    assert found.related[0].line == 1
