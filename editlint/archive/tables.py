"""The tables of an archive: their columns, and the rows that an article gives.

Rows of one article share `shard` and `number`, which together name it in all tables; `statistics` has one row for each.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from editlint.analysis.statements.statement import DATE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from editlint.analysis.clipping import ClippedStatement, Clipping
    from editlint.analysis.passage_keys import KeyedPassage
    from editlint.analysis.statements.statement import Amount
    from editlint.archive.sources.filed import Filed
    from editlint.engine.outcome import Stated
    from editlint.model import Place, Related, Violation

_ARTICLE = [("shard", pa.string()), ("number", pa.int32())]
_PLACES = {
    "line": "line",
    "col": "column",
    "end_line": "end_line",
    "end_col": "end_column",
    "start": "start",
    "stop": "end",
}
_PLACE = [(name, pa.int64()) for name in _PLACES]
_AMOUNT = [("low", pa.float64()), ("high", pa.float64()), ("unit", pa.string())]
_RELATED = [("path", pa.string()), *_PLACE, ("message", pa.string())]

STATISTICS = "statistics"
SCHEMAS: Mapping[str, pa.Schema] = {
    "violations": pa.schema(
        [
            *_ARTICLE,
            *((name, pa.string()) for name in ("rule", "severity")),
            *_PLACE,
            *((name, pa.string()) for name in ("message", "match", "excerpt", "fingerprint")),
            ("related", pa.list_(pa.struct(_RELATED))),
        ]
    ),
    "statements": pa.schema(
        [
            *_ARTICLE,
            ("subject", pa.string()),
            ("kind", pa.string()),
            ("described", pa.string()),
            ("thing", pa.int32()),
            ("name", pa.string()),
            ("attribute", pa.string()),
            ("readings", pa.list_(pa.struct(_AMOUNT))),
            ("text", pa.string()),
            ("earliest", pa.date32()),
            ("latest", pa.date32()),
            ("held_from", pa.date32()),
            ("held_until", pa.date32()),
            ("style", pa.string()),
            ("grain", pa.float64()),
            ("standing", pa.string()),
            ("speaker", pa.string()),
            *_PLACE,
            ("excerpt", pa.string()),
        ]
    ),
    "comparisons": pa.schema(  # what rules hold against other articles: events, quotations, passages
        [
            *_ARTICLE,
            *((name, pa.string()) for name in ("rule", "topic", "key", "value")),  # the value as JSON
            *_PLACE,
            *((name, pa.string()) for name in ("match", "excerpt")),
        ]
    ),
    "passages": pa.schema(  # paragraphs by the keys by which those of other articles are found
        [
            *_ARTICLE,
            ("keys", pa.list_(pa.int64())),
            ("words", pa.int32()),
            ("text", pa.string()),
            *_PLACE,
        ]
    ),
    "sources": pa.schema(
        [
            *_ARTICLE,
            ("name", pa.string()),
            ("source_class", pa.string()),
            ("citations", pa.int32()),
            ("quoted", pa.int32()),
        ]
    ),
    STATISTICS: pa.schema(
        [
            *_ARTICLE,
            *((name, pa.string()) for name in ("id", "path")),
            ("line", pa.int64()),
            *((name, pa.string()) for name in ("url", "title")),
            ("published", pa.date32()),
            *((name, pa.string()) for name in ("author", "section", "language")),
            *((name, pa.int32()) for name in ("words", "sentences")),
            ("grade", pa.float64()),
            *((name, pa.int32()) for name in ("errors", "warnings", "suggestions", "suppressed")),
            ("problem", pa.string()),
        ]
    ),
}

Rows = dict[str, list[dict[str, Any]]]


def rows(shard: str, filed: Iterable[tuple[Filed, tuple[Violation, ...], int, str]]) -> Rows:
    """The rows of all tables for the articles of a shard.

    Args:
        shard: its key.
        filed: each article with its violations, how many it suppresses, and what kept it from being read.
    """
    found: Rows = {name: [] for name in SCHEMAS}
    for number, (each, violations, suppressed, problem) in enumerate(filed):
        own = {"shard": shard, "number": number}
        clipping = each.outcome.clipping
        found["violations"] += ({**own, **_violation(violation)} for violation in violations)
        found["comparisons"] += ({**own, **_comparison(stated)} for stated in each.outcome.statements)
        if clipping is not None:
            found["statements"] += ({**own, **_statement(stated)} for stated in clipping.statements)
            found["passages"] += ({**own, **_passage(passage)} for passage in clipping.passages)
            found["sources"] += (
                {**own, "name": s.name, "source_class": s.source_class, "citations": s.citations, "quoted": s.quoted}
                for s in clipping.sources
            )
        found[STATISTICS].append({**own, **_statistics(each, clipping, violations, suppressed, problem)})
    return found


def table(name: str, of: list[dict[str, Any]]) -> pa.Table:
    """Rows as a table."""
    return pa.Table.from_pylist(of, schema=SCHEMAS[name])


def _place(place: Place | Violation | Related) -> Iterator[tuple[str, int]]:
    return ((name, getattr(place, of)) for name, of in _PLACES.items())


def _violation(violation: Violation) -> dict[str, Any]:
    return {
        **dict(_place(violation)),
        "rule": violation.rule,
        "severity": str(violation.severity),
        "message": violation.message,
        "match": violation.match,
        "excerpt": violation.excerpt,
        "fingerprint": violation.fingerprint,
        "related": [{"path": each.path, **dict(_place(each)), "message": each.message} for each in violation.related],
    }


def _statement(stated: ClippedStatement) -> dict[str, Any]:
    plain = (
        "subject",
        "kind",
        "described",
        "thing",
        "name",
        "attribute",
        "text",
        "style",
        "grain",
        "standing",
        "speaker",
        "excerpt",
    )
    return {
        **dict(_place(stated.place)),
        **{name: getattr(stated, name) for name in plain},
        "readings": [each._asdict() for each in stated.readings],
        **dict(zip(("earliest", "latest"), _days(stated.readings), strict=True)),
        **dict(zip(("held_from", "held_until"), _days([stated.when] if stated.when else []), strict=True)),
    }


def _days(readings: Iterable[Amount]) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day of dates; None for no date and for an open end."""
    dates = [each for each in readings if each.unit == DATE]
    if not dates:
        return None, None
    return _day(min(each.low for each in dates)), _day(max(each.high for each in dates))


