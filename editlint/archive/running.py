"""A run over an archive: what is not done yet is cut into shards, given to an engine, and what fails is set aside."""

from __future__ import annotations

import os
from contextlib import closing
from typing import TYPE_CHECKING

from editlint.archive.extent import bytes_of, bytes_of_shard
from editlint.archive.shards import Failure, Fields
from editlint.archive.sources import UNREAD, cut
from editlint.archive.sources.copies import put_away
from editlint.archive.sources.opening import is_address
from editlint.archive.store import Store
from editlint.archive.work import job_of, run_of
from editlint.errors import EditlintError
from editlint.plural import counted
from editlint.values import NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Sequence

    from editlint.archive.engines import Engine
    from editlint.archive.shards import Job, Receipt, Shard
    from editlint.config.settings import Settings

SHOWN = 10  # problems and failures that a tally carries; the receipts and the notes have all


class Tally(NamedTuple):
    """What a run did. It does not grow with the run.

    Attributes:
        articles, words, violations: of the shards that it worked on.
        kept: the shards that were done before.
        done: the shards that it has done.
        replaced: the shards that it has taken away, since what they were made of has changed or gone.
        aside: the shards that it has set aside.
        failures: the first of these.
        problems: how many articles could not be read, or not by all rules.
        told: lines for people about the first of these.
        share: the part of the sources that is behind us, from 0 to 1; 0 where nobody asks, or can tell.
        stopped: whether it was stopped before its end.
    """

    articles: int = 0
    words: int = 0
    violations: int = 0
    kept: int = 0
    done: int = 0
    replaced: int = 0
    aside: int = 0
    failures: tuple[Failure, ...] = ()
    problems: int = 0
    told: tuple[str, ...] = ()
    share: float = 0.0
    stopped: bool = False

    def with_result(self, result: Receipt | Failure) -> Tally:
        """The tally with one more shard."""
        if isinstance(result, Failure):
            return self._replace(aside=self.aside + 1, failures=(*self.failures, result)[:SHOWN])
        return self._replace(
            articles=self.articles + result.articles,
            words=self.words + result.words,
            violations=self.violations + result.violations,
            done=self.done + 1,
            problems=self.problems + len(result.problems),
            told=(*self.told, *result.problems)[:SHOWN],
        )


def run_archive(
    sources: Sequence[str],
    out: str,
    engine: Engine,
    settings: Settings,
    *,
    as_of: dt.date | None = None,
    fields: Fields | None = None,
    progress: Callable[[Tally], None] | None = None,
    announce: Callable[[str], None] | None = None,
) -> Tally:
    """Lint all articles of some sources into a folder of results; what is there already is not done again.

    Ctrl-C stops it, and what is done until then is kept.

    Args:
        sources: folders, files and addresses.
        out: the folder of results.
        engine: who works.
        settings: the rules.
        as_of: the day of publication, where one is given for all.
        fields: the names of the fields of records.
        progress: is told after each shard.
        announce: is told before the work, in one line, of earlier results that will be replaced.

    Raises:
        EditlintError: a source or the settings are wrong, results cannot be written, or another run is at work there.
    """
    job = job_of(settings, out, as_of=as_of, fields=fields or Fields())
    given = [_Source(each) for each in sources]
    for source in given:
        if source.place == job.out:
            raise EditlintError("the folder of results is the source", hint="give another folder with --out")
    with Store(job.out).held() as store:
        running = _Running(store, job, given, progress)
        earlier = running.look_back()
        if earlier and announce is not None:
            announce(f"{counted(earlier, 'shard')} of an earlier configuration will be replaced")
        return running.through(engine)


