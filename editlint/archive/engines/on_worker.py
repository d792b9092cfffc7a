"""What is done in a worker of a cluster: it shows that it can do a job, then works on shards as a local process does.

A worker is somebody else's process on some machine: it may have another version or other rules, and may not see the
folders. What is found wrong is said in one line, without names of the library that brought us here.
"""

from __future__ import annotations

import os
import sys
import threading
from contextlib import chdir, nullcontext
from typing import TYPE_CHECKING

from editlint.archive.sources.opening import is_address, store_of
from editlint.archive.work import do, job_of
from editlint.errors import EditlintError
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.archive.shards import Job, Receipt, Shard


class Errand(NamedTuple):
    """A job with what a worker must know of the process that gives it.

    Attributes:
        job: what all shards share.
        folder: the working folder there, against which relative paths are read.
        token: the path of a file that lies in the folder of results during the run.
    """

    job: Job
    folder: str
    token: str


class Unfit(EditlintError):  # noqa: N818  it is one of ours, and says what is
    """This worker cannot do the job, whatever the shard."""


# A process has one working folder, and rules are of one thread: a worker with several threads works with one of them.
_alone = threading.Lock()
_found: dict[tuple[str, str], str] = {}  # what was found wrong, by the token of a run and the source, "" for the job


def python() -> str:
    """The version of Python here, as far as it matters: 3.12."""
    return ".".join(map(str, sys.version_info[:2]))


def work_on(errand: Errand, shard: Shard) -> Receipt:
    """Lint a shard and put its results in place.

    Raises:
        Unfit: this worker cannot.
        EditlintError: the source cannot be read, or has ended too many processes.
        CannotWrite: results cannot be written.
    """
    with _alone:
        wrong = fitness(errand, shard.source)
        if wrong:
            raise Unfit(wrong)
        relative = not all(is_address(path) or os.path.isabs(path) for path in shard.paths)
        with chdir(errand.folder) if relative else nullcontext():
            return do(errand.job, shard)


def fitness(errand: Errand, source: str) -> str:
    """Why this worker cannot do a job with a source, in one line; "" when it can. It is looked at once."""
    for asked in ("", source):
        key = (errand.token, asked)
        if key not in _found:
            _found[key] = _wrong_with(asked) if asked else _wrong(errand)
        if _found[key]:
            return _found[key]
    return ""


def _wrong(errand: Errand) -> str:
    job = errand.job
    if not os.path.exists(errand.token):
        return f"does not see the folder of results {job.out}"
    if not os.access(job.out, os.W_OK | os.X_OK):
        return f"may not write into the folder of results {job.out}"
    try:
        own = job_of(job.settings, job.out, as_of=job.as_of, fields=job.fields)
    except EditlintError as error:
        return "; ".join(each.message for each in error.each())
    return "" if own.stamp == job.stamp else "has another version of editlint, of its plug-ins or of the rules"


def _wrong_with(source: str) -> str:
    if not is_address(source):
        return "" if os.path.exists(source) else f"does not see the source {source}"
    try:
        store_of(source)  # whether the library of the store is here; whether it answers, the store itself will say
    except EditlintError as error:
        return error.message
    return ""
