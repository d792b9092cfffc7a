"""English words that put one event before another."""

from __future__ import annotations

BEFORE = frozenset("before until till".split())  # what follows is later
AFTER = frozenset("after since once".split())  # what follows is earlier
THEN = frozenset("then later afterwards subsequently finally eventually thereafter next".split())

PRECEDING = frozenset("precede predate antedate herald foreshadow".split())
FOLLOWING = frozenset("follow succeed postdate".split())

# Of offices: who held one before or after somebody.
GIVING_UP = frozenset("succeed replace follow".split())  # passive: "was succeeded by"
HANDING = frozenset("hand give pass yield".split())  # "handed over to", "gave way to"
TAKING = frozenset("succeed replace follow inherit".split())  # active: "succeeded Ann Toll"

# Not done, or not by then.
PLANNING = frozenset("plan schedule postpone delay expect set intend propose promise book design hope".split())

# Steps of a life or career, told in their order.
STEPS = frozenset(
    "join enter enlist qualify graduate become make rise win marry move leave retire sign start begin train debut "
    "promote appoint elect name call admit ordain knight resign quit return take".split()
)
FIRST_STEPS = frozenset("join enter enlist qualify graduate sign start begin train debut bear".split())
