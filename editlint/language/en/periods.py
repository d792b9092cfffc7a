"""English words for parts of years and centuries, and for what a period makes a thing."""

from __future__ import annotations

ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": -1, "last": -1, "closing": -1, "opening": 1}
PARTS = {"quarter": 4, "half": 2, "third": 3, "decade": 10}  # of a whole, and how many of them there are
OF_YEARS = frozenset(("year",))

# A thing is of the period in which this was done to it: "the 17th-century hall, built in 1650".
MAKING = frozenset(
    "build put erect raise construct lay found make paint write compose carve cast print publish design date create "
    "complete finish forge weave commission consecrate plant establish mint draw sculpt issue release".split()
)

# Accounts have years of their own, whose quarters lie elsewhere.
OF_ACCOUNTS = frozenset("fiscal financial tax trading school academic".split())

# A thing is of the period in which it came up, too.
APPEARING = frozenset(
    "go come appear open start begin bear emerge form debut premiere record film shoot produce manufacture launch "
    "introduce unveil dig cut sign inaugurate invent patent write release".split()
)
PERIODS = frozenset("century centuries decade decades".split())
PRONOUNS = frozenset("it they which that this he she who".split())
OWN = frozenset("its their his her the this that".split())
QUARTERS = [[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12]]
MODS = {"early": "START", "mid": "MID", "middle": "MID", "late": "END", "later": "END"}
MONTHS = frozenset("january february march april may june july august september october november december".split())
GROWN = frozenset("child children product veteran creature".split())  # of the time in which they grew up
BEING = frozenset("be remain become".split())
CALENDAR = ("calendar", "year")  # what the quarters of a firm may be said to follow
