"""Words round figures and superlatives: what makes a number a statistic, and an adjective a claim to be the first.

After the advice of copy desks on numbers and superlatives ("what is your source?"); the lists are our own.
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
SUPERLATIVES = frozenset(
    """largest biggest smallest highest lowest tallest longest shortest oldest youngest fastest slowest richest poorest
    deadliest costliest worst best greatest strongest weakest deepest heaviest busiest hottest coldest wettest driest
    only earliest safest loudest rarest cheapest wealthiest bloodiest""".split()
)
GRADED = frozenset(
    """important popular successful influential powerful expensive famous dangerous common populous visited watched
    advanced valuable significant devastating destructive controversial innovative decorated prolific violent corrupt
    ambitious comprehensive polluted trusted""".split()
)
RECORD_OF = frozenset("number low high amount crowd turnout sum share year figure".split())
