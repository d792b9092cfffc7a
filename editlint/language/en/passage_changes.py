"""English words by which a clause says that its figure is the earlier or the later of two."""

from __future__ import annotations

BEFORE = frozenset(
    "until earlier previously previous formerly former once originally initially initial last ago before first prior "
    "preceding used".split()
)
NOW = frozenset("now today currently later on second since must latest new present finished ended closed".split())
# What there are more or fewer of, where the figures count it without naming it.
COUNTED = frozenset(
    "people visitors patients pupils students members voters passengers tourists customers crimes accidents deaths births "
    "workers jobs homes houses cars trains flights families children fans readers viewers players arrests cases complaints "
    "calls fires thefts burglaries sales tickets guests shoppers ships boats planes animals birds trees".split()
)
