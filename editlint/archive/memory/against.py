"""Articles held against all that the house has published: of the index only what they speak of is looked up.

What comes out are violations of the articles at hand. Where most of the archive agrees with an article, it is the
archive that is wrong, and nothing is said of the article. An earlier version of an article is not held against it.
"""

# ruff: noqa: S608  the number of marks alone is put into SQL; names and words of articles are passed beside it

from __future__ import annotations

import os
from collections import Counter
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any

from editlint.analysis.attributions.attribution import PLANNED, STATED
from editlint.archive.memory.corrected import Corrections
from editlint.archive.memory.corrections import read_corrections
from editlint.archive.memory.database import rows_of
from editlint.archive.memory.index import lacking_shards, opened
from editlint.archive.memory.judging import archive_attributes, contradictions, rules_of_archive
from editlint.archive.memory.judging_comparisons import compared, fits
from editlint.archive.memory.judging_passages import MOST_ARTICLES, RULE, published_before
from editlint.archive.memory.kept import KeptArticle, KeptComparison, KeptStatement, article_of, stated_of, statement_of
from editlint.model import Problem
from editlint.plural import counted
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from duckdb import DuckDBPyConnection as Connection

    from editlint.analysis.passage_keys import KeyedPassage
    from editlint.archive.memory.judging import CrossContradiction
    from editlint.checks.registry import Registry
    from editlint.engine.outcome import Outcome, Stated
    from editlint.model import Violation
    from editlint.rulebook.rule import Rule

_TODAY = "~"  # the shard of an article that is in none yet: it comes behind all others
_LAST_DAY = "9999-12-31"  # today's article is the latest of all, whenever it says that it appears
_AT_ONCE = 100  # articles that are looked up together
_WITNESSES = 5  # articles that stand for all that say the same
_MOST = 10_000  # values, of all subjects that are looked up together
_MOST_PASSAGES = 40  # of the archive that are held against one article
_MOST_OF_KEY = 60  # articles that are compared under one key: what more say is everybody's

Key = tuple[str, str, str]  # rule, topic and key of a comparison


class _Own(NamedTuple):
    """An article at hand.

    Attributes:
        article: who it is.
        told: what it states, by subject.
        compared: what rules hold against other articles, by rule, topic and key.
        passages: its paragraphs with their keys.
    """

    article: KeptArticle
    told: Mapping[str, Sequence[KeptStatement]]
    compared: Mapping[Key, Sequence[KeptComparison]]
    passages: Sequence[KeyedPassage]


class House:
    """What a house has published, as an index has it. It is opened for each question and never held."""

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def against(
        self,
        outcomes: Sequence[Outcome],
        rules: Mapping[str, Rule],
        registry: Registry,
        problems: list[Problem],
        notices: dict[str, None],
    ) -> Mapping[int, Sequence[Violation]]:
        """What in articles contradicts what was published, by the index of the article.

        Raises:
            EditlintError: the folder is no archive, or its index can neither be read nor made.
        """
        found: dict[int, list[Violation]] = {}
        lawful = rules_of_archive(rules)
        attributes = archive_attributes(lawful.values())
        fit = partial(_is_compared, rules, registry)
        corrections = Corrections(read_corrections(self._folder), rules)
        with opened(self._folder) as index:
            if lacking := lacking_shards(index, self._folder):
                notices[self._behind(lacking)] = None
            for start in range(0, len(outcomes), _AT_ONCE):
                some = outcomes[start : start + _AT_ONCE]
                own = [_own(each, start + at, attributes, fit) for at, each in enumerate(some)]
                told = _told(index, {subject for each in own for subject in each.told}, attributes)
                compared = _compared(index, {key for each in own for key in each.compared})
                for each in own:
                    found[each.article.number] = [
                        _at_addresses(contradiction)
                        for contradiction in (
                            *_of_statements(each, told, lawful, corrections),
                            *_of_comparisons(each, compared, rules, registry, corrections, problems),
                            *_of_passages(index, self._folder, each, rules),
                        )
                        if contradiction.own.article == each.article
                    ]
        return found

    def _behind(self, lacking: int) -> str:
        shards = counted(lacking, "shard")
        return (
            f"the index of {self._folder} lacks {shards}, as after a run that was stopped: nothing was held against "
            "the articles in there; the next “editlint archive run” takes them in"
        )


