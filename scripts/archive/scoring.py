"""What the results of a made archive tell of its truth: found or not by kind, traps taken for true, all else."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

import duckdb

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_SHOWN = 20  # of what was not found, and of what was not planted


class Score(NamedTuple):
    """How results compare with the truth.

    Attributes:
        planted, found: by scope and kind, how often something is planted, and how often it is found. Of traps `found`
            counts those that were reported.
        missed: the lines of the truth that nothing was found of, the first of them.
        unplanned: the first violations of articles in which nothing is planted: id, rule, message.
        unplanned_by_rule: how many there are.
        articles, words: of the results.
    """

    planted: Counter[tuple[str, str]]
    found: Counter[tuple[str, str]]
    missed: list[dict[str, Any]]
    unplanned: list[tuple[str, str, str]]
    unplanned_by_rule: Counter[str]
    articles: int
    words: int

    @property
    def is_perfect(self) -> bool:
        """Whether all that is planted was found, and no trap was reported."""
        planted, found = (
            {key: number for key, number in counts.items() if key[0] != "trap"} for counts in (self.planted, self.found)
        )
        return planted == found and not any(scope == "trap" for scope, _ in self.found)


def score(made: Path, results: Path) -> Score:
    """Compare the results of a run over a made archive, judged, with the truth about it."""
    within = _rules(results)
    across = set(_pairs(results))
    planted: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    missed: list[dict[str, Any]] = []
    of_truth: set[str] = set()
    with (made / "truth.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            truth = json.loads(line)
            key, ids = (truth["scope"], truth["kind"]), truth["ids"]
            planted[key] += 1
            if truth["scope"] == "within":
                of_truth.update(ids)
                is_found = truth["rule"] in within.get(ids[0], ())
            else:
                is_found = frozenset(ids) in across
            across.discard(frozenset(ids))
            found[key] += is_found
            if is_found == (truth["scope"] == "trap") and len(missed) < _SHOWN:
                missed.append(truth)
    unplanned = list(_unplanned(results, of_truth, across))
    articles, words = duckdb.sql(f"select count(*), sum(words) from {_table(results, 'statistics')}").fetchall()[0]
    by_rule = Counter(rule for _, rule, _ in unplanned)
    return Score(planted, +found, missed, unplanned[:_SHOWN], by_rule, articles, words)


def _table(results: Path, name: str) -> str:
    return f"read_parquet('{results}/{name}/*.parquet')"


def _rules(results: Path) -> dict[str, set[str]]:
    """The rules that found something, by the id of the article."""
    rules: dict[str, set[str]] = {}
    rows = duckdb.sql(
        f"select id, rule from {_table(results, 'violations')} join {_table(results, 'statistics')} "
        "using (shard, number)"
    ).fetchall()
    for article, rule in rows:
        rules.setdefault(article, set()).add(rule)
    return rules


def _pairs(results: Path) -> Iterator[frozenset[str]]:
    """The ids of each two articles that are reported to contradict each other, or to share a passage."""
    rows = duckdb.sql(
        f"""with told as (
            select own.id as own, unnest(related) as other
            from {_table(results, "contradictions")} join {_table(results, "statistics")} own using (shard, number)
        )
        select own, article.id from told join {_table(results, "statistics")} article
        on article.path = other.path and article.line = other.line"""
    ).fetchall()
    return (frozenset(row) for row in rows if len(set(row)) > 1)


def _unplanned(results: Path, planted: set[str], across: Iterable[frozenset[str]]) -> Iterator[tuple[str, str, str]]:
    rows = duckdb.sql(
        f"select id, rule, message from {_table(results, 'violations')} join {_table(results, 'statistics')} "
        "using (shard, number) order by id"
    ).fetchall()
    yield from (row for row in rows if row[0] not in planted)
    yield from ((" and ".join(sorted(pair)), "between articles", "") for pair in sorted(across, key=sorted))
