"""A unit right at its number is looked for only where one may stand: none is lost."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.analysis.statements import conversions

PARTS = st.sampled_from(
    ["6", "١", "a six", "-", "-foot", "kg", "°C", "km/h", "mph", " ", ".", "%", "x", *conversions.RATES]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PARTS, max_size=5).map("".join))
def test_no_unit_at_its_number_is_lost(text: str):
    assert conversions._may_be_glued(text) or conversions._glued().search(text) is None
