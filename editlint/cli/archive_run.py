"""`editlint archive run SOURCE... --out DIR`: lint an archive into tables."""

from __future__ import annotations

import argparse
import signal
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from editlint.archive.engines import ENGINES, NOT_CHOSEN
from editlint.cli import FAILED, INTERRUPTED, OK
from editlint.cli.options import OneOf, Parser, add_field, add_settings, day, parser, settings_of, whole
from editlint.cli.streams import complain, say
from editlint.errors import EditlintError, render
from editlint.plural import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from editlint.archive.running import Tally

_ERASE = "\r\x1b[K"


class _EngineName(OneOf):
    """The name of an engine. Of those that were measured beside ours it is said where the figures are."""

    def __call__(self, text: str) -> str:
        """The word itself.

        Raises:
            argparse.ArgumentTypeError: it is no engine.
        """
        if text in NOT_CHOSEN:
            hint = "the engine for clusters is dask; docs/scale.md has the measurements by which it was chosen"
            raise argparse.ArgumentTypeError(f"cannot be “{text}”\n{hint}")
        return super().__call__(text)


def command_parser() -> Parser:
    """The operands and options."""
    p = parser("archive run", "Lint all articles of some sources into tables.")
    p.add_argument("sources", nargs="+", metavar="SOURCE", help="folders, files, and addresses of stores (s3://…)")
    p.add_argument("--out", metavar="DIR", required=True, help="the folder of results")
    about = "who works: processes of this machine (local, default) or a cluster"
    p.add_argument("--engine", type=_EngineName(*ENGINES), choices=ENGINES, default="local", help=about)
    p.add_argument("--address", metavar="A", default="", help="the scheduler of the cluster, tcp://HOST:8786")
    p.add_argument("--jobs", type=whole, metavar="N", help="processes of the local engine (default: one a core)")
    p.add_argument("--as-of", type=day, metavar="DATE", help="the day of publication, YYYY-MM-DD")
    p.add_argument("--quiet", "-q", action="store_true", help="say nothing but what went wrong")
    fields = p.add_argument_group("records")
    add_field(fields)
    fields.add_argument(
        "--id",
        metavar="NAME",
        default="",
        help="the field of JSONL, CSV and Parquet that tells an article from all others",
    )
    fields.add_argument("--date", metavar="NAME", default="", help="the field that holds the day of publication")
    fields.add_argument("--url", metavar="NAME", default="", help="the field that holds the address")
    add_settings(p.add_argument_group("rules"), cached=False)
    return p


def run(argv: Sequence[str]) -> int:
    """Lint what is not done yet, and say what came of it."""
    from editlint.archive.engines import engine_of
    from editlint.archive.memory.index import bring_up_to_date
    from editlint.archive.running import run_archive
    from editlint.archive.shards import Fields

    args = command_parser().parse_args(argv)
    with _ended_like_ctrl_c(), _progress(quiet=args.quiet) as progress:
        tally = run_archive(
            args.sources,
            args.out,
            engine_of(args.engine, address=args.address, jobs=args.jobs, announce=None if args.quiet else say),
            settings_of(args, args.sources[0]),
            as_of=args.as_of,
            fields=Fields(args.field, args.id, args.date, args.url),
            progress=progress,
            announce=None if args.quiet else say,
        )
    if not tally.stopped and (tally.done or tally.kept or tally.replaced):
        bring_up_to_date(args.out)
    if not args.quiet:
        _sum_up(tally)
    if tally.stopped:
        complain("stopped: what is done is kept, and the same command goes on from here")
        return INTERRUPTED
    if tally.aside:
        complain(render(_set_aside(tally, args.out)))
        return FAILED
    return OK


def _sum_up(tally: Tally) -> None:
    if tally.problems:
        say(f"{counted(tally.problems, 'article')} could not be read, or not by all rules:")
        for each in tally.told:
            say(f"  {each}")
        more = tally.problems - len(tally.told)
        if more:
            say(f"  and {more:,} more; the column “problem” of the table “statistics” has all of them")
    if tally.done:
        read = f"{counted(tally.articles, 'article')}, {counted(tally.words, 'word')}"
        say(f"{read}: {counted(tally.violations, 'violation')}")
    elif not (tally.aside or tally.stopped):
        kept = "nothing is new: all that these sources hold was linted before"
        say(kept if tally.kept else "these sources hold no article")
    told = [f"{counted(tally.done, 'shard')} done"] if tally.done else []
    told += [f"{counted(tally.kept, 'shard')} done before"] if tally.kept else []
    told += [f"{tally.replaced:,} replaced, or gone with their articles"] if tally.replaced else []
    told += [f"{tally.aside:,} set aside"] if tally.aside else []
    if told:
        say("; ".join(told))


def _set_aside(tally: Tally, out: str) -> EditlintError:
    lines = [f"{counted(tally.aside, 'shard')} could not be done, and {'is' if tally.aside == 1 else 'are'} set aside:"]
    for each in tally.failures:
        paths = each.shard.paths
        more = f" and {counted(len(paths) - 1, 'more file')}" if len(paths) > 1 else ""
        lines.append(f"  {paths[0]}{more}: {each.error}")
    if tally.aside > len(tally.failures):
        lines.append(f"  and {tally.aside - len(tally.failures):,} more")
    hint = f"the same command tries {'it' if tally.aside == 1 else 'them'} again; {out}/set-aside has the reason"
    return EditlintError("\n".join(lines), hint=hint)


@contextmanager
def _ended_like_ctrl_c() -> Iterator[None]:
    """Let SIGTERM, by which a scheduler ends us, do what Ctrl-C does: end at once, and keep what is done."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _progress(*, quiet: bool) -> Iterator[Callable[[Tally], None] | None]:
    """What tells how far the run is, on a terminal: one line that is written over and goes away at the end."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    start = time.monotonic()

    def tell(tally: Tally) -> None:
        speed = tally.words / max(1e-3, time.monotonic() - start)
        told = [counted(tally.articles, "article"), f"{speed:,.0f} words a second"]
        told += [f"{tally.share:.0%} of the sources"] if tally.share else []
        told += [f"{counted(tally.kept, 'shard')} done before"] if tally.kept else []
        told += [f"{tally.aside:,} set aside"] if tally.aside else []
        sys.stderr.write(_ERASE + ", ".join(told))
        sys.stderr.flush()

    try:
        yield tell
    finally:
        sys.stderr.write(_ERASE)
        sys.stderr.flush()
