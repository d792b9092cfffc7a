"""The options of a rule as they lie in the cache: unpacked when somebody first asks for one of them."""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Mapping
from typing import Any

from editlint.values import cached_property


class KeptOptions(Mapping[str, Any]):
    """A mapping that is still packed, as `packed` has left it."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    @cached_property
    def plain(self) -> Mapping[str, Any]:
        """The same as a dictionary."""
        return dict(marshal.loads(self._data))  # noqa: S302  our own cache, in the user's folder

    def __getitem__(self, name: str) -> Any:
        return self.plain[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.plain)

    def __len__(self) -> int:
        return len(self.plain)

    def __repr__(self) -> str:
        return repr(self.plain)


def packed(options: Mapping[str, Any]) -> bytes:
    """Options of plain values as bytes, for `KeptOptions`."""
    return marshal.dumps(dict(options))


def opened(options: Mapping[str, Any]) -> Mapping[str, Any]:
    """The same options as a plain mapping: each article asks a rule for them, and a dictionary answers in no call."""
    return options.plain if isinstance(options, KeptOptions) else options
