"""What is carried from one version of an article to the next: findings that depend on a stretch of text alone.

A keystroke leaves most stretches as they were. A finder that is a pure function of a stretch, and of what of its
neighbours it looks at, asks for the finding by just that; what the last version found by the same key is taken, all
else is found anew. What a version did not ask for is forgotten with it, so that no more is held than two versions need.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

T = TypeVar("T")


class Carried:
    """The findings of the version before, and those of the one that is read now."""

    def __init__(self) -> None:
        self._before: dict[Hashable, object] = {}
        self._now: dict[Hashable, object] = {}

    def __len__(self) -> int:
        """How many findings are held."""
        return len(self._before.keys() | self._now.keys())

    def turn(self) -> None:
        """A new version begins: what is found now is what was found before it."""
        self._before, self._now = self._now, {}

    def of(self, key: Hashable, kind: type[T]) -> T | None:
        """What is known by a key, of this version or else of the one before."""
        found = self._now.get(key)
        found = self._before.get(key) if found is None else found
        return found if isinstance(found, kind) else None

    def keep(self, key: Hashable, found: object) -> None:
        """Keep what this version has found, for itself and for the next one."""
        self._now[key] = found

    def recall(self, key: Hashable, find: Callable[[], T]) -> T:
        """The finding of a key, which must hold all that `find` depends on; nobody may change it afterwards."""
        now = self._now
        if key in now:
            return cast("T", now[key])
        found = self._before[key] if key in self._before else find()
        now[key] = found
        return cast("T", found)
