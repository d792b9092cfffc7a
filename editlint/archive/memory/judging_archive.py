"""All contradictions between the articles of an archive: a stream of candidates out of its index, judged one by one.

The database joins, sorts and reduces what is said to distinct values, in bounded memory; here only one subject is held
at a time. A subject of whom fifty thousand articles tell costs a few rows.
"""

# ruff: noqa: S608  names of columns and numbers of ours are put into SQL

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from editlint.analysis.attributions.attribution import PLANNED, STATED
from editlint.archive.memory.corrected import Corrections
from editlint.archive.memory.corrections import read_corrections
from editlint.archive.memory.database import parquet, streamed
from editlint.archive.memory.index import shards_of
from editlint.archive.memory.judging import archive_attributes, contradictions, rules_of_archive
from editlint.archive.memory.judging_comparisons import compared
from editlint.archive.memory.judging_passages import RULE, shared_passages
from editlint.archive.memory.kept import KeptComparison, KeptStatement, article_of, stated_of, statement_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from duckdb import DuckDBPyConnection as Connection

    from editlint.archive.memory.judging import CrossContradiction
    from editlint.checks.registry import Registry
    from editlint.rulebook.rule import Rule

_VOICES = 4  # articles that speak for all that say the same
_MOST_OF_KEY = 60  # articles that are compared under one key: what more say is everybody's


def judged(
    folder: str, index: Connection, rules: Mapping[str, Rule], registry: Registry, problems: list[str]
) -> Iterator[CrossContradiction]:
    """The contradictions between the articles of an archive: by subject, by rule and key, and by article.

    Args:
        folder: the archive.
        index: with the tables `articles`, `statements` and `comparisons`.
        rules: the active rules by name.
        registry: the kinds of rule.
        problems: takes a line for each subject or key on which a rule failed; the others are judged all the same.
    """
    lawful = rules_of_archive(rules)
    corrections = Corrections(read_corrections(folder), lawful)
    attributes = sorted(archive_attributes(lawful.values()))
    told = streamed(index, _SUBJECTS, [STATED, PLANNED, attributes])
    for subject, rows in groupby(told, key=lambda row: row["subject"]):
        kept = [KeptStatement(article_of(row), statement_of(row), row["said"]) for row in rows]
        found = contradictions(lawful, corrections.applied(subject, kept))
        yield from _safely(found, f"“{subject}”", problems)
    comparing = [name for name, rule in rules.items() if hasattr(registry.check(rule.kind), "compare")]
    keys = groupby(streamed(index, _KEYS, [sorted(comparing)]), key=lambda row: (row["rule"], row["topic"], row["key"]))
    for (name, _, key), rows in keys:
        rule = rules[name]
        compare = [KeptComparison(article_of(row), stated_of(row)) for row in rows]
        found = compared(rule, registry.check(rule.kind), corrections.fit(compare))
        yield from _safely(found, f"“{key}” by the rule {name}", problems)
    if RULE in rules:
        yield from shared_passages(index, parquet(folder, "passages", shards_of(folder)), rules[RULE])


def _safely(found: Iterator[CrossContradiction], what: str, problems: list[str]) -> Iterator[CrossContradiction]:
    """What is found up to where a rule fails."""
    try:
        yield from found
    except Exception as error:  # noqa: BLE001  one rule must not take the others down, nor end the judgement
        problems.append(f"{what} could not be judged: {type(error).__name__}: {error}")


_OF_ARTICLE = "shard, number, id, url, path, title, published, names"
# What is said of a subject by one article at least twice, or by two; of what says the same, the first articles, with
# their number. Numbers of years at a time say the same when they lead to one year, in one half of it.
_SUBJECTS = f"""
    with told as (
        select *, case
            when held_from is null or len(readings) <> 1 or readings[1].unit = 'date' then readings::varchar
            else concat_ws(' ', year(held_from) - readings[1].low, month(held_from) >= 7, month(held_until) >= 7,
                year(held_until) - year(held_from))
            end as value
        from statements
        where (standing = ? or (standing = ? and held_from is not null))
            and speaker = '' and list_contains(?, attribute)
    ), several as (
        select subject from told group by subject
        having count(distinct article) > 1 and count(distinct (attribute, value)) > 1
    ), voiced as (
        select *, count(*) over same as said, row_number() over (same order by article) as voice
        from told semi join several using (subject)
        window same as (partition by subject, attribute, value)
    )
    select voiced.* exclude (value, voice, line), voiced.line as line, {_OF_ARTICLE}
    from voiced join articles using (article)
    where voice <= {_VOICES}
    order by subject, attribute, value, voice"""
_KEYS = f"""
    with several as (
        select rule, topic, key from comparisons where list_contains(?, rule)
        group by rule, topic, key having count(distinct article) > 1 and count(distinct value) > 1
    ), numbered as (
        select *, row_number() over (partition by rule, topic, key order by article, start) as place
        from comparisons semi join several using (rule, topic, key)
    )
    select numbered.* exclude (place, line), numbered.line as line, {_OF_ARTICLE}
    from numbered join articles using (article)
    where place <= {_MOST_OF_KEY}
    order by rule, topic, key, place"""
