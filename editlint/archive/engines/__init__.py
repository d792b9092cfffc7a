"""Who works on shards: processes of this machine, or a cluster that exists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from editlint.archive.shards import Failure
from editlint.archive.store import CannotGoOn
from editlint.errors import EditlintError, in_words, render

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

    from editlint.archive.shards import Job, Receipt, Shard

ENGINES = ("local", "dask")
NOT_CHOSEN = ("ray", "spark")  # by measurement: docs/scale.md


class Engine(Protocol):
    """Works on shards, a few at a time, whatever order they end in.

    The work itself is `work.do`, in any process that sees the folder of results. It may be repeated: it gives the same
    bytes, put in place in one step, and an article that has ended its process is passed over the next time.
    """

    def work(self, job: Job, shards: Iterable[Shard]) -> Generator[Receipt | Failure, None, None]:
        """What came of each shard. Few are taken ahead of the work, so that memory does not grow with their number.

        When the generator is closed before its end, as Ctrl-C does, all work ends at once.

        Raises:
            EditlintError: there is nobody to work, or nobody can go on (`CannotGoOn`).
        """


def failure(shard: Shard, error: BaseException) -> Failure:
    """The failure of a shard whose work has raised an error, each time that it was tried.

    Raises:
        CannotGoOn: that is the error.
    """
    if isinstance(error, CannotGoOn):
        raise error
    said = render(error).removeprefix("error: ") if isinstance(error, EditlintError) else in_words(error)
    return Failure(shard, said)


def engine_of(
    name: str, *, address: str = "", jobs: int | None = None, announce: Callable[[str], None] | None = None
) -> Engine:
    """The engine of a name.

    Args:
        name: one of `ENGINES`.
        address: of the cluster.
        jobs: the processes of the local engine.
        announce: is told in one line what a cluster could do better.

    Raises:
        EditlintError: its library is not installed, it needs an address, or it has no such option.
    """
    if name == "dask":
        try:
            from editlint.archive.engines.dask import DaskEngine
        except ImportError as error:
            if error.name not in ("dask", "distributed"):
                raise
            hint = "pip install 'editlint[dask]'"
            raise EditlintError("--engine dask needs Dask's distributed", hint=hint) from None
        if jobs is not None:
            raise EditlintError("--jobs is for the local engine", hint="the cluster has as many workers as it has")
        return DaskEngine(address, announce)
    from editlint.archive.engines.local import LocalEngine

    if address:
        raise EditlintError("--address is for a cluster", hint="add --engine dask")
    return LocalEngine(jobs)