def _at_addresses(found: CrossContradiction) -> Violation:
    """A contradiction as a violation; what stands against it is found on the web where its address is known."""
    violation = found.violation()
    related = [
        each._replace(path=told.article.address) for told, each in zip(found.others, violation.related, strict=True)
    ]
    return violation._replace(related=tuple(related))


def _is_compared(rules: Mapping[str, Rule], registry: Registry, stated: Stated) -> bool:
    """Whether a rule that runs holds it against articles of many years."""
    rule = rules.get(stated.rule)
    return rule is not None and fits(rule, registry.check(rule.kind), stated)


def _own(outcome: Outcome, number: int, attributes: frozenset[str], fit: Callable[[Stated], bool]) -> _Own:
    path, clipping = outcome.path, outcome.clipping
    if clipping is None:
        return _Own(KeptArticle(_TODAY, number, path, "", path, "", _LAST_DAY), {}, {}, ())
    names = tuple(sorted({each.subject for each in clipping.statements if each.subject}))
    article = KeptArticle(_TODAY, number, path, clipping.url, path, clipping.title, _LAST_DAY, names)
    told: dict[str, list[KeptStatement]] = {}
    for each in clipping.statements:
        if each.subject and each.attribute in attributes:
            told.setdefault(each.subject, []).append(KeptStatement(article, each))
    compared: dict[Key, list[KeptComparison]] = {}
    for stated in filter(fit, outcome.statements):
        compared.setdefault((stated.rule, stated.topic, stated.key), []).append(KeptComparison(article, stated))
    return _Own(article, told, compared, clipping.passages)


def _of_statements(
    own: _Own, published: Mapping[str, Sequence[KeptStatement]], rules: Mapping[str, Rule], corrections: Corrections
) -> Iterator[CrossContradiction]:
    """What an article states that cannot hold together with what was published."""
    for subject, told in own.told.items():
        others = _without_versions(published.get(subject, ()), own.article)
        yield from corrections.repeated(subject, told)
        if others:
            yield from contradictions(rules, corrections.applied(subject, [*others, *told]))


def _of_comparisons(
    own: _Own,
    published: Mapping[Key, Sequence[KeptComparison]],
    rules: Mapping[str, Rule],
    registry: Registry,
    corrections: Corrections,
    problems: list[Problem],
) -> Iterator[CrossContradiction]:
    """What rules find when they hold an article's events, quotations and passages against those that were published."""
    for key, mine in own.compared.items():
        yield from corrections.events_repeated(mine)
        others = [each for each in published.get(key, ()) if not is_version(each.article, own.article)]
        if not others:
            continue
        rule = rules[key[0]]
        try:
            yield from compared(rule, registry.check(rule.kind), corrections.fit([*mine, *others]))
        except Exception as error:  # noqa: BLE001  one rule must not take the others down, nor end the run
            said = f"rule {rule.name} crashed comparing articles: {type(error).__name__}: {error}"
            problems.append(Problem(own.article.path, said))


def _of_passages(index: Connection, folder: str, own: _Own, rules: Mapping[str, Rule]) -> Iterator[CrossContradiction]:
    """What of an article was published before, where a rule asks."""
    keys = sorted({key for each in own.passages for key in each.keys})
    if RULE not in rules or not keys:
        return
    listed = ", ".join(map(str, keys))
    found = rows_of(index, _KEYED.format(keys=listed), [MOST_ARTICLES, _MOST_PASSAGES])
    rows = [row for row in _with_articles(index, found) if not is_version(article_of(row), own.article)]
    rows.sort(key=lambda row: (row["published"] is None, row["published"], row["article"]))
    paths = {row["shard"]: os.path.join(folder, "passages", f"{row['shard']}.parquet") for row in rows}
    texts = {
        (row["shard"], row["number"], row["start"]): row
        for path in sorted(filter(os.path.exists, paths.values()))
        for row in rows_of(index, "from read_parquet(?)", [path])
    }
    whole = [{**texts[place], **row} for row in rows if (place := (row["shard"], row["number"], row["start"])) in texts]
    yield from published_before([(own.article, each) for each in own.passages], whole, rules[RULE])


