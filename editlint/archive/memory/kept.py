"""What the archive keeps, as it comes back out of its tables: whose article, and what it states there."""

from __future__ import annotations

import datetime as dt
import json
from math import inf
from typing import TYPE_CHECKING, Any

from editlint.analysis.clipping import ClippedStatement
from editlint.analysis.facts import describe_days
from editlint.analysis.statements.statement import DATE, Amount
from editlint.engine.outcome import Stated
from editlint.model import Place
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class KeptArticle(NamedTuple):
    """An article of the archive.

    Attributes:
        shard, number: which name it in all tables; "" and a number of one's own for one that is not in the archive.
        id: what the source calls it, the same in every version of it.
        url: its address, "" for none.
        path: the file.
        title: its headline, "" for none.
        published: its day of publication as an ISO date, "" for none.
        names: other names that it tells of, folded: of two persons of one name they tell which is meant.
    """

    shard: str
    number: int
    id: str
    url: str
    path: str
    title: str
    published: str
    names: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        """How a message calls it: “The mill burns”, May 2, 1996."""
        named = f"“{self.title}”" if self.title else self.url or f"article {self.id or self.path}"
        return f"{named}, {describe_day(self.published)}" if self.published else named

    @property
    def address(self) -> str:
        """Where it is to be found: on the web, else in the file that the archive knows."""
        return self.url if self.url.startswith(("http://", "https://")) else self.path

    @property
    def story(self) -> str:
        """What two versions of one story share, as `said_twice` compares it."""
        return self.url or self.id or f"{self.shard} {self.number}"


class KeptStatement(NamedTuple):
    """A statement with its article.

    Attributes:
        article: which says so.
        statement: what it says.
        articles: how many articles say the same, of which this one stands for all; at least 1.
        settled: what the house holds to be so, by a correction: it outranks whatever articles say.
    """

    article: KeptArticle
    statement: ClippedStatement
    articles: int = 1
    settled: bool = False


class KeptComparison(NamedTuple):
    """What a rule holds against other articles (an event's date, a quotation), with its article."""

    article: KeptArticle
    stated: Stated


def describe_day(day: str) -> str:
    """An ISO date as a newsroom writes it; what is none as it stands."""
    try:
        found = dt.date.fromisoformat(day)
    except ValueError:
        return day
    return describe_days(found, found)


def article_of(row: Mapping[str, Any]) -> KeptArticle:
    """The article of a row that has the columns of the table `statistics`; names, where it has them, in `names`."""
    story, url, path, title = (row[name] or "" for name in ("id", "url", "path", "title"))
    published, names = str(row["published"] or ""), tuple(row.get("names") or ())
    return KeptArticle(row["shard"], row["number"], story, url, path, title, published, names)


def statement_of(row: Mapping[str, Any]) -> ClippedStatement:
    """The statement of a row of the table `statements`."""
    return ClippedStatement(
        subject=row["subject"],
        kind=row["kind"],
        described=row["described"],
        name=row["name"],
        thing=row["thing"],
        attribute=row["attribute"],
        readings=tuple(Amount(each["low"], each["high"], each["unit"]) for each in row["readings"]),
        text=row["text"],
        when=_days(row["held_from"], row["held_until"]),
        style=row["style"],
        grain=row["grain"],
        standing=row["standing"],
        speaker=row["speaker"],
        place=place_of(row),
        excerpt=row["excerpt"],
    )


def stated_of(row: Mapping[str, Any]) -> Stated:
    """The comparison of a row of the table `comparisons`."""
    value = _tuples(json.loads(row["value"]))
    place = place_of(row)
    return Stated(row["rule"], row["topic"], row["key"], value, place, row["excerpt"], place.start, match=row["match"])


def place_of(row: Mapping[str, Any]) -> Place:
    """The place of a row, in the file of its article."""
    return Place(row["path"] or "", row["line"], row["col"], row["end_line"], row["end_col"], row["start"], row["stop"])


def _days(first: dt.date | None, last: dt.date | None) -> Amount | None:
    """The days from one to another, as ordinals; an end that is missing is open."""
    if first is None and last is None:
        return None
    return Amount(first.toordinal() if first else -inf, last.toordinal() if last else inf, DATE)


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
