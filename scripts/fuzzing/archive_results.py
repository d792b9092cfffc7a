"""Results of an archive that are spoilt where they lie: the next run says so or does them again, and none is lost."""

from __future__ import annotations

import json
import os
import shutil
from functools import cache
from typing import TYPE_CHECKING

from editlint.archive.engines import failure
from editlint.archive.running import run_archive
from editlint.archive.work import do
from editlint.config.settings import Settings
from editlint.errors import EditlintError
from fuzzing.mutations import mutated, mutated_bytes
from fuzzing.promises import check_error
from fuzzing.yaml_texts import value, written

if TYPE_CHECKING:
    import random
    from collections.abc import Generator, Iterable

    from editlint.archive.running import Tally
    from editlint.archive.shards import Failure, Job, Receipt, Shard

_SOURCES, _OUT = "sources", "out"
_BODY = "Ana Ruiz, who was born in 1961, bought the the yard in 1990, aged 35."
_TOKENS = (
    *'"{}[],:',
    "null",
    "0",
    "9" * 5000,
    "1e999",
    '"../../x"',
    "\\u0000",
    "a",
    "\n",
    "-1",
    '"sizes": {}',
)


_STRAYS = (
    "receipts/x.json",
    f"receipts/{'0' * 32}.json",
    f"set-aside/{'1' * 32}.json",
    "violations/x.parquet",
    "at-work/x",
    "cuts/a.json",
)


class _Here:
    """An engine that works in this process."""

    def work(self, job: Job, shards: Iterable[Shard]) -> Generator[Receipt | Failure, None, None]:
        """What came of each shard."""
        for shard in shards:
            try:
                yield do(job, shard)
            except EditlintError as error:
                yield failure(shard, error)


def one(chance: random.Random) -> None:
    """One spoilt folder of results."""
    good = _good()
    shutil.rmtree(_OUT, ignore_errors=True)
    for name, data in good.items():
        os.makedirs(os.path.dirname(f"{_OUT}/{name}"), exist_ok=True)
        with open(f"{_OUT}/{name}", "wb") as file:
            file.write(data)
    for _ in range(chance.randint(1, 3)):
        _spoil(chance, good)
    try:
        tally = _run()
    except EditlintError as error:
        check_error(error, {})
        return
    assert not tally.told, tally.told
    now = _files()
    assert now.keys() >= good.keys(), good.keys() - now.keys()
    for name, data in good.items():
        if name.startswith("receipts/"):
            _check_receipt(json.loads(data), json.loads(now[name]))
        else:
            assert now[name] == data, f"{name} is not what it was, and counts as done"


def begin() -> None:
    """Have results that are whole."""
    _good()


def _spoil(chance: random.Random, good: dict[str, bytes]) -> None:
    """Spoil a receipt in any way, a table by its length or by its end, or put something among them."""
    name = chance.choice(sorted(good))
    path, way = f"{_OUT}/{name}", chance.randrange(6)
    if way == 0:
        os.unlink(path) if os.path.exists(path) else None
    elif way == 1:
        _add_stray(chance)
    elif not name.startswith("receipts/"):
        with open(path, "wb") as file:
            file.write(
                good[name][: chance.randint(0, len(good[name]) - 1)] if chance.random() < 0.7 else good[name] + b"x"
            )
    else:
        data = good[name]
        if way == 2:
            new = mutated_bytes(chance, data)
        elif way == 3:
            known = json.loads(data)
            known[chance.choice(sorted(known))] = value(chance)
            new = json.dumps(known).encode()
        elif way == 4:
            known = json.loads(data)
            known["shard"][chance.choice(sorted(known["shard"]))] = value(chance)
            new = json.dumps(known).encode()
        else:
            new = mutated(chance, data.decode(), _TOKENS).encode("utf-8", "replace")
        with open(path, "wb") as file:
            file.write(new)


def _add_stray(chance: random.Random) -> None:
    """Put a file among the results that no run has put there."""
    path = f"{_OUT}/{chance.choice(_STRAYS)}"
    os.makedirs(os.path.dirname(path), exist_ok=True)
    made = written(value(chance)), written({"shard": value(chance), "problems": value(chance)})
    with open(path, "w", encoding="utf-8") as file:
        file.write(chance.choice(("", "{}", "[]", "null", *made)))


def _check_receipt(before: dict[str, object], after: dict[str, object]) -> None:
    """A receipt that still counts names its shard and the files as they are."""
    assert after["sizes"] == before["sizes"], after


def _run() -> Tally:
    return run_archive([_SOURCES], _OUT, _Here(), Settings(select=("dates.age", "wording.repeated-word")))


def _files() -> dict[str, bytes]:
    found = {}
    for folder, _, names in os.walk(_OUT):
        for name in names:
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, _OUT)] = file.read()
    return {name: data for name, data in found.items() if name.endswith((".json", ".parquet"))}


@cache
def _good() -> dict[str, bytes]:
    """The results of three sources, as a run makes them."""
    os.makedirs(_SOURCES, exist_ok=True)
    for year in (2001, 2002, 2003):
        with open(f"{_SOURCES}/{year}.jsonl", "w", encoding="utf-8") as file:
            file.write(json.dumps({"title": f"The yard {year}", "body": _BODY, "date": f"{year}-05-03"}) + "\n")
    _run()
    return _files()
