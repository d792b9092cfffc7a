"""How English puts things in order of a figure: our own lists."""

from __future__ import annotations

# What comes first has the most, or the least.
HIGHEST = frozenset(
    """most highest largest biggest greatest tallest longest dearest richest heaviest deepest oldest busiest widest
    strongest steepest wealthiest costliest priciest hottest wettest loudest leads led heads headed tops topped
    furthest farthest brightest""".split()
)
LOWEST = frozenset(
    """least lowest smallest fewest cheapest shortest lightest youngest poorest coldest driest slowest shallowest
    narrowest weakest quietest""".split()
)
QUICKEST = frozenset("fastest quickest".split())
# With these the grade is of a wider, or of another, kind.
SCOPES = frozenset("ever record history since world second third after but except apart among one".split())
OTHERWISE = frozenset("than compared versus since rose fell previous previously year".split())
# What puts one behind another: a verb form, a preposition, an adverb, a place.
THEN = frozenset("followed trailed".split())
# Behind a figure that is how far one is from another.
APART = frozenset("ahead clear adrift short behind".split())
NEXT = frozenset("next then".split())
BEFORE = frozenset("ahead".split())
ORDER = frozenset("order".split())
AFTER_PLACE = frozenset("in with at on".split())
PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "last": 99, "runner-up": 2}
PLACE_NOUNS = frozenset("place position spot rank".split())
PLACING = frozenset("come rank place finish stand be lie follow".split())
NOT_COMPARED = frozenset(
    "only from up down than versus compared rose fell since until previous previously year".split()
)
CONDITIONS = frozenset(("if", "unless"))
AMOUNTS = frozenset(("most", "least"))  # behind an article they grade an adjective
PLACE_ITSELF = frozenset(("runner-up",))
