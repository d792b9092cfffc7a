"""Dates in prose: recognition and normalisation. Statements about them are made in `statements`."""

from __future__ import annotations

from editlint.analysis.dates.mention import DateMention

__all__ = [
    "DateMention",
]
