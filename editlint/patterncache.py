"""Compiled regular expressions that outlive the process: compiling ours anew takes a quarter of a short run.

Before a command runs, what earlier runs have compiled is put where `re.compile` looks first; behind it, what was
compiled anew is kept. Only the command line does so. The code of an expression is the interpreter's own affair, so it
is kept for exactly one build of Python; where anything does not fit, `re` compiles as ever.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
from importlib import import_module
from typing import Any

from editlint.cachefiles import cache_folder, digest, read_bytes, write_bytes
from editlint.version import __version__

MOST = 450  # the cache of `re` holds 512; a house with more patterns than that compiles the others

Kept = dict[tuple[str, int], tuple[Any, ...]]  # pattern and flags to what the interpreter makes it of


def restore() -> Kept:
    """Hand over to `re` what earlier runs have compiled, and return it; empty where there is nothing that fits."""
    kept = _read()
    try:
        make = import_module("_sre").compile
        seen: dict[Any, Any] = re._cache  # type: ignore[attr-defined]  # noqa: SLF001  there is no public way
        for (pattern, flags), (all_flags, code, groups, names, numbers) in kept.items():
            words = memoryview(code).cast("I").tolist()
            seen[str, pattern, flags] = make(pattern, all_flags, words, groups, names, numbers)
    except (ImportError, AttributeError, TypeError, ValueError, RuntimeError, OverflowError):
        return {}
    return kept


def keep(kept: Kept) -> None:
    """Write down what has been compiled since `restore`, if anything."""
    seen: dict[Any, Any] = getattr(re, "_cache", {})
    new = [(key[1], key[2]) for key in tuple(seen) if len(key) == 3 and key[0] is str and key[1:] not in kept]
    if not new:
        return
    try:
        made = {key: _parts(*key) for key in new[:MOST]}
    except (ImportError, AttributeError, TypeError, ValueError, OverflowError, RecursionError):
        return
    all_of_them = {**kept, **made}
    write_bytes(_path(), marshal.dumps(all_of_them if len(all_of_them) <= MOST else made))


def _parts(pattern: str, flags: int) -> tuple[Any, ...]:
    """What `_sre.compile` takes beside the pattern, as `re._compiler.compile` works it out."""
    parsed = import_module("re._parser").parse(pattern, flags)
    words = import_module("re._compiler")._code(parsed, flags)  # noqa: SLF001  there is no public way
    names: dict[str, int] = parsed.state.groupdict
    numbers: list[str | None] = [None] * parsed.state.groups
    for name, number in names.items():
        numbers[number] = name
    code = b"".join(word.to_bytes(4, sys.byteorder) for word in words)
    return int(flags | parsed.state.flags), code, parsed.state.groups - 1, names, tuple(numbers)


def _read() -> Kept:
    data = read_bytes(_path())
    if data is None:
        return {}
    try:
        kept = marshal.loads(data)  # noqa: S302  our own cache, in the user's folder
    except (ValueError, EOFError, TypeError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _path() -> str:
    return os.path.join(cache_folder(), "patterns", f"{digest(__version__, sys.version, sys.platform)}.bin")
