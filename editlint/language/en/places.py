"""How English gives a place in an order, and says who is ahead: our own lists."""

from __future__ import annotations

PLACES = frozenset(
    """second third fourth fifth sixth seventh eighth ninth tenth 2nd 3rd 4th 5th 6th 7th 8th 9th 10th first 1st
    runner-up gold silver bronze""".split()
)
BEST = frozenset(
    """highest largest biggest greatest tallest longest dearest richest heaviest deepest oldest busiest widest strongest
    steepest wealthiest costliest priciest hottest wettest loudest furthest farthest brightest fastest quickest best
    smallest fewest lowest shortest cheapest lightest youngest""".split()
)
WORST = frozenset("smallest fewest lowest shortest cheapest lightest youngest".split())
GRADED = frozenset(("most", "best"))
RUNNER_UP = frozenset(("runner-up",))
PLACE_NOUNS = frozenset("prize place placed position spot rank finish finisher".split())
PLACING = frozenset("come rank place finish stand be lie sit go end cross follow".split())
ONLY = frozenset(("only", "just", "alone"))
ALONE = BEST | frozenset(("runner-up",))
TRAILING = frozenset(("trail", "follow"))
MEDALS = {"gold": 1, "silver": 2, "bronze": 3}
WINNING = frozenset("take win claim earn collect secure".split())
NOBODY = frozenset(("nobody", "none", "no-one"))
# What opens the group of those ahead, with "only" before it or at the head of the clause.
LED = frozenset("by to behind after".split())
BEHIND = frozenset(("behind", "after"))
BEATING = frozenset("beat better surpass top pip eclipse outscore outsell exceed defeat outrank overtake".split())
BEATEN = frozenset("beaten bettered surpassed topped pipped eclipsed outscored exceeded second defeated".split())
HIGHER = frozenset(
    """more bigger larger greater higher taller longer heavier deeper older busier wider stronger steeper richer
    costlier hotter wetter faster quicker better""".split()
)
LOWER = frozenset("fewer less smaller lower shorter cheaper lighter younger".split())
FRONT = frozenset(("ahead", "ahead of", "above", "in front of", "in front"))
COMPARING = HIGHER | LOWER | FRONT
ARE_THE = (["are", "the"], ["is", "the"], ["were", "the"], ["was", "the"])
# Of which a passage with such a group holds one.
CUES = frozenset(("with", "front")) | ONLY | NOBODY | BEHIND | FRONT | HIGHER | LOWER | frozenset(("before",))
THAN = "than"
