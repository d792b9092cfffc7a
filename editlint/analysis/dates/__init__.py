"""Dates in prose: recognition and normalisation. Statements about them are made in `statements`."""

from __future__ import annotations

from editlint.analysis.dates.durations import find_durations
from editlint.analysis.dates.find import find_dates
from editlint.analysis.dates.measures import DurationMention
from editlint.analysis.dates.mention import DateMention

__all__ = [
    "DateMention",
    "DurationMention",
    "find_dates",
    "find_durations",
]
