"""Dates in prose: recognition and normalisation. Statements about them are made in `statements`."""

from __future__ import annotations

from editlint.analysis.dates.ages import find_ages
from editlint.analysis.dates.anniversaries import find_anniversaries
from editlint.analysis.dates.durations import find_durations
from editlint.analysis.dates.find import find_dates
from editlint.analysis.dates.measures import AgeMention, AnniversaryMention, DurationMention
from editlint.analysis.dates.mention import DateMention

__all__ = [
    "AgeMention",
    "AnniversaryMention",
    "DateMention",
    "DurationMention",
    "find_ages",
    "find_anniversaries",
    "find_dates",
    "find_durations",
]
