"""All that a report tells, gathered from an archive while its tables are open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.archive.memory.judgement import is_outdated
from editlint.archive.report.figures import figures
from editlint.archive.report.opening import opened, set_aside
from editlint.archive.report.trends import trends
from editlint.archive.report.worst import contradictions, worst_articles
from editlint.archive.sampling import notes_of
from editlint.archive.sampling_precision import precision
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from editlint.archive.report.figures import Figures
    from editlint.archive.report.trends import Trends
    from editlint.archive.report.worst import Between, Worst
    from editlint.archive.sampling_entries import Entry
    from editlint.archive.sampling_precision import Precision
    from editlint.rulebook.rule import Rule


class Findings(NamedTuple):
    """What a report is written from.

    Attributes:
        figures, trends, worst: as counted.
        contradicted: how many contradictions between articles there are.
        between: the first of them.
        outdated: whether the archive has changed since they were found.
        set_aside: shards that could not be done.
        rules: all rules that this house knows, by name.
        precision: of the rules of which people have read notes.
        folder: the folder of the page, from which links to files lead.
        configuration: the file of the house's settings, "" for none.
    """

    figures: Figures
    trends: Trends
    worst: Worst
    contradicted: int
    between: Sequence[Between]
    outdated: bool
    set_aside: int
    rules: Mapping[str, Rule]
    precision: Sequence[Precision]
    folder: str
    configuration: str


def gathered(
    folder: str,
    page_folder: str,
    rules: Mapping[str, Rule],
    house: Mapping[str, str],
    configuration: str,
    verdicts: Sequence[Entry],
) -> Findings:
    """Count what an archive holds.

    Args:
        folder: the archive.
        page_folder: where the page will lie.
        rules: all that are known, by name.
        house: by rule, the severity of those that run by the configuration of the house.
        configuration: the file that says so, "" for none.
        verdicts: a reading list, empty for none.

    Raises:
        EditlintError: there is no archive, or it cannot be read.
    """
    with opened(folder) as connection:
        counted = figures(connection)
        contradicted, between = contradictions(connection)
        return Findings(
            figures=counted,
            trends=trends(counted),
            worst=worst_articles(connection),
            contradicted=contradicted,
            between=between,
            outdated=is_outdated(folder),
            set_aside=set_aside(folder),
            rules=rules,
            precision=precision(verdicts, house, notes_of(connection)) if verdicts else (),
            folder=page_folder,
            configuration=configuration,
        )


def plain_name(rules: Mapping[str, Rule], name: str) -> str:
    """What a rule is about, in words; a rule that is known no more is called by the words of its name."""
    rule = rules.get(name)
    if rule is not None:
        return rule.summary
    words = name.rpartition(".")[2].replace("-", " ").replace("_", " ")
    return f"{words[:1].upper()}{words[1:]}."
