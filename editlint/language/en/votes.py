"""How English reports votes: who decides, how they vote, and what came of it. Base forms, our own lists."""

from __future__ import annotations

# What makes a pair of numbers a vote.
VOTES = frozenset("clause vote ballot division motion amendment bill resolution proposal measure poll".split())
VOTING = frozenset("vote elect re-elect reelect ballot".split())
VOTERS = frozenset(
    """councillor member senator delegate mp lawmaker deputy legislator juror judge trustee shareholder governor
    commissioner representative elector justice director elder alderman peer regent churchwarden fellow canon bishop
    cardinal envoy selectman supervisor mep""".split()
)
PLURAL_VOTERS = frozenset(f"{word}s" for word in VOTERS)
VOTING_FORMS = frozenset("votes voted voting elected".split())
BODIES = frozenset(
    """council senate parliament assembly committee board synod house chamber commission panel jury cabinet bench
    congress legislature court diet bundestag executive senedd knesset""".split()
)
SEATS = frozenset("seat member councillor judge juror".split())
# Outcomes by what the one who is told of did, or what befell the motion.
CARRIED = frozenset("carry pass approve adopt back endorse accept ratify agree support win gain enact succeed".split())
ELECTED = frozenset("win elect re-elect reelect hold take retain beat defeat unseat oust gain regain keep".split())
REJECTED = frozenset("reject lose defeat fail fall refuse veto block kill oppose".split())
# The sides, beside a number.
IN_FAVOUR = frozenset("favour favor for yes aye ayes yeas backing supporting support".split())
OPPOSED = frozenset("against opposed no noes nays opposing opposition nay".split())
ABSTAINING = frozenset("abstained abstaining abstention abstentions absent".split())
# How far apart the two counts are.
MARGINS = frozenset("majority margin lead".split())
NOT_THE_MARGIN = frozenset("overall absolute working two-thirds parliamentary simple total combined previous".split())
# What wants more than half.
MORE_THAN_HALF = frozenset("supermajority threshold two-thirds three-fifths three-quarters quorum unanimous".split())
# What stands between the two counts, and before the first.
BETWEEN_COUNTS = frozenset("to against".split())
LEADING_TO = frozenset("by of".split())
POLLED = frozenset("votes ballots".split())
BY = "by"
BEING_IN = ELECTED | {"be"}
DECIDING = frozenset("rule vote decide agree hold find".split())
HAVING = frozenset("have with".split())
