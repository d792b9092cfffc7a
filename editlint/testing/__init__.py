"""Tests inside rule files: markers, runner, coverage; and assertion helpers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__all__ = ["assert_clean", "assert_fix", "assert_flags"]

if TYPE_CHECKING:
    from editlint.testing.assertions import assert_clean, assert_fix, assert_flags


def __getattr__(name: str) -> Any:
    """The helpers are loaded on first use: the command line needs none of them."""
    if name not in __all__:
        raise AttributeError(f"module 'editlint.testing' has no attribute {name!r}")
    from editlint.testing import assertions

    return getattr(assertions, name)
