"""Dates in prose: recognition and normalisation. Statements about them are made in `statements`."""

from __future__ import annotations

from editlint.analysis.dates.find import find_dates
from editlint.analysis.dates.measures import AgeMention, AnniversaryMention, DurationMention
from editlint.analysis.dates.mention import DateMention

__all__ = ["AgeMention", "AnniversaryMention", "DateMention", "DurationMention", "find_dates"]