def _day(ordinal: float) -> dt.date | None:
    return dt.date.fromordinal(int(ordinal)) if 1 <= ordinal <= dt.date.max.toordinal() else None


def _comparison(stated: Stated) -> dict[str, Any]:
    return {
        **dict(_place(stated.place)),
        **{name: getattr(stated, name) for name in ("rule", "topic", "key", "match", "excerpt")},
        "value": json.dumps(stated.value, ensure_ascii=False),
    }


def _passage(passage: KeyedPassage) -> dict[str, Any]:
    return {**dict(_place(passage.place)), "keys": passage.keys, "words": passage.words, "text": passage.text}


def _statistics(
    filed: Filed, clipping: Clipping | None, violations: tuple[Violation, ...], suppressed: int, problem: str
) -> dict[str, Any]:
    severities = [str(each.severity) for each in violations]
    told = clipping._asdict() if clipping is not None else {}
    names = ("title", "author", "section", "language", "words", "sentences", "grade")
    return {
        "id": filed.id,
        "path": filed.path,
        "line": filed.line,
        **{name: told.get(name) for name in names},
        "published": dt.date.fromisoformat(told["published"]) if told.get("published") else None,
        "url": filed.url or told.get("url"),
        **{f"{each}s": severities.count(each) for each in ("error", "warning", "suggestion")},
        "suppressed": suppressed,
        "problem": problem,
    }
