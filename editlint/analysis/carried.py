"""What is carried from one version of an article to the next: findings that depend on a stretch of text alone.

A keystroke leaves most stretches as they were. A finder that is a pure function of a stretch, and of what of its
neighbours it looks at, asks for the finding by just that; what the last version found by the same key is taken, all
else is found anew. What a version did not ask for is forgotten with it, so that no more is held than two versions need.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

T = TypeVar("T")

_NOTHING = object()


class Carried:
    """The findings of the version before, and those of the one that is read now."""

    def __init__(self) -> None:
        self._before: dict[Hashable, object] = {}
        self._now: dict[Hashable, object] = {}
        self._texts_before: dict[str, str] = {}
        self._texts: dict[str, str] = {}

    def __len__(self) -> int:
        """How many findings are held."""
        return len(self._before.keys() | self._now.keys())

    def turn(self) -> None:
        """A new version begins: what is found now is what was found before it."""
        self._before, self._now = self._now, {}
        self._texts_before, self._texts = self._texts, {}

    def same(self, text: str) -> str:
        """The object that an equal text was before: in keys it is found without being read to its end again."""
        texts = self._texts
        known = texts.get(text)
        if known is None:
            known = self._texts_before.get(text, text)
            texts[known] = known
        return known

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
        found = now.get(key, _NOTHING)
        if found is _NOTHING:
            found = self._before.get(key, _NOTHING)
            now[key] = found = find() if found is _NOTHING else found
        return found  # type: ignore[return-value]
