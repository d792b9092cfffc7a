"""Sources cut into shards and linted in this process, with two rules that state nothing to other articles."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from editlint.archive.shards import Fields, Job
from editlint.archive.sources import cut, lint
from editlint.archive.sources.copies import put_away
from editlint.config.settings import Settings
from editlint.engine.run import Run
from editlint.errors import EditlintError

AGED = "Ana Ruiz, who was born in 1961, bought the yard in 1990, aged 35."
DOUBLED = "The the mill is shut."
USUAL = Fields()
RULES = Settings(select=("dates.age", "wording.repeated-word"))


@cache
def plain_run(field=""):
    return Run(RULES, use_cache=False, field=field)


class Sourced(NamedTuple):
    shards: list
    filed: list
    errors: list  # of shards that are set aside

    @property
    def ids(self):
        return [each.id for each in self.filed]

    @property
    def problems(self):
        return [problem.message for each in self.filed for problem in each.outcome.problems]

    @property
    def places(self):
        return places(each.outcome for each in self.filed)


def sourced(folder, *sources, fields=USUAL):
    run, job = plain_run(fields.body), Job(RULES, None, fields, str(folder / "out"), "stamp")
    shards, filed, errors = [], [], []
    for shard in cut(run, job, [str(each) for each in sources]):
        shards.append(shard)
        try:
            filed += lint(run, job, shard)
        except EditlintError as error:
            errors.append(error.message)
        put_away(job, shard)
    return Sourced(shards, filed, errors)


def places(outcomes):
    return [
        (v.rule, v.line, v.column, v.end_line, v.end_column, v.start, v.end, v.match, v.excerpt_start)
        for outcome in outcomes
        for v in outcome.violations
    ]
