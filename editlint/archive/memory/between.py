"""The contradictions of a judged archive as violations, for every report."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from editlint.archive.memory.judgement import CONTRADICTIONS, FILE
from editlint.archive.memory.kept import place_of
from editlint.archive.memory.questions import answer_to
from editlint.errors import EditlintError
from editlint.model import Related, Severity, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from editlint.rulebook.rule import Rule

_SQL = """
    select statistics.path, contradictions.* from contradictions join statistics using (shard, number)
    order by path, start, stop, rule"""
# In a file of many articles an article goes from its line to that of the next.
_ADDRESSES = """
    select other.path, other.line, url
    from (select distinct each.path, each.line from (select unnest(related) as each from contradictions)) as other
    asof join statistics on other.path = statistics.path and other.line >= statistics.line
    where url similar to 'https?://.*'"""


def violations_between(folder: str, rules: Mapping[str, Rule]) -> Iterator[Violation]:
    """What the judgement on an archive has found, as violations of the articles that it reports, in order of place.

    Raises:
        EditlintError: the folder is no archive, or none that has been judged.
    """
    with answer_to(folder, _ADDRESSES) as answer:
        addresses: dict[tuple[str, int], str] = {(path, line): url for path, line, url in answer.rows}
    with answer_to(folder, _SQL) as answer:
        if not os.path.exists(os.path.join(folder, CONTRADICTIONS, FILE)):
            hint = f"“editlint archive judge {folder}” holds its articles against each other"
            raise EditlintError(f"the archive {folder} has not been judged", hint=hint)
        for values in answer.rows:
            yield _violation(dict(zip(answer.columns, values, strict=True)), rules, addresses)


def articles_of(folder: str) -> int:
    """How many articles an archive holds.

    Raises:
        EditlintError: the folder is no archive, or holds nothing yet.
    """
    with answer_to(folder, "select count(*) from statistics") as answer:
        return int(next(answer.rows)[0])


def _violation(
    row: Mapping[str, Any], rules: Mapping[str, Rule], addresses: Mapping[tuple[str, int], str]
) -> Violation:
    rule = rules.get(row["rule"])
    others = [{**each, "path": addresses.get((each["path"], each["line"]), each["path"])} for each in row["related"]]
    return Violation(
        *place_of(row),
        rule=row["rule"],
        severity=Severity(row["severity"]),
        tags=rule.tags if rule is not None else (),
        message=row["message"],
        match=row["match"],
        related=tuple(Related(*place_of(each), message=each["message"]) for each in others),
        fingerprint=row["fingerprint"],
        excerpt=row["excerpt"],
        excerpt_start=row["start"] - max(0, row["excerpt"].find(row["match"])),
    )
