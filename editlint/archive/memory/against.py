"""Articles held against all that the house has published: of the index only what they speak of is looked up.

What comes out are violations of the articles at hand. Where most of the archive agrees with an article, it is the
archive that is wrong, and nothing is said of the article. An earlier version of an article is not held against it.
"""

# ruff: noqa: S608  the number of marks alone is put into SQL; names and words of articles are passed beside it

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

from editlint.archive.memory.database import rows_of
from editlint.archive.memory.index import opened
from editlint.archive.memory.judging import archive_attributes, contradictions
from editlint.archive.memory.kept import KeptArticle, KeptStatement, article_of, statement_of
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from duckdb import DuckDBPyConnection as Connection

    from editlint.engine.outcome import Outcome
    from editlint.model import Violation
    from editlint.rulebook.rule import Rule

_TODAY = "~"  # the shard of an article that is in none yet: it comes behind all others
_LAST_DAY = "9999-12-31"  # today's article is the latest of all, whenever it says that it appears
_AT_ONCE = 100  # articles that are looked up together
_WITNESSES = 5  # articles that stand for all that say the same
_MOST = 2_000  # values of one subject


class _Own(NamedTuple):
    """An article at hand: who it is, and what it states by subject."""

    article: KeptArticle
    told: Mapping[str, Sequence[KeptStatement]]


class House:
    """What a house has published, as an index has it. It is opened for each question and never held."""

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def against(self, outcomes: Sequence[Outcome], rules: Mapping[str, Rule]) -> Mapping[int, Sequence[Violation]]:
        """What in articles contradicts what was published, by the index of the article.

        Raises:
            EditlintError: the folder is no archive, or its index can neither be read nor made.
        """
        found: dict[int, list[Violation]] = {}
        attributes = archive_attributes(rules.values())
        with opened(self._folder) as index:
            for start in range(0, len(outcomes), _AT_ONCE):
                own = [_own(each, start + at, attributes) for at, each in enumerate(outcomes[start : start + _AT_ONCE])]
                published = _published(index, {subject for each in own for subject in each.told}, attributes)
                for each in own:
                    found[each.article.number] = list(_against(each, published, rules))
        return found


def _own(outcome: Outcome, number: int, attributes: frozenset[str]) -> _Own:
    if outcome.clipping is None:
        return _Own(KeptArticle(_TODAY, number, "", "", outcome.path, "", _LAST_DAY), {})
    clipping = outcome.clipping
    subjects = sorted({each.subject for each in clipping.statements if each.subject})
    article = KeptArticle(
        _TODAY, number, outcome.path, clipping.url, outcome.path, clipping.title, _LAST_DAY, tuple(subjects)
    )
    told: dict[str, list[KeptStatement]] = {}
    for each in clipping.statements:
        if each.subject and each.attribute in attributes:
            told.setdefault(each.subject, []).append(KeptStatement(article, each))
    return _Own(article, told)


def _against(
    own: _Own, published: Mapping[str, Sequence[KeptStatement]], rules: Mapping[str, Rule]
) -> Iterator[Violation]:
    """What an article says that cannot hold together with what was published."""
    for subject, told in own.told.items():
        others = _without_versions(published.get(subject, ()), own.article)
        if others:
            for found in contradictions(rules, [*told, *others]):
                if found.own.article == own.article:
                    yield found.violation()


def _without_versions(published: Sequence[KeptStatement], own: KeptArticle) -> list[KeptStatement]:
    """What other articles say; an earlier version of the one at hand does not count among them."""
    versions = Counter(_value(each) for each in published if _is_version(each.article, own))
    return [
        each._replace(articles=each.articles - versions[_value(each)])
        for each in published
        if not _is_version(each.article, own)
    ]


def _value(kept: KeptStatement) -> tuple[object, ...]:
    return kept.statement.attribute, kept.statement.readings, kept.statement.when


def _is_version(kept: KeptArticle, own: KeptArticle) -> bool:
    """Whether an article of the archive is the one at hand, as it was."""
    if own.url and kept.url:
        return own.url == kept.url
    if not own.path or kept.id != kept.path:  # of a file of many articles the path names none of them
        return bool(own.id) and own.id == kept.id
    return os.path.abspath(own.path) == os.path.abspath(kept.path)


def _published(index: Connection, subjects: Iterable[str], attributes: Iterable[str]) -> dict[str, list[KeptStatement]]:
    """What was published of some subjects: each value with a few of the articles that give it, and how many do."""
    subjects = sorted(subjects)
    found: dict[str, list[KeptStatement]] = {}
    if not subjects:
        return found
    marks = ", ".join("?" * len(subjects))
    for row in rows_of(index, _TOLD.format(subjects=marks), [*subjects, sorted(attributes)]):
        kept = KeptStatement(article_of(row), statement_of(row), articles=row["articles"])
        found.setdefault(row["subject"], []).append(kept)
    return found


_TOLD = f"""
    select told.*, articles.* exclude (article, line)
    from (
        select statements.*, count(*) over same as articles,
            row_number() over (same order by published nulls last, article) as place
        from statements join articles using (article)
        where subject in ({{subjects}}) and list_contains(?, attribute) and standing = 'stated' and speaker = ''
        window same as (partition by subject, attribute, readings, held_from, held_until)
        qualify place <= {_WITNESSES}
    ) as told join articles using (article)
    order by subject, place, articles desc limit {_MOST}"""
