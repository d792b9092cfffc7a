"""Regular expressions that are compiled when a text first asks for them: most articles ask for few."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Find = Callable[..., re.Match[str] | None]


class LatePattern:
    """A pattern with the methods of a compiled one. The first use of any of them compiles it."""

    search: Find
    match: Find
    fullmatch: Find
    finditer: Callable[..., Iterator[re.Match[str]]]

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self._source, self._flags)
        for method in ("search", "match", "fullmatch", "finditer"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