class _Source:
    """A source by its name, and how much of the results is made of it.

    Attributes:
        name: as the command line has it.
        place: an absolute path or an address.
        shards: how many shards of the results are of it.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        name = name.removeprefix("file://")
        self.place = name if is_address(name) else os.path.abspath(name)
        self.shards = 0

    def holds(self, place: str) -> bool:
        """Whether a place is that of this source, or lies in it."""
        return place == self.place or place.startswith(self.place.rstrip("/" + os.sep) + "/")


class _Running:
    """One run, while it goes on.

    Attributes:
        seen: the keys of all shards that the sources have now, of 16 bytes each.
        unread: the files and folders that could not be read to their end: what is known of them is kept.
    """

    def __init__(
        self, store: Store, job: Job, sources: Sequence[_Source], progress: Callable[[Tally], None] | None
    ) -> None:
        self.store = store
        self.job = job
        self.sources = [each for each in sources if not any(_within(each, other, sources) for other in sources)]
        self.seen: set[bytes] = set()
        self.unread: list[str] = []
        self.tally = Tally()
        self._progress = progress
        self._bytes = bytes_of(run_of(job), job, [each.name for each in self.sources]) if progress else 0
        self._passed = 0  # bytes

    def look_back(self) -> int:
        """How many shards of the results are of these sources, and of other rules or another version.

        Raises:
            EditlintError: a source lies in another that results are of: its articles would be there twice.
        """
        earlier = 0
        for receipt in self.store.receipts():
            place = receipt.shard.source
            for source in self.sources:
                if source.holds(place):
                    source.shards += 1
                    earlier += receipt.stamp != self.job.stamp
                elif _Source(place).holds(source.place):
                    hint = f"give {place} again: what is done is not done again"
                    raise EditlintError(f"{source.name} lies in {place}, whose articles are there already", hint=hint)
        return earlier

    def through(self, engine: Engine) -> Tally:
        """Do what is not done, and take away what that replaces."""
        try:
            with closing(engine.work(self.job, self._missing())) as results:
                for result in results:
                    put_away(self.job, result.shard)
                    if isinstance(result, Failure):
                        self.store.set_aside(result)
                    self._tell(self.tally.with_result(result), result.shard)
            self._replace()
        except KeyboardInterrupt:
            return self.tally._replace(stopped=True)
        return self.tally

    def _tell(self, tally: Tally, passed: Shard) -> None:
        """Take a new tally, in which one more shard is behind us."""
        self.tally = tally
        if self._progress is not None:
            self._passed += bytes_of_shard(passed)
            self.tally = tally._replace(share=min(1.0, self._passed / self._bytes) if self._bytes else 0.0)
            self._progress(self.tally)

    def _missing(self) -> Iterator[Shard]:
        for source in self.sources:
            before = len(self.seen)
            for shard in cut(run_of(self.job), self.job, [source.name]):
                self.seen.add(bytes.fromhex(shard.key))
                if shard.kind == UNREAD:
                    self.unread.append(shard.paths[0])
                if self.store.has(shard.key):
                    self._tell(self.tally._replace(kept=self.tally.kept + 1), shard)
                else:
                    yield shard._replace(source=source.place)
            if source.shards and len(self.seen) == before:
                held = f"but {counted(source.shards, 'shard')} of results {'is' if source.shards == 1 else 'are'} of it"
                hint = "nothing was taken away: see whether its disk is there"
                raise EditlintError(f"{source.name} holds no article any more, {held}", hint=hint)

    def _replace(self) -> None:
        """Take away the shards of the sources given that they no longer have, and notes of failures of such."""
        from editlint.archive.tables import SCHEMAS

        for receipt in self.store.receipts():
            if self._is_past(receipt.shard):
                self.store.remove(receipt.shard.key, SCHEMAS)
                self.tally = self.tally._replace(replaced=self.tally.replaced + 1)
        for shard in self.store.aside():
            if self._is_past(shard):
                self.store.forget_failure(shard.key)

    def _is_past(self, shard: Shard) -> bool:
        if not self._given(shard.source) or bytes.fromhex(shard.key) in self.seen:
            return False
        return shard.kind == UNREAD or not any(_below(path, place) for path in shard.paths for place in self.unread)

    def _given(self, place: str) -> bool:
        return any(source.holds(place) for source in self.sources)


def _below(path: str, place: str) -> bool:
    return path == place or path.startswith(place.rstrip("/" + os.sep) + "/")


def _within(source: _Source, other: _Source, sources: Sequence[_Source]) -> bool:
    """Whether a source needs not be read, since another has it: it lies in it, or is the same and stands before."""
    if source.place == other.place:
        return sources.index(other) < sources.index(source)
    return other.holds(source.place)
