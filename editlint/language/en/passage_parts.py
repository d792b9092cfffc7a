"""How English says over several sentences that numbers belong together: words by what they do, our own lists.

Verbs stand in their base form, nouns in the singular.
"""

from __future__ import annotations

# Who is asked, looked at or answers is the whole of which shares are told.
SAMPLING = frozenset(
    """sample survey poll test examine question inspect check interview screen study ask canvass review audit assess
    analyse analyze scan trace monitor count reply respond answer enter apply enrol enroll sit attend vote cast return
    write contact invite quiz approach inspect swab weigh tag trap""".split()
)
# What comes back to a whole behind "of".
PRONOUNS = frozenset("it them those these that which whom this".split())
WHOLES = frozenset(
    """total whole lot sum money estate entire full budget pot fund allocation kitty purse grant fortune proceeds
    takings outlay bill""".split()
)
# What points back at a number, and what that is called.
POINTING = ("that", "this")
MARKS = frozenset("mark milestone figure proportion share fraction".split())
MAKING = frozenset("make makes made making".split())
# What shows that one number says another one again.
RESTATING = frozenset("or then so thus meaning namely ie hence therefore equivalent representing constituting".split())
# The same in several words.
AGAIN = (
    ("that", "is"),
    ("that", "is", "to", "say"),
    ("put", "another", "way"),
    ("to", "put", "it", "another", "way"),
    ("put", "differently"),
    ("in", "other", "words"),
    ("which", "is"),
    ("that", "makes"),
    ("which", "makes"),
    ("that", "means"),
    ("which", "means"),
    ("this", "means"),
    ("that", "was"),
    ("to", "be", "exact"),
    ("amounts", "to"),
    ("works", "out"),
)
# What a share of something else stands beside.
OTHER_SHARES = frozenset(
    """than more less fewer faster slower higher lower larger smaller cheaper dearer quicker up down average rise
    increase fall drop decline cut growth interest tax discount stake chance risk margin rate rates turnout
    swing probability likely target aim goal least most needed required threshold about""".split()
)
# What a share is of that no passage counts, and verbs by which it is wanted and not told.
BASES = frozenset("figure average mean median norm level rate usual estimate".split())
NEEDING = frozenset("need require demand want stipulate prescribe necessitate".split())
CONTRASTING = frozenset("but while whereas although though however compared against another other others".split())
SUPPOSING = frozenset("would could should may might must cannot can".split())
# Groups that a number of members defines: "the 26-woman squad".
COLLECTIVES = frozenset(
    """squad team crew party panel fleet package group delegation cast jury board committee council flotilla herd flock
    class roster lineup line-up side band choir orchestra collection convoy expedition bench cabinet programme program
    field string consignment shipment haul menagerie garrison contingent selection""".split()
)
PEOPLE = frozenset(
    "player guest athlete delegate competitor runner entrant prisoner inmate victim casualty winner".split()
)
DEFINITE = frozenset("the all his her its their our my these those that this 's".split())
EVERY = frozenset("all every entire whole total".split())

# Votes.
VOTE_WORDS = frozenset(
    """vote votes voted voting ballot ballots polled majority motion councillors seat division divided count
    candidate candidates electorate poll election by-election constituency amendment resolution""".split()
)
BEATEN = frozenset("beat defeat oust unseat win lose take hold".split())
DIVIDING = frozenset("divide split vote go".split())
FOR = frozenset("favour favor favoured favored backed supported approved endorsed for yes aye".split())
AGAINST = frozenset("opposed against rejected no nay resisted".split())
ABSTAINED = frozenset("abstained abstaining abstentions abstention".split())

# Order.
TOP = frozenset("top lead leads leaders head heads first topped leading headed".split())
TALLIES = frozenset("point win medal goal seat vote title trophy gold victory".split())  # more is better
UNDER = frozenset("below behind beneath under".split())


# Games by how they end, by the verb before their number.
RESULTS = {"play": "played", "win": "won", "draw": "drawn", "tie": "drawn", "lose": "lost"}
MATCHES = frozenset("game match fixture".split())
