"""Compiles the regular expressions that a house's rules bring: what Python has to say of their style is kept quiet."""

from __future__ import annotations

import re
import warnings


def compile_quietly(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern, compiled. A set such as `[[a]`, which a later Python may read otherwise, is read as Python does today.

    Raises:
        re.error, OverflowError, RecursionError: as `re.compile`.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)
        return re.compile(pattern, flags)
