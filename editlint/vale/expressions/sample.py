"""Prose in which some of everything stands, to see how often something is met."""

from __future__ import annotations

SAMPLE = (
    "On Monday, 3 May 2021, Dr. Ana Ruiz (of the WHO) said: “We can't pay $4.50 for it; that's 12% more than in "
    "1999.” It was well-known – and, she added, quite often told – that the report's authors hadn't seen any of "
    "the data, the tables or the maps. Why not? Nobody at example.org knows!\nThe council's answer came at 10 a.m. "
    'and took two-thirds of an hour, e.g. for Section 4/5. "Yes," he wrote... Then they left & went home.\n'
)
