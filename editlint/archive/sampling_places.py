"""What a note of a reading list is held against, in words: in the same article, or in another that is named."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from duckdb import DuckDBPyConnection as Connection

# The article of a place is the last that begins in its file at its line or before.
_ARTICLES = """
with places as (select distinct unnest(?) as path, unnest(?) as line)
select places.path, places.line, shard, number, coalesce(title, '')
from places asof join statistics on places.path = statistics.path and places.line >= statistics.line
"""


class Standing(NamedTuple):
    """The article in which a place stands."""

    article: tuple[str, int]
    title: str


def articles_at(connection: Connection, places: Iterable[tuple[str, int]]) -> dict[tuple[str, int], Standing]:
    """By file and line, the article there."""
    wanted = list(places)
    if not wanted:
        return {}
    rows = connection.execute(_ARTICLES, [[path for path, _ in wanted], [line for _, line in wanted]]).fetchall()
    return {(path, line): Standing((shard, number), title) for path, line, shard, number, title in rows}


def told_places(
    article: tuple[str, int],
    path: str,
    related: Sequence[Mapping[str, Any]],
    articles: Mapping[tuple[str, int], Standing],
) -> str:
    """The other places of a note, each with what is said of it.

    Args:
        article: in which the note stands.
        path: its file.
        related: the places.
        articles: the articles of all places.
    """
    return "; ".join(_told(article, path, each, articles.get((each["path"], each["line"]))) for each in related)


def _told(article: tuple[str, int], path: str, place: Mapping[str, Any], standing: Standing | None) -> str:
    line = f"line {place['line']}" if place["line"] else ""
    if standing.article == article if standing else place["path"] == path:
        where = ["in the same article", line]
    else:
        title = standing.title if standing and standing.title not in place["message"] else ""
        where = [f"“{title}”" if title else "", f"{os.path.basename(place['path'])} {line}".strip()]
    return f"{', '.join(filter(None, where))}: {place['message']}"
