"""The judgement on an archive: all contradictions between its articles, as the table `DIR/contradictions`.

It is one file, put in place in one step, in the columns of the table `violations`: a row belongs to the article whose
statement is reported. The same archive and the same rules give the same file.
"""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

from editlint.archive.memory.corrections import read_corrections
from editlint.archive.memory.database import parquet, put_in_place
from editlint.archive.memory.index import opened, shards_of
from editlint.archive.memory.judging_archive import judged
from editlint.archive.memory.judging_passages import RULE, Boilerplate, boilerplate
from editlint.cachefiles import digest
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from editlint.archive.memory.judging import CrossContradiction
    from editlint.archive.tables import Row
    from editlint.config.settings import Settings

CONTRADICTIONS = "contradictions"
FILE = "archive.parquet"
_JUDGED = b"editlint.judged"  # the key in the file under which it says what was judged
_AT_ONCE = 5000  # rows that are written together
_MOST_BOILERPLATE = 10  # passages that are listed


class Judgement(NamedTuple):
    """What came of it.

    Attributes:
        path: the file of contradictions.
        rules: how many each rule found, by its name and severity.
        boilerplate: the passages that most articles share, which are not reported.
        problems: a line for each subject or key on which a rule failed.
    """

    path: str
    rules: Mapping[tuple[str, str], int]
    boilerplate: tuple[Boilerplate, ...]
    problems: tuple[str, ...] = ()


def judge(folder: str, settings: Settings) -> Judgement:
    """Judge an archive by the rules that its settings make active; passages published twice are asked for beside them.

    Raises:
        EditlintError: the folder is no archive or holds nothing yet; the result cannot be written.
    """
    from editlint.engine.run import Run

    run = Run(settings._replace(extend_select=(*settings.extend_select, RULE)), use_cache=False)
    tally: Counter[tuple[str, str]] = Counter()
    problems: list[str] = []
    with opened(folder) as index:
        path = _write(folder, _counted(judged(folder, index, run.active, run.registry, problems), tally))
        shared = boilerplate(index, parquet(folder, "passages", shards_of(folder)), _MOST_BOILERPLATE)
    return Judgement(path, dict(sorted(tally.items())), tuple(shared if RULE in run.active else ()), tuple(problems))


def is_outdated(folder: str) -> bool:
    """Whether an archive has been judged, and has grown, shrunk or been corrected since.

    Raises:
        EditlintError: the folder is no archive.
    """
    import pyarrow.parquet as pq

    path = os.path.join(folder, CONTRADICTIONS, FILE)
    try:
        told = pq.read_metadata(path).metadata or {}
    except (OSError, ValueError):  # none, or one that its readers find broken
        return False
    return bool(told.get(_JUDGED) != _judged_now(folder))


def _judged_now(folder: str) -> bytes:
    """What stands for all that an archive holds: its shards, and what stands corrected."""
    corrections = [each._replace(path="", line=0) for each in read_corrections(folder)]
    return digest(*shards_of(folder), *map(repr, corrections)).encode()


def _counted(found: Iterator[CrossContradiction], tally: Counter[tuple[str, str]]) -> Iterator[CrossContradiction]:
    for each in found:
        tally[each.rule.name, str(each.severity)] += 1
        yield each


def _write(folder: str, found: Iterator[CrossContradiction]) -> str:
    """Write them as they come, and put the file in place."""
    judged_of = _judged_now(folder)  # as it is now: what is done meanwhile may not be in it
    import pyarrow.parquet as pq

    from editlint.archive.tables import SCHEMAS, table

    path = os.path.join(folder, CONTRADICTIONS, FILE)
    with put_in_place(path, folder, "judged") as temporary:
        schema = SCHEMAS["violations"].with_metadata({_JUDGED: judged_of})
        with pq.ParquetWriter(temporary, schema, compression="zstd") as writer:
            rows: list[Row] = []
            for each in found:
                rows.append(_row(each))
                if len(rows) == _AT_ONCE:
                    writer.write_table(table("violations", rows))
                    rows.clear()
            writer.write_table(table("violations", rows))
    return path


def _row(found: CrossContradiction) -> Row:
    from editlint.archive.tables import violation_row
    from editlint.engine.report import with_fingerprints

    [violation] = with_fingerprints([found.violation()])
    return violation_row(found.own.article.shard, found.own.article.number, violation)
