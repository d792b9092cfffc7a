"""Passages that two articles share: found by the keys that were taken of them, judged by the runs of words they share.

What hundreds of articles share is a biography, a disclaimer or a teaser: boilerplate, which is listed and not reported.
Two versions of one story are one article; of those the last counts.
"""

# ruff: noqa: S608  table names and paths of the archive are put into SQL

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Any

from editlint.analysis.passage_keys import RUN, runs_of
from editlint.archive.memory.database import streamed
from editlint.archive.memory.judging import CrossContradiction
from editlint.archive.memory.kept import article_of, place_of
from editlint.archive.memory.wording import Told
from editlint.model import Severity
from editlint.plural import counted
from editlint.rulebook.message import worded
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from duckdb import DuckDBPyConnection as Connection

    from editlint.analysis.passage_keys import KeyedPassage
    from editlint.archive.memory.kept import KeptArticle
    from editlint.model import Place
    from editlint.rulebook.rule import Rule

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
RULE = "topic.shared-passage"
MOST_ARTICLES = 10  # that may share a key; what more share is boilerplate
_EXCERPT = 300  # characters of a passage that are shown


class Boilerplate(NamedTuple):
    """A passage that many articles share: how many, and how it begins in the first of them."""

    articles: int
    text: str


class _Pair(NamedTuple):
    """A passage of an article and one that an earlier article has; `share` is that of the runs of both, 0 to 1."""

    words: int
    share: float
    own: Told
    earlier: Told


def shared_passages(index: Connection, passages: str, rule: Rule) -> Iterator[CrossContradiction]:
    """For each two articles that share passages one suggestion, at the first of them in the later article.

    Args:
        index: with the table `articles`.
        passages: the rows of the table `passages`, as SQL has them.
        rule: whose options say how long passages must be, and how much they must share.
    """
    rows = streamed(index, _PAIRS.format(passages=passages), [MOST_ARTICLES])
    for _, some in groupby(rows, key=lambda row: (row["own"]["article"], row["earlier"]["article"])):
        pairs = [pair for pair in map(_pair, some) if _is_shared(pair, rule)]
        if pairs:
            yield _contradiction(rule, pairs)


def boilerplate(index: Connection, passages: str, most: int) -> list[Boilerplate]:
    """The passages that most articles share, more than may share one by chance or mistake."""
    rows = streamed(index, _BOILERPLATE.format(passages=passages), [MOST_ARTICLES, most])
    return [Boilerplate(row["articles"], row["text"][:_EXCERPT]) for row in rows]


def share_of(one: str, other: str) -> float:
    """The share of the runs of words of two passages that both have, 0 to 1."""
    mine, theirs = (set(runs_of(_WORD.findall(text.lower()))) for text in (one, other))
    return len(mine & theirs) / max(1, len(mine | theirs))


def published_before(
    own: Sequence[tuple[KeptArticle, KeyedPassage]], earlier: Sequence[Mapping[str, Any]], rule: Rule
) -> Iterator[CrossContradiction]:
    """For each earlier article that has passages of one at hand a suggestion; each passage with its first publication.

    Args:
        own: the passages of the article.
        earlier: rows of the table `passages` with what is known of their articles, the earliest first.
        rule: whose options say how long passages must be, and how much they must share.
    """
    found: dict[tuple[str, int], list[_Pair]] = {}
    for article, passage in own:
        mine = Told(article, passage.place, "", passage.text[:_EXCERPT], "")
        for row in earlier:
            if set(passage.keys).isdisjoint(row["keys"]):
                continue
            pair = _Pair(passage.words, share_of(passage.text, row["text"]), mine, _told(row))
            if _is_shared(pair, rule):
                found.setdefault((row["shard"], row["number"]), []).append(pair)
                break
    for pairs in found.values():
        yield _contradiction(rule, pairs)


# Of a story the last version; of each key the first article that has it, which the others are held against.
_LATEST = """
    latest as (
        select * from articles
        qualify row_number() over (
            partition by coalesce(nullif(url, ''), nullif(id, ''), shard || number)
            order by published desc, article desc
        ) = 1
    ), keyed as (
        select unnest(keys) as key, article, published, start
        from {passages} join latest using (shard, number)
    )"""
_PAIRS = f"""
    with {_LATEST}, firsts as (
        select key, arg_min({{{{'article': article, 'start': start}}}}, (published, article, start)) as earliest
        from keyed group by key having count(distinct article) between 2 and ?
    ), paired as (
        select distinct keyed.article, keyed.start, earliest
        from keyed join firsts using (key) where keyed.article <> earliest.article
    ), told as (
        select passage.* exclude (keys), article, id, url, path, title, published
        from {{passages}} as passage join latest using (shard, number)
    )
    select own, earlier
    from paired join told as own on own.article = paired.article and own.start = paired.start
    join told as earlier on earlier.article = earliest.article and earlier.start = earliest.start
    order by own.article, earlier.article, own.start, earlier.start"""
_BOILERPLATE = f"""
    with {_LATEST}, hot as (
        select key, count(distinct article) as articles from keyed group by key having count(distinct article) > ?
    ), texts as (
        select max(hot.articles) as articles, start, article
        from keyed join hot using (key) group by article, start
    )
    select max(articles) as articles, text
    from texts join (select * from {{passages}} join latest using (shard, number)) using (article, start)
    group by text order by articles desc, text limit ?"""


def _pair(row: Mapping[str, Any]) -> _Pair:
    own, earlier = row["own"], row["earlier"]
    return _Pair(own["words"], share_of(own["text"], earlier["text"]), _told(own), _told(earlier))


def _told(row: Mapping[str, Any]) -> Told:
    article: KeptArticle = article_of(row)
    place: Place = place_of(row)
    return Told(article, place, "", row["text"][:_EXCERPT], "the same passage, published before")


def _is_shared(pair: _Pair, rule: Rule) -> bool:
    return pair.words >= max(RUN, int(rule.options["words"])) and pair.share >= float(rule.options["alike"])


def _contradiction(rule: Rule, pairs: Sequence[_Pair]) -> CrossContradiction:
    first = pairs[0]
    message = worded(rule.message, {"match": "", "words": first.words, "how": ""})
    if len(pairs) > 1:
        message = f"{message} {counted(len(pairs), 'passage')} of it are in both."
    return CrossContradiction(
        rule,
        max(rule.severity, Severity.SUGGESTION, key=lambda it: it.rank),
        f"{message} Published before: {first.earlier.article.called}.",
        first.own,
        tuple(pair.earlier for pair in pairs),
        {"archive": True, "alike": round(first.share, 2), "passages": len(pairs)},
    )
