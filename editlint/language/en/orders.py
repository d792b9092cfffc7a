"""English words that put one event before another."""

from __future__ import annotations

BEFORE = frozenset("before until till".split())  # what follows is later
AFTER = frozenset("after since once".split())  # what follows is earlier
THEN = frozenset("then later afterwards subsequently finally eventually thereafter next".split())

PRECEDING = frozenset("precede predate antedate herald foreshadow prefigure usher anticipate prepare pave".split())
FOLLOWING = frozenset("follow succeed postdate".split())
# Nouns behind "came" and the like: "on the heels of", "in the wake of", "on the eve of".
TAILS = frozenset("heels wake footsteps aftermath back".split())
EVES = frozenset("eve advance".split())

COMING = frozenset("come arrive appear follow be happen occur land break".split())

# Of offices: who held one before or after somebody.
REPLACING = frozenset(
    "succeed replace follow supersede supplant displace oust relieve".split()
)  # passive: "was succeeded by"
HANDING = frozenset(
    "hand give pass yield make cede sell surrender relinquish entrust bequeath leave turn".split()
)  # "gave way to"
RECEIVING = frozenset("take inherit receive get accept".split())  # "took over from"

# Of works and things: what came after another, and before it.
SUCCESSORS = frozenset("sequel follow-up successor replacement continuation".split())
FORERUNNERS = frozenset("predecessor forerunner precursor antecedent".split())

NOT_UNTIL = (["it", "was", "not", "until"], ["it", "was", "only", "after"], ["it", "was", "only", "when"])  # "... that"
BEING = frozenset("be become prove make".split())

# Words without which nothing of succession is looked for across a passage.
TRIGGERS = frozenset(
    "sold selling preceded precedes predated predates antedated heralded foreshadowed prefigured follows "
    "followed succeeded succeeds "
    "postdated replaced superseded supplanted displaced ousted relieved handed handing gave giving passed "
    "passing yielded "
    "yielding made making ceded surrendered relinquished entrusted bequeathed took taken taking inherited inheriting "
    "received accepted turned sequel follow-up successor replacement continuation predecessor forerunner precursor "
    "antecedent second third fourth fifth sixth then later afterwards subsequently finally eventually thereafter "
    "next".split()
)

# Not done, or not by then.
PLANNING = frozenset("plan schedule postpone delay expect set intend propose promise book design hope".split())

AFTER_DEATH = frozenset("posthumously posthumous".split())
DYING = frozenset("die perish drown".split())
# Behind "the second": it goes without its noun.
NO_NOUN = frozenset("in on was came followed appeared opened to by at".split())

# Steps of a life or career, told in their order.
STEPS = frozenset(
    "join enter enlist qualify graduate become make rise win marry move leave retire sign start begin train debut "
    "promote appoint elect name call admit ordain knight resign quit return take".split()
)
FIRST_STEPS = frozenset("join enter enlist qualify graduate sign start begin train debut bear".split())
# What joins a clause to the one before as its equal.
JOINING = frozenset(("and", "but"))