def _without_versions(published: Sequence[KeptStatement], own: KeptArticle) -> list[KeptStatement]:
    """What other articles say; an earlier version of the one at hand does not count among them."""
    versions = Counter(_value(each) for each in published if is_version(each.article, own))
    return [
        each._replace(articles=each.articles - versions[_value(each)])
        for each in published
        if not is_version(each.article, own)
    ]


def _value(kept: KeptStatement) -> tuple[object, ...]:
    return kept.statement.attribute, kept.statement.readings, kept.statement.when


def is_version(kept: KeptArticle, own: KeptArticle) -> bool:
    """Whether an article of the archive is the one at hand, as it was."""
    if own.url and kept.url:
        return own.url == kept.url
    if not own.path or kept.id != kept.path:  # of a file of many articles the path names none of them
        return bool(own.id) and own.id == kept.id
    return os.path.abspath(own.path) == os.path.abspath(kept.path)


def _told(index: Connection, subjects: Iterable[str], attributes: Iterable[str]) -> dict[str, list[KeptStatement]]:
    """What was published of some subjects: each value with a few of the articles that give it, and how many do."""
    asked = sorted(subjects)
    found: dict[str, list[KeptStatement]] = {}
    if asked:
        rows = rows_of(index, _TOLD.format(subjects=", ".join("?" * len(asked))), [*asked, sorted(attributes)])
        for row in _with_articles(index, rows):
            kept = KeptStatement(article_of(row), statement_of(row), articles=row["articles"])
            found.setdefault(row["subject"], []).append(kept)
    return found


def _compared(index: Connection, keys: Iterable[Key]) -> dict[Key, list[KeptComparison]]:
    """What was published under some keys."""
    found: dict[Key, list[KeptComparison]] = {}
    for (rule, topic), some in groupby(sorted(keys), key=lambda key: key[:2]):
        asked = [key for _, _, key in some]
        rows = rows_of(index, _COMPARED.format(keys=", ".join("?" * len(asked))), [rule, topic, *asked])
        for row in _with_articles(index, rows):
            found.setdefault((rule, topic, row["key"]), []).append(KeptComparison(article_of(row), stated_of(row)))
    return found


def _with_articles(index: Connection, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows of a table with what is known of their articles."""
    if not rows:
        return []
    numbers = sorted({row["article"] for row in rows})
    found = rows_of(index, "select * exclude (line) from articles where article in (select unnest(?))", [numbers])
    articles = {row["article"]: row for row in found}
    return [{**articles[row["article"]], **row} for row in rows]


# Only the rows that are needed are read whole: there may be a hundred thousand of one name.
_TOLD = f"""
    with chosen as (
        select unnest(arg_min(rowid, article, {_WITNESSES})) as row, count(*) as articles
        from statements
        where subject in ({{subjects}}) and list_contains(?, attribute) and speaker = ''
            and (standing = '{STATED}' or (standing = '{PLANNED}' and held_from is not null))
        group by subject, attribute, readings, held_from, held_until
        order by articles desc limit {_MOST}
    )
    select statements.*, articles from statements join chosen on statements.rowid = chosen.row
    order by subject, attribute, article"""
_KEYED = """
    with met as (
        select key, article, start from passage_keys where key in ({keys})
        qualify count(distinct article) over (partition by key) <= ?
    )
    select distinct article, start from met order by article, start limit ?"""
_COMPARED = f"""
    with chosen as (
        select unnest(arg_min(rowid, article, {_MOST_OF_KEY})) as row from comparisons
        where rule = ? and topic = ? and key in ({{keys}}) group by key
    )
    select comparisons.* from comparisons join chosen on comparisons.rowid = chosen.row
    order by key, article"""
