"""Words round figures: what makes a number a statistic.

After the advice of copy desks on numbers ("what is your source?"); the lists are our own.
"""

from __future__ import annotations

ROUGHLY = frozenset(
    """approximately about nearly almost roughly around some over estimated exceeding least than""".split()
)
BEFORE_ROUGHLY = frozenset("more less fewer at".split())
SHARES = frozenset("percent per-cent percentage pct".split())
MAGNITUDES = frozenset("million billion trillion millions billions mn bn".split())
CURRENCIES = frozenset("$ £ € ¥ ₹".split())
COUNTED_BY_EYE = frozenset(
    "meters metres feet foot kilometers kilometres km miles mile m ft words years pages gmt utc".split()
)
# What has a rate by rule or by bargain, and needs no counter: a tax, a fee, a stake.
SET_BY_RULE = frozenset(
    """tax taxes vat duty duties tariff tariffs levy levies surcharge fee fees discount rebate commission royalty
    royalties stake quota threshold deposit tip pension bonus""".split()
)
GIVEN_BY = frozenset(["from", "by"])
